"""Fonts of a writer's own: which files are taken, what they are called, and that they letter."""

import pickle
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comicgen.diagnostics import Report
from comicgen.lettering import font, type_for
from comicgen.lettering.own_fonts import carried, own_font, shelve
from comicgen.lettering.shaping import shape
from comicgen.script import styled
from comicgen.script.defaults import Defaults
from comicgen.stock import stock_file
from comicgen.studio.outcome import Job
from comicgen.studio.pipeline import checked, produce
from comicgen.targets.project import Project
from tests.targets.test_defaults import saying
from tests.targets.test_project import read, sound

HAND = ["ComicgenHand-Regular.ttf", "ComicgenHand-Bold.ttf", "ComicgenHand-Italic.ttf", "ComicgenHand-BoldItalic.ttf"]
CAPITALS, ELITE = "LuckiestGuy-Regular.ttf", "SpecialElite-Regular.ttf"
HELLO = saying("mia: Hello")


def with_fonts(folder: Path, *names: str, more: str = "") -> Project:
    """A project with fonts that are copied from the box."""
    for name in names:
        shutil.copy(stock_file(f"fonts/{name}"), folder / name)
    return sound(folder, f"fonts: [{', '.join(names)}]\n{more}")


def face_of(project: Project, text: str = HELLO) -> str:
    """What letters speech in a script of the project."""
    report = Report()
    script = checked(text, "s.yaml", report, folder=None, defaults=project.defaults)
    assert [item.message for item in report.items if item.severity == "error"] == []
    assert script is not None
    return font(type_for("speech", size=1, style=styled(script).lettering).roman).family


def test_the_first_font_letters_what_names_no_face(tmp_path: Path) -> None:
    project = with_fonts(tmp_path, CAPITALS, ELITE)
    assert face_of(project) == "Luckiest Guy"
    assert project.files == tuple(tmp_path / name for name in ("comicgen.yaml", CAPITALS, ELITE))


@pytest.mark.parametrize(
    ("face", "family"),
    [
        ("Special Elite", "Special Elite"),
        ("special-elite", "Special Elite"),
        ("SpecialElite-Regular", "Special Elite"),
        ("hand", "Comicgen Hand"),
        ("typewriter", "Special Elite"),
    ],
)
def test_a_script_may_name_another_face(tmp_path: Path, face: str, family: str) -> None:
    project = with_fonts(tmp_path, CAPITALS, ELITE)
    assert face_of(project, f"style: {{lettering: {{face: {face}}}}}{HELLO}") == family


def test_the_style_of_the_project_may_name_a_face(tmp_path: Path) -> None:
    project = with_fonts(tmp_path, CAPITALS, ELITE, more="style: {lettering.face: special elite}")
    assert face_of(project) == "Special Elite"
    (tmp_path / "ours.yaml").write_text("base: noir\nlettering: {face: luckiest guy}\n")
    assert face_of(with_fonts(tmp_path, ELITE, CAPITALS, more="style: ours.yaml")) == "Luckiest Guy"


def test_a_face_that_nobody_has_is_told_with_those_there_are(tmp_path: Path) -> None:
    report = Report()
    text = "style: {lettering: {face: special elit}}" + HELLO
    assert checked(text, "s.yaml", report, folder=None, defaults=with_fonts(tmp_path, ELITE).defaults) is None
    (found,) = report.items
    assert (found.code, found.span and found.span.column) == ("unknown-word", 27)
    assert found.hint.startswith("did you mean 'special elite'? The faces are: special elite, ")


def test_the_files_of_a_family_are_its_cuts(tmp_path: Path) -> None:
    project = with_fonts(tmp_path, *HAND)
    by_cut = {one.cut: one.id for one in project.defaults.fonts}
    face = project.defaults.faces[0]
    assert (face.called, set(by_cut)) == ("comicgen hand", {"regular", "bold", "italic", "bold italic"})
    assert (face.regular, face.bold, face.italic, face.bold_italic) == tuple(
        by_cut[cut] for cut in ("regular", "bold", "italic", "bold italic")
    )


def test_a_cut_that_a_family_lacks_is_made(tmp_path: Path) -> None:
    project = with_fonts(tmp_path, ELITE)
    shelve(project.defaults, Report())
    face = project.defaults.faces[0]
    plain, bold, italic, both = map(font, (face.regular, face.bold, face.italic, face.bold_italic))
    glyph = plain.hb_font.get_nominal_glyph(ord("H"))
    widths = [one.outline(glyph).bounds().w for one in (plain, bold, italic, both)]
    assert widths[0] < widths[1] < widths[3]
    assert widths[0] < widths[2]
    assert plain.cap_height == bold.cap_height == italic.cap_height


def test_capitals_of_every_font_are_as_high(tmp_path: Path) -> None:
    project = with_fonts(tmp_path, ELITE, CAPITALS)
    shelve(project.defaults, Report())
    shares = [font(one.id).cap_height / font(one.id).upem for one in project.defaults.fonts]
    assert shares == pytest.approx([0.7, 0.7])


def test_fonts_of_capitals_have_their_plain_i_in_the_small_letter(tmp_path: Path) -> None:
    project = with_fonts(tmp_path, ELITE, CAPITALS)
    shelve(project.defaults, Report())
    elite, capitals = (one.id for one in project.defaults.fonts)
    assert shape(capitals, "IT", barred=0).glyphs[0][0] == font(capitals).hb_font.get_nominal_glyph(ord("i"))
    assert shape(capitals, "I", barred=1).glyphs[0][0] == font(capitals).hb_font.get_nominal_glyph(ord("I"))
    assert shape(elite, "IT", barred=0).glyphs[0][0] == font(elite).hb_font.get_nominal_glyph(ord("I"))


def test_letters_that_the_font_lacks_are_told_by_its_name(tmp_path: Path) -> None:
    report, project = Report(), with_fonts(tmp_path, ELITE)
    assert checked(saying("mia: Привет"), "s.yaml", report, folder=None, defaults=project.defaults) is None
    (found,) = report.items
    assert (found.code, found.span and found.span.column) == ("missing-glyph", 14)
    assert "the font Special Elite has no 'П'" in found.message
    assert "face: hand" in found.hint


def test_signs_and_sounds_keep_their_own_letters(tmp_path: Path) -> None:
    text = saying("sfx: Бух", "mia: Oh").replace("- lines", "- actors: {mia: {holding: 'sign \"Привет\"'}}\n    lines")
    assert face_of(with_fonts(tmp_path, ELITE), text) == "Special Elite"


def test_writing_from_right_to_left_is_refused_whatever_the_font_has(tmp_path: Path) -> None:
    report, project = Report(), with_fonts(tmp_path, ELITE)
    assert checked(saying("mia: שלום"), "s.yaml", report, folder=None, defaults=project.defaults) is None
    assert "from right to left" in report.items[0].message


def test_a_comic_in_a_font_of_ones_own_is_drawn_and_says_so(tmp_path: Path) -> None:
    project = with_fonts(tmp_path, CAPITALS)
    path = tmp_path / "s.yaml"
    path.write_text("title: One" + saying("mia: I think *so*. It is."))
    job = Job("s.yaml", path, hand_over="layout", defaults=project.defaults)
    result = produce(pickle.loads(pickle.dumps(job)))
    assert (result.outcome, result.trace) == ("done", "")
    assert b'"font": "Luckiest Guy"' in result.data
    assert b"Comicgen Hand" not in result.data
    assert produce(job).data == result.data


def test_the_name_of_a_face_follows_from_its_files(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = (with_fonts(tmp_path / folder, ELITE).defaults.faces[0] for folder in ("a", "b"))
    assert one == other
    assert str(tmp_path) not in one.name


def test_the_fonts_of_a_script_are_those_that_letter_it(tmp_path: Path) -> None:
    defaults = with_fonts(tmp_path, *HAND, ELITE).defaults
    for face, names in (
        ("comicgen hand", HAND),
        ("special elite", [ELITE]),
        ("hand", []),
        ("comicgenhand bold", HAND[1:2]),
    ):
        text = f"style: {{lettering: {{face: {face}}}}}{HELLO}"
        script = checked(text, "s.yaml", Report(), folder=None, defaults=defaults)
        assert script is not None
        assert [font.path.name for font in defaults.fonts_of(script.style)] == names


def test_a_font_that_is_changed_meanwhile_is_no_bug(tmp_path: Path) -> None:
    project = with_fonts(tmp_path, ELITE)
    fonts = tuple(one._replace(id="own-0") for one in project.defaults.fonts)
    (tmp_path / ELITE).write_bytes(stock_file(f"fonts/{CAPITALS}").read_bytes())
    report = Report()
    shelve(Defaults(fonts=fonts), report)
    assert [item.code for item in report.items] == ["bad-font"]
    (tmp_path / ELITE).unlink()
    result = produce(Job("s.yaml", None, HELLO.encode(), defaults=Defaults(fonts=fonts)))
    assert [item.code for item in result.findings] == ["cannot-read"]


def test_fonts_can_be_carried_to_where_there_are_no_files(tmp_path: Path) -> None:
    project = with_fonts(tmp_path, ELITE)
    fonts = carried(project.defaults.fonts, Report())
    (tmp_path / ELITE).unlink()
    report = Report()
    shelve(Defaults(fonts=tuple(one._replace(id="own-carried") for one in fonts)), report)
    assert report.items == []
    assert font("own-carried").family == "Special Elite"


def bad(folder: Path, name: str) -> bytes:
    """Something that is no sound font."""
    whole = stock_file(f"fonts/{ELITE}").read_bytes()
    records = int.from_bytes(whole[4:6], "big")
    return {
        "empty": b"",
        "text": b"This is no font at all.",
        "web": b"wOF2" + whole[4:],
        "collection": b"ttcf" + whole[4:],
        "cut": whole[: len(whole) // 2],
        "head alone": whole[: 12 + 16 * records],
        "no cmap": whole.replace(b"cmap", b"cmaq", 1),
        "no outlines": whole.replace(b"glyf", b"glyg", 1),
        "zeros": whole[: 12 + 16 * records] + bytes(len(whole)),
    }[name]


BAD = [
    ("empty", "is no font", "TTF or OTF"),
    ("text", "is no font", "TTF or OTF"),
    ("web", "is a font for web pages", "convert it"),
    ("collection", "is a collection of fonts", "take one font out of it"),
    ("cut", "is cut off", "copy it again"),
    ("head alone", "is cut off", "copy it again"),
    ("no cmap", "is damaged: it has no table 'cmap'", "export it anew"),
    ("no outlines", "has no outlines", "take a font with outlines"),
    ("zeros", "is damaged", "export it anew"),
]


@pytest.mark.parametrize(("name", "message", "hint"), BAD, ids=[name for name, *_ in BAD])
def test_a_file_that_is_no_sound_font_is_told_with_its_place(
    tmp_path: Path, name: str, message: str, hint: str
) -> None:
    (tmp_path / "ours.ttf").write_bytes(bad(tmp_path, name))
    project, report = read(tmp_path, "fonts:\n  - ours.ttf\n")
    (found,) = report.items
    assert project is None
    assert (found.code, found.span and found.span[1:3]) == ("bad-font", (2, 5))
    assert message in found.message
    assert hint in found.hint


FAULTS = [
    ("fonts: SpecialElit.ttf", "no-file", 8, "did you mean 'SpecialElite-Regular.ttf'"),
    ("fonts: folder", "no-file", 8, "name each font file"),
    ("fonts: ../ours.ttf", "outside-folder", 8, "from the folder of the project file"),
    ("fonts: /usr/ours.ttf", "outside-folder", 8, ""),
    ("fonts: {hand: ours.ttf}", "wrong-type", 8, "`fonts: [one, other]`"),
    (f"fonts: [{ELITE}, {ELITE}]", "duplicate-key", 35, ""),
    (f"fonts: [{ELITE}, copy.ttf]", "duplicate-key", 35, ""),
    ("fonts: [large.ttf]", "too-large", 9, "fewer letters"),
]


@pytest.mark.parametrize(("text", "code", "column", "hint"), FAULTS, ids=[text for text, *_ in FAULTS])
def test_a_fault_of_fonts_is_told_with_its_place(tmp_path: Path, text: str, code: str, column: int, hint: str) -> None:
    shutil.copy(stock_file(f"fonts/{ELITE}"), tmp_path / ELITE)
    shutil.copy(stock_file(f"fonts/{ELITE}"), tmp_path / "copy.ttf")
    (tmp_path / "folder").mkdir()
    with (tmp_path / "large.ttf").open("wb") as file:
        file.truncate(50_000_000)
    project, report = read(tmp_path, text)
    assert project is None
    (found,) = report.items
    assert (found.code, found.span and found.span.column) == (code, column)
    assert hint in found.hint


def test_two_files_that_are_one_cut_of_one_family_are_told(tmp_path: Path) -> None:
    (tmp_path / "other.ttf").write_bytes(stock_file(f"fonts/{ELITE}").read_bytes() + b"\0")
    shutil.copy(stock_file(f"fonts/{ELITE}"), tmp_path / ELITE)
    project, report = read(tmp_path, f"fonts: [{ELITE}, other.ttf]")
    assert project is None
    assert "are both 'Special Elite', regular" in report.items[0].message


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 80_000), st.binary(min_size=1, max_size=40), st.integers(0, 60_000))
def test_no_damage_raises_anything_but_a_fault(at: int, junk: bytes, cut: int) -> None:
    whole = stock_file(f"fonts/{CAPITALS}").read_bytes()
    data = (whole[:at] + junk + whole[at + len(junk) :])[: len(whole) - cut]
    try:
        found = own_font(Path("x.ttf"), data)
    except ValueError:
        return
    report = Report()
    shelve(Defaults(fonts=(found._replace(data=data),)), report)
    assert report.items == []
    assert font(found.id).upem > 0
    shape(found.id, "Hamburgefonstiv")
