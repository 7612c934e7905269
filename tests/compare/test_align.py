"""Which thing is which, when things come, go, move and change."""

import hypothesis.strategies as st
from hypothesis import given, settings

from comicgen.compare.align import aligned

WORDS = st.sampled_from(["a", "b", "ab", "abc", "abd", "bcd", "dab", "cd"])


def alike(one: str, other: str) -> float:
    """Words are as alike as the letters that they begin with."""
    same = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    same = min(len(one), len(other)) if same is None else same
    return 2 * same / (len(one) + len(other))


def test_what_came_and_went_is_told_and_the_rest_keeps_its_order() -> None:
    found = aligned(["ants", "bees", "cats", "dogs"], ["ants", "newt", "bees", "dogs"], alike)
    assert found.pairs == ((0, 0), (1, 2), (3, 3))
    assert (found.gone, found.new, found.moved) == ((2,), (1,), ())


def test_what_changed_a_little_is_still_the_same() -> None:
    found = aligned(["ants", "bees"], ["anti", "bees"], alike)
    assert found.pairs == ((0, 0), (1, 1))


def test_what_was_written_anew_in_its_place_is_still_the_same() -> None:
    found = aligned(["ants", "bees", "cats"], ["ants", "zebu", "cats"], alike)
    assert found.pairs == ((0, 0), (1, 1), (2, 2))


def test_what_is_elsewhere_has_moved() -> None:
    found = aligned(["ants", "bees", "cats", "dogs"], ["bees", "cats", "dogs", "ants"], alike)
    assert found.moved == ((0, 3),)
    assert found.pairs == ((1, 0), (2, 1), (3, 2))


@settings(deadline=None)  # machines are busy
@given(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6))
def test_everything_is_paired_once_or_came_or_went(old: list[str], new: list[str]) -> None:
    found = aligned(old, new, alike)
    both = (*found.pairs, *found.moved)
    assert sorted([*(one for one, _ in both), *found.gone]) == list(range(len(old)))
    assert sorted([*(other for _, other in both), *found.new]) == list(range(len(new)))
    ordered = [other for one, other in sorted(found.pairs)]
    assert ordered == sorted(ordered)


@settings(deadline=None)  # machines are busy
@given(st.lists(WORDS, max_size=6))
def test_nothing_is_different_between_equals(things: list[str]) -> None:
    found = aligned(things, list(things), alike)
    assert found.pairs == tuple((place, place) for place in range(len(things)))
    assert not (found.gone)
    assert not (found.new)
    assert not (found.moved)
