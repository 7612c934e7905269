"""The closed lists: no word means two things where both could stand, every alias leads to a name."""

import itertools

import pytest

from comicgen.script.how import GROUPS
from comicgen.script.lists import LISTS, match, named, nearest, plain_form, suggested, word_list
from comicgen.script.words import acting, looks

ALL = [*LISTS, "setting", "stock character"]


@pytest.mark.parametrize("what", ALL)
def test_aliases_lead_to_names(what: str) -> None:
    listed = word_list(what)
    for alias, name in listed.aliases.items():
        parts = [part.strip() for part in name.split(",")]
        assert parts[0] in listed.names, alias
        assert all(match("time of day", part) or match("weather", part) for part in parts[1:]), alias


@pytest.mark.parametrize("what", ALL)
def test_names_mean_themselves(what: str) -> None:
    for name in word_list(what).names:
        assert match(what, name) == name
        assert match(what, name.upper().replace(" ", "_")) == name


@pytest.mark.parametrize(
    "together",
    [
        ("pose", "expression", "place"),
        ("setting", "time of day", "weather", "colour"),
        ("hair", "hair colour"),
        ("headwear", "colour"),
        ("top", "colour", "pattern"),
        ("bottom", "colour", "pattern"),
        ("shoes", "colour", "pattern"),
        ("eyes", "colour"),
        *GROUPS.values(),
    ],
)
def test_words_that_stand_together_are_told_apart(together: tuple[str, ...]) -> None:
    for first, second in itertools.combinations(together, 2):
        a, b = (
            {plain_form(word) for word in (*word_list(what).names, *word_list(what).aliases)}
            for what in (first, second)
        )
        assert a & b <= ALLOWED, (first, second)


ALLOWED = {"plain"}  # a pattern and a setting; a feeling, which is asked last
ALLOWED |= {"grey", "gray", "white", "black", "brown", "blue", "pink", "green", "red"}  # of hair and of cloth


def test_palettes_are_colours() -> None:
    for palette in (looks.SKINS, looks.HAIR_COLOURS, looks.CLOTH):
        assert all(len(colour) == 7 and colour.startswith("#") for colour in palette.values())


@pytest.mark.parametrize(("written", "meant"), [("slepy", "sleepy"), ("Angri", "angry"), ("zzzzzz", None), ("", None)])
def test_nearest_name_is_suggested(written: str, meant: str | None) -> None:
    assert nearest(written, acting.EXPRESSIONS) == meant


@pytest.mark.parametrize(
    ("what", "written", "meant"),
    [("headwear", "turbn", "turban"), ("hair", "mohok", "mohawk"), ("facial hair", "gotee", "goatee"),
     ("accessory", "hering aid", "hearing aid"), ("glasses", "half mon", "half moon")],
)  # fmt: skip
def test_slips_in_looks_are_understood(what: str, written: str, meant: str) -> None:
    assert suggested((what,), written).startswith(f"did you mean '{meant}'?")


def test_hint_shows_the_list_of_the_nearest_word() -> None:
    assert suggested(("pose", "place"), "lefft").startswith("did you mean 'left'? The words for place are: far left")
    assert suggested(("side",), "qqq") == "the words for side are: left, right"
    assert "walt" in named("stock character", "wallt")
