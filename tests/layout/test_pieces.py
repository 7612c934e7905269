"""Long lines become joined balloons."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.diagnostics import Span
from comicgen.layout.pieces import MOST_WORDS, pieces, shortened
from comicgen.script.model import Line

SPAN = Span("test", 1, 1, 1)


def line(text: str, kind: str = "speech") -> Line:
    return Line(kind, text, SPAN, SPAN, by=("mia",))


def test_a_short_line_stays_whole() -> None:
    assert pieces(line("I am fine. Really.")) == (line("I am fine. Really."),)


def test_a_long_line_breaks_after_a_sentence() -> None:
    text = (
        "I went to the market to buy one single egg for you. " * 2
        + "They only sell them in boxes of twelve now, sadly."
    )
    parts = pieces(line(text))
    assert len(parts) > 1
    assert all(part.text.endswith((".", "!", "?")) for part in parts)


def test_closing_quotes_stay_with_their_sentence() -> None:
    parts = pieces(line('They all said "come back soon!" and so I did what they said. ' * 3))
    assert " ".join(part.text for part in parts).count('"') == 6


def test_four_sentences_are_too_many() -> None:
    text = "No. Never. I told you so. Did you even listen to me?"
    assert len(pieces(line(text), sentences=3)) == 2
    assert len(pieces(line(text))) == 1


LONG = [
    "Lighthouses are built on interesting pieces of coast, so I'll have an interesting place to walk and swim, and "
    "great views of all kinds of weather that would make me feel good about my work.",
    "My aunt told Mr. Ellery that the parcel from St. Ives, which nobody had ordered, was ticking, and Mr. Ellery told "
    "the postman, who told the cat.",
    "I never meant to -- you see, the goose was already in the boat when we came, and it would not leave for love nor "
    "money, whatever my brother says of it",
    "no marks at all in this one it simply runs and runs as people do who have been told that commas cost money and "
    "full stops cost even more than that",
]


@pytest.mark.parametrize("text", LONG)
def test_pieces_are_even_and_never_stubs(text: str) -> None:
    counts = [len(part.text.split()) for part in pieces(line(text))]
    assert len(counts) > 1
    assert min(counts) >= 5
    assert max(counts) <= MOST_WORDS


@pytest.mark.parametrize("text", LONG)
def test_a_sentence_that_is_cut_breaks_off_and_goes_on_with_one_mark(text: str) -> None:
    parts = pieces(line(text))
    for part, after in pairwise(parts):
        if part.text.endswith("."):
            assert not part.closing
            assert not after.opening
        else:
            mark = after.opening
            assert mark in ("--", "...")
            assert part.lettered.endswith(mark)
            assert not part.lettered.endswith(f",{mark}")
            assert after.lettered.startswith(mark)


def test_titles_do_not_end_sentences() -> None:
    for part in pieces(line(LONG[1])):
        assert not part.text.endswith(("Mr.", "St."))


def test_marks_of_a_cut_can_be_switched_off() -> None:
    assert all(part.lettered == part.text for part in pieces(line(LONG[0]), marks=False))


def test_a_voice_over_that_is_cut_opens_its_quotes_again() -> None:
    whole = line("I walked. " * 40, "caption")._replace(caption="voice", opening="“", closing="”")
    parts = pieces(whole)
    assert len(parts) > 1
    assert all(part.lettered.startswith("“") for part in parts)
    assert [part.lettered.endswith("”") for part in parts] == [False] * (len(parts) - 1) + [True]


def test_sounds_are_never_split() -> None:
    assert len(pieces(line("boom " * 60, kind="sfx"))) == 1


def test_marks_are_not_torn() -> None:
    text = "well " * 15 + "*this. is. one. long. stressed. run. of. words. that. goes. on. and. on* " + "and ends " * 8
    assert all(part.text.count("*") % 2 == 0 for part in pieces(line(text)))


@given(
    st.lists(st.text("abcdefg", min_size=1, max_size=9), min_size=1, max_size=90), st.sampled_from([" ", ". ", ", "])
)
def test_no_word_is_lost(words: list[str], joint: str) -> None:
    text = joint.join(words)
    parts = pieces(line(text))
    assert [word.strip(",") for word in " ".join(part.text for part in parts).split()] == [
        word.strip(",") for word in text.split()
    ]
    assert max(len(part.text.split()) for part in parts) <= MOST_WORDS + 8


def test_shortened_always_leaves_something_to_letter() -> None:
    assert shortened(line("~ *and* so on"), 9).text == "~"


@pytest.mark.parametrize(("cut", "left"), [(1, "one two"), (2, "one"), (9, "one")])
def test_shortened_keeps_the_beginning(cut: int, left: str) -> None:
    assert shortened(line("one two three"), cut).text == left
