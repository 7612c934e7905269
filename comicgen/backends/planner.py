"""From a tree of items to steps: transforms worked out, what nobody sees left out, outlines handed to the foundry."""

import math

from comicgen.backends import glyphs
from comicgen.backends.canvas import Box, box_of
from comicgen.backends.masks import Foundry
from comicgen.backends.shapes import WIDEST, clip_outline, shape_steps
from comicgen.backends.slabs import joints_of, straight
from comicgen.backends.spots import LARGEST as LARGEST_SPOT
from comicgen.backends.spots import spots
from comicgen.backends.sprites import Cell, Shelf, Sprite, SpriteKey, Turn
from comicgen.backends.steps import Step, Veil
from comicgen.geometry import Affine, Rect, circle
from comicgen.scene import Dots, GlyphRun, Group, Item, Shape

__all__ = ["Planner"]

_HAIR = 1e-6  # pixels
_SPRITE_AREA = 4_000_000  # pixels: larger groups are painted straight onto the page


class Planner:
    """Plans one drawing."""

    def __init__(self, foundry: Foundry, shelf: Shelf) -> None:
        self._foundry = foundry
        self._reach = foundry.reach
        self._shelf = shelf
        self._planned: dict[SpriteKey, Cell] = {}

    def steps(
        self, items: tuple[Item, ...], placing: Affine, view: Box, *, within: Rect | None = None
    ) -> tuple[Step, ...]:
        """What to paint, in order, for items under a transform, seen through a box of pixels.

        `within` is the rectangle to which all of it will be clipped, if there is one.
        """
        found: list[Step] = []
        joints = joints_of(items, placing)
        for item in items:
            match item:
                case Shape():
                    found += shape_steps(item, placing, view, foundry=self._foundry, joints=joints)
                case Group():
                    found += self._group(item, placing, view, within=within)
                case Dots():
                    found += self._dots(item, placing, view)
                case GlyphRun():
                    found += self._run(item, placing, view)
        return tuple(found)

    # Groups

    def _group(self, group: Group, placing: Affine, view: Box, *, within: Rect | None = None) -> tuple[Step, ...]:
        m = group.transform.then(placing)
        clip = self._reach.of_path(group.clip, m) if group.clip else None
        if group.clip is not None:
            view = view.within(box_of(clip)) if clip else Box(0, 0, 0, 0)
        if view.empty or group.opacity <= 0:
            return ()
        own = straight(group.clip, m) if group.clip else None
        # What is clipped to the same rectangle further out need not be clipped twice: a backdrop in its panel.
        clipped = group.clip is not None and not (own and within and _holds(own, within))
        if own and clipped:
            within = own
        inner = self._sprite(group, m, view) if group.key else self.steps(group.items, m, view, within=within)
        if not inner or (not clipped and group.opacity >= 1):
            return inner
        return self._veiled(inner, group, m, view)

    def _veiled(self, inner: tuple[Step, ...], group: Group, m: Affine, view: Box) -> tuple[Step, ...]:
        if group.clip is None:
            reach = self._reach.of(group.items, m)
            box = view.within(box_of(reach)) if reach else view
            return tuple(Veil(inner, band, None, group.opacity) for band in box.bands(WIDEST))
        return tuple(veil for band in view.bands(WIDEST) for veil in self._clipped(inner, group, m, band))

    def _clipped(self, inner: tuple[Step, ...], group: Group, m: Affine, view: Box) -> tuple[Step, ...]:
        assert group.clip is not None
        rect = straight(group.clip, m)
        if rect is not None:
            return (Veil(inner, view, rect, group.opacity),)
        cut = clip_outline(group.clip, m, view)
        return (Veil(inner, view, self._foundry.cast(cut), group.opacity),) if cut else ()

    def _sprite(self, group: Group, m: Affine, view: Box) -> tuple[Step, ...]:
        """The group by itself at a whole pixel; only what can be seen of it."""
        turn = round(m.a, 6), round(m.b, 6), round(m.c, 6), round(m.d, 6)
        x, y = math.floor(m.e + 0.5), math.floor(m.f + 0.5)
        upright = Affine(*turn, 0.0, 0.0)
        rect = self._turned(group, turn)
        if rect is None:
            return ()
        window = box_of(rect).within(view.moved(-x, -y))
        if window.empty:
            return ()
        if window.width * window.height > _SPRITE_AREA:
            return self.steps(group.items, upright._replace(e=float(x), f=float(y)), view)
        key = (group.key, turn, window)
        cell = self._shelf.get(key) or self._planned.get(key)
        if cell is None:
            cell = self._planned[key] = Cell(window, self.steps(group.items, upright, window), self._foundry)
            self._shelf.keep(key, cell)
        return (Sprite(cell, x, y),)

    def _turned(self, group: Group, turn: Turn) -> Rect | None:
        try:
            return self._shelf.reach(group.key, turn)
        except KeyError:
            rect = self._reach.of(group.items, Affine(*turn, 0.0, 0.0))
            self._shelf.keep_reach(group.key, turn, rect)
            return rect

    # Dots and words

    def _dots(self, dots: Dots, m: Affine, view: Box) -> tuple[Step, ...]:
        scale = m.scale
        round_ = abs(m.a * m.c + m.b * m.d) < 1e-6 and abs(m.a * m.a + m.b * m.b - m.c * m.c - m.d * m.d) < 1e-6
        if not round_ or max((r for _, _, r in dots.spots), default=0.0) * scale > LARGEST_SPOT:
            shapes = tuple(Shape(circle(*spot), dots.fill) for spot in dots.spots)
            return self._group(Group(shapes, opacity=dots.opacity), m, view)
        seen = []
        for x, y, radius in dots.spots:
            (px, py), r = m.apply((x, y)), radius * scale
            if view.x0 - r < px < view.x1 + r and view.y0 - r < py < view.y1 + r and r > 0.02:
                seen.append((px, py, r))
        if not seen:
            return ()
        step = spots(seen, dots.fill, self._foundry)
        rect = self._reach.of((dots,), m)
        if dots.opacity >= 1 or rect is None:
            return (step,)
        return (Veil((step,), box_of(rect).within(view), None, dots.opacity),)

    def _run(self, run: GlyphRun, m: Affine, view: Box) -> tuple[Step, ...]:
        rect = self._reach.of((run,), m)
        if rect is None or box_of(rect).within(view).empty:
            return ()
        if glyphs.is_plain(run, m):
            return (glyphs.words(run, m),)
        path = glyphs.outline_of(run)
        parts = (Shape(path, stroke=run.stroke), Shape(path, run.fill))
        return tuple(step for part in parts for step in shape_steps(part, m, view, foundry=self._foundry))


def _holds(outer: Rect, inner: Rect) -> bool:
    """Whether a rectangle has all of another one inside, but for the last bits of the numbers."""
    x0, y0, x1, y1 = inner.x + _HAIR, inner.y + _HAIR, inner.right - _HAIR, inner.bottom - _HAIR
    return outer.x <= x0 and outer.y <= y0 and x1 <= outer.right and y1 <= outer.bottom
