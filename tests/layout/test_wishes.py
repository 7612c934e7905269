"""`at` and `nudge`: obeyed, and told where that costs something."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from comicgen.diagnostics import Diagnostic, Report
from comicgen.geometry import Rect
from comicgen.layout import Composition, compose
from comicgen.script import styled
from comicgen.script.model import Script
from comicgen.script.words.voices import SPOTS

Reader = Callable[[str], Script]
FENCED = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FAULTS = Path(__file__).parents[2] / "docs" / "faults"

ROOMY = """
panels:
  - setting: park
    shot: full
    actors: {{mia: {stands}}}
    lines:
      - {{by: {by}, text: "Here I am.", at: {at}}}
"""


def told(script: Script) -> tuple[Composition, list[Diagnostic]]:
    report = Report()
    composition = compose(script, styled(script), report)
    assert composition is not None
    return composition, report.sorted()


def part_of(panel: Rect, x: float, y: float) -> str:
    """Which of the nine parts of a panel a point lies in."""
    column = ("left", "", "right")[int(3 * (x - panel.x) / panel.w)]
    row = ("top", "", "bottom")[int(3 * (y - panel.y) / panel.h)]
    return f"{row} {column}".strip() or "centre"


@pytest.mark.parametrize("by", ["mia", "caption"])
@pytest.mark.parametrize("at", SPOTS)
def test_words_stand_in_the_part_of_a_roomy_panel_that_is_asked_for(script_of: Reader, at: str, by: str) -> None:
    stands = "left" if at in ("bottom", "centre", "top") else "centre"
    composition, findings = told(script_of(ROOMY.format(at=at, by=by, stands=stands)))
    (panel,) = composition.panels
    (balloon,) = panel.balloons
    assert part_of(panel.rect, *balloon.centre) == at
    assert findings == []


def test_a_sound_keeps_to_its_side_and_may_be_high_or_low(script_of: Reader) -> None:
    for side in ("left", "right"):
        text = f"panels:\n  - setting: park\n    shot: full\n    lines:\n      - sfx ({side}): KNOCK\n"
        composition, findings = told(script_of(text))
        (panel,) = composition.panels
        assert side in part_of(panel.rect, *panel.balloons[0].centre)
        assert findings == []


@pytest.mark.parametrize("page", ["at-not-kept", "nudge-harms"])
def test_pages_of_wishes_show_the_fault_and_the_way_out(script_of: Reader, page: str) -> None:
    wrong, right = FENCED.findall((FAULTS / f"{page}.md").read_text(encoding="utf-8"))
    assert {item.code for item in told(script_of(wrong))[1]} == {page}
    assert told(script_of(right))[1] == []


def test_a_place_that_would_turn_the_order_round_is_not_kept_and_told_at_the_line(script_of: Reader) -> None:
    wrong, _ = FENCED.findall((FAULTS / "at-not-kept.md").read_text(encoding="utf-8"))
    composition, findings = told(script_of(wrong))
    first, second = composition.panels[0].balloons
    assert first.centre[0] < second.centre[0] or first.centre[1] < second.centre[1]
    assert all(item.severity == "warning" for item in findings)
    assert findings[0].message.startswith("could not stand at ")
    assert {item.span.line for item in findings if item.span} <= {4, 5}


NUDGED = """
panels:
  - setting: park
    lines:
      - {{by: mia, text: "{text}", nudge: [{x}, {y}]}}
"""


def test_a_nudge_moves_by_a_share_of_the_panel_and_the_tail_still_aims(script_of: Reader) -> None:
    still, _ = told(script_of(NUDGED.format(text="Over here", x=0, y=0)))
    moved, findings = told(script_of(NUDGED.format(text="Over here", x=-0.1, y=0.02)))
    panel = still.panels[0]
    before, after = panel.balloons[0], moved.panels[0].balloons[0]
    assert after.centre[0] - before.centre[0] == pytest.approx(-0.1 * panel.rect.w, rel=0.02)
    assert after.centre[1] - before.centre[1] == pytest.approx(0.02 * panel.rect.h, rel=0.02)
    assert after.tails[0].target == before.tails[0].target
    assert after.tails[0].axis != before.tails[0].axis
    assert findings == []


@pytest.mark.parametrize(("x", "y"), [(1, 0), (-1, 0), (0, -1), (1, 1), (-1, 1)])
def test_a_nudge_never_takes_words_out_of_the_frame(script_of: Reader, x: int, y: int) -> None:
    composition, _ = told(script_of(NUDGED.format(text="Over here, over here", x=x, y=y)))
    panel = composition.panels[0]
    balloon = panel.balloons[0]
    ink = balloon.block.ink.moved(*balloon.centre)
    inner = panel.rect.grown(-0.4 * composition.size)
    assert inner.overlap(ink) == pytest.approx(ink)


def test_a_nudge_that_harms_is_obeyed_and_told(script_of: Reader) -> None:
    composition, findings = told(script_of(NUDGED.format(text="Over here", x=0, y=0.35)))
    panel = composition.panels[0]
    assert panel.balloons[0].centre[1] > panel.rect.y + 0.4 * panel.rect.h
    (found,) = findings
    assert (found.severity, found.code) == ("warning", "nudge-harms")
    assert found.span is not None
    assert found.span.line == 5
    assert "it covers a " in found.message
