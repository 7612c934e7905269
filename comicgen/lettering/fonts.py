"""The shelf of fonts: each file in `fonts/` under a short id.

Comes in: an id such as "hand-bold-italic". Goes out: a Font, which knows what it covers, its metrics and its
outlines, and holds the HarfBuzz objects that shape words and paint glyphs. Fonts are opened when they are first
used; lengths are font units with y up, `upem` of them to the em.
"""

from functools import cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from comicgen.geometry import Path, Rect
from comicgen.stock import stock_file

if TYPE_CHECKING:
    import uharfbuzz

__all__ = ["FONT_IDS", "Font", "font"]

_SHELF = {  # id: file without ending, family
    "hand": ("ComicgenHand-Regular", "Comicgen Hand"),
    "hand-bold": ("ComicgenHand-Bold", "Comicgen Hand"),
    "hand-italic": ("ComicgenHand-Italic", "Comicgen Hand"),
    "hand-bold-italic": ("ComicgenHand-BoldItalic", "Comicgen Hand"),
    "hand-whisper": ("ComicgenHand-Whisper", "Comicgen Hand"),
    "hand-wobble": ("ComicgenHand-Wobble", "Comicgen Hand"),
    "effects": ("Bangers-Regular", "Bangers"),
    "impact": ("LuckiestGuy-Regular", "Luckiest Guy"),
    "title": ("Bungee-Regular", "Bungee"),
    "robot": ("ChakraPetch-SemiBold", "Chakra Petch"),
    "robot-bold-italic": ("ChakraPetch-BoldItalic", "Chakra Petch"),
    "typewriter": ("SpecialElite-Regular", "Special Elite"),
}
FONT_IDS = tuple(_SHELF)


class Font:
    """One font file, open.

    `hb_face` and `hb_font` are uharfbuzz objects at the scale of one unit per font unit; a painter may ask them for
    masks, but must not change their scale. `cap_height` is the height of the flat capitals (H and its like).
    """

    __slots__ = ("_extents", "_outlines", "cap_height", "family", "hb_face", "hb_font", "id", "path", "upem")

    id: str
    path: FilePath
    family: str
    upem: int
    cap_height: float
    hb_face: "uharfbuzz.Face"
    hb_font: "uharfbuzz.Font"

    def __init__(self, id: str, path: FilePath, family: str) -> None:
        import uharfbuzz  # here, since commands that letter nothing need not load it

        self.id, self.path, self.family = id, path, family
        self.hb_face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path))
        self.hb_font = uharfbuzz.Font(self.hb_face)
        self.upem = self.hb_face.upem
        self._extents: dict[int, Rect | None] = {}
        self._outlines: dict[int, Path] = {}
        self.cap_height = self._measured_cap_height()

    def __repr__(self) -> str:
        return f"Font({self.id!r})"

    def _measured_cap_height(self) -> float:
        # What fonts declare is not to be trusted, and a lively hand has no two capitals of one height.
        glyphs = (self.hb_font.get_nominal_glyph(ord(letter)) for letter in "EHLNTXZ")
        inks = [ink for glyph in glyphs if glyph is not None and (ink := self.extents(glyph))]
        heights = sorted(ink.h for ink in inks)
        return heights[len(heights) // 2] if heights else self.upem * 0.7

    def has(self, char: str) -> bool:
        """Whether the font has a glyph for this one character."""
        return self.hb_font.get_nominal_glyph(ord(char)) is not None

    def extents(self, gid: int) -> Rect | None:
        """The box of a glyph's ink, y up: (x, y) is its bottom left corner; None when it has no ink."""
        try:
            return self._extents[gid]
        except KeyError:
            box = self.hb_font.get_glyph_extents(gid)
            ink = Rect(box.x_bearing, box.y_bearing + box.height, box.width, -box.height) if box else None
            self._extents[gid] = ink if ink and ink.w and ink.h else None
            return self._extents[gid]

    def outline(self, gid: int) -> Path:
        """A glyph's contours, y up, closed; quadratics are raised to cubics."""
        path = self._outlines.get(gid)
        if path is None:
            path = self._outlines[gid] = _record(self.hb_font, gid)
        return path


class _Recorder:
    """Gathers verbs and numbers from HarfBuzz's drawing calls."""

    __slots__ = ("numbers", "verbs")

    def __init__(self) -> None:
        self.verbs: list[str] = []
        self.numbers: list[float] = []


def _move(x: float, y: float, pen: _Recorder) -> None:
    pen.verbs.append("M")
    pen.numbers += (x, y)


def _line(x: float, y: float, pen: _Recorder) -> None:
    pen.verbs.append("L")
    pen.numbers += (x, y)


def _quadratic(cx: float, cy: float, x: float, y: float, pen: _Recorder) -> None:
    x0, y0 = pen.numbers[-2:]
    pen.verbs.append("C")
    pen.numbers += (x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y)


def _cubic(ax: float, ay: float, bx: float, by: float, x: float, y: float, pen: _Recorder) -> None:
    pen.verbs.append("C")
    pen.numbers += (ax, ay, bx, by, x, y)


def _close(pen: _Recorder) -> None:
    pen.verbs.append("Z")


@cache
def _draw_functions() -> Any:
    import uharfbuzz

    functions = uharfbuzz.DrawFuncs()
    functions.set_move_to_func(_move)
    functions.set_line_to_func(_line)
    functions.set_quadratic_to_func(_quadratic)
    functions.set_cubic_to_func(_cubic)
    functions.set_close_path_func(_close)
    return functions


def _record(hb_font: Any, gid: int) -> Path:
    pen = _Recorder()
    hb_font.draw_glyph(gid, _draw_functions(), pen)
    return Path("".join(pen.verbs), tuple(pen.numbers))


@cache
def font(id: str) -> Font:
    """The font with this id; raises KeyError for an id that is not on the shelf, FileNotFoundError without its file."""
    file, family = _SHELF[id]
    return Font(id, stock_file(f"fonts/{file}.ttf"), family)
