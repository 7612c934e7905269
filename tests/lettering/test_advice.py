"""What only the writer can mend is told once, where it first stands, with a page that shows the way out."""

import re
from pathlib import Path

import pytest

from comicgen.diagnostics import Report
from comicgen.lettering import check_conventions
from comicgen.script import read

PAGES = Path(__file__).parents[2] / "docs" / "faults"
CODES = {
    "much-stress": "note", "mismatched-marks": "note", "foreign-speech": "note", "lost-note": "warning",
    "spell-out": "note", "long-sound": "note",
}  # fmt: skip


def findings(text: str) -> list[tuple[str, str, int]]:
    report = Report()
    script = read(text, "script.yaml", report)
    assert script is not None, report.items
    check_conventions(script, report)
    return [(item.severity, item.code, item.span.line if item.span else 0) for item in report.sorted()]


def told(*lines: str, language: str = "en") -> list[str]:
    rows = "\n".join(f"      - {line}" for line in lines)
    return [code for _, code, _ in findings(f"language: {language}\npanels:\n  - lines:\n{rows}\n")]


@pytest.mark.parametrize("code", CODES)
def test_page_shows_the_finding_and_the_way_out(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    wrong, right = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert (CODES[code], code) in {(severity, name) for severity, name, _ in findings(wrong)}
    assert findings(right) == []
    assert page.split("\n")[2] == f"*{CODES[code]}*"


@pytest.mark.parametrize(
    "line",
    [
        "mia: I saw *one* dog and *two* cats",
        "mia: '*No!*'",
        "mia: '*I said no*, and that is that.'",
        "mia: '(gasp) *You!* (sob) *Never!* (sigh)'",
    ],
)
def test_stress_that_stresses_is_fine(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    "line",
    ["mia: I *saw* one *big* dog and *two* cats", "mia: '*I saw one big dog and two* very small cats'"],
)
def test_too_much_stress_is_told(line: str) -> None:
    assert told(line) == ["much-stress"]


@pytest.mark.parametrize(
    "line",
    [
        "mia: I have five cats", "mia: It is 5 km", "mia: Meet at 5 p.m.", "mia: Chapter 5", "mia: See page 12.",
        "mia: We flew Apollo 8", "mia: The Boeing 7", "mia: Between 5 and 50", "mia: It costs $5",
        "mia: Call 555-0199", "mia: 5th of May", "mia: At 12:30", "mia: 3.14", "caption (time): 5 minutes later",
        "caption: Part 2", "mia: 1, 2, 3, 4", "sfx: 3", "mia: '2. You are here'", "mia: A&B is a shop",
        "mia: 640 is enough", "mia: On May 5", "mia: It is 3/4 full", "mia: Room 12", "mia: agent 7",
    ],
)  # fmt: skip
def test_numbers_that_are_no_words_are_fine(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    "line", ["mia: I have 5 cats", "mia: There are 12 of us!", "mia: You and me & him", "mia: It is 40 % mine"]
)
def test_small_numbers_and_signs_in_speech_are_told(line: str) -> None:
    assert told(line) == ["spell-out"]
    assert told(line, language="fr") == []


def test_a_speech_that_changes_its_mark_is_told() -> None:
    assert told("mia: I wanted--", "omar: No!", "mia: '...to go.'") == ["mismatched-marks"]
    assert told("mia: I wanted--", "omar: No!", "mia: '--to go.'") == []


def test_asterisks_and_notes_belong_together() -> None:
    note = "caption (editor): From the French."
    assert told("mia: Bonjour!*", note) == []
    assert told("mia: Bonjour!*") == ["lost-note"]
    assert told("mia: Bonjour!", "caption (editor): '* From the French.'") == ["lost-note"]
    assert told("mia: Bonjour!", note) == []


def test_translated_speech_says_from_what() -> None:
    assert told("mia: '<Where is it?>'", "omar: '<Over there.>'") == ["foreign-speech"]
    assert told("mia: '<Where is it?>*'", "caption (editor): From the French.") == []
    assert told("mia: 'x < 30 and y > 20'", "omar: '<cough> What?'", "mia: 'A <b> tag'") == []


def test_each_convention_is_told_once_with_the_other_lines() -> None:
    text = "panels:\n  - lines:\n" + "".join(f"      - mia: I have {n} cats\n" for n in range(2, 12))
    report = Report()
    script = read(text, "script.yaml", report)
    assert script is not None
    check_conventions(script, report)
    (item,) = report.items
    assert item.message == "'2' in speech (also in lines 4, 5, 6, 7, 8, 9, and 3 more)"
    assert item.hint.endswith("'two'")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("sfx: KRAK", []),
        ("sfx: HA HA HA HA HA HA HA HA HA", []),
        ("sfx: tick tock tick tock tick tock tick tock", []),
        ("sfx: one two three four five six", []),
        ("sfx: 'the neighbour on the stairs: thump, thump'", ["long-sound"]),
        ("caption: The neighbour on the stairs went thump and thump again.", []),
    ],
)
def test_a_sound_that_is_a_sentence_is_told(line: str, expected: list[str]) -> None:
    assert told(line) == expected
