"""Rows that are a sentence each: beats, which are no part of the form of a lens (L17)."""

from typing import Any

from comicgen.lint.verdict import lint


def layout(*rows: tuple[str, float]) -> dict[str, Any]:
    inked = [
        {"text": text, "ink": [200 - wide / 2, 60 + 20 * k, wide, 12], "baseline": 72 + 20 * k, "cap": 12}
        for k, (text, wide) in enumerate(rows)
    ]
    outline = [[60, 40], [340, 40], [340, 80 + 20 * len(rows)], [60, 80 + 20 * len(rows)]]
    text = " ".join(text for text, _ in rows)
    balloon = {"id": "p1.1", "order": 0, "kind": "thought", "text": text, "outline": outline, "rows": inked}
    panel = {"id": "p1", "index": 0, "tier": 0, "rect": [20, 20, 360, 400], "border": 2, "shot": "medium"}
    return {
        "layout": 1,
        "canvas": {"width": 400, "height": 440, "display_width": 400},
        "lettering": {"size": 17, "cap_height": 12, "leading": 20, "case": "upper"},
        "panels": [{**panel, "figures": [], "balloons": [balloon]}],
    }


def grave(found: dict[str, Any]) -> bool:
    return any(item.metric == "L17" and item.severity == "error" for item in lint(found).findings)


def test_a_beat_in_a_row_of_its_own_makes_no_block_ragged() -> None:
    assert not grave(layout(("“I'M SORRY", 74), ("YOU WERE WRONG.”", 160), ("NO.", 30)))
    assert not grave(layout(("NO.", 30), ("“I'M SORRY", 74), ("YOU WERE WRONG.”", 160)))


def test_a_short_row_that_ends_a_longer_sentence_still_does() -> None:
    assert grave(layout(("I'M SO VERY SORRY THAT YOU", 190), ("WERE WRONG AND", 100), ("IT", 14)))
