"""Everybody's look with every choice made: what the script says, else the stock character, else the name.

Comes in: a Character of the script. Goes out: a Person. What nobody says follows from a checksum of the key, so that a
name has one look in every strip and on every machine; the choices keep to what goes together (a strong colour above,
a quiet one below, grey hair for the old).
"""

from typing import Any

from comicgen.cast.dice import Dice as _Dice
from comicgen.cast.dice import colour_of as _colour
from comicgen.cast.model import Person
from comicgen.cast.wardrobe import OUTFITS, Outfit
from comicgen.script import stock_look
from comicgen.script.model import Character, Fur, Garment, Look
from comicgen.script.words.looks import CLOTH, HAIR_COLOURS, HEADWEAR, SKINS

__all__ = ["KEY_COLOURS", "person"]

KEY_COLOURS = ("coral", "mustard", "teal", "sky", "plum", "rose", "green", "blue", "red", "orange", "olive", "mint")
_SOBER = ("navy", "slate", "plum", "teal")
_QUIET = ("navy", "denim", "charcoal", "khaki", "slate", "brown")
_STYLED = frozenset(("tie", "scarf", "bow tie", "pocket phone"))  # what a uniform has its own of, or no room for
_SHOES = ("brown", "charcoal", "navy")
_SNEAKERS = ("white", "red", "navy", "charcoal", "white")
_ACCENTS = ("cream", "red", "mustard", "teal", "sky", "plum")
# Weighted by repetition.
_SKINS = ("porcelain", "light", "light", "beige", "beige", "tan", "olive", "brown", "brown", "dark", "deep")
_DARK_SKINS = frozenset(("olive", "brown", "dark", "deep"))
_HAIR = (
    "side part", "messy", "quiff", "buzz", "curly", "bob", "long", "bun", "ponytail", "waves", "side part", "messy",
    "curly", "bald", "quiff", "beanie", "long",
)  # fmt: skip
_OFTEN_RARER, _OFTEN_HATTED = 0.35, 0.08
_HATS = ("cap", "turban", "beret", "cap", "bucket hat")
_HATS_OVER_LONG = ("hijab", "headscarf", "beret", "cap", "sun hat", "hijab")
_RARER = ("pixie", "fringe", "undercut", "top knot", "slicked", "braids", "receding")
_RARER_DARK = ("afro", "locs", "cornrows", "braids", "flat top", "afro", "pixie", "top knot")
_RARER_CHILD = ("pigtails", "bowl", "twin tails", "braids")
_TEEN = ("undercut", "messy", "twin tails", "fringe", "quiff", "curly", "ponytail", "long", "pixie", "waves")
_TEEN_DARK = ("flat top", "afro", "braids", "locs", "cornrows", "buzz", "twin tails", "curly")
_BUILDS = ("slim", "average", "broad", "round", "average")
_LASHED_BUILDS = ("slim", "average", "curvy", "round", "curvy")
_FACES = ("oval", "round", "square", "long", "heart")
_NOSES = ("button", "round", "pointed", "long", "wide")
_GLASSES = ("none", "none", "none", "none", "none", "none", "round", "square")
_OLD_GLASSES = ("none", "none", "none", "round", "square", "half moon")
_LONG_HAIR = frozenset(
    ("bob", "long", "bun", "ponytail", "waves", "fringe", "braids", "twin tails", "pigtails", "pixie")
)
_BEARDS = ("stubble", "moustache", "beard", "stubble", "goatee", "beard", "full")
_OLD_BEARDS = ("moustache", "beard", "full", "walrus", "whiskers", "handlebar")
_BARBER_HAIR = frozenset(
    ("side part", "messy", "quiff", "buzz", "bald", "beanie", "flat top", "receding", "slicked", "top knot", "undercut")
)
_UNDER = {"hijab": "bun", "headscarf": "waves", "sun hat": "long"}  # the hair of those of whom only the hat is told
_FRECKLED = frozenset(("ginger", "auburn"))
_TOPS = ("tee", "shirt", "sweater", "turtleneck", "hoodie", "blazer", "tee", "sweater")
_AGE_TOPS = {"child": ("tee", "sweater", "hoodie", "shirt"), "teen": ("hoodie", "tee", "hoodie", "sweater", "tee")}
_LASHED_TOPS = ("tee", "shirt", "sweater", "turtleneck", "hoodie", "blazer", "dress", "sweater")


def person(character: Character) -> Person:
    """The person that a character of the script is; raises KeyError for an unknown stock character."""
    look = character.look
    if character.stock:
        look = _merged(_undressed(stock_look(character.stock)[1], look.top), look)
    if look.kind not in (None, "person"):
        from comicgen.cast.animal_look import animal_of

        return animal_of(character.key, look)
    return _completed(character.key, look)


def _undressed(stock: Look, top: Garment) -> Look:
    """The stock look without what a uniform or a coat of its own colour replaces."""
    outfit = OUTFITS.get(top.kind or "")
    if outfit is None:
        return stock
    worn = tuple(name for name in stock.accessories or () if name not in _STYLED)
    return stock._replace(
        top=Garment(),
        bottom=Garment() if outfit.bottom != Garment() else stock.bottom,
        shoes=Garment() if outfit.shoes != Garment() else stock.shoes,
        accessories=worn,
    )


def _merged(below: Look, above: Look) -> Look:
    """What `above` says, else what `below` says; garments field by field."""
    values: dict[str, Any] = {}
    for name in Look._fields:
        low, high = getattr(below, name), getattr(above, name)
        if isinstance(high, Garment | Fur):
            high = type(high)(*(b if a is None else a for a, b in zip(high, low, strict=True)))
        values[name] = low if high is None else high
    return Look(**values)


def _completed(key: str, look: Look) -> Person:
    dice = _Dice(key)
    age = look.age or ("child" if look.build == "child" else "adult")
    skin = look.skin or dice.pick("skin", _SKINS)
    hair = look.hair or _hair(dice, age, skin)
    headwear = look.headwear or ("none" if look.hair else _hat(dice, age, hair))
    if hair != "none" and hair in HEADWEAR:  # "hair: cap" is what people write
        headwear = look.headwear or hair
        hair = _UNDER.get(hair, "side part")
    lashes = look.lashes if look.lashes is not None else hair in _LONG_HAIR and age != "child"
    accent = look.accent or dice.pick("accent", _ACCENTS)
    hair_colour = look.hair_colour or _hair_colour(dice, age, skin)
    top = _top(look.top, dice, age, lashes=lashes)
    return Person(
        key=key,
        build=look.build or ("child" if age == "child" else dice.pick("build", _LASHED_BUILDS if lashes else _BUILDS)),
        age=age,
        skin=_colour(skin, SKINS),
        face=look.face or ("child" if age == "child" else dice.pick("face", _FACES)),
        hair=hair,
        hair_colour=_colour(hair_colour, HAIR_COLOURS),
        eyes=look.eyes or "oval",
        eye_size=look.eye_size or (1.2 if age == "child" else dice.pick("eye size", (0.92, 1.0, 1.06))),
        iris=_colour(look.iris, {**CLOTH, **HAIR_COLOURS}) if look.iris else None,
        lashes=lashes,
        brows=look.brows or _brows(dice, age, lashes=lashes),
        nose=look.nose or ("button" if age == "child" else dice.pick("nose", _NOSES)),
        lips=_lips(look, dice, lashes=lashes),
        glasses=look.glasses or dice.pick("glasses", _OLD_GLASSES if age == "elder" else _GLASSES),
        facial_hair=look.facial_hair or _facial_hair(dice, age, hair),
        top=top,
        bottom=_bottom(look.bottom, dice, age, top, lashes=lashes),
        shoes=_shoes(look.shoes, dice, age, top),
        accessories=look.accessories
        if look.accessories is not None
        else _accessories(dice, age, hair_colour=hair_colour, top=top.kind or "", lashes=lashes),
        accent=_colour(accent, CLOTH),
        facing=look.facing or "right",
        headwear=headwear,
        headwear_colour=_colour(look.headwear_colour, CLOTH) if look.headwear_colour else None,
    )


def _brows(dice: _Dice, age: str, *, lashes: bool) -> float:
    if age == "elder":
        return 5.5
    return 3.7 if lashes else dice.pick("brows", (4.2, 4.6, 5.0))


def _lips(look: Look, dice: _Dice, *, lashes: bool) -> str | None:
    if look.lips:
        return _colour(look.lips, CLOTH)
    if "lipstick" in (look.accessories or ()):
        return "#b3263f"
    return "#b4505c" if lashes and dice.chance("lips", 0.6) else None


def _hair(dice: _Dice, age: str, skin: str) -> str:
    rarer = dice.chance("rarer hair", _OFTEN_RARER)
    dark = skin in _DARK_SKINS
    if age == "elder":
        return dice.pick("hair", ("bald", "bun", "side part", "bob", "curly", "receding", "slicked"))
    if age == "teen":
        return dice.pick("hair", _TEEN_DARK if dark else _TEEN)
    if age == "child":
        return dice.pick("hair", _RARER_CHILD if rarer else ("messy", "bob", "ponytail", "curly", "side part"))
    return dice.pick("hair", (_RARER_DARK if dark else _RARER) if rarer else _HAIR)


def _hat(dice: _Dice, age: str, hair: str) -> str:
    """Now and then somebody of whom nothing is told of the hair wears something over it."""
    if not dice.chance("headwear", _OFTEN_HATTED):
        return "none"
    if age == "child":
        return dice.pick("hat", ("cap", "bucket hat", "beanie"))
    return dice.pick("hat", _HATS_OVER_LONG if hair in _LONG_HAIR else _HATS)


def _hair_colour(dice: _Dice, age: str, skin: str) -> str:
    if age == "elder":
        return dice.pick("hair colour", ("grey", "white"))
    if skin in _DARK_SKINS:
        return dice.pick("hair colour", ("black", "black", "dark brown"))
    return dice.pick("hair colour", ("black", "dark brown", "brown", "auburn", "ginger", "blond"))


def _facial_hair(dice: _Dice, age: str, hair: str) -> str:
    if age in ("child", "teen") or hair not in _BARBER_HAIR or dice.chance("shaven", 0.5):
        return "none"
    return dice.pick("facial hair", _OLD_BEARDS if age == "elder" else _BEARDS)


def _accessories(dice: _Dice, age: str, *, hair_colour: str, top: str, lashes: bool) -> tuple[str, ...]:
    """A little of what makes somebody somebody."""
    worn = (
        ("freckles", hair_colour in _FRECKLED and dice.chance("freckles", 0.55)),
        ("earrings", lashes and age != "child" and dice.chance("earrings", 0.4)),
        ("headphones", age == "teen" and dice.chance("headphones", 0.3)),
        ("tie", top == "blazer" and not lashes and dice.chance("tie", 0.6)),
        ("scarf", top in ("sweater", "turtleneck") and dice.chance("scarf", 0.22)),
    )
    return tuple(name for name, has in worn if has)


def _top(said: Garment, dice: _Dice, age: str, *, lashes: bool) -> Garment:
    kinds = _AGE_TOPS.get(age) or (_LASHED_TOPS if lashes else _TOPS)
    kind = said.kind or dice.pick("top", kinds)
    pattern, outfit = said.pattern, OUTFITS.get(kind)
    if pattern is None and (kind == "tee" or (kind == "sweater" and said.kind is None)):
        pattern = "stripes" if dice.chance("stripes", 0.3 if kind == "tee" else 0.2) else None
    elif pattern is None and kind == "dress":
        pattern = "dots" if dice.chance("dots", 0.5) else None
    elif pattern is None and kind == "sun dress":
        pattern = dice.pick("flowers", ("flowers", "check", "dots", None))
    colours = outfit.colours if outfit else _SOBER if kind in ("blazer", "vest") else KEY_COLOURS
    colour = said.colour or dice.pick("top colour", colours)
    return Garment(kind, _colour(colour, CLOTH), None if pattern in ("none", "plain") else pattern)


def _bottom(said: Garment, dice: _Dice, age: str, top: Garment, *, lashes: bool) -> Garment:
    outfit = OUTFITS.get(top.kind or "", Outfit(()))
    pattern = said.pattern
    kind = said.kind or outfit.bottom.kind or "trousers"
    if said.kind is None and outfit.bottom.kind is None:
        if age == "child" and dice.chance("shorts", 0.6):
            kind = "shorts"
        elif lashes and dice.chance("skirt", 0.25):
            kind = "skirt"
    colour = said.colour or outfit.bottom.colour
    if colour is None and outfit.bottom.kind and said.kind in (None, outfit.bottom.kind):
        colour = top.colour
    if pattern is None and said.kind is None and said.colour is None:
        pattern = outfit.bottom.pattern
    colour = colour or ("denim" if kind == "jeans" else dice.pick("bottom colour", _QUIET))
    return Garment(kind, _colour(colour, CLOTH), None if pattern in ("none", "plain") else pattern)


def _shoes(said: Garment, dice: _Dice, age: str, top: Garment) -> Garment:
    outfit = OUTFITS.get(top.kind or "", Outfit(())).shoes
    young = age in ("child", "teen")
    kind = said.kind or outfit.kind or ("sneaker" if young else dice.pick("shoes", ("shoe", "sneaker", "boot")))
    if outfit.kind == "heels" and young and said.kind is None:
        kind = "shoe"
    colour = said.colour or (outfit.colour if kind == outfit.kind else None)
    if colour is None:
        colour = dice.pick("shoe colour", _SNEAKERS if kind == "sneaker" else _SHOES)
    return Garment(kind, _colour(colour, CLOTH), said.pattern)
