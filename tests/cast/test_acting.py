"""Acting: what lines do to faces and hands."""

import re

import pytest

from comicgen.cast.acting import ONCE_A_STRIP, Acting, listen, react
from comicgen.script.words.acting import EXPRESSIONS, POSES
from comicgen.stock import stock_file

QUIET = {"relaxed", "explain", "clasp", "pockets", "crossed", "hips"}

# Line, expected face, expected gesture; None: not laid down, QUIET: one of the plain ones.
LINES: tuple[tuple[str, str | None, str | set[str] | None], ...] = (
    ("The train leaves from the other side.", "neutral", QUIET),
    ("We have bread, butter and one egg.", "neutral", QUIET),
    ("Ha ha, the ladder was never locked!", "laughing", None),
    ("You put salt in the sugar bowl, lol", "laughing", None),
    ("Are you all right? Haha, your hat!", "laughing", "point"),
    ("I love you, even before breakfast.", "tender", "heart"),
    ("Marry me, Dora.", "tender", "heart"),
    ("I am *still* here with you.", "tender", "heart"),
    ("This scarf is for you.", "tender", "offer"),
    ("Thanks, that helps a lot.", "happy", "heart"),
    ("Thank you for the umbrella!", "happy", "heart"),
    ("It works! It really works!", "happy", "cheer"),
    ("Happy birthday, old friend.", "happy", None),
    ("Yes, the blue one.", "happy", None),
    ("What a morning!", "happy", None),
    ("Sorry, that was the last cake.", "sad", "clasp"),
    ("Oops. That was your homework.", "embarrassed", "clasp"),
    ("It was my fault.", "embarrassed", "clasp"),
    ("I miss you, Grandpa.", "sad", "heart"),
    ("Nobody came to the concert. So sad.", "sad", None),
    ("Unfortunately the shop is shut.", "sad", None),
    ("Sigh. Another Monday.", "sad", "shrug"),
    ("Boo hoo, my balloon!", "crying", None),
    ("What?!", "surprised", None),
    ("You sold the car?!", "surprised", "point"),
    ("Oh my gosh, a whale.", "surprised", None),
    ("Wow, so many stairs.", "surprised", None),
    ("What?", "confused", "shrug"),
    ("I don't understand the map.", "confused", "shrug"),
    ("Is the soup warm?", "confused", None),
    ("Help, the cake is moving.", "worried", None),
    ("Something is wrong with the lift. I'm scared.", "worried", "heart"),
    ("Oh no. The keys.", "worried", "facepalm"),
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
    ("There was a door here once...", "thinking", "point"),
    ("...", "bored", "pockets"),
    ("Whatever. Paint it green.", "bored", "shrug"),
    ("Yawn. Is it still Tuesday?", "sleepy", None),
    ("Good night, little moon.", "sleepy", "wave"),
    ("Told you so.", "smug", None),
    ("It stays between us.", "wink", None),
    ("Hello, neighbour.", "happy", "wave"),
    ("Good morning, sunshine.", "happy", "wave"),
    ("Hi.", "happy", "wave"),
    ("Bye!", "happy", "wave"),
    ("Look, a kite over the mill.", None, "point"),
    ("You never water the fern.", None, "point"),
    ("My bicycle is older than the king.", None, "heart"),
    ("Because the cat sleeps there.", None, "explain"),
    ("Listen, the tap drips in tune.", None, "explain"),
    ("No.", None, "crossed"),
    ("*No*, not in my kitchen.", None, "crossed"),
    ("Nope, that is a pigeon.", None, "crossed"),
    ("Brrr, the window is open.", None, "hug"),
    ("We're late, the film has begun.", "worried", "run"),
)


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
        assert {name for line in lines for name in re.findall(r"(?:feeling|heard): (\w+)", line)} <= set(EXPRESSIONS)
        assert {name for line in lines for name in re.findall(r"pose: (\w+)", line)} <= set(POSES)


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
    assert act("¡Ay, no puede ser!", language="es").feelings[0].name == "happy"
    assert act("¿Qué?!", language="es").feelings[0].name == "surprised"
    assert act("HALT, STEHEN BLEIBEN!", language="de").feelings[0].name == "shouting"
    assert act("Das Haus...", language="de").feelings[0].name == "thinking"
    assert act("Hello, sorry, damn.", language="xx").feelings[0].name == "neutral"
    assert act("Hello.", language="en-GB").poses[0] == "wave"
    assert act("../../etc", language="../en").feelings[0].name == "neutral"


def heard(text: str, kind: str = "speech") -> str:
    """The face of a listener."""
    return listen(text, kind=kind, language="en", name="ilse", number=0).feelings[0].name


def test_listeners_answer_with_their_faces() -> None:
    assert heard("Stand still.", kind="shout") == "surprised"
    assert heard("I love you.") == "tender"
    assert heard("You idiot, that was the good vase.") == "worried"
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
