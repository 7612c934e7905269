"""The bedroom: a bed along the wall, a lamp beside it, a wardrobe, a string of little lamps over it all."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import FOOT, LIT, block, garland, table_lamp
from comicgen.settings.furniture import picture, pot_plant
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import boards, skirting, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, tone

__all__ = ["bedroom"]

MATTRESS = 68.0  # world y of the bed's top


def bedroom(view: View, place: Place) -> Scenery:
    """A bedroom (options: bed, lights, wardrobe, rug)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    lit = LIT[place.time]
    glass = Rect(side * 2.0 - 10.5, 34, 21, 24)
    items = wall(view, palette["wall"], FOOT)
    items += window(view, place, Window(glass))
    if place.has("lights"):
        items += garland(view, 25.0, palette.all("accents"), lit=lit)
    items += _outer(view, place, side)
    items += skirting(view, palette["wall"], FOOT)
    items += boards(view, palette["floor"], FOOT)
    if place.has("rug") and not view.quiet:
        items += _rug(view, palette["rug"])
    if place.has("bed"):
        items += _bed(view, palette, side)
    stand = side * 64.0 if view.edge > 58 else side * (view.edge - 4.5)
    items += _nightstand(view, palette, stand, lit)
    if place.has("wardrobe"):
        items += _wardrobe(view, palette, -side)
    beds = (("bed", _bed_box(view, side)),) if place.has("bed") else ()
    names = (("window", glass), *beds)
    return Scenery(tuple(items), props=tuple((name, view.matrix.apply_rect(rect)) for name, rect in names))


def _bed_box(view: View, side: int) -> Rect:
    head = min(view.edge - 10.0, 56.0)
    return Rect(min(side * head, side * (head - 46)), MATTRESS - 9, 46, 25)


def _bed(view: View, palette: Palette, side: int) -> list[Item]:
    """A bed with its head towards the edge of the panel: pillow, a cover turned down, a throw at the foot."""
    at = _bed_box(view, side)
    head = at.right if side > 0 else at.x

    def x(u: float) -> float:
        """World x, `u` from the head of the bed towards its foot."""
        return head - side * u

    wood, linen, cover = palette["wood"], palette["linen"], palette["cover"]

    def along(u0: float, u1: float, y0: float, y1: float) -> Rect:
        return Rect(min(x(u0), x(u1)), y0, abs(u1 - u0), y1 - y0)

    items: list[Item] = [
        block(view, along(1, 2.6, MATTRESS + 8, MATTRESS + 16), tone(wood, 0.25), calm=False),
        block(view, along(43.4, 45, MATTRESS + 8, MATTRESS + 16), tone(wood, 0.25), calm=False),
        view.shape(rounded(along(0.8, 45, MATTRESS + 5.5, MATTRESS + 11), 0.6), wood, line=THICK),
        view.shape(rounded(along(2, 44.4, MATTRESS - 0.5, MATTRESS + 6), 1.4), linen, line=THICK),
        view.shape(rounded(along(0, 2.6, MATTRESS - 10, MATTRESS + 13), 1.2), mix(wood, "#ffffff", 0.12), line=THICK),
    ]
    pillow = smooth(
        (
            (x(3), MATTRESS),
            (x(2.8), MATTRESS - 4.4),
            (x(8), MATTRESS - 5.4),
            (x(13), MATTRESS - 4),
            (x(13.4), MATTRESS),
        ),
        corners=(0, 4),
    )
    items.append(view.shape(pillow, mix(linen, "#ffffff", 0.5), line=THICK))
    blanket = smooth(
        (
            (x(16), MATTRESS - 2.2), (x(30), MATTRESS - 2.8), (x(43), MATTRESS - 2.0), (x(45.2), MATTRESS + 1),
            (x(45.6), MATTRESS + 10), (x(30), MATTRESS + 9.2), (x(14.5), MATTRESS + 9.6), (x(14), MATTRESS + 2),
        ),
        corners=(4, 6),
    )  # fmt: skip
    items.append(view.shape(blanket, cover, line=THICK))
    fold = along(13.2, 18.2, MATTRESS - 2.4, MATTRESS + 9.4)
    items.append(view.shape(rounded(fold, 1.2), mix(cover, "#ffffff", 0.55), line=THIN))
    items.append(view.shape(rounded(along(37.5, 43, MATTRESS - 2.9, MATTRESS + 10), 0.8), palette["throw"], line=THIN))
    if view.quiet:
        return items
    seams = "".join(
        f"M{x(u):.2f} {MATTRESS - 1.4:.2f}Q{x(u + 1.2):.2f} {MATTRESS + 4:.2f} {x(u - 0.4):.2f} {MATTRESS + 8.6:.2f}"
        for u in (23, 28, 33)
    )
    stripes = "".join(f"M{x(u):.2f} {MATTRESS - 2.4:.2f}V{MATTRESS + 9.4:.2f}" for u in (38.9, 40.3, 41.7))
    items.append(view.hairline(Path.parse(seams), tone(cover, 0.14), THIN))
    items.append(view.hairline(Path.parse(stripes), mix(palette["throw"], "#ffffff", 0.5), THICK))
    return items


def _nightstand(view: View, palette: Palette, x: float, lit: float) -> list[Item]:
    """A drawer with a lamp and a book on it."""
    wood, top = palette["wood"], FOOT - 13.0
    items = table_lamp(view, x, top, shade=palette["shade"], foot=palette["throw"], lit=lit)
    items += [
        view.shape(box(x - 5, FOOT - 1, 1, 4.5) + box(x + 4, FOOT - 1, 1, 4.5), tone(wood, 0.35)),
        view.shape(rounded(Rect(x - 5.6, top + 1, 11.2, 13), 0.5), wood, line=THICK),
        view.shape(rounded(Rect(x - 6.4, top, 12.8, 1.5), 0.4), mix(wood, "#ffffff", 0.2), line=THICK),
    ]
    if not view.quiet:
        items.append(view.shape(rounded(Rect(x - 4.4, top + 3, 8.8, 5), 0.4), mix(wood, "#ffffff", 0.12), line=THIN))
        items.append(view.shape(circle(x, top + 5.5, 0.6), tone(wood, 0.4)))
    return items


def _wardrobe(view: View, palette: Palette, side: int) -> list[Item]:
    """Two doors at the edge of the panel, a suitcase and a box on top."""
    wood = mix(palette["wood"], palette["wall"], 0.35)
    inner = max(view.edge - 11.0, 41.0)
    at = Rect(min(side * inner, side * (inner + 25)), 33, 25, FOOT - 31)
    legs = box(at.x + 1.5, at.bottom, 1.6, 2) + box(at.right - 3.1, at.bottom, 1.6, 2)
    case = Rect(at.x + 4, at.y - 6.5, 13, 6)
    items: list[Item] = [
        view.shape(legs, tone(wood, 0.35)),
        block(view, case, palette["throw"], r=0.9),
        view.shape(rounded(at, 0.8), wood, line=THICK, calm=True),
        block(view, Rect(at.x - 0.9, at.y - 0.7, at.w + 1.8, 1.9), mix(wood, "#ffffff", 0.25), line=THICK),
    ]
    if view.quiet:
        return items
    middle = at.centre[0]
    for s in (-1, 1):
        door = Rect(middle if s > 0 else at.x, at.y + 2, at.w / 2, at.h - 4).grown(-1.3)
        items.append(block(view, door, mix(wood, "#ffffff", 0.12), r=0.7))
        items.append(view.shape(circle(middle + s * 1.9, at.centre[1] + 2, 0.6), tone(wood, 0.4)))
    return items


def _rug(view: View, colour: str) -> list[Item]:
    """An oval rug with a light border and a fringe of dots."""
    y = max(view.floor - 1.5, FOOT + 11)
    return [
        view.shape(ellipse(0, y, 36, 5.4), colour, line=THICK),
        view.shape(ellipse(0, y, 32, 4.5), None, outline=mix(colour, "#ffffff", 0.5), line=THICK),
    ]


def _outer(view: View, place: Place, side: int) -> list[Item]:
    """Pictures over the bed; more of them, plants and windows in the outer parts of a wide panel."""
    palette = place.palette
    colours, wall_colour = palette.all("accents"), palette["wall"]
    motif = view.dice("picture").randrange(4)
    items = picture(view, Rect(side * 46 - 5.5, 39, 11, 13), colours[0], wall=wall_colour, motif=motif)
    for number in view.bays(84, 40):
        for s in (-1, 1):
            x = s * (84.0 + number * 40)
            if not view.sees(x - 16, x + 16):
                continue
            if (number + (s > 0)) % 2 == 0:
                name = f"window {s} {number}"
                items += window(view, place, Window(Rect(x - 10.5, 34, 21, 24), name=name))
            else:
                colour = colours[number % len(colours)]
                items += picture(view, Rect(x - 7, 37, 14, 12), colour, wall=wall_colour, motif=number)
                items += pot_plant(view, x, FOOT + 3, size=0.8, pot=palette["pot"], night=0.12 * LIT[place.time])
    return items
