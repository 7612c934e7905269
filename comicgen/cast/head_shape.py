"""The head itself: where its features sit, its outline, its ears and its shade.

Head space: 1 U is a hundredth of a head, origin at the middle, chin near (0, 51), crown near (0, -50), facing right.
`yaw` runs from 0 (front) to 1 (strong three-quarter); both ends are drawn, everything between is interpolated.
"""

from functools import lru_cache

from comicgen.cast.face_pen import brushed, filled, inked
from comicgen.cast.model import Person
from comicgen.cast.palette import is_dark, light, shade
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, Point
from comicgen.geometry.curves import lerp, lerp_point, smooth
from comicgen.scene import Item

__all__ = ["BEARDED", "EyePlace", "Places", "ear", "on_jaw", "outline", "places_of", "side_shade"]

_FRONT: tuple[Point, ...] = (
    (0, -50), (27, -44), (43, -22), (45, 4), (40, 27), (24, 45), (0, 51), (-24, 45), (-40, 27), (-45, 4), (-43, -22),
    (-27, -44),
)  # fmt: skip
_TURNED: tuple[Point, ...] = (  # brow dent and cheek on the far side say "three-quarter"
    (-2, -51), (26, -46), (41, -25), (40, -2), (41, 22), (30, 44), (10, 52), (-16, 46), (-35, 27), (-46, 4),
    (-48, -20), (-32, -44),
)  # fmt: skip


class _Jaw(NamedTuple):
    """The lower half of a face beside the plain one: its widths at cheek, jaw and chin, and its length."""

    cheek: float
    jaw: float
    chin: float
    length: float


_JAWS = {
    "round": _Jaw(1.02, 1.04, 1.10, 0.97),
    "oval": _Jaw(0.95, 0.93, 0.93, 1.03),
    "square": _Jaw(1.0, 1.09, 1.36, 1.0),
    "long": _Jaw(0.91, 0.92, 0.98, 1.12),
    "heart": _Jaw(1.02, 0.90, 0.76, 1.03),
    "child": _Jaw(1.08, 1.09, 1.06, 0.95),
}
_AGES = {  # what an age does to it: wider jaw, longer face; jowls hang lower than a jaw
    "child": (0.02, -0.03),
    "teen": (-0.04, -0.02),
    "adult": (0.0, 0.0),
    "elder": (0.045, 0.012),
}
_BEARDED_CHIN = 1.15  # a beard rounds a square chin
_JAW_Y, _CHIN_Y = 27.0, 45.0
_EAR: tuple[Point, ...] = ((-7, -8), (-1, -12), (5, -6), (4, 3), (0, 10), (-5, 9), (-8.5, 1))
_JAW_DROP = 0.075  # of the lower half, for a mouth wide open
_EYE_LINES = {"child": 4.0, "teen": 2.0, "adult": 0.0, "elder": -0.5}  # it rises with age
_EYE_SIZES = {"child": 1.15, "teen": 1.1}  # at least
_OLD_EYES = 0.9  # at most
_OLD_EAR = 1.14  # ears grow all life long
_UNDER_MOUSTACHE = 3.5

BEARDED = frozenset(
    {"moustache", "beard", "full", "goatee", "handlebar", "walrus", "long"}
)  # what hangs over the upper lip


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
    length = jaw_of(person.face, person.age).length
    turned = 15 * yaw
    eye_y = 5 + _EYE_LINES[person.age]
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


def jaw_of(face: str, age: str) -> _Jaw:
    """The lower half of a face at an age."""
    jaw, (wider, longer) = _JAWS[face], _AGES[age]
    return _Jaw(jaw.cheek, jaw.jaw + wider, jaw.chin + wider, jaw.length + longer)


def _eye_size(person: Person) -> float:
    size = max(person.eye_size, _EYE_SIZES.get(person.age, 0.0))
    size = min(size, _OLD_EYES) if person.age == "elder" else size
    return size if person.glasses == "none" else min(size, 0.92)  # a lens must not crowd the eye


@lru_cache(256)
def outline(face: str, age: str, yaw: float, mouth_open: float = 0.0) -> Path:
    """The contour of the head; the jaw drops with the mouth."""
    jaw = jaw_of(face, age)
    jaw = jaw._replace(length=jaw.length + _JAW_DROP * mouth_open)
    return smooth([_jawed(lerp_point(a, b, yaw), yaw, jaw) for a, b in zip(_FRONT, _TURNED, strict=True)])


def on_jaw(person: Person, yaw: float, point: Point) -> Point:
    """A point of a plain face, moved to where it lies on this one."""
    jaw = jaw_of(person.face, person.age)
    return _jawed(point, yaw, jaw._replace(chin=min(jaw.chin, _BEARDED_CHIN)))


def _jawed(point: Point, yaw: float, jaw: _Jaw) -> Point:
    x, y = point
    if y <= 0:
        return point
    t = min(1.0, y / 50)
    if y < _JAW_Y:
        width = lerp(jaw.cheek, jaw.jaw, y / _JAW_Y)
    else:
        width = lerp(jaw.jaw, jaw.chin, min(1.0, (y - _JAW_Y) / (_CHIN_Y - _JAW_Y)))
    axis = 8 * yaw * t
    return axis + (x - axis) * width, y * (1 + (jaw.length - 1) * t)


_SHADE = Path.parse("M70 -70L70 70L-10 70C20 60 34 40 33 18C32 6 36 -6 36 -30C36 -50 20 -60 10 -70Z")
_SHADE_LEFT = Path.parse("M-70 -70L-70 70L20 70C-16 62 -34 44 -36 20C-38 0 -40 -10 -40 -30C-40 -50 -20 -60 -10 -70Z")


def side_shade(skin: str, light: int) -> Item:
    """The band along the side of the head away from the light; to be clipped to the head."""
    return filled(_SHADE if light < 0 else _SHADE_LEFT, shade(skin, 0.2), 0.85)


def ear(centre: Point, person: Person, line: float, *, far: bool = False) -> tuple[Item, ...]:
    """One ear: its rim and one stroke inside."""
    skin, size = person.skin, _OLD_EAR if person.age == "elder" else 1.0
    place = Affine(-size if far else size, 0, 0, size, *centre)
    inner = [place.apply(point) for point in ((-4.6, -5), (-0.6, -7), (1, -2), (-2.2, 2.4))]
    return (
        inked(smooth(_EAR).transformed(place), skin, line),
        brushed(inner, line * 0.7, light(skin, 0.3) if is_dark(skin) else shade(skin, 0.6), (0.2, 0.2)),
    )
