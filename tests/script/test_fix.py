"""Corrected lines: written once, nothing else touched."""

from pathlib import Path

import pytest

from comicgen.diagnostics import Report
from comicgen.script import fix, read

FAULTS = sorted((Path(__file__).parent / "faults").glob("*.yaml"))
MENDABLE = ("needs-quotes", "stress-first", "bad-colon", "unclosed", "tab", "words-lost", "flow-line")


def codes(text: str) -> set[str]:
    """The codes of findings that have a correction."""
    report = Report()
    read(text, "s.yaml", report)
    return {item.code for item in report.items if item.fix}


@pytest.mark.parametrize("path", [path for path in FAULTS if path.stem in MENDABLE], ids=lambda path: path.stem)
def test_fixed_text_reads_without_the_faults(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.stem in codes(text)
    fixed = fix(text, Report())
    assert codes(fixed) == set()
    assert fix(fixed, Report()) == fixed


def test_fix_touches_only_faulty_lines() -> None:
    text = (
        "\ufefftitle: a: b\r\n# comment\r\npanels:\r\n  - lines:\r\n      - mia: Yes\r\n      - mia: *no*   # why?\r\n"
    )
    assert fix(text, Report()) == text.replace("a: b", '"a: b"').replace("*no*", '"*no*"')


def test_fix_tells_what_it_mended() -> None:
    report = Report()
    fix("panels:\n  - lines:\n      - mia:Hello\n      - mia: Oh: no\n", report)
    assert [item.code for item in report.sorted()] == ["bad-colon", "needs-quotes"]


def test_sound_script_is_left_as_it_is() -> None:
    text = "panels:\n  - setting: room   \n    lines:\n    - mia: 'Hi'"
    assert fix(text, Report()) == text


def test_unreadable_text_is_left_as_it_is() -> None:
    for text in ("", "panels: [", "\ud800", "a\0b", "x" * 3_000_000):
        assert fix(text, Report()) == text
