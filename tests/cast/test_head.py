"""Heads: every look with every feeling, and the places that the letterer needs."""

import math
from collections.abc import Iterator

import pytest

from comicgen.cast.expression import EXPRESSIONS, NEUTRAL, face_of
from comicgen.cast.head import HeadDrawing, draw_head
from comicgen.cast.head_shape import ear, outline, places_of
from comicgen.cast.model import Person
from comicgen.geometry import IDENTITY, Affine, Path
from comicgen.scene import Dots, Group, Item, Shape
from comicgen.script.model import Feeling
from comicgen.script.words import looks

LINE = 2.9
YAWS = (0.0, 0.6, 1.0)  # taken in turn: every look and every feeling is seen from each, though not both together
ON_THE_BODY = (
    "scarf",
    "tie",
    "pocket phone",
    "collar",
    "bow tie",
    "bag",
    "apron",
    "badge",
    "wheelchair",
    "crutch",
    "cane",
    "lipstick",
)  # and lipstick is the colour of the lips
LOOKS = [
    *(("hair", name) for name in looks.HAIR),
    *(("headwear", name) for name in looks.HEADWEAR),
    *(("face", name) for name in looks.FACES),
    *(("nose", name) for name in looks.NOSES),
    *(("glasses", name) for name in looks.GLASSES),
    *(("facial_hair", name) for name in looks.FACIAL_HAIR),
    *(("age", name) for name in looks.AGES),
    *(("skin", colour) for colour in looks.SKINS.values()),
    ("eyes", "dot"),
    ("iris", "#3f72b8"),
    ("lashes", True),
    ("lips", "#b5443f"),
    *(("accessories", (name,)) for name in looks.ACCESSORIES if name not in ON_THE_BODY),
]


def drawn(person: Person, face=NEUTRAL, *, yaw: float = 0.6, line: float = LINE, **options) -> HeadDrawing:
    return draw_head(person, face, yaw=yaw, gaze=options.pop("gaze", None), line=line, **options)


def pieces(items: tuple[Item, ...], place: Affine = IDENTITY) -> Iterator[tuple[Path, Affine]]:
    """Every path of a drawing and where it is put; clips included."""
    for item in items:
        match item:
            case Group():
                if item.clip is not None:
                    yield item.clip, item.transform.then(place)
                yield from pieces(item.items, item.transform.then(place))
            case Shape():
                yield item.path, place
            case Dots():
                for x, y, r in item.spots:
                    yield Path("ML", (x - r, y - r, x + r, y + r)), place


def unsound(head: HeadDrawing) -> list[Path]:
    """Paths that are empty, not finite or far outside the picture."""
    found = []
    for path, place in pieces((*head.back, *head.front)):
        points = path.transformed(place).numbers
        if len(points) < 4 or not all(math.isfinite(n) and abs(n) < 160 for n in points):
            found.append(path)
    return found


@pytest.mark.parametrize("hair", looks.HAIR)
def test_every_hair_draws_with_every_feeling(hair, plain_person):
    person = plain_person._replace(hair=hair)
    turn = looks.HAIR.index(hair)
    for n, (name, face) in enumerate(EXPRESSIONS.items(), turn):
        head = drawn(person, face, yaw=YAWS[n % 3])
        assert head.front
        assert unsound(head) == [], name


@pytest.mark.parametrize(("field", "value"), LOOKS)
def test_every_choice_draws_at_every_size(field, value, plain_person):
    person = plain_person._replace(**{field: value})
    for n, name in enumerate(("neutral", "laughing", "angry", "worried"), LOOKS.index((field, value))):
        assert unsound(drawn(person, EXPRESSIONS[name], line=(2.0, 4.6)[n % 2])) == [], name


@pytest.mark.parametrize(("field", "value"), LOOKS)
def test_every_choice_changes_the_drawing(field, value, plain_person):
    base = plain_person
    if getattr(base, field) == value:
        base = base._replace(
            face="heart",
            nose="long",
            hair="bob",
            skin="#000000",
            glasses="sun",
            age="elder",
            facial_hair="full",
            headwear="cap",
        )
    assert drawn(base._replace(**{field: value})).front != drawn(base).front


@pytest.mark.parametrize("change", [{}, {"facial_hair": "full"}, {"glasses": "round"}, {"eyes": "dot"}])
def test_every_feeling_has_its_own_drawing(change, plain_person):
    fronts = [drawn(plain_person._replace(**change), face).front for face in EXPRESSIONS.values()]
    assert len(set(fronts)) == len(EXPRESSIONS)


@pytest.mark.parametrize("name", sorted(EXPRESSIONS))
def test_a_feeling_of_no_strength_draws_neutral(name, plain_person):
    assert drawn(plain_person, face_of(Feeling(name, 0.0))) == drawn(plain_person)


@pytest.mark.parametrize("face_shape", looks.FACES)
def test_places_lie_on_the_face(face_shape, plain_person):
    person = plain_person._replace(face=face_shape, facial_hair="full")
    for n, face in enumerate(EXPRESSIONS.values(), looks.FACES.index(face_shape)):
        yaw = YAWS[n % 3]
        head = drawn(person, face, yaw=yaw)
        for x, y in (head.mouth, *head.eyes):
            assert -42 < x < 42
            assert -20 < y < head.chin[1]
        near, far = head.eyes
        assert head.ear[0] < near[0] < far[0]
        assert near[1] == far[1] < head.mouth[1] < head.chin[1]
        assert head.top < -50


def test_turning_moves_the_features_forward(plain_person):
    front, turned = drawn(plain_person, yaw=0.0), drawn(plain_person, yaw=1.0)
    assert front.mouth[0] == pytest.approx(0.0, abs=0.5)
    assert turned.mouth[0] > front.mouth[0] + 10
    near, far = turned.eyes
    assert far[0] - near[0] < front.eyes[1][0] - front.eyes[0][0]


def test_gaze_of_the_scene_replaces_that_of_the_feeling(plain_person):
    thinking = EXPRESSIONS["thinking"]
    assert drawn(plain_person, thinking, gaze=(thinking.gx, thinking.gy)) == drawn(plain_person, thinking)
    assert drawn(plain_person, thinking, gaze=(-0.5, 0.5)) != drawn(plain_person, thinking)


def test_light_from_the_other_side_moves_shade_and_glints(plain_person):
    assert drawn(plain_person, light=1).front != drawn(plain_person, light=-1).front


def test_only_signs_to_be_read_know_that_they_will_be_mirrored(plain_person):
    without_parting = plain_person._replace(hair="buzz")
    for name, face in EXPRESSIONS.items():
        same = drawn(without_parting, face, mirrored=True) == drawn(without_parting, face)
        assert same == (name not in ("confused", "sleepy"))


@pytest.mark.parametrize("beard", ["beard", "full", "long", "whiskers"])
def test_a_beard_stands_out_beside_a_head_seen_from_behind(beard, plain_person):
    bearded = drawn(plain_person._replace(facial_hair=beard), back_view=True)
    (edge,) = bearded.back  # before the body, which hides what hangs before the chest

    def width(path: Path) -> float:
        """Beside the neck."""
        return max(x for line in path.flattened() for x, y in line if 40 < y < 44)

    assert width(edge.path) > width(outline(plain_person.face, plain_person.age, 0.0)) + 3
    assert not drawn(plain_person._replace(facial_hair="goatee"), back_view=True).back


@pytest.mark.parametrize("worn", ["earrings", "hoops", "earpiece", "hearing aid"])
def test_long_hair_is_tucked_behind_an_ear_that_wears_something(worn, plain_person):
    def has_ear(person: Person) -> bool:
        """Whether the near ear lies over the hair."""
        front = list(drawn(person).front)
        rim = ear(places_of(person, 0.6).near_ear, person, LINE)[0]
        hair = max(n for n, item in enumerate(front) if isinstance(item, Shape) and item.fill == person.hair_colour)
        return front.index(rim) > hair

    long = plain_person._replace(hair="long")
    assert not has_ear(long)
    assert has_ear(long._replace(accessories=(worn,)))
    bare, behind = (drawn(each, back_view=True).front for each in (long, long._replace(accessories=("hoops",))))
    assert behind == bare  # no ring floats on the hair


def test_a_turban_leaves_the_ears_free_from_every_side(plain_person):
    person = plain_person._replace(hair="long", headwear="turban")
    for view in ({"yaw": 0.6}, {"yaw": 1.0}, {"back_view": True}):
        places = places_of(person, 0.0 if "back_view" in view else view["yaw"])
        assert ear(places.near_ear, person, LINE)[0] in drawn(person, **view).front


def test_glasses_are_hooked_over_the_ears_of_a_head_seen_from_behind(plain_person):
    bare, worn = (drawn(plain_person._replace(glasses=kind), back_view=True).front for kind in ("none", "round"))
    assert len(worn) == len(bare) + 4
    covered = plain_person._replace(hair="long", glasses="round")
    assert drawn(covered, back_view=True).front == drawn(covered._replace(glasses="none"), back_view=True).front


@pytest.mark.parametrize("hair", looks.HAIR)
def test_a_head_from_behind_has_no_face(hair, plain_person):
    person = plain_person._replace(hair=hair)
    calm, angry = (drawn(person, EXPRESSIONS[name], back_view=True) for name in ("neutral", "angry"))
    assert calm.front == angry.front
    assert unsound(calm) == []
    assert calm.front != drawn(person, yaw=0.0).front


@pytest.mark.parametrize("kind", looks.HEADWEAR[1:])
def test_every_hat_goes_with_every_hair_from_every_side(kind, plain_person):
    for n, hair in enumerate(looks.HAIR, looks.HEADWEAR.index(kind)):
        yaw, back = ((0.0, False), (0.6, False), (1.0, False), (0.0, True))[n % 4]
        person = plain_person._replace(hair=hair, headwear=kind)
        assert unsound(drawn(person, yaw=yaw, back_view=back)) == [], hair


def test_long_hair_and_scarves_have_a_layer_behind_the_body(plain_person):
    behind = {hair for hair in looks.HAIR if drawn(plain_person._replace(hair=hair)).back}
    assert {"bob", "long", "waves", "ponytail", "curly", "afro", "locs", "twin tails", "pigtails"} <= behind
    assert drawn(plain_person._replace(headwear="hijab")).back
    assert not behind & {"none", "bald", "buzz", "side part"}


def test_the_same_head_is_drawn_twice_alike(plain_person):
    assert drawn(plain_person, EXPRESSIONS["crying"]) == drawn(plain_person, EXPRESSIONS["crying"])
