"""The signs round a head."""

import math

import pytest

from comicgen.cast.emanata import EMANATA, draw_emanata
from comicgen.cast.expression import EXPRESSIONS
from comicgen.cast.face_pen import Pen
from comicgen.cast.head_shape import places_of
from comicgen.scene import Group

PEN = Pen(2.9, -1, "#ebb68d", "#1f1a2b")


def test_every_sign_of_an_expression_can_be_drawn():
    assert {name for face in EXPRESSIONS.values() for name in face.emanata} <= set(EMANATA)


@pytest.mark.parametrize("name", sorted(EMANATA))
def test_signs_draw_something_at_every_size(name, plain_person):
    for line in (2.0, 4.6):
        items = draw_emanata((name,), places_of(plain_person, 0.6), PEN._replace(line=line), top=-68)
        assert items


@pytest.mark.parametrize("name", sorted(EMANATA))
def test_only_glyphs_are_flipped_for_a_mirrored_head(name, plain_person):
    places = places_of(plain_person, 0.6)
    plain = draw_emanata((name,), places, PEN, top=-68)
    flipped = draw_emanata((name,), places, PEN, top=-68, mirrored=True)
    if name not in ("question", "exclamation", "zzz", "notes"):
        assert plain == flipped
        return
    for before, after in zip(plain, flipped, strict=True):
        assert isinstance(before, Group)
        assert isinstance(after, Group)
        assert before.items == after.items
        assert before.transform.a > 0 > after.transform.a
        assert math.copysign(1, before.transform.d) == math.copysign(1, after.transform.d)


@pytest.mark.parametrize("name", ["surprise", "idea"])
def test_signs_over_the_head_clear_the_hair(name, plain_person):
    places = places_of(plain_person, 0.6)
    low, high = (draw_emanata((name,), places, PEN, top=top) for top in (-60, -92))
    assert low != high


def test_signs_come_in_the_order_of_their_names(plain_person):
    places = places_of(plain_person, 0.6)
    both = draw_emanata(("sweat", "vein"), places, PEN, top=-68)
    assert both == (
        *draw_emanata(("sweat",), places, PEN, top=-68),
        *draw_emanata(("vein",), places, PEN, top=-68),
    )


def test_unknown_signs_are_refused(plain_person):
    with pytest.raises(KeyError):
        draw_emanata(("fireworks",), places_of(plain_person, 0.6), PEN, top=-68)
