"""How far a drawing reaches: the bounds of its items, ink included.

Comes in: scene items without words. Goes out: a rectangle. Handles of curves count, so it is never too small.
"""

from collections.abc import Iterable, Iterator

from comicgen.geometry import IDENTITY, Affine, Rect
from comicgen.scene import Dots, Group, Item, Shape

__all__ = ["extent"]


def extent(items: Iterable[Item], transform: Affine) -> Rect:
    """The bounds of items under a transform; raises ValueError when there are none."""
    boxes = list(_boxes(items, transform))
    return Rect.between(
        min(box.x for box in boxes),
        min(box.y for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _boxes(items: Iterable[Item], transform: Affine) -> Iterator[Rect]:
    for item in items:
        match item:
            case Group(clip=None):
                inner = transform if item.transform is IDENTITY else item.transform.then(transform)
                yield from _boxes(item.items, inner)
            case Group():
                # What a clip holds lies within it.
                yield item.transform.then(transform).apply_rect(item.clip.bounds()) if item.clip else Rect(0, 0, 0, 0)
            case Shape():
                half = item.stroke.width / 2 if item.stroke else 0.0
                box = item.path.bounds().grown(half)
                yield box if transform is IDENTITY else transform.apply_rect(box)
            case Dots():
                for x, y, r in item.spots:
                    yield transform.apply_rect(Rect(x - r, y - r, 2 * r, 2 * r))
