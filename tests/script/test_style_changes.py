"""Changes to the house style that a script asks for."""

import pytest

from comicgen.diagnostics import Report
from comicgen.script import read, styled
from comicgen.script.fields import keys_of
from comicgen.script.style import HOUSE, Style


def style_of(written: str) -> Style:
    """The style of a sound script."""
    report = Report()
    script = read(f"style: {written}\npanels: [{{setting: room}}]", "s.yaml", report)
    assert report.items == []
    assert script is not None
    return styled(script)


@pytest.mark.parametrize("written", ["house", "{base: house}", "{}", ""])
def test_house_style_is_the_default(written: str) -> None:
    assert style_of(written) == HOUSE


def test_changes_reach_the_style() -> None:
    style = style_of(
        "{lettering: {case: mixed, ink: navy}, page.border: 3, page.show_title: no, balloon: {burst spikes: 18}}"
    )
    assert (style.lettering.case, style.lettering.ink) == ("mixed", "#2b3a67")
    assert (style.page.border, style.page.show_title, style.balloon.burst_spikes) == (3.0, False, 18)
    assert style.tail == HOUSE.tail


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{pages: {border: 3}}", "unknown-key"),
        ("{page: {boarder: 3}}", "unknown-key"),
        ("{page.nothing: 3}", "unknown-key"),
        ("{page: {border: -1}}", "bad-value"),
        ("{page: {border: thick}}", "bad-value"),
        ("{page: {show_title: perhaps}}", "bad-value"),
        ("{balloon: {burst_spikes: 18.5}}", "bad-value"),
        ("{lettering: {case: tiny}}", "unknown-word"),
        ("{lettering: {ink: nocolour}}", "unknown-word"),
        ("{page: [1]}", "wrong-type"),
        ("neon", "unknown-word"),
        ("{page: {border: 3}, page.border: 4}", "duplicate-key"),
    ],
)
def test_wrong_change_is_told(written: str, code: str) -> None:
    report = Report()
    assert read(f"style: {written}\npanels: [{{setting: room}}]", "s.yaml", report) is None
    assert [item.code for item in report.items] == [code]


@pytest.mark.parametrize("part", [key.takes for key in keys_of("style") if key.takes.startswith("style.")])
def test_defaults_of_the_house_are_within_their_limits(part: str) -> None:
    for key in keys_of(part):
        if key.takes in ("number", "whole"):
            assert key.low <= float(key.default) <= key.high, key.name
