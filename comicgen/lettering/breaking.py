"""Where rows may break, and how willingly.

Comes in: Chunks as lettered. Goes out: Tokens, the pieces that no break may divide, and their edges. Nothing is ever
hyphenated, lost, repeated or reordered.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from comicgen.frozen import NamedTuple
from comicgen.lettering.markup import Chunk
from comicgen.lettering.spelling import NO_BREAK_SPACES

__all__ = ["AFTER_WEAK_WORD", "Edges", "Token", "edges", "tokens"]

AFTER_SHORT_WORD, AFTER_SENTENCE, AFTER_CLAUSE = 0.015, -0.012, -0.008  # penalties of a break
AFTER_WEAK_WORD = 0.08  # A, THE and I look worst at the end of a row (B5)
INSIDE_UNSPACED = 0.02

_SHORT_WORDS = {
    "en": "a an the i to of in on at by my your his her its our for and or but as if is am be no",
    "es": "a al de del el la los las un una en y o que mi tu su me te se no con por",
    "fr": "à au aux de du des le la les un une en et ou que mon ma ton ta ce je tu il on ne se",
    "de": "der die das den dem ein eine zu in im an am auf und oder mein dein ich du er es so",
    "it": "a al di del il lo la i gli le un una in e o che mi ti si non per con",
    "pt": "a ao de do da o os as um uma em e que meu tua se não por com",
}
_SHORT = {language: frozenset(words.split()) for language, words in _SHORT_WORDS.items()}
_WEAK = frozenset(
    ("a", "an", "the", "i", "to", "el", "la", "le", "un", "une", "der", "die", "das", "il", "lo", "o", "os")
)
_TITLE_WORDS = "mr mrs ms mx dr prof st sgt lt capt col gen sr sra srta dra don doña m mme mlle hr fr herr frau sig"
_UNIT_WORDS = (
    "% ° °c °f km m cm mm mi ft in yd kg g mg lb lbs oz l ml mph kmh km/h kb mb gb tb hz khz mhz w kw v "
    "am pm a.m p.m uhr h min s sec € $ £ million billion"
)
_TITLES, _UNITS = frozenset(_TITLE_WORDS.split()), frozenset(_UNIT_WORDS.split())
_NUMBER = re.compile(r"[+\-]?[$€£]?\d[\d.,:/]*")
_SEAM = re.compile(r"--+(?=[^\W_]|[\"“'‘¿¡])|\.\.\.+(?=[^\W_]|[\"“'‘¿¡])|(?<=[^\W\d_]{2})[-/](?=[^\W\d_]{2})")
_UNSPACED = (("\u3005", "\u3007"), ("\u3041", "\u30ff"), ("\u3400", "\u9fff"), ("\uf900", "\ufaff"))  # kana, Han
_NOT_FIRST = frozenset(
    "!%),.:;?]}’”、。〉》」』】〕゛゜ゝゞ・ヽヾ！％），．：；？］｝ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー…‥—"
)
_NOT_LAST = frozenset("$([{£¥‘“〈《「『【〔（［｛￥￡＄")
_CLOSING_ONLY = re.compile(r"[!?.,:;%»›)\]}…\-–—]+")
_OPENING_ONLY = re.compile(r"[«‹“„‘(\[{¿¡]+|[–—]")
_TRAILING = re.compile(r"[.,!?;:]+")  # takes the face of the stressed word before it


class Token(NamedTuple):
    """Letters that stay together: pieces of one manner each."""

    pieces: tuple[Chunk, ...]
    space: bool  # a space before it, when it is not first in its row
    forced: bool  # must open a row
    penalty: float  # of a break after it
    words: int

    @property
    def text(self) -> str:
        """Its letters."""
        return "".join(piece.text for piece in self.pieces)


@lru_cache(4096)
def tokens(chunks: tuple[Chunk, ...], language: str = "en") -> tuple[Token, ...]:
    """The tokens of a text. Breaks: at spaces, and after the hyphens, `--`, `...` and `/` that a word has.

    Never between a number and its unit, a title and its name, or before closing punctuation.
    """
    short = _SHORT.get(language.partition("-")[0].lower(), frozenset())
    found: list[Token] = []
    forced = False
    for word in _words(chunks):
        if word is None:
            forced = True
            continue
        parts = list(_parts(word))
        for n, part in enumerate(parts):
            text = "".join(piece.text for piece in part)
            space = n == 0 and bool(found)
            penalty = INSIDE_UNSPACED if n + 1 < len(parts) and _is_unspaced(text[-1]) else _penalty(text, short)
            opens = n == 0 or found[-1].text.endswith(("--", "..."))  # well-known is one word, well--known two
            token = Token(_tidied(part), space, forced, penalty, int(opens and any(map(str.isalnum, text))))
            if space and not forced and _stay_together(found[-1].text, text):
                token = _joined(found.pop(), token)
            found.append(token)
            forced = False
    return tuple(found)


def _words(chunks: Iterable[Chunk]) -> Iterable[tuple[Chunk, ...] | None]:
    """Words as pieces of one manner; None where a break is asked for."""
    word: list[Chunk] = []
    for text, manner in chunks:
        for part in re.split(r"([ \n]+)", text):
            if part.strip(" \n"):
                word.append(Chunk(part, manner))
            elif part:
                if word:
                    yield tuple(word)
                    word = []
                if "\n" in part:
                    yield None
    if word:
        yield tuple(word)


def _parts(word: tuple[Chunk, ...]) -> Iterable[tuple[Chunk, ...]]:
    """A word, cut where it may break inside."""
    text = "".join(piece.text for piece in word)
    cuts = [match.end() for match in _SEAM.finditer(text) if match.start() > 0]
    if not text.isascii() and any(map(_is_unspaced, text)):
        cuts = sorted({*cuts, *_unspaced_cuts(text)})
    if not cuts:
        yield word
        return
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        yield tuple(_slice(word, start, end))


def _is_unspaced(char: str) -> bool:
    return char > "\u3000" and any(first <= char <= last for first, last in _UNSPACED)


def _unspaced_cuts(text: str) -> Iterable[int]:
    for at in range(1, len(text)):
        before, after = text[at - 1], text[at]
        if (_is_unspaced(before) or _is_unspaced(after)) and after not in _NOT_FIRST and before not in _NOT_LAST:
            yield at


def _slice(word: tuple[Chunk, ...], start: int, end: int) -> Iterable[Chunk]:
    at = 0
    for piece in word:
        part = piece.text[max(0, start - at) : max(0, end - at)]
        if part:
            yield Chunk(part, piece.manner)
        at += len(piece.text)


def _tidied(pieces: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    if len(pieces) == 2 and pieces[0].manner and not pieces[1].manner and _TRAILING.fullmatch(pieces[1].text):
        return (Chunk(pieces[0].text + pieces[1].text, pieces[0].manner),)
    return pieces


def _penalty(text: str, short: frozenset[str]) -> float:
    bare = text.rstrip("\"'’”»)]")
    if bare.endswith(("...", "--", ",", ";", ":")):
        return AFTER_CLAUSE
    if bare.endswith((".", "!", "?")):
        return AFTER_SENTENCE
    if text.lower() not in short:
        return 0.0
    return AFTER_WEAK_WORD if text.lower() in _WEAK else AFTER_SHORT_WORD


def _stay_together(before: str, after: str) -> bool:
    if _CLOSING_ONLY.fullmatch(after) or _OPENING_ONLY.fullmatch(before):
        return True
    last = before.rpartition(" ")[2].lower()
    if last.rstrip(".") in _TITLES and (last.endswith(".") or len(last) > 1) and after[:1].isupper():
        return last.endswith(".") or last in ("mr", "mrs", "ms", "dr", "mme", "mlle")
    return bool(_NUMBER.fullmatch(last)) and after.lower().rstrip(".,!?;:\"'’”") in _UNITS


def _joined(first: Token, second: Token) -> Token:
    seam = Chunk(NO_BREAK_SPACES[0], first.pieces[-1].manner)
    pieces: list[Chunk] = []
    for piece in (*first.pieces, seam, *second.pieces):
        if pieces and pieces[-1].manner == piece.manner:
            pieces[-1] = Chunk(pieces[-1].text + piece.text, piece.manner)
        else:
            pieces.append(piece)
    return Token(tuple(pieces), first.space, first.forced, second.penalty, first.words + second.words)


class Edges(NamedTuple):
    """Where each token begins and ends when all stand in one endless row; `ends` opens with 0, before any token."""

    starts: tuple[float, ...]
    ends: tuple[float, ...]

    def width(self, first: int, end: int) -> float:
        """The width of a row of the tokens from `first` to before `end`."""
        return self.ends[end] - self.starts[first]


def edges(tokens: Sequence[Token], widths: Sequence[float], gap: float) -> Edges:
    """The edges of tokens of these widths, with a `gap` for each space."""
    starts: list[float] = []
    ends = [0.0]
    for token, width in zip(tokens, widths, strict=True):
        starts.append(ends[-1] + (gap if token.space else 0.0))
        ends.append(starts[-1] + width)
    return Edges(tuple(starts), tuple(ends))
