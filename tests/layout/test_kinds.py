"""Kinds of balloons on the finished sheet: who speaks, in which colours, over which border."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from comicgen.colour import contrast
from comicgen.geometry import Rect, bounds_of
from comicgen.layout import Composition
from comicgen.publish.layout_json import layout_json
from comicgen.scene import Group
from comicgen.script.words.voices import KINDS

Composer = Callable[[str], Composition]
SOLO = """
panels:
  - setting: {{place: plain}}
    shot: medium
    lines:
      - {said}
"""


def data(composition: Composition) -> list[dict[str, Any]]:
    """The panels of a layout as JSON."""
    found: list[dict[str, Any]] = json.loads(layout_json(composition, script_name="s.yaml", width_px=2400))["panels"]
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_finds_its_place_and_says_what_it_is(composed: Composer, kind: str) -> None:
    (panel,) = data(composed(SOLO.format(said=f"mia ({kind}): It is raining *again.*")))
    (balloon,) = panel["balloons"]
    assert balloon["kind"] == kind
    assert balloon["speakers"] == ["mia"]
    assert len(balloon["tails"]) == 1
    assert balloon["tails"][0]["aims"] == ("head" if kind in ("thought", "telepathy") else "mouth")
    assert contrast(balloon["fill"], balloon["colour"]) >= 7.0


def test_small_is_small_and_loud_is_large(composed: Composer) -> None:
    def size(kind: str) -> float:
        (panel,) = data(composed(SOLO.format(said=f"mia ({kind}): Oh.")))
        return float(panel["balloons"][0]["rows"][0]["runs"][0]["size"])

    assert 0.85 <= round(size("weak") / size("speech"), 3) <= 0.95
    assert size("whisper") < size("weak") < size("speech") < size("shout") < size("scream") <= 1.6 * size("speech")


def test_several_speakers_have_a_tail_each(composed: Composer) -> None:
    (panel,) = data(composed(SOLO.format(said="mia & omar & june: All for one!")))
    (balloon,) = panel["balloons"]
    mouths = {figure["name"]: figure["mouth"] for figure in panel["figures"]}
    assert balloon["speakers"] == ["mia", "omar", "june"]
    assert {tail["speaker"]: tail["target"] for tail in balloon["tails"]} == mouths


def test_of_several_from_off_those_who_are_here_are_seen(composed: Composer) -> None:
    text = """
    panels:
      - setting: room
        actors: [mia]
        lines:
          - mia & omar & a postman (off left): Parcel!
    """
    (panel,) = data(composed(text))
    (balloon,) = panel["balloons"]
    assert [figure["name"] for figure in panel["figures"]] == ["mia"]
    assert [tail["aims"] for tail in balloon["tails"]] == ["mouth", "frame", "frame"]
    first, second = (tail["tip"] for tail in balloon["tails"][1:])
    assert first[1] != second[1]


def test_interruption_names_what_it_interrupts_and_lies_over_it(composed: Composer) -> None:
    text = """
    panels:
      - setting: room
        lines:
          - omar: I only wanted to mention that
          - mia (interrupts): The cake!
    """
    (panel,) = data(composed(text))
    first, second = panel["balloons"]
    assert second["interrupts"] == first["id"]
    assert first["interrupts"] is None
    assert second["z"] > first["z"]
    boxes = [Rect(*bounds_of(map(tuple, balloon["outline"]))) for balloon in (first, second)]
    assert boxes[0].meets(boxes[1])


def test_a_character_speaks_in_its_colours(composed: Composer) -> None:
    text = """
    cast:
      mia: {balloon: mint}
      omar: {balloon: {fill: navy, ink: "#ffffff"}}
    panels:
      - setting: room
        lines:
          - mia: Mint.
          - omar: Navy.
          - mia (inverted): Dark.
    """
    (panel,) = data(composed(text))
    colours = [(balloon["fill"], balloon["colour"]) for balloon in panel["balloons"]]
    assert colours == [("#a8dcc4", "#1f1a2b"), ("#2b3a67", "#ffffff"), ("#1f1a2b", "#a8dcc4")]


def test_a_voice_from_off_has_its_own_colour(composed: Composer) -> None:
    text = """
    cast: {mia: mia, hal: {voice: speaker, colour: teal}}
    panels:
      - setting: room
        actors: [mia]
        lines:
          - hal (off): Dinner is served.
          - hal (radio, off): Again.
    """
    (panel,) = data(composed(text))
    assert {balloon["fill"] for balloon in panel["balloons"]} == {"#eaf5f4"}


# --------------------------------------------------------------------------- over the border


def test_scream_breaks_the_frame_with_its_spikes_and_not_with_its_words(composed: Composer) -> None:
    composition = composed(SOLO.format(said="mia (scream): A *wasp!*"))
    (panel,) = composition.panels
    (balloon,) = panel.balloons
    assert balloon.breaks_frame
    assert bounds_of(balloon.outline).y < panel.rect.y - panel.border
    assert bounds_of(balloon.outline).y > 0.0
    for row in balloon.block.rows:
        for ink in row.inks:
            x, y = balloon.centre
            assert panel.rect.holds((ink.x + x, ink.y + y))
            assert panel.rect.holds((ink.right + x, ink.bottom + y))
    assert data(composition)[0]["balloons"][0]["breaks_frame"] is True


def test_scream_is_drawn_over_the_border(composed: Composer) -> None:
    composition = composed(SOLO.format(said="mia (scream): A *wasp!*"))
    (panel, *_) = composition.sheet.items
    assert isinstance(panel, Group)
    (balloons,) = panel.items[-1].items  # type: ignore[union-attr]
    assert isinstance(balloons, Group)
    art = balloons.items[0]
    assert isinstance(art, Group)
    outline = composition.panels[0].balloons[0].outline
    top = min(y for _, y in outline) - composition.panels[0].rect.y
    assert art.clip is None or art.clip.bounds().y < top


def test_others_stay_in_their_frame(composed: Composer) -> None:
    (panel,) = data(composed(SOLO.format(said="mia (shout): A *wasp!*")))
    assert "breaks_frame" not in panel["balloons"][0]
    (panel,) = data(composed(SOLO.format(said="mia (scream): A *wasp!*") + "    border: none\n"))
    assert "breaks_frame" not in panel["balloons"][0]


@pytest.mark.parametrize("neighbour", ["bottom", "top"])
def test_scream_does_not_break_out_towards_the_words_of_another_panel(composed: Composer, neighbour: str) -> None:
    above = f"  - lines: [{{by: caption, kind: time, text: Later that day., at: {neighbour}}}]\n"
    below = '  - lines: [{by: mia, kind: scream, text: "A wasp!", at: top}]\n'
    panels = composed(f"panels:\n{3 * above}{3 * below}").panels
    assert [panel.tier for panel in panels] == [0, 0, 0, 1, 1, 1]
    for panel in panels[3:]:
        over_the_top = bounds_of(panel.balloons[0].outline).y < panel.rect.y - panel.border
        assert over_the_top == (neighbour == "top")
