"""Patterns of cloth that follow the body: bands bend round it, lines run down it, spots draw together at its sides.

Comes in: a Surface (two sides, from top to hem) and the outline to stay within. Goes out: one clipped group. The same
patterns lie on the trunk, on a skirt, on sleeves and on the legs of trousers.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from comicgen.cast.body_line import Tube, closed, filled, pick
from comicgen.cast.palette import shade
from comicgen.colour import luminance, mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point, polygon
from comicgen.geometry.curves import lerp, lerp_point
from comicgen.scene import Dots, Group, Item

__all__ = ["Surface", "emblem", "on_tube", "pattern_on", "star", "surface", "trim_of"]

_ROUND = 0.8  # how round the body is: 0 flat, 1 a half cylinder seen from the front
_OVER = 1.12  # bands reach over the sides, where the outline cuts them
_ROWS = 12
_STRIPE, _CHECK, _PLAID, _DOT, _SPOT = (17.0, 7.4), (15.0, 7.5), (27.0, 9.0), (17.0, 15.0), (27.0, 24.0)
_YELLOW = "#f2cf4a"
_PIECES = 256  # of cloth that are remembered: what somebody wears is the same in many panels


class Surface(NamedTuple):
    """A piece of cloth: its sides in pairs of points, how long and wide it is, and how much bands sag in its middle."""

    left: tuple[Point, ...]
    right: tuple[Point, ...]
    length: float
    width: float
    bow: float

    def at(self, u: float, v: float) -> Point:
        """The place at a share across (-1 to 1) and down (0 to 1)."""
        a, b = _between(self.left, v), _between(self.right, v)
        turn = math.sin(u * math.pi / 2 * _ROUND) / math.sin(math.pi / 2 * _ROUND)
        x, y = lerp_point(a, b, (1 + turn) / 2)
        (dx, dy), long = self._down(v), 1 - min(u * u, 1.2)
        return x + dx * self.bow * long, y + dy * self.bow * long

    def _down(self, v: float) -> Point:
        (ax, ay), (bx, by) = _between(self.left, v), _between(self.right, v)
        length = math.hypot(bx - ax, by - ay) or 1.0
        return -(by - ay) / length, (bx - ax) / length


def surface(left: Sequence[Point], right: Sequence[Point], *, top: float, low: float, bow: float = 6.0) -> Surface:
    """Cloth between two sides, whose points go down, from one height to another."""
    heights = [lerp(top, low, n / (_ROWS - 1)) for n in range(_ROWS)]
    a = tuple((_x_at(left, y), y) for y in heights)
    b = tuple((_x_at(right, y), y) for y in heights)
    width = max(q[0] - p[0] for p, q in zip(a, b, strict=True))
    return Surface(a, b, low - top, width, bow)


def _x_at(side: Sequence[Point], y: float) -> float:
    if y <= side[0][1]:
        return side[0][0]
    for (ax, ay), (bx, by) in pairwise(side):
        if y <= by:
            return lerp(ax, bx, (y - ay) / max(by - ay, 1e-6))
    return side[-1][0]


def on_tube(pattern: str, colour: str, part: Tube, *, size: float = 1.0) -> Group:
    """A pattern on a sleeve or a leg."""
    left, right = part.right, part.left  # a tube's left is that of somebody who walks along it
    length = sum(math.dist(a, b) for a, b in pairwise(left))
    width = sum(math.dist(a, b) for a, b in zip(left, right, strict=True)) / len(left)
    return pattern_on(pattern, colour, Surface(left, right, length, width, width * 0.07), clip=part.area(), size=size)


def trim_of(colour: str) -> str:
    """The second colour of a pattern: cream on strong cloth, a deep tone on pale cloth."""
    return "#fbfaf6" if luminance(colour) < 0.6 else mix(colour, "#c8323f", 0.7)


@lru_cache(_PIECES)
def pattern_on(pattern: str, colour: str, cloth: Surface, *, clip: Path, size: float = 1.0) -> Group:
    """A pattern all over a piece of cloth."""
    return Group(tuple(_DRAW[pattern](cloth, colour, trim_of(colour), size)), clip=clip)


def emblem(pattern: str, colour: str, cloth: Surface, *, clip: Path, turn: float, size: float = 1.0) -> Group:
    """One heart or star on the chest, moved to where the chest points."""
    x, y = cloth.at(turn, 0.0)
    shape = _FIGURES[pattern](x, y + 38 * size, 21 * size)
    return Group((filled(shape, trim_of(colour)),), clip=clip)


def _stripes(cloth: Surface, colour: str, trim: str, size: float) -> list[Item]:
    return [filled(band, trim, 0.95) for band in _bands(cloth, *_STRIPE, size)]


def _dots(cloth: Surface, colour: str, trim: str, size: float) -> list[Item]:
    spots = tuple((x, y, 2.7 * size) for x, y in _grid(cloth, *_DOT, size))
    return [Dots(spots, trim, 0.92)]


def _check(cloth: Surface, colour: str, trim: str, size: float) -> list[Item]:
    return [filled(each, trim, 0.5) for each in (*_bands(cloth, *_CHECK, size), *_columns(cloth, *_CHECK, size))]


def _plaid(cloth: Surface, colour: str, trim: str, size: float) -> list[Item]:
    pitch, thick = _PLAID
    dark = shade(colour, 0.62)
    wide = (*_bands(cloth, pitch, thick, size), *_columns(cloth, pitch, thick, size))
    shift = (thick + 7.0) * size
    thin = (*_bands(cloth, pitch, 2.2, size, shift=shift), *_columns(cloth, pitch, 2.2, size, shift=shift))
    return [*(filled(each, dark, 0.42) for each in wide), *(filled(each, trim, 0.8) for each in thin)]


def _flowers(cloth: Surface, colour: str, trim: str, size: float) -> list[Item]:
    petals: list[tuple[float, float, float]] = []
    hearts: list[tuple[float, float, float]] = []
    for n, (x, y) in enumerate(_grid(cloth, *_SPOT, size)):
        r = 3.1 * size
        turns = (math.radians(72 * leaf + 31 * n) for leaf in range(5))
        petals += [(x + 3.9 * size * math.cos(t), y + 3.9 * size * math.sin(t), r) for t in turns]
        hearts.append((x, y, 2.3 * size))
    centre = _YELLOW if luminance(colour) < 0.6 else shade(colour, 0.1)
    return [Dots(tuple(petals), trim), Dots(tuple(hearts), centre)]


def _hearts(cloth: Surface, colour: str, trim: str, size: float) -> list[Item]:
    return [filled(_heart(x, y, 7.5 * size), trim) for x, y in _grid(cloth, *_SPOT, size)]


def _stars(cloth: Surface, colour: str, trim: str, size: float) -> list[Item]:
    return [filled(star(x, y, 8.5 * size), trim) for x, y in _grid(cloth, *_SPOT, size)]


def _bands(cloth: Surface, pitch: float, thick: float, size: float, *, shift: float = 0.0) -> Iterator[Path]:
    """Bands across, from the top down."""
    count = int(cloth.length / (pitch * size)) + 1
    for n in range(count):
        start = (n * pitch * size + shift) / cloth.length
        end = start + thick * size / cloth.length
        if start < 1:
            over = [cloth.at(u * _OVER, start) for u in (-1, -0.5, 0, 0.5, 1)]
            under = [cloth.at(u * _OVER, min(end, 1.0)) for u in (1, 0.5, 0, -0.5, -1)]
            yield closed((*over, *under), (0, 4, 5, 9))


def _columns(cloth: Surface, pitch: float, thick: float, size: float, *, shift: float = 0.0) -> Iterator[Path]:
    """Lines down, spread from the middle to both sides."""
    half = cloth.width / 2
    count = int(half / (pitch * size)) + 1
    for n in range(-count, count + 1):
        start = (n * pitch * size + shift - thick * size / 2) / half
        end = start + thick * size / half
        if end > -1.1 and start < 1.1:
            down = [n / 6 for n in range(7)]
            edge = [cloth.at(start, v) for v in down] + [cloth.at(end, v) for v in reversed(down)]
            yield polygon(edge)


def _grid(cloth: Surface, across: float, down: float, size: float) -> Iterator[Point]:
    """Places in rows that stand between those of the row above."""
    half = cloth.width / 2
    columns = int(half / (across * size)) + 1
    for row in range(int(cloth.length / (down * size)) + 1):
        v = (row + 0.35) * down * size / cloth.length
        for n in range(-columns, columns + 1):
            u = (n + 0.5 * (row % 2)) * across * size / half
            if v < 1.02 and abs(u) < 1.1:
                yield cloth.at(u, v)


def _heart(x: float, y: float, r: float) -> Path:
    points = (
        (0, -0.45),
        (0.5, -0.85),
        (1.0, -0.4),
        (0.72, 0.25),
        (0, 0.95),
        (-0.72, 0.25),
        (-1.0, -0.4),
        (-0.5, -0.85),
    )
    return closed([(x + r * a, y + r * b) for a, b in points], (0, 4))


def star(x: float, y: float, r: float) -> Path:
    """A star of five points."""
    turns = [math.radians(36 * n - 90) for n in range(10)]
    return polygon(
        [
            (x + pick((r, r * 0.46), n % 2) * math.cos(t), y + pick((r, r * 0.46), n % 2) * math.sin(t))
            for n, t in enumerate(turns)
        ]
    )


def _between(points: Sequence[Point], v: float) -> Point:
    place = min(max(v, 0.0), 1.0) * (len(points) - 1)
    i = min(int(place), len(points) - 2)
    return lerp_point(points[i], points[i + 1], place - i)


_FIGURES = {"heart": _heart, "star": star}
_DRAW = {
    "stripes": _stripes,
    "dots": _dots,
    "check": _check,
    "plaid": _plaid,
    "flowers": _flowers,
    "heart": _hearts,
    "star": _stars,
}
