"""Tails to those who are not in the picture end at the frame, or at what lies over the picture and hides it."""

from typing import Any

from comicgen.lint.verdict import lint

TITLE = [60.0, 40.0, 160.0, 20.0]


def layout(tip: tuple[float, float], *, title: list[float] | None = None, **canvas: Any) -> dict[str, Any]:
    """A balloon in the middle of a panel, its tail straight up to `tip`."""
    end = [*tip]
    x = end[0]
    outline = [[x - 50, 160], [x + 50, 160], [x + 50, 200], [x - 50, 200]]
    row = {"text": "HELLO?", "ink": [x - 30, 174, 60, 12], "baseline": 186, "cap": 12}
    tail = {"speaker": "lift", "axis": [[x, 160], end], "tip": end, "target": end, "aims": "frame"}
    tail["polygons"] = [[[x - 7, 156], [x + 7, 156], end]]
    balloon = {"id": "p1.1", "order": 0, "kind": "speech", "text": "Hello?", "outline": outline, "rows": [row]}
    panel = {"id": "p1", "index": 0, "tier": 0, "rect": [0, 0, 400, 460], "border": 2}
    return {
        "layout": 1,
        "canvas": {"width": 400, "height": 460, "display_width": 400, **canvas},
        "lettering": {"size": 17, "cap_height": 12, "leading": 19, "case": "upper"},
        "panels": [{**panel, "balloons": [{**balloon, "tails": [tail]}]}],
        "texts": [{"role": "title", "text": "Lift", "ink": title, "size": 20}] if title else [],
    }


def is_told(found: dict[str, Any]) -> bool:
    verdict = lint(found)
    assert not verdict.faults
    return any("from the frame" in item.message for item in verdict.findings)


def test_a_tail_that_ends_in_the_open_picture_is_told() -> None:
    assert is_told(layout((120.0, 62.0)))
    assert not is_told(layout((120.0, 5.0)))


def test_a_tail_may_end_at_the_edge_of_the_safe_area() -> None:
    assert not is_told(layout((120.0, 62.0), safe=[20, 60, 360, 380]))


def test_a_tail_may_end_at_a_title_over_the_picture() -> None:
    assert not is_told(layout((120.0, 62.0), title=TITLE))


def test_a_tail_that_points_past_a_title_is_told() -> None:
    assert is_told(layout((224.0, 62.0), title=TITLE))
