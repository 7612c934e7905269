"""From a shape to the steps that paint it: which rectangles stay rectangles, what is cast, what must be cut."""

import math
from collections.abc import Iterator

from comicgen.backends import outlines, strokes
from comicgen.backends.canvas import Box, box_of
from comicgen.backends.extent import MITRE_REACH
from comicgen.backends.masks import LARGEST, Foundry, Outline, placed
from comicgen.backends.slabs import NO_JOINTS, Joints, frame, straight
from comicgen.backends.steps import Fill, Ink, Slab, Step, Veil
from comicgen.geometry import IDENTITY, Affine, Path, Rect, circle
from comicgen.scene import Shape, Stroke

__all__ = ["WIDEST", "clip_outline", "shape_steps"]

WIDEST = 6_000  # pixels: what is seen of a shape over more than that is painted in parts
_WASTE = 4_000_000  # pixels: a mask with so many pixels out of view is cut to the view


def shape_steps(
    shape: Shape, m: Affine, view: Box, *, foundry: Foundry, joints: Joints = NO_JOINTS
) -> tuple[Step, ...]:
    """The steps of a shape under a transform, as far as it can be seen through a box of pixels.

    `joints` are the sides that it shares with its neighbours.
    """
    rect = foundry.reach.of_path(shape.path, m)
    if rect is None or shape.opacity <= 0:
        return ()
    stroke = shape.stroke if shape.stroke and shape.stroke.width > 0 else None
    width = stroke.width * m.scale if stroke else 0.0
    margin = width * (MITRE_REACH if stroke and stroke.mitre else 0.5) + 1
    if not _is_seen(rect, margin, view):
        return ()
    if max(rect.w, rect.h) + 2 * margin > WIDEST and straight(shape.path, m) is None:
        box = box_of(rect.grown(margin)).within(view)
        if max(box.width, box.height) > WIDEST:
            bands = box.bands(WIDEST)
            return tuple(Veil(shape_steps(shape, m, band, foundry=foundry), band, None, 1.0) for band in bands)
    # Where ink lies over a fill, both fade together, like a group.
    together = shape.fill is not None and stroke is not None and shape.opacity < 1
    opacity = 1.0 if together else shape.opacity
    steps: list[Step] = []
    if shape.fill is not None:
        free = NO_JOINTS if stroke else joints
        steps += _filled(shape, m, view, rect=rect, opacity=opacity, joints=free, foundry=foundry)
    if stroke is not None and width > 0:
        pen = _Pen(stroke, m, view, opacity, foundry)
        steps += pen.steps(shape.path, rect)
    if not together:
        return tuple(steps)
    return (Veil(tuple(steps), box_of(rect.grown(margin)).within(view), None, shape.opacity),)


def _is_seen(rect: Rect, margin: float, view: Box) -> bool:
    """Whether a rectangle with so much round it touches a pixel of a box."""
    x, y, w, h = rect
    left, top, right, bottom = view
    return x - margin < right and y - margin < bottom and x + w + margin > left and y + h + margin > top


def clip_outline(path: Path, m: Affine, view: Box) -> Outline | None:
    """The inside of a path in pixels; if it is far larger than the view, only what can be seen of it."""
    outline = placed(path, m)
    return outlines.cut_inside(outline, view) if _is_huge(outline, view) else outline


def _is_huge(outline: Outline, view: Box) -> bool:
    return _too_large(max(outline.xs) - min(outline.xs), max(outline.ys) - min(outline.ys), view)


def _too_large(across: float, down: float, view: Box) -> bool:
    return max(across, down) >= LARGEST or across * down - view.width * view.height > _WASTE


def _filled(
    shape: Shape, m: Affine, view: Box, *, rect: Rect, opacity: float, joints: Joints, foundry: Foundry
) -> Iterator[Step]:
    assert shape.fill is not None
    slab = straight(shape.path, m)
    if slab is not None:
        yield Slab(joints.snapped(slab), shape.fill, m, opacity)
    elif not _too_large(rect.w, rect.h, view):
        yield Fill(foundry.want(foundry.cast_path(shape.path, m)), shape.fill, m, opacity)
    else:
        outline = clip_outline(shape.path, m, view)
        if outline:
            yield Fill(foundry.cast(outline), shape.fill, m, opacity)


class _Pen:
    """Inks paths with one stroke under one transform."""

    def __init__(self, stroke: Stroke, m: Affine, view: Box, opacity: float, foundry: Foundry) -> None:
        self._stroke, self._m, self._view, self._opacity, self._foundry = stroke, m, view, opacity, foundry
        self._width = stroke.width * m.scale

    def steps(self, path: Path, rect: Rect) -> Iterator[Step]:
        """The ink along a path whose points lie in a rectangle of pixels."""
        if self._is_simple(path, rect):
            piece = self._foundry.cast_path(path, self._m)
            if min(piece.width, piece.height) > self._width:
                self._foundry.want(piece, self._width)
                yield Ink(piece, self._stroke.colour, self._width, False, self._opacity)
                return
        outline = placed(path, self._m)
        if self._stroke.mitre and self._stroke.dash is None:
            yield from self._mitred(path, outline)
            return
        seen: Outline | None = outline
        if _is_huge(outline, self._view):
            seen = outlines.cut_lines(outline, _wider(self._view, math.ceil(self._width) + 2))
        if seen and self._stroke.dash is not None:
            yield from self._dashed(seen, self._stroke.dash)
        elif seen:
            yield from self._plain(seen)

    def _is_simple(self, path: Path, rect: Rect) -> bool:
        """Whether a path is one closed contour under a plain line, as most are: nothing has to be taken apart."""
        plain = self._stroke.dash is None and not self._stroke.mitre
        closed = path.verbs[-1] == "Z" and path.verbs.count("M") == 1
        return plain and closed and not _too_large(rect.w, rect.h, self._view)

    def _plain(self, outline: Outline) -> Iterator[Step]:
        closed, opened = outlines.closed_and_open(outline)
        if closed:
            yield from self._closed(closed)
        if opened:
            yield from self._open(opened)

    def _closed(self, outline: Outline) -> Iterator[Step]:
        # Narrower than its own ink, a contour is inked all over; the stroker would leave a hole in it.
        narrow, wide = outlines.narrow_and_wide(outline, self._width)
        if wide:
            yield self._ink(wide, solid=False)
        for contour in narrow:
            yield self._ink(contour, solid=True)

    def _open(self, lines: Outline) -> Iterator[Step]:
        loops = outlines.there_and_back(lines)
        if loops:
            yield self._ink(loops, solid=True)
        for x, y in outlines.stops(lines):
            yield self._fill(placed(circle(x, y, self._width / 2), IDENTITY))

    def _ink(self, outline: Outline, *, solid: bool) -> Ink:
        return Ink(self._foundry.cast(outline), self._stroke.colour, self._width, solid, self._opacity)

    def _fill(self, outline: Outline) -> Fill:
        return Fill(self._foundry.cast(outline), self._stroke.colour, IDENTITY, self._opacity)

    def _dashed(self, outline: Outline, dash: tuple[float, float]) -> Iterator[Step]:
        on, off = (max(length * self._m.scale, 0.0) for length in dash)
        if on + off < _SHORTEST_DASH or off <= 0:
            yield from self._plain(outline)
            return
        dashes = outlines.polylines(strokes.dashed(outlines.flattened(outline), on, off))
        if dashes:
            yield from self._open(dashes)

    def _mitred(self, path: Path, outline: Outline) -> Iterator[Step]:
        rect = straight(path, self._m)
        if rect is not None and self._opacity >= 1 and min(rect.w, rect.h) > self._width:
            for side in frame(rect, self._width):
                yield Slab(side, self._stroke.colour, IDENTITY)
            return
        lines = outlines.flattened(outline)
        ink = strokes.mitred(lines, self._width / 2)
        if ink and _is_huge(ink, self._view):
            ink = outlines.cut_inside(ink, self._view)
        if ink:
            yield self._fill(ink)


_SHORTEST_DASH = 0.5  # pixels: finer ones are a line


def _wider(box: Box, margin: int) -> Box:
    return Box(box.x0 - margin, box.y0 - margin, box.x1 + margin, box.y1 + margin)
