"""Braids and locs: ropes of hair along a line, plaited or rolled.

Comes in: a Rope, the yaw, a colour and the pen. Goes out: scene items, one outline round each rope.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from comicgen.cast.face_pen import Pen, brushed, filled, inked
from comicgen.cast.hair_lock import Rope, lock_points
from comicgen.cast.palette import INK, light, strand
from comicgen.geometry import Affine, Path, Point, ellipse
from comicgen.geometry.curves import along, ribbon
from comicgen.scene import Item, Shape, Stroke

__all__ = ["draw_rope"]

_PLAIT = 0.72  # from one strand of a braid to the next, x width
_TAPER = 0.28  # how much thinner a rope is at its end
_ROLL = 0.62  # from one turn of a loc to the next, x width


def draw_rope(rope: Rope, yaw: float, colour: str, *, accent: str, pen: Pen) -> list[Item]:
    """One rope."""
    line = along(lock_points(rope.line, yaw))
    return _braid(rope, line, colour, accent=accent, pen=pen) if rope.braided else _loc(rope, line, colour, pen=pen)


def _loc(rope: Rope, line: Sequence[Point], colour: str, *, pen: Pen) -> list[Item]:
    path = ribbon(line, lambda t: rope.width * (1 - _TAPER * t))
    items: list[Item] = [inked(path, colour, pen.line * 0.8)]
    if pen.small:
        return items
    for (x, y), angle, t in _steps(line, rope.width * _ROLL * 2):
        half = rope.width * (1 - _TAPER * t) * 0.3
        turn = Affine.rotation(angle).then(Affine.translation(x, y))
        marks = [turn.apply((-1.6, -half)), turn.apply((1.6, half))]
        items.append(brushed(marks, pen.line * 0.7, strand(colour), (0.4, 0.4)))
    return items


def _braid(rope: Rope, line: Sequence[Point], colour: str, *, accent: str, pen: Pen) -> list[Item]:
    union, seams = Path("", ()), []
    steps = list(_steps(line, rope.width * _PLAIT))
    for n, ((x, y), angle, t) in enumerate(steps):
        width = rope.width * (1 - _TAPER * t)
        side = 1 if n % 2 else -1
        turn = Affine.rotation(angle).then(Affine.translation(x, y))
        bead = ellipse(0, 0, width * 0.56, width * 0.44).transformed(Affine.rotation(side * 32))
        union += bead.transformed(Affine.translation(0, side * width * 0.17).then(turn))
        seams.append([turn.apply((-width * 0.3, side * width * 0.5)), turn.apply((width * 0.34, -side * width * 0.2))])
    items: list[Item] = []
    (x, y), angle, _ = steps[-1]
    end = Affine.rotation(angle).then(Affine.translation(x, y))
    if rope.tied:
        w = rope.width * 0.42
        tuft = Path("MCCZ", (0, -w * 0.5, w, -w * 1.5, w * 3, -w, w * 3.6, 0, w * 3, w, w, w * 1.5, 0, w * 0.5))
        items.append(inked(tuft.transformed(Affine.translation(w * 1.2, 0).then(end)), colour, pen.line * 0.85))
    items += [Shape(union, stroke=Stroke(INK, pen.line * 1.6)), filled(union, colour)]
    items += [brushed(seam, pen.line * 0.75, strand(colour), (0.3, 0.2)) for seam in seams[1:]]
    if not pen.small:
        gleam = [end.apply((-rope.width * 1.6, -rope.width * 0.2)), end.apply((-rope.width * 1.1, -rope.width * 0.28))]
        items.append(brushed(gleam, pen.line * 0.9, light(colour, 0.25), (0.3, 0.3)))
    if rope.tied:
        w = rope.width * 0.42
        items.append(inked(ellipse(w * 1.3, 0, w * 0.55, w * 0.95).transformed(end), accent, pen.line * 0.8))
    return items


def _steps(line: Sequence[Point], length: float) -> list[tuple[Point, float, float]]:
    """Places at even steps along a line: the point, the direction in degrees, and how far along, 0 to 1."""
    spans = [math.dist(a, b) for a, b in pairwise(line)]
    total = sum(spans)
    count = max(2, round(total / length))
    found, walked, index = [], 0.0, 0
    for n in range(count):
        goal = total * (n + 0.5) / count
        while index < len(spans) - 1 and walked + spans[index] < goal:
            walked += spans[index]
            index += 1
        (ax, ay), (bx, by) = line[index], line[index + 1]
        t = (goal - walked) / spans[index] if spans[index] else 0.0
        angle = math.degrees(math.atan2(by - ay, bx - ax))
        found.append(((ax + (bx - ax) * t, ay + (by - ay) * t), angle, goal / total))
    return found
