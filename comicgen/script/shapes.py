"""Shapes: the formats that have a name, as measures.

Comes in: nothing. Goes out: a Shape for each name. The width in house units is the width at which the reader sees the
sheet, in CSS pixels: since dialogue has capitals of 12 units, it says how large words are beside the sheet (1.7).
"""

from typing import Literal

from comicgen.frozen import NamedTuple

__all__ = ["PAPER_UNITS", "SHAPES", "Margins", "Shape", "shape_of"]

PAPER_UNITS = 150.0
"""House units an inch of paper: capitals of 12 units are 0.08 in or 2.0 mm, what comic books letter at, and 0.3 degrees
at 40 cm. At 300 dots per inch a unit is two pixels, as on screens."""


class Margins(NamedTuple):
    """How far something keeps from each edge of a sheet, in house units."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0

    def at_least(self, margin: float) -> "Margins":
        """None of them under a margin."""
        return Margins(*(max(side, margin) for side in self))


class Shape(NamedTuple):
    """How a format shares its sheet. Widths, heights and margins are house units."""

    width: float
    height: float | None = None  # None: as high as its tiers
    pixels: float = 2.0  # pixels of the picture per house unit
    per_inch: float = 96.0  # house units an inch
    margin: Margins = Margins()  # the least: what is inside them is the live area (P7)
    tiers: int = 0  # most tiers of a sheet; 0: as many as it takes
    panels: int = 0  # most panels of a sheet, then the comic flows on to the next; 0: as many as it takes
    tier_height: tuple[float, float] = (0.0, 0.0)  # least and greatest height of a free tier, as shares of the width
    sheets: int = 0  # most sheets, a cover among them; 0: as many as it takes
    alone: bool = False  # one panel a tier
    title_at: str = "foot"  # foot: one line under the last tier; top: over the first (P13)
    folio: bool = False  # pages are numbered even when there is but one
    bleeds: bool = False  # art runs over all edges, as far as no words stand there
    floor: float = 0.0  # capitals may be as low as this when nothing else helps; 0: as low as the style says
    footless: bool = False  # nothing is written under the last tier: the credit stands beside the title
    cover: Literal["none", "first", "only"] = "none"  # the title with those who are in it: before the comic, or alone


SHAPES: dict[str, Shape] = {
    # Read across a desktop; the style says how wide (`strip_width`).
    "strip": Shape(1200.0),
    # The strip's panels in two rows, about 1.4 to 1; 1000 css px is the column of a blog on a laptop.
    "two-tier": Shape(1000.0, pixels=2.4, tiers=2, panels=8, tier_height=(0.32, 0.42)),
    # 2160 px for feeds: on phones it is 390 to 430 css px wide, where capitals then are 6.9 to 7.6 px high, about the
    # least that is read at full speed (0.2 degrees); everywhere else they are larger. Narrower, people would be lost.
    "square": Shape(680.0, 680.0, pixels=2160 / 680, panels=6),
    # Paper is rounded to whole pixels. US comic book: trim 6 5/8 x 10 1/4 in, live area 6 x 9 1/2 in (P7); three or
    # four tiers, seven panels or so (P8).
    "page": Shape(
        994.0, 1537.5, per_inch=PAPER_UNITS,
        margin=Margins(*(0.3125 * PAPER_UNITS, 0.375 * PAPER_UNITS) * 2), panels=9, title_at="top", folio=True,
    ),
    "a5": Shape(
        874.0, 1240.0, per_inch=PAPER_UNITS,
        margin=Margins(*(8 / 25.4 * PAPER_UNITS, 10 / 25.4 * PAPER_UNITS) * 2), panels=8, title_at="top", folio=True,
    ),
    # Scroll comics are made 800 px wide, here at twice that (P6). A phone shows them 390 css px wide: capitals of 12
    # units then are 8.8 px; beside an 800 px column they are 18, which is how scroll comics are lettered.
    "scroll": Shape(
        1600 / 3, pixels=3.0,
        margin=Margins().at_least(20.0), alone=True, tier_height=(0.72, 1.5), title_at="top",
    ),
}  # fmt: skip

_PAPER_MARGIN = 0.05  # of the shorter side: the safe margin of printers (P7)


def shape_of(name: str, width: float | None, height: float | None, *, per_inch: float) -> Shape:
    """The shape of a format: of a name, or of a size in house units."""
    if name in SHAPES:
        return SHAPES[name]
    wide, high = width or SHAPES["strip"].width, height or 0.0
    margin = _PAPER_MARGIN * min(wide, high) if per_inch == PAPER_UNITS else 0.0
    tall = high > wide
    title_at = "top" if tall and per_inch == PAPER_UNITS else "foot"
    return Shape(wide, high, per_inch=per_inch, margin=Margins().at_least(margin), panels=9, title_at=title_at)
