"""A text, shaped and measured: what the breaking of rows works with.

Comes in: a text with its marks, a TypeSpec, a language. Goes out: a Measured: tokens, their glyphs, their widths in
house units.
"""

from functools import lru_cache

from comicgen.frozen import NamedTuple
from comicgen.lettering.breaking import Edges, Token, edges, tokens
from comicgen.lettering.breath import breathed
from comicgen.lettering.case import upper
from comicgen.lettering.fonts import font
from comicgen.lettering.markup import BREATH, LOUD, SOFT, STRESS, Chunk, chunks
from comicgen.lettering.model import TypeSpec
from comicgen.lettering.shaping import Word, bars, shape
from comicgen.lettering.spelling import spelled, with_equivalents

__all__ = ["BREATH_LENGTH", "LEFT", "RIGHT", "Measured", "Piece", "measured"]


BREATH_LENGTH, BREATH_GAP, BREATH_AIR = 0.30, 0.16, 0.05  # of a stroke, to the letters, outside; in em (T8)
LEFT, RIGHT = 1, 2
_NUMBERED_WORDS = "war part act chapter volume book phase scene type class stage level henry charles elizabeth"
_NUMBERED = frozenset(_NUMBERED_WORDS.split())  # an I behind one of these counts


class Piece(NamedTuple):
    """Shaped letters of one font and size; `scale` turns font units into house units.

    `breath` says on which sides breath marks stand: their room is part of the word's advance and ink.
    """

    font: str
    size: float
    scale: float
    word: Word
    text: str
    breath: int = 0


class Measured(NamedTuple):
    """Tokens with their shaped pieces and places; `gap` is the space between words, `cap` the roman's cap height."""

    spec: TypeSpec
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]  # the tokens in small letters without their marks, to be compared
    pieces: tuple[tuple[Piece, ...], ...]
    line: Edges  # all in one row
    least_rows: int  # the breaks that the writer asks for make so many
    gap: float
    cap: float

    @property
    def total(self) -> float:
        """The width of all in one row."""
        return self.line.ends[-1]

    def row_widths(self, ends: tuple[int, ...]) -> tuple[float, ...]:
        """The widths of the rows that end before these tokens."""
        return tuple(map(self.line.width, (0, *ends), ends))


@lru_cache(2048)
def measured(text: str, spec: TypeSpec, language: str) -> Measured:
    """Shapes a text. Raises ValueError when there is nothing to letter."""
    text = spelled(text, language, spec.habits)
    words = tokens(chunks(breathed(text, language) if spec.habits.breath_marks else text), language)
    if not words:
        raise ValueError("there is nothing to letter")
    initialisms = _initialisms(words, spec)
    numerals = _numerals(words)
    pieces = tuple(
        _pieces(token, spec, language, initialism=keep, numeral=stem)
        for token, keep, stem in zip(words, initialisms, numerals, strict=True)
    )
    if any(chunk.manner & BREATH for token in words for chunk in token.pieces):
        pieces = _with_breath(words, pieces)
    if not any(piece.word.ink for some in pieces for piece in some):
        raise ValueError("there is nothing to letter")
    widths = [sum(piece.word.advance * piece.scale for piece in some) for some in pieces]
    face = font(spec.roman)
    scale = spec.size / face.upem
    gap = shape(spec.roman, " ", language=language).advance * scale
    keys = tuple("".join(filter(str.isalnum, token.text.lower())) or token.text for token in words)
    least = 1 + sum(token.forced for token in words)
    return Measured(spec, words, keys, pieces, edges(words, widths, gap), least, gap, face.cap_height * scale)


def _initialisms(words: tuple[Token, ...], spec: TypeSpec) -> list[bool]:
    """Which tokens keep the bars of their I's for being initialisms: none, unless the style wants it so."""
    if spec.stem_in_initialisms or all(token.text == token.text.upper() for token in words):
        return [False] * len(words)  # in a text all in capitals there is no telling which are meant
    return [_is_initialism(token.text) for token in words]


def _is_initialism(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and all(map(str.isupper, letters)) and not set(letters) <= set("IVXLCDM")


def _numerals(words: tuple[Token, ...]) -> list[bool]:
    """Which lone I's count something (World War I, Act I): they are no pronoun."""
    before = ("", *(token.text for token in words[:-1]))
    return [
        token.text.rstrip(".,;:!?") == "I" and name[:1].isupper() and name.lower() in _NUMBERED
        for token, name in zip(words, before, strict=True)
    ]


def _with_breath(words: tuple[Token, ...], pieces: tuple[tuple[Piece, ...], ...]) -> tuple[tuple[Piece, ...], ...]:
    """The pieces with room for strokes before the first and behind the last letters of each breath."""
    flat = [bool(chunk.manner & BREATH) for token in words for chunk in token.pieces]
    made: list[tuple[Piece, ...]] = []
    n = 0
    for some in pieces:
        row: list[Piece] = []
        for piece in some:
            if flat[n]:
                opens = n == 0 or not flat[n - 1]
                closes = n + 1 == len(flat) or not flat[n + 1]
                piece = _breathing(piece, LEFT * opens | RIGHT * closes)
            row.append(piece)
            n += 1
        made.append(tuple(row))
    return tuple(made)


def _breathing(piece: Piece, sides: int) -> Piece:
    """The piece with room for strokes on these sides."""
    glyphs, advance, ink = piece.word
    if not sides or ink is None:
        return piece
    upem = piece.size / piece.scale
    reach, air = round((BREATH_LENGTH + BREATH_GAP) * upem), round(BREATH_AIR * upem)
    left, right = (reach if sides & LEFT else 0), (reach if sides & RIGHT else 0)
    shift = left + (air if left else 0)
    moved = tuple((gid, x + shift, y) for gid, x, y in glyphs)
    box = (ink[0] + shift - left, ink[1], ink[2] + shift + right, ink[3])
    word = Word(moved, advance + shift + right + (air if right else 0), box)
    return piece._replace(word=word, breath=sides)


def _pieces(
    token: Token, spec: TypeSpec, language: str, *, initialism: bool, numeral: bool = False
) -> tuple[Piece, ...]:
    if spec.case != "upper":
        return tuple(_piece(chunk, spec, language, barred=-1) for chunk in token.pieces)
    chunks = [Chunk(upper(chunk.text, language), chunk.manner) for chunk in token.pieces]
    keep = bars("".join(chunk.text for chunk in chunks), language=language, initialism=initialism)
    keep = 0 if numeral else keep
    found: list[Piece] = []
    for chunk in chunks:
        found.append(_piece(chunk, spec, language, barred=keep & ((1 << len(chunk.text)) - 1)))
        keep >>= len(chunk.text)
    return tuple(found)


def _piece(chunk: Chunk, spec: TypeSpec, language: str, *, barred: int) -> Piece:
    face = font(spec.stress if chunk.manner & STRESS else spec.roman)
    size = spec.size * (spec.loud if chunk.manner & LOUD else 1.0) * (spec.soft if chunk.manner & SOFT else 1.0)
    text = with_equivalents(chunk.text, face.has)
    return Piece(face.id, size, size / face.upem, shape(face.id, text, language=language, barred=barred), text)
