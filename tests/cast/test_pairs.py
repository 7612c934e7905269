"""Poses for two: hands meet whatever the builds, arms lie on the other's back, nobody's face is hidden."""

import itertools
import math

import pytest

from comicgen.cast import Figure, Person, face_of, figure, person, placed
from comicgen.cast.pairs import MUTUAL, Meeting, meeting
from comicgen.cast.pose import PAIR_POSES
from comicgen.geometry import Affine, Rect
from comicgen.script.model import Character, Garment, Look
from comicgen.script.words.acting import POSES
from comicgen.script.words.looks import BUILDS

NEUTRAL = face_of(None)
NEAR = 17.0  # U between the middles of two hands that touch
COUPLES = list(itertools.combinations_with_replacement(BUILDS, 2))


WHEELS = list(itertools.product(("average", "child", "round"), repeat=2))


def somebody(build: str, *worn: str) -> Person:
    look = Look(build=build, top=Garment("sweater", "teal"), hair="bob", accessories=worn)
    return person(Character("sam", "Sam", look=look))


def together(pose: str, first: Person, second: Person) -> tuple[Figure, Figure, Meeting]:
    met = meeting(pose, first, second)
    left = figure(first, NEUTRAL, pose=pose, facing="right", touch=met.first)
    other = pose if pose in MUTUAL else "relaxed"
    right = figure(second, NEUTRAL, pose=other, facing="left", touch=met.second)
    return left, placed(right, Affine.translation(met.distance, 0.0)), met


def test_every_pose_for_two_is_a_word() -> None:
    assert set(PAIR_POSES) <= set(POSES)


@pytest.mark.parametrize("builds", COUPLES)
@pytest.mark.parametrize("pose", ["handshake", "high five", "hold hands"])
def test_hands_meet_on_all_builds(pose: str, builds: tuple[str, str]) -> None:
    left, right, _ = together(pose, *(somebody(build) for build in builds))
    mine = max(left.hands, key=lambda hand: hand.right)
    theirs = min(right.hands, key=lambda hand: hand.x)
    assert math.dist(mine.centre, theirs.centre) < NEAR


@pytest.mark.parametrize("builds", COUPLES)
@pytest.mark.parametrize("pose", ["hug", "arm round"])
def test_an_arm_round_somebody_lies_on_their_body(pose: str, builds: tuple[str, str]) -> None:
    left, right, _ = together(pose, *(somebody(build) for build in builds))
    assert left.reaching is not None
    assert (right.reaching is not None) == (pose == "hug")
    hand = max(left.hands, key=lambda hand: hand.right)
    shared = hand.overlap(right.body)
    assert shared is not None
    assert shared.area > 0.5 * hand.area


@pytest.mark.parametrize("builds", COUPLES)
@pytest.mark.parametrize("pose", PAIR_POSES)
def test_no_head_hides_the_eyes_and_mouth_of_a_partner(pose: str, builds: tuple[str, str]) -> None:
    left, right, _ = together(pose, *(somebody(build) for build in builds))
    for one, other in ((left, right), (right, left)):
        for point in (one.mouth, *one.eyes):
            assert not shrunk(other.face).holds(point)


@pytest.mark.parametrize("builds", WHEELS)
@pytest.mark.parametrize("wheels", [(True, False), (False, True), (True, True)])
@pytest.mark.parametrize("pose", PAIR_POSES)
def test_a_pair_meets_where_one_with_a_wheelchair_sits(
    pose: str, wheels: tuple[bool, bool], builds: tuple[str, str]
) -> None:
    both = [somebody(build, *["wheelchair"] * has) for build, has in zip(builds, wheels, strict=True)]
    left, right, _ = together(pose, both[0], both[1])
    hand = max(left.hands, key=lambda hand: hand.right)
    for one in (left, right):
        assert not shrunk(one.face).holds(hand.centre)
    if pose in ("handshake", "hold hands", "high five"):
        theirs = min(right.hands, key=lambda hand: hand.x)
        assert math.dist(hand.centre, theirs.centre) < NEAR
    else:
        shared = hand.overlap(right.body)
        assert shared is not None
        assert shared.area > 0.5 * hand.area


def test_feet_of_two_in_wheelchairs_do_not_run_into_each_other() -> None:
    sitting = somebody("average", "wheelchair")
    for pose in ("handshake", "hold hands", "high five"):
        alone = figure(sitting, NEUTRAL, pose="relaxed")
        assert meeting(pose, sitting, sitting).distance > 1.9 * alone.body.right


def test_a_raised_hand_that_is_wanted_low_comes_up_from_the_elbow() -> None:
    tall, small = somebody("broad"), somebody("child")
    left, _, met = together("high five", tall, small)
    elbow = max(y for name, y in left.joints if name == "elbow")
    assert met.first is not None
    assert elbow > met.first[1]


def shrunk(box: Rect) -> Rect:
    return Rect(box.x + 6, box.y + 6, box.w - 12, box.h - 12)


@pytest.mark.parametrize("pose", PAIR_POSES)
def test_a_pose_for_two_differs_when_the_other_is_there(pose: str) -> None:
    alone = figure(somebody("slim"), NEUTRAL, pose=pose)
    left, _, met = together(pose, somebody("slim"), somebody("slim"))
    assert met.first is not None
    assert left.drawing != alone.drawing
    assert alone.reaching is None


def test_a_placed_figure_takes_its_reaching_arm_along() -> None:
    left, _, _ = together("hug", somebody("slim"), somebody("broad"))
    moved = placed(left, Affine.translation(10, 5))
    assert left.reaching
    assert moved.reaching
    assert moved.reaching.transform.e == pytest.approx(left.reaching.transform.e + 10)
