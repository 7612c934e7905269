"""`over`: like that panel, but. Mappings merge, lists replace, lines and ids are never taken."""

import pytest

from comicgen.diagnostics import Report
from comicgen.script import Script, read
from comicgen.script.model import Panel

BASE = """
    id: start
    setting: room, night, rain
    shot: medium
    width: 2
    border: none
    after: time passes
    alt: By hand
    note: To the artist
    actors: {mia: "sitting, worried, left", omar: "standing, right"}
    lines:
      - mia: Hello
"""
HEAD = "panels:\n  -" + BASE[4:]


def read_text(text: str) -> tuple[Script | None, Report]:
    report = Report()
    return read(text, "s.yaml", report), report


def laid_over(*rows: str) -> Panel:
    """The second panel, which lies over the first."""
    script, report = read_text(HEAD + "  - over: start\n" + "".join(f"    {row}\n" for row in rows))
    assert script is not None, [item.message for item in report.items]
    assert report.items == []
    return script.panels[1]


def said(panel: Panel) -> dict[str, tuple[str | None, str | None, str | None]]:
    """Pose, feeling and place of each actor."""
    return {a.name: (a.pose, a.feeling and a.feeling.name, a.place) for a in panel.actors}


MIA, OMAR = ("sit", "worried", "left"), ("stand", None, "right")


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("shot: full", {"mia": MIA, "omar": OMAR}),
        ("actors:", {"mia": MIA, "omar": OMAR}),
        ("actors: {mia: angry}", {"mia": ("sit", "angry", "left"), "omar": OMAR}),
        ("actors: {mia: {pose: standing}}", {"mia": ("stand", "worried", "left"), "omar": OMAR}),
        ("actors: {walt: sad}", {"mia": MIA, "omar": OMAR, "walt": (None, "sad", None)}),
        ("actors: {Mia: }", {"mia": MIA, "omar": OMAR}),
        ("actors: [omar]", {"omar": (None, None, None)}),
        ("actors: [omar: sad, walt]", {"omar": (None, "sad", None), "walt": (None, None, None)}),
        ("actors: mia", {"mia": (None, None, None)}),
        ("actors: []", {}),
    ],
)
def test_actors_merge_by_name_and_lists_replace(row: str, wanted: dict[str, object]) -> None:
    assert said(laid_over(row)) == wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("shot: full", ("room", "night", "rain")),
        ("setting: day", ("room", "day", "rain")),
        ("setting: park", ("park", "night", "rain")),
        ("setting: {time: dusk}", ("room", "dusk", "rain")),
        ("setting: [park, snow]", ("park", "night", "snow")),
        ("setting: none", (None, None, None)),
    ],
)
def test_words_of_the_setting_merge(row: str, wanted: tuple[str | None, ...]) -> None:
    setting = laid_over(row).setting
    assert (setting.place, setting.time, setting.weather) == wanted


def test_the_setting_is_that_of_the_panel_below_and_carries_on_from_the_one_above() -> None:
    script, _ = read_text(HEAD + "  - setting: park, day\n  - over: start\n    shot: full\n  - shot: medium\n")
    assert script is not None
    assert [panel.setting.place for panel in script.panels] == ["room", "park", "room", "room"]


def test_other_keys_are_taken_over_unless_they_are_said_again() -> None:
    panel = laid_over("shot: close-up")
    assert (panel.shot, panel.width, panel.border) == ("close-up", 2.0, False)
    panel = laid_over("width: 1", "border: yes")
    assert (panel.shot, panel.width, panel.border) == ("medium", 1.0, True)


def test_what_belongs_to_one_panel_is_never_taken_over() -> None:
    panel = laid_over("shot: full")
    assert (panel.id, panel.lines, panel.alt, panel.note, panel.after) == ("p2", (), None, None, None)


def test_a_panel_over_one_that_is_over_another_takes_from_both() -> None:
    script, _ = read_text(HEAD + "  - over: start\n    shot: full\n  - over: p2\n    setting: day\n")
    assert script is not None
    assert (script.panels[2].shot, script.panels[2].width, script.panels[2].setting.time) == ("full", 2.0, "day")


def test_what_is_taken_over_keeps_its_place_in_the_source() -> None:
    text = (
        "cast: {hal: {voice: phone}}\npanels:\n  - setting: room\n    actors: {hal: waving, mia: sad}\n  - over: p1\n"
    )
    script, report = read_text(text)
    assert script is not None
    assert [actor.span.line for actor in script.panels[1].actors] == [4, 4]
    assert script.panels[1].span.line == 5
    assert report.items == []


def test_a_panel_over_a_page_before_is_found() -> None:
    text = "pages:\n  - panels:\n      - {id: a, setting: room}\n  - tiers:\n      - panels:\n          - {over: a}\n"
    _, report = read_text(text)
    assert {item.code for item in report.items} <= {"not-yet"}


@pytest.mark.parametrize(
    ("over", "message", "hint"),
    [
        ("strat", "no panel is called 'strat'", "did you mean 'start'? The panels before it are: start"),
        ("p2", "panel 'p2' cannot be like itself", "the panels before it are: start"),
        ("last", "panel 'last' does not stand before this one", "the panels before it are: start"),
        ("zz", "no panel is called 'zz'", "the panels before it are: start"),
    ],
)
def test_a_panel_that_cannot_be_taken_over_is_told_with_the_way_out(over: str, message: str, hint: str) -> None:
    _, report = read_text(HEAD + f"  - over: {over}\n  - id: last\n    over: p2\n")
    (found,) = [item for item in report.items if item.code == "unknown-panel"]
    assert found.message.startswith(message)
    assert found.hint == hint


def test_the_first_panel_has_nothing_to_lie_over() -> None:
    _, report = read_text("panels:\n  - {over: p2, setting: room}\n  - {over: p1, setting: night}\n")
    (found,) = report.items
    assert (found.code, found.hint) == ("unknown-panel", "no panel stands before it")
