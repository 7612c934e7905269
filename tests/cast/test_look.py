"""Looks: the stock people are complete, the script overrules them, and a name always gives the same person."""

import colorsys
from itertools import combinations

import pytest

from comicgen.cast import person
from comicgen.colour import parse_hex, rgb
from comicgen.script import stock_look
from comicgen.script.model import Character, Garment, Look
from comicgen.script.words.looks import (  # fmt: skip
    BOTTOMS,
    BUILDS,
    FACES,
    FACIAL_HAIR,
    GLASSES,
    HAIR,
    NOSES,
    SHOES,
    TOPS,
    stock_characters,
    stock_kind,
)

NAMES = ("ana", "bo", "chidi", "dara", "emil", "fay", "gus", "hana", "ivo", "jo", "kai", "lu", "mo", "nell", "otto")


def hue(colour: str) -> float:
    return colorsys.rgb_to_hsv(*(value / 255 for value in rgb(colour)))[0] * 360


def test_the_box_holds_the_six() -> None:
    assert set(stock_characters()) >= {"theodore", "mia", "ada", "omar", "june", "walt"}


PEOPLE = [name for name in stock_characters() if stock_kind(name) == "person"]


@pytest.mark.parametrize("name", PEOPLE)
def test_stock_people_leave_nothing_to_chance(name: str) -> None:
    display, look = stock_look(name)
    left_open = {field for field in Look.__slots__ if getattr(look, field) is None}
    assert left_open <= {"iris", "lashes", "lips", "facing", "headwear", "headwear_colour", "kind", "ears"}
    for garment in (look.top, look.bottom, look.shoes):
        assert garment.kind
        assert garment.colour
    assert display
    same, renamed = (person(Character(key, "", stock=name)) for key in (name, "zed"))
    assert renamed._replace(key=name) == same


def test_stock_people_have_key_colours_that_stand_apart() -> None:
    """By hue, or where the wheel is full by how light or strong they are."""
    tops = {name: person(Character(name, "", stock=name)).top.colour or "" for name in PEOPLE}
    for (one, first), (two, second) in combinations(tops.items(), 2):
        gap = abs(hue(first) - hue(second)) % 360
        tone = sum(abs(a - b) for a, b in zip(rgb(first), rgb(second), strict=True))
        assert min(gap, 360 - gap) > 12 or tone > 90, (one, two)


def test_the_box_is_diverse() -> None:
    people = [person(Character(name, "", stock=name)) for name in PEOPLE]
    assert {one.age for one in people} == {"child", "teen", "adult", "elder"}
    assert len({one.skin for one in people}) >= 7
    assert len({one.build for one in people}) >= 5
    assert {"hijab", "turban"} <= {one.headwear for one in people}
    assert {stock_kind(name) for name in stock_characters()} >= {"person", "cat", "dog"}


def test_what_the_script_says_overrules_the_stock() -> None:
    look = Look(hair_colour="blue", top=Garment(colour="mint"), glasses="none")
    changed = person(Character("leo", "Leo", stock="theodore", look=look))
    stock = person(Character("theodore", "Theodore", stock="theodore"))
    assert changed.hair_colour == "#3f72b8"
    assert changed.top == Garment("shirt", "#a8dcc4", None)
    assert changed.glasses == "none"
    assert (changed.hair, changed.bottom, changed.nose) == (stock.hair, stock.bottom, stock.nose)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_alone_gives_a_complete_person(name: str) -> None:
    someone = person(Character(name, name.title()))
    assert someone.build in BUILDS
    assert someone.face in FACES
    assert someone.hair in HAIR
    assert someone.nose in NOSES
    assert someone.glasses in GLASSES
    assert someone.facial_hair in FACIAL_HAIR
    assert someone.top.kind in TOPS
    assert someone.bottom.kind in BOTTOMS
    assert someone.shoes.kind in SHOES
    for colour in (someone.skin, someone.hair_colour, someone.accent, someone.top.colour, someone.bottom.colour):
        assert parse_hex(colour or "") == colour


def test_names_give_different_people() -> None:
    looks = {person(Character(name, ""))._replace(key="") for name in NAMES}
    assert len(looks) == len(NAMES)


def test_a_name_gives_the_same_person_for_ever() -> None:
    ana = person(Character("ana", "Ana"))
    assert (ana.build, ana.hair, ana.face, ana.nose) == ("average", "receding", "long", "wide")
    assert ana.top == Garment("tee", "#2a9d8f", None)


def test_age_brings_what_goes_with_it() -> None:
    for name in NAMES:
        child = person(Character(name, "", look=Look(age="child")))
        elder = person(Character(name, "", look=Look(age="elder")))
        assert (child.build, child.face, child.facial_hair) == ("child", "child", "none")
        assert elder.hair_colour in ("#a9aab2", "#eceae6")


def test_a_hat_may_be_told_as_hair() -> None:
    told = person(Character("ana", "", look=Look(hair="cap")))
    assert (told.headwear, told.hair) == ("cap", "side part")
    both = person(Character("ana", "", look=Look(hair="long", headwear="cap", headwear_colour="red")))
    assert (both.headwear, both.hair, both.headwear_colour) == ("cap", "long", "#c8323f")
    assert person(Character("ana", "", look=Look(hair="none"))).headwear == "none"


def test_hair_that_is_told_is_not_hidden_under_a_hat_by_chance() -> None:
    for name in NAMES:
        assert person(Character(name, "", look=Look(hair="afro"))).headwear == "none"


def test_a_colour_may_be_written_out() -> None:
    assert person(Character("ana", "", look=Look(skin="#abc"))).skin == "#aabbcc"


def test_no_pattern_is_a_pattern_one_can_ask_for() -> None:
    assert person(Character("ana", "", look=Look(top=Garment("tee", "red", "plain")))).top.pattern is None


def test_an_unknown_stock_character_is_refused() -> None:
    with pytest.raises(KeyError):
        person(Character("x", "X", stock="nobody"))
