"""Things: tables and what stands on them or beside people."""

import math

from comicgen.geometry import Affine, Path, Rect, circle, ellipse
from comicgen.geometry.curves import brush, smooth
from comicgen.scene import Item
from comicgen.settings.kit import CREASE, INNER, Kit, made
from comicgen.settings.model import Prop

__all__ = ["bicycle", "book", "counter", "desk", "lamp", "laptop", "mug", "plant", "suitcase", "table", "umbrella"]


def table(kit: Kit) -> Prop:
    """A low table, 66 U high."""
    items: list[Item] = []
    for side in (-1, 1):
        items += kit.rod(f"M{side * 62} -52L{side * 64} -10", kit.shade(0.35), 5.0)
        items += kit.rod(f"M{side * 80} -54L{side * 84} 0", kit.colour, 6.0)
    items.append(kit.part("M-84 -56H84V-47H-84Z", kit.shade(0.24), weight=INNER))
    items.append(
        kit.part("M-94 -66H94Q98 -66 98 -61Q98 -56 94 -56H-94Q-98 -56 -98 -61Q-98 -66 -94 -66Z", kit.light(0.1))
    )
    return made(kit, "table", tuple(items), Rect(-100, -68, 200, 70), surface=-66.0)


def desk(kit: Kit) -> Prop:
    """A desk with drawers on one side, 118 U high."""
    items: list[Item] = [*kit.rod("M-122 -104V0", kit.shade(0.2), 7.0), *kit.rod("M-106 -104V-8", kit.shade(0.36), 5.0)]
    items.append(kit.part("M52 -106H126V-6Q126 -3 122 -3H56Q52 -3 52 -6Z", kit.shade(0.12)))
    for y in (-98, -66, -34):
        items.append(kit.part(f"M59 {y}H119V{y + 26}H59Z", kit.colour, weight=INNER))
        items += kit.rod(f"M81 {y + 12}H97", kit.light(0.5), 2.0)
    items.append(
        kit.part(
            "M-138 -118H138Q142 -118 142 -112Q142 -105 138 -105H-138Q-142 -105 -142 -112Q-142 -118 -138 -118Z",
            kit.light(0.14),
        )
    )
    return made(kit, "desk", tuple(items), Rect(-144, -120, 288, 122), surface=-118.0)


def counter(kit: Kit) -> Prop:
    """A bar with a panelled front, 150 U high."""
    items: list[Item] = [kit.part("M-190 -136H190V0H-190Z", kit.colour)]
    panels = (f"M{x + 8} -118H{x + 84}V-22H{x + 8}Z" for x in (-184, -92, 0, 92))
    items += (kit.part(panel, kit.shade(0.1), weight=CREASE) for panel in panels)
    items.append(kit.tone("M-189 -12H189V-1H-189Z", kit.shade(0.34)))
    items.append(
        kit.part(
            "M-202 -150H202Q206 -150 206 -143Q206 -136 202 -136H-202Q-206 -136 -206 -143Q-206 -150 -202 -150Z",
            kit.light(0.45),
        )
    )
    return made(kit, "counter", tuple(items), Rect(-208, -152, 416, 154), surface=-150.0)


def mug(kit: Kit) -> Prop:
    """A mug with two wisps of steam."""
    items: list[Item] = [
        kit.part("M12 -27C24 -27 25 -9 11 -8", None, weight=1.9),
        kit.part("M-13 -32H13V-5Q13 0 8 0H-8Q-13 0 -13 -5Z", kit.colour),
        kit.tone("M5 -30.5H11.5V-5Q11.5 -1.6 8 -1.6H2Q5 -14 5 -30.5Z", kit.shade(0.14)),
        kit.part(ellipse(0, -32, 13, 3), "#6e4329", weight=INNER),
    ]
    for x in (-5, 5):
        wisp = brush(((x, -39), (x + 4, -46), (x - 2, -53), (x + 2, -61)), 2.4)
        items.append(kit.tone(wisp, "#ffffff", opacity=0.75))
    return made(kit, "mug", tuple(items), Rect(-15, -62, 40, 63))


def laptop(kit: Kit) -> Prop:
    """An open laptop from behind its lid, a sticker on it."""
    items: list[Item] = [
        kit.part("M-50 -62Q-50 -67 -45 -67H45Q50 -67 50 -62L53 -5H-53Z", kit.colour),
        kit.tone("M18 -65.5H45Q48.5 -65.5 48.5 -62L51 -6.4H30Q26 -40 18 -65.5Z", kit.shade(0.1)),
        kit.tone(circle(0, -37, 8), kit.light(0.75)),
        kit.part("M-60 -6H60L56 0H-56Z", kit.shade(0.2)),
    ]
    return made(kit, "laptop", tuple(items), Rect(-61, -68, 122, 69), surface=-67.0)


def book(kit: Kit) -> Prop:
    """Two books, one on the other, a ribbon hanging out."""
    items: list[Item] = [
        kit.part("M-36 -13H34V0H-36Q-41 0 -41 -6.5Q-41 -13 -36 -13Z", kit.shade(0.3)),
        kit.tone("M-34 -10H33V-3H-34Q-37 -6.5 -34 -10Z", "#f5ead2"),
        kit.part("M-28 -26H38V-13H-28Q-33 -13 -33 -19.5Q-33 -26 -28 -26Z", kit.colour),
        kit.tone("M-26 -23H37V-16H-26Q-29 -19.5 -26 -23Z", "#fbf3df"),
        kit.ink("M-24 -20H36", weight=0.3),
    ]
    return made(kit, "book", tuple(items), Rect(-42, -27, 82, 28), surface=-26.0)


def lamp(kit: Kit) -> Prop:
    """A floor lamp, a little taller than a grown-up."""
    items: list[Item] = [*kit.rod("M0 -370V-6", "#57454a", 4.5)]
    items.append(kit.part(ellipse(0, -4, 34, 6), "#57454a"))
    items.append(kit.part("M-30 -440H30L54 -352H-54Z", kit.colour))
    items.append(kit.tone("M12 -438H28.6L52 -353.5H24Z", kit.shade(0.1)))
    items += kit.rod("M26 -350V-326", "#57454a", 1.2)
    return made(kit, "lamp", tuple(items), Rect(-56, -442, 112, 444))


def plant(kit: Kit) -> Prop:
    """A big leafy plant in a pot."""
    items: list[Item] = []
    for angle, length, dark in ((-62, 78, 0.2), (58, 82, 0.24), (-34, 108, 0.08), (32, 112, 0.12), (-4, 128, 0.0)):
        turn = Affine.rotation(angle).then(Affine.translation(0, -62))
        leaf = smooth(((0, 0), (-15, -length * 0.45), (0, -length), (15, -length * 0.45)), corners=(0, 2), tension=0.6)
        items.append(kit.part(leaf.transformed(turn), kit.shade(dark) if dark else kit.light(0.1)))
        rib = Path("ML", (0, -12, 0, -length * 0.8)).transformed(turn)
        items.append(kit.ink(rib, weight=CREASE))
    items += [
        kit.part("M-31 -58H31L23 0H-23Z", "#d98b5f"),
        kit.tone("M10 -56.6H29.4L21.8 -1.4H6Z", "#b86f50"),
        kit.part("M-36 -68H36V-55H-36Z", "#e29b70"),
    ]
    return made(kit, "plant", tuple(items), Rect(-92, -192, 184, 193))


def bicycle(kit: Kit) -> Prop:
    """A city bicycle, facing right."""
    items: list[Item] = []
    tyre, steel = "#3a3b47", "#c9ccd6"
    for x in (-92, 92):
        items += kit.rod(circle(x, -54, 50), tyre, 3.0)
        spokes = "".join(
            f"M{x} -54L{x + 46 * math.cos(a):.1f} {-54 + 46 * math.sin(a):.1f}"
            for a in (math.pi * k / 4 + 0.2 for k in range(8))
        )
        items.append(kit.ink(spokes, weight=0.25))
        items.append(kit.part(circle(x, -54, 4.5), steel, weight=INNER))
    items += kit.rod("M66 -132L92 -54", kit.shade(0.14), 4.5)
    items += kit.rod("M-92 -54L-42 -122L62 -118L-8 -50L-92 -54M-50 -136L-8 -50", kit.colour, 5.0)
    items += kit.rod("M66 -132L60 -152L44 -158M60 -152L82 -160", steel, 3.6)
    items.append(
        kit.part(
            "M-70 -146C-66 -152 -40 -150 -30 -144C-28 -140 -34 -138 -42 -137C-50 -132 -66 -132 -70 -146Z", "#5c3d33"
        )
    )
    items.append(kit.part(circle(-8, -50, 12), steel, weight=INNER))
    items += kit.rod("M-8 -50L6 -32M0 -31H14", tyre, 3.0)
    items.append(kit.part("M76 -128H112L108 -98H80Z", "#c3a878"))
    items.append(kit.ink("M78 -118H110M80 -108H109", weight=0.3))
    return made(kit, "bicycle", tuple(items), Rect(-146, -164, 292, 164))


def umbrella(kit: Kit) -> Prop:
    """A furled umbrella that stands on its tip."""
    items: list[Item] = [
        *kit.rod("M0 -10V-2", "#57454a", 2.0),
        *kit.rod("M0 -100V-122C0 -136 18 -136 18 -122V-118", "#9a6a48", 5.0),
        kit.part("M-3 -12C-12 -50 -14 -84 -7 -102H7C14 -84 12 -50 3 -12Z", kit.colour),
        kit.tone("M3 -100H6C12 -84 10.6 -52 2.4 -14C4 -50 6 -78 3 -100Z", kit.shade(0.2)),
        kit.ink("M-4 -98C-7 -70 -4 -40 -1 -16", weight=CREASE),
        kit.part("M-10 -70Q0 -65 11 -70V-63Q0 -58 -10.6 -63Z", kit.shade(0.3), weight=INNER),
    ]
    return made(kit, "umbrella", tuple(items), Rect(-16, -136, 40, 136))


def suitcase(kit: Kit) -> Prop:
    """A small suitcase with two straps and a label."""
    items: list[Item] = [
        kit.part("M-18 -92C-18 -106 18 -106 18 -92", None, weight=2.2),
        kit.part("M-58 -92H58Q66 -92 66 -84V-8Q66 -2 58 -2H-58Q-66 -2 -66 -8V-84Q-66 -92 -58 -92Z", kit.colour),
        kit.tone("M40 -90.5H58Q64.5 -90.5 64.5 -84V-8Q64.5 -3.4 58 -3.4H34Q42 -44 40 -90.5Z", kit.shade(0.16)),
    ]
    items += (kit.part(f"M{x} -92H{x + 12}V-2H{x}Z", kit.shade(0.36), weight=INNER) for x in (-40, 28))
    items.append(kit.part("M-20 -58H18V-34H-20Z", "#fbf3df", weight=INNER))
    items.append(kit.ink("M-14 -50H10M-14 -43H2", weight=CREASE))
    return made(kit, "suitcase", tuple(items), Rect(-68, -106, 136, 106), surface=-92.0)
