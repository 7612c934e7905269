"""The city seen from a balcony: a sky with moon, stars or sun, two rows of roofs, a railing in front."""

import math

from comicgen.colour import mix
from comicgen.geometry import Rect, polygon, rectangle
from comicgen.geometry.curves import smooth
from comicgen.scene import Gradient, Item, Shape
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import CLEAR, FAIR, air, clouds, lightning, moon, stars, sun
from comicgen.settings.skyline import Skyline, skyline
from comicgen.settings.view import View, box, merged, tone, upright

__all__ = ["city"]

LIT = {"day": 0.0, "dusk": 0.16, "night": 0.36}


def city(view: View, place: Place) -> Scenery:
    """Roofs to the horizon (options: base, railing)."""
    palette, base = place.palette, place.number("base", 93.0)
    side = 1 if view.dice("side").random() < 0.5 else -1
    lamp_x = view.open_x(-side * min(view.edge - 13, 34.0))
    items = air(view, (palette["sky"], palette["sky low"]), base)
    if place.weather in CLEAR:
        items += _lights(view, place, lamp_x)
    if place.time != "night":
        items += clouds(view, palette["cloud"], 62, high=(36, 50), size=(20, 34), shift=side * 14.0)
    items += lightning(view, place, -side)
    items += _rows(view, place, base, lamp_x)
    ground = box(view.left - 1, base, view.right - view.left + 2, max(view.bottom - base, 0) + 30)
    items.append(view.shape(ground, palette["ground"]))
    front = _railing(view, palette["railing"]) if place.has("railing") and not view.quiet else []
    return Scenery(tuple(items), tuple(front), _names(view, place, lamp_x))


def _lights(view: View, place: Place, x: float) -> list[Item]:
    palette = place.palette
    if place.time == "night":
        return [*stars(view, "#ffffff", 62.0), *moon(view, x, 46.0, (palette["light"], palette["sea"]))]
    if place.time == "dusk" and place.weather not in FAIR:
        return []
    if place.time == "dusk":
        return sun(view, x, 60.0, palette["light"], r=9.0)
    return [*_plane(view, -x * 0.9, 33.0, mix(palette["sky low"], "#ffffff", 0.7))]


def _rows(view: View, place: Place, base: float, lamp_x: float) -> list[Item]:
    palette, time = place.palette, place.time
    far, near = palette["far"], palette["near"]
    mist = palette["mist"]
    spare = None if time == "day" else (lamp_x, 6.0)
    rows = (
        Skyline("far", base, 20, 52, 6.5, 12.5, 0.78, LIT[time] * 0.8, upright(45, base, (far, mix(far, mist, 0.55))),
                palette["lit"], palette["cold"], 0.5, spare=spare),
        Skyline("near", base, 9, 34, 8.0, 15.0, 0.92, LIT[time], upright(58, base, (near, mix(near, mist, 0.22))),
                palette["lit"], palette["cold"], 0.9),
    )  # fmt: skip
    items: list[Item] = []
    for row in rows:
        items += skyline(view, row, view.left - 1, view.right + 1)
        if row.name == "far" and not view.quiet:
            band = Gradient((0.0, base - 26), (0.0, base - 4), (mist, mist), (0.0, 0.45))
            items.append(view.shape(box(view.left - 1, base - 26, view.right - view.left + 2, 26), band))
    return items


def _plane(view: View, x: float, y: float, colour: str) -> list[Item]:
    """A far plane with its trail."""
    trail = polygon(((x - 22, y + 3.4), (x - 1.4, y - 0.1), (x - 1.4, y + 0.35), (x - 22, y + 4.0)))
    body = smooth(((x - 1.6, y + 0.3), (x + 1.6, y - 0.5), (x + 2.4, y - 0.3), (x + 1.4, y + 0.25)))
    return [view.shape(trail, colour, opacity=0.5, calm=True), view.shape(body, tone(colour, 0.35), calm=True)]


def _railing(view: View, colour: str) -> list[Item]:
    """A balcony's bar with posts, in panel space: it stays in the lower fifth in all shots."""
    grain, height = view.grain, view.height
    y = view.rail
    pitch, post = grain * 6.4, grain * 0.8
    reach = math.ceil(view.width / 2 / pitch) + 1
    middle = view.width / 2 + pitch / 2 - post / 2
    posts = [rectangle(Rect(middle + n * pitch, y, post, height - y + 2)) for n in range(-reach, reach)]
    bar = rectangle(Rect(-2.0, y, view.width + 4, grain * 1.5))
    return [Shape(merged((*posts, bar)), colour)]


def _names(view: View, place: Place, x: float) -> tuple[tuple[str, Rect], ...]:
    if place.time == "day" or place.weather not in CLEAR:
        return ()
    name, at = ("moon", Rect(x - 7, 39, 14, 14)) if place.time == "night" else ("sun", Rect(x - 9, 51, 18, 18))
    return ((name, view.matrix.apply_rect(at)),)
