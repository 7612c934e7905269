"""Styles by name and from files."""

from pathlib import Path

import pytest

from comicgen.diagnostics import Report
from comicgen.script import read, styled
from comicgen.script.build_style import about_style
from comicgen.script.style import HOUSE, Style
from comicgen.script.words.scenes import style_names

PANELS = "panels: [{setting: room}]"


def found(written: str, folder: Path | None = None) -> tuple[Style | None, Report]:
    report = Report()
    script = read(f"style: {written}\n{PANELS}", "s.yaml", report, folder=folder)
    return script and styled(script), report


@pytest.mark.parametrize("name", style_names())
def test_styles_of_the_box_are_sound_and_say_what_they_are_for(name: str) -> None:
    style, report = found(name)
    assert style is not None
    assert not report.items
    assert style.name == name
    assert 20 < len(about_style(name)) < 110


@pytest.mark.parametrize("written", ["High Contrast", "high-contrast", "high_contrast", "accessible"])
def test_names_are_read_as_meant(written: str) -> None:
    style, _ = found(written)
    assert style is not None
    assert style.name == "high contrast"


def test_changes_go_on_top_of_a_style() -> None:
    style, _ = found("{base: noir, print: {accent: teal}, lettering.case: mixed}")
    assert style is not None
    assert (style.print.accent, style.lettering.case, style.print.process) == ("#2a9d8f", "mixed", "ink")


def test_unknown_style_is_told_with_place_and_way_out() -> None:
    _, report = found("niore")
    (item,) = report.items
    assert item.code == "unknown-word"
    assert item.span
    assert (item.span.line, item.span.column) == (1, 8)
    assert "did you mean 'noir'?" in item.hint
    assert "newspaper" in item.hint
    assert "mine.yaml" in item.hint


def test_a_file_beside_the_script_is_a_style(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("base: ink\nabout: Mine.\nprint: {hatched: no}\npage: {border: 4}\n")
    style, report = found("{base: mine.yaml, page: {border: 5}}", tmp_path)
    assert not report.items
    assert style is not None
    assert (style.print.process, style.print.hatched, style.page.border) == ("ink", False, 5.0)
    plain, _ = found("mine.yaml", tmp_path)
    assert plain is not None
    assert plain.page.border == 4.0


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("base: ink\nprint: {process: crayon}", "unknown-word", 2),
        ("base: inky", "unknown-word", 1),
        ("base: other.yaml", "bad-value", 1),
        ("print: {blacks: 2}", "bad-value", 1),
        ("\n\nprint: {blaks: 0.2}", "unknown-key", 3),
        ("- ink", "wrong-type", 1),
        ("", "wrong-type", 1),
    ],
)
def test_faults_of_a_style_file_are_told_in_its_own_lines(tmp_path: Path, text: str, code: str, line: int) -> None:
    (tmp_path / "mine.yaml").write_text(text)
    style, report = found("mine.yaml", tmp_path)
    assert style is None
    (item,) = report.items
    assert item.span
    assert (item.code, item.span.source, item.span.line) == (code, "mine.yaml", line)


@pytest.mark.parametrize(
    ("written", "code"), [("gone.yaml", "no-file"), ("../up.yaml", "outside-folder"), ("strip.yaml", "wrong-type")]
)
def test_a_file_that_is_no_style_is_told_in_the_script(tmp_path: Path, written: str, code: str) -> None:
    (tmp_path / "strip.yaml").write_text(PANELS)
    _, report = found(written, tmp_path)
    assert [(item.code, item.span and item.span.source) for item in report.items] == [(code, "s.yaml")]


def test_house_is_untouched() -> None:
    style, _ = found("house")
    assert style == HOUSE
