"""Gutters between tiers, from ink to ink."""

from typing import Any

from comicgen.lint.verdict import lint


def layout(*borders: int) -> dict[str, Any]:
    """Four tiers of two panels; those of the second have these borders, all others 9. All frames are 20 apart."""
    middle = iter(borders)
    panels = []
    for n in range(8):
        tier, column = divmod(n, 2)
        border = next(middle) if tier == 1 else 9
        rect = [20 + column * 200, 20 + tier * 220, 180, 200]
        panels.append({"id": f"p{n + 1}", "index": n, "tier": tier, "rect": rect, "border": border})
    return {
        "layout": 1,
        "canvas": {"width": 420, "height": 900, "display_width": 420},
        "lettering": {"size": 17, "cap_height": 12, "leading": 19, "case": "upper"},
        "panels": panels,
    }


def uneven(*borders: int) -> list[str]:
    verdict = lint(layout(*borders))
    assert not verdict.faults
    return [
        finding.message
        for finding in verdict.findings
        if "between tiers are" in finding.message and "em wide" in finding.message
    ]


def test_panel_without_a_border_beside_one_with_it_leaves_the_gutter_as_it_is() -> None:
    assert uneven(0, 9) == uneven(9, 0) == uneven(9, 9) == []


def test_tiers_that_stand_apart_by_accident_are_told() -> None:
    made = layout(9, 9)
    for panel in made["panels"][6:]:
        panel["rect"][1] += 12
    found = [item.message for item in lint(made).findings]
    assert any("between tiers" in message and "em wide" in message for message in found)
