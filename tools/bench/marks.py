"""A sheet as the plainest list of things to draw, for peers that are drawing libraries: polygons, colours, widths.

Everything is worked out beforehand, in the peers' favour: curves are flattened, clips and opacities left out, blends
are their middle colour.
"""

from collections.abc import Iterator

from comicgen.backends.glyphs import outline_of
from comicgen.colour import mix
from comicgen.geometry import Affine, Path, circle
from comicgen.scene import Dots, GlyphRun, Gradient, Group, Item, Paint, Screen, Shape, Sheet

__all__ = ["Mark", "marks_of"]

Mark = tuple[list[list[tuple[float, float]]], str | None, str | None, float]  # polygons, fill, ink, pixels of ink
_FLAT = 0.1  # pixels


def marks_of(sheet: Sheet, width: int) -> dict[str, object]:
    """The size, the paper and the marks of a sheet that is `width` pixels wide, ready for JSON."""
    scale = width / sheet.trim.w
    placing = Affine(scale, 0.0, 0.0, scale, -sheet.trim.x * scale, -sheet.trim.y * scale)
    size = [width, max(1, round(sheet.trim.h * scale))]
    return {"size": size, "paper": sheet.background, "marks": list(_marks(sheet.items, placing))}


def _marks(items: tuple[Item, ...], m: Affine) -> Iterator[Mark]:
    for item in items:
        match item:
            case Group():
                yield from _marks(item.items, item.transform.then(m))
            case Shape():
                ink = item.stroke and item.stroke.colour
                yield _mark(item.path, m, item.fill, ink, item.stroke.width * m.scale if item.stroke else 0.0)
            case Dots():
                for spot in item.spots:
                    yield _mark(circle(*spot), m, item.fill, None, 0.0)
            case GlyphRun():
                yield _mark(outline_of(item), m, item.fill, None, 0.0)


def _mark(path: Path, m: Affine, fill: Paint | None, ink: str | None, width: float) -> Mark:
    lines = [[(round(x, 2), round(y, 2)) for x, y in line] for line in path.transformed(m).flattened(_FLAT)]
    return lines, _flat(fill), ink, width


def _flat(fill: Paint | None) -> str | None:
    if isinstance(fill, Gradient):
        return mix(*fill.colours, 0.5)
    if isinstance(fill, Screen):
        return mix(fill.ground or "#ffffff", fill.ink, fill.share)
    return fill
