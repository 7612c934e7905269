"""Closed lists: a word as written to its canonical name.

Comes in: what a writer wrote. Goes out: the canonical name, or None, and the nearest names to suggest. Case does not
count, nor whether a word is joined by a space, a hyphen or an underscore.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from comicgen.frozen import NamedTuple
from comicgen.script.words import acting, beings, looks, scenes, voices

__all__ = ["LISTS", "WordList", "match", "named", "nearest", "noun", "plain_form", "suggested", "word_list"]

_KINDS = {  # what a hint calls a list whose name a writer does not know
    "pause": "'after'", "where": "'off'", "link": "joining", "kind": "how it sounds", "case": "'case'",
    "typeface": "'face'",
}  # fmt: skip
_NOUNS = {
    "pause": "word for 'after'", "where": "word for 'where'", "link": "word for 'link'", "face": "shape of a face",
    "hair": "hair style", "eyes": "kind of eyes", "glasses": "kind of glasses", "facial hair": "kind of facial hair",
    "shoes": "kind of shoes", "creature": "kind of character", "markings": "pattern of fur", "ears": "kind of ears",
    "spot": "place for a balloon", "prop": "thing to hold", "corner": "corner of a panel",
    "title place": "place for a title", "place": "place in a panel",
}  # fmt: skip
_JOINTS = re.compile(r"[\s_\-]+")


class WordList(NamedTuple):
    """A closed list: what its words are, the canonical names, and other words for them."""

    what: str
    names: tuple[str, ...]
    aliases: Mapping[str, str] = {}


LISTS = {
    entry.what: entry
    for entry in (
        WordList("expression", acting.EXPRESSIONS, acting.EXPRESSION_ALIASES),
        WordList("sign", acting.EMANATA, acting.EMANATA_ALIASES),
        WordList("pose", acting.POSES, acting.POSE_ALIASES),
        WordList("place", acting.PLACES, acting.PLACE_ALIASES),
        WordList("facing", acting.FACINGS, acting.FACING_ALIASES),
        WordList("shot", scenes.SHOTS, scenes.SHOT_ALIASES),
        WordList("time of day", scenes.TIMES, scenes.TIME_ALIASES),
        WordList("weather", scenes.WEATHERS, scenes.WEATHER_ALIASES),
        WordList("device", acting.DEVICES, acting.DEVICE_ALIASES),
        WordList("prop", acting.PROPS, acting.PROP_ALIASES),
        WordList("creature", beings.CREATURES, beings.CREATURE_ALIASES),
        WordList("fur colour", tuple(beings.FURS), beings.FUR_ALIASES),
        WordList("markings", beings.MARKINGS, beings.MARKING_ALIASES),
        WordList("ears", beings.EARS, beings.EAR_ALIASES),
        WordList("build", looks.BUILDS, looks.BUILD_ALIASES),
        WordList("age", looks.AGES, looks.AGE_ALIASES),
        WordList("face", looks.FACES),
        WordList("nose", looks.NOSES),
        WordList("eyes", looks.EYES),
        WordList("glasses", looks.GLASSES, looks.GLASSES_ALIASES),
        WordList("facial hair", looks.FACIAL_HAIR, looks.FACIAL_HAIR_ALIASES),
        WordList("hair", looks.HAIR + looks.HEADWEAR[1:], looks.HAIR_ALIASES),
        WordList("headwear", looks.HEADWEAR, looks.HEADWEAR_ALIASES),
        WordList("top", looks.TOPS, looks.TOP_ALIASES),
        WordList("bottom", looks.BOTTOMS, looks.BOTTOM_ALIASES),
        WordList("shoes", looks.SHOES, looks.SHOE_ALIASES),
        WordList("pattern", looks.PATTERNS, looks.PATTERN_ALIASES),
        WordList("accessory", looks.ACCESSORIES, looks.ACCESSORY_ALIASES),
        WordList("skin colour", tuple(looks.SKINS), looks.SKIN_ALIASES),
        WordList("hair colour", tuple(looks.HAIR_COLOURS), looks.HAIR_COLOUR_ALIASES),
        WordList("colour", tuple(looks.CLOTH), looks.COLOUR_ALIASES),
        WordList("kind", voices.KINDS, voices.KIND_ALIASES),
        WordList("where", voices.WHERES, voices.WHERE_ALIASES),
        WordList("link", voices.LINKS, voices.LINK_ALIASES),
        WordList("tone", voices.TONES, voices.TONE_ALIASES),
        WordList("kind of caption", voices.CAPTIONS, voices.CAPTION_ALIASES),
        WordList("loudness", voices.LOUDNESS, voices.LOUDNESS_ALIASES),
        WordList("side", voices.SIDES),
        WordList("timbre", voices.TIMBRES, voices.TIMBRE_ALIASES),
        WordList("course", voices.COURSES, voices.COURSE_ALIASES),
        WordList("letters", voices.LETTERS, voices.LETTER_ALIASES),
        WordList("spot", voices.SPOTS, voices.SPOT_ALIASES),
        WordList("pause", scenes.AFTERS),
        WordList("shape", scenes.FORMATS, scenes.FORMAT_ALIASES),
        WordList("corner", scenes.CORNERS, scenes.CORNER_ALIASES),
        WordList("title place", scenes.TITLE_PLACES, {"bottom": "foot", "head": "top"}),
        WordList("typeface", voices.TYPEFACES),
        WordList("process", scenes.PROCESSES),
        WordList("case", voices.CASES, {"lower": "mixed", "natural": "mixed", "capitals": "upper"}),
    )
}


def plain_form(word: str) -> str:
    """A word as it is compared: lower case, one space for each joint."""
    return _JOINTS.sub(" ", word.strip().casefold()).strip()


def word_list(what: str) -> WordList:
    """A closed list by what its words are; settings, styles and stock characters are asked of the box each time."""
    if what == "setting":
        return WordList(what, scenes.setting_names(), scenes.SETTING_ALIASES)
    if what == "style":
        return WordList(what, scenes.style_names(), scenes.STYLE_ALIASES)
    if what == "stock character":
        return WordList(what, looks.stock_characters())
    return LISTS[what]


@cache
def _index(what: str, names: tuple[str, ...]) -> dict[str, str]:
    aliases = word_list(what).aliases
    return {plain_form(word): name for word, name in (*aliases.items(), *zip(names, names, strict=True))}


def match(what: str, word: str) -> str | None:
    """The canonical name of a word, or None when the list does not hold it."""
    return _index(what, word_list(what).names).get(plain_form(word))


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name that a writer probably meant, or None."""
    from difflib import get_close_matches

    known = {plain_form(name): name for name in names}
    found = get_close_matches(plain_form(word)[:60], list(known), n=1, cutoff=0.6)
    return known[found[0]] if found else None


def noun(what: str) -> str:
    """What a word of a list is, for a message that says that something is none."""
    return _NOUNS.get(what, what)


def named(what: str, word: str) -> str:
    """A hint for a word that a list does not hold: the nearest name, then the list."""
    return suggested((what,), word)


def suggested(lists: tuple[str, ...], word: str) -> str:
    """A hint for a word that none of some lists holds: the nearest name and its list, or all the lists."""
    homes = {name: what for what in reversed(lists) for name in (*word_list(what).names, *word_list(what).aliases)}
    near = nearest(word, homes)
    if near:
        return f"did you mean '{near}'? {_listing(homes[near], 'The')}"
    return "; ".join(_listing(what, "the") for what in lists)


def _listing(what: str, article: str) -> str:
    """All words of a list."""
    return f"{article} words for {_KINDS.get(what, what)} are: {', '.join(word_list(what).names)}"
