"""Crowded panels become several."""

from collections.abc import Callable

import pytest

from comicgen.diagnostics import Report
from comicgen.layout import compose
from comicgen.layout.division import divided, parts_of, split_panels
from comicgen.lettering import plain
from comicgen.script import Script, styled
from comicgen.script.model import Panel

Reader = Callable[[str], Script]
TALK = "Nobody told me that the lighthouse was for sale, or that you had bought it."


def lines(count: int, speakers: tuple[str, ...] = ("mia", "omar"), text: str = TALK) -> str:
    said = "".join(f"      - {speakers[i % len(speakers)]}: {text} {i}\n" for i in range(count))
    return f"panels:\n  - lines:\n{said}"


def words(panels: tuple[Panel, ...]) -> list[str]:
    return " ".join(plain(line.text) for panel in panels for line in panel.lines).split()


@pytest.mark.parametrize("count", [2, 3, 5, 9, 30, 200])
def test_no_word_is_lost_and_none_moves(script_of: Reader, count: int) -> None:
    (panel,) = script_of(lines(count)).panels
    assert words(parts_of(panel, {"p1"})) == words((panel,))


def test_the_cut_is_where_the_speaker_changes(script_of: Reader) -> None:
    said = ("mia", "mia", "mia", "omar", "omar")
    (panel,) = script_of(lines(5, said, "I never said so, you know.")).panels
    first, second = parts_of(panel, {"p1"})
    assert {line.by for line in first.lines} == {("mia",)}
    assert {line.by for line in second.lines} == {("omar",)}


def test_parts_have_names_that_nobody_else_has(script_of: Reader) -> None:
    text = lines(4).replace("  - lines:", "  - id: a\n    lines:", 1) + "  - id: ab\n    lines:\n      - mia: Hello.\n"
    script = script_of(text)
    parts = split_panels(script, [0])
    assert parts is not None
    names = [panel.id for panel in parts.panels]
    assert names[0] == "a"
    assert names[-1] == "ab"
    assert len(set(names)) == len(names)
    assert {panel.continues for panel in parts.panels[1:-1]} == {"a"}


def test_a_panel_of_one_short_line_is_never_divided(script_of: Reader) -> None:
    (panel,) = script_of(lines(1)).panels
    assert parts_of(panel, {"p1"}) == (panel,)


def test_what_follows_the_panel_follows_its_last_part(script_of: Reader) -> None:
    text = lines(6).replace("  - lines:", "  - after: time passes\n    shot: close-up\n    lines:", 1)
    *most, last = parts_of(script_of(text).panels[0], {"p1"})
    assert last.after == "time passes"
    assert all(panel.after is None for panel in most)
    assert [panel.shot for panel in (*most, last)] == ["close-up", *[None] * len(most)]


def test_a_comic_of_calm_panels_stays_as_written(script_of: Reader) -> None:
    script = script_of(lines(2, text="Calm."))
    assert divided(script, 0.0) is script


def test_a_scene_of_a_play_in_one_panel_is_drawn_whole_and_told(script_of: Reader) -> None:
    script, report = script_of(lines(24)), Report()
    composition = compose(script, styled(script), report)
    assert composition is not None
    assert len(composition.panels) > 5
    assert words(composition.script.panels) == words(script.panels)
    told = [item for item in report.items if item.code == "divided-panel"]
    assert len(told) == 1
    assert str(len(composition.panels)) in told[0].message
    assert composition.panels[1].ladder[0] == "divided from p1"
