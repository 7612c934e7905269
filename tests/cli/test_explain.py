"""Every finding can be explained."""

import re
from pathlib import Path

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
