"""Running: what a build that did not come to its end leaves, and what becomes of it."""

import json
import os
import platform
import time
from pathlib import Path

import pytest

from comicgen.season.running import FOLDER, Running

pytestmark = pytest.mark.skipif(os.name == "nt", reason="processes of POSIX")


@pytest.fixture
def dead() -> int:
    """The number of a process that is not: no system counts so far."""
    return 2**22 + 7


def begun(root: Path, number: int, *, host: str = platform.node(), since: int = 7) -> Path:
    """The mark of a build."""
    path = root / FOLDER / str(number)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"host": host, "since": since}))
    return path


def stray(folder: Path, number: int) -> Path:
    """Half a file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f".comicgen-{number}-0.tmp"
    path.write_bytes(b"half")
    return path


def test_a_build_that_comes_to_its_end_leaves_nothing(tmp_path: Path) -> None:
    start = time.time_ns()
    with Running(tmp_path, tmp_path / "out") as running:
        assert not running.resumes
        assert running.since >= start
        assert running.path is not None
        assert running.path.is_file()
    assert list((tmp_path / FOLDER).iterdir()) == []
    assert (tmp_path / ".comicgen" / ".gitignore").read_text() == "*\n"


def test_a_build_that_does_not_is_known_to_the_next(tmp_path: Path, dead: int) -> None:
    mark = begun(tmp_path, dead, since=7)
    halves = [stray(tmp_path / "out" / "story", dead), stray(tmp_path / ".comicgen" / "cache" / "ab", dead)]
    living = stray(tmp_path / "out", os.getppid())
    with Running(tmp_path, tmp_path / "out") as running:
        assert running.resumes
        assert running.since == 7
        running.comes_to_end = False
    assert not any(path.exists() for path in (*halves, mark))
    assert living.exists()
    with Running(tmp_path, tmp_path / "out") as running:
        assert (running.resumes, running.since) == (True, 7) or running.path == mark


def test_what_a_process_drops_that_is_still_dying_goes_in_the_end(tmp_path: Path, dead: int) -> None:
    begun(tmp_path, dead)
    with Running(tmp_path, tmp_path / "out"):
        half = stray(tmp_path / "out", dead)
    assert not half.exists()


def test_what_a_process_dropped_that_was_ended_goes_in_the_end(tmp_path: Path, dead: int) -> None:
    with Running(tmp_path, tmp_path / "out") as running:
        half = stray(tmp_path / "out", dead)
        running.is_untidy = True
    assert not half.exists()


def test_a_build_that_lives_is_left_alone(tmp_path: Path, dead: int) -> None:
    mark, half = begun(tmp_path, os.getppid()), stray(tmp_path / "out", dead)
    with Running(tmp_path, tmp_path / "out") as running:
        assert not running.resumes
    assert mark.exists()
    assert half.exists()


def test_an_old_half_goes_though_somebody_has_its_number_again(tmp_path: Path, dead: int) -> None:
    begun(tmp_path, dead)
    half = stray(tmp_path / "out", os.getppid())
    os.utime(half, (at := time.time() - 2 * 24 * 3600, at))
    with Running(tmp_path, tmp_path / "out"):
        assert not half.exists()


def test_a_build_of_another_machine_is_believed_for_a_day(tmp_path: Path, dead: int) -> None:
    mark, gone = begun(tmp_path, dead, host="elsewhere"), begun(tmp_path, dead + 1)
    half = stray(tmp_path / "out", dead)
    with Running(tmp_path, tmp_path / "out"):
        assert mark.exists()
        assert not gone.exists()
        assert half.exists()
    long_ago = time.time() - 2 * 24 * 3600
    os.utime(mark, (long_ago, long_ago))
    with Running(tmp_path, tmp_path / "out") as running:
        assert running.resumes
    assert not mark.exists()
    assert not half.exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"host": 7}', "null"])
def test_a_damaged_mark_is_one_of_this_machine(tmp_path: Path, dead: int, text: str) -> None:
    begun(tmp_path, dead).write_text(text)
    with Running(tmp_path, tmp_path / "out") as running:
        assert running.resumes


def test_who_only_asks_leaves_nothing(tmp_path: Path) -> None:
    with Running(None, Path()) as running:
        assert not running.resumes
    assert list(tmp_path.iterdir()) == []
