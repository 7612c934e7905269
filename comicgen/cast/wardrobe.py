"""The cut of every garment for the upper body, and what a uniform brings along.

Comes in: nothing; these are tables. Goes out: a Cut for each word of `script.words.looks.TOPS`. Lengths are in U.
"""

from comicgen.frozen import NamedTuple
from comicgen.script.model import Garment

__all__ = ["BARE_LEGS", "DRESSES", "OUTFITS", "SKIRTS", "Cut", "Outfit", "cut_of", "is_bare"]


class Cut(NamedTuple):
    """How a top is cut: its sleeves, its hem, what falls below the hips.

    Sleeves: `sleeve` is how far down an arm they come (0 none, 0.4 short, 0.97 long). The hem: `hem` below the hips,
    its middle `dip` lower, `spread` wider; `loose` at the waist. `tail` is how far a skirt or a coat falls below the
    hips, `flare` how much wider it is there.
    """

    sleeve: float = 0.97
    cuff: str = "plain"
    wide: float = 2.0  # how loose the sleeves are
    hem: float = 4.0
    dip: float = 4.0
    spread: float = 0.0
    loose: float = 0.0
    tail: float = 0.0
    flare: float = 0.0
    ribs: bool = False
    seam: bool = False  # a sewn hem
    belt: bool = False
    emblem: bool = False  # a heart or a star is one, big, on the chest
    under: bool = False  # the sleeves are those of what is worn below
    bare: float = 0.0  # how far below the shoulders the cloth begins
    collar: bool = True  # seen from behind
    puff: float = 0.0  # a suit full of air: its trousers belong to it


_CUTS = {
    "tee": Cut(0.4, "plain", 6.0, 5.0, 4.0, 1.0, 2.0, seam=True, emblem=True),
    "tank": Cut(0.0, "plain", 0.0, 4.0, 4.0, 0.0, 0.0, seam=True, emblem=True, collar=False),
    "polo": Cut(0.42, "plain", 4.0, 4.0, 4.0, 1.0, 1.0, seam=True, emblem=True),
    "shirt": Cut(0.97, "shirt", 1.0, 0.0, 11.0, 1.0, 1.0),
    "blouse": Cut(0.97, "shirt", 5.0, 2.0, 6.0, 3.0, 2.0),
    "sweater": Cut(0.97, "knit", 2.0, 4.0, 4.0, -1.0, 3.0, ribs=True, emblem=True),
    "turtleneck": Cut(0.97, "knit", -0.5, 2.0, 4.0, 0.0, 0.0, ribs=True, emblem=True),
    "cardigan": Cut(0.97, "knit", 2.0, 8.0, 3.0, 0.5, 2.0, ribs=True),
    "vest": Cut(0.97, "shirt", 1.0, 4.0, 7.0, 0.0, 0.0, under=True),
    "hoodie": Cut(0.97, "knit", 3.0, 4.0, 4.0, -1.5, 4.0, ribs=True, emblem=True),
    "blazer": Cut(0.97, "plain", 2.0, 16.0, 3.0, 2.0, 1.0),
    "dress": Cut(0.36, "plain", 5.0, -6.0, 2.0, tail=72.0, flare=20.0, seam=True, belt=True),
    "sun dress": Cut(0.0, "plain", 0.0, -6.0, 2.0, tail=62.0, flare=26.0, belt=True, bare=26.0, collar=False),
    "gown": Cut(0.0, "plain", 0.0, -6.0, 2.0, tail=146.0, flare=40.0, bare=22.0, collar=False),
    "coat": Cut(0.97, "band", 5.0, 10.0, 2.0, 3.0, 3.0, tail=64.0, flare=11.0),
    "raincoat": Cut(0.97, "band", 7.0, 10.0, 2.0, 4.0, 5.0, tail=48.0, flare=17.0),
    "parka": Cut(0.97, "knit", 8.0, 10.0, 2.0, 4.0, 6.0, tail=26.0, flare=6.0),
    "lab coat": Cut(0.97, "plain", 4.0, 10.0, 2.0, 3.0, 2.0, tail=58.0, flare=9.0),
    "chef jacket": Cut(0.97, "band", 3.0, 12.0, 3.0, 2.0, 2.0),
    "police uniform": Cut(0.97, "shirt", 1.0, 1.0, 4.0, 0.0, 1.0),
    "scrubs": Cut(0.44, "plain", 6.0, 10.0, 3.0, 2.0, 3.0, seam=True, collar=False),
    "overalls": Cut(0.4, "plain", 6.0, 5.0, 3.0, 0.0, 2.0, under=True),
    "school uniform": Cut(0.97, "knit", 1.0, 4.0, 4.0, -1.0, 2.0, ribs=True),
    "space suit": Cut(0.97, "ring", 12.0, 5.0, 3.0, 3.0, 9.0, puff=1.0),
}  # fmt: skip
DRESSES = frozenset(("dress", "sun dress", "gown"))
SKIRTS = {"skirt": (56.0, 15.0), "long skirt": (118.0, 24.0)}  # how far below the hips, how much wider there
BARE_LEGS = frozenset(("shorts", *SKIRTS))


def cut_of(kind: str | None) -> Cut:
    """How a top is cut."""
    return _CUTS[kind or "tee"]


def is_bare(top: str | None, bottom: str | None) -> bool:
    """Whether the legs are seen, or would be without a skirt."""
    return top in DRESSES or bottom in BARE_LEGS


class Outfit(NamedTuple):
    """What goes with a top when nothing else is said. A bottom without a colour has the colour of the top."""

    colours: tuple[str, ...]
    bottom: Garment = Garment()
    shoes: Garment = Garment()


# Uniforms are known by what belongs together; coats and gowns by their usual colours.
OUTFITS = {
    "lab coat": Outfit(("white",), Garment("trousers", "slate"), Garment("shoe", "charcoal")),
    "chef jacket": Outfit(("white",), Garment("trousers", "slate", "check"), Garment("shoe", "black")),
    "police uniform": Outfit(("navy",), Garment("trousers", "navy"), Garment("boot", "black")),
    "scrubs": Outfit(("teal", "sky", "mint"), Garment("trousers"), Garment("sneaker", "white")),
    "overalls": Outfit(("denim",), Garment("trousers"), Garment("boot", "brown")),
    "school uniform": Outfit(("navy", "green", "red"), Garment(None, "grey"), Garment("shoe", "black")),
    "space suit": Outfit(("white",), Garment("trousers"), Garment("boot", "white")),
    "coat": Outfit(("khaki", "charcoal", "navy", "coral")),
    "raincoat": Outfit(("yellow",), Garment(), Garment("boot", "red")),
    "parka": Outfit(("olive", "navy", "orange")),
    "gown": Outfit(("plum", "red", "teal"), Garment(), Garment("heels")),
}
