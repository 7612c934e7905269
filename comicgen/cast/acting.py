"""Acting: the face and the gesture that words ask for when the writer does not say.

Comes in: a line as written. Goes out: feelings and poses, the best first. Cues are data, `panels/cues/LANGUAGE.yaml`
and `any.yaml`; each has a strength. Face and hands are chosen apart from the same sorted list, so that "Are you
all right? Ha ha" laughs and points (the practice of chat comics since 1996). Nothing here is random: a cue with a
`chance` asks a hash of the text.
"""

import re
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

import yaml

from comicgen.script.model import Feeling
from comicgen.stock import stock_file

__all__ = ["ONCE_A_STRIP", "Acting", "listen", "react"]

ONCE_A_STRIP = frozenset({"heart", "point", "cheer", "facepalm"})  # gestures that wear out: the caller counts them
SPEAKING_POSES = ("relaxed", "explain", "clasp", "pockets", "crossed", "hips")  # plain lines take turns
LISTENING_POSES = ("relaxed", "pockets", "clasp", "stand", "crossed", "hips")

# The base loader reads every scalar as text: "no" and "yes" are words here.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MARKS = re.compile(r"(?<!\\)[*~]|\\(?=[*~])")
_SENTENCE = re.compile(r"[.!?…:;。！？]+\s*|\s+[-–—]+\s+|\s//\s")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


class Acting(NamedTuple):
    """What somebody's face and hands could do, the best first; both always end in something plain."""

    feelings: tuple[Feeling, ...]
    poses: tuple[str, ...]


class _Cue(NamedTuple):
    strength: float
    matcher: str  # word, start, anywhere, ends, whole, shape, kind
    needles: tuple[str, ...]
    feeling: Feeling | None
    pose: str | None
    heard: Feeling | None
    chance: float
    addressed: bool | None


class _Words(NamedTuple):
    """A line taken apart once for all cues; `flat` and `sentences` have a space before and after each word."""

    text: str
    flat: str
    sentences: tuple[str, ...]
    kind: str
    capitals: bool
    hash: float


def react(text: str, *, kind: str, language: str, name: str, number: int, addressed: bool) -> Acting:
    """How a speaker acts a line.

    `kind` is the line's kind, `name` the speaker's key, `number` counts the speaker's lines (plain ones take turns
    through the quiet poses), `addressed` tells whether somebody in the picture is spoken to. A language without a
    table of cues is judged by shape and punctuation. The caller sees to it that nobody takes a pose twice running.
    """
    words = _words(text, kind)
    cues = [cue for cue in _cues(language) if cue.addressed in (None, addressed) and _fires(cue, words)]
    feelings = [cue.feeling for cue in cues if cue.feeling]
    poses = [cue.pose for cue in cues if cue.pose]
    return Acting(_plain_last(feelings), _once((*poses, *_turn(SPEAKING_POSES, name, number))))


def listen(text: str, *, kind: str, language: str, name: str, number: int) -> Acting:
    """How somebody who is in the picture acts while another one says this: see `react`; `name` is the listener's."""
    words = _words(text, kind)
    feelings = [cue.heard for cue in _cues(language) if cue.heard and _fires(cue, words)]
    return Acting(_plain_last(feelings), _turn(LISTENING_POSES, name, number))


def _plain_last(feelings: Iterable[Feeling]) -> tuple[Feeling, ...]:
    by_name: dict[str, Feeling] = {}
    for feeling in feelings:
        by_name.setdefault(feeling.name, feeling)
    by_name.setdefault("neutral", Feeling("neutral"))
    return tuple(by_name.values())


def _once(poses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(poses))


def _turn(poses: tuple[str, ...], name: str, number: int) -> tuple[str, ...]:
    # Two people do not start at the same pose, hence the name.
    start = (number + zlib.crc32(name.encode())) % len(poses)
    return poses[start:] + poses[:start]


def _words(text: str, kind: str) -> _Words:
    bare = _MARKS.sub("", text).replace("’", "'").replace("‘", "'")
    lower = " ".join(bare.lower().split())
    sentences = tuple(f" {' '.join(_WORD.findall(part))} " for part in _SENTENCE.split(lower) if part.strip())
    digest = zlib.crc32(bare.encode()) / 2**32
    return _Words(lower, " ".join(sentences).replace("  ", " "), sentences, kind, _is_capitals(bare), digest)


def _is_capitals(text: str) -> bool:
    """Whether a line is written in capitals on purpose: with an exclamation, or several words long."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) < 2 or any(letter.islower() for letter in letters) or not all(map(str.isupper, letters)):
        return False
    long_words = sum(len(word) > 3 for word in _WORD.findall(text))
    return ("!" in text and "".join(letters) not in ("OK", "TV")) or long_words > 1


def _fires(cue: _Cue, words: _Words) -> bool:
    if cue.chance < 1 and words.hash >= cue.chance:
        return False
    needles = cue.needles
    match cue.matcher:
        case "word":
            return any(needle in words.flat for needle in needles)
        case "start":
            return any(sentence.startswith(needles) for sentence in words.sentences)
        case "anywhere":
            return any(needle in words.text for needle in needles)
        case "ends":
            return words.text.endswith(needles)
        case "whole":
            return words.flat in needles if words.flat.strip() else words.text in needles
        case "kind":
            return words.kind in needles
        case _:
            return words.capitals


@cache
def _cues(language: str) -> tuple[_Cue, ...]:
    """All cues for a language, the strongest first."""
    tables = ["any"]
    base = language.split("-")[0].lower()
    if base.isalpha() and base != "any" and _has_table(base):
        tables.append(base)
    cues = [_cue(entry) for table in tables for entry in _load(table)]
    return tuple(sorted(cues, key=lambda cue: -cue.strength))


def _has_table(language: str) -> bool:
    try:
        stock_file(f"panels/cues/{language}.yaml")
    except FileNotFoundError:
        return False
    return True


def _load(table: str) -> list[Mapping[str, Any]]:
    with stock_file(f"panels/cues/{table}.yaml").open(encoding="utf-8") as stream:
        entries: list[Mapping[str, Any]] = yaml.load(stream, Loader=_Loader)
    return entries


def _cue(entry: Mapping[str, Any]) -> _Cue:
    matcher = next(key for key in ("word", "start", "anywhere", "ends", "whole", "shape", "kind") if key in entry)
    written = entry[matcher]
    needles = tuple(str(needle) for needle in written) if isinstance(written, list) else (str(written),)
    if matcher in ("word", "start"):
        needles = tuple(f" {needle} " for needle in needles)
    elif matcher == "whole":
        needles = tuple(f" {needle} " if _WORD.search(needle) else needle for needle in needles)
    feeling, heard = entry.get("feeling"), entry.get("heard")
    return _Cue(
        float(entry["strength"]),
        matcher,
        needles,
        Feeling(feeling, float(entry.get("degree", 1.0))) if feeling else None,
        entry.get("pose"),
        Feeling(heard, float(entry.get("heard degree", 1.0))) if heard else None,
        float(entry.get("chance", 1.0)),
        entry["addressed"] == "yes" if "addressed" in entry else None,
    )
