"""Panels into tiers, tiers into frames."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.geometry import Rect
from comicgen.layout.tiers import Claim, Tier, break_tiers, frames_of, gutters
from comicgen.script.style import PageStyle

STYLE = PageStyle()
AREA = Rect(18.0, 18.0, 1164.0, 0.0)
PLAIN = 15.3
claims = st.lists(
    st.builds(
        Claim,
        aspect=st.floats(0.5, 3),
        words=st.floats(0, 60_000),
        narrowest=st.floats(0, 900),
        people=st.floats(0, 1.5),
        measured=st.just(0.0),
        after=st.sampled_from([None, "time passes", "at once"]),
    ),
    min_size=1,
    max_size=14,
)


def tiers_of(counts: tuple[int, ...]) -> list[Tier]:
    ends = list(itertools.accumulate(counts))
    return [Tier(end - n, end, 400.0, 27.0 if end > n else 0.0) for n, end in zip(counts, ends, strict=True)]


@given(claims)
def test_every_panel_gets_a_tier(wanted: list[Claim]) -> None:
    counts = break_tiers(wanted, AREA.w, gutters(wanted, PLAIN, STYLE), height=400, goal=3)
    assert sum(counts) == len(wanted)
    assert all(count > 0 for count in counts)


@given(claims, st.integers(1, 6))
def test_as_many_tiers_as_are_asked_for(wanted: list[Claim], tiers: int) -> None:
    tiers = min(tiers, len(wanted))
    counts = break_tiers(wanted, AREA.w, gutters(wanted, PLAIN, STYLE), height=400, goal=3, most=14, tiers=tiers)
    assert len(counts) == tiers
    assert sum(counts) == len(wanted)


@given(claims, st.sampled_from([1.0, 2.0, 2.4]))
def test_tiers_span_the_width_and_gutters_of_a_kind_are_equal(wanted: list[Claim], pixels: float) -> None:
    spaces = gutters(wanted, PLAIN, STYLE)
    counts = break_tiers(wanted, AREA.w, spaces, height=400, goal=3)

    def grain(length: float) -> float:
        return round(length * pixels) / pixels

    made = tiers_of(counts)
    frames = frames_of(wanted, made, spaces, area=AREA, grain=grain)
    for tier in made:
        row = frames[tier.start : tier.end]
        assert row[0].x == pytest.approx(AREA.x)
        assert row[-1].right == pytest.approx(AREA.right)
        for i, (left, right) in enumerate(itertools.pairwise(row), tier.start):
            assert right.x - left.right == pytest.approx(grain(spaces[i]))
            assert ((right.x - AREA.x) * pixels) % 1 == pytest.approx(0, abs=1e-6) or (
                (right.x - AREA.x) * pixels
            ) % 1 == pytest.approx(1, abs=1e-6)
    tops = [frames[tier.start].y for tier in made]
    assert [b - a for a, b in itertools.pairwise(tops)] == pytest.approx([427.0] * (len(tops) - 1), abs=1 / pixels)


def test_time_is_distance() -> None:
    plain, wide, narrow = gutters([Claim(1), Claim(1, after="time passes"), Claim(1, after="at once")], 10.0, STYLE)
    assert narrow < plain < wide


def test_a_panel_that_needs_the_width_stands_alone() -> None:
    wanted = [Claim(1, narrowest=900), Claim(1), Claim(1)]
    assert break_tiers(wanted, 1164.0, [15.0] * 3, height=400, goal=1.5) == (1, 2)


def test_no_panel_of_few_words_is_left_alone_beside_full_tiers() -> None:
    wanted = [Claim(1.0) for _ in range(7)]
    assert 1 not in break_tiers(wanted, 1164.0, [15.0] * 7, height=400, goal=3.0)
