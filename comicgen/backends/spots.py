"""Dots: halftones and stars, hundreds of them, painted with one mask a size.

Radii are rounded to a sixteenth and middles to a quarter of a pixel; the masks are cast once and kept.
"""

import math
from collections.abc import Iterable

from comicgen.backends.canvas import Canvas, Mask
from comicgen.backends.masks import Foundry, Type, placed
from comicgen.backends.store import Store
from comicgen.frozen import NamedTuple
from comicgen.geometry import IDENTITY, circle

__all__ = ["Spots", "forget", "spots"]

LARGEST = 64.0  # pixels of radius: larger ones are shapes like others

_Kind = tuple[int, int, int]  # radius in sixteenths, quarters across and down
_kept: Store[_Kind] = Store()


def forget() -> None:
    """Empties the store of masks."""
    _kept.clear()


class Spots(NamedTuple):
    """Dots of one colour: the pixel and the kind of each, the masks that were kept and the pieces to be cast."""

    places: tuple[tuple[int, int, _Kind], ...]
    known: dict[_Kind, Mask]
    new: dict[_Kind, Type]
    colour: str

    def paint(self, canvas: Canvas, foundry: Foundry) -> None:
        """One stamp a dot."""
        masks = self.known | {kind: foundry.fill(piece) for kind, piece in self.new.items()}
        for kind in self.new:
            _kept.keep(kind, masks[kind])
        box, stamp, colour = canvas.box, canvas.stamp, self.colour
        reach = int(LARGEST) + 2
        for x, y, kind in self.places:
            if box.x0 - reach < x < box.x1 + reach and box.y0 - reach < y < box.y1 + reach:
                level, dx, dy = masks[kind]
                stamp(Mask(level, x + dx, y + dy), colour)


def spots(centres: Iterable[tuple[float, float, float]], colour: str, foundry: Foundry) -> Spots:
    """Dots at (x, y, radius) in pixels; kinds that are not kept are handed to the foundry."""
    places = []
    known: dict[_Kind, Mask] = {}
    new: dict[_Kind, Type] = {}
    for x, y, radius in centres:
        across, down = math.floor(x * 4 + 0.5), math.floor(y * 4 + 0.5)
        kind = max(round(radius * 16), 1), across & 3, down & 3
        if kind not in known and kind not in new:
            mask = _kept.get(kind)
            if mask:
                known[kind] = mask
            else:
                new[kind] = foundry.cast(placed(circle(kind[1] / 4, kind[2] / 4, kind[0] / 16), IDENTITY))
        places.append((across >> 2, down >> 2, kind))
    return Spots(tuple(places), known, new, colour)
