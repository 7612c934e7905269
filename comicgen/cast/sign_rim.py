"""The rim of a head: how far its hair, hat or ears reach in each direction, so that signs round it stay clear of them.

Comes in: the items of a head without its signs. Goes out: a Rim that moves a sign outwards until it is free.
"""

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise

from comicgen.frozen import NamedTuple
from comicgen.geometry import IDENTITY, Affine, Path, Point
from comicgen.scene import Group, Item, Shape

__all__ = ["Rim", "rim_of"]

_CENTRE: Point = (2.0, -6.0)  # from here signs fly off
_COARSE = 2.0  # U that the rim may be off: a sign has air round it
_APART = 6.0  # about, between two points of it
_LONG_HAIR = 24.0  # what hangs lower is beside the neck: no sign is near it
_MOST = 70.0  # no sign flies farther off than that: it would belong to nobody
_SHAPES = 512  # of which the points are remembered: hair is the same in every panel
_THIN = 0.12  # radians: half of what a dash takes of the rim


class Rim(NamedTuple):
    """Points of a silhouette, from the middle of the head."""

    points: tuple[Point, ...] = ()

    def reach(self, direction: float, half: float = _THIN) -> float:
        """How far the head reaches within `half` radians of a direction; 0 where nothing is known."""
        most = 0.0
        for x, y in self.points:
            far = math.hypot(x, y)
            # The angle of few points need be known: of those farther off than what was found.
            if far > most and abs(math.remainder(math.atan2(y, x) - direction, math.tau)) <= half:
                most = far
        return most

    def clear(self, place: Point, radius: float) -> Point:
        """The place, moved outwards until a sign of that radius touches nothing; a negative radius lets it overlap."""
        dx, dy = place[0] - _CENTRE[0], place[1] - _CENTRE[1]
        far = math.hypot(dx, dy)
        half = math.asin(min(0.9, max(radius, 4.0) / far))
        moved = min(max(far, self.reach(math.atan2(dy, dx), half) + radius), far + _MOST)
        return _CENTRE[0] + dx * moved / far, _CENTRE[1] + dy * moved / far


def rim_of(items: Iterable[Item]) -> Rim:
    """The rim of what is drawn, clipped parts as far as their clips go."""
    outlines = dict.fromkeys(_outlines(items, IDENTITY))  # filled, clipped and lined, a shape is there three times
    return Rim(tuple(chain.from_iterable(_points(path, place) for path, place in outlines)))


def _outlines(items: Iterable[Item], place: Affine) -> Iterator[tuple[Path, Affine]]:
    for item in items:
        if isinstance(item, Shape):
            yield item.path, place
        elif isinstance(item, Group) and item.clip is not None:
            yield item.clip, item.transform.then(place)
        elif isinstance(item, Group):
            yield from _outlines(item.items, item.transform.then(place))


@lru_cache(_SHAPES)
def _points(path: Path, place: Affine) -> tuple[Point, ...]:
    """Points of a path that are not beside the neck, from the middle of the head."""
    cx, cy = _CENTRE
    found = ((x - cx, y - cy) for contour in path.flattened(_COARSE) for x, y in _filled_in(map(place.apply, contour)))
    return tuple(point for point in found if point[1] < _LONG_HAIR - cy)


def _filled_in(points: Iterable[Point]) -> list[Point]:
    """The points, and more where straight lines between them are long."""
    found: list[Point] = []
    for (ax, ay), (bx, by) in pairwise(points):
        dx, dy = bx - ax, by - ay
        steps = max(1, round(math.hypot(dx, dy) / _APART))
        found += ((ax + dx * n / steps, ay + dy * n / steps) for n in range(steps)) if steps > 1 else ((ax, ay),)
    return found
