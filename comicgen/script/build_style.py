"""Changes to the house style, and the style that a script asks for.

Comes in: the value of `style`. Goes out: dotted names with values; and, for a script, the Style itself.
"""

from typing import Any

from comicgen.script.desk import Desk
from comicgen.script.entries import Entry
from comicgen.script.fields import Key, table
from comicgen.script.lists import nearest
from comicgen.script.model import Script
from comicgen.script.nodes import Mapping, Node, Scalar
from comicgen.script.style import HOUSE, Style

__all__ = ["read_style", "styled"]

_NAMES = ("house",)


def read_style(desk: Desk, node: Node) -> tuple[tuple[str, str | float | bool], ...]:
    """The changes that `style` makes, by dotted name, sorted."""
    node = desk.resolved(node)
    if not isinstance(node, Mapping):
        word = desk.word(node, "'style'")
        if word:
            _base(desk, word)
        return ()
    entry = Entry(desk, _nested(node), "style")
    base = entry.scalar("base")
    if base:
        _base(desk, base)
    found: dict[str, str | float | bool] = {}
    for part in entry:
        value = entry.node_of(part)
        inner = desk.mapping(value, f"'{part}'") if value is not None and part != "base" else None
        if inner is not None:
            found |= _changes(Entry(desk, inner, f"style.{part}"), part)
    return tuple(sorted(found.items()))


def _nested(node: Mapping) -> Mapping:
    """Dotted keys (`lettering.case: mixed`) as mappings inside mappings."""
    plain: list[tuple[Scalar, Node]] = []
    parts: dict[str, list[tuple[Scalar, Node]]] = {}
    heads: dict[str, Scalar] = {}
    for key, value in node.pairs:
        head, dot, tail = key.value.partition(".")
        if dot:
            heads.setdefault(head, key._replace(value=head))
            parts.setdefault(head, []).append((key._replace(value=tail), value))
        elif isinstance(value, Mapping):
            heads.setdefault(head, key)
            parts.setdefault(head, []).extend(value.pairs)
        else:
            plain.append((key, value))
    made = [(key, node._replace(pairs=tuple(parts[head]))) for head, key in heads.items()]
    return node._replace(pairs=(*plain, *made))


def _base(desk: Desk, word: Scalar) -> None:
    name = word.value.strip()
    if name not in _NAMES:
        near = nearest(name, _NAMES)
        hint = f"did you mean '{near}'?" if near else f"the styles are: {', '.join(_NAMES)}"
        desk.error("unknown-word", f"'{name[:60]}' is no style", word, hint=hint)


def _changes(entry: Entry, part: str) -> dict[str, str | float | bool]:
    """The values of one part of the style."""
    found: dict[str, str | float | bool] = {}
    for form in entry:
        key = table(f"style.{part}")[form]
        value = _value(entry, form, key)
        if value is not None:
            found[f"{part}.{key.name}"] = value
    return found


def _value(entry: Entry, form: str, key: Key) -> str | float | bool | None:
    """A value of the type that the house style has there."""
    if key.takes == "yes":
        return entry.yes(form)
    if key.takes in ("number", "whole"):
        number = entry.number(form)
        return int(number) if number is not None and key.takes == "whole" else number
    if key.takes == "colour":
        return entry.colour(form)
    return entry.word(form) if key.takes == "word" else entry.name_of(form)


def styled(script: Script) -> Style:
    """The house style with the script's changes. Raises AttributeError or TypeError for changes that no reader made."""
    style = HOUSE
    for dotted, value in script.style:
        part, name = dotted.split(".")
        change: dict[str, Any] = {name: value}
        whole: dict[str, Any] = {part: getattr(style, part)._replace(**change)}
        style = style._replace(**whole)
    return style
