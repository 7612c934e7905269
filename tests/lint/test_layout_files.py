"""Layout files from anywhere: what is broken is told with its place, what is missing is no fault, nothing is raised."""

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comicgen.lint.verdict import lint, lint_file
from tests.lint.conftest import STRIP, layout_of

Layout = dict[str, Any]
BARE = {"lettering": {"size": 34}, "panels": [{"rect": [40, 40, 760, 800]}]}

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"", "it is no JSON: line 1, column 1"),
        (b"\xff\xfe\x00", "it is not UTF-8"),
        (b"[" * 100_000, "its brackets are nested too deeply"),
        (b"[" + b"9" * 10_000 + b"]", "it has a number that is too long"),
        (b"3", "it is no layout"),
        (b'{"panels": 3}', "it is no layout"),
        (b'{"layout": 2, "panels": []}', "its format is number 2"),
        (b'{"panels": [{"rect": [0, 0, 9, 9]}]}', "lettering.size is not given"),
        (b'{"lettering": {"size": 9}, "panels": [{}]}', "panels[0].rect is not a box with an area"),
        (b'{"lettering": {"size": 9}, "panels": [3]}', "panels[0] is not a mapping"),
        (b'{"lettering": {"size": 9}, "lint": {"cap_wrn": 3}, "panels": []}', "lint.cap_wrn is no threshold"),
        (
            b'{"lettering": {"size": 9}, "panels": [{"rect": [0, 0, 99, 99], "balloons": [{"outline": [[1, 2]]}]}]}',
            "panels[0].balloons[0].outline is not a polygon",
        ),
        (
            b'{"lettering": {"size": 9}, "panels": [{"rect": [0, 0, NaN, 1e999]}]}',
            "panels[0].rect is not a box [x, y, width, height]",
        ),
    ],
)
def test_a_broken_file_is_told_with_its_place(raw: bytes, fault: str) -> None:
    verdict = lint_file(raw, "x.json")
    assert any(found.startswith(fault) for found in verdict.faults), verdict.faults
    assert verdict.findings == ()


def test_what_is_missing_is_no_fault() -> None:
    verdict = lint(BARE)
    assert (verdict.faults, verdict.findings, verdict.score) == ((), (), 100.0)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(JSON)
def test_no_data_raises(data: Any) -> None:
    for layout in (
        data,
        {"panels": [{"rect": [0, 0, 9, 9], "balloons": data}], "lettering": {"size": 3}},
        {"panels": [{"rect": [0, 0, 9, 9], "figures": data, "keep_clear": data}], "lettering": data},
    ):
        verdict = lint(layout)
        assert 0.0 <= verdict.score <= 100.0
        assert not (verdict.faults and verdict.findings)


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_no_damage_to_a_layout_raises(data: st.DataObject) -> None:
    layout = copy.deepcopy(layout_of(STRIP))
    for _ in range(data.draw(st.integers(1, 4))):
        here: Any = layout
        while True:
            keys = list(here) if isinstance(here, dict) else list(range(len(here)))
            if not keys:
                break
            key = data.draw(st.sampled_from(keys))
            if isinstance(here[key], dict | list) and data.draw(st.integers(0, 5)):
                here = here[key]
                continue
            if isinstance(here, dict) and data.draw(st.booleans()):
                del here[key]
            else:
                here[key] = data.draw(
                    st.sampled_from([None, 0, -1, "", "p1.1", [], {}, 1e9, [0, 0], [0, 0, 0, 0], [[1, 1]] * 3])
                )
            break
    verdict = lint(layout)
    assert 0.0 <= verdict.score <= 100.0


def test_a_layout_may_change_thresholds() -> None:
    layout = copy.deepcopy(layout_of(STRIP))
    layout["lint"] = {"cap_warn_px": 13}
    assert [item.metric for item in lint(layout).findings] == ["L23"]


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    assert lint_file(b"\xef\xbb\xbf" + json.dumps(BARE).encode(), "x").faults == ()


def test_a_comic_of_several_pages_has_one_verdict() -> None:
    page = copy.deepcopy(layout_of(STRIP))
    wordy = copy.deepcopy(page)
    wordy["panels"][2]["balloons"][0]["text"] = "word " * 30
    one, both = lint(page), lint_file(json.dumps([page, wordy]).encode(), "two")
    assert (both.balloons, both.panels) == (2 * one.balloons, 2 * one.panels)
    assert [item.metric for item in both.findings] == ["L21"]
    assert lint_file(b"[3]", "x").faults != ()
    assert lint_file(b"[]", "x").faults != ()
