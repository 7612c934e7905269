"""The user's reference is in step with the reader, and its scripts are sound."""

import re
from pathlib import Path

import pytest

from comicgen.diagnostics import Report
from comicgen.script import check, read
from comicgen.script.fields import TABLES
from comicgen.script.lists import LISTS
from comicgen.script.reference import refreshed

PAGE = Path(__file__).parent.parent.parent / "docs" / "script-reference.md"
TEXT = PAGE.read_text(encoding="utf-8")
SCRIPTS = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)


def test_tables_are_made_from_the_reader() -> None:
    assert refreshed(TEXT) == TEXT, "run: python -m comicgen.script.reference docs/script-reference.md"


def test_every_mapping_and_list_has_its_table() -> None:
    keys = set(re.findall(r"<!-- keys: ([a-z.]+) -->", TEXT))
    assert set(TABLES) <= keys
    lists = set(re.findall(r"<!-- words: ([a-z ]+) -->", TEXT))
    assert set(LISTS) - {"skin colour", "hair colour", "colour"} <= lists
    assert {"setting", "stock character", "colours"} <= lists


@pytest.mark.parametrize("text", SCRIPTS)
def test_scripts_of_the_reference_are_sound(text: str) -> None:
    report = Report()
    script = read(text if "panels:" in text else f"panels:\n{text}", "s.yaml", report)
    assert script is not None, report.sorted()
    check(script, report)
    assert [item for item in report.items if item.severity != "note"] == []


def test_limits_on_the_page_are_those_of_the_code() -> None:
    from comicgen.script import build_line, build_panel, events, source

    for limit in (
        source.MOST_BYTES, source.MOST_LINES, source.MOST_IN_LINE, events.MOST_DEEP, events.MOST_NODES,
        events.MOST_KEYS, events.MOST_ITEMS, events.MOST_LONG, build_line.MOST_SAID, build_panel.MOST_PANELS,
    ):  # fmt: skip
        assert f"{limit:,}" in TEXT, limit
