"""The desk at which a script is put together: who is in the cast, where findings go, how a node becomes a place.

One desk serves one reading; it is handed from builder to builder.
"""

from pathlib import Path

from comicgen.diagnostics import Report, Span
from comicgen.script.defaults import Defaults
from comicgen.script.document import Document
from comicgen.script.lists import nearest, plain_form
from comicgen.script.model import Character
from comicgen.script.nodes import Alias, Mapping, Node, Scalar, Sequence, is_nothing, kind_of
from comicgen.script.words.looks import stock_characters

__all__ = ["Desk", "Enough", "display_name", "name_key"]

_NARRATORS = {"narrator": "caption", "narration": "caption", "cap": "caption", "sound": "sfx", "fx": "sfx"}


def name_key(name: str) -> str:
    """A name as names are compared: case and the width of spaces do not count, nor (for Turkish) the dot of an i."""
    return " ".join(name.replace("\u0130", "i").casefold().replace("\u0131", "i").split())


def display_name(name: str) -> str:
    """How somebody is called when the script gives no `name`."""
    name = " ".join(name.split())
    return " ".join(word[:1].upper() + word[1:] for word in name.split(" ")) if name == name.lower() else name


_NONE = Defaults()
_MOST_FAULTS = 300  # of one script; more help nobody, and nearest names take time


class Enough(Exception):
    """More faults than anyone wants to be told at once."""


class Desk:
    """Findings, places and names of one reading."""

    def __init__(
        self,
        document: Document,
        report: Report,
        *,
        folder: Path | None = None,
        defaults: Defaults = _NONE,
        kind: str = "script",
    ) -> None:
        self.document = document
        self.report = report
        self.folder = folder
        self.defaults = defaults
        self.kind = kind  # what messages call what is read here
        self.shared = {member.key: member for member in defaults.cast}  # the cast of the project, by key
        self.cast: dict[str, Character] = {}
        self.guests: dict[str, Character] = {}  # of the project or of the box: in no cast here, and appear
        self.files: list[Path] = []  # that were read besides, as the script names them
        self.words: set[tuple[int, int]] = set()  # places whose tag was read as a word
        self.faults = 0
        self.trust_names = True  # False: the cast could not be read, so that no name is known to be wrong

    @property
    def lines(self) -> list[str]:
        """The lines from which the nodes were read."""
        return self.document.lines

    def span(self, node: Node | Span) -> Span:
        """The place of a node, at most to the end of its first line."""
        if isinstance(node, Span):
            return node
        lines = self.document.lines
        length = len(lines[node.line - 1]) if node.line <= len(lines) else 0
        end = node.end_column if node.end_line == node.line else length + 1
        return Span(self.document.name, node.line, node.column, max(min(end, length + 1), node.column + 1))

    def part(self, node: Scalar, start: int, length: int) -> Span:
        """The place of some characters of a word."""
        if node.end_line != node.line or node.style in ("|", ">"):
            return self.span(node)
        column = node.column + start + (1 if node.style else 0)
        return Span(self.document.name, node.line, column, column + max(length, 1))

    def error(self, code: str, message: str, where: Node | Span, *, hint: str = "", fix: str = "") -> None:
        """Notes a fault. Raises Enough when there are too many."""
        self.faults += 1
        if self.faults > _MOST_FAULTS:
            message = f"more than {_MOST_FAULTS} faults: the rest is told when these are mended"
            self.report.error("too-many-faults", message, self.span(where))
            raise Enough
        self.report.error(code, message, self.span(where), hint=hint, fix=fix)

    def faulty(self, first: int, last: int) -> bool:
        """Whether an error is known in some lines: a part of them may have been lost."""
        errors = (item.span for item in self.report.items if item.severity == "error" and item.span)
        return any(span.source == self.document.name and first <= span.line <= last for span in errors)

    def resolved(self, node: Node) -> Node:
        """What an alias stands for; any other node as it is."""
        if not isinstance(node, Alias):
            return node
        if node.target is None:
            self.error("bad-alias", f"nothing is anchored as '&{node.name}' above this", node)
            return Scalar("", "", node.line, node.column, node.end_line, node.end_column)
        return node.target

    def mapping(self, node: Node, what: str) -> Mapping | None:
        """A mapping, or None with a fault."""
        node = self.resolved(node)
        if isinstance(node, Mapping):
            return node
        self.error("wrong-type", f"{what} is a mapping (key: value), but {kind_of(node)} stands here", node)
        return None

    def items(self, node: Node, what: str) -> tuple[Node, ...]:
        """The items of a list, aliases resolved; nothing, with a fault, when it is none."""
        node = self.resolved(node)
        if isinstance(node, Sequence):
            return tuple(self.resolved(item) for item in node.items)
        if not is_nothing(node):
            hint = "begin each item with '- '" if isinstance(node, Mapping) else ""
            self.error("wrong-type", f"{what} is a list, but {kind_of(node)} stands here", node, hint=hint)
        return ()

    def word(self, node: Node, what: str) -> Scalar | None:
        """A single word or text; None for nothing, and with a fault for a list or mapping."""
        node = self.resolved(node)
        if isinstance(node, Scalar):
            return None if is_nothing(node) or not node.value.strip() else node
        self.error("wrong-type", f"{what} is a word, but {kind_of(node)} stands here", node)
        return None

    def member(self, key: str) -> Character | None:
        """Somebody who is in the comic, by key."""
        return self.cast.get(key) or self.guests.get(key)

    def known(self, name: str) -> str | None:
        """The key of somebody by name; somebody of the project, or of the box, comes in by being named."""
        key = name_key(name)
        if key in self.cast or key in self.guests:
            return key
        if key in self.shared:
            self.guests[key] = member = self.shared[key]
            if member.worn_by:
                self.known(member.worn_by)
            return key
        if key in stock_characters():
            self.guests[key] = Character(key, display_name(key), None, key)
            return key
        return None

    def person(self, name: str, where: Node | Span) -> str | None:
        """The key of somebody by name, or None with a fault."""
        key = self.known(name)
        if key is None and self.trust_names:
            self.error("unknown-name", f"no one called '{name[:60]}' is in the cast", where, hint=self.name_hint(name))
        return key

    def name_hint(self, name: str) -> str:
        """Whom a writer may have meant, and who is there."""
        key = plain_form(name)
        if key in _NARRATORS:
            return f"did you mean '{_NARRATORS[key]}'?"
        members = {*self.cast, *self.shared}
        near = nearest(name, (*sorted(members), *stock_characters(), "caption", "sfx"))
        listed = f"The cast is: {', '.join(sorted(members))}" if members else ""
        if near:
            return f"did you mean '{near}'?" + (f" {listed}" if listed else "")
        box = f"in the box are: {', '.join(stock_characters())}"
        return f"{listed[0].lower()}{listed[1:]}; {box}" if listed else f"there is no cast; {box}"
