"""Who stands where in a panel, and whom they face."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.layout.model import Role
from comicgen.layout.seats import facings, order_of, places_of
from tests.layout.people import role


class Seated(NamedTuple):
    order: list[str]
    places: dict[str, float]
    facing: dict[str, str]


def seat(roles: list[Role], line: str = "", *, number: int = 0) -> Seated:
    """`line` holds everybody of the scene from left to right."""
    order = order_of(roles, line.split())
    places = places_of(order, roles, line.split(), number=number, spread=False)
    faces = facings(roles, places, line.split(), number=number)
    keys = [roles[i].key for i in order]
    return Seated(keys, {roles[i].key: places[i] for i in order}, {roles[i].key: faces[i] for i in order})


def test_the_line_is_kept_whoever_speaks_first() -> None:
    assert seat([role("mia", 1), role("omar", 0)], "mia omar").order == ["mia", "omar"]
    assert seat([role("mia", 0), role("omar", 1)], "omar ada mia").order == ["omar", "mia"]


@pytest.mark.parametrize(("place", "wanted"), [("left", ["mia", "omar"]), ("right", ["omar", "mia"])])
def test_written_places_beat_the_line(place: str, wanted: list[str]) -> None:
    for line in ("mia omar", "omar mia"):
        assert seat([role("mia", 1, place=place), role("omar", 0)], line).order == wanted


FACINGS = [
    # Two who talk face each other, whatever the order of the lines.
    ([role("mia", 0, partner="omar"), role("omar", 1, partner="mia")], "mia omar", {"mia": "right", "omar": "left"}),
    ([role("mia", 0, partner="omar"), role("omar", 1, partner="mia")], "omar mia", {"mia": "left", "omar": "right"}),
    # A written facing wins, a name in it too.
    ([role("mia", 0, facing="us"), role("omar", 1)], "mia omar", {"mia": "us"}),
    ([role("mia", 0, facing="ada", partner="omar"), role("omar"), role("ada")], "omar mia ada", {"mia": "right"}),
    # Several listeners look at the speaker.
    (
        [role("mia", partner="omar"), role("omar", 0), role("june", partner="omar")],
        "mia omar june",
        {"mia": "right", "june": "left"},
    ),
    # The one spoken to is faced, not the nearest.
    ([role("mia"), role("omar", 0, partner="june"), role("june")], "mia omar june", {"omar": "right"}),
    # Alone, one faces the side on which the other one stands beyond the frame.
    ([role("mia", 0, partner="omar")], "mia omar", {"mia": "right"}),
    ([role("omar", 0, partner="mia")], "mia omar", {"omar": "left"}),
    # A device is faced by who listens to it.
    ([role("box", 0, device="phone"), role("mia", partner="box")], "box mia", {"mia": "left"}),
    # In a crowd the one in the middle who speaks to all faces us; who speaks to one does not.
    ([role("mia"), role("omar", 0), role("ada"), role("june")], "mia omar ada june", {"omar": "us"}),
    ([role("mia"), role("omar", 0, to="mia", partner="mia"), role("ada"), role("june")], "mia omar ada june",
     {"omar": "left"}),
]  # fmt: skip


@pytest.mark.parametrize(("roles", "line", "wanted"), FACINGS)
def test_people_face_those_with_whom_they_talk(roles: list[Role], line: str, wanted: dict[str, str]) -> None:
    facing = seat(roles, line).facing
    assert {key: facing[key] for key in wanted} == wanted


@pytest.mark.parametrize("number", range(4))
def test_who_is_alone_looks_into_the_wider_part(number: int) -> None:
    seated = seat([role("mia", 0)], "mia", number=number)
    assert seated.facing["mia"] == ("right" if seated.places["mia"] < 0.5 else "left")


def test_who_is_alone_does_not_always_stand_at_the_same_spot() -> None:
    assert len({seat([role("mia", 0)], "mia", number=number).places["mia"] for number in range(4)}) > 1


@given(st.permutations(range(4)), st.permutations(range(4)))
def test_places_stay_inside_and_in_order(firsts: list[int], line: list[int]) -> None:
    roles = [role(f"r{i}", first) for i, first in enumerate(firsts)]
    seated = seat(roles, " ".join(f"r{i}" for i in line))
    ranked = [seated.places[key] for key in seated.order]
    assert ranked == sorted(ranked)
    assert all(0 < place < 1 for place in ranked)
