"""How a person looks, from the keys of a cast entry.

Comes in: an Entry of the table `character`. Goes out: a Look in which only what was said is set.
"""

from typing import Any

from comicgen.script.desk import Desk
from comicgen.script.entries import Entry, number_of, one_of
from comicgen.script.mixed import mixed, pieces
from comicgen.script.model import Fur, Garment, Look
from comicgen.script.nodes import Mapping, Scalar, Sequence

__all__ = ["LOOK_KEYS", "read_look"]

LOOK_KEYS = (
    "build", "age", "skin", "face", "hair", "headwear", "eyes", "brows", "nose", "lips", "glasses", "facial hair",
    "top", "bottom", "shoes", "accessories", "accent", "facing",
    "kind", "fur", "ears",
)  # fmt: skip


def read_look(desk: Desk, entry: Entry) -> Look:
    """The look that an entry tells."""
    hair, hair_colour = _hair(desk, entry)
    headwear, headwear_colour = _headwear(desk, entry)
    brows = _brows(desk, entry)
    return Look(
        build=entry.word("build"),
        age=entry.word("age"),
        skin=entry.colour("skin"),
        face=entry.word("face"),
        hair=hair,
        hair_colour=hair_colour,
        headwear=headwear,
        headwear_colour=headwear_colour,
        brows=brows,
        nose=entry.word("nose"),
        lips=entry.colour("lips"),
        glasses=entry.word("glasses"),
        facial_hair=entry.word("facial hair"),
        top=_garment(desk, entry, "top"),
        bottom=_garment(desk, entry, "bottom"),
        shoes=_garment(desk, entry, "shoes"),
        accessories=_accessories(desk, entry),
        accent=entry.colour("accent"),
        facing=entry.word("facing"),
        kind=entry.word("kind"),
        fur=_fur(desk, entry),
        ears=entry.word("ears"),
        **_eyes(desk, entry),
    )


def _words_or_mapping(desk: Desk, entry: Entry, name: str) -> Scalar | Entry | None:
    """A value that is a few words or a mapping of its own table."""
    node = entry.node_of(name)
    if isinstance(node, Mapping):
        return Entry(desk, node, name)
    return desk.word(node, f"'{name}'") if node is not None else None


def _hair(desk: Desk, entry: Entry) -> tuple[str | None, str | None]:
    found = _words_or_mapping(desk, entry, "hair")
    if isinstance(found, Entry):
        return found.word("style"), found.colour("colour")
    words = mixed(desk, found, ("hair", "hair colour")) if found else {}
    return words.get("hair"), words.get("hair colour")


def _headwear(desk: Desk, entry: Entry) -> tuple[str | None, str | None]:
    found = _words_or_mapping(desk, entry, "headwear")
    if isinstance(found, Entry):
        return found.word("kind"), found.colour("colour")
    words = mixed(desk, found, ("headwear", "colour")) if found else {}
    return words.get("headwear"), words.get("colour")


def _garment(desk: Desk, entry: Entry, name: str) -> Garment:
    found = _words_or_mapping(desk, entry, name)
    if isinstance(found, Entry):
        return Garment(found.word("kind"), found.colour("colour"), found.word("pattern"))
    words = mixed(desk, found, (name, "colour", "pattern")) if found else {}
    return Garment(words.get(name), words.get("colour"), words.get("pattern"))


def _fur(desk: Desk, entry: Entry) -> Fur:
    found = _words_or_mapping(desk, entry, "fur")
    if isinstance(found, Entry):
        return Fur(found.colour("colour"), found.word("markings"), found.colour("second"))
    words = mixed(desk, found, ("fur colour", "markings")) if found else {}
    return Fur(words.get("fur colour"), words.get("markings"))


def _eyes(desk: Desk, entry: Entry) -> dict[str, Any]:
    found = _words_or_mapping(desk, entry, "eyes")
    if isinstance(found, Entry):
        return {
            "eyes": found.word("style"),
            "eye_size": found.number("size"),
            "iris": found.colour("iris"),
            "lashes": found.yes("lashes"),
        }
    words = mixed(desk, found, ("eyes", "colour")) if found else {}
    return {"eyes": words.get("eyes"), "iris": words.get("colour")}


def _brows(desk: Desk, entry: Entry) -> float | None:
    found = _words_or_mapping(desk, entry, "brows")
    if isinstance(found, Entry):
        return found.number("weight")
    return number_of(desk, entry.spec("brows"), found) if found else None


def _accessories(desk: Desk, entry: Entry) -> tuple[str, ...] | None:
    node = entry.node_of("accessories")
    if node is None:
        return None
    if isinstance(node, Sequence):
        words = [desk.word(item, "an accessory") for item in node.items]
    else:
        word = desk.word(node, "'accessories'")
        words = list(pieces(word)) if word else []
    if [word.value.strip().lower() for word in words if word] in (["none"], ["no"]):
        return ()
    found = [one_of(desk, "accessory", word) for word in words if word]
    return tuple(dict.fromkeys(name for name in found if name))
