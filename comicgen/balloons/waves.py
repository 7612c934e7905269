"""Outlines that waver: the trembling line of the weak, the swinging one of song; and jagged and cut boxes.

Comes in: a Body and where it stands. Goes out: a Path that lies on the body or outside of it, so that the words keep
their air. Dice are seeded with the words.
"""

import math
import random
from collections.abc import Sequence

from comicgen.balloons.bodies import Body, words_of
from comicgen.balloons.rim import length_of, spread
from comicgen.geometry import Path, Point, Rect, polygon
from comicgen.geometry.curves import smooth

__all__ = ["jagged", "octagon", "wave"]

WAVE_TENSION = 0.52
TREMBLE = 0.28  # how much waves differ from each other when they tremble
# One jag of a transmitted line: shares of its width, and of its height. The first point is low, the third nearly.
JAG = ((0.0, 0.0), (0.30, 1.0), (0.44, 0.16), (0.74, 0.72), (1.0, 0.0))
JAG_WIDTH, JAG_PITCH = 0.85, 2.3  # em
STILL_EM = 0.7  # a tail stands on a quiet line: this far to either side nothing swings, and then ever more
CALM_EM = 1.0  # a jag nearer than this to a tail is left out


def wave(
    body: Body,
    centre: Point,
    exponent: float,
    *,
    em: float,
    size: tuple[float, float],
    period: float,
    tremble: bool,
    calm: Sequence[Point] = (),
) -> Path:
    """A lens whose line swings outwards by `size` (least, greatest; em), once each `period` em; not round `calm`."""
    dice = random.Random(f"wave {words_of(body.block)}")
    around = length_of(body.a, body.b, exponent)
    count = max(6, round(around / (period * em)))
    if not tremble:
        count += count % 2  # both ends alike
    shares = [dice.uniform(1 - TREMBLE, 1 + TREMBLE) if tremble else 1.0 for _ in range(count)]
    heights = [dice.uniform(*size) * em for _ in range(count)]
    # Four points a wave: the valley on the body, the crest outside of it, and half way up between them.
    marks = spread(body, [share / 4 for share in shares for _ in range(4)], exponent)
    points: list[Point] = []
    for i, (x, y) in enumerate(marks):
        nx, ny = x / body.a**2, y / body.b**2
        steep = math.hypot(nx, ny)
        out = heights[i // 4] * (0.0, 0.5, 1.0, 0.5)[i % 4]
        near = min((math.dist((centre[0] + x, centre[1] + y), root) for root in calm), default=math.inf) / em
        out *= min(1.0, max(0.0, near - STILL_EM) / STILL_EM)
        points.append((centre[0] + x + nx / steep * out, centre[1] + y + ny / steep * out))
    return smooth(points, tension=WAVE_TENSION)


def jagged(body: Body, centre: Point, *, em: float, size: tuple[float, float], calm: Sequence[Point] = ()) -> Path:
    """A box whose sides are broken by jags, like a line with static on it; not where tails leave it (`calm`)."""
    dice = random.Random(f"jags {words_of(body.block)}")
    x, y = centre
    box = Rect(x - body.a, y - body.b, 2 * body.a, 2 * body.b)
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    points: list[Point] = []
    for i, (ax, ay) in enumerate(corners):
        bx, by = corners[(i + 1) % 4]
        long = math.hypot(bx - ax, by - ay)
        ux, uy = (bx - ax) / long, (by - ay) / long
        points.append((ax, ay))
        count = max(1, round((long - 0.8 * em) / (JAG_PITCH * em)))
        room = long / count
        width = min(JAG_WIDTH * em, 0.7 * room)
        for k in range(count):
            at = room * (k + 0.5) - width / 2 + dice.uniform(-0.22, 0.22) * (room - width)
            tall = dice.uniform(*size) * em
            jag = JAG if dice.random() < 0.6 else tuple((1 - t, s) for t, s in reversed(JAG))
            foot = ax + ux * (at + width / 2), ay + uy * (at + width / 2)
            if any(math.dist(foot, root) < CALM_EM * em for root in calm):
                continue
            for t, s in jag:
                along, out = at + t * width, s * tall
                points.append((ax + ux * along + uy * out, ay + uy * along - ux * out))
    return polygon(points)


def octagon(box: Rect, corner: float) -> Path:
    """A rectangle with its corners cut."""
    c = min(corner, box.w / 2, box.h / 2)
    x0, y0, x1, y1 = box.x, box.y, box.right, box.bottom
    return polygon(
        [(x0 + c, y0), (x1 - c, y0), (x1, y0 + c), (x1, y1 - c), (x1 - c, y1), (x0 + c, y1), (x0, y1 - c), (x0, y0 + c)]
    )
