"""Where and when: words of a setting, and what carries on from panel to panel.

Comes in: the value of `setting` and the setting of the panel before. Goes out: the resolved Setting.
"""

from comicgen.script.desk import Desk
from comicgen.script.entries import Entry, colour_of
from comicgen.script.lists import match, suggested
from comicgen.script.mixed import pieces
from comicgen.script.model import Setting
from comicgen.script.nodes import Mapping, Node, Scalar, Sequence

__all__ = ["read_setting"]

_PARTS = ("setting", "time of day", "weather")
_FIELDS = {"setting": "place", "time of day": "time", "weather": "weather", "colour": "colour"}


def read_setting(desk: Desk, node: Node, before: Setting) -> Setting:
    """The setting of a panel that says `setting:`; what it does not say is as before."""
    node = desk.resolved(node)
    span = desk.span(node)
    if isinstance(node, Mapping):
        said = _from_mapping(desk, node)
    elif isinstance(node, Sequence):
        said = _from_words(desk, [word for item in node.items if (word := desk.word(item, "a part of the setting"))])
    else:
        word = desk.word(node, "'setting'")
        if word is None:
            return before
        if word.value.strip().lower() in ("none", "no", "nothing"):
            return Setting(None, span=span)
        said = _from_words(desk, pieces(word))
    place = said.get("place") or before.place
    colour = said.get("colour") or (before.colour if place == before.place else None)
    return Setting(place, said.get("time") or before.time, said.get("weather") or before.weather, colour, span)


def _from_mapping(desk: Desk, node: Mapping) -> dict[str, str]:
    entry = Entry(desk, node, "setting")
    place = entry.scalar("place")
    said = _from_words(desk, [place]) if place else {}
    found = {"time": entry.word("time"), "weather": entry.word("weather"), "colour": entry.colour("colour")}
    return said | {name: value for name, value in found.items() if value}


def _from_words(desk: Desk, words: list[Scalar]) -> dict[str, str]:
    """Place, time, weather and colour; two of one kind are a fault, but `night city, dusk` is at dusk."""
    said: dict[str, str] = {}
    implied: dict[str, str] = {}
    for word in words:
        what, meaning = _meaning(word.value)
        if what is None:
            found = _colour(desk, word)
            what, meaning = ("colour", (found,)) if found else (None, ())
        if what is None:
            continue
        name = _FIELDS[what]
        if name in said:
            desk.error("two-words", f"'{word.value}' is a second {what}; a panel has one", word)
            continue
        said[name] = meaning[0]
        for extra in meaning[1:]:
            implied[_FIELDS[_kind(extra) or "weather"]] = extra
    return implied | said


def _meaning(word: str) -> tuple[str | None, tuple[str, ...]]:
    """Which list a word belongs to, and what it stands for: `night city` is a city, at night."""
    for what in _PARTS:
        found = match(what, word)
        if found is not None:
            parts = [part.strip() for part in found.split(",")]
            place = match(what, parts[0]) or parts[0]
            return what, (place, *parts[1:])
    return None, ()


def _kind(word: str) -> str | None:
    return next((what for what in _PARTS[1:] if match(what, word)), None)


def _colour(desk: Desk, word: Scalar) -> str | None:
    """A colour, or a fault that speaks of settings."""
    if word.value.startswith("#") or match("colour", word.value):
        return colour_of(desk, "colour", word)
    if ": " in word.value and desk.faulty(word.line, word.line):
        return None  # a second colon: told when it was read
    message = f"'{word.value[:60]}' is no setting, time of day or weather"
    desk.error("unknown-word", message, word, hint=suggested(_PARTS, word.value))
    return None
