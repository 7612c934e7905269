"""A build with somebody watching: a table that fits the terminal, and few lines where nobody looks."""

import os

import pytest

from comicgen.cli import live
from comicgen.diagnostics import Diagnostic
from comicgen.season.edition import Edition, Made

EDITIONS = [Edition(f"s{number}", "en", target) for number in range(4) for target in ("instagram-carousel", "story")]
FAULT = Diagnostic("error", "unknown-name", "no one")
MADE = [Made(edition, "failed" if edition.script == "s1" else "made", findings=(FAULT,)) for edition in EDITIONS]


@pytest.mark.parametrize("columns", [30, 44, 60, 80])
def test_the_table_is_as_wide_as_the_terminal_and_loses_no_number(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(live, "is_terminal", lambda _stream: True)
    monkeypatch.setattr(live, "_PAUSE", -1)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((columns, 24)))
    assert list(live.watched(MADE, EDITIONS, quiet=False)) == MADE
    rows = capsys.readouterr().err.split("\x1b[J")[-2].splitlines()
    assert max(map(len, rows)) < columns
    if columns >= 60:
        assert [row.split("  ")[-2:] for row in rows[:2]] == [["4 of 4", "1 failed"]] * 2
        assert ("#" * 24 in rows[0]) is (columns == 80)


def test_a_comic_that_fails_everywhere_for_one_reason_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    list(live.watched(MADE, EDITIONS, quiet=False))
    assert capsys.readouterr().err.splitlines() == ["failed: s1 (en) for instagram-carousel: unknown-name"]


def test_the_table_has_what_is_asked_for_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(live, "is_terminal", lambda _stream: True)
    monkeypatch.setattr(live, "_PAUSE", -1)
    asked = [edition for edition in EDITIONS if edition.target == "story"]
    made = [Made(edition, "made" if edition in asked else "passed over") for edition in EDITIONS]
    assert list(live.watched(made, asked, quiet=False)) == made
    rows = capsys.readouterr().err.split("\x1b[J")[-2].splitlines()
    assert [row.split()[0] for row in rows[:2]] == ["story", "4"]
    assert rows[1].startswith("4 of 4 editions")
