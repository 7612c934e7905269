"""WHO: the head of a line, `name & name (how, how) [feeling]`, taken apart with the places of its parts.

Comes in: a key. Goes out: a Speaker, or None with a fault.
"""

import re

from comicgen.frozen import NamedTuple
from comicgen.script.desk import Desk
from comicgen.script.nodes import Scalar

__all__ = ["Speaker", "parse_speaker"]

_WHO = re.compile(r"\s*(?P<names>[^()\[\],:]*?)\s*(?P<rest>(?:[(\[].*)?)", re.DOTALL)
_GROUP = re.compile(r"\s*(?:\((?P<how>[^()\[\]]*)\)|\[(?P<feeling>[^()\[\]]*)\])\s*", re.DOTALL)


class Speaker(NamedTuple):
    """Who speaks, with what stands in brackets behind the names."""

    names: tuple[Scalar, ...]
    how: Scalar | None
    feeling: Scalar | None


def parse_speaker(desk: Desk, key: Scalar) -> Speaker | None:
    """The parts of a line's head."""
    match = _WHO.fullmatch(key.value)
    if match is None or not match["names"]:
        hint = "a line is 'NAME (how) [feeling]: words'"
        desk.error("bad-line", f"'{key.value[:60]}' does not say who speaks", key, hint=hint)
        return None
    found: dict[str, Scalar] = {}
    position = match.start("rest")
    while position < len(key.value):
        group = _GROUP.match(key.value, position)
        kind = group.lastgroup if group else None
        if group is None or kind is None or kind in found:
            _bad_brackets(desk, key, position, kind=kind)
            break
        found[kind] = _part(desk, key, group.start(kind), text=group[kind])
        position = group.end()
    return Speaker(
        _names(desk, key, match["names"], start=match.start("names")), found.get("how"), found.get("feeling")
    )


def _names(desk: Desk, key: Scalar, names: str, *, start: int) -> tuple[Scalar, ...]:
    parts = []
    for part in names.split("&"):
        if part.strip():
            parts.append(_part(desk, key, start + len(part) - len(part.lstrip()), text=part.strip()))
        start += len(part) + 1
    return tuple(parts)


def _part(desk: Desk, key: Scalar, start: int, *, text: str) -> Scalar:
    """Some characters of the key as a word with its own place."""
    span = desk.part(key, start, len(text))
    return Scalar(text, "", span.line, span.column, span.line, span.end)


def _bad_brackets(desk: Desk, key: Scalar, position: int, *, kind: str | None) -> None:
    """What is wrong behind the names."""
    where = desk.part(key, position, len(key.value) - position)
    if kind:
        brackets, example = ("( )", "(whisper, off left)") if kind == "how" else ("[ ]", "[happy and surprised]")
        message = f"brackets {brackets} stand once behind a name; put their words together"
        desk.error("bad-line", message, where, hint=f"for example {example}")
        return
    hint = "a line is 'NAME (how) [feeling]: words'"
    desk.error("bad-line", f"'{key.value[position:][:60]}' cannot stand behind a name", where, hint=hint)
