"""Locks from the command line: written beside the script, kept to by every command, told when they are out of date."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

SCRIPT = """\
title: Two Spoons
panels:
  - setting: room, night
    lines:
      - mia: Is there *any* soup left?
      - omar: Defin soup.
  - lines:
      - omar: There was soup.
"""
MENDED = SCRIPT.replace("Defin ", "Define ")
LONGER = SCRIPT.replace("      - omar: Defin soup.\n", "      - omar: Defin soup.\n      - mia: Now!\n")


@pytest.fixture
def soup(here: Path, run: Run) -> Path:
    """A script with its lock."""
    path = here / "soup.yaml"
    path.write_text(SCRIPT)
    result = run("layout", "--lock", "soup.yaml")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith("soup.lock.yaml  written\n")
    return path


def lock_of(soup: Path) -> str:
    return soup.with_name("soup.lock.yaml").read_text(encoding="utf-8")


def test_a_lock_is_written_once_and_left_alone_when_nothing_has_changed(soup: Path, run: Run) -> None:
    before = lock_of(soup)
    assert run("layout", "--lock", "soup.yaml").stderr.endswith("soup.lock.yaml  nothing has changed\n")
    assert lock_of(soup) == before


@pytest.mark.parametrize("command", ["check", "render", "layout"])
def test_every_command_keeps_to_the_lock_and_tells_when_it_cannot(soup: Path, run: Run, command: str) -> None:
    soup.write_text(MENDED)
    assert run(command, "soup.yaml").stderr == ""
    soup.write_text(LONGER)
    result = run(command, "soup.yaml")
    assert result.exit_code == 0
    assert "soup.yaml:3:5: warning[stale-lock] panel p1: solved again, since a line was added" in result.stderr


def test_check_strict_fails_while_a_lock_is_out_of_date(soup: Path, run: Run) -> None:
    soup.write_text(LONGER)
    assert run("check", "--strict", "soup.yaml").exit_code == 3
    result = run("layout", "--lock", "soup.yaml")
    assert "note[stale-lock] panel p1: solved again, since a line was added" in result.stderr
    assert run("check", "--strict", "soup.yaml").exit_code == 0


def test_same_bytes_under_a_lock(soup: Path, run: Run, here: Path) -> None:
    soup.write_text(MENDED)
    pictures = []
    for name in ("a.png", "b.png"):
        assert run("render", "soup.yaml", "-o", name, "--width", "600").exit_code == 0
        pictures.append((here / name).read_bytes())
    assert pictures[0] == pictures[1]


def test_unlock_writes_the_lock(soup: Path, run: Run) -> None:
    before = lock_of(soup)
    result = run("layout", "--unlock", "p1", "soup.yaml")
    assert result.exit_code == 0
    assert "panel p1: solved again, as you asked" in result.stderr
    assert lock_of(soup) == before
    wrong = run("layout", "--unlock", "p7", "soup.yaml")
    assert wrong.exit_code == 1
    assert "no panel is called 'p7'" in wrong.stderr
    assert lock_of(soup) == before


def test_a_damaged_lock_stops_everything_but_unlock_all(soup: Path, run: Run, here: Path) -> None:
    whole = lock_of(soup)
    soup.with_name("soup.lock.yaml").write_text(whole.replace("frame: [", "frame: [x, ", 1), encoding="utf-8")
    for words in (["render"], ["check"], ["layout"], ["layout", "--lock"]):
        result = run(*words, "soup.yaml")
        assert result.exit_code == 1
        assert "error[bad-lock]" in result.stderr
        assert "soup.lock.yaml:" in result.stderr
        assert "comicgen layout --unlock all soup.yaml" in result.stderr
    assert not (here / "soup.png").exists()
    assert run("layout", "--unlock", "all", "soup.yaml").exit_code == 0
    assert lock_of(soup) == whole


def test_a_lock_is_no_script(soup: Path, run: Run, here: Path) -> None:
    for words in (["."], ["soup.lock.yaml"], ["soup.yaml", "soup.lock.yaml"], ["*.yaml"]):
        result = run("render", *words, "-o", "out", "--width", "300")
        assert result.exit_code == 0, result.stderr
    assert [path.name for path in (here / "out").iterdir()] == ["soup.png"]
    assert soup.exists()


def test_locks_of_a_folder_are_written_at_once(run: Run, here: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (here / name).write_text(SCRIPT)
    assert run("layout", "--lock", ".").exit_code == 0
    assert sorted(path.name for path in here.glob("*.lock.yaml")) == ["a.lock.yaml", "b.lock.yaml"]


@pytest.mark.parametrize(
    "words",
    [
        ["--lock", "-"],
        ["--unlock", "p1", "a.yaml", "b.yaml"],
        ["a.yaml", "b.yaml"],
        ["--lock", "--overlay", "o.png", "."],
    ],
)
def test_what_cannot_be_meant_is_told_before_any_work(run: Run, here: Path, words: list[str]) -> None:
    for name in ("a.yaml", "b.yaml"):
        (here / name).write_text(SCRIPT)
    assert run("layout", *words).exit_code == 2
    assert not list(here.glob("*.lock.yaml"))


def test_a_faulty_script_gets_no_lock(run: Run, here: Path) -> None:
    (here / "bad.yaml").write_text(SCRIPT.replace("omar:", "nobody:"))
    assert run("layout", "--lock", "bad.yaml").exit_code == 1
    assert not (here / "bad.lock.yaml").exists()
