"""The way in: help, version, and that both cost next to nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from comicgen.cli.group import comicgen
from comicgen.version import __version__
from tests.cli.conftest import Run

COMMANDS = [
    "new",
    "check",
    "render",
    "export",
    "build",
    "watch",
    "layout",
    "lint",
    "diff",
    "cast",
    "settings",
    "styles",
    "targets",
    "schema",
    "explain",
]
HEAVY = (
    "PIL",
    "yaml",
    "uharfbuzz",
    "isal",
    "comicgen.layout",
    "comicgen.script",
    "comicgen.backends",
    "numpy",
    "fontTools",
)


def loaded(code: str) -> set[str]:
    """The modules that a fresh process has loaded after some code."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint('MODULES', *sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.partition("MODULES")[2].split())


def test_help_draws_nothing_and_reads_no_yaml() -> None:
    modules = loaded("from comicgen.cli import comicgen\ntry: comicgen(['--help'])\nexcept SystemExit: pass")
    assert "click" in modules
    assert [name for name in HEAVY if name in modules] == []


def test_checking_a_script_reads_no_targets() -> None:
    script = Path(__file__).parents[2] / "scripts" / "heart.yaml"
    command = f"comicgen(['check', '-q', {str(script)!r}])"
    modules = loaded(f"from comicgen.cli import comicgen\ntry: {command}\nexcept SystemExit: pass")
    assert "comicgen.layout" in modules
    looked = ["comicgen.cli.project", "comicgen.targets", "comicgen.targets.project_file"]  # is there a project?
    assert sorted(name for name in modules if "target" in name or name.endswith(".project")) == looked


def test_importing_comicgen_loads_nothing_else() -> None:
    modules = loaded("import comicgen\ncomicgen.__version__")
    assert {name for name in modules if name.startswith("comicgen")} == {"comicgen", "comicgen.version"}


def test_every_command_is_listed_with_what_it_does(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in result.stdout] == []
    assert comicgen.list_commands(None) == COMMANDS  # type: ignore[arg-type]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"comicgen {name}" in result.stdout.partition("Examples:")[2]


def test_a_command_nearly_right_is_suggested(run: Run) -> None:
    assert "render" in run("rendr").stderr


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_version_is_said(run: Run, flag: str) -> None:
    assert run(flag).stdout == f"comicgen {__version__}\n"
