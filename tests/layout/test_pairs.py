"""Poses for two in a panel: side by side, face to face, at arm's length; told when nobody is there."""

import math
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from comicgen.cast import PAIR_POSES
from comicgen.diagnostics import Diagnostic, Report
from comicgen.layout import Composition, compose
from comicgen.script import styled
from comicgen.script.model import Script

Reader = Callable[[str], Script]
FENCED = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGE = Path(__file__).parents[2] / "docs" / "faults" / "no-partner.md"


def told(script: Script) -> tuple[Composition, list[Diagnostic]]:
    report = Report()
    composition = compose(script, styled(script), report)
    assert composition is not None
    return composition, report.sorted()


def panel(actors: str, shot: str = "full") -> str:
    return f"panels:\n  - shot: {shot}\n    actors: {{{actors}}}\n"


def test_the_page_shows_the_fault_and_the_way_out(script_of: Reader) -> None:
    wrong, right = FENCED.findall(PAGE.read_text(encoding="utf-8"))
    assert [(item.code, item.severity) for item in told(script_of(wrong))[1]] == [("no-partner", "note")]
    assert told(script_of(right))[1] == []


@pytest.mark.parametrize("shot", ["full", "two-shot"])
@pytest.mark.parametrize("pose", PAIR_POSES)
def test_the_two_face_each_other_near_by(script_of: Reader, pose: str, shot: str) -> None:
    composition, findings = told(script_of(panel(f"mia: {pose}, omar: ", shot)))
    first, second = composition.panels[0].figures
    assert {first.facing, second.facing} == {"left", "right"}
    head = max(first.face.h, second.face.h)
    apart = math.dist(first.face.centre, second.face.centre)
    assert 0.6 * head < apart < 2.8 * head
    assert findings == []


@pytest.mark.parametrize("actors", ["mia: hug, omar: sit", "mia: hug, june: sit, omar: hug", "mia: high five"])
def test_who_has_nobody_beside_them_begins_alone_and_it_is_told(script_of: Reader, actors: str) -> None:
    _, findings = told(script_of(panel(actors)))
    assert {item.code for item in findings} == {"no-partner"}


def test_both_may_say_it(script_of: Reader) -> None:
    _, findings = told(script_of(panel("mia: hug, omar: hug")))
    assert findings == []


def test_somebody_who_lies_is_whole_in_the_picture(script_of: Reader) -> None:
    for shot in ("full", "medium", "two-shot"):
        composition, _ = told(script_of(panel("mia: lying, omar: ", shot)))
        frame = composition.panels[0].rect
        (body,) = (one.body for one in composition.panels[0].figures if one.pose == "lie")
        assert frame.x - 1 < body.x
        assert body.right < frame.right + 1
