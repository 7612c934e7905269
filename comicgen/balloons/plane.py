"""Small tests in the plane that the placement asks thousands of times: bodies, boxes, segments.

A round body is a superellipse |x/a|^n + |y/b|^n <= 1 about its centre; a boxy one is a rectangle with the same half
axes. All lengths are house units.
"""

import math
from collections.abc import Sequence

from comicgen.geometry import Point, Rect

__all__ = [
    "bodies_meet",
    "body_meets_box",
    "cropped",
    "distance_to_box",
    "segment_enters_box",
    "segment_meets_body",
    "segments_cross",
]


def body_meets_box(x: float, y: float, a: float, b: float, n: float, box: Rect) -> bool:
    """Whether a round body about (x, y) overlaps a rectangle: exact, by the box's point nearest to the centre."""
    bx, by, w, h = box
    dx = bx - x if x < bx else (x - bx - w if x > bx + w else 0.0)
    dy = by - y if y < by else (y - by - h if y > by + h else 0.0)
    if dx >= a or dy >= b:
        return False
    return bool((dx / a) ** n + (dy / b) ** n < 1.0)


def bodies_meet(
    dx: float, dy: float, first: tuple[float, float, bool], second: tuple[float, float, bool], *, gap: float, n: float
) -> bool:
    """Whether two bodies (half axes and whether boxy), `dx` and `dy` apart, come closer than `gap`.

    Round bodies are tested against the sum of their axes, which may miss a sliver much thinner than the gap.
    """
    a1, b1, boxy1 = first
    a2, b2, boxy2 = second
    dx, dy = abs(dx), abs(dy)
    a, b = a1 + a2 + gap, b1 + b2 + gap
    if dx >= a or dy >= b:
        return False
    if boxy1 and boxy2:
        return True
    if boxy1:
        dx, dy, a, b = max(0.0, dx - a1), max(0.0, dy - b1), a2 + gap, b2 + gap
    elif boxy2:
        dx, dy, a, b = max(0.0, dx - a2), max(0.0, dy - b2), a1 + gap, b1 + gap
    return bool((dx / a) ** n + (dy / b) ** n < 1.0)


def segment_meets_body(start: Point, end: Point, body: tuple[float, float, float, float, bool], n: float) -> bool:
    """Whether a segment passes through a body (centre, half axes, boxy)."""
    x, y, a, b, boxy = body
    if boxy:
        return segment_enters_box(start, end, Rect(x - a, y - b, 2 * a, 2 * b)) is not None
    ux, uy = (start[0] - x) / a, (start[1] - y) / b
    vx, vy = (end[0] - x) / a - ux, (end[1] - y) / b - uy
    square = vx * vx + vy * vy
    t = 0.0 if square == 0.0 else min(1.0, max(0.0, -(ux * vx + uy * vy) / square))
    px, py = abs(ux + vx * t), abs(uy + vy * t)
    return px < 1.0 and py < 1.0 and bool(px**n + py**n < 1.0)


def segment_enters_box(start: Point, end: Point, box: Rect) -> float | None:
    """Where (0 to 1) a segment enters a rectangle, or None when it stays out (Liang and Barsky's clipping)."""
    x0, y0 = start
    dx, dy = end[0] - x0, end[1] - y0
    bx, by, w, h = box
    low, high = 0.0, 1.0
    for d, near, far in ((dx, bx - x0, bx + w - x0), (dy, by - y0, by + h - y0)):
        if d == 0.0:
            if near > 0.0 or far < 0.0:
                return None
            continue
        t0, t1 = near / d, far / d
        if t0 > t1:
            t0, t1 = t1, t0
        low, high = max(low, t0), min(high, t1)
        if low >= high:
            return None
    return low


def segments_cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the open segments a-b and c-d cross in one point."""
    abx, aby = b[0] - a[0], b[1] - a[1]
    side_c = abx * (c[1] - a[1]) - aby * (c[0] - a[0])
    side_d = abx * (d[1] - a[1]) - aby * (d[0] - a[0])
    if side_c * side_d >= 0.0:
        return False
    cdx, cdy = d[0] - c[0], d[1] - c[1]
    side_a = cdx * (a[1] - c[1]) - cdy * (a[0] - c[0])
    side_b = cdx * (b[1] - c[1]) - cdy * (b[0] - c[0])
    return side_a * side_b < 0.0


def distance_to_box(point: Point, box: Rect) -> float:
    """How far a point is from a rectangle; 0 inside."""
    dx = max(box.x - point[0], 0.0, point[0] - box.right)
    dy = max(box.y - point[1], 0.0, point[1] - box.bottom)
    return math.hypot(dx, dy)


def cropped(points: Sequence[Point], frame: Rect) -> tuple[Point, ...]:
    """A polygon cut off at the edges of a rectangle (Sutherland and Hodgman); empty when nothing is left."""
    result = list(points)
    for axis, limit, sign in ((0, frame.x, 1), (0, frame.right, -1), (1, frame.y, 1), (1, frame.bottom, -1)):
        if all((point[axis] - limit) * sign >= 0.0 for point in result):
            continue
        result = _cut(result, axis, limit, sign)
    return tuple(result)


def _cut(points: list[Point], axis: int, limit: float, sign: int) -> list[Point]:
    kept: list[Point] = []
    for i, point in enumerate(points):
        before = points[i - 1]
        is_in, was_in = (point[axis] - limit) * sign >= 0.0, (before[axis] - limit) * sign >= 0.0
        if is_in != was_in:
            t = (limit - before[axis]) / (point[axis] - before[axis])
            other = before[1 - axis] + (point[1 - axis] - before[1 - axis]) * t
            kept.append((limit, other) if axis == 0 else (other, limit))
        if is_in:
            kept.append(point)
    return kept
