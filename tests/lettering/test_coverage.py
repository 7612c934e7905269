"""Characters without a glyph are found, named and placed."""

import pytest

from comicgen.diagnostics import Report, Source, Span
from comicgen.lettering import check_glyphs, drawing_of, missing, sound_type, type_for
from comicgen.script.model import Line, Panel, Script, Setting
from comicgen.script.style import HOUSE

SPEC = type_for("speech", size=17.0, style=HOUSE.lettering)
SPAN = Span("a.yaml", 2, 8, 30)


def script(text: str, title: str = "", by: str = "") -> Script:
    line = Line("speech", text, span=SPAN, text_span=SPAN)
    panel = Panel("p1", SPAN, Setting(None), lines=(line,))
    return Script("a.yaml", (panel,), (), title=title, by=by)


def findings(some: Script, source: str = "") -> list[tuple[str, str, int]]:
    report = Report()
    if source:
        report.add_source(Source("a.yaml", source))
    check_glyphs(some, HOUSE, report)
    return [(item.code, item.message, item.span.column if item.span else 0) for item in report.items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", ()),
        ("¿Qué? «Ja», größer… Tiếng Việt, Їжак – “so”", ()),
        ("no\u00a0break\u200b, re\u00adally\ufeff", ()),
        ("e\u0301", ()),
        ("5 \u03bcm, 5 \u00b5m, \u202eabc\u202c", ()),
        ("I ☂ you", (("☂", 2),)),
        ("ok 👍🏽!", (("👍🏽", 3),)),
        ("👩\u200d🚀", (("👩\u200d🚀", 0),)),
        ("שלום", (("ש", 0), ("ל", 1), ("ו", 2), ("ם", 3))),
        ("*日*", (("日", 1),)),
    ],
)
def test_missing_names_characters_and_places(text: str, expected: tuple[tuple[str, int], ...]) -> None:
    assert missing(text, SPEC) == expected


def test_missing_is_judged_after_case() -> None:
    effects = type_for("sfx", size=17.0, style=HOUSE.lettering)
    assert missing("ά", effects) == (("ά", 0),)


def test_finding_tells_name_and_code_point() -> None:
    ((code, message, _),) = findings(script("Rain ☂ again ☂"))
    assert code == "missing-glyph"
    assert "umbrella" in message
    assert "U+2602" in message


def test_finding_points_at_the_character() -> None:
    source = "lines:\n- ana: Rain ☂ again\n"
    ((_, _, column),) = findings(script("Rain ☂ again"), source)
    assert source.split("\n")[1][column - 1] == "☂"


def test_finding_points_into_quoted_texts() -> None:
    source = 'lines:\n- ana: "Rain \\"☂\\" again"\n'
    ((_, _, column),) = findings(script('Rain "☂" again'), source)
    assert source.split("\n")[1][column - 1] == "☂"


def test_finding_without_source_has_the_place_of_the_text() -> None:
    ((_, _, column),) = findings(script("Rain ☂ again"))
    assert column == SPAN.column


def test_title_and_credits_are_checked() -> None:
    found = findings(script("Fine.", title="Rain ☂", by="日"))
    assert len(found) == 2


def test_hint_names_the_script() -> None:
    report = Report()
    check_glyphs(script("Γειά"), HOUSE, report)
    (item,) = report.items
    assert "Greek" in item.hint


def test_one_finding_names_all_that_a_text_lacks() -> None:
    ((_, message, column),) = findings(script("a ☂ or 日?"), "x\n- ana: a ☂ or 日?\n")
    assert "'☂'" in message
    assert "nor '日'" in message
    assert column == 10


def sound(text: str) -> Script:
    line = Line("sfx", text, span=SPAN, text_span=SPAN)
    return Script("a.yaml", (Panel("p1", SPAN, Setting(None), lines=(line,)),), ())


def test_sound_in_another_alphabet_takes_the_comic_hand() -> None:
    def face(text: str) -> str:
        return sound_type(text, drawing_of(text), size=17.0, style=HOUSE.lettering, language="ru").roman

    assert face("CLICK") == drawing_of("CLICK").face != "hand-bold"
    assert face("ЩЁЛК") == "hand-bold"
    assert not findings(sound("ЩЁЛК"))


def test_sound_in_an_alphabet_of_no_font_is_a_fault() -> None:
    assert findings(sound("日"))


@pytest.mark.parametrize("text", ["\u200b", "\ufeff\u200b"])
def test_a_text_without_ink_says_nothing(text: str) -> None:
    assert [code for code, _, _ in findings(script(text))] == ["empty-text"]


@pytest.mark.parametrize("text", ["*", "~", "...", "?", "//"])
def test_a_single_sign_is_words_enough(text: str) -> None:
    assert findings(script(text)) == []
