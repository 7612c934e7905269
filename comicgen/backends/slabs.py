"""Rectangles: which paths are some, and where their sides go when two of them meet.

A side that lies between two pixels is painted by its exact coverage. Two neighbours that share such a side would let
a quarter of the ground shine through, so a side that two of a group's rectangles share goes to the nearest pixel.
"""

import math
from collections.abc import Iterable, Iterator

from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, Rect
from comicgen.scene import Item, Shape

__all__ = ["NO_JOINTS", "Joints", "frame", "joints_of", "straight"]

_DECIMALS = 3  # of a pixel
_THIN = 2.0  # pixels: a thinner bar keeps its exact sides, lest it vanish or look uneven beside others


class Joints(NamedTuple):
    """The places, across and down, of sides that two rectangles share; rounded pixels."""

    xs: frozenset[float]
    ys: frozenset[float]

    def snapped(self, rect: Rect) -> Rect:
        """The rectangle with its shared sides on whole pixels; one that would vanish stays as it is."""
        x0, x1 = (_moved(value, self.xs) for value in (rect.x, rect.right))
        y0, y1 = (_moved(value, self.ys) for value in (rect.y, rect.bottom))
        return Rect.between(x0, y0, x1, y1) if x1 > x0 and y1 > y0 else rect


NO_JOINTS = Joints(frozenset(), frozenset())


def _moved(value: float, places: frozenset[float]) -> float:
    return math.floor(value + 0.5) if round(value, _DECIMALS) in places else value


def joints_of(items: Iterable[Item], m: Affine) -> Joints:
    """The shared sides of the plain rectangles among items under a transform."""
    rects = [
        rect
        for item in items
        if isinstance(item, Shape) and item.stroke is None and (rect := straight(item.path, m)) is not None
    ]
    if len(rects) < 2:
        return NO_JOINTS
    wide = [rect for rect in rects if rect.w >= _THIN]
    high = [rect for rect in rects if rect.h >= _THIN]
    return Joints(
        _common((rect.x for rect in wide), (rect.right for rect in wide)),
        _common((rect.y for rect in high), (rect.bottom for rect in high)),
    )


def _common(starts: Iterable[float], ends: Iterable[float]) -> frozenset[float]:
    return frozenset(round(v, _DECIMALS) for v in starts) & frozenset(round(v, _DECIMALS) for v in ends)


def straight(path: Path, m: Affine) -> Rect | None:
    """The rectangle that a path is on the page, if it is one with upright sides."""
    if path.verbs != "MLLLZ" or not (m.b == 0 == m.c or m.a == 0 == m.d):
        return None
    x0, y0, x1, y1, x2, y2, x3, y3 = path.numbers
    level = y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0
    upright = x0 == x1 and y1 == y2 and x2 == x3 and y3 == y0
    if not (level or upright):
        return None
    return m.apply_rect(Rect.between(min(x0, x2), min(y0, y2), max(x0, x2), max(y0, y2)))


def frame(rect: Rect, width: float) -> Iterator[Rect]:
    """The ink along a rectangle as four bars.

    The upright ones reach into the pixels where the level ones end, so that no joint shows.
    """
    outer, inner = rect.grown(width / 2), rect.grown(-width / 2)
    yield Rect.between(outer.x, outer.y, outer.right, inner.y)
    yield Rect.between(outer.x, inner.bottom, outer.right, outer.bottom)
    top, bottom = math.floor(inner.y), math.ceil(inner.bottom)
    yield Rect.between(outer.x, top, inner.x, bottom)
    yield Rect.between(inner.right, top, outer.right, bottom)
