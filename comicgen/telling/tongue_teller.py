"""The teller of languages that have a phrase table."""

from collections.abc import Iterable, Iterator

from comicgen.frozen import NamedTuple
from comicgen.layout.result import Composition
from comicgen.script.model import Line, Panel, Script
from comicgen.telling import tongue_page as pages
from comicgen.telling import tongue_said as lines
from comicgen.telling import tongue_seen as views
from comicgen.telling.memory import Memory
from comicgen.telling.tongue import Tongue

__all__ = ["InTongue"]


class InTongue(NamedTuple):
    """A Teller with the words of a table."""

    script: Script
    tongue: Tongue

    @property
    def no_words(self) -> str:
        return self.tongue.phrase("no words")

    @property
    def colon(self) -> str:
        return self.tongue.word("marks", "colon")

    def opening(self, *, words_only: bool = False) -> str:
        return pages.opening(self.script, self.tongue, words_only=words_only)

    def page_of(self, page: Composition, noun: str) -> str:
        return pages.page_of(page, noun, self.tongue)

    def cover(self, page: Composition | None, people: Iterable[str], *, noun: str, memory: Memory) -> str:
        return pages.cover(self.script, page, people, tongue=self.tongue, noun=noun, memory=memory)

    def heading(self, panel: Panel, number: int) -> str:
        return pages.heading(panel, number, self.tongue)

    def by_line(self) -> str:
        return pages.by_line(self.script, self.tongue)

    def seen(self, panel: Panel, memory: Memory, *, brief: bool = False) -> Iterator[str]:
        return views.seen(self.script, panel, memory, self.tongue, brief=brief)

    def said(self, panel: Panel, line: Line, memory: Memory, *, brief: bool = False, joined: bool = False) -> str:
        return lines.said(self.script, panel, line, memory, self.tongue, brief=brief, joined=joined)

    def uttered(self, panel: Panel, line: Line, memory: Memory) -> tuple[str, str, str]:
        return lines.uttered(self.script, panel, line, memory, self.tongue)
