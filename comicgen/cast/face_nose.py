"""Noses: one brush stroke each, hooked towards the side the head is turned to."""

from comicgen.cast.face_pen import Pen, brushed, filled
from comicgen.cast.head_shape import BEARDED, Places
from comicgen.cast.model import Person
from comicgen.cast.palette import is_dark, light, line_on, shade
from comicgen.colour import mix
from comicgen.geometry import Point
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["draw_nose"]

# About the nose point, for a turned head.
_TURNED: dict[str, tuple[Point, ...]] = {
    "button": ((1, -5), (6.2, -0.5), (5.2, 3.4), (-0.2, 4)),
    "round": ((2, -6), (7.6, -3.6), (9, 1.4), (5, 5.2), (-1, 4.8), (-3.8, 1.5)),
    "pointed": ((-1, -9), (4, -3), (11, 2.6), (4, 5.2), (-1.5, 4)),
    "long": ((-2, -15), (1.5, -9), (7.5, 1), (8, 4.4), (3, 6.4), (-3, 5)),
    "wide": ((-7, 1), (-6, 4.4), (-1.6, 3.6), (2, 5.4), (6.6, 3.6), (7.4, -1.2)),
}
_FRONT: dict[str, tuple[Point, ...]] = {
    "button": ((-4, 1), (-2.5, 3.8), (1.2, 4.2), (4, 1.2)),
    "round": ((-7, -2), (-6.4, 2.6), (-1.6, 5), (3.4, 4.6), (7, 1.4), (6.6, -2.6)),
    "pointed": ((-4, 1), (-1, 4.6), (1, 5), (4.4, 1)),
    "long": ((-5, 0), (-4, 4.6), (0, 6.4), (4, 4.8), (5.2, 0)),
    "wide": ((-8, -0.5), (-7, 4), (-2, 3.6), (1, 5.2), (6.4, 4), (7.8, -0.5)),
}
_WEIGHT = 1.0
_FRONT_BELOW = 0.2  # of the yaw


def draw_nose(person: Person, places: Places, pen: Pen) -> tuple[Item, ...]:
    """The nose; behind glasses on a very small head none is drawn, the bridge stands for it."""
    if pen.small and person.glasses != "none" and person.nose != "round":
        return ()
    form = (_FRONT if places.yaw < _FRONT_BELOW else _TURNED)[person.nose]
    nx, ny = places.nose
    points = [(nx + x, ny + y) for x, y in form]
    items: list[Item] = []
    if person.nose == "round":
        items.append(filled(smooth([*points, (nx - 2, ny - 4)]), mix(person.skin, "#e0604f", 0.2)))
        if not pen.small:
            gleam = [(nx + 1.5 + pen.light * 1.5, ny - 2.6), (nx + 3.4 + pen.light * 1.5, ny - 1.8)]
            items.append(brushed(gleam, 1.8, light(person.skin, 0.55), (0.6, 0.6)))
        items.append(brushed(points, pen.line * _WEIGHT, line_on(person.skin), (0.2, 0.25)))
        return tuple(items)
    if person.glasses != "none" or person.facial_hair in BEARDED:
        # The tip lies before the rim and over the moustache.
        items.append(filled(smooth([*points, (nx - 2, ny - 2)]), person.skin))
    if is_dark(person.skin):
        gleam = [(nx + pen.light * 1.2, ny - 9), (nx + 0.5 + pen.light * 1.2, ny - 4), (nx + 1 + pen.light * 1.4, ny)]
        items.append(brushed(gleam, 3.4, light(person.skin, 0.16), (0.3, 0.7)))
    if not pen.small and person.facial_hair not in BEARDED:
        under = [(nx - 2.5, ny + 6.4), (nx + 1.2, ny + 7.4), (nx + 4.4, ny + 5.6)]
        items.append(brushed(under, pen.line * 0.7, shade(person.skin, 0.3), (0.2, 0.2)))
    items.append(brushed(points, pen.line * _WEIGHT, line_on(person.skin), (0.2, 0.25)))
    return tuple(items)
