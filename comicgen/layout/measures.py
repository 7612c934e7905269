"""Measures of drawn shapes, about: by their points and the handles between them."""

import math
from itertools import pairwise

from comicgen.geometry import Path, Point

__all__ = ["area", "brush_width", "covers", "is_motif", "is_ring"]

MOTIF = 700.0  # square units: many shapes that are smaller are hearts, stars, lines
SLIM = 5.0  # a shape so many times as long as it is wide is a stroke of the brush


def area(path: Path) -> float:
    """The area within closed contours."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for ring in _rings(path) for a, b in pairwise(ring))) / 2


def brush_width(path: Path) -> float:
    """The mean width of a stroke of the brush; 0 for what is no stroke."""
    round_it = sum(math.dist(a, b) for ring in _rings(path) for a, b in pairwise(ring))
    width = 2 * area(path) / round_it if round_it else 0.0
    return width if width * SLIM * 2 < round_it else 0.0


def covers(path: Path) -> float:
    """The area of the box round a path."""
    box = path.bounds()
    return box.w * box.h


def is_motif(path: Path) -> bool:
    """Whether a path is many small things: hearts, stars, lines."""
    return area(path) < MOTIF * max(1, path.verbs.count("M"))


def is_ring(path: Path) -> bool:
    """Whether a path is an arc beside a device: a stroke of the brush, taller than wide."""
    box = path.bounds()
    return box.h > box.w and brush_width(path) > 0


def _rings(path: Path) -> list[list[Point]]:
    found: list[list[Point]] = []
    points: list[Point] = []
    for verb, numbers in path.calls():
        if verb == "M":
            points = []
        points += zip(numbers[0::2], numbers[1::2], strict=True)
        if verb == "Z" and points:
            found.append([*points, points[0]])
    return found
