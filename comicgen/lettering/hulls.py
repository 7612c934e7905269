"""Polygons of letters: simplified to few corners, their convex hull, and how far a mitred line reaches."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from comicgen.geometry import Path, Point

__all__ = ["blunted", "hull_of", "mitre_tips", "simplified", "swept"]

LONGEST_MITRE = 8.0  # half widths of the line: painters cut off sharper corners
SHARPEST = 0.5  # sine of half the angle: a line round a sharper corner would be a thorn


def hull_of(points: Iterable[Point]) -> tuple[Point, ...]:
    """The convex hull of points."""
    corners = sorted(set(points))
    return (*_half(corners), *_half(corners[::-1]))


def _half(points: Sequence[Point]) -> list[Point]:
    # One side of a convex hull (Andrew's monotone chain), without its last point.
    chain: list[Point] = []
    for x, y in points:
        while len(chain) > 1:
            (px, py), (qx, qy) = chain[-2], chain[-1]
            if (qx - px) * (y - py) - (qy - py) * (x - px) > 0.0:
                break
            chain.pop()
        chain.append((x, y))
    return chain[:-1]


def mitre_tips(contour: Sequence[Point], half: float) -> Iterator[Point]:
    """Where a mitred line of this half width round a polygon has its corners, on the outside of each."""
    points = _corners(contour)
    turns = [_turn(points, i) for i in range(len(points))]
    outside = 1.0 if sum(a[0] * b[1] - a[1] * b[0] for a, b in pairwise([points[-1], *points])) > 0.0 else -1.0
    for (x, y), (sx, sy, sine, bend) in zip(points, turns, strict=True):
        if sine * LONGEST_MITRE <= 1.0:
            yield x, y
            continue
        reach = half / sine * (1.0 if bend * outside >= 0.0 else -1.0)
        yield x - sx * reach, y - sy * reach


def _corners(contour: Sequence[Point]) -> list[Point]:
    return [point for i, point in enumerate(contour) if math.dist(point, contour[i - 1]) > 1e-6]


def _turn(points: Sequence[Point], i: int) -> tuple[float, float, float, float]:
    """A corner: the way into it (halving its angle), the sine of half the angle, and to which side it bends."""
    (x, y), (px, py), (qx, qy) = points[i], points[i - 1], points[(i + 1) % len(points)]
    u, v = math.hypot(px - x, py - y), math.hypot(qx - x, qy - y)
    ux, uy, vx, vy = (px - x) / u, (py - y) / u, (qx - x) / v, (qy - y) / v
    bend = vx * uy - vy * ux
    sx, sy = ux + vx, uy + vy
    length = math.hypot(sx, sy)
    if length < 1e-6:  # straight on
        return uy, -ux, 1.0, 1.0 if bend >= 0.0 else -1.0
    return sx / length, sy / length, math.sqrt(max(0.0, (1.0 - ux * vx - uy * vy) / 2)), bend


def swept(contours: Iterable[Sequence[Point]], half: float, depth: float) -> Path:
    """What the mitred lines round polygons pass over when they move to the right and down by `depth`."""
    made: list[float] = []
    count = 0
    for contour in contours:
        tips = list(mitre_tips(contour, half))
        for (ax, ay), (bx, by) in pairwise([tips[-1], *tips]):
            if bx - ax < by - ay:  # all pieces turn the same way, so that they join
                ax, ay, bx, by = bx, by, ax, ay
            made += (ax, ay, bx, by, bx + depth, by + depth, ax + depth, ay + depth)
            count += 1
    return Path("MLLLZ" * count, tuple(made))


def blunted(points: Sequence[Point], cut: float) -> list[Point]:
    """The polygon with its sharpest corners cut off, and without sides that are next to nothing."""
    kept = [point for i, point in enumerate(points) if math.dist(point, points[i - 1]) > cut / 2]
    made: list[Point] = []
    for i, (x, y) in enumerate(kept):
        (px, py), (qx, qy) = kept[i - 1], kept[(i + 1) % len(kept)]
        u, v = math.hypot(px - x, py - y) or 1e-9, math.hypot(qx - x, qy - y) or 1e-9
        cosine = ((px - x) * (qx - x) + (py - y) * (qy - y)) / (u * v)
        if math.sqrt(max(0.0, (1.0 - cosine) / 2)) >= SHARPEST:
            made.append((x, y))
            continue
        for (ox, oy), length in (((px, py), u), ((qx, qy), v)):
            share = min(0.45, cut / length)
            made.append((x + (ox - x) * share, y + (oy - y) * share))
    return made


def simplified(contour: Sequence[Point], tolerance: float) -> list[Point]:
    """A closed polygon with the corners that matter (Douglas and Peucker)."""
    points = list(contour[:-1] if contour[0] == contour[-1] else contour)
    if len(points) < 4:
        return points
    far = max(range(len(points)), key=lambda i: math.dist(points[0], points[i]))
    return [*_kept(points[: far + 1], tolerance)[:-1], *_kept([*points[far:], points[0]], tolerance)[:-1]]


def _kept(points: Sequence[Point], tolerance: float) -> list[Point]:
    kept: list[Point] = [points[0]]
    pending = [(0, len(points) - 1)]
    marks = {0, len(points) - 1}
    while pending:
        low, high = pending.pop()
        (ax, ay), (bx, by) = points[low], points[high]
        length = math.hypot(bx - ax, by - ay) or 1e-9
        worst, at = tolerance, -1
        for i in range(low + 1, high):
            x, y = points[i]
            off = abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
            if off > worst:
                worst, at = off, i
        if at > 0:
            marks.add(at)
            pending += ((low, at), (at, high))
    kept += [points[i] for i in sorted(marks) if i]
    return kept
