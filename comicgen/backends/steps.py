"""What painting a drawing comes down to: a short list of kinds of step, each of which knows how to paint itself.

A step holds places in pixels of the page and pieces that the foundry casts; the planner makes steps, a canvas bears
them, in order.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from PIL import Image, ImageChops

from comicgen.backends.canvas import Box, Canvas, Mask, faded, inside
from comicgen.backends.masks import Foundry, Type
from comicgen.backends.ramps import painted
from comicgen.geometry import Affine, Rect
from comicgen.scene import Gradient, Paint

__all__ = ["Fill", "Ink", "Slab", "Step", "Veil", "pieces"]


class Step(Protocol):
    """One thing to paint."""

    def paint(self, canvas: Canvas, foundry: Foundry) -> None:
        """Paints it."""


class Fill(NamedTuple):
    """The inside of an outline."""

    piece: Type
    source: Paint
    placing: Affine
    opacity: float = 1.0

    def paint(self, canvas: Canvas, foundry: Foundry) -> None:
        """Through the mask of the inside."""
        pour(canvas, foundry.fill(self.piece), self)


class Ink(NamedTuple):
    """The line along an outline, `width` pixels wide; `solid`: the outline runs there and back."""

    piece: Type
    colour: str
    width: float
    solid: bool
    opacity: float = 1.0

    def paint(self, canvas: Canvas, foundry: Foundry) -> None:
        """Through the mask of the line."""
        mask = foundry.ink(self.piece, self.width, solid=self.solid)
        if self.opacity < 1:
            mask = mask._replace(core=faded(inside(mask, mask.box), self.opacity).im)
        canvas.stamp(mask, self.colour)


def pour(canvas: Canvas, mask: Mask, fill: Fill) -> None:
    """A colour or a gradient through a mask."""
    if isinstance(fill.source, str):
        if fill.opacity < 1:
            mask = mask._replace(core=faded(inside(mask, mask.box), fill.opacity).im)
        canvas.stamp(mask, fill.source)
        return
    box = mask.box.within(canvas.box)
    if not box.empty:
        _blend(canvas, box, inside(mask, box), fill)


def _blend(canvas: Canvas, box: Box, mask: Image.Image | None, fill: "Fill | Slab") -> None:
    """A gradient over a box, through a mask of its size (None: everywhere)."""
    assert isinstance(fill.source, Gradient)
    ramp = painted(fill.source, fill.placing, box, canvas.image.mode)
    canvas.lay(ramp.colours, (box.x0, box.y0), _thinned(mask, ramp.coverage, fill.opacity))


def _thinned(mask: Image.Image | None, coverage: Image.Image | None, opacity: float) -> Image.Image | None:
    """Mask times coverage times opacity."""
    both = ImageChops.multiply(mask, coverage) if mask and coverage else mask or coverage
    return both and faded(both, opacity)


class Slab(NamedTuple):
    """A rectangle that is straight on the page, its edges wherever they are between the pixels."""

    rect: Rect
    source: Paint
    placing: Affine
    opacity: float = 1.0

    def paint(self, canvas: Canvas, foundry: Foundry) -> None:
        """Whole pixels at once, the edges by their exact coverage."""
        if isinstance(self.source, str):
            for box, coverage in pieces(self.rect):
                canvas.fill(box, self.source, round(255 * coverage * self.opacity))
            return
        box = _outer(self.rect).within(canvas.box)
        if not box.empty:
            _blend(canvas, box, coverage_of(self.rect, box), self)


def _outer(rect: Rect) -> Box:
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


def coverage_of(rect: Rect, box: Box) -> Image.Image | None:
    """The coverage of a rectangle over a box; None when it fills it."""
    if rect.x <= box.x0 and rect.y <= box.y0 and rect.right >= box.x1 and rect.bottom >= box.y1:
        return None
    mask = Image.new("L", (box.width, box.height), 0)
    for part, coverage in pieces(rect):
        mask.paste(round(255 * coverage), part.moved(-box.x0, -box.y0))
    return mask


class Veil(NamedTuple):
    """Steps seen through a clip or an opacity: painted on a copy of what lies below, which is then let through.

    With c the share let through, below + c (painted - below) is the same as laying a group of its own over it.
    """

    steps: tuple[Step, ...]
    box: Box
    clip: Rect | Type | None
    opacity: float

    def paint(self, canvas: Canvas, foundry: Foundry) -> None:
        """Paints on the copy, lays it back."""
        box = self.box.within(canvas.box)
        if box.empty:
            return
        part = canvas.part(box)
        for step in self.steps:
            step.paint(part, foundry)
        mask = self._mask(box, foundry)
        if mask is not None:
            canvas.lay(part.image, (box.x0, box.y0), faded(mask, self.opacity))
        elif self.opacity < 1:
            below = canvas.part(box)
            canvas.lay(Image.blend(below.image, part.image, self.opacity), (box.x0, box.y0))
        else:
            canvas.lay(part.image, (box.x0, box.y0))

    def _mask(self, box: Box, foundry: Foundry) -> Image.Image | None:
        if self.clip is None:
            return None
        if isinstance(self.clip, Rect):
            return coverage_of(self.clip, box)
        return inside(foundry.fill(self.clip), box)
