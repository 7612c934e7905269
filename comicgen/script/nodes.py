"""Nodes: a script as read, before anything in it has a meaning. Raw words, no numbers, no booleans.

Places count from 1; the end column is exclusive. A node that came through an alias is the anchored node itself.
"""

from typing import TypeAlias

from comicgen.frozen import NamedTuple

__all__ = ["Alias", "Halt", "Mapping", "Node", "Scalar", "Sequence", "is_nothing", "kind_of"]


class Scalar(NamedTuple):
    """A word or a text. `style` is "" (plain), a quote, "|" or ">"; `marked`: a tag or an anchor stands before it."""

    value: str
    style: str
    line: int
    column: int
    end_line: int
    end_column: int
    marked: bool = False


class Alias(NamedTuple):
    """`*name`; the target is None when nothing has that anchor."""

    name: str
    target: "Node | None"
    line: int
    column: int
    end_line: int
    end_column: int


class Sequence(NamedTuple):
    """A list; `flow`: written in brackets."""

    items: tuple["Node", ...]
    flow: bool
    line: int
    column: int
    end_line: int
    end_column: int


class Mapping(NamedTuple):
    """Keys with values, in the order written; `flow`: written in braces."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    flow: bool
    line: int
    column: int
    end_line: int
    end_column: int


Node: TypeAlias = Scalar | Alias | Sequence | Mapping


class Halt(NamedTuple):
    """Where and why YAML stopped. The problem is the library's own word for it: never shown, only looked at."""

    problem: str
    line: int
    column: int
    context: str
    context_line: int  # 0: none
    context_column: int


def is_nothing(node: Node) -> bool:
    """Whether nothing stands here; `null` and `~` are nothing wherever no words are said."""
    return isinstance(node, Scalar) and not node.style and node.value.lower() in ("", "~", "null")


def kind_of(node: Node) -> str:
    """What a node is, in a writer's words."""
    if isinstance(node, Scalar):
        return "nothing" if is_nothing(node) else "a text"
    if isinstance(node, Alias):
        return "an alias"
    return "a list" if isinstance(node, Sequence) else "a mapping"
