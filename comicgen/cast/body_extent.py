"""How far a drawing reaches: the bounds of its items, ink included.

Comes in: scene items without words. Goes out: a rectangle, never too small (handles of curves count, and a group is
measured in its own space, its bounds then turned with it).
"""

from collections.abc import Iterable, Iterator

from comicgen.geometry import Affine, Rect
from comicgen.scene import Dots, Group, Item, Shape

__all__ = ["extent"]


def extent(items: Iterable[Item], transform: Affine) -> Rect:
    """The bounds of items under a transform; raises ValueError when there are none."""
    return _union(transform.apply_rect(box) for box in _boxes(items))


def _union(boxes: Iterable[Rect]) -> Rect:
    found = list(boxes)
    return Rect.between(
        min(box[0] for box in found),
        min(box[1] for box in found),
        max(box[0] + box[2] for box in found),
        max(box[1] + box[3] for box in found),
    )


def _boxes(items: Iterable[Item]) -> Iterator[Rect]:
    for item in items:
        match item:
            case Shape():
                box = item.path.bounds()
                yield box.grown(item.stroke.width / 2) if item.stroke else box
            case Group(items=()):
                continue
            case Group():
                # What a clip holds lies within it.
                yield item.transform.apply_rect(item.clip.bounds() if item.clip else _union(_boxes(item.items)))
            case Dots():
                for x, y, r in item.spots:
                    yield Rect(x - r, y - r, 2 * r, 2 * r)
