"""Ink as a letterer lays it: pointers that end in a sharp tip, and dashes that end where they should.

Comes in: polygons. Goes out: paths to fill (`outset`) or to stroke (`dashes`). A stroke of constant width would end a
tail in a blob, or, mitred, far beyond its tip; here the line runs thin towards the tip and ends in a point.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from comicgen.geometry import Path, Point, polygon, polyline

__all__ = ["dashes", "outset", "swollen", "tail_dashes"]

POINT = 3.6  # how far a sharp corner of ink reaches beyond its path, in widths of the line
TIP = 1.5  # of a dash: how far the one at a tip runs up to either side
TAPER = 7.0  # from where on the line runs thin towards a point, in widths of the line
SAME = 1e-6


def outset(points: Sequence[Point], width: float, *, taper: float = TAPER) -> Path:
    """A polygon grown by `width`; towards its sharp tips it grows less, and they end in a point not much beyond."""
    corners = _without_doubles(points)
    turn = 1.0 if _area(corners) > 0.0 else -1.0
    tips = [here for i, here in enumerate(corners) if _is_tip(corners, i, turn)]
    corners = [point for i in range(len(corners)) for point in _side_points(corners, i, tips, taper * width)]
    grown: list[Point] = []
    for i, here in enumerate(corners):
        last, following = corners[i - 1], corners[(i + 1) % len(corners)]
        before, after = _normal(last, here, turn), _normal(here, following, turn)
        sx, sy = before[0] + after[0], before[1] + after[1]
        size = math.hypot(sx, sy)
        if size < SAME:  # turns back on itself
            sx, sy, size = here[0] - last[0], here[1] - last[1], math.dist(here, last) or 1.0
        out = width * min(POINT, 2.0 / size)
        if here not in tips:
            near = min((math.dist(here, tip) for tip in tips), default=math.inf)
            # Rounded off like a blade, lest a kink be seen where the line begins to run thin.
            out *= math.sin(math.pi / 2 * min(1.0, (near / width + POINT) / (POINT + taper)))
        grown.append((here[0] + sx / size * out, here[1] + sy / size * out))
    return polygon(grown)


def _is_tip(corners: Sequence[Point], i: int, turn: float) -> bool:
    """Whether a corner points outwards, so sharply that a mitre would run far beyond it."""
    (ax, ay), (bx, by), (cx, cy) = corners[i - 1], corners[i], corners[(i + 1) % len(corners)]
    cross = (bx - ax) * (cy - by) - (by - ay) * (cx - bx)
    dot = (bx - ax) * (cx - bx) + (by - ay) * (cy - by)
    sides = math.dist((ax, ay), (bx, by)) * math.dist((bx, by), (cx, cy))
    return cross * turn >= 0.0 and (1.0 + dot / (sides or 1.0)) / 2 < 1.0 / POINT**2


def _side_points(corners: Sequence[Point], i: int, tips: Sequence[Point], far: float) -> list[Point]:
    """A corner, and on the long side behind it the places from which on the line runs thin."""
    here, following = corners[i], corners[(i + 1) % len(corners)]
    long = math.dist(here, following)
    found = [here]
    if here in tips and long > far:
        found.append(_towards(here, following, far / long))
    if following in tips and long > far:
        found.append(_towards(here, following, 1.0 - far / long))
    return found


def _towards(start: Point, end: Point, t: float) -> Point:
    return start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t


def _without_doubles(points: Sequence[Point]) -> list[Point]:
    found = [
        here for here, after in zip(points, (*points[1:], points[0]), strict=True) if math.dist(here, after) > SAME
    ]
    return found or list(points)


def _area(points: Sequence[Point]) -> float:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise((*points, points[0])))


def _normal(start: Point, end: Point, turn: float) -> Point:
    """The way out of a side of a polygon."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    return dy / length * turn, -dx / length * turn


def swollen(path: Path, width: float) -> Path:
    """A line of arcs with ink outside of each: thickest at its back, nothing where two arcs meet."""
    numbers: list[float] = []
    x, y = 0.0, 0.0
    for verb, n in path.calls():
        if verb == "C":
            ax, ay, bx, by, ex, ey = n
            dx, dy = (ax + bx - x - ex) / 2, (ay + by - y - ey) / 2
            out = width * 4 / 3 / (math.hypot(dx, dy) or 1.0)  # handles move the middle by three quarters of their way
            n = (ax + dx * out, ay + dy * out, bx + dx * out, by + dy * out, ex, ey)
        numbers += n
        if n:
            x, y = n[-2:]
    return Path(path.verbs, tuple(numbers))


def dashes(outline: Sequence[Point], on: float, off: float) -> Path:
    """A closed line in dashes, a little stretched so that the last gap is as long as the others."""
    line = [*outline, outline[0]]
    whole = sum(math.dist(a, b) for a, b in pairwise(line))
    count = max(3, round(whole / (on + off)))
    factor = whole / count / (on + off)
    return _joined(_pieces(line, on * factor, off * factor, start=0.0))


def tail_dashes(side: Sequence[Point], tip: int, on: float, off: float) -> Path:
    """An open line in dashes, one of them bent round the corner at index `tip`, so that the tip is seen."""
    back, onwards = side[tip::-1], side[tip:]
    first = next(_pieces(back, on * TIP, off, start=0.0), [side[tip]])
    second = next(_pieces(onwards, on * TIP, off, start=0.0), [side[tip]])
    bent = [*reversed(first), *second[1:]]
    rest = (piece for line in (back, onwards) for piece in _pieces(line, on, off, start=on * TIP + off))
    return _joined([bent, *rest])


def _joined(pieces: Iterator[list[Point]] | list[list[Point]]) -> Path:
    lines = [polyline(piece) for piece in pieces if len(piece) > 1]
    return Path("".join(line.verbs for line in lines), tuple(n for line in lines for n in line.numbers))


def _pieces(line: Sequence[Point], on: float, off: float, *, start: float) -> Iterator[list[Point]]:
    """The inked pieces of a line, the first of them `start` from its beginning."""
    marks = [0.0]
    for a, b in pairwise(line):
        marks.append(marks[-1] + math.dist(a, b))
    at = start
    while at < marks[-1] - on * 0.3:
        yield _cut(line, marks, at, min(at + on, marks[-1]))
        at += on + off


def _cut(line: Sequence[Point], marks: Sequence[float], low: float, high: float) -> list[Point]:
    inner = line[bisect_right(marks, low + SAME) : bisect_left(marks, high - SAME)]
    return [_at(line, marks, low), *inner, _at(line, marks, high)]


def _at(line: Sequence[Point], marks: Sequence[float], along: float) -> Point:
    k = min(max(bisect_left(marks, along) - 1, 0), len(line) - 2)
    return _towards(line[k], line[k + 1], (along - marks[k]) / ((marks[k + 1] - marks[k]) or 1.0))
