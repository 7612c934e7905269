"""Where rows end: L20. Hyphens that the words do not have, marks at the wrong end, names and numbers torn apart."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from comicgen.lint.blocks import rebroken
from comicgen.lint.model import Balloon, Found, Panel, Row, Strip

__all__ = ["breaks"]

# Marks that never begin a row (dots may: a speech that goes on begins with three), and marks that never end one.
_NOT_FIRST = re.compile(r"[,;:!?)\]}%\u201d\u00bb\u3001\u3002\uff0c\uff01\uff1f\u300d\u300f\u30fc]|\.(?!\.)")
_NOT_LAST = re.compile(r"[(\[{\u201c\u00ab\u300c\u300e]$")
_TITLE = re.compile(r"(?:^|\s)(?:MR|MRS|MS|DR|ST|PROF|CAPT|SGT|LT|REV)\.$", re.IGNORECASE)
_UNIT = re.compile(r"(?:[AP]\.?M\.?|KM|KG|CM|MM|KB|MB|GB|MPH|HZ|%|°[CF]?|O'CLOCK)\b", re.IGNORECASE)
_WEAK = {"en": frozenset({"A", "AN", "THE", "I"})}
_SEEN = 3  # letters: shorter words above themselves are not seen
_LONG_WORD = 14  # letters: a word so long may be hyphenated when nothing else helps
_BREAKS = "-\u2010\u2011\u2013\u2014/\\.\u2026_&@\u200b"  # signs behind which a word may be broken


def breaks(strip: Strip) -> Iterator[Found]:
    """L20: bad ends of rows."""
    weak = _WEAK.get(strip.language.partition("-")[0], frozenset())
    for panel in strip.panels:
        for balloon in panel.balloons:
            if balloon.kind == "sfx":
                continue
            yield from _torn(panel, balloon)
            for k, (one, other) in enumerate(pairwise(balloon.rows)):
                yield from _marks(panel, balloon, one, other)
                yield from _parted(panel, balloon, one, other)
                options = rebroken(balloon, k, share=strip.limits.hourglass_share)
                last = (one.text.split() or [""])[-1]
                if last.upper() in weak and any(row.split()[-1].upper() not in weak for row, _ in options):
                    message = f"row '{one.text[:40]}' of {balloon.id} ends in '{last}', which belongs to the next"
                    yield Found("warning", 1, 0, message, "break the row one word away", panel, (balloon,))
                if _is_stacked(balloon, one.text, other.text) and any(
                    not _is_stacked(balloon, *option) for option in options
                ):
                    message = f"the same word stands above itself in {balloon.id}: '{one.text}' / '{other.text}'"
                    yield Found("warning", 1, 0, message, "break the row one word away", panel, (balloon,))


def _torn(panel: Panel, balloon: Balloon) -> Iterator[Found]:
    """Words that go on in the next row. Says nothing where rows and text differ, or where words have no spaces."""
    signs, joints = _joints(balloon.text)
    if " " not in balloon.text.strip() or signs != "".join(map(_letters, (row.text for row in balloon.rows))):
        return
    place = 0
    for one, other in pairwise(balloon.rows):
        place += len(_letters(one.text))
        if not 0 < place < len(signs) or place in joints:
            continue
        word = one.text.split()[-1:] + other.text.split()[:1]
        hyphened = one.text.rstrip().endswith(("-", "\u2010"))
        whole = "".join(word).replace("-", "").replace("\u2010", "") if len(word) == 2 else ""
        long = hyphened and len(_letters(whole)) >= _LONG_WORD
        message = f"'{whole[:40]}' is {'hyphenated' if hyphened else 'torn'} at the end of a row of {balloon.id}"
        mend = "keep the word whole: break the row before it, or set the balloon wider"
        yield Found("warning" if long else "error", 1, 0, message, mend, panel, (balloon,))


def _joints(text: str) -> tuple[str, frozenset[int]]:
    """The letters of a text, and before which of them a row may begin."""
    signs, places, after = "", set(), True
    for sign in text:
        letters = _letters(sign)
        if letters:
            if after:
                places.add(len(signs))
            signs += letters
            after = False
        elif sign.isspace() or sign in _BREAKS or sign == "\u00ad":
            after = True
    return signs, frozenset(places)


def _letters(text: str) -> str:
    """Letters and digits of a text as capitals without their marks, to compare a text with its lettering."""
    plain = unicodedata.normalize("NFKD", text.upper())
    return "".join(sign for sign in plain if sign.isalnum()).replace("\u0131", "I")


def _marks(panel: Panel, balloon: Balloon, one: Row, other: Row) -> Iterator[Found]:
    if _NOT_FIRST.match(other.text.lstrip()) or _NOT_LAST.search(one.text.rstrip()):
        message = f"a mark stands at the wrong end in {balloon.id}: '{one.text[-20:]}' / '{other.text[:20]}'"
        yield Found("error", 1, 0, message, "keep marks with the word that they belong to", panel, (balloon,))


def _parted(panel: Panel, balloon: Balloon, one: Row, other: Row) -> Iterator[Found]:
    title = _TITLE.search(one.text.rstrip())
    number = one.text.rstrip()[-1:].isdigit() and _UNIT.match(other.text.lstrip())
    if title or number:
        what = "a title from its name" if title else "a number from its unit"
        message = f"a row of {balloon.id} parts {what}: '{one.text[-20:]}' / '{other.text[:20]}'"
        yield Found("warning", 1, 0, message, "keep the two in one row", panel, (balloon,))


def _is_stacked(balloon: Balloon, one: str, other: str) -> bool:
    """Whether two rows begin or end with the same word; not when the speech itself says it twice running."""
    first, second = [_letters(word) for word in one.split()], [_letters(word) for word in other.split()]
    if len(first) < 2 or len(second) < 2:
        return False
    words = [_letters(word) for word in balloon.text.split()]
    twice = {a for a, b in pairwise(words) if a == b}
    ends = ((first[0], second[0]), (first[-1], second[-1]))
    return any(a == b and len(a) >= _SEEN and a not in twice for a, b in ends)
