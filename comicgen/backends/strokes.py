"""Ink that the rasteriser cannot make: sharp corners and dashes.

FreeType's stroker joins and caps round. A mitred line is therefore built here as the union of one quadrilateral a
side and one wedge a corner, all turning the same way, so that the non-zero rule makes one shape of them; a dashed
line is cut into short lines along its flattened path.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from comicgen.backends.extent import MITRE_REACH
from comicgen.backends.masks import Outline
from comicgen.backends.outlines import polygons
from comicgen.geometry import Point

__all__ = ["dashed", "mitred"]

_LONGEST_MITRE = 2 * MITRE_REACH  # half widths: sharper corners are cut off


def dashed(lines: Iterable[Sequence[Point]], on: float, off: float) -> Iterator[list[Point]]:
    """The pieces of lines that carry ink: `on` long, `off` apart, from the start of each line."""
    period = on + off
    for line in lines:
        along = 0.0
        piece: list[Point] = [line[0]]
        for start, end in pairwise(line):
            length = math.dist(start, end)
            done = 0.0
            while length > done:
                phase = (along + done) % period
                inked = phase < on
                step = min((on if inked else period) - phase, length - done)
                # A phase a hair under its end must still move on.
                done += max(step, 1e-6)
                here = _between(start, end, min(done / length, 1.0))
                if inked:
                    piece.append(here)
                if done < length or not inked:
                    if inked and len(piece) > 1:
                        yield piece
                    piece = [here]
            along += length
        if len(piece) > 1:
            yield piece


def _between(start: Point, end: Point, t: float) -> Point:
    return start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t


def mitred(lines: Iterable[Sequence[Point]], half: float) -> Outline | None:
    """The ink along straight lines with sharp corners, `half` to each side; a line that ends where it starts is closed.

    Open ends are flat.
    """
    pieces: list[Sequence[Point]] = []
    for line in lines:
        points = [line[0], *(after for before, after in pairwise(line) if after != before)]
        closed = len(points) > 3 and points[0] == points[-1]
        if len(points) > 1:
            pieces += _sides(points, half, closed=closed)
    return polygons(pieces)


def _sides(points: Sequence[Point], half: float, *, closed: bool) -> Iterator[Sequence[Point]]:
    sides = list(pairwise(points))
    normals = [_normal(start, end, half) for start, end in sides]
    for ((ax, ay), (bx, by)), (nx, ny) in zip(sides, normals, strict=True):
        yield (ax + nx, ay + ny), (bx + nx, by + ny), (bx - nx, by - ny), (ax - nx, ay - ny)
    corners = list(zip(points[1:], normals, normals[1:], strict=False))
    if closed:
        corners.append((points[0], normals[-1], normals[0]))
    for corner, before, after in corners:
        wedge = _wedge(corner, before, after)
        if wedge:
            yield wedge


def _normal(start: Point, end: Point, half: float) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    return -dy / length * half, dx / length * half


def _wedge(corner: Point, before: Point, after: Point) -> Sequence[Point] | None:
    """What is missing between two sides, on the outside of the bend, turning like the sides do."""
    (x, y), (nx, ny), (mx, my) = corner, before, after
    cross = nx * my - ny * mx
    square = nx * nx + ny * ny
    if abs(cross) < 1e-6 * square:
        return None
    side = -1.0 if cross > 0 else 1.0  # the outside of the bend
    first, second = (x + nx * side, y + ny * side), (x + mx * side, y + my * side)
    # The tip lies along the sum of the normals, (2 half^2 / |sum|^2) of it away.
    sx, sy = nx + mx, ny + my
    reach = 2 * square / ((sx * sx + sy * sy) or 1e-9)
    middle = [(x + sx * reach * side, y + sy * reach * side)] if reach < _reach_limit(square, sx, sy) else []
    wedge = [(x, y), first, *middle, second]
    return wedge if _turn(wedge) < 0 else wedge[::-1]


def _reach_limit(square: float, sx: float, sy: float) -> float:
    return _LONGEST_MITRE * math.sqrt(square) / (math.hypot(sx, sy) or 1e-9)


def _turn(points: Sequence[Point]) -> float:
    """Twice the signed area."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise([*points, points[0]]))
