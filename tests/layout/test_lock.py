"""The layout lock: a typo moves nothing else, what has to move is solved alone and told."""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from comicgen.diagnostics import Diagnostic, Report
from comicgen.layout import Composition, compose
from comicgen.layout.kept import kept_of
from comicgen.layout.lock import Lock, Locking
from comicgen.layout.lock_text import lock_text, read_lock
from comicgen.publish.layout_json import layout_json
from comicgen.script import styled
from comicgen.script.model import Script
from tests.examples import SCRIPTS, example, script_of

Reader = Callable[[str], Script]

TALK = """
panels:
  - setting: room, night
    actors: {mia: sitting}
    lines:
      - mia: Is there any soup left?
      - omar: Define soup.
      - mia: Liquid. Warm. Mine.
  - lines:
      - omar: There was soup.
      - mia: There *was* soup?
  - setting: street
    lines:
      - caption: Later, in the rain...
      - omar: I will buy soup.
      - sfx: SPLASH
  - lines:
      - mia (thought): He will buy cake.
"""


def made(
    text: str, lock: Lock | None = None, name: str = "test.yaml", **more: Any
) -> tuple[Composition, list[Diagnostic]]:
    """A script composed, under a lock if one is given, with what was told of the lock."""
    script, report = script_of(text, name), Report()
    composition = compose(script, styled(script), report, locking=Locking(lock, **more))
    assert composition is not None, [item.message for item in report.items]
    return composition, [item for item in report.sorted() if item.code == "stale-lock"]


@cache
def locked(text: str) -> tuple[Composition, Lock]:
    """A script composed, and its lock as it comes back from its file."""
    composition, _ = made(text)
    return composition, lock_of(composition)


@cache
def locked_example(name: str) -> tuple[Composition, Lock]:
    composition = example(name)
    return composition, lock_of(composition)


def lock_of(composition: Composition) -> Lock:
    """The lock of a comic as it comes back from its file."""
    assert composition.target is not None
    lock = read_lock(lock_text(Lock().having(composition.target)).encode(), "test.lock.yaml", Report())
    assert lock is not None
    return lock


def panels_of(composition: Composition) -> list[dict[str, Any]]:
    """The panels of the layout, but for the places of lines in the source."""
    data = json.loads(layout_json(composition, script_name="test.yaml", width_px=2400))
    for panel in data["panels"]:
        for balloon in panel["balloons"]:
            del balloon["source"]
    return list(data["panels"])


def differing(before: Composition, after: Composition) -> list[str]:
    """Names of everything that is not exactly where it was: balloons by id, other things of a panel by key."""
    found = []
    for old, new in zip(panels_of(before), panels_of(after), strict=True):
        found += [f"{old['id']} {key}" for key in old if key != "balloons" and old[key] != new[key]]
        pairs = zip(old["balloons"], new["balloons"], strict=True)
        found += [a["id"] for a, b in pairs if a != b]
    return found


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_under_its_own_lock_is_the_same_to_the_last_digit(path: Path) -> None:
    before, lock = locked_example(path.stem)
    after, told = made(path.read_text(encoding="utf-8"), lock, path.name)
    assert layout_json(after, script_name="a", width_px=2400) == layout_json(before, script_name="a", width_px=2400)
    assert after.target == before.target
    assert told == []


def test_who_turns_to_a_voice_beyond_the_frame_stays_turned() -> None:
    text = """
cast:
  mia: mia
  june: june
  echo: {voice: none}
panels:
  - setting: forest
    shot: long
    actors: {mia: left, june: right}
    lines:
      - june: Hello!
      - echo (off right): Hello...
  - shot: medium
    lines:
      - june: Who are you?
      - echo (off right): Who wants to know?
"""
    before, lock = locked(text)
    after, _ = made(text, lock)
    turned = [[(figure.name, figure.facing) for figure in page.panels[1].figures] for page in (before, after)]
    assert len(turned[0]) == 2
    assert turned[0] == turned[1]


def with_typo(text: str, line: str) -> str:
    """The script with one letter of a line doubled."""
    at = text.index(line)
    letter = next(i for i, sign in enumerate(line[1:], 1) if sign.isalnum() and line[i - 1].isalnum())
    return text[: at + letter] + line[letter] + text[at + letter :]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_mending_a_typo_moves_nothing_else(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before, lock = locked_example(path.stem)
    lines = [(panel, line) for panel in before.script.panels for line in panel.lines]
    lines = [(panel, line) for panel, line in lines if line.text in text and line.kind != "sfx"]
    # Another place in each script: the first line, one in the middle, the last one.
    panel, line = lines[(len(lines) - 1) * (SCRIPTS.index(path) % 3) // 2]
    after, told = made(with_typo(text, line.text), lock)
    found = differing(before, after)
    # Where two balloons fill a panel's width, the other one gives way.
    assert len(found) <= 2
    # In a corner where the new word finds no room, its panel is solved again, and no other.
    assert all(item.message.startswith(f"panel {panel.id}: solved again") for item in told)
    parts = (f"{panel.id}.", f"{panel.id} ") if told else (f"{panel.id}.",)
    assert all(name.startswith(parts) for name in found)


def test_an_edited_line_keeps_its_place_about() -> None:
    before, lock = locked(TALK)
    after, told = made(TALK.replace("Define soup.", "Define this soup."), lock)
    assert differing(before, after) == ["p1.2"]
    old, new = before.panels[0].balloons[1], after.panels[0].balloons[1]
    assert abs(old.centre[0] - new.centre[0]) < 2 * before.size
    assert abs(old.centre[1] - new.centre[1]) < 2 * before.size
    assert told == []


def test_an_edit_turns_no_head_and_changes_no_face() -> None:
    before, lock = locked(TALK)
    after, _ = made(TALK.replace("There was soup.", "I love you! Ha ha ha!"), lock)
    assert differing(before, after) == ["p2.1"]
    free, _ = made(TALK.replace("There was soup.", "I love you! Ha ha ha!"))
    assert free.panels[1].figures != before.panels[1].figures


def test_what_the_writer_says_of_people_goes_before_the_lock() -> None:
    before, lock = locked(TALK)
    after, _ = made(TALK.replace("omar: There was soup.", "omar [angry]: There was soup."), lock)
    omar = next(figure for figure in after.panels[1].figures if figure.name == "omar")
    assert omar.expression == "angry"
    assert [b.centre for b in after.panels[1].balloons] == [b.centre for b in before.panels[1].balloons]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("      - omar: Define soup.\n", "", "a line was removed"),
        ("      - omar: Define soup.\n", "      - omar: Define soup.\n      - omar: Now.\n", "a line was added"),
        ("      - omar: Define soup.\n", "      - walt: Define soup.\n", "its lines were changed"),
    ],
)
def test_another_line_solves_its_panel_alone(old: str, new: str, reason: str) -> None:
    before, lock = locked(TALK)
    after, told = made(TALK.replace(old, new), lock)
    assert panels_of(after)[1:] == panels_of(before)[1:]
    assert after.panels[0].rect == before.panels[0].rect
    (found,) = told
    assert found.severity == "warning"
    assert found.message.startswith(f"panel p1: solved again, since {reason}")
    assert found.span is not None
    assert found.span.line == 3


TWO_TIERS = TALK + TALK.replace("panels:\n", "").replace("soup", "rice")


def test_another_panel_moves_only_its_tier() -> None:
    before, lock = locked(TWO_TIERS)
    text = TWO_TIERS + "  - lines:\n      - omar: Hm.\n"
    after, told = made(text, lock)
    assert len(after.panels) == 9
    first = [panel for panel in panels_of(before) if panel["tier"] == 0]
    assert panels_of(after)[: len(first)] == first
    assert after.size == before.size
    assert {item.message.partition(":")[0] for item in told} <= {f"panel p{n}" for n in range(len(first) + 1, 9)}


def test_a_panel_in_front_shifts_names_but_not_identities(script_of: Reader) -> None:
    _, lock = locked(TALK)
    text = TALK.replace("panels:\n", "panels:\n  - setting: park\n    lines:\n      - walt: Once upon a time.\n")
    kept = kept_of(script_of(text), lock.targets[0])
    assert [one.old and one.old.id for one in kept] == [None, "p1", "p2", "p3", "p4"]
    assert all(not one.reason for one in kept)


def test_a_nudge_is_applied_to_the_locked_place_and_survives_edits() -> None:
    before, lock = locked(TALK)
    text = TALK.replace("omar: I will buy soup.", '{by: omar, text: "I will buy soup.", nudge: [0.04, 0.01]}')
    after, told = made(text, lock)
    assert differing(before, after) == ["p3.2"]
    panel = before.panels[2]
    old, new = panel.balloons[1].centre, after.panels[2].balloons[1].centre
    assert (new[0] - old[0], new[1] - old[1]) == pytest.approx((0.04 * panel.rect.w, 0.01 * panel.rect.h), rel=0.02)
    edited, _ = made(text.replace("buy soup", "bring soup"), lock)
    (x, y), (u, v) = new, edited.panels[2].balloons[1].centre
    assert abs(x - u) + abs(y - v) < 2 * before.size
    assert told == []
    again, same = made(text, Lock().having(after.target)) if after.target else (after, [])
    assert differing(after, again) == []
    assert same == []


def test_unlock_solves_one_panel_only() -> None:
    before, lock = locked(TALK)
    shifted = lock.targets[0].panels[0]
    balloons = tuple(
        b._replace(stand=b.stand._replace(at=(b.stand.at[0] + 1.0, b.stand.at[1] + 1.0))) for b in shifted.balloons
    )
    target = lock.targets[0]._replace(panels=(shifted._replace(balloons=balloons), *lock.targets[0].panels[1:]))
    moved = Lock((target,))
    held, _ = made(TALK, moved)
    assert differing(before, held) == ["p1.1", "p1.2", "p1.3"]
    after, told = made(TALK, moved, unlocked=("p1",), writes=True)
    assert differing(before, after) == []
    assert [(item.severity, item.message) for item in told] == [
        ("note", "panel p1: solved again, as you asked; 0 of 3 balloons stand where they were")
    ]


def test_unlock_of_a_panel_that_is_not_there_is_a_fault_with_the_nearest_name() -> None:
    _, lock = locked(TALK)
    script, report = script_of(TALK), Report()
    compose(script, styled(script), report, locking=Locking(lock, unlocked=("p9",)))
    (found,) = [item for item in report.items if item.code == "unknown-panel"]
    assert found.severity == "error"


def test_a_lock_never_makes_a_broken_picture() -> None:
    before, lock = locked(TALK)
    panel = lock.targets[0].panels[1]
    low = panel.balloons[0]._replace(
        stand=panel.balloons[0].stand._replace(at=(panel.frame.w / 2, panel.frame.h * 0.6))
    )
    panels = list(lock.targets[0].panels)
    panels[1] = panel._replace(balloons=(low, *panel.balloons[1:]))
    after, told = made(TALK, Lock((lock.targets[0]._replace(panels=tuple(panels)),)))
    assert differing(before, after) == []
    (found,) = told
    assert found.message.startswith("panel p2: solved again, since ")


@pytest.mark.parametrize(
    "change",
    ["style: {lettering: {cap height: 11}}\n", "style: {page: {margin: 30}}\n", "format: 1080x1350\n"],
)
def test_another_sheet_or_size_of_letters_is_solved_again_and_told(change: str) -> None:
    _, lock = locked(TALK)
    _, told = made(change + TALK, lock)
    (found,) = told
    assert found.message.startswith("everything was solved again, since ")


def test_other_letters_keep_their_places_about() -> None:
    before, lock = locked(TALK)
    after, _ = made("style: {lettering: {case: mixed}}\n" + TALK, lock)
    assert [panel.rect for panel in after.panels] == [panel.rect for panel in before.panels]
    still = [
        abs(a.centre[0] - b.centre[0]) < before.size
        for old, new in zip(before.panels, after.panels, strict=True)
        for a, b in zip(old.balloons, new.balloons, strict=True)
    ]
    assert sum(still) >= len(still) - 2


def test_several_formats_live_in_one_lock() -> None:
    strip, lock = locked(TALK)
    tall, _ = made("format: 1080x1350\n" + TALK, lock)
    assert tall.target is not None
    both = lock.having(tall.target)
    assert [target.name for target in both.targets] == ["1080x1350", "strip"]
    for text, was in ((TALK, strip), ("format: 1080x1350\n" + TALK, tall)):
        after, told = made(text, both)
        assert differing(was, after) == []
        assert told == []


def test_a_crowded_panel_that_was_divided_is_held_in_its_parts() -> None:
    lines = "".join(
        f"      - {'mia' if n % 2 else 'omar'}: This is line number {n} and it says a little too much of it.\n"
        for n in range(12)
    )
    text = f"panels:\n  - setting: room\n    lines:\n{lines}  - lines:\n      - mia: Enough.\n"
    before, lock = locked(text)
    assert len(before.panels) > 2
    after, told = made(text.replace("line number 7 and", "line number 77 and"), lock)
    assert len(differing(before, after)) == 1
    assert told == []


# --------------------------------------------------------------------------- the file


def test_a_lock_comes_back_from_its_file_as_it_was() -> None:
    composition, lock = locked(TALK.replace("Define soup.", '"De\\"fi\\\\ne: #soup {é} ☂ [x], \'no\'"'))
    assert lock.targets == (composition.target,)


def test_a_lock_is_small_and_says_whose_place_is_whose() -> None:
    _, lock = locked(TALK)
    text = lock_text(lock)
    assert len(text) < 12 * len(TALK)
    assert 'words: "Define soup."' in text
    assert lock_text(lock) == text


def test_a_lock_of_another_comicgen_is_held() -> None:
    before, lock = locked(TALK)
    text = re.sub(r"comicgen: .*", 'comicgen: "9.9.9"', lock_text(lock))
    text = text.replace("    wanted:", "    novelty: [1, 2]\n    wanted:").replace(
        "shot: ", "mood: calm\n        shot: "
    )
    other = read_lock(text.encode(), "test.lock.yaml", Report())
    assert other is not None
    after, told = made(TALK, other)
    assert differing(before, after) == []
    assert told == []


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("frame: [", "frame: [x, ", 12, "'frame' should be a number"),
        ("frame: [", "frame: [1, ", 12, "'frame' should be 4 numbers"),
        ("tier: 0", "tier: {}", 13, "'tier' should be a word"),
        ("lock: 1", "lock: 7", 3, "number 7"),
        ("lock: 1\n", "", 3, "lacks 'lock'"),
        ("rows: [", "rows: [.nan, ", 0, "'rows' should be a number"),
        ("reach: [", "reach: [0, -1] #", 0, ""),
        ("targets:", "targets: [", 0, "no longer whole"),
        ("targets:", "targets: {}\nx:", 0, ""),
        ("    panels:", "    panels: []\n    x:", 10, "'panels' should be a mapping"),
    ],
)
def test_a_damaged_lock_is_told_with_its_place_and_the_way_out(old: str, new: str, line: int, words: str) -> None:
    _, lock = locked(TALK)
    report = Report()
    found = read_lock(lock_text(lock).replace(old, new, 1).encode(), "a.lock.yaml", report, script="a.yaml")
    if not words and found is not None:
        return  # another lock, but a whole one
    assert found is None
    (item,) = report.items
    assert item.code == "bad-lock"
    assert item.severity == "error"
    assert words in item.message
    assert item.span is not None
    assert item.span.source == "a.lock.yaml"
    assert not line or item.span.line == line
    assert "comicgen layout --unlock all a.yaml" in item.hint


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"\x00", b"[" * 5000, b"lock: 1\n", b"a: &a [*a]\n", b"- 1\n"])
def test_anything_may_be_given_as_a_lock(data: bytes) -> None:
    report = Report()
    assert read_lock(data, "a.lock.yaml", report) is None
    assert [item.code for item in report.items] == ["bad-lock"]


def test_no_cut_of_a_lock_is_a_traceback() -> None:
    _, lock = locked(TALK)
    text = lock_text(lock).encode()
    for end in range(0, len(text), 97):
        report = Report()
        found = read_lock(text[:end], "a.lock.yaml", report)
        if found is not None:
            made(TALK, found)
        else:
            assert report.failed


PAGES = (
    "format: square\n"
    + TALK
    + "".join(f"  - lines:\n      - {who}: Said on panel number {n}.\n" for n, who in enumerate(["mia", "omar"] * 3, 5))
)


def test_another_panel_leaves_the_other_pages_as_they_were() -> None:
    before, lock = locked(PAGES)
    assert len({panel.page for panel in lock.targets[0].panels}) > 1
    after, told = made(PAGES + "  - lines:\n      - walt: And one more.\n", lock)
    assert len(after.later) == len(before.later)
    assert panels_of(after) == panels_of(before)
    assert not any("everything" in item.message for item in told)


@pytest.mark.parametrize("form", ["square", "page", "scroll", "two tiers"])
def test_every_shape_is_held(form: str) -> None:
    text = PAGES.replace("format: square", f"format: {form}")
    before, lock = locked(text)
    after, told = made(text.replace("panel number 7", "panel numberr 7"), lock)
    old, new = (composition.target for composition in (before, after))
    assert old is not None
    assert new is not None
    differ = [a.id for a, b in zip(old.panels, new.panels, strict=True) if a._replace(lines=()) != b._replace(lines=())]
    assert differ == ["p7"]
    assert told == []
