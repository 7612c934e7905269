"""The foundry: outlines in, masks of their fill or their ink out.

While a drawing is planned, outlines are handed in and get a number; when the first mask is asked for, everything
handed in so far is cast into fonts (see `cff`), small shapes at 1/32 of a pixel, large ones in 16.16 fixed numbers.
"""

import math
from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from PIL import ImageFont

from comicgen.backends.canvas import Mask
from comicgen.backends.cff import FIRST, ROOM, UNITS_PER_EM, charstring, font_bytes

__all__ = ["FINE_EXTENT", "LARGEST", "Foundry", "Outline", "Type"]

_FINE = 32  # units a pixel
_COARSE = 4  # units a pixel, with 16 more bits behind the point
FINE_EXTENT = 1_000  # pixels: larger shapes are cast coarse
LARGEST = 8_000  # pixels: nothing larger can be cast


class Outline(NamedTuple):
    """Verbs and points in pixels of the page, y down."""

    verbs: str
    xs: Sequence[float]
    ys: Sequence[float]


class Type(NamedTuple):
    """A cast outline: in which tray, the how many-th, and the pixel of the page where its origin lies."""

    coarse: bool
    number: int
    x: int
    y: int


class Foundry:
    """Casts the outlines of one drawing."""

    __slots__ = ("_coarse", "_fine", "_fonts")

    def __init__(self) -> None:
        self._fine: list[bytes] = []
        self._coarse: list[bytes] = []
        self._fonts: dict[tuple[bool, int], ImageFont.FreeTypeFont] = {}

    def cast(self, outline: Outline) -> Type:
        """Takes an outline in; it must not be empty nor extend over more than LARGEST pixels."""
        verbs, xs, ys = outline
        left, top = math.floor(min(xs)), math.floor(min(ys))
        coarse = max(xs) - left > FINE_EXTENT or max(ys) - top > FINE_EXTENT
        unit = _COARSE * 65536 if coarse else _FINE
        points = [0] * (2 * len(xs))
        points[0::2] = [int((x - left) * unit + 0.5) for x in xs]
        points[1::2] = [-int((y - top) * unit + 0.5) for y in ys]
        tray = self._coarse if coarse else self._fine
        tray.append(charstring(verbs, points, wide=coarse))
        return Type(coarse, len(tray) - 1, left, top)

    def fill(self, piece: Type) -> Mask:
        """The coverage of a shape's inside: non-zero rule, open contours closed."""
        font, character = self._glyph(piece)
        core, (dx, dy) = font.getmask2(character, "L", anchor="ls")
        return Mask(core, piece.x + dx, piece.y + dy)

    def ink(self, piece: Type, width: float, *, solid: bool) -> Mask:
        """The coverage of a line along the outline, round at joins; `solid`: the outline is a line there and back."""
        font, character = self._glyph(piece)
        core, (dx, dy) = font.getmask2(
            character, "L", stroke_width=_half(width), anchor="ls", stroke_filled=solid, start=(1, 1)
        )
        # Pillow may cut off a pixel's edge of an outline unless it is moved inwards by one.
        return Mask(core, piece.x + dx - 1, piece.y + dy - 1)

    def _glyph(self, piece: Type) -> tuple[ImageFont.FreeTypeFont, str]:
        number, character = divmod(piece.number, ROOM)
        font = self._fonts.get((piece.coarse, number)) or self._cast_font(piece.coarse, number)
        return font, chr(FIRST + character)

    def _cast_font(self, coarse: bool, number: int) -> ImageFont.FreeTypeFont:
        tray = self._coarse if coarse else self._fine
        pieces = tray[number * ROOM : (number + 1) * ROOM]
        size = UNITS_PER_EM / (_COARSE if coarse else _FINE)
        font = ImageFont.truetype(BytesIO(font_bytes(pieces)), size, layout_engine=ImageFont.Layout.BASIC)
        self._fonts[coarse, number] = font
        return font


def _half(width: float) -> float:
    """Half a line's width, never just half a pixel: there Pillow rounds a mask's place up here and down there."""
    half = width / 2
    return half if abs(half % 1 - 0.5) > 1 / 65 else math.floor(half) + 0.5 + 1 / 64
