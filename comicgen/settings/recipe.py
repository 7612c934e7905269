"""Recipe: a setting as its YAML file describes it (`panels/settings/NAME.yaml`).

Comes in: a name. Goes out: kind, palette for each time of day, and what else the file says. An artist makes a new
setting by copying a file: `kind` names the constructor, `light` gives the colours, `options` the furnishing.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from comicgen.colour import mix, parse_hex
from comicgen.frozen import NamedTuple
from comicgen.stock import stock_data

__all__ = ["Palette", "Place", "Recipe", "recipe"]

GREY = {"day": "#a9b9c8", "dusk": "#978ba6", "night": "#343b62"}
MIST = {"day": "#c3ced6", "dusk": "#b3a4b8", "night": "#3a4064"}
STORM = {"day": "#a3afbf", "dusk": "#756a90", "night": "#262b50"}
WHITE = {"day": "#f6f9fb", "dusk": "#e9deec", "night": "#8c93c0"}
# No sun is seen through an overcast sky, so that at dusk its orange goes further than other colours do: this share of
# what bad weather would leave of it.
EMBERS = 0.35
SKIES = frozenset({"sky", "sky low", "glass", "glass low", "cloud"})
WATER = frozenset({"water", "shallow"})  # it mirrors the sky
AIR = frozenset({"tone"})
LAND = frozenset(
    {
        "ground", "far", "near", "path", "sand", "pavement", "road",
        "bush", "stripe", "crops", "deck",
    }
)  # fmt: skip
LEAVES = frozenset(
    {
        "leaf", "awnings", "parasol", "fir", "canopy", "fern", "hedge", "roof", "roofs", "reed", "cactus", "hay",
        "rock", "stone",
    }
)  # fmt: skip
WEATHERED: dict[str, tuple[tuple[frozenset[str], float, dict[str, str]], ...]] = {
    "rain": ((SKIES, 0.66, GREY), (WATER, 0.34, GREY), (LAND, 0.24, GREY), (LEAVES, 0.14, GREY), (AIR, 0.5, GREY)),
    "storm": ((SKIES, 0.8, STORM), (WATER, 0.5, STORM), (LAND, 0.24, STORM), (AIR, 0.6, STORM)),
    "fog": ((SKIES, 0.5, MIST), (WATER, 0.3, MIST), (AIR, 0.4, MIST)),
    "snow": ((SKIES, 0.34, MIST), (WATER, 0.24, MIST), (LAND, 0.74, WHITE), (LEAVES, 0.38, WHITE), (AIR, 0.5, WHITE)),
}


class Palette:
    """The colours of a place at one time; a name with several colours gives one of them, the same at all times."""

    __slots__ = ("colours", "owner", "pick")

    def __init__(self, colours: Mapping[str, tuple[str, ...]], pick: int, owner: str) -> None:
        self.colours, self.pick, self.owner = colours, pick, owner

    def __getitem__(self, name: str) -> str:
        found = self.all(name)
        return found[self.pick % len(found)]

    def get(self, name: str, default: str) -> str:
        """One colour of a name that a file may leave out."""
        return self[name] if name in self.colours else default

    def all(self, name: str) -> tuple[str, ...]:
        """All colours of a name; raises KeyError that names the file."""
        if name not in self.colours:
            raise KeyError(f"setting {self.owner!r} has no colour {name!r}")
        return self.colours[name]


class Place(NamedTuple):
    """A recipe at a time and in a weather: what a constructor works from."""

    name: str
    time: str
    weather: str
    palette: Palette
    options: Mapping[str, Any]

    def number(self, name: str, default: float) -> float:
        """An option that is a number."""
        return float(self.options.get(name, default))

    def has(self, name: str, default: bool = True) -> bool:
        """An option that is yes or no."""
        return bool(self.options.get(name, default))


class Recipe(NamedTuple):
    """One setting of the box."""

    name: str
    kind: str
    about: str
    outdoors: bool
    weathers: bool  # whether weather reaches it: not the moon, not the sea bed
    seat: str
    table: str
    light: Mapping[str, Mapping[str, tuple[str, ...]]]
    options: Mapping[str, Any]
    bed: str | None = None  # on what one lies there: a bed, a sofa; None: on the ground
    sits: bool = False  # everybody sits there, as in a car, unless the script has them do something else

    def at(self, time: str, weather: str, pick: int) -> Place:
        """The place at a time of day (the first one in the file when it knows none of that name)."""
        light = self.light.get(time) or next(iter(self.light.values()))
        weather = weather if self.weathers else "clear"
        return Place(
            self.name,
            time,
            weather,
            Palette(_weathered(light, time, weather, self.outdoors), pick, self.name),
            self.options,
        )


@cache
def recipe(name: str) -> Recipe:
    """A setting of the box by its name; raises KeyError when there is none, ValueError when its file is faulty."""
    try:
        data = stock_data(f"panels/settings/{name}.yaml", "typed")
    except FileNotFoundError:
        raise KeyError(f"no setting is called {name!r}") from None
    if not isinstance(data, dict) or not {"kind", "about", "light"} <= data.keys():
        raise ValueError(f"{name}.yaml: a setting needs kind, about and light")
    return Recipe(
        name,
        data["kind"],
        data["about"],
        bool(data.get("outdoors", False)),
        bool(data.get("weather", True)),
        data.get("seat", "stool"),
        data.get("table", "table"),
        {time: _colours(colours, f"{name}.yaml: {time}") for time, colours in data["light"].items()},
        data.get("options") or {},
        data.get("bed"),
        bool(data.get("sits", False)),
    )


def _weathered(
    light: Mapping[str, tuple[str, ...]], time: str, weather: str, outdoors: bool
) -> Mapping[str, tuple[str, ...]]:
    """The colours under an overcast sky, or under snow; indoors only the sky in the windows changes."""
    tints = WEATHERED.get(weather)
    if not tints:
        return light
    result = dict(light)
    for names, wanted, towards in tints if outdoors else tints[:1]:
        share = 1 - (1 - wanted) * EMBERS if time == "dusk" and names in (SKIES, AIR, WATER) else wanted
        for name in names & light.keys():
            result[name] = tuple(mix(colour, towards[time], share) for colour in light[name])
    return result


def _colours(written: Mapping[str, Any], where: str) -> dict[str, tuple[str, ...]]:
    result: dict[str, tuple[str, ...]] = {}
    for name, value in written.items():
        texts = value if isinstance(value, list) else [value]
        parsed = tuple(parse_hex(str(text)) for text in texts)
        good = tuple(colour for colour in parsed if colour)
        if not good or len(good) != len(parsed):
            raise ValueError(f"{where}: {name} is no colour such as '#ebc2a6'")
        result[name] = good
    return result
