"""What the balloons room takes and gives: Ask (words that want a place), Scene (what is there), Balloon (placed).

Everything is in panel space, in house units. `em` is the dialogue size.
"""

from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point, Rect
from comicgen.lettering.model import Block
from comicgen.script.tones import Tones

__all__ = ["Aim", "Ask", "Balloon", "Being", "Connector", "PlacedTail", "Placement", "Remark", "Scene"]


class Aim(NamedTuple):
    """Where the tail of one more speaker of a unison goes."""

    speaker: int | None  # index into Scene.beings; None: off panel
    target: Point
    aims: str = "mouth"  # mouth head device frame


class Ask(NamedTuple):
    """One line that wants a balloon, a caption or a sound."""

    kind: str  # one of the kinds of a line, caption or sfx
    blocks: tuple[Block, ...]  # row shapes to choose from, best first; those of a sound are drawn
    speaker: int | None = None  # index into Scene.beings; None: captions, SFX, voices off panel
    names: tuple[str, ...] = ()  # who speaks, for the layout
    target: Point | None = None  # where the tail aims: mouth, head, device, or a point on the frame
    aims: str = "mouth"  # mouth head device frame
    joined: bool = True  # may hang on the balloon before it when the speaker is the same
    tint: str | None = None  # key colour of an electric voice
    caption: str = "narrator"  # narrator place time inner voice editor
    at: str | None = None  # "top left"...: where the writer wants it
    nudge: tuple[float, float] = (0.0, 0.0)  # fraction of the panel, applied last
    near: Point | None = None  # sfx: where the sound comes from
    ground: str | None = None  # sfx: the colour that it stands on, where the writer names one
    others: tuple[Aim, ...] = ()  # said in unison: the other speakers
    interrupts: bool = False  # lies a little over the balloon before it
    tones: Tones | None = None  # the colours of ground, line and words; None: as the house has them


class Being(NamedTuple):
    """Somebody or a device in the panel."""

    face: Rect  # never covered
    head: Rect  # with hair: better not covered
    body: Rect
    hands: tuple[Rect, ...] = ()


class Scene(NamedTuple):
    """The panel as the placement sees it."""

    frame: Rect  # inner edge of the border: words stay well inside, bodies may be cropped by it
    beings: tuple[Being, ...]
    em: float
    line: float  # width of the border
    sign: int = 1  # 1: left to right, -1: right to left
    keep_clear: tuple[Rect, ...] = ()  # props and key art, weighted
    gazes: tuple[tuple[Point, Point], ...] = ()  # from eyes to what they look at: better not cut
    enter: Rect | None = None  # the last balloon of the panel before, in the same tier, from where the eye comes
    closes_tier: bool = False  # the last balloon leads down to the next tier
    crops: bool = True  # bodies may be cropped by the frame; not where there is no line that would do it
    leads_on: bool = False  # the last balloon leads to the panel beside this one
    seen: Rect | None = None  # as far as tails may go, where words keep to less of the panel than is seen


class PlacedTail(NamedTuple):
    """A pointer as drawn: one path (several for a thought's bubbles), its middle line from root to tip."""

    speaker: str
    paths: tuple[Path, ...]
    polygons: tuple[tuple[Point, ...], ...]
    axis: tuple[Point, ...]
    tip: Point
    target: Point
    aims: str


class Connector(NamedTuple):
    """The bridge between two joined balloons of one speaker."""

    path: Path
    polygon: tuple[Point, ...]
    axis: tuple[Point, Point]


class Balloon(NamedTuple):
    """Words in their place."""

    ask: Ask
    order: int  # reading order in the panel, from 0
    block: Block
    centre: Point  # where the block's (0, 0) goes
    body: Path  # as seen, without tail
    outline: tuple[Point, ...]  # the body, sampled (error under 0.1 em)
    tails: tuple[PlacedTail, ...] = ()
    joined_to: int | None = None  # order of the balloon it hangs on
    connector: Connector | None = None
    z: int = 0
    home: Point = (0.0, 0.0)  # the body's centre in the panel before the writer's nudge
    reach: tuple[float, float] = (0.0, 0.0)  # half axes of the body, with spikes and scallops
    breaks_frame: bool = False  # runs over the border into the gutter


class Remark(NamedTuple):
    """What became of a writer's own wish for a balloon, where it is worth a word."""

    order: int  # of the balloon
    wish: str  # at, nudge
    words: str


class Placement(NamedTuple):
    """The best arrangement found; `faults` is empty when it is clean."""

    balloons: tuple[Balloon, ...]
    cost: float
    faults: tuple[str, ...]  # words such as "balloon 2 covers a face"; empty: clean
    remarks: tuple[Remark, ...] = ()
