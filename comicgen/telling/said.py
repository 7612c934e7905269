"""What is said, thought, told and heard in a panel, each line with who and how."""

from comicgen.lettering import first_breath, plain
from comicgen.script.model import Line, Panel, Script
from comicgen.telling.memory import Memory
from comicgen.telling.names import (
    capital,
    character,
    kind_of,
    listed,
    name_of,
    owner,
    quoted,
    sentence,
    with_article,
)
from comicgen.telling.people import are_several, comes_from, felt, is_said_by_verb, is_seen, new_voices
from comicgen.telling.seen import introduced
from comicgen.telling.words import (
    ASIDES,
    DEGREES,
    DEVICES,
    EXPRESSIONS,
    HEARD,
    MANNERS,
    SIDES,
    SOUNDS,
    VERBS,
)

__all__ = ["said", "uttered"]


def said(script: Script, panel: Panel, line: Line, memory: Memory, *, brief: bool = False, joined: bool = False) -> str:
    """A line as a sentence. `brief` leaves out how it is said; `joined` leaves out who says it."""
    told, text = first_breath(line.text, script.language) if line.kind != "sfx" else ("", line.text)
    if line.kind == "caption" and told:
        told, text = "", line.text
    if not text:
        line = line._replace(kind="speech")  # a breath alone is neither whispered nor shouted
    if brief or is_seen(panel, line):
        line = line._replace(feeling=None)
    speaker = _speaker(script, line, memory, breath=told, joined=joined)
    speaker = speaker if joined else capital(speaker)
    if not text:
        return sentence(speaker)
    words = quoted(text)
    stop = "" if words[-2] in ".!?\u2026" or words[-3:-1] in (".'", "!'", "?'") else "."  # so that voices pause
    return f"{speaker}: {words}{stop}"


def uttered(script: Script, panel: Panel, line: Line, memory: Memory) -> tuple[str, str, str]:
    """A line in its parts: who, how, and the words."""
    if line.kind in ("sfx", "caption"):
        return capital(_speaker(script, line, memory)), "", plain(line.text)
    breath, text = first_breath(line.text, script.language)
    if not text:
        line = line._replace(kind="speech")
    if is_seen(panel, line):
        line = line._replace(feeling=None)
    who = capital(_named(script, line, memory))
    how = _speaker(script, line, memory, breath=breath, joined=True)
    for plain_verb in ("says", "say"):
        if how == plain_verb or how.startswith((f"{plain_verb} ", f"{plain_verb}, ")):
            how = how.removeprefix(plain_verb).lstrip(" ,")
            break
    return who, how, plain(text)


def _speaker(script: Script, line: Line, memory: Memory, *, breath: str = "", joined: bool = False) -> str:
    """Who is heard, and how; `breath` is the sound that opens the line, as it is told: "gasps"."""
    if line.kind == "sfx":
        sound = SOUNDS.get(line.loudness, "sound")
        return f"{sound} from {_source(script, line.source)}" if line.source else sound
    if line.kind == "caption":
        return _caption(script, line)
    who = _named(script, line, memory)
    manner, aside = _manner(line, breath)
    how = " ".join(way for way in (manner, HEARD.get(line.kind, ""), *_devices(script, line, memory)) if way)
    away = _away(line, memory)
    to = f"to {name_of(script, line.to)}" if line.to else ""
    verb = _verb(line, breath, always=joined or bool(how or away or aside), many=are_several(line))
    is_far = bool(how) or away.startswith("some ")
    near, far = ("", away) if is_far else (away, "")
    who = "" if joined else who
    return ", ".join(
        part for part in (" ".join(part for part in (who, verb, to, how, near) if part), far, aside) if part
    )


def _named(script: Script, line: Line, memory: Memory) -> str:
    """Those who are heard, by name."""
    names = [introduced(script, key, memory) for key in line.by]
    if line.heard_as:
        names.append(_lowered(line.heard_as) if names else line.heard_as)
    return listed(names) or "a voice"


def _verb(line: Line, breath: str, *, always: bool, many: bool) -> str:
    """What somebody does who speaks: nothing is said of it where the name is enough."""
    verbs = [verb for verb in (breath, VERBS.get(line.kind, "")) if verb] or (["says"] if always else [])
    return " and ".join(verb.removesuffix("s") if many else verb for verb in verbs)


def _lowered(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if first in {"A", "An", "The"} and rest else name


def _manner(line: Line, breath: str) -> tuple[str, str]:
    """How a line is said: with its verb, and after a comma."""
    feeling = line.feeling
    if feeling is None or is_said_by_verb(feeling, line.kind):
        return "", ""
    if feeling.also:
        return "", listed(EXPRESSIONS.get(name, name) for name in felt(feeling))
    degree = DEGREES.get(feeling.degree, "")
    if feeling.name in MANNERS and not breath:
        return degree + MANNERS[feeling.name], ""
    if feeling.name in ASIDES:
        return "", ASIDES[feeling.name]
    return "", degree + EXPRESSIONS.get(feeling.name, feeling.name)


def _away(line: Line, memory: Memory) -> str:
    """From where somebody unseen is heard; of several, some may be seen."""
    side = comes_from(line, SIDES.get(line.where or "", ""), memory)
    return f"some of them {side}" if side and are_several(line) else side


def _caption(script: Script, line: Line) -> str:
    if line.voice_of:
        return f"caption, in {owner(script, line.voice_of)} voice"
    return {"editor": "editor's note", "inner": "caption, as a thought"}.get(line.caption, "caption")


def _devices(script: Script, line: Line, memory: Memory) -> list[str]:
    """Through what a voice is heard: told once, when it first speaks."""
    found = []
    for speaker, voice in new_voices(script, line, memory):
        device = voice.device
        if device != "none" and device not in speaker.name.lower():
            whose = f"{owner(script, speaker.worn_by)} {device}" if speaker.worn_by else ""
            found.append(f"through {whose or DEVICES.get(device) or with_article(device)}")
    return found


def _source(script: Script, source: str) -> str:
    if character(script, source):
        return name_of(script, source)
    return source if kind_of(script, source) != "person" else f"the {source}"
