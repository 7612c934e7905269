"""Long lines become joined balloons."""

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
    assert len(pieces(line("No. Never. I told you so. Did you even listen to me?"))) == 2


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
    assert " ".join(part.text for part in parts).split() == text.split()
    assert max(len(part.text.split()) for part in parts) <= MOST_WORDS + 8


def test_shortened_always_leaves_something_to_letter() -> None:
    assert shortened(line("~ *and* so on"), 9).text == "~"


@pytest.mark.parametrize(("cut", "left"), [(1, "one two"), (2, "one"), (9, "one")])
def test_shortened_keeps_the_beginning(cut: int, left: str) -> None:
    assert shortened(line("one two three"), cut).text == left
