"""An animal's look with every choice made: what the script says, else the name.

Comes in: a key and a Look whose kind is an animal. Goes out: a Person with a coat. What nobody says follows from a
checksum of the key, among combinations that exist: no blue dogs, no saddle on a cat.
"""

from comicgen.cast.animal_data import SPECIES
from comicgen.cast.dice import Dice, colour_of
from comicgen.cast.model import Coat, Person
from comicgen.cast.palette import is_dark, light, shade
from comicgen.script.model import Garment, Look
from comicgen.script.words.beings import FURS
from comicgen.script.words.looks import CLOTH, HAIR_COLOURS

__all__ = ["COATS", "animal_of"]

# What goes together, most usual first: fur, markings.
COATS: dict[str, tuple[tuple[str, str], ...]] = {
    "cat": (
        ("ginger", "tabby"), ("grey", "tabby"), ("black", "tuxedo"), ("white", "patches"), ("cream", "points"),
        ("black", "plain"), ("brown", "tabby"), ("blue", "plain"), ("white", "plain"), ("grey", "socks"),
    ),
    "dog": (
        ("golden", "plain"), ("white", "patches"), ("tan", "saddle"), ("chocolate", "plain"), ("white", "spots"),
        ("black", "socks"), ("cream", "plain"), ("brown", "tuxedo"), ("fawn", "points"),
    ),
    "rabbit": (
        ("white", "plain"), ("brown", "plain"), ("grey", "socks"), ("fawn", "plain"), ("black", "tuxedo"),
        ("white", "patches"),
    ),
    "bird": (
        ("green", "patches"), ("sky", "tuxedo"), ("lemon", "plain"), ("brown", "tabby"), ("black", "plain"),
        ("grey", "patches"), ("scarlet", "socks"), ("white", "points"),
    ),
}  # fmt: skip
_IRISES = {"cat": ("#8fb84e", "#d8b53c", "#6fa8dc"), "dog": (None,), "rabbit": (None,), "bird": (None,)}
_COLLARS = ("red", "teal", "sky", "plum", "coral", "mustard", "green", "blue")
_PATCHES = ("brown", "black", "ginger")
_CHEEKS = ("lemon", "scarlet")
_CRESTLESS = frozenset((FURS["black"], FURS["brown"], FURS["lemon"]))  # crows, sparrows and canaries
_WHITE, _DARK = "#f7f3ea", "#4d3a35"


def animal_of(key: str, look: Look) -> Person:
    """The animal that a look describes."""
    kind, dice = look.kind or "cat", Dice(key)
    species = SPECIES[kind]
    coats = COATS[kind]
    if look.fur.colour:
        coats = tuple(pair for pair in coats if FURS[pair[0]] == look.fur.colour) or ((look.fur.colour, "plain"),)
        coats = tuple(pair for pair in coats if pair[1] == "plain") or coats  # who says "white" means all of it
    elif look.fur.markings:
        coats = tuple(pair for pair in coats if pair[1] == look.fur.markings) or coats
    fur, markings = dice.pick("coat", coats)
    colour, markings = colour_of(fur, FURS), look.fur.markings or markings
    accent = colour_of(look.accent or dice.pick("collar", _COLLARS), CLOTH)
    iris = colour_of(look.iris, {**CLOTH, **HAIR_COLOURS}) if look.iris else dice.pick("iris", _IRISES[kind])
    ears = look.ears or _usual_ears(kind, colour, markings)
    return Person(
        key=key,
        build="average",
        age=look.age or "adult",
        skin=colour,
        face="round",
        hair="none",
        hair_colour=colour,
        eyes=look.eyes or "oval",
        eye_size=look.eye_size or 1.0,
        iris=iris,
        lashes=bool(look.lashes),
        brows=4.4,
        nose="button",
        lips=None,
        glasses="none",
        facial_hair="none",
        top=Garment(None, accent),
        bottom=Garment(),
        shoes=Garment(),
        accessories=look.accessories if look.accessories is not None else () if species.beak else ("collar",),
        accent=accent,
        facing=look.facing or "right",
        kind=kind,
        coat=Coat(colour, look.fur.second or _second(dice, colour, markings, kind=kind), markings, ears),
    )


def _usual_ears(kind: str, colour: str, markings: str) -> str:
    """What ears are like when nothing is said; the crest of a bird counts as ears."""
    if kind == "dog" and markings in ("saddle", "points"):
        return "pricked"
    return "floppy" if kind == "bird" and colour in _CRESTLESS else SPECIES[kind].ears


def _second(dice: Dice, colour: str, markings: str, *, kind: str) -> str:
    """The colour of markings: what goes with the fur, or a tone of it where that is the fur itself."""
    if kind == "bird" and markings == "patches":
        return next(FURS[name] for name in (dice.pick("patches", _CHEEKS), *_CHEEKS) if FURS[name] != colour)
    found = _usual(dice, colour, markings)
    if found != colour or markings == "plain":
        return found
    return light(colour, 0.35) if is_dark(colour) else shade(colour, 0.35)


def _usual(dice: Dice, colour: str, markings: str) -> str:
    if markings == "tabby":
        return light(colour, 0.2) if is_dark(colour) else shade(colour, 0.42)
    if markings in ("tuxedo", "socks"):
        return _WHITE
    if markings == "points":
        return _DARK
    if markings == "saddle":
        return FURS["black"]
    if markings in ("patches", "spots"):
        return _WHITE if is_dark(colour) else FURS[dice.pick("patches", _PATCHES)]
    return colour
