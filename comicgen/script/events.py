"""From YAML events to nodes. Never more than one event ahead, so that limits hold before memory or stack is spent.

Comes in: text. Goes out: a Tree with the nodes, what was wrong in their structure, and where YAML stopped if it did.
"""

import re
from typing import Any

from comicgen.diagnostics import Diagnostic, Span
from comicgen.frozen import NamedTuple
from comicgen.script.nodes import Alias, Halt, Mapping, Node, Scalar, Sequence

__all__ = ["MOST_DEEP", "MOST_ITEMS", "MOST_KEYS", "MOST_LONG", "MOST_NODES", "Tree", "grow"]

MOST_DEEP = 64  # nested lists and mappings
MOST_NODES = 200_000  # aliases count as what they stand for
MOST_KEYS = 1_000  # in one mapping
MOST_ITEMS = 5_000  # in one list
MOST_LONG = 100_000  # characters of one text
_UNREAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_MOST_KEY = 256  # characters of one key


class Tree(NamedTuple):
    """What was read. `root` is None for an empty or refused script; after a halt it holds what came before."""

    root: Node | None
    faults: tuple[Diagnostic, ...] = ()
    halt: Halt | None = None
    tags: tuple[Span, ...] = ()  # of every node with a tag
    refused: bool = False  # a limit was passed


class _Refusal(Exception):
    """A limit was passed."""


class _Frame:
    """A list or mapping that is not finished."""

    __slots__ = ("anchor", "column", "count", "flow", "is_list", "items", "key", "line", "pairs", "seen", "skip")

    def __init__(self, event: Any, is_list: bool, count: int) -> None:
        self.is_list, self.flow, self.anchor = is_list, bool(event.flow_style), event.anchor
        self.line, self.column = event.start_mark.line + 1, event.start_mark.column + 1
        self.items: list[Node] = []
        self.pairs: list[tuple[Scalar, Node]] = []
        self.seen: dict[str, Scalar] = {}
        self.key: Scalar | None = None
        self.skip = False  # the next value belongs to a key that was refused
        self.count = count  # nodes before this one

    def node(self, end_line: int, end_column: int) -> Node:
        """The finished node."""
        if self.is_list:
            return Sequence(tuple(self.items), self.flow, self.line, self.column, end_line, end_column)
        return Mapping(tuple(self.pairs), self.flow, self.line, self.column, end_line, end_column)


def grow(text: str, name: str) -> Tree:
    """Reads a YAML text; `name` is the source that faults speak of."""
    import yaml

    loader: Any = getattr(yaml, "CLoader", yaml.SafeLoader)  # without libyaml: slower, the same events
    grower = _Grower(name)
    try:
        events = loader(text)
        try:
            while (event := events.get_event()) is not None and grower.take(event):
                pass
        finally:
            events.dispose()
    except _Refusal:
        return Tree(None, tuple(grower.faults), None, tuple(grower.tags), True)
    except yaml.MarkedYAMLError as problem:
        return grower.halted(problem)
    except (yaml.YAMLError, RecursionError):  # without a place: the first line will do
        return Tree(None, tuple(grower.faults), Halt("unreadable", 1, 1, "", 0, 0), tuple(grower.tags))
    return Tree(grower.root, tuple(grower.faults), None, tuple(grower.tags))


class _Grower:
    """Takes events one by one and keeps the unfinished nodes on a stack."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Node | None = None
        self.faults: list[Diagnostic] = []
        self.tags: list[Span] = []
        self.stack: list[_Frame] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.count = 0
        self.documents = 0

    def take(self, event: Any) -> bool:
        """One event; False when the rest is not wanted."""
        kind = type(event).__name__
        if kind == "ScalarEvent":
            self.scalar(event)
        elif kind == "MappingStartEvent" or kind == "SequenceStartEvent":
            self.open(event, kind == "SequenceStartEvent")
        elif kind == "MappingEndEvent" or kind == "SequenceEndEvent":
            self.close(event.end_mark.line + 1, event.end_mark.column + 1)
        elif kind == "AliasEvent":
            self.alias(event)
        elif kind == "DocumentStartEvent":
            self.documents += 1
            if self.documents == 2:
                self.fault("second-document", "a second document begins here; a script is one document", event)
                return False
        return True

    def fault(self, code: str, message: str, event: Any, hint: str = "") -> None:
        """Notes a fault at an event or a node."""
        self.faults.append(Diagnostic("error", code, message, self.span(event), hint))

    def span(self, event: Any) -> Span:
        """The place of an event or of a node."""
        if isinstance(event, Scalar | Alias | Sequence | Mapping):
            line, column, end_line, end = event.line, event.column, event.end_line, event.end_column
        else:
            start, stop = event.start_mark, event.end_mark
            line, column, end_line, end = start.line + 1, start.column + 1, stop.line + 1, stop.column + 1
        return Span(self.name, line, column, end if end_line == line and end > column else column + 1)

    def spend(self, nodes: int, event: Any) -> None:
        """Counts nodes against the limit."""
        self.count += nodes
        if self.count > MOST_NODES:
            self.refuse(
                f"the script has more than {MOST_NODES:,} values (aliases counted as what they stand for)", event
            )

    def refuse(self, message: str, event: Any) -> None:
        """Ends the reading: a limit is passed."""
        self.fault("too-large", message, event)
        raise _Refusal

    def scalar(self, event: Any) -> None:
        """A word or a text."""
        self.spend(1, event)
        if len(event.value) > MOST_LONG:
            self.refuse(f"a text of {len(event.value):,} characters; the limit is {MOST_LONG:,}", event)
        if event.tag:
            self.tags.append(self.span(event))
        start, stop = event.start_mark, event.end_mark
        marked = bool(event.tag or event.anchor)
        value = event.value
        if event.style == '"' and _UNREAL.search(value):  # written with a backslash; the source itself was looked at
            hint = "leave out what is written with the backslash"
            self.fault("bad-character", "this text holds a character that cannot be drawn", event, hint)
            value = _UNREAL.sub(" ", value)
        node = Scalar(
            value,
            event.style or "",
            start.line + 1,
            start.column + 1,
            stop.line + 1,
            stop.column + 1,
            marked,
        )
        if event.anchor:
            self.anchors[event.anchor] = node, 1
        self.place(node, event)

    def alias(self, event: Any) -> None:
        """A name for a node that stands elsewhere."""
        target, size = self.anchors.get(event.anchor, (None, 1))
        self.spend(size, event)
        if any(frame.anchor == event.anchor for frame in self.stack):
            self.fault("bad-alias", f"'*{event.anchor}' stands inside the very thing that it names", event)
            target = Scalar("", "", event.start_mark.line + 1, event.start_mark.column + 1, 0, 0)
        start, stop = event.start_mark, event.end_mark
        self.place(Alias(event.anchor, target, start.line + 1, start.column + 1, stop.line + 1, stop.column + 1), event)

    def open(self, event: Any, is_list: bool) -> None:
        """A list or mapping begins."""
        self.spend(1, event)
        if len(self.stack) == MOST_DEEP:
            self.refuse(f"more than {MOST_DEEP} lists and mappings inside one another", event)
        if event.tag:
            self.tags.append(self.span(event))
        self.stack.append(_Frame(event, is_list, self.count - 1))

    def close(self, end_line: int, end_column: int) -> None:
        """A list or mapping ends."""
        frame = self.stack.pop()
        node = frame.node(end_line, end_column)
        if frame.anchor:
            self.anchors[frame.anchor] = node, self.count - frame.count
        self.place(node, None)

    def place(self, node: Node, event: Any) -> None:
        """Puts a finished node where it belongs."""
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        if frame.is_list:
            frame.items.append(node)
            if len(frame.items) > MOST_ITEMS:
                self.refuse(f"a list with more than {MOST_ITEMS:,} items", node)
        elif frame.skip:
            frame.skip = False
        elif frame.key is None:
            self.key(frame, node, event)
        else:
            frame.pairs.append((frame.key, node))
            frame.key = None

    def key(self, frame: _Frame, node: Node, event: Any) -> None:
        """A key of a mapping: a plain word, once."""
        frame.skip = True
        place = node if isinstance(node, Scalar) else Scalar("", "", node.line, node.column, node.line, node.column + 1)
        if not isinstance(node, Scalar):
            self.fault("bad-key", "a key is a word, not a list, a mapping or an alias", place)
        elif len(node.value) > _MOST_KEY:
            self.fault("bad-key", f"a key of {len(node.value):,} characters; the limit is {_MOST_KEY}", place)
        elif node.value == "<<" and not node.style:
            self.fault("merge-key", "merge keys '<<' are not read", place, "write the keys out, or share a cast file")
        elif (first := frame.seen.get(node.value)) is not None:
            self.fault(
                "duplicate-key",
                f"'{node.value}' stands here a second time; the first is in line {first.line}, column {first.column}",
                place,
            )
        else:
            frame.seen[node.value] = node
            frame.key, frame.skip = node, False
            if len(frame.seen) > MOST_KEYS:
                self.refuse(f"a mapping with more than {MOST_KEYS:,} keys", event)

    def halted(self, problem: Any) -> Tree:
        """The tree as far as it came, and why it came no further."""
        mark, context = problem.problem_mark, problem.context_mark
        mark = mark or context
        halt = Halt(
            problem.problem or "",
            mark.line + 1 if mark else 1,
            mark.column + 1 if mark else 1,
            problem.context or "",
            context.line + 1 if context else 0,
            context.column + 1 if context else 0,
        )
        if self.stack and self.stack[-1].flow:  # what was read last is probably a part of the fault
            del self.stack[-1].items[-1:], self.stack[-1].pairs[-1:]
        while self.stack:
            self.close(halt.line, halt.column)
        return Tree(self.root, tuple(self.faults), halt, tuple(self.tags))
