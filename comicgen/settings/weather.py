"""Weather over a place: rain, snow, fog, storm."""

import math
import random
from collections.abc import Iterator, Sequence

from comicgen.colour import mix
from comicgen.geometry import Path, Point, Rect, ellipse
from comicgen.scene import Dots, Gradient, Item
from comicgen.settings.fog import banks
from comicgen.settings.gusts import gusts
from comicgen.settings.view import THIN, View, box, merged

__all__ = ["falling", "haze", "splashes"]

SLANT = 0.2  # of a drop's height: the wind of all rain in one comic blows the same way
GALE = (0.55, 1.6)  # a storm: slant, and how much more falls
HAZE = {"rain": 0.16, "storm": 0.2, "snow": 0.16, "fog": 0.42}
LAMPLIT = 0.45  # of the veil is left at night, or no lamp would shine through it
MISTS = {"day": "#ffffff", "dusk": "#f0e4f0", "night": "#8d93c0"}
DROPS = {"day": "#ffffff", "dusk": "#fff4ee", "night": "#cfe0ff"}
# Rain in three depths: share of the drops, length from and to, half the width of the head, opacity. What is further
# is finer and paler; the nearest falls before people.
DEPTHS = ((0.62, 2.2, 3.6, 0.11, 0.55), (0.38, 3.8, 6.4, 0.2, 0.75))
NEAREST = (0.1, 5.5, 8.0, 0.26, 0.6)
LEAPS = ((-0.6, 0.9), (0.1, 1.5), (0.75, 0.8))  # droplets over a ring, in its radii
SPLASHES = (83.0, 99.0)  # world y between which drops hit the ground


def falling(
    view: View,
    weather: str,
    time: str,
    *,
    area: Rect | None = None,
    near: bool = False,
    heads: Sequence[Rect] = (),
) -> list[Item]:
    """What falls from the sky, or drifts over the ground, in an area of the world (default: the whole panel).

    `near`: the few large drops or flakes that fall before the figures, and never on their `heads` (in panel space): a
    flake on a cheek is a tear.
    """
    where = area or Rect.between(view.left, view.top, view.right, view.bottom)
    if weather in ("rain", "storm"):
        wind = GALE if weather == "storm" else (SLANT, 1.0)
        depths = (NEAREST,) if near else DEPTHS
        return [item for depth in depths for item in _rain(view, where, DROPS[time], depth, wind, heads)]
    if weather == "wind":
        return gusts(view, where, time, near=near, heads=heads)
    if weather == "snow":
        return _snow(view, where, 0.2 if near else 1.0, heads)
    if weather == "fog":
        return banks(view, MISTS[time], near=near)
    return []


def haze(view: View, weather: str, colour: str, *, dark: bool = False) -> list[Item]:
    """What weather does to the air in front of a place: a grey veil, thick in fog, thin where lamps shine."""
    share = HAZE.get(weather, 0.0) * (LAMPLIT if dark and weather != "fog" else 1.0)
    if not share:
        return []
    area = box(view.left - 1, view.top - 1, view.right - view.left + 2, view.bottom - view.top + 2)
    items: list[Item] = [view.shape(area, colour, opacity=share)]
    if weather == "fog":
        low = Gradient((0.0, view.eye - 30), (0.0, view.eye + 25), (colour, mix(colour, "#ffffff", 0.25)), (0.0, 0.7))
        items.append(view.shape(area, low))
    return items


def splashes(view: View, weather: str, time: str) -> list[Item]:
    """Rings where drops hit the ground, and what leaps up from some, larger towards the reader."""
    if weather not in ("rain", "storm") or view.quiet or view.bottom < SPLASHES[0]:
        return []
    rings, leaps = list[Path](), list[Path]()
    for tile in view.steps(50, 50):
        dice = view.dice("splash", tile)
        for _ in range(12):
            x, depth = tile * 50 + dice.uniform(0, 50), dice.random()
            y, r = SPLASHES[0] + (SPLASHES[1] - SPLASHES[0]) * depth, 0.7 + 1.0 * depth
            if not view.sees(x - 2, x + 2):
                continue
            rings.append(ellipse(x, y, r, r * 0.3))
            if dice.random() < 0.4:
                leaps += (ellipse(x + a * r, y - b * r, r * 0.13, r * 0.17) for a, b in LEAPS)
    colour = DROPS[time]
    return [view.hairline(merged(rings), colour, THIN, opacity=0.6), view.shape(merged(leaps), colour, opacity=0.8)]


def _rain(
    view: View,
    area: Rect,
    colour: str,
    depth: tuple[float, float, float, float, float],
    wind: tuple[float, float],
    heads: Sequence[Rect],
) -> list[Item]:
    """The drops of one depth: a fine tail and a round head each, as a falling drop is seen."""
    (share, short, long, half, opacity), (slant, more) = depth, wind
    dice = view.dice("rain", share)
    count = min(380, max(6, round(area.w * area.h * 0.015 * share * more)))
    reach = area.h * slant  # drops that come in from beyond the edge
    drops: list[Path] = []
    for _ in range(count):
        x, y = area.x + dice.random() * (area.w + reach), area.y - 4 + dice.random() * (area.h + 4)
        drop = _drop(x, y, dice.uniform(short, long), slant, half)
        if view.clear_of(drop.bounds(), heads):
            drops.append(drop)
    return [view.shape(merged(drops), colour, opacity=opacity)] if drops else []


def _drop(x: float, y: float, length: float, slant: float, half: float) -> Path:
    foot, low = x - length * slant, y + length
    return Path(
        "MLCCZ",
        (x, y, foot + half, low, foot + half, low + half * 1.4, foot + half * 0.5, low + half * 2.4,
         foot - half * 0.2, low + half * 2.3, foot - half * 0.9, low + half * 2.2, foot - half * 1.2, low + half * 0.8,
         foot - half, low - half * 0.6),
    )  # fmt: skip


def _snow(view: View, area: Rect, share: float, heads: Sequence[Rect]) -> list[Item]:
    dice = view.dice("snow", share)
    count = min(260, max(10, round(area.w * area.h * view.zoom * 0.013 * share)))
    sizes = ((0.42, 0.6), (0.72, 0.9)) if share == 1 else ((0.7, 0.85), (0.95, 0.9))
    flake = view.height / 100 * view.zoom**0.5  # a closer shot shows larger flakes, but more of them too
    layers: list[Item] = []
    for size, opacity in sizes:
        spots = [
            (*view.matrix.apply(at), size * dice.choice((0.7, 0.9, 1.15)) * flake)
            for at in _scattered(dice, area, count // 2)
        ]
        free = (spot for spot in spots if not any(head.meets(_round(*spot)) for head in heads))
        layers.append(Dots(tuple(free), "#ffffff", opacity))
    return layers


def _scattered(dice: random.Random, area: Rect, count: int) -> Iterator[Point]:
    """About so many places, one in each field of a grid: mere chance would huddle some of them."""
    columns = max(1, round(math.sqrt(count * area.w / area.h)))
    rows = max(1, math.ceil(count / columns))
    for n in range(columns * rows):
        row, column = divmod(n, columns)
        yield (
            area.x + (column + dice.uniform(0.05, 0.95)) * area.w / columns,
            area.y + (row + dice.uniform(0.05, 0.95)) * area.h / rows,
        )


def _round(x: float, y: float, r: float) -> Rect:
    """What a flake covers."""
    return Rect(x - r, y - r, 2 * r, 2 * r)
