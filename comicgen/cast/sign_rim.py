"""The rim of a head: how far its hair, hat or ears reach in each direction, so that signs round it stay clear of them.

Comes in: the items of a head without its signs. Goes out: a Rim that moves a sign outwards until it is free.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from comicgen.frozen import NamedTuple
from comicgen.geometry import IDENTITY, Affine, Path, Point
from comicgen.scene import Group, Item, Shape

__all__ = ["Rim", "rim_of"]

_CENTRE: Point = (2.0, -6.0)  # from here signs fly off
_COARSE = 2.0  # U that the rim may be off: a sign has air round it
_LONG_HAIR = 24.0  # what hangs lower is beside the neck: no sign is near it
_MOST = 70.0  # no sign flies farther off than that: it would belong to nobody
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
    found = ((x - _CENTRE[0], y - _CENTRE[1]) for path, place in outlines for x, y in _points(path, place))
    return Rim(tuple(point for point in found if point[1] < _LONG_HAIR - _CENTRE[1]))


def _outlines(items: Iterable[Item], place: Affine) -> Iterator[tuple[Path, Affine]]:
    for item in items:
        if isinstance(item, Shape):
            yield item.path, place
        elif isinstance(item, Group) and item.clip is not None:
            yield item.clip, item.transform.then(place)
        elif isinstance(item, Group):
            yield from _outlines(item.items, item.transform.then(place))


def _points(path: Path, place: Affine) -> Iterator[Point]:
    for contour in path.flattened(_COARSE):
        yield from _filled_in([place.apply(point) for point in contour])


def _filled_in(points: Sequence[Point]) -> Iterator[Point]:
    """The points, and more where straight lines between them are long."""
    for (ax, ay), (bx, by) in pairwise(points):
        steps = max(1, round(math.hypot(bx - ax, by - ay) / 6.0))
        yield from ((ax + (bx - ax) * n / steps, ay + (by - ay) * n / steps) for n in range(steps))
