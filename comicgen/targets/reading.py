"""One target as it is written: a mapping read by its table, with every fault in it told by its place.

Comes in: a mapping of a target file or of the project file. Goes out: what it says, and, laid over what it is like, a
Target.
"""

import re
from collections.abc import Callable
from collections.abc import Mapping as Table
from typing import Any, TypeVar

from comicgen.script.desk import Desk
from comicgen.script.entries import Entry
from comicgen.script.fields import Key, key_form
from comicgen.script.lists import nearest, plain_form
from comicgen.script.mixed import pieces
from comicgen.script.nodes import Mapping, Node, Scalar, Sequence
from comicgen.targets.keys import OTHER_KEYS, TARGET_KEYS, WORDS
from comicgen.targets.measures import Edge, bytes_of, characters_of, edge_of, greys_of, pixels_of, size_of, spoken_bytes
from comicgen.targets.model import Safe, Target

__all__ = ["Said", "laid_on", "read_target", "target_of"]

Said = dict[str, Any]  # what a mapping says, by key; edges still with their units
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])(-[0-3]\d)?", re.ASCII)
_EDGES = {key: Key(key, "edge", f"The {key} edge.") for key in ("left", "top", "right", "bottom")}
_Measure = TypeVar("_Measure")


def read_target(desk: Desk, node: Mapping) -> Said:
    """What a mapping says of a target; what is faulty is left out."""
    entry = Entry(desk, node, "target", keys=TARGET_KEYS, others=OTHER_KEYS)
    read = ((name, _value(entry, name, entry.spec(name))) for name in entry)
    return {name: value for name, value in read if value is not None}


def _value(entry: Entry, name: str, key: Key) -> Any:
    """The value of a key, by what the key takes; a limit that is `any` comes as (None,)."""
    if key.takes == "text":
        return entry.text(name) or None
    if key.takes in ("whole", "number"):
        number = entry.number(name)
        return int(number) if number is not None and key.takes == "whole" else number
    if key.takes in ("words", "keys"):
        return _several(entry, name, key)
    if key.takes == "edges":
        return _edges(entry, name)
    node = entry.scalar(name)
    return None if node is None else _single(entry.desk, key, node)


def _single(desk: Desk, key: Key, node: Scalar) -> Any:
    """A value that is written as one word."""
    if key.takes == "word":
        return _word(desk, key, node)
    if key.takes == "target":
        return node
    if key.takes == "date":
        if _DATE.fullmatch(node.value.strip()):
            return node.value.strip()
        desk.error("bad-value", f"'{node.value.strip()[:40]}' is no date", node, hint="write the month as 2026-11")
        return None
    if key.takes == "size":
        return _measured(desk, size_of, node)
    how = {"bytes": bytes_of, "characters": characters_of, "greys": greys_of}.get(key.takes, pixels_of)
    found = _measured(desk, lambda text: (how(text),), node)
    return found if found is None or _within(desk, key, node, found[0]) else None


def _within(desk: Desk, key: Key, node: Scalar, value: int | None) -> bool:
    """Whether a measure lies within the limits of its key; a fault if not."""
    low, high = key.low, key.high or float("inf")
    if value is None and key.takes == "css":
        desk.error("bad-value", f"'{key.name}' is a width in CSS pixels", node, hint="a phone shows 390px")
        return False
    if value is None or low <= value <= high:
        return True
    spoken: Callable[[float], str] = (
        (lambda number: spoken_bytes(int(number))) if key.takes == "bytes" else (lambda number: f"{number:,.0f}")
    )
    limits = f"at least {spoken(low)}" if value < low else f"at most {spoken(high)}"
    desk.error("bad-value", f"'{key.name}' is {limits}, but '{node.value.strip()[:40]}' stands here", node)
    return False


def _measured(desk: Desk, how: Callable[[str], _Measure], node: Scalar) -> _Measure | None:
    """A measure; None with a fault."""
    try:
        return how(node.value)
    except ValueError as fault:
        message, hint = fault.args
        desk.error("bad-value", message, node, hint=hint)
        return None


def _word(desk: Desk, key: Key, node: Scalar) -> str | None:
    """A word of a short list; None with a fault."""
    known = WORDS[key.words]
    found = known.get(plain_form(node.value))
    if found is None:
        near = nearest(node.value, known)
        listed = f"the words for {key.words} are: {', '.join(dict.fromkeys(known.values()))}"
        hint = f"did you mean '{near}'? {listed[0].upper()}{listed[1:]}" if near else listed
        desk.error("unknown-word", f"'{node.value.strip()[:60]}' is no {key.words}", node, hint=hint)
    return found


def _several(entry: Entry, name: str, key: Key) -> tuple[str, ...] | None:
    """Words with commas between them, or a list of words."""
    node = entry.node_of(name)
    if node is None:
        return () if key.takes == "keys" else None
    words = _words(entry.desk, node, name)
    found = [_key(entry.desk, word) if key.takes == "keys" else _word(entry.desk, key, word) for word in words]
    kept = tuple(dict.fromkeys(word for word in found if word))
    return kept if kept or key.takes == "keys" else None


def _words(desk: Desk, node: Node, name: str) -> list[Scalar]:
    if isinstance(node, Scalar):
        return pieces(node)
    if not isinstance(node, Sequence):
        desk.error("wrong-type", f"'{name}' is a list of words", node, hint=f"write `{name}: [one, other]`")
        return []
    found = (desk.word(item, f"an item of '{name}'") for item in node.items)
    return [word for word in found if word]


def _key(desk: Desk, word: Scalar) -> str | None:
    """A key of this table by name."""
    form = key_form(word.value)
    if form in TARGET_KEYS:
        return form
    near = nearest(word.value, TARGET_KEYS)
    hint = f"did you mean '{near}'?" if near else f"the keys are: {', '.join(TARGET_KEYS)}"
    desk.error("unknown-word", f"'{word.value.strip()[:60]}' is no key of a target", word, hint=hint)
    return None


def _edges(entry: Entry, name: str) -> dict[str, Edge] | None:
    """Distances from the edges: one for all of them, or each by its name."""
    node, desk = entry.node_of(name), entry.desk
    if node is None:
        return None
    if isinstance(node, Mapping):
        inner = Entry(desk, node, "safe area", keys=_EDGES, others={})
        found = {edge: _measured(desk, edge_of, word) for edge in inner if (word := inner.scalar(edge))}
        return {edge: value for edge, value in found.items() if value}
    word = desk.word(node, f"'{name}'")
    value = _measured(desk, edge_of, word) if word else None
    return dict.fromkeys(_EDGES, value) if value else None


def laid_on(base: Said, changes: Said) -> Said:
    """What is said of a target, over what is said of the one that it is like. A figure that somebody gave of their
    own is confirmed; one edge of the safe area leaves the others.
    """
    kept = tuple(key for key in base.get("unconfirmed", ()) if key not in changes)
    together = base | {"unconfirmed": kept} | changes
    if "safe" in base and "safe" in changes:
        together["safe"] = base["safe"] | changes["safe"]
    return together


def target_of(name: str, said: Said, *, changed: tuple[str, ...] = (), file: str = "") -> Target:
    """The target. Raises ValueError, with a key, a message and a hint, when its parts do not go together."""
    width, height = said["size"]
    _check_size(said, width=width, height=height)
    target = Target(
        name=name,
        about=said.get("about", ""),
        date=said.get("date", ""),
        source=said.get("source", ""),
        width=width,
        height=height,
        changed=changed,
        span_name=file,
    )
    told: dict[str, Any] = {key: said[key] for key in _PLAIN if key in said}
    told |= {key: said[key][0] for key in _LIMITS if key in said}
    return target._replace(safe=_safe(said, width, height), **told)


_PLAIN = ("layout", "fit", "slides", "formats", "dots", "unconfirmed", "remarks")
_LIMITS = ("slice", "bytes", "total", "alt", "greys", "display")


def _check_size(said: Said, *, width: int, height: int | None) -> None:
    """Raises ValueError when the layout does not go with the size."""
    layout = said.get("layout", "sheet")
    if layout == "scroll" and height is not None:
        hint = f"write `size: {width} wide`, and `slice: max {height}` for its slices"
        raise ValueError("size", "a scroll is as high as the comic", hint)
    if layout in ("carousel", "cover") and height is None:
        raise ValueError("size", f"a {layout} has a height", f"write `size: {width}x{round(width * 1.25)}`")
    if layout == "carousel" and said.get("slides", 1) < 2:
        raise ValueError("slides", "a carousel has at least two slides", "say how many: `slides: 10`")


def _safe(said: Said, width: int, height: int | None) -> Safe:
    """The safe area in pixels. Raises ValueError when it leaves no room."""
    edges: Table[str, Edge] = said.get("safe", {})
    high = height if height is not None else width  # of a picture without a height of its own
    safe = Safe(**{edge: value.of(width if edge in ("left", "right") else high) for edge, value in edges.items()})
    if safe.left + safe.right > 0.8 * width or safe.top + safe.bottom > 0.8 * high:
        raise ValueError(
            "safe", "the safe area leaves less than a fifth of the picture for words", "take less from the edges"
        )
    return safe
