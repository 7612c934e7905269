"""Who is in a panel, who speaks, and what the telling has not said of them yet: the same in every language."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TypeVar

from comicgen.script.model import Actor, Character, Feeling, Line, Panel, Script, Voice
from comicgen.telling.memory import Memory
from comicgen.telling.names import character, kind_of, name_of
from comicgen.telling.words import SHOWS

__all__ = [
    "are_several",
    "comes_from",
    "doers",
    "felt",
    "goes_on",
    "is_said_by_verb",
    "is_seen",
    "new_kind",
    "new_voices",
    "shown",
]

_SAYS = {"shouting": ("shout", "scream"), "thinking": ("thought",)}  # the verb says it already
_Does = TypeVar("_Does")  # what somebody does, as a language tells it; false: there is nothing to tell


def shown(script: Script, panel: Panel, memory: Memory) -> tuple[str, ...]:
    """Everybody with a body who is in the panel: as drawn, else as far as the script says."""
    if panel.id in memory.drawn:
        return tuple(dict.fromkeys(memory.drawn[panel.id]))
    keys = [actor.name for actor in panel.actors] + [key for line in panel.lines if not line.where for key in line.by]
    return tuple(key for key in dict.fromkeys(keys) if not _is_voice(script, key))


def doers(script: Script, panel: Panel, does: Callable[[Actor, bool], _Does]) -> list[tuple[tuple[str, ...], _Does]]:
    """Who does what; those who do the same together. `does` is told whether somebody shouts or screams."""
    told = []
    for actor in panel.actors:
        if _is_voice(script, actor.name):
            continue
        shouts = any(actor.name in line.by and line.kind in ("shout", "scream") for line in panel.lines)
        if done := does(actor, shouts):
            told.append((actor.name, done))
    return [(tuple(key for key, _ in same), done) for done, same in groupby(told, key=lambda pair: pair[1])]


def _is_voice(script: Script, key: str) -> bool:
    found = character(script, key)
    return found is not None and found.voice is not None


def goes_on(panel: Panel, key: str) -> bool:
    """Whether somebody who has just been told of speaks first."""
    return any(
        line.by == (key,) and line.kind not in ("sfx", "caption") and not line.heard_as for line in panel.lines[:1]
    )


def new_kind(script: Script, key: str, memory: Memory) -> str:
    """What an animal is, the first time that it is told of; nothing for a person, later, or where its name says so."""
    kind = kind_of(script, key)
    if kind == "person" or key in memory.kinds:
        return ""
    memory.kinds.add(key)
    return "" if kind in name_of(script, key).casefold().split() else kind


def new_voices(script: Script, line: Line, memory: Memory) -> Iterator[tuple[Character, Voice]]:
    """The voices that speak for the first time: then it is told through what they are heard."""
    for key in line.by:
        speaker = character(script, key)
        if speaker and speaker.voice and key not in memory.devices:
            memory.devices.add(key)
            yield speaker, speaker.voice


def comes_from(line: Line, side: str, memory: Memory) -> str:
    """From where somebody unseen is heard, as told; nothing when it is from where they were heard before."""
    who = line.heard_as or "+".join(line.by)
    before, memory.aways[who] = memory.aways.get(who), side
    return "" if before == side and who else side


def are_several(line: Line) -> bool:
    """Whether several say a line."""
    return len(line.by) + bool(line.heard_as) > 1


def felt(feeling: Feeling) -> list[str]:
    """What is felt, the strongest first; not what hardly shows."""
    return [feeling.name, *(name for name, degree in feeling.also if degree >= SHOWS)]


def is_seen(panel: Panel, line: Line) -> bool:
    """Whether the feeling of a line has been told as a look of its only speaker."""
    return any((actor.name,) == line.by and actor.feeling == line.feeling for actor in panel.actors)


def is_said_by_verb(feeling: Feeling, kind: str) -> bool:
    """Whether the verb of a kind of line says the feeling already: who shouts is loud."""
    return kind in _SAYS.get(feeling.name, ())
