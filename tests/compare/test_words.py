"""What is told of two layouts: every thing that may change is changed alone, and told alone."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from comicgen.compare.laid import laid
from comicgen.compare.model import Change
from comicgen.compare.phrases import became
from comicgen.compare.words import layout_changes, panel_pairs

Layout = dict[str, Any]


def balloon(order: int, text: str, x: float, by: str = "ana") -> Layout:
    corners = [[x, 60.0], [x + 200.0, 60.0], [x + 200.0, 140.0], [x, 140.0]]
    return {
        "order": order, "kind": "speech", "speakers": [by], "text": text, "outline": corners,
        "rows": [{"text": text.upper()}], "tails": [{"aims": "mouth"}],
    }  # fmt: skip


def figure(name: str, x: float) -> Layout:
    head = [x, 300.0, 80.0, 90.0]
    return {"name": name, "kind": "person", "facing": "left", "pose": "stand", "expression": "calm", "head": head}


def panel(number: int, *lines: str) -> Layout:
    x = 40.0 + 600.0 * number
    return {
        "id": f"p{number + 1}", "index": number, "rect": [x, 40.0, 560.0, 800.0], "border": 5, "bleed": False,
        "inset": None, "setting": "room", "shot": "full", "figures": [figure("ana", x + 50), figure("ben", x + 400)],
        "props": [{"name": "lamp", "box": [0, 0, 1, 1]}], "ladder": [],
        "balloons": [balloon(at, text, x + 20 + 220 * at, by) for at, (text, by) in
                     enumerate(zip(lines, ("ana", "ben"), strict=False))],
    }  # fmt: skip


def comic() -> Layout:
    return {
        "layout": 1, "target": "strip", "lettering": {"size": 34.0, "case": "upper"}, "notes": [],
        "canvas": {"width": 2400, "height": 900, "display_width": 1200, "colour": "#fffdf8"},
        "texts": [{"role": "title", "text": "Room"}],
        "panels": [panel(0, "Hello.", "Good morning."), panel(1, "Is there any tea?"), panel(2, "None at all.")],
    }  # fmt: skip


def changes(after: Layout, before: Layout | None = None) -> tuple[Change, ...]:
    old, new = laid([before or comic()]), laid([after])
    return layout_changes(old, new, panel_pairs(old, new), {"ana": "Ana"})


def shift(thing: Layout, dx: float, dy: float) -> None:
    thing["outline"] = [[x + dx, y + dy] for x, y in thing["outline"]]


def _set(path: str, value: Any) -> Callable[[Layout], None]:
    def change(layout: Layout) -> None:
        *way, last = path.split(".")
        here: Any = layout
        for step in way:
            here = here[int(step)] if step.isdigit() else here[step]
        here[int(last) if last.isdigit() else last] = value

    return change


CASES: list[tuple[Callable[[Layout], None], list[str]]] = [
    (_set("panels.1.balloons.0.text", "Is there any tea??"),
     ['panel 2: balloon 1 "Is there any tea?" became "Is there any tea??"']),
    (lambda c: shift(c["panels"][0]["balloons"][0], -14, 0), ["panel 1: balloon 1 moved 14 px left"]),
    (lambda c: shift(c["panels"][0]["balloons"][1], 6, 9), ["panel 1: balloon 2 moved 6 px right and 9 px down"]),
    (lambda c: shift(c["panels"][0]["balloons"][1], 0.5, 1.5), []),
    (_set("panels.1.balloons.0.kind", "whisper"), ["panel 2: balloon 1 is now whisper, was speech"]),
    (_set("panels.1.balloons.0.speakers", ["ben"]), ["panel 2: balloon 1 is now said by Ben, was by Ana"]),
    (_set("panels.0.figures.0.expression", "sad"), ["panel 1: Ana now sad, was calm"]),
    (_set("panels.0.figures.1.pose", "shrug"), ["panel 1: Ben's pose is now shrug, was stand"]),
    (_set("panels.0.figures.0.facing", "right"), ["panel 1: Ana now faces right, was left"]),
    (_set("panels.0.figures.0.head", [90.0, 312.0, 80.0, 90.0]), ["panel 1: Ana's head moved 12 px down"]),
    (_set("panels.0.figures.0.head", [90.0, 300.0, 96.0, 108.0]), ["panel 1: Ana is seen larger by 20%"]),
    (lambda c: c["panels"][2]["figures"].append(figure("cleo", 1500.0)), ["panel 3: Cleo came"]),
    (lambda c: c["panels"][2]["figures"].pop(0), ["panel 3: Ana left"]),
    (_set("panels.1.setting", "park, night"), ["panel 2: the setting is now park, night, was room"]),
    (_set("panels.1.shot", "close-up"), ["panel 2: the shot is now close-up, was full"]),
    (_set("panels.1.border", 0), ["panel 2 has no border any more"]),
    (_set("panels.1.bleed", True), ["panel 2 runs off the sheet now"]),
    (_set("panels.1.props", []), ["panel 2: no lamp is seen any more"]),
    (_set("panels.1.ladder", ["the shot is wider"]), ["panel 2: to make room: the shot is wider"]),
    (_set("panels.1.balloons", []), ['panel 2: "Is there any tea?" (Ana) is gone']),
    (lambda c: c["panels"][2]["balloons"].append(balloon(1, "Oh.", 1500.0, "ben")),
     ['panel 3: balloon 2 "Oh." (Ben) is new']),
    (_set("lettering.size", 30.0), ["the lettering is 15 css px now, was 17"]),
    (_set("lettering.case", "mixed"), ["the lettering is in mixed case now, was in upper"]),
    (_set("canvas.colour", "#ffffff"), ["the paper is #ffffff now, was #fffdf8"]),
    (_set("texts.0.text", "Rooms"), ['the title "Room" became "Rooms"']),
    (_set("notes", ["p2 words are smaller"]), ["to make room: p2 words are smaller"]),
]  # fmt: skip


@pytest.mark.parametrize(("change", "told"), CASES, ids=[" ".join(told[:1]) or "a hair" for _, told in CASES])
def test_one_change_is_told_as_one(change: Callable[[Layout], None], told: list[str]) -> None:
    after = comic()
    change(after)
    assert [one.told for one in changes(after)] == told


def test_nothing_is_told_of_equals() -> None:
    assert changes(comic()) == ()


def test_a_new_panel_is_told_and_those_behind_it_say_which_they_were() -> None:
    after = comic()
    extra = panel(1, "Wait.")
    extra["figures"] = [figure("cleo", 900.0)]
    later = deepcopy(after["panels"][1:])
    for one in later:
        one["index"] += 1
        one["id"] = f"p{one['index'] + 1}"
    later[1]["figures"][0]["expression"] = "angry"
    after["panels"] = [after["panels"][0], extra, *later]
    told = [one.told for one in changes(after)]
    assert told == ['panel 2 is new: "Wait."', "panel 4 (was 3): Ana now angry, was calm"]


def test_a_panel_that_went_is_told() -> None:
    after = comic()
    after["panels"].pop(1)
    after["panels"][1] |= {"index": 1, "id": "p2"}
    assert [one.told for one in changes(after)] == ['panel 2 of the old comic is gone: "Is there any tea?"']


def test_a_panel_that_moved_is_told_as_one() -> None:
    after = comic()
    after["panels"] = [deepcopy(after["panels"][place]) for place in (1, 2, 0)]
    for number, one in enumerate(after["panels"]):
        one |= {"index": number, "id": f"p{number + 1}", "rect": comic()["panels"][number]["rect"]}
    told = [one.told for one in changes(after) if not one.follows]
    assert told == ["panel 3 was panel 1"]


def test_what_somebody_wrote_is_told_before_what_follows_from_it() -> None:
    after = comic()
    shift(after["panels"][0]["balloons"][0], 40, 0)
    after["panels"][2]["shot"] = "long"
    assert [one.what for one in changes(after)] == ["shot", "balloon-moved"]


def test_places_on_another_sheet_are_not_compared() -> None:
    after = comic()
    after["canvas"] |= {"height": 1800}
    shift(after["panels"][0]["balloons"][0], 40, 0)
    told = [one.told for one in changes(after)]
    assert told == [
        "the picture is 2400 x 1800 px now, was 2400 x 900",
        "it is laid out anew: where things stand is not told",
    ]


def test_a_layout_without_measure_is_refused() -> None:
    for value in (float("nan"), float("inf"), "wide"):
        after = comic()
        after["panels"][0]["rect"][2] = value
        with pytest.raises(ValueError):  # noqa: PT011 - whatever float says
            laid([after])


@pytest.mark.parametrize("broken", [{}, {"canvas": {"width": 0}, "panels": []}, {"canvas": [], "panels": 3}])
def test_what_is_no_layout_is_refused(broken: Layout) -> None:
    with pytest.raises(ValueError, match="no layout"):
        laid([broken])


def test_long_texts_are_shown_where_they_part() -> None:
    old = "It has never been so big, and yours is the one with the balcony and the long green garden behind it."
    told = became(old, old.replace("balcony", "tower"))
    assert "balcony" in told
    assert "tower" in told
    assert len(told) < len(old) + 10
