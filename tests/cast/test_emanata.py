"""The signs round a head."""

import math

import pytest

from comicgen.cast.body_extent import extent
from comicgen.cast.emanata import EMANATA, draw_emanata
from comicgen.cast.expression import EXPRESSIONS, NEUTRAL
from comicgen.cast.face_pen import Pen
from comicgen.cast.head import draw_head
from comicgen.cast.head_shape import places_of
from comicgen.cast.sign_rim import Rim, rim_of
from comicgen.geometry import IDENTITY, ellipse
from comicgen.scene import Group, Shape

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


HEADS = (("side part", "none"), ("afro", "none"), ("curly", "none"), ("bun", "none"), ("long", "turban"),
         ("long", "hijab"), ("bob", "sun hat"))  # fmt: skip


@pytest.mark.parametrize(("hair", "headwear"), HEADS)
@pytest.mark.parametrize("name", ["question", "exclamation", "zzz", "hearts", "sparkle", "notes"])
def test_what_flies_beside_a_head_touches_neither_hair_nor_hat(name, hair, headwear, plain_person):
    person = plain_person._replace(hair=hair, headwear=headwear)
    head = draw_head(person, NEUTRAL, yaw=0.6, gaze=None, line=2.9)
    places = places_of(person, 0.6)
    bare = extent(draw_emanata((name,), places, PEN, top=head.top)[:1], IDENTITY)
    signs = draw_emanata((name,), places, PEN, top=head.top, around=(*head.back, *head.front))
    first = extent(signs[:1], IDENTITY)
    x, y = first.centre
    radius = min(first.w, first.h) * 0.4
    outline = [point for item in flat((*head.back, *head.front)) for line in item for point in line]
    assert not [p for p in outline if math.dist(p, (x, y)) < radius]
    assert math.hypot(x, y) >= math.hypot(*bare.centre) - 8


def flat(items, place=IDENTITY):
    """The contours of all shapes, clipped ones as their clips."""
    for item in items:
        if isinstance(item, Group):
            where = item.transform.then(place)
            yield from (
                [[[where.apply(p) for p in line] for line in item.clip.flattened()]]
                if item.clip
                else flat(item.items, where)
            )
        else:
            yield [[place.apply(p) for p in line] for line in item.path.flattened()]


def test_a_sign_stays_where_there_is_room_for_it(plain_person):
    places = places_of(plain_person, 0.6)
    assert Rim().clear((50, -48), 9.0) == pytest.approx((50, -48))
    far = ellipse(0, 0, 90, 90)
    moved = rim_of([Shape(far, fill="#000000")]).clear((50, -48), 9.0)
    assert 96 < math.hypot(*moved) < 104
    assert draw_emanata(("tears",), places, PEN, top=-68, around=(Shape(far),)) == draw_emanata(
        ("tears",), places, PEN, top=-68
    )


def test_spirals_of_small_heads_have_fewer_turns(plain_person):
    places = places_of(plain_person, 0.6)
    large, small = (draw_emanata(("dizzy",), places, PEN._replace(line=line), top=-68) for line in (2.2, 4.8))
    assert len(small[2].path.numbers) < len(large[2].path.numbers)
    assert small[2].stroke.width < 2.7  # of a pitch of about 6


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
