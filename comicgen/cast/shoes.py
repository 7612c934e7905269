"""Shoes, and feet without them: side views that a leg puts at its ankle.

Comes in: a Person and a Foot. Goes out: one group. In shoe space the ankle is at the origin, the toe points right and
the sole is at 11; a build's shoes grow with the width of its legs.
"""

from collections.abc import Callable
from functools import lru_cache

from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, light, shade
from comicgen.colour import luminance
from comicgen.geometry import Affine, Path, Point, polygon, polyline
from comicgen.scene import Group, Item

__all__ = ["OVER_TROUSERS", "draw_shoe"]

OVER_TROUSERS = frozenset(("boot",))  # trousers are tucked in

_RUBBER = "#fbfaf6"
_SHOE = closed(((-10, -8), (6, -10), (16, -2), (27, 2.5), (30, 8), (29, 11), (-11, 11), (-12.6, 2)), (5, 6))
_SOLE = Path.parse("M-11.6 8.2H29.9L29 12H-11Z")
_SNEAKER_SOLE = Path.parse("M-12.4 5.6C0 7.4 16 7 29.6 5.4L30 11.4H-11.6Z")
_BOOT = closed(
    ((-11, -30), (11, -30), (11, -9), (17, -2), (27, 2.5), (30, 8), (29, 11), (-12, 11), (-13, 0)), (0, 1, 6, 7)
)
_FOOT = closed(((-7, -8), (6, -9), (13, -2), (24, 3), (29, 7), (28, 10.6), (-8, 10.6), (-11.4, 4)), ())
_PUMP = closed(
    ((-11, -3), (-6, 0.5), (4, 3), (14, 3.5), (23, 5), (31, 10), (29, 11.4), (13, 11), (2, 6), (-9, 7)), (0, 5)
)
_HEEL = polygon(((-11, 3), (-4, 5), (-6.4, 11.6), (-9.4, 11.6)))
_TIPTOE = closed(((-7, -9), (6, -9), (14, 0), (24, 6), (20, 10), (4, 6), (-9, 4)), ())


def draw_shoe(person: Person, *, ankle: Point, turn: float, toe: float, size: float, is_dim: bool, pen: Pen) -> Group:
    """What is on a foot; `toe` is which way and how far it points, `is_dim` the far one."""
    kind, skin = person.shoes.kind or "shoe", person.skin
    colour = person.shoes.colour or INK
    if is_dim:
        colour, skin = shade(colour, 0.16), shade(skin, 0.12)
    place = Affine.scaling(size * toe, size).then(Affine.rotation(turn)).then(Affine.translation(*ankle))
    return Group(_parts(kind, colour, skin, pen.line / size, pen.fine), place)


@lru_cache(maxsize=128)
def _parts(kind: str, colour: str, skin: str, width: float, is_fine: bool) -> tuple[Item, ...]:
    return tuple(_DRAW[kind](colour, skin, width, is_fine))


def _leather(colour: str, skin: str, width: float, is_fine: bool) -> list[Item]:
    items: list[Item] = [inked(_SHOE, colour, width), filled(_SOLE, INK)]
    if is_fine:
        items.append(stroke(((6, -9.6), (10, -4), (16.6, -1.6)), width * 0.6, colour=shade(colour, 0.55)))
        items.append(stroke(((19, 2), (24, 4)), width * 0.7, colour=light(colour, 0.45)))
    return items


def _sneaker(colour: str, skin: str, width: float, is_fine: bool) -> list[Item]:
    items: list[Item] = [inked(_SHOE, colour, width), inked(_SNEAKER_SOLE, _RUBBER, width * 0.8)]
    if is_fine:
        lace = INK if luminance(colour) > 0.5 else _RUBBER
        for x, y in ((7, -8.5), (11, -5.4), (15, -2.4)):
            items.append(stroke(((x - 3, y + 4), (x + 2.4, y)), width * 0.62, 0.9, 0.9, colour=lace))
    return items


def _boot(colour: str, skin: str, width: float, is_fine: bool) -> list[Item]:
    items: list[Item] = [inked(_BOOT, colour, width), filled(_SOLE, INK)]
    if is_fine:
        items.append(line(polyline(((-11, -24), (11, -24))), width * 0.5, shade(colour, 0.5)))
        items.append(stroke(((10, -9), (3, -7)), width * 0.6, 0.9, 0.1))
    return items


def _barefoot(colour: str, skin: str, width: float, is_fine: bool) -> list[Item]:
    items: list[Item] = [inked(_FOOT, skin, width)]
    if is_fine:
        toes = (((23.5, 10), (24.5, 6.6)), ((19.5, 10.2), (20.4, 7.4)))
        items += [stroke(points, width * 0.6, 0.9, 0.2) for points in toes]
        items.append(stroke(((-6, -1), (-4.4, 1.4), (-2, 0.4)), width * 0.5, 0.3, 0.3))
    return items


def _sandal(colour: str, skin: str, width: float, is_fine: bool) -> list[Item]:
    items = _barefoot(colour, skin, width, is_fine=False)
    items.append(inked(Path.parse("M-12.6 8.4H30L29 12.4H-12Z"), shade(colour, 0.3), width * 0.7))
    for points in (((12, -3), (16, 3), (17, 9)), ((-9, -3), (0, -5), (9, -5))):
        items += [stroke(points, 5.4 + width, 0.9, 0.9), stroke(points, 4.6 - 0.2 * width, 0.9, 0.9, colour=colour)]
    return items


def _heels(colour: str, skin: str, width: float, is_fine: bool) -> list[Item]:
    items: list[Item] = [inked(_TIPTOE, skin, width), inked(_HEEL, shade(colour, 0.2), width * 0.8)]
    items.append(inked(_PUMP, colour, width))
    if is_fine:
        items.append(stroke(((19, 6), (25, 8)), width * 0.7, colour=light(colour, 0.45)))
    return items


_DRAW: dict[str, Callable[[str, str, float, bool], list[Item]]] = {
    "shoe": _leather,
    "sneaker": _sneaker,
    "boot": _boot,
    "sandals": _sandal,
    "heels": _heels,
    "barefoot": _barefoot,
}
