"""The shelf of fonts: each file in `fonts/` under a short id, and beside them those of a writer's own.

Comes in: an id such as "hand-bold-italic". Goes out: a Font, which knows what it covers, its metrics and its
outlines, and holds the HarfBuzz objects that shape words and paint glyphs. Fonts are opened when they are first
used; lengths are font units with y up, `upem` of them to the em.

A font of a writer's own has an id that holds a part of its sum. Behind it may stand `:bold` and `:slanted`, for a cut
that its family lacks. Its em is that in which its capitals are as high as those of the hand, whatever the file says:
so gutters, padding and leading, which are told in em, suit it as they suit the hand.
"""

from functools import cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from comicgen.geometry import Path, Rect
from comicgen.stock import stock_file

if TYPE_CHECKING:
    import uharfbuzz

__all__ = ["FONT_IDS", "Font", "font", "font_file", "is_shelved", "shelve_font"]

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
_OWN: dict[str, tuple[bytes, str]] = {}  # id: file, family
_OWN_CAP = 0.7  # of the em, as of the hand
_SLANT = 0.2  # eleven degrees: what letterers slant a hand by
_BOLD = 0.035  # of the em, on both sides together
_LIKE_CAPITALS = 0.15  # small letters that are as high as capitals, but for so much, are capitals themselves


class Font:
    """One font file, open.

    `hb_face` and `hb_font` are uharfbuzz objects at the scale of one unit per font unit; a painter may ask them for
    masks, but must not change their scale. `cap_height` is the height of the flat capitals (H and its like).
    """

    __slots__ = ("_extents", "_outlines", "cap_height", "family", "hb_face", "hb_font", "id", "is_own", "stems", "upem")

    id: str
    family: str
    upem: float
    cap_height: float
    hb_face: "uharfbuzz.Face"
    hb_font: "uharfbuzz.Font"
    is_own: bool  # none of the box
    stems: bool  # small letters are capitals too, so that the small i is the plain stroke

    def __init__(self, id: str, blob: "uharfbuzz.Blob", family: str) -> None:
        import uharfbuzz  # here, since commands that letter nothing need not load it

        self.id, self.family, self.is_own, self.stems = id, family, False, False
        self.hb_face = uharfbuzz.Face(blob)
        self.hb_font = uharfbuzz.Font(self.hb_face)
        self.upem = self.hb_face.upem
        self._extents: dict[int, Rect | None] = {}
        self._outlines: dict[int, Path] = {}
        self.cap_height = self._measured_cap_height()

    @classmethod
    def of_own(cls, id: str) -> "Font":
        """A font of a writer's own, slanted or bold if its id says so. Raises KeyError when it is not on the shelf."""
        import uharfbuzz

        file, *manner = id.split(":")
        data, family = _OWN[file]
        made = cls(id, uharfbuzz.Blob(data), family)
        made.is_own, made.stems = True, made._has_stems()
        made.upem = made.cap_height / _OWN_CAP
        if "bold" in manner:
            made.hb_font.synthetic_bold = (_BOLD, _BOLD, False)
        if "slanted" in manner:
            made.hb_font.synthetic_slant = _SLANT
        made._extents.clear()
        return made

    def _has_stems(self) -> bool:
        """Whether it is a font of capitals only, in which the small i is by custom the I without crossbars."""
        glyphs = [self.hb_font.get_nominal_glyph(ord(letter)) for letter in "iaeno"]
        inks = [self.extents(glyph) for glyph in glyphs if glyph is not None]
        return len(inks) == len("iaeno") and all(
            ink and abs(ink.h - self.cap_height) < _LIKE_CAPITALS * self.cap_height for ink in inks
        )

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
    if id not in _SHELF:
        return Font.of_own(id)
    import uharfbuzz

    return Font(id, uharfbuzz.Blob.from_file_path(font_file(id)), _SHELF[id][1])


def font_file(id: str) -> FilePath:
    """The file of a font of the box. Raises KeyError for another id, FileNotFoundError without its file."""
    return stock_file(f"fonts/{_SHELF[id][0]}.ttf")


def is_shelved(id: str) -> bool:
    """Whether a font of a writer's own is on the shelf."""
    return id in _OWN


def shelve_font(id: str, data: bytes, family: str) -> None:
    """Puts a font of a writer's own on the shelf; its id must be that of these bytes."""
    _OWN[id] = data, family
