"""The closed lists of the script language: every word with a meaning, and what writers call the same thing.

One address for the reader, the schema, the docs and the makers above: a canonical name here is drawn by `cast` or
`settings`, and tests hold both sides together. Aliases map a writer's word to its canonical name.
"""

from comicgen.stock import stock_names

__all__ = [
    "AGES",
    "BOTTOMS",
    "BUILDS",
    "CLOTH",
    "DEGREES",
    "DEVICES",
    "EXPRESSIONS",
    "EXPRESSION_ALIASES",
    "FACES",
    "FACIAL_HAIR",
    "GLASSES",
    "HAIR",
    "HAIR_COLOURS",
    "NOSES",
    "PLACES",
    "POSES",
    "POSE_ALIASES",
    "PROPS",
    "SHOTS",
    "SKINS",
    "TIMES",
    "TOPS",
    "WEATHERS",
    "setting_names",
    "stock_characters",
]

EXPRESSIONS = (
    "neutral", "happy", "laughing", "tender", "smug", "thinking", "surprised", "worried", "sad", "crying",
    "angry", "shouting", "bored", "embarrassed", "confused", "sleepy", "wink", "disgusted",
)  # fmt: skip

EXPRESSION_ALIASES = {
    "calm": "neutral", "plain": "neutral", "blank": "neutral", "serious": "neutral",
    "joy": "happy", "joyful": "happy", "glad": "happy", "smile": "happy", "smiling": "happy", "grin": "happy",
    "grinning": "happy", "cheerful": "happy", "excited": "happy", "pleased": "happy", "delighted": "happy",
    "lol": "laughing", "haha": "laughing", "laugh": "laughing", "amused": "laughing",
    "love": "tender", "loving": "tender", "warm": "tender", "fond": "tender", "shy smile": "tender",
    "gentle": "tender", "soft": "tender", "moved": "tender", "hopeful": "tender",
    "sly": "smug", "smirk": "smug", "smirking": "smug", "proud": "smug", "mischievous": "smug", "ironic": "smug",
    "hmm": "thinking", "wonder": "thinking", "ponder": "thinking", "pondering": "thinking", "thoughtful": "thinking",
    "curious": "thinking", "pensive": "thinking", "doubtful": "thinking",
    "shock": "surprised", "shocked": "surprised", "wow": "surprised", "gasp": "surprised", "amazed": "surprised",
    "astonished": "surprised", "startled": "surprised",
    "afraid": "worried", "scared": "worried", "nervous": "worried", "anxious": "worried", "fear": "worried",
    "frightened": "worried", "concerned": "worried", "tense": "worried", "panicked": "worried",
    "upset": "sad", "hurt": "sad", "lonely": "sad", "unhappy": "sad", "disappointed": "sad", "melancholy": "sad",
    "weep": "crying", "weeping": "crying", "sob": "crying", "sobbing": "crying", "tears": "crying",
    "annoyed": "angry", "mad": "angry", "furious": "angry", "cross": "angry", "irritated": "angry",
    "frustrated": "angry",
    "yell": "shouting", "yelling": "shouting", "scream": "shouting", "screaming": "shouting", "rage": "shouting",
    "meh": "bored", "unimpressed": "bored", "deadpan": "bored", "tired": "bored", "indifferent": "bored",
    "weary": "bored",
    "shy": "embarrassed", "ashamed": "embarrassed", "flustered": "embarrassed", "blushing": "embarrassed",
    "awkward": "embarrassed",
    "puzzled": "confused", "huh": "confused", "lost": "confused", "baffled": "confused",
    "asleep": "sleepy", "drowsy": "sleepy", "sleeping": "sleepy", "exhausted": "sleepy",
    "winking": "wink", "cheeky": "wink",
    "yuck": "disgusted", "eww": "disgusted", "disgust": "disgusted", "grossed out": "disgusted",
}  # fmt: skip

DEGREES = {"slightly": 0.5, "a little": 0.5, "very": 1.3}

POSES = (
    "stand", "relaxed", "pockets", "hips", "crossed", "explain", "point", "wave", "shrug", "think", "facepalm",
    "cheer", "phone", "call", "heart", "hug", "clasp", "offer", "sit", "walk", "run",
)  # fmt: skip

POSE_ALIASES = {
    "standing": "stand", "upright": "stand", "at ease": "relaxed", "leaning back": "relaxed",
    "hands in pockets": "pockets", "hand in pocket": "pockets", "hands on hips": "hips", "akimbo": "hips",
    "arms crossed": "crossed", "crossed arms": "crossed", "arms folded": "crossed", "folded arms": "crossed",
    "explaining": "explain", "presenting": "explain", "gesturing": "explain", "talking": "explain",
    "pointing": "point", "waving": "wave", "greeting": "wave", "shrugging": "shrug",
    "hand on chin": "think", "chin in hand": "think", "palm to face": "facepalm", "facepalming": "facepalm",
    "cheering": "cheer", "arms up": "cheer", "jumping": "cheer", "celebrating": "cheer",
    "texting": "phone", "reading phone": "phone", "looking at phone": "phone", "calling": "call",
    "on the phone": "call",
    "phoning": "call", "hand on heart": "heart", "hugging": "hug", "hugging self": "hug", "arms round self": "hug",
    "hands clasped": "clasp", "hands folded": "clasp", "waiting": "clasp", "offering": "offer", "open hand": "offer",
    "sitting": "sit", "seated": "sit", "walking": "walk", "strolling": "walk", "running": "run", "rushing": "run",
}  # fmt: skip

PLACES = ("far left", "left", "centre", "right", "far right")
SHOTS = (
    "establishing", "long", "full", "medium", "two-shot", "close-up", "extreme close-up", "over-the-shoulder",
    "silhouette",
)  # fmt: skip
TIMES = ("day", "dusk", "night")
WEATHERS = ("clear", "rain", "snow", "fog")
DEVICES = ("phone", "earpiece", "speaker", "screen", "none")
PROPS = ("phone", "mug", "book", "letter", "flower", "umbrella")  # what a hand can hold

BUILDS = ("slim", "average", "broad", "round", "curvy", "child")
AGES = ("child", "teen", "adult", "elder")
FACES = ("oval", "round", "square", "long", "heart", "child")
NOSES = ("button", "round", "pointed", "long", "wide")
GLASSES = ("none", "round", "square", "sun")
FACIAL_HAIR = ("none", "stubble", "moustache", "beard", "full")
HAIR = (
    "none", "side part", "messy", "quiff", "buzz", "bald", "curly", "bob", "long", "bun", "ponytail", "waves",
    "hijab", "beanie",
)  # fmt: skip
TOPS = ("tee", "shirt", "sweater", "turtleneck", "hoodie", "blazer", "dress", "tank")
BOTTOMS = ("trousers", "shorts", "skirt")

SKINS = {
    "porcelain": "#fbe0d0", "light": "#f7cdae", "beige": "#ebb68d", "tan": "#d69b6b", "olive": "#c48a5e",
    "brown": "#9c633c", "dark": "#774930", "deep": "#533022",
}  # fmt: skip
HAIR_COLOURS = {
    "black": "#2b2633", "dark brown": "#472c22", "brown": "#6e4329", "auburn": "#963f22", "ginger": "#cb6a2c",
    "blond": "#e6b955", "platinum": "#f0e2b8", "grey": "#a9aab2", "white": "#eceae6", "blue": "#3f72b8",
    "pink": "#e983a8", "green": "#53a06e",
}  # fmt: skip
CLOTH = {
    "coral": "#e8604c", "red": "#c8323f", "mustard": "#efb23b", "teal": "#2a9d8f", "navy": "#2b3a67",
    "sky": "#79c3e6", "plum": "#7d4e9a", "rose": "#ec95a9", "olive": "#7f8c48", "cream": "#f5e8d0",
    "slate": "#64748b", "charcoal": "#3a3b47", "white": "#fbfaf6", "denim": "#4a6fa5", "khaki": "#c3a878",
    "brown": "#7a5238", "mint": "#a8dcc4", "black": "#2b2633", "grey": "#a9aab2", "green": "#4f9a63",
    "blue": "#3f72b8", "orange": "#e8853a", "yellow": "#f2cf4a", "pink": "#ec95a9", "purple": "#7d4e9a",
}  # fmt: skip


def stock_characters() -> tuple[str, ...]:
    """The names of the characters in the box."""
    return stock_names("panels/characters")


def setting_names() -> tuple[str, ...]:
    """The names of the settings in the box."""
    return stock_names("panels/settings")
