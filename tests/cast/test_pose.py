"""Poses: complete, within reach, and polite to the face."""

import math

import pytest

from comicgen.cast import face_of, figure, person
from comicgen.cast.arms import arm_of
from comicgen.cast.body import frame_of, head_place
from comicgen.cast.body_extent import extent
from comicgen.cast.body_line import Pen
from comicgen.cast.hands import draw_hand
from comicgen.cast.pose import HOLD_POSE, LYING, POSES, Pose
from comicgen.cast.stances import legs_of
from comicgen.geometry import IDENTITY
from comicgen.script.model import Character, Look
from comicgen.script.words.acting import POSES as NAMES
from comicgen.script.words.acting import PROPS
from comicgen.script.words.looks import BUILDS

PEN = Pen(2.9)
SEAT = -80.0  # the top of every chair, bench and sofa
OVER_FACE = ("facepalm", "hands over mouth", "shush", "drink")
STOCK = ("theodore", "mia", "ada", "omar", "june", "walt")


def test_every_word_of_the_script_is_a_pose() -> None:
    assert set(NAMES) <= set(POSES)


def test_everything_that_can_be_held_has_a_pose() -> None:
    assert set(HOLD_POSE) == set(PROPS)
    assert set(HOLD_POSE.values()) <= set(POSES)


@pytest.mark.parametrize("name", POSES)
def test_upper_arms_are_never_stretched(name: str) -> None:
    pose = POSES[name]
    assert all(math.hypot(*reach.elbow) <= 55 * 1.08 for reach in (pose.near, pose.far))


def hands_of(pose: Pose, who: str) -> list[tuple[float, float, float, float]]:
    """The bounds of both hands, in head space of an upright head."""
    someone = person(Character(who, who, stock=who))
    frame = frame_of(someone, pose, PEN)
    head = head_place(frame._replace(lean=IDENTITY), pose, PEN, 0.0)
    boxes = []
    for reach, side in ((pose.near, -1), (pose.far, 1)):
        arm = arm_of(reach, side, frame=frame, head=head)
        if reach.hand:
            box = extent(draw_hand(reach.hand, arm.hand, someone.skin, PEN), frame.lean)
            boxes.append((box.x, box.y, box.right, box.bottom))
    return boxes


@pytest.mark.parametrize("who", STOCK)
@pytest.mark.parametrize("name", [name for name in NAMES if name not in OVER_FACE and name not in LYING])
def test_hands_leave_mouth_and_eyes_free(name: str, who: str) -> None:
    drawn = figure(person(Character(who, who, stock=who)), face_of(None), pose=name)
    for x0, y0, x1, y1 in hands_of(POSES[name], who):
        for x, y in (drawn.mouth, *drawn.eyes):
            assert not (x0 < x < x1 and y0 < y < y1)


def test_a_palm_on_the_face_covers_an_eye_and_shuts_both() -> None:
    drawn = figure(person(Character("theodore", "", stock="theodore")), face_of(None), pose="facepalm")
    x0, y0, x1, y1 = hands_of(POSES["facepalm"], "theodore")[1]
    assert any(x0 < x < x1 and y0 < y < y1 for x, y in drawn.eyes)
    assert POSES["facepalm"].shut


def test_hips_move_over_the_leg_that_bears_the_weight() -> None:
    someone = person(Character("theodore", "", stock="theodore"))
    near, far = (frame_of(someone, POSES["stand"]._replace(weight=weight), PEN) for weight in (1.0, -1.0))
    assert near.sway < 0 < far.sway
    assert near.near[1] > near.far[1]  # and that shoulder sinks
    assert far.near[1] < far.far[1]


@pytest.mark.parametrize("age", ["child", "teen", "adult"])
def test_everybody_sits_at_the_height_of_a_seat(age: str) -> None:
    who = person(Character("sam", "Sam", look=Look(age=age)))
    frame = frame_of(who, POSES["sit"], PEN)
    assert SEAT - 16 < frame.hip < SEAT - 6


def test_the_feet_of_a_seated_child_dangle() -> None:
    child, adult = (person(Character("sam", "Sam", look=Look(age=age))) for age in ("child", "adult"))
    lowest = [max(leg.ankle[1] for leg in legs_of(frame_of(who, POSES["sit"], PEN), POSES["sit"], PEN))
              for who in (child, adult)]  # fmt: skip
    assert lowest[0] < -25 < lowest[1]


@pytest.mark.parametrize("build", BUILDS)
def test_hands_on_hips_lie_beside_the_waist(build: str) -> None:
    who = person(Character("sam", "Sam", look=Look(build=build)))
    frame = frame_of(who, POSES["hips"], PEN)
    for reach, side in ((POSES["hips"].near, -1), (POSES["hips"].far, 1)):
        wrist = arm_of(reach, side, frame=frame, head=IDENTITY).wrist
        assert 6 < abs(wrist[0]) - frame.build.waist < 14
