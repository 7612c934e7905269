"""The tables of the user's reference, made from the table of keys, so that docs and reader cannot differ.

`python -m comicgen.script.reference docs/script-reference.md` writes them anew between their marks.
"""

import re
import sys
from pathlib import Path

from comicgen.script.fields import Key, keys_of
from comicgen.script.lists import LISTS, word_list
from comicgen.script.words import looks

__all__ = ["refreshed"]

_BLOCK = re.compile(
    r"(?P<mark><!-- (?P<kind>keys|words): (?P<name>[^>]+?) -->\n)(?P<body>.*?)(?P<end><!-- end -->)", re.S
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
    """A page with its tables made anew."""
    return _BLOCK.sub(lambda match: f"{match['mark']}{_body(match['kind'], match['name'])}{match['end']}", text)


def _body(kind: str, name: str) -> str:
    return _keys(name) if kind == "keys" else _words(name)


def _keys(name: str) -> str:
    """The keys of one mapping."""
    rows = ["| key | takes | default | meaning |", "| --- | --- | --- | --- |"]
    rows += [f"| `{key.name}` | {_takes(key)} | {key.default} | {_meaning(key)} |" for key in keys_of(name)]
    return "\n".join(rows) + "\n"


def _takes(key: Key) -> str:
    """What a key takes, with its limits."""
    if key.takes == "word":
        return f"a {key.words}"
    limits = f", {key.low:g} to {key.high:g}" if key.takes in ("number", "whole", "pair", "brows") else ""
    return _TAKES.get(key.takes, "a mapping" if key.takes.startswith("style.") else f"see {key.takes}") + limits


def _meaning(key: Key) -> str:
    return f"{key.help} *Not drawn yet.*" if key.not_yet else key.help


def _words(name: str) -> str:
    """A closed list: each word with what else it is called."""
    if name == "colours":
        palettes = (("skin", looks.SKINS), ("hair", looks.HAIR_COLOURS), ("cloth and everything else", looks.CLOTH))
        rows = [f"| {what} | {', '.join(palette)} |" for what, palette in palettes]
        return "\n".join(["| colours of | names |", "| --- | --- |", *rows]) + "\n"
    listed = LISTS[name] if name in LISTS else word_list(name)
    rows = ["| word | also |", "| --- | --- |"]
    for word in listed.names:
        also = [alias for alias, meant in listed.aliases.items() if meant == word]
        rows.append(f"| {word} | {', '.join(also)} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(refreshed(page.read_text(encoding="utf-8")), encoding="utf-8")
