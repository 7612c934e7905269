"""Backdrop: a setting as one panel sees it.

Comes in: the setting of a panel, the panel's size, where and how large its figures are. Goes out: what is behind and
before them, and what the light of the place does to them. The names of constructors in `panels/settings/*.yaml` are
the keys of MAKERS.
"""

import colorsys
import math
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from comicgen.colour import mix, parse_hex, rgb
from comicgen.geometry import Path, Rect, rectangle
from comicgen.scene import Grade, Group, Item, Shape
from comicgen.script.model import Setting
from comicgen.script.style import HOUSE
from comicgen.script.words.looks import CLOTH
from comicgen.script.words.scenes import GROUNDS
from comicgen.settings.model import Backdrop
from comicgen.settings.recipe import Palette, Place, Recipe, recipe
from comicgen.settings.scenery import Maker, Scenery
from comicgen.settings.view import View
from comicgen.settings.weather import falling, haze, splashes

__all__ = ["MAKERS", "backdrop", "bed_for", "everybody_sits", "seat_for", "table_for"]

MAKERS = {  # kind: module and constructor, loaded for the first place of its kind: a strip has one or two of them
    "room": ("room", "room"),
    "city": ("city", "city"),
    "street": ("street", "street"),
    "park": ("park", "park"),
    "beach": ("beach", "beach"),
    "forest": ("forest", "forest"),
    "mountain": ("mountain", "mountain"),
    "meadow": ("meadow", "meadow"),
    "desert": ("desert", "desert"),
    "lake": ("lake", "lake"),
    "garden": ("garden", "garden"),
    "rooftop": ("rooftop", "rooftop"),
    "harbour": ("harbour", "harbour"),
    "farm": ("farm", "farm"),
    "playground": ("playground", "playground"),
    "bus stop": ("bus_stop", "bus_stop"),
    "space": ("space", "space"),
    "underwater": ("underwater", "underwater"),
    "subway": ("subway", "subway"),
    "subway stairs": ("stairs", "stairs"),
    "car park": ("car_park", "car_park"),
    "cafe": ("cafe", "cafe"),
    "office": ("office", "office"),
    "bar": ("bar", "bar"),
    "bathroom": ("bathroom", "bathroom"),
    "bedroom": ("bedroom", "bedroom"),
    "classroom": ("classroom", "classroom"),
    "kitchen": ("kitchen", "kitchen"),
    "bus": ("bus", "bus"),
    "car": ("car", "car"),
    "train": ("train", "train"),
    "hospital": ("hospital", "hospital"),
    "library": ("library", "library"),
    "meeting room": ("meeting", "meeting_room"),
    "shop": ("shop", "shop"),
    "garage": ("garage", "garage"),
    "gym": ("gym", "gym"),
    "restaurant": ("restaurant", "restaurant"),
    "theatre": ("theatre", "theatre"),
    "plain": ("patterns", "plain"),
    "gradient": ("patterns", "gradient"),
    "halftone": ("patterns", "halftone"),
    "speed lines": ("patterns", "speed_lines"),
    "focus lines": ("flashes", "focus_lines"),
    "streaks": ("flashes", "streaks"),
    "burst": ("flashes", "burst"),
    "rays": ("flashes", "rays"),
    "gloom": ("flashes", "gloom"),
    "mood": ("charms", "mood"),
    "sparkles": ("charms", "sparkles"),
    "hearts": ("charms", "hearts"),
    "checker": ("charms", "checker"),
}
RAIL = 62.0  # U above the ground: a railing
_EVENING = {"dusk": 0.35, "night": 1.0}
_NIGHT_DEEP = 0.35  # of the share, for black: hair and dark skin keep their planes
LAMPS = ("clear", "wind", "snow", "storm")  # weathers in which sun, moon or lightning is seen
HEAD_GRID = 8.0  # house units
MOST_KEPT = 64  # drawings of places, of about 200 kB each
EMPTY = Setting(place="plain", colour=HOUSE.page.paper)  # behind figures that are nowhere


def backdrop(
    setting: Setting,
    width: float,
    height: float,
    *,
    scale: float,
    floor: float,
    zoom: float = 1.0,
    seed: str = "",
    quiet: bool = False,
    words: float = 0.0,
    taken: str | None = None,
    heads: Sequence[Rect] = (),
) -> Backdrop:
    """What is behind and before the figures of a panel of this size (house units, origin at the panel's corner).

    `floor` is the y of the line on which the figures stand, which may lie below the panel, and `scale` the length of
    their 1 U: a railing before them comes up to their thighs. `zoom` enlarges the place about the eye level: 1 wide,
    1.35 medium, 2 and more close. Panels with an equal `seed` see the same window, houses and pictures. `quiet` leaves
    out details behind large faces. `words` is the share of the height, from the top, that lettering will cover:
    contrast is lowered there. The key of the drawing leaves out what makes no difference, so that panels of one place
    and size often share a picture. `taken` is a thing of the place that is drawn with the people instead, as a bed
    in which somebody lies. Near weather and dashboards keep off the `heads`.
    Raises KeyError for a place that is not in the box.
    """
    # Where it is written makes no difference to the drawing.
    setting = EMPTY if setting.place is None else setting._replace(span=None)
    source, place = _placed(setting, seed, taken)
    words = math.ceil(words * 10) / 10  # in steps, so that most panels of a place are one picture
    view = _view(place, Rect(0.0, 0.0, width, height), (scale, floor), zoom)
    view = view._replace(seed=f"{seed}/{source.name}", quiet=quiet, words=words * height)
    if (source.sits or (source.outdoors and place.weather in LAMPS)) and not quiet:
        view = view._replace(heads=tuple(_about(head) for head in heads))
    light = place.time, place.weather, setting.colour
    what = (source.name, *light, width, height, zoom, view.floor, view.rail, seed, quiet, words)
    key = "|".join(map(str, ("backdrop", *what, *([taken] if taken else []), *view.heads)))
    near = tuple(heads) if source.outdoors and place.weather != "clear" else ()  # what the key leaves out: see `front`
    return _drawn(key, view, near, setting=setting, seed=seed, taken=taken)


def _placed(setting: Setting, seed: str, taken: str | None) -> tuple[Recipe, Place]:
    """The place of a setting, in its light and colours."""
    source = recipe(setting.place or "plain")
    place = source.at(setting.time or "day", setting.weather or "clear", _pick(seed, source))
    if setting.colour:
        place = _tinted(place, _painted(setting.colour))
    return source, place._replace(options={**place.options, taken: False}) if taken else place


@lru_cache(MOST_KEPT)
def _drawn(key: str, view: View, near: tuple[Rect, ...], *, setting: Setting, seed: str, taken: str | None) -> Backdrop:
    """The drawing of a place: panels that see as much of it share one."""
    source, place = _placed(setting, seed, taken)
    return _framed(_maker(source.kind)(view, place), view, place, outdoors=source.outdoors, key=key, heads=near)


def _about(head: Rect) -> Rect:
    """A head on a coarse grid: somebody who moves a little leaves the sun where it is."""
    return Rect.between(
        *(math.floor(low / HEAD_GRID) * HEAD_GRID for low in (head.x, head.y)),
        *(math.ceil(high / HEAD_GRID) * HEAD_GRID for high in (head.right, head.bottom)),
    )


@cache
def _maker(kind: str) -> Maker:
    module, name = MAKERS[kind]
    maker: Maker = getattr(import_module(f"comicgen.settings.{module}"), name)
    return maker


def _view(place: Place, panel: Rect, people: tuple[float, float], zoom: float) -> View:
    """The look at a place in which people of a scale stand on a floor."""
    scale, floor = people
    eye, height = place.number("eye", 56.0), panel.h
    ground = eye + (floor - height * eye / 100) / (height * zoom / 100)
    return View(
        width=panel.w,
        height=height,
        zoom=zoom,
        eye=eye,
        floor=round(min(max(ground, 84.0), 100.0), 1),  # what is lower is out of sight
        rail=round(min(max(floor - RAIL * scale, height * 0.8), height * 0.885), 1),
        seed="",
        quiet=False,
        words=0.0,
        key_tone=place.palette.get("tone", place.palette.get("base", HOUSE.page.paper)),
        evening=_EVENING.get(place.time, 0.0) * place.number("dimmed", 1.0),
        snow=place.weather == "snow",
        wind=place.weather in ("wind", "storm"),
    )


def _framed(scenery: Scenery, view: View, place: Place, *, outdoors: bool, key: str, heads: Sequence[Rect]) -> Backdrop:
    items = scenery.behind
    if outdoors:
        veil = haze(view, place.weather, place.palette["tone"], dark=place.time == "night")
        rain = falling(view, place.weather, place.time)
        wet = splashes(view, place.weather, place.time) if place.has("ground", True) else []
        items = (*items, *veil, *wet, *rain)
    sheet = Rect(0.0, 0.0, view.width, view.height)
    clip = rectangle(sheet)
    items = tuple(item for item in items if _in_sight(item, sheet))
    before, front_key = scenery.front, f"{key}|front"
    if outdoors and not view.quiet and (near := falling(view, place.weather, place.time, near=True, heads=heads)):
        before = (*before, *near)
        front_key = "|".join((front_key, *(",".join(f"{side:.1f}" for side in head) for head in heads)))
    front = Group(before, clip=clip, role="foreground", key=front_key) if before else None
    named = tuple((name, seen) for name, rect in scenery.props if (seen := rect.overlap(sheet)))
    dark = outdoors and place.time == "night"
    return Backdrop(
        Group(items, clip=clip, role="setting", label=place.name, key=key),
        front,
        named,
        _night() if dark else None,
        HOUSE.figure.rim if dark else None,
    )


def _night() -> Grade:
    """The light of a night outdoors; the name tells all, since drawings are kept by it."""
    towards, share = HOUSE.figure.night, HOUSE.figure.night_share
    return Grade(f"night {towards} {share}", towards, share, _NIGHT_DEEP * share)


def _in_sight(item: Item, sheet: Rect) -> bool:
    """Whether some of a layer lies in the panel: what stands further along is not handed to the painter."""
    match item:
        case Shape():
            return sheet.grown(item.stroke.width if item.stroke else 0.0).meets(item.path.bounds().grown(0.01))
        case Group(clip=Path() as clip):
            return sheet.meets(clip.bounds())
        case _:
            return True


def _pick(seed: str, source: Recipe) -> int:
    """Which of a recipe's alternative colours this place has: 0 for the first place that is nothing special."""
    return sum(map(ord, seed)) + len(source.name) if seed else 0


def _painted(colour: str) -> str:
    """A written colour as a backdrop's: names of cloth are softened so that figures stand out."""
    named = CLOTH.get(colour, colour)
    if named not in CLOTH.values():
        return parse_hex(named) or HOUSE.page.paper
    _, saturation, _ = colorsys.rgb_to_hsv(*(channel / 255 for channel in rgb(named)))
    return mix(named, "#fff8ea", min(max(0.8 * saturation, 0.25), 0.58))


def _stronger(colour: str) -> str:
    """The same hue, more of it, for the dots on a tone."""
    hue, saturation, value = colorsys.rgb_to_hsv(*(channel / 255 for channel in rgb(colour)))
    channels = colorsys.hsv_to_rgb(hue, min(1.0, saturation * 1.45 + 0.04), value * 0.95)
    return "#{:02x}{:02x}{:02x}".format(*(round(channel * 255) for channel in channels))


def _tinted(place: Place, colour: str) -> Place:
    """A pattern in the writer's colour; its second colour is a stronger tone of it. Places keep their own colours."""
    if place.name not in GROUNDS:
        return place
    second = _stronger(colour)
    colours: dict[str, Any] = {
        **place.palette.colours,
        "base": (colour,),
        "dot": (second,),
        "low": (second,),
        "tone": (colour,),
    }
    return Place(place.name, place.time, place.weather, Palette(colours, 0, place.name), place.options)


def seat_for(place: str | None) -> str:
    """The prop on which one sits there."""
    return recipe(place).seat if place else "stool"


def bed_for(place: str | None) -> str | None:
    """The prop on which one lies there, if there is one."""
    return recipe(place).bed if place else None


def everybody_sits(place: str | None) -> bool:
    """Whether one does not stand there: in a car."""
    return place is not None and recipe(place).sits


def table_for(place: str | None) -> str:
    """The prop on which things stand there."""
    return recipe(place).table if place else "table"
