"""What other people's pipelines are given: the action, the hooks, the image; and that their page says what is so."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from comicgen.cli import comicgen

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "pipelines.md").read_text(encoding="utf-8")
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["name"]: step for step in ACTION["runs"]["steps"] if "run" in step}
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
SCRIPT = "cast: {ben: theodore}\npanels:\n  - lines:\n      - ben: A whole pot.\n"
BASH = pytest.mark.skipif(os.name == "nt", reason="the action's own shell is bash")


def understood(words: list[str]) -> None:
    """Fails unless the command line knows the command and all of its options; nothing is run."""
    name, *rest = words
    with click.Context(comicgen, info_name="comicgen", **comicgen.context_settings) as context:
        command = comicgen.get_command(context, name)
        assert command is not None, name
        command.make_parser(click.Context(command, info_name=name, parent=context)).parse_args(rest)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A repository with a script, as an action finds it."""
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "tea.yaml").write_text(SCRIPT)
    git = ["git", "-c", "user.name=w", "-c", "user.email=w@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *words], check=True, cwd=tmp_path, capture_output=True)
    return tmp_path


def ran(step: str, workspace: Path, **values: str) -> subprocess.CompletedProcess[str]:
    """A step of the action, run as the runner does: bash -eo pipefail, inputs in the environment."""
    for name in ("temp", "summary", "output"):
        (workspace / ".git" / name).mkdir(exist_ok=True) if name == "temp" else (workspace / ".git" / name).touch()
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "RUNNER_TEMP": str(workspace / ".git" / "temp"),
        "GITHUB_STEP_SUMMARY": str(workspace / ".git" / "summary"),
        "GITHUB_OUTPUT": str(workspace / ".git" / "output"),
        "SCRIPTS": "scripts",
        "STRICT": "false",
        **values,
    }
    words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[step]["run"]]
    return subprocess.run(words, cwd=workspace, env=environment, capture_output=True, text=True, check=False)


# --------------------------------------------------------------------------- the action


def test_inputs_reach_the_shell_as_values_never_as_code() -> None:
    assert not [name for name, step in STEPS.items() if "${{" in step["run"]]


def test_every_input_is_used_and_there_is_no_other() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])
    assert {name for name in ACTION["inputs"] if f"`{name}`" not in PAGE} == set()


def test_every_step_says_its_shell_and_knows_its_variables() -> None:
    given = {"GITHUB_ACTION_PATH", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "RUNNER_TEMP", "code", "flags", "there"}
    for name, step in STEPS.items():
        used = set(re.findall(r"\$\{?([A-Za-z_]+)", step["run"]))
        assert used <= given | set(step.get("env", {})), name
        assert step["shell"] == "bash"


def test_the_action_calls_commands_that_are_there() -> None:
    called = [line for step in STEPS.values() for line in re.findall(r"^\s*comicgen (\w.*)", step["run"], re.MULTILINE)]
    assert len(called) == 3
    for line in called:
        understood(shlex.split(line.split(" > ")[0].replace('"${flags[@]}"', "--strict")))


@BASH
def test_a_sound_script_passes_the_steps(workspace: Path) -> None:
    for step in ("Check the scripts", "Lint the layouts"):
        done = ran(step, workspace)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert ran("Make pictures", workspace, MAKE="render scripts -o out --width 300").returncode == 0
    assert (workspace / "out" / "tea.png").is_file()


@BASH
def test_a_fault_becomes_an_annotation(workspace: Path) -> None:
    (workspace / "scripts" / "tea.yaml").write_text(SCRIPT.replace("- ben:", "- bne:"))
    done = ran("Check the scripts", workspace)
    assert done.returncode == 1
    assert done.stdout.startswith(
        "::error file=scripts/tea.yaml,line=4,col=9,endColumn=11,title=comicgen unknown-name::"
    )


@BASH
def test_what_a_pull_request_changes_is_told_and_does_not_fail(workspace: Path) -> None:
    done = ran("Tell what changed", workspace, REVISION="HEAD")
    assert (done.returncode, (workspace / ".git" / "output").read_text()) == (0, "changed=false\n")
    (workspace / "scripts" / "tea.yaml").write_text(SCRIPT.replace("pot", "kettle"))
    done = ran("Tell what changed", workspace, REVISION="HEAD")
    assert done.returncode == 0
    assert (workspace / ".git" / "output").read_text().endswith("changed=true\n")
    assert "    tea: " in (workspace / ".git" / "summary").read_text()
    assert "A whole kettle." in (workspace / ".git" / "summary").read_text()
    assert (workspace / ".git" / "temp" / "comicgen-diff" / "index.html").is_file()


@BASH
def test_a_revision_that_was_not_fetched_is_told_with_the_way_out(workspace: Path) -> None:
    for revision in ("nowhere", "HEAD~1"):
        done = ran("Tell what changed", workspace, REVISION=revision)
        assert done.returncode == 2
        assert done.stdout.startswith(f"::error title=comicgen::{revision} is not in this checkout: ")
        assert "fetch-depth: 0" in done.stdout


@BASH
def test_a_first_push_has_nothing_before_it(workspace: Path) -> None:
    done = ran("Tell what changed", workspace, REVISION="0" * 40)
    assert (done.returncode, (workspace / ".git" / "output").read_text()) == (0, "changed=true\n")
    assert f"scripts is not in {'0' * 40}: all of it is new" in (workspace / ".git" / "summary").read_text()


@BASH
def test_the_first_pull_request_with_comics_is_told_and_does_not_fail(workspace: Path) -> None:
    shutil.copytree(workspace / "scripts", workspace / "comics")
    for scripts in ("comics", "./comics", "comics/tea.yaml"):
        done = ran("Tell what changed", workspace, REVISION="HEAD", SCRIPTS=scripts)
        assert (done.returncode, done.stdout) == (0, f"{scripts} is not in HEAD: all of it is new\n")
        assert (workspace / ".git" / "output").read_text().endswith("changed=true\n")
    for scripts in ("scripts/", "./scripts", "scripts/tea.yaml"):
        done = ran("Tell what changed", workspace, REVISION="HEAD", SCRIPTS=scripts)
        assert (workspace / ".git" / "output").read_text().endswith("changed=false\n"), done.stderr


# --------------------------------------------------------------------------- hooks, image, page


@pytest.mark.parametrize("hook", HOOKS, ids=[hook["id"] for hook in HOOKS])
def test_a_hook_calls_a_command_that_is_there(hook: dict[str, Any]) -> None:
    assert {"id", "name", "entry", "language", "types"} <= set(hook)
    program, *words = hook["entry"].split()
    assert program == "comicgen"
    understood([*words, "--strict", "a.yaml", "b.yaml"])


@pytest.mark.parametrize("hook", HOOKS, ids=[hook["id"] for hook in HOOKS])
def test_a_hook_leaves_alone_what_is_no_comic(hook: dict[str, Any]) -> None:
    left = ["comicgen.yaml", "a/cast.yml", "a/tea.lock.yaml", ".pre-commit-config.yaml", ".github/workflows/a.yml"]
    taken = ["scripts/tea.yaml", "tea.yml", "scripts/broadcast.yaml", "a.b/comicgen-song.yaml"]
    found = [name for name in (*left, *taken) if not re.search(hook["exclude"], name)]
    assert found == taken


def test_the_image_holds_all_that_is_installed() -> None:
    lines = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
    copied = {
        word for line in lines if line.startswith("COPY ") and "--from" not in line for word in line.split()[1:-1]
    }
    assert all((ROOT / name).exists() for name in copied)
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    needed = {*wheel["wheel"]["packages"], *wheel["wheel"]["force-include"], "pyproject.toml", "README.md", "LICENSE"}
    assert needed <= copied
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {f"!{name}" for name in copied} <= set(ignored)
    assert not [name for name in copied if any(fnmatch(name, sign) for sign in ignored[1:] if sign[0] != "!")]
    assert any(line.startswith("USER ") and "root" not in line and "USER 0" not in line for line in lines)


def test_the_page_shows_what_the_files_know() -> None:
    workflow, hooks = (yaml.safe_load(text) for text in re.findall(r"^```yaml\n(.*?)^```", PAGE, re.M | re.S))
    action = workflow["jobs"]["comics"]["steps"][-1]
    assert set(action["with"]) <= set(ACTION["inputs"])
    assert {hook["id"] for hook in hooks["repos"][0]["hooks"]} == {hook["id"] for hook in HOOKS}
    understood(shlex.split(action["with"]["make"]))


def test_every_command_of_the_page_is_there() -> None:
    shown = re.findall(r"`comicgen ([^`]+)`", PAGE) + re.findall(r"^comicgen (.+?)(?: +#.*)?$", PAGE, re.MULTILINE)
    assert len(shown) >= 8
    for line in shown:
        understood(shlex.split(line.split(" > ")[0]))
