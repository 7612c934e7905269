"""How far a drawing reaches: the bounds of its items, ink included.

Comes in: scene items without words. Goes out: a rectangle, never too small (handles of curves count, and a group is
measured in its own space, its bounds then turned with it).
"""

from collections.abc import Iterable
from operator import add

from comicgen.geometry import Affine, Rect
from comicgen.scene import Dots, Group, Item, Shape

__all__ = ["extent"]


def extent(items: Iterable[Item], transform: Affine) -> Rect:
    """The bounds of items under a transform; raises ValueError when there are none."""
    return _union(map(transform.apply_rect, _boxes(items)))


def _union(boxes: Iterable[Rect]) -> Rect:
    lefts, tops, wide, high = zip(*boxes, strict=True)
    rights, bottoms = map(add, lefts, wide), map(add, tops, high)
    return Rect.between(min(lefts), min(tops), max(rights), max(bottoms))


def _boxes(items: Iterable[Item]) -> list[Rect]:
    """A box for each item that has something to show."""
    found: list[Rect] = []
    for item in items:
        match item:
            case Shape():
                box = item.path.bounds()
                found.append(box.grown(item.stroke.width / 2) if item.stroke else box)
            case Group(items=()):
                continue
            case Group():
                # What a clip holds lies within it.
                inside = item.clip.bounds() if item.clip else _union(_boxes(item.items))
                found.append(item.transform.apply_rect(inside))
            case Dots():
                found += (Rect(x - r, y - r, 2 * r, 2 * r) for x, y, r in item.spots)
    return found
