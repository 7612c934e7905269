"""Animals that talk: every feeling, pose and facing has a drawing with the places that the letterer needs."""

import pytest

from comicgen.cast import EXPRESSIONS, POSES, Figure, Person, face_of, figure, person
from comicgen.cast.animal_data import SPECIES
from comicgen.cast.animal_face import draw_muzzle, muzzle_contour
from comicgen.cast.animal_head import _places, draw_animal_head, ear_turn
from comicgen.cast.animal_look import COATS
from comicgen.cast.bird_face import _gape, draw_beak, draw_crest
from comicgen.cast.expression import NEUTRAL
from comicgen.cast.face_pen import Pen
from comicgen.cast.palette import INK
from comicgen.scene import Shape, Stroke
from comicgen.script.model import Character, Feeling, Fur, Look
from comicgen.script.words.acting import PROPS
from comicgen.script.words.beings import CREATURES, FURS, MARKINGS, animal_pose

KINDS = tuple(kind for kind in CREATURES if kind != "person")
ACTS = ("sit", "stand", "walk", "run", "jump", "lie", "paw", "hide")


def beast(kind: str, **look: object) -> Person:
    return person(Character("rex", "Rex", look=Look(kind=kind, **look)))  # type: ignore[arg-type]


def drawn(kind: str, feeling: str | None = None, **how: object) -> Figure:
    return figure(beast(kind), face_of(Feeling(feeling) if feeling else None), **how)  # type: ignore[arg-type]


def test_every_kind_of_animal_can_be_drawn() -> None:
    assert set(KINDS) == set(SPECIES) == set(COATS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_feeling_has_a_face_of_its_own(kind: str) -> None:
    faces = {name: drawn(kind, name) for name in EXPRESSIONS}
    assert len({each.drawing.items for each in faces.values()}) == len(faces)
    for each in faces.values():
        assert each.face.holds(each.mouth)
        assert all(each.face.holds(eye) for eye in each.eyes)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("pose", ACTS)
def test_every_pose_has_its_places(kind: str, pose: str) -> None:
    for facing in ("left", "us", "back"):
        each = drawn(kind, pose=pose, facing=facing)
        assert each.kind == "animal"
        assert each.body.union(each.head.grown(-4)) == each.body
        assert {name for name, _ in each.joints} == {"neck", "shoulder", "hip"}
        assert each.body.bottom < 12


@pytest.mark.parametrize("kind", KINDS)
def test_every_pose_of_people_is_understood(kind: str) -> None:
    assert {animal_pose(pose) for pose in POSES} <= set(ACTS)
    assert drawn(kind, pose="shrug").body.h > 0


@pytest.mark.parametrize("kind", KINDS)
def test_poses_differ(kind: str) -> None:
    assert len({drawn(kind, pose=pose).drawing.items for pose in ACTS}) == len(ACTS)


@pytest.mark.parametrize("kind", KINDS)
def test_an_animal_is_smaller_than_people(kind: str) -> None:
    adult = figure(person(Character("ada", "Ada", stock="ada")), face_of(None))
    child = figure(person(Character("june", "June", stock="june")), face_of(None))
    each = drawn(kind)
    assert each.face.h < 0.85 * adult.face.h
    assert each.body.h < child.body.h


@pytest.mark.parametrize("kind", KINDS)
def test_the_left_is_the_mirror_of_the_right(kind: str) -> None:
    left, right = drawn(kind, facing="left"), drawn(kind, facing="right")
    assert left.mouth == pytest.approx((-right.mouth[0], right.mouth[1]))
    assert left.face.centre[0] == pytest.approx(-right.face.centre[0])


def test_gaze_moves_the_eyes() -> None:
    assert drawn("cat", gaze=(0.9, -0.4)).drawing.items != drawn("cat", gaze=(0.0, 0.0)).drawing.items


def test_ears_and_tail_act() -> None:
    turns = {name: ear_turn(EXPRESSIONS[name]) for name in ("neutral", "angry", "surprised", "worried")}
    assert turns["surprised"] < turns["neutral"] == 0 < turns["worried"] < turns["angry"]
    assert drawn("cat", "happy").body.h >= drawn("cat", "sad").body.h


def test_the_snout_of_a_dog_has_a_contour_where_it_leaves_the_head() -> None:
    dog, places = beast("dog"), _places(SPECIES["dog"], 0.6, 1.0)
    pen = Pen(3.0, -1, dog.coat.colour, INK)
    (ink,) = muzzle_contour(SPECIES["dog"], places, opened=0.0, pen=pen)
    pale = draw_muzzle(dog, SPECIES["dog"], places, opened=0.0, pen=pen)[0]
    assert isinstance(ink, Shape)
    assert isinstance(pale, Shape)
    assert ink.path == pale.path  # half of the line stays outside of the fill
    assert ink.stroke == Stroke(INK, 6.0)
    shapes = list(draw_animal_head(dog, NEUTRAL, yaw=0.6, gaze=None, line=3.0).items)
    skull = next(n for n, item in enumerate(shapes) if isinstance(item, Shape) and item.fill == dog.coat.colour)
    assert shapes.index(ink) < skull < shapes.index(pale)


@pytest.mark.parametrize("feeling", ["happy", "sad", "worried", "laughing", "disgusted"])
def test_the_corners_of_a_beak_say_what_a_mouth_would(feeling: str) -> None:
    bird, face = beast("bird"), EXPRESSIONS[feeling]
    calm, moved = (_gape(each, _places(SPECIES["bird"], 0.6, 1.0)) for each in (NEUTRAL, face))
    lifted = calm.left[1] + calm.right[1] - moved.left[1] - moved.right[1]
    assert lifted * (face.smile - NEUTRAL.smile) > 0
    items = draw_beak(bird, SPECIES["bird"], face, _places(SPECIES["bird"], 0.6, 1.0), pen=Pen(3, -1, "#fff", INK))
    tongues = [item for item in items if isinstance(item, Shape) and item.fill == "#e4697a" and item.stroke]
    assert bool(tongues) is (face.tongue > 1.1)


def test_a_bird_acts_with_wings_and_crest() -> None:
    plain = drawn("bird")
    assert drawn("bird", pose="jump").body.y < plain.body.y - 20  # it flies
    assert drawn("bird", pose="jump").body.w > 1.2 * plain.body.w
    assert drawn("bird", pose="wave").hands[0].centre[0] > plain.head.centre[0]
    assert not plain.hands
    crests = [
        draw_crest(beast("bird", ears="pricked"), turn=turn, pen=Pen(3, -1, "#fff", INK)) for turn in (0.8, 0.0, -0.8)
    ]
    tops = [min(item.path.bounds().y for item in crest if isinstance(item, Shape)) for crest in crests]
    assert tops[0] > tops[1] > tops[2]
    assert not draw_crest(beast("bird", ears="floppy"), turn=0.0, pen=Pen(3, -1, "#fff", INK))


def test_rabbits_show_two_teeth_unless_they_are_sad() -> None:
    def white(feeling: str) -> int:
        items = draw_animal_head(beast("rabbit"), EXPRESSIONS[feeling], yaw=0.6, gaze=None, line=3.0).items
        return sum(isinstance(item, Shape) and item.fill == "#ffffff" and item.stroke is not None for item in items)

    assert white("neutral") == white("content") == white("sad") + 2


@pytest.mark.parametrize("prop", PROPS)
def test_a_thing_is_carried_in_the_mouth(prop: str) -> None:
    assert len(drawn("dog", holding=prop).drawing.items) == len(drawn("dog").drawing.items) + 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("markings", MARKINGS)
def test_every_marking_shows_in_every_fur(kind: str, markings: str) -> None:
    for fur in FURS.values():
        coat = beast(kind, fur=Fur(fur, markings)).coat
        assert (coat.colour, coat.markings) == (fur, markings)
        assert (coat.second == coat.colour) is (markings == "plain")


def test_names_give_different_animals_and_always_the_same() -> None:
    names = ("rex", "bella", "luna", "max", "coco", "nero", "sally")
    coats = [person(Character(name, "", look=Look(kind="cat"))) for name in names]
    assert len({(each.coat, each.accent) for each in coats}) > 4
    assert coats == [person(Character(name, "", look=Look(kind="cat"))) for name in names]


def test_hands_that_an_animal_lacks_become_what_it_can_do() -> None:
    assert animal_pose("crossed") == "lie"
    assert animal_pose("wave") == "paw"
    assert animal_pose("phone") == "sit"
    assert animal_pose("run") == "run"


@pytest.mark.parametrize(
    ("kind", "colour"), [("rabbit", "white"), ("cat", "white"), ("cat", "black"), ("dog", "golden")]
)
def test_a_colour_alone_is_the_colour_of_the_whole_animal(kind: str, colour: str) -> None:
    for key in ("clover", "nox", "rex", "pip", "tuesday"):
        one = person(Character(key, key, look=Look(kind=kind, fur=Fur(FURS[colour]))))
        assert one.coat
        assert one.coat.markings == "plain"
