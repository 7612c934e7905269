"""Style: every number of taste, named, with its default and the tradition it comes from.

Lengths are house units (CSS pixels at the reader's size) unless a name ends in `_em` (of the dialogue size), in
`_u` (1/100 of a head) or in `_share`. A script may change some of them under `style:`.
"""

from dataclasses import dataclass, field

__all__ = ["HOUSE", "BalloonStyle", "FigureStyle", "LetteringStyle", "PageStyle", "PlaceStyle", "Style", "TailStyle"]


@dataclass(frozen=True, slots=True)
class PageStyle:
    """Sheet, tiers, frames."""

    paper: str = "#fffdf8"
    margin: float = 18.0  # round the sheet: 2 % of a phone's crop and more
    gutter_em: float = 0.9  # inside a tier (lettering 1.6, P1)
    tier_gutter_em: float = 1.6  # between tiers, wider so that the row is finished first (P2)
    wide_gutter_factor: float = 3.0  # "after: time passes" (P4)
    narrow_gutter_factor: float = 0.35  # "after: at once"
    border: float = 2.5  # the ink line of a frame (P10: 1.5 to 3 css px)
    strip_width: float = 1200.0
    strip_tier_height_share: float = 0.36  # of the width, in one tier
    panels_in_one_tier: int = 4
    footer_size: float = 12.5
    show_title: bool = True
    show_credit: bool = True


@dataclass(frozen=True, slots=True)
class LetteringStyle:
    """Words."""

    face: str = "hand"
    case: str = "upper"  # upper, mixed: one choice per strip (T1)
    cap_height: float = 12.0  # css px wanted; under 10 a warning, under 7.5 an error (1.7)
    cap_floor: float = 8.6  # the ladder never letters smaller than this
    leading_upper_em: float = 1.12  # B7
    leading_mixed_em: float = 1.22
    stem_in_initialisms: bool = True  # F.B.I. takes the plain stroke I
    whisper_size: float = 0.88
    shout_size: float = 1.2
    loud_size: float = 1.15  # **loud**
    soft_size: float = 0.85  # ~small~
    caption_size: float = 0.9
    ink: str = "#1f1a2b"
    whisper_ink: str = "#5b5866"


@dataclass(frozen=True, slots=True)
class BalloonStyle:
    """Bodies."""

    exponent: float = 2.5  # superellipse: fattened ends (G1)
    pad_em: float = 0.60  # least distance from ink to outline, in every balloon (G2)
    line: float = 1.6  # 0.45 to 0.75 of the border (G4)
    fill: str = "#ffffff"
    gap_em: float = 0.45  # between strangers (G10)
    frame_gap_em: float = 0.4  # clear of the frame, or butted (G6)
    caption_fill: str = "#ffe9b8"
    shout_fill: str = "#fff3b8"
    burst_spikes: int = 22
    whisper_dash_em: tuple[float, float] = (0.35, 0.25)


@dataclass(frozen=True, slots=True)
class TailStyle:
    """Pointers."""

    base_em: float = 0.9  # width at the balloon (K8)
    reach: float = 0.55  # of the way from balloon to mouth (K2)
    reach_electric: float = 0.60
    bend: float = 0.10  # of its length (K6)
    least_em: float = 0.8
    most_em: float = 4.5
    clear_of_face_heads: float = 0.12  # tip outside the face box by this share of a head (K3)
    bubbles: int = 3


@dataclass(frozen=True, slots=True)
class PlaceStyle:
    """Weights of the placement (lettering 5.6)."""

    top: float = 1.6
    body: float = 1.2
    tangent: float = 0.5
    short_leader: float = 1.2
    long_leader: float = 0.05
    below_mouth: float = 2.5
    offset: float = 0.45
    lean: float = 0.8
    overlap: float = 100.0
    order: float = 60.0
    order_margin: float = 0.25
    crossing: float = 80.0
    through: float = 40.0
    apart: float = 0.012
    candidates: int = 28
    beam: int = 48


@dataclass(frozen=True, slots=True)
class FigureStyle:
    """People: ink, shading, line."""

    ink: str = "#1f1a2b"  # blue-black, never pure black
    shade: str = "#6b2440"  # two tones: shade goes towards wine, never grey
    light: str = "#fff4dc"
    night: str = "#1d1a48"
    night_share: float = 0.56
    rim: str = "#f7b08f"
    silhouette: str = "#3a1f3d"


@dataclass(frozen=True, slots=True)
class Style:
    """The house style."""

    name: str = "house"
    page: PageStyle = field(default_factory=PageStyle)
    lettering: LetteringStyle = field(default_factory=LetteringStyle)
    balloon: BalloonStyle = field(default_factory=BalloonStyle)
    tail: TailStyle = field(default_factory=TailStyle)
    place: PlaceStyle = field(default_factory=PlaceStyle)
    figure: FigureStyle = field(default_factory=FigureStyle)


HOUSE = Style()
