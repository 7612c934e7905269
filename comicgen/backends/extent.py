"""How far a drawing reaches: boxes of pixels that hold all its ink, a little too large rather than too small."""

from collections.abc import Iterable

from comicgen.geometry import Affine, Path, Rect, bounds_of
from comicgen.scene import Dots, GlyphRun, Group, Item, Shape

__all__ = ["MITRE_REACH", "extent", "path_rect"]

MITRE_REACH = 4.0  # widths of a line from its middle to the tip of its sharpest corner


def extent(items: Iterable[Item], placing: Affine) -> Rect | None:
    """The rectangle round all ink of items under a transform, in the transform's pixels; None when there is none."""
    found = [rect for item in items if (rect := _reach(item, placing)) is not None]
    if not found:
        return None
    return Rect.between(
        min(r.x for r in found), min(r.y for r in found), max(r.right for r in found), max(r.bottom for r in found)
    )


def _reach(item: Item, m: Affine) -> Rect | None:
    match item:
        case Shape():
            rect = path_rect(item.path, m)
            # A mitre reaches out farther than half a line.
            spread = item.stroke.width * (MITRE_REACH if item.stroke.mitre else 0.5) if item.stroke else 0.0
            return rect and rect.grown(spread * m.scale + 1)
        case Group():
            rect = extent(item.items, item.transform.then(m))
            if rect is None or item.clip is None:
                return rect
            clip = path_rect(item.clip, item.transform.then(m))
            return clip and rect.overlap(clip)
        case Dots():
            if not item.spots:
                return None
            return m.apply_rect(
                Rect.between(
                    min(x - r for x, _, r in item.spots),
                    min(y - r for _, y, r in item.spots),
                    max(x + r for x, _, r in item.spots),
                    max(y + r for _, y, r in item.spots),
                )
            ).grown(1)
        case GlyphRun():
            return _run_rect(item, m)


def _run_rect(run: GlyphRun, m: Affine) -> Rect | None:
    if not run.glyphs:
        return None
    x, y = run.origin
    spread = run.size * 1.5 + (run.stroke.width if run.stroke else 0.0)
    return m.apply_rect(bounds_of((x + dx, y + dy) for _, dx, dy in run.glyphs).grown(spread))


def path_rect(path: Path, m: Affine) -> Rect | None:
    """The bounds in pixels of the box round a path's points."""
    if not path.numbers:
        return None
    a, b, c, d, e, f = m
    xs, ys = path.numbers[0::2], path.numbers[1::2]
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    # The box's sides add up: no need to look at its four corners.
    left, right = (a * x0, a * x1) if a >= 0 else (a * x1, a * x0)
    top, bottom = (d * y0, d * y1) if d >= 0 else (d * y1, d * y0)
    if c:
        left, right = (left + c * y0, right + c * y1) if c >= 0 else (left + c * y1, right + c * y0)
    if b:
        top, bottom = (top + b * x0, bottom + b * x1) if b >= 0 else (top + b * x1, bottom + b * x0)
    return Rect(left + e, top + f, right - left, bottom - top)
