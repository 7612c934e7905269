"""The outlines of bodies: fat lenses, bursts, clouds, rounded boxes and captions, as paths about a centre.

Comes in a Body and where it stands; goes out a Path. Nothing here decides where a balloon goes. What is irregular
is drawn by dice that are seeded with the words, so the same words always look the same.
"""

import math
import random
from functools import lru_cache

from comicgen.balloons.bodies import Body, letter_hull, words_of
from comicgen.geometry import Path, Point, Rect, polygon, rectangle, rounded
from comicgen.script.style import BalloonStyle

__all__ = ["burst", "cloud", "lens", "outline_of"]

CORNERS = 16  # cubics in a lens: the error is under a thousandth of its size
SAMPLES = 120  # points for measuring lengths along a lens
WOBBLE = 0.008  # of the radius, outwards only, so that the air never gets less
BULGE = math.radians(158)  # the angle of a scallop's arc


def outline_of(body: Body, centre: Point, look: BalloonStyle, *, em: float) -> Path:
    """The body's outline as drawn, standing at `centre`."""
    x, y = centre
    text = words_of(body.block)
    if body.kind == "shout":
        return burst(body, centre, look, em=em, seed=text)
    if body.kind == "thought":
        return cloud(body, centre, look, em=em, seed=text)
    if not body.boxy:
        return lens(centre, body.a, body.b, exponent=look.exponent, seed=text)
    if body.kind == "sfx":
        dx, dy = x + body.offset[0], y + body.offset[1]
        return polygon([(hx + dx, hy + dy) for hx, hy in letter_hull(body.block, look)])
    box = Rect(x - body.a, y - body.b, 2 * body.a, 2 * body.b)
    if body.kind == "electric":
        return rounded(box, look.electric_corner_em * em)
    return rectangle(box)


def lens(centre: Point, a: float, b: float, *, exponent: float, seed: str) -> Path:
    """A superellipse as smooth cubics, with the slight wobble of a hand."""
    dice = random.Random(seed)
    waves = tuple((k, dice.uniform(0.5, 1.0), dice.uniform(0.0, math.tau)) for k in (2, 3, 5))
    norm = WOBBLE / 2 / sum(size for _, size, _ in waves)
    numbers: list[float] = []
    third = math.tau / CORNERS / 3
    x, y = centre
    knots: list[tuple[float, float, float, float]] = []
    for angle, ux, uy, vx, vy in _unit(exponent):
        w = 1.0 + WOBBLE / 2 + norm * sum(size * math.sin(k * angle + turn) for k, size, turn in waves)
        dw = norm * sum(size * k * math.cos(k * angle + turn) for k, size, turn in waves)
        knots.append((x + ux * w * a, y + uy * w * b, (vx * w + ux * dw) * a * third, (vy * w + uy * dw) * b * third))
    numbers += knots[0][:2]
    for i, (px, py, dx, dy) in enumerate(knots):
        qx, qy, ex, ey = knots[(i + 1) % CORNERS]
        numbers += (px + dx, py + dy, qx - ex, qy - ey, qx, qy)
    return Path("M" + "C" * CORNERS + "Z", tuple(numbers))


@lru_cache(8)
def _unit(n: float) -> tuple[tuple[float, float, float, float, float], ...]:
    # Angle, point and derivative of the unit superellipse in polar form, which has no corners at the poles.
    rows = []
    for i in range(CORNERS):
        angle = math.tau * i / CORNERS
        c, s = math.cos(angle), math.sin(angle)
        total = abs(c) ** n + abs(s) ** n
        r = total ** (-1.0 / n)
        slope = abs(s) ** (n - 1) * math.copysign(1.0, s) * c - abs(c) ** (n - 1) * math.copysign(1.0, c) * s
        dr = -(total ** (-1.0 / n - 1.0)) * slope
        rows.append((angle, r * c, r * s, dr * c - r * s, dr * s + r * c))
    return tuple(rows)


def burst(body: Body, centre: Point, look: BalloonStyle, *, em: float, seed: str) -> Path:
    """Spikes of uneven length; the valleys stand on the body, so the words keep their air."""
    dice = random.Random(seed)
    around = _lengths(body.a, body.b, look.exponent)[-1]
    count = max(look.burst_spikes, round(around / (look.burst_pitch_em * em)))
    low, high = (value * em for value in look.burst_em)
    marks = _spread(body, [dice.uniform(0.72, 1.28) for _ in range(count)], look.exponent)
    points: list[Point] = []
    for i in range(count):
        (vx, vy), (wx, wy) = marks[i], marks[(i + 1) % count]
        lean = dice.uniform(0.3, 0.7)
        mx, my = vx + (wx - vx) * lean, vy + (wy - vy) * lean
        # Long and short by turns, but no two alike; outwards, fanning a little less than the rays of a sun.
        share = dice.uniform(0.0, 0.4) if i % 2 else dice.uniform(0.6, 1.0)
        nx, ny = mx / (body.a * body.a), my / (body.b * body.b)
        steep, far = math.hypot(nx, ny), math.hypot(mx, my)
        nx, ny = nx / steep + mx / far, ny / steep + my / far
        scale = (low + (high - low) * share) / math.hypot(nx, ny)
        points += ((vx, vy), (mx + nx * scale, my + ny * scale))
    return polygon([(centre[0] + x, centre[1] + y) for x, y in points])


def cloud(body: Body, centre: Point, look: BalloonStyle, *, em: float, seed: str) -> Path:
    """Scallops of uneven width round the body; their valleys stand on it."""
    dice = random.Random(seed)
    low, high = (value * em for value in look.scallop_em)
    around = _lengths(body.a, body.b, look.exponent)[-1]
    count = max(7, round(around / ((low + high) / 2)))
    marks = _spread(body, [dice.uniform(low, high) for _ in range(count)], look.exponent)
    cx, cy = centre
    numbers = [cx + marks[0][0], cy + marks[0][1]]
    for i in range(count):
        (px, py), (qx, qy) = marks[i], marks[(i + 1) % count]
        dx, dy = qx - px, qy - py
        handle = 4 / 3 * math.tan(BULGE / 4) / (2 * math.sin(BULGE / 2))
        c, s = handle * math.cos(BULGE / 2), handle * math.sin(BULGE / 2)
        numbers += (cx + px + dx * c + dy * s, cy + py + dy * c - dx * s)
        numbers += (cx + qx - dx * c + dy * s, cy + qy - dy * c - dx * s, cx + qx, cy + qy)
    return Path("M" + "C" * count + "Z", tuple(numbers))


def _spread(body: Body, shares: list[float], n: float) -> list[Point]:
    """Points along the body's outline (clockwise, from the right), their distances in proportion to `shares`."""
    lengths, unit = _lengths(body.a, body.b, n), _ring(n)
    factor = lengths[-1] / sum(shares)
    points: list[Point] = []
    at, k = 0.0, 0
    for share in shares:
        while lengths[k + 1] < at:
            k += 1
        t = (at - lengths[k]) / (lengths[k + 1] - lengths[k])
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
