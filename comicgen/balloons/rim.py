"""The rim of a round body: points along it by their distance, and how long it is.

Bursts, clouds and waves stand on it.
"""

import math
from collections.abc import Sequence
from functools import lru_cache

from comicgen.balloons.bodies import Body
from comicgen.geometry import Point

__all__ = ["length_of", "spread"]

SAMPLES = 120  # points for measuring lengths along the rim


def length_of(a: float, b: float, n: float) -> float:
    """How long the rim of a superellipse is."""
    return _lengths(a, b, n)[-1]


def spread(body: Body, shares: Sequence[float], n: float) -> list[Point]:
    """Points along the body's outline (clockwise, from the right), their distances in proportion to `shares`."""
    marks, unit = _lengths(body.a, body.b, n), _ring(n)
    factor = marks[-1] / sum(shares)
    points: list[Point] = []
    at, k = 0.0, 0
    for share in shares:
        while marks[k + 1] < at:
            k += 1
        t = (at - marks[k]) / (marks[k + 1] - marks[k])
        (x0, y0), (x1, y1) = unit[k], unit[(k + 1) % SAMPLES]
        points.append(((x0 + (x1 - x0) * t) * body.a, (y0 + (y1 - y0) * t) * body.b))
        at += share * factor
    return points


@lru_cache(64)
def _lengths(a: float, b: float, n: float) -> tuple[float, ...]:
    unit = _ring(n)
    total, result = 0.0, [0.0]
    for i in range(SAMPLES):
        (x0, y0), (x1, y1) = unit[i], unit[(i + 1) % SAMPLES]
        total += math.hypot((x1 - x0) * a, (y1 - y0) * b)
        result.append(total)
    return tuple(result)


@lru_cache(8)
def _ring(n: float) -> tuple[Point, ...]:
    points = []
    for i in range(SAMPLES):
        c, s = math.cos(math.tau * i / SAMPLES), math.sin(math.tau * i / SAMPLES)
        r = (abs(c) ** n + abs(s) ** n) ** (-1.0 / n)
        points.append((r * c, r * s))
    return tuple(points)
