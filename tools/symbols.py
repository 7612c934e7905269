"""Signs that comics need and our hand lacks: notes for songs, a heart, a star, arrows to the sides.

Comes in: a font while it is built. Goes out: the same with the signs. Arrows are the face's own, turned; the others
are drawn here, in font units with y up, and lean with the italics.
"""

import math

import stem_letters
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.svgLib.path import parse_path
from fontTools.ttLib import TTFont

SIDE = 45  # white on each side
_HEAD = "M{0} 40 C{0} 140 {1} 225 {2} 225 C{3} 225 {4} 190 {4} 120 C{4} 30 {5} -35 {6} -35 C{7} -35 {0} -10 {0} 40 Z"


def _note_head(x: int) -> str:
    return _HEAD.format(x, x + 65, x + 165, x + 235, x + 270, x + 200, x + 110, x + 40)


DRAWN = {
    # All contours run the same way round, or where they overlap there would be holes.
    "♪": _note_head(0) + "M200 120 L205 715 L290 720 C390 590 490 520 500 400 C505 330 470 260 390 225"
    "C415 260 430 300 430 350 C430 460 350 520 272 560 L270 120 Z",
    "♫": _note_head(0) + _note_head(390) + "M200 110 L202 650 L662 735 L660 110 L590 110 L592 590 L272 540 L270 110 Z",
    "♥": "M305 25 C240 120 35 255 30 450 C28 570 110 655 215 655 C270 650 305 615 318 565 C345 625 385 665 445 660"
    "C545 655 600 565 585 455 C565 270 375 130 305 25 Z",
    "★": "M345 690 L430 450 L690 440 L490 285 L560 25 L345 180 L125 30 L200 280 L0 430 L255 450 Z",
}
TURNED = {"→": ("↑", -90), "←": ("↑", 90)}
ALSO = {"❤": "♥"}


def add(font: TTFont, *, slant: float) -> None:
    """Adds each sign that the font lacks. `slant` is the angle of the face in degrees."""
    lean = math.tan(math.radians(slant))
    for char, path in DRAWN.items():
        glyph_pen = TTGlyphPen(None)
        curves = Cu2QuPen(glyph_pen, max_err=1.0)
        parse_path(path, TransformPen(curves, (1, 0, lean, 1, SIDE - 350 * lean, 0)))
        _put(font, char, glyph_pen)
    for char, (model, angle) in TURNED.items():
        name = font.getBestCmap()[ord(model)]
        box = font["glyf"][name]
        x, y = (box.xMin + box.xMax) / 2, (box.yMin + box.yMax) / 2
        half = (box.yMax - box.yMin) / 2
        turn = math.radians(angle)
        c, s = math.cos(turn), math.sin(turn)
        to = (half + SIDE, 350)
        glyph_pen = TTGlyphPen(None)
        matrix = (c, s, -s, c, to[0] - c * x + s * y, to[1] - s * x - c * y)
        font.getGlyphSet()[name].draw(TransformPen(glyph_pen, matrix))
        _put(font, char, glyph_pen)
    for char, model in ALSO.items():
        _map(font, char, font.getBestCmap()[ord(model)])


def _put(font: TTFont, char: str, pen: TTGlyphPen) -> None:
    if ord(char) in font.getBestCmap():
        return
    glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    name = stem_letters.insert(font, f"uni{ord(char):04X}", glyph, advance=glyph.xMax + SIDE)
    _map(font, char, name)


def _map(font: TTFont, char: str, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.setdefault(ord(char), name)
