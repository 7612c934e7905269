"""Words of acting: what people feel, how and where they stand, and what they have in their hands."""

__all__ = [
    "DEGREES",
    "DEVICES",
    "DEVICE_ALIASES",
    "EMANATA",
    "EMANATA_ALIASES",
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
    "SHARES",
]

EXPRESSIONS = (
    "neutral", "happy", "laughing", "tender", "smug", "thinking", "surprised", "worried", "sad", "crying",
    "angry", "shouting", "bored", "embarrassed", "confused", "sleepy", "wink", "disgusted",
    "proud", "excited", "hopeful", "relieved", "content", "moved", "in love",
    "determined", "sceptical", "jealous", "mischievous", "annoyed",
    "scared", "guilty", "pleading", "tired", "hungry", "dizzy",
)  # fmt: skip
EXPRESSION_ALIASES = {
    "calm": "neutral", "plain": "neutral", "blank": "neutral", "serious": "neutral",
    "joy": "happy", "joyful": "happy", "glad": "happy", "smile": "happy", "smiling": "happy", "grin": "happy",
    "grinning": "happy", "cheerful": "happy", "pleased": "happy", "delighted": "happy", "playful": "happy",
    "lol": "laughing", "haha": "laughing", "laugh": "laughing", "amused": "laughing",
    "love": "tender", "loving": "tender", "warm": "tender", "fond": "tender", "shy smile": "tender",
    "gentle": "tender", "soft": "tender", "kind": "tender", "nostalgic": "tender",
    "smirk": "smug", "smirking": "smug", "ironic": "smug", "sarcastic": "smug",
    "hmm": "thinking", "wonder": "thinking", "ponder": "thinking", "pondering": "thinking", "thoughtful": "thinking",
    "curious": "thinking", "pensive": "thinking",
    "shock": "surprised", "shocked": "surprised", "wow": "surprised", "gasp": "surprised", "amazed": "surprised",
    "astonished": "surprised", "startled": "surprised", "surprise": "surprised", "stunned": "surprised",
    "speechless": "surprised",
    "nervous": "worried", "anxious": "worried", "concerned": "worried", "tense": "worried", "worry": "worried",
    "overwhelmed": "worried", "sweating": "worried", "stressed": "worried", "uneasy": "worried",
    "upset": "sad", "hurt": "sad", "lonely": "sad", "unhappy": "sad", "disappointed": "sad", "melancholy": "sad",
    "miserable": "sad", "heartbroken": "sad", "hopeless": "sad", "wistful": "sad", "gloomy": "sad", "down": "sad",
    "grieving": "sad",
    "weep": "crying", "weeping": "crying", "sob": "crying", "sobbing": "crying", "tears": "crying", "cry": "crying",
    "mad": "angry", "furious": "angry", "anger": "angry", "frown": "angry", "frowning": "angry",
    "yell": "shouting", "yelling": "shouting", "scream": "shouting", "screaming": "shouting", "rage": "shouting",
    "outraged": "shouting",
    "meh": "bored", "unimpressed": "bored", "deadpan": "bored", "indifferent": "bored", "resigned": "bored",
    "shy": "embarrassed", "ashamed": "embarrassed", "flustered": "embarrassed", "blushing": "embarrassed",
    "awkward": "embarrassed", "sheepish": "embarrassed",
    "puzzled": "confused", "huh": "confused", "lost": "confused", "baffled": "confused", "bewildered": "confused",
    "asleep": "sleepy", "drowsy": "sleepy", "sleeping": "sleepy", "nodding off": "sleepy",
    "winking": "wink", "cheeky": "wink", "flirty": "wink",
    "yuck": "disgusted", "eww": "disgusted", "disgust": "disgusted", "grossed out": "disgusted", "sick": "disgusted",
    "nauseous": "disgusted",
    "confident": "proud", "triumphant": "proud", "victorious": "proud", "self satisfied": "proud",
    "thrilled": "excited", "ecstatic": "excited", "overjoyed": "excited", "eager": "excited",
    "enthusiastic": "excited", "starry eyed": "excited", "hooray": "excited",
    "dreamy": "hopeful", "optimistic": "hopeful", "wishful": "hopeful", "wishing": "hopeful", "expectant": "hopeful",
    "relief": "relieved", "phew": "relieved",
    "satisfied": "content", "peaceful": "content", "serene": "content", "cosy": "content", "cozy": "content",
    "blissful": "content",
    "touched": "moved", "grateful": "moved", "happy tears": "moved", "tears of joy": "moved",
    "lovestruck": "in love", "smitten": "in love", "infatuated": "in love", "enamoured": "in love",
    "adoring": "in love",
    "stern": "determined", "resolute": "determined", "focused": "determined", "concentrated": "determined",
    "brave": "determined", "firm": "determined", "stubborn": "determined", "concentrating": "determined",
    "doubtful": "sceptical", "skeptical": "sceptical", "suspicious": "sceptical", "incredulous": "sceptical",
    "dubious": "sceptical", "unconvinced": "sceptical", "wary": "sceptical",
    "sulking": "jealous", "pouting": "jealous", "envious": "jealous", "envy": "jealous", "jealousy": "jealous",
    "resentful": "jealous", "offended": "jealous", "bitter": "jealous",
    "sly": "mischievous", "scheming": "mischievous", "evil": "mischievous", "wicked": "mischievous",
    "devious": "mischievous", "naughty": "mischievous",
    "cross": "annoyed", "irritated": "annoyed", "frustrated": "annoyed", "grumpy": "annoyed", "impatient": "annoyed",
    "irked": "annoyed", "fed up": "annoyed",
    "afraid": "scared", "fear": "scared", "frightened": "scared", "panicked": "scared", "terrified": "scared",
    "horrified": "scared", "panicking": "scared", "terror": "scared",
    "guilt": "guilty", "remorseful": "guilty", "sorry": "guilty", "apologetic": "guilty", "caught": "guilty",
    "desperate": "pleading", "longing": "pleading", "begging": "pleading", "puppy eyes": "pleading",
    "imploring": "pleading",
    "weary": "tired", "exhausted": "tired", "worn out": "tired", "drained": "tired", "fatigued": "tired",
    "hunger": "hungry", "starving": "hungry", "famished": "hungry", "greedy": "hungry", "drooling": "hungry",
    "dazed": "dizzy", "giddy": "dizzy", "concussed": "dizzy", "spinning": "dizzy", "drunk": "dizzy",
}  # fmt: skip

DEGREES = {
    "slightly": 0.5, "a little bit": 0.5, "a little": 0.5, "a bit": 0.5, "somewhat": 0.5, "rather": 0.8, "quite": 0.8,
    "very": 1.3, "really": 1.3, "so": 1.3, "extremely": 1.5, "terribly": 1.5,
}  # fmt: skip
SHARES = (0.7, 0.5)  # of the first and of the second of two feelings: "happy and surprised" shows the first one's mouth
EMANATA = (
    "sweat", "tears", "welling", "vein", "steam", "surprise", "question", "exclamation", "idea", "zzz", "hearts",
    "heart eyes", "notes", "sparkle", "stars", "dizzy", "gloom", "shiver", "puff", "bags", "drool",
)  # fmt: skip
EMANATA_ALIASES = {
    "sweat drop": "sweat", "drop": "sweat", "sweating": "sweat", "crying": "tears", "tear": "tears",
    "watery eyes": "welling", "anger": "vein", "cross": "vein", "smoke": "steam", "fuming": "steam",
    "flicks": "surprise", "lines": "surprise", "shock": "surprise", "question mark": "question", "?": "question",
    "exclamation mark": "exclamation", "!": "exclamation", "bulb": "idea", "light bulb": "idea", "lightbulb": "idea",
    "sleep": "zzz", "z": "zzz", "zz": "zzz", "heart": "hearts", "love": "hearts", "music": "notes", "note": "notes",
    "music notes": "notes", "sparkles": "sparkle", "shine": "sparkle", "star": "stars", "spiral": "dizzy",
    "spirals": "dizzy", "gloom lines": "gloom", "shadow": "gloom", "trembling": "shiver", "shivering": "shiver",
    "shake": "shiver", "breath": "puff", "sigh": "puff", "eye bags": "bags", "drooling": "drool",
}  # fmt: skip
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
