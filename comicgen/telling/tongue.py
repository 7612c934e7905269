"""Tongues: the phrase tables of languages other than English, `panels/telling/LANGUAGE.yaml`.

Comes in: a language tag. Goes out: a Tongue, or None for English, which has its words and its grammar in this room.
Sentences of other languages need little grammar: a place and a colon before who does what, verbs for one and for
several side by side (`{sits|sit}`), names only where every language leaves them as they are. A language without a table
of its own gets `any.yaml`, which has hardly any words: names, a colon, and what is said in quotation marks.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import yaml

from comicgen.frozen import NamedTuple
from comicgen.lettering import is_english, plain
from comicgen.stock import stock_file, stock_names

__all__ = ["FALLBACK", "FOLDER", "Tongue", "tongue_of", "tongues"]

FOLDER, FALLBACK = "panels/telling", "any"
_FORMS = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")  # {for one|for several}
_STRAIGHT = re.compile(r'"([^"]*)"')
_LIKE_I = re.compile(r"h?[ií](?!e)", re.IGNORECASE)  # before these sounds Spanish says e instead of y
# The base loader reads every scalar as text: "no" and 1.5 are words here.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Tongue(NamedTuple):
    """A phrase table; what it has no words for is not told."""

    language: str
    tables: Mapping[str, Mapping[str, Any]]

    @property
    def is_lean(self) -> bool:
        """Whether it is the table for languages that have none."""
        return self.language == FALLBACK

    def word(self, table: str, key: object, default: str = "") -> str:
        """A word of one of the tables, or `default`."""
        found = self.tables.get(table, {}).get(str(key), default)
        return found if isinstance(found, str) else default

    def pair(self, table: str, key: object) -> tuple[str, str]:
        """Two words of one entry, such as a place when it is new and when it is known."""
        first, second = self.tables.get(table, {}).get(str(key), ("", ""))
        return first, second

    def phrase(self, key: str, **fields: str) -> str:
        """A phrase with its fields filled in; empty when the table has none."""
        return filled(self.word("phrases", key), **fields)

    def number(self, count: int) -> str:
        """How many, in words as far as the table goes."""
        return self.word("numbers", count, str(count))

    def listed(self, names: Iterable[str]) -> str:
        """ "Ada, Ben und Cleo"."""
        *most, last = [*names] or [""]
        if not most:
            return last
        link = self.word("marks", "and before i") if _LIKE_I.match(last) else ""
        return f"{', '.join(most)}{link or self.word('marks', 'and')}{last}"

    def quoted(self, text: str) -> str:
        """Words in the language's quotation marks; those that they already hold become inner ones."""
        outer, inner = self.pair("marks", "quotes"), self.pair("marks", "inner quotes")
        words = plain(text)
        for old, new in zip((mark.strip("\u00a0") for mark in outer), inner, strict=True):
            words = words.replace(old, new)
        words = _STRAIGHT.sub(lambda found: f"{inner[0]}{found[1]}{inner[1]}", words)
        return outer[0] + words + outer[1]

    def line(self, speaker: str, text: str) -> str:
        """Who says it, and what; a full stop where it has none, so that voices pause."""
        words = self.quoted(text)
        inside = words.removesuffix(self.pair("marks", "quotes")[1]).rstrip(self.pair("marks", "inner quotes")[1])
        stop = "" if inside.endswith((".", "!", "?", "…")) else "."
        return f"{speaker}{self.word('marks', 'colon') if speaker else ''}{words}{stop}"


def bent(phrase: str, *, many: bool) -> str:
    """A phrase for one or for several: each `{for one|for several}` as one of them."""
    return _FORMS.sub(lambda found: found[2 if many else 1], phrase)


def filled(phrase: str, **fields: str) -> str:
    """A phrase with its fields; words that hold braces stay as they are."""
    parts = re.split(r"\{(\w+)\}", phrase)
    return "".join(fields.get(part, "") if number % 2 else part for number, part in enumerate(parts))


def tongues() -> tuple[str, ...]:
    """The languages that have a table, without the fallback."""
    return tuple(name for name in stock_names(FOLDER) if name != FALLBACK)


def tongue_of(language: str) -> Tongue | None:
    """The table for a language tag such as de-CH; None: it is English."""
    if is_english(language):
        return None
    base = language.partition("-")[0].lower()
    return _read(base if base in tongues() else FALLBACK)


@cache
def _read(name: str) -> Tongue:
    with stock_file(f"{FOLDER}/{name}.yaml").open(encoding="utf-8") as stream:
        return Tongue(name, yaml.load(stream, Loader=_Loader))
