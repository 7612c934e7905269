"""Rarer pointers: the wavering tail of the weak, and the ripples that a thought sends from mind to mind.

Comes in: a Course. Goes out: paths, as from `tails`.
"""

import math

from comicgen.balloons.tails import INSET, Course, sunk
from comicgen.geometry import Path, Point
from comicgen.geometry.curves import smooth

__all__ = ["ripples", "wavy"]

WAVE_EM, SWING_EM = 1.5, 0.17  # length and height of a tail's waves
STEPS_EM = 0.34  # between the points of its sides
RIPPLE_EM, RIPPLE_LAST_EM = 0.78, 0.34  # radius of the first and the last ripple
# A ripple of radius one: where its horns are (along, across) and the handles beside them, how high its back rises over
# the horns, and how thick it is there.
HORNS = (0.30, 0.92, 0.62)
RISE, THICK = 0.52, 0.26


def wavy(line: Course, *, base: float, em: float) -> Path:
    """A tapering tail whose sides swing together; it leaves the body and ends as straight as any other."""
    first, second = line.root.base
    count = max(5, round(line.length / (STEPS_EM * em)))
    waves = max(1.0, round(line.length / (WAVE_EM * em) * 2) / 2)
    left: list[Point] = []
    right: list[Point] = []
    for i in range(1, count):
        t = i / count
        (x, y), (nx, ny) = line.at(t), _normal(line, t)
        swing = SWING_EM * em * math.sin(math.tau * waves * t) * min(1.0, 2.4 * t, 3.2 * (1.0 - t))
        half = base / 2 * (1.0 - t) ** 1.15
        left.append((x + nx * (swing + half), y + ny * (swing + half)))
        right.append((x + nx * (swing - half), y + ny * (swing - half)))
    nx, ny = _normal(line, 0.0)
    rx, ry = line.root.point
    if (first[0] - rx) * nx + (first[1] - ry) * ny < 0.0:
        first, second = second, first
    foot = sunk(line.root, (second, line.root.point, first), INSET * base)
    points = [first, *left, line.tip, *reversed(right), second, *foot]
    corners = {0, len(left) + 1, len(points) - 4, *range(len(points) - 3, len(points))}
    return smooth(points, corners=corners)


def _normal(line: Course, t: float) -> Point:
    (ax, ay), (bx, by) = line.at(max(0.0, t - 0.02)), line.at(min(1.0, t + 0.02))
    length = math.hypot(bx - ax, by - ay) or 1.0
    return -(by - ay) / length, (bx - ax) / length


def ripples(line: Course, *, em: float, least: int) -> tuple[Path, ...]:
    """Crescents that shrink on their way to the head, open towards it, as if they came from there."""
    length = line.length
    count = least + (length > 4.2 * em) + (length > 6.2 * em)
    paths: list[Path] = []
    for i in range(count):
        share = i / (count - 1)
        radius = (RIPPLE_EM + (RIPPLE_LAST_EM - RIPPLE_EM) * share) * em
        at = min(1.0, (0.34 * em + (length - 0.34 * em) * share) / length)
        paths.append(_crescent(line.at(at), _heading(line, at), radius))
    return tuple(paths)


def _heading(line: Course, t: float) -> Point:
    nx, ny = _normal(line, t)
    return ny, -nx


def _crescent(middle: Point, heading: Point, radius: float) -> Path:
    """A crescent open towards `heading`."""
    (x, y), (ux, uy) = middle, heading

    def at(along: float, across: float) -> Point:
        return x + (ux * along - uy * across) * radius, y + (uy * along + ux * across) * radius

    low, high = at(HORNS[0], -HORNS[1]), at(HORNS[0], HORNS[1])
    back, front = HORNS[0] - RISE * 4 / 3, HORNS[0] - (RISE - THICK) * 4 / 3
    numbers = (
        *low,
        *at(back, -HORNS[2]),
        *at(back, HORNS[2]),
        *high,
        *at(front, HORNS[2]),
        *at(front, -HORNS[2]),
        *low,
    )
    return Path("MCCZ", numbers)
