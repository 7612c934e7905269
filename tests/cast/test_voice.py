"""Voices without a body: their devices speak, stay silent, and show what they feel."""

import pytest

from comicgen.cast import device, voice_colour
from comicgen.cast.voice import TONES
from comicgen.script.model import Feeling
from comicgen.script.words.acting import DEVICES, EXPRESSIONS

SEEN = [kind for kind in DEVICES if kind != "none"]


def test_every_expression_has_a_tone_of_its_own() -> None:
    assert set(TONES) == set(EXPRESSIONS)
    assert len(set(TONES.values())) == len(TONES)


@pytest.mark.parametrize("kind", SEEN)
def test_a_device_is_a_figure_with_a_mouth_in_its_face(kind: str) -> None:
    for name in EXPRESSIONS:
        drawn = device(kind, Feeling(name))
        assert drawn.drawing.items, name
        assert drawn.kind == "voice", name
        assert drawn.face.holds(drawn.mouth), name
        assert drawn.body.union(drawn.face.grown(-6)) == drawn.body, name
        assert drawn.eyes == drawn.hands == (), name


@pytest.mark.parametrize("kind", SEEN)
def test_silence_has_no_rings_and_another_wave(kind: str) -> None:
    speaks, silent = (device(kind, "happy", speaking=speaking) for speaking in (True, False))
    assert len(silent.drawing.items) <= len(speaks.drawing.items) - 3 + (kind == "earpiece")
    assert silent.drawing.key != speaks.drawing.key


@pytest.mark.parametrize("kind", ["phone", "speaker", "screen", "radio", "television", "intercom", "car"])
def test_devices_stand_on_the_ground_and_anger_is_louder_than_sadness(kind: str) -> None:
    angry, sad = device(kind, "angry"), device(kind, "sad")
    assert len(angry.drawing.items) > len(sad.drawing.items)
    assert angry.face.bottom <= 25
    assert angry.mouth[1] < 0


def test_the_earpiece_has_the_ear_at_its_origin() -> None:
    assert device("earpiece").mouth == (0.0, 0.0)


def test_an_unseen_voice_draws_nothing() -> None:
    assert device("none").drawing.items == ()


def test_a_voice_of_its_own_colour_keeps_it_when_calm_and_turns_when_moved() -> None:
    own = "#7d4e9a"
    assert voice_colour("neutral", own) == own
    assert voice_colour(None, own) == own
    assert voice_colour("angry", own) not in (own, TONES["angry"].colour)
    assert voice_colour("angry") == TONES["angry"].colour


def test_one_set_of_choices_has_one_key() -> None:
    variants = [
        device("phone"), device("screen"), device("phone", "sad"), device("phone", Feeling("sad", 0.5)),
        device("phone", colour="#7d4e9a"), device("phone", line=2.0), device("phone", speaking=False),
    ]  # fmt: skip
    assert len({each.drawing.key for each in variants}) == len(variants)
    assert device("phone") is device("phone")


def test_unknown_devices_are_refused() -> None:
    with pytest.raises(KeyError):
        device("gramophone")


def test_a_mixture_sounds_of_both() -> None:
    mixed = device("radio", Feeling("happy", 0.7, (("surprised", 0.3),)))
    assert mixed.drawing.items not in (device("radio", Feeling("happy", 0.7)).drawing.items,)
    colours = {voice_colour(name) for name in ("happy", "surprised")}
    assert voice_colour(Feeling("happy", 0.7, (("surprised", 0.3),))) not in colours
