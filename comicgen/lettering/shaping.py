"""From letters to glyphs, by HarfBuzz, word by word.

Comes in: a piece of a word in one font, as lettered (after case). Goes out: a Word: glyphs with their places, the
advance and the tight box of the ink, in font units with y up. Words are kept, so that each is shaped once a process.
The rule of the crossbar I lives here too: in capitals the I with bars is the pronoun only (lettering tradition).
"""

from functools import cache

from comicgen.frozen import NamedTuple
from comicgen.lettering.fonts import Font, font

__all__ = ["Word", "bars", "shape"]

_WORDS: dict[tuple[str, str, str, int], "Word"] = {}
_MOST_WORDS = 50_000  # then the memory is given back: a batch of thousands of scripts
_BEFORE_PRONOUN = frozenset("'’.")  # besides letters and digits: after these an I is part of something
_AFTER_PRONOUN = frozenset(',;:!?…—–-"”»)]}*~')
_VERBS = ("M", "LL", "VE", "D")  # I'M, I'LL, I'VE, I'D


class Word(NamedTuple):
    """Shaped letters, in font units, y up. `ink` is (left, bottom, right, top), or None for white."""

    glyphs: tuple[tuple[int, int, int], ...]
    advance: int
    ink: tuple[float, float, float, float] | None


def shape(id: str, text: str, *, language: str = "en", barred: int = -1) -> Word:
    """Shapes a word. `barred` has bit n set when the I at index n keeps its crossbars; -1: all do (mixed case)."""
    key = (id, text, language, barred)
    word = _WORDS.get(key)
    if word is None:
        if len(_WORDS) >= _MOST_WORDS:
            _WORDS.clear()
        word = _WORDS[key] = _shape(font(id), text, language, barred)
    return word


def _shape(face: Font, text: str, language: str, barred: int) -> Word:
    if not text:
        return Word((), 0, None)
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(_stemmed(text, barred) if face.stems and barred >= 0 else text)
    buffer.guess_segment_properties()  # script and direction; never the host's language
    buffer.language = language
    uharfbuzz.shape(face.hb_font, buffer, None if face.is_own else _features(text, barred))
    glyphs: list[tuple[int, int, int]] = []
    left = bottom = 1e9
    right = top = -1e9
    pen = 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        gid, x, y = info.codepoint, pen + place.x_offset, place.y_offset
        pen += place.x_advance
        glyphs.append((gid, x, y))
        ink = face.extents(gid)
        if ink is not None:
            left, bottom = min(left, x + ink.x), min(bottom, y + ink.y)
            right, top = max(right, x + ink.x + ink.w), max(top, y + ink.y + ink.h)
    return Word(tuple(glyphs), pen, (left, bottom, right, top) if right > left else None)


def _stemmed(text: str, barred: int) -> str:
    """The text for a font in which the small i is the I without crossbars; it has no `cv01` of ours."""
    return "".join("i" if char == "I" and not barred >> at & 1 else char for at, char in enumerate(text))


def _features(text: str, barred: int) -> dict[str, bool | list[tuple[int, int, int]]]:
    # Kerning, ligatures and contextual letters are on by HarfBuzz's defaults; said here all the same.
    features: dict[str, bool | list[tuple[int, int, int]]] = {"kern": True, "liga": True, "calt": True}
    if barred == 0:
        features["cv01"] = True
    elif barred > 0:
        features["cv01"] = [(at, at + 1, int(not barred >> at & 1)) for at in range(len(text))]
    return features


@cache
def bars(text: str, *, language: str = "en", initialism: bool = False) -> int:
    """Which I's of a word in capitals keep their bars, as bits for `shape`.

    The pronoun does (I, I'M, I'LL, I'VE, I'D), in English only; everything else takes the plain stroke. A word that
    is an `initialism` (FBI, A.I.) keeps them in houses that like it so.
    """
    if "I" not in text:
        return 0
    if initialism:
        return sum(1 << at for at, letter in enumerate(text) if letter == "I")
    if language.partition("-")[0].lower() != "en":
        return 0
    return sum(1 << at for at, letter in enumerate(text) if letter == "I" and _is_pronoun(text[:at], text[at + 1 :]))


def _is_pronoun(before: str, after: str) -> bool:
    return _may_stand_after(before) and _may_stand_before(after)


def _may_stand_after(before: str) -> bool:
    if not before or before.endswith(("...", "..")):
        return True
    if before[-1] in "'’" and not any(map(str.isalnum, before)):
        return True  # an opening quote
    return not (before[-1].isalnum() or before[-1] in _BEFORE_PRONOUN)


def _may_stand_before(after: str) -> bool:
    if not after or after[0].isspace() or after[0] in _AFTER_PRONOUN:
        return True
    if after[0] in "'’":
        tail = after[1:]
        verb = next((verb for verb in _VERBS if tail.startswith(verb)), "")
        return not tail[len(verb) : len(verb) + 1].isalnum()
    return after[0] == "." and not after[1:2].isupper()
