"""The transcript: everything that is seen and said, panel by panel, as values; other rooms set it as text or HTML.

Comes in: a script, or a composition (then with who is drawn). Goes out: for each panel what is seen, and its lines with
who and how. Nothing is cut or left out here: it is the long alternative beside the alt text (WCAG 1.1.1).
"""

from typing import NamedTuple

from comicgen.layout.result import Composition
from comicgen.lettering import first_breath, plain
from comicgen.script.model import Line, Panel, Script
from comicgen.telling.memory import Memory
from comicgen.telling.names import capital, comic_kind, sentence
from comicgen.telling.places import leave
from comicgen.telling.said import is_seen, named, speaker_of
from comicgen.telling.seen import shown
from comicgen.telling.teller import teller_of
from comicgen.telling.tongue import Tongue, tongue_of
from comicgen.telling.words import KINDS

__all__ = ["Passage", "Utterance", "by_line", "passages", "script_of"]


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
    teller, tongue = teller_of(script), tongue_of(script.language)
    if panel.alt:
        view = sentence(panel.alt)
        memory.present.update(shown(script, panel, memory))
    else:
        view = " ".join(teller.seen(panel, memory))
    leave(panel.setting, memory)
    said = tuple(_utterance(script, panel, line, memory) for line in panel.lines)
    if tongue:
        from comicgen.telling.other_page import heading

        numbered = heading(panel, number, tongue)
    else:
        numbered = f"Panel {number}, an inset" if panel.inset_in else f"Panel {number}"
    return Passage(numbered, view or ("" if said else teller.no_words), said, panel.id)


def _utterance(script: Script, panel: Panel, line: Line, memory: Memory) -> Utterance:
    if tongue := tongue_of(script.language):
        return _in_other_words(script, panel, line, memory, tongue)
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


def _in_other_words(script: Script, panel: Panel, line: Line, memory: Memory, tongue: Tongue) -> Utterance:
    from comicgen.telling.other_said import speaker_of, spoken, ways

    text, line = spoken(script, panel, line)
    who = capital(speaker_of(script, line, memory, tongue))
    if line.kind in ("sfx", "caption"):
        return Utterance("sound" if line.kind == "sfx" else "caption", who, "", plain(text))
    return Utterance("speech", who, ways(script, line, memory, tongue, bare=True), plain(text))


def script_of(comic: Composition | Script) -> Script:
    return comic.script if isinstance(comic, Composition) else comic


def by_line(script: Script) -> str:
    """ "A comic strip by A. Writer", with the licence when there is one."""
    if tongue := tongue_of(script.language):
        from comicgen.telling.other_page import by_line as in_other_words

        return in_other_words(script, tongue)
    kind = KINDS[comic_kind(script)]
    by = f" by {plain(script.by)}" if script.by else ""
    return f"A {kind}{by}" + (f" ({script.copyright})" if script.copyright else "")
