"""A head, assembled: skull, hair, ears, features, accessories, emanata, in the order of drawing.

Comes in: a Person, a Face, how far the head is turned and the weight of the line. Goes out: a HeadDrawing with the
layer that goes behind the body, the layer in front of it, and the places that the letterer needs.
"""

from comicgen.cast.emanata import draw_emanata
from comicgen.cast.expression import Face
from comicgen.cast.eyes import draw_eyes
from comicgen.cast.face_beard import beard_from_behind, draw_beard, draw_moustache, draw_stubble
from comicgen.cast.face_brows import draw_brows
from comicgen.cast.face_glasses import draw_glasses
from comicgen.cast.face_marks import draw_age, draw_blush, draw_freckles, hatch_blush
from comicgen.cast.face_nose import draw_nose
from comicgen.cast.face_pen import Pen, clipped, filled, lined
from comicgen.cast.face_worn import draw_eye_shadow, draw_headphones, draw_patch, draw_small_marks, on_the_ears
from comicgen.cast.hair import HairDrawing, draw_hair, top_of, under_hat
from comicgen.cast.hair_data import HAIR
from comicgen.cast.head_back import draw_nape
from comicgen.cast.head_shape import BEARDED, Places, ear, outline, places_of, side_shade
from comicgen.cast.headwear import HEADWEAR
from comicgen.cast.model import Person
from comicgen.cast.mouth import draw_mouth, mouth_centre
from comicgen.cast.palette import ink_on, shade
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, Point
from comicgen.scene import Item

__all__ = ["HeadDrawing", "draw_head"]

_FAR_EAR_BELOW = 0.45  # of the yaw
_EAR_COVERED_FROM = 0.7  # of the yaw: an ear under long hair would look out at its edge
_TUCKS = frozenset(("earrings", "hoops", "hearing aid", "earpiece"))  # who wears these shows an ear
_BEARDS = frozenset(("beard", "full", "long", "goatee", "whiskers"))
_FRINGE_SHADOW = Affine.translation(1.5, 5.5)


class HeadDrawing(NamedTuple):
    """A head in head space: 1 U is a hundredth of a head, origin at its middle, facing right."""

    back: tuple[Item, ...]  # drawn before the body: long hair falls behind the shoulders
    front: tuple[Item, ...]
    mouth: Point
    ear: Point
    eyes: tuple[Point, Point]  # near, far
    top: float  # y of the highest hair or hat
    chin: Point


def draw_head(
    person: Person,
    face: Face,
    *,
    yaw: float,
    gaze: Point | None,
    line: float,
    light: int = -1,
    back_view: bool = False,
    mirrored: bool = False,
    sketched: bool = False,
) -> HeadDrawing:
    """Draws a head.

    `yaw` 0 (front) to 1 (strong three-quarter); `gaze` replaces the gaze of the expression; `line` is the weight of
    the contour in U; `light` is -1 when light comes from the left in local space, 1 from the right; `mirrored` tells
    that the finished group will be flipped, so that signs with a reading direction are flipped here already.
    A head seen from behind has no face, and the places of one seen from the front. `sketched` leaves out what reaches
    no farther than the head.
    """
    pen = Pen(line, light, person.skin, ink_on(person.skin))
    if gaze is not None:
        face = face._replace(gx=gaze[0], gy=gaze[1])
    if back_view:
        places = places_of(person, 0.0)
        nape = draw_nape(person, places, pen)
        return _with_places(person, face, places, back=beard_from_behind(person, places, pen), front=nape)
    places = places_of(person, yaw)
    hair = draw_hair(person, yaw, pen, mirrored=mirrored)
    skull = _skull(person, face, places, hair=hair, pen=pen)
    dressing = _dressing(person, face, places, hair=hair, pen=pen, sketched=sketched)
    drawn = _outstanding if sketched else _features
    features = drawn(person, face, places, pen=pen, mirrored=mirrored)
    around = (*hair.behind, *skull, *dressing)
    signs = draw_emanata(face.emanata, places, pen, top=top_of(person), mirrored=mirrored, around=around)
    return _with_places(person, face, places, back=hair.behind, front=(*skull, *features, *dressing, *signs))


def _with_places(
    person: Person, face: Face, places: Places, *, back: tuple[Item, ...], front: tuple[Item, ...]
) -> HeadDrawing:
    near, far = places.near, places.far
    return HeadDrawing(
        back,
        front,
        mouth_centre(face, places),
        places.near_ear,
        ((near.x, near.y), (far.x, far.y)),
        top_of(person),
        places.chin,
    )


def _skull(person: Person, face: Face, places: Places, *, hair: HairDrawing, pen: Pen) -> list[Item]:
    """The head with its shade and what lies on the skin."""
    skull = outline(person.face, person.age, places.yaw, face.mopen)
    return [
        filled(skull, person.skin),
        clipped(skull, _on_the_skin(person, face, places, hair=hair, pen=pen)),
        lined(skull, pen.line),
    ]


def _on_the_skin(person: Person, face: Face, places: Places, *, hair: HairDrawing, pen: Pen) -> list[Item]:
    shadow = Path("", ())
    for path in hair.shadow:
        shadow += path.transformed(_FRINGE_SHADOW)
    items: list[Item] = [side_shade(person.skin, pen.light)]
    if shadow.verbs:
        items.append(filled(shadow, shade(person.skin, 0.22), 0.9))
    items += draw_blush(person, face, places)
    if person.facial_hair == "stubble":
        items.append(draw_stubble(person, places))
    return items


def _features(person: Person, face: Face, places: Places, *, pen: Pen, mirrored: bool) -> list[Item]:
    items: list[Item] = [*hatch_blush(face, places, pen)]
    items += draw_small_marks(person, places, pen, mirrored=mirrored)
    if "freckles" in person.accessories:
        items += draw_freckles(places, pen)
    if person.facial_hair in _BEARDS:
        items += draw_beard(person, face, places, pen=pen)
    if person.age == "elder":
        items += draw_age(person, places, pen)
    items += draw_mouth(person, face, places, pen=pen)
    if "eye shadow" in person.accessories:
        items += draw_eye_shadow(person, face, places)
    items += draw_eyes(person, face, places, pen=pen)
    if person.facial_hair in BEARDED or person.facial_hair == "pencil":
        items += draw_moustache(person, face, places, pen=pen)
    if "eye patch" in person.accessories:
        items += draw_patch(places, pen, mirrored=mirrored)
    return items


def _outstanding(person: Person, face: Face, places: Places, *, pen: Pen, mirrored: bool) -> list[Item]:
    """Those features that may reach beyond the head: a child's open mouth has more chin than the head."""
    items: list[Item] = [*draw_mouth(person, face, places, pen=pen)]
    if person.facial_hair in _BEARDS:
        items += draw_beard(person, face, places, pen=pen)
    if person.facial_hair in BEARDED or person.facial_hair == "pencil":
        items += draw_moustache(person, face, places, pen=pen)
    if "eye patch" in person.accessories:
        items += draw_patch(places, pen, mirrored=mirrored)
    return items


def _dressing(person: Person, face: Face, places: Places, *, hair: HairDrawing, pen: Pen, sketched: bool) -> list[Item]:
    """Ears, hair and glasses in the order of the style, the brows over them, and what hangs on the ear."""
    near_ear = ear(places.near_ear, person, pen.line)
    glasses = draw_glasses(person, places, pen)
    if not sketched:
        glasses += draw_nose(person, places, pen)  # the nose holds them
    wear = HEADWEAR.get(person.headwear)
    far_ear = ear(places.far_ear, person, pen.line, far=True) if places.yaw < _FAR_EAR_BELOW else ()
    style = under_hat(person.hair) if wear else person.hair
    ear_shows = HAIR[style].ear_shows or bool(_TUCKS & set(person.accessories))  # hair is tucked behind it
    items: list[Item] = []
    if wear and wear.hides_ears:
        items += (*glasses, *hair.hat)
    elif wear and wear.over_ears and ear_shows:
        items += (*hair.front, *near_ear, *far_ear, *glasses, *hair.hat)
    elif ear_shows:
        items += (*hair.front, *hair.hat, *near_ear, *far_ear, *glasses)
    else:
        covered = near_ear if places.yaw < _EAR_COVERED_FROM or (wear and wear.hides_hair) else ()
        items += (*covered, *glasses, *hair.front, *hair.hat)
    if not sketched:
        items += draw_brows(person, face, places, pen=pen, fringe=hair.shadow if not wear else ())
    if not (wear and wear.hides_ears):
        items += on_the_ears(person, places, pen)
    if "headphones" in person.accessories:
        items += draw_headphones(person, places, top_of(person), pen)
    return items
