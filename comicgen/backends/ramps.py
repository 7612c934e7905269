"""Gradients as pictures: for a box of pixels, its colours and (when it is not opaque) its coverage.

Colours and opacities are blended each by itself and in sRGB, as SVG does.
"""

import math
from functools import lru_cache

from PIL import Image

from comicgen.backends.canvas import Box, Planes, plain
from comicgen.backends.native import Plane, as_plane, through_table, tiled
from comicgen.backends.screens import screened
from comicgen.colour import rgb
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine
from comicgen.scene import Gradient, Screen

__all__ = ["Ramp", "painted"]

_STEPS = 1024  # samples of a slanting blend across a box
_RIM = 256  # pixels from the middle of the radial ramp to the middle of its sides
_LEVELS = 181  # what the ramp has reached there: it reaches 255 in the corners only


class Ramp(NamedTuple):
    """Colours, and coverage or None where all is opaque."""

    colours: Planes
    coverage: Plane | None


def painted(gradient: Gradient | Screen, placing: Affine, box: Box) -> Ramp:
    """The gradient or the tint, put on the page by `placing`, over the pixels of a box."""
    if isinstance(gradient, Screen):
        return Ramp(*screened(gradient, placing.scale, box))
    back = _inverse(placing)
    level = as_plane(_radial(gradient, back, box) if gradient.radial else _linear(gradient, back, box))
    last = _LEVELS if gradient.radial else 255
    size = (box.width, box.height)
    first, second = gradient.colours
    if first == second:  # a glow
        colours = plain(first, size)
    else:
        ends = zip(rgb(first), rgb(second), strict=True)
        colours = tuple([_stretched(level, _table(start, end, last), size) for start, end in ends])
    start, end = gradient.opacities
    if start >= 1 and end >= 1:
        return Ramp(colours, None)
    return Ramp(colours, _stretched(level, _table(round(start * 255), round(end * 255), last), size))


@lru_cache(512)
def _table(start: int, end: int, last: int) -> list[int]:
    """The look-up table from a ramp's levels to a band's values."""
    return [round(start + (end - start) * min(level / last, 1.0)) for level in range(256)]


def _stretched(level: Plane, table: list[int], size: tuple[int, int]) -> Plane:
    """One band of the blend: the levels through a table, then as wide and high as the box."""
    band = through_table(level, table)
    return band if band.size == size else tiled(band, size)


def _inverse(m: Affine) -> Affine:
    """The transform that undoes `m`; a flattened plane is left as it is."""
    a, b, c, d, e, f = m
    det = a * d - b * c
    if not det:
        return Affine()
    return Affine(d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det)


def _linear(gradient: Gradient, back: Affine, box: Box) -> Image.Image:
    """Levels 0 to 255 over a box; one pixel thick when the blend runs along an axis."""
    (sx, sy), (tx, ty) = gradient.start, gradient.end
    ux, uy = tx - sx, ty - sy
    length = ux * ux + uy * uy
    if not length:
        return Image.new("L", (1, 1), 255)
    # t = across x + down y + start, for pixel centres.
    across = (back.a * ux + back.b * uy) / length
    down = (back.c * ux + back.d * uy) / length
    corner = ((back.e - sx) * ux + (back.f - sy) * uy) / length
    start = across * (box.x0 + 0.5) + down * (box.y0 + 0.5) + corner
    if abs(across) * box.width < 1 / 512:
        return _strip(start, down, box.height).transpose(Image.Transpose.ROTATE_270)
    if abs(down) * box.height < 1 / 512:
        return _strip(start, across, box.width)
    return _slanted(start, across, down, box)


def _strip(start: float, step: float, count: int) -> Image.Image:
    """A row of levels: clamped t times 255."""
    places = [start + step * i for i in range(count)]
    values = bytes([0 if t <= 0.0 else 255 if t >= 1.0 else round(t * 255) for t in places])
    return Image.frombytes("L", (count, 1), values)


def _slanted(start: float, across: float, down: float, box: Box) -> Image.Image:
    right, low = across * (box.width - 1), down * (box.height - 1)
    least, most = start + min(right, 0) + min(low, 0), start + max(right, 0) + max(low, 0)
    step = (most - least) / (_STEPS - 1)
    strip = _strip(least, step, _STEPS)
    # Pillow samples at centres: (x + 0.5, y + 0.5) -> a x + b y + c.
    a, b = across / step, down / step
    c = (start - least) / step + 0.5 - (a + b) / 2
    return strip.transform(
        (box.width, box.height), Image.Transform.AFFINE, (a, b, c, 0.0, 0.0, 0.5), Image.Resampling.NEAREST
    )


def _radial(gradient: Gradient, back: Affine, box: Box) -> Image.Image:
    (cx, cy), radius = gradient.start, math.dist(gradient.start, gradient.end)
    if not radius:
        return Image.new("L", (1, 1), 255)
    zoom = _RIM / radius
    a, c, e = back.a * zoom, back.c * zoom, (back.e - cx) * zoom + _RIM + 0.5
    b, d, f = back.b * zoom, back.d * zoom, (back.f - cy) * zoom + _RIM + 0.5
    x, y = box.x0, box.y0
    data = (a, c, a * x + c * y + e, b, d, b * x + d * y + f)
    size = (box.width, box.height)
    # The ramp has fewer levels than pixels: the nearest pixel is as good as a blend of four, and fifteen times faster.
    return _disc().transform(size, Image.Transform.AFFINE, data, Image.Resampling.NEAREST, fillcolor=255)


@lru_cache(1)
def _disc() -> Image.Image:
    """Pillow's radial ramp, of 256 pixels, smoothed to twice its size."""
    return Image.radial_gradient("L").resize((2 * _RIM, 2 * _RIM), Image.Resampling.BILINEAR)
