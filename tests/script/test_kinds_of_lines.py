"""Kinds of lines: the short form and the long one say the same, and colours that hide words are told."""

import pytest

from comicgen.colour import contrast
from comicgen.diagnostics import Diagnostic, Report
from comicgen.script import check, read
from comicgen.script.model import Inks, Line, Script
from comicgen.script.style import HOUSE
from comicgen.script.tones import COMFORT, tones
from comicgen.script.words.looks import CLOTH
from comicgen.script.words.voices import KIND_ALIASES, KINDS, LINK_ALIASES, LINKS


def told(text: str) -> tuple[Script, list[Diagnostic]]:
    report = Report()
    script = read(text, "s.yaml", report)
    assert script is not None, [item.message for item in report.items]
    check(script, report)
    return script, report.sorted()


def said(*rows: str, head: str = "") -> tuple[list[Line], list[Diagnostic]]:
    """The lines of a panel, without their places."""
    body = "".join(f"    - {row}\n" for row in rows)
    script, found = told(f"{head}panels:\n- setting: room\n  lines:\n{body}")
    lines = script.panels[0].lines
    return [line._replace(span=lines[0].span, text_span=lines[0].span) for line in lines], found


@pytest.mark.parametrize("word", [*KINDS, *KIND_ALIASES])
def test_a_kind_is_said_in_both_forms(word: str) -> None:
    (short, long), found = said(f"mia ({word}): Hm.", f"{{by: mia, kind: {word}, text: Hm.}}")
    assert short == long
    assert short.kind == KIND_ALIASES.get(word, word)
    assert found == []


@pytest.mark.parametrize("word", [*LINKS, *LINK_ALIASES])
def test_a_link_is_said_in_both_forms(word: str) -> None:
    (_, short, long), _ = said("walt: Well.", f"mia ({word}): Hm.", f"{{by: mia, link: {word}, text: Hm.}}")
    assert short == long
    assert short.link == LINK_ALIASES.get(word, word)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("mia & walt: Hm.", "{by: [mia, walt], text: Hm.}"),
        ("mia & walt & june (shout): Hm.", "{by: mia & walt & june, kind: shout, text: Hm.}"),
        ("mia & walt (off left): Hm.", "{by: [mia, walt], where: off left, text: Hm.}"),
        ("mia (double, inverted): Hm.", "{by: mia, kind: double, tone: inverted, text: Hm.}"),
        ("mia (dark): Hm.", "{by: mia, tone: dark, text: Hm.}"),
    ],
)
def test_what_several_say_and_how_dark_is_said_in_both_forms(short: str, long: str) -> None:
    (one, other), found = said(short, long)
    assert one == other
    assert found == []


def test_strangers_may_speak_with_others_from_off() -> None:
    (line,), found = said("mia & A postman (off right): Parcel!")
    assert (line.by, line.heard_as) == (("mia",), "A postman")
    assert found == []


def test_nobody_speaks_twice_in_one_line() -> None:
    (line,), _ = said("mia & mia: Echo!")
    assert line.by == ("mia",)


def test_interrupting_nobody_is_told() -> None:
    _, found = said("mia (interrupts): But!")
    assert [(item.severity, item.code) for item in found] == [("warning", "nothing-before")]
    assert said("walt: So", "mia (interrupts): But!")[1] == []


# --------------------------------------------------------------------------- colours


def test_a_character_has_a_colour_or_several() -> None:
    script, _ = told(
        "cast: {mia: {balloon: mint}, walt: {balloon: {fill: navy, ink: white, line: '#000'}}}\npanels: [{}]"
    )
    mia, walt = (character.inks and character.inks._replace(span=None) for character in script.cast)
    assert mia == Inks(CLOTH["mint"])
    assert walt == Inks(CLOTH["navy"], CLOTH["white"], "#000000")


@pytest.mark.parametrize("kind", [*KINDS, "caption"])
def test_words_of_every_kind_are_read_with_ease(kind: str) -> None:
    for inverted in (False, True):
        found = tones(kind, HOUSE, inverted=inverted)
        assert contrast(found.fill, found.words) >= COMFORT


def test_words_take_the_ink_that_reads_better() -> None:
    light, dark = (tones("speech", HOUSE, inks=Inks(CLOTH[name])) for name in ("mint", "navy"))
    assert light.words == HOUSE.lettering.ink
    assert dark.words == HOUSE.balloon.light_ink


def test_a_style_may_darken_a_kind() -> None:
    style = HOUSE._replace(balloon=HOUSE.balloon._replace(double_fill="#221133"))
    assert tones("double", style).words == HOUSE.balloon.light_ink
    assert tones("speech", style) == tones("speech", HOUSE)


def test_inverted_swaps_ground_and_words() -> None:
    plain, turned = (tones("speech", HOUSE, inverted=inverted) for inverted in (False, True))
    assert turned.fill == plain.words
    assert contrast(turned.words, "#ffffff") < 1.1
    pale = tones("speech", HOUSE, inks=Inks(CLOTH["mint"]), inverted=True)
    assert pale.words == CLOTH["mint"]


@pytest.mark.parametrize(
    ("balloon", "wanted"),
    [
        ("mint", None),
        ("navy", None),
        ("coral", "warning"),
        ("{fill: mustard, ink: red}", "error"),
        ("{ink: '#bbbbbb'}", "error"),
        ("{ink: '#6b6b6b'}", "warning"),
    ],
)
def test_contrast_is_judged(balloon: str, wanted: str | None) -> None:
    _, found = said("mia: Hm.", "mia: And more.", head=f"cast: {{mia: {{balloon: {balloon}}}}}\n")
    assert [item.severity for item in found] == ([wanted] if wanted else [])
    for item in found:
        assert item.code == "low-contrast"
        assert item.hint
        assert item.span is not None
        assert item.span.line == 1


def test_colours_of_the_style_are_judged_at_the_line_that_has_them() -> None:
    head = "style: {balloon: {shout_fill: '#994433'}}\n"
    _, found = said("mia: Hm.", "mia (shout): Hey!", "mia (shout): Hey again!", head=head)
    (item,) = found
    assert item.span is not None
    assert (item.code, item.span.line) == ("low-contrast", 6)


@pytest.mark.parametrize("fill", ["coral", "#777777", "#994433"])
def test_the_way_out_leads_out(fill: str) -> None:
    _, (item,) = said("mia: Hm.", head=f"cast: {{mia: {{balloon: '{fill}'}}}}\n")
    better = item.hint.split("'")[1]
    assert said("mia: Hm.", head=f"cast: {{mia: {{balloon: '{better}'}}}}\n")[1] == []
