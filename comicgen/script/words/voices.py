"""Words of voices: how a line or a sound is heard, where it comes from, and how and where it is lettered."""

__all__ = [
    "CAPTIONS",
    "CAPTION_ALIASES",
    "CASES",
    "COURSES",
    "COURSE_ALIASES",
    "KINDS",
    "KIND_ALIASES",
    "LETTERS",
    "LETTER_ALIASES",
    "LINKS",
    "LINK_ALIASES",
    "LOUDNESS",
    "LOUDNESS_ALIASES",
    "SIDES",
    "SPOTS",
    "SPOT_ALIASES",
    "TIMBRES",
    "TIMBRE_ALIASES",
    "TONES",
    "TONE_ALIASES",
    "TYPEFACES",
    "WHERES",
    "WHERE_ALIASES",
]

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
SPOTS = (
    "top left", "top", "top right", "left", "centre", "right", "bottom left", "bottom", "bottom right",
)  # fmt: skip
SPOT_ALIASES = {
    "center": "centre", "middle": "centre", "top middle": "top", "bottom middle": "bottom",
    "top centre": "top", "top center": "top", "bottom centre": "bottom",
    "bottom center": "bottom", "upper left": "top left", "upper right": "top right", "lower left": "bottom left",
    "lower right": "bottom right",
}  # fmt: skip
TYPEFACES = ("hand", "robot", "typewriter")  # what dialogue may be lettered with
CASES = ("upper", "mixed")
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
