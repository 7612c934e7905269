"""What comparing hands out: Change (one thing that is different, in words), Pixels, Page, Comparison. All frozen."""

from typing import Literal

from comicgen.frozen import NamedTuple

__all__ = ["TOLERANCE", "Area", "Change", "Comparison", "Page", "Pixels", "State"]

TOLERANCE = 0.1  # of the way from black to white; pixelmatch's own default
State = Literal["same", "changed", "added", "removed", "failed"]


class Change(NamedTuple):
    """One thing that is different."""

    what: str  # a stable name in kebab-case: "text", "expression", "balloon-moved"
    words: str  # "Ana now sad, was calm"
    panel: str = ""  # "panel 2", as it is counted in the new comic; "": the whole comic
    follows: bool = False  # nobody wrote it: it moved in consequence of something else

    @property
    def told(self) -> str:
        """The change with the panel that it is in: "it is new" becomes "panel 4 is new"."""
        if self.panel.startswith("panel ") and self.words.startswith("it "):
            return self.panel + self.words[2:]
        return f"{self.panel}: {self.words}" if self.panel else self.words


class Area(NamedTuple):
    """A part of the picture in which pixels differ, in pixels."""

    x: int
    y: int
    w: int
    h: int


class Pixels(NamedTuple):
    """How far two pictures look different."""

    size: tuple[int, int]  # of what was compared: as large as the larger of the two
    before: tuple[int, int]
    after: tuple[int, int]
    different: int = 0  # pixels over the tolerance
    smoothed: int = 0  # over it too, but only because an edge was smoothed otherwise: forgiven
    areas: tuple[Area, ...] = ()  # where they are, the largest first

    @property
    def share(self) -> float:
        """How much of the picture differs, from 0 to 1."""
        return self.different / (self.size[0] * self.size[1])


class Page(NamedTuple):
    """A picture of a comic, before and after; a side that has no such page has no picture."""

    before: str = ""  # files beside the report; "": there is none, or it was not written
    after: str = ""
    difference: str = ""
    pixels: Pixels | None = None  # None: only one side has this page
    alt_before: str = ""  # what is told of the pictures to those who hear them
    alt_after: str = ""


class Comparison(NamedTuple):
    """One comic, before and after."""

    name: str  # where it stands in both, without ending: "week-2/heart"
    state: State
    changes: tuple[Change, ...] = ()
    pages: tuple[Page, ...] = ()
    before: str = ""  # the paths as given
    after: str = ""

    @property
    def different(self) -> int:
        """Pixels that differ, on all pages."""
        return sum(page.pixels.different for page in self.pages if page.pixels)

    @property
    def share(self) -> float:
        """How much of the pictures differs, from 0 to 1."""
        sizes = [page.pixels.size for page in self.pages if page.pixels]
        whole = sum(width * height for width, height in sizes)
        return self.different / whole if whole else 0.0
