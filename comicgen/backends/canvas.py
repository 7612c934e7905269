"""A picture being painted, that knows where on the page it lies.

All places are pixels of the whole page; the canvas subtracts its own corner. A canvas is opaque (mode RGB) or clear
(mode RGBX holding colours already multiplied by their coverage, and the coverage as fourth band): blending a colour
through a mask is then the same linear step for all four bands, so that edges cannot darken or bleed.
"""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from PIL import Image

from comicgen.backends.native import Core, Stamp, as_image, through_table
from comicgen.colour import rgb
from comicgen.geometry import Rect

__all__ = ["Box", "Canvas", "Mask", "box_of", "faded", "inside", "pieces"]


class Box(NamedTuple):
    """Whole pixels: left, top, right, bottom (the last two outside)."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.y1 - self.y0

    def within(self, other: "Box") -> "Box":
        """The part inside another box; `empty` when there is none."""
        return Box(max(self.x0, other.x0), max(self.y0, other.y0), min(self.x1, other.x1), min(self.y1, other.y1))

    @property
    def empty(self) -> bool:
        """Whether it holds no pixel."""
        return self.x1 <= self.x0 or self.y1 <= self.y0

    def bands(self, most: int) -> Iterator["Box"]:
        """The same pixels in boxes of at most `most` across and down."""
        for y in range(self.y0, self.y1, most):
            for x in range(self.x0, self.x1, most):
                yield Box(x, y, min(x + most, self.x1), min(y + most, self.y1))

    def moved(self, dx: int, dy: int) -> "Box":
        """The same, elsewhere."""
        return Box(self.x0 + dx, self.y0 + dy, self.x1 + dx, self.y1 + dy)


def box_of(rect: Rect) -> Box:
    """The pixels that a rectangle touches."""
    return Box(math.floor(rect.x), math.floor(rect.y), math.ceil(rect.right), math.ceil(rect.bottom))


def pieces(rect: Rect) -> Iterator[tuple[Box, float]]:
    """A rectangle as at most nine boxes of whole pixels with the share of them that it covers."""
    columns = tuple(_spans(rect.x, rect.right))
    for y0, y1, down in _spans(rect.y, rect.bottom):
        for x0, x1, across in columns:
            yield Box(x0, y0, x1, y1), across * down


def _spans(start: float, end: float) -> Iterator[tuple[int, int, float]]:
    """A stretch as whole pixels and the fractions before and after."""
    first, last = math.ceil(start - 1e-6), math.floor(end + 1e-6)
    if first > last:  # within one pixel
        yield last, first, end - start
        return
    if first - start > 1e-3:
        yield first - 1, first, first - start
    if last > first:
        yield first, last, 1.0
    if end - last > 1e-3:
        yield last, last + 1, end - last


class Mask(NamedTuple):
    """Coverage of mode L with its top left corner on the page."""

    core: Core
    x: int
    y: int

    @property
    def box(self) -> Box:
        """The pixels that it covers."""
        width, height = self.core.size
        return Box(self.x, self.y, self.x + width, self.y + height)


def inside(mask: Mask, box: Box) -> Image.Image:
    """The mask as a picture of exactly `box`, empty where the mask does not reach."""
    picture = as_image(mask.core)
    if box == mask.box:
        return picture
    return picture.crop((box.x0 - mask.x, box.y0 - mask.y, box.x1 - mask.x, box.y1 - mask.y))


def faded(mask: Image.Image, opacity: float) -> Image.Image:
    """The mask times an opacity from 0 to 1."""
    return through_table(mask, _fading(opacity)) if opacity < 1 else mask


@lru_cache(256)
def _fading(opacity: float) -> list[int]:
    return [round(value * opacity) for value in range(256)]


class Canvas:
    """Where steps paint."""

    __slots__ = ("_stamp", "box", "image")

    def __init__(self, image: Image.Image, box: Box) -> None:
        self.image = image
        self.box = box
        self._stamp = Stamp(image)

    @classmethod
    def clear(cls, box: Box) -> "Canvas":
        """Nothing yet, for a sprite."""
        return cls(Image.new("RGBX", (box.width, box.height), (0, 0, 0, 0)), box)

    @classmethod
    def opaque(cls, box: Box, colour: str) -> "Canvas":
        """Paper."""
        return cls(Image.new("RGB", (box.width, box.height), rgb(colour)), box)

    def _ink(self, colour: str) -> tuple[int, ...]:
        return rgb(colour) if self.image.mode == "RGB" else (*rgb(colour), 255)

    def stamp(self, mask: Mask, colour: str) -> None:
        """One colour through a mask."""
        self._stamp.blend((mask.x - self.box.x0, mask.y - self.box.y0), mask.core, self._ink(colour))

    def fill(self, box: Box, colour: str, coverage: int = 255) -> None:
        """One colour over whole pixels, 0 to 255 strong."""
        part = box.within(self.box)
        if part.empty:
            return
        corner = part.moved(-self.box.x0, -self.box.y0)
        mask = None if coverage >= 255 else Image.new("L", (part.width, part.height), coverage)
        self.image.paste(self._ink(colour), corner, mask)

    def lay(self, picture: Image.Image, at: tuple[int, int], mask: Image.Image | None = None) -> None:
        """A picture of the canvas's own mode, through a mask of its size."""
        self.image.paste(picture, (at[0] - self.box.x0, at[1] - self.box.y0), mask)

    def lay_within(
        self, rect: Rect, picture: Image.Image, *, box: Box, coverage: Image.Image | None = None, opacity: float = 1.0
    ) -> None:
        """A picture that fills `box`, as far as a rectangle with edges between the pixels lets it through."""
        for whole, share in pieces(rect):
            part = whole.within(box)
            if part.empty:
                continue
            corner = part.moved(-box.x0, -box.y0)
            mask = coverage if part == box or not coverage else coverage.crop(corner)
            if share * opacity < 1:
                solid = mask or Image.new("L", (part.width, part.height), 255)
                mask = faded(solid, share * opacity)
            self.lay(picture if part == box else picture.crop(corner), (part.x0, part.y0), mask)

    def part(self, box: Box) -> "Canvas":
        """A copy of some pixels (inside this canvas), to paint on and lay back."""
        corner = box.moved(-self.box.x0, -self.box.y0)
        return Canvas(self.image.crop(corner), box)
