"""Hair: the tables and how they turn."""

import pytest

from comicgen.cast.body_extent import extent
from comicgen.cast.face_pen import Pen
from comicgen.cast.hair import curls, draw_hair, outer_part, top_of, under_hat
from comicgen.cast.hair_data import HAIR
from comicgen.cast.hair_lock import Hair, Lock, lock_path, lock_points
from comicgen.cast.hair_parted import PARTED_FAR
from comicgen.cast.headwear import HEADWEAR
from comicgen.geometry import IDENTITY
from comicgen.scene import Shape
from comicgen.script.words import looks
from tests.cover import pairs

LOCKS = [
    (style, index, lock)
    for style, data in (*HAIR.items(), *((f"{name}, far", data) for name, data in PARTED_FAR.items()))
    for index, lock in enumerate(
        (*data.front, *data.shines, *data.strands, *data.behind, *data.behind_strands, *data.nape)
        + tuple(rope.line for rope in (*data.ropes, *data.ropes_behind, *data.nape_ropes))
    )
]


def parting(data: Hair) -> float:
    """Where the first strand leaves the hairline."""
    return lock_points(data.strands[0], 0.6)[0][0]


@pytest.mark.parametrize("style", PARTED_FAR)
def test_a_parting_keeps_its_side_on_a_mirrored_head(style, plain_person):
    near, far = parting(HAIR[style]), parting(PARTED_FAR[style])
    middle = 8.0  # of the forehead of a turned head
    assert (near - middle) * (far - middle) < 0
    person = plain_person._replace(hair=style)
    pen = Pen(2.9, -1, person.skin, "#1f1a2b")
    assert draw_hair(person, 0.6, pen).front != draw_hair(person, 0.6, pen, mirrored=True).front


def count(lock: Lock) -> int:
    return len(lock.points.split())


def test_every_style_of_the_script_language_has_its_table():
    assert set(HAIR) == set(looks.HAIR)
    assert {"none", *HEADWEAR} == set(looks.HEADWEAR)
    assert not set(HAIR) & set(HEADWEAR)


@pytest.mark.parametrize(("style", "index", "lock"), LOCKS)
def test_tables_point_at_points_that_exist(style, index, lock):
    indices = [int(word.split(":")[0]) for word in lock.front.split()]
    assert all(0 <= i < count(lock) for i in (*indices, *lock.corners))
    assert len(indices) == len(set(indices))
    if lock.outer:
        start, end = lock.outer
        assert 0 <= start < end <= count(lock)


@pytest.mark.parametrize("data", HAIR.values())
def test_hair_tops_are_not_below_the_hair(data: Hair):
    tops = [lock_path(lock, yaw).bounds().y for lock in (*data.front, *data.behind) for yaw in (0.0, 0.6, 1.0)]
    tops += [y - r for _, y, r, _ in (*data.curls, *data.curls_behind)]
    assert data.top <= min(tops, default=-50) + 6


@pytest.mark.parametrize("kind", HEADWEAR)
def test_a_hat_is_the_highest_thing_on_a_head(kind, plain_person):
    for _, hair, yaw in (row for row in pairs(list(HEADWEAR), looks.HAIR, (0.0, 0.6, 1.0)) if row[0] == kind):
        person = plain_person._replace(hair=hair, headwear=kind)
        drawing = draw_hair(person, yaw, Pen(2.9, -1, person.skin, "#1f1a2b"))
        top = extent(drawing.hat, IDENTITY).y
        assert top - 5 <= top_of(person) <= top + 4, (hair, yaw)
        for layer in (drawing.behind, drawing.front):
            assert not layer or extent(layer, IDENTITY).y > top, (hair, yaw)


def test_what_stands_up_goes_into_the_hat(plain_person):
    for style, data in HAIR.items():
        assert data.hats_over or under_hat(style) != style


def test_the_colour_of_a_hat_is_its_own_or_the_accent(plain_person):
    pen = Pen(2.9, -1, plain_person.skin, "#1f1a2b")
    capped = plain_person._replace(headwear="cap")
    own = draw_hair(capped._replace(headwear_colour="#2a9d8f"), 0.6, pen)
    assert own.hat != draw_hair(capped, 0.6, pen).hat
    assert own.hat == draw_hair(capped._replace(accent="#2a9d8f"), 0.6, pen).hat


def test_points_stay_where_front_and_turned_agree():
    lock = Lock("0,0 10,0 10,10", front="1:20,0")
    assert lock_path(lock, 0.0).numbers[6:8] == (20.0, 0.0)
    assert lock_path(lock, 0.6).numbers[6:8] == pytest.approx((10.0, 0.0))
    assert lock_path(lock, 0.3).numbers[6:8] == pytest.approx((15.0, 0.0))
    assert lock_path(lock, 0.9).numbers[:2] == (0.0, 0.0)


def test_sideburns_stay_put_on_a_strongly_turned_head():
    lock = Lock("-25,0 10,0 10,10", front="0:-36,0 1:20,0")
    assert lock_path(lock, 1.0).numbers[:2] == pytest.approx((-25.0, 0.0))
    assert lock_path(lock, 1.0).numbers[6] < 10


def test_the_silhouette_is_a_run_of_the_outline():
    path = lock_path(HAIR["side part"].front[0], 0.6)
    line = outer_part(path, (2, 5), 3.0)
    assert isinstance(line, Shape)
    assert line.fill is None
    assert line.path.verbs == "MCCC"
    assert line.path.numbers[:2] == path.numbers[12:14]
    assert line.path.numbers[-2:] == path.numbers[30:32]


def test_curls_are_outlined_as_one():
    outline, fill = curls([(0, 0, 10), (12, 0, 10)], "#aa8855", 3.0)
    assert isinstance(outline, Shape)
    assert isinstance(fill, Shape)
    assert outline.fill is None
    assert outline.stroke is not None
    assert fill.stroke is None
    assert outline.path == fill.path


@pytest.mark.parametrize("hair", looks.HAIR)
def test_fringes_throw_shadows_on_the_forehead_and_bald_heads_none(hair, plain_person):
    pen = Pen(2.9, -1, plain_person.skin, "#1f1a2b")
    drawing = draw_hair(plain_person._replace(hair=hair), 0.6, pen)
    assert bool(drawing.shadow) == (hair not in ("none", "bald"))
