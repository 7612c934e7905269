"""Beds: a bed for one, seen from its side, its head at the left.

Somebody who lies on it has the head at x = 0 and the length of an adult to the right; the mattress dips to `surface`.
"""

from comicgen.geometry import Path, Rect, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.kit import CREASE, Kit, made
from comicgen.settings.model import Prop

__all__ = ["bed"]

_LINEN, _LINEN_SIDE = "#f6efe2", "#e3d5c8"
_HEAD, _FOOT = -92.0, 376.0
_TOP, _EDGE, _SIDE, _RAIL = -92.0, -60.0, -34.0, -16.0  # far and near edge of the mattress, its foot, the rail's foot


def bed(kit: Kit) -> Prop:
    """A wooden bed with its mattress, a pillow, and a sheet that hangs over the side."""
    items: list[Item] = [
        kit.part(f"M{x} -20H{x + 12}L{x + 10} 0H{x + 2}Z", kit.shade(0.28)) for x in (_HEAD - 4, _FOOT + 2)
    ]
    items.append(kit.part(_board(_HEAD - 8, 18, -158), kit.light(0.06)))
    left, right, dip = _HEAD + 6, _FOOT, _EDGE + 12
    top = f"M{left} {_EDGE}V{_TOP + 8}Q{left} {_TOP} {left + 10} {_TOP}H{right - 8}Q{right} {_TOP} {right} {_EDGE}Z"
    items += [kit.part(top, _LINEN), *_pillow(kit)]
    side = (
        f"M{left - 2} {_EDGE}H{right}Q{right + 4} {dip} {right} {_SIDE}H{left + 2}Q{left - 4} {dip} {left - 2} {_EDGE}Z"
    )
    items += [kit.part(side, _LINEN_SIDE), kit.ink(f"M{left + 6} {_SIDE - 8}H{right - 8}", weight=CREASE)]
    items.append(kit.part(rounded(Rect(_HEAD - 2, _SIDE - 1, _FOOT - _HEAD + 6, _RAIL - _SIDE), 4), kit.colour))
    items.append(kit.tone(f"M{_HEAD} {_RAIL - 6}H{_FOOT + 2}V{_RAIL - 2}H{_HEAD}Z", kit.shade(0.2)))
    items.append(kit.part(_board(_FOOT - 2, 16, -104), kit.light(0.02)))
    return made(kit, "bed", tuple(items), Rect(_HEAD - 10, -160, _FOOT - _HEAD + 28, 162), surface=_EDGE - 2)


def _board(x: float, wide: float, top: float) -> Path:
    """A board at one end, seen from its edge: a post with a round top."""
    return smooth(
        ((x, -4), (x, top + 10), (x + wide / 2, top), (x + wide, top + 10), (x + wide, -4)), corners=(0, 4)
    )  # fmt: skip


def _pillow(kit: Kit) -> list[Item]:
    shape = smooth(
        ((-78, _EDGE - 4), (-84, -88), (-72, -112), (-20, -116), (34, -106), (46, -84), (38, _EDGE - 4)), corners=(0, 6)
    )
    crease = kit.ink("M30 -98C22 -94 16 -90 12 -84", weight=CREASE)
    return [kit.part(shape, "#fffdf6"), crease]
