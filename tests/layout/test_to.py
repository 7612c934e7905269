"""`to`: who speaks turns to the one addressed and looks at them; that one is there and looks back."""

from collections.abc import Callable

import pytest

from comicgen.diagnostics import Report
from comicgen.layout import Composition
from comicgen.layout.result import FigureLayout
from comicgen.script import read

Composer = Callable[[str], Composition]

THREE = """
cast: [mia, omar, walt]
panels:
  - setting: park
    shot: full
    actors: [mia, omar, walt]
    lines:
      - {line}
"""


def figures(composition: Composition, panel: int = 0) -> dict[str, FigureLayout]:
    return {figure.name: figure for figure in composition.panels[panel].figures}


def looks_at(one: FigureLayout, other: FigureLayout) -> bool:
    """Whether somebody is turned to somebody and looks about at their head."""
    side = "right" if other.face.centre[0] > one.face.centre[0] else "left"
    return one.facing == side and one.gaze is not None and other.head.grown(0.6 * other.head.w).holds(one.gaze)


@pytest.mark.parametrize("speaker", ["mia", "omar", "walt"])
@pytest.mark.parametrize("addressed", ["mia", "omar", "walt"])
@pytest.mark.parametrize("form", ["{0} (to {1}): You there?", '{{by: {0}, to: {1}, text: "You there?"}}'])
def test_who_is_spoken_to_is_looked_at_and_looks_back(
    composed: Composer, speaker: str, addressed: str, form: str
) -> None:
    if speaker == addressed:
        return
    there = figures(composed(THREE.format(line=form.format(speaker, addressed))))
    assert looks_at(there[speaker], there[addressed])
    assert looks_at(there[addressed], there[speaker])


def test_who_is_spoken_to_is_in_the_picture_without_being_named(composed: Composer) -> None:
    there = figures(
        composed("panels:\n  - setting: park\n    shot: medium\n    lines:\n      - mia (to walt): Hello.\n")
    )
    assert set(there) == {"mia", "walt"}
    assert looks_at(there["mia"], there["walt"])


@pytest.mark.parametrize("side", ["left", "right"])
def test_who_hears_a_stranger_from_off_turns_to_that_side(composed: Composer, side: str) -> None:
    there = figures(
        composed(f"panels:\n  - setting: park\n    lines:\n      - mia: Hm?\n      - boy (off {side}): Hey!\n")
    )
    assert there["mia"].facing == side


@pytest.mark.parametrize("side", ["left", "right"])
def test_who_is_heard_from_off_is_not_drawn_and_looked_for_on_that_side(composed: Composer, side: str) -> None:
    lines = f"      - mia (to omar): Where are you?\n      - omar (off {side}): Here.\n"
    there = figures(composed(f"panels:\n  - setting: park\n    lines:\n{lines}"))
    assert set(there) == {"mia"}
    assert there["mia"].facing == side


def test_who_speaks_to_a_voice_in_a_device_turns_to_it(composed: Composer) -> None:
    cast = "cast: {mia: mia, boss: {voice: phone}}\n"
    there = figures(composed(f"{cast}panels:\n  - setting: office\n    lines:\n      - mia (to boss): Yes.\n"))
    assert set(there) == {"mia", "boss"}
    side = "right" if there["boss"].face.centre[0] > there["mia"].face.centre[0] else "left"
    assert there["mia"].facing == side


@pytest.mark.parametrize(
    "line",
    ["caption (to mia): Hm", "sfx (to mia): HM", "{by: caption, to: mia, text: Hm}", "{by: sfx, to: mia, text: HM}"],
)
def test_captions_and_sounds_speak_to_nobody(line: str) -> None:
    report = Report()
    read(f"panels:\n  - setting: park\n    lines:\n      - {line}\n", "s.yaml", report)
    assert [item.code for item in report.items] == ["misplaced-word"]


@pytest.mark.parametrize("source", ["mia", "omar", "walt"])
def test_who_is_silent_looks_where_a_sound_comes_from(composed: Composer, source: str) -> None:
    there = figures(composed(THREE.format(line=f"sfx (from {source}): HIC")))
    assert all(looks_at(one, there[source]) for name, one in there.items() if name != source)


def test_who_speaks_to_nobody_looks_where_a_sound_comes_from(composed: Composer) -> None:
    there = figures(composed(THREE.format(line="sfx (from walt): HIC\n      - mia: Bless you.")))
    assert looks_at(there["mia"], there["walt"])


def test_who_talks_looks_at_whom_they_talk_with_whatever_is_heard(composed: Composer) -> None:
    lines = "mia: Hello.\n      - sfx (from walt): HIC\n      - omar: Hello."
    there = figures(composed(THREE.format(line=lines)))
    assert looks_at(there["mia"], there["omar"])
    assert looks_at(there["omar"], there["mia"])


def test_a_sound_from_a_phone_is_looked_at(composed: Composer) -> None:
    lines = "sfx (from phone): RRRING"
    script = (
        f"cast:\n  mia:\n  phone: {{voice: phone}}\npanels:\n  - actors: [mia, phone]\n    lines:\n      - {lines}\n"
    )
    there = figures(composed(script))
    assert looks_at(there["mia"], there["phone"])
