"""How far a drawing reaches: boxes of pixels that hold all its ink, a little too large rather than too small."""

from collections.abc import Iterable

from comicgen.geometry import Affine, Path, Rect, bounds_of
from comicgen.scene import Dots, GlyphRun, Group, Item, Shape

__all__ = ["MITRE_REACH", "Corners", "Reach"]

MITRE_REACH = 4.0  # widths of a line from its middle to the tip of its sharpest corner

Corners = tuple[float, float, float, float]  # left, top, right, bottom


class Reach:
    """How far the items of one drawing reach; what a path's points span is worked out once."""

    __slots__ = ("_spans",)

    def __init__(self) -> None:
        self._spans: dict[int, tuple[Path, Corners]] = {}  # with the path: no other one can have its id

    def of(self, items: Iterable[Item], placing: Affine) -> Rect | None:
        """The rectangle round all ink of items under a transform, in its pixels; None when there is none."""
        found = [corners for item in items if (corners := self._item(item, placing)) is not None]
        if not found:
            return None
        lefts, tops, rights, bottoms = zip(*found, strict=True)
        return Rect.between(min(lefts), min(tops), max(rights), max(bottoms))

    def of_path(self, path: Path, m: Affine) -> Rect | None:
        """The bounds in pixels of the box round a path's points."""
        if not path.numbers:
            return None
        x0, y0, x1, y1 = self.corners(path, m)
        return Rect(x0, y0, x1 - x0, y1 - y0)

    def span(self, path: Path) -> Corners:
        """What the points of a path span, in its own space; it must have some."""
        known = self._spans.get(id(path))
        if known is not None:
            return known[1]
        xs, ys = path.numbers[0::2], path.numbers[1::2]
        corners = min(xs), min(ys), max(xs), max(ys)
        self._spans[id(path)] = path, corners
        return corners

    def corners(self, path: Path, m: Affine) -> Corners:
        """The corners in pixels of the box round a path's points; it must have some."""
        a, b, c, d, e, f = m
        x0, y0, x1, y1 = self.span(path)
        # The box's sides add up: no need to look at its four corners.
        left, right = (a * x0, a * x1) if a >= 0 else (a * x1, a * x0)
        top, bottom = (d * y0, d * y1) if d >= 0 else (d * y1, d * y0)
        if c:
            left, right = (left + c * y0, right + c * y1) if c >= 0 else (left + c * y1, right + c * y0)
        if b:
            top, bottom = (top + b * x0, bottom + b * x1) if b >= 0 else (top + b * x1, bottom + b * x0)
        return left + e, top + f, right + e, bottom + f

    def _item(self, item: Item, m: Affine) -> Corners | None:
        match item:
            case Shape():
                if not item.path.numbers:
                    return None
                # A mitre reaches out farther than half a line.
                spread = item.stroke.width * (MITRE_REACH if item.stroke.mitre else 0.5) if item.stroke else 0.0
                margin = spread * m.scale + 1
                x0, y0, x1, y1 = self.corners(item.path, m)
                return x0 - margin, y0 - margin, x1 + margin, y1 + margin
            case Group():
                return _corners_of(self._group(item, item.transform.then(m)))
            case Dots():
                return _corners_of(_dots(item, m))
            case GlyphRun():
                return _corners_of(_run(item, m))

    def _group(self, group: Group, m: Affine) -> Rect | None:
        rect = self.of(group.items, m)
        if rect is None or group.clip is None:
            return rect
        clip = self.of_path(group.clip, m)
        return clip and rect.overlap(clip)


def _corners_of(rect: Rect | None) -> Corners | None:
    return rect and (rect.x, rect.y, rect.right, rect.bottom)


def _dots(dots: Dots, m: Affine) -> Rect | None:
    if not dots.spots:
        return None
    return m.apply_rect(
        Rect.between(
            min(x - r for x, _, r in dots.spots),
            min(y - r for _, y, r in dots.spots),
            max(x + r for x, _, r in dots.spots),
            max(y + r for _, y, r in dots.spots),
        )
    ).grown(1)


def _run(run: GlyphRun, m: Affine) -> Rect | None:
    if not run.glyphs:
        return None
    x, y = run.origin
    spread = run.size * 1.5 + (run.stroke.width if run.stroke else 0.0)
    return m.apply_rect(bounds_of((x + dx, y + dy) for _, dx, dy in run.glyphs).grown(spread))
