"""Patterns that feel: a wash of colour, sparkles, hearts, a checker. Composed in panel space."""

import math

from comicgen.colour import mix
from comicgen.geometry import Path, circle
from comicgen.scene import Dots, Gradient, Item, Shape
from comicgen.settings.patterns import area, ground
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import View, box, merged

__all__ = ["checker", "hearts", "mood", "sparkles"]

TILE = 30.0  # house units: the side of a checker's square
SCATTER = 54.0  # house units: one thing in each cell of this size, or none
WHITE = "#ffffff"


def mood(view: View, place: Place) -> Scenery:
    """Clouds of colour that run into each other, like a wash; the words of a feeling choose the colour."""
    palette = place.palette
    base, low, width, height = palette["base"], palette["low"], view.width, view.height
    items: list[Item] = [Shape(area(view), Gradient((0.0, 0.0), (0.0, height), (mix(base, WHITE, 0.25), base)))]
    dice = view.dice("wash")
    reach = max(width, height)
    for n in range(7):
        x, y = (
            (n + dice.uniform(0.1, 0.9)) / 7 * width,
            dice.choice((0.1, 0.9)) * height + dice.uniform(-0.1, 0.1) * height,
        )
        r = reach * dice.uniform(0.22, 0.4)
        colour = low if n % 2 else mix(base, WHITE, 0.6)
        items.append(Shape(circle(x, y, r), Gradient((x, y), (x + r, y), (colour, colour), (0.75, 0.0), radial=True)))
    light = Gradient(
        (width / 2, height * 0.55), (width / 2 + height * 0.45, height * 0.55), (WHITE, WHITE), (0.45, 0.0), radial=True
    )
    return Scenery((*items, Shape(area(view), light)))


def sparkles(view: View, place: Place) -> Scenery:
    """Four-pointed stars and soft discs that float: joy, magic, a new haircut."""
    palette = place.palette
    base, low = palette["base"], palette["low"]
    stars: list[Path] = []
    discs: list[tuple[float, float, float]] = []
    for x, y, size, kind in _scattered(view, "sparkle"):
        if kind < 0.66:
            stars.append(_sparkle(x, y, 7.0 + 17.0 * size**1.5))
        else:
            discs.append((x, y, 3.0 + 11.0 * round(size * 5) / 5))
    wash = Gradient((0.0, 0.0), (0.0, view.height), (base, low))
    return Scenery((
        Shape(area(view), wash), Dots(tuple(discs), WHITE, 0.35), Shape(merged(stars), WHITE, opacity=0.85),
    ))  # fmt: skip


def _sparkle(x: float, y: float, r: float) -> Path:
    """A star of four thin points, a little taller than wide."""
    w, h, k = r * 0.8, r, 0.12
    return Path.parse(
        f"M{x:.1f} {y - h:.1f}Q{x + w * k:.1f} {y - h * k:.1f} {x + w:.1f} {y:.1f}"
        f"Q{x + w * k:.1f} {y + h * k:.1f} {x:.1f} {y + h:.1f}Q{x - w * k:.1f} {y + h * k:.1f} {x - w:.1f} {y:.1f}"
        f"Q{x - w * k:.1f} {y - h * k:.1f} {x:.1f} {y - h:.1f}Z"
    )


def hearts(view: View, place: Place) -> Scenery:
    """Hearts that rise."""
    palette = place.palette
    base, dot = palette["base"], palette["dot"]
    near: list[Path] = []
    far: list[Path] = []
    for x, y, size, kind in _scattered(view, "heart"):
        (near if size > 0.55 else far).append(_heart(x, y, 5.0 + 11.0 * size, (kind - 0.5) * 0.7))
    wash = Gradient((0.0, 0.0), (0.0, view.height), (mix(base, WHITE, 0.35), base))
    items: list[Item] = [Shape(area(view), wash)]
    for paths, colour, opacity in ((far, mix(base, dot, 0.55), 0.8), (near, dot, 0.85)):
        if paths:
            items.append(Shape(merged(paths), colour, opacity=opacity))
    return Scenery(tuple(items))


def _heart(x: float, y: float, r: float, turn: float) -> Path:
    cos, sin = math.cos(turn), math.sin(turn)

    def at(px: float, py: float) -> str:
        return f"{x + r * (px * cos - py * sin):.1f} {y + r * (px * sin + py * cos):.1f}"

    return Path.parse(
        f"M{at(0, 0.95)}C{at(-0.5, 0.5)} {at(-1.1, 0.1)} {at(-1.05, -0.4)}"
        f"C{at(-1.0, -0.95)} {at(-0.25, -1.05)} {at(0, -0.42)}"
        f"C{at(0.25, -1.05)} {at(1.0, -0.95)} {at(1.05, -0.4)}C{at(1.1, 0.1)} {at(0.5, 0.5)} {at(0, 0.95)}Z"
    )


def _scattered(view: View, name: str) -> list[tuple[float, float, float, float]]:
    """x, y, size 0 to 1 and chance of things on a loose grid; fewer in the middle, where somebody stands."""
    found: list[tuple[float, float, float, float]] = []
    half = math.ceil(view.width / 2 / SCATTER) + 1
    for row in range(math.ceil(view.height / SCATTER) + 1):
        for column in range(-half, half):
            dice = view.dice(name, row, column)
            x = view.width / 2 + (column + dice.uniform(0.15, 0.85)) * SCATTER
            y, size, kind = (row + dice.uniform(0.1, 0.9)) * SCATTER, dice.random(), dice.random()
            if dice.random() < 0.8:
                found.append((x, y, size, kind))
    return found


def checker(view: View, place: Place) -> Scenery:
    """Squares in two tones that fade upwards, to leave the words alone."""
    palette = place.palette
    half = math.ceil(view.width / 2 / TILE) + 1
    squares = (
        box(view.width / 2 + column * TILE, view.height - (row + 1) * TILE, TILE, TILE)
        for row in range(math.ceil(view.height / TILE) + 1)
        for column in range(-half, half)
        if (row + column) % 2
    )
    fade = Gradient((0.0, view.height * 0.1), (0.0, view.height), (palette["dot"],) * 2, (0.12, 0.8))
    return Scenery((ground(view, palette["base"]), Shape(merged(squares), fade)))
