"""Small tests in the plane that the placement asks thousands of times: bodies, boxes, segments.

A round body is a superellipse |x/a|^n + |y/b|^n <= 1 about its centre; a boxy one is a rectangle with the same half
axes. All lengths are house units.
"""

import math
from collections.abc import Sequence
from typing import TypeAlias

from comicgen.geometry import Point, Rect

__all__ = [
    "Footprint",
    "Segment",
    "bodies_meet",
    "body_meets_box",
    "cropped",
    "distance_to_box",
    "segment_enters_box",
    "segment_meets_body",
    "segments_cross",
]


Footprint: TypeAlias = tuple[float, float, float, float, bool]  # centre, half axes, boxy
Segment: TypeAlias = tuple[Point, Point]


def body_meets_box(body: Footprint, box: Rect, n: float) -> bool:
    """Whether a body overlaps a rectangle: exact, by the rectangle's point nearest to the body's centre."""
    x, y, a, b, boxy = body
    bx, by, w, h = box
    dx = bx - x if x < bx else (x - bx - w if x > bx + w else 0.0)
    dy = by - y if y < by else (y - by - h if y > by + h else 0.0)
    if dx >= a or dy >= b:
        return False
    return boxy or bool((dx / a) ** n + (dy / b) ** n < 1.0)


def bodies_meet(first: Footprint, second: Footprint, *, gap: float, n: float) -> bool:
    """Whether two bodies come closer than `gap` (negative: overlap by more than that).

    Round bodies are tested against the sum of their axes, which may miss a sliver much thinner than the gap.
    """
    x1, y1, a1, b1, boxy1 = first
    x2, y2, a2, b2, boxy2 = second
    dx, dy = abs(x2 - x1), abs(y2 - y1)
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


def segment_meets_body(segment: Segment, body: Footprint, n: float) -> bool:
    """Whether a segment passes through a body: by its point nearest to the centre, in the body's scale."""
    (x0, y0), (x1, y1) = segment
    x, y, a, b, boxy = body
    if boxy:
        return segment_enters_box(segment, Rect(x - a, y - b, 2 * a, 2 * b)) is not None
    ux, uy = (x0 - x) / a, (y0 - y) / b
    vx, vy = (x1 - x) / a - ux, (y1 - y) / b - uy
    square = vx * vx + vy * vy
    t = 0.0 if square == 0.0 else min(1.0, max(0.0, -(ux * vx + uy * vy) / square))
    px, py = abs(ux + vx * t), abs(uy + vy * t)
    return px < 1.0 and py < 1.0 and bool(px**n + py**n < 1.0)


def segment_enters_box(segment: Segment, box: Rect) -> float | None:
    """Where (0 to 1) a segment enters a rectangle, or None when it stays out (Liang and Barsky's clipping)."""
    (x0, y0), (x1, y1) = segment
    bx, by, w, h = box
    low, high = 0.0, 1.0
    for d, near, far in ((x1 - x0, bx - x0, bx + w - x0), (y1 - y0, by - y0, by + h - y0)):
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


def segments_cross(first: Segment, second: Segment) -> bool:
    """Whether two open segments cross in one point."""
    (ax, ay), (bx, by) = first
    (cx, cy), (dx, dy) = second
    abx, aby = bx - ax, by - ay
    if (abx * (cy - ay) - aby * (cx - ax)) * (abx * (dy - ay) - aby * (dx - ax)) >= 0.0:
        return False
    cdx, cdy = dx - cx, dy - cy
    return (cdx * (ay - cy) - cdy * (ax - cx)) * (cdx * (by - cy) - cdy * (bx - cx)) < 0.0


def distance_to_box(point: Point, box: Rect) -> float:
    """How far a point is from a rectangle; 0 inside."""
    dx = max(box.x - point[0], 0.0, point[0] - box.right)
    dy = max(box.y - point[1], 0.0, point[1] - box.bottom)
    return math.hypot(dx, dy)


def cropped(points: Sequence[Point], frame: Rect) -> tuple[Point, ...]:
    """A polygon cut off at the edges of a rectangle (Sutherland and Hodgman); empty when nothing is left."""
    result = list(points)
    for edge in ((0, frame.x, 1), (0, frame.right, -1), (1, frame.y, 1), (1, frame.bottom, -1)):
        result = _cut(result, edge)
    return tuple(result)


def _cut(points: list[Point], edge: tuple[int, float, int]) -> list[Point]:
    axis, limit, sign = edge
    if all((point[axis] - limit) * sign >= 0.0 for point in points):
        return points
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
