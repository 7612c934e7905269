"""Feelings as writers write them: degrees, pairs, mixtures, signs."""

import pytest

from comicgen.diagnostics import Report
from comicgen.script import read
from comicgen.script.model import Actor, Feeling, Script
from comicgen.script.words.acting import DEGREES, EMANATA, EXPRESSION_ALIASES, EXPRESSIONS


def script_of(actor: str, line: str = "mia: Hello.") -> tuple[Script | None, list[str]]:
    report = Report()
    found = read(f"panels:\n  - actors:\n      mia: {actor}\n    lines:\n      - {line}\n", "s.yaml", report)
    return found, [item.code for item in report.items]


def actor_of(actor: str) -> Actor:
    found, faults = script_of(actor)
    assert faults == []
    assert found
    return found.panels[0].actors[0]


def test_there_are_more_than_two_dozen_expressions() -> None:
    assert len(EXPRESSIONS) >= 24
    assert set(EXPRESSION_ALIASES.values()) <= set(EXPRESSIONS)
    assert not set(EXPRESSION_ALIASES) & set(EXPRESSIONS)


@pytest.mark.parametrize(("word", "strength"), DEGREES.items())
def test_words_of_degree_set_the_strength(word: str, strength: float) -> None:
    assert actor_of(f"{word} worried").feeling == Feeling("worried", strength)


@pytest.mark.parametrize("joint", ["and", "&", "+"])
def test_two_feelings_go_together_and_the_first_is_the_stronger(joint: str) -> None:
    assert actor_of(f'"sitting, happy {joint} surprised"').feeling == Feeling("happy", 0.7, (("surprised", 0.5),))


def test_a_degree_can_make_the_second_feeling_the_stronger() -> None:
    assert actor_of("slightly happy and very angry").feeling == Feeling("angry", 0.65, (("happy", 0.35),))


def test_one_feeling_by_two_words_stays_one() -> None:
    assert actor_of("happy and glad").feeling == Feeling("happy")


def test_a_mapping_weighs_feelings() -> None:
    mapping = "{expression: {surprised: .3, happy: .7}, pose: wave}"
    assert actor_of(mapping).feeling == Feeling("happy", 0.7, (("surprised", 0.3),))


def test_lines_have_mixed_feelings_too() -> None:
    found, faults = script_of("sitting", "mia [happy and a bit scared]: Hello.")
    assert faults == []
    assert found
    assert found.panels[0].lines[0].feeling == Feeling("happy", 0.7, (("scared", 0.25),))
    found, faults = script_of("sitting", "{by: mia, text: Hello., feeling: {sad: 1, angry: 0.4}}")
    assert faults == []
    assert found
    assert found.panels[0].lines[0].feeling == Feeling("sad", 1.0, (("angry", 0.4),))


@pytest.mark.parametrize(
    ("written", "signs"),
    [("idea", ("idea",)), ("[hearts, music]", ("hearts", "notes")), ("none", ()), ("[]", ()), ("a, b", None)],
)
def test_signs_replace_those_of_the_face(written: str, signs: tuple[str, ...] | None) -> None:
    found, faults = script_of(f"{{expression: happy, emanata: {written if '[' in written else repr(written)}}}")
    if signs is None:
        assert faults == ["unknown-word", "unknown-word"]
        return
    assert faults == []
    assert found
    assert found.panels[0].actors[0].emanata == signs


def test_nothing_is_said_of_signs_by_default() -> None:
    assert actor_of("{expression: happy}").emanata is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("happy and sadd", "unknown-word"),
        ("happy and sad and angry", "two-words"),
        ("{expression: {happy: 9}}", "bad-value"),
        ("{expression: {happy: much}}", "bad-value"),
        ("{expression: {hapy: 0.5}}", "unknown-word"),
        ("{expression: {}}", "bad-value"),
        ("{expression: {happy: 0.5, glad: 0.5}}", "duplicate-key"),
        ("{expression: [happy, sad]}", "wrong-type"),
        ("{expression: happy and sad and angry}", "two-words"),
        ("{emanata: {a: b}}", "wrong-type"),
    ],
)
def test_slips_are_told(written: str, code: str) -> None:
    _, faults = script_of(written)
    assert faults == [code]


def test_signs_are_drawn_signs() -> None:
    from comicgen.cast.emanata import EMANATA as DRAWN

    assert set(EMANATA) == set(DRAWN)
