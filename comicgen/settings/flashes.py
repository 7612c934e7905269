"""Patterns that move: focus lines, streaks, a burst, rays, and lines of gloom. Composed in panel space."""

import math
import random

from comicgen.colour import mix
from comicgen.geometry import Path, polygon
from comicgen.scene import Gradient, Item, Shape
from comicgen.script.style import HOUSE
from comicgen.settings.patterns import area, ground
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import View

__all__ = ["burst", "focus_lines", "gloom", "rays", "streaks"]

FACE_Y = 0.56  # where the reader's eye is sent: share of the panel's height at which faces are
FOCUS = (210, 0.36, 0.38)  # how many lines, and the oval they leave free, in widths and heights
RAYS = 15  # an odd number of pairs would make two rays stand upright like a cross
SPIKES = 17
STREAK_PITCH = 8.0  # house units from row to row


def focus_lines(view: View, place: Place) -> Scenery:
    """Fine lines that crowd in from all sides and leave an oval free."""
    palette = place.palette
    base, ink = palette["base"], palette.get("ink", palette["dot"])
    width, height = view.width, view.height
    cx, cy, reach = width / 2, height * FACE_Y, math.hypot(width, height)
    count, rx, ry = FOCUS[0], width * FOCUS[1], height * FOCUS[2]
    dice = view.dice("focus")
    verbs, numbers = "", list[float]()
    angle = 0.0
    while angle < math.tau:
        # Lines come in sheaves: some close together, then a gap.
        angle += math.tau / count * dice.choice((0.35, 0.5, 0.7, 1.0, 2.4))
        near, half = 0.86 + 0.9 * dice.random() ** 1.6, dice.uniform(0.0016, 0.0058)
        verbs += "MLLZ"
        numbers += (cx + rx * near * math.cos(angle), cy + ry * near * math.sin(angle))
        for turn in (angle - half, angle + half):
            numbers += (cx + reach * math.cos(turn), cy + reach * math.sin(turn))
    light = Gradient((cx, cy), (cx + reach * 0.62, cy), (mix(base, "#ffffff", 0.55), base), radial=True)
    return Scenery((Shape(area(view), light), Shape(Path(verbs, tuple(numbers)), ink, opacity=0.6)))


def streaks(view: View, place: Place) -> Scenery:
    """Level lines that rush past: somebody runs, drives, falls asleep at speed."""
    palette = place.palette
    width, height = view.width, view.height
    tones = ((mix(palette["base"], "#ffffff", 0.6), 0.9), (palette["dot"], 0.75))
    found: tuple[list[Path], list[Path]] = ([], [])
    for row in range(math.ceil(height / STREAK_PITCH) + 1):
        dice = view.dice("streak", row)
        for _ in range(1 + dice.randrange(3)):
            found[dice.random() < 0.45].append(_streak(dice, row * STREAK_PITCH, width))
    items: list[Item] = [ground(view, palette["base"])]
    for paths, (colour, opacity) in zip(found, tones, strict=True):
        if paths:
            items.append(Shape(_joined(paths), colour, opacity=opacity))
    return Scenery(tuple(items))


def _streak(dice: random.Random, y: float, width: float) -> Path:
    """A long thin wedge, its point in front."""
    long = dice.uniform(0.18, 0.75) * max(width, 240.0)
    x, thick = dice.uniform(-0.3, 1.0) * width, dice.uniform(1.0, 4.2)
    y += dice.uniform(-0.4, 0.4) * STREAK_PITCH
    return polygon(((x, y), (x + long * 0.7, y - thick / 2), (x + long, y), (x + long * 0.7, y + thick / 2)))


def burst(view: View, place: Place) -> Scenery:
    """A star that goes off behind somebody, in three tones."""
    palette = place.palette
    base, dot = palette["base"], palette["dot"]
    cx, cy = view.width / 2, view.height * FACE_Y
    dice = view.dice("burst")
    turn = dice.uniform(0, 1)
    items: list[Item] = [Shape(area(view), _round(view, base, dot))]
    for share, colour in ((1.0, mix(base, "#ffffff", 0.35)), (0.72, mix(base, "#ffffff", 0.75))):
        rx, ry = view.width * 0.60 * share, view.height * 0.56 * share
        items.append(Shape(_star((cx, cy), (rx, ry), view.dice("spikes"), turn), colour))
    return Scenery(tuple(items))


def _star(centre: tuple[float, float], radii: tuple[float, float], dice: random.Random, turn: float) -> Path:
    points: list[tuple[float, float]] = []
    for n in range(2 * SPIKES):
        angle = math.tau * (n + turn) / (2 * SPIKES)
        far = dice.uniform(0.92, 1.22) if n % 2 else dice.uniform(0.66, 0.76)
        points.append((centre[0] + radii[0] * far * math.cos(angle), centre[1] + radii[1] * far * math.sin(angle)))
    return polygon(points)


def _round(view: View, inner: str, outer: str) -> Gradient:
    middle = (view.width / 2, view.height * FACE_Y)
    return Gradient(
        middle, (middle[0] + math.hypot(view.width, view.height) * 0.6, middle[1]), (inner, outer), radial=True
    )


def rays(view: View, place: Place) -> Scenery:
    """Broad beams from behind somebody, as on a poster."""
    palette = place.palette
    base = palette["base"]
    cx, cy, reach = view.width / 2, view.height * 0.86, math.hypot(view.width, view.height) * 1.1
    turn = view.dice("rays").uniform(0, 1)
    beams: list[Path] = []
    for n in range(RAYS):
        a, b = (math.tau * (n + turn + part) / RAYS for part in (0.0, 0.5))
        beams.append(
            polygon(((cx, cy), *((cx + reach * math.cos(angle), cy + reach * math.sin(angle)) for angle in (a, b))))
        )
    fade = Gradient((cx, cy), (cx + reach * 0.75, cy), (palette["dot"],) * 2, (0.95, 0.25), radial=True)
    light = Gradient((cx, cy), (cx + view.height * 0.5, cy), ("#fffaf0", "#fffaf0"), (0.85, 0.0), radial=True)
    return Scenery((ground(view, base), Shape(_joined(beams), fade), Shape(area(view), light)))


def gloom(view: View, place: Place) -> Scenery:
    """Lines that hang from above like rain in the heart: bad news, shame, a Monday."""
    palette = place.palette
    base, low, ink = palette["base"], palette["low"], palette.get("ink", HOUSE.figure.ink)
    width, height = view.width, view.height
    wash = Gradient((0.0, 0.0), (0.0, height), (mix(low, ink, 0.12), base))
    pitch = 7.5
    verbs, numbers = "", list[float]()
    for n in range(-1, math.ceil(width / pitch) + 1):
        dice = view.dice("gloom", n)
        x, half = (n + dice.uniform(-0.3, 0.3)) * pitch, dice.uniform(0.5, 1.3)
        # Longer at the sides: the middle is left to whom it concerns.
        aside = min(abs(x / width - 0.5) * 2, 1.0)
        foot = height * (0.2 + 0.5 * aside**1.5) * dice.uniform(0.55, 1.25)
        verbs += "MLLZ"
        numbers += (x - half, -2.0, x + half, -2.0, x, foot)
    return Scenery((Shape(area(view), wash), Shape(Path(verbs, tuple(numbers)), ink, opacity=0.5)))


def _joined(paths: list[Path]) -> Path:
    return Path("".join(path.verbs for path in paths), tuple(number for path in paths for number in path.numbers))
