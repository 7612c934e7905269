"""comicgen lint: scripts and layout files, text, JSON and SARIF, codes."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.lint.conftest import STRIP, layout_of
from tests.lint.seeds import dash, shrunk


@pytest.fixture
def clean(here: Path) -> Path:
    path = here / "boat.yaml"
    path.write_text(STRIP)
    return path


@pytest.fixture
def spoilt(here: Path) -> Path:
    layout = layout_of(STRIP)
    shrunk(layout)
    dash(layout)
    path = here / "boat.layout.json"
    path.write_text(json.dumps(layout))
    return path


def test_a_clean_script_gets_its_score_and_nothing_else(run: Run, clean: Path) -> None:
    result = run("lint", "boat.yaml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "  100  boat.yaml: 0 errors, 0 warnings, 5 balloons\n"


def test_findings_stand_at_the_line_in_the_script(run: Run, clean: Path) -> None:
    clean.write_text(f"style: {{lint: {{words_warn: 7}}}}{STRIP}")
    result = run("lint", "boat.yaml")
    assert result.exit_code == 0
    assert "boat.yaml:8:9: warning[L21 text.density] p1.1 has 10 words; 7 are enough" in result.stderr
    assert "8 |       - mia: We could build a boat out of all this cardboard." in result.stderr
    assert "help: split it into two joined balloons, or cut" in result.stderr
    assert run("lint", "--strict", "boat.yaml").exit_code == 3


def test_a_layout_file_is_judged_as_it_is(run: Run, spoilt: Path) -> None:
    result = run("lint", "--layout", "boat.layout.json")
    assert result.exit_code == 1
    assert "error[L24 consistency]" in result.stderr
    assert "   85  boat.layout.json: 1 error, 1 warning, 5 balloons" in result.stdout
    assert run("lint", "-q", "--layout", "boat.layout.json").stdout == ""


def test_a_layout_comes_from_standard_input_too(run: Run) -> None:
    result = run("lint", "--layout", "-", given=json.dumps(layout_of(STRIP)))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "100  <stdin>" in result.stdout


def test_several_strips_are_summed_up(run: Run, clean: Path, spoilt: Path) -> None:
    result = run("lint", ".", "--layout", "boat.layout.json")
    assert result.stdout.splitlines()[-1] == "2 strips, 1 without errors; median 92.5, lowest 85"


def test_json_says_what_was_measured(run: Run, clean: Path, spoilt: Path) -> None:
    document = json.loads(run("lint", "boat.yaml", "--layout", "boat.layout.json", "--format", "json").stdout)
    first = document["findings"][0]
    assert first["code"] == "L24"
    assert first["name"] == "consistency"
    assert (first["balloons"], first["threshold"]) == (["p3.1"], 1)
    clean_one, spoilt_one = document["strips"]
    assert clean_one == {
        "name": "boat.yaml", "score": 100.0, "errors": 0, "warnings": 0, "balloons": 5, "panels": 3,
    }  # fmt: skip
    assert (spoilt_one["name"], spoilt_one["score"]) == ("boat.layout.json", 85.0)


def test_sarif_names_the_rules(run: Run, spoilt: Path) -> None:
    document = json.loads(run("lint", "--layout", "boat.layout.json", "--format", "sarif").stdout)
    (ran,) = document["runs"]
    (rule,) = ran["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("L24", "consistency")
    assert rule["help"]["markdown"] == run("explain", "L24").stdout
    assert ran["results"][0]["properties"]["balloons"] == ["p3.1"]


def test_a_file_that_is_no_layout_is_told(run: Run, here: Path) -> None:
    (here / "no.json").write_text('{"panels": [{}], "lettering": {"size": 3}}')
    result = run("lint", "--layout", "no.json")
    assert result.exit_code == 1
    assert "error[bad-layout] no.json: panels[0].rect is not a box with an area" in result.stderr
    assert "-  no.json: not looked at, see above" in result.stdout


def test_a_script_with_faults_has_no_score(run: Run, clean: Path) -> None:
    clean.write_text("panels: 3\n")
    result = run("lint", "boat.yaml", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["strips"] == [{"name": "boat.yaml", "score": None}]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "name a script"),
        (["--layout", "gone.json"], "there is no layout file gone.json"),
        (["--layout", "."], "takes a file, and . is a folder"),
        (["-", "--layout", "-"], "cannot be a script and a layout at once"),
    ],
)
def test_wrong_usage_is_told(run: Run, here: Path, words: list[str], message: str) -> None:
    result = run("lint", *words)
    assert result.exit_code == 2
    assert message in result.stderr
