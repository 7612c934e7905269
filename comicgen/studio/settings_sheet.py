"""The contact sheet of the settings: each place by day, at dusk and at night, and the weathers."""

from collections.abc import Iterable, Sequence

from comicgen.scene import Item, Sheet
from comicgen.script.model import Setting
from comicgen.script.words.scenes import GROUNDS, TIMES, WEATHERS, setting_names
from comicgen.settings import backdrop
from comicgen.studio.contact import Section, Tile, contact_sheet, tile_width

__all__ = ["settings_sheet"]

_WIDE, _NARROW = (3, 215.0), (4, 160.0)  # tiles in a row, and how high they are
_WEATHERS = (6, 110.0)
_WEATHERED = "city"  # where the weathers are shown


def settings_sheet(names: Sequence[str] = ()) -> Sheet:
    """All settings of the box, or those named, at all times; raises KeyError for a name that is not in the box."""
    chosen = tuple(names) or setting_names()
    places = [name for name in chosen if name not in GROUNDS]
    sections = [
        _section("places", _WIDE, [(f"{place}, {time}", Setting(place, time)) for place in places for time in TIMES]),
        _section("patterns", _NARROW, [(name, Setting(name, "day")) for name in chosen if name in GROUNDS]),
    ]
    if _WEATHERED in places:
        weathers = [(f"{_WEATHERED}, {weather}", Setting(_WEATHERED, "dusk", weather)) for weather in WEATHERS]
        sections.append(_section("weather", _WEATHERS, weathers))
    return contact_sheet("settings", [section for section in sections if section.tiles])


def _section(heading: str, grid: tuple[int, float], settings: Iterable[tuple[str, Setting]]) -> Section:
    across, height = grid
    tiles = (_tile(word, setting, tile_width(across), height) for word, setting in settings)
    return Section(heading, across, height, tuple(tiles))


def _tile(word: str, setting: Setting, width: float, height: float) -> Tile:
    drawn = backdrop(setting, width, height, scale=height / 560, floor=height * 0.95)
    layers: tuple[Item, ...] = (drawn.behind,) if drawn.front is None else (drawn.behind, drawn.front)
    return Tile(word, layers)
