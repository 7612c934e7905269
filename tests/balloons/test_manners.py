"""What the placement knows beyond boxes: lines of sight, where the eye comes from and goes to, the frame."""

from itertools import pairwise

from comicgen.balloons import Ask, Balloon, Scene, place
from comicgen.balloons.candidates import spots as tries_for
from comicgen.balloons.field import field_of, wants_of
from comicgen.balloons.plane import segment_meets_body, segments_cross
from comicgen.balloons.search import arrangements
from comicgen.balloons.together import BLAMED, pair, rule_for
from comicgen.geometry import Rect
from comicgen.script.style import HOUSE
from tests.balloons.judge import bounds
from tests.balloons.stand_in import EM, being, blocks, scene

FRAME = Rect(0.0, 0.0, 420.0, 432.0)


def one_voice(text: str = "NOT NOW PLEASE", **more: object) -> tuple[Ask, Scene]:
    person, mouth = being(210.0, 240.0, 90.0, floor=432.0)
    ask = Ask("speech", blocks(text), 0, names=("P0",), target=mouth)
    return ask._replace(**more), Scene(FRAME, (person,), EM, 2.5)  # type: ignore[arg-type]


def only(ask: Ask, panel: Scene) -> Balloon:
    return place([ask], panel, style=HOUSE).balloons[0]


def test_a_line_of_sight_is_left_open() -> None:
    ask, panel = one_voice()
    plain = only(ask, panel)
    box = bounds(plain.outline)
    sight = ((10.0, box.centre[1]), (410.0, box.centre[1]))
    moved = bounds(only(ask, panel._replace(gazes=(sight,))).outline)
    assert not (moved.y < sight[0][1] < moved.bottom)


def test_the_first_balloon_is_the_nearest_to_where_the_eye_comes_from() -> None:
    """Readers go to the nearest unread balloon, even across a gutter."""
    ask, panel = one_voice("YES")
    asks = [ask._replace(joined=False), ask._replace(joined=False)]
    low = Rect(-120.0, 200.0, 100.0, 60.0)
    first, second = (bounds(one.outline) for one in place(asks, panel._replace(enter=low), style=HOUSE).balloons)

    def far(box: Rect) -> float:
        return max(0.0, box.x - low.right) ** 2 + max(0.0, box.y - low.bottom, low.y - box.bottom) ** 2

    assert far(first) <= far(second)


def test_the_last_balloon_of_a_tier_leads_down() -> None:
    ask, panel = one_voice("GO ON THEN")
    asks = [ask._replace(joined=False), ask._replace(joined=False)]
    inside = place(asks, panel, style=HOUSE).balloons[-1].centre[1]
    closing = place(asks, panel._replace(closes_tier=True), style=HOUSE).balloons[-1].centre[1]
    assert closing >= inside


def test_butting_never_crops_the_padding() -> None:
    """A body may be cropped by the frame, its words keep the whole of their air (G7)."""
    butted = 0
    for seed in range(150):
        asks, panel = scene(seed, most=4)
        for balloon in place(asks, panel, style=HOUSE).balloons:
            ink, box = balloon.block.ink.moved(*balloon.centre), bounds(balloon.outline)
            air = min(ink.x - box.x, box.right - ink.right, ink.y - box.y, box.bottom - ink.bottom)
            butted += min(box.x - panel.frame.x, panel.frame.right - box.right, box.y - panel.frame.y) < 0.01 * EM
            assert air >= 0.99 * HOUSE.balloon.pad_em * EM
    assert butted > 0


def test_places_that_were_blamed_are_left() -> None:
    asks, panel = scene(3, most=4)
    field = field_of(panel, HOUSE, effort=0, wide=False)
    wants = wants_of(asks, field)
    if len(wants) < 2:
        wants = wants_of((asks[0]._replace(joined=False),) * 2, field)
    tries = [tries_for(field, want, 40) for want in wants]
    (_, found), *_ = arrangements(field, wants, tries, beam=16, keep=1)
    place_of_both = (found[0].x, found[0].y, found[1].x, found[1].y)
    rule = rule_for(field, wants[0], wants[1])
    assert pair(rule._replace(blamed=(place_of_both,)), found[0], found[1]) >= pair(rule, found[0], found[1]) + BLAMED
    (_, other), *_ = arrangements(field, wants, tries, beam=16, keep=1, blame={(0, 1): (place_of_both,)})
    assert other[:2] != found[:2]


def test_a_segment_through_a_body_is_seen() -> None:
    assert segment_meets_body(((0.0, 0.0), (10.0, 0.0)), (5.0, 0.0, 1.0, 1.0, False), 2.5)
    assert not segment_meets_body(((0.0, 2.0), (10.0, 2.0)), (5.0, 0.0, 1.0, 1.0, False), 2.5)


def test_no_tail_crosses_a_bridge() -> None:
    """A tail that would have to cross the bridge of two joined balloons is a fault that is told."""
    for seed in range(150):
        asks, panel = scene(seed, most=5)
        placement = place(asks, panel, style=HOUSE)
        if placement.faults:
            continue
        for bridged in placement.balloons:
            if bridged.connector is None:
                continue
            for balloon in placement.balloons:
                for tail in balloon.tails:
                    line = (*tail.axis, tail.target)
                    crossed = any(segments_cross(piece, bridged.connector.axis) for piece in pairwise(line))
                    assert not crossed or balloon is bridged


def test_in_a_wide_panel_a_body_is_tried_at_every_dozen_ems() -> None:
    """A grid of five columns would leave a balloon beside somebody else."""
    wide = FRAME._replace(w=900.0)
    person, mouth = being(640.0, 240.0, 90.0, floor=432.0)
    ask = Ask("speech", blocks("NOT NOW PLEASE"), 0, names=("P0",), target=mouth)
    panel = Scene(wide, (person,), EM, 2.5)
    field = field_of(panel, HOUSE, effort=0, wide=False)
    (want,) = wants_of([ask], field)
    columns = sorted({spot.x for spot in tries_for(field, want, 10_000) if spot.shape == 0})
    assert max(b - a for a, b in pairwise(columns)) <= 12 * EM
