"""Each metric sees the fault that is made for it, and no metric sees what is none of its business."""

from typing import Any, NamedTuple

import pytest

from comicgen.lint.metrics import METRICS
from comicgen.lint.verdict import Verdict, lint
from tests.lint.conftest import STRIP, TIERS, layout_of
from tests.lint.seeds import SEEDS, Seed

Layout = dict[str, Any]
TEXTS = {"strip": STRIP, "tiers": TIERS}


def told(verdict: Verdict) -> list[str]:
    return [f"{item.metric} {item.severity}: {item.message}" for item in verdict.findings]


class Case(NamedTuple):
    """A fault in its layout, and what the lint says of it."""

    seed: Seed
    layout: Layout
    verdict: Verdict


@pytest.fixture(scope="module", params=SEEDS.values(), ids=SEEDS.keys())
def case(request: pytest.FixtureRequest) -> Case:
    seed: Seed = request.param
    layout = layout_of(TEXTS[seed.layout])
    seed.spoil(layout)
    return Case(seed, layout, lint(layout))


@pytest.mark.parametrize("name", ["strip", "tiers"])
def test_clean_layouts_have_nothing_to_mend(name: str, request: pytest.FixtureRequest) -> None:
    verdict = lint(request.getfixturevalue(name))
    assert (told(verdict), verdict.faults, verdict.score) == ([], (), 100.0)


def test_a_seeded_fault_trips_its_metric_and_no_stranger(case: Case) -> None:
    seed, found = case.seed, {item.metric for item in case.verdict.findings}
    assert seed.metric in found, told(case.verdict)
    assert found <= {seed.metric, *seed.companions}, told(case.verdict)


def test_every_metric_has_a_seeded_fault() -> None:
    assert {seed.metric for seed in SEEDS.values()} == {metric.id for metric in METRICS}


def test_findings_say_where_what_was_measured_and_how_to_mend_it(case: Case) -> None:
    for item in case.verdict.findings:
        assert item.message
        assert item.message[0].islower() or not item.message[0].isalpha(), item.message
        assert not item.message.endswith("."), item.message
        assert item.mend
        assert item.mend[0].islower()
        assert item.panel or item.metric in ("L08", "L14", "L16", "L23", "L24", "L25"), item
        assert item.place is None or item.place[0] == "<text>"


LENGTHS = {"layout", "page", "display_width", "index", "tier", "order", "z", "line", "column"}


def doubled(value: Any, key: str = "") -> Any:
    """A layout for a picture of twice the size."""
    match value:
        case dict():
            return {name: doubled(item, name) for name, item in value.items()}
        case list():
            return [doubled(item, key) for item in value]
        case bool():
            return value
        case int() | float():
            return value if key in LENGTHS else value * 2
    return value


def test_the_size_of_the_picture_changes_nothing(case: Case) -> None:
    small, large = case.verdict, lint(doubled(case.layout))
    assert large.findings == small.findings
    assert large.score == small.score


def mirrored(layout: Layout) -> Layout:
    """The same layout for a language that is read from the right."""
    width = layout["canvas"]["width"]

    def turn(value: Any, key: str = "") -> Any:
        match value:
            case dict():
                return {name: turn(item, name) for name, item in value.items()}
            case [int() | float() as x, int() | float() as y]:
                return [width - x, y]
            case [int() | float() as x, int() | float() as y, int() | float() as w, int() | float() as h]:
                return [width - x - w, y, w, h]
            case list():
                return [turn(item) for item in value]
        return value

    found: Layout = turn(layout)
    found["direction"] = "rtl"
    return found


def test_what_is_read_from_the_right_is_judged_alike(case: Case) -> None:
    def key(verdict: Verdict) -> list[tuple[str, str, tuple[str, ...]]]:
        return sorted((item.metric, item.severity, item.balloons) for item in verdict.findings)

    assert key(lint(mirrored(case.layout))) == key(case.verdict)
