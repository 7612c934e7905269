"""Beds: a bed for one, seen from its side, its head at the left.

Somebody who lies on `bed` has the head at x = 0 and the length of an adult to the right; the mattress dips to
`surface`. On the edge of `bedside`, a made one, people sit at x = 0, or 70 U to either side.
"""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.kit import CREASE, Kit, made
from comicgen.settings.model import Prop
from comicgen.settings.seats import SEAT

__all__ = ["bed", "bedside"]

_LINEN, _LINEN_SIDE = "#f6efe2", "#e3d5c8"
_HEAD, _FOOT = -92.0, 376.0
_TOP, _EDGE, _SIDE, _RAIL = -92.0, -60.0, -34.0, -16.0  # far and near edge of the mattress, its foot, the rail's foot
_COVER, _HALF, _BACK, _HANGS = "#86a3c3", 190.0, -112.0, -27.0  # the cover of a made bed; its far edge, and its hem


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


def bedside(kit: Kit) -> Prop:
    """A made bed as high as any seat: the cover turned down at the pillow, and hanging over the side."""
    left, right = -_HALF, _HALF
    items: list[Item] = [
        kit.part(f"M{x - 6} -20H{x + 6}L{x + 4} 0H{x - 4}Z", kit.shade(0.28)) for x in (left + 12, right - 12)
    ]
    items.append(kit.part(_board(left - 14, 20, -178), kit.light(0.06)))
    sheet = f"M{left} {SEAT}V{_BACK + 8}Q{left} {_BACK} {left + 10} {_BACK}H-40V{SEAT}Z"
    pillow = smooth(
        ((-182, -86), (-188, -110), (-176, -134), (-128, -139), (-86, -130), (-74, -108), (-80, -86)), corners=(0, 6)
    )
    items += [kit.part(sheet, _LINEN), kit.part(pillow, "#fffdf6")]
    items.append(kit.ink("M-88 -120C-96 -116 -102 -112 -106 -106", weight=CREASE))
    items.append(kit.part(f"M{left} {SEAT}H-60V-36H{left + 2}Q{left - 6} -58 {left} {SEAT}Z", _LINEN_SIDE))
    items.append(kit.part(rounded(Rect(left, -37, right - left, 20), 4), kit.colour))
    items += [*_cover(kit, right), kit.part(_board(right - 4, 18, -124), kit.light(0.02))]
    return made(kit, "bedside", tuple(items), Rect(left - 16, -180, 2 * _HALF + 32, 182), seat=(0.0, 0.0))


def _cover(kit: Kit, right: float) -> list[Item]:
    top = f"M-52 {_BACK}H{right - 8}Q{right} {_BACK} {right + 2} {SEAT}H-62Q-60 -100 -52 {_BACK}Z"
    side = f"M-62 {SEAT}H{right + 2}Q{right + 6} -54 {right + 2} {_HANGS}H-60Q-54 -54 -62 {SEAT}Z"
    fold = f"M-58 {_BACK}H-28Q-36 -100 -38 {SEAT}Q-32 -54 -36 {_HANGS}H-66Q-60 -54 -68 {SEAT}Q-66 -100 -58 {_BACK}Z"
    folds = [kit.ink(f"M{x} {SEAT + 8}C{x + 4} -62 {x + 4} -48 {x - 1} -36", weight=CREASE) for x in (38, 112, 164)]
    light, dark = (mix(_COVER, colour, share) for colour, share in (("#ffffff", 0.16), (kit.shade(1.0), 0.08)))
    return [kit.part(top, light), kit.part(side, dark), *folds, kit.part(fold, _LINEN)]


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
