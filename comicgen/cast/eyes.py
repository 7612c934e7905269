"""Eyes: oval with white and pupil, or plain dots; lids, lashes, closed eyes and winks.

The upper lid is the heaviest line of the face and the pupils are big: small pupils in big whites look frightened.
The opening is computed, not clipped from three shapes, so that lid, white and rim always meet.
"""

import math

from comicgen.cast.expression import Face
from comicgen.cast.face_pen import Pen, brushed, clipped, filled, lined, oval
from comicgen.cast.head_shape import EyePlace, Places
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, WHITE, is_dark, light, shade
from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point, polygon
from comicgen.scene import Item

__all__ = ["EYE_HEIGHT", "draw_eyes", "is_shut"]

EYE_HEIGHT = 10.6  # half, of an eye of size 1
_EYE_WIDTH = 8.0
_DOT = (4.5, 6.8)
_PUPIL = (5.8, 7.8)
_WIDER, _TALLER = 0.18, 0.30  # how much `wide` adds
_LID, _CLOSED, _RIM, _CREASE, _LOW_LID, _LASH = 1.3, 1.45, 0.42, 0.55, 0.7, 1.0  # x contour
_LID_SHADOW = mix(WHITE, "#8890b8", 0.26)
_SQUINT_NEAR, _SQUINT_FAR = (-0.16, -0.1), (0.22, 0.22)  # what a squint adds to the upper and the lower lid
_DOT_GAZE = (3.8, 3.6)  # how far a dot moves with a glance
_DOT_LID = 0.82  # of the lid: what is left of so small an eye must still be round
_STEPS = 16


class _Opening(NamedTuple):
    """What shows of an eye: its upper edge and its lower edge, left to right, and how much of that the lid makes."""

    upper: tuple[Point, ...]
    lower: tuple[Point, ...]
    low_lid: tuple[Point, ...]

    @property
    def path(self) -> Path:
        return polygon(self.upper + self.lower[::-1])


def is_shut(face: Face, side: int) -> bool:
    """Whether the eye on this side is closed."""
    return abs(face.closed) >= 0.5 or (face.wink >= 0.5 and side > 0)


def draw_eyes(person: Person, face: Face, places: Places, *, pen: Pen) -> tuple[Item, ...]:
    """Both eyes."""
    items: list[Item] = []
    for place in (places.near, places.far):
        one = _squinting(face, place.side)
        if is_shut(face, place.side):
            items += _shut_eye(person, face, place, size=places.size, pen=pen)
        elif person.eyes == "dot" and face.wide <= 0.25:
            items += _dot_eye(person, one, place, size=places.size, pen=pen)
        else:
            items += _oval_eye(person, one, place, size=places.size, pen=pen)
    return tuple(items)


def _squinting(face: Face, side: int) -> Face:
    """The face as this eye shows it: doubt narrows the far one and opens the near one."""
    if not face.squint:
        return face
    lid, low = _SQUINT_FAR if side > 0 else _SQUINT_NEAR
    return face._replace(lid=max(0.0, face.lid + lid * face.squint), low=max(0.0, face.low + low * face.squint))


def _opening(face: Face, place: EyePlace, radii: Point) -> _Opening:
    """The part of an ellipse between the upper lid and the lower one.

    The inner end of the upper lid goes down and its outer end up with `lid_ang`; both lids are bowed, the lower one
    most of all: a smile pushes it up from below the pupil.
    """
    (cx, cy), (rx, ry) = (place.x, place.y), radii
    lid_y = cy - ry + 2 * ry * face.lid
    low_y = cy + ry - 0.95 * ry * face.low
    upper: list[Point] = []
    lower: list[Point] = []
    low_lid: list[Point] = []
    for step in range(_STEPS + 1):
        across = -math.cos(math.pi * step / _STEPS)  # -1 left, 1 right
        rise = ry * math.sqrt(max(0.0, 1 - across * across))
        bow = 1 - across * across
        lid = lid_y - across * place.side * 0.5 * ry * face.lid_ang - 0.16 * ry * bow
        low = low_y - ry * face.low * bow
        top, bottom = max(cy - rise, lid), min(cy + rise, low)
        if top <= bottom:
            upper.append((cx + rx * across, top))
            lower.append((cx + rx * across, bottom))
            if low <= cy + rise:
                low_lid.append(lower[-1])
    return _Opening(tuple(upper), tuple(lower), tuple(low_lid))


def _oval_eye(person: Person, face: Face, place: EyePlace, *, size: float, pen: Pen) -> list[Item]:
    rx = _EYE_WIDTH * size * (1 + _WIDER * face.wide) * place.narrow
    ry = EYE_HEIGHT * size * (1 + _TALLER * face.wide)
    opening = _opening(face, place, (rx, ry))
    shadow = polygon(opening.upper + tuple((x, y + 0.26 * ry) for x, y in reversed(opening.upper)))
    pupil = _pupil(person, face, place, radii=(rx, ry), size=size, pen=pen)
    path = opening.path
    items: list[Item] = [
        filled(path, WHITE),
        clipped(path, (filled(shadow, _LID_SHADOW), *pupil)),
        lined(path, pen.line * _RIM, mix(INK, pen.skin, 0.3)),
    ]
    items += _lids(face, opening, ry, pen=pen)
    if person.lashes:
        items.append(_lash(opening.upper[-1 if place.side > 0 else 0], place.side, pen))
    return items


def _pupil(person: Person, face: Face, place: EyePlace, *, radii: Point, size: float, pen: Pen) -> tuple[Item, ...]:
    rx, ry = radii
    px, py = _PUPIL[0] * size * face.pupil * (0.3 * place.narrow + 0.7), _PUPIL[1] * size * face.pupil
    x, y = place.x + face.gx * (rx - 0.62 * px), place.y + face.gy * (ry - 0.7 * py) + 0.6 - 4 * face.low
    items: list[Item] = [oval((x, y), px, py, INK)]
    if person.iris:
        items += [
            oval((x, y + 0.12 * py), 0.76 * px, 0.74 * py, person.iris),
            oval((x, y - 0.03 * py), 0.46 * px, 0.5 * py, INK),
        ]
    items.append(oval((x + pen.light * 0.3 * px, y - 0.38 * py), 0.36 * px, 0.31 * py, WHITE))
    return tuple(items)


def _lids(face: Face, opening: _Opening, ry: float, *, pen: Pen) -> list[Item]:
    """The heavy upper lid, the crease over a lowered one, the lower lid of a smile."""
    upper = [point for point in opening.upper if point[1] < opening.upper[0][1] - 0.1 * ry] or list(opening.upper)
    if face.lid + abs(face.lid_ang) > 0.22:
        upper = list(opening.upper)
    items: list[Item] = [brushed(_thinned(upper), max(pen.line * _LID, 2.6), INK, (0.4, 0.4))]
    if face.lid > 0.22 and not pen.small:
        rise, last = ry * 0.28, len(upper) - 1
        crease = [(x, y - rise * (1 + 0.5 * math.sin(math.pi * i / last))) for i, (x, y) in enumerate(upper)]
        items.append(brushed(_thinned(crease[1:-1]), pen.line * _CREASE, shade(pen.skin, 0.5), (0.2, 0.2)))
    if face.low > 0.2 and len(opening.low_lid) > 2:
        items.append(brushed(_thinned(list(opening.low_lid)), pen.line * _LOW_LID, pen.ink, (0.2, 0.2)))
    return items


def _thinned(points: list[Point]) -> list[Point]:
    """Seven of the points, ends and middle kept: enough for a brush."""
    last = len(points) - 1
    return [points[round(last * share / 6)] for share in range(7)] if last > 6 else points


def _lash(end: Point, side: int, pen: Pen) -> Item:
    x, y = end
    points = [(x - side * 1.6, y + 0.4), (x + side * 1.2, y - 0.6), (x + side * 4.0, y - 3.4)]
    return brushed(points, max(pen.line * _LASH, 2.2), INK, (0.9, 0.15))


def _dot_eye(person: Person, face: Face, place: EyePlace, *, size: float, pen: Pen) -> list[Item]:
    rx, ry = _DOT[0] * size * place.narrow * (1 + 0.3 * face.wide), _DOT[1] * size * (1 + 0.35 * face.wide)
    lidded = face.lid > 0.22 or face.low > 0.1 or abs(face.lid_ang) > 0.1
    moved = place._replace(x=place.x + face.gx * _DOT_GAZE[0], y=place.y + face.gy * _DOT_GAZE[1])
    # So small an eye is not cut from below, and less from above.
    shown = face._replace(lid=_DOT_LID * face.lid if lidded else 0.0, low=face.low if face.low > 0.25 else 0.0)
    opening = _opening(shown, moved, (rx, ry))
    path = opening.path
    glint = oval((moved.x + pen.light * 0.3 * rx, moved.y - 0.36 * ry), 0.3 * rx, 0.24 * ry, WHITE, 0.92)
    items: list[Item] = [filled(path, INK), clipped(path, (glint,))]
    if face.lid > 0.22 or abs(face.lid_ang) > 0.1:
        left, right = opening.upper[0], opening.upper[-1]
        middle = opening.upper[len(opening.upper) // 2]
        ends = [(left[0] - 2.4, left[1] + 0.4), middle, (right[0] + 2.4, right[1] + 0.4)]
        items.append(brushed(ends, max(pen.line, 2.4), INK, (0.4, 0.4)))
    if person.lashes:
        items.append(_lash((moved.x + place.side * rx * 0.8, moved.y - ry * 0.5), place.side, pen))
    return items


def _shut_eye(person: Person, face: Face, place: EyePlace, *, size: float, pen: Pen) -> list[Item]:
    half = _EYE_WIDTH * size * place.narrow * 1.25
    smiling = face.closed > 0 or face.wink >= 0.5
    arc = ((-1, 4), (-0.5, -3.2), (0, -5.6), (0.5, -3.2), (1, 4)) if smiling else (
        (-1, 0.5), (-0.45, 5), (0, 6.2), (0.45, 5), (1, 0.5)
    )  # fmt: skip
    points = [(place.x + across * half, place.y + down * min(size, 1.1)) for across, down in arc]
    items: list[Item] = []
    if is_dark(pen.skin):
        rise = -1.5 if smiling else 1.0
        items.append(oval((place.x, place.y + rise), half * 0.95, 6.4 * min(size, 1.1), light(pen.skin, 0.16)))
    items.append(brushed(points, max(pen.line * _CLOSED, 3.0), pen.ink, (0.45, 0.45)))
    if person.lashes:
        end = points[-1 if place.side > 0 else 0]
        if smiling:
            items.append(_lash((end[0], end[1] - 1.5), place.side, pen))
        else:
            x, y = end
            flick = [(x - place.side, y + 0.5), (x + place.side * 4.4, y + 1.2)]
            items.append(brushed(flick, max(pen.line * _LASH, 2.2), INK, (0.9, 0.15)))
    return items
