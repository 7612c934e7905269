"""Words: masks of glyphs by HarfBuzz's rasteriser, kept by font, glyph, size and quarter of a pixel.

HarfBuzz's rasteriser is used for small upright words only (it silently cuts what is larger than 4,096 pixels);
everything else, and everything where it is missing, is drawn through the glyphs' outlines.
"""

import math
from typing import TYPE_CHECKING, Any

from PIL import Image

from comicgen.backends.canvas import Canvas, Mask
from comicgen.backends.masks import Foundry
from comicgen.backends.native import as_plane
from comicgen.backends.store import Store
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path
from comicgen.scene import GlyphRun

if TYPE_CHECKING:
    from comicgen.lettering.fonts import Font

__all__ = ["Words", "forget", "is_plain", "outline_of", "words"]

_LARGEST = 400.0  # pixels to the em

_Kind = tuple[str, float, int, int, int]  # font, pixels to the em, glyph, quarters across and down
_kept: Store[_Kind] = Store()
_rasterisers: list[Any] = []


def forget() -> None:
    """Empties the store of masks."""
    _kept.clear()


class Words(NamedTuple):
    """Glyphs of one font, size and colour: the pixel and the kind of each."""

    places: tuple[tuple[int, int, _Kind], ...]
    colour: str

    def paint(self, canvas: Canvas, foundry: Foundry) -> None:
        """One stamp a glyph."""
        stamp, colour = canvas.stamp, self.colour
        for x, y, kind in self.places:
            try:
                mask = _kept[kind]
            except KeyError:
                mask = _cut(kind)
            if mask:
                stamp(Mask(mask.plane, x + mask.x, y + mask.y), colour)


def is_plain(run: GlyphRun, m: Affine) -> bool:
    """Whether a run can be set from kept masks: upright, not huge, without an outline of its own."""
    upright = m.b == 0 == m.c and m.a == m.d > 0
    return upright and run.stroke is None and run.size * m.a <= _LARGEST and _rasteriser() is not None


def words(run: GlyphRun, m: Affine) -> Words:
    """The step that paints a plain run."""
    size = round(run.size * m.a, 3)
    places = []
    x, y = run.origin
    for gid, dx, dy in run.glyphs:
        px, py = m.apply((x + dx, y + dy))
        across, down = math.floor(px * 4 + 0.5), math.floor(py * 4 + 0.5)
        places.append((across >> 2, down >> 2, (run.font, size, gid, across & 3, down & 3)))
    return Words(tuple(places), run.fill)


def outline_of(run: GlyphRun) -> Path:
    """All contours of a run, in the run's own space."""
    face = _font(run.font)
    scale = run.size / face.upem
    x, y = run.origin
    paths = [face.outline(gid).transformed(Affine(scale, 0, 0, -scale, x + dx, y + dy)) for gid, dx, dy in run.glyphs]
    return Path("".join(path.verbs for path in paths), tuple(n for path in paths for n in path.numbers))


def _font(id: str) -> "Font":
    from comicgen.lettering.fonts import font  # here: a drawing without words needs no fonts

    return font(id)


def _rasteriser() -> Any:
    """HarfBuzz's rasteriser, or None where it is missing."""
    if not _rasterisers:
        import uharfbuzz

        _rasterisers.append(uharfbuzz.RasterDraw() if hasattr(uharfbuzz, "RasterDraw") else None)
    return _rasterisers[0]


def _cut(kind: _Kind) -> Mask | None:
    """The mask of a glyph whose origin is at pixel (0, 0) and some quarters; None without ink."""
    mask = _rasterised(_font(kind[0]), kind)
    _kept.keep(kind, mask)
    return mask


def _rasterised(face: "Font", kind: _Kind) -> Mask | None:
    _, size, gid, across, down = kind
    scale = size / face.upem
    rasteriser = _rasteriser()
    rasteriser.transform = (scale, 0.0, 0.0, scale, across / 4, -down / 4)
    mask = None
    if rasteriser.draw_glyph_or_fail(face.hb_font, gid):
        picture = rasteriser.render()
        box = picture.extents
        if box.width and box.height:
            shape = (box.width, box.height)
            coverage = Image.frombytes("L", shape, bytes(picture.buffer), "raw", "L", box.stride, -1)
            mask = Mask(as_plane(coverage), box.x_origin, -(box.y_origin + box.height))
    rasteriser.clear()
    return mask
