"""The foundry: outlines in, masks of their fill or their ink out.

While a drawing is planned, outlines are handed in and get a number; when the first mask is asked for, everything
handed in so far is cast into fonts (see `cff`), small shapes at 1/32 of a pixel, large ones in 16.16 fixed numbers.
"""

import math
from collections.abc import Sequence
from io import BytesIO

from PIL import ImageFont

from comicgen.backends.canvas import Mask
from comicgen.backends.cff import FIRST, ROOM, UNITS_PER_EM, charstring, font_bytes
from comicgen.backends.extent import Corners, Reach
from comicgen.backends.native import glyph_mask
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path

__all__ = ["FINE_EXTENT", "LARGEST", "Foundry", "Outline", "Type", "placed"]

_FINE = 32  # units a pixel
_COARSE = 4  # units a pixel, with 16 more bits behind the point
FINE_EXTENT = 1_000  # pixels: larger shapes are cast coarse
LARGEST = 8_000  # pixels: nothing larger can be cast


class Outline(NamedTuple):
    """Verbs and points in pixels of the page, y down."""

    verbs: str
    xs: Sequence[float]
    ys: Sequence[float]


def placed(path: Path, m: Affine) -> Outline:
    """The path's points in pixels."""
    a, b, c, d, e, f = m
    xs, ys = path.numbers[0::2], path.numbers[1::2]
    if b == 0.0 == c:
        return Outline(path.verbs, [a * x + e for x in xs], [d * y + f for y in ys])
    return Outline(
        path.verbs,
        [a * x + c * y + e for x, y in zip(xs, ys, strict=True)],
        [b * x + d * y + f for x, y in zip(xs, ys, strict=True)],
    )


class Type(NamedTuple):
    """A cast outline: in which tray, the how many-th, the pixel of the page where its origin lies, and its size."""

    coarse: bool
    number: int
    x: int
    y: int
    width: float
    height: float


_Use = tuple[bool, int, float]  # of a type: tray, number, width of the line or 0 for the inside


class Foundry:
    """Casts the outlines of one drawing; `reach` knows how far they reach."""

    __slots__ = ("_cast", "_coarse", "_fine", "_fonts", "_kept", "_wanted", "reach")

    def __init__(self) -> None:
        self.reach = Reach()
        self._fine: list[bytes] = []
        self._coarse: list[bytes] = []
        self._fonts: dict[tuple[bool, int], ImageFont.FreeTypeFont] = {}
        self._cast: dict[tuple[int, Affine], Type] = {}
        self._wanted: dict[_Use, int] = {}
        self._kept: dict[_Use, Mask] = {}

    def cast(self, outline: Outline) -> Type:
        """Takes an outline in; it must not be empty nor extend over more than LARGEST pixels."""
        verbs, xs, ys = outline
        corners = min(xs), min(ys), max(xs), max(ys)
        left, top, unit = _ground(corners)
        across = [int((x - left) * unit + 0.5) for x in xs]
        down = [-int((y - top) * unit + 0.5) for y in ys]
        return self._tray(verbs, across, down, corners)

    def _cast_upright(self, path: Path, m: Affine, corners: Corners) -> Type:
        """Takes in a path that is not turned: its points are put in pixels and rounded in one go."""
        a, _, _, d, e, f = m
        left, top, unit = _ground(corners)
        across = [int((a * x + e - left) * unit + 0.5) for x in path.numbers[0::2]]
        down = [-int((d * y + f - top) * unit + 0.5) for y in path.numbers[1::2]]
        return self._tray(path.verbs, across, down, corners)

    def _tray(self, verbs: str, across: Sequence[int], down: Sequence[int], corners: Corners) -> Type:
        x0, y0, x1, y1 = corners
        left, top, unit = _ground(corners)
        coarse = unit != _FINE
        tray = self._coarse if coarse else self._fine
        tray.append(charstring(verbs, across, down, wide=coarse))
        return Type(coarse, len(tray) - 1, left, top, x1 - x0, y1 - y0)

    def cast_path(self, path: Path, m: Affine) -> Type:
        """Takes a path under a transform in, with the limits of `cast`.

        What comes again is cast once: a fill and its ink, a figure and the rim of light behind it.
        """
        key = (id(path), m)
        piece = self._cast.get(key)
        if piece is None:
            corners = self.reach.corners(path, m)  # which keeps the path: no other one can have its id
            upright = m.b == 0.0 == m.c
            piece = self._cast[key] = self._cast_upright(path, m, corners) if upright else self.cast(placed(path, m))
        return piece

    def want(self, piece: Type, width: float = 0.0) -> Type:
        """Announces a use of a type of `cast_path`, so that its mask is kept until its last use."""
        use = piece.coarse, piece.number, width
        self._wanted[use] = self._wanted.get(use, 0) + 1
        return piece

    def fill(self, piece: Type) -> Mask:
        """The coverage of a shape's inside: non-zero rule, open contours closed."""
        return self._kept_or_made(piece, 0.0, solid=False)

    def ink(self, piece: Type, width: float, *, solid: bool) -> Mask:
        """The coverage of a line along the outline, round at joins; `solid`: the outline is a line there and back."""
        return self._kept_or_made(piece, width, solid=solid)

    def _kept_or_made(self, piece: Type, width: float, *, solid: bool) -> Mask:
        use = piece.coarse, piece.number, width
        left = self._wanted.get(use, 1) - 1
        mask = self._kept.pop(use, None) or self._made(piece, width, solid=solid)
        if left:
            self._wanted[use] = left
            self._kept[use] = mask
        return mask

    def _made(self, piece: Type, width: float, *, solid: bool) -> Mask:
        font, character = self._glyph(piece)
        if not width:
            level, (dx, dy) = glyph_mask(font, character)
            return Mask(level, piece.x + dx, piece.y + dy)
        level, (dx, dy) = glyph_mask(font, character, stroke=_half(width), solid=solid, start=1)
        # Pillow may cut off a pixel's edge of an outline unless it is moved inwards by one.
        return Mask(level, piece.x + dx - 1, piece.y + dy - 1)

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


def _ground(corners: Corners) -> tuple[int, int, int]:
    """The pixel at which the origin of a type lies, and units a pixel."""
    x0, y0, x1, y1 = corners
    left, top = math.floor(x0), math.floor(y0)
    coarse = x1 - left > FINE_EXTENT or y1 - top > FINE_EXTENT
    return left, top, _COARSE * 65536 if coarse else _FINE


def _half(width: float) -> float:
    """Half a line's width, never just half a pixel: there Pillow rounds a mask's place up here and down there."""
    half = width / 2
    return half if abs(half % 1 - 0.5) > 1 / 65 else math.floor(half) + 0.5 + 1 / 64
