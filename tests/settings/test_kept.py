"""Drawings of places are kept by their keys, and what a key leaves out is asked for again."""

import sys
from typing import Any

from comicgen.diagnostics import Span
from comicgen.geometry import Rect
from comicgen.script.model import Setting
from comicgen.settings.backdrop import backdrop

room: Any = sys.modules["comicgen.settings.backdrop"]  # the function of that name hides the room
HEADS = (Rect(100.0, 120.0, 80.0, 90.0), Rect(210.0, 120.0, 80.0, 90.0))


def drawn(weather: str, heads: tuple[Rect, ...], **more: Any) -> Any:
    return backdrop(Setting("park", "day", weather), 320.0, 360.0, scale=1.6, floor=340.0, heads=heads, **more)


def test_a_kept_place_is_what_is_drawn_anew() -> None:
    for weather in ("clear", "rain", "snow", "fog"):
        kept = [drawn(weather, (head,)) for head in (*HEADS, *HEADS)]
        room._drawn.cache_clear()
        assert kept[0] == kept[2] == drawn(weather, HEADS[:1])
        room._drawn.cache_clear()
        assert kept[1] == kept[3] == drawn(weather, HEADS[1:])


def test_panels_that_see_a_place_alike_share_its_drawing() -> None:
    room._drawn.cache_clear()
    first = drawn("clear", ())
    elsewhere = Setting("park", "day", "clear", span=Span("heart.yaml", 9, 3, 7))
    assert backdrop(elsewhere, 320.0, 360.0, scale=1.6, floor=340.0) is first


def test_places_are_not_kept_without_end() -> None:
    for number in range(room.MOST_KEPT + 5):
        drawn("clear", (), seed=str(number))
    assert room._drawn.cache_info().currsize <= room.MOST_KEPT
