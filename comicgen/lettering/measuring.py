"""A text, shaped and measured: what the breaking of rows works with.

Comes in: a text with its marks, a TypeSpec, a language. Goes out: a Measured: tokens, their glyphs, their widths in
house units.
"""

from functools import lru_cache
from typing import NamedTuple

from comicgen.lettering.breaking import Edges, Token, edges, tokens
from comicgen.lettering.case import upper
from comicgen.lettering.fonts import font
from comicgen.lettering.markup import LOUD, SOFT, STRESS, Chunk, chunks
from comicgen.lettering.model import TypeSpec
from comicgen.lettering.shaping import Word, bars, shape
from comicgen.lettering.spelling import spelled, with_equivalents

__all__ = ["Measured", "Piece", "measured"]


class Piece(NamedTuple):
    """Shaped letters of one font and size; `scale` turns font units into house units."""

    font: str
    size: float
    scale: float
    word: Word
    text: str


class Measured(NamedTuple):
    """Tokens with their shaped pieces and places; `gap` is the space between words, `cap` the roman's cap height."""

    spec: TypeSpec
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]  # the tokens in small letters, to be compared
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
    words = tokens(chunks(spelled(text, language)), language)
    if not words:
        raise ValueError("there is nothing to letter")
    initialisms = _initialisms(words, spec)
    pieces = tuple(
        _pieces(token, spec, language, initialism=keep) for token, keep in zip(words, initialisms, strict=True)
    )
    if not any(piece.word.ink for some in pieces for piece in some):
        raise ValueError("there is nothing to letter")
    widths = [sum(piece.word.advance * piece.scale for piece in some) for some in pieces]
    face = font(spec.roman)
    scale = spec.size / face.upem
    gap = shape(spec.roman, " ", language=language).advance * scale
    keys = tuple(token.text.lower() for token in words)
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


def _pieces(token: Token, spec: TypeSpec, language: str, *, initialism: bool) -> tuple[Piece, ...]:
    if spec.case != "upper":
        return tuple(_piece(chunk, spec, language, barred=-1) for chunk in token.pieces)
    chunks = [Chunk(upper(chunk.text, language), chunk.manner) for chunk in token.pieces]
    keep = bars("".join(chunk.text for chunk in chunks), language=language, initialism=initialism)
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
