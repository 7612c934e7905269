"""Alt text: the comic told in plain sentences, for those who hear it.

Comes in: a script, or a composition, whose pages and slides are told each for itself. Goes out: one paragraph: what it
is, then panel by panel where it is, who does what, and every line with its speaker, in reading order (W3C, fixed-layout
accessibility). What has been told is not told again. Words are in natural case, since screen readers spell capitals.
Only what the script says is told, and who is in the picture; an `alt` by hand takes the place of what is seen.

It is told in the language of the comic, whose sentences are a teller's.
"""

from typing import Literal

from comicgen.frozen import NamedTuple
from comicgen.layout.result import Composition
from comicgen.script.model import Panel, Script
from comicgen.telling.memory import Memory
from comicgen.telling.names import sentence
from comicgen.telling.people import goes_on, shown
from comicgen.telling.places import leave
from comicgen.telling.sentences import cut, length
from comicgen.telling.teller import teller_of

__all__ = ["Alt", "Detail", "alt_text", "alt_within", "cover_alt", "panel_text"]

Detail = Literal["full", "brief", "words"]
"""full: all; brief: without looks and manners; words: what is said, and what is seen only where nobody speaks."""


class Alt(NamedTuple):
    """An alt text for a place."""

    text: str
    is_cut: bool = False  # something that is said had to be left out


def alt_text(comic: Composition | Script, *, noun: str = "page", detail: Detail = "full") -> str:
    """The whole comic as one paragraph; of a composition in several pages or slides (`noun`), that one for itself."""
    page = comic if isinstance(comic, Composition) else None
    script = page.script if page else comic
    assert isinstance(script, Script)
    teller = teller_of(script)
    panels: tuple[Panel, ...] = script.panels
    told = [teller.opening(words_only=detail == "words")]
    if page and page.page_count > 1:
        here = {panel.id for panel in page.panels}
        panels = tuple(panel for panel in panels if panel.id in here)
        told = [*(told if page.page == 0 else ()), teller.page_of(page, noun)]
    told = [part for part in told if part]
    memory = Memory(page)
    for number, panel in enumerate(panels, 1):
        words = panel_text(script, panel, memory=memory, detail=detail)
        told.append(f"{teller.heading(panel, number)}{teller.colon}{words}" if len(panels) > 1 else words)
    return " ".join(told)


def alt_within(comic: Composition | Script, limit: int | None, *, noun: str = "page") -> Alt:
    """The best alt text of at most so many characters: all, then without looks, then what is said, then cut.

    None: there is no limit. 0: the place takes no alt text.
    """
    if limit == 0:
        return Alt("")
    text = ""
    for detail in _DETAILS:
        text = alt_text(comic, noun=noun, detail=detail)
        if limit is None or length(text) <= limit:
            return Alt(text)
    return Alt(cut(text, limit or 0), is_cut=True)


_DETAILS: tuple[Detail, ...] = ("full", "brief", "words")


def cover_alt(comic: Composition | Script, *, noun: str = "", limit: int | None = None) -> Alt:
    """A cover or a card: the title, whose comic it is, and who is on it. `noun` counts it among others: "slide"."""
    page = comic if isinstance(comic, Composition) else None
    script = page.script if page else comic
    assert isinstance(script, Script)
    if limit == 0:
        return Alt("")
    memory = Memory(page)
    cast = [name for names in memory.drawn.values() for name in names] if page else []
    keys = cast or [key for panel in script.panels for key in shown(script, panel, memory)]
    text = teller_of(script).cover(page, dict.fromkeys(keys), noun=noun, memory=memory)
    return Alt(text) if limit is None or length(text) <= limit else Alt(cut(text, limit), is_cut=True)


def panel_text(script: Script, panel: Panel, *, memory: Memory | None = None, detail: Detail = "full") -> str:
    """One panel. `memory` holds what has been told before, and gathers what is told here."""
    memory = Memory() if memory is None else memory
    teller = teller_of(script)
    brief = detail != "full" and bool(panel.lines)
    view: list[str] = []
    if panel.alt:
        view = [] if brief and detail == "words" else [sentence(panel.alt)]
        memory.present.update(shown(script, panel, memory))
        memory.link = None
    elif not brief or detail == "brief":
        view = list(teller.seen(panel, memory, brief=brief))
    leave(panel.setting, memory)
    lines = [teller.said(panel, line, memory, brief=brief) for line in panel.lines]
    link, memory.link = memory.link, None
    if view and lines and link and goes_on(panel, link[0]):
        first = teller.said(panel, panel.lines[0], Memory(), brief=brief, joined=True)
        lines[0] = f"{view.pop().removesuffix('.')}{link[1]} {first}"
    return " ".join(view + lines) or teller.no_words
