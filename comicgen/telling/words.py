"""The words of alt texts: how places, poses, moods, voices and sounds are told in English.

Comes in: a name of the script language. Goes out: the words for it; the rooms beside this make sentences of them.
"""

__all__ = [
    "ANIMAL_POSES",
    "ASIDES",
    "AT",
    "BEGINS",
    "BEYOND",
    "BIRD_POSES",
    "CALLED",
    "DEGREES",
    "DEVICES",
    "DOINGS",
    "DOUBLED",
    "ENDS",
    "EVENINGS",
    "EXPRESSIONS",
    "HEARD",
    "INDOORS",
    "KINDS",
    "MANNERS",
    "NEAR",
    "NUMBERS",
    "OUTSIDE",
    "POSES",
    "SHOWS",
    "SIDES",
    "SOUNDS",
    "TIMES",
    "TOGETHER",
    "VERBS",
    "VIEWS",
    "WEATHERS",
]

KINDS = {"strip": "comic strip", "comic": "comic", "scroll": "scrolling comic"}
NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
INDOORS = frozenset(
    {
        "room", "cafe", "office", "bar", "bathroom", "bedroom", "bus", "car", "classroom", "garage", "gym", "hospital",
        "kitchen", "library", "meeting room", "restaurant", "shop", "theatre", "train", "tv room",
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
    "subway stairs": "on",
    "theatre": "on",
    "train": "on",
    "underwater": "",
}  # where somebody is; elsewhere: in
CALLED = {  # a place as one says it for the first time, and later
    "cafe": ("a café", "the café"),
    "city": ("the city", "the city"),
    "hospital": ("a hospital room", "the hospital room"),
    "space": ("space", "space"),
    "subway": ("a subway platform", "the subway platform"),
    "subway stairs": ("the stairs of the underground", "the stairs"),
    "theatre": ("a stage", "the stage"),
    "tv room": ("a room with a television", "the room with the television"),
    "underwater": ("under water", "under water"),
}
VIEWS = {"underwater": "the sea floor", "space": "space"}  # of what a wide view is, where the place is no thing
BEYOND = frozenset({"car park", "space", "subway", "subway stairs", "underwater"})  # no weather gets there
TIMES = {"dusk": "at dusk", "night": "at night"}  # by day is what one expects
EVENINGS = {"dusk": "evening", "night": "night"}  # with a weather: on a rainy night
WEATHERS = {"rain": "rainy", "snow": "snowy", "fog": "foggy", "storm": "stormy", "wind": "windy"}
OUTSIDE = {
    "rain": "with rain outside",
    "storm": "with a storm outside",
    "snow": "with snow outside",
    "fog": "with fog outside",
    "wind": "with wind outside",
}
BEGINS = {  # what is told when a place stays and its weather does not
    "rain": "it is raining", "storm": "a storm has come up", "snow": "it is snowing", "fog": "fog has come up",
    "wind": "a wind has come up",
}  # fmt: skip
ENDS = {
    "rain": "the rain has stopped", "storm": "the storm is over", "snow": "it has stopped snowing",
    "fog": "the fog has lifted", "wind": "the wind has dropped",
}  # fmt: skip
NEAR = {"close-up": "close-up", "extreme close-up": "extreme close-up"}
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
    "think": "stands with hand on chin",
    "facepalm": "facepalms",
    "cheer": "cheers with both arms up",
    "phone": "stares at a phone",
    "call": "is on the phone",
    "heart": "stands with hand on heart",
    "hug": "hugs",
    "clasp": "stands with hands clasped",
    "offer": "holds out an open hand",
    "sit": "sits",
    "walk": "walks along",
    "run": "runs",
    "arm round": "reaches out an arm",
    "hold hands": "holds out a hand",
    "high five": "raises a hand for a high five",
    "handshake": "holds out a hand to shake",
    "arms open": "spreads both arms",
    "beg": "kneels and begs",
    "carry": "carries a box",
    "crouch": "crouches",
    "dance": "dances",
    "drink": "drinks from a mug",
    "drive": "sits at the wheel",
    "ears covered": "covers both ears",
    "floor": "sits on the floor with legs crossed",
    "hands over mouth": "claps both hands over the mouth",
    "huddle": "sits on the floor hugging the knees",
    "jump": "jumps",
    "kneel": "kneels",
    "lean": "leans on the wall with arms crossed",
    "lean on table": "leans on a table",
    "legs crossed": "sits with legs crossed",
    "lie": "lies down",
    "point up": "points up",
    "pray": "presses both palms together",
    "propose": "kneels on one knee",
    "push": "pushes a big box",
    "read": "reads a book",
    "salute": "salutes",
    "shush": "holds a finger to the lips",
    "sleep": "sleeps",
    "slump": "sits slumped",
    "thumbs up": "gives a thumbs up",
    "type": "types at a laptop",
}
TOGETHER = {  # what those poses are for two who do the same
    "arm round": "stand arm in arm", "hold hands": "hold hands", "high five": "give each other a high five",
    "handshake": "shake hands", "hug": "hug each other tight",
}  # fmt: skip
DEGREES = {0.5: "a little ", 0.8: "rather ", 1.3: "very ", 1.5: "extremely "}
SHOWS = 0.2  # the degree from which a part of a mixture is told
ANIMAL_POSES = {  # what those poses are for somebody on four legs
    "sit": "sits", "stand": "stands", "walk": "walks along", "run": "runs", "jump": "jumps", "lie": "lies down",
    "paw": "lifts a paw", "hide": "hides behind both paws",
}  # fmt: skip
BIRD_POSES = {  # and for somebody with wings
    **ANIMAL_POSES, "sit": "perches", "run": "hops along", "jump": "flies", "lie": "nestles down",
    "paw": "lifts a wing", "hide": "hides behind both wings",
}  # fmt: skip
EXPRESSIONS = {  # what somebody is, where the name of the expression is no word for it
    "neutral": "calm", "thinking": "thoughtful", "crying": "tearful", "laughing": "amused", "wink": "playful",
    "shouting": "loud",
}  # fmt: skip
DOINGS = {  # expressions that somebody does rather than looks; the degree goes where the braces are
    "laughing": "laughs", "tender": "smiles {}tenderly", "smug": "smiles {}smugly", "crying": "is in tears",
    "shouting": "shouts", "wink": "winks", "pleading": "pleads",
}  # fmt: skip
MANNERS = {  # how a line is said; elsewhere: as somebody looks
    "neutral": "calmly", "happy": "happily", "tender": "tenderly", "smug": "smugly", "thinking": "thoughtfully",
    "sad": "sadly", "angry": "angrily", "sleepy": "sleepily", "proud": "proudly", "hopeful": "hopefully",
    "content": "contentedly", "sceptical": "sceptically", "jealous": "jealously", "mischievous": "mischievously",
    "guilty": "guiltily", "tired": "wearily", "hungry": "hungrily",
}  # fmt: skip
ASIDES = {  # after a comma
    "laughing": "laughing", "crying": "in tears", "wink": "winking", "pleading": "pleading", "shouting": "shouting",
    "determined": "determined",
}  # fmt: skip
SOUNDS = {"small": "a faint sound", "loud": "a loud sound", "huge": "a huge sound"}
DEVICES = {"phone": "the phone", "speaker": "a loudspeaker", "car": "the car's loudspeaker"}
VERBS = {
    "whisper": "whispers", "shout": "shouts", "scream": "screams", "thought": "thinks", "sings": "sings",
}  # fmt: skip
HEARD = {  # how a voice sounds
    "weak": "weakly", "radio": "over the radio", "robot": "in a robot's voice", "telepathy": "from mind to mind",
    "double": "in a mighty voice",
}  # fmt: skip
SIDES = {
    "off": "from out of view",
    "off left": "from somewhere on the left",
    "off right": "from somewhere on the right",
    "off top": "from somewhere above",
    "off bottom": "from somewhere below",
}
DOUBLED = frozenset({"beg", "hug", "run", "shrug", "sit"})  # verbs that double their last letter: sitting
