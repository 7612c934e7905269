"""Advice: what a letterer would ask the writer to look at again, and what only the writer can mend.

Comes in: a script. Goes out: findings, each convention told once a script, at its first place, with the lines of the
others (craft rules T5, T7, T10, T11, S7). What lettering can mend is not told: see `spelling` and `conventions`.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from comicgen.diagnostics import Report
from comicgen.frozen import NamedTuple
from comicgen.lettering.breath import breathed
from comicgen.lettering.conventions import Place, broken_off, is_note, later_lines, leads_to_note, places_of
from comicgen.lettering.markup import STRESS, chunks, plain
from comicgen.lettering.spelling import is_english
from comicgen.lettering.spoken import is_sentence
from comicgen.script.model import Line, Script

__all__ = ["check_conventions"]

MOST_STRESSES, MOST_STRESSED, LONG_ENOUGH = 2, 0.2, 10  # runs; share of the words, in a line of so many words (T7)
FEW_STRESSED = 3  # so many stressed words are never too many
MOST_NUMBERS = 2  # a line with more is about numbers
SPELLED_OUT = 20  # up to here numbers are words (T10)
MOST_TOLD = 6  # further lines that one finding lists

_SPELLED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_WORDS = _SPELLED.split()
_ANY_NUMBER = re.compile(r"\d+")
_NUMBER = re.compile(r"(?<![\w.,:/$€£¥#°+\-–—=*^%&@'’])(?P<n>\d|[12]\d)(?![\w:/%°=+*^&@'’\"”-]|[.,]\d|\.\w)")
# A number after one of these is a name: page 3, room 12, platform 9.
_NAMING_WORDS = (
    "page room chapter number no nr no. nr. floor level version part step gate platform line bus route channel agent "
    "section unit apartment apt item question figure fig exercise lesson episode season volume issue track player team "
    "act scene psalm verse grade size type class phase stage day week year age option problem table row seat bay "
    "highway exit person zone model mark district ward sector area studio pier dock lane"
)
_MEASURE_WORDS = (
    "km m cm mm mi ft in yd kg g mg lb lbs oz l ml mph kmh kb mb gb tb hz khz mhz ghz w kw v am pm a.m p.m h min s sec "
    "ms january february march april may june july august september october november december"
)
_NAMING, _MEASURES = frozenset(_NAMING_WORDS.split()), frozenset(_MEASURE_WORDS.split())
_SYMBOLS = {"%": "percent", "&": "and", "=": "is", "+": "plus", "@": "at"}
_SYMBOL = re.compile(r"(?<=\d)\s?%|(?<= )[&=+@](?= )")
_FOREIGN = re.compile(r"<\s*[^\W\d_][^<>=/]*\s[^<>=/]*>|^\s*<[^<>=/]+>\W*$")


class _Told(NamedTuple):
    """What is wrong with one line."""

    line: Line
    message: str
    hint: str


def check_conventions(script: Script, report: Report) -> None:
    """Notes what strays from lettering tradition: each kind once, with all the lines that have it."""
    lines = places_of(script.panels)
    _tell(report.note, "much-stress", _stressed(lines, script.language))
    _tell(report.note, "mismatched-marks", _mismatched(lines))
    _tell(report.note, "foreign-speech", _foreign(lines, script.language))
    _tell(report.warning, "lost-note", _lost(lines))
    _tell(report.note, "long-sound", _sentences(lines))
    if is_english(script.language):
        _tell(report.note, "spell-out", _figures(lines))


def _tell(note: Callable[..., None], code: str, found: Iterator[_Told]) -> None:
    first = next(found, None)
    if first is None:
        return
    rows = list(dict.fromkeys(str(told.line.text_span.line) for told in found))
    more = f", and {len(rows) - MOST_TOLD} more" if len(rows) > MOST_TOLD else ""
    others = f" (also in line{'s' if len(rows) > 1 else ''} {', '.join(rows[:MOST_TOLD])}{more})" if rows else ""
    note(code, f"{first.message}{others}", first.line.text_span, hint=first.hint)


def _stressed(lines: Mapping[Place, Line], language: str) -> Iterator[_Told]:
    """Emphasis that is no emphasis any more (T7)."""
    for line in lines.values():
        if line.kind == "sfx" or "*" not in line.text:
            continue
        parts = chunks(breathed(line.text, language))
        runs = [part for part in parts if part.manner & STRESS]
        stressed = sum(len(part.text.split()) for part in runs)
        words = sum(len(part.text.split()) for part in parts)
        if len(runs) > MOST_STRESSES:
            yield _Told(
                line,
                f"{len(runs)} stresses in one balloon; more than {MOST_STRESSES} cancel each other",
                "keep the one or two words on which the line turns",
            )
        elif words >= LONG_ENOUGH and stressed > max(FEW_STRESSED, MOST_STRESSED * words):
            yield _Told(
                line,
                f"{stressed} of {words} words are stressed; about one in five is the most that still stresses",
                "keep the words on which the line turns; to make all of it loud, say (shout)",
            )


def _mismatched(lines: Mapping[Place, Line]) -> Iterator[_Told]:
    """A speech that breaks off with one mark and goes on with the other (T5)."""
    for place, line in lines.items():
        mark = broken_off(line.text)
        after = next(later_lines(place, lines), None) if mark else None
        if after is None:
            continue
        opening = _opening_mark(lines[after].text)
        if opening and opening != mark:
            message = f"this speech goes on with '{opening}', but it broke off with '{mark}' in line {line.span.line}"
            yield _Told(lines[after], message, "let both marks be the same")


def _opening_mark(text: str) -> str:
    bare = text.lstrip(" \"'“”‘’*~")
    if bare.startswith(("--", "—", "–", "―")):
        return "--"
    return "..." if bare.startswith(("...", "…")) else ""


def _foreign(lines: Mapping[Place, Line], language: str) -> Iterator[_Told]:
    """Speech in angle brackets, which stands for a translation, and nobody says from which language (T11)."""
    if any(is_note(line) for line in lines.values()):
        return
    for line in lines.values():
        if line.kind not in ("sfx", "caption") and "<" in line.text and _FOREIGN.search(breathed(line.text, language)):
            yield _Told(
                line,
                "angle brackets say that this is translated, but no editor's note says from what",
                "end the first such line with '*' and add '- caption (editor): Translated from...'",
            )


def _lost(lines: Mapping[Place, Line]) -> Iterator[_Told]:
    """An asterisk without its editor's note near it, and the reverse (T11)."""
    notes = {place.panel for place, line in lines.items() if is_note(line)}
    stars = {place.panel for place, line in lines.items() if leads_to_note(line)}
    for place, line in lines.items():
        if leads_to_note(line) and not notes & {place.panel, place.panel + 1}:
            message = "this asterisk leads to no editor's note in its panel or the next one"
            yield _Told(line, message, "add '- caption (editor): ...' to the panel, or leave the asterisk out")
        elif is_note(line) and plain(line.text).startswith("*") and not stars & {place.panel, place.panel - 1}:
            message = "no line in this panel or the one before has the asterisk of this editor's note"
            yield _Told(line, message, "put '*' behind the words that the note explains")


def _sentences(lines: Mapping[Place, Line]) -> Iterator[_Told]:
    """Sounds that are sentences (S7)."""
    for line in lines.values():
        if is_sentence(line):
            count = len(plain(line.text).split())
            yield _Told(
                line,
                f"{count} words are too many for a sound, so they are lettered as a caption",
                "keep the sound itself, a word or a few, or write it as a caption",
            )


def _figures(lines: Mapping[Place, Line]) -> Iterator[_Told]:
    """Small numbers and symbols that speech spells out (T10)."""
    for line in lines.values():
        if line.kind in ("sfx", "robot") or (line.kind == "caption" and line.caption not in ("inner", "voice")):
            continue  # nobody speaks these, or a machine does
        text = plain(line.text)
        symbol = _SYMBOL.search(text)
        if symbol:
            mark = symbol[0].strip()
            yield _Told(line, f"'{mark}' is read as a sign, not heard", f"in speech, write '{_SYMBOLS[mark]}'")
            continue
        number = _small_number(text)
        if number:
            yield _Told(line, f"'{number}' in speech", f"letterers spell numbers up to twenty: '{_WORDS[int(number)]}'")


def _small_number(text: str) -> str:
    """A number up to twenty that is neither a name, a measure nor one among many."""
    if not any(map(str.isdigit, text)) or len(_ANY_NUMBER.findall(text)) > MOST_NUMBERS:
        return ""
    if any(int(number) > SPELLED_OUT for number in _ANY_NUMBER.findall(text)):
        return ""  # beside larger numbers, figures are consistent
    for found in _NUMBER.finditer(text):
        before = text[: found.start()].split()
        after = text[found.end() :].split()
        last = before[-1] if before else ""
        named = last.lower().strip("(\"'“‘") in _NAMING or (last[:1].isupper() and len(before) > 1 and last != "I")
        unit = after[0].lower().strip(".,!?;:\"'”’)") if after else ""
        if not named and unit not in _MEASURES and (before or not text[found.end() :].startswith((".", ")"))):
            return found["n"]
    return ""
