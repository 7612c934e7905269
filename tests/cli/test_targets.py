"""comicgen targets: what is told of the places where comics are read."""

import json
import os
from pathlib import Path

import pytest

from comicgen.diagnostics import Report
from comicgen.targets.named import sets, target_named, target_names
from comicgen.targets.project import read_project
from comicgen.targets.told import said
from tests.cli.conftest import Run
from tests.golden import Goldens

PROJECT = """\
targets:
  instagram-portrait: {bytes: 30 MB, slides: 20}
  our-site: {like: wordpress, about: Our own site., size: 1600 wide}
sets:
  ours: [our-site, story]
"""


@pytest.fixture
def project(here: Path) -> Path:
    """A folder with a project file, and one below it in which the command runs."""
    (here / "comicgen.yaml").write_text(PROJECT)
    (here / "week").mkdir()
    return here


def test_every_target_has_a_line(run: Run, here: Path) -> None:
    result = run("targets")
    head, *lines = result.stdout.partition("\n\n")[0].splitlines()
    assert head.split() == ["target", "size", "layout", "slides", "formats", "bytes", "alt", "date"]
    assert [line.split()[0] for line in lines] == list(target_names())
    assert result.exit_code == 0
    assert max(map(len, lines)) <= 100


def test_unconfirmed_figures_are_marked_in_the_table(run: Run, here: Path) -> None:
    told = run("targets", "--set", "tapas").stdout
    assert "940 wide?  scroll  100?    jpeg png?  2 MB?  no   2026-11" in told
    assert "? unconfirmed" in told
    assert "?" not in run("targets", "--set", "bluesky").stdout


def test_the_table_may_be_of_some(run: Run, here: Path) -> None:
    lines = run("targets", "--set", "story,scroll").stdout.splitlines()
    assert [line.split()[0] for line in lines[1:4]] == ["story", "webtoon-canvas", "tapas"]


def test_sets_are_listed(run: Run, here: Path) -> None:
    told = run("targets", "--sets").stdout
    assert {line.split()[0] for line in told.splitlines() if not line.startswith(" ")} == set(sets())
    assert "webtoon-canvas, tapas" in told


@pytest.mark.parametrize("name", ["story", "webtoon-canvas", "bluesky"])
def test_a_target_is_told_in_full(run: Run, here: Path, goldens: Goldens, name: str) -> None:
    result = run("targets", "show", name)
    assert (result.exit_code, result.stderr) == (0, "")
    goldens.text(f"targets/{name}.txt", result.stdout)


def test_what_the_project_says_is_told(run: Run, project: Path, goldens: Goldens) -> None:
    goldens.text("targets/project.txt", run("targets", "show", "instagram-portrait", "our-site").stdout)
    table = run("targets", "--set", "ours").stdout
    assert "our-site*  1600 wide" in table
    assert "* changed or added by the project file" in table


def test_the_project_file_is_found_from_below(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "week")
    assert "our-site*" in run("targets").stdout
    assert str(project / "comicgen.yaml") in run("targets", "show", "our-site").stdout


@pytest.mark.parametrize("name", target_names())
def test_the_example_that_is_shown_changes_nothing_until_it_is_edited(run: Run, here: Path, name: str) -> None:
    example = run("targets", "show", name).stdout.partition("\n  targets:\n")[2]
    (here / "comicgen.yaml").write_text(f"  targets:\n{example}")
    report = Report()
    project = read_project(here / "comicgen.yaml", report)
    assert report.items == []
    changed, plain = target_named(name, project), target_named(name)
    assert said(changed) == said(plain)
    assert changed.changed


@pytest.mark.parametrize("name", target_names())
def test_every_figure_may_be_written_as_it_is_told(here: Path, name: str) -> None:
    told = said(target_named(name))
    left_out = ("dots",) if told["dots"] == "no" else ()
    lines = "".join(f"    {key}: {value}\n" for key, value in told.items() if key not in left_out)
    (here / "comicgen.yaml").write_text(f"targets:\n  {name}:\n{lines}")
    report = Report()
    project = read_project(here / "comicgen.yaml", report)
    assert [item.message for item in report.items] == []
    plain = target_named(name)
    own = target_named(name, project)
    assert own._replace(changed=(), unconfirmed=plain.unconfirmed, span_name=plain.span_name) == plain


def test_json_holds_the_figures_as_numbers(run: Run, project: Path) -> None:
    told = json.loads(run("targets", "--format", "json").stdout)
    assert (told["schema"], told["project"]) == (1, "comicgen.yaml")
    targets = {target["name"]: target for target in told["targets"]}
    assert set(targets) == {*target_names(), "our-site"}
    assert (targets["story"]["width"], targets["story"]["alt"], targets["story"]["bytes"]) == (1080, 0, 8_000_000)
    assert targets["story"]["safe"] == {"left": 65, "top": 269, "right": 65, "bottom": 384}
    assert targets["wordpress"]["height"] is None
    assert targets["our-site"]["file"] == "comicgen.yaml"
    assert told["sets"]["ours"] == ["our-site", "story"]
    assert json.loads(run("targets", "show", "story", "--format", "json").stdout)["targets"] == [targets["story"]]


def test_a_name_that_leads_nowhere_is_told(run: Run, here: Path) -> None:
    for words in (("targets", "show", "stry"), ("targets", "--set", "stry")):
        result = run(*words)
        assert result.exit_code == 2
        assert "there is no target or set 'stry'; did you mean 'story'?" in result.stderr


def test_a_target_without_show_is_understood(run: Run, here: Path) -> None:
    result = run("targets", "story")
    assert result.exit_code == 2
    assert "did you mean 'comicgen targets show story'?" in result.stderr
    assert run("targets", "--format", "json", "show", "story").exit_code == 2


def test_a_faulty_project_file_is_told_and_nothing_else(run: Run, here: Path) -> None:
    (here / "comicgen.yaml").write_text("targets:\n  story: {byts: 8 MB}\n")
    result = run("targets")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("comicgen.yaml:2:11: error[unknown-key] a target has no key 'byts'")
    told = json.loads(run("targets", "show", "story", "--format", "json").stdout)
    assert told["findings"][0]["code"] == "unknown-key"


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be removed there")
def test_a_folder_that_is_gone_has_no_project(run: Run, here: Path) -> None:
    here.rmdir()
    assert run("targets", "show", "story").exit_code == 0
