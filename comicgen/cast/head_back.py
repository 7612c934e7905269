"""A head seen from behind: ears, neck hair or the fall of long hair, hats; no face."""

from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined
from comicgen.cast.hair import curls, hair_fill, lock_path
from comicgen.cast.hair_data import BACK_LONG, BACK_MESSY, BACK_QUIFF, BACK_SHORT, CURLS_BACK, CURLS_NAPE, HAIR, Lock
from comicgen.cast.hair_hats import BRIM, CROWN
from comicgen.cast.head_shape import Places, ear, outline
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, light, shade, strand
from comicgen.colour import mix
from comicgen.geometry import Point, ellipse
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["draw_nape"]

_SHINE = Lock("-38,-42 -12,-56 22,-54 4,-49 -20,-42", corners=(0, 2))
_BALD = Lock(
    "-45,-12 -36,2 0,8 36,2 45,-12 51,2 47,15 41,28 30,38 10,34 0,40 -10,34 -30,38 -41,28 -47,15 -51,2",
    corners=(0, 4, 8, 10, 12),
)
_PARTINGS = ("-4,-52 -16,-20 -18,26", "0,-52 10,-16 14,28", "6,-52 34,-26 36,16")


def draw_nape(person: Person, places: Places, pen: Pen) -> tuple[Item, ...]:
    """The back of a head; everything lies before the body, since the body is seen from behind too."""
    data = HAIR[person.hair]
    items: list[Item] = []
    if data.ear_shows:
        items += (*ear(places.near_ear, person.skin, pen.line), *ear(places.far_ear, person.skin, pen.line, far=True))
    skull = outline(person.face, 0.0)
    items += (filled(skull, person.skin), clipped(skull, (_under_hair(person.skin),)), lined(skull, pen.line))
    return (*items, *_back_hair(person, places, pen))


def _under_hair(skin: str) -> Item:
    return filled(ellipse(0, 46, 60, 16), shade(skin, 0.2))


def _back_hair(person: Person, places: Places, pen: Pen) -> list[Item]:
    colour, data = hair_fill(person), HAIR[person.hair]
    if person.hair == "none":
        return []
    if person.hair == "bald":
        return [inked(lock_path(_BALD, 0.0), colour, pen.line)]
    if person.hair == "curly":
        return _curly_nape(colour, pen)
    if person.hair == "waves":
        return _wavy(colour, pen)
    if data.back_length:
        cloth = person.accent if person.hair == "hijab" else colour
        return _fall(cloth, data.back_length, pen)
    items = _short(person.hair, colour, pen)
    if person.hair in ("bun", "ponytail"):
        items += _tied(person, colour, pen)
    if person.hair == "beanie":
        items += _beanie_back(person.accent, pen)
    return items


def _short(style: str, colour: str, pen: Pen) -> list[Item]:
    path = lock_path(BACK_MESSY if style == "messy" else BACK_SHORT, 0.0)
    items: list[Item] = [inked(lock_path(BACK_QUIFF, 0.0), colour, pen.line)] if style == "quiff" else []
    items += [
        filled(path, colour),
        clipped(path, (filled(lock_path(_SHINE, 0.0), light(colour, 0.22)),)),
        lined(path, pen.line),
    ]
    items += [brushed(_stroke(text), pen.line * 0.8, strand(colour), (0.1, 0.1)) for text in _PARTINGS]
    return items


def _stroke(text: str) -> list[Point]:
    return [(float(x), float(y)) for x, _, y in (word.partition(",") for word in text.split())]


def _fall(colour: str, length: float, pen: Pen) -> list[Item]:
    right = [*BACK_LONG[1:], (56.0, length * 0.6), (44.0, length - 5), (16.0, length)]
    points = [BACK_LONG[0], *right, *((-x, y) for x, y in reversed(right))]
    path = smooth(points)
    items: list[Item] = [
        filled(path, colour),
        clipped(path, (filled(lock_path(_SHINE, 0.0), light(colour, 0.22)),)),
        lined(path, pen.line),
    ]
    for x in (-32, -11, 12, 33):
        fall = [(x * 0.5, -56), (x, -10), (x * 1.2, length - 14)]
        items.append(brushed(fall, pen.line * 0.8, strand(colour), (0.1, 0.1)))
    return items


def _wavy(colour: str, pen: Pen) -> list[Item]:
    path = lock_path(HAIR["waves"].behind[0], 0.0)
    items: list[Item] = [
        filled(path, colour),
        clipped(path, (filled(lock_path(_SHINE, 0.0), light(colour, 0.22)),)),
    ]
    for x in (-34, -12, 14, 36):
        fall = [(x * 0.5, -56), (x - 3, -20), (x + 3, 6), (x - 1, 32), (x * 1.1 + 2, 58)]
        items.append(brushed(fall, pen.line * 0.8, strand(colour), (0.1, 0.1)))
    return [*items, lined(path, pen.line)]


def _curly_nape(colour: str, pen: Pen) -> list[Item]:
    both_sides = [(sign * x, y, r) for x, y, r in CURLS_BACK for sign in (1, -1)]
    items = curls([*both_sides, *CURLS_NAPE], colour, pen.line)
    for x, y in ((-26, -44), (4, -52), (28, -40), (-10, -18), (20, -10), (-34, -8), (2, 14)):
        items.append(brushed([(x - 8, y), (x - 2, y - 5), (x + 7, y - 1)], pen.line * 0.9, light(colour, 0.25)))
    return items


def _tied(person: Person, colour: str, pen: Pen) -> list[Item]:
    if person.hair == "bun":
        knot = ellipse(0, -58, 21, 19)
        loops = ([(-12, -60), (0, -68), (12, -60)], [(-14, -52), (0, -58), (14, -52)])
    else:
        knot = smooth(
            [(-8, -44), (0, -50), (8, -44), (20, -20), (17, 16), (2, 44), (-15, 18), (-19, -18)], corners=(5,)
        )
        loops = ([(-4, -36), (-9, -6), (-2, 30)], [(5, -36), (9, -8), (4, 24)])
    items: list[Item] = [inked(knot, mix(colour, INK, 0.08), pen.line)]
    items += [brushed(list(loop), pen.line * 0.8, strand(colour), (0.1, 0.1)) for loop in loops]
    if person.hair == "ponytail":
        items.append(inked(ellipse(0, -44, 9, 6), person.accent, pen.line))
    return items


def _beanie_back(colour: str, pen: Pen) -> list[Item]:
    return [
        inked(smooth(CROWN), colour, pen.line),
        inked(smooth(BRIM, tension=0.4), light(colour, 0.16), pen.line),
    ]
