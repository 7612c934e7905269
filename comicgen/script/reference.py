"""The tables of the user's reference, made from the table of keys, so that docs and reader cannot differ; and what
other pages need to have such tables, too.

`python -m comicgen.script.reference docs/script-reference.md` writes them anew between their marks.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from comicgen.script.fields import Key, keys_of
from comicgen.script.lists import LISTS, word_list
from comicgen.script.words import looks

__all__ = ["key_table", "made_anew", "refreshed"]

_BLOCK = re.compile(
    r"(?P<mark><!-- (?P<kind>keys|words|made): (?P<name>[^>]+?) -->\n)(?P<body>.*?)(?P<end><!-- end -->)", re.S
)
_TAKES = {
    "text": "words",
    "name": "a word",
    "whole": "a whole number",
    "number": "a number",
    "yes": "yes or no",
    "colour": "a colour",
    "pair": "two numbers in brackets",
    "words": "words of a list",
    "feeling": "an expression",
    "picture": "a picture",
    "who": "a name",
    "how": "a word of HOW",
    "fur": "words, or a mapping",
    "garment": "words, or a mapping",
    "hair": "words, or a mapping",
    "headwear": "words, or a mapping",
    "eyes": "words, or a mapping",
    "brows": "a number, or a mapping",
    "voice": "a device, or a mapping",
    "inks": "a colour, or a mapping",
    "border": "`none`, yes or no",
    "facing": "a side or a name",
}


def refreshed(text: str) -> str:
    """The user's reference with its tables made anew."""
    return made_anew(text, lambda kind, name: _keys(name) if kind == "keys" else _words(name))


def made_anew(text: str, rows: Callable[[str, str], Iterable[str]]) -> str:
    """A page with its tables made anew; `rows` makes one of a kind (keys, words, made) and a name."""
    return _BLOCK.sub(
        lambda block: block["mark"] + "".join(f"{row}\n" for row in rows(block["kind"], block["name"])) + block["end"],
        text,
    )


def key_table(keys: Iterable[Key], takes: Callable[[Key], str]) -> Iterator[str]:
    """A row for each key; `takes` says in words what it takes."""
    yield "| key | takes | default | meaning |"
    yield "| --- | --- | --- | --- |"
    for key in keys:
        yield f"| `{key.name}` | {takes(key)} | {key.default} | {key.help} |"


def _keys(name: str) -> Iterator[str]:
    """The keys of one mapping."""
    keys = (key._replace(help=f"{key.help} *Not drawn yet.*") if key.not_yet else key for key in keys_of(name))
    return key_table(keys, _takes)


def _takes(key: Key) -> str:
    """What a key takes, with its limits."""
    if key.takes == "word":
        return f"a {key.words}"
    limits = f", {key.low:g} to {key.high:g}" if key.takes in ("number", "whole", "pair", "brows") else ""
    return _TAKES.get(key.takes, "a mapping" if key.takes.startswith("style.") else f"see {key.takes}") + limits


def _words(name: str) -> Iterator[str]:
    """A closed list: each word with what else it is called."""
    if name == "colours":
        yield from _colours()
        return
    listed = LISTS[name] if name in LISTS else word_list(name)
    yield "| word | also |"
    yield "| --- | --- |"
    for word in listed.names:
        also = [alias for alias, meant in listed.aliases.items() if meant == word]
        yield f"| {word} | {', '.join(also)} |"


def _colours() -> Iterator[str]:
    yield "| colours of | names |"
    yield "| --- | --- |"
    palettes = (("skin", looks.SKINS), ("hair", looks.HAIR_COLOURS), ("cloth and everything else", looks.CLOTH))
    for what, palette in palettes:
        yield f"| {what} | {', '.join(palette)} |"


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(refreshed(page.read_text(encoding="utf-8")), encoding="utf-8")
