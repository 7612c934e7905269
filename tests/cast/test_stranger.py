"""Strangers: a seed gives the same people for ever, the YAML gives them again, and they differ."""

import colorsys
from itertools import combinations

import pytest

from comicgen.cast import person
from comicgen.cast.stranger import NAMES, cast_yaml, strangers
from comicgen.colour import rgb
from comicgen.diagnostics import Report
from comicgen.script import read
from comicgen.script.words.looks import stock_characters


@pytest.mark.parametrize("seed", range(0, 200, 8))
def test_the_yaml_draws_the_same_people(seed: int) -> None:
    people = strangers(seed, 6)
    report = Report()
    first = people[0].key
    text = cast_yaml(people) + f"panels:\n  - lines:\n      - {first}: Hello.\n"
    script = read(text.encode(), "strangers.yaml", report)
    assert script is not None, report.sorted()
    assert [item for item in report.items if item.severity != "note"] == []
    assert [person(one) for one in script.cast] == [person(one) for one in people]


def test_a_seed_gives_the_same_people_and_another_one_others() -> None:
    assert strangers(7, 3) == strangers(7, 3)
    assert strangers(7, 2) == strangers(7, 5)[:2]
    looks = {person(strangers(seed)[0])._replace(key="") for seed in range(40)}
    assert len(looks) == 40


def test_names_are_free() -> None:
    assert not {name.lower() for name in NAMES} & set(stock_characters())
    assert len({one.key for one in strangers(3, 40)}) == 40


@pytest.mark.parametrize("seed", range(20))
def test_key_colours_keep_apart(seed: int) -> None:
    tops = [one.look.top.colour or "" for one in strangers(seed, 4)]
    for first, second in combinations(tops, 2):
        hues = [colorsys.rgb_to_hsv(*(value / 255 for value in rgb(colour)))[0] * 360 for colour in (first, second)]
        gap = abs(hues[0] - hues[1])
        assert min(gap, 360 - gap) >= 28


def test_what_goes_together_goes_together() -> None:
    for seed in range(300):
        look = strangers(seed)[0].look
        if look.age == "child":
            assert look.facial_hair == "none"
            assert look.build == look.face == "child"
        if look.age == "elder":
            assert look.hair_colour in ("#a9aab2", "#eceae6")
        if look.headwear == "hijab":
            assert look.facial_hair == "none"
