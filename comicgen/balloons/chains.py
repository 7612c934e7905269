"""Bridges between the balloons of one speaker: who hangs on whom, and the shape of the neck.

Consecutive thoughts of one speaker are joined by a short straight bridge; only the balloon nearest to the head
keeps a tail (lettering tradition).
"""

import math
from collections.abc import Mapping

from comicgen.balloons.field import Arranged, may_join
from comicgen.balloons.model import Connector
from comicgen.balloons.plane import segment_enters_box, segment_meets_body
from comicgen.balloons.tails import Ground
from comicgen.geometry import Path, Point

__all__ = ["bridge", "bridge_lines", "ground_of", "links", "tail_bearers"]

DEPTH = 0.3  # em under the fill of either body
PINCH = 0.14  # of the width, lost at the waist


def ground_of(arranged: Arranged, k: int) -> Ground:
    """The body of balloon `k` as a tail or a bridge meets it: without spikes and scallops."""
    spot = arranged.spots[k]
    body = arranged.wants[k].bodies[spot.shape]
    return Ground(spot.x, spot.y, body.a, body.b, body.boxy, arranged.field.style.balloon.exponent)


def links(arranged: Arranged) -> dict[int, int]:
    """For each balloon that hangs on an earlier one, which."""
    wants = arranged.wants
    found: dict[int, int] = {}
    for j, want in enumerate(wants):
        before = [i for i in range(j) if may_join(wants[i].ask, want.ask)]
        if not before or (j > before[-1] + 2 and wants[before[-1]].heir != j):
            continue  # a bridge past several other lines would lead the eye past them
        if _is_free(arranged, before[-1], j):
            found[j] = before[-1]
    return found


def bridge_lines(arranged: Arranged, linked: Mapping[int, int]) -> list[tuple[int, tuple[Point, ...]]]:
    """The line of each bridge, with the balloon that hangs on it: no tail may cross it."""
    return [
        (later, _axis(ground_of(arranged, earlier), ground_of(arranged, later))) for later, earlier in linked.items()
    ]


def _is_free(arranged: Arranged, i: int, j: int) -> bool:
    """Whether the way between two balloons is short and nothing lies in it."""
    field = arranged.field
    line = _axis(ground_of(arranged, i), ground_of(arranged, j))
    if math.dist(*line) > field.style.tail.link_em * field.em:
        return False
    air = 0.25 * field.em
    for k, spot in enumerate(arranged.spots):
        body = (spot.x, spot.y, spot.a + air, spot.b + air, spot.boxy)
        if k not in (i, j) and segment_meets_body(line, body, field.style.balloon.exponent):
            return False
    return all(segment_enters_box(line, being.face.grown(air)) is None for being in field.scene.beings)


def tail_bearers(arranged: Arranged, linked: dict[int, int]) -> list[int]:
    """The balloons that get a tail: of every chain the one nearest to its target."""
    wants, spots = arranged.wants, arranged.spots
    chain = list(range(len(wants)))
    for later, earlier in sorted(linked.items()):
        chain[later] = chain[earlier]
    bearers = []
    for name in sorted(set(chain)):
        members = [k for k, mark in enumerate(chain) if mark == name and wants[k].led]
        if members:
            bearers.append(min(members, key=lambda k: (math.dist(spots[k].root, spots[k].target), -k)))
    return bearers


def bridge(first: Ground, second: Ground, *, width: float, em: float) -> Connector:
    """The neck between two bodies: straight, a little narrower at its waist."""
    start, end = _axis(first, second)
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    if length < 1e-6 * em:
        dx, dy = second.x - first.x, second.y - first.y
        length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    deep = DEPTH * em
    sx, sy = start[0] - ux * deep, start[1] - uy * deep
    ex, ey = end[0] + ux * deep, end[1] + uy * deep
    px, py = -uy * width / 2, ux * width / 2
    k = 1.0 - PINCH * 4 / 3
    c1, c2 = (sx * 2 + ex) / 3, (sy * 2 + ey) / 3
    d1, d2 = (sx + ex * 2) / 3, (sy + ey * 2) / 3
    path = Path(
        "MCLCZ",
        (sx + px, sy + py, c1 + px * k, c2 + py * k, d1 + px * k, d2 + py * k, ex + px, ey + py, ex - px, ey - py)
        + (d1 - px * k, d2 - py * k, c1 - px * k, c2 - py * k, sx - px, sy - py),
    )
    return Connector(path, path.flattened(0.03 * em)[0], (start, end))


def _axis(first: Ground, second: Ground) -> tuple[Point, Point]:
    """The bridge's line: upright or level where the bodies face each other, else between their centres."""
    dx, dy = second.x - first.x, second.y - first.y
    for upright in (True, False):
        across, span = (dx, (first.a, second.a)) if upright else (dy, (first.b, second.b))
        low, high = max(-0.6 * span[0], across - 0.6 * span[1]), min(0.6 * span[0], across + 0.6 * span[1])
        far = (abs(dy) - first.b - second.b) if upright else (abs(dx) - first.a - second.a)
        if low <= high and far > -0.5 * min(first.b, second.b):
            s, out = (low + high) / 2, dy if upright else dx
            return first.edge(upright, s, out), second.edge(upright, s - across, -out)
    return _exit(first, (dx, dy)), _exit(second, (-dx, -dy))


def _exit(ground: Ground, towards: Point) -> Point:
    tx, ty = abs(towards[0]) / ground.a, abs(towards[1]) / ground.b
    size = max(tx, ty) if ground.boxy else (tx**ground.n + ty**ground.n) ** (1.0 / ground.n)
    if size == 0.0:
        return ground.x, ground.y
    return ground.x + towards[0] / size, ground.y + towards[1] / size
