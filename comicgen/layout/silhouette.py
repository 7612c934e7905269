"""Silhouettes: what is round a figure, as lines of paper that the figure leaves free when it is drawn over them.

Comes in: the items of a figure. Goes out: their edges, grown. What cannot be seen beyond the figure is left out
(creases, shades, the features of a face, fills that have a line of their own): it is most of a figure, and would take
as long to paint as the figure itself.
"""

from collections.abc import Iterable, Iterator

from comicgen.geometry import IDENTITY, Affine, Path, Rect
from comicgen.layout.measures import area
from comicgen.scene import Gradient, Group, Item, Shape, Stroke

__all__ = ["silhouette"]

OPAQUE = 0.7  # what is less opaque lies on something
SOLID, INSET = 0.66, 0.14  # share of its box that a body fills; how far from the rim of the box one is inside it
TOUCH = 0.6  # units by which a fill may stand out of a line that goes round it


def silhouette(items: Iterable[Item], out: float, paper: str) -> tuple[Item, ...]:
    """The edges of a figure in the colour of paper, each `out` units wider on either side."""
    items = tuple(items)
    return tuple(_edges(items, (out, paper), IDENTITY, tuple(_bodies(items, IDENTITY))))


def _bodies(items: Iterable[Item], at: Affine) -> Iterator[Rect]:
    """The insides of round bodies: heads, trunks; not of limbs, whose boxes are mostly air."""
    for item in items:
        if isinstance(item, Group):
            yield from _bodies(item.items, item.transform.then(at))
        elif isinstance(item, Shape) and item.fill and item.opacity >= OPAQUE:
            box = item.path.bounds()
            if area(item.path) > SOLID * box.area:
                yield at.apply_rect(box.grown(-INSET * box.w, -INSET * box.h))


def _edges(items: tuple[Item, ...], how: tuple[float, str], at: Affine, bodies: tuple[Rect, ...]) -> Iterator[Item]:
    lines = [item.path.bounds().grown(TOUCH) for item in items if isinstance(item, Shape) and item.stroke]
    out, paper = how
    for item in items:
        match item:
            case Group(clip=Path() as clip) if _within(at.apply_rect(clip.bounds()), bodies):
                continue
            case Group():
                inner = (out / (item.transform.scale or 1.0), paper)
                made = tuple(_edges(item.items, inner, item.transform.then(at), bodies))
                if made:
                    yield item._replace(items=made, key="")
            case Shape(fill=Gradient(opacities=opacities)) if min(opacities) < 1:
                continue  # what glows has no edge
            case Shape() if item.opacity >= OPAQUE:
                box = item.path.bounds()
                if not (_within(at.apply_rect(box), bodies) or (not item.stroke and _within(box, lines))):
                    width = item.stroke.width if item.stroke else 0.0
                    yield Shape(item.path, None, Stroke(paper, width + 2 * out))


def _within(box: Rect, others: Iterable[Rect]) -> bool:
    return any(
        other.x <= box.x and other.y <= box.y and box.right <= other.right and box.bottom <= other.bottom
        for other in others
    )
