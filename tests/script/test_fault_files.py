"""Every fault code has a wrong script whose findings are known to the column, and a page with a wrong and a right one.

A file in `faults` begins with a comment for each finding, `# error LINE:COLUMN code`, lines counted in the file itself.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from comicgen.diagnostics import Report
from comicgen.script import check, read

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FILES = sorted((HERE / "faults").glob("*.yaml"))
PAGES = sorted((ROOT / "docs" / "faults").glob("*.md"))
WANTED = re.compile(rb"# (error|warning|note) (\d+):(\d+) ([a-z-]+)")
CODE_IN_SOURCE = re.compile(
    r"""(?:error|warning|note|fault)\(\s*"(?P<a>[a-z]+(?:-[a-z]+)*)"
      | Diagnostic\(\s*(?:severity|"[a-z]+"),\s*"(?P<b>[a-z]+(?:-[a-z]+)*)"
      | "error",\s*"(?P<c>[a-z]+(?:-[a-z]+)*)",
      | quoted\(words\),\s*"(?P<d>[a-z]+(?:-[a-z]+)*)"
    """,
    re.VERBOSE,
)
READER_CODES = {path.stem for path in FILES}


class Example(NamedTuple):
    """A fenced script of a page."""

    wrong: bytes
    right: bytes


def findings(data: bytes, folder: Path) -> list[tuple[str, int, int, str]]:
    """What reading and checking a script finds."""
    report = Report()
    script = read(data, "script.yaml", report, folder=folder)
    if script:
        check(script, report)
    return [(item.severity, *(item.span[1:3] if item.span else (0, 0)), item.code) for item in report.sorted()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_fault_file_gives_the_findings_it_names(path: Path) -> None:
    data = path.read_bytes()
    wanted = [(a.decode(), int(line), int(column), code.decode()) for a, line, column, code in WANTED.findall(data)]
    assert wanted, "a fault file names its findings"
    found = findings(data, HERE / "faults")
    if b"# and others" in data:
        assert set(wanted) <= set(found)
    else:
        assert found == sorted(wanted, key=lambda entry: entry[1:])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_fault_file_shows_the_code_it_is_named_after(path: Path) -> None:
    assert path.stem in {code.decode() for *_, code in WANTED.findall(path.read_bytes())}


def example(page: Path) -> Example:
    """The wrong and the right script of a page."""
    fences = re.findall(r"```yaml ?([^\n]*)\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert len(fences) == 2, "a page shows one wrong and one right script"
    (kind, wrong), (_, right) = fences
    if kind == "repeated":
        wrong += wrong.splitlines(keepends=True)[-1] * 300
    return Example(wrong.encode("latin-1" if kind == "latin-1" else "utf-8"), right.encode())


@pytest.mark.parametrize("page", [page for page in PAGES if page.stem in READER_CODES], ids=lambda page: page.stem)
def test_page_shows_the_fault_and_the_way_out(page: Path, tmp_path: Path) -> None:
    shown = example(page)
    assert page.stem in {code for *_, code in findings(shown.wrong, tmp_path)}
    assert findings(shown.right, tmp_path) == []


@pytest.mark.parametrize("page", [page for page in PAGES if page.stem in READER_CODES], ids=lambda page: page.stem)
def test_page_says_how_severe_the_fault_is(page: Path, tmp_path: Path) -> None:
    severities = {severity for severity, *_, code in findings(example(page).wrong, tmp_path) if code == page.stem}
    assert page.read_text(encoding="utf-8").split("\n")[2] in {f"*{severity}*" for severity in severities}


def codes_in_source() -> set[str]:
    """Every code that the reader's source speaks of."""
    found = set()
    for path in sorted((ROOT / "comicgen" / "script").glob("*.py")):
        for match in CODE_IN_SOURCE.finditer(path.read_text(encoding="utf-8")):
            found.add(next(group for group in match.groups() if group))
    return found


def test_every_code_in_the_source_has_a_page_and_a_fault_file() -> None:
    codes = codes_in_source()
    assert {"needs-quotes", "unclosed", "stress-first", "tab", "words-lost"} <= codes
    assert codes - {page.stem for page in PAGES} == set()
    assert codes - READER_CODES == set()


def test_no_fault_file_is_left_of_a_code_that_is_gone() -> None:
    assert READER_CODES - codes_in_source() == set()
