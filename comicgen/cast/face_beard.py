"""Facial hair: stubble, moustaches, whiskers and beards.

The mouth is drawn over a beard and under a moustache, and a moustache follows the smile, so that it never hides
what the mouth says.
"""

from comicgen.cast.expression import Face
from comicgen.cast.face_pen import Pen, brushed, filled, inked
from comicgen.cast.hair import lit_edge, outer_part
from comicgen.cast.head_shape import Places, on_jaw
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, inner_edge, light, shade, strand
from comicgen.colour import mix
from comicgen.geometry import Path, Point
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["beard_from_behind", "draw_beard", "draw_moustache", "draw_stubble"]

_MOUSTACHES = {  # width, fullness
    "moustache": (1.0, 1.0),
    "beard": (0.86, 0.95),
    "full": (1.06, 1.35),
    "long": (1.06, 1.45),
    "goatee": (0.8, 0.85),
    "handlebar": (0.95, 0.9),
    "walrus": (1.12, 1.9),
}
_TRIMMED = ("beard", "goatee")  # narrow over the lip, and without a gleam
_SEEN_FROM_BEHIND = {"beard": 1.13, "full": 1.0, "long": 1.0, "whiskers": 0.98}  # x its width
_LONG = 34.0  # how far a long beard hangs lower than a full one
_DROP = 3.0  # of the chin with the mouth wide open


def draw_stubble(person: Person, places: Places) -> Item:
    """A grey shadow on jaw and lip; to be clipped to the head."""
    y = places.yaw
    mx, _ = places.mouth
    points = [
        (-48, 10), (-44, 46), (0, 74), (54, 46), (46, 12), (38, 24), (26 + 6 * y, 32), (mx + 11, 27), (mx, 21.5),
        (mx - 11, 27), (-13 + 6 * y, 32), (-29 + 5 * y, 26),
    ]  # fmt: skip
    return filled(smooth(points), mix(person.hair_colour, person.skin, 0.5), 0.45)


def draw_beard(person: Person, face: Face, places: Places, *, pen: Pen) -> tuple[Item, ...]:
    """The beard from ear to ear, chin included."""
    if person.facial_hair == "goatee":
        return _goatee(person, face, places, pen=pen)
    if person.facial_hair == "whiskers":
        return _whiskers(person, places, pen=pen)
    full = person.facial_hair in ("full", "long")
    points = _full_points(places, face.mopen) if full else _trimmed_points(places, face.mopen)
    corners, end = ((0, 3, 6, 8, 11, 14), 14) if full else ((0, 6), 6)
    points = [on_jaw(person, places.yaw, point) if n <= end else point for n, point in enumerate(points)]
    if person.facial_hair == "long":
        points = [(x, y + _LONG * max(0.0, y - 45) / 24) for x, y in points]
    path = smooth(points, corners=corners)
    hair = person.hair_colour
    items: list[Item] = [
        inked(path, hair, pen.line * 0.6, inner_edge(hair)),
        *lit_edge(path, pen.line * 0.6, hair, person.skin),
        outer_part(path, (0, end), pen.line),
    ]
    if not pen.small:
        items += _beard_strands(hair, places, pen, full=full, drop=face.mopen * _DROP)
    return tuple(items)


def beard_from_behind(person: Person, places: Places, pen: Pen) -> tuple[Item, ...]:
    """What of a beard stands out beside jaw and neck; it is drawn before the body, since the body hides the rest."""
    kind, hair = person.facial_hair, person.hair_colour
    if kind not in _SEEN_FROM_BEHIND:
        return ()
    points, end = (_trimmed_points(places, 0.0), 6) if kind == "beard" else (_full_points(places, 0.0), 14)
    edge = [on_jaw(person, places.yaw, point) for point in points[: end + 1]]
    wider = _SEEN_FROM_BEHIND[kind]
    return (inked(smooth([(x * wider, y) for x, y in edge], corners=(0, len(edge) - 1)), shade(hair, 0.1), pen.line),)


def _goatee(person: Person, face: Face, places: Places, *, pen: Pen) -> tuple[Item, ...]:
    """Round the mouth and over the chin."""
    x, y = places.mouth[0] + face.mx * 0.3, places.mouth[1]
    chin, drop = places.chin[1] + 6, face.mopen * _DROP
    points = [
        (x - 17, y - 6), (x - 19, y + 5), (x - 16, chin - 8 + drop), (x - 7, chin + drop), (x - 1, chin + 3 + drop),
        (x + 5, chin + drop), (x + 14, chin - 8 + drop), (x + 17, y + 5), (x + 15.5, y - 6), (x + 12, y + 1),
        (x, y + 2), (x - 13, y + 1),
    ]  # fmt: skip
    hair = person.hair_colour
    path = smooth(points, corners=(0, 4, 8))
    items: list[Item] = [
        inked(path, hair, pen.line * 0.6, inner_edge(hair)),
        *lit_edge(path, pen.line * 0.6, hair, person.skin),
        outer_part(path, (2, 6), pen.line),
    ]
    if not pen.small:
        for dx in (-6, 5):
            line = [(x + dx, chin - 11), (x + dx * 0.8, chin - 6), (x + dx * 0.3, chin - 1)]
            items.append(brushed(line, pen.line * 0.7, strand(hair), (0.15, 0.15)))
    return tuple(items)


def _whiskers(person: Person, places: Places, *, pen: Pen) -> tuple[Item, ...]:
    """Down the cheeks, and away from the chin: mutton chops."""
    y, hair = places.yaw, person.hair_colour
    near = [(-37 + 6 * y, 2), (-44 + 3 * y, 20), (-40 + 3 * y, 38), (-27 + 4 * y, 44), (-15 + 5 * y, 40),
            (-21 + 6 * y, 30), (-28 + 7 * y, 18), (-30 + 7 * y, 8)]  # fmt: skip
    far = [(37 + 4 * y, 2), (45 - 2 * y, 20), (41, 38), (29 + 4 * y, 45), (19 + 6 * y, 41), (24 + 7 * y, 30),
           (31 + 6 * y, 18), (33 + 5 * y, 8)]  # fmt: skip
    items: list[Item] = []
    for points in (near, far):
        path = smooth([on_jaw(person, y, point) for point in points], corners=(0, 4))
        items += (
            inked(path, hair, pen.line * 0.6, inner_edge(hair)),
            *lit_edge(path, pen.line * 0.6, hair, person.skin),
            outer_part(path, (0, 4), pen.line),
        )
    if not pen.small:
        line = [(-37 + 4 * y, 18), (-35 + 4 * y, 30), (-25 + 5 * y, 39)]
        items.append(brushed(line, pen.line * 0.75, strand(hair), (0.15, 0.15)))
    return tuple(items)


def _trimmed_points(places: Places, open_by: float) -> list[Point]:
    y, drop = places.yaw, open_by * _DROP
    mx, _ = places.mouth
    return [
        (-36 + 4 * y, 4), (-41 + 2 * y, 26), (-26 + y, 48 + drop), (-2 + 8 * y, 59 + drop), (20 + 8 * y, 55 + drop),
        (36 + 3 * y, 38), (43 - y, 14), (39, 20), (33 + 2 * y, 25), (24 + 6 * y, 22.5), (mx + 2, 22),
        (-14 + 8 * y, 22.5), (-24 + 6 * y, 26), (-30 + 5 * y, 15),
    ]  # fmt: skip


def _full_points(places: Places, open_by: float) -> list[Point]:
    """Wider and longer, its lower edge in four tufts."""
    y, drop = places.yaw, open_by * _DROP
    mx, _ = places.mouth
    return [
        (-37 + 4 * y, 2), (-47 + 2 * y, 24), (-44 + 2 * y, 43 + drop / 2), (-34 + 3 * y, 51 + drop),
        (-31 + 4 * y, 60 + drop), (-18 + 6 * y, 66 + drop), (-10 + 7 * y, 65 + drop), (3 + 8 * y, 74 + drop),
        (14 + 9 * y, 65 + drop), (23 + 8 * y, 65 + drop), (34 + 5 * y, 58 + drop), (37 + 4 * y, 49 + drop),
        (44 + y, 41 + drop / 2), (46 - y, 22), (43 - 1.5 * y, 5), (39, 17), (33 + 2 * y, 24), (24 + 6 * y, 22.5),
        (mx + 2, 22), (-14 + 8 * y, 22.5), (-24 + 6 * y, 26), (-30 + 5 * y, 14),
    ]  # fmt: skip


def _beard_strands(hair: str, places: Places, pen: Pen, *, full: bool, drop: float) -> list[Item]:
    x = 8 * places.yaw
    low = 60 + drop if full else 52 + drop
    strokes = [
        [(-33 + x / 2, 26), (-31 + x / 2, 36), (-24 + x / 2, low - 14)],
        [(-20 + x, low - 14), (-16 + x, low - 6), (-9 + x, low - 1)],
        [(9 + x, low - 3), (15 + x, low - 6), (21 + x, low - 13)],
    ]
    return [brushed(points, pen.line * 0.75, strand(hair), (0.15, 0.15)) for points in strokes]


def draw_moustache(person: Person, face: Face, places: Places, *, pen: Pen) -> tuple[Item, ...]:
    """Two wings under the nose, their tips up with a smile and down with a frown; a trimmed beard has a narrow one."""
    mx, my = places.mouth
    trimmed = person.facial_hair in _TRIMMED
    if person.facial_hair == "pencil":
        return _pencil(person, face, places, pen=pen)
    x, y = mx + 1 + face.mx * 0.4, my - 9.2 - 1.6 * max(face.smile, 0.0) - min(face.mopen, 1.0)
    tip = 4.6 - (4.2 if face.smile > 0 else 1.5) * face.smile
    width, body = _MOUSTACHES[person.facial_hair]
    path = _moustache((x, y), places.yaw, tip=tip, width=width, body=body)
    hair = person.hair_colour
    if person.facial_hair == "walrus":
        path = _walrus((x, y + 1), places.yaw)
    elif person.facial_hair == "handlebar":
        path = _handlebar((x, y), places.yaw, tip=tip)
    edge = inner_edge(hair) if trimmed else INK
    items: list[Item] = [inked(path, hair, pen.line * (0.5 if trimmed else 0.8), edge)]
    if not pen.small and not trimmed:
        gleam = [(x - 11, y - 0.2), (x - 6, y - 1.6), (x - 1.5, y)]
        items.append(brushed(gleam, pen.line * 0.7, light(hair, 0.28)))
    return tuple(items)


def _pencil(person: Person, face: Face, places: Places, *, pen: Pen) -> tuple[Item, ...]:
    """Two thin strokes with a gap under the nose."""
    (mx, my), y = places.mouth, places.yaw
    x, up = mx + 1 + face.mx * 0.4, my - 7.4 - 1.6 * max(face.smile, 0.0) - min(face.mopen, 1.0)
    tip = 2.6 - 3.0 * face.smile
    colour = mix(person.hair_colour, INK, 0.35)
    wings = ([(x - 1.6, up), (x - 7, up - 0.6), (x - 13, up + tip)],
             [(x + 1.6, up), (x + 7 - y, up - 0.6), (x + 13 - 2 * y, up + tip)])  # fmt: skip
    return tuple(brushed(wing, max(pen.line * 1.35, 3.6), colour, (0.75, 0.3)) for wing in wings)


def _walrus(centre: Point, yaw: float) -> Path:
    """It hangs over the lip, in tufts."""
    (x, y), far = centre, 1 - 0.08 * yaw
    right = [(7, -4.4), (15, -1.6), (20, 5), (18.5, 11.5), (14, 7.2), (9.5, 9.8), (5, 6.4)]
    points = [(x, y - 3), *((x + px * far, y + py) for px, py in right), (x, y + 8)]
    points += [(x - px, y + py) for px, py in reversed(right)]
    return smooth(points, corners=(4, 5, 7, 9, 11, 12), tension=0.46)


def _handlebar(centre: Point, yaw: float, *, tip: float) -> Path:
    """Its tips are twirled up."""
    (x, y), far = centre, 1 - 0.08 * yaw
    up = 0.4 * tip
    right = [(6, -3.6), (13, 0.2 + up), (19, -1.5 + up), (22.5, -7 + up), (23.5, -1 + up), (19, 4.2 + up), (11, 5.2),
             (3, 3.4)]  # fmt: skip
    points = [(x, y - 2.2), *((x + px * far, y + py) for px, py in right), (x, y + 2.6)]
    points += [(x - px, y + py) for px, py in reversed(right)]
    return smooth(points, corners=(4, 13))


def _moustache(centre: Point, yaw: float, *, tip: float, width: float, body: float) -> Path:
    (x, y), far, near = centre, width * (1 - 0.06 * yaw), width
    right = [(6, -3.6), (13, -0.8 + 0.1 * tip), (17.5, tip), (10, 4.6 * body), (3, 3.4 * body)]
    points = [(x, y - 2.2), *((x + px * far, y + py) for px, py in right), (x, y + 2.4 * body)]
    points += [(x - px * near, y + py) for px, py in reversed(right)]
    return smooth(points, corners=(3, 9))
