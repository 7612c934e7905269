"""Tellers: who puts a comic into words, in its language.

Comes in: a script. Goes out: a Teller, whose sentences are English, or those of a phrase table. Alt texts and
transcripts are made of what a teller says, and know no language themselves.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from comicgen.frozen import NamedTuple
from comicgen.layout.result import Composition
from comicgen.script.model import Line, Panel, Script
from comicgen.telling import page as pages
from comicgen.telling import said as lines
from comicgen.telling import seen as views
from comicgen.telling.memory import Memory
from comicgen.telling.tongue import tongue_of

__all__ = ["Teller", "teller_of"]


class Teller(Protocol):
    """Somebody who tells a comic."""

    @property
    def no_words(self) -> str:
        """What is said of a panel of which there is nothing to tell."""

    @property
    def colon(self) -> str:
        """What stands between a heading and what it is of."""

    def opening(self, *, words_only: bool = False) -> str:
        """What it is, its title and whose it is."""

    def page_of(self, page: Composition, noun: str) -> str:
        """Which of several pictures it is."""

    def cover(self, page: Composition | None, people: Iterable[str], *, noun: str, memory: Memory) -> str:
        """A cover or a card: the title, whose comic it is, and who is on it. `noun` counts it among others."""

    def heading(self, panel: Panel, number: int) -> str:
        """How a panel is numbered."""

    def by_line(self) -> str:
        """What it is and whose, with the licence when there is one."""

    def seen(self, panel: Panel, memory: Memory, *, brief: bool = False) -> Iterator[str]:
        """The sentences before the words."""

    def said(self, panel: Panel, line: Line, memory: Memory, *, brief: bool = False, joined: bool = False) -> str:
        """A line as a sentence; `joined` leaves out who says it."""

    def uttered(self, panel: Panel, line: Line, memory: Memory) -> tuple[str, str, str]:
        """A line in its parts: who, how, and the words."""


def teller_of(script: Script) -> Teller:
    """Who tells this comic."""
    tongue = tongue_of(script.language)
    if tongue is None:
        return _English(script)
    from comicgen.telling.tongue_teller import InTongue  # here: what English needs no more than its own words

    return InTongue(script, tongue)


class _English(NamedTuple):
    script: Script

    @property
    def no_words(self) -> str:
        return "No words."

    @property
    def colon(self) -> str:
        return ": "

    def opening(self, *, words_only: bool = False) -> str:
        return pages.opening(self.script, words_only=words_only)

    def page_of(self, page: Composition, noun: str) -> str:
        return pages.page_of(page, noun)

    def cover(self, page: Composition | None, people: Iterable[str], *, noun: str, memory: Memory) -> str:
        return pages.cover(self.script, page, people, noun=noun, memory=memory)

    def heading(self, panel: Panel, number: int) -> str:
        return pages.heading(panel, number)

    def by_line(self) -> str:
        return pages.by_line(self.script)

    def seen(self, panel: Panel, memory: Memory, *, brief: bool = False) -> Iterator[str]:
        return views.seen(self.script, panel, memory, brief=brief)

    def said(self, panel: Panel, line: Line, memory: Memory, *, brief: bool = False, joined: bool = False) -> str:
        return lines.said(self.script, panel, line, memory, brief=brief, joined=joined)

    def uttered(self, panel: Panel, line: Line, memory: Memory) -> tuple[str, str, str]:
        return lines.uttered(self.script, panel, line, memory)
