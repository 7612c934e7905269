"""The layout as JSON: keys, order, pixels, and that it can be read again."""

import json
from typing import Any

import pytest

from comicgen.publish.json_text import json_text
from comicgen.publish.layout_json import layout_json
from tests.factories import composition

TOP = "layout comicgen script title language direction target page canvas lettering texts panels notes"
PANEL = "id index tier rect border bleed inset gutter setting shot keep_clear figures props balloons ladder"
PERSON = "name kind facing pose expression face head mouth eyes gaze body hands worn_by"
VOICE = PERSON.replace("kind", "kind device")
BALLOON = "id order kind speakers text outline stroke fill colour rows tails joined_to interrupts connector z source"
TAIL = "speaker polygons axis tip target aims"


@pytest.fixture
def layout() -> dict[str, Any]:
    text = layout_json(composition(), script_name="scripts/heart.yaml", width_px=2400)
    found: dict[str, Any] = json.loads(text)
    return found


def test_keys_stand_in_the_documented_order(layout: dict[str, Any]) -> None:
    first = layout["panels"][0]
    person, voice = first["figures"]
    balloon = first["balloons"][0]
    for found, keys in (
        (layout, TOP), (first, PANEL), (person, PERSON), (voice, VOICE), (balloon, BALLOON), (balloon["tails"][0], TAIL)
    ):  # fmt: skip
        assert " ".join(found) == keys


def test_lengths_are_pixels_of_the_picture(layout: dict[str, Any]) -> None:
    assert layout["canvas"]["width"] == 2400
    assert layout["canvas"]["height"] == 900
    assert layout["canvas"]["display_width"] == 1200
    assert layout["panels"][0]["rect"] == [36, 36, 1148, 800]
    assert layout["panels"][0]["figures"][0]["mouth"] == [260, 520]


def test_width_scales_every_length() -> None:
    small = json.loads(layout_json(composition(), script_name="x", width_px=600))
    assert small["canvas"]["width"] == 600
    assert small["panels"][0]["rect"] == [9, 9, 287, 200]
    assert small["lettering"]["size"] == 8.5


def test_text_stays_in_natural_case_and_rows_are_as_lettered(layout: dict[str, Any]) -> None:
    balloon = layout["panels"][0]["balloons"][0]
    assert balloon["text"] == "Are you still there?"
    assert [row["text"] for row in balloon["rows"]] == ["ARE YOU", "STILL THERE?"]
    assert balloon["rows"][0]["runs"][0]["font"] == "Comicgen Hand"


def test_ink_stands_where_the_balloon_stands(layout: dict[str, Any]) -> None:
    row = layout["panels"][0]["balloons"][0]["rows"][0]
    assert row["ink"] == [218, 136, 84, 20]
    assert row["baseline"] == 156


def test_joined_balloons_name_the_one_they_hang_on(layout: dict[str, Any]) -> None:
    first, second = layout["panels"][0]["balloons"]
    assert (first["id"], first["joined_to"], first["connector"]) == ("p1.1", None, None)
    assert second["joined_to"] == "p1.1"
    assert second["connector"]["axis"] == [[660, 60], [660, 100]]


def test_script_is_named_as_given_and_lines_know_their_place(layout: dict[str, Any]) -> None:
    assert layout["script"] == "scripts/heart.yaml"
    assert layout["panels"][0]["balloons"][0]["source"] == {"file": "heart.yaml", "line": 1, "column": 9}


def test_json_text_reads_back_as_what_was_written() -> None:
    value = {
        "empty": {}, "list": [], "float": 1.5, "whole": 2.0, "minus": -0.0, "text": 'é "x"', "flag": True, "none": None,
        "points": [[float(x), x / 7] for x in range(60)], "deep": [{"a": [{"b": "c" * 130}]}],
    }  # fmt: skip
    assert json.loads(json_text(value)) == value


def test_json_text_keeps_rows_short_where_it_can() -> None:
    text = json_text({"points": [[x, x] for x in range(200)]})
    assert max(map(len, text.splitlines())) <= 120
    assert len(text.splitlines()) < 30


def test_json_text_refuses_what_is_no_number() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_text([float("nan")])
