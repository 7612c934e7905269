"""Insets and bleeds: frames that leave the rows of the sheet.

Comes in: the frames of tiers. Goes out: the frame of a panel in another's corner, of a panel that runs over the edge
of the sheet, and what that means for the people and words of the panels concerned.
"""

from collections.abc import Sequence

from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect
from comicgen.layout.form import Form
from comicgen.layout.tiers import Claim
from comicgen.script.model import Panel
from comicgen.script.style import PageStyle

__all__ = ["Edges", "bleeding", "columns_free_of", "edges_of", "inset_frame", "safe_part"]

GREATEST = 0.6  # share of its host's width that an inset takes at most
HIGHEST = 0.62
FLATTEST = 1.9  # width over height
SAME = 1e-6


class Edges(NamedTuple):
    """Of a sheet."""

    left: bool
    top: bool
    right: bool
    bottom: bool


def inset_frame(
    panel: Panel, host: Rect, claim: Claim, *, form: Form, style: PageStyle, safe: Rect | None = None
) -> Rect:
    """The frame of an inset: in its corner, a gutter away from the frame of its host, or at the live area's edge."""
    gap = form.gutter(style, form.head)
    room = _inside(host, safe.moved(host.x, host.y), gap) if safe else host.grown(-gap)
    height = min(style.inset_height_share * host.h * panel.height, HIGHEST * host.h)
    wanted = style.inset_width_share * host.w * panel.width
    width = min(max(wanted, claim.least(height)), GREATEST * host.w)
    # A slim host holds a flat inset, a flat one a slim inset: neither looks like a strip of paper.
    width = min(width, max(FLATTEST * height, claim.least(height)))
    corner = panel.at or ""
    x = room.x if "left" in corner else room.right - width
    y = room.y if "top" in corner else room.bottom - height
    return form.snapped(Rect(x, y, width, height))


def _inside(host: Rect, safe: Rect, gap: float) -> Rect:
    """The room in a panel that bleeds: to the live area at the edges of the sheet, a gutter from its line elsewhere."""
    left, top = max(safe.x, host.x + gap), max(safe.y, host.y + gap)
    return Rect.between(left, top, min(safe.right, host.right - gap), min(safe.bottom, host.bottom - gap))


def columns_free_of(insets: Sequence[Rect], size: tuple[float, float], gap: float) -> tuple[float, float]:
    """From where to where people may stand in a panel that holds insets: beside them."""
    width = size[0]
    left = max((box.right + gap for box in insets if box.centre[0] < width / 2), default=0.0)
    right = min((box.x - gap for box in insets if box.centre[0] >= width / 2), default=width)
    return (left, right) if right - left > 0.3 * width else (0.0, width)


def bleeding(frame: Rect, form: Form, *, page: int, pages: int, ends: tuple[bool, bool], trim: Rect) -> Rect:
    """A frame drawn out over the sides of the sheet that it touches; `ends`: of the first tier, of the last tier.

    Where a title stands over the first tier or words under the last, the panel ends there; in a shape that bleeds
    both lie over its art.
    """
    area = form.area(page, pages)
    left, top, right, bottom = frame.x, frame.y, frame.right, frame.bottom
    if left <= area.x + SAME:
        left = 0.0
    if right >= area.right - SAME:
        right = trim.w
    if ends[0] and (form.shape.bleeds or not form.furnishings.top(page)):
        top = 0.0
    if ends[1] and (form.shape.bleeds or not form.furnishings.has_words_under(page, pages)):
        bottom = trim.h
    return Rect(left, top, right - left, bottom - top)


def edges_of(frame: Rect, trim: Rect) -> Edges:
    """Over which edges of the sheet a frame runs: left, top, right, bottom."""
    return Edges(frame.x <= 0.0, frame.y <= 0.0, frame.right >= trim.w - SAME, frame.bottom >= trim.h - SAME)


def safe_part(frame: Rect, trim: Rect, safe: Rect) -> Rect | None:
    """Where words may stand in a panel that runs over an edge of its sheet, in its own space; None for any other.

    `safe` is the live area of the sheet.
    """
    seen = safe.overlap(frame) if any(edges_of(frame, trim)) else None
    return seen and seen.moved(-frame.x, -frame.y)
