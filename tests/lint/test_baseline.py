"""The plain layouter that tells what our placement is worth."""

from typing import Any

from comicgen.lint.verdict import lint
from tools.plain_layouter import plain_layout


def test_a_plain_layout_keeps_the_words_and_the_people(strip: dict[str, Any]) -> None:
    found = plain_layout(strip)
    for panel, plain in zip(strip["panels"], found["panels"], strict=True):
        assert plain["figures"] == panel["figures"]
        for ours, theirs in zip(panel["balloons"], plain["balloons"], strict=True):
            rows = [" ".join(row["text"] for row in balloon["rows"]) for balloon in (ours, theirs)]
            assert rows[0] == rows[1]


def test_a_plain_layout_can_be_judged_and_is_worse(strip: dict[str, Any]) -> None:
    verdict = lint(plain_layout(strip))
    assert verdict.faults == ()
    assert verdict.score < lint(strip).score
