"""Pieces: a line that is too long for one balloon becomes two or more, joined (craft rules B10, B11)."""

import re

from comicgen.lettering import plain
from comicgen.script.model import Line

__all__ = ["EVER_WORDS", "MOST_SENTENCES", "MOST_WORDS", "pieces", "shortened"]

MOST_WORDS = 25
MOST_SENTENCES = 3
EVER_WORDS = 35  # no balloon holds more, however roomy the panel
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)*_~]*\s+")
_CLAUSE = re.compile(r"(?<=[,;:])\s+|(?<=--)\s*")
_SPACE = re.compile(r"\s+")


def pieces(line: Line, most: int = MOST_WORDS) -> tuple[Line, ...]:
    """The line, or its halves and their halves, each with at most `most` words where a good break allows it.

    Where `most` is tight, more than three sentences are too many as well.
    """
    words = len(line.text.split())
    sentences = len(_SENTENCE.findall(line.text)) + 1
    talky = sentences > MOST_SENTENCES and most < EVER_WORDS
    if line.kind == "sfx" or (words <= most and not talky) or words < 8:
        return (line,)
    cut = _best_cut(line.text)
    if cut is None:
        return (line,)
    left, right = line.text[:cut].rstrip(), line.text[cut:].lstrip()
    return pieces(line._replace(text=left), most) + pieces(line._replace(text=right), most)


def _best_cut(text: str) -> int | None:
    """The end of a sentence near the middle, else of a clause, else a space; never inside a mark."""
    middle = len(text) / 2
    for pattern in (_SENTENCE, _CLAUSE, _SPACE):
        ends = (match.end() for match in pattern.finditer(text))
        cuts = [end for end in ends if 0.22 < end / len(text) < 0.78 and _whole(text[:end]) and _whole(text[end:])]
        if cuts:
            return min(cuts, key=lambda end: abs(end - middle))
    return None


def _whole(text: str) -> bool:
    """Whether a part says something and no mark in it is torn."""
    return text.count("*") % 2 == 0 and text.count("~") % 2 == 0 and any(char.isalnum() for char in text)


def shortened(line: Line, words: int) -> Line:
    """The line without its last `words` words, at least one word left: for telling how much must be cut."""
    kept = plain(line.text).split()
    return line._replace(text=" ".join(kept[: max(1, len(kept) - words)]))
