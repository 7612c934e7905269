"""Extreme close-ups: hair and forehead give way to words, eyes and mouth do not; solver and lint agree."""

from typing import Any

import pytest

from comicgen.layout.camera import BROW_SHARE as GUARDED
from comicgen.lint.limits import LIMITS
from comicgen.lint.verdict import lint

FACE = [100.0, 120.0, 200.0, 260.0]


def layout(shot: str, tip: float, foot: float = 60.0) -> dict[str, Any]:
    figure = {"name": "mia", "kind": "person", "facing": "left", "face": FACE, "head": [60, 90, 280, 310]}
    figure |= {"body": [40, 90, 320, 350], "mouth": [180, 340], "eyes": [[150, 260], [230, 260]]}
    outline = [[130, 30], [250, 30], [250, foot], [130, foot]]
    row = {"text": "...BOTH?", "ink": [150, 40, 80, 12], "baseline": 52, "cap": 12}
    tail = {
        "speaker": "mia",
        "axis": [[185, foot], [183, tip]],
        "tip": [183, tip],
        "target": [180, 340],
        "aims": "mouth",
    }
    tail["polygons"] = [[[178, foot - 4], [192, foot - 4], [183, tip]]]
    balloon = {"id": "p1.1", "order": 0, "kind": "whisper", "text": "...Both?", "outline": outline, "rows": [row]}
    panel = {"id": "p1", "index": 0, "tier": 0, "rect": [20, 20, 360, 420], "border": 2, "shot": shot}
    return {
        "layout": 1,
        "canvas": {"width": 400, "height": 460, "display_width": 400},
        "lettering": {"size": 17, "cap_height": 12, "leading": 19, "case": "upper"},
        "panels": [{**panel, "figures": [figure], "balloons": [{**balloon, "tails": [tail]}]}],
    }


def told(found: dict[str, Any]) -> set[str]:
    return {
        item.metric for item in lint(found).findings if item.metric in ("L06", "L09") or "like a hat" in item.message
    }


def test_a_tail_may_end_on_the_forehead_only_from_very_near() -> None:
    assert told(layout("extreme close-up", 140.0)) == set()
    assert told(layout("close-up", 140.0)) == {"L06"}
    assert told(layout("extreme close-up", 220.0)) == {"L06"}


def test_words_may_lie_over_hair_only_from_very_near() -> None:
    assert told(layout("extreme close-up", 150.0, foot=125.0)) == set()
    assert told(layout("close-up", 150.0, foot=125.0)) != set()


def test_solver_and_lint_guard_the_same_part_of_a_face() -> None:
    assert pytest.approx(GUARDED) == LIMITS.brow_share
