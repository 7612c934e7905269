"""Feelings become faces."""

from itertools import combinations

import pytest

from comicgen.cast.expression import EXPRESSIONS, NEUTRAL, Face, face_of
from comicgen.script.model import Feeling
from comicgen.script.words import acting

NAMES = sorted(EXPRESSIONS)


def distance(a: Face, b: Face) -> float:
    """How far two faces are apart: widths and angles count in tenths, the rest is of size one."""
    pairs = zip(Face._fields[:-1], a[:-1], b[:-1], strict=True)
    return sum(abs(x - y) * (0.1 if name in ("mw", "mx", "tilt") else 1) for name, x, y in pairs)


def test_expressions_are_those_of_the_script_language():
    assert tuple(EXPRESSIONS) == acting.EXPRESSIONS


def test_no_feeling_is_a_neutral_face():
    assert face_of(None) == NEUTRAL == face_of(Feeling("neutral"))


@pytest.mark.parametrize("name", NAMES)
def test_degree_nought_is_neutral(name):
    assert face_of(Feeling(name, 0.0)) == NEUTRAL


@pytest.mark.parametrize("name", NAMES)
def test_degree_one_is_the_expression_itself(name):
    assert face_of(Feeling(name)) is EXPRESSIONS[name]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "neutral"])
def test_degrees_grow_away_from_neutral(name):
    slight, plain, strong = (distance(NEUTRAL, face_of(Feeling(name, degree))) for degree in (0.5, 1.0, 1.3))
    assert 0 < slight < plain < strong


@pytest.mark.parametrize("name", NAMES)
def test_closed_eyes_never_half_close(name):
    seen = {face_of(Feeling(name, degree / 10)).closed for degree in range(14)}
    assert seen <= {0.0, EXPRESSIONS[name].closed}


@pytest.mark.parametrize("name", NAMES)
def test_emanata_appear_at_half_strength(name):
    assert face_of(Feeling(name, 0.49)).emanata == ()
    assert face_of(Feeling(name, 0.5)).emanata == EXPRESSIONS[name].emanata


@pytest.mark.parametrize("name", NAMES)
def test_exaggeration_leaves_eyes_and_mouth_on_the_face(name):
    face = face_of(Feeling(name, 3.0))
    assert 0 <= face.lid < 0.7
    assert face.mw <= 40
    assert abs(face.gx) <= 1
    assert abs(face.gy) <= 1
    assert face.pupil > 0.5
    assert face.mopen <= 1.2


def test_every_pair_of_expressions_differs_clearly():
    close = [(a, b) for a, b in combinations(NAMES, 2) if distance(EXPRESSIONS[a], EXPRESSIONS[b]) < 1.0]
    assert close == []


def test_unknown_feelings_are_refused():
    with pytest.raises(KeyError):
        face_of(Feeling("peckish"))


def test_mixture_takes_the_mouth_of_the_heavier_part():
    face = face_of(Feeling("laughing", 0.7, (("angry", 0.4),)))
    laughing = EXPRESSIONS["laughing"]
    assert (face.mw, face.smile, face.mopen, face.teeth) == (
        laughing.mw,
        laughing.smile,
        laughing.mopen,
        laughing.teeth,
    )
    assert face.closed == laughing.closed
    assert face.brow_ang == pytest.approx(0.4 * EXPRESSIONS["angry"].brow_ang)


def test_mixture_blends_brows_and_lids():
    happy, surprised = EXPRESSIONS["happy"], EXPRESSIONS["surprised"]
    face = face_of(Feeling("happy", 0.7, (("surprised", 0.3),)))
    assert happy.brow_y < face.brow_y < surprised.brow_y
    assert 0 < face.wide < surprised.wide


def test_any_two_mix_within_the_face():
    for first, second in combinations(NAMES, 2):
        face = face_of(Feeling(first, 1.5, ((second, 1.5),)))
        assert 0 <= face.lid < 0.7, (first, second)
        assert 0 <= face.low <= 0.45, (first, second)
        assert face.mw <= 40, (first, second)
        assert 0.5 < face.pupil <= 1.1, (first, second)
        assert face.mopen <= 1.2, (first, second)
        assert abs(face.tilt) <= 11, (first, second)


def test_faint_part_of_a_mixture_brings_no_sign():
    assert face_of(Feeling("happy", 0.8, (("worried", 0.3),))).emanata == ()
    assert face_of(Feeling("happy", 0.8, (("worried", 0.6),))).emanata == ("sweat",)
