"""Tellers: what is seen and said in a panel, in the language of the comic.

Comes in: a script. Goes out: a teller whose sentences are English, or those of a phrase table.
"""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from comicgen.script.model import Line, Panel, Script
from comicgen.telling.memory import Memory
from comicgen.telling.tongue import Tongue, tongue_of

__all__ = ["Teller", "teller_of"]


class Teller(Protocol):
    """Somebody who tells panels."""

    @property
    def no_words(self) -> str:
        """What is said of a panel of which there is nothing to tell."""

    def seen(self, panel: Panel, memory: Memory, *, brief: bool = False) -> Iterator[str]:
        """The sentences before the words."""

    def said(self, panel: Panel, line: Line, memory: Memory, *, brief: bool = False, joined: bool = False) -> str:
        """A line as a sentence; `joined` leaves out who says it."""


def teller_of(script: Script) -> Teller:
    """Who tells this comic."""
    tongue = tongue_of(script.language)
    return _Other(script, tongue) if tongue else _English(script)


class _English(NamedTuple):
    script: Script

    @property
    def no_words(self) -> str:
        return "No words."

    def seen(self, panel: Panel, memory: Memory, *, brief: bool = False) -> Iterator[str]:
        from comicgen.telling.seen import seen

        return seen(self.script, panel, memory, brief=brief)

    def said(self, panel: Panel, line: Line, memory: Memory, *, brief: bool = False, joined: bool = False) -> str:
        from comicgen.telling.said import said

        return said(self.script, panel, line, memory, brief=brief, joined=joined)


class _Other(NamedTuple):
    script: Script
    tongue: Tongue

    @property
    def no_words(self) -> str:
        return self.tongue.phrase("no words")

    def seen(self, panel: Panel, memory: Memory, *, brief: bool = False) -> Iterator[str]:
        from comicgen.telling.other_seen import seen

        return seen(self.script, panel, memory, self.tongue, brief=brief)

    def said(self, panel: Panel, line: Line, memory: Memory, *, brief: bool = False, joined: bool = False) -> str:
        from comicgen.telling.other_said import said

        return said(self.script, panel, line, memory, self.tongue, brief=brief, joined=joined)
