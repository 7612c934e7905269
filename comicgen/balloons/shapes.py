"""The outlines of bodies: fat lenses, bursts, clouds, rounded boxes and captions, as paths about a centre.

Comes in a Body and where it stands; goes out a Path. Nothing here decides where a balloon goes. What is irregular
is drawn by dice that are seeded with the words, so the same words always look the same.
"""

import math
import random
from collections.abc import Sequence
from functools import lru_cache

from comicgen.balloons.bodies import Body, letter_hull, words_of
from comicgen.balloons.kinds import kind_of
from comicgen.balloons.rim import length_of, spread
from comicgen.balloons.waves import jagged, octagon, wave
from comicgen.geometry import Path, Point, Rect, polygon, rectangle, rounded
from comicgen.script.style import BalloonStyle

__all__ = ["burst", "cloud", "lens", "outline_of"]

CORNERS = 16  # cubics in a lens: the error is under a thousandth of its size
WOBBLE = 0.008  # of the radius, outwards only, so that the air never gets less
CALM_EM, CALMED = 1.3, 0.35  # spikes this near to a tail keep this share of their length, so that it stands out
BULGE = math.radians(158)  # the angle of a scallop's arc


def outline_of(body: Body, centre: Point, look: BalloonStyle, *, em: float, calm: Sequence[Point] = ()) -> Path:
    """The body's outline as drawn, standing at `centre`; spikes and jags stay small where tails leave it (`calm`)."""
    x, y = centre
    text = words_of(body.block)
    box = Rect(x - body.a, y - body.b, 2 * body.a, 2 * body.b)
    match kind_of(body.kind).outline:
        case "burst":
            loud = body.kind == "scream"
            return burst(
                body, centre, look, em=em, seed=text, size=look.scream_em if loud else look.burst_em, calm=calm
            )
        case "cloud":
            return cloud(body, centre, look, em=em, seed=text)
        case "wave":
            weak = body.kind == "weak"
            size, period = (
                (look.weak_wave_em, look.weak_period_em) if weak else (look.sings_wave_em, look.sings_period_em)
            )
            return wave(body, centre, look.exponent, em=em, size=size, period=period, tremble=weak, calm=calm)
        case "letters":
            dx, dy = x + body.offset[0], y + body.offset[1]
            return polygon([(hx + dx, hy + dy) for hx, hy in letter_hull(body.block)])
        case "jagged":
            return jagged(body, centre, em=em, size=look.jag_em, calm=calm)
        case "octagon":
            return octagon(box, look.robot_corner_em * em)
        case "box":
            return rectangle(box) if body.kind == "caption" else rounded(box, look.electric_corner_em * em)
    return lens(centre, body.a, body.b, exponent=look.exponent, seed=text)


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


def burst(
    body: Body,
    centre: Point,
    look: BalloonStyle,
    *,
    em: float,
    seed: str,
    size: tuple[float, float],
    calm: Sequence[Point] = (),
) -> Path:
    """Spikes of uneven length; the valleys stand on the body, so the words keep their air."""
    dice = random.Random(seed)
    around = length_of(body.a, body.b, look.exponent)
    count = max(look.burst_spikes, round(around / (look.burst_pitch_em * em)))
    low, high = (value * em for value in size)
    marks = spread(body, [dice.uniform(0.72, 1.28) for _ in range(count)], look.exponent)
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
        if any(math.dist((centre[0] + mx, centre[1] + my), root) < CALM_EM * em for root in calm):
            scale *= CALMED
        points += ((vx, vy), (mx + nx * scale, my + ny * scale))
    return polygon([(centre[0] + x, centre[1] + y) for x, y in points])


def cloud(body: Body, centre: Point, look: BalloonStyle, *, em: float, seed: str) -> Path:
    """Scallops of uneven width round the body; their valleys stand on it."""
    dice = random.Random(seed)
    low, high = (value * em for value in look.scallop_em)
    around = length_of(body.a, body.b, look.exponent)
    count = max(7, round(around / ((low + high) / 2)))
    marks = spread(body, [dice.uniform(low, high) for _ in range(count)], look.exponent)
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
