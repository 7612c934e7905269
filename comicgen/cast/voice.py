"""Voices without a body: the device that they are heard through, with light, wave and rings for a face.

Comes in: a device's name, a feeling, and whether it speaks. Goes out: a Figure whose mouth is the middle of the
device's face, so that the letterer treats it like anybody else. Units: U, ground at y = 0; the earpiece has its
wearer's ear at (0, 0).
"""

import math
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from comicgen.cast.body_extent import extent
from comicgen.cast.body_line import closed, filled, inked, line, pick
from comicgen.cast.model import Figure
from comicgen.cast.palette import INK, light, shade
from comicgen.colour import mix
from comicgen.geometry import IDENTITY, Path, Point, Rect, circle, ellipse, polyline, rounded
from comicgen.geometry.curves import ribbon, smooth
from comicgen.scene import Gradient, Group, Item, Shape, Stroke
from comicgen.script.model import Feeling

__all__ = ["device", "voice_colour"]


class Tone(NamedTuple):
    """How a feeling sounds to the eye: colour, height of the wave (0 to 1), its periods, and the number of rings."""

    colour: str
    height: float
    periods: int
    rings: int


TONES = {
    "neutral": Tone("#ff8a66", 0.45, 3, 2),
    "happy": Tone("#ffb04d", 0.80, 4, 3),
    "laughing": Tone("#ffc24d", 1.00, 7, 3),
    "tender": Tone("#ff7f7f", 0.55, 2, 3),
    "smug": Tone("#ff9f5c", 0.50, 2, 2),
    "thinking": Tone("#66c2b8", 0.35, 3, 2),
    "surprised": Tone("#ffe066", 0.95, 5, 3),
    "worried": Tone("#b58ce0", 0.60, 6, 2),
    "sad": Tone("#6f8fd8", 0.30, 2, 1),
    "crying": Tone("#5f86dc", 0.55, 5, 2),
    "angry": Tone("#e23b3b", 1.00, 9, 3),
    "shouting": Tone("#ee4a33", 1.00, 6, 3),
    "bored": Tone("#a7a0b0", 0.18, 2, 1),
    "embarrassed": Tone("#f27da0", 0.40, 5, 2),
    "confused": Tone("#8fbf6a", 0.55, 4, 2),
    "sleepy": Tone("#8f8fc4", 0.22, 1, 1),
    "wink": Tone("#ffb04d", 0.60, 3, 2),
    "disgusted": Tone("#93a848", 0.50, 7, 2),
    "proud": Tone("#f0a53c", 0.70, 3, 3),
    "excited": Tone("#ffd23f", 1.00, 6, 3),
    "hopeful": Tone("#a9d86e", 0.60, 3, 2),
    "relieved": Tone("#8fd0b0", 0.45, 2, 2),
    "content": Tone("#f7b267", 0.40, 2, 2),
    "moved": Tone("#f08fa0", 0.50, 4, 2),
    "in love": Tone("#f2668b", 0.85, 4, 3),
    "determined": Tone("#e0673c", 0.80, 3, 2),
    "sceptical": Tone("#8fae9a", 0.35, 2, 2),
    "jealous": Tone("#7fa650", 0.50, 6, 2),
    "mischievous": Tone("#b45fc4", 0.65, 4, 2),
    "annoyed": Tone("#d9563b", 0.60, 5, 2),
    "scared": Tone("#9a86e8", 0.85, 9, 3),
    "guilty": Tone("#a088b8", 0.30, 4, 1),
    "pleading": Tone("#d98fd0", 0.45, 5, 2),
    "tired": Tone("#8b8fa8", 0.20, 1, 1),
    "hungry": Tone("#f0904a", 0.60, 3, 2),
    "dizzy": Tone("#b0c04a", 0.70, 8, 2),
}

_CASE, _SHELL, _METAL, _GLOW = "#2a2733", "#efe9dd", "#8d93a0", 0.28
_TINT = 0.25  # how much of the feeling's colour a voice's own colour takes


def voice_colour(feeling: Feeling | str | None, colour: str | None = None) -> str:
    """The light of a voice: the feeling's colour, or the voice's own one turned towards it."""
    name = _name(feeling)
    if colour is None:
        return TONES[name].colour
    return colour if name == "neutral" else mix(colour, TONES[name].colour, _TINT)


def _name(feeling: Feeling | str | None) -> str:
    return feeling.name if isinstance(feeling, Feeling) else feeling or "neutral"


@lru_cache(maxsize=128)
def device(
    kind: str,
    feeling: Feeling | str | None = None,
    *,
    speaking: bool = True,
    colour: str | None = None,
    line: float = 2.9,
) -> Figure:
    """Draws a device: phone, earpiece, speaker, screen, or none (nothing is seen).

    A silent one shows a flat line and no rings. Raises KeyError for an unknown device or feeling.
    """
    tone = TONES[_name(feeling)]
    degree = feeling.degree if isinstance(feeling, Feeling) else 1.0
    tone = tone._replace(colour=voice_colour(feeling, colour), height=min(tone.height * math.sqrt(degree), 1.1))
    part = _DEVICES[kind](tone if speaking else tone._replace(height=0.0, rings=0), line)
    key = f"voice:{kind}:{_name(feeling)}:{degree}:{speaking}:{colour}:{line}"
    body = extent(part.items, IDENTITY) if part.items else Rect(0, 0, 0, 0)
    return Figure(
        drawing=Group(part.items, role="figure", label=kind, key=key),
        face=part.face.grown(part.face.w * 0.1, part.face.h * 0.1),
        head=part.face.grown(part.face.w * 0.1, part.face.h * 0.1),
        body=body,
        mouth=part.mouth,
        ear=part.mouth,
        eyes=(),
        hands=(),
        facing="us",
        kind="voice",
    )


class _Part(NamedTuple):
    items: tuple[Item, ...]
    face: Rect
    mouth: Point


def _glow(centre: Point, radius: float, tone: Tone, strength: float = 1.0) -> Shape:
    """A soft light behind the device."""
    x, y = centre
    share = _GLOW * strength * (1.0 if tone.rings else 0.4)
    return Shape(
        circle(x, y, radius), Gradient((x, y), (x + radius, y), (tone.colour, tone.colour), (share, 0.0), radial=True)
    )


def _rings(centre: Point, radius: float, tone: Tone, *, sides: tuple[int, ...] = (-1, 1)) -> list[Item]:
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


def _wave(centre: Point, size: tuple[float, float], tone: Tone, *, colour: str, width: float) -> Item:
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


def _phone(tone: Tone, pen: float) -> _Part:
    face, centre = Rect(-25, -86, 50, 84), (0.0, -46.0)
    glass = rounded(Rect(-20, -79, 40, 70), 3)
    shine = Path("MLLLZ", (-20, -52, 2, -79, 12, -79, -20, -38))
    items: list[Item] = [
        _glow(centre, 78, tone), *_rings(centre, 42, tone),
        inked(closed(((-31, 0), (-24, -9), (24, -9), (31, 0)), (0, 1, 2, 3)), "#d9d3c7", pen * 0.9),
        inked(rounded(face, 8), _CASE, pen), filled(glass, mix(tone.colour, _CASE, 0.12)),
        filled(shine, "#ffffff", 0.14), filled(circle(*centre, 14.5), "#ffffff", 0.25),
        _wave(centre, (35, 30), tone, colour="#ffffff", width=3.2),
        filled(circle(0, -82.4, 1.3), mix(_CASE, "#ffffff", 0.35)),
    ]  # fmt: skip
    return _Part(tuple(items), face, centre)


def _earpiece(tone: Tone, pen: float) -> _Part:
    """Only the light and the arcs: the wearer's head has the shell."""
    centre = (0.0, 0.0)
    items: list[Item] = [_glow(centre, 38, tone, 1.5)] if tone.rings else []
    items += _rings((-3.0, 0.0), 20, tone._replace(rings=min(tone.rings, 2)), sides=(-1,))
    items.append(filled(circle(0, 0, 2.2), light(tone.colour, 0.45)))
    return _Part(tuple(items), Rect(-8, -9, 16, 18), centre)


def _speaker(tone: Tone, pen: float) -> _Part:
    face, centre = Rect(-31, -73, 62, 73), (0.0, -33.0)
    body = closed(((-27, -64), (27, -64), (30.5, -5), (22, 1.5), (0, 4), (-22, 1.5), (-30.5, -5)), (0, 1))
    dark = closed(((8, -60), (27, -63), (30, -5), (22, 1.5), (6, 3.6)), (0, 1, 4))
    items: list[Item] = [
        _glow(centre, 82, tone), *_rings(centre, 44, tone),
        filled(body, _SHELL), filled(dark, shade(_SHELL, 0.16)), line(body, pen),
        inked(ellipse(0, -64, 27, 8.6), "#3a3b47", pen * 0.9),
        line(ellipse(0, -64, 17, 4.8), 3, tone.colour if tone.rings else mix(tone.colour, "#3a3b47", 0.5)),
        line(Path("MC", (-29.6, -14, -16, -8, 16, -8, 29.6, -14)), pen * 0.5, shade(_SHELL, 0.4)),
        _wave(centre, (44, 30), tone, colour=mix(tone.colour, INK, 0.08), width=3.6),
    ]  # fmt: skip
    return _Part(tuple(items), face, centre)


def _screen(tone: Tone, pen: float) -> _Part:
    face, centre = Rect(-70, -106, 140, 90), (0.0, -61.0)
    glass = rounded(Rect(-63, -99, 126, 76), 3)
    shine = Path("MLLLZ", (-63, -62, -28, -99, -6, -99, -63, -40))
    items: list[Item] = [
        _glow(centre, 112, tone), *_rings(centre, 94, tone._replace(rings=min(tone.rings, 2))),
        inked(closed(((-9, -18), (9, -18), (12, -4), (-12, -4)), (0, 1, 2, 3)), shade(_METAL, 0.2), pen * 0.9),
        inked(rounded(Rect(-32, -6, 64, 6), 3), _METAL, pen * 0.9),
        inked(rounded(face, 8), _CASE, pen), filled(glass, mix(tone.colour, _CASE, 0.2)), filled(shine, "#ffffff", 0.1),
        _wave(centre, (106, 60), tone, colour="#ffffff", width=4),
    ]  # fmt: skip
    return _Part(tuple(items), face, centre)


def _nothing(tone: Tone, pen: float) -> _Part:
    return _Part((), Rect(0, 0, 0, 0), (0.0, 0.0))


_DEVICES: dict[str, Callable[[Tone, float], _Part]] = {
    "phone": _phone,
    "earpiece": _earpiece,
    "speaker": _speaker,
    "screen": _screen,
    "none": _nothing,
}
