"""Style: every number of taste, named, with its default; codes such as K2 are those of the craft rules in the docs.

Lengths are house units (CSS pixels at the reader's size) unless a name ends in `_em` (of the dialogue size), in
`_u` (1/100 of a head) or in `_share`. A script may change some of them under `style:`.
"""

from comicgen.frozen import NamedTuple
from comicgen.lint.limits import Limits

__all__ = [
    "HOUSE",
    "BalloonStyle",
    "FigureStyle",
    "LetteringStyle",
    "PageStyle",
    "PlaceStyle",
    "PrintStyle",
    "StageStyle",
    "Style",
    "TailStyle",
]


class PageStyle(NamedTuple):
    """Sheet, tiers, frames."""

    paper: str = "#fffdf8"
    ink: str = "#1f1a2b"  # of frames
    margin: float = 18.0  # round the sheet: 2 % of a phone's crop and more
    gutter_em: float = 0.9  # inside a tier (P1)
    tier_gutter_em: float = 1.6  # between tiers, wider so that the row is finished first (P2)
    gutter_most: float = 0.028  # of the width: on a phone words are large beside the sheet, gutters need not be
    wide_gutter_factor: float = 3.0  # "after: time passes" (P4)
    narrow_gutter_factor: float = 0.35  # "after: at once"
    border: float = 2.5  # the ink line of a frame (P10: 1.5 to 3 css px)
    strip_width: float = 1200.0
    strip_tier_height_share: float = 0.36  # of the width, in one tier
    panels_in_one_tier: int = 4
    footer_size: float = 12.5  # of the foot line
    title_em: float = 1.9  # of a title over the first tier (P13: 1.5 to 2.2)
    title_at: str = "shape"  # top, foot; shape: where the format has it
    show_title: bool = True
    show_credit: bool = True
    show_folio: bool = True  # the page number, where there are pages
    show_copyright: bool = True
    scroll_gutter_share: float = 0.28  # of the width, between panels of a scroll (P5)
    scroll_wide_share: float = 0.9  # where time passes
    scroll_narrow_share: float = 0.03  # at once
    fade_em: float = 0.5  # how deep the edge of a panel without a frame is
    inset_width_share: float = 0.36  # of its host's width
    inset_height_share: float = 0.42


class LetteringStyle(NamedTuple):
    """Words."""

    face: str = "hand"
    case: str = "upper"  # upper, mixed: one choice per strip (T1)
    cap_height: float = 12.0  # css px wanted; under 10 a warning, under 7.5 an error (1.7)
    cap_floor: float = 8.6  # the ladder never letters smaller than this
    leading_upper_em: float = 1.12  # B7
    leading_mixed_em: float = 1.22
    stem_in_initialisms: bool = True  # F.B.I. takes the plain stroke I
    whisper_size: float = 0.88
    weak_size: float = 0.95  # B9: 0.85 to 0.95; its face has low capitals
    shout_size: float = 1.2
    scream_size: float = 1.5  # B9: up to 1.6
    loud_size: float = 1.15  # **loud**
    soft_size: float = 0.85  # ~small~
    caption_size: float = 0.9
    ink: str = "#1f1a2b"
    whisper_ink: str = "#55525f"  # lighter than speech, and still 7:1 on white
    credit_ink: str = "#787078"  # of the credit line and the small print
    # Habits of spelling: what is lettered instead of what was typed. Alt texts keep what was typed.
    dashes: bool = True  # a dash is two hyphens without spaces, in English (T3)
    ellipsis: bool = True  # three dots, in English without spaces (T4)
    double_marks: bool = True  # ?! and never more than two (T9)
    curly_quotes: bool = True  # in English
    breath_marks: bool = True  # strokes round (gasp) and its like (T8)
    continuation: bool = True  # a speech that goes on opens with the mark with which it broke off (T5)
    caption_quotes: bool = True  # captions in somebody's voice open quotes, and only the last closes them (T12)
    note_stars: bool = True  # an editor's note opens with the asterisk that leads to it (T11)


class BalloonStyle(NamedTuple):
    """Bodies."""

    exponent: float = 2.5  # superellipse: fattened ends (G1)
    pad_em: float = 0.60  # least distance from ink to outline, in every balloon (G2)
    line: float = 1.6  # 0.45 to 0.75 of the border (G4)
    fill: str = "#ffffff"
    gap_em: float = 0.45  # between strangers (G10)
    frame_gap_em: float = 0.4  # clear of the frame, or butted (G6)
    caption_fill: str = "#ffe9b8"
    thought_fill: str = "#ffffff"
    whisper_fill: str = "#ffffff"
    weak_fill: str = "#ffffff"
    sings_fill: str = "#ffffff"
    shout_fill: str = "#fff3b8"
    scream_fill: str = "#ffe3d6"
    radio_fill: str = "#eef4f3"
    robot_fill: str = "#e9f1f4"
    telepathy_fill: str = "#f3eefb"
    double_fill: str = "#ffffff"
    light_ink: str = "#fffdf8"  # of words on dark grounds
    burst_spikes: int = 22
    whisper_dash_em: tuple[float, float] = (0.35, 0.25)
    ink: str = "#1f1a2b"  # of the line
    burst_em: tuple[float, float] = (0.45, 1.05)  # least and greatest spike of a shout
    burst_pitch_em: float = 1.25  # wide shouts have more spikes than `burst_spikes`: one for each of this
    scream_em: tuple[float, float] = (0.65, 1.6)  # the same of a scream
    weak_wave_em: tuple[float, float] = (0.12, 0.25)  # how far a weak balloon's line swings out, once each period
    weak_period_em: float = 1.9
    sings_wave_em: tuple[float, float] = (0.30, 0.32)
    sings_period_em: float = 2.4
    jag_em: tuple[float, float] = (0.26, 0.46)  # height of the jags of a radio's box
    ring_em: float = 0.28  # how far outside the second line of `double` and `telepathy` runs
    robot_corner_em: float = 0.52  # more would take air from the words
    sfx_coloured: bool = True  # sounds are coloured by how they sound; no: all are `sfx_fill`
    sfx_fill: str = "#ffd23f"
    sfx_halo: str = "#fffdf6"  # paper round sounds
    sfx_line_em: float = 0.07  # ink round the letters of a sound, of their size
    sfx_tilt: tuple[float, float] = (3.0, 7.0)  # degrees, rising
    scallop_em: tuple[float, float] = (1.2, 1.8)  # least and greatest width of a cloud's scallop
    electric_corner_em: float = 0.54
    electric_side_em: float = 0.80  # a box needs more air at its sides than above
    electric_inset_em: float = 0.16  # of the thin inner line
    electric_fill_share: float = 0.90  # of white in the voice's colour
    electric_line_share: float = 0.25  # of ink in the voice's colour
    caption_side_em: float = 0.66
    caption_line: float = 1.4
    # Other captions than place and time, which are `caption_fill`.
    narrator_fill: str = "#fff6e3"
    inner_fill: str = "#e6e0f3"
    voice_fill: str = "#e1eef2"  # of somebody without a colour
    voice_fill_share: float = 0.80  # of white in the colour of whose voice it is
    editor_fill: str = "#f4f1ea"


class TailStyle(NamedTuple):
    """Pointers."""

    base_em: float = 0.9  # width at the balloon (K8)
    reach: float = 0.55  # of the way from balloon to mouth (K2)
    reach_electric: float = 0.60
    bend: float = 0.10  # of its length (K6)
    least_em: float = 0.95
    most_em: float = 4.5
    clear_of_face_heads: float = 0.12  # tip outside the face box by this share of a head (K3)
    bubbles: int = 3
    far_share: float = 0.37  # where `reach` would be longer than `most_em`, this much of the way
    electric_share: float = 0.42  # the same two for bolts
    near_share: float = 0.36  # least reach of a tail that is long enough to be judged
    exempt_em: float = 2.0  # shorter tails may have any reach
    reach_device: float = 0.76  # to a small device
    root_share: float = 0.5  # of the side's half: the root is never farther from its middle (K5)
    clear_of_hair_heads: float = 0.07
    fillet_em: float = 0.2
    link_em: float = 3.0  # longest bridge between joined balloons (G9)
    link_width_em: float = 1.05


class PlaceStyle(NamedTuple):
    """Weights of the placement (see the craft rules in the docs)."""

    top: float = 1.6
    body: float = 1.2
    short_leader: float = 1.2
    long_leader: float = 0.05
    off_leader: float = 0.15  # the same of a tail that leaves by the frame
    below_mouth: float = 5.0
    offset: float = 0.45
    lean: float = 1.4
    overlap: float = 100.0
    order: float = 60.0
    order_margin: float = 0.4
    crossing: float = 80.0
    through: float = 40.0
    apart: float = 0.012
    candidates: int = 28
    beam: int = 48
    face_gap_em: float = 0.35
    head_gap_em: float = 0.35  # no balloon rests on a head like a hat (R7)
    head: float = 45.0
    hidden: float = 2.0  # hands, props and key art, per share covered
    gaze: float = 1.0  # a line of sight that is cut (R8)
    unread: float = 0.8  # the earlier balloon is farther from the corner where reading starts
    wish: float = 24.0  # far from the place that the writer asked for: more than any taste, less than a hard rule
    butt: float = 0.6  # cropped by the frame
    frame_air_em: float = 0.75  # wanted between balloon and frame, when there is room
    text_inside_em: float = 0.5  # words stay this far inside the frame (G7)
    coverage: float = 0.42
    coverage_relaxed: float = 0.50
    hair_relaxed: float = 0.20  # of a head's height that a balloon may overlap when nothing else helps


class StageStyle(NamedTuple):
    """Framing: how large people stand and where. Shares are of the panel's height unless they say otherwise."""

    head_share: tuple[tuple[str, float], ...] = (  # largest head, without hair
        ("establishing", 0.12),
        ("long", 0.15),
        ("full", 0.185),
        ("silhouette", 0.17),
        ("two-shot", 0.27),
        ("medium", 0.31),
        ("over-the-shoulder", 0.25),
        ("close-up", 0.50),
        ("extreme close-up", 1.10),
    )
    # How far below an adult's neck the frame cuts: the wanted place, and how high and low it may move to miss a joint
    # (film's names for shots).
    cut_u: tuple[tuple[str, tuple[float, float, float]], ...] = (
        ("two-shot", (160.0, 98.0, 200.0)),  # the thighs: hands are in the picture
        ("medium", (98.0, 42.0, 165.0)),  # the waist, half way down the forearms
        ("over-the-shoulder", (98.0, 42.0, 165.0)),
        ("close-up", (42.0, 24.0, 66.0)),  # the chest, half way down the upper arms
        ("extreme close-up", (12.0, 8.0, 40.0)),  # the chin
    )
    least_head: tuple[tuple[str, float], ...] = (  # a head smaller than this: the frame cuts higher instead
        ("two-shot", 0.165),
        ("medium", 0.19),
        ("over-the-shoulder", 0.17),
        ("close-up", 0.24),
        ("extreme close-up", 0.30),
    )
    least_head_afar: float = 0.08
    headroom: float = 0.08  # of the height, above the hair when nothing is said (P12)
    feet_share: float = 0.955  # where feet stand in shots that show them
    text_zone_least: float = 0.30  # of the height, kept for words before heads are placed (R9)
    text_zone_most: float = 0.60
    silent_zone: float = 0.16
    balloons_most: int = 12  # more than this in a panel are not searched for places
    words_most: float = 0.62  # share of a panel that its words may cover before nothing else is tried
    full_words: int = 24  # a panel with more words than this is not drawn from afar
    close_words: int = 16  # nor with more than this from near
    zoom_gap_em: float = 4.5  # a balloon farther than this from every head: the camera comes nearer


class FigureStyle(NamedTuple):
    """People: ink, shading, line."""

    ink: str = "#1f1a2b"  # blue-black, never pure black
    shade: str = "#6b2440"  # two tones: shade goes towards wine, never grey
    light: str = "#fff4dc"
    night: str = "#461a38"
    night_share: float = 0.36
    rim: str = "#f7b08f"
    silhouette: str = "#3a1f3d"
    foreground: float = 0.34  # of ink in whoever we look over: dark before light gives depth
    foreground_deep: float = 0.2


class PrintStyle(NamedTuple):
    """How the drawing, not the lettering, comes onto paper: as it was coloured, or in the inks of a printer.

    Lightness goes from 0 to 1 in even steps for the eye (Oklab). What a process does not know of has no effect.
    """

    process: str = "colour"  # colour (as it was drawn), pastel, clear, ink, dots
    paper: str = "#ffffff"  # the white of the drawing
    ink: str = "#1f1a2b"  # its black
    line: float = 1.0  # weight of all lines of figures and things, beside the house's
    ground_line: float = 1.0  # the same of the place behind them
    halo: float = 0.0  # paper round every figure, in units: parts it from a dark ground, as inkers do
    night: bool = True  # figures take the light of a night outdoors
    # pastel and clear
    line_ink: bool = False  # dark lines are all `ink`
    lift: float = 0.0  # share of the way to paper
    ground_lift: float = 0.0  # the same of the place
    chroma: float = 1.0  # how colourful, beside the house
    ground_chroma: float = 1.0
    # ink
    blacks: float = 0.36  # what is darker is solid black
    tints: float = 0.62  # what is darker is hatched or dotted, the rest is paper
    ground_blacks: float = 0.36  # the same of the place
    ground_tints: float = 0.62
    shadows: bool = False  # the side that is turned from the light is solid black
    accented: bool = False  # one more ink for whatever has about its hue
    accent: str = "#d7263d"
    accent_reach: float = 24.0  # degrees of hue to either side
    # ink and dots
    pitch: float = 4.4  # of the screen, in units: Ben-Day dots were seen, never looked for
    hatched: bool = False  # lines instead of dots
    # dots
    cyan: str = "#22a7dc"
    magenta: str = "#e23a7e"
    yellow: str = "#fbe13d"


class Style(NamedTuple):
    """The house style."""

    name: str = "house"
    page: PageStyle = PageStyle()
    lettering: LetteringStyle = LetteringStyle()
    balloon: BalloonStyle = BalloonStyle()
    tail: TailStyle = TailStyle()
    place: PlaceStyle = PlaceStyle()
    stage: StageStyle = StageStyle()
    figure: FigureStyle = FigureStyle()
    print: PrintStyle = PrintStyle()
    lint: Limits = Limits()  # what the lint calls a fault


HOUSE = Style()
