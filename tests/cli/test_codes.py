"""Exit codes, each of them, and which one wins."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import comicgen.studio.batch as batch
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("jobs")


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["fine"], 0),
        (["warned"], 0),
        (["fault", "fine"], 1),
        (["fault", "refused"], 4),
        (["unwritten", "refused"], 74),
        (["bug", "unwritten", "fault"], 70),
    ],
)
@pytest.mark.parametrize("command", ["render", "check"])
def test_a_run_ends_with_the_gravest_code(
    run: Run, scripts: Callable[..., None], command: str, names: list[str], code: int
) -> None:
    files = [f"{name}.yaml" for name in names]
    scripts(*files)
    assert run(command, "-j1", *files).exit_code == code


def test_warnings_count_only_when_strict_and_alone(run: Run, scripts: Callable[..., None]) -> None:
    scripts("warned.yaml", "fault.yaml")
    assert run("render", "--strict", "warned.yaml").exit_code == 3
    assert run("check", "--strict", "warned.yaml").exit_code == 3
    assert run("layout", "--strict", "warned.yaml").exit_code == 3
    assert run("check", "--strict", "-j1", "warned.yaml", "fault.yaml").exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ["render"],
        ["render", "gone.yaml"],
        ["render", "--width", "5", "fine.yaml"],
        ["rendr", "fine.yaml"],
        ["check", "--format", "xml", "fine.yaml"],
        ["layout", "fine.yaml", "warned.yaml"],
        ["new", "fine.yaml"],
        ["cast", "nobody"],
        ["settings", "nowhere"],
        ["watch", "-"],
    ],
)
def test_wrong_usage_is_told_apart(run: Run, scripts: Callable[..., None], words: list[str]) -> None:
    scripts("fine.yaml", "warned.yaml")
    result = run(*words)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_ctrl_c_ends_with_its_own_code(run: Run, scripts: Callable[..., None]) -> None:
    scripts("stop.yaml")
    result = run("render", "stop.yaml")
    assert result.exit_code == 130
    assert "interrupted" in result.stderr


def test_a_bug_is_confessed_and_its_trace_kept(run: Run, scripts: Callable[..., None]) -> None:
    scripts("bug.yaml")
    result = run("check", "bug.yaml")
    assert "this is a bug in comicgen" in result.stderr
    assert "Traceback" not in result.stderr
    kept = Path(next(word for word in result.stderr.split() if "comicgen-bug-" in word).rstrip(":"))
    assert "KeyError" in kept.read_text()
    kept.unlink()


def test_a_bug_outside_of_the_work_on_a_script_ends_the_same_way(
    run: Run, scripts: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "processes", None)
    scripts("fine.yaml")
    result = run("render", "fine.yaml")
    assert result.exit_code == 70
    assert "this is a bug in comicgen" in result.stderr
    Path(next(word for word in result.stderr.split() if "comicgen-bug-" in word).rstrip(":")).unlink()


def test_the_process_ends_with_the_code(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "comicgen", "check", str(tmp_path / "gone.yaml")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "there is no file or folder" in done.stderr
