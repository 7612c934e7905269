"""comicgen for programs: the stages one by one, and errors that can be caught."""

from pathlib import Path

import pytest
from PIL import Image

import comicgen
from comicgen.stock import stock_file

SCRIPT = """\
title: Two Spoons
panels:
  - lines:
      - mia: Soup?
"""


def test_the_road_can_be_walked_stage_by_stage(tmp_path: Path) -> None:
    script = comicgen.read(SCRIPT)
    assert comicgen.check(script).items == []
    composition = comicgen.compose(script)
    assert comicgen.paint(composition, width=400).width == 400
    written = comicgen.write(composition, tmp_path / "soup.png", width=300)
    (path,) = written
    with Image.open(path) as picture:
        assert picture.width == 300
    assert '"Soup?"' in comicgen.alt_text(script)
    assert comicgen.layout_json(composition, script_name="soup", width_px=300).startswith("{")


def test_render_is_the_whole_road(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("soup.yaml").write_text(SCRIPT)
    assert comicgen.render("soup.yaml", width=300) == (Path("soup.png"),)
    assert comicgen.render(Path("soup.yaml"), "deep/x.png", width=300) == (Path("deep/x.png"),)
    assert comicgen.render(SCRIPT, width=300) == (Path("comic.png"),)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["comic.png", "deep", "soup.png", "soup.yaml"]


def test_a_fault_is_an_exception_with_its_report() -> None:
    with pytest.raises(comicgen.ReportError, match="nobody") as caught:
        comicgen.read(SCRIPT.replace("mia", "nobody"))
    assert isinstance(caught.value, comicgen.ComicError)
    assert [item.code for item in caught.value.report.items if item.severity == "error"] == ["unknown-name"]


def test_a_missing_file_is_a_fault_too() -> None:
    with pytest.raises(comicgen.ReportError, match="cannot be read"):
        comicgen.read("gone.yaml")


def test_findings_go_into_a_report_that_is_given() -> None:
    report = comicgen.Report()
    comicgen.read(SCRIPT, report=report)
    assert list(report.sources) == ["<text>"]


def test_every_public_name_is_there_and_listed() -> None:
    assert [name for name in comicgen.__all__ if getattr(comicgen, name, None) is None] == []
    assert set(comicgen.__all__) <= set(dir(comicgen))
    with pytest.raises(AttributeError, match="no attribute 'spoon'"):
        comicgen.spoon  # noqa: B018


def test_what_a_project_says_holds_for_a_script_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "soup.yaml").write_text(SCRIPT.replace("mia", "nora"))
    (tmp_path / "comicgen.yaml").write_text("by: Ana Gil\ncast: {nora: {hair: bun}}\nfonts: elite.ttf\n")
    (tmp_path / "elite.ttf").write_bytes(stock_file("fonts/SpecialElite-Regular.ttf").read_bytes())
    script = comicgen.read(tmp_path / "in" / "soup.yaml")
    assert (script.by, script.character("nora").look.hair) == ("Ana Gil", "bun")
    layout = comicgen.layout_json(comicgen.compose(script), script_name="soup", width_px=300)
    assert '"font": "Special Elite"' in layout
    (tmp_path / "comicgen.yaml").write_text("by: [Ana]\n")
    with pytest.raises(comicgen.ReportError, match="comicgen"):
        comicgen.read(tmp_path / "in" / "soup.yaml")
