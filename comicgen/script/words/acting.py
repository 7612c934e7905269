"""Words of acting: what people feel, how and where they stand, and what they have in their hands."""

__all__ = [
    "DEGREES",
    "DEVICES",
    "DEVICE_ALIASES",
    "EXPRESSIONS",
    "EXPRESSION_ALIASES",
    "FACINGS",
    "FACING_ALIASES",
    "PLACES",
    "PLACE_ALIASES",
    "POSES",
    "POSE_ALIASES",
    "PROPS",
    "PROP_ALIASES",
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
PLACE_ALIASES = {"center": "centre", "middle": "centre", "on the left": "left", "on the right": "right"}
FACINGS = ("left", "right", "us", "back")
FACING_ALIASES = {"front": "us", "reader": "us", "the reader": "us", "camera": "us", "away": "back", "viewer": "us"}
PROPS = ("phone", "mug", "book", "letter", "flower", "umbrella")  # what a hand can hold
PROP_ALIASES = {
    "cup": "mug", "coffee": "mug", "cup of coffee": "mug", "tea": "mug", "cup of tea": "mug", "smartphone": "phone",
    "mobile": "phone", "cellphone": "phone", "cell phone": "phone", "telephone": "phone", "envelope": "letter",
    "note": "letter", "paper": "letter", "rose": "flower", "flowers": "flower", "notebook": "book",
    "bouquet": "flower", "cell": "phone",
}  # fmt: skip
DEVICES = ("phone", "earpiece", "speaker", "screen", "none")
DEVICE_ALIASES = {
    "smartphone": "phone", "mobile": "phone", "telephone": "phone", "earbud": "earpiece", "headset": "earpiece",
    "smart speaker": "speaker", "loudspeaker": "speaker", "monitor": "screen", "computer": "screen",
    "laptop": "screen", "tv": "screen", "off": "none", "no": "none",
}  # fmt: skip
