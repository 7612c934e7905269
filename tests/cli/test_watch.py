"""Watching: every save is drawn, faults and lost files do not end it, Ctrl-C does."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import comicgen.studio.lookout as lookout
from comicgen.studio.outcome import Job
from tests.cli.conftest import Run

Scripts = Callable[..., None]
Saves = Callable[..., None]


@pytest.fixture
def saves(monkeypatch: pytest.MonkeyPatch) -> Saves:
    """What will be seen to change, one after the other; then somebody presses Ctrl-C."""

    def plan(*acts: Callable[[], Path]) -> None:
        def changes(*_: object, **__: object) -> Iterator[set[Path]]:
            for act in acts:
                yield {act().resolve()}
            raise KeyboardInterrupt

        monkeypatch.setattr(lookout, "changes", changes)

    return plan


def test_watch_draws_what_was_saved(run: Run, scripts: Scripts, saves: Saves, jobs: list[Job], here: Path) -> None:
    scripts("in/a.yaml", "in/b.yaml")
    saves(lambda: here / "in/b.yaml")
    result = run("watch", "in", "-o", "out")
    assert result.exit_code == 130
    assert [job.name for job in jobs] == ["in/a.yaml", "in/b.yaml", "in/b.yaml"]


def test_watch_draws_all_when_something_shared_was_saved(
    run: Run, scripts: Scripts, saves: Saves, jobs: list[Job], here: Path
) -> None:
    scripts("a.yaml", "b.yaml")
    saves(lambda: here / "cast.yaml")
    run("watch", "a.yaml", "b.yaml")
    assert [job.name for job in jobs] == ["a.yaml", "b.yaml"] * 2


def test_watch_survives_faults_and_lost_files(
    run: Run, scripts: Scripts, saves: Saves, jobs: list[Job], here: Path
) -> None:
    scripts("fault.yaml", "bug.yaml")

    def lose() -> Path:
        (here / "fault.yaml").unlink()
        return here / "fault.yaml"

    def find() -> Path:
        scripts("fault.yaml")
        return here / "fault.yaml"

    saves(lose, find)
    result = run("watch", "fault.yaml", "bug.yaml")
    assert result.exit_code == 130
    assert [job.name for job in jobs] == ["fault.yaml", "bug.yaml", "fault.yaml"]
    assert "no one called 'theodor'" in result.stderr
    assert "there is no file or folder fault.yaml" in result.stderr
    for word in result.stderr.split():
        if "comicgen-bug-" in word:
            Path(word.rstrip(":")).unlink()


def test_watch_sees_scripts_that_are_new_in_a_folder(
    run: Run, scripts: Scripts, saves: Saves, jobs: list[Job], here: Path
) -> None:
    scripts("in/a.yaml")

    def add() -> Path:
        scripts("in/new.yaml")
        return here / "in/new.yaml"

    saves(add)
    run("watch", "in")
    assert [job.name for job in jobs] == ["in/a.yaml", "in/new.yaml"]
