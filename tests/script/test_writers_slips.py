"""Slips that real writers make: each is told once, at its place, with a way out that works."""

from pathlib import Path

import pytest

from comicgen.diagnostics import Diagnostic, Report
from comicgen.script import check, fix, read
from comicgen.script.fields import OTHER_NAMES, TABLES, key_form, table
from comicgen.script.words.looks import stock_characters


def findings(text: str, folder: Path | None = None) -> list[Diagnostic]:
    """What reading and checking finds."""
    report = Report()
    script = read(text, "s.yaml", report, folder=folder)
    if script:
        check(script, report)
    return report.sorted()


def panel(*rows: str, head: str = "") -> str:
    """A script of one panel."""
    return "\n".join([*([head] if head else []), "panels:", *(f"  {row}" for row in rows), ""])


def lines(*said: str, head: str = "") -> str:
    """A script of one panel with these lines."""
    return panel("- setting: room", "  lines:", *(f"    - {line}" for line in said), head=head)


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("{walt: sitting, happy}", '{walt: "sitting, happy"}'),
        ("{mia: sitting, very happy, walt: sad, left}", '{mia: "sitting, very happy", walt: "sad, left"}'),
        (
            "{mia: left, holding phone, facing walt, walt: right}",
            '{mia: "left, holding phone, facing walt", walt: right}',
        ),
    ],
)
def test_words_of_an_actor_in_braces_get_their_quotes(written: str, mended: str) -> None:
    text = panel("- setting: room", f"  actors: {written}")
    assert {item.code for item in findings(text)} == {"flow-line"}
    assert mended in fix(text, Report())
    assert findings(fix(text, Report())) == []


def test_actors_in_braces_without_words_are_actors() -> None:
    assert findings(panel("- setting: room", "  actors: {mia: sitting, walt, omar: left}")) == []


@pytest.mark.parametrize("colon", ["\uff1a", "\uff1a ", " \uff1a", "\ufe55 "])
def test_foreign_colon_is_told_wherever_spaces_stand(colon: str) -> None:
    text = lines(f"mia{colon}hello")
    assert [item.code for item in findings(text)] == ["bad-colon"]
    assert findings(fix(text, Report())) == []


@pytest.mark.parametrize("words", ['"//"', '"// //"', '"\\u200b"', '"\\u200b // \\u2060"'])
def test_line_of_which_nothing_shows_is_empty(words: str) -> None:
    (found,) = findings(lines(f"mia: {words}"))
    assert (found.code, found.message) == ("empty-text", "'mia' says nothing")


@pytest.mark.parametrize("words", ["//x", "a // b", "'***'", "..."])
def test_line_of_signs_is_no_empty_line(words: str) -> None:
    assert findings(lines(f"mia: {words}")) == []


@pytest.mark.parametrize(
    ("cast", "called"), [("\u0131\u015f\u0131l", "I\u015eIL"), ("ali", "AL\u0130"), ("\u0130pek", "ipek")]
)
def test_names_are_compared_without_case_in_turkish_too(cast: str, called: str) -> None:
    assert findings(lines(f"{called}: merhaba", head=f"cast: {{{cast}: mia}}")) == []


@pytest.mark.parametrize(
    "rows",
    [
        ["- art: x.png"],
        ["- over: p1"],
        ["- lines:", "    - theodor: Hm"],
        ["- ? {a: b}", "  : c"],
        ["- &p", "  <<: *p"],
    ],
)
def test_panel_with_a_fault_is_not_called_empty(rows: list[str]) -> None:
    codes = {item.code for item in findings(panel(*rows))}
    assert codes
    assert "empty-panel" not in codes


def test_hint_names_the_box_when_no_name_is_near() -> None:
    (found,) = findings(lines("mia: Hm", "zzyzx: Hm"))
    assert found.hint == f"there is no cast; in the box are: {', '.join(stock_characters())}"
    (found,) = findings(lines("mia: Hm", "zzyzx: Hm", head="cast: [omar]"))
    assert found.hint == f"the cast is: omar; in the box are: {', '.join(stock_characters())}"


def test_hint_speaks_of_the_cast_only_when_there_is_one() -> None:
    (found,) = findings(lines("mia: Hm", "omr: Hm"))
    assert found.hint == "did you mean 'omar'?"


@pytest.mark.parametrize(
    ("style", "way_out"),
    [
        ("{border: 4}", "{page: {border: ...}}"),
        ("{gutters: 4}", "{page: {gutter_em: ...}}"),
        ("{credit: no}", "{page: {show_credit: ...}}"),
        ("{case: mixed}", "{lettering: {case: ...}}"),
        ("{font: hand}", "{lettering: {face: ...}}"),
        ("{balloon: {stroke: 2}}", "{balloon: {line: ...}}"),
    ],
)
def test_key_of_the_style_is_shown_its_place(style: str, way_out: str) -> None:
    (found,) = findings(panel("- setting: room", head=f"style: {style}"))
    assert way_out in found.hint


@pytest.mark.parametrize(("name", "meant"), [("author", "by"), ("characters", "cast"), ("scenes", "panels")])
def test_key_by_another_name_is_understood(name: str, meant: str) -> None:
    found = findings(panel("- setting: room", head=f"{name}: x"))
    assert f"did you mean '{meant}'?" in found[0].hint


def test_other_names_of_keys_lead_to_keys_and_are_none_themselves() -> None:
    for what, names in OTHER_NAMES.items():
        assert set(names.values()) <= {key.name for key in TABLES[what]}
        assert not set(names) & set(table(what))
        assert all(name == key_form(name) for name in names)


def test_typefaces_are_a_closed_list() -> None:
    (found,) = findings(panel("- setting: room", head="style: {lettering: {face: comic sans}}"))
    assert found.code == "unknown-word"
    assert "hand, robot, typewriter" in found.hint


def test_cast_that_names_the_script_itself_is_told_once(tmp_path: Path) -> None:
    text = lines("zoe: Hm", head="cast: s.yaml")
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    (found,) = findings(text, tmp_path)
    assert "is a whole script" in found.message


@pytest.mark.parametrize("name", ["/etc/passwd", "shared/cast", "..\\\\cast"])
def test_cast_file_without_its_ending_is_no_person(name: str) -> None:
    (found,) = findings(lines("mia: Hm", head=f"cast: {name}"))
    assert found.code == "bad-value"


def test_cast_file_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cast.yaml").write_text("mia: mia\n", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (found,) = findings(lines("zoe: Hm", head="cast: cast.yaml"), tmp_path)
    assert (found.code, found.message) == ("no-file", "'cast.yaml' cannot be read: permission denied")
    assert found.hint == "see to it that whoever runs comicgen may read it"


def test_cast_file_with_another_name_is_suggested(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("zoe: mia\n", encoding="utf-8")
    (found,) = findings(lines("zoe: Hm", head="cast: peopel.yaml"), tmp_path)
    assert (found.code, found.hint) == ("no-file", "did you mean 'people.yaml'?")


def test_cast_file_that_links_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "cast.yaml").symlink_to("cast.yaml")
    (found,) = findings(lines("zoe: Hm", head="cast: cast.yaml"), tmp_path)
    assert found.code == "no-file"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (["  lines: [{by: mia, text: Hi, where: yonder}]"], "'yonder' is no word for 'where'"),
        (["  actors: {mia: holding anvil}"], "'anvil' is no thing to hold"),
        (["  after: a while"], "'a while' is no word for 'after'"),
    ],
)
def test_message_names_the_list_in_plain_words(rows: list[str], told: str) -> None:
    (found,) = findings(panel("- setting: room", *rows))
    assert found.message == told


@pytest.mark.parametrize("indent", [2, 4, 8])
def test_one_line_in_the_wrong_column_is_one_finding(indent: int) -> None:
    lines = ["      - mia: Words."] * 6
    lines[3] = " " * indent + "- mia: Words."
    report = Report()
    assert read("panels:\n  - lines:\n" + "\n".join(lines) + "\n", "script.yaml", report) is None
    assert [(item.code, item.span.line if item.span else 0) for item in report.items] == [("bad-indent", 6)]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("caption (mia): I was young.", "`caption (voice of mia)`"),
        ("mia (caption): I was young.", "`caption (voice of NAME)`"),
        ("mia (narrator): I was young.", "`caption (voice of NAME)`"),
        ("mia (voice-over): I was young.", "`caption (voice of NAME)`"),
        ("mia (shout) (off): Here!", "for example (whisper, off left)"),
    ],
)
def test_brackets_that_nobody_reads_lead_to_those_that_are_read(line: str, hint: str) -> None:
    (found,) = findings(lines(line))
    assert hint in found.hint
