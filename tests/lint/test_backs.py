"""Heads seen from behind."""

from typing import Any

from comicgen.lint.verdict import lint


def layout(facing: str) -> dict[str, Any]:
    head = {"face": [120, 210, 80, 90], "head": [110, 200, 100, 110], "body": [90, 200, 140, 200]}
    figure = {"name": "mia", "kind": "person", "facing": facing, **head, "mouth": [160, 280], "eyes": []}
    outline = [[60, 60], [260, 60], [260, 215], [60, 215]]
    row = {"text": "HELLO YOU", "ink": [120, 120, 80, 12], "baseline": 132, "cap": 12}
    balloon = {"id": "p1.1", "order": 0, "kind": "caption", "text": "Hello you", "outline": outline, "rows": [row]}
    panel = {"id": "p1", "index": 0, "tier": 0, "rect": [20, 20, 360, 400], "border": 2, "shot": "medium"}
    return {
        "layout": 1,
        "canvas": {"width": 400, "height": 440, "display_width": 400},
        "lettering": {"size": 17, "cap_height": 12, "leading": 19, "case": "upper"},
        "panels": [{**panel, "figures": [figure], "balloons": [balloon]}],
    }


def hats(facing: str) -> list[str]:
    verdict = lint(layout(facing))
    assert not verdict.faults
    return [finding.message for finding in verdict.findings if "like a hat" in finding.message]


def test_a_balloon_may_lie_over_a_head_that_is_seen_from_behind() -> None:
    assert hats("left") != []
    assert hats("back") == []
