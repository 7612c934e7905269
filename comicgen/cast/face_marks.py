"""What lies on the skin: blush, freckles, the lines of age, stubble's shadow."""

from comicgen.cast.expression import Face
from comicgen.cast.face_pen import Pen, brushed, oval
from comicgen.cast.head_shape import EyePlace, Places
from comicgen.cast.model import Person
from comicgen.cast.palette import is_dark, shade
from comicgen.colour import mix
from comicgen.geometry import Point
from comicgen.scene import Dots, Item

__all__ = ["draw_age", "draw_blush", "draw_freckles", "hatch_blush"]

_BLUSH, _HATCH = "#f0566a", "#c92e4e"
_ROSY = {"child": 0.35, "teen": 0.2}
_HATCHED_FROM = 0.8
_HIDES_FOLDS = ("beard", "full", "long")
_FRECKLES = ((-6, 14.5), (-1.5, 17), (3.5, 14), (-4, 19.5), (2, 20))


def _cheek(place: EyePlace) -> Point:
    return place.x + (-4 if place.side < 0 else 3), place.y + 17


def draw_blush(person: Person, face: Face, places: Places) -> tuple[Item, ...]:
    """A soft oval under each eye; to be clipped to the head."""
    blush = max(face.blush, _ROSY.get(person.age, 0.0))
    if blush <= 0:
        return ()
    colour = mix(_BLUSH, person.skin, 0.25)
    opacity = round(min(0.20 + 0.45 * blush, 0.75) * (0.55 if is_dark(person.skin) else 1.0), 3)
    return tuple(oval(_cheek(place), 9.5 * place.narrow, 5.6, colour, opacity) for place in (places.near, places.far))


def hatch_blush(face: Face, places: Places, pen: Pen) -> tuple[Item, ...]:
    """Three slanted strokes on each cheek of somebody who blushes deeply."""
    if face.blush <= _HATCHED_FROM:
        return ()
    colour = mix(_HATCH, pen.skin, 0.1)
    items: list[Item] = []
    for place in (places.near, places.far):
        x, y = _cheek(place)
        for step in (-4.4, 0, 4.4):
            at = x + step * place.narrow
            items.append(brushed([(at + 1.6, y - 3.2), (at - 1.6, y + 3)], pen.line * 0.75, colour, (0.4, 0.4)))
    return tuple(items)


def draw_freckles(places: Places, pen: Pen) -> tuple[Item, ...]:
    """Five on each cheek, the far ones closer together."""
    size = 1.35 if pen.small else 1.1
    spots = tuple(
        (place.x + place.side * x * place.narrow, place.y + y, size * (1.0 if x < 0 else 0.85))
        for place in (places.near, places.far)
        for x, y in (_FRECKLES[:3] if pen.small else _FRECKLES)
    )
    return (Dots(spots, shade(pen.skin, 0.45)),)


def _brow_lines(places: Places) -> list[tuple[tuple[Point, ...], float]]:
    """Two on the forehead; a fringe is drawn over them."""
    x, y = (places.near.x + places.far.x) / 2, places.near.y
    return [
        (((x - 14, y - 27.5), (x, y - 29.5), (x + 13, y - 27.5)), 0.6),
        (((x - 9, y - 33), (x + 1, y - 34.5), (x + 10, y - 33)), 0.5),
    ]


def draw_age(person: Person, places: Places, pen: Pen) -> tuple[Item, ...]:
    """The lines of an old face: outside and under the eyes, and the folds beside the mouth."""
    colour = shade(pen.skin, 0.5)
    mx, my = places.mouth
    strokes: list[tuple[tuple[Point, ...], float]] = []
    for place in (places.near, places.far):
        out = place.side * 12.5 * place.narrow
        x, y = place.x, place.y
        strokes.append((((x - 7, y + 13.5), (x, y + 15.6), (x + 6, y + 13)), 0.55))
        if person.glasses == "none":
            strokes.append((((x + out, y - 1.5), (x + out * 1.32, y - 3.6)), 0.6))
            strokes.append((((x + out, y + 2), (x + out * 1.32, y + 3)), 0.6))
    folds = [
        (((mx - 13, my - 9), (mx - 17.5, my - 2), (mx - 17, my + 5)), 0.7),
        (((mx + 11, my - 9), (mx + 15, my - 2), (mx + 14.4, my + 5)), 0.7),
    ]
    shown = list(folds[:0]) if pen.small else strokes + _brow_lines(places)
    if person.facial_hair not in _HIDES_FOLDS:
        shown += folds
    return tuple(brushed(points, pen.line * weight, colour, (0.2, 0.2)) for points, weight in shown)
