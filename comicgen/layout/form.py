"""Form: the sheet's measures before anything stands on it.

Comes in: a script's format and its style. Goes out: a Form: how large, where tiers may stand, how large the words are.
"""

from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect
from comicgen.layout.furnishings import Furnishings
from comicgen.lettering import font, type_for
from comicgen.script.model import Script
from comicgen.script.shapes import Margins, Shape, shape_of
from comicgen.script.style import PageStyle, Style

__all__ = ["SMALL_CAP", "Form", "form_of"]

SMALL_CAP = 10.0  # css px: capitals lower than this are told (legibility of screens)


class Form(NamedTuple):
    """The measures of every sheet of one comic. All edges of frames fall on whole pixels of the picture."""

    shape: Shape
    width: float
    height: float | None  # None: as high as its tiers
    pixels: float
    margin: Margins
    border: float  # the ink line of a frame: a whole number of pixels
    head: float  # dialogue size wanted
    floor: float  # dialogue size that is never gone below
    plain: float  # dialogue size below which small lettering is told
    furnishings: Furnishings

    def area(self, page: int, pages: int) -> Rect:
        """Where the tiers of a page go; its height is only used on sheets of a given height."""
        left, y, right, bottom = self.margin
        top = y + self.furnishings.top(page)
        height = self.height - top - bottom - self.furnishings.foot(page, pages) if self.height else 0.0
        return self.snapped(Rect(left, top, self.width - left - right, height))

    def trim(self, page: int, pages: int, bottom: float) -> Rect:
        """The sheet whose last tier ends at `bottom`."""
        height = self.height or self.round(bottom + self.furnishings.foot(page, pages) + self.margin.bottom)
        return Rect(0.0, 0.0, self.width, height)

    def snapped(self, rect: Rect) -> Rect:
        """The nearest frame whose line begins and ends with whole pixels."""
        half = self.border / 2
        x, y = (self.round(side - half) + half for side in (rect.x, rect.y))
        return Rect(x, y, self.round(rect.right - half) + half - x, self.round(rect.bottom - half) + half - y)

    @property
    def most_sheets(self) -> int:
        """How many sheets there may be beside a cover; 0: as many as it takes."""
        return max(1, self.shape.sheets - (self.shape.cover == "first")) if self.shape.sheets else 0

    def gutter(self, page: PageStyle, em: float) -> float:
        """The plain space between panels of a tier (P1)."""
        return min(page.gutter_em * em, page.gutter_most * self.width)

    def tier_gutter(self, page: PageStyle, em: float) -> float:
        """The plain space between tiers: as much wider as the style has it (P2)."""
        wider = page.tier_gutter_em / page.gutter_em if page.gutter_em else 1.0
        return min(page.tier_gutter_em * em, page.gutter_most * self.width * wider)

    def round(self, length: float) -> float:
        """A length in whole pixels."""
        return round(length * self.pixels) / self.pixels

    def safe(self, trim: Rect) -> Rect:
        """Where words may stand on a sheet: the live area (P7, P11)."""
        left, top, right, bottom = self.margin
        return Rect(left, top, trim.w - left - right, trim.h - top - bottom)

    def talk(self, trim: Rect, page: int) -> Rect:
        """Where the words of panels may stand on a page: in its live area, below a title that lies over art."""
        left, top, width, height = self.safe(trim)
        title = self.furnishings.top(page) if self.shape.bleeds else 0.0
        return Rect(left, top + title, width, height - title)


def form_of(script: Script, style: Style) -> Form:
    """The form of a script's format."""
    given = script.format
    shape = given.shape or shape_of(given.name, given.width, given.height, per_inch=given.per_inch)
    width = given.width or style.page.strip_width
    margin = shape.margin.at_least(style.page.margin)
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
        floor=min(style.lettering.cap_floor, shape.floor or style.lettering.cap_floor) / cap,
        plain=min(head, SMALL_CAP / cap),
        furnishings=Furnishings(
            script,
            style,
            head,
            margin,
            at_top=title_at == "top",
            folio=shape.folio,
            footless=shape.footless,
            over_art=shape.bleeds,
        ),
    )
