"""Seats. The top of each is at y = -80 U, where adults sit; those of buses, trains and cars are in `rides.py`."""

from comicgen.geometry import Rect
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.kit import CREASE, Kit, made
from comicgen.settings.model import Prop

__all__ = ["SEAT", "armchair", "bench", "chair", "gym_bench", "sofa", "stool"]

SEAT = -80.0


def sofa(kit: Kit) -> Prop:
    """A sofa for two with a cushion; people sit at x = 0, or 85 U to either side."""
    half, foot = 160.0, "#5c3d33"
    back = smooth(
        (
            (-half - 8, -116),
            (-half + 6, -150),
            (0, -158),
            (half - 6, -150),
            (half + 8, -116),
            (half + 8, -30),
            (-half - 8, -30),
        ),
        corners=(5, 6),
    )
    items: list[Item] = [
        kit.part(f"M{s * 150 - 5} -8L{s * 150 + 5} -8L{s * 150 + 3} 2L{s * 150 - 3} 2Z", foot) for s in (-1, 1)
    ]
    items += [
        kit.part(back, kit.colour),
        kit.tone("M96 -151C140 -149 158 -140 164 -116V-84H120C118 -110 112 -136 96 -151Z", kit.shade(0.12)),
    ]
    items.append(kit.ink("M0 -156C2 -130 2 -104 0 -84", weight=CREASE))
    items += _seat_cushions(kit, half)
    items.append(
        kit.part(
            f"M{-half - 24} -36H{half + 24}V-8Q{half + 24} -5 {half + 20} -5"
            f"H{-half - 20}Q{-half - 24} -5 {-half - 24} -8Z",
            kit.shade(0.14),
        )
    )
    for side in (-1, 1):
        arm = smooth(
            ((side * (half - 6), -100), (side * (half + 8), -116), (side * (half + 28), -106),
             (side * (half + 32), -60), (side * (half + 30), -8), (side * (half - 4), -8)),
            corners=(4, 5),
        )  # fmt: skip
        items.append(kit.part(arm, kit.light(0.06) if side < 0 else kit.shade(0.1)))
        items.append(
            kit.ink(
                f"M{side * (half - 1)} -92C{side * (half + 6)} -104 {side * (half + 18)} -104 {side * (half + 22)} -92",
                weight=CREASE,
            )
        )
    items += _cushion(kit)
    return made(kit, "sofa", tuple(items), Rect(-half - 34, -160, 2 * half + 68, 162), seat=(0.0, 0.0))


def _seat_cushions(kit: Kit, half: float) -> list[Item]:
    items: list[Item] = []
    for x0, x1 in ((-half + 2, -1), (1, half - 2)):
        items.append(
            kit.part(
                f"M{x0 + 6} {SEAT}H{x1 - 6}Q{x1} {SEAT} {x1} {SEAT + 7}"
                f"V-36H{x0}V{SEAT + 7}Q{x0} {SEAT} {x0 + 6} {SEAT}Z",
                kit.light(0.16),
            )
        )
        items.append(kit.tone(f"M{x0 + 2} -48H{x1 - 2}V-37H{x0 + 2}Z", kit.shade(0.1), opacity=0.7))
    return items


def _cushion(kit: Kit) -> list[Item]:
    pillow = smooth(
        ((98, -81), (96, -104), (103, -127), (122, -123), (143, -126), (147, -102), (144, -80), (121, -83)),
        corners=(0, 2, 4, 6),
    )
    return [kit.part(pillow, "#efb23b"), kit.ink("M108 -118C114 -112 116 -106 116 -100", weight=CREASE)]


def armchair(kit: Kit) -> Prop:
    """A round armchair for one."""
    back = smooth(((-66, -100), (-58, -152), (0, -168), (58, -152), (66, -100), (64, -24), (-64, -24)), corners=(5, 6))
    items: list[Item] = [
        kit.part(f"M{s * 62 - 5} -8L{s * 62 + 5} -8L{s * 62 + 2} 2L{s * 62 - 2} 2Z", "#5c3d33") for s in (-1, 1)
    ]
    items += [
        kit.part(back, kit.colour),
        kit.tone("M34 -158C56 -148 62 -120 60 -84H40C44 -112 44 -138 34 -158Z", kit.shade(0.12)),
    ]
    items += [kit.tone(f"M{x - 2.6} -126H{x + 2.6}V-121H{x - 2.6}Z", kit.shade(0.34)) for x in (-22, 22)]
    items.append(kit.part(f"M-50 {SEAT}H50Q56 {SEAT} 56 -72V-38H-56V-72Q-56 {SEAT} -50 {SEAT}Z", kit.light(0.16)))
    items.append(kit.part("M-84 -38H84V-8Q84 -5 80 -5H-80Q-84 -5 -84 -8Z", kit.shade(0.14)))
    for side in (-1, 1):
        arm = smooth(
            (
                (side * 52, -98),
                (side * 66, -112),
                (side * 86, -104),
                (side * 90, -60),
                (side * 88, -8),
                (side * 54, -8),
            ),
            corners=(4, 5),
        )
        items.append(kit.part(arm, kit.light(0.06) if side < 0 else kit.shade(0.1)))
    return made(kit, "armchair", tuple(items), Rect(-92, -170, 184, 172), seat=(0.0, 0.0))


def chair(kit: Kit) -> Prop:
    """A wooden chair seen from the front, so that one may face either way on it."""
    items: list[Item] = []
    for side in (-1, 1):
        items += kit.rod(f"M{side * 34} -4L{side * 32} -72L{side * 37} -160", kit.shade(0.28), 5.0)
    items.append(kit.part("M-41 -168C-20 -176 20 -176 41 -168L39 -142C18 -149 -18 -149 -39 -142Z", kit.light(0.08)))
    items.append(kit.part("M-37 -128C-16 -134 16 -134 37 -128L36 -112C16 -118 -16 -118 -36 -112Z", kit.colour))
    for side in (-1, 1):
        items += kit.rod(f"M{side * 46} 0L{side * 40} -70", kit.colour, 6.5)
    items += kit.rod("M-41 -28L41 -28", kit.shade(0.14), 3.5)
    items.append(
        kit.part(
            f"M-46 {SEAT}H46Q53 {SEAT} 52 -74L50 -69Q48 -66 44 -66H-44Q-48 -66 -50 -69L-52 -74Q-53 {SEAT} -46 {SEAT}Z",
            kit.light(0.12),
        )
    )
    return made(kit, "chair", tuple(items), Rect(-54, -175, 108, 177), seat=(0.0, 0.0))


def bench(kit: Kit) -> Prop:
    """A park bench: slats on iron legs; people sit at x = 0, or 80 U to either side."""
    iron, half = "#4d5363", 158.0
    items: list[Item] = []
    for side in (-1, 1):
        items += kit.rod(f"M{side * 128} -2L{side * 124} -70L{side * 128} -158", iron, 6.0)
    for y in (-156.0, -130.0, -104.0):
        items.append(
            kit.part(
                f"M{-half} {y + 3}Q{-half} {y} {-half + 4} {y}H{half - 4}Q{half} {y} {half} {y + 3}V{y + 17}H{-half}Z",
                kit.colour,
            )
        )
        items.append(kit.tone(f"M{-half + 3} {y + 12}H{half - 3}V{y + 16}H{-half + 3}Z", kit.shade(0.22)))
    for side in (-1, 1):
        items += kit.rod(f"M{side * 142} 0L{side * 138} -66", iron, 7.0)
        items += kit.rod(f"M{side * 126} -106C{side * 148} -112 {side * 158} -104 {side * 156} -84", iron, 6.0)
    items.append(kit.part(f"M{-half - 8} {SEAT}H{half + 8}L{half + 12} -70H{-half - 12}Z", kit.light(0.14)))
    items.append(kit.part(f"M{-half - 12} -70H{half + 12}V-60H{-half - 12}Z", kit.shade(0.1)))
    return made(kit, "bench", tuple(items), Rect(-half - 14, -158, 2 * half + 28, 160), seat=(0.0, 0.0))


def stool(kit: Kit) -> Prop:
    """A three-legged stool."""
    items: list[Item] = [*kit.rod("M0 -8L0 -66", kit.shade(0.28), 6.0)]
    for side in (-1, 1):
        items += kit.rod(f"M{side * 38} 0L{side * 26} -68", kit.colour, 7.0)
    items += kit.rod("M-32 -32H32", kit.shade(0.14), 4.0)
    items.append(kit.part("M-44 -74C-44 -82 44 -82 44 -74V-68C44 -60 -44 -60 -44 -68Z", kit.light(0.04)))
    items.append(kit.part(f"M-44 -74C-44 {SEAT - 2} 44 {SEAT - 2} 44 -74C44 -67 -44 -67 -44 -74Z", kit.light(0.2)))
    return made(kit, "stool", tuple(items), Rect(-46, -82, 92, 84), seat=(0.0, 0.0))


def gym_bench(kit: Kit) -> Prop:
    """A padded bench on two feet of steel; people sit at x = 0, or 70 U to either side."""
    steel, half = "#8b909d", 140.0
    items: list[Item] = []
    for x in (-92, 92):
        items += kit.rod(f"M{x} -60L{x} -6", steel, 9.0)
        items += kit.rod(f"M{x - 26} -5H{x + 26}", steel, 7.0)
    items += kit.rod("M-92 -34H92", steel, 5.0)
    items.append(
        kit.part(
            f"M{-half + 10} {SEAT}H{half - 10}Q{half} {SEAT} {half} -70Q{half} -58 {half - 10} -58"
            f"H{-half + 10}Q{-half} -58 {-half} -70Q{-half} {SEAT} {-half + 10} {SEAT}Z",
            kit.colour,
        )
    )
    items.append(
        kit.tone(f"M{-half + 2} -66H{half - 2}Q{half - 4} -59.5 {half - 10} -59.5H{-half + 10}Z", kit.shade(0.18))
    )
    items.append(kit.ink("M40 -79C42 -72 42 -66 40 -59", weight=CREASE))
    return made(kit, "gym bench", tuple(items), Rect(-half - 2, -82, 2 * half + 4, 83), seat=(0.0, 0.0))
