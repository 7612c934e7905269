"""The only place that uses what Pillow does not promise, and what to do without it.

Blending one colour through a mask takes one call of the C drawing core (`ImageDraw.draw.draw_bitmap`); without that
core, or when its names change, the same pixels come from the public `Image.paste(colour, box, mask)`, more slowly.
"""

from collections.abc import Iterator
from typing import Any

from PIL import Image, ImageDraw, ImageFont

__all__ = ["Core", "Stamp", "as_image", "glyph_mask", "packed", "through_palette", "through_table"]

Core = Any  # Pillow's C picture: what `getmask2` returns and `Image.im` is
Ink = tuple[int, ...]

_core: Any = getattr(Image, "core", None)
_SMALL = 10_000  # a mask of fewer pixels is blended whole
_TILE = 48
_PIECE = 1 << 20  # bytes


def as_image(core: Core) -> Image.Image:
    """A mask from `getmask2` as a picture of mode L."""
    try:
        return Image.Image()._new(core)
    except AttributeError:
        image = Image.new("L", core.size)
        image.putdata(core)
        return image


def glyph_mask(
    font: ImageFont.FreeTypeFont, character: str, *, stroke: float = 0.0, solid: bool = False, start: int = 0
) -> tuple[Core, tuple[int, int]]:
    """The mask of a glyph, and where its corner is: what `getmask2` does, without its 4 us of preparation."""
    try:
        found: tuple[Core, tuple[int, int]] = font.font.render(
            character, _blank, "L", None, None, None, stroke, solid, "ls", 0, (start, start)
        )
        return found
    except (AttributeError, TypeError):
        return font.getmask2(
            character, "L", stroke_width=stroke, anchor="ls", stroke_filled=solid, start=(start, start)
        )


def _blank(width: int, height: int) -> Core:
    return _core.fill("L", (width, height))


def through_palette(level: Image.Image, palette: bytes, mode: str) -> Image.Image:
    """A picture of mode L with 256 colours (red, green, blue each) for its levels; any fourth band is full."""
    try:
        core = level.im.copy()
        core.putpalette("RGB", "RGB", palette)
        return as_image(core.convert(mode, 0))
    except (AttributeError, TypeError):
        picture = level.copy()
        picture.putpalette(palette)  # the same, but it loads four modules first
        return picture.convert(mode)


def through_table(level: Image.Image, table: list[int]) -> Image.Image:
    """A picture of mode L with another value for each of its levels."""
    try:
        return as_image(level.im.point(table, "L"))
    except (AttributeError, TypeError):
        return level.point(table)  # the same, but it rounds the table's whole numbers first


def packed(image: Image.Image, stride: int = 0) -> Iterator[bytes]:
    """The rows of a picture in pieces, `stride` bytes a row: `Image.tobytes` without loading `PIL.ImageFile` (4 ms)."""
    try:
        encoder = Image._getencoder(image.mode, "raw", (image.mode, stride, 1))
        encoder.setimage(image.im, (0, 0, *image.size))
        state = 0
        while not state:
            _, state, data = encoder.encode(_PIECE)
            yield data
    except (AttributeError, TypeError):
        yield image.tobytes("raw", image.mode, stride, 1)


class Stamp:
    """Puts one colour through masks onto one picture."""

    __slots__ = ("_draw", "_image", "_inks")

    def __init__(self, image: Image.Image) -> None:
        self._image = image
        draw = ImageDraw.Draw(image)
        core = getattr(draw, "draw", None)
        native = hasattr(core, "draw_bitmap") and hasattr(core, "draw_ink") and hasattr(core, "draw_rectangle")
        self._draw: Any = core if native else None
        self._inks: dict[Ink, int] = {}

    def blend(self, at: tuple[int, int], mask: Core, ink: Ink) -> None:
        """Blends `ink` in through `mask`, whose top left corner goes to `at`; big masks go tile by tile."""
        if self._draw is None:
            self._image.paste(ink, at, as_image(mask))
            return
        number = self._inks.get(ink)
        if number is None:
            number = self._inks[ink] = self._draw.draw_ink(ink)
        width, height = mask.size
        if width * height < _SMALL:
            self._draw.draw_bitmap(at, mask, number)
        else:
            self._blend_tiles(at, mask, number)

    def _blend_tiles(self, at: tuple[int, int], mask: Core, ink: int) -> None:
        """Blending costs 3 to 7 ns a pixel, so that full tiles become rectangles and empty ones nothing."""
        left, top = at
        width, height = mask.size
        bitmap, rectangle, crop = self._draw.draw_bitmap, self._draw.draw_rectangle, mask.crop
        x0, y0 = max(0, -left), max(0, -top)
        x1, y1 = min(width, self._image.width - left), min(height, self._image.height - top)
        for y in range(y0, y1, _TILE):
            lower = min(y + _TILE, y1)
            for x in range(x0, x1, _TILE):
                right = min(x + _TILE, x1)
                tile = crop((x, y, right, lower))
                least, most = tile.getextrema()
                if least == 255:
                    rectangle((left + x, top + y, left + right - 1, top + lower - 1), ink, 1, 0)
                elif most:
                    bitmap((left + x, top + y), tile, ink)
