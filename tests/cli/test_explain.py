"""Every finding can be explained."""

import re
from pathlib import Path

from comicgen.lint.metrics import METRICS
from comicgen.studio.outcome import REFUSALS
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"report\.(?:error|warning|note)\(\s*\"([a-z]+(?:-[a-z]+)+)\"")


def test_every_code_of_the_house_has_a_page(run: Run) -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "comicgen").rglob("*.py")]
    codes = {code for text in sources for code in CODE.findall(text)}
    assert {"cannot-read", "cannot-write", "canvas-too-large", "does-not-fit"} <= codes
    assert codes - set(run("explain").stdout.split()) == set()


def test_a_page_is_printed_as_it_is(run: Run) -> None:
    page = (ROOT / "docs" / "faults" / "cannot-write.md").read_bytes()
    assert run("explain", "cannot-write").stdout_bytes == page


def test_a_code_nearly_right_is_suggested(run: Run) -> None:
    result = run("explain", "unknown-nme")
    assert result.exit_code == 2
    assert "did you mean 'unknown-name'?" in result.stderr


def test_every_refusal_has_a_page(run: Run) -> None:
    assert set(run("explain").stdout.split()) >= REFUSALS


def test_metrics_of_the_lint_are_explained_by_number_and_name(run: Run) -> None:
    chapter = run("explain", "L04").stdout
    assert chapter.startswith("### L04 `tail.aim`\n")
    assert "aim_rival_ratio" in chapter
    assert "### L05" not in chapter
    assert run("explain", "tail.aim").stdout == run("explain", "l04").stdout == chapter


def test_the_last_metric_of_a_part_ends_with_it(run: Run) -> None:
    assert "## Tails" not in run("explain", "L03").stdout


def test_metrics_are_listed(run: Run) -> None:
    listed = run("explain").stdout.splitlines()
    assert [f"{metric.id} {metric.name}" for metric in METRICS] == listed[-len(METRICS) :]
