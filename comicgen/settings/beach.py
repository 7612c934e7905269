"""The beach: a wide sky over the sea, foam, sand, a parasol at the side and a sail on the horizon."""

import math
import random
from itertools import pairwise

from comicgen.colour import mix
from comicgen.geometry import Affine, Path, Rect, circle, ellipse, polygon
from comicgen.geometry.curves import smooth
from comicgen.scene import Dots, Item
from comicgen.settings.gusts import bent
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import CLEAR, FAIR, air, clouds, gulls, lightning, moon, stars, sun
from comicgen.settings.view import THICK, THIN, View, box, tone, upright

__all__ = ["beach"]

HORIZON, SHORE = 56.0, 73.0


def beach(view: View, place: Place) -> Scenery:
    """Sea and sand (options: parasol, sail)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = air(view, (palette["sky"], palette["sky low"]), HORIZON)
    items += _sky(view, place, side)
    items += lightning(view, place, side)
    items += _sea(view, place, side)
    items += _sand(view, place)
    props: list[tuple[str, Rect]] = []
    if place.has("parasol"):
        x = -side * (view.edge - 6.0)
        items += _parasol(view, place, x, -side)
        props.append(("parasol", view.matrix.apply_rect(Rect(x - 15, 43, 30, 14))))
    return Scenery(tuple(items), props=tuple(props))


def _sky(view: View, place: Place, side: int) -> list[Item]:
    palette, x = place.palette, view.open_x(side * min(view.edge - 16, 26.0))
    items: list[Item] = []
    if place.weather in CLEAR:
        if place.time == "night":
            items += [*stars(view, "#ffffff", 52.0), *moon(view, x, 40.0, (palette["light"], palette["sea"]))]
        elif place.weather == "snow":
            pass  # an overcast sky
        elif place.time == "dusk":
            items += sun(view, x, HORIZON - 3.5, palette["light"], r=9.0)
        else:
            items += sun(view, x, 38.0, palette["light"], r=6.5)
    items += clouds(view, palette["cloud"], 58, high=(34, 49), size=(20, 36), shift=side * -16.0)
    if place.time != "night" and not view.quiet:
        items += gulls(view, -side * 8.0, 44.0)
    return items


def _sea(view: View, place: Place, side: int) -> list[Item]:
    palette = place.palette
    x0, width = view.left - 2, view.right - view.left + 4
    deep, shallow = palette["water"], palette["shallow"]
    items: list[Item] = [
        view.shape(box(x0, HORIZON, width, SHORE - HORIZON + 8), upright(HORIZON, SHORE + 2, (deep, shallow)))
    ]
    items.append(view.shape(box(x0, HORIZON, width, 0.7), tone(deep, 0.1), opacity=0.6))
    if view.quiet:
        return items
    items += _glitter(view, place, side)
    if place.has("sail") and place.weather != "fog":
        items += _sail(view, -side * 21.0, palette["sail"], tone(deep, 0.3))
    return items


def _glitter(view: View, place: Place, side: int) -> list[Item]:
    """Light on the water: short strokes, a column of them under sun or moon."""
    lamp = view.open_x(side * min(view.edge - 16, 26.0))
    strokes = ""
    if place.weather in FAIR:
        dice = view.dice("glitter")
        strokes += "".join(_ripple(dice, lamp + (n % 2 - 0.5) * dice.uniform(0, 9)) for n in range(10))
    for tile in view.steps(50, 50):
        dice = view.dice("waves", tile)
        strokes += "".join(_ripple(dice, tile * 50 + dice.uniform(0, 50)) for _ in range(9))
    return [view.hairline(Path.parse(strokes), place.palette["foam"], THICK, opacity=0.55)]


def _ripple(dice: random.Random, x: float) -> str:
    """A small wave round x: longer when it is nearer."""
    depth = dice.random()
    y, long = HORIZON + 1.6 + depth * 14.5, (1.5 + 4.5 * dice.random()) * (0.5 + depth)
    return (
        f"M{x - long:.2f} {y:.2f}Q{x - long / 2:.2f} {y - 0.6:.2f} {x:.2f} {y:.2f}"
        f"Q{x + long / 2:.2f} {y + 0.6:.2f} {x + long:.2f} {y:.2f}"
    )


def _sail(view: View, x: float, colour: str, hull: str) -> list[Item]:
    y = HORIZON + 1.2
    body = smooth(((x - 4.2, y - 0.9), (x + 4.6, y - 0.9), (x + 3.2, y + 0.8), (x - 3.0, y + 0.8)), corners=(0, 1))
    main = polygon(((x + 0.2, y - 11.5), (x + 0.2, y - 1.4), (x - 4.0, y - 1.4)))
    jib = polygon(((x + 0.8, y - 10.5), (x + 4.2, y - 1.4), (x + 0.8, y - 1.4)))
    return [
        view.shape(body, hull),
        view.shape(main, colour, line=THIN),
        view.shape(jib, mix(colour, hull, 0.12), line=THIN),
    ]


def _sand(view: View, place: Place) -> list[Item]:
    palette = place.palette
    x0, x1, low = view.left - 3, view.right + 3, max(view.bottom, 100.0) + 30
    sand = palette["sand"]
    items: list[Item] = [
        view.shape(_shore(x0, x1, SHORE, low), palette["foam"], opacity=0.9),
        view.shape(_shore(x0, x1, SHORE + 1.2, low), tone(sand, 0.12)),
        view.shape(_shore(x0, x1, SHORE + 4.0, low), upright(SHORE, 104, (mix(sand, "#ffffff", 0.12), sand))),
    ]
    if view.quiet:
        return items
    grains: list[tuple[float, float, float]] = []
    for tile in view.steps(50, 50):
        dice = view.dice("sand", tile)
        for _ in range(19):
            x, y = tile * 50 + dice.uniform(0, 50), dice.uniform(SHORE + 9, 100)
            grains.append((*view.matrix.apply((x, y)), dice.choice((0.12, 0.2, 0.28)) * view.grain))
    if grains:
        items.append(Dots(tuple(grains), tone(sand, 0.2), 0.6))
    return items + _starfish(view, place)


def _shore(x0: float, x1: float, y: float, low: float) -> Path:
    """The land below a wavy water's edge."""
    step = 15.0
    first, last = math.floor(x0 / step) - 1, math.ceil(x1 / step) + 1
    crest = [(n * step, y - 1.9 * math.sin(n * 1.15) - 0.8 * math.sin(n * 2.3 + 1)) for n in range(first, last + 1)]
    points = [(first * step, low), *crest, (last * step, low)]
    end = len(points) - 1
    return smooth(points, corners=(0, 1, end - 1, end))


def _starfish(view: View, place: Place) -> list[Item]:
    x, y, r = 13.0, 87.0, 1.9
    tips = []
    for n in range(10):
        reach = r if n % 2 == 0 else r * 0.45
        angle = math.pi * n / 5 - 1.3
        tips.append((x + reach * math.cos(angle), y + reach * 0.6 * math.sin(angle)))
    colour = mix(place.palette["parasol"], place.palette["sand"], 0.45)
    return [view.shape(smooth(tips, tension=0.3), colour, line=THIN)]


def _parasol(view: View, place: Place, x: float, side: int) -> list[Item]:
    """A striped parasol stuck askew into the sand, a ball beside it."""
    red, white = place.palette["parasol"], place.palette["stripe"]
    turn = Affine.rotation(-8.0 * side).then(Affine.translation(x, 90.0)).then(bent(view, (x, 90.0), share=0.8))
    ribs = (-15.0, -9.4, -3.3, 3.3, 9.4, 15.0)
    items: list[Item] = [
        view.shape(ellipse(x + 5, 90.4, 12, 1.5), tone(place.palette["sand"], 0.2), opacity=0.5),
        view.stroke(Path("ML", (0.0, 0.0, 0.0, -46.0)).transformed(turn), place.palette["pole"], 0.8),
    ]
    for number, (a, b) in enumerate(pairwise(ribs)):
        panel = Path.parse(
            f"M0 -46.5C{a * 0.62} -45.5 {a * 0.95} -41 {a} -34.5"
            f"Q{(a + b) / 2} -32.6 {b} -34.5C{b * 0.95} -41 {b * 0.62} -45.5 0 -46.5Z"
        )
        items.append(view.shape(panel.transformed(turn), red if number % 2 == 0 else white, line=THIN, calm=True))
    bx = x - side * 12
    ball = circle(bx, 88.6, 2.5)
    wedge = Path.parse(f"M{bx} 86.1C{bx + 2} 87 {bx + 2} 90 {bx} 91.1C{bx - 0.6} 90 {bx - 0.6} 87 {bx} 86.1Z")
    return [*items, view.shape(ball, white, line=THICK), view.shape(wedge, red)]
