"""The text as a letterer writes it: house marks instead of typed ones, and good equivalents for what a font lacks.

Comes in: the text as written, marks included. Goes out: the text to be lettered. Only the lettering changes: alt texts
and metadata keep what was written.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from comicgen.lettering.case import MICRO
from comicgen.lettering.model import Habits
from comicgen.lettering.quotes import curled

__all__ = ["IGNORED", "NO_BREAK_SPACES", "is_english", "spelled", "with_equivalents"]

NO_BREAK_SPACES = "\u00a0\u202f\u2007"
# Soft hyphen, joiners, marks and overrides of direction, word joiner, variation selectors, byte order mark: seen by
# no reader.
IGNORED = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_SPACES = "[ \t\r\n\f\v\u00a0\u202f]"  # around dashes and dots, but never beside the ` // ` of a break
_ASIDE = rf"(?:{_SPACES}+(?!//{_SPACES}))?"
_BEFORE = rf"(?:(?<!//){_SPACES})*"
_DASH = re.compile(rf"{_BEFORE}(?:[\u2014\u2015\u2e3a\u2e3b]+|--+){_ASIDE}")
_DASH_BETWEEN_WORDS = re.compile(rf"{_BEFORE}(?:\u2013(?![\d]){_ASIDE}|(?<!\d)\u2013{_ASIDE})")
_SPACED_HYPHEN = re.compile(rf"(?<=[^\s\d/]){_SPACES}+-{_SPACES}+(?=[^\s\d/])")
_HANGING_HYPHEN = re.compile(rf"(?<=[^\W\d_]){_SPACES}+-$")
_PULLED = re.compile(r"[,;](?=--|\.\.\.)")  # "well,--" and "well,..."
_DOTS = re.compile(rf"(?<![.?!/])\.(?:{_SPACES}?\.)+(?![./])|(?<=[?!])\.\.\.\.+")
_SPACED_DOTS = re.compile(rf"{_BEFORE}\.\.\.{_ASIDE}")
_DOUBLED = re.compile(r"[!?]{2,}")
_INTERROBANG = "\u203d"
_DOUBLE_MARKS = {"\u203c": "!!", "\u2047": "??", "\u2048": "?!", "\u2049": "?!"}
_UNSPACED = ("zh", "ja")  # whose pause is six dots in two cells
_EQUIVALENTS = {
    "‘": "'", "’": "'", "‚": ",", "‛": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
    "«": '"', "»": '"', "‹": "'", "›": "'", "…": "...", "—": "--", "―": "--", "–": "-", "‒": "-", "‐": "-",
    "‑": "-", "−": "-", "⁄": "/", "∕": "/", "×": "x", "•": "·", "·": "-", "¡": "!", "¿": "?", "№": "No.", "™": "TM",
    "\u2000": " ", "\u2001": " ", "\u2002": " ", "\u2003": " ", "\u2004": " ", "\u2005": " ", "\u2006": " ",
    "\u2008": " ", "\u2009": " ", "\u200a": " ", "\u205f": " ", "\u3000": " ",
    "\u00a0": " ", "\u202f": " ", "\u2007": " ",
}  # fmt: skip
_ALL = Habits()


@lru_cache(4096)
def spelled(text: str, language: str = "en", habits: Habits = _ALL) -> str:
    """The text with house marks, as far as the house has the habit.

    In English a dash is two hyphens without spaces (T3), and a comma before it goes. An ellipsis is three dots, in
    English without spaces (T4). A question mark stands before an exclamation mark, and there are two at most (T9).
    Quotation marks are curled in English. Other languages keep their dashes, which open speeches in many of them, and
    their spaces. Characters are composed (NFC).
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        if not language.lower().startswith("el"):
            text = text.replace("\u03bc", MICRO)  # outside of Greek, a lone mu is the sign for micro
    if habits.double_marks and ("!" in text or "?" in text or not text.isascii()):
        text = _marked(text)
    if habits.ellipsis and (".." in text or ". ." in text or "…" in text):
        text = _dotted(text, language)
    if is_english(language):
        if habits.dashes and ("-" in text or not text.isascii()):
            text = _dashed(text)
        if habits.curly_quotes and ('"' in text or "'" in text or "“" in text):
            text = curled(text)
    return text


def is_english(language: str) -> bool:
    """Whether English habits of lettering hold."""
    return language.partition("-")[0].lower() == "en"


def _dashed(text: str) -> str:
    text = _DASH.sub("--", text)
    text = _DASH_BETWEEN_WORDS.sub("--", text)
    text = _SPACED_HYPHEN.sub("--", text)
    text = _HANGING_HYPHEN.sub("--", text)
    return _PULLED.sub("", text)


def _dotted(text: str, language: str) -> str:
    text = text.replace("…", "...")
    if language.partition("-")[0].lower() in _UNSPACED:
        return text
    text = _DOTS.sub("...", text)
    return _SPACED_DOTS.sub("...", text) if is_english(language) else text


def _marked(text: str) -> str:
    if not text.isascii():
        text = text.replace(_INTERROBANG, "?!")
        for mark, two in _DOUBLE_MARKS.items():
            text = text.replace(mark, two)
    return _DOUBLED.sub(_two_marks, text)


def _two_marks(found: re.Match[str]) -> str:
    marks = found[0]
    if "?" in marks and "!" in marks:
        return "?!"
    return marks[:2]


def with_equivalents(text: str, has: Callable[[str], bool]) -> str:
    """The text with what a font lacks (`has` says) replaced by what means the same, where there is such a thing."""
    if text.isascii():
        return text
    return "".join(_equivalent(char, has) for char in text)


def _equivalent(char: str, has: Callable[[str], bool]) -> str:
    if char in NO_BREAK_SPACES:
        return " "
    if char in IGNORED:
        return ""
    if has(char):
        return char
    other = _EQUIVALENTS.get(char, char)
    if other == char or all(map(has, other)):
        return other
    return _equivalent(other, has) if len(other) == 1 else char
