"""Perches: what one sits on and puts things on outdoors: log, rock, bale, low wall; stump, crate, barrel.

Seats have their top at y = -80 U, where adults sit; tables at -66 to -118 U.
"""

from itertools import pairwise

from comicgen.geometry import Rect, ellipse
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.kit import CREASE, INNER, Kit, made
from comicgen.settings.model import Prop

__all__ = ["bale", "barrel", "crate", "log", "low_wall", "rock", "stump"]

SEAT = -80.0
CUT = "#f0d9b4"  # freshly cut wood


def log(kit: Kit) -> Prop:
    """A fallen trunk for two, its cut end to the right and moss on its back."""
    items: list[Item] = [
        kit.part("M-158 -66C-152 -78 -120 -80 -90 -80H150V-2H-128C-160 2 -172 -34 -158 -66Z", kit.colour),
        kit.tone("M-150 -26C-60 -18 60 -22 140 -24V-3.4H-126C-142 -4 -150 -14 -150 -26Z", kit.shade(0.2)),
        kit.ink("M-120 -52C-90 -56 -60 -50 -30 -54"
                "M-10 -38C20 -42 50 -36 84 -40M-84 -30C-70 -32 -54 -28 -40 -30", weight=CREASE),
        kit.part("M-132 -80C-124 -92 -96 -86 -84 -84C-60 -90 -40 -84 -22 -80"
                 "C-30 -68 -52 -70 -66 -66C-84 -60 -120 -62 -132 -80Z",
                 "#8fb87c", weight=INNER),
        kit.part(ellipse(150, -41, 22, 39), CUT),
        kit.ink(ellipse(150, -41, 13, 25), weight=CREASE),
        kit.ink(ellipse(150, -41, 5, 11), weight=CREASE),
        kit.part("M40 -79C38 -96 46 -104 56 -110L64 -102C56 -96 56 -88 58 -79Z", kit.light(0.08), weight=INNER),
    ]  # fmt: skip
    return made(kit, "log", tuple(items), Rect(-170, -110, 344, 112), seat=(0.0, 0.0))


def rock(kit: Kit) -> Prop:
    """A flat-topped boulder for one, or two who like each other."""
    body = smooth(
        ((-112, 0), (-118, -34), (-86, -72), (-40, -81), (34, -80), (84, -70), (118, -30), (112, 0)),
        corners=(0, 7), tension=0.42,
    )  # fmt: skip
    dark = smooth(((40, -44), (82, -60), (112, -28), (108, -2), (24, -2)), corners=(3, 4), tension=0.4)
    top = smooth(((-92, -62), (-42, -77), (34, -76), (72, -66), (28, -56), (-48, -54)), tension=0.42)
    items: list[Item] = [
        kit.part(body, kit.colour),
        kit.tone(dark, kit.shade(0.16)),
        kit.tone(top, kit.light(0.5)),
        kit.ink("M-70 -34L-52 -26L-56 -12M28 -52L40 -44L36 -30", weight=CREASE),
    ]
    return made(kit, "rock", tuple(items), Rect(-120, -82, 240, 83), seat=(0.0, 0.0))


def bale(kit: Kit) -> Prop:
    """A square bale of hay, tied with two strings."""
    items: list[Item] = [
        kit.part("M-136 -78Q-136 -80 -132 -80H132Q136 -80 136 -76V-4Q136 0 131 0H-131Q-136 0 -136 -4Z", kit.colour),
        kit.tone("M-134 -78.4H134V-62C60 -56 -60 -66 -134 -60Z", kit.light(0.4)),
        kit.tone("M-134 -20C-60 -14 60 -24 134 -18V-3Q134 -1.6 131 -1.6H-131Q-134 -1.6 -134 -3Z", kit.shade(0.14)),
        kit.ink("M-116 -46H-92M-104 -34H-88M-30 -50H-8M-14 -32H10M30 -42H52"
                "M98 -48H120M88 -28H108M-44 -14H-26M20 -12H40",
                weight=CREASE),
        kit.ink("M-136 -70L-148 -76M136 -60L146 -66M-136 -12L-146 -8M136 -14L147 -10M-60 -80L-66 -88M64 -80L72 -88",
                weight=INNER),
    ]  # fmt: skip
    for x in (-74, 74):
        items += kit.rod(f"M{x} -80V0", "#c8706a", 2.4)
    return made(kit, "bale", tuple(items), Rect(-148, -88, 296, 90), seat=(0.0, 0.0))


def low_wall(kit: Kit) -> Prop:
    """A low wall of stone with a flat coping, for two or three."""
    items: list[Item] = [kit.part("M-168 -64H168V0H-168Z", kit.colour)]
    rows = ((-62, (-168, -104, -50, 8, 70, 124, 168)), (-32, (-168, -132, -72, -16, 44, 98, 168)))
    for y, joints in rows:
        for number, (a, b) in enumerate(pairwise(joints)):
            stone = (kit.light(0.14), kit.shade(0.08), kit.light(0.05))[(number + (y > -40)) % 3]
            items.append(kit.part(f"M{a + 3} {y + 2}H{b - 3}V{y + 29}H{a + 3}Z", stone, weight=CREASE))
    items += [
        kit.part(
            "M-180 -80H180Q184 -80 184 -76V-68Q184 -63 180 -63H-180Q-184 -63 -184 -68V-76Q-184 -80 -180 -80Z",
            kit.light(0.4),
        ),
        kit.tone("M-178 -70H182V-66Q182 -64.6 179 -64.6H-178Z", kit.shade(0.1)),
    ]
    return made(kit, "low wall", tuple(items), Rect(-185, -81, 370, 82), seat=(0.0, 0.0))


def stump(kit: Kit) -> Prop:
    """The stump of a tree, 66 U high."""
    items: list[Item] = [
        kit.part("M-58 -58C-56 -34 -60 -16 -84 0H-30L-16 -8L4 0H82C60 -14 56 -34 58 -58Z", kit.colour),
        kit.tone("M20 -50C40 -50 50 -54 56 -57C54 -34 58 -14 76 -1.8H30C34 -18 30 -36 20 -50Z", kit.shade(0.18)),
        kit.ink("M-34 -42C-32 -30 -36 -20 -40 -12M-6 -40C-6 -30 -4 -24 -8 -16", weight=CREASE),
        kit.part(ellipse(0, -57, 58, 9), CUT),
        kit.ink(ellipse(-2, -57, 34, 5), weight=CREASE),
        kit.ink(ellipse(-3, -57, 13, 1.8), weight=CREASE),
    ]
    return made(kit, "stump", tuple(items), Rect(-86, -67, 170, 68), surface=-66.0)


def crate(kit: Kit) -> Prop:
    """A wooden crate, 78 U high."""
    items: list[Item] = [kit.part("M-66 -78H66V0H-66Z", kit.shade(0.3))]
    items += (kit.part(f"M-66 {y}H66V{y + 20}H-66Z", kit.light(0.08), weight=INNER) for y in (-78, -53, -28))
    items.append(kit.tone("M-65 -8H65V-1.4H-65Z", kit.shade(0.3)))
    items += (kit.part(f"M{x} -78H{x + 15}V0H{x}Z", kit.colour) for x in (-66, 51))
    items += (
        kit.tone(f"M{x + 6.5} {y}H{x + 9}V{y + 2.5}H{x + 6.5}Z", kit.shade(0.5))
        for x in (-66, 51)
        for y in (-70, -45, -20)
    )
    return made(kit, "crate", tuple(items), Rect(-68, -79, 136, 80), surface=-78.0)


def barrel(kit: Kit) -> Prop:
    """A barrel with iron hoops, 112 U high."""
    items: list[Item] = [
        kit.part("M-44 -106C-60 -76 -60 -32 -44 -4C-24 2 24 2 44 -4C60 -32 60 -76 44 -106Z", kit.colour),
        kit.tone(
            "M20 -100C30 -101 38 -103 43 -105C58 -76 58 -32 43 -5C36 -3 28 -1.8 18 -1.4C30 -34 30 -70 20 -100Z",
            kit.shade(0.18),
        ),
        kit.ink("M-16 -98C-24 -66 -24 -34 -16 -2M14 -98C20 -66 20 -34 14 -2", weight=CREASE),
        kit.part("M-52 -90C-30 -82 30 -82 52 -90L54 -80C30 -72 -30 -72 -54 -80Z", "#8d90a0", weight=INNER),
        kit.part("M-54 -30C-30 -22 30 -22 54 -30L51 -20C30 -12 -30 -12 -51 -20Z", "#8d90a0", weight=INNER),
        kit.part(ellipse(0, -105, 44, 7), kit.light(0.3)),
    ]
    return made(kit, "barrel", tuple(items), Rect(-58, -113, 116, 114), surface=-112.0)
