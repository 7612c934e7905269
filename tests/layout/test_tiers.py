"""Panels into tiers, tiers into frames."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.geometry import Rect
from comicgen.layout.tiers import Claim, break_tiers, frames, gutters
from comicgen.script.style import PageStyle

STYLE = PageStyle()
AREA = Rect(18.0, 18.0, 1164.0, 0.0)
claims = st.lists(
    st.builds(Claim, st.floats(60, 200), st.floats(200, 600), st.sampled_from([None, "time passes", "at once"])),
    min_size=1,
    max_size=14,
)


@given(claims)
def test_every_panel_gets_a_tier(wanted: list[Claim]) -> None:
    spaces = gutters(wanted, 17.0, STYLE)
    counts = break_tiers(wanted, AREA.w, spaces, goal=3)
    assert sum(counts) == len(wanted)
    assert all(count > 0 for count in counts)


@given(claims)
def test_tiers_span_the_width_and_frames_never_overlap(wanted: list[Claim]) -> None:
    spaces = gutters(wanted, 17.0, STYLE)
    counts = break_tiers(wanted, AREA.w, spaces, goal=3)
    plan = frames(wanted, counts, spaces, area=AREA, heights=[400.0] * len(counts), gap=27.0)
    for tier in plan.tiers:
        row = [plan.frames[i] for i in tier]
        assert row[0].x == pytest.approx(AREA.x)
        assert row[-1].right == pytest.approx(AREA.right)
        for left, right, space in zip(row, row[1:], [spaces[i] for i in tier], strict=False):
            assert right.x - left.right == pytest.approx(space)
    tops = [plan.frames[tier[0]].y for tier in plan.tiers]
    assert [b - a for a, b in itertools.pairwise(tops)] == pytest.approx([427.0] * (len(tops) - 1))


def test_time_is_distance() -> None:
    plain, wide, narrow = gutters([Claim(1, 1), Claim(1, 1, "time passes"), Claim(1, 1, "at once")], 10.0, STYLE)
    assert narrow < plain < wide


def test_a_panel_that_needs_the_width_stands_alone() -> None:
    wanted = [Claim(900, 900), Claim(300, 400), Claim(300, 400)]
    assert break_tiers(wanted, 1164.0, [15.0] * 3, goal=1.5) == (1, 2)
