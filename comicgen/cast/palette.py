"""The colours and the weight of the line that head and body share.

Two tones only: every colour has one shade, turned towards wine (never towards grey), and one light, turned towards
cream. Comes in: a "#rrggbb" colour or the height of a head in house units. Goes out: a colour, or a weight in U.
"""

import math

from comicgen.colour import contrast, luminance, mix
from comicgen.script.style import HOUSE

__all__ = [
    "INK",
    "WHITE",
    "contour",
    "edge_light",
    "hair_line",
    "ink_on",
    "inner_edge",
    "is_dark",
    "light",
    "line_on",
    "shade",
    "strand",
]

INK = HOUSE.figure.ink
WHITE = "#ffffff"

_DARK_SKIN = 0.12  # relative luminance: the two darkest of the palette lie below it
_LIKE_SKIN, _EDGE_LIGHT = 1.6, 0.26  # hair hardly darker than the skin; the light on the edge between them
_DEEP_SKIN, _NOSE_LIGHT = 0.06, 0.34  # only the darkest of the palette: ink is lost on it
_LINE_PX, _LINE_HEAD_PX, _LINE_POWER, _LINE_RANGE_PX = 3.2, 110.0, 0.6, (1.6, 7.0)  # pixels of a picture at 2 per unit


def shade(colour: str, t: float = 0.24) -> str:
    """The side of a colour that is turned from the light."""
    return mix(colour, HOUSE.figure.shade, t)


def light(colour: str, t: float = 0.3) -> str:
    """The side of a colour that is turned to the light."""
    return mix(colour, HOUSE.figure.light, t)


def ink_on(skin: str) -> str:
    """The ink for lines inside a face or hand: on dark skin it is blacker, or brows and lids would be lost."""
    return mix(INK, "#000000", 0.6) if is_dark(skin) else INK


def is_dark(skin: str) -> bool:
    """Whether ink alone hardly shows on this skin: faces then get planes of light under their lines."""
    return luminance(skin) < _DARK_SKIN


def line_on(skin: str) -> str:
    """The ink for the shape of a nose: on the darkest skin a light line, as a plane that catches the light."""
    return light(skin, _NOSE_LIGHT) if luminance(skin) < _DEEP_SKIN else ink_on(skin)


def hair_line(hair: str) -> str:
    """The colour of strands and of the inner edge of hair: softer than the contour."""
    return mix(hair, INK, 0.62)


def inner_edge(hair: str) -> str:
    """The line where hair meets skin: between a strand and the contour."""
    return mix(hair_line(hair), INK, 0.35)


def edge_light(hair: str, skin: str) -> str | None:
    """The light on that line where hair and skin are both as dark as ink; elsewhere none is needed."""
    return light(skin, _EDGE_LIGHT) if is_dark(skin) and contrast(hair, skin) < _LIKE_SKIN else None


def strand(hair: str) -> str:
    """Single strands: ink in the hair; in black hair, where ink would be lost, a lighter line."""
    return mix(hair, "#8f93b8", 0.3) if luminance(hair) < 0.03 else mix(hair, INK, 0.52)


def contour(head_px_units: float) -> float:
    """The weight of the contour in U for a head (100 U) that is `head_px_units` house units high.

    Lines grow more slowly than figures, as if one pen had drawn near and far: the power 0.6 of the size.
    """
    pixels = _LINE_PX * math.pow(2 * head_px_units / _LINE_HEAD_PX, _LINE_POWER)
    low, high = _LINE_RANGE_PX
    return min(max(pixels, low), high) * 50 / head_px_units
