"""The project file holds for every command that reads scripts; one with faults ends them, and watch waits for it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import comicgen.studio.lookout as lookout
from comicgen.studio.outcome import Job
from tests.cli.conftest import Run

COMIC = """
panels:
  - setting: room
    lines:
      - nora: Is the kettle on?
"""
PROJECT = """
by: Ana Gil
format: square
cast:
  nora: {hair: bun grey}
"""
COMMANDS = [
    ("check", "in"),
    ("lint", "in"),
    ("render", "in", "-o", "out"),
    ("layout", "in/heart.yaml"),
    ("layout", "--lock", "in"),
    ("export", "in", "--for", "x"),
]


@pytest.fixture
def series(here: Path) -> Path:
    """A project with a script in a folder below."""
    (here / "in").mkdir()
    (here / "comicgen.yaml").write_text(PROJECT)
    (here / "in" / "heart.yaml").write_text(COMIC)
    return here


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_knows_the_cast_of_the_project(run: Run, series: Path, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 0
    (series / "comicgen.yaml").unlink()
    result = run(*words)
    assert result.exit_code == 1
    assert "no one called 'nora'" in result.stderr


@pytest.mark.parametrize("words", [*COMMANDS, ("targets",)], ids=" ".join)
def test_a_project_file_with_faults_ends_every_command(run: Run, series: Path, words: tuple[str, ...]) -> None:
    (series / "comicgen.yaml").write_text("cast:\n  nora: {hiar: bun}\n")
    result = run(*words)
    assert result.exit_code == 2
    assert "comicgen.yaml:2:10: error[unknown-key]" in result.stderr.replace("\n", " ")
    assert "did you mean 'hair'?" in result.stderr
    assert not (series / "out").exists()


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_faults_of_a_project_file_are_told_in_the_form_that_is_asked_for(run: Run, series: Path, form: str) -> None:
    (series / "comicgen.yaml").write_text("cast:\n  nora: {hiar: bun}\n")
    result = run("check", "in", "--format", form)
    assert result.exit_code == 2
    assert "unknown-key" in json.dumps(json.loads(result.stdout))


def test_the_format_of_the_project_holds_and_flags_go_first(run: Run, series: Path) -> None:
    formats = [
        json.loads(run("layout", "in/heart.yaml", *more).stdout)["target"] for more in ([], ["--shape", "strip"])
    ]
    assert formats == ["square", "strip"]


def test_each_script_has_the_project_above_it(
    run: Run, scripts: Callable[..., None], jobs: list[Job], here: Path
) -> None:
    scripts("a/one.yaml", "b/two.yaml", "three.yaml")
    (here / "a" / "comicgen.yaml").write_text("by: Ana")
    (here / "b" / "comicgen.yml").write_text("by: Bo")
    run("render", "a", "b", "three.yaml")
    assert [job.defaults and job.defaults.by for job in jobs] == ["Ana", "Bo", None]


def test_a_script_from_standard_input_has_the_project_of_the_folder(run: Run, series: Path) -> None:
    assert run("check", "-", given=COMIC).exit_code == 0


def test_warnings_of_a_project_file_are_told_once(run: Run, series: Path) -> None:
    (series / "in" / "soul.yaml").write_text(COMIC)
    (series / "comicgen.yaml").write_text("cast:\n  nora: {fur: grey}\n")
    result = run("check", "in")
    assert (result.exit_code, result.stderr.count("other-kind")) == (0, 1)


@pytest.mark.parametrize("words", [("check", "in"), ("lint", "in"), ("build", "-n")])
def test_warnings_of_a_project_file_count_when_strict(run: Run, series: Path, words: tuple[str, ...]) -> None:
    (series / "comicgen.yaml").write_text("for: [x]\nscripts: in\ncast:\n  nora: {fur: grey}\n")
    assert run(*words, "--strict").exit_code == 3
    assert run(*words).exit_code == 0


def test_watch_waits_for_a_project_file_to_be_mended(
    run: Run, series: Path, jobs: list[Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[set[str]] = []

    def changes(*_: object, files: Callable[[], list[Path]], **__: object) -> Iterator[set[Path]]:
        for text in ("by: [", "by: Bo"):
            looked.append({path.name for path in files()})
            (series / "comicgen.yaml").write_text(text)
            yield {series / "comicgen.yaml"}
        raise KeyboardInterrupt

    monkeypatch.setattr(lookout, "changes", changes)
    result = run("watch", "in")
    assert result.exit_code == 130
    assert [job.defaults and job.defaults.by for job in jobs] == ["Ana Gil", "Bo"]
    assert looked == [{"comicgen.yaml"}] * 2
    assert "comicgen.yaml:1" in result.stderr
