"""Acting: what lines do to faces and hands."""

import re

import pytest

from comicgen.cast.acting import ONCE_A_STRIP, Acting, linger, listen, react
from comicgen.cast.cues import cues_of
from comicgen.cast.pose import POSES as DRAWN
from comicgen.script.model import Feeling
from comicgen.script.words.acting import EXPRESSIONS, POSES
from comicgen.stock import stock_file

QUIET = {"relaxed", "explain", "clasp", "pockets", "stand", "hips"}

# Line, expected face, expected gesture; None: not laid down, QUIET: one of the plain ones.
LINES: tuple[tuple[str, str | None, str | set[str] | None], ...] = (
    ("The train leaves from the other side.", "neutral", QUIET),
    ("We have bread, butter and one egg.", "neutral", QUIET),
    ("Ha ha, the ladder was never locked!", "laughing", None),
    ("You put salt in the sugar bowl, lol", "laughing", None),
    ("Are you all right? Haha, your hat!", "laughing", None),
    ("I love you, even before breakfast.", "tender", "heart"),
    ("Marry me, Dora.", "tender", "heart"),
    ("I am *still* here with you.", "tender", {"arms open", "heart"}),
    ("This scarf is for you.", "tender", "offer"),
    ("Thanks, that helps a lot.", "happy", "heart"),
    ("Thank you for the umbrella!", "happy", "heart"),
    ("It works! It really works!", "excited", "cheer"),
    ("Happy birthday, old friend.", "happy", None),
    ("Yes, the blue one.", "happy", None),
    ("What a morning!", "happy", None),
    ("Sorry, that was the last cake.", "guilty", "clasp"),
    ("Oops. That was your homework.", "embarrassed", "clasp"),
    ("It was my fault.", "guilty", "clasp"),
    ("I miss you, Grandpa.", "sad", "hug"),
    ("Nobody came to the concert. So sad.", "sad", None),
    ("Unfortunately the shop is shut.", "sad", None),
    ("Sigh. Another Monday.", "sad", None),
    ("Boo hoo, my balloon!", "crying", None),
    ("What?!", "surprised", None),
    ("You sold the car?!", "surprised", "point"),
    ("Oh my gosh, a whale.", "surprised", None),
    ("Wow, so many stairs.", "surprised", None),
    ("What?", "confused", "shrug"),
    ("I don't understand the map.", "confused", "shrug"),
    ("Is the soup warm?", "confused", None),
    ("Help, the cake is moving.", "worried", None),
    ("Something is wrong with the lift. I'm scared.", "scared", None),
    ("Oh no. The keys.", "worried", None),
    ("Damn, the kettle.", "angry", None),
    ("You idiot, that was the good vase.", "angry", "point"),
    ("I'm sick of turnips.", "angry", "hips"),
    ("Shut up, both.", "angry", None),
    ("Eww, there is hair in it.", "disgusted", None),
    ("THE BRIDGE IS OUT!", "shouting", None),
    ("STOP!", "shouting", None),
    ("Get up now!!!", "shouting", None),
    ("Hmm. Four eggs, five guests.", "thinking", "think"),
    ("Let me think about the wallpaper.", "thinking", "think"),
    ("There was a door here once...", "thinking", None),
    ("...", "bored", "pockets"),
    ("Whatever. Paint it green.", "bored", "shrug"),
    ("Yawn. Is it still Tuesday?", "sleepy", None),
    ("Good night, little moon.", "sleepy", "wave"),
    ("Phew, the bridge held.", "relieved", None),
    ("I hope the snow stays.", "hopeful", None),
    ("I'm starving.", "hungry", None),
    ("I swear I will find that button.", "determined", "heart"),
    ("I'm so tired.", "tired", None),
    ("Everything is spinning.", "dizzy", None),
    ("A likely story.", "sceptical", "crossed"),
    ("Must be nice, a garden.", "jealous", "crossed"),
    ("Nobody will notice the second cake.", "mischievous", None),
    ("One more chance, I beg you.", "pleading", None),
    ("You remembered my name day.", "moved", None),
    ("I built it all by myself.", "proud", "hips"),
    ("How many times must I say it?", "annoyed", "hips"),
    ("Alas, the milk.", "sad", None),
    ("Fie, what a rude clock.", "angry", None),
    ("Don't worry, the dog is small.", "tender", None),
    ("I'm not scared of geese.", "determined", None),
    ("I'm not very happy with this hat.", "sad", None),
    ("Never hate a cook.", "tender", None),
    ("No, happy birthday is what it says.", "happy", None),
    ("It was good enough for the queen.", "happy", None),
    ("Is not that a good kettle?", "happy", None),
    ("No worries, the cat can swim.", "tender", None),
    ("Told you so.", "smug", None),
    ("It stays between us.", "wink", None),
    ("Hello, neighbour.", "happy", "wave"),
    ("Good morning, sunshine.", "happy", "wave"),
    ("Hi.", "happy", "wave"),
    ("Bye!", "happy", "wave"),
    ("Look, a kite over the mill.", None, "point"),
    ("You never water the fern.", None, "point"),
    ("My bicycle is older than the king.", "neutral", None),
    ("Because the cat sleeps there.", None, "explain"),
    ("Listen, the tap drips in tune.", None, "explain"),
    ("No.", None, "crossed"),
    ("*No*, not in my kitchen.", None, "crossed"),
    ("Nope, that is a pigeon.", None, "crossed"),
    ("Brrr, the window is open.", None, "hug"),
    ("We're late, the film has begun.", "worried", "run"),
)


def test_every_expression_is_asked_for_by_some_words() -> None:
    text = stock_file("panels/cues/en.yaml").read_text(encoding="utf-8")
    text += stock_file("panels/cues/any.yaml").read_text(encoding="utf-8")
    felt = set(re.findall(r"feeling: ([a-z ]+)", text))
    assert set(EXPRESSIONS) - felt == {"neutral"}


def test_negation_reaches_over_few_words_and_no_comma() -> None:
    assert act("I'm not happy.").feelings[0].name == "sad"
    assert act("I can't say I'm happy.").feelings[0].name == "sad"
    assert act("Not the red one, so happy birthday.").feelings[0].name == "happy"
    assert act("No. I'm happy.").feelings[0].name == "happy"
    assert act("I'm not here because I like it, I'm happy to go.").feelings[0].name == "happy"
    assert act("I would not say that a small goat makes me happy.").feelings[0].name == "happy"


def test_plain_faces_take_turns_and_stay_calm() -> None:
    faces = [act("The bus is green.", number=number).feelings[0] for number in range(4)]
    assert faces[0].name == "neutral"
    assert len({face.name for face in faces}) == 4
    assert all(face.degree <= 0.4 for face in faces[1:])


def test_gestures_of_a_whole_body_are_left_to_the_script() -> None:
    """Nobody kneels, lies or sits down because of a word: the place may not have room for it, or nothing to sit on."""
    for table in ("any", "en"):
        for cue in cues_of(table).cues:
            assert all(DRAWN[pose].legs in ("stand", "walk", "run", "dance", "air") for pose in cue.poses), cue


def test_beat_after_a_line_keeps_the_feeling_of_who_spoke() -> None:
    said, calm = act("You idiot!"), act("The bus is green.")
    after = linger(said, calm, spoke=True, last=False)
    assert after.feelings[0].name == said.feelings[0].name
    assert after.feelings[0].degree < said.feelings[0].degree


def test_beat_at_the_end_strikes_a_listener_dumb_whom_nothing_moves() -> None:
    plain = listen("The bus is green.", kind="speech", language="en", name="ilse", number=0)
    moved = listen("You look great.", kind="speech", language="en", name="ilse", number=0)
    assert linger(act("The bus is green."), plain, spoke=False, last=True).feelings[0] == Feeling("bored", 0.75)
    assert linger(act("The bus is green."), plain, spoke=False, last=False) == plain
    assert linger(act("You look great."), moved, spoke=False, last=True) == moved


def act(text: str, *, kind: str = "speech", language: str = "en", number: int = 0, addressed: bool = True) -> Acting:
    """How Dora says it."""
    return react(text, kind=kind, language=language, name="dora", number=number, addressed=addressed)


@pytest.mark.parametrize(("text", "face", "hands"), LINES, ids=[line[0] for line in LINES])
def test_line_gets_the_face_and_hands_that_it_asks_for(
    text: str, face: str | None, hands: str | set[str] | None
) -> None:
    found = act(text)
    if face:
        assert found.feelings[0].name == face
    if isinstance(hands, str):
        assert found.poses[0] == hands
    elif hands:
        assert found.poses[0] in hands


@pytest.mark.parametrize("text", [line[0] for line in LINES])
def test_candidates_are_known_and_end_plainly(text: str) -> None:
    for found in (act(text), listen(text, kind="speech", language="en", name="ilse", number=3)):
        assert all(feeling.name in EXPRESSIONS for feeling in found.feelings)
        assert all(0 < feeling.degree <= 1.3 for feeling in found.feelings)
        assert len({feeling.name for feeling in found.feelings}) == len(found.feelings)
        assert "neutral" in {feeling.name for feeling in found.feelings}
        assert set(found.poses) <= set(POSES)
        assert len(set(found.poses)) == len(found.poses)
        assert set(found.poses) - ONCE_A_STRIP  # something is left when the showy ones are used up


def test_cues_speak_of_drawn_faces_and_poses_only() -> None:
    for table in ("any", "en"):
        text = stock_file(f"panels/cues/{table}.yaml").read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if line.startswith("- ")]
        assert len(lines) > 15
        faces = {name for line in lines for name in re.findall(r"(?:feeling|heard|turned): ([a-z ]+)", line)}
        assert faces <= set(EXPRESSIONS)
        assert len(faces) > 7
        gestures = [set(re.findall(r"[a-z][a-z ]*", found)) for found in re.findall(r"pose: (\[[^]]*\]|[a-z ]+)", text)]
        assert all(gesture <= set(POSES) for gesture in gestures)


def test_plain_lines_take_turns() -> None:
    poses = [act("The bus is green.", number=number).poses[0] for number in range(6)]
    assert set(poses) == QUIET


def test_two_people_do_not_start_in_the_same_pose() -> None:
    starts = {
        react("The bus is green.", kind="speech", language="en", name=name, number=0, addressed=False).poses[0]
        for name in ("dora", "ilse", "max", "otto", "pia")
    }
    assert len(starts) > 1


def test_questions_shrug_in_about_a_third_and_always_the_same() -> None:
    lines = [f"Does number {number} go by the harbour?" for number in range(200)]
    shrugs = [act(line).poses[0] == "shrug" for line in lines]
    assert 35 < sum(shrugs) < 85
    assert shrugs == [act(line).poses[0] == "shrug" for line in lines]


def test_kinds_of_balloons_set_the_face() -> None:
    text = "The door is open."
    assert act(text, kind="shout").feelings[0].name == "shouting"
    assert act(text, kind="whisper").feelings[0].name == "worried"
    assert act(text, kind="whisper").feelings[1].name == "tender"
    assert act(text, kind="thought").feelings[0].name == "thinking"
    assert act(text, kind="thought").poses[0] == "think"
    assert act("I love you.", kind="whisper").feelings[0].name == "tender"


def test_nobody_is_pointed_at_when_nobody_is_addressed() -> None:
    text = "You never water the fern."
    assert act(text).poses[0] == "point"
    assert act(text, addressed=False).poses[0] in QUIET


@pytest.mark.parametrize(("plain", "marked"), [("No, not now.", "*No*, not **now**."), ("I'm sorry.", "I’m ~sorry~.")])
def test_marks_and_curly_apostrophes_do_not_matter(plain: str, marked: str) -> None:
    assert act(plain).feelings == act(marked).feelings
    assert act(plain).poses == act(marked).poses


def test_words_count_only_whole() -> None:
    for text in ("The showman helped.", "A knotted scarf.", "Another hellish dampness."):
        assert act(text).feelings[0].name == "neutral"


def test_initialisms_do_not_shout() -> None:
    for text in ("OK!", "FBI.", "TV!", "A?", "7 A.M.", "123!"):
        assert act(text).feelings[0].name != "shouting"


def test_other_languages_go_by_shape() -> None:
    assert act("Ojej, to niemożliwe!", language="pl").feelings[0].name == "happy"
    assert act("Co?!", language="pl").feelings[0].name == "surprised"
    assert act("STÓJ, NIE RUSZAJ SIĘ!", language="pl").feelings[0].name == "shouting"
    assert act("Dom...", language="pl").feelings[0].name == "thinking"
    assert act("Hello, sorry, damn.", language="xx").feelings[0].name == "neutral"
    assert act("Hello.", language="en-GB").poses[0] == "wave"
    assert act("../../etc", language="../en").feelings[0].name == "neutral"


def heard(text: str, kind: str = "speech") -> str:
    """The face of a listener."""
    return listen(text, kind=kind, language="en", name="ilse", number=0).feelings[0].name


def test_listeners_answer_with_their_faces() -> None:
    assert heard("Stand still.", kind="shout") == "surprised"
    assert heard("I love you.") == "tender"
    assert heard("You idiot, that was the good vase.") == "angry"
    assert heard("You look great today.") == "embarrassed"
    assert heard("Is the soup warm?") == "thinking"
    assert heard("The boiler is broken.") == "worried"
    assert heard("Why did the hen cross the yard?") == "happy"
    assert heard("You never call.") == "guilty"
    assert heard("Ha ha, the ladder was never locked!") == "happy"
    assert heard("I miss you, Grandpa.") == "sad"
    assert heard("The bus is green.") == "neutral"


def test_listeners_keep_their_hands_quiet() -> None:
    poses = listen("Look, a kite!", kind="speech", language="en", name="ilse", number=0).poses
    assert not set(poses) & (ONCE_A_STRIP | {"explain", "wave", "shrug"})


@pytest.mark.parametrize("text", ["", " ", "*", "\\*", "?", "!!!", "🙂", "“”", "~~", "\u202e", "No" * 500])
def test_anything_can_be_said(text: str) -> None:
    assert act(text).feelings
    assert act(text).poses
