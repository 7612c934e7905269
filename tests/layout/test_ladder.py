"""Every step of the ladder has an example in the docs that takes it; see docs/ladder.md."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from comicgen.diagnostics import Report
from comicgen.layout import Composition, compose
from comicgen.layout.beats import beats
from comicgen.layout.form import form_of
from comicgen.layout.panel import FROM_VERY_NEAR, LAST_RUNG, RUNGS
from comicgen.layout.plan import Planner, Try
from comicgen.layout.sheet import as_planned
from comicgen.script import Script, read, styled

LADDER = Path(__file__).parents[2] / "docs" / "sheets" / "ladder"
WIDER = "gave crowded panels the width that they need"
# What each example must have in layout.json, under `ladder` or `notes`.
STEPS = {
    "11-heads-lowered": "lowered the heads by 4 %",
    "12-long-lines-split": "split long lines into joined balloons",
    "13-split-and-lowered": "split long lines and lowered the heads by 8 %",
    "14-camera-back": "moved the camera back to 0.85",
    "15-figures-spread": "spread the figures",
    "16-camera-far-back": "moved the camera back to 0.6",
    "21-panel-widened": WIDER,
    "22-tiers-taller": "made the tiers [0-9]+% taller",
    "23-panel-taller-in-a-scroll": "made crowded panels [0-9]+% taller",
    "24-one-more-tier": "used one more tier",
    "25-page-shared-otherwise": "shared the page otherwise",
    "26-strip-lettered-smaller": "lettered the whole strip at [0-9]+% of its size",
    "27-more-pages": "used (one|[0-9]+) more pages?",
    "28-divided": "divided from p1",
    "29-hair-touched": "let balloons touch hair and cover more of the panel",
}
FREE = (
    "01-other-shapes-of-the-words",
    "02-butted-to-the-frame",
    "03-two-lines-of-one-speaker-joined",
    "04-more-than-25-words-joined",
)
ENDS = "30-does-not-fit"


def example(name: str, report: Report) -> Script:
    path = LADDER / f"{name}.yaml"
    script = read(path.read_bytes(), path.name, report)
    assert script is not None
    return script


def drawn(name: str) -> Composition:
    report = Report()
    script = example(name, report)
    composition = compose(script, styled(script), report)
    assert composition is not None, [item.message for item in report.items]
    return composition


def test_every_file_of_the_ladder_is_known() -> None:
    assert {path.stem for path in LADDER.glob("*.yaml")} == {*FREE, *STEPS, ENDS}


def test_every_step_of_a_panel_has_an_example() -> None:
    known = {words for _, words in (*RUNGS, FROM_VERY_NEAR, LAST_RUNG) if words}
    assert known <= set(STEPS.values())


@pytest.mark.parametrize("name", STEPS)
def test_an_example_of_the_ladder_takes_its_step(name: str) -> None:
    composition = drawn(name)
    steps = [step for page in composition.pages for panel in page.panels for step in panel.ladder]
    steps += composition.notes
    assert any(re.fullmatch(STEPS[name], step) for step in steps), steps


@pytest.mark.parametrize("name", FREE)
def test_what_every_panel_may_do_costs_no_step(name: str) -> None:
    composition = drawn(name)
    assert not composition.notes
    assert not any(panel.ladder for panel in composition.panels)


def test_the_same_words_take_another_shape_in_a_slim_panel() -> None:
    wide, slim = (panel.balloons[0].block for panel in drawn(FREE[0]).panels)
    assert len(slim.rows) > len(wide.rows)
    assert slim.size == wide.size


def test_a_balloon_in_a_tight_panel_is_butted_to_its_frame() -> None:
    (panel,) = drawn(FREE[1]).panels
    left, right, top = panel.rect.x, panel.rect.right, panel.rect.y
    edge = panel.border
    assert any(
        x <= left + edge or x >= right - edge or y <= top + edge
        for balloon in panel.balloons
        for x, y in balloon.outline
    )


@pytest.mark.parametrize("name", FREE[2:])
def test_lines_of_one_speaker_and_long_lines_are_joined(name: str) -> None:
    (panel,) = drawn(name).panels
    assert any(balloon.connector for balloon in panel.balloons)
    assert sum(len(balloon.tails) for balloon in panel.balloons) == 1


def test_the_end_of_the_ladder_says_how_many_words_to_cut() -> None:
    report = Report()
    script = example(ENDS, report)
    assert compose(script, styled(script), report) is None
    assert [item.code for item in report.items] == ["does-not-fit"]
    assert "words too many" in report.items[0].message


def test_the_comic_as_planned_has_the_fault_that_the_ladder_mends() -> None:
    script = example("11-heads-lowered", Report())
    before, faults = as_planned(script, styled(script))
    assert faults
    assert not before.notes
    assert not any(panel.ladder for panel in before.panels)


def test_one_more_tier_is_one_tier_more(script_of: Callable[[str], Script]) -> None:
    talk = "".join(
        f"  - lines:\n      - {one}: The kite has run off.\n      - {two}: No note?\n      - mia: A string.\n"
        for one, two in (("june", "omar"), ("walt", "june"), ("omar", "ada"))
    )
    script = script_of("style: {page: {strip_width: 820}}\npanels:\n" + talk)
    style = styled(script)
    planner = Planner(beats(script, style.stage), form_of(script, style), style=style, language="en")
    em = form_of(script, style).head
    assert [len(planner.plan(Try(em, tiers=more)).tiers) for more in (0, 1, 2, 3)] == [1, 2, 3, 3]


def test_in_a_scroll_only_the_crowded_panel_grows_even_with_smaller_words(
    composed: Callable[[str], Composition],
) -> None:
    quiet = "  - height: 0.5\n    lines:\n      - omar: I have written to the moon.\n"
    crowded = """
  - height: 0.25
    lines:
      - mia: And did the moon answer?
      - omar: It sent me a tide by return of post.
      - mia: What did the tide have to say for itself?
      - omar: It came in, looked round, and left again.
      - mia: So it was shy.
"""
    alone = composed("format: scroll\npanels:\n" + quiet)
    both = composed("format: scroll\npanels:\n" + quiet + crowded)
    assert any(note.startswith("lettered the whole strip") for note in both.notes)
    assert both.panels[0].rect.h == alone.panels[0].rect.h
