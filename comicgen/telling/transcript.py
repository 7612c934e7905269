"""The transcript: everything that is seen and said, panel by panel, as values; other rooms set it as text or HTML.

Comes in: a script, or a composition (then with who is drawn). Goes out: for each panel what is seen, and its lines with
who and how. Nothing is cut or left out here: it is the long alternative beside the alt text (WCAG 1.1.1).
"""

from comicgen.frozen import NamedTuple
from comicgen.layout.result import Composition
from comicgen.script.model import Line, Panel, Script
from comicgen.telling.memory import Memory
from comicgen.telling.names import sentence
from comicgen.telling.people import shown
from comicgen.telling.places import leave
from comicgen.telling.teller import teller_of

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
    teller = teller_of(script)
    if panel.alt:
        view = sentence(panel.alt)
        memory.present.update(shown(script, panel, memory))
    else:
        view = " ".join(teller.seen(panel, memory))
    leave(panel.setting, memory)
    said = tuple(Utterance(_kind(line), *teller.uttered(panel, line, memory)) for line in panel.lines)
    return Passage(teller.heading(panel, number), view or ("" if said else teller.no_words), said, panel.id)


def _kind(line: Line) -> str:
    return {"sfx": "sound", "caption": "caption"}.get(line.kind, "speech")


def script_of(comic: Composition | Script) -> Script:
    return comic.script if isinstance(comic, Composition) else comic


def by_line(script: Script) -> str:
    """ "A comic strip by A. Writer", with the licence when there is one."""
    return teller_of(script).by_line()
