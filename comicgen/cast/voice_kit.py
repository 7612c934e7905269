"""What voices are drawn with: the light behind a device, the rings beside it, the wave on its face.

Comes in: a Tone and places in U. Goes out: items. Rings and light grow with the Tone; a wave of height 0 is flat.
"""

import math
from collections.abc import Callable

from comicgen.cast.body_line import filled, line, pick
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect, circle, polyline
from comicgen.geometry.curves import ribbon, smooth
from comicgen.scene import Gradient, Item, Shape, Stroke

__all__ = ["Part", "Tone", "glow", "rings", "wave"]

_GLOW = 0.28


class Tone(NamedTuple):
    """How a feeling sounds to the eye: colour, height of the wave (0 to 1), its periods, and the number of rings."""

    colour: str
    height: float
    periods: int
    rings: int


class Part(NamedTuple):
    items: tuple[Item, ...]
    face: Rect
    mouth: Point


def glow(centre: Point, radius: float, tone: Tone, strength: float = 1.0) -> Shape:
    """A soft light behind the device."""
    x, y = centre
    share = _GLOW * strength * (1.0 if tone.rings else 0.4)
    return Shape(
        circle(x, y, radius), Gradient((x, y), (x + radius, y), (tone.colour, tone.colour), (share, 0.0), radial=True)
    )


def rings(centre: Point, radius: float, tone: Tone, *, sides: tuple[int, ...] = (-1, 1)) -> list[Item]:
    """Brushed arcs of 38 degrees to both sides, wider and fainter outwards."""
    items: list[Item] = []
    for n in range(tone.rings):
        r = radius * (1 + 0.42 * n)
        for side in sides:
            arc = [_on_circle(centre, r, side * math.radians(38) * (k / 6 - 1), side) for k in range(13)]
            widths = (0.3, 1.0, 1.0, 0.3)
            band = ribbon(arc, _profile(widths, 4.6 - 0.8 * n))
            items.append(filled(band, tone.colour, round(0.85 - 0.2 * n, 2)))
    return items


def _profile(widths: tuple[float, ...], size: float) -> Callable[[float], float]:
    return lambda t: size * pick(widths, t)


def _on_circle(centre: Point, r: float, angle: float, side: int) -> Point:
    return centre[0] + side * r * math.cos(angle), centre[1] + side * r * math.sin(angle)


def wave(centre: Point, size: tuple[float, float], tone: Tone, *, colour: str, width: float) -> Item:
    """A sine that swells towards the middle; silent: a flat line."""
    (x, y), (w, h) = centre, size
    if not tone.height:
        return line(polyline(((x - w * 0.42, y), (x + w * 0.42, y))), width, colour)
    periods = min(tone.periods, int(w / (2.1 * width)))  # more would clot
    steps = 8 * max(3, periods)
    points = []
    for k in range(steps + 1):
        t = k / steps
        swell = math.sin(math.pi * t) ** 1.4
        points.append((x - w / 2 + w * t, y - math.sin(2 * math.pi * periods * t) * h / 2 * tone.height * swell))
    return Shape(smooth(points, closed=False), None, Stroke(colour, width))
