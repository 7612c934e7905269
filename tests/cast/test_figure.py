"""Whole figures: everything draws, mirrors, has its anchors in place and one key for one set of choices."""

import math
from collections.abc import Iterator
from itertools import cycle, product

import pytest

from comicgen.cast import EXPRESSIONS, Figure, Person, face_of, figure, person, placed
from comicgen.cast.pose import HOLD_POSE, SITTING
from comicgen.geometry import Affine, Rect
from comicgen.scene import Dots, Group, Item, Shape
from comicgen.script.model import Character, Feeling, Garment, Look
from comicgen.script.words.acting import POSES, PROPS
from comicgen.script.words.looks import BUILDS, FACES, NOSES, TOPS

NEUTRAL = face_of(None)
HAPPY = face_of(Feeling("happy"))
FACINGS = ("left", "right", "us", "back")


def somebody(build: str = "average", top: str = "tee", **more: object) -> Person:
    look = Look(build=build, top=Garment(top, "teal"), hair="bob", skin="tan", **more)  # type: ignore[arg-type]
    return person(Character("sam", "Sam", look=look))


def shapes(item: Item) -> Iterator[Shape | Dots]:
    if isinstance(item, Group):
        for child in item.items:
            yield from shapes(child)
    elif isinstance(item, Shape | Dots):
        yield item


def numbers(item: Item) -> Iterator[float]:
    for shape in shapes(item):
        if isinstance(shape, Shape):
            yield from shape.path.numbers
        else:
            yield from (value for spot in shape.spots for value in spot)


def close(a: Rect, b: Rect) -> bool:
    return all(math.isclose(x, y, abs_tol=1e-6) for x, y in zip(a, b, strict=True))


@pytest.fixture(scope="module", params=BUILDS)
def in_all_poses(request: pytest.FixtureRequest) -> dict[str, Figure]:
    """Somebody of a build, by pose, each time in another top."""
    return {
        pose: figure(somebody(request.param, TOPS[n % len(TOPS)]), NEUTRAL, pose=pose) for n, pose in enumerate(POSES)
    }


def test_every_pose_draws_finite_shapes_that_differ_from_all_others(in_all_poses: dict[str, Figure]) -> None:
    drawn = [found.drawing for found in in_all_poses.values()]
    assert all(math.isfinite(value) for drawing in drawn for value in numbers(drawing))
    assert all(sum(1 for _ in shapes(drawing)) > 40 for drawing in drawn)
    assert len({drawing.items for drawing in drawn}) == len(POSES)


@pytest.mark.parametrize("pose", ["stand", "sit"])
def test_every_top_looks_different_on_every_build(pose: str) -> None:
    drawn = {figure(somebody(build, top), NEUTRAL, pose=pose).drawing.items for build in BUILDS for top in TOPS}
    assert len(drawn) == len(BUILDS) * len(TOPS)


@pytest.mark.parametrize("pose", POSES)
def test_a_figure_facing_left_has_mirrored_anchors(pose: str) -> None:
    right, left = (figure(somebody(), HAPPY, pose=pose, facing=facing) for facing in ("right", "left"))
    flip = Affine.scaling(-1, 1)
    assert left.mouth == pytest.approx(flip.apply(right.mouth))
    assert left.ear == pytest.approx(flip.apply(right.ear))
    assert close(left.face, flip.apply_rect(right.face))
    for hand, other in zip(left.hands, right.hands, strict=True):
        assert close(hand, flip.apply_rect(other))
    for eye, other_eye in zip(left.eyes, right.eyes, strict=True):
        assert eye == pytest.approx(flip.apply(other_eye))


def test_light_falls_from_the_upper_left_on_both_facings() -> None:
    # Mirrored shade would make the two drawings equal before the flip.
    right, left = (figure(somebody(), NEUTRAL, facing=facing) for facing in ("right", "left"))
    assert left.drawing.transform == Affine.scaling(-1, 1)
    assert left.drawing.items != right.drawing.items


@pytest.mark.parametrize("facing", FACINGS)
@pytest.mark.parametrize("pose", POSES)
def test_anchors_lie_where_they_belong(pose: str, facing: str) -> None:
    drawn = figure(somebody(), HAPPY, pose=pose, facing=facing)
    assert drawn.face.holds(drawn.mouth)
    assert all(drawn.face.holds(eye) for eye in drawn.eyes)
    assert len(drawn.eyes) == 2
    assert drawn.facing == facing
    assert drawn.kind == "person"
    assert drawn.head.meets(drawn.face)
    for part in (drawn.head, *drawn.hands):
        assert drawn.body.grown(8).union(part) == drawn.body.grown(8)
    assert abs(drawn.body.bottom) < 8 or pose in ("run", "jump")  # feet on the ground


def test_hands_lie_within_the_body_and_feet_on_the_ground_on_every_build(
    in_all_poses: dict[str, Figure], request: pytest.FixtureRequest
) -> None:
    build = request.node.callspec.params["in_all_poses"]
    for pose, drawn in in_all_poses.items():
        for hand in drawn.hands:
            assert close(drawn.body.grown(8).union(hand), drawn.body.grown(8)), pose
        dangles = build == "child" and pose in SITTING
        assert abs(drawn.body.bottom) < 9 or dangles or pose in ("run", "jump"), pose


def test_who_lies_is_wider_than_high_with_the_head_over_the_origin() -> None:
    for facing in ("left", "right"):
        for pose in ("lie", "sleep"):
            drawn = figure(somebody(), NEUTRAL, pose=pose, facing=facing)
            assert drawn.body.w > 2 * drawn.body.h
            assert abs(drawn.face.centre[0]) < 12
            assert drawn.face.holds(drawn.mouth)


def test_an_adult_has_the_documented_measures() -> None:
    drawn = figure(somebody(), NEUTRAL)
    assert drawn.mouth == pytest.approx((14, -307), abs=6)
    assert drawn.face.centre[1] == pytest.approx(-338, abs=6)
    assert -450 < drawn.head.y < -395


def test_children_are_smaller_but_their_heads_are_not() -> None:
    child, adult = (figure(somebody(build), NEUTRAL) for build in ("child", "average"))
    assert child.body.h < 0.85 * adult.body.h
    assert child.face.h == pytest.approx(adult.face.h)


def test_who_sits_is_lower_and_may_bring_a_stool() -> None:
    stands, sits, on_stool = (
        figure(somebody(), NEUTRAL, pose=pose, seated_prop=stool)
        for pose, stool in (("stand", False), ("sit", False), ("sit", True))
    )
    assert sits.face.y > stands.face.y + 50
    assert sum(1 for _ in shapes(on_stool.drawing)) > sum(1 for _ in shapes(sits.drawing))


@pytest.mark.parametrize("prop", PROPS)
def test_things_are_held_in_any_pose(prop: str) -> None:
    for pose in (HOLD_POSE[prop], "walk", "sit", "think"):
        drawn = figure(somebody(), NEUTRAL, pose=pose, holding=prop)
        assert prop in [group.label for group in groups(drawn.drawing)]


def groups(item: Item) -> Iterator[Group]:
    if isinstance(item, Group):
        yield item
        for child in item.items:
            yield from groups(child)


def test_the_same_choices_give_the_same_key_and_an_equal_drawing() -> None:
    first = figure(somebody(), HAPPY, pose="wave", facing="left")
    again = figure.__wrapped__(somebody(), HAPPY, pose="wave", facing="left")
    assert again is not first
    assert again == first
    assert figure(somebody(), HAPPY, pose="wave", facing="left") is first


@pytest.mark.parametrize("facing", FACINGS)
def test_a_sketch_has_the_places_of_the_drawing(facing: str) -> None:
    """Layouts measure sketches: what they leave out may reach no farther than what they draw."""
    looks = product(FACES, ("child", "adult"), ("none", "full"))
    acts = zip(cycle(EXPRESSIONS), cycle(NOSES), cycle(("stand", "sit", "sleep")), strict=False)
    for (face, age, beard), (feeling, nose, pose) in zip(looks, acts, strict=False):
        who = somebody(face=face, age=age, nose=nose, facial_hair=beard, accessories=("freckles", "eye shadow"))
        asked = {"pose": pose, "facing": facing, "yaw": 1.0}
        drawn = figure(who, EXPRESSIONS[feeling], **asked)
        sketch = figure(who, EXPRESSIONS[feeling], **asked, sketched=True)
        assert sketch._replace(drawing=drawn.drawing) == drawn
        assert figure(who, EXPRESSIONS[feeling], **asked, measured=False).drawing == drawn.drawing


def test_every_choice_is_part_of_the_key() -> None:
    base: dict[str, object] = {}
    variants = [
        base, {"pose": "wave"}, {"facing": "left"}, {"yaw": 0.9}, {"gaze": (0.5, 0.0)}, {"line": 2.2},
        {"holding": "mug"}, {"pose": "sit"}, {"pose": "sit", "seated_prop": True},
    ]  # fmt: skip
    drawn = [figure(somebody(), NEUTRAL, **more) for more in variants]  # type: ignore[arg-type]
    drawn += [figure(somebody(), HAPPY), figure(somebody("slim"), NEUTRAL)]
    assert len({each.drawing.key for each in drawn}) == len(drawn)
    assert len({each.drawing.items for each in drawn}) == len(drawn)


def test_small_figures_lose_the_lines_that_would_clot() -> None:
    near, far = (figure(somebody(), NEUTRAL, line=line) for line in (2.2, 3.8))
    assert sum(1 for _ in shapes(far.drawing)) < sum(1 for _ in shapes(near.drawing))


@pytest.mark.parametrize("wrong", [{"pose": "levitate"}, {"facing": "up"}, {"holding": "piano"}])
def test_unknown_words_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        figure(somebody(), NEUTRAL, **wrong)  # type: ignore[arg-type]


def test_a_placed_figure_takes_its_anchors_along() -> None:
    drawn: Figure = figure(somebody(), NEUTRAL)
    moved = placed(drawn, Affine(0.5, 0, 0, 0.5, 100, 300))
    assert moved.mouth == pytest.approx((drawn.mouth[0] / 2 + 100, drawn.mouth[1] / 2 + 300))
    assert moved.drawing.items == drawn.drawing.items
