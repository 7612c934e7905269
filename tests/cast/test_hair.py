"""Hair: the tables and how they turn."""

import pytest

from comicgen.cast.face_pen import Pen
from comicgen.cast.hair import curls, draw_hair, lock_path, outer_part
from comicgen.cast.hair_data import HAIR, Hair, Lock
from comicgen.scene import Shape
from comicgen.script.words import looks

LOCKS = [
    (style, index, lock)
    for style, data in HAIR.items()
    for index, lock in enumerate((*data.front, *data.shines, *data.strands, *data.behind, *data.behind_strands))
]


def count(lock: Lock) -> int:
    return len(lock.points.split())


def test_every_style_of_the_script_language_has_its_table():
    assert set(HAIR) == set(looks.HAIR)


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
    shapes = [*data.front, *data.behind]
    if shapes:
        assert data.top <= min(lock_path(lock, 0.6).bounds().y for lock in shapes) + 6


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
