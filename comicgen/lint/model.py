"""A layout as the lint sees it: frozen values, every length in em of the dialogue, origin top left, y down."""

from typing import Literal, TypeAlias

from comicgen.frozen import NamedTuple
from comicgen.lint.limits import Limits
from comicgen.lint.shapes import Box, Point, Polygon

__all__ = ["Balloon", "Connector", "Figure", "Found", "Furniture", "Panel", "Row", "Run", "Severity", "Strip", "Tail"]

Severity: TypeAlias = Literal["error", "warning"]

# Kinds that are no voices: they have no tails, and reading goes on round them.
SILENT = ("caption", "sfx")


class Run(NamedTuple):
    """A stretch of a row in one font and size."""

    text: str
    size: float
    ink: Box


class Row(NamedTuple):
    """A row of type, as lettered."""

    text: str
    ink: Box
    baseline: float | None
    cap: float | None
    runs: tuple[Run, ...]


class Tail(NamedTuple):
    """A pointer: what is drawn of it, its middle line from root to tip, and what it aims at."""

    speaker: str
    polygons: tuple[Polygon, ...]
    axis: tuple[Point, ...]
    tip: Point
    target: Point
    aims: str  # mouth, head, device, frame

    @property
    def root(self) -> Point:
        """Where it leaves the balloon."""
        return self.axis[0]

    @property
    def leader(self) -> tuple[Point, ...]:
        """The middle line, carried on to what it aims at. A tail to the frame ends there."""
        return self.axis if self.aims == "frame" else (*self.axis, self.target)


class Connector(NamedTuple):
    """The bridge to the balloon before."""

    polygon: Polygon
    axis: tuple[Point, ...]


class Balloon(NamedTuple):
    """A balloon, a caption or a sound."""

    id: str
    order: int
    kind: str
    speakers: tuple[str, ...]
    text: str
    outline: Polygon
    box: Box
    stroke: float
    fill: str
    colour: str
    rows: tuple[Row, ...]
    tails: tuple[Tail, ...]
    joined_to: str | None
    interrupts: str | None
    connector: Connector | None
    breaks_frame: bool
    place: tuple[str, int, int] | None  # file, line, column

    @property
    def words(self) -> int:
        """How many words it holds; signs alone are none, and two ideographs or kana count as one."""
        dense = sum("\u3040" <= sign <= "\u9fff" for sign in self.text)
        return sum(any(sign.isalnum() for sign in word) for word in self.text.split()) + dense // 2

    @property
    def ink(self) -> Box | None:
        """The box round all its rows."""
        return Box.round(corner for row in self.rows for corner in row.ink.corners)


class Figure(NamedTuple):
    """Somebody in a panel, or a device through which somebody speaks."""

    name: str
    kind: str  # person, voice
    facing: str
    face: Box | None
    head: Box | None
    mouth: Point | None
    eyes: tuple[Point, ...]
    gaze: Point | None
    hands: tuple[Box, ...]
    worn_by: str | None

    @property
    def has_face(self) -> bool:
        """Whether a face is to be seen: a device has none, and nobody has one from behind."""
        return self.kind != "voice" and self.face is not None and self.facing != "back"


class Panel(NamedTuple):
    """One panel; `rect` is the middle of its border."""

    id: str
    order: int  # its place in the layout
    tier: int
    rect: Box
    border: float
    bleed: bool
    inset: str | None
    gutter: str
    shot: str
    keep_clear: tuple[Box, ...]
    figures: tuple[Figure, ...]
    balloons: tuple[Balloon, ...]

    @property
    def inner(self) -> Box:
        """The panel inside its border."""
        return self.rect.grown(-self.border / 2)

    @property
    def read(self) -> tuple[Balloon, ...]:
        """What is read in order: everything but sounds, which are heard where they are drawn."""
        return tuple(balloon for balloon in self.balloons if balloon.kind != "sfx")

    def figure(self, name: str) -> Figure | None:
        """Somebody by name."""
        return next((figure for figure in self.figures if figure.name == name), None)


class Furniture(NamedTuple):
    """Words outside the panels: title, credit, folio, copyright."""

    role: str
    text: str
    ink: Box


class Strip(NamedTuple):
    """A whole layout. `em` is in pixels of its picture, `css` is CSS pixels for one em."""

    name: str
    em: float
    css: float
    cap: float
    leading: float | None
    case: str
    language: str
    sign: int  # 1 reads from the left, -1 from the right
    canvas: Box | None
    safe: Box | None  # where words must stay, when that is less than the canvas
    texts: tuple[Furniture, ...]
    panels: tuple[Panel, ...]
    limits: Limits

    @property
    def balloons(self) -> tuple[Balloon, ...]:
        """All balloons, captions and sounds, in reading order."""
        return tuple(balloon for panel in self.panels for balloon in panel.balloons)


class Found(NamedTuple):
    """One thing that a metric has to say."""

    severity: Severity
    value: float
    threshold: float
    message: str
    mend: str
    panel: Panel | None = None
    balloons: tuple[Balloon, ...] = ()
