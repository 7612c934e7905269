"""Outlines in pixels, taken apart into contours, closed, flattened or cut."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from comicgen.backends.canvas import Box
from comicgen.backends.masks import FINE_EXTENT, Outline
from comicgen.geometry import Path, Point

__all__ = [
    "closed_and_open",
    "cut_inside",
    "cut_lines",
    "flattened",
    "narrow_and_wide",
    "polygons",
    "polylines",
    "stops",
    "there_and_back",
]

_POINTS = {"M": 1, "L": 1, "C": 3, "Z": 0}
_FLATNESS = 0.05  # pixels
_HAIR = 1 / 16  # pixel
_THICK_HAIR = 1 / 4  # for shapes that are cast coarse
_SLIVER = 0.05  # of its box


def contours(outline: Outline) -> Iterator[Outline]:
    """Each contour by itself."""
    verbs, xs, ys = outline
    at = 0
    for part in verbs.split("M")[1:]:
        count = 1 + sum(_POINTS[verb] for verb in part)
        yield Outline("M" + part, xs[at : at + count], ys[at : at + count])
        at += count


def joined(parts: Iterable[Outline]) -> Outline | None:
    """Several outlines as one, or None when there are none."""
    verbs: list[str] = []
    xs: list[float] = []
    ys: list[float] = []
    for part in parts:
        verbs.append(part.verbs)
        xs += part.xs
        ys += part.ys
    return Outline("".join(verbs), xs, ys) if verbs else None


def closed_and_open(outline: Outline) -> tuple[Outline | None, Outline | None]:
    """The contours that are closed and those that are not."""
    starts, ends = outline.verbs.count("M"), outline.verbs.count("Z")
    if starts == ends:
        return outline, None
    if not ends:
        return None, outline
    parts = tuple(contours(outline))
    return joined(p for p in parts if p.verbs[-1] == "Z"), joined(p for p in parts if p.verbs[-1] != "Z")


def narrow_and_wide(outline: Outline, width: float) -> tuple[list[Outline], Outline | None]:
    """The contours that are nowhere wider than `width`, one by one, and all others together.

    Slivers and figures of eight, whose signed area is next to nothing, count as wide.
    """
    if min(_size(outline)) > width and outline.verbs.count("M") == 1:
        return [], outline
    narrow: list[Outline] = []
    wide: list[Outline] = []
    for part in contours(outline):
        across, down = _size(part)
        solid = min(across, down) <= width and abs(_area(part)) > _SLIVER * across * down
        (narrow if solid else wide).append(part)
    return narrow, joined(wide)


def _area(outline: Outline) -> float:
    """The signed area inside the points, handles and all."""
    points = list(zip(outline.xs, outline.ys, strict=True))
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise([*points, points[0]])) / 2


def _size(outline: Outline) -> tuple[float, float]:
    return max(outline.xs) - min(outline.xs), max(outline.ys) - min(outline.ys)


def there_and_back(outline: Outline) -> Outline | None:
    """Open lines as closed outlines: each runs to its end, takes a hair's step aside, and returns.

    Without that step a stroker cannot know to which side the line turns at its ends, and may leave a cap out. Lines
    of no length are left out (see `stops`).
    """
    hair = _HAIR if max(_size(outline)) < FINE_EXTENT else _THICK_HAIR
    return joined(_returning(part, hair) for part in contours(outline) if not _stands_still(part))


def stops(outline: Outline) -> list[Point]:
    """Where open lines have no length: their ink is a dot."""
    return [(part.xs[0], part.ys[0]) for part in contours(outline) if _stands_still(part)]


def _stands_still(part: Outline) -> bool:
    return max(_size(part)) < _HAIR


def _returning(part: Outline, hair: float) -> Outline:
    verbs, xs, ys = part
    points = list(zip(xs, ys, strict=True))
    end, start = _beside(points[::-1], -hair), _beside(points, hair)
    way_back = [end, *points[-2:0:-1], start]
    return Outline(f"{verbs}L{verbs[:0:-1]}Z", [*xs, *(x for x, _ in way_back)], [*ys, *(y for _, y in way_back)])


def _beside(points: Sequence[Point], step: float) -> Point:
    """A place beside the first point, to one side of the line that leaves it."""
    x, y = points[0]
    ahead = next((p for p in points[1:] if abs(p[0] - x) + abs(p[1] - y) > _HAIR / 4), points[-1])
    dx, dy = ahead[0] - x, ahead[1] - y
    length = math.hypot(dx, dy) or 1.0
    return x + dy / length * step, y - dx / length * step


def flattened(outline: Outline) -> list[list[Point]]:
    """One line of points a contour; a closed one ends where it starts."""
    return [line for part in contours(outline) for line in _flat(part)]


def _flat(part: Outline) -> Iterator[list[Point]]:
    verbs, xs, ys = part
    numbers = [value for point in zip(xs, ys, strict=True) for value in point]
    for line in Path(verbs, tuple(numbers)).flattened(_FLATNESS):
        yield [*line, line[0]] if verbs[-1] == "Z" and line[0] != line[-1] else list(line)


def polygons(lines: Iterable[Sequence[Point]]) -> Outline | None:
    """Rings of points as one outline of closed contours."""
    return _straight(lines, "Z")


def polylines(lines: Iterable[Sequence[Point]]) -> Outline | None:
    """Lines of points as one outline of open contours."""
    return _straight(lines, "")


def _straight(lines: Iterable[Sequence[Point]], ending: str) -> Outline | None:
    return joined(
        Outline("M" + "L" * (len(line) - 1) + ending, [x for x, _ in line], [y for _, y in line])
        for line in lines
        if len(line) > 1
    )


def cut_inside(outline: Outline, box: Box) -> Outline | None:
    """The inside of an outline within a box (Sutherland and Hodgman 1974), a little more at its edges."""
    bounds = ((0, box.x0 - 2, 1), (0, box.x1 + 2, -1), (1, box.y0 - 2, 1), (1, box.y1 + 2, -1))
    kept = []
    for points in flattened(outline):
        for axis, bound, sign in bounds:
            points = list(_before(points, axis, bound * sign, sign))
        kept.append(points)
    return polygons(points for points in kept if len(points) > 2)


def _before(points: Sequence[Point], axis: int, bound: float, sign: int) -> Iterator[Point]:
    """A ring of points cut off where `sign` times a coordinate is less than `bound`."""
    for start, end in zip([*points[-1:], *points], points, strict=False):
        side, other = start[axis] * sign - bound, end[axis] * sign - bound
        if (side < 0) != (other < 0):
            t = side / (side - other)
            yield start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t
        if other >= 0:
            yield end


def cut_lines(outline: Outline, box: Box) -> Outline | None:
    """The lines of an outline within a box (Liang and Barsky 1984), as open contours."""
    return polylines(piece for line in flattened(outline) for piece in _pieces(line, box))


def _pieces(line: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    piece: list[Point] = []
    for start, end in pairwise(line):
        part = _within(start, end, box)
        if part is None:
            continue
        if not piece or piece[-1] != part[0]:
            if piece:
                yield piece
            piece = [part[0]]
        piece.append(part[1])
    if piece:
        yield piece


def _within(start: Point, end: Point, box: Box) -> tuple[Point, Point] | None:
    """The part of a straight line within a box."""
    (x, y), dx, dy = start, end[0] - start[0], end[1] - start[1]
    first, last = 0.0, 1.0
    for step, room in ((-dx, x - box.x0), (dx, box.x1 - x), (-dy, y - box.y0), (dy, box.y1 - y)):
        if step == 0:
            if room < 0:
                return None
            continue
        if step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    head = start if first == 0 else (x + dx * first, y + dy * first)
    return head, end if last == 1 else (x + dx * last, y + dy * last)
