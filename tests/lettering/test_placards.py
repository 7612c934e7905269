"""Placards: words that are held up fit their board, or are told to be too many."""

import pytest

from comicgen.cast import Figure, face_of, figure, person
from comicgen.diagnostics import Report
from comicgen.lettering import check_glyphs
from comicgen.lettering.placards import placard
from comicgen.scene import GlyphRun, Group, Item
from comicgen.script import read
from comicgen.script.model import Character, Look
from comicgen.script.style import HOUSE
from comicgen.script.words.acting import POSES
from comicgen.script.words.looks import BUILDS

SIGNS = ("WHY?", "NO MORE MONDAYS", "Free soup", "ask me about my sourdough", "Hände weg vom Käse!", "Верните суп")
VAST = "Donaudampfschifffahrtsgesellschaft"
LONG = "We would like to point out, with all due respect, that the soup has been cold since Tuesday"


def holder(build: str = "average", **more: object) -> Figure:
    who = person(Character("sam", "Sam", look=Look(build=build)))
    return figure(who, face_of(None), holding="sign", **more)  # type: ignore[arg-type]


def boards(item: Item) -> list[Group]:
    """The groups with words in them."""
    if not isinstance(item, Group):
        return []
    own = [item] if any(isinstance(one, GlyphRun) for one in item.items) else []
    return own + [board for one in item.items for board in boards(one)]


@pytest.mark.parametrize("words", SIGNS)
def test_words_of_a_sign_stay_inside_its_board(words: str) -> None:
    card = placard(words)
    assert card is not None
    ink = card.block.ink
    assert ink.w * card.scale < card.width
    top, low = (card.middle + side * ink.h * card.scale / 2 for side in (-1, 1))
    assert 0 < top < low < card.height - 15  # hands hold the lower edge


def test_few_words_are_larger_than_many() -> None:
    few, many = placard("WHY?"), placard("ask me about my sourdough")
    assert few
    assert many
    assert few.scale > many.scale


@pytest.mark.parametrize(
    ("sign", "codes"),
    [
        ("Soup", []),
        (LONG, ["long-sign"]),
        ("Donaudampfschifffahrtsgesellschaft", ["long-sign"]),
        ("汤", ["missing-glyph"]),
    ],
)
def test_a_sign_that_cannot_be_lettered_is_told_with_its_place(sign: str, codes: list[str]) -> None:
    report = Report()
    text = f'panels:\n  - setting: street\n    actors:\n      mia: holding sign "{sign}"\n'
    script = read(text, "a.yaml", report)
    assert script is not None
    check_glyphs(script, HOUSE, report)
    assert [item.code for item in report.items] == codes
    assert all(item.span and item.span.line == 4 for item in report.items)


@pytest.mark.parametrize("facing", ["right", "left", "us"])
def test_words_are_never_in_mirror_writing(facing: str) -> None:
    (words,) = boards(holder(facing=facing, sign=("NO", "en")).drawing)
    drawing = holder(facing=facing, sign=("NO", "en")).drawing
    assert words.transform.a * drawing.transform.a > 0


def test_a_board_seen_from_behind_is_blank() -> None:
    assert not boards(holder(facing="back", sign=("NO", "en")).drawing)


@pytest.mark.parametrize("build", BUILDS)
def test_a_board_never_hides_the_mouth(build: str) -> None:
    for pose in POSES:
        drawn = holder(build, pose=pose, sign=("ask me about my sourdough", "en"))
        if not drawn.joints or pose in ("crouch", "slump", "huddle"):
            continue  # who lies or bends over it
        lower = min(hand.y for hand in drawn.hands)
        assert lower > drawn.mouth[1]


def test_an_animal_carries_a_sign_that_can_be_read() -> None:
    who = person(Character("miso", "Miso", stock="miso"))
    for facing in ("left", "right"):
        drawing = figure(who, face_of(None), pose="sit", holding="sign", facing=facing, sign=("FEED ME", "en")).drawing
        (words,) = boards(drawing)
        assert words.transform.a * drawing.transform.a > 0
