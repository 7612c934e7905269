"""Pieces: a line that is too long for one balloon becomes two or more, joined (craft rules B10, B11, T5).

It is cut where a reader would breathe: at the end of a sentence, else of a clause, else anywhere between words. Where
a sentence goes on in the next balloon, the one breaks off and the other opens with the same mark. No piece is a stub,
and no stress, aside or quotation is torn where there is another way.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from comicgen.frozen import NamedTuple
from comicgen.lettering import broken_off, is_english, plain
from comicgen.script.model import Line

__all__ = ["MOST_SENTENCES", "MOST_WORDS", "TIGHT_WORDS", "pieces", "shortened"]

MOST_WORDS = 25  # of one balloon (B10)
TIGHT_WORDS = 18  # where a panel is crowded
MOST_SENTENCES = 3  # where a panel is crowded (B11)
STUB = 3  # a piece of fewer words looks like a mistake

# What a cut costs, and what a piece costs; a sentence's end is free.
AT_CLAUSE, AT_COMMA, BEFORE_LINK, ANYWHERE, TORN = 0.25, 0.45, 1.1, 2.2, 1.5
EACH_PIECE, UNEVEN, OVER, STUBBY = 0.9, 1.0, 3.0, 6.0

_OPENING_QUOTES = ("“", "„", "«")  # a caption in somebody's voice opens them again in each part (T12)
_SPACE = re.compile(r"\s+|(?<=--)(?=[^\W_])|(?<=\.\.\.)(?=[^\W_])|(?<=[—…])(?=[^\W_])")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)*_~>]*$")
_SHORTENED = "mr mrs ms mx dr prof st sgt lt capt col gen sr jr rev hon vs etc fig vol inc ltd co"
_LINKING = (
    "and but or because so that which who when while where if than then until unless although though "
    "y pero porque que cuando mais car et und aber weil dass wenn e ma perché"
)
_TITLES, _LINKS = frozenset(_SHORTENED.split()), frozenset(_LINKING.split())
_CLOSERS = "\"'”’)*_~>"


class _Cut(NamedTuple):
    """A place between two words: its cost, and the mark with which the sentence breaks off and goes on there."""

    at: int
    words: int  # before it
    sentences: int  # that end before it
    cost: float
    mark: str


def pieces(
    line: Line, most: int = MOST_WORDS, *, sentences: int | None = None, language: str = "en", marks: bool = True
) -> tuple[Line, ...]:
    """The line, or its parts, each with at most `most` words and `sentences` where a good break allows it.

    With `marks`, a sentence that is cut breaks off and goes on with "..." or "--".
    """
    words = len(line.text.split())
    if line.kind == "sfx" or (words <= most and sentences is None) or words < 2 * STUB:
        return (line,)
    cuts = _best_cuts(line.text, most, sentences or words, is_english(language))
    if not cuts:
        return (line,)
    ends = [0, *(cut.at for cut in cuts), len(line.text)]
    texts = [line.text[a:b].strip() for a, b in pairwise(ends)]
    after = [cut.mark if marks else "" for cut in cuts]
    found = [line._replace(text=text, opening="", closing="") for text in texts]
    for n, mark in enumerate(after):
        if mark:
            if not broken_off(found[n].text):
                found[n] = found[n]._replace(text=found[n].text.rstrip(","), closing=mark)
            found[n + 1] = found[n + 1]._replace(opening=mark)
    first, *rest = found
    quotes = line.opening if line.kind == "caption" and line.closing != line.opening else ""
    rest = [part._replace(opening=(quotes if quotes[:1] in _OPENING_QUOTES else "") + part.opening) for part in rest]
    whole = [first._replace(opening=line.opening), *rest]
    whole[-1] = whole[-1]._replace(closing=line.closing)
    return tuple(whole)


@lru_cache(1024)
def _best_cuts(text: str, most: int, sentences: int, english: bool) -> tuple[_Cut, ...]:
    """The cheapest cuts: least-cost path over all places between words."""
    total = len(text.split())
    ends = [_Cut(0, 0, 0, 0.0, ""), *_places(text, english)]
    last = _Cut(len(text), total, ends[-1].sentences + 1, 0.0, "")
    ends.append(last)
    if total <= most and last.sentences <= sentences:
        return ()
    count = max(-(-total // most), -(-last.sentences // sentences))
    ideal = total / count
    best: list[tuple[float, int]] = [(0.0, 0)]
    for j, end in enumerate(ends[1:], 1):
        found = (
            (best[i][0] + _piece_cost(ends[i], end, most, sentences, ideal), i)
            for i in range(j)
            if end.words - ends[i].words <= 2 * most or j == 1
        )
        cost, i = min(found, default=(1e9, 0))
        best.append((cost + end.cost, i))
    chosen: list[_Cut] = []
    at = best[-1][1]
    while at:
        chosen.append(ends[at])
        at = best[at][1]
    return tuple(reversed(chosen))


def _piece_cost(start: _Cut, end: _Cut, most: int, sentences: int, ideal: float) -> float:
    words = end.words - start.words
    cost = EACH_PIECE + UNEVEN * ((words - ideal) / ideal) ** 2 + OVER * max(0, words - most) / 4
    if words < STUB:
        cost += STUBBY
    return cost + OVER * max(0, end.sentences - start.sentences - sentences)


def _places(text: str, english: bool) -> Iterator[_Cut]:
    """Every place between two words, and what a cut there costs."""
    ends = sentences = 0
    for space in _SPACE.finditer(text):
        before, after = text[: space.start()], text[space.end() :]
        if not before or not after:
            continue
        ends += bool(space[0])
        cost, mark = _kind(before, after, english)
        if cost == 0.0:
            sentences += 1
        if before.replace("\\*", "").count("*") % 2 or before.count("~") % 2:
            continue  # a stress is never torn
        yield _Cut(space.end(), ends, sentences, cost + TORN * _is_torn(before), mark)


def _kind(before: str, after: str, english: bool) -> tuple[float, str]:
    """What a cut between these two costs, and its mark."""
    dash = "--" if english else "..."
    mark = broken_off(before)
    opens = after.lstrip("\"'“‘(*~<")[:1]
    if mark:
        return (0.0, "") if opens.isupper() and mark == "..." else (AT_CLAUSE, mark)
    word = before.rsplit(None, 1)[-1].strip("\"'“”‘’(*~<").rstrip(_CLOSERS)
    if _SENTENCE_END.search(before) and not opens.islower():
        short = word.rstrip(".").lower()
        if word.endswith(".") and (short in _TITLES or (len(short) == 1 and short != "i")):
            return ANYWHERE + TORN, dash
        return 0.0, ""
    end = before.rstrip(_CLOSERS)[-1:]
    if end in ";:":
        return AT_CLAUSE, ""
    if end == ",":
        return AT_COMMA, "..."
    if _SENTENCE_END.search(before):
        return AT_CLAUSE, ""  # "Stop!" he said
    linked = after.split(None, 1)[0].strip(_CLOSERS + ",").lower() in _LINKS
    return (BEFORE_LINK if linked else ANYWHERE), ("..." if linked else dash)


def _is_torn(before: str) -> bool:
    """Whether an aside or a quotation is open here."""
    quotes = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return quotes or before.count("(") > before.count(")")


def shortened(line: Line, words: int) -> Line:
    """The line without its last `words` words, at least one word left: for telling how much must be cut."""
    kept = plain(line.text).split()
    return line._replace(text=" ".join(kept[: max(1, len(kept) - words)]))
