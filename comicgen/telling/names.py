"""How people, animals and things are called in alt texts, and the little grammar that sentences need."""

from collections.abc import Iterable

from comicgen.lettering import plain
from comicgen.script.model import Character, Script
from comicgen.script.words.looks import stock_kind
from comicgen.telling.words import DOUBLED

__all__ = [
    "capital",
    "character",
    "comic_kind",
    "kind_of",
    "listed",
    "name_of",
    "owner",
    "participle",
    "plural",
    "quoted",
    "sentence",
    "with_article",
]


MOST_OF_A_STRIP = 7  # panels: who tells of more says comic, as of a page or of a single panel


def comic_kind(script: Script) -> str:
    """What one calls it, whatever the shape that a place asks for: strip, comic or scroll."""
    form = script.format
    if form.name == "scroll" or (form.shape is not None and form.shape.alone):
        return "scroll"
    if form.name in ("page", "a5") or not 1 < len(script.panels) <= MOST_OF_A_STRIP:
        return "comic"
    return "strip"


def character(script: Script, key: str) -> Character | None:
    """Somebody of the cast, if the script has one of that name."""
    return next((one for one in script.cast if one.key == key), None)


def name_of(script: Script, key: str) -> str:
    found = character(script, key)
    return found.name if found else capital(key)


def owner(script: Script, key: str) -> str:
    return f"{name_of(script, key)}'s"


def kind_of(script: Script, key: str) -> str:
    """What somebody is: person, cat, dog..."""
    found = character(script, key)
    if found is None or found.voice:
        return "person"
    return found.look.kind or (stock_kind(found.stock) if found.stock else "person")


def listed(names: Iterable[str]) -> str:
    """ "Ada, Ben and Cleo"."""
    *most, last = [*names] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def with_article(noun: str) -> str:
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """Words in quotation marks; those that they already hold become single ones."""
    return '"' + plain(text).replace('"', "'") + '"'


def sentence(text: str) -> str:
    """With a full stop where it has none, also behind closing quotation marks."""
    text = text.strip()
    return text if text.rstrip("\"'").endswith((".", "!", "?", "…")) else text + "."


def plural(does: str) -> str:
    """What several do: "sits, looking happy" as "sit, looking happy"."""
    verb, space, rest = does.partition(" ")
    word = verb.rstrip(",")
    end = verb[len(word) :]
    if word == "is":
        word = "are"
    elif word.endswith(("shes", "ches", "sses", "ushes")):
        word = word.removesuffix("es")
    elif word.endswith("ies") and len(word) > 4:
        word = word.removesuffix("ies") + "y"
    else:
        word = word.removesuffix("s")
    return f"{word}{end}{space}{rest}"


def participle(does: str) -> str:
    """What somebody does, said beside the name: "sits on the floor" as "sitting on the floor"."""
    verb, _, rest = plural(does).partition(" ")
    if verb == "are" or (verb == "stand" and rest.startswith("with ")):
        return rest
    stem = verb.rstrip(",")
    end = verb[len(stem) :]
    if stem in DOUBLED:
        stem += stem[-1]
    elif stem.endswith("ie"):
        stem = stem.removesuffix("ie") + "y"
    elif stem.endswith("e"):
        stem = stem.removesuffix("e")
    return f"{stem}ing{end} {rest}".strip()
