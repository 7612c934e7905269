"""The closed lists of the script language: every word with a meaning, and what writers call the same thing.

One address for the reader, the schema, the docs and the makers above: a canonical name here is drawn by `cast` or
`settings`, and tests hold both sides together. Aliases map a writer's word to its canonical name.
"""

from comicgen.stock import stock_names

__all__ = [
    "ACCESSORIES",
    "ACCESSORY_ALIASES",
    "AFTERS",
    "AGES",
    "AGE_ALIASES",
    "BOTTOMS",
    "BOTTOM_ALIASES",
    "BUILDS",
    "BUILD_ALIASES",
    "CAPTIONS",
    "CAPTION_ALIASES",
    "CASES",
    "CLOTH",
    "COLOUR_ALIASES",
    "CORNERS",
    "CORNER_ALIASES",
    "COURSES",
    "COURSE_ALIASES",
    "DEGREES",
    "DEVICES",
    "DEVICE_ALIASES",
    "EXPRESSIONS",
    "EXPRESSION_ALIASES",
    "EYES",
    "FACES",
    "FACIAL_HAIR",
    "FACIAL_HAIR_ALIASES",
    "FACINGS",
    "FACING_ALIASES",
    "FORMATS",
    "FORMAT_ALIASES",
    "GLASSES",
    "GLASSES_ALIASES",
    "HAIR",
    "HAIR_ALIASES",
    "HAIR_COLOURS",
    "HAIR_COLOUR_ALIASES",
    "KINDS",
    "KIND_ALIASES",
    "LETTERS",
    "LETTER_ALIASES",
    "LINKS",
    "LINK_ALIASES",
    "LOUDNESS",
    "LOUDNESS_ALIASES",
    "NOSES",
    "PATTERNS",
    "PATTERN_ALIASES",
    "PLACES",
    "PLACE_ALIASES",
    "POSES",
    "POSE_ALIASES",
    "PROPS",
    "PROP_ALIASES",
    "SETTING_ALIASES",
    "SHOES",
    "SHOE_ALIASES",
    "SHOTS",
    "SHOT_ALIASES",
    "SIDES",
    "SKINS",
    "SKIN_ALIASES",
    "SPOTS",
    "SPOT_ALIASES",
    "TIMBRES",
    "TIMBRE_ALIASES",
    "TIMES",
    "TIME_ALIASES",
    "TITLE_PLACES",
    "TONES",
    "TONE_ALIASES",
    "TOPS",
    "TOP_ALIASES",
    "TYPEFACES",
    "WEATHERS",
    "WEATHER_ALIASES",
    "WHERES",
    "WHERE_ALIASES",
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
    "content": "happy", "relieved": "happy", "satisfied": "happy", "thrilled": "happy", "ecstatic": "happy",
    "playful": "happy", "worry": "worried", "terrified": "worried", "horrified": "worried", "desperate": "worried",
    "panicking": "worried", "overwhelmed": "worried", "sweating": "worried", "miserable": "sad", "heartbroken": "sad",
    "hopeless": "sad", "wistful": "sad", "sulking": "sad", "pouting": "sad", "cry": "crying", "longing": "tender",
    "dreamy": "tender", "in love": "tender", "kind": "tender", "nostalgic": "tender", "bewildered": "confused",
    "dazed": "confused", "dizzy": "confused", "sceptical": "thinking", "skeptical": "thinking",
    "suspicious": "thinking", "surprise": "surprised", "stunned": "surprised", "incredulous": "surprised",
    "sheepish": "embarrassed", "guilty": "embarrassed", "sick": "disgusted", "nauseous": "disgusted",
    "anger": "angry", "grumpy": "angry", "impatient": "angry", "frown": "angry", "frowning": "angry",
    "confident": "smug", "sarcastic": "smug", "flirty": "wink", "resigned": "bored", "stern": "neutral",
    "determined": "neutral",
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
    "stands": "stand", "standing still": "stand", "leaning": "relaxed", "hand on hip": "hips",
    "crosses arms": "crossed", "points": "point", "waves": "wave", "raising hand": "wave", "hand raised": "wave",
    "shrugs": "shrug", "face palm": "facepalm", "head in hands": "facepalm", "covering face": "facepalm",
    "cheers": "cheer", "hands up": "cheer", "on phone": "call", "sits": "sit", "sitting down": "sit", "walks": "walk",
    "walking away": "walk", "runs": "run", "running away": "run", "talks": "explain",
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

EYES = ("oval", "dot")
PATTERNS = ("plain", "stripes", "dots")
SHOES = ("shoe", "sneaker", "boot")
ACCESSORIES = ("earpiece", "earrings", "scarf", "tie", "pocket phone", "freckles")
FACINGS = ("left", "right", "us", "back")
FORMATS = ("strip", "two-tier", "square", "page", "a5", "scroll")
FORMAT_ALIASES = {
    "two tiers": "two-tier", "2 tier": "two-tier", "2 tiers": "two-tier", "comic page": "page", "us page": "page",
    "us comic": "page", "comic book": "page", "webtoon": "scroll", "vertical": "scroll", "post": "square",
}  # fmt: skip
CORNERS = ("top left", "top right", "bottom left", "bottom right")
CORNER_ALIASES = {
    "upper left": "top left", "upper right": "top right", "lower left": "bottom left", "lower right": "bottom right",
    "left top": "top left", "right top": "top right", "left bottom": "bottom left", "right bottom": "bottom right",
}  # fmt: skip
TITLE_PLACES = ("top", "foot", "shape")  # `shape`: where the format has it
TYPEFACES = ("hand", "robot", "typewriter")  # what dialogue may be lettered with
CASES = ("upper", "mixed")
AFTERS = ("time passes", "at once")
SPOTS = (
    "top left", "top", "top right", "left", "centre", "right", "bottom left", "bottom", "bottom right",
)  # fmt: skip

KINDS = (
    "speech", "thought", "whisper", "shout", "scream", "weak", "sings", "electric", "radio", "robot", "telepathy",
    "double",
)  # fmt: skip
KIND_ALIASES = {
    "says": "speech", "speaks": "speech", "talks": "speech",
    "thinks": "thought", "thinking": "thought", "think": "thought", "thoughts": "thought",
    "whispers": "whisper", "whispering": "whisper", "whispered": "whisper", "quietly": "whisper",
    "shouts": "shout", "shouting": "shout", "yells": "shout", "yelling": "shout", "yell": "shout",
    "screams": "scream", "screaming": "scream", "shrieks": "scream", "shriek": "scream", "howls": "scream",
    "weakly": "weak", "faint": "weak", "faintly": "weak", "ill": "weak", "dying": "weak", "wavering": "weak",
    "drunk": "weak",
    "singing": "sings", "sing": "sings", "song": "sings", "sung": "sings", "hums": "sings", "humming": "sings",
    "over the radio": "radio", "on the radio": "radio", "by radio": "radio", "walkie talkie": "radio",
    "intercom": "radio", "static": "radio", "tv": "radio", "on tv": "radio",
    "robotic": "robot", "machine": "robot", "android": "robot", "computer": "robot",
    "telepathic": "telepathy", "telepathically": "telepathy", "by telepathy": "telepathy", "psychic": "telepathy",
    "mind": "telepathy", "in the mind": "telepathy",
    "power": "double", "powerful": "double", "menace": "double", "menacing": "double", "booming": "double",
    "booms": "double", "godlike": "double", "broadcast": "double", "double outline": "double",
    "on the phone": "electric", "phone": "electric", "over the phone": "electric", "on screen": "electric",
    "on phone": "electric", "electronic": "electric", "muttering": "whisper", "mutters": "whisper",
    "murmurs": "whisper", "murmuring": "whisper", "softly": "whisper", "loudly": "shout", "loud": "shout",
}  # fmt: skip
WHERES = ("off", "off left", "off right", "off top", "off bottom")
WHERE_ALIASES = {
    "off panel": "off", "offpanel": "off", "off screen": "off", "offscreen": "off", "off camera": "off",
    "off above": "off top", "off below": "off bottom", "from left": "off left", "from right": "off right",
    "os": "off", "o.s.": "off",
    "outside": "off", "from outside": "off", "above": "off top", "from above": "off top", "below": "off bottom",
    "from below": "off bottom",
}  # fmt: skip
LINKS = ("joined", "apart", "interrupts")
LINK_ALIASES = {
    "separate": "apart", "interrupting": "interrupts", "interrupt": "interrupts", "cuts in": "interrupts",
    "cutting in": "interrupts", "butts in": "interrupts",
}  # fmt: skip
TONES = ("inverted",)
TONE_ALIASES = {"invert": "inverted", "dark": "inverted", "white on black": "inverted", "negative": "inverted"}
CAPTIONS = ("narrator", "place", "time", "inner", "editor")
CAPTION_ALIASES = {
    "narration": "narrator", "location": "place", "inner voice": "inner", "editor's note": "editor",
    "thought": "inner", "thoughts": "inner", "internal": "inner", "monologue": "inner", "note": "editor",
}  # fmt: skip
LOUDNESS = ("small", "loud", "huge")
LOUDNESS_ALIASES = {
    "quiet": "small", "soft": "small", "tiny": "small", "big": "loud", "large": "loud", "enormous": "huge",
}  # fmt: skip
SIDES = ("left", "right")
TIMBRES = ("hard", "heavy", "airy", "wet", "round", "metal", "electric", "dry")
TIMBRE_ALIASES = {
    "sharp": "hard", "jagged": "hard", "deep": "heavy", "booming": "heavy", "dull": "heavy", "windy": "airy",
    "breathy": "airy", "warm": "round", "gentle": "round", "furry": "round", "liquid": "wet", "watery": "wet",
    "metallic": "metal", "ringing": "metal", "electronic": "electric", "buzzing": "electric", "mechanical": "dry",
    "wooden": "dry", "clicking": "dry",
}  # fmt: skip
COURSES = ("rising", "falling", "growing", "fading")
COURSE_ALIASES = {
    "up": "rising", "down": "falling", "approaching": "growing", "coming": "growing", "nearer": "growing",
    "going": "fading", "away": "fading", "receding": "fading", "dying away": "fading",
}  # fmt: skip
LETTERS = ("hollow",)
LETTER_ALIASES = {"open": "hollow", "outlined": "hollow"}

SHOT_ALIASES = {
    "establishing shot": "establishing", "long shot": "long", "wide": "long", "wide shot": "long",
    "full shot": "full", "medium shot": "medium", "mid": "medium", "mid shot": "medium", "two shot": "two-shot",
    "2 shot": "two-shot", "closeup": "close-up", "close": "close-up", "close-up shot": "close-up",
    "extreme closeup": "extreme close-up", "big close-up": "extreme close-up", "over-shoulder": "over-the-shoulder",
    "ots": "over-the-shoulder", "cu": "close-up", "ecu": "extreme close-up",
    "medium close-up": "medium", "mcu": "medium", "ms": "medium", "ls": "long", "ws": "long", "full body": "full",
}  # fmt: skip
PLACE_ALIASES = {"center": "centre", "middle": "centre", "on the left": "left", "on the right": "right"}
SPOT_ALIASES = {
    "center": "centre", "middle": "centre", "top middle": "top", "bottom middle": "bottom",
    "top centre": "top", "top center": "top", "bottom centre": "bottom",
    "bottom center": "bottom", "upper left": "top left", "upper right": "top right", "lower left": "bottom left",
    "lower right": "bottom right",
}  # fmt: skip
FACING_ALIASES = {"front": "us", "reader": "us", "the reader": "us", "camera": "us", "away": "back", "viewer": "us"}
PROP_ALIASES = {
    "cup": "mug", "coffee": "mug", "cup of coffee": "mug", "tea": "mug", "cup of tea": "mug", "smartphone": "phone",
    "mobile": "phone", "cellphone": "phone", "cell phone": "phone", "telephone": "phone", "envelope": "letter",
    "note": "letter", "paper": "letter", "rose": "flower", "flowers": "flower", "notebook": "book",
    "bouquet": "flower", "cell": "phone",
}  # fmt: skip
DEVICE_ALIASES = {
    "smartphone": "phone", "mobile": "phone", "telephone": "phone", "earbud": "earpiece", "headset": "earpiece",
    "smart speaker": "speaker", "loudspeaker": "speaker", "monitor": "screen", "computer": "screen",
    "laptop": "screen", "tv": "screen", "off": "none", "no": "none",
}  # fmt: skip

SETTING_ALIASES = {  # what a writer says: the words it stands for
    "night city": "city, night", "city at night": "city, night", "skyline": "city", "downtown": "city",
    "town": "city", "rooftop": "city", "balcony": "city",
    "bedroom": "room", "living room": "room", "kitchen": "room", "flat": "room", "apartment": "room", "home": "room",
    "house": "room", "indoors": "room", "sunset beach": "beach, dusk", "seaside": "beach", "sea": "beach",
    "road": "street", "outside": "street", "sidewalk": "street", "pavement": "street", "garden": "park",
    "forest": "park", "woods": "park", "outdoors": "park", "coffee shop": "cafe", "café": "cafe", "bar": "cafe",
    "restaurant": "cafe", "workplace": "office", "work": "office", "classroom": "office", "dots": "halftone",
    "speed": "speed lines", "action lines": "speed lines", "empty": "plain", "blank": "plain",
    "roof": "city", "pub": "cafe", "school": "office", "field": "park", "lawn": "park", "yard": "park",
    "playground": "park", "ocean": "beach", "bathroom": "room", "hallway": "room", "corridor": "room",
    "attic": "room", "basement": "room",
}  # fmt: skip
TIME_ALIASES = {
    "morning": "day", "noon": "day", "afternoon": "day", "daytime": "day", "daylight": "day", "evening": "dusk",
    "sunset": "dusk", "sunrise": "dusk", "dawn": "dusk", "twilight": "dusk", "midnight": "night",
    "night time": "night", "nighttime": "night", "at night": "night",
}  # fmt: skip
WEATHER_ALIASES = {
    "rainy": "rain", "raining": "rain", "storm": "rain", "snowy": "snow", "snowing": "snow", "foggy": "fog",
    "mist": "fog", "misty": "fog", "sunny": "clear", "fair": "clear", "dry": "clear",
    "drizzle": "rain", "thunderstorm": "rain", "heavy rain": "rain",
}  # fmt: skip

COLOUR_ALIASES = {"gray": "grey", "dark blue": "navy", "light blue": "sky", "beige": "khaki", "violet": "purple"}
HAIR_COLOUR_ALIASES = {
    "gray": "grey", "blonde": "blond", "red": "ginger", "silver": "grey", "dark": "dark brown", "fair": "blond",
}  # fmt: skip
SKIN_ALIASES = {"pale": "porcelain", "fair": "light", "medium": "tan", "black": "deep"}
HAIR_ALIASES = {
    "buzz cut": "buzz", "buzzcut": "buzz", "curls": "curly", "wavy": "waves", "pony tail": "ponytail",
    "headscarf": "hijab", "hat": "beanie", "side parting": "side part", "short": "side part", "pompadour": "quiff",
}  # fmt: skip
BUILD_ALIASES = {"thin": "slim", "normal": "average", "muscular": "broad", "big": "broad", "kid": "child"}
AGE_ALIASES = {"kid": "child", "teenager": "teen", "old": "elder", "elderly": "elder", "young": "teen"}
GLASSES_ALIASES = {"no": "none", "sunglasses": "sun", "shades": "sun", "yes": "round"}
FACIAL_HAIR_ALIASES = {"no": "none", "mustache": "moustache", "full beard": "full"}
TOP_ALIASES = {
    "t-shirt": "tee", "tshirt": "tee", "jumper": "sweater", "pullover": "sweater", "cardigan": "sweater",
    "jacket": "blazer", "suit": "blazer", "blouse": "shirt", "roll neck": "turtleneck", "tank top": "tank",
    "top": "tee",
}  # fmt: skip
BOTTOM_ALIASES = {"pants": "trousers", "jeans": "trousers"}
SHOE_ALIASES = {"shoes": "shoe", "sneakers": "sneaker", "trainers": "sneaker", "boots": "boot"}
PATTERN_ALIASES = {"striped": "stripes", "stripy": "stripes", "dotted": "dots", "polka dots": "dots", "none": "plain"}
ACCESSORY_ALIASES = {"earring": "earrings", "phone": "pocket phone", "necktie": "tie", "earbud": "earpiece"}


def stock_characters() -> tuple[str, ...]:
    """The names of the characters in the box."""
    return stock_names("panels/characters")


def setting_names() -> tuple[str, ...]:
    """The names of the settings in the box."""
    return stock_names("panels/settings")
