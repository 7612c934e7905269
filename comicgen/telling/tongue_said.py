"""What is said, thought and heard in a panel, in languages that have a phrase table: who, a verb where it tells
something, how and from where, a colon, and the words.
"""

from collections.abc import Iterator

from comicgen.lettering import first_breath, plain
from comicgen.script.model import Line, Panel, Script
from comicgen.telling.memory import Memory
from comicgen.telling.names import capital, character, name_of, sentence
from comicgen.telling.people import are_several, comes_from, is_said_by_verb, is_seen, new_voices
from comicgen.telling.tongue import Tongue, bent
from comicgen.telling.tongue_seen import introduced, manner

__all__ = ["said", "uttered"]


def said(
    script: Script,
    panel: Panel,
    line: Line,
    memory: Memory,
    tongue: Tongue,
    *,
    brief: bool = False,
    joined: bool = False,
) -> str:
    """A line as a sentence. `brief` leaves out how it is said; `joined` leaves out who says it, not that."""
    text, line = _spoken(script, panel, line, brief=brief)
    if line.kind in ("sfx", "caption"):
        who, how = _speaker(script, line, memory, tongue), ""
    else:
        who = "" if joined else _speaker(script, line, memory, tongue)
        how = _ways(script, line, memory, tongue, always=joined)
    told = " ".join(part for part in (who, how) if part)
    told = told if joined else capital(told)
    return tongue.line(told, text) if text else sentence(told)


def uttered(script: Script, panel: Panel, line: Line, memory: Memory, tongue: Tongue) -> tuple[str, str, str]:
    """A line in its parts: who, how, and the words."""
    text, line = _spoken(script, panel, line)
    who = capital(_speaker(script, line, memory, tongue))
    how = "" if line.kind in ("sfx", "caption") else _ways(script, line, memory, tongue, bare=True)
    return who, how, plain(text)


def _spoken(script: Script, panel: Panel, line: Line, *, brief: bool = False) -> tuple[str, Line]:
    """The words without the breath that no table can tell, and the line without what has been seen."""
    text = first_breath(line.text, script.language)[1] if line.kind != "sfx" else line.text
    return text or line.text, line._replace(feeling=None) if brief or is_seen(panel, line) else line


def _speaker(script: Script, line: Line, memory: Memory, tongue: Tongue) -> str:
    """Who is heard, or what kind of caption or sound it is."""
    if line.kind == "sfx":
        sound = tongue.word("sounds", line.loudness)
        source = name_of(script, line.source) if line.source and character(script, line.source) else line.source
        return tongue.phrase("source", sound=sound, source=source) if source and sound else sound
    if line.kind == "caption":
        if line.voice_of:
            return tongue.phrase("voice over", name=name_of(script, line.voice_of)) or name_of(script, line.voice_of)
        return tongue.word("captions", line.caption) or tongue.word("captions", "narrator")
    names = [introduced(script, key, memory, tongue) for key in line.by]
    return tongue.listed([*names, *([line.heard_as] if line.heard_as else [])]) or tongue.phrase("unknown voice")


def _ways(
    script: Script, line: Line, memory: Memory, tongue: Tongue, *, always: bool = False, bare: bool = False
) -> str:
    """A verb with how it is said; `always` also where the name is enough, `bare` without a verb that only says so."""
    if tongue.is_lean:
        return ""
    how = [way for way in _hows(script, line, memory, tongue) if way]
    verb = tongue.word("verbs", line.kind)
    if not verb and not bare and (how or always):
        verb = tongue.word("verbs", "speech")
    if line.kind == "speech" and (bare or not (how or always)):
        verb = ""
    return " ".join(part for part in (bent(verb, many=are_several(line)), *how) if part)


def _hows(script: Script, line: Line, memory: Memory, tongue: Tongue) -> Iterator[str]:
    if line.to and line.kind != "thought":
        yield tongue.phrase("to", name=name_of(script, line.to))
    if line.feeling and not is_said_by_verb(line.feeling, line.kind):
        yield manner(line.feeling, tongue)
    yield tongue.word("heard", line.kind)
    yield from _devices(script, line, memory, tongue)
    yield _away(line, memory, tongue)


def _away(line: Line, memory: Memory, tongue: Tongue) -> str:
    """From where somebody unseen is heard; of several, some may be seen."""
    side = comes_from(line, tongue.word("sides", line.where), memory)
    return tongue.phrase("partly", where=side) if side and are_several(line) else side


def _devices(script: Script, line: Line, memory: Memory, tongue: Tongue) -> Iterator[str]:
    """Through what a voice is heard: told once, when it first speaks."""
    for _, voice in new_voices(script, line, memory):
        yield tongue.word("devices", voice.device)
