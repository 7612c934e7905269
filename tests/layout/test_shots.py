"""From how near each panel is seen."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comicgen.layout.line import in_line
from comicgen.layout.model import CLOSE, WIDE, Beat
from comicgen.layout.shots import with_shots
from comicgen.script.model import Actor
from comicgen.script.style import HOUSE
from tests.factories import span
from tests.layout.people import beat


def shots(beats: list[Beat], seed: str = "a title") -> list[str]:
    return [found.shot for found in with_shots(in_line(beats), HOUSE.stage, seed=seed)]


def seen(beats: list[Beat], seed: str = "a title") -> list[tuple[str, ...]]:
    """The shot and who is in it."""
    found = with_shots(in_line(beats), HOUSE.stage, seed=seed)
    return [(one.shot, one.over or "", *(role.key for role in one.roles)) for one in found]


TALK = [beat(i, "mia omar" if i % 2 else "omar mia", words=8, setting="room") for i in range(12)]


@pytest.mark.parametrize("seed", ["one", "two", "three", "four"])
def test_a_new_place_is_established(seed: str) -> None:
    places = ["room", "room", "room", "park", "park"]
    found = shots([beat(i, "mia omar", setting=place) for i, place in enumerate(places)], seed)
    assert found[0] in WIDE
    assert found[3] in WIDE


@pytest.mark.parametrize("seed", ["one", "two", "three", "four"])
def test_a_long_talk_is_not_monotonous(seed: str) -> None:
    found = seen(TALK, seed)
    assert all(a != b for a, b in itertools.pairwise(found))
    assert len({shot for shot, *_ in found}) >= 3
    assert len(set(found)) >= 5


def test_the_strongest_feeling_is_seen_from_near() -> None:
    story = [beat(0, "mia omar"), beat(1, "mia omar"), beat(2, "mia", silent="omar", feelings={"mia": "angry"})]
    story += [beat(3, "omar mia")]
    found = with_shots(in_line(story), HOUSE.stage, seed="x")
    assert found[2].shot in CLOSE
    assert [role.key for role in found[2].roles] == ["mia"]


@pytest.mark.parametrize("seed", ["one", "two", "three"])
def test_many_words_are_not_said_from_afar(seed: str) -> None:
    found = shots([beat(0, "mia omar", words=4), beat(1, "mia omar", words=25), beat(2, "mia omar", words=25)], seed)
    assert not set(found[1:]) & set(WIDE)


def test_written_shots_are_kept_whatever_stands_beside_them() -> None:
    written = ["medium", "medium", "close-up", "close-up", "silhouette", "full"]
    assert shots([beat(i, "mia omar", shot=shot) for i, shot in enumerate(written)]) == written


def test_nobody_is_left_outside_of_whom_the_script_says_what_they_do() -> None:
    does = (Actor("omar", span(), pose="crossed"),)
    for seed in "abcdefgh":
        found = with_shots(
            in_line([beat(i, "mia", silent="omar", actors=does) for i in range(4)]), HOUSE.stage, seed=seed
        )
        assert all({role.key for role in one.roles} == {"mia", "omar"} for one in found)
        assert all(one.over != "omar" for one in found)


def test_over_the_shoulder_of_nobody_is_a_medium_shot() -> None:
    assert shots([beat(0, "mia", shot="over-the-shoulder")]) == ["medium"]


def test_only_one_of_two_neighbours_waves() -> None:
    (found,) = with_shots(in_line([beat(0, "mia omar", shot="two-shot", pose="wave")]), HOUSE.stage, seed="")
    assert sorted(role.pose for role in found.roles) == ["relaxed", "wave"]


def test_who_sat_down_sits_where_it_shows() -> None:
    found = with_shots(in_line([beat(0, "mia omar", shot="full", seated=True)]), HOUSE.stage, seed="")
    assert {role.pose for role in found[0].roles} == {"sit"}
    near = with_shots(in_line([beat(0, "mia omar", shot="medium", seated=True)]), HOUSE.stage, seed="")
    assert {role.pose for role in near[0].roles} == {"stand"}


@settings(deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(["mia", "omar", "ada", "june", "walt"]), max_size=5, unique=True), max_size=9),
    st.sampled_from([1, 6, 30]),
)
def test_everybody_who_speaks_is_seen_or_is_heard_from_their_side(said: list[list[str]], words: int) -> None:
    beats = [beat(i, " ".join(who), words=words) for i, who in enumerate(said)]
    found = with_shots(in_line(beats), HOUSE.stage, seed="x")
    assert len(found) == len(beats)
    for one in found:
        keys = {role.key for role in one.roles}
        speakers = {key for line in one.panel.lines for key in line.by}
        assert speakers <= keys or (len(speakers) == 2 and keys < speakers)
        assert speakers <= set(one.line)


@pytest.mark.parametrize("seed", ["one", "two"])
def test_shots_are_the_same_every_time(seed: str) -> None:
    assert seen(TALK, seed) == seen(TALK, seed)
