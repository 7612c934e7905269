"""The docs say what is so."""

import re
import shutil
from pathlib import Path

import pytest

from comicgen.cli import codes
from comicgen.diagnostics import Report
from comicgen.stock import stock_file
from comicgen.targets.named import target_names
from comicgen.targets.project import read_project
from comicgen.targets.project_keys import PROJECT_KEYS
from tests.cli.conftest import Run
from tools import project_page
from tools.build_docs import cli_reference
from tools.targets_page import refreshed

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")])
FENCED = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def scripts() -> dict[str, str]:
    """Every whole script in the docs."""
    found = {}
    for page in PAGES:
        for number, text in enumerate(FENCED.findall(page.read_text(encoding="utf-8")), 1):
            if re.search(r"^panels:", text, re.MULTILINE):
                found[f"{page.name} {number}"] = text
    return found


def test_the_reference_of_the_command_line_is_its_own_help() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert page == cli_reference(), "write it anew with: make docs"


def test_the_page_of_targets_has_the_figures_of_the_box() -> None:
    page = (ROOT / "docs" / "targets.md").read_text(encoding="utf-8")
    assert page == refreshed(page), "write it anew with: python tools/targets_page.py"
    assert page.count("<!-- made: ") == 4


@pytest.mark.parametrize("name", ["targets.md", "faults/unknown-target.md", "faults/circular.md"])
def test_project_files_in_the_docs_are_what_they_say(here: Path, name: str) -> None:
    shown = FENCED.findall((ROOT / "docs" / name).read_text(encoding="utf-8"))
    codes = []
    for text in shown:
        (here / "comicgen.yaml").write_text(text)
        report = Report()
        read_project(here / "comicgen.yaml", report)
        codes.append([item.code for item in report.items])
    assert codes == ([[]] if name == "targets.md" else [[Path(name).stem], []])


def test_the_page_of_the_project_file_has_every_key() -> None:
    page = (ROOT / "docs" / "project-file.md").read_text(encoding="utf-8")
    assert page == project_page.refreshed(page), "write it anew with: python tools/project_page.py"
    assert all(f"| `{name}` |" in page for name in PROJECT_KEYS)


def test_project_files_on_their_page_are_sound(here: Path) -> None:
    (here / "cast.yaml").write_text("[mia, omar]")
    (here / "fonts").mkdir()
    for name, file in (("OurHand-Regular.ttf", "Regular"), ("OurHand-BoldItalic.ttf", "BoldItalic")):
        shutil.copy(stock_file(f"fonts/ComicgenHand-{file}.ttf"), here / "fonts" / name)
    shutil.copy(stock_file("fonts/SpecialElite-Regular.ttf"), here / "fonts" / "Terminal.otf")
    shown = FENCED.findall((ROOT / "docs" / "project-file.md").read_text(encoding="utf-8"))
    assert len(shown) == 5
    for text in shown:
        (here / "comicgen.yaml").write_text(text.replace("face: our hand", "face: comicgen hand"))
        report = Report()
        assert read_project(here / "comicgen.yaml", report), [item.message for item in report.items]
        assert report.items == []


@pytest.mark.parametrize("text", scripts().values(), ids=scripts())
def test_every_script_in_the_docs_is_sound(run: Run, here: Path, text: str) -> None:
    (here / "example.yaml").write_text(text)
    result = run("check", "--strict", "example.yaml")
    assert (result.exit_code, result.output) == (0, "")


def test_the_page_of_words_that_do_not_fit_shows_them(run: Run, here: Path) -> None:
    page = (ROOT / "docs" / "faults" / "does-not-fit.md").read_text(encoding="utf-8")
    wrong, right = FENCED.findall(page)
    (here / "wrong.yaml").write_text(wrong)
    (here / "right.yaml").write_text(right)
    result = run("check", "wrong.yaml")
    assert result.exit_code == 1
    assert "error[does-not-fit]" in result.stderr
    assert run("check", "--strict", "right.yaml").exit_code == 0


def test_the_page_of_diff_shows_what_it_tells(run: Run) -> None:
    page = (ROOT / "docs" / "diff.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)[0].splitlines()
    sides = [ROOT / "docs" / "diff" / f"{name}.yaml" for name in ("before", "after")]
    told = run("diff", *sides, "--words").stdout.splitlines()
    written = shown[1 : shown.index("  and what follows from it:")]
    assert len(written) == 3
    assert told[1:4] == written  # what follows from it is a matter of a few pixels


def test_the_script_of_the_readme_is_the_one_that_was_drawn() -> None:
    assert scripts()["README.md 1"] == (ROOT / "scripts" / "heart.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_exit_code_is_in_the_docs() -> None:
    numbers = {value for name, value in vars(codes).items() if name.isupper() and isinstance(value, int)}
    page = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    assert {int(number) for number in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)} == numbers


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md"])
def test_as_many_targets_are_spoken_of_as_there_are(name: str) -> None:
    page = (ROOT / name).read_text(encoding="utf-8")
    assert re.search(rf"\b{len(target_names())}\b[ \]]*places", page)
