"""Marks, capitals and house spelling: what becomes of a text before it is shaped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.lettering import plain, type_for, upper
from comicgen.lettering.breaking import tokens
from comicgen.lettering.markup import LOUD, SOFT, STRESS, chunks
from comicgen.lettering.model import Habits
from comicgen.lettering.spelling import spelled, with_equivalents
from comicgen.script import styled
from comicgen.script.model import Script

MARKS = [
    ("plain words", [("plain words", 0)]),
    ("*stress*", [("stress", STRESS)]),
    ('It is *"Hark."*', [("It is ", 0), ('"Hark."', STRESS)]),
    ("so **loud** now", [("so ", 0), ("loud", STRESS | LOUD), (" now", 0)]),
    ("~small~ talk", [("small", SOFT), (" talk", 0)]),
    ("un*believ*able", [("un", 0), ("believ", STRESS), ("able", 0)]),
    ("*No!* Yes", [("No!", STRESS), (" Yes", 0)]),
    ("~so *very* quiet~", [("so ", SOFT), ("very", SOFT | STRESS), (" quiet", SOFT)]),
    ("***both***", [("both", STRESS | LOUD)]),
    ("what the f***", [("what the f***", 0)]),
    ("*what the f***, again*", [("what the f***, again", STRESS)]),
    ("2*3 and 4*5", [("2*3 and 4*5", 0)]),
    ("~5 to ~6", [("~5 to ~6", 0)]),
    ("a * b * c", [("a * b * c", 0)]),
    ("*open", [("*open", 0)]),
    ("**uneven*", [("**uneven*", 0)]),
    (r"\*sigh\* *yes*", [("*sigh* ", 0), ("yes", STRESS)]),
    (r"\~home", [("~home", 0)]),
    ("one // two", [("one\ntwo", 0)]),
    ("*one // two*", [("one\ntwo", STRESS)]),
    ("either//or", [("either//or", 0)]),
    ("*Élan* *же*", [("Élan", STRESS), (" ", 0), ("же", STRESS)]),
    ("  two\n\tspaces ", [("two spaces", 0)]),
    ("", []),
]

CAPITALS = [
    ("It's me", "en", "IT'S ME"),
    ("Straße", "de", "STRASSE"),
    ("ılık iyi", "tr", "ILIK İYİ"),
    ("bir iş", "az-AZ", "BİR İŞ"),
    ("indigo", "en", "INDIGO"),
    ("Καλημέρα", "el", "ΚΑΛΗΜΕΡΑ"),
    ("προϊόν", "el", "ΠΡΟΪΟΝ"),
    ("ᾄδω", "el", "ΑΙΔΩ"),
    ("été, où", "fr", "ÉTÉ, OÙ"),
    ("привіт", "uk", "ПРИВІТ"),
    ("e\u0301", "fr", "É"),
    ("今日は", "ja", "今日は"),
]

SPELLINGS = [
    ("Wait -- no", "en", "Wait--no"),
    ("Wait — no", "en", "Wait--no"),
    ("Wait—no", "en", "Wait--no"),
    ("well – yes", "en", "well--yes"),
    ("well - yes", "en", "well--yes"),
    ("10–12", "en", "10–12"),
    ("5 - 3", "en", "5 - 3"),
    ("so…", "en", "so..."),
    ("— Да, — сказал он", "ru", "— Да, — сказал он"),
    ("e\u0301", "en", "é"),
    ("Wait --", "en", "Wait--"),
    ("Wait -", "en", "Wait--"),
    ("-- and then", "en", "--and then"),
    ("well,-- yes", "en", "well--yes"),
    ("no --- no", "en", "no--no"),
    ("wait....what", "en", "wait...what"),
    ("so . . . yes", "en", "so...yes"),
    ("hm.. ok", "en", "hm...ok"),
    ("well ... yes", "en", "well...yes"),
    ("well ... oui", "fr", "well ... oui"),
    ("no ... // yes", "en", "no... // yes"),
    ("no -- // yes // -- so", "en", "no-- // yes // --so"),
    ("What!?!?", "en", "What?!"),
    ("Quoi!?", "fr", "Quoi?!"),
    ("no!!!! why???", "en", "no!! why??"),
    ("\u203d \u2049", "en", "?! ?!"),
    ("Что?..", "ru", "Что?.."),
    ('"No," he said, "I\'m *not*."', "en", "“No,” he said, “I’m *not*.”"),
    ("'twas the '90s, rock 'n' roll", "en", "’twas the ’90s, rock ’n’ roll"),
    ("he said 'no way' to the dogs' owner", "en", "he said ‘no way’ to the dogs’ owner"),
    ('I--"what?" ("yes")', "en", "I--“what?” (“yes”)"),
    ("5'10\" tall", "en", "5'10\" tall"),
    ('say “ no ” or " yes " now', "en", "say “no” or “yes” now"),
    ("l'été", "fr", "l'été"),
]

HABITS = [
    ("dashes", "Wait — no, 5 - 3"),
    ("ellipsis", "so… well .... yes"),
    ("double_marks", "What!?!"),
    ("curly_quotes", '"I\'m"'),
]

TOKENS = [
    ("one two", ["one", "two"]),
    ("Wait--no", ["Wait--", "no"]),
    ("well...yes", ["well...", "yes"]),
    ("...and then", ["...and", "then"]),
    ("and/or well-known", ["and/", "or", "well-", "known"]),
    ("I-I don't W-wait", ["I-I", "don't", "W-wait"]),
    ("call 555-1234", ["call", "555-1234"]),
    ("Mr. Ellery knows", ["Mr.\u00a0Ellery", "knows"]),
    ("run 5 km today", ["run", "5\u00a0km", "today"]),
    ("at 3 p.m. sharp", ["at", "3\u00a0p.m.", "sharp"]),
    ("Quoi ? « Non ! »", ["Quoi\u00a0?", "«\u00a0Non\u00a0!\u00a0»"]),
    ("a\u00a0b c", ["a\u00a0b", "c"]),
    ("今日は、晴れ。", ["今", "日", "は、", "晴", "れ。"]),
    ("*Awake*, he said", ["Awake,", "he", "said"]),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_marks_are_read(text: str, expected: list[tuple[str, int]]) -> None:
    assert [tuple(chunk) for chunk in chunks(text)] == expected


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_plain_drops_marks_only(text: str, expected: list[tuple[str, int]]) -> None:
    assert plain(text) == "".join(part for part, _ in expected).replace("\n", " ")


@given(st.text(alphabet="ab *~\\/.!5é", max_size=30))
def test_marks_never_touch_letters(text: str) -> None:
    def letters(some: str) -> str:
        return "".join(char for char in some if char.isalnum())

    assert letters(plain(text)) == letters(text)


@pytest.mark.parametrize(("text", "language", "expected"), CAPITALS)
def test_capitals_follow_the_language(text: str, language: str, expected: str) -> None:
    assert upper(text, language) == expected


@pytest.mark.parametrize(("text", "language", "expected"), SPELLINGS)
def test_house_marks_replace_typed_ones(text: str, language: str, expected: str) -> None:
    assert spelled(text, language) == expected


@pytest.mark.parametrize(("habit", "text"), HABITS)
def test_a_style_switches_each_habit_off(habit: str, text: str) -> None:
    assert spelled(text) != text
    assert spelled(text, "en", Habits()._replace(**{habit: False})) == text
    style = styled(Script("", (), (), style=((f"lettering.{habit}", False),)))
    assert not getattr(type_for("speech", size=17.0, style=style.lettering).habits, habit)


@pytest.mark.parametrize(("text", "language", "expected"), SPELLINGS)
def test_house_marks_are_stable(text: str, language: str, expected: str) -> None:
    assert spelled(expected, language) == expected


@given(st.text(alphabet="aB1 .-—–…!?,\"'*~/", max_size=30))
def test_spelling_never_touches_letters(text: str) -> None:
    def letters(some: str) -> str:
        return "".join(char for char in some if char.isalnum())

    assert letters(spelled(text)) == letters(text)


def test_equivalents_stand_in_for_missing_characters() -> None:
    def ascii_only(char: str) -> bool:
        return char.isascii()

    def everything(char: str) -> bool:
        return True

    assert with_equivalents("“No”\u202f’tis\u00ad…", ascii_only) == '"No" \'tis...'
    assert with_equivalents("“No”", everything) == "“No”"
    assert with_equivalents("♪", ascii_only) == "♪"


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_rows_may_break_only_between_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(chunks(text))] == expected


def test_trailing_punctuation_takes_the_stress() -> None:
    (word,) = tokens(chunks("*Awake*!"))
    assert word.pieces == (("Awake!", STRESS),)


def test_breaks_asked_for_are_marked() -> None:
    assert [token.forced for token in tokens(chunks("one // two three"))] == [False, True, False]


def test_words_are_counted_once() -> None:
    assert sum(token.words for token in tokens(chunks("Well--known *facts*, mind -- and 5 km..."))) == 7
