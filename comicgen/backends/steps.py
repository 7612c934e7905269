"""What painting a drawing comes down to: a short list of kinds of step, each of which knows how to paint itself.

A step holds places in pixels of the page and pieces that the foundry casts; the planner makes steps, a canvas bears
them, in order.
"""

import math
from typing import Protocol

from comicgen.backends.canvas import Box, Canvas, Mask, box_of, faded, inside, pieces
from comicgen.backends.masks import Foundry, Type
from comicgen.backends.native import Plane, multiplied
from comicgen.backends.ramps import painted
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Rect
from comicgen.scene import Paint, Screen

__all__ = ["Fill", "Ink", "Slab", "Step", "Veil"]


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
        canvas.stamp(foundry.ink(self.piece, self.width, solid=self.solid).faded(self.opacity), self.colour)


def pour(canvas: Canvas, mask: Mask, fill: Fill) -> None:
    """A colour or a gradient through a mask."""
    if isinstance(fill.source, str):
        canvas.stamp(mask.faded(fill.opacity), fill.source)
        return
    box = mask.box.within(canvas.box)
    if not box.empty:
        _blend(canvas, box, inside(mask, box), fill)


def _blend(canvas: Canvas, box: Box, mask: Plane, fill: Fill) -> None:
    """A gradient over a box, through a mask of its size."""
    assert not isinstance(fill.source, str)
    ramp = painted(fill.source, fill.placing, box)
    both = mask if ramp.coverage is None else multiplied(mask, ramp.coverage)
    canvas.lay(ramp.colours, (box.x0, box.y0), faded(both, fill.opacity))


def _is_opaque(source: Paint) -> bool:
    if isinstance(source, Screen):
        return source.ground is not None
    return isinstance(source, str) or min(source.opacities) >= 1


class Slab(NamedTuple):
    """A rectangle that is straight on the page, its edges wherever they are between the pixels."""

    rect: Rect
    source: Paint
    placing: Affine
    opacity: float = 1.0

    def uncovered(self, box: Box) -> Box:
        """What it leaves to be seen of a box below it: all, or the part above or below it."""
        opaque = self.opacity >= 1 and _is_opaque(self.source)
        if not opaque or self.rect.x > box.x0 or self.rect.right < box.x1:
            return box
        top, bottom = math.ceil(self.rect.y), math.floor(self.rect.bottom)
        if top <= box.y0:
            return box._replace(y0=max(box.y0, bottom))
        return box._replace(y1=max(box.y0, top)) if bottom >= box.y1 else box

    def paint(self, canvas: Canvas, foundry: Foundry) -> None:
        """Whole pixels at once, the edges by their exact coverage."""
        if isinstance(self.source, str):
            for box, coverage in pieces(self.rect):
                canvas.fill(box, self.source, round(255 * coverage * self.opacity))
            return
        box = box_of(self.rect).within(canvas.box)
        if not box.empty:
            ramp = painted(self.source, self.placing, box)
            canvas.lay_within(self.rect, ramp.colours, box=box, coverage=ramp.coverage, opacity=self.opacity)


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
        if isinstance(self.clip, Type):
            mask = inside(foundry.fill(self.clip), box)
            canvas.lay(part.planes, (box.x0, box.y0), faded(mask, self.opacity))
        else:
            rect = self.clip or Rect(box.x0, box.y0, box.width, box.height)
            canvas.lay_within(rect, part.planes, box=box, opacity=self.opacity)
