"""The head itself: where its features sit, its outline, its ears and its shade.

Head space: 1 U is a hundredth of a head, origin at the middle, chin near (0, 51), crown near (0, -50), facing right.
`yaw` runs from 0 (front) to 1 (strong three-quarter); both ends are drawn, everything between is interpolated.
"""

from functools import lru_cache
from typing import NamedTuple

from comicgen.cast.face_pen import brushed, filled, inked
from comicgen.cast.model import Person
from comicgen.cast.palette import is_dark, light, shade
from comicgen.geometry import Affine, Path, Point
from comicgen.geometry.curves import lerp, lerp_point, smooth
from comicgen.scene import Item

__all__ = ["BEARDED", "EyePlace", "Places", "ear", "outline", "places_of", "side_shade"]

_FRONT: tuple[Point, ...] = (
    (0, -50), (27, -44), (43, -22), (45, 4), (40, 27), (24, 45), (0, 51), (-24, 45), (-40, 27), (-45, 4), (-43, -22),
    (-27, -44),
)  # fmt: skip
_TURNED: tuple[Point, ...] = (  # brow dent and cheek on the far side say "three-quarter"
    (-2, -51), (26, -46), (41, -25), (40, -2), (41, 22), (30, 44), (10, 52), (-16, 46), (-35, 27), (-46, 4),
    (-48, -20), (-32, -44),
)  # fmt: skip
_JAWS = {  # width at the cheek, width at the chin, length of the lower half
    "round": (1.0, 1.0, 1.0),
    "oval": (0.95, 0.93, 1.02),
    "square": (1.04, 1.14, 1.0),
    "long": (0.92, 0.95, 1.10),
    "heart": (1.02, 0.86, 1.03),
    "child": (1.08, 1.04, 0.96),
}
_EAR: tuple[Point, ...] = ((-7, -8), (-1, -12), (5, -6), (4, 3), (0, 10), (-5, 9), (-8.5, 1))
_JAW_DROP = 0.075  # of the lower half, for a mouth wide open
_CHILD_EYE_LINE = 4.0
_UNDER_MOUSTACHE = 3.5

BEARDED = frozenset({"moustache", "beard", "full"})  # what hangs over the upper lip


class EyePlace(NamedTuple):
    """Where an eye sits and how much turning narrows it; `side` is -1 for the near eye, 1 for the far one."""

    x: float
    y: float
    narrow: float
    side: int


class Places(NamedTuple):
    """Where the features of a head sit."""

    yaw: float
    near: EyePlace
    far: EyePlace
    nose: Point
    mouth: Point
    near_ear: Point
    far_ear: Point
    chin: Point
    size: float  # of the eyes


def places_of(person: Person, yaw: float) -> Places:
    """The places of a person's features; the eye line is lower in children."""
    length = _JAWS[person.face][2]
    turned = 15 * yaw
    eye_y = 5 + (_CHILD_EYE_LINE if person.age == "child" else 0.0)
    drop = _UNDER_MOUSTACHE if person.facial_hair in BEARDED else 0.0
    return Places(
        yaw,
        EyePlace(turned - 18.5 * (1 - 0.02 * yaw), eye_y, 1.0, -1),
        EyePlace(turned + 18.5 * (1 - 0.24 * yaw), eye_y, 1 - 0.2 * yaw, 1),
        (1.2 * turned, 18 * length - drop * 1.1 + (eye_y - 5) * 0.3),
        (1.06 * turned, 31 * length - 1 + drop + (eye_y - 5) * 0.9),
        (-46 + turned, 12.0),
        (46 - 3 * yaw, 12.0),
        (8 * yaw, 51 * length),
        _eye_size(person),
    )


def _eye_size(person: Person) -> float:
    size = max(person.eye_size, 1.15) if person.age == "child" else person.eye_size
    return size if person.glasses == "none" else min(size, 0.92)  # a lens must not crowd the eye


@lru_cache(256)
def outline(face: str, yaw: float, mouth_open: float = 0.0) -> Path:
    """The contour of the head; the jaw drops with the mouth."""
    cheek, jaw, length = _JAWS[face]
    length += _JAW_DROP * mouth_open
    axis = 8 * yaw
    points: list[Point] = []
    for front, turned in zip(_FRONT, _TURNED, strict=True):
        x, y = lerp_point(front, turned, yaw)
        if y > 0:
            t = min(1.0, y / 50)
            x = axis * t + (x - axis * t) * lerp(cheek, jaw, t)
            y *= 1 + (length - 1) * t
        points.append((x, y))
    return smooth(points)


_SHADE = Path.parse("M70 -70L70 70L-10 70C20 60 34 40 33 18C32 6 36 -6 36 -30C36 -50 20 -60 10 -70Z")
_SHADE_LEFT = Path.parse("M-70 -70L-70 70L20 70C-16 62 -34 44 -36 20C-38 0 -40 -10 -40 -30C-40 -50 -20 -60 -10 -70Z")


def side_shade(skin: str, light: int) -> Item:
    """The band along the side of the head away from the light; to be clipped to the head."""
    return filled(_SHADE if light < 0 else _SHADE_LEFT, shade(skin, 0.2), 0.85)


def ear(centre: Point, skin: str, line: float, *, far: bool = False) -> tuple[Item, ...]:
    """One ear: its rim and one stroke inside."""
    flip = -1.0 if far else 1.0
    place = Affine(flip, 0, 0, 1, *centre)
    inner = [place.apply(point) for point in ((-4.6, -5), (-0.6, -7), (1, -2), (-2.2, 2.4))]
    return (
        inked(smooth(_EAR).transformed(place), skin, line),
        brushed(inner, line * 0.7, light(skin, 0.3) if is_dark(skin) else shade(skin, 0.6), (0.2, 0.2)),
    )
