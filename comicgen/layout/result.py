"""What compose hands out: the drawn sheet, and what the layout says of itself (see `layout-json` in the docs).

Lengths are house units on the sheet; a publisher turns them into the pixels of its picture.
"""

from comicgen.balloons.model import Balloon
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect
from comicgen.layout.furnishings import TextLayout
from comicgen.layout.lock import LockedTarget
from comicgen.scene import Sheet
from comicgen.script.model import Line, Script
from comicgen.script.style import Style

__all__ = ["Composition", "FigureLayout", "PanelLayout", "TextLayout"]


class FigureLayout(NamedTuple):
    """Somebody as drawn, on the sheet."""

    name: str
    kind: str  # person, voice
    device: str | None
    facing: str
    pose: str | None
    expression: str
    face: Rect
    head: Rect
    mouth: Point
    eyes: tuple[Point, ...]
    gaze: Point | None
    body: Rect
    hands: tuple[Rect, ...]
    worn_by: str | None = None


class PanelLayout(NamedTuple):
    """A panel as placed, on the sheet. Balloons are in sheet units too."""

    id: str
    number: int  # from 0
    tier: int
    rect: Rect  # the middle of the border's line
    border: float
    gutter: str  # before this panel: plain, wide, none
    setting: str  # "room, night", or ""
    shot: str
    figures: tuple[FigureLayout, ...]
    props: tuple[tuple[str, Rect], ...]
    balloons: tuple[Balloon, ...]
    lines: tuple[Line, ...]  # the line of each balloon
    ladder: tuple[str, ...]
    alt: str | None = None
    bleed: bool = False
    inset: str | None = None  # id of the panel in whose corner it lies


class Composition(NamedTuple):
    """A comic with nothing left to decide: its first sheet, which knows the others (`pages`)."""

    script: Script
    style: Style
    sheet: Sheet
    pixels: float  # pixels of the picture per house unit, unless --width says otherwise
    size: float  # of the dialogue
    cap: float
    leading: float
    panels: tuple[PanelLayout, ...]
    texts: tuple[TextLayout, ...]
    notes: tuple[str, ...] = ()
    target: LockedTarget | None = None  # what a layout lock would hold of it
    safe: Rect | None = None  # the live area; None: all of the sheet
    page: int = 0  # from 0
    later: tuple["Composition", ...] = ()  # the pages after the first; only the first page has them
    page_count: int = 1
    cover: bool = False  # the title with those who are in the comic; no panel of the script

    @property
    def pages(self) -> tuple["Composition", ...]:
        """Every sheet of the comic, this one first: a strip has one."""
        return (self, *self.later)
