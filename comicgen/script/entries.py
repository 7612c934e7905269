"""An entry: a mapping read by its table. Unknown keys, words and numbers are told with the way out.

Comes in: a mapping and the name of its table. Goes out: typed values by key.
"""

import re
from collections.abc import Iterator
from collections.abc import Mapping as Table

from comicgen import colour as colours
from comicgen.script.desk import Desk
from comicgen.script.fields import OTHER_NAMES, Key, key_form, table
from comicgen.script.lists import match, named, nearest, noun
from comicgen.script.nodes import Mapping, Node, Scalar, Sequence, is_nothing
from comicgen.script.wording import free_text
from comicgen.script.words import beings, looks

__all__ = ["Entry", "colour_of", "number_of", "one_of", "yes_or_no"]

_PIXELS = re.compile(r"\s*px\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?(?:\d{1,12}(?:\.\d{0,12})?|\.\d{1,12})")
_YES = {"yes": True, "true": True, "on": True, "y": True, "no": False, "false": False, "off": False, "n": False}
_STYLE_WORDS = {  # what writers call a key of the style
    "stroke": "line", "outline": "line", "frame": "border", "font": "face", "typeface": "face", "background": "paper",
    "size": "cap height", "font size": "cap height", "capital": "case", "colour": "fill", "text colour": "ink",
    "header": "show title", "footer": "show credit", "author": "show credit",
}  # fmt: skip
_PALETTES = {
    "skin colour": looks.SKINS,
    "hair colour": looks.HAIR_COLOURS,
    "fur colour": beings.FURS,
    "colour": looks.CLOTH,
}


class Entry:
    """The values of one mapping. Keys that the table does not hold are faults; `x-` keys are passed over.

    `keys` is the table of a mapping that is no part of a script, and `others` what writers call its keys.
    """

    def __init__(
        self,
        desk: Desk,
        node: Mapping,
        name: str,
        *,
        keys: Table[str, Key] | None = None,
        others: Table[str, str] | None = None,
    ) -> None:
        self.desk, self.node, self.name = desk, node, name
        self.table = table(name) if keys is None else keys
        self.others = OTHER_NAMES.get(name, {}) if others is None else others
        self.pairs: dict[str, tuple[Scalar, Node]] = {}
        for key, value in node.pairs:
            self._take(key, value)

    def _take(self, key: Scalar, value: Node) -> None:
        form = key_form(key.value)
        if key.value.startswith("x-"):
            return
        if form not in self.table:
            self._unknown(key, value)
        elif form in self.pairs:
            first = self.pairs[form][0]
            message = f"'{key.value}' says again what '{first.value}' in line {first.line} says"
            self.desk.error("duplicate-key", message, key)
        else:
            self.pairs[form] = key, value
            if self.table[form].not_yet and not self._is_no(value):
                self.desk.error(
                    "not-yet", f"'{self.table[form].name}' is not drawn yet", key, hint="leave it out for now"
                )

    def _unknown(self, key: Scalar, value: Node) -> None:
        form = key_form(key.value)
        other = self.others.get(form)
        near = other or nearest(key.value, [known.name for known in self.table.values()])
        listing = ", ".join(known.name for known in self.table.values())
        hint = f"did you mean '{near}'? The keys are: {listing}" if near else f"the keys are: {listing}"
        part, name = _elsewhere(self.name, form=form) if self.name.startswith("style") else ("", "")
        if part:
            hint = f"write it as `style: {{{part}: {{{name}: ...}}}}`"
        bare = isinstance(value, Scalar) and not value.value and not value.style
        if self.node.flow and bare and "text" in self.pairs:
            hint = "a comma ends the text here: inside { } put the text in quotes"
        shown = key.value if len(key.value) <= 60 else f"{key.value[:60]}..."
        self.desk.error("unknown-key", f"{_article(self.name)} has no key '{shown}'", key, hint=hint)

    @staticmethod
    def _is_no(value: Node) -> bool:
        return isinstance(value, Scalar) and _YES.get(value.value.lower(), True) is False

    def __contains__(self, name: str) -> bool:
        return name in self.pairs

    def __iter__(self) -> Iterator[str]:
        return iter(self.pairs)

    def node_of(self, name: str) -> Node | None:
        """The value of a key, an alias resolved; None when it is not there or nothing stands behind it."""
        if name not in self.pairs:
            return None
        node = self.desk.resolved(self.pairs[name][1])
        return None if is_nothing(node) else node

    def spec(self, name: str) -> Key:
        """What the table says of a key."""
        return self.table[name]

    def text(self, name: str) -> str | None:
        """A free text."""
        return free_text(self.desk, *self.pairs[name]) if name in self.pairs else None

    def scalar(self, name: str) -> Scalar | None:
        """A single word, raw."""
        node = self.node_of(name)
        return None if node is None else self.desk.word(node, f"'{name}'")

    def name_of(self, name: str) -> str | None:
        """A single word as written, without space round it."""
        node = self.scalar(name)
        return node.value.strip() if node else None

    def word(self, name: str) -> str | None:
        """A word of the key's closed list, by its canonical name."""
        node = self.scalar(name)
        return one_of(self.desk, self.spec(name).words, node) if node else None

    def number(self, name: str) -> float | None:
        """A number within the key's limits."""
        node = self.scalar(name)
        return number_of(self.desk, self.spec(name), node) if node else None

    def pixels(self, name: str) -> float | None:
        """A number of CSS pixels, with or without its unit."""
        node = self.scalar(name)
        bare = node and node._replace(value=_PIXELS.sub("", node.value))
        return number_of(self.desk, self.spec(name), bare) if bare else None

    def yes(self, name: str) -> bool | None:
        """Yes or no."""
        node = self.scalar(name)
        return yes_or_no(self.desk, name, node) if node else None

    def colour(self, name: str) -> str | None:
        """A colour as "#rrggbb"."""
        node = self.scalar(name)
        return colour_of(self.desk, self.spec(name).words, node) if node else None

    def pair(self, name: str) -> tuple[float, float] | None:
        """Two numbers in brackets."""
        node = self.node_of(name)
        if node is None:
            return None
        if not isinstance(node, Sequence) or len(node.items) != 2:
            self.desk.error("bad-value", f"'{name}' is two numbers in brackets, such as [0.02, -0.01]", node)
            return None
        parts = [self.desk.word(item, f"a number of '{name}'") for item in node.items]
        first, second = (number_of(self.desk, self.spec(name), part) if part else None for part in parts)
        return None if first is None or second is None else (first, second)


def _elsewhere(name: str, *, form: str) -> tuple[str, str]:
    """The part and the key of the style that a writer meant by a key which stands elsewhere, or has a longer name."""
    wanted = _STYLE_WORDS.get(form.removesuffix("s"), form.removesuffix("s"))
    parts = [part for part in table("style") if part not in ("base", "about")]
    own = name.removeprefix("style.")
    for part in (own, *parts) if own in parts else parts:
        keys = table(f"style.{part}")
        found = wanted if wanted in keys else next((form for form in keys if wanted in form.split(" ")), "")
        if found:
            return part, keys[found].name
    return "", ""


def _article(name: str) -> str:
    return {"actor": "an actor", "eyes": "the entry 'eyes'", "hair": "the entry 'hair'"}.get(
        name, f"'{name}'" if name.startswith("style") else f"a {name}"
    )


def one_of(desk: Desk, what: str, node: Scalar) -> str | None:
    """A word of a closed list, by its canonical name; None with a fault."""
    found = match(what, node.value)
    if found is None:
        desk.error(
            "unknown-word", f"'{node.value.strip()[:60]}' is no {noun(what)}", node, hint=named(what, node.value)
        )
    return found


def number_of(desk: Desk, key: Key, node: Scalar) -> float | None:
    """A number within the limits of a key; None with a fault."""
    text = node.value.strip()
    if not _NUMBER.fullmatch(text):
        desk.error("bad-value", f"'{key.name}' is a number, but '{text[:40]}' stands here", node)
        return None
    value = float(text)
    if key.takes == "whole" and value != int(value):
        desk.error("bad-value", f"'{key.name}' is a whole number, but '{text}' stands here", node)
        return None
    if key.low == key.high != value:
        desk.error("bad-value", f"'{key.name}' is {key.low:g}, but '{text}' stands here", node)
        return None
    if not key.low <= value <= key.high:
        desk.error("bad-value", f"'{key.name}' goes from {key.low:g} to {key.high:g}, but '{text}' stands here", node)
        return None
    return value


def yes_or_no(desk: Desk, name: str, node: Scalar, *, hint: str = "") -> bool | None:
    """Yes or no, in the usual words; None with a fault."""
    found = _YES.get(node.value.strip().lower())
    if found is None:
        desk.error("bad-value", f"'{name}' is yes or no, but '{node.value.strip()[:40]}' stands here", node, hint=hint)
    return found


def colour_of(desk: Desk, what: str, node: Scalar) -> str | None:
    """A colour by its name in a palette or as #rrggbb; None with a fault."""
    written = node.value.strip()
    found = colours.parse_hex(written)
    for palette in (what, "colour") if found is None else ():  # cloth has the most names: they serve everywhere
        name = match(palette, written)
        if name is not None:
            return _PALETTES[palette][name]
    if found is None and written.startswith("#"):
        desk.error("bad-value", f"'{written[:20]}' is no colour; a colour is '#rrggbb' or a name", node)
    elif found is None:
        desk.error("unknown-word", f"'{written[:60]}' is no {what}", node, hint=f"{named(what, written)}, or '#rrggbb'")
    return found
