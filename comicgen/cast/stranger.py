"""A stranger: a new person from a seed, with every choice made that a script can name.

Comes in: a seed and how many. Goes out: Characters whose looks go together by age, their key colours far apart on the
wheel, and the YAML that gives the same people again. Names and words come from the closed lists of the script.
"""

import colorsys
from collections.abc import Iterable, Sequence

from comicgen.cast.dice import Dice
from comicgen.cast.look import KEY_COLOURS
from comicgen.colour import rgb
from comicgen.script.model import Character, Garment, Look
from comicgen.script.words import looks
from comicgen.script.words.looks import CLOTH, HAIR_COLOURS, SKINS

__all__ = ["cast_yaml", "strangers"]

# First names of many places, so that no two strangers of a cast share one; none is a stock character.
NAMES = (
    "Abena", "Aiko", "Amara", "Anouk", "Aylin", "Bashir", "Bo", "Carmen", "Chidi", "Dara", "Dev", "Edith", "Elif",
    "Emil", "Farid", "Fay", "Freya", "Gus", "Hana", "Hugo", "Imani", "Ivo", "Jamal", "Joana", "Jun", "Kai", "Keiko",
    "Leila", "Lars", "Lu", "Malik", "Marta", "Mateo", "Mo", "Nadia", "Nia", "Noor", "Olga", "Otto", "Paz", "Pilar",
    "Quentin", "Rafa", "Ravi", "Salma", "Sefa", "Sione", "Sven", "Tariq", "Tess", "Uma", "Vera", "Wanda", "Xia",
    "Yusuf", "Zola",
)  # fmt: skip
_AGES = ("adult", "adult", "adult", "adult", "teen", "elder", "child")
_BUILDS = {"child": ("child",), "teen": ("slim", "average", "round", "curvy"), "elder": ("slim", "average", "round")}
# What does not go with an age; everything else in the closed lists does, also what comes to them later.
_NOT_HAIR = {
    "child": ("bald", "receding", "slicked", "top knot", "none", "flat top", "undercut", "mohawk", "beanie", "hijab"),
    "teen": ("bald", "receding", "none", "beanie", "hijab"),
    "adult": ("none", "pigtails", "twin tails", "bowl", "beanie", "hijab"),
    "elder": ("none", "pigtails", "twin tails", "mohawk", "undercut", "cornrows", "flat top", "beanie", "hijab"),
}
_NOT_TOPS = frozenset(("space suit", "police uniform", "chef jacket", "scrubs", "lab coat", "gown"))  # a job, a ball
_BARE_ARMS = frozenset(("tee", "tank", "polo", "sun dress", "overalls"))
_CHILD_NOT_TOPS = frozenset(("blazer", "turtleneck", "dress", "coat", "tank", "vest", "blouse", "cardigan"))
_NOT_SHOES = {"child": ("heels",), "teen": ("heels",), "elder": ("heels", "barefoot"), "adult": ("barefoot",)}
_DARK = frozenset(("olive", "brown", "dark", "deep"))
_DYED = frozenset(("blue", "pink", "green", "platinum"))
_GREYS = frozenset(("grey", "white"))
_BARE = 0.74  # of all strangers who wear nothing on their heads
_QUIET = ("navy", "denim", "charcoal", "khaki", "slate", "brown")
_LEAST_APART = 28.0  # degrees between the key colours of a small cast
_LONG = frozenset(("bob", "long", "bun", "ponytail", "waves", "braids", "pixie", "fringe", "pigtails", "twin tails"))
# What else may be worn, each of it rare; of each group one at most. Those that the closed list lacks are passed over.
_EXTRAS = (
    ("earrings", "hoops"), ("lipstick",), ("eye shadow",), ("freckles", "mole"), ("nose ring",), ("scar", "eye patch"),
    ("hearing aid", "headphones"), ("scarf", "tie"), ("bag",), ("wheelchair", "crutch", "cane"),
)  # fmt: skip
_SOFT_ONLY = frozenset(("lipstick", "eye shadow"))
_GROWN_ONLY = frozenset(("lipstick", "eye shadow", "hoops", "nose ring", "tie", "eye patch", "crutch"))
_SHARES = {"earrings": 0.3, "hoops": 0.12, "lipstick": 0.3, "freckles": 0.14, "tie": 0.5}
_SHARE = 0.05


def strangers(seed: int, count: int = 1) -> tuple[Character, ...]:
    """So many new people; the first of a larger number are those of a smaller one."""
    found: list[Character] = []
    for n in range(count):
        dice = Dice(f"stranger {seed}/{n}")
        free = [name for name in NAMES if name not in {one.name for one in found}] or list(NAMES)
        name = dice.pick("name", free)
        key = name.lower() if len(found) < len(NAMES) else f"{name.lower()} {n + 1}"
        tops = [one.look.top.colour for one in found if one.look.top.colour]
        found.append(Character(key, name, look=_look(dice, tops)))
    return tuple(found)


def _look(dice: Dice, taken: Sequence[str]) -> Look:
    age = dice.pick("age", _AGES)
    skin = dice.pick("skin", tuple(SKINS))
    hair = dice.pick("hair", [style for style in looks.HAIR if style not in _NOT_HAIR[age]])
    builds = _BUILDS.get(age) or tuple(build for build in looks.BUILDS if build != "child")
    soft = hair in _LONG and age != "child"
    headwear = "none" if dice.chance("bare", _BARE) else dice.pick("headwear", _headwear(soft=soft, age=age))
    bearded = age in ("adult", "elder") and not soft and dice.chance("beard", 0.5)
    tops = [kind for kind in looks.TOPS if kind not in _NOT_TOPS and _fits(kind, age)]
    top = dice.pick("top", [kind for kind in tops if headwear != "hijab" or kind not in _BARE_ARMS])
    return Look(
        age=age,
        build=dice.pick("build", builds),
        skin=SKINS[skin],
        face="child" if age == "child" else dice.pick("face", [face for face in looks.FACES if face != "child"]),
        hair=hair,
        hair_colour=HAIR_COLOURS[_hair_colour(dice, age, skin)],
        headwear=headwear,
        eyes="dot" if dice.chance("dots", 0.12) else "oval",
        eye_size=1.2 if age == "child" else dice.pick("eye size", (0.92, 0.98, 1.04)),
        lashes=soft,
        brows=dice.pick("brows", (3.8, 4.2) if soft or age == "child" else (4.6, 5.0, 5.4)),
        nose="button" if age == "child" else dice.pick("nose", looks.NOSES),
        glasses="none" if dice.chance("eyesight", 0.7) else dice.pick("glasses", looks.GLASSES[1:]),
        facial_hair=dice.pick("facial hair", looks.FACIAL_HAIR[1:]) if bearded else "none",
        top=Garment(top, CLOTH[_key_colour(dice, taken)], _pattern(dice)),
        bottom=Garment(_bottom(dice, soft=soft, age=age), CLOTH[dice.pick("bottom colour", _QUIET)]),
        shoes=Garment(
            dice.pick("shoes", [shoe for shoe in looks.SHOES if shoe not in _NOT_SHOES[age]]),
            CLOTH[dice.pick("shoe colour", ("brown", "charcoal", "navy", "white", "red"))],
        ),
        accessories=_extras(dice, age=age, soft=soft, top=top),
        accent=CLOTH[dice.pick("accent", ("cream", "red", "mustard", "teal", "sky", "plum"))],
    )


def _headwear(*, soft: bool, age: str) -> list[str]:
    """What goes on a head: a hijab over long hair, a turban on men who are grown up, a helmet on nobody indoors."""
    away = {"none", "helmet"} | ({"turban"} if soft or age == "child" else {"hijab"})
    return [name for name in looks.HEADWEAR if name not in away]


def _fits(top: str, age: str) -> bool:
    if top == "school uniform":
        return age in ("child", "teen")
    return age != "child" or top not in _CHILD_NOT_TOPS


def _hair_colour(dice: Dice, age: str, skin: str) -> str:
    """Grey with age; dark on dark skins; dyed now and then, while young."""
    if age == "elder":
        return dice.pick("hair colour", sorted(_GREYS))
    if age != "child" and dice.chance("dyed", 0.08):
        return dice.pick("dye", sorted(_DYED))
    if skin in _DARK:
        return dice.pick("hair colour", ("black", "black", "dark brown"))
    return dice.pick("hair colour", [name for name in HAIR_COLOURS if name not in _DYED | _GREYS])


def _pattern(dice: Dice) -> str | None:
    return dice.pick("pattern", looks.PATTERNS[1:]) if dice.chance("patterned", 0.25) else None


def _bottom(dice: Dice, *, soft: bool, age: str) -> str:
    if age == "child" and dice.chance("shorts", 0.5):
        return "shorts"
    kinds = [kind for kind in looks.BOTTOMS if soft or ("skirt" not in kind and kind != "leggings")]
    return dice.pick("bottom", [kind for kind in kinds if kind != "shorts"])


def _extras(dice: Dice, *, age: str, soft: bool, top: str) -> tuple[str, ...]:
    """A few things worn."""
    away: set[str] = set() if top == "blazer" else {"tie"}
    away |= set() if soft else _SOFT_ONLY | {"hoops"}
    away |= _GROWN_ONLY if age == "child" else set()
    away |= set() if age == "elder" else {"cane"}
    found: list[str] = []
    for group in _EXTRAS:
        usual = (name for name in group if name in looks.ACCESSORIES and name not in away)
        worn = [name for name in usual if dice.chance(name, _SHARES.get(name, _SHARE))]
        found += worn[:1]
    return tuple(found)


def _key_colour(dice: Dice, taken: Iterable[str]) -> str:
    """A colour far from those that others wear, as long as the wheel has room."""
    hues = [_hue(colour) for colour in taken]
    apart = {name: min((_gap(_hue(CLOTH[name]), hue) for hue in hues), default=180.0) for name in KEY_COLOURS}
    free = [name for name in KEY_COLOURS if apart[name] >= _LEAST_APART]
    return dice.pick("key colour", free) if free else max(KEY_COLOURS, key=lambda name: (apart[name], name))


def _hue(colour: str) -> float:
    return colorsys.rgb_to_hsv(*(value / 255 for value in rgb(colour)))[0] * 360


def _gap(a: float, b: float) -> float:
    return min(abs(a - b), 360 - abs(a - b))


# --------------------------------------------------------------------------- as YAML


def cast_yaml(people: Sequence[Character]) -> str:
    """A cast as a script writes it: what is said of everybody, and nothing else."""
    rows = ["cast:"]
    for one in people:
        rows += [f"  {one.key}:", f"    name: {one.name}", *(f"    {row}" for row in _rows(one.look))]
    return "\n".join(rows) + "\n"


def _rows(look: Look) -> list[str]:
    skin, hair = _named(look.skin, SKINS), _named(look.hair_colour, HAIR_COLOURS)
    pairs = [
        ("build", look.build), ("age", look.age), ("skin", skin), ("face", look.face),
        ("hair", f"{{style: {look.hair}, colour: {hair}}}"), ("headwear", look.headwear),
        ("eyes", f"{{style: {look.eyes}, size: {look.eye_size:g}, lashes: {'yes' if look.lashes else 'no'}}}"),
        ("brows", f"{look.brows:g}"), ("nose", look.nose), ("glasses", look.glasses),
        ("facial hair", look.facial_hair), ("top", _garment(look.top)), ("bottom", _garment(look.bottom)),
        ("shoes", _garment(look.shoes)), ("accessories", f"[{', '.join(look.accessories or ())}]"),
        ("accent", _named(look.accent, CLOTH)),
    ]  # fmt: skip
    return [f"{name}: {value}" for name, value in pairs if value]


def _garment(garment: Garment) -> str:
    pattern = f", pattern: {garment.pattern}" if garment.pattern else ""
    return f"{{kind: {garment.kind}, colour: {_named(garment.colour, CLOTH)}{pattern}}}"


def _named(colour: str | None, palette: dict[str, str]) -> str:
    """A colour by its name in a palette, else as it is."""
    return next((name for name, value in palette.items() if value == colour), f'"{colour}"')
