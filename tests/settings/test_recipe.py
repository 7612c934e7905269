"""The YAML files of the settings: complete, and faults in them are told with the file's name."""

from pathlib import Path

import pytest

from comicgen.script.words.scenes import TIMES, setting_names
from comicgen.settings import recipe as shelf
from comicgen.settings import seat_for, table_for
from comicgen.settings.backdrop import MAKERS
from comicgen.settings.props import PROPS


@pytest.mark.parametrize("name", setting_names())
def test_setting_is_complete(name: str) -> None:
    found = shelf.recipe(name)
    assert found.kind in MAKERS
    assert set(found.light) == set(TIMES)
    assert 10 < len(found.about) < 90
    assert {found.seat, found.table} <= PROPS.keys()


@pytest.mark.parametrize("name", setting_names())
def test_alternatives_keep_in_step_over_the_day(name: str) -> None:
    """A name has equally many colours at all times, so that the same wall is the same wall at night."""
    lights = shelf.recipe(name).light
    choices = {key: len(value) for key, value in lights["day"].items()}
    for time in TIMES:
        for key, value in lights[time].items():
            if key in ("wall", "tone", "panel", "curtain", "rug", "accent"):
                assert len(value) == choices[key]


def test_pick_takes_the_same_colour_at_all_times() -> None:
    day, night = (shelf.recipe("room").at(time, "clear", 6).palette for time in ("day", "night"))
    assert day.all("wall").index(day["wall"]) == night.all("wall").index(night["wall"]) == 2


def test_seats_and_tables_suit_their_places() -> None:
    assert [seat_for(place) for place in ("room", "park", "street", "beach", "city")] == ["sofa", *["bench"] * 4]
    rides = [seat_for(place) for place in ("bus", "train", "car", "gym", "bedroom")]
    assert rides == ["bus seat", "train seat", "car seat", "gym bench", "bedside"]
    assert [seat_for(place) for place in ("cafe", "office", "plain", None)] == ["chair", "chair", "stool", "stool"]
    assert [table_for(place) for place in ("room", "cafe", "office", None)] == ["table", "table", "desk", "table"]


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that stands in for the setting "broken"."""
    path = tmp_path / "broken.yaml"
    monkeypatch.setattr("comicgen.stock.stock_file", lambda name: path)
    return path


def test_file_without_light_is_refused_by_name(broken: Path) -> None:
    broken.write_text("kind: plain\nabout: nothing\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.yaml: a setting needs"):
        shelf.recipe.__wrapped__("broken")


def test_wrong_colour_is_refused_by_name(broken: Path) -> None:
    broken.write_text('kind: plain\nabout: nothing\nlight:\n  day: {base: "reddish"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.yaml: day: base"):
        shelf.recipe.__wrapped__("broken")


def test_missing_colour_is_told_with_the_setting(broken: Path) -> None:
    broken.write_text('kind: plain\nabout: nothing\nlight:\n  day: {base: "#fff"}\n', encoding="utf-8")
    place = shelf.recipe.__wrapped__("broken").at("night", "clear", 0)
    assert place.palette["base"] == "#ffffff"
    with pytest.raises(KeyError, match=r"broken.*no colour 'wall'"):
        place.palette["wall"]
