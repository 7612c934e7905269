"""Features: eyes, mouths, brows, beards."""

from itertools import product

import pytest

from comicgen.cast.expression import EXPRESSIONS, NEUTRAL
from comicgen.cast.eyes import draw_eyes, is_shut
from comicgen.cast.face_beard import draw_beard, draw_moustache
from comicgen.cast.face_brows import brow_colour, draw_brows
from comicgen.cast.face_glasses import draw_glasses
from comicgen.cast.face_nose import draw_nose
from comicgen.cast.face_pen import Pen
from comicgen.cast.face_worn import left_eye
from comicgen.cast.hair import draw_hair
from comicgen.cast.head import draw_head
from comicgen.cast.head_shape import outline, places_of
from comicgen.cast.mouth import draw_mouth, mouth_centre
from comicgen.cast.palette import edge_light, ink_on
from comicgen.colour import contrast
from comicgen.geometry import Rect
from comicgen.scene import Group, Item, Shape
from comicgen.script.words import looks


def pen_for(person, line=2.9, light=-1):
    return Pen(line, light, person.skin, ink_on(person.skin))


def box(items: tuple[Item, ...]) -> Rect:
    shapes = [item for item in items if isinstance(item, Shape)]
    result = shapes[0].path.bounds()
    for shape in shapes[1:]:
        result = result.union(shape.path.bounds())
    return result


def test_brows_show_on_a_fringe_as_dark_as_they_are(plain_person):
    black = plain_person._replace(hair="bowl", hair_colour=looks.HAIR_COLOURS["black"])
    places, face = places_of(black, 0.6), EXPRESSIONS["surprised"]
    fringe = draw_hair(black, 0.6, pen_for(black)).shadow
    over = [item for item in draw_brows(black, face, places, pen=pen_for(black), fringe=fringe) if item not in
            draw_brows(black, face, places, pen=pen_for(black))]  # fmt: skip
    assert over
    for item in over:
        assert isinstance(item, Group)
        assert item.clip in fringe  # on the skin they stay dark
        assert contrast(item.items[0].fill, black.hair_colour) > 3
    blond = black._replace(hair_colour=looks.HAIR_COLOURS["blond"])
    assert not [i for i in draw_brows(blond, face, places, pen=pen_for(blond), fringe=fringe) if isinstance(i, Group)]


def test_doubt_narrows_the_far_eye_and_opens_the_near_one(plain_person):
    places, face = places_of(plain_person, 0.0), EXPRESSIONS["sceptical"]
    white = [item.path.bounds().h for item in draw_eyes(plain_person, face, places, pen=pen_for(plain_person))
             if isinstance(item, Shape) and item.fill == "#ffffff"]  # fmt: skip
    near, far = white
    assert near > 1.5 * far


def test_dark_hair_stands_out_from_deep_skin():
    deep, black = looks.SKINS["deep"], looks.HAIR_COLOURS["black"]
    lit = edge_light(black, deep)
    assert lit
    assert contrast(lit, black) > 2
    assert edge_light(black, looks.SKINS["light"]) is None
    assert edge_light(looks.HAIR_COLOURS["grey"], deep) is None


@pytest.mark.parametrize("name", sorted(EXPRESSIONS))
def test_mouths_stay_inside_the_head(name, plain_person):
    face = EXPRESSIONS[name]
    for shape, age, yaw in product(looks.FACES, looks.AGES, (0.0, 0.6, 1.0)):
        person = plain_person._replace(face=shape, age=age)
        places = places_of(person, yaw)
        mouth = box(draw_mouth(person, face, places, pen=pen_for(person)))
        head = outline(shape, age, yaw, face.mopen).bounds()
        assert head.x < mouth.x
        assert mouth.right < head.right
        assert places.near.y < mouth.y
        assert mouth.bottom < head.bottom + 4
        assert mouth.holds(mouth_centre(face, places))


def test_smiles_bend_up_and_frowns_down(plain_person):
    places = places_of(plain_person, 0.0)

    def corners_over_middle(smile):
        line = draw_mouth(plain_person, NEUTRAL._replace(smile=smile), places, pen=pen_for(plain_person))[0]
        ys = {round(x): y for x, y in zip(line.path.numbers[0::2], line.path.numbers[1::2], strict=True)}
        return ys[min(ys, key=abs)] - ys[min(ys)]

    assert corners_over_middle(0.6) > 3
    assert corners_over_middle(-0.6) < -3


def test_a_mouth_opened_by_a_hair_stays_closed(plain_person):
    places, pen = places_of(plain_person, 0.6), pen_for(plain_person)
    ajar = draw_mouth(plain_person, NEUTRAL._replace(mopen=0.1), places, pen=pen)
    agape = draw_mouth(plain_person, NEUTRAL._replace(mopen=0.5), places, pen=pen)
    assert not any(isinstance(item, Group) for item in ajar)
    assert any(isinstance(item, Group) for item in agape)


def test_mouth_openings_grow(plain_person):
    places, pen = places_of(plain_person, 0.6), pen_for(plain_person)
    heights = [box(draw_mouth(plain_person, NEUTRAL._replace(mopen=m), places, pen=pen)).h for m in (0.3, 0.6, 0.9)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1] - 5


@pytest.mark.parametrize("facial_hair", ["moustache", "beard", "full"])
@pytest.mark.parametrize("name", sorted(EXPRESSIONS))
def test_moustaches_leave_the_mouth_to_be_seen(facial_hair, name, plain_person):
    person = plain_person._replace(facial_hair=facial_hair)
    face, places = EXPRESSIONS[name], places_of(person, 0.6)
    hair = box(draw_moustache(person, face, places, pen=pen_for(person)))
    mouth = box(draw_mouth(person, face, places, pen=pen_for(person)))
    shown = mouth.bottom - max(mouth.y, hair.bottom - 4)
    assert shown > 1.5


def test_winks_shut_the_far_eye_only():
    wink = EXPRESSIONS["wink"]
    assert is_shut(wink, 1)
    assert not is_shut(wink, -1)


def test_eyes_shut_in_laughter_and_sleep_on_both_sides():
    for name in ("laughing", "crying", "sleepy"):
        assert is_shut(EXPRESSIONS[name], 1)
        assert is_shut(EXPRESSIONS[name], -1)


@pytest.mark.parametrize("style", ["oval", "dot"])
def test_lowered_lids_make_eyes_smaller(style, plain_person):
    person = plain_person._replace(eyes=style)
    places, pen = places_of(person, 0.0), pen_for(person)
    opening = [draw_eyes(person, NEUTRAL._replace(lid=lid), places, pen=pen)[0] for lid in (0.0, 0.3, 0.6)]
    heights = [shape.path.bounds().h for shape in opening]
    assert heights[0] > heights[1] > heights[2]


def test_front_eyes_are_of_one_size(plain_person):
    places = places_of(plain_person, 0.0)
    whites = [
        item.path.bounds()
        for item in draw_eyes(plain_person, NEUTRAL, places, pen=pen_for(plain_person))
        if isinstance(item, Shape) and item.fill == "#ffffff"
    ]
    assert len(whites) == 2
    assert whites[0].w == pytest.approx(whites[1].w)
    assert whites[0].h == pytest.approx(whites[1].h)


def test_glints_lie_on_the_side_of_the_light(plain_person):
    def glint_x(light):
        items = draw_eyes(plain_person, NEUTRAL, places_of(plain_person, 0.0), pen=pen_for(plain_person, light=light))
        clip = next(item for item in items if isinstance(item, Group))
        return clip.items[-1].path.bounds().centre[0]

    assert glint_x(-1) < glint_x(1)


def test_angry_brows_come_down_at_the_nose_and_worried_ones_go_up(plain_person):
    places, pen = places_of(plain_person, 0.0), pen_for(plain_person)

    def inner_minus_outer(name):
        brow = draw_brows(plain_person, EXPRESSIONS[name], places, pen=pen)[0]
        points = list(zip(brow.path.numbers[0::2], brow.path.numbers[1::2], strict=True))
        return max(points)[1] - min(points)[1]

    assert inner_minus_outer("angry") > 3
    assert inner_minus_outer("worried") < -3


def test_brows_can_be_read_on_every_skin(plain_person):
    for skin in looks.SKINS.values():
        for hair in looks.HAIR_COLOURS.values():
            assert contrast(brow_colour(plain_person._replace(skin=skin, hair_colour=hair)), skin) > 1.5


def test_small_heads_have_thin_rims_and_no_nose_behind_glasses(plain_person):
    person = plain_person._replace(glasses="round")
    places = places_of(person, 0.6)
    assert draw_nose(person, places, pen_for(person, line=4.6)) == ()
    assert draw_nose(person, places, pen_for(person, line=2.5)) != ()
    big, small = (draw_glasses(person, places, pen_for(person, line=line))[0].stroke.width for line in (2.5, 4.6))
    assert small / 4.6 < big / 2.5
    assert draw_glasses(plain_person, places, pen_for(plain_person)) == ()


def test_children_have_a_lower_eye_line_and_bigger_eyes(plain_person):
    child, adult = (places_of(plain_person._replace(age=age), 0.6) for age in ("child", "adult"))
    assert child.near.y > adult.near.y
    assert child.size > adult.size


def test_every_age_has_its_own_head(plain_person):
    child, teen, adult, elder = (places_of(plain_person._replace(age=age), 0.6) for age in looks.AGES)
    assert child.near.y > teen.near.y > adult.near.y > elder.near.y
    assert child.size > teen.size > adult.size > elder.size
    assert len({outline("oval", age, 0.6) for age in looks.AGES}) == 4


def test_faces_differ_where_they_are_looked_at():
    chins = {face: outline(face, "adult", 0.0).numbers for face in looks.FACES}
    assert len(set(chins.values())) == len(looks.FACES)


@pytest.mark.parametrize("beard", ["beard", "full", "long", "whiskers", "goatee"])
@pytest.mark.parametrize("face", looks.FACES)
def test_beards_grow_from_the_jaw_they_are_on(beard, face, plain_person):
    for yaw in (0.0, 0.6, 1.0):
        person = plain_person._replace(face=face, facial_hair=beard)
        beard_box = box(draw_beard(person, NEUTRAL, places_of(person, yaw), pen=pen_for(person)))
        head = outline(face, "adult", yaw).bounds()
        if beard != "goatee":
            assert abs(beard_box.right - head.right) < 10
        if beard != "whiskers":
            assert beard_box.bottom > head.bottom


def test_the_nose_of_the_darkest_skin_is_drawn_in_light(plain_person):
    for name, skin in looks.SKINS.items():
        nose = draw_nose(plain_person._replace(skin=skin), places_of(plain_person, 0.6), pen_for(plain_person))
        assert contrast(nose[-1].fill, skin) > 1.5, name


def test_what_is_on_the_left_side_stays_there_when_the_figure_is_mirrored(plain_person):
    places = places_of(plain_person, 0.6)
    assert left_eye(places, mirrored=False) == places.far
    assert left_eye(places, mirrored=True) == places.near
    for mark in ("eye patch", "mole", "scar"):
        person = plain_person._replace(accessories=(mark,))
        right, left = (
            draw_head(person, NEUTRAL, yaw=0.6, gaze=None, line=2.9, mirrored=flag) for flag in (False, True)
        )
        assert right.front != left.front


def test_eyes_behind_lenses_are_smaller(plain_person):
    assert places_of(plain_person._replace(glasses="round"), 0.6).size < places_of(plain_person, 0.6).size
