"""How a sound is drawn, by how it sounds: the eight timbres, and the letters and words that give each away.

Comes in: the words of a sound and how loud it is. Goes out: the name of a timbre, and its manner: faces, cut, sway.
Hard sounds are jagged, soft ones are round (lettering tradition); the rest is taste, all of it in these tables.
"""

import re
import unicodedata
from functools import cache

from comicgen.frozen import NamedTuple
from comicgen.lettering.markup import plain

__all__ = ["MANNERS", "Manner", "timbre_of"]


class Manner(NamedTuple):
    """How the letters of a timbre are set. Lengths are shares of the size, turns are degrees to either side."""

    faces: tuple[str, ...]  # the words choose among them
    courses: tuple[str, ...]  # likewise: how the row runs (see `courses`)
    case: str | None = "upper"  # None: as written
    tracking: float = 0.0  # between letters, beyond the kerning
    turn: float = 3.0
    hop: float = 0.03  # up and down
    swell: float = 0.05  # larger and smaller
    jag: float = 0.0  # curves become straight cuts, corners wander by so much
    puff: float = 0.0  # letters blown up by so much, with round corners
    lean: float = 0.0  # slant to the right
    line: float = 1.0  # of the house's line of ink
    depth: float = 0.0  # of the block shadow
    inked: tuple[str, ...] = ("small",)  # loudnesses at which letters are of ink, without a line round them


MANNERS = {
    "hard": Manner(("effects", "impact"), ("rise", "flare", "grow", "shatter"), tracking=-0.01, turn=5.0, hop=0.05,
                   swell=0.09, jag=0.045, depth=0.1),
    "heavy": Manner(("impact",), ("arch", "bulge", "flare", "dip", "shake"), tracking=-0.02, turn=2.5, hop=0.03,
                    swell=0.05, line=1.1, depth=0.12),
    "airy": Manner(("effects",), ("fade", "grow", "sweep"), tracking=0.03, turn=2.0, hop=0.02, swell=0.03, lean=0.16,
                   line=0.85),
    "wet": Manner(("hand-bold",), ("bounce", "arch", "bulge"), tracking=0.06, turn=6.0, hop=0.06, swell=0.12,
                  puff=0.028),
    "round": Manner(("hand-bold",), ("wave", "arch", "fade"), None, tracking=0.07, turn=4.0, hop=0.03, swell=0.05,
                   puff=0.035, line=0.85),
    "metal": Manner(("title",), ("arch", "rise", "bulge"), tracking=-0.02, turn=1.5, hop=0.015, swell=0.03, depth=0.08),
    "electric": Manner(("robot-bold-italic", "robot"), ("zigzag", "rise"), tracking=0.0, turn=3.0, hop=0.03,
                       swell=0.04, jag=0.02),
    "dry": Manner(("typewriter",), ("bounce", "level"), None, tracking=0.05, turn=5.0, hop=0.05, swell=0.04,
                  puff=0.012, line=0.85, inked=("small", "plain")),
}  # fmt: skip

# Words, or the hearts of words, that a timbre is known by; doubled letters count once. The longest that fits wins.
_KNOWN = {
    "hard": "bang crack krak crash krash smash snap wham bam pow slam whack crunch krunch krang krrang kapow zak zas "
    "paf pan crac krach shatter smack slap clap rip tear bark bah trah hryas tarah babah whap thwack",
    "heavy": "boom kaboom doom thud thump whump rumble stomp thoom badoom boum pum krump rums wums bum roar growl "
    "throom vroom woof grum duf gromm whomp clunk flump grr",
    "airy": "whoosh swoosh woosh swish fwip fwoosh his shh zoom whiz pfft psst foosh whew phew gust vzhuh whish flap "
    "flutter poof puf fff sigh zip vum vush hush",
    "wet": "splash splat splosh drip drop plop glug gulp squish slurp spray gush bloop blub squelch plouf platsch "
    "plyuh shlyop slosh sploosh gurgle burble bul plip blorp spit",
    "round": "coo pur hum mew meow miaow pat snore rustle mumble murmur tweet chirp cheep kiss smooch mwah yawn munch "
    "nom snif fluf ba mo giggle aww hmm mur shur",
    "metal": "clang ding ting cling clink tang clank gong jingle ring dring tinkle chime bong trring dong dzyn kling "
    "ching klang clonk bonk jangle",
    "electric": "bz zap zt beep blip buz ping whir vrr fz crackle zing bip boop bleep krz tz bzap drrr wub",
    "dry": "tick tock click clack tap tok toc knock scratch scritch rattle clatter type tuk klik chk pop crinkle tik "
    "klak snip shchyolk tip creak skritch flick",
}
# What single letters and pairs add where no word is known.
_HINTS = {
    "hard": {"k": 2.0, "x": 2.0, "kr": 2.0, "t": 0.8, "c": 0.8, "z": 0.8, "a": 0.4, "r": 0.4, "rr": 0.6, "!": 0.4},
    "heavy": {"b": 1.0, "d": 1.0, "m": 0.8, "g": 1.0, "u": 1.0, "o": 0.6, "oo": 1.2, "th": 1.0},
    "airy": {"f": 1.6, "s": 1.3, "h": 0.6, "w": 0.9, "v": 1.0, "sh": 1.6, "wh": 1.6},
    "wet": {"pl": 2.4, "gl": 2.4, "bl": 2.0, "sq": 2.4, "sl": 1.6, "l": 0.4},
    "round": {"m": 0.9, "l": 0.9, "n": 0.6, "w": 0.6, "y": 0.6, "e": 0.4, "h": 0.4, "a": 0.2},
    "metal": {"ng": 2.6, "nk": 2.2, "i": 0.4, "n": 0.4},
    "electric": {"z": 2.0, "zz": 1.4, "v": 0.6, "ee": 0.8},
    "dry": {"t": 0.9, "p": 0.9, "i": 0.7, "ck": 1.4, "k": 0.8},
}
_LEANING = {  # what a loudness makes likelier
    "small": {"round": 1.4, "dry": 1.4},
    "loud": {"hard": 1.3, "heavy": 1.3},
    "huge": {"hard": 1.5, "heavy": 1.5},
}
# Cyrillic letters sound like these.
_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў",
        "a b v g d e yo zh z i y k l m n o p r s t u f h ts ch sh shch _ y _ e yu ya i yi ye g u".split(),  # noqa: SIM905
        strict=True,
    )
)
_AGAIN = re.compile(r"(.)\1+")


@cache
def timbre_of(text: str, loudness: str = "plain") -> str:
    """Which timbre a sound has, by its words; where they tell nothing, by its letters."""
    heard = _heard(text)
    once = _AGAIN.sub(r"\1", heard)
    if once == "z":
        return "round"  # somebody sleeps
    known = max(((len(stem), timbre) for stem, timbre in _stems() if stem in once), default=None)
    if known is not None:
        return known[1]
    twice = _AGAIN.sub(r"\1\1", heard)
    leaning = _LEANING.get(loudness, {})
    scores = {
        timbre: leaning.get(timbre, 1.0) * sum(twice.count(hint) * worth for hint, worth in hints.items())
        for timbre, hints in _HINTS.items()
    }
    return max(scores, key=scores.__getitem__)


def _heard(text: str) -> str:
    """The letters of a sound in small Latin ones, without accents."""
    small = unicodedata.normalize("NFKC", plain(text)).casefold()
    latin = "".join(_CYRILLIC.get(char, char) for char in small)
    bare = unicodedata.normalize("NFD", latin)
    return "".join(char for char in bare if char.isalpha() or char == "!")


@cache
def _stems() -> tuple[tuple[str, str], ...]:
    return tuple((_AGAIN.sub(r"\1", stem), timbre) for timbre, words in _KNOWN.items() for stem in words.split())
