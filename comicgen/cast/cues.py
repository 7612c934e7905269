"""Cues: what words and signs do to faces and hands, read from `panels/cues/LANGUAGE.yaml` and `any.yaml`.

Comes in: a language. Goes out: its cues, the strongest first, and the words that turn a feeling round (not, never...).
A pose that is not drawn is passed over, so that tables may name poses of other versions; a cue may name several, the
best first.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from comicgen.frozen import NamedTuple
from comicgen.script.model import Feeling
from comicgen.script.words.acting import POSES
from comicgen.stock import stock_data, stock_file

__all__ = ["MATCHERS", "WORD", "Cue", "Table", "cues_of"]

MATCHERS = ("word", "start", "anywhere", "ends", "whole", "kind", "shape", "longer", "shorter", "after")
WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


class Cue(NamedTuple):
    """All its matchers must hold; what it says of a face or of hands may be missing."""

    strength: float
    matchers: tuple[tuple[str, tuple[str, ...]], ...]
    feeling: Feeling | None = None
    poses: tuple[str, ...] = ()
    heard: Feeling | None = None
    heard_poses: tuple[str, ...] = ()
    turned: Feeling | None = None  # the face where a negation stands before the word
    chance: float = 1.0
    addressed: bool | None = None


class Table(NamedTuple):
    """All that a language knows."""

    cues: tuple[Cue, ...]
    negators: frozenset[str]
    negators_after: frozenset[str]  # those that also stand behind what they turn round: "ich mag das nicht"
    suffixes: tuple[str, ...]  # of negated verbs: n't
    prefixes: tuple[str, ...]  # and those in front of them: n'est

    def negates(self, word: str) -> bool:
        """Whether a word turns round what comes after it."""
        return word in self.negators or word.endswith(self.suffixes) or word.startswith(self.prefixes)


@cache
def cues_of(language: str) -> Table:
    """The cues of a language with those of all languages, the strongest first."""
    tables = ["any"]
    base = language.split("-")[0].lower()
    if base.isalpha() and base != "any" and _has_table(base):
        tables.append(base)
    entries = [entry for table in tables for entry in _load(table)]
    cues = [_cue(entry) for entry in entries if "strength" in entry]
    negators = [word for entry in entries for word in entry.get("negators", ())]
    return Table(
        tuple(sorted(cues, key=lambda cue: -cue.strength)),
        frozenset(word for word in negators if not word.startswith("-") and not word.endswith("-")),
        frozenset(word for entry in entries for word in entry.get("negators after", ())),
        tuple(word[1:] for word in negators if word.startswith("-")),
        tuple(word[:-1] for word in negators if word.endswith("-")),
    )


def _has_table(language: str) -> bool:
    try:
        stock_file(f"panels/cues/{language}.yaml")
    except FileNotFoundError:
        return False
    return True


def _load(table: str) -> list[Mapping[str, Any]]:
    entries: list[Mapping[str, Any]] = stock_data(f"panels/cues/{table}.yaml", "text")  # "no" and "yes" are words
    return entries


def _cue(entry: Mapping[str, Any]) -> Cue:
    return Cue(
        float(entry["strength"]),
        tuple((matcher, _needles(matcher, entry[matcher])) for matcher in MATCHERS if matcher in entry),
        _feeling(entry, "feeling"),
        _poses(entry, "pose"),
        _feeling(entry, "heard"),
        _poses(entry, "heard pose"),
        _feeling(entry, "turned"),
        float(entry.get("chance", 1.0)),
        entry["addressed"] == "yes" if "addressed" in entry else None,
    )


def _feeling(entry: Mapping[str, Any], name: str) -> Feeling | None:
    degree = "degree" if name == "feeling" else f"{name} degree"
    return Feeling(entry[name], float(entry.get(degree, 1.0))) if name in entry else None


def _poses(entry: Mapping[str, Any], name: str) -> tuple[str, ...]:
    written = entry.get(name, ())
    return tuple(pose for pose in ([written] if isinstance(written, str) else written) if pose in POSES)


def _needles(matcher: str, written: str | list[str]) -> tuple[str, ...]:
    """Words get a space before and after them, as the words of a line have."""
    needles = tuple(written) if isinstance(written, list) else (written,)
    if matcher in ("word", "start"):
        return tuple(f" {needle} " for needle in needles)
    if matcher == "whole":
        return tuple(f" {needle} " if WORD.search(needle) else needle for needle in needles)
    return needles
