"""Marks that nobody types: quotes of voice-over captions, asterisks of notes, speeches that go on."""

import pytest

from comicgen.lettering.conventions import broken_off, conventional, leads_to_note
from comicgen.script.model import Line, Panel
from comicgen.script.style import HOUSE
from tests.factories import line, panel

STYLE = HOUSE.lettering


def voice(text: str, of: str = "mia") -> Line:
    return line(text, "", "caption", caption="voice", voice_of=of)


def caption(text: str, kind: str = "narrator") -> Line:
    return line(text, "", "caption", caption=kind)


def lettered(*panels: Panel, language: str = "en", **style: bool) -> list[str]:
    found = conventional(panels, STYLE._replace(**style), language)  # type: ignore[arg-type]
    return [line.lettered for panel in found for line in panel.lines]


def test_quotes_open_on_each_caption_and_close_on_the_last() -> None:
    panels = (
        panel(voice("It was winter."), line("Hm?", "theodore"), voice("I had no coat.")),
        panel(voice("Nor a hat.")),
    )
    assert lettered(*panels) == ["“It was winter.", "Hm?", "“I had no coat.", "“Nor a hat.”"]


@pytest.mark.parametrize(
    ("panels", "closed"),
    [
        ((panel(voice("One.")), panel(), panel(voice("Two."))), [True, True]),
        ((panel(voice("One."), caption("Later."), voice("Two.")),), [True, False, True]),
        ((panel(voice("One."), voice("Two.", "theodore")),), [True, True]),
        ((panel(voice("One."), line("Yes!", "mia"), voice("Two.")),), [True, False, True]),
    ],
)
def test_quotes_close_where_the_voice_stops(panels: tuple[Panel, ...], closed: list[bool]) -> None:
    assert [text.endswith("”") for text in lettered(*panels)] == closed


@pytest.mark.parametrize("text", ["It was.", '"It was."', "“It was.”", '"It was.', 'It was."'])
def test_quotes_that_the_writer_put_are_not_doubled(text: str) -> None:
    assert lettered(panel(voice(text))) == ["“It was.”"]


def test_quotes_inside_a_caption_stay() -> None:
    assert lettered(panel(voice('He said "no" to me.'))) == ['“He said "no" to me.”']


def test_other_languages_have_their_own_quotes() -> None:
    assert lettered(panel(voice("Es war kalt.")), language="de") == ["„Es war kalt.“"]
    assert lettered(panel(voice("Il fait froid.")), language="fr") == ["«Il fait froid.»"]


def test_thoughts_take_no_quotes() -> None:
    assert lettered(panel(caption('"I should have known."', "inner"))) == ["I should have known."]
    assert lettered(panel(caption('"Known" is not "said."', "inner"))) == ['"Known" is not "said."']


def test_an_editors_note_opens_with_the_asterisk_that_leads_to_it() -> None:
    spoken, note = line("Bonjour!*", "mia"), caption("French.", "editor")
    assert lettered(panel(spoken, note))[1] == "* French."
    assert lettered(panel(spoken), panel(note))[1] == "* French."
    assert lettered(panel(spoken), panel(), panel(note))[1] == "French."
    assert lettered(panel(line("Bonjour!", "mia"), note))[1] == "French."
    assert lettered(panel(spoken, caption("* French.", "editor")))[1] == "* French."


@pytest.mark.parametrize(
    ("text", "leads"),
    [("Bonjour!*", True), ("<Où?>*", True), ("the *big* dog* runs", True), (r"centrifugal\* force", True),
     ("*big* dog", False), ("f*** you", False), ("2*3", False),
     ("a * b", False), ("!#^*!*", False), ("*No!* Yes", False)],
)  # fmt: skip
def test_asterisks_that_lead_to_a_note_are_told_from_others(text: str, leads: bool) -> None:
    assert leads_to_note(line(text, "mia")) is leads


def test_a_speech_that_goes_on_opens_with_its_mark() -> None:
    panels = (
        panel(line("I only wanted--", "mia"), line("No!", "theodore"), line("to say it.", "mia")),
        panel(line("But you...", "mia")),
        panel(line("never listen.", "mia")),
    )
    assert lettered(*panels) == ["I only wanted--", "No!", "--to say it.", "But you...", "...never listen."]


@pytest.mark.parametrize("text", ["Never mind.", "--to say it.", "...to say it.", "I meant it."])
def test_a_new_sentence_or_a_written_mark_is_left_alone(text: str) -> None:
    assert lettered(panel(line("I only wanted--", "mia"), line(text, "mia"))) == ["I only wanted--", text]


def test_where_nobody_writes_capitals_nothing_is_guessed() -> None:
    assert lettered(panel(line("i only wanted--", "mia"), line("to say it", "mia")))[1] == "to say it"


def test_somebody_else_does_not_go_on() -> None:
    assert lettered(panel(line("I only wanted--", "mia"), line("to say it.", "theodore")))[1] == "to say it."


@pytest.mark.parametrize("habit", ["caption_quotes", "note_stars", "continuation"])
def test_a_style_switches_each_convention_off(habit: str) -> None:
    panels = (panel(voice("One."), line("Well--*", "mia"), line("and so", "mia"), caption("French.", "editor")),)
    spoken = panels[0].lines
    kept = {"caption_quotes": 0, "continuation": 2, "note_stars": 3}
    everything = conventional((panel(*spoken), panel(line("I do.", "mia"), line("You do.", "mia"))), STYLE, "en")
    some = conventional(
        (panel(*spoken), panel(line("I do.", "mia"), line("You do.", "mia"))),
        STYLE._replace(**{habit: False}),  # type: ignore[arg-type]
        "en",
    )
    changed = [
        i for i, (a, b) in enumerate(zip(everything[0].lines, some[0].lines, strict=True)) if a.lettered != b.lettered
    ]
    assert changed == [kept[habit]]


@pytest.mark.parametrize(
    ("text", "mark"),
    [("Wait--", "--"), ("Wait —", "--"), ('"Wait--"', "--"), ("*Wait*...", "..."), ("Wait…", "..."), ("Wait.", ""),
     ("well-", ""), ("Why -", "--")],
)  # fmt: skip
def test_how_a_speech_breaks_off_is_seen(text: str, mark: str) -> None:
    assert broken_off(text) == mark
