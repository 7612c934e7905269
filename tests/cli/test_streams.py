"""Colours, terminals and machines: what is said to whom."""

import io
import json
import os
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from comicgen.cli import main
from comicgen.cli.streams import colourful, is_terminal
from tests.cli.conftest import Run

Scripts = Callable[..., None]


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")


def test_streams_are_judged_apart() -> None:
    assert colourful(Screen())
    assert not colourful(io.StringIO())


@pytest.mark.parametrize(
    ("name", "value", "coloured"),
    [("NO_COLOR", "1", False), ("NO_COLOR", "", True), ("TERM", "dumb", False), ("TERM", "xterm", True)],
)
def test_surroundings_decide_about_colour(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, coloured: bool
) -> None:
    monkeypatch.setenv(name, value)
    assert colourful(Screen()) is coloured


def test_a_dumb_terminal_is_not_redrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert not is_terminal(Screen())


@pytest.mark.parametrize("flag", ["--no-color", "--no-colour"])
def test_the_option_switches_colour_off(flag: str) -> None:
    from comicgen.cli.check import check
    from comicgen.cli.group import comicgen

    # Click keeps the first help option that a command was asked for: it must be the one of the whole command line.
    settings = comicgen.context_settings
    for words, coloured in (["x.yaml"], True), ([flag, "x.yaml"], False):
        with click.Context(check, **settings) as context:
            check.parse_args(context, words)
            assert colourful(Screen()) is coloured


@pytest.mark.usefixtures("jobs")
@pytest.mark.parametrize("command", ["render", "check"])
def test_json_is_one_document_on_standard_output(run: Run, scripts: Scripts, command: str) -> None:
    scripts("fault.yaml", "warned.yaml", "fine.yaml")
    result = run(command, "-j1", "fault.yaml", "warned.yaml", "fine.yaml", "--format", "json")
    assert "unknown-name" in result.stdout
    assert json.loads(result.stdout)
    assert "empty-panel" in result.stdout


@pytest.mark.usefixtures("jobs")
def test_sarif_is_said_even_when_nothing_is_wrong(run: Run, scripts: Scripts) -> None:
    scripts("fine.yaml")
    result = run("check", "fine.yaml", "--format", "sarif")
    assert json.loads(result.stdout)["version"] == "2.1.0"
    assert result.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="names of POSIX")
@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_a_name_that_is_no_text_is_told_all_the_same(run: Run, here: Path, form: str) -> None:
    Path(os.fsdecode(b"s\xff.yaml")).write_text("panels: 3\n")
    result = run("check", os.fsdecode(b"s\xff.yaml"), "--format", form)
    assert result.exit_code == 1
    assert ("s%FF.yaml" if form == "sarif" else "s\\udcff.yaml") in result.stdout


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_work_goes_on_where_nobody_hears_of_it(here: Path) -> None:
    Path("tea.yaml").write_text("cast: [mia]\npanels:\n  - lines:\n      - mia: I have 2 teapots.\n")
    ours, theirs = os.pipe()
    os.close(ours)
    for error in (theirs, None):
        command = [sys.executable, "-m", "comicgen", "render", "tea.yaml"]
        done = subprocess.run(command, stderr=error, check=False, preexec_fn=None if error else lambda: os.close(2))
        assert done.returncode == 0
        Path("tea.png").unlink()
    os.close(theirs)


def test_ctrl_c_while_the_command_is_loaded_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    class Loading(types.ModuleType):
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "comicgen.cli.group", Loading("group"))
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
