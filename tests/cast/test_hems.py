"""Hems: nothing of what is worn below peeps out beside a top, cloth follows the legs, suits full of air are wide."""

import math
from collections.abc import Iterator, Sequence

import pytest

from comicgen.cast import Person, person
from comicgen.cast.body import Frame, frame_of
from comicgen.cast.body_extent import extent
from comicgen.cast.body_line import Pen
from comicgen.cast.clothes import draw_trunk, trunk_path
from comicgen.cast.legs import draw_legs
from comicgen.cast.pose import POSES
from comicgen.cast.pose_model import Pose
from comicgen.cast.skirts import draw_lap, draw_skirt
from comicgen.cast.stances import Leg, legs_of
from comicgen.geometry import Point
from comicgen.scene import Group, Item, Shape
from comicgen.script.model import Character, Garment, Look
from comicgen.script.words.looks import BOTTOMS, BUILDS

PEN = Pen(2.9)
INK = 1.6  # half of a contour, U: that far cloth may reach beyond the outline above it
ABOVE = 3.0  # U over a hem's ends, where its line is not looked at
STANDING = ("relaxed", "hips", "walk", "run")
HEMS = ("tee", "shirt", "sweater", "hoodie", "blazer", "chef jacket", "coat", "overalls")  # every kind of hem


def somebody(build: str, top: str, bottom: str = "trousers") -> Person:
    look = Look(
        build=build, age="adult", top=Garment(top, "#2a9d8f"), bottom=Garment(bottom, "#2b3a67"), accessories=()
    )
    return person(Character("sam", "Sam", look=look))


def below(who: Person, frame: Frame, pose: Pose) -> list[Item]:
    bones = legs_of(frame, pose, PEN)
    skirt = draw_skirt(who, frame=frame, legs=bones, pen=PEN, stance=pose.legs, sits=False)
    return [*draw_legs(who, frame=frame, pose=pose, pen=PEN), *skirt]


def points_of(items: Sequence[Item]) -> Iterator[Point]:
    for item in items:
        if isinstance(item, Shape):
            yield from (point for contour in item.path.flattened(0.4) for point in contour)
        elif isinstance(item, Group) and item.clip is None:
            yield from (item.transform.apply(point) for point in points_of(item.items))


def beyond(point: Point, outline: Sequence[Point]) -> float:
    """How far a point is outside of an outline; 0 inside."""
    (x, y), inside, least = point, False, math.inf
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            inside = not inside
        dx, dy = bx - ax, by - ay
        t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy or 1.0)))
        least = min(least, math.dist(point, (ax + t * dx, ay + t * dy)))
    return 0.0 if inside else least


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("pose", STANDING)
def test_nothing_peeps_out_beside_a_hem(pose: str, build: str) -> None:
    plan = POSES[pose]
    for top in HEMS:
        for bottom in BOTTOMS:
            who = somebody(build, top, bottom)
            frame = frame_of(who, plan, PEN)
            trunk = trunk_path(who, frame, PEN).flattened(0.4)[0]
            hem = max(y for _, y in trunk)
            ends = min(y for _, y in trunk if y > hem - 14.0 * frame.reach)
            upright = (frame.lean.inverse().apply(point) for point in points_of(below(who, frame, plan)))
            worst = max((beyond(point, trunk) for point in upright if point[1] < ends - ABOVE), default=0.0)
            assert worst < INK, (top, bottom)


def turned(pose: str, who: Person) -> tuple[Frame, tuple[Leg, Leg], Pose]:
    plan = POSES[pose]
    frame = frame_of(who, plan, PEN)
    return frame, legs_of(frame, plan, PEN), plan


@pytest.mark.parametrize("bottom", ["skirt", "long skirt"])
@pytest.mark.parametrize("pose", ["sit", "crouch", "huddle", "floor", "legs crossed"])
def test_a_skirt_covers_the_thighs_of_those_who_sit(pose: str, bottom: str) -> None:
    for build in BUILDS:
        who = somebody(build, "tee", bottom)
        frame, bones, plan = turned(pose, who)
        items = draw_skirt(who, frame=frame, legs=bones, pen=PEN, stance=plan.legs, sits=True)
        outline = items[0]
        assert isinstance(outline, Shape)
        cloth = outline.path.flattened(0.4)[0]
        for leg in bones:
            for share in (0.3, 0.6, 0.9):
                x, y = (a + (b - a) * share for a, b in zip(leg.hip, leg.knee, strict=True))
                assert beyond((x, y), cloth) == 0.0, (build, share)


@pytest.mark.parametrize("top", ["dress", "sun dress", "gown"])
def test_a_dress_covers_a_knee_that_is_lifted(top: str) -> None:
    for build in BUILDS:
        who = somebody(build, top)
        frame, bones, _ = turned("propose", who)
        cloth = draw_trunk(who, frame=frame, pen=PEN, legs=bones)[0]
        assert isinstance(cloth, Shape)
        assert beyond(bones[0].knee, cloth.path.flattened(0.4)[0]) == 0.0


def test_a_coat_of_somebody_who_sits_follows_their_thighs() -> None:
    who = somebody("average", "coat")
    frame, bones, plan = turned("huddle", who)
    lap = extent(draw_lap(who, frame=frame, legs=bones, pen=PEN, stance=plan.legs), frame.lean)
    assert lap.y < bones[1].knee[1]  # up to the knees before the chest


@pytest.mark.parametrize("build", BUILDS)
def test_a_suit_full_of_air_is_wider_than_trousers(build: str) -> None:
    plan = POSES["stand"]

    def calf(who: Person) -> float:
        frame = frame_of(who, plan, PEN)
        return min(x for x, y in points_of(draw_legs(who, frame=frame, pose=plan, pen=PEN)) if -70 < y < -45)

    assert calf(somebody(build, "space suit")) < calf(somebody(build, "tee")) - 3


@pytest.mark.parametrize("pose", ["relaxed", "hips", "explain", "point", "wave"])
def test_the_free_knee_of_those_who_stand_is_soft(pose: str) -> None:
    who = somebody("average", "tee")
    _, bones, plan = turned(pose, who)
    free = bones[0] if plan.weight > 0 else bones[1]
    bearing = bones[1] if plan.weight > 0 else bones[0]

    def bend(leg: Leg) -> float:
        (hx, hy), (kx, ky), (ax, ay) = leg.hip, leg.knee, leg.ankle
        return abs(kx - (hx + (ax - hx) * (ky - hy) / (ay - hy)))

    assert bend(free) > 4.0
    assert bend(free) > bend(bearing)
