"""The text as a letterer writes it: house marks instead of typed ones, and good equivalents for what a font lacks.

Comes in: the text as written, marks included. Goes out: the text to be lettered. Only the lettering changes: alt texts
and metadata keep what was written.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from comicgen.lettering.case import MICRO

__all__ = ["IGNORED", "NO_BREAK_SPACES", "spelled", "with_equivalents"]

NO_BREAK_SPACES = "\u00a0\u202f\u2007"
# Soft hyphen, joiners, marks and overrides of direction, word joiner, variation selectors, byte order mark: seen by
# no reader.
IGNORED = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_DASH = re.compile(r" ?[\u2014\u2015] ?")
_DASH_BETWEEN_WORDS = re.compile(r" ?\u2013 ?(?![\d])|(?<!\d) ?\u2013 ?")
_SPACED_HYPHEN = re.compile(r"(?<=[^\s\d]) --? (?=[^\s\d])")
_EQUIVALENTS = {
    "‘": "'", "’": "'", "‚": ",", "‛": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
    "«": '"', "»": '"', "‹": "'", "›": "'", "…": "...", "—": "--", "―": "--", "–": "-", "‒": "-", "‐": "-",
    "‑": "-", "−": "-", "⁄": "/", "∕": "/", "×": "x", "•": "·", "·": "-", "¡": "!", "¿": "?", "№": "No.", "™": "TM",
    "\u2000": " ", "\u2001": " ", "\u2002": " ", "\u2003": " ", "\u2004": " ", "\u2005": " ", "\u2006": " ",
    "\u2008": " ", "\u2009": " ", "\u200a": " ", "\u205f": " ", "\u3000": " ",
    "\u00a0": " ", "\u202f": " ", "\u2007": " ",
}  # fmt: skip


@lru_cache(4096)
def spelled(text: str, language: str = "en") -> str:
    """The text with house marks: an ellipsis is three dots; in English a dash is two hyphens without spaces (T3, T4).

    Other languages keep their dashes, which open speeches in many of them. Characters are composed (NFC).
    """
    if text.isascii():
        return _SPACED_HYPHEN.sub("--", text) if _is_english(language) and " -" in text else text
    text = unicodedata.normalize("NFC", text).replace("…", "...")
    if not language.lower().startswith("el"):
        text = text.replace("\u03bc", MICRO)  # outside of Greek, a lone mu is the sign for micro
    if _is_english(language):
        text = _DASH.sub("--", text)
        text = _DASH_BETWEEN_WORDS.sub("--", text)
        text = _SPACED_HYPHEN.sub("--", text)
    return text


def _is_english(language: str) -> bool:
    return language.partition("-")[0].lower() == "en"


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
