"""Every key of the script language, in one table: the reader, the JSON Schema and the reference are made from it.

Comes in: nothing. Goes out: for each kind of mapping its keys, what each takes, its limits, default and meaning.
"""

from functools import cache

from comicgen.frozen import NamedTuple
from comicgen.script.freetext import FREE_KEYS
from comicgen.script.lists import plain_form
from comicgen.script.style import HOUSE

__all__ = ["OTHER_NAMES", "TABLES", "Key", "all_keys", "key_form", "keys_of", "table"]


class Key(NamedTuple):
    """A key. `takes` is a plain kind (text, word, words, number, whole, yes, colour, pair, name) or the name of a
    thing with forms of its own (panels, lines, look...); `words` names the closed list."""

    name: str
    takes: str
    help: str
    words: str = ""
    low: float = 0.0
    high: float = 0.0
    default: str = ""
    not_yet: bool = False


_COMIC = (
    Key("title", "text", "The title; drawn outside the panels, and written into the file."),
    Key("by", "text", "Who made it; drawn as the credit line."),
    Key("language", "name", "The language of the words, as a BCP 47 tag such as en, es or pt-BR.", default="en"),
    Key("copyright", "text", "The copyright line; drawn at the foot, and written into the file."),
    Key("url", "text", "Where the comic lives; drawn beside the copyright line, and written into the file."),
    Key("format", "format", "The shape by name, or a size such as 1080x1350, 148x210mm, 13x4in.", default="strip"),
    Key(
        "readable at",
        "pixels",
        "The width in CSS pixels, such as 390px, at which words must be readable; the smaller, the larger they are.",
        low=120,
        high=4000,
    ),
    Key("style", "style", "A style by name, a style file (`mine.yaml`), or a mapping of changes.", default="house"),
    Key("cast", "cast", "Who exists: a mapping, a list of stock characters, or the name of a file that holds it."),
    Key("panels", "panels", "The comic, in reading order."),
    Key("pages", "pages", "Pages of tiers of panels, to say which panel stands where; instead of `panels`."),
    Key("comicgen", "whole", "The version of the script language.", low=1, high=1, default="1"),
)
_PANEL = (
    Key(
        "setting", "setting", "Where and when, such as `room, night, rain`; carries on until changed; `none` clears it."
    ),
    Key("shot", "word", "How near we are; left out: the composer chooses.", words="shot"),
    Key("actors", "actors", "Who stands here besides the speakers, and how."),
    Key("lines", "lines", "What is said, in reading order."),
    Key("art", "picture", "The artist's finished picture of the panel.", not_yet=True),
    Key("faces", "picture", "Where heads are in the artist's picture.", not_yet=True),
    Key("mouths", "picture", "Where mouths are in the artist's picture.", not_yet=True),
    Key("keep clear", "picture", "What balloons must not cover in the artist's picture.", not_yet=True),
    Key("width", "number", "How wide, as a weight beside its neighbours in the tier.", low=0.25, high=4, default="1"),
    Key("height", "number", "How high its tier is, as a weight beside the others.", low=0.25, high=4, default="1"),
    Key("border", "border", "`none` for a panel without a frame.", default="yes"),
    Key("bleed", "yes", "`yes` lets the panel run over the edges of the sheet that it touches.", default="no"),
    Key("after", "word", "What follows it: a wide gutter (`time passes`) or a narrow one (`at once`).", words="pause"),
    Key("inset in", "name", "The id of an earlier panel in whose corner it lies."),
    Key("at", "word", "The corner for `inset in`.", words="corner", default="bottom right"),
    Key("id", "name", "A name for the panel; left out: p1, p2 and so on."),
    Key("over", "name", "The id of an earlier panel that this one is like, but for what it says itself."),
    Key("alt", "text", "The alt text, by hand."),
    Key("note", "text", "A note to the artist; never drawn."),
)
_LINE = (
    Key("by", "who", "Who says it: a name, `caption`, `sfx`, or `voice` for someone unnamed who is off."),
    Key("text", "text", "The words; *stress*, **loud**, ~small~, and ` // ` for a break."),
    Key(
        "kind", "how", "How it is said: thought, whisper, shout...; for captions place, time...; for SFX small, loud..."
    ),
    Key("where", "word", "Heard from outside the panel.", words="where"),
    Key(
        "link",
        "word",
        "`joined` to the line before of the same speaker, kept `apart` from it, or `interrupts` the line before.",
        words="link",
    ),
    Key("tone", "word", "`inverted`: light words on a dark balloon.", words="tone"),
    Key("to", "name", "The one spoken to."),
    Key("voice of", "name", "For captions: whose voice it is."),
    Key("from", "name", "For SFX: the name or the thing that it comes from."),
    Key("side", "word", "For SFX: the side of the panel.", words="side"),
    Key("timbre", "word", "For SFX: how it sounds; left out, its letters tell.", words="timbre"),
    Key("course", "word", "For SFX: how its letters run; left out, its words choose.", words="course"),
    Key("letters", "word", "For SFX: letters of paper.", words="letters"),
    Key("feeling", "feeling", "The speaker's expression: a word with its degree, two words, or a mapping."),
    Key("at", "word", "Where the balloon should stand.", words="spot"),
    Key("nudge", "pair", "Moves the balloon by fractions of the panel.", low=-1, high=1, default="[0, 0]"),
    Key("id", "name", "A name for the line, so that a translation or a nudge finds it again."),
)
_ACTOR = (
    Key("pose", "word", "What the body does.", words="pose"),
    Key("expression", "feeling", "What the face says: a word with its degree, two words, or a mapping."),
    Key("place", "word", "Where in the panel.", words="place"),
    Key("facing", "facing", "left, right, us, back, or a name."),
    Key("holding", "word", 'What a hand holds; a sign may have words: `sign "NO MORE MONDAYS"`.', words="prop"),
    Key(
        "emanata",
        "words",
        "The signs round the head instead of those of the expression; `none` for none.",
        words="sign",
    ),
)
_CHARACTER = (
    Key("character", "word", "The stock character to start from.", words="stock character"),
    Key("name", "text", "How they are called in alt texts and transcripts."),
    Key("kind", "word", "What they are.", words="creature", default="person"),
    Key("fur", "fur", "The fur of an animal: words such as `ginger tabby`, or a mapping."),
    Key("ears", "word", "The ears of an animal.", words="ears"),
    Key("voice", "voice", "No body: heard through a device."),
    Key("worn by", "name", "Who wears the device."),
    Key("colour", "colour", "The colour of the voice.", words="colour"),
    Key("balloon", "inks", "The colour of what they say: of the balloon, or a mapping of its colours."),
    Key("build", "word", "The build of the body.", words="build"),
    Key("age", "word", "The age.", words="age"),
    Key("skin", "colour", "The colour of the skin.", words="skin colour"),
    Key("face", "word", "The shape of the face.", words="face"),
    Key("hair", "hair", "The hair: words such as `bun grey`, or a mapping."),
    Key("headwear", "headwear", "What is worn over the hair: words such as `cap red`, or a mapping."),
    Key("eyes", "eyes", "The eyes: a word, or a mapping."),
    Key("brows", "brows", "How heavy the brows are; or a mapping.", low=1, high=12),
    Key("nose", "word", "The nose.", words="nose"),
    Key("lips", "colour", "The colour of the lips.", words="colour"),
    Key("glasses", "word", "The glasses.", words="glasses"),
    Key("facial hair", "word", "The facial hair.", words="facial hair"),
    Key("top", "garment", "What is worn above: words such as `hoodie mustard`, or a mapping."),
    Key("bottom", "garment", "What is worn below."),
    Key("shoes", "garment", "The shoes."),
    Key("accessories", "words", "What else is worn.", words="accessory"),
    Key("accent", "colour", "The colour of scarf, hat, tie and earrings.", words="colour"),
    Key("facing", "word", "The side they face when alone.", words="side"),
    Key("art", "picture", "The artist's own drawing.", not_yet=True),
)
_VOICE = (
    Key("device", "word", "What it is heard through.", words="device", default="phone"),
    Key("colour", "colour", "Its colour.", words="colour"),
)
_BALLOON = (
    Key("fill", "colour", "The colour inside the balloon.", words="colour"),
    Key("ink", "colour", "The colour of the words; left out: the one that reads better.", words="colour"),
    Key("line", "colour", "The colour of the outline.", words="colour"),
)
_HAIR = (
    Key("style", "word", "How it is worn.", words="hair"),
    Key("colour", "colour", "Its colour.", words="hair colour"),
)
_HEADWEAR = (
    Key("kind", "word", "What it is.", words="headwear"),
    Key("colour", "colour", "Its colour; left out: the accent colour.", words="colour"),
)
_EYES = (
    Key("style", "word", "How they are drawn.", words="eyes"),
    Key("size", "number", "Their size; 1 is usual.", low=0.4, high=2),
    Key("iris", "colour", "The colour of the iris.", words="colour"),
    Key("lashes", "yes", "Whether lashes show."),
)
_FUR = (
    Key("colour", "colour", "Its colour.", words="fur colour"),
    Key("markings", "word", "Its markings.", words="markings"),
    Key("second", "colour", "The colour of the markings.", words="fur colour"),
)
_BROWS = (Key("weight", "number", "How heavy they are.", low=1, high=12),)
_GARMENT = (
    Key("kind", "word", "What it is.", words=""),
    Key("colour", "colour", "Its colour.", words="colour"),
    Key("pattern", "word", "Its pattern.", words="pattern"),
)
_SETTING = (
    Key("place", "word", "The place.", words="setting"),
    Key("time", "word", "The time of day.", words="time of day"),
    Key("weather", "word", "The weather.", words="weather"),
    Key("colour", "colour", "The colour, for plain and patterned settings.", words="colour"),
    Key("art", "picture", "The artist's own picture.", not_yet=True),
)
_PAGE = (
    Key("title", "text", "The page's title; drawn over its first tier, or at its foot."),
    Key("tiers", "tiers", "The tiers of the page."),
    Key("panels", "panels", "The panels of a page of one tier."),
)
_TIER = (
    Key("panels", "panels", "The panels of the tier."),
    Key("height", "number", "How high the tier is, as a weight beside the others.", low=0.25, high=4, default="1"),
)

TABLES = {
    "comic": _COMIC,
    "panel": _PANEL,
    "line": _LINE,
    "actor": _ACTOR,
    "character": _CHARACTER,
    "voice": _VOICE,
    "balloon": _BALLOON,
    "hair": _HAIR,
    "headwear": _HEADWEAR,
    "eyes": _EYES,
    "fur": _FUR,
    "brows": _BROWS,
    "top": (_GARMENT[0]._replace(words="top"), *_GARMENT[1:]),
    "bottom": (_GARMENT[0]._replace(words="bottom"), *_GARMENT[1:]),
    "shoes": (_GARMENT[0]._replace(words="shoes"), *_GARMENT[1:]),
    "setting": _SETTING,
    "page": _PAGE,
    "tier": _TIER,
}

OTHER_NAMES: dict[str, dict[str, str]] = {  # what writers call a key, in the form in which keys are compared
    "comic": {
        "author": "by", "writer": "by", "credit": "by", "credits": "by", "artist": "by", "name": "title",
        "characters": "cast", "actors": "cast", "lang": "language", "size": "format", "shape": "format",
        "layout": "format", "scenes": "panels", "frames": "panels", "strip": "panels", "theme": "style",
        "version": "comicgen", "licence": "copyright", "license": "copyright",
    },
    "panel": {
        "place": "setting", "location": "setting", "scene": "setting", "background": "setting", "where": "setting",
        "time": "setting", "weather": "setting", "camera": "shot", "framing": "shot", "view": "shot", "angle": "shot",
        "characters": "actors", "cast": "actors", "people": "actors", "who": "actors", "dialogue": "lines",
        "dialog": "lines", "balloons": "lines", "bubbles": "lines", "speech": "lines", "text": "lines",
        "caption": "lines", "captions": "lines", "sfx": "lines", "frame": "border", "description": "note",
        "comment": "note", "notes": "note", "name": "id", "gutter": "after",
    },
    "line": {
        "who": "by", "speaker": "by", "name": "by", "character": "by", "actor": "by", "words": "text", "says": "text",
        "line": "text", "dialogue": "text", "loudness": "kind", "volume": "kind", "how": "kind", "type": "kind",
        "style": "kind", "emotion": "feeling", "mood": "feeling", "expression": "feeling", "position": "at",
        "place": "at", "offset": "nudge", "source": "from",
    },
    "actor": {
        "emotion": "expression", "mood": "expression", "feeling": "expression", "face": "expression",
        "position": "place", "where": "place", "at": "place", "prop": "holding", "looking at": "facing",
        "action": "pose", "gesture": "pose", "does": "pose", "signs": "emanata", "marks": "emanata", "manpu": "emanata",
    },
    "character": {
        "like": "character", "based on": "character", "stock": "character", "device": "voice", "beard": "facial hair",
        "moustache": "facial hair", "skin tone": "skin", "shirt": "top", "clothes": "top", "outfit": "top",
        "dress": "top", "pants": "bottom", "trousers": "bottom", "skirt": "bottom", "body": "build",
        "lipstick": "lips", "hat": "headwear", "eyebrows": "brows", "display name": "name", "full name": "name",
        "animal": "kind", "species": "kind", "creature": "kind", "pet": "kind", "coat colour": "fur", "markings": "fur",
    },
    "setting": {"location": "place", "where": "place", "when": "time", "time of day": "time"},
}  # fmt: skip

_RANGES = {  # sane ranges of style numbers that the general rule (0 to 20 times the default) does not fit
    "exponent": (2, 8),
    "burst_spikes": (6, 60),
    "cap_height": (7.5, 60),
    "cap_floor": (5, 40),
    "strip_width": (300, 4000),
    "strip_tier_height_share": (0.1, 2),
    "bubbles": (1, 8),
    "panels_in_one_tier": (1, 12),
    "candidates": (4, 200),
    "beam": (1, 400),
    "halo": (0, 20),
    "lift": (0, 1),
    "ground_lift": (0, 1),
    "chroma": (0, 3),
    "ground_chroma": (0, 3),
    "blacks": (0, 1),
    "tints": (0, 1),
    "ground_blacks": (0, 1),
    "ground_tints": (0, 1),
    "accent_reach": (0, 180),
    "pitch": (1.5, 40),
}


# Colours that are mixed into every drawing of the house: a script cannot change them one by one.
_HOUSE_ONLY = frozenset(f"figure.{name}" for name in ("ink", "shade", "light", "night", "night_share", "rim"))


def key_form(key: str) -> str:
    """A key as it is compared: lower case, spaces for joints, British spelling."""
    return plain_form(key).replace("color", "colour")


@cache
def table(name: str) -> dict[str, Key]:
    """The keys of a mapping by the form in which they are compared; `style` and `style.page`... are the styles."""
    if name == "style" or name.startswith("style."):
        return {key_form(key.name): key for key in _style_keys(name)}
    return {key_form(key.name): key for key in TABLES[name]}


def keys_of(name: str) -> tuple[Key, ...]:
    """The keys of a mapping in the order in which they are explained."""
    return tuple(table(name).values())


@cache
def all_keys() -> frozenset[str]:
    """Every key of the language, as compared."""
    return frozenset(key for name in TABLES for key in table(name)) | FREE_KEYS


def _style_keys(name: str) -> list[Key]:
    """The keys of the style, or of one of its parts, from the house style itself."""
    if name == "style":
        parts = [name for name, part in HOUSE._asdict().items() if isinstance(part, tuple)]
        base = Key("base", "name", "The style that is changed: one of the box, or a file.", default="house")
        about = Key("about", "text", "What it is for; a note in style files.")
        return [base, about, *(Key(part, f"style.{part}", f"Changes to {part}.") for part in parts)]
    part = getattr(HOUSE, name.removeprefix("style."))
    named = name.removeprefix("style.")
    made = (
        _style_key(entry, value) for entry, value in part._asdict().items() if f"{named}.{entry}" not in _HOUSE_ONLY
    )
    return [key for key in made if key]


def _style_key(name: str, value: object) -> Key | None:
    """A key for a number, colour, word or switch of the style; None for what a script cannot change."""
    if isinstance(value, bool):
        return Key(name, "yes", "", default="yes" if value else "no")
    if isinstance(value, int | float):
        low, high = _RANGES.get(name, (0, 1 if name.endswith("_share") else max(20 * value, 10)))
        whole = "whole" if isinstance(value, int) else "number"
        return Key(name, whole, "", low=low, high=high, default=f"{value:g}")
    if isinstance(value, str):
        colour = value.startswith("#")
        listed = (
            "colour"
            if colour
            else name
            if name in ("case", "face", "process")
            else "title place"
            if name == "title_at"
            else ""
        )
        listed = "typeface" if listed == "face" else listed
        return Key(name, "colour" if colour else "word" if listed else "name", "", words=listed, default=value)
    return None
