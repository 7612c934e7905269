"""Silhouettes: people in one tint, told by their outlines alone."""

from collections.abc import Iterator

import pytest

from comicgen.cast import Figure
from comicgen.diagnostics import Report
from comicgen.layout import art, compose
from comicgen.layout.standing import Standing, finished
from comicgen.scene import Group, Item, Shape
from comicgen.script import read
from comicgen.script.style import HOUSE


@pytest.mark.parametrize(("actor", "signs"), [("nervous", ()), ("{expression: nervous, emanata: idea}", ("idea",))])
def test_signs_round_a_head_are_drawn_where_they_are_written_only(
    actor: str, signs: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = []

    def watched(standing: Standing) -> Figure:
        drawn.append(standing.role.emanata)
        return finished(standing)

    monkeypatch.setattr(art, "finished", watched)
    report = Report()
    text = f"panels:\n  - shot: silhouette\n    actors: {{june: {actor}}}\n    lines:\n      - june: Well.\n"
    script = read(text, "dark.yaml", report)
    assert script is not None, report.sorted()
    compose(script, style=HOUSE, report=report)
    assert drawn == [signs]


def test_a_seat_is_as_dark_as_who_sits_on_it() -> None:
    report = Report()
    panel = "{setting: cafe, shot: silhouette, actors: {june: sitting}, lines: [{by: june, text: Well}]}"
    text = f"panels: [{panel}]\n"
    script = read(text, "dark.yaml", report)
    assert script is not None, report.sorted()
    sheet = compose(script, style=HOUSE, report=report).sheet
    props = [item for item in _groups(sheet.items) if item.role == "prop"]
    fills = {one.fill for prop in props for one in prop.items if isinstance(one, Shape) and one.fill}
    assert fills == {HOUSE.figure.silhouette}


def _groups(items: tuple[Item, ...]) -> Iterator[Group]:
    for item in items:
        if isinstance(item, Group):
            yield item
            yield from _groups(item.items)
