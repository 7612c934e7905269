"""Sounds that are not words stand between small strokes."""

import pytest

from comicgen.geometry import Rect
from comicgen.lettering import Block, blocks, first_breath, label, plain, type_for
from comicgen.lettering.breath import CLOSE, OPEN, breathed
from comicgen.script.style import HOUSE

SPEC = type_for("speech", size=17.0, style=HOUSE.lettering)

BREATHS = [
    ("(gasp) It's you!", "en", ["gasp"]),
    ("*sigh* I know.", "en", ["sigh"]),
    ("<cough> Excuse me", "en", ["cough"]),
    ("No. *sob* Never.", "en", ["sob"]),
    ("Water! (pant, pant)", "en", ["pant, pant"]),
    ("(Cough cough!)", "en", ["Cough cough!"]),
    ("I am fine (sniff) really", "en", ["sniff"]),
    ("(seufz) Na gut.", "de", ["seufz"]),
    ("You always *sigh*.", "en", []),
    ("*sigh* no more, ladies", "en", ["sigh"]),
    ("Do *pants* fit you?", "en", []),
    ("(laughing) It's you!", "en", []),
    ("It was a big (gasp of) air", "en", []),
    ("(gasp)", "ru", []),
    (r"\*sigh\* as written", "en", []),
    ("**gasp**", "en", []),
]

TOLD = [
    ("(gasp) It's you!", ("gasps", "It's you!")),
    ("*sigh*... I know. (sob)", ("sighs", "I know. (sob)")),
    ("(cough cough)", ("coughs", "")),
    ("I know. *sob*", ("", "I know. (sob)")),
    ("Hello", ("", "Hello")),
]


def strokes(block: Block) -> list[Rect]:
    return [shape.path.bounds() for row in block.rows for shape in row.breaths]


@pytest.mark.parametrize(("text", "language", "expected"), BREATHS)
def test_breaths_are_told_from_stress_and_asides(text: str, language: str, expected: list[str]) -> None:
    marked = breathed(text, language)
    assert [part.partition(CLOSE)[0] for part in marked.split(OPEN)[1:]] == expected


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_the_breath_that_opens_a_line_is_told_in_words(text: str, expected: tuple[str, str]) -> None:
    assert first_breath(text) == expected


def test_strokes_stand_on_both_sides_within_the_ink_and_off_the_letters() -> None:
    block = label("(gasp) no", SPEC)
    (row,) = block.rows
    (shape,) = row.breaths
    assert row.text == "GASP NO"
    assert block.breath
    assert shape.path.verbs == "ML" * 6
    xs = shape.path.numbers[0::2]
    left, right = sorted(xs[:6]), sorted(xs[6:])
    word = label("gasp", SPEC).width
    assert 0.2 * SPEC.size < left[-1] - left[0] < 0.35 * SPEC.size
    assert right[0] - left[-1] > word + 0.2 * SPEC.size
    assert all(ink.x <= min(xs) and max(xs) <= ink.right for ink in row.inks)
    ys = shape.path.numbers[1::2]
    assert min(ys) >= row.baseline - block.cap
    assert max(ys) <= row.baseline


def test_a_breath_over_several_words_is_marked_once() -> None:
    block = blocks("(cough cough cough cough)", SPEC, widest=70)[0]
    ends = [shape for row in block.rows for shape in row.breaths]
    assert len(block.rows) > 1
    assert sum(len(shape.path.verbs) for shape in ends) == 12
    assert block.rows[0].breaths
    assert block.rows[-1].breaths


def test_breath_marks_take_room_and_can_be_switched_off() -> None:
    off = type_for("speech", size=17.0, style=HOUSE.lettering._replace(breath_marks=False))
    assert label("(gasp)", off).rows[0].text == "(GASP)"
    assert not label("(gasp)", off).breath
    assert label("(gasp)", SPEC).width > label("gasp", SPEC).width + 0.7 * SPEC.size


def test_plain_text_keeps_what_was_written() -> None:
    assert plain("(gasp) It's *you*!") == "(gasp) It's you!"
