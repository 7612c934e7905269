"""Pedestals: what an animal sits on when it talks with people whom the frame cuts. The top is at y = -100 U."""

from comicgen.geometry import Rect
from comicgen.scene import Item
from comicgen.settings.kit import CREASE, Kit, made
from comicgen.settings.model import Prop

__all__ = ["cabinet", "garden_wall"]

PERCH = -100.0
_HALF = 92.0


def cabinet(kit: Kit) -> Prop:
    """A low cabinet with two doors."""
    items: list[Item] = [
        kit.part(f"M{s * 74 - 6} -8L{s * 74 + 6} -8L{s * 74 + 3} 2L{s * 74 - 3} 2Z", kit.shade(0.4)) for s in (-1, 1)
    ]
    items += [
        kit.part(f"M{-_HALF + 6} -92H{_HALF - 6}V-8H{-_HALF + 6}Z", kit.colour),
        kit.tone(f"M52 -90H{_HALF - 8}V-10H40Z", kit.shade(0.12)),
        kit.ink("M0 -90V-10", weight=CREASE),
    ]
    items += [kit.ink(f"M{x} -78H{x + 62}V-20H{x}Z", weight=CREASE) for x in (-74, 12)]
    items += [kit.part(f"M{x - 2.5} -52H{x + 2.5}V-44H{x - 2.5}Z", kit.light(0.5), weight=CREASE) for x in (-7, 7)]
    top = f"M{-_HALF} {PERCH}H{_HALF}Q{_HALF + 4} {PERCH} {_HALF + 4} -95.5Q{_HALF + 4} -91 {_HALF} -91H{-_HALF}" \
          f"Q{-_HALF - 4} -91 {-_HALF - 4} -95.5Q{-_HALF - 4} {PERCH} {-_HALF} {PERCH}Z"  # fmt: skip
    items.append(kit.part(top, kit.light(0.16)))
    return made(kit, "cabinet", tuple(items), Rect(-_HALF - 5, PERCH, 2 * _HALF + 10, -PERCH + 2), surface=PERCH)


def garden_wall(kit: Kit) -> Prop:
    """A piece of garden wall with a flat cap."""
    items: list[Item] = [
        kit.part(f"M{-_HALF + 5} -90H{_HALF - 5}V0H{-_HALF + 5}Z", kit.colour),
        kit.tone(f"M50 -89H{_HALF - 6}V-1H44Z", kit.shade(0.12)),
    ]
    for row, y in enumerate((-68, -46, -24)):
        items.append(kit.ink(f"M{-_HALF + 6} {y}H{_HALF - 6}", weight=CREASE))
        shift = 22 if row % 2 else 0
        items += [kit.ink(f"M{x + shift} {y - 21}V{y - 1}", weight=CREASE) for x in (-60, -16, 28)]
    items.append(kit.part(f"M{-_HALF - 2} {PERCH}H{_HALF + 2}V-88H{-_HALF - 2}Z", kit.light(0.3)))
    return made(kit, "garden wall", tuple(items), Rect(-_HALF - 4, PERCH, 2 * _HALF + 8, -PERCH + 1), surface=PERCH)
