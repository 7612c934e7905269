"""Acting: the face and the gesture that words ask for when the writer does not say.

Comes in: a line as written. Goes out: feelings and poses, the best first. Cues are data (see `cues`); each has a
strength. Face and hands are chosen apart from the same sorted list, so that "Are you all right? Ha ha" laughs and
asks (the practice of chat comics since 1996). A feeling behind a negation is none, or another one. Nothing here is
random: a cue with a `chance` asks a hash of the text.
"""

import re
import zlib
from collections.abc import Iterable
from typing import TypeVar

from comicgen.cast.cues import WORD, Cue, Table, cues_of
from comicgen.frozen import NamedTuple
from comicgen.script.model import Feeling
from comicgen.script.words.acting import POSES

__all__ = ["ONCE_A_STRIP", "Acting", "fainter", "fitting", "is_plain", "linger", "listen", "react"]

ONCE_A_STRIP = frozenset(  # gestures that wear out: the caller counts them
    {
        "heart",
        "point",
        "cheer",
        "facepalm",
        "jump",
        "dance",
        "salute",
        "pray",
        "thumbs up",
        "point up",
        "hands over mouth",
    }
)
SPEAKING_POSES = ("relaxed", "explain", "pockets", "clasp", "stand", "hips")  # plain lines take turns
LISTENING_POSES = ("relaxed", "pockets", "clasp", "stand", "crossed", "hips")
# Faces for words that ask for none: all calm, yet not one drawing. The first one is the plainest.
SPEAKING_FACES = (
    Feeling("neutral"), Feeling("hopeful", 0.35), Feeling("happy", 0.35), Feeling("determined", 0.3),
)  # fmt: skip
LISTENING_FACES = (
    Feeling("neutral"), Feeling("happy", 0.3), Feeling("hopeful", 0.35), Feeling("sceptical", 0.3),
)  # fmt: skip
NEGATION_REACH = 3  # words between a negation and what it turns round: "not so very happy"
LINGERS = 0.6  # how much of a feeling is left in the silent panel after it
CLEAR = 4.0  # the strength from which on words mean what they say
GLAD = frozenset({"happy", "excited", "laughing", "in love", "relieved", "proud", "hopeful", "tender", "moved"})
UNWELCOME = frozenset({"worried", "sad", "scared", "angry", "guilty", "embarrassed", "annoyed", "disgusted", "crying"})
GLAD_POSES = frozenset({"cheer", "dance", "high five", "hug", "thumbs up"})  # nobody does these in anger
DEADPAN = Feeling("bored", 0.75)  # the listener's face in the beat after a line that asks for no other one
ASKING = ("?", "？", "؟")
CALLING = ("!", "！")
CAPITAL_NAMES = ("OK", "TV")  # written in capitals by anybody

_MARKS = re.compile(r"(?<!\\)[*~]|\\(?=[*~])")
_SENTENCE = re.compile(r"[.!?…:;。！？]+\s*|[¿¡]+\s*|\s+[-–—]+\s+|\s//\s")
_TOKEN = re.compile(WORD.pattern + r"|,")
_T = TypeVar("_T")


class Acting(NamedTuple):
    """What somebody's face and hands could do, the best first; both always end in something plain."""

    feelings: tuple[Feeling, ...]
    poses: tuple[str, ...]


class _Words(NamedTuple):
    """A line taken apart once for all cues; `flat` and `sentences` have a space before and after each word."""

    text: str
    flat: str
    sentences: tuple[str, ...]
    clauses: tuple[str, ...]  # sentences with their commas as words
    kind: str
    capitals: bool
    hash: float
    after: frozenset[str] = frozenset()  # what stood before: nothing, a question or a statement, and if it was bad


def react(text: str, *, kind: str, language: str, name: str, number: int, addressed: bool, before: str = "") -> Acting:
    """How a speaker acts a line.

    `kind` is the line's kind, `name` the speaker's key, `number` counts the speaker's lines (plain ones take turns
    through the quiet faces and poses), `addressed` tells whether somebody in the picture is spoken to, `before` is what
    another one said last: thanks for bad news are no thanks. A language without a table of cues is judged by shape and
    punctuation. The caller sees to it that nobody takes a pose twice running.
    """
    table = cues_of(language)
    words = _words(text, kind)._replace(after=_after(before, table))
    found = [(cue, fires) for cue in table.cues if (fires := _fires(cue, words, table, addressed))]
    asks = words.text.endswith(ASKING)  # "is not that good?" means that it is
    feelings = [cue.feeling if fires > 0 or asks else cue.turned for cue, fires in found]
    told = [cue.feeling for cue, fires in found if fires > 0 and cue.feeling and cue.strength >= CLEAR]
    if len(told) > 1 and told[0].name == "shouting" and told[1].name in GLAD:
        feelings.insert(0, Feeling("excited"))  # "HELLO!" is loud, not angry
    poses = [pose for cue, fires in found if fires > 0 for pose in cue.poses]
    return Acting(
        _faces(feelings, _turned(SPEAKING_FACES, number)), _once((*poses, *_turn(SPEAKING_POSES, name, number)))
    )


def fitting(feeling: Feeling, pose: str) -> Feeling:
    """A feeling beside what the body does: who cheers and shouts is loud, not angry."""
    return Feeling("excited") if feeling.name == "shouting" and pose in GLAD_POSES else feeling


def listen(text: str, *, kind: str, language: str, name: str, number: int) -> Acting:
    """How somebody who is in the picture acts while another one says this: see `react`; `name` is the listener's."""
    words, table = _words(text, kind), cues_of(language)
    heard = [cue for cue in table.cues if (cue.heard or cue.heard_poses) and _fires(cue, words, table, None) > 0]
    poses = [pose for cue in heard for pose in cue.heard_poses]
    plain = _turned(LISTENING_FACES, number)
    return Acting(_faces((cue.heard for cue in heard), plain), _once((*poses, *_turn(LISTENING_POSES, name, number))))


def linger(said: Acting, heard: Acting, *, spoke: bool, last: bool) -> Acting:
    """The beat after a line: who spoke keeps some of the feeling, who heard it shows what it did to them.

    A listener whom the words leave cold is struck dumb when the comic ends there: the pause is the joke's last word.
    """
    if spoke:
        faint = tuple(fainter(feeling) for feeling in said.feelings)
        return Acting(faint, heard.poses)
    if last and is_plain(heard.feelings[0]):
        return Acting((DEADPAN, *heard.feelings), heard.poses)
    return heard


def fainter(feeling: Feeling) -> Feeling:
    """What is left of a feeling a panel later."""
    return feeling if is_plain(feeling) else feeling._replace(degree=round(feeling.degree * LINGERS, 3))


def is_plain(feeling: Feeling) -> bool:
    """Whether a face is one of those for words that ask for none."""
    return feeling in SPEAKING_FACES or feeling in LISTENING_FACES


def _faces(feelings: Iterable[Feeling | None], plain: Iterable[Feeling]) -> tuple[Feeling, ...]:
    by_name: dict[str, Feeling] = {}
    for feeling in (*feelings, *plain):
        if feeling:
            by_name.setdefault(feeling.name, feeling)
    return tuple(by_name.values())


def _once(poses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(pose for pose in poses if pose in POSES))


def _turned(things: tuple[_T, ...], number: int) -> tuple[_T, ...]:
    start = number % len(things)
    return things[start:] + things[:start]


def _turn(poses: tuple[str, ...], name: str, number: int) -> tuple[str, ...]:
    # Two people do not start at the same pose, hence the name.
    return _turned(poses, number + zlib.crc32(name.encode()))


# --------------------------------------------------------------------------- the words


def _words(text: str, kind: str) -> _Words:
    bare = _MARKS.sub("", text).replace("’", "'").replace("‘", "'")
    lower = " ".join(bare.lower().split())
    parts = [part for part in _SENTENCE.split(lower) if part.strip()]
    sentences = tuple(f" {' '.join(WORD.findall(part))} " for part in parts)
    clauses = tuple(f" {' '.join(_TOKEN.findall(part))} " for part in parts)
    flat = " ".join(sentences).replace("  ", " ")
    digest = zlib.crc32(bare.encode()) / 2**32
    return _Words(lower, flat, sentences, clauses, kind, _is_capitals(bare), digest)


def _after(before: str, table: Table) -> frozenset[str]:
    """What a line comes after, as cues call it."""
    if not before:
        return frozenset({"nothing"})
    words = _words(before, "speech")
    told = [cue for cue in table.cues if _fires(cue, words, table, None) > 0]
    felt = next((cue.feeling.name for cue in told if cue.feeling), "")
    heard = next((cue.heard.name for cue in told if cue.heard), "")
    form = "question" if words.text.endswith(ASKING) else "statement"
    if {felt, heard} & UNWELCOME:
        return frozenset({form, "bad"})
    return frozenset({form, "glad"} if felt in GLAD and form == "statement" else {form})


def _is_capitals(text: str) -> bool:
    """Whether a line is written in capitals on purpose: with an exclamation, or several words long."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) < 2 or any(letter.islower() for letter in letters) or not all(map(str.isupper, letters)):
        return False
    long_words = sum(len(word) > 3 for word in WORD.findall(text))
    return ("!" in text and "".join(letters) not in CAPITAL_NAMES) or long_words > 1


def _fires(cue: Cue, words: _Words, table: Table, addressed: bool | None) -> int:
    """Whether a cue holds: 1; -1 where a negation turns its words round; else 0."""
    if addressed is not None and cue.addressed not in (None, addressed):
        return 0
    if cue.chance < 1 and words.hash >= cue.chance:
        return 0
    sign = 1
    for matcher, needles in cue.matchers:
        if not _matches(matcher, needles, words):
            return 0
        if matcher == "word" and _is_turned(needles, words, table):
            sign = -1
    return sign


def _matches(matcher: str, needles: tuple[str, ...], words: _Words) -> bool:
    match matcher:
        case "word":
            return any(needle in words.flat for needle in needles)
        case "start":
            return any(sentence.startswith(needles) for sentence in words.sentences)
        case "anywhere":
            return any(needle in words.text for needle in needles)
        case "ends":
            return words.text.endswith(needles)
        case "whole":
            return (f" {' '.join(words.flat.split())} " if words.flat.strip() else words.text) in needles
        case "kind":
            return words.kind in needles
        case "longer":
            return words.flat.count(" ") - 1 > int(needles[0])
        case "shorter":
            return words.flat.count(" ") - 1 < int(needles[0])
        case "after":
            return not words.after.isdisjoint(needles)
        case _:
            return words.capitals if "capitals" in needles else not words.text.endswith((*ASKING, *CALLING))


def _is_turned(needles: tuple[str, ...], words: _Words, table: Table) -> bool:
    """Whether each place where one of the words stands has a negation before it (or after it, where the language has
    it there), in the same clause."""
    if not table.negators:
        return False
    found = [
        _negated(clause[:at], clause[at + len(needle) :], table)
        for needle in needles
        for clause in words.clauses
        for at in _places(needle, clause)
    ]
    return bool(found) and all(found)


def _places(needle: str, clause: str) -> Iterable[int]:
    at = clause.find(needle)
    while at >= 0:
        yield at
        at = clause.find(needle, at + 1)


def _negated(before: str, behind: str, table: Table) -> bool:
    near = before.split(",")[-1].split()[-NEGATION_REACH:]
    if any(table.negates(word) for word in near):
        return True
    return any(word in table.negators_after for word in behind.split(",")[0].split()[:NEGATION_REACH])
