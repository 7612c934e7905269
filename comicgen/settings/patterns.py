"""Places that are no places: a plain tone, a blend, halftone dots, speed lines."""

import math

from comicgen.geometry import Path
from comicgen.scene import Dots, Gradient, Item, Shape
from comicgen.script.style import HOUSE
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import View, box

__all__ = ["area", "gradient", "ground", "halftone", "plain", "speed_lines"]

PITCH = 14.0  # of halftone dots, house units
DOT_SHARE = 0.62  # radius of the largest dot, in pitches
ROW = math.sqrt(3) / 2  # of a 60 degree grid


def plain(view: View, place: Place) -> Scenery:
    """One tone."""
    return Scenery((ground(view, place.palette["base"]),))


def gradient(view: View, place: Place) -> Scenery:
    """A blend from the base colour above to a second one below."""
    fill = Gradient((0.0, 0.0), (0.0, view.height), (place.palette["base"], place.palette["low"]))
    return Scenery((Shape(area(view), fill),))


def halftone(view: View, place: Place) -> Scenery:
    """Dots on a tone, large at the foot of the panel and fading upwards: room for words above."""
    base, dot = place.palette["base"], place.palette["dot"]
    width, height = view.width, view.height
    side = 0.62 if view.dice("side").random() < 0.5 else 0.38
    cx, cy, reach = side * width, 1.05 * height, math.hypot(min(width, 1.6 * height), height)
    spots: list[tuple[float, float, float]] = []
    # The grid hangs on the source of the dots, so that they do not shift when a panel grows.
    for row in range(-1, math.ceil(cy / (PITCH * ROW)) + 1):
        y = cy - row * PITCH * ROW
        offset = PITCH / 2 if row % 2 else 0.0
        first = -math.ceil((cx + offset) / PITCH)
        for column in range(first, math.ceil((width - cx) / PITCH) + 1):
            x = cx + offset + column * PITCH
            far = math.hypot(x - cx, y - cy) / reach
            radius = PITCH * DOT_SHARE * max(0.0, 1 - far * 1.15) ** 1.1
            if radius > 0.45:
                spots.append((x, y, round(radius * 5) / 5))  # a few sizes: a painter keeps one mask for each
    return Scenery((ground(view, base), Dots(tuple(spots), dot)))


def speed_lines(view: View, place: Place) -> Scenery:
    """Wedges of ink that run towards the middle: all eyes there."""
    base, ink = place.palette["base"], place.palette.get("ink", HOUSE.figure.ink)
    reach = math.hypot(view.width, view.height)
    rx, ry = view.width * 0.44, view.height * 0.47
    cx, cy = view.width / 2, view.height * 0.54
    dice = view.dice("speed")
    verbs, numbers = [], list[float]()
    count = 96
    for n in range(count):
        angle = math.tau * (n + dice.uniform(-0.35, 0.35)) / count
        half = dice.uniform(0.003, 0.0105)
        near = dice.uniform(0.92, 1.42)
        cos, sin = math.cos(angle), math.sin(angle)
        verbs.append("MLLZ")
        numbers += (cx + rx * near * cos, cy + ry * near * sin)
        for turn in (angle - half, angle + half):
            numbers += (cx + reach * math.cos(turn), cy + reach * math.sin(turn))
    wedges = Shape(Path("".join(verbs), tuple(numbers)), ink, opacity=0.9)
    return Scenery((ground(view, base), wedges))


def area(view: View) -> Path:
    """The whole panel and a little more."""
    return box(-1.0, -1.0, view.width + 2, view.height + 2)


def ground(view: View, colour: str) -> Item:
    """One tone under all else."""
    return Shape(area(view), colour)
