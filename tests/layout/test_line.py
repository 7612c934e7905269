"""The 180-degree line: whoever is left stays left while a setting lasts."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.layout.line import in_line
from comicgen.layout.model import Beat
from comicgen.layout.seats import order_of
from tests.layout.people import beat, role


def orders(beats: list[Beat]) -> list[list[str]]:
    """From left to right, panel by panel."""
    return [[b.standing[i].key for i in order_of(b.standing, b.line)] for b in in_line(beats)]


def breaks(found: list[list[str]]) -> int:
    """How often two people change sides."""
    sides: dict[tuple[str, str], bool] = {}
    count = 0
    for order in found:
        for left, right in itertools.combinations(order, 2):
            key = (min(left, right), max(left, right))
            count += sides.get(key, left == key[0]) != (left == key[0])
            sides[key] = left == key[0]
    return count


def test_the_first_speaker_stands_on_the_reading_side() -> None:
    assert orders([beat(0, "omar mia")]) == [["omar", "mia"]]


@pytest.mark.parametrize(
    "said",
    [
        ["mia omar", "omar mia", "mia omar"],
        ["mia omar", "mia omar ada", "ada mia", "omar", "ada omar mia"],
        ["mia", "omar", "omar mia", "mia omar"],
        ["omar mia", "ada", "mia ada", "ada omar", "mia omar ada theodore", "theodore mia"],
    ],
)
def test_nobody_changes_sides_in_a_scene(said: list[str]) -> None:
    assert breaks(orders([beat(i, who, setting="room") for i, who in enumerate(said)])) == 0


@given(st.lists(st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=4, unique=True), min_size=1, max_size=8))
def test_nobody_ever_changes_sides(said: list[list[str]]) -> None:
    assert breaks(orders([beat(i, " ".join(who)) for i, who in enumerate(said)])) == 0


def test_another_place_seats_anew_and_the_old_one_finds_its_seats_again() -> None:
    places = ("room", "room", "park", "room")
    found = orders([beat(i, who, setting=place) for i, (who, place) in enumerate(
        zip(("mia omar", "mia omar", "omar mia", "omar mia"), places, strict=True))])  # fmt: skip
    assert found == [["mia", "omar"], ["mia", "omar"], ["omar", "mia"], ["mia", "omar"]]


def test_a_panel_without_a_place_belongs_to_the_scene() -> None:
    found = orders([beat(0, "mia omar", setting="room"), beat(1, "mia omar"), beat(2, "omar mia", setting="halftone")])
    assert found == [["mia", "omar"]] * 3


def test_where_most_words_are_the_order_fits() -> None:
    assert orders([beat(0, "mia omar", words=3), beat(1, "omar mia", words=30)])[0] == ["omar", "mia"]


def test_who_is_alone_still_has_a_partner() -> None:
    found = in_line([beat(0, "mia omar", setting="room"), beat(1, "omar", setting="room")])
    assert found[1].roles[0].partner == "mia"


def test_an_answer_goes_to_who_spoke_last() -> None:
    (found,) = in_line([beat(0, "mia omar ada omar")])
    partners = {one.key: one.partner for one in found.roles}
    assert partners == {"mia": "omar", "omar": "mia", "ada": "omar"}


def test_a_listener_listens_to_who_speaks() -> None:
    (found,) = in_line([beat(0, "mia", silent="omar ada")])
    assert {one.key: one.partner for one in found.roles} == {"mia": "omar", "omar": "mia", "ada": "mia"}


def test_written_partners_win() -> None:
    lone = beat(0, "mia omar")
    found = in_line([lone._replace(roles=(role("mia", 0, to="ada"), *lone.roles[1:]))])
    assert found[0].roles[0].partner == "ada"
