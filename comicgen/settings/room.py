"""Rooms: wall, floor, a window in the middle distance, a lamp in one corner and a plant in the other.

The middle of the wall is the same in every panel of a place; a wide panel goes on to both sides with shelves,
pictures and more windows.
"""

import math
from itertools import pairwise

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, ellipse, polygon
from comicgen.scene import Item
from comicgen.settings.furniture import bookcase, floor_lamp, picture, pot_plant, sideboard
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import FAIR, LAMPLIGHT, glow
from comicgen.settings.television import television
from comicgen.settings.view import THICK, THIN, View, box, tone, upright

__all__ = ["boards", "room", "skirting", "sunk", "wall"]

DARK, DARK_SHARE = "#54325a", 0.3  # what evening lays on walls: plum, the complement of lamplight
CEILING = 8.0  # world y of the strip under the ceiling
SKIRTING = 2.2
LAMPS = {"day": 0.0, "dusk": 0.8, "night": 1.0}
BAY = 46.0  # how far apart things stand in the outer parts of a wide panel


def room(view: View, place: Place) -> Scenery:
    """A living room (options: base, lamp, plant, television, window {x, y, w, h}, rug)."""
    base = min(place.number("base", 78.0), view.floor - 9)
    side = 1 if view.dice("side").random() < 0.5 else -1
    glass = _glass(place, side)
    items = wall(view, place.palette["wall"], base)
    items += _lamplight(view, place, side, base)
    items += window(view, place, Window(glass))
    if place.time == "day" and place.weather in FAIR and not view.quiet:
        items += _sunlight(view, place.palette["wall"], side, base)
    items += _picture(view, place, side)
    items += _bays(view, place, base)
    items += skirting(view, place.palette["wall"], base)
    items += boards(view, place.palette["floor"], base)
    if place.has("rug") and not view.quiet:
        items += _rug(view, place.palette["rug"], base)
    props = [("window", glass)]
    items += _corners(view, place, side, base)
    if place.has("lamp"):
        x = -side * (view.edge - 7.5)
        props.append(("lamp", Rect(x - 6.5, base - 46, 13, 12)))
    return Scenery(tuple(items), props=tuple((name, view.matrix.apply_rect(rect)) for name, rect in props))


def wall(view: View, colour: str, base: float) -> list[Item]:
    """A wall down to world y `base`, a little lighter under its ceiling."""
    x, w, top = view.left - 1, view.right - view.left + 2, min(view.top, 0.0) - 1
    dark = DARK_SHARE * view.evening  # away from the lamps a wall sinks, so that their light is seen on it
    colour = mix(colour, DARK, dark * 0.62)
    blend = upright(0.0, base, (mix(mix(colour, "#ffffff", 0.06), DARK, dark * 0.6), tone(colour, 0.025)))
    items: list[Item] = [view.shape(box(x, top, w, base - top), blend)]
    if view.top < CEILING:
        items.append(view.shape(box(x, top, w, CEILING - top), mix(colour, "#ffffff", 0.27 - 0.17 * view.evening)))
    return items


def sunk(view: View, colour: str) -> str:
    """The colour of something flat on a wall: at night it sinks as deep as the wall does."""
    return mix(colour, DARK, DARK_SHARE * view.evening)


def skirting(view: View, colour: str, base: float) -> list[Item]:
    """The white board along the foot of a wall."""
    strip = box(view.left - 2, base - SKIRTING, view.right - view.left + 4, SKIRTING)
    return [view.shape(strip, mix(colour, "#ffffff", 0.5), line=THIN)]


def boards(view: View, colour: str, base: float) -> list[Item]:
    """A floor of boards: joints at distances that grow with the square, butts that run towards the eye."""
    x0, x1 = view.left - 2, view.right + 2
    blend = upright(base, 104.0, (tone(colour, 0.05), mix(colour, "#ffffff", 0.06)))
    items: list[Item] = [view.shape(box(x0, base, x1 - x0, max(view.bottom, 100.0) - base + 30), blend)]
    if view.quiet:
        return items
    depth = 26.0
    rows = [base + depth * k * k / 20 for k in range(6)]
    lines = "".join(f"M{x0:.2f} {y:.2f}L{x1:.2f} {y:.2f}" for y in rows[1:])
    for k, (y0, y1) in enumerate(pairwise(rows)):
        pitch = 34.0 + 9 * k
        shift = view.dice("boards", k).random() * pitch
        first = math.floor((x0 - shift) / pitch)
        for n in range(first, math.ceil((x1 - shift) / pitch)):
            x = shift + n * pitch
            far, near = x * (y0 - view.eye) / (y1 - view.eye), x
            lines += f"M{far:.2f} {y0:.2f}L{near:.2f} {y1:.2f}"
    items.append(view.hairline(Path.parse(lines), tone(colour, 0.15), THIN))
    return items


def _glass(place: Place, side: int) -> Rect:
    given = place.options.get("window") or {}
    w, h = float(given.get("w", 25)), float(given.get("h", 29))
    return Rect(-side * float(given.get("x", 17)) - w / 2, float(given.get("y", 33)), w, h)


def _sunlight(view: View, colour: str, side: int, base: float) -> list[Item]:
    """Two panes of afternoon sun on the wall."""
    light = mix(colour, "#fff6d6", 0.75)
    panes: list[Item] = []
    for shift in (0.0, 10.5):
        x = side * (9.0 + shift)
        corners = ((x, 40.0), (x + side * 9.0, 43.0), (x + side * 13.5, base - 9), (x + side * 4.5, base - 12))
        panes.append(view.shape(polygon(corners), light, opacity=0.42))
    return panes


def _picture(view: View, place: Place, side: int) -> list[Item]:
    if not place.has("pictures"):
        return []
    dice = view.dice("picture")
    motif = dice.randrange(4)
    at = Rect(side * 29 - 6, 37, 12, 15)
    tilt = dice.choice((-2.5, 0.0, 2.0))
    return picture(view, at, place.palette["accent"], wall=place.palette["wall"], tilt=tilt, motif=motif)


def _bays(view: View, place: Place, base: float) -> list[Item]:
    """What furnishes the outer parts of a wide panel."""
    items: list[Item] = []
    accents = place.palette.all("accents")
    for side in (-1, 1):
        for number in view.bays(84, BAY):
            x = side * (84 + number * BAY)
            if not view.sees(min(x, x - side) - 24, max(x, x - side) + 24):
                continue
            kind = (number + (side > 0)) % 3
            colour = accents[(number * 2 + (side > 0)) % len(accents)]
            if kind == 0:
                case = Rect(x - 12, base - 47, 24, 47)
                items += bookcase(view, case, place.palette["wood"], accents)
            elif kind == 1:
                items += picture(view, Rect(x - 13, 36, 12, 15), colour, wall=place.palette["wall"], motif=number)
                items += picture(view, Rect(x + 3, 39, 10, 10), colour, wall=place.palette["wall"], motif=number + 1)
                items += sideboard(view, Rect(x - 16, base - 17, 32, 17), place.palette["wood"])
            else:
                glass = Rect(x - 12.5, 33, 25, 29)
                items += window(view, place, Window(glass, name=f"window {side} {number}"))
    return items


def _rug(view: View, colour: str, base: float) -> list[Item]:
    y = max(view.floor - 0.5, base + 12)
    rug = ellipse(0, y, 44, 6.0)
    return [
        view.shape(rug, colour, line=THICK),
        view.shape(ellipse(0, y, 39, 4.9), None, outline=mix(colour, "#ffffff", 0.45), line=THICK),
    ]


def _lamplight(view: View, place: Place, side: int, base: float) -> list[Item]:
    """What the lamp throws on the wall, behind all that hangs there."""
    lit = LAMPS[place.time]
    return (
        glow(view, -side * (view.edge - 7.5), base - 40, 52, LAMPLIGHT, strength=0.9 * lit)
        if lit and place.has("lamp")
        else []
    )


def _corners(view: View, place: Place, side: int, base: float) -> list[Item]:
    """Lamp and plant stand near the edges of the panel, whatever its width, and frame the picture."""
    items: list[Item] = []
    lit = LAMPS[place.time]
    palette = place.palette
    if place.has("lamp"):
        x = -side * (view.edge - 7.5)
        items += floor_lamp(view, x, base + 3, shade=palette["shade"], metal=palette["metal"], lit=lit)
    if place.has("television", False):
        x = side * (max(view.edge, 40.0) - 14.0)
        items += television(view, (x, base + 4), place)
    if place.has("plant") and view.edge > 30:
        x = side * (view.edge - 5.0)
        size = 0.9 + 0.25 * view.dice("plant").random()
        items += pot_plant(view, x, base + 4, size=size, pot=palette["pot"], night=0.12 * lit)
    return items
