"""Screens as pictures: dots or lines at 45 degrees, cast once for each pitch and share, and laid out like wallpaper.

All screens of one pitch have their first dot in the corner of the page (of a sprite: at its origin), so that shapes
side by side, and shapes over shapes, lie in register as on one printed sheet.
"""

import math
from functools import lru_cache

from PIL import Image, ImageDraw

from comicgen.backends.canvas import Box, Planes, plain
from comicgen.backends.native import Plane, as_plane, tiled
from comicgen.colour import rgb
from comicgen.scene import Screen

__all__ = ["screened"]

_FINEST = 2.0  # pixels between two dots: a finer screen would be a grey
_CELLS = 8  # dots to a tile, across and down, so that the tile's edge falls on a pixel
_OVER = 4  # samples to a pixel, each way


def screened(screen: Screen, scale: float, box: Box) -> tuple[Planes, Plane | None]:
    """Colours over the pixels of a box, and coverage where there is no ground."""
    size = box.width, box.height
    dots = _laid(round(max(screen.pitch * scale, _FINEST) * 4) / 4, round(screen.share, 2), screen.lines, box)
    if screen.ground is None:
        return plain(screen.ink, size), dots
    colours = plain(screen.ground, size)
    for level, value in zip(colours, rgb(screen.ink), strict=True):
        level.paste(value, (0, 0, *size), dots)
    return colours, None


def _laid(pitch: float, share: float, lines: bool, box: Box) -> Plane:
    """A box's worth of coverage."""
    tile = _tile(pitch, share, lines)
    left, top = box.x0 % tile.width, box.y0 % tile.height
    sheet = tiled(as_plane(tile), (left + box.width, top + box.height))
    return sheet.crop((left, top, left + box.width, top + box.height))


@lru_cache(128)
def _tile(pitch: float, share: float, lines: bool) -> Image.Image:
    """A square of screen that fits its own edges, in mode L."""
    side = max(1, round(pitch * math.sqrt(2) * _CELLS))
    large = Image.new("L", (side * _OVER, side * _OVER))
    pen = ImageDraw.Draw(large)
    step = side * _OVER / _CELLS
    (_hatch if lines else _dots)(pen, step, share)
    return large.reduce(_OVER)


def _dots(pen: ImageDraw.ImageDraw, step: float, share: float) -> None:
    """Two dots to a cell, one in its corner and one in its middle; past half of the area the gaps are the dots."""
    hollow = share > 0.5
    # Pillow inks the pixels at both ends of a box: one is taken off below.
    radius = step * math.sqrt((1 - share if hollow else share) / (2 * math.pi))
    if hollow:
        pen.rectangle((0, 0, step * _CELLS, step * _CELLS), fill=255)
    for row in range(2 * _CELLS + 1):
        for column in range(_CELLS + 1):
            x, y = (column + (row % 2) / 2) * step, row * step / 2
            pen.ellipse((x - radius, y - radius, x + radius - 1, y + radius - 1), fill=0 if hollow else 255)


def _hatch(pen: ImageDraw.ImageDraw, step: float, share: float) -> None:
    """Slanting lines, one to a cell, as thick as their share asks for."""
    side, width = step * _CELLS, share * step
    for line in range(-_CELLS - 1, _CELLS + 2):
        x = line * step
        # From the lower left to the upper right; measured along a row of pixels.
        pen.polygon(((x, side), (x + side, 0.0), (x + side + width, 0.0), (x + width, side)), fill=255)
