"""The only place that uses what Pillow does not promise, and what to do without it.

A plane is one value for each pixel: Pillow's C picture itself, which saves the 3 us that its wrapping takes at every
step; where its names have changed, an `Image` of mode L. Both have `size`, `paste`, `crop` and `getextrema`; whatever
else is done with them is below, with the same pixels either way.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from PIL import Image, ImageChops, ImageFont

__all__ = [
    "Plane",
    "added",
    "as_image",
    "as_plane",
    "blend",
    "glyph_mask",
    "multiplied",
    "packed",
    "plane",
    "through_table",
    "tiled",
]

Plane = Any
Ink = tuple[int, ...]  # a value for each plane

_core: Any = getattr(Image, "core", None)
_SMALL = 40_000  # a mask of fewer pixels is blended whole
_TILE = 96
_PIECE = 1 << 20  # bytes


def _has_planes() -> bool:
    """Whether Pillow's C picture is what is expected of it."""
    try:
        one, two = _core.fill("L", (2, 1), 9), _core.fill("L", (1, 1), 255)
        one.paste(7, (0, 0, 1, 1), two)
        one.paste(
            one.crop((0, 0, 1, 1))
            .chop_multiply(two)
            .chop_add_modulo(_core.fill("L", (1, 1), 0))
            .point(list(range(256)), "L"),
            (1, 0, 2, 1),
        )
        return Image.Image()._new(one).im is one and one.getextrema() == (7, 7)
    except (AttributeError, TypeError):
        return False


_BARE = _has_planes()


def plane(size: tuple[int, int], value: int = 0) -> Plane:
    """A plane of one value."""
    return _core.fill("L", size, value) if _BARE else Image.new("L", size, value)


def as_plane(image: Image.Image) -> Plane:
    """A picture of mode L as a plane; it may share its pixels."""
    return image.im if _BARE else image


def as_image(level: Plane) -> Image.Image:
    """A plane as a picture of mode L."""
    return Image.Image()._new(level) if _BARE else level


def through_table(level: Plane, table: list[int]) -> Plane:
    """A plane with another value for each of its levels."""
    return level.point(table, "L") if _BARE else level.point(table)


def multiplied(first: Plane, second: Plane) -> Plane:
    """Two coverages, one through the other."""
    return first.chop_multiply(second) if _BARE else ImageChops.multiply(first, second)


def added(first: Plane, second: Plane) -> Plane:
    """The sums of two planes, which must not be more than 255 anywhere."""
    return first.chop_add_modulo(second) if _BARE else ImageChops.add_modulo(first, second)


def tiled(tile: Plane, size: tuple[int, int]) -> Plane:
    """A plane of that size, laid out with a smaller one from the corner; what is there is doubled until it is full."""
    sheet, (wide, high), (across, down) = plane(size), size, tile.size
    sheet.paste(tile, (0, 0, across, down))
    while across < wide:
        more = min(across, wide - across)
        sheet.paste(sheet.crop((0, 0, more, down)), (across, 0, across + more, down))
        across += more
    while down < high:
        more = min(down, high - down)
        sheet.paste(sheet.crop((0, 0, wide, more)), (0, down, wide, down + more))
        down += more
    return sheet


def glyph_mask(
    font: ImageFont.FreeTypeFont, character: str, *, stroke: float = 0.0, solid: bool = False, start: int = 0
) -> tuple[Plane, tuple[int, int]]:
    """The mask of a glyph, and where its corner is: what `getmask2` does, without its 4 us of preparation."""
    if _BARE:
        try:
            found: tuple[Plane, tuple[int, int]] = font.font.render(
                character, _blank, "L", None, None, None, stroke, solid, "ls", 0, (start, start)
            )
            return found
        except (AttributeError, TypeError):
            pass
    core, corner = font.getmask2(
        character, "L", stroke_width=stroke, anchor="ls", stroke_filled=solid, start=(start, start)
    )
    return core if _BARE else _from_public(core), corner


def _blank(width: int, height: int) -> Plane:
    return _core.fill("L", (width, height))


def _from_public(core: Any) -> Image.Image:
    image = Image.new("L", core.size)
    image.putdata(core)
    return image


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


def blend(planes: Sequence[Plane], ink: Ink, at: tuple[int, int], mask: Plane) -> None:
    """Blends a value into each plane through a mask, whose top left corner goes to `at`."""
    width, height = mask.size
    if width * height > _SMALL:
        _blend_tiles(planes, ink, at, mask)
        return
    box = at[0], at[1], at[0] + width, at[1] + height
    for level, value in zip(planes, ink, strict=False):
        level.paste(value, box, mask)


def _blend_tiles(planes: Sequence[Plane], ink: Ink, at: tuple[int, int], mask: Plane) -> None:
    """Blending costs 1 ns a pixel and plane, so that full tiles become rectangles and empty ones nothing."""
    left, top = at
    (width, height), (across, down) = mask.size, planes[0].size
    x0, y0, x1, y1 = max(0, -left), max(0, -top), min(width, across - left), min(height, down - top)
    for y in range(y0, y1, _TILE):
        lower = min(y + _TILE, y1)
        for x in range(x0, x1, _TILE):
            right = min(x + _TILE, x1)
            tile = mask.crop((x, y, right, lower))
            least, most = tile.getextrema()
            if most:
                box = left + x, top + y, left + right, top + lower
                through = (box,) if least == 255 else (box, tile)
                for level, value in zip(planes, ink, strict=False):
                    level.paste(value, *through)
