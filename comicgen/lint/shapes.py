"""Small exact geometry: boxes, polygons, segments. Plain Python, and none of it is shared with what makes layouts.

Comes in: points. Goes out: distances, areas, yes or no. Polygons close by themselves; areas are by scan lines.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import hypot, inf
from typing import TypeAlias

from comicgen.frozen import NamedTuple

__all__ = [
    "Box",
    "Point",
    "Polygon",
    "area",
    "bounds",
    "chord",
    "covered",
    "crosses",
    "crossing",
    "distance",
    "enters",
    "inside",
    "length",
    "near",
    "point_distance",
    "sides",
]

Point: TypeAlias = tuple[float, float]
Polygon: TypeAlias = tuple[Point, ...]
_SCAN = 64  # lines of a scan


class Box(NamedTuple):
    """An upright rectangle."""

    x: float
    y: float
    w: float
    h: float

    @staticmethod
    def round(points: Iterable[Point]) -> "Box | None":
        """The box round some points."""
        found = tuple(points)
        return bounds(found) if found else None

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def centre(self) -> Point:
        """The middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    @property
    def corners(self) -> Polygon:
        """The box as a polygon."""
        return (self.x, self.y), (self.right, self.y), (self.right, self.bottom), (self.x, self.bottom)

    def grown(self, by: float) -> "Box":
        """A box with its edges moved out; never less than empty."""
        return Box(self.x - by, self.y - by, max(self.w + 2 * by, 0.0), max(self.h + 2 * by, 0.0))

    def overlap(self, other: "Box") -> "Box":
        """What is in both; empty when nothing is."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(x, y, max(right - x, 0.0), max(bottom - y, 0.0))

    def gap(self, other: "Box") -> float:
        """How far apart two boxes are; 0 when they touch."""
        across = max(other.x - self.right, self.x - other.right, 0.0)
        down = max(other.y - self.bottom, self.y - other.bottom, 0.0)
        return hypot(across, down)


def bounds(points: Sequence[Point]) -> Box:
    """The box round a polygon."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def sides(polygon: Polygon) -> Iterator[tuple[Point, Point]]:
    """Its sides."""
    return zip(polygon, (*polygon[1:], polygon[0]), strict=True)


def length(line: Sequence[Point]) -> float:
    """How long a line through points is."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line))


def inside(point: Point, polygon: Polygon) -> bool:
    """Whether a point is inside (even-odd)."""
    x, y = point
    found = False
    for (x0, y0), (x1, y1) in sides(polygon):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            found = not found
    return found


def point_distance(point: Point, a: Point, b: Point) -> float:
    """How far a point is from a segment."""
    (x, y), (x0, y0), (x1, y1) = point, a, b
    dx, dy = x1 - x0, y1 - y0
    square = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((x - x0) * dx + (y - y0) * dy) / square)) if square else 0.0
    return hypot(x - x0 - t * dx, y - y0 - t * dy)


def crossing(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    """Where two segments cross, each truly from one side of the other to its other side."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    turn = rx * sy - ry * sx
    if turn == 0.0:
        return None
    t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / turn
    u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / turn
    return (a[0] + t * rx, a[1] + t * ry) if 0.0 < t < 1.0 and 0.0 < u < 1.0 else None


def crosses(one: Sequence[Point], other: Sequence[Point]) -> list[Point]:
    """Where two lines through points cross."""
    found = (crossing(a, b, c, d) for a, b in pairwise(one) for c, d in pairwise(other))
    return [point for point in found if point is not None]


def enters(line: Sequence[Point], polygon: Polygon) -> bool:
    """Whether a line through points goes into a polygon."""
    if not line or bounds(line).gap(bounds(polygon)) > 0.0:
        return False
    return any(inside(point, polygon) for point in line) or bool(crosses(line, (*polygon, polygon[0])))


def distance(one: Polygon, other: Polygon) -> float:
    """How far apart two polygons are; 0 when they share something."""
    if enters((*one, one[0]), other) or inside(other[0], one):
        return 0.0
    there = min(point_distance(p, a, b) for p in one for a, b in sides(other))
    back = min(point_distance(p, a, b) for p in other for a, b in sides(one))
    return min(there, back)


def near(one: Polygon, other: Polygon, *, within: float) -> float:
    """The distance of two polygons, or infinity when it is surely more than `within`: most pairs need no more."""
    return inf if bounds(one).gap(bounds(other)) > within else distance(one, other)


def chord(polygon: Polygon, y: float) -> list[tuple[float, float]]:
    """The stretches of a level line that are inside a polygon."""
    cuts = sorted(
        x0 + (y - y0) * (x1 - x0) / (y1 - y0) for (x0, y0), (x1, y1) in sides(polygon) if (y0 > y) != (y1 > y)
    )
    return list(zip(cuts[::2], cuts[1::2], strict=False))


def covered(polygons: Sequence[Polygon], box: Box) -> float:
    """How much of a box lies under some polygons, as an area."""
    if not polygons or box.w <= 0.0 or box.h <= 0.0:
        return 0.0
    step = box.h / _SCAN
    return step * sum(_under(polygons, box, box.y + (k + 0.5) * step) for k in range(_SCAN))


def area(polygon: Polygon) -> float:
    """The area of a polygon."""
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in sides(polygon))) / 2


def _under(polygons: Sequence[Polygon], box: Box, y: float) -> float:
    """How much of a level line across a box lies in any of the polygons."""
    spans = sorted(span for polygon in polygons for span in chord(polygon, y))
    total, reached = 0.0, box.x
    for start, end in spans:
        start, end = max(start, reached), min(end, box.right)
        if end > start:
            total += end - start
            reached = end
    return total
