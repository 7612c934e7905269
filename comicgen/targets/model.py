"""Target: a place where comics are read, as figures: how large, how many pictures, how heavy, where words may stand.

Comes in: nothing; `targets` makes these from `panels/targets/*.yaml` and the project file. Goes out: to everything that
exports. All lengths are pixels of the finished picture but `display`, which is the width in CSS pixels at which a
reader sees it.
"""

from typing import Literal

from comicgen.frozen import NamedTuple

__all__ = ["Fit", "Layout", "Safe", "Target"]

Layout = Literal["sheet", "carousel", "scroll", "cover"]
"""sheet: as many panels on a picture as stay readable, then the next one; carousel: one panel a slide, a cover first;
scroll: one panel a tier, cut into slices in the gutters; cover: the title and the people, a card that leads on."""
Fit = Literal["layout", "scale", "crop"]


class Safe(NamedTuple):
    """How far words keep from each edge, in pixels."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


class Target(NamedTuple):
    """One place. None means: no limit is stated."""

    name: str
    about: str  # in a few words, what it is
    date: str  # when its figures were read, "2026-11"
    source: str  # where from
    width: int
    height: int | None  # None: as high as the comic
    layout: Layout = "sheet"
    fit: Fit = "layout"
    slides: int = 1  # most pictures of one post
    slice: int | None = None  # most height of a slice of a scroll
    formats: tuple[str, ...] = ("png",)  # png, jpeg, webp: what is accepted
    bytes: int | None = None  # most of a picture
    total: int | None = None  # most of all pictures of a post
    alt: int | None = None  # most characters of alt text; 0: takes none
    display: float = 390.0
    safe: Safe = Safe()
    dots: float | None = None  # dots per inch of what is printed
    greys: int | None = None  # of screens that show grey
    unconfirmed: tuple[str, ...] = ()  # keys whose figures only guides tell
    remarks: str = ""
    span_name: str = ""  # the file it comes from, for messages
    changed: tuple[str, ...] = ()  # keys that the project file says
