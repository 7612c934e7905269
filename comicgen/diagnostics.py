"""What is wrong, where, and the way out: Span, Diagnostic, Report.

A Report gathers every fault of a run; it is the one traveller in the house that changes. Messages are lower case
without a full stop, say what was found and what was expected, and carry a stable kebab-case code.
"""

from collections.abc import Iterable
from typing import Literal

from comicgen.frozen import NamedTuple

__all__ = ["ComicError", "Diagnostic", "Report", "Severity", "Source", "Span"]

Severity = Literal["error", "warning", "note"]


class Source(NamedTuple):
    """A text and the name under which messages speak of it (the path as given, or "<stdin>")."""

    name: str
    text: str

    def line(self, number: int) -> str:
        """A line by its number, from 1; empty when there is none."""
        lines = self.text.split("\n")
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""


class Span(NamedTuple):
    """A stretch of a source: line and column count from 1, `end` columns are exclusive, on the same line."""

    source: str
    line: int
    column: int
    end: int


class Diagnostic(NamedTuple):
    """One finding."""

    severity: Severity
    code: str
    message: str
    span: Span | None = None
    hint: str = ""
    fix: str = ""  # the corrected source line, where there is one
    facts: tuple[tuple[str, str | float | tuple[str, ...]], ...] = ()  # what a machine may want to know besides


class Report:
    """All findings of a run, with the sources that they speak of."""

    __slots__ = ("items", "sources")

    def __init__(self) -> None:
        self.items: list[Diagnostic] = []
        self.sources: dict[str, Source] = {}

    def add_source(self, source: Source) -> None:
        """Makes a source known, so that its lines can be quoted."""
        self.sources[source.name] = source

    def error(self, code: str, message: str, span: Span | None = None, *, hint: str = "", fix: str = "") -> None:
        """Notes a fault that keeps the comic from being made."""
        self.items.append(Diagnostic("error", code, message, span, hint, fix))

    def warning(self, code: str, message: str, span: Span | None = None, *, hint: str = "", fix: str = "") -> None:
        """Notes something that is probably not meant."""
        self.items.append(Diagnostic("warning", code, message, span, hint, fix))

    def note(self, code: str, message: str, span: Span | None = None, *, hint: str = "", fix: str = "") -> None:
        """Notes something worth knowing."""
        self.items.append(Diagnostic("note", code, message, span, hint, fix))

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return any(item.severity == "error" for item in self.items)

    def sorted(self) -> list[Diagnostic]:
        """All findings by place, each once."""
        unique: Iterable[Diagnostic] = dict.fromkeys(self.items)
        return sorted(unique, key=lambda item: (item.span or Span("", 0, 0, 0), item.code))


class ComicError(Exception):
    """A fault that ends a stage at once; `diagnostic` tells all."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic
