"""The words of alt texts: how places, poses, moods, voices and sounds are told in English.

Comes in: a name of the script language. Goes out: the words for it in a sentence. `alt` makes the sentences.
"""

__all__ = [
    "ANIMAL_POSES",
    "AT",
    "BEYOND",
    "CALLED",
    "DEGREES",
    "DEVICES",
    "EXPRESSIONS",
    "HEARD",
    "INDOORS",
    "KINDS",
    "LOOKS",
    "MANNERS",
    "NEAR",
    "NUMBERS",
    "OUTSIDE",
    "POSES",
    "SEEN",
    "SHOWS",
    "SIDES",
    "SOUNDS",
    "TIMES",
    "VERBS",
    "WEATHERS",
]

KINDS = {"strip": "comic strip", "two-tier": "comic strip", "scroll": "scrolling comic"}
NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
INDOORS = frozenset(
    {
        "room", "cafe", "office", "bar", "bathroom", "bedroom", "bus", "car", "classroom", "garage", "gym", "hospital",
        "kitchen", "library", "meeting room", "restaurant", "shop", "theatre", "train",
    }
)  # fmt: skip
AT = {
    "beach": "on",
    "bus": "on",
    "bus stop": "at",
    "farm": "on",
    "harbour": "at",
    "lake": "by",
    "mountain": "on",
    "playground": "on",
    "rooftop": "on",
    "subway": "on",
    "train": "on",
}  # where somebody is; elsewhere: in
CALLED = {"space": "space", "subway": "a platform of the subway", "underwater": "the depth of the sea"}
BEYOND = frozenset({"space", "subway", "underwater"})  # no weather gets there
TIMES = {"day": "by day", "dusk": "at dusk", "night": "at night"}
WEATHERS = {"rain": "in the rain", "storm": "in a storm", "snow": "in the snow", "fog": "in fog"}
OUTSIDE = {"rain": "rain outside", "storm": "a storm outside", "snow": "snow outside", "fog": "fog outside"}
NEAR = {"close-up": "close-up", "extreme close-up": "extreme close-up"}
SEEN = {"over-the-shoulder": "seen over the shoulder", "silhouette": "in silhouette"}
POSES = {
    "stand": "stands",
    "relaxed": "stands at ease",
    "pockets": "stands with hands in pockets",
    "hips": "stands with hands on hips",
    "crossed": "stands with arms crossed",
    "explain": "gestures",
    "point": "points",
    "wave": "waves",
    "shrug": "shrugs",
    "think": "stands, hand on chin",
    "facepalm": "holds a palm to the face",
    "cheer": "cheers, arms up",
    "phone": "looks at a phone",
    "call": "is on the phone",
    "heart": "holds a hand to the heart",
    "hug": "stands hugging tight",
    "clasp": "stands with hands clasped",
    "offer": "holds out an open hand",
    "sit": "sits",
    "walk": "walks",
    "run": "runs",
    "arm round": "puts an arm round somebody",
    "hold hands": "holds hands",
    "high five": "gives a high five",
    "handshake": "shakes hands",
    "arms open": "spreads both arms",
    "beg": "kneels and begs",
    "carry": "carries a box",
    "crouch": "crouches",
    "dance": "dances",
    "drink": "drinks from a mug",
    "drive": "sits at the wheel",
    "ears covered": "holds both hands over the ears",
    "floor": "sits on the floor, legs crossed",
    "hands over mouth": "holds both hands over the mouth",
    "huddle": "sits on the floor hugging the knees",
    "jump": "jumps",
    "kneel": "kneels",
    "lean": "leans on the wall, arms crossed",
    "lean on table": "leans on a table",
    "legs crossed": "sits, legs crossed",
    "lie": "lies on the back",
    "point up": "points up",
    "pray": "holds both palms together",
    "propose": "kneels on one knee",
    "push": "pushes a big box",
    "read": "reads a book",
    "salute": "salutes",
    "shush": "holds a finger to the lips",
    "sleep": "lies asleep",
    "slump": "sits slumped",
    "thumbs up": "gives a thumbs up",
    "type": "types at a laptop",
}
DEGREES = {0.5: "a little ", 0.8: "rather ", 1.3: "very ", 1.5: "extremely "}
SHOWS = 0.2  # the degree from which a part of a mixture is told
ANIMAL_POSES = {  # what those poses are for somebody on four legs
    "sit": "sits", "stand": "stands", "walk": "walks", "run": "runs", "jump": "jumps", "lie": "lies down",
    "paw": "lifts a paw", "hide": "hides behind its paws",
}  # fmt: skip
EXPRESSIONS = {"wink": "winking", "neutral": "calm", "thinking": "thoughtful", "crying": "in tears"}
LOOKS = frozenset({"tender", "smug"})  # looks that somebody has rather than is
MANNERS = {  # how a line is said
    "neutral": "calmly", "happy": "happily", "tender": "tenderly", "smug": "smugly", "thinking": "thoughtfully",
    "sad": "sadly", "angry": "angrily", "sleepy": "sleepily", "wink": "winking", "crying": "in tears",
    "proud": "proudly", "hopeful": "hopefully", "content": "contentedly", "determined": "with determination",
    "sceptical": "sceptically", "jealous": "jealously", "mischievous": "mischievously", "guilty": "guiltily",
    "tired": "wearily", "hungry": "hungrily",
}  # fmt: skip
SOUNDS = {"small": "faint sound", "loud": "loud sound", "huge": "huge sound"}
DEVICES = {"phone": "the phone", "speaker": "a loudspeaker", "car": "the car"}
VERBS = {
    "whisper": " whispers", "shout": " shouts", "scream": " screams", "thought": " thinks", "sings": " sings",
}  # fmt: skip
HEARD = {  # how a voice sounds
    "weak": "weakly", "radio": "over the radio", "robot": "in a robot's voice", "telepathy": "from mind to mind",
    "double": "in a mighty voice",
}  # fmt: skip
SIDES = {
    "off": "out of view",
    "off left": "out of view on the left",
    "off right": "out of view on the right",
    "off top": "from above, out of view",
    "off bottom": "from below, out of view",
}
