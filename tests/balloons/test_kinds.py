"""Every kind of balloon: none looks like another, all keep the air of their words, tails go where they aim."""

import math
from itertools import combinations, pairwise

import pytest

from comicgen.balloons import Aim, Ask, Balloon, Being, Placement, Scene, draw, place
from comicgen.balloons.bodies import bodies
from comicgen.balloons.inkwork import dashes, outset, swollen
from comicgen.balloons.kinds import kind_of
from comicgen.balloons.notes import note_boxes
from comicgen.balloons.shapes import outline_of
from comicgen.geometry import Affine, Path, Point, Rect
from comicgen.scene import Dots, GlyphRun, Group, Item, Shape
from comicgen.script.style import HOUSE
from comicgen.script.tones import Tones
from comicgen.script.words.voices import KINDS
from tests.balloons.judge import bounds, corners, cross, distance, inside, judged, segments_meet, words
from tests.balloons.stand_in import EM, being, blocks

WIDE = Rect(0.0, 0.0, 620.0, 432.0)
PEOPLE = [being(x, 230.0, 88.0, floor=432.0) for x in (110.0, 310.0, 510.0)]
MOUTHS = [mouth for _, mouth in PEOPLE]
SCENE = Scene(WIDE, tuple(person for person, _ in PEOPLE), EM, 2.5)
TEXT = "THE OLD LAMP IS HUMMING AGAIN"


def ask(kind: str, text: str = TEXT, **more: object) -> Ask:
    return Ask(kind, blocks(text), 1, names=("ivo",), target=MOUTHS[1])._replace(**more)  # type: ignore[arg-type]


def placed(*asks: Ask, scene: Scene = SCENE) -> Placement:
    return place(asks, scene, style=HOUSE)


def look(item: Item) -> object:
    """A drawing without its words and colours."""
    match item:
        case Group():
            return tuple(look(child) for child in item.items if not isinstance(child, GlyphRun))
        case Shape():
            stroke = item.stroke and (round(item.stroke.width, 2), item.stroke.mitre)
            return item.path.verbs, tuple(round(n, 1) for n in item.path.numbers), item.fill is None, stroke
        case Dots():
            return item.spots
    return None


def crosses(balloon: Balloon) -> bool:
    """Whether two tails of a balloon cross."""
    return any(
        segments_meet(a, b, c, d)
        for one, other in combinations(balloon.tails, 2)
        for a, b in pairwise(one.axis)
        for c, d in pairwise(other.axis)
    ) or any(cross(one, other) for one, other in combinations(balloon.tails, 2))


def test_no_two_kinds_look_alike() -> None:
    looks = {kind: look(draw(placed(ask(kind)).balloons, style=HOUSE, frame=WIDE)) for kind in KINDS}
    assert all(looks[one] != looks[other] for one, other in combinations(KINDS, 2))


@pytest.mark.parametrize("kind", KINDS)
def test_words_and_tails_of_every_kind_are_where_they_belong(kind: str) -> None:
    placement = placed(ask(kind))
    assert placement.faults == ()
    assert judged(placement.balloons, [person.face for person, _ in PEOPLE], EM).total == 0
    (balloon,) = placement.balloons
    (tail,) = balloon.tails
    assert tail.target == MOUTHS[1]
    assert all(polygon for polygon in tail.polygons)
    least = min(distance(corner, balloon.outline) for ink in words(balloon) for corner in corners(ink))
    assert least >= 0.585 * EM


@pytest.mark.parametrize("kind", KINDS)
def test_outline_stays_within_the_reach_that_is_kept_free_for_it(kind: str) -> None:
    body = bodies(ask(kind), HOUSE)[0]
    box = bounds(outline_of(body, (0.0, 0.0), HOUSE.balloon, em=EM).flattened(0.05)[0])
    assert max(-box.x, box.right) <= body.reach_a + 0.3 * EM
    assert max(-box.y, box.bottom) <= body.reach_b + 0.3 * EM


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_scales(kind: str) -> None:
    twice = Affine.scaling(2.0)
    panel = Scene(
        twice.apply_rect(WIDE),
        tuple(Being(*(twice.apply_rect(box) for box in person[:3])) for person, _ in PEOPLE),
        2 * EM,
        5.0,
    )
    large_ask = Ask(kind, blocks(TEXT, size=2 * EM), 1, names=("ivo",), target=twice.apply(MOUTHS[1]))
    (small,), (large,) = placed(ask(kind)).balloons, placed(large_ask, scene=panel).balloons
    assert large.body.numbers == pytest.approx([2 * number for number in small.body.numbers])
    for one, other in zip(small.tails, large.tails, strict=True):
        assert [path.numbers for path in other.paths] == [
            pytest.approx(tuple(2 * number for number in path.numbers)) for path in one.paths
        ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_mirrored_where_one_reads_from_the_right(kind: str) -> None:
    flip = Affine(-1.0, 0.0, 0.0, 1.0, WIDE.right, 0.0)
    panel = SCENE._replace(
        sign=-1, beings=tuple(Being(*(flip.apply_rect(box) for box in person[:3])) for person, _ in PEOPLE)
    )
    (plain,) = placed(ask(kind)).balloons
    (turned,) = placed(ask(kind, target=flip.apply(MOUTHS[1])), scene=panel).balloons
    assert turned.body.numbers == pytest.approx(plain.body.transformed(flip).numbers)
    assert turned.tails[0].tip == pytest.approx(flip.apply(plain.tails[0].tip))


@pytest.mark.parametrize("point", [(0.0, 200.0), (620.0, 200.0), (310.0, 0.0), (310.0, 432.0)])
@pytest.mark.parametrize("kind", KINDS)
def test_tail_to_somebody_unseen_ends_at_the_frame_on_its_side(kind: str, point: Point) -> None:
    alone = SCENE._replace(beings=())
    (balloon,) = placed(ask(kind, target=point, aims="frame", speaker=None), scene=alone).balloons
    (tail,) = balloon.tails
    across = 0 if point[0] in (0.0, WIDE.right) else 1
    assert tail.tip == pytest.approx(tail.target)
    assert tail.tip[across] == pytest.approx(point[across])
    assert all(WIDE.grown(1e-6).holds(corner) for polygon in tail.polygons for corner in polygon)
    assert any(abs(corner[across] - point[across]) < 1.2 * EM for polygon in tail.polygons for corner in polygon)


# --------------------------------------------------------------------------- several speakers


@pytest.mark.parametrize("kind", KINDS)
def test_two_speakers_have_a_tail_each_and_they_do_not_cross(kind: str) -> None:
    unison = ask(kind, "WE DID NOT", speaker=0, target=MOUTHS[0], names=("a", "b"), others=(Aim(1, MOUTHS[1]),))
    placement = placed(unison)
    (balloon,) = placement.balloons
    assert placement.faults == ()
    assert [(tail.speaker, tail.target) for tail in balloon.tails] == [("a", MOUTHS[0]), ("b", MOUTHS[1])]
    assert not crosses(balloon)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_three_speakers_in_any_order_do_not_cross_their_tails(order: tuple[int, int, int]) -> None:
    first, *rest = order
    others = tuple(Aim(k, MOUTHS[k]) for k in rest)
    unison = ask("speech", "ALL FOR ONE", speaker=first, target=MOUTHS[first], names=tuple("abc"), others=others)
    (balloon,) = placed(unison).balloons
    assert [tail.target for tail in balloon.tails] == [MOUTHS[k] for k in order]
    assert not crosses(balloon)


def test_tails_of_several_speakers_split_near_the_root() -> None:
    unison = ask("speech", speaker=0, target=MOUTHS[0], names=("a", "c"), others=(Aim(2, MOUTHS[2]),))
    (balloon,) = placed(unison).balloons
    first, second = (tail.axis[0] for tail in balloon.tails)
    assert math.dist(first, second) < 2.0 * EM
    assert first[0] < second[0]


def test_one_of_several_may_be_off_panel() -> None:
    others = (Aim(1, MOUTHS[1]), Aim(None, (0.0, 200.0), "frame"))
    unison = ask("speech", "WHO ATE IT", speaker=0, target=MOUTHS[0], names=tuple("abc"), others=others)
    placement = placed(unison)
    (balloon,) = placement.balloons
    assert placement.faults == ()
    assert [tail.aims for tail in balloon.tails] == ["mouth", "mouth", "frame"]
    assert balloon.tails[2].tip[0] == pytest.approx(0.0)
    assert not crosses(balloon)


# --------------------------------------------------------------------------- what belongs to one kind


def test_notes_keep_their_air_and_do_not_touch_the_words() -> None:
    (balloon,) = placed(ask("sings")).balloons
    x, y = balloon.centre
    notes = [note.moved(x, y) for note in note_boxes(balloon.block, balloon.block.size)]
    assert all(inside(corner, balloon.outline) for note in notes for corner in corners(note))
    assert min(distance(corner, balloon.outline) for note in notes for corner in corners(note)) > 0.5 * EM
    assert not any(note.grown(0.3 * EM).meets(ink) for note in notes for ink in words(balloon))


def test_notes_are_never_mirrored() -> None:
    def notes(scene: Scene) -> list[tuple[float, ...]]:
        balloons = placed(ask("sings"), scene=scene).balloons
        (group,) = draw(balloons, style=HOUSE, frame=WIDE).items
        assert isinstance(group, Group)
        art = group.items[0]
        assert isinstance(art, Group)
        x, y = balloons[0].centre
        shapes = [item for item in art.items[-2:] if isinstance(item, Shape)]
        return [shape.path.transformed(Affine.translation(-x, -y)).numbers for shape in shapes]

    flipped = SCENE._replace(sign=-1)
    assert notes(SCENE) == [pytest.approx(path) for path in notes(flipped)]


@pytest.mark.parametrize("kind", ["shout", "scream"])
def test_spikes_beside_the_tail_are_short(kind: str) -> None:
    (balloon,) = placed(ask(kind)).balloons
    root = balloon.tails[0].axis[0]
    tips = list(zip(balloon.body.numbers[2::4], balloon.body.numbers[3::4], strict=True))
    middle = bounds(balloon.outline).centre
    near = [tip for tip in tips if math.dist(tip, root) < 0.9 * EM]
    assert all(math.dist(tip, middle) < math.dist(root, middle) + 0.75 * EM for tip in near)


def test_louder_is_larger_and_thicker() -> None:
    shout, scream = (bodies(ask(kind), HOUSE)[0] for kind in ("shout", "scream"))
    assert scream.reach_a > shout.reach_a
    assert kind_of("scream").weight > kind_of("shout").weight


def test_only_balloons_of_one_make_are_joined() -> None:
    def joined(*kinds: str, **more: object) -> bool:
        first, second = (ask(kind, "NOT AGAIN") for kind in kinds)
        return placed(first, second._replace(**more)).balloons[1].joined_to == 0  # type: ignore[arg-type]

    for kind in ("speech", "thought", "weak", "double", "telepathy", "robot"):
        assert joined(kind, kind)
    assert joined("speech", "whisper")
    assert not joined("speech", "thought")
    assert not joined("scream", "scream")
    assert not joined("speech", "speech", tones=Tones("#000000", "#000000", "#ffffff"))


def test_ink_ends_in_points_that_do_not_run_away() -> None:
    needle = [(0.0, 0.0), (10.0, 0.0), (5.0, 200.0)]
    grown = bounds(outset(needle, 2.0).flattened(0.01)[0])
    assert 204.0 < grown.bottom < 210.0
    assert grown.y == pytest.approx(-2.0)


def test_dashes_go_round_evenly() -> None:
    square = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]
    pieces = dashes(square, 6.0, 4.0).flattened(0.01)
    assert len(pieces) == 40
    gaps = [math.dist(one[-1], other[0]) for one, other in pairwise([*pieces, pieces[0]])]
    assert max(gaps) == pytest.approx(min(gaps), abs=2.0)  # round a corner the way is longer than the chord


def test_ink_of_a_scallop_swells_on_its_back_and_not_where_two_meet() -> None:
    arc = Path("MCZ", (0.0, 0.0, 0.0, -10.0, 20.0, -10.0, 20.0, 0.0))
    grown = swollen(arc, 2.0)
    assert grown.numbers[:2] == arc.numbers[:2]
    assert grown.numbers[-2:] == arc.numbers[-2:]
    assert bounds(grown.flattened(0.01)[0]).y == pytest.approx(bounds(arc.flattened(0.01)[0]).y - 2.0, abs=0.01)


def test_tails_of_several_far_aside_still_leave_side_by_side() -> None:
    corner = [(40.0, 300.0), (120.0, 320.0)]
    unison = ask("speech", target=corner[0], speaker=None, names=("a", "b"), others=(Aim(None, corner[1]),), at="right")
    (balloon,) = placed(unison, scene=SCENE._replace(beings=())).balloons
    first, second = (tail.axis[0] for tail in balloon.tails)
    assert math.dist(first, second) > 0.5 * EM
    assert not crosses(balloon)
