"""The page of the lint says what the lint does."""

import re
from pathlib import Path

from comicgen.lint.limits import LIMITS
from comicgen.lint.metrics import METRICS

PAGE = (Path(__file__).parents[2] / "docs" / "lint.md").read_text(encoding="utf-8")


def test_every_metric_has_its_chapter() -> None:
    chapters = re.findall(r"^### (L\d\d) `([a-z_.]+)`$", PAGE, re.MULTILINE)
    assert sorted(chapters) == [(metric.id, metric.name) for metric in METRICS]


def test_every_chapter_says_what_why_and_how_to_mend() -> None:
    for chapter in PAGE.split("\n### ")[1:]:
        assert [part for part in ("**What.**", "**Why.**", "**Mend.**") if part not in chapter] == [], chapter[:40]


def test_thresholds_on_the_page_are_those_of_the_table() -> None:
    found = {name: float(value) for name, value in re.findall(r"^\| `(\w+)` \| ([\d.]+) \|", PAGE, re.MULTILINE)}
    assert found == LIMITS._asdict()


def test_metrics_are_numbered_through() -> None:
    assert [metric.id for metric in METRICS] == [f"L{number:02}" for number in range(1, len(METRICS) + 1)]
