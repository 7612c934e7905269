"""The transcript: everything that is seen and said, panel by panel, as values; other rooms set it as text or HTML.

Comes in: a script, or a composition (then with who is drawn). Goes out: for each panel what is seen, and its lines with
who and how. Nothing is cut or left out here: it is the long alternative beside the alt text (WCAG 1.1.1).
"""

from typing import NamedTuple

from comicgen.layout.result import Composition
from comicgen.lettering import first_breath, plain
from comicgen.script.model import Line, Panel, Script
from comicgen.telling.memory import Memory
from comicgen.telling.names import capital, sentence
from comicgen.telling.places import leave
from comicgen.telling.said import is_seen, named, speaker_of
from comicgen.telling.seen import seen, shown
from comicgen.telling.words import KINDS

__all__ = ["Passage", "Utterance", "by_line", "language", "passages", "script_of"]


class Utterance(NamedTuple):
    """A line as it is heard."""

    kind: str  # speech, caption, sound
    who: str  # "Theodore", "Caption", "A loud sound from the phone"
    how: str  # "whispers, embarrassed", or nothing
    text: str  # in natural case, without marks; empty: a breath that `how` tells


class Passage(NamedTuple):
    """A panel."""

    heading: str  # "Panel 2", "Panel 2, an inset"
    seen: str  # sentences
    said: tuple[Utterance, ...]
    panel: str  # its id


def passages(comic: Composition | Script) -> tuple[Passage, ...]:
    """Every panel of the comic; of a composition in several pages, all of its pages."""
    script = script_of(comic)
    memory = Memory()
    if isinstance(comic, Composition):
        for page in comic.pages:
            drawn = Memory(page)
            memory.drawn |= drawn.drawn
            memory.backs |= drawn.backs
    memory.joins = False
    return tuple(_passage(script, panel, memory, number) for number, panel in enumerate(script.panels, 1))


def _passage(script: Script, panel: Panel, memory: Memory, number: int) -> Passage:
    if panel.alt:
        view = sentence(panel.alt)
        memory.present.update(shown(script, panel, memory))
    else:
        view = " ".join(seen(script, panel, memory))
    leave(panel.setting, memory)
    said = tuple(_utterance(script, panel, line, memory) for line in panel.lines)
    heading = f"Panel {number}, an inset" if panel.inset_in else f"Panel {number}"
    return Passage(heading, view or ("" if said else "No words."), said, panel.id)


def _utterance(script: Script, panel: Panel, line: Line, memory: Memory) -> Utterance:
    if line.kind in ("sfx", "caption"):
        kind = "sound" if line.kind == "sfx" else "caption"
        return Utterance(kind, capital(speaker_of(script, line, memory)), "", plain(line.text))
    breath, text = first_breath(line.text, script.language)
    if not text:
        line = line._replace(kind="speech")
    if is_seen(panel, line):
        line = line._replace(feeling=None)
    who = capital(named(script, line, memory))
    how = speaker_of(script, line, memory, breath=breath, joined=True)
    for plain_verb in ("says", "say"):
        if how == plain_verb or how.startswith((f"{plain_verb} ", f"{plain_verb}, ")):
            how = how.removeprefix(plain_verb).lstrip(" ,")
            break
    return Utterance("speech", who, how, plain(text))


def script_of(comic: Composition | Script) -> Script:
    return comic.script if isinstance(comic, Composition) else comic


def by_line(script: Script) -> str:
    """ "A comic strip by A. Writer", with the licence when there is one."""
    kind = KINDS.get(script.format.name, "comic")
    by = f" by {plain(script.by)}" if script.by else ""
    return f"A {kind}{by}" + (f" ({script.copyright})" if script.copyright else "")


def language(script: Script) -> str:
    """The language of what is said, when our own words are in another: they are English."""
    return script.language if script.language.partition("-")[0].lower() != "en" else ""
