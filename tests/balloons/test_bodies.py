"""Bodies keep their air: the same least distance from ink to outline in every kind of balloon."""

import pytest

from comicgen.balloons import Ask, Being, Scene, fit_body, place
from comicgen.balloons.bodies import bodies
from comicgen.balloons.plane import bodies_meet, body_meets_box, cropped, segment_enters_box, segment_meets_body
from comicgen.balloons.shapes import lens, outline_of
from comicgen.geometry import Rect
from comicgen.script.style import HOUSE
from comicgen.script.words import voices
from tests.balloons.judge import bounds, corners, distance, inside, meet
from tests.balloons.stand_in import EM, block, blocks, sound_block

TEXTS = ("NO", "STAY ON THE LINE", "THE OLD LAMP IS HUMMING AGAIN AND NOBODY KNOWS WHY")
KINDS = (*voices.KINDS, "caption")


def air(kind: str, text: str) -> float:
    """The least distance from ink to outline, in em."""
    body = bodies(Ask(kind, blocks(text)), HOUSE)[0]
    outline = outline_of(body, (0.0, 0.0), HOUSE.balloon, em=EM).flattened(0.01 * EM)[0]
    dx, dy = body.offset
    inks = [corner for row in body.block.rows for ink in row.inks for corner in corners(ink.moved(dx, dy))]
    assert all(inside(corner, outline) for corner in inks)
    return min(distance(corner, outline) for corner in inks) / EM


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", KINDS)
def test_air_is_the_same_in_every_balloon(kind: str, text: str) -> None:
    least = air(kind, text)
    assert least >= 0.585
    if kind != "sings":  # its notes have the air, not its words
        assert least <= (0.8 if kind in ("shout", "scream", "weak", "radio") else 0.65)  # spikes rise where words end


def test_body_is_the_smallest_that_keeps_the_air() -> None:
    words = block(["STAY ON", "THE LINE"])
    a, b = fit_body(words, 0.6 * EM, 2.5)
    points = lens((0.0, 0.0), a * 0.97, b * 0.97, exponent=2.5, seed="").flattened(0.05)[0]
    assert min(distance(corner, points) for ink in (words.ink,) for corner in corners(ink)) < 0.6 * EM


def test_rows_without_corners_cost_no_room() -> None:
    square = fit_body(block(["TEN LETTER", "TEN LETTER", "TEN LETTER"]), 10.0, 2.5)
    rounded = fit_body(block(["FOUR", "TEN LETTER", "FOUR"]), 10.0, 2.5)
    assert rounded[0] * rounded[1] < 0.9 * square[0] * square[1]


def test_wobble_is_slight_and_belongs_to_the_words() -> None:
    one, same, other = (lens((0, 0), 100, 60, exponent=2.5, seed=seed) for seed in ("A", "A", "B"))
    assert one == same != other
    plain = bounds(one.flattened(0.05)[0])
    assert 200.0 <= plain.w <= 203.3
    assert 120.0 <= plain.h <= 122.0


def test_burst_has_at_least_its_spikes_and_more_when_wide() -> None:
    def spikes(text: str) -> int:
        body = bodies(Ask("shout", blocks(text)), HOUSE)[0]
        return outline_of(body, (0, 0), HOUSE.balloon, em=EM).verbs.count("L") // 2 + 1

    assert spikes("HA") == HOUSE.balloon.burst_spikes
    assert spikes("THE OLD LAMP IS HUMMING AGAIN AND NOBODY KNOWS WHY") > HOUSE.balloon.burst_spikes


@pytest.mark.parametrize("kind", ["shout", "thought"])
def test_spikes_and_scallops_stay_within_their_reach(kind: str) -> None:
    body = bodies(Ask(kind, blocks(TEXTS[1])), HOUSE)[0]
    box = bounds(outline_of(body, (0, 0), HOUSE.balloon, em=EM).flattened(0.05)[0])
    assert max(-box.x, box.right) <= body.reach_a + 0.25 * EM
    assert max(-box.y, box.bottom) <= body.reach_b + 0.25 * EM


def test_sound_is_outlined_by_its_letters() -> None:
    ask = Ask("sfx", (sound_block("CRASH BOOM"),))
    panel = Scene(Rect(0, 0, 400, 300), (Being(Rect(0, 0, 0, 0), Rect(0, 0, 0, 0), Rect(0, 0, 0, 0)),), EM, 2.5)
    (sound,) = place([ask], panel, style=HOUSE).balloons
    for row in sound.block.rows:
        for ink in row.inks:
            assert all(inside(corner, sound.outline) for corner in corners(ink.moved(*sound.centre)))


def test_body_and_box_meet_only_when_they_share_a_point() -> None:
    corner = Rect(80.0, 45.0, 50.0, 50.0)
    assert not body_meets_box((0, 0, 100, 60, False), corner, 2.5)
    assert body_meets_box((0, 0, 100, 60, False), corner.moved(-20, -15), 2.5)


@pytest.mark.parametrize("boxy", [(False, False), (True, False), (True, True)])
def test_bodies_meet_as_their_outlines_do(boxy: tuple[bool, bool]) -> None:
    def outline(x: float, is_box: bool) -> list[tuple[float, float]]:
        if is_box:
            return list(corners(Rect(x - 50, -30, 100, 60)))
        return list(lens((x, 0), 50, 30, exponent=2.5, seed="").flattened(0.05)[0])

    for dx in range(20, 130, 5):
        found = bodies_meet((0, 0, 50, 30, boxy[0]), (dx, 0, 50, 30, boxy[1]), gap=0.0, n=2.5)
        if abs(dx - 100) > 2:
            assert found == meet(outline(0, boxy[0]), outline(dx, boxy[1]))


def test_segments_enter_boxes_and_bodies() -> None:
    box = Rect(10, 10, 20, 20)
    assert segment_enters_box(((0, 20), (40, 20)), box) == pytest.approx(0.25)
    assert segment_enters_box(((0, 0), (40, 5)), box) is None
    assert segment_meets_body(((-50, 0), (50, 10)), (0, 0, 30, 20, False), 2.5)
    assert not segment_meets_body(((-50, 25), (50, 25)), (0, 0, 30, 20, False), 2.5)


def test_cropping_keeps_what_is_inside_the_frame() -> None:
    frame = Rect(0, 0, 100, 100)
    assert bounds(cropped(((-20, 10), (50, 10), (50, 60), (-20, 60)), frame)) == Rect(0, 10, 50, 50)
    assert cropped(((10, 10), (20, 10), (20, 20)), frame) == ((10, 10), (20, 10), (20, 20))
