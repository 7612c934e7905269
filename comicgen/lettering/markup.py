"""The marks in a line: `*stress*`, `**loud**`, `~small~`, ` // ` for a break, `\\*` for a star.

Comes in: the text as written. Goes out: Chunks, stretches of one manner, with a "\\n" where a break is asked for. A
mark opens before a letter (or the quote before it) and closes after one (or after what ends a word); everything else
is itself: `f***`, `2*3`, `~5`. Breaths stand between private marks (see `breath`).
"""

import re
import unicodedata
from functools import lru_cache

from comicgen.frozen import NamedTuple
from comicgen.lettering.breath import CLOSE, OPEN

__all__ = ["BREATH", "LOUD", "SOFT", "STRESS", "Chunk", "chunks", "plain"]

STRESS, LOUD, SOFT, BREATH = 1, 2, 4, 8
_MANNERS = {"*": STRESS, "**": STRESS | LOUD, "***": STRESS | LOUD, "~": SOFT}
_MARK = re.compile(r"\*+|~+")
_ESCAPE = re.compile(r"\\([*~])")
_WHITE = re.compile(r"[ \t\r\n\f\v]+")
_BREAK = re.compile(r" //(?= )")
_ENDS = frozenset("!?.,;:…'’\"”»)]")
_OPENERS = tuple("\"'“‘„‚«‹(¿¡")
_STAR, _WAVE = "\ue000", "\ue001"  # stand for escaped marks while the others are looked for


class Chunk(NamedTuple):
    """Letters of one manner: a sum of STRESS, LOUD, SOFT and BREATH."""

    text: str
    manner: int


@lru_cache(4096)
def chunks(text: str) -> tuple[Chunk, ...]:
    """The text in stretches of one manner, without its marks; white space is one space, a break is "\\n"."""
    text = _WHITE.sub(" ", text).strip(" ")
    if " // " in text:
        text = re.sub(r" ?\n ?", "\n", _BREAK.sub("\n", text))
    if "*" not in text and "~" not in text and OPEN not in text:
        return (Chunk(text, 0),) if text else ()
    text = _ESCAPE.sub(lambda match: _STAR if match[1] == "*" else _WAVE, text)
    found: list[Chunk] = []
    while OPEN in text:
        before, _, text = text.partition(OPEN)
        breath, _, text = text.partition(CLOSE)
        _read(before, 0, found)
        _note(breath, BREATH, found)
    _read(text, 0, found)
    return tuple(Chunk(chunk.text.replace(_STAR, "*").replace(_WAVE, "~"), chunk.manner) for chunk in found)


def plain(text: str) -> str:
    """The text without its marks, for alt texts and metadata: natural case, breaks are spaces."""
    return "".join(chunk.text for chunk in chunks(text)).replace("\n", " ")


def _read(text: str, manner: int, found: list[Chunk]) -> None:
    start = 0
    for mark in _MARK.finditer(text):
        if mark.start() < start or mark[0] not in _MANNERS or not _begins_word(text, mark.end()):
            continue
        end = _closing(text, mark)
        if end is None:
            continue
        _note(text[start : mark.start()], manner, found)
        _read(text[mark.end() : end], manner | _MANNERS[mark[0]], found)
        start = end + len(mark[0])
    _note(text[start:], manner, found)


def _closing(text: str, mark: re.Match[str]) -> int | None:
    # A run of stars closes only a run of the same length, so that *what the f***, again* is one stretch.
    for other in _MARK.finditer(text, mark.end()):
        if other[0] == mark[0] and _ends_word(text[other.start() - 1]):
            return other.start()
    return None


def _begins_word(text: str, at: int) -> bool:
    """Whether a letter follows, or a quote or bracket that opens before one."""
    at += text[at : at + 1] in _OPENERS
    return text[at : at + 1].isalpha()


def _ends_word(char: str) -> bool:
    return char.isalnum() or char in _ENDS or unicodedata.category(char).startswith("M")


def _note(text: str, manner: int, found: list[Chunk]) -> None:
    if not text:
        return
    if found and found[-1].manner == manner:
        found[-1] = Chunk(found[-1].text + text, manner)
    else:
        found.append(Chunk(text, manner))
