"""Who stands where, and whom they face."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.layout.beats import Role
from comicgen.layout.seats import facings, order_of, places_of
from comicgen.script.model import Feeling


def role(key: str, first: int = 99, **more: object) -> Role:
    given_: dict[str, object] = {
        "key": key,
        "name": key,
        "person": "somebody",
        "device": None,
        "colour": None,
        "feeling": Feeling("neutral"),
        "pose": "stand",
        "facing": None,
        "place": None,
        "holding": None,
        "speaks": first < 99,
        "first_line": first,
        "to": None,
    }
    return Role(**(given_ | more))  # type: ignore[arg-type]


@dataclass
class Seated:
    order: list[str]
    facing: dict[str, str]


def seat(roles: list[Role], before: dict[str, float] | None = None, *, restage: bool = False) -> Seated:
    order = order_of(roles, before or {}, restage=restage)
    places = places_of(order, roles, before or {}, spread=False)
    faces = facings(roles, places, number=0)
    return Seated([roles[i].key for i in order], {roles[i].key: faces[i] for i in order})


def test_first_speaker_stands_on_the_reading_side() -> None:
    assert seat([role("mia", 1), role("omar", 0)]).order == ["omar", "mia"]


def test_seats_are_kept_from_panel_to_panel() -> None:
    before = {"mia": 0.27, "omar": 0.73}
    assert seat([role("mia", 1), role("omar", 0)], before).order == ["mia", "omar"]


def test_restaging_gives_up_old_seats() -> None:
    before = {"mia": 0.27, "omar": 0.73}
    assert seat([role("mia", 1), role("omar", 0)], before, restage=True).order == ["omar", "mia"]


@pytest.mark.parametrize(("place", "wanted"), [("left", ["mia", "omar"]), ("right", ["omar", "mia"])])
def test_written_places_win(place: str, wanted: list[str]) -> None:
    assert seat([role("mia", 1, place=place), role("omar", 0)]).order == wanted


def test_two_who_talk_face_each_other() -> None:
    assert seat([role("mia", 0), role("omar", 1)]).facing == {"mia": "right", "omar": "left"}


def test_a_written_facing_wins() -> None:
    assert seat([role("mia", 0, facing="us"), role("omar", 1)]).facing["mia"] == "us"


def test_listeners_face_the_speaker() -> None:
    seated = seat([role("mia"), role("omar", 0), role("june")], {"mia": 0.1, "omar": 0.5, "june": 0.9})
    assert (seated.facing["mia"], seated.facing["june"]) == ("right", "left")


@given(st.permutations(range(4)), st.booleans())
def test_places_stay_inside_and_in_order(firsts: list[int], restage: bool) -> None:
    roles = [role(f"r{i}", first) for i, first in enumerate(firsts)]
    order = order_of(roles, {}, restage=restage)
    places = places_of(order, roles, {}, spread=False)
    ranked = [places[i] for i in order]
    assert ranked == sorted(ranked)
    assert all(0 < place < 1 for place in ranked)
