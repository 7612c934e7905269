"""What a sound script becomes."""

from pathlib import Path

import pytest

from comicgen.diagnostics import ComicError, Report
from comicgen.script import Character, Feeling, Format, Garment, Script, Voice, check, read, stock_look
from comicgen.script.words.looks import stock_characters, stock_kind

WHOLE = """\
title: The Lamp on the Stairs
by: A. Writer
language: no

cast:
  theodore: theodore
  sam: {voice: earpiece, worn by: theodore}
  boss:
    name: Ms. Okoro
    hair: {style: bun, colour: grey}
    skin: deep
    glasses: round
    top: {kind: blazer, color: navy}

panels:
  - setting: room, night
    shot: medium
    actors:
      theodore: sitting, slightly worried, left
    lines:
      - theodore: Did you hear that?
      - sam: Yes. And I am *still* here.

  - shot: close-up
    lines:
      - theodore (whisper): How many?
      - sam: No               # stays the word "No"

  - width: 2
    lines:
      - caption: Later, on the stairs...
      - theodore [very sad]: I thought it was you!
      - sfx: RUMBLE
"""


def sound(text: str | bytes, folder: Path | None = None) -> Script:
    """The script of a text in which nothing may be wrong."""
    report = Report()
    script = read(text, "script.yaml", report, folder=folder)
    if script:
        check(script, report)
    assert [item.message for item in report.items if item.severity == "error"] == []
    assert script is not None
    return script


def said(*lines: str, cast: str = "") -> Script:
    """A script of one panel with some lines."""
    body = "".join(f"      - {line}\n" for line in lines)
    return sound(f"{cast}panels:\n  - setting: room\n    lines:\n{body}")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('holding sign "NO MORE MONDAYS"', "NO MORE MONDAYS"),
        ('holding a sign "Soup, please"', "Soup, please"),  # the comma is one of the sign's
        ("'happy, holding placard \"Soup, please\", left'", "Soup, please"),
        ("holding sign \u201cSoup\u201d", "Soup"),
        ('{holding: sign "Soup"}', "Soup"),
        ("holding sign", None),
    ],
)
def test_a_sign_has_its_words_in_quotes(written: str, words: str | None) -> None:
    actor = sound(f"panels:\n  - setting: room\n    actors:\n      mia: {written}\n").panels[0].actors[0]
    assert (actor.holding, actor.sign) == ("sign", words)


@pytest.mark.parametrize(
    ("written", "code"), [('holding mug "Hot"', "unknown-word"), ('holding sign " "', "empty-text")]
)
def test_only_a_sign_has_words_and_never_none(written: str, code: str) -> None:
    report = Report()
    read(f"panels:\n  - setting: room\n    actors:\n      mia: {written}\n", "a.yaml", report)
    assert [item.code for item in report.items] == [code]


def test_whole_script_becomes_what_it_says() -> None:
    script = sound(WHOLE)
    assert (script.title, script.by, script.language) == ("The Lamp on the Stairs", "A. Writer", "no")
    assert [panel.id for panel in script.panels] == ["p1", "p2", "p3"]
    assert [panel.width for panel in script.panels] == [1, 1, 2]
    assert [line.kind for panel in script.panels for line in panel.lines] == [
        "speech", "electric", "whisper", "electric", "caption", "speech", "sfx",
    ]  # fmt: skip
    assert script.panels[1].lines[1].text == "No"
    assert script.panels[2].lines[1].feeling == Feeling("sad", 1.3)
    actor = script.panels[0].actors[0]
    assert (actor.pose, actor.feeling, actor.place) == ("sit", Feeling("worried", 0.5), "left")


def test_cast_keeps_its_order_and_says_only_what_was_said() -> None:
    theodore, sam, boss = sound(WHOLE).cast
    assert (theodore.stock, theodore.name) == ("theodore", "Theodore")
    assert (sam.voice, sam.worn_by) == (Voice("earpiece"), "theodore")
    assert (boss.name, boss.stock, boss.look.hair) == ("Ms. Okoro", None, "bun")
    assert (boss.look.hair_colour, boss.look.top) == ("#a9aab2", Garment("blazer", "#2b3a67"))
    assert boss.look.build is None


def test_places_count_from_one() -> None:
    line = sound(WHOLE).panels[1].lines[0]
    assert line.span[1:] == (26, 9, 27)
    assert line.text_span[1:] == (26, 29, 38)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[mia, omar]", {"mia": "mia", "omar": "omar"}),
        ("mia", {"mia": "mia"}),
        ("mia, omar", {"mia": "mia", "omar": "omar"}),
        ("{ana: mia}", {"ana": "mia"}),
        ("{ana: {character: mia, hair: grey}}", {"ana": "mia"}),
        ("{ana: , mia: }", {"ana": None, "mia": "mia"}),
        ("[ana, {bea: omar}]", {"ana": None, "bea": "omar"}),
        ("{x-tool: {any: thing}, ana: mia}", {"ana": "mia"}),
    ],
)
def test_cast_is_read_in_each_form(written: str, meant: dict[str, str | None]) -> None:
    script = sound(f"cast: {written}\npanels: [{{setting: room}}]")
    assert {character.key: character.stock for character in script.cast} == meant


def test_shared_cast_is_read_from_the_folder(tmp_path: Path) -> None:
    (tmp_path / "cast.yaml").write_text("cast:\n  Ana: {character: mia, hair: long ginger}\n", encoding="utf-8")
    script = sound("cast: cast.yaml\npanels:\n  - lines:\n      - ana: Hello", tmp_path)
    assert script.cast[0].key == "ana"
    assert (script.cast[0].look.hair, script.cast[0].look.hair_colour) == ("long", "#cb6a2c")


def test_shared_cast_tells_its_faults_with_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "cast.yaml").write_text("ana: {hare: long}\n", encoding="utf-8")
    report = Report()
    assert read("cast: cast.yaml\npanels: [{setting: room}]", "a/s.yaml", report, folder=tmp_path) is None
    (item,) = report.items
    assert item.span is not None
    assert (Path(item.span.source), item.span.line, item.code) == (Path("a/cast.yaml"), 1, "unknown-key")
    assert report.sources[item.span.source].line(1) == "ana: {hare: long}"


def test_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "cast.yaml").write_text("ana: mia\n", encoding="utf-8")
    (inner / "cast.yaml").symlink_to(tmp_path / "cast.yaml")
    report = Report()
    assert read("cast: cast.yaml\npanels: [{setting: room}]", "s.yaml", report, folder=inner) is None
    assert [item.code for item in report.items] == ["outside-folder"]


def test_stock_character_enters_the_cast_by_being_named() -> None:
    script = sound(
        "panels:\n  - setting: room\n    actors: {omar: facing june}\n    lines:\n      - MIA (to walt): Hello\n"
    )
    assert sorted(character.key for character in script.cast) == ["june", "mia", "omar", "walt"]
    assert script.panels[0].lines[0].by == ("mia",)


def test_names_are_compared_without_case() -> None:
    script = said("ANA: Hello", "ana: There", cast="cast: {Ana  Bell: mia, Ana: mia}\n")
    assert [line.by for line in script.panels[0].lines] == [("ana",), ("ana",)]
    assert script.cast[0] == Character("ana bell", "Ana Bell", script.cast[0].span, "mia")


@pytest.mark.parametrize(
    ("written", "pose", "place", "facing", "holding"),
    [
        ("sitting, left", "sit", "left", None, None),
        ("Arms Crossed, far right, facing left", "crossed", "far right", "left", None),
        ("back", None, None, "back", None),
        ("facing us, holding a mug", None, None, "us", "mug"),
        ("facing Omar", None, None, "omar", None),
        ("middle, looking at omar", None, "centre", "omar", None),
        ("{pose: walking, place: center, facing: front, holding: phone}", "walk", "centre", "us", "phone"),
        ("[running, right]", "run", "right", None, None),
        ("", None, None, None, None),
    ],
)
def test_actor_is_read_in_each_form(
    written: str, pose: str | None, place: str | None, facing: str | None, holding: str | None
) -> None:
    (actor,) = sound(f"panels:\n  - actors:\n      mia: {written}\n").panels[0].actors
    assert (actor.pose, actor.place, actor.facing, actor.holding) == (pose, place, facing, holding)


@pytest.mark.parametrize("written", ["mia", "mia, omar", "[mia, omar]", "[mia, {omar: sad}]", "{mia: , omar: happy}"])
def test_actors_are_read_in_each_form(written: str) -> None:
    actors = sound(f"panels:\n  - actors: {written}\n").panels[0].actors
    assert [actor.name for actor in actors] == ["mia", "omar"][: len(actors)]


def test_setting_carries_on_until_changed() -> None:
    settings = ["room, night, rain", None, "day", "plain, coral", "mustard", "halftone", "none", "park"]
    body = "".join(f"  - setting: {words}\n    shot: long\n" if words else "  - shot: long\n" for words in settings)
    found = [panel.setting for panel in sound(f"panels:\n{body}").panels]
    assert [(setting.place, setting.time, setting.weather, setting.colour) for setting in found] == [
        ("room", "night", "rain", None),
        ("room", "night", "rain", None),
        ("room", "day", "rain", None),
        ("plain", "day", "rain", "#e8604c"),
        ("plain", "day", "rain", "#efb23b"),
        ("halftone", "day", "rain", None),
        (None, None, None, None),
        ("park", None, None, None),
    ]


@pytest.mark.parametrize(
    ("written", "place", "time"),
    [
        ("night city", "city", "night"),
        ("night city, dusk", "city", "dusk"),
        ("Speed_Lines", "speed lines", None),
        ("bedroom, evening", "bedroom", "dusk"),
        ("pub, night", "bar", "night"),
        ("train carriage, dawn", "train", "dusk"),
        ("in the car, at night", "car", "night"),
        ("{place: room, time: midnight}", "room", "night"),
        ("[park, dusk]", "park", "dusk"),
    ],
)
def test_setting_is_read_in_other_words(written: str, place: str, time: str | None) -> None:
    setting = sound(f"panels:\n  - setting: {written}\n    shot: full\n").panels[0].setting
    assert (setting.place, setting.time) == (place, time)


def test_both_forms_of_a_line_say_the_same() -> None:
    short = said(
        "mia (whisper, off left, to omar, apart) [very sad]: Well",
        "caption (inner, voice of mia): Hm",
        "sfx (huge, from lamp, left): BOOM",
    )
    long = said(
        "{by: mia, text: Well, kind: whisper, where: off left, to: omar, link: apart, feeling: very sad}",
        "{by: caption, text: Hm, kind: inner, voice of: mia}",
        "{by: sfx, text: BOOM, kind: huge, from: lamp, side: left}",
    )
    bare = [
        [(line.kind, line.text, line.by, line.where, line.link, line.to, line.caption, line.voice_of,
          line.loudness, line.source, line.side, line.feeling) for line in script.panels[0].lines]
        for script in (short, long)
    ]  # fmt: skip
    assert bare[0] == bare[1]
    assert bare[0][0][:6] == ("whisper", "Well", ("mia",), "off left", "apart", "omar")
    assert bare[0][1][6:8] == ("inner", "mia")
    assert bare[0][2][8:11] == ("huge", "lamp", "left")


def test_long_form_says_more() -> None:
    (line,) = said('{by: mia, text: "No, never", at: upper left, nudge: [0.02, -.01], id: 7}').panels[0].lines
    assert (line.text, line.at, line.nudge, line.id) == ("No, never", "top left", (0.02, -0.01), "7")


def test_somebody_off_may_be_unknown() -> None:
    named, unnamed = said("the stranger (off): Who?", "{by: voice, where: off right, text: Me}").panels[0].lines
    assert (named.by, named.heard_as, named.where) == ((), "The Stranger", "off")
    assert (unnamed.by, unnamed.heard_as, unnamed.where) == ((), "", "off right")


def test_voice_is_electric_unless_it_says_otherwise() -> None:
    lines = said("sam: One", "sam (whisper): Two", cast="cast: {sam: {voice: phone}}\n").panels[0].lines
    assert [line.kind for line in lines] == ["electric", "whisper"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("strip", Format("strip")),
        ("1080x1350", Format("size", 540, 675, 2)),
        ("1080 x 1350 px", Format("size", 540, 675, 2)),
        ("96x192mm", Format("size", 96 * 150 / 25.4, 192 * 150 / 25.4, 2, 150)),
        ("13x4in", Format("size", 1950, 600, 2, 150)),
        ("6 5/8 x 10 1/4 in", Format("size", 993.75, 1537.5, 2, 150)),
        ("US page", Format("page", 994, 1537.5, 2, 150)),
        ("A5", Format("a5", 874, 1240, 2, 150)),
        ("Two tier", Format("two-tier", 1000, None, 2.4)),
        ("square", Format("square", 680, 680, 2160 / 680)),
        ("webtoon", Format("scroll", 1600 / 3, None, 3)),
    ],
)
def test_format_is_read_in_house_units(written: str, meant: Format) -> None:
    assert sound(f"format: {written}\npanels: [{{setting: room}}]").format == pytest.approx(meant)


@pytest.mark.parametrize(("written", "border"), [("none", False), ("no", False), ("yes", True), ("", True)])
def test_border_is_told(written: str, border: bool) -> None:
    assert sound(f"panels: [{{setting: room, border: {written}}}]").panels[0].border is border


def test_keys_of_other_tools_are_passed_over() -> None:
    script = sound(
        "x-a: &a {b: c}\npanels:\n  - x-b: *a\n    setting: room\n    lines:\n      - {by: mia, text: a, x-c: 1}"
    )
    assert len(script.panels[0].lines) == 1


def test_anchors_serve_outside_free_text() -> None:
    script = sound(
        "x-look: &look {hair: bun, skin: tan}\ncast: {ana: *look, bea: *look}\npanels:\n"
        "  - &first\n    setting: room\n    lines: &lines\n      - ana: Hello\n  - lines: *lines\n"
    )
    assert script.cast[0].look == script.cast[1].look
    assert [line.text for panel in script.panels for line in panel.lines] == ["Hello", "Hello"]


@pytest.mark.parametrize(
    "written",
    [
        "|\n          One\n          two",
        '"One\n          two"',
        "One\n          two",
        ">\n          One\n          two",
    ],
)
def test_line_break_is_a_space(written: str) -> None:
    assert said(f"mia: {written}").panels[0].lines[0].text == "One two"


def test_script_with_an_error_is_not_handed_out_but_checked() -> None:
    report = Report()
    assert read("panels:\n  - lines:\n      - nobody: Hi\n      - mia: GO AWAY", "s.yaml", report) is None
    assert [item.code for item in report.sorted()] == ["unknown-name", "all-capitals"]


@pytest.mark.parametrize("name", stock_characters())
def test_stock_looks_are_sound_and_whole(name: str) -> None:
    called, look = stock_look(name)
    assert called
    if stock_kind(name) == "person":
        assert None not in (look.build, look.skin, look.hair, look.top.kind)
    else:
        assert None not in (look.fur.colour, look.fur.markings, look.ears, look.accent)


def test_unknown_stock_look_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        stock_look("nobody of this name")


def test_faulty_stock_look_names_its_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "odd.yaml"
    path.write_text("name: Odd\nhare: long\n", encoding="utf-8")
    monkeypatch.setattr("comicgen.script.reading.stock_file", lambda name: path)
    with pytest.raises(ComicError, match="hare"):
        stock_look("a faulty one")
