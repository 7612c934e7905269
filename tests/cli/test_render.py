"""Which scripts are meant and where their pictures go."""

import glob
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from comicgen.cli.inputs import find_scripts
from comicgen.studio.outcome import Job
from tests.cli.conftest import Run

Scripts = Callable[..., None]


def names(jobs: list[Job]) -> list[str]:
    return [job.name for job in jobs]


def places(jobs: list[Job]) -> list[str]:
    return [job.target.as_posix() for job in jobs if job.target]


def test_a_picture_has_the_name_of_its_script_and_lies_here(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("deep/heart.yaml")
    assert run("render", "deep/heart.yaml").exit_code == 0
    assert places(jobs) == ["heart.png"]


def test_a_folder_keeps_its_sub_folders_and_hides_the_hidden(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("in/b.yaml", "in/a/c.yml", "in/.git/d.yaml", "in/.e.yaml", "in/comicgen.yaml", "in/cast.yaml", "in/f.txt")
    assert run("render", "-j1", "in", "-o", "out").exit_code == 0
    assert places(jobs) == ["out/b.png", "out/a/c.png"]


def test_quoted_patterns_are_expanded_here(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("in/b.yaml", "in/a.yaml", "in/deep/c.yaml", "in/d.txt")
    assert run("render", "-j1", "in/*.yaml").exit_code == 0
    assert names(jobs) == ["in/a.yaml", "in/b.yaml"]
    jobs.clear()
    assert run("render", "-j1", "in/**/*.yaml").exit_code == 0
    assert names(jobs) == ["in/a.yaml", "in/b.yaml", "in/deep/c.yaml"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("what[1].yaml")
    assert run("render", "what[1].yaml").exit_code == 0
    assert places(jobs) == ["what[1].png"]


def test_the_same_script_twice_is_drawn_once(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("in/a.yaml")
    assert run("render", "-j1", "in/a.yaml", "./in/a.yaml", "in", "in/*.yaml").exit_code == 0
    assert names(jobs) == ["in/a.yaml"]


def test_everything_that_is_missing_is_told_before_any_work(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("heart.yaml", "empty/readme.txt")
    result = run("render", "heart.yaml", "hart.yaml", "gone.yaml", "none*.yaml", "empty", "heart")
    assert result.exit_code == 2
    for words in (
        "hart.yaml: did you mean heart.yaml?",
        "no file or folder gone.yaml",
        "nothing matches none*.yaml",
        "no scripts (*.yaml) in the folder empty",
        "heart: did you mean heart.yaml?",
    ):
        assert words in result.stderr
    assert jobs == []


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
def test_links_and_pipes_in_a_folder_hold_nothing_up(run: Run, scripts: Scripts, jobs: list[Job], here: Path) -> None:
    scripts("in/a.yaml", "in/dir.yaml/b.yaml")
    (here / "in" / "loop.yaml").symlink_to("loop.yaml")
    (here / "in" / "up").symlink_to("..")
    os.mkfifo(here / "in" / "pipe.yaml")
    assert run("render", "-j1", "in").exit_code == 0
    assert names(jobs) == ["in/a.yaml", "in/loop.yaml", "in/dir.yaml/b.yaml"]  # the loop is told as cannot-read


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_link_that_leads_nowhere_is_told(run: Run, here: Path) -> None:
    (here / "gone.yaml").symlink_to("nothing.yaml")
    result = run("render", "gone.yaml")
    assert result.exit_code == 2
    assert "gone.yaml is a link that leads nowhere" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_script_behind_links_is_drawn_once_under_its_own_name(
    run: Run, scripts: Scripts, jobs: list[Job], here: Path
) -> None:
    scripts("in/heart.yaml", "guests/tea.yaml")
    (here / "in" / "alias.yaml").symlink_to("heart.yaml")
    (here / "in" / "friends").symlink_to("../guests")
    assert run("render", "-j1", "in").exit_code == 0
    assert run("render", "-j1", "in/*.yaml").exit_code == 0
    assert names(jobs) == ["in/heart.yaml", "in/friends/tea.yaml", "in/heart.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_pattern_ends_where_links_lead_in_circles(run: Run, scripts: Scripts, jobs: list[Job], here: Path) -> None:
    scripts("in/one/a.yaml", "in/two/b.yaml", "guests/c.yaml")
    for link, meant in {"one/up": "..", "two/up": "..", "one/two": "../two", "guests": "../guests"}.items():
        (here / "in" / link).symlink_to(meant)
    assert run("render", "-j1", "in/**/*.yaml", "-o", "out").exit_code == 0
    assert names(jobs) == ["in/guests/c.yaml", "in/one/a.yaml", "in/two/b.yaml"]


@pytest.mark.parametrize(
    "pattern", ["**/*.yaml", "in/**/*.yaml", "**/two/*.yaml", "*/**/a.*", "./**/[ab].yaml", "**/x.yml"]
)
def test_a_pattern_means_what_it_means_to_the_library(scripts: Scripts, here: Path, pattern: str) -> None:
    scripts("in/one/a.yaml", "in/two/b.yaml", "in/two/deep/a.yaml", "top.yaml", "in/.hidden/a.yaml", "in/.b.yaml")
    scripts("x.yml")
    found = sorted(Path(name).as_posix() for name in glob.glob(pattern, recursive=True))  # noqa: PTH207
    assert sorted(item.name for item in find_scripts([pattern])) == found != []


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_folder_that_is_not_there_today_is_told_and_not_passed_over(
    run: Run, scripts: Scripts, jobs: list[Job], here: Path
) -> None:
    scripts("in/heart.yaml")
    (here / "in" / "share").symlink_to("/no/such/disk")
    result = run("render", "in")
    assert result.exit_code == 2
    assert "in/share is a link that leads nowhere" in result.stderr


def test_a_folder_that_cannot_be_looked_into_is_told(
    run: Run, scripts: Scripts, jobs: list[Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts("in/heart.yaml", "in/locked/tea.yaml")
    look = os.scandir

    def refused(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refused)
    result = run("render", "in")
    assert result.exit_code == 2
    assert "in/locked cannot be looked at: permission denied" in result.stderr


def test_two_scripts_for_one_picture_are_told_before_any_work(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("one/heart.yaml", "two/heart.yaml")
    result = run("render", "one/heart.yaml", "two/heart.yaml", "-o", "out")
    assert result.exit_code == 2
    assert "one/heart.yaml and two/heart.yaml would both be written to" in result.stderr
    assert jobs == []


def test_page_that_would_be_another_scripts_picture_is_told_and_not_drawn(run: Run, here: Path) -> None:
    pages = "format: square\npanels:\n" + "  - setting: room\n" * 7
    (here / "heart.yaml").write_text(pages)
    (here / "heart-2.yaml").write_text("panels:\n  - setting: plain\n")
    result = run("render", "heart.yaml", "heart-2.yaml", "-o", "out", "-j1", "--width", "300")
    assert result.exit_code == 1
    assert "error[twin-picture] page 2 would be written to out/heart-2.png, which is the picture of heart-2.yaml" in (
        result.stderr.replace(os.sep, "/")
    )
    assert sorted(path.name for path in (here / "out").iterdir()) == ["heart-2.png"]
    assert run("render", "heart.yaml", "-o", "out", "-j1", "--width", "300").exit_code == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == ["heart-1.png", "heart-2.png"]


def test_scripts_that_only_have_names_like_pages_are_drawn(run: Run, here: Path) -> None:
    for name in ("heart", "heart-1", "heart-01", "heart-x"):
        (here / f"{name}.yaml").write_text("panels:\n  - setting: plain\n")
    assert run("render", ".", "-o", "out", "-j1", "--width", "300").exit_code == 0
    assert len(list((here / "out").iterdir())) == 4


@pytest.mark.parametrize(
    ("output", "place"),
    [("x.png", "x.png"), ("X.PNG", "X.PNG"), ("out", "out/a.png"), ("there.png", "there.png/a.png"), ("o/", "o/a.png")],
)
def test_output_is_a_picture_or_a_folder(
    run: Run, scripts: Scripts, jobs: list[Job], here: Path, output: str, place: str
) -> None:
    scripts("a.yaml")
    (here / "there.png").mkdir()
    assert run("render", "a.yaml", "-o", output).exit_code == 0
    assert places(jobs) == [place]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["a.yaml", "b.yaml", "-o", "x.png"], "there are 2 scripts"),
        (["a.yaml", "-o", "x.jpg"], "must end in .png"),
        (["a.yaml", "-o", "b.yaml"], "is not a folder"),
        (["a.yaml", "b.yaml", "-o", "-"], "takes one script"),
        (["a.yaml", "-o", "-", "--format", "json"], "both write to standard output"),
        (["a.yaml", "-o", "-", "--alt"], "nothing stands beside"),
        (["a.yaml", "-o", ""], "-o is empty"),
        (["a.yaml", "-o", f"{'x' * 300}.png"], "cannot be used"),
        (["a.yaml", ""], "a path is empty"),
    ],
)
def test_outputs_that_make_no_sense_are_told(run: Run, scripts: Scripts, words: list[str], told: str) -> None:
    scripts("a.yaml", "b.yaml")
    result = run("render", *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_standard_input_and_output_work_in_a_pipe(run: Run, jobs: list[Job]) -> None:
    result = run("render", "-", "-o", "-", given=b"panels: []")
    assert result.stdout_bytes == b"DATA"
    assert jobs[0].name == "<stdin>"
    assert jobs[0].text == b"panels: []"
    assert jobs[0].target is None


def test_standard_input_without_a_name_becomes_stdin_png(run: Run, jobs: list[Job]) -> None:
    run("render", "-", given=b"panels: []")
    assert places(jobs) == ["stdin.png"]


def test_wishes_reach_the_work(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("a.yaml")
    run("render", "a.yaml", "--width", "1080", "--alt", "--layout")
    assert (jobs[0].width, jobs[0].alt, jobs[0].layout) == (1080, True, True)


def test_a_pipe_hears_nothing_when_all_is_well(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    files = [f"{letter}.yaml" for letter in "abcdefgh"]
    scripts(*files)
    result = run("render", "-j1", *files)
    assert result.output == ""
    assert len(jobs) == 8


def test_one_fault_does_not_stop_the_others(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("fault.yaml", "fine.yaml", "warned.yaml")
    result = run("render", "-j1", "fault.yaml", "fine.yaml", "warned.yaml")
    assert len(jobs) == 3
    assert "no one called 'theodor'" in result.stderr
    assert "2 pictures drawn, 1 of 3 scripts failed" in result.stderr
    assert result.stdout == ""
