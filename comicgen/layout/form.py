"""Form: the sheet's measures before anything stands on it.

Comes in: a script's format and its style. Goes out: a Form: how large, where tiers may stand, how large the words are.
"""

from typing import NamedTuple

from comicgen.geometry import Rect
from comicgen.layout.furnishings import Furnishings
from comicgen.lettering import font, type_for
from comicgen.script.model import Script
from comicgen.script.shapes import Shape, shape_of
from comicgen.script.style import Style

__all__ = ["SMALL_CAP", "Form", "form_of"]

SMALL_CAP = 10.0  # css px: capitals lower than this are told (legibility of screens)


class Form(NamedTuple):
    """The measures of every sheet of one comic. All edges of frames fall on whole pixels of the picture."""

    shape: Shape
    width: float
    height: float | None  # None: as high as its tiers
    pixels: float
    margin: tuple[float, float]
    border: float  # the ink line of a frame: a whole number of pixels
    head: float  # dialogue size wanted
    floor: float  # dialogue size that is never gone below
    plain: float  # dialogue size below which small lettering is told
    furnishings: Furnishings

    def area(self, page: int, pages: int) -> Rect:
        """Where the tiers of a page go; its height is only used on sheets of a given height."""
        x, y = self.margin
        top = y + self.furnishings.top(page)
        height = self.height - top - y - self.furnishings.foot(page, pages) if self.height else 0.0
        return self.snapped(Rect(x, top, self.width - 2 * x, height))

    def trim(self, page: int, pages: int, bottom: float) -> Rect:
        """The sheet whose last tier ends at `bottom`."""
        height = self.height or self.round(bottom + self.furnishings.foot(page, pages) + self.margin[1])
        return Rect(0.0, 0.0, self.width, height)

    def snapped(self, rect: Rect) -> Rect:
        """The nearest frame whose line begins and ends with whole pixels."""
        half = self.border / 2
        x, y = (self.round(side - half) + half for side in (rect.x, rect.y))
        return Rect(x, y, self.round(rect.right - half) + half - x, self.round(rect.bottom - half) + half - y)

    def round(self, length: float) -> float:
        """A length in whole pixels."""
        return round(length * self.pixels) / self.pixels

    @property
    def safe(self) -> Rect:
        """Where words may stand on a sheet of a given height: the live area (P7, P11)."""
        x, y = self.margin
        return Rect(x, y, self.width - 2 * x, (self.height or 0.0) - 2 * y)


def form_of(script: Script, style: Style) -> Form:
    """The form of a script's format."""
    given = script.format
    shape = shape_of(given.name, given.width, given.height, per_inch=given.per_inch)
    width = given.width or style.page.strip_width
    margin = max(style.page.margin, shape.margin[0]), max(style.page.margin, shape.margin[1])
    face = font(type_for("speech", size=1.0, style=style.lettering, language=script.language).roman)
    cap = face.cap_height / face.upem
    head = style.lettering.cap_height / cap
    title_at = shape.title_at if style.page.title_at == "shape" else style.page.title_at
    return Form(
        shape=shape,
        width=width,
        height=given.height,
        pixels=given.pixels,
        margin=margin,
        border=max(1, round(style.page.border * given.pixels)) / given.pixels if style.page.border else 0.0,
        head=head,
        floor=style.lettering.cap_floor / cap,
        plain=min(head, SMALL_CAP / cap),
        furnishings=Furnishings(script, style, head, margin, at_top=title_at == "top", folio=shape.folio),
    )
