"""What a comic is, and how its pages and panels are numbered, in English."""

from collections.abc import Iterable

from comicgen.layout.result import Composition
from comicgen.lettering import plain
from comicgen.script.model import Panel, Script
from comicgen.telling.memory import Memory
from comicgen.telling.names import capital, comic_kind, listed, quoted, sentence, with_article
from comicgen.telling.seen import introduced
from comicgen.telling.words import KINDS, NUMBERS

__all__ = ["by_line", "cover", "heading", "opening", "page_of"]


def opening(script: Script, *, words_only: bool = False) -> str:
    """What it is, its title and whose it is."""
    count = len(script.panels)
    word = "Single" if count == 1 else NUMBERS[count] if count < len(NUMBERS) else str(count)
    kind = KINDS[comic_kind(script)]
    title = f", {quoted(script.title)}" if script.title else ""
    if words_only:
        return sentence(f"{capital(kind)}{title}")
    by = f", by {plain(script.by)}" if script.by else ""
    return sentence(f"{word}-panel {kind}{title}{by}")


def page_of(page: Composition, noun: str) -> str:
    """Which of several pictures it is."""
    plan = page.script.pages[page.page] if page.page < len(page.script.pages) else None
    title = f", {quoted(plan.title)}" if plan and plan.title else ""
    return sentence(f"{capital(noun)} {page.page + 1} of {page.page_count}{title}")


def cover(script: Script, page: Composition | None, people: Iterable[str], *, noun: str, memory: Memory) -> str:
    """A cover or a card: the title, whose comic it is, and who is on it. `noun` counts it among others."""
    kind = with_article(KINDS[comic_kind(script)]) + _by(script)
    names = listed(introduced(script, key, memory) for key in people)
    named = f"{quoted(script.title)}, {kind}" if script.title else kind
    count = f"{capital(noun)} {page.page + 1} of {page.page_count}, the cover: " if noun and page else "Cover of "
    return sentence(f"{count}{named}" + (f", with {names}" if names else ""))


def heading(panel: Panel, number: int) -> str:
    """How a panel is numbered."""
    return f"Panel {number}, an inset" if panel.inset_in else f"Panel {number}"


def by_line(script: Script) -> str:
    """ "A comic strip by A. Writer", with the licence when there is one."""
    rights = f" ({script.copyright})" if script.copyright else ""
    return f"A {KINDS[comic_kind(script)]}{_by(script)}{rights}"


def _by(script: Script) -> str:
    return f" by {plain(script.by)}" if script.by else ""
