"""What a script takes from its project, and what it keeps of its own."""

import pickle
from pathlib import Path

import pytest

from comicgen.diagnostics import Report
from comicgen.script import Script, read, styled
from tests.targets.test_project import sound

CAST = """
cast:
  nora: {name: Nora Lund, hair: bun grey, age: old, balloon: '#ffe9b8'}
  pete: {top: hoodie mustard}
  radio: {voice: radio, worn by: pete}
  mia: {hair: bob red}
"""


def script_in(folder: Path, project: str, text: str, *, faults: tuple[str, ...] = ()) -> Script:
    """A script as it is read below a project."""
    report = Report()
    script = read(text, "s.yaml", report, folder=folder, defaults=sound(folder, project).defaults)
    assert [item.code for item in report.items if item.severity == "error"] == list(faults)
    assert script is not None
    return script


def saying(*lines: str) -> str:
    """A panel in which this is said."""
    return "\npanels:\n  - lines:\n" + "".join(f"      - {line}\n" for line in lines)


PANEL = saying("mia: Hello")


def test_a_project_says_what_scripts_leave_out(tmp_path: Path) -> None:
    ground = "by: Ana Gil\nurl: example.org\ncopyright: © Ana\nlanguage: es\nformat: square\nreadable at: 320px"
    script = script_in(tmp_path, ground, PANEL)
    assert (script.by, script.url, script.copyright, script.language) == ("Ana Gil", "example.org", "© Ana", "es")
    assert (script.format.name, script.readable_at, script.format.width) == ("square", 320, 320)


def test_what_the_script_says_goes_first(tmp_path: Path) -> None:
    ground = "by: Ana Gil\nurl: example.org\nlanguage: es\nformat: square\nreadable at: 320px"
    own = "by: Bo\nurl: ''\nlanguage: en\nformat: strip\nreadable at: 500"
    script = script_in(tmp_path, ground, own + PANEL)
    assert (script.by, script.url, script.language, script.format.name) == ("Bo", "", "en", "strip")
    assert (script.readable_at, script.format.width) == (500, 500)


@pytest.mark.parametrize(
    ("ground", "own", "base", "case", "margin"),
    [
        ("style: noir", "", "noir", "upper", 18),
        ("style: noir", "style: house", "house", "upper", 18),
        ("style: {base: noir, lettering.case: mixed}", "style: {page.margin: 30}", "noir", "mixed", 30),
        ("style: {lettering.case: mixed, page.margin: 20}", "style: {base: ink, page.margin: 30}", "ink", "mixed", 30),
    ],
)
def test_the_style_of_a_project_lies_under_that_of_the_script(
    tmp_path: Path, ground: str, own: str, base: str, case: str, margin: float
) -> None:
    script = script_in(tmp_path, ground, own + PANEL)
    style = styled(script)
    assert (script.base_style, style.lettering.case, style.page.margin) == (base, case, margin)


def test_a_style_file_lies_beside_the_project_file(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("style: {base: pastel, lettering: {case: mixed}}")
    (tmp_path / "scripts").mkdir()
    project = sound(tmp_path, "style: ours.yaml")
    script = read(PANEL, "s.yaml", Report(), folder=tmp_path / "scripts", defaults=project.defaults)
    assert script is not None
    assert (script.base_style, dict(script.style)) == ("pastel", {"lettering.case": "mixed"})
    assert project.files == (tmp_path / "comicgen.yaml", tmp_path / "ours.yaml")


def test_the_cast_of_a_project_is_there_when_it_is_used(tmp_path: Path) -> None:
    script = script_in(tmp_path, CAST, saying("nora: Hello").replace("- lines", "- actors: [pete]\n    lines"))
    assert [member.key for member in script.cast] == ["nora", "pete"]
    assert script.character("nora").name == "Nora Lund"
    assert script.character("pete").look.top.kind == "hoodie"


def test_a_change_to_somebody_else_leaves_a_script_as_it_is(tmp_path: Path) -> None:
    text = saying("nora: Hello")
    before = script_in(tmp_path, CAST, text)
    assert script_in(tmp_path, CAST.replace("mustard", "teal"), text) == before
    assert script_in(tmp_path, CAST.replace("grey", "black"), text) != before


def test_who_wears_a_voice_comes_with_it(tmp_path: Path) -> None:
    script = script_in(tmp_path, CAST, saying("radio: Hello"))
    assert [member.key for member in script.cast] == ["radio", "pete"]
    assert script.panels[0].lines[0].kind == "electric"


def test_the_scripts_own_cast_goes_first(tmp_path: Path) -> None:
    script = script_in(tmp_path, CAST, "cast: {nora: {age: child}}" + saying("nora: Hello", "pete: Oh"))
    assert [member.key for member in script.cast] == ["nora", "pete"]
    assert (script.character("nora").look.age, script.character("nora").look.hair) == ("child", None)


@pytest.mark.parametrize("cast", ["[nora, mia]", "nora, mia", "{nora: , mia: }"])
def test_a_bare_name_means_who_the_project_calls_so(tmp_path: Path, cast: str) -> None:
    script = script_in(tmp_path, CAST, f"cast: {cast}" + saying("nora: Hello"))
    assert [member.key for member in script.cast] == ["nora", "mia"]
    assert script.character("mia").look.hair == "bob"
    assert script.character("nora").name == "Nora Lund"


def test_a_member_of_the_project_goes_before_one_of_the_box(tmp_path: Path) -> None:
    assert script_in(tmp_path, CAST, PANEL).character("mia").look.hair == "bob"


def test_a_name_that_nobody_has_is_near_one_of_the_project(tmp_path: Path) -> None:
    report = Report()
    read(saying("noraa: Hello"), "s.yaml", report, defaults=sound(tmp_path, CAST).defaults)
    assert [item.hint for item in report.items] == ["did you mean 'nora'? The cast is: mia, nora, pete, radio"]


def test_findings_quote_the_cast_where_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "cast.yaml").write_text("nora: {balloon: {fill: '#333333', ink: '#444444'}}\n")
    report, project = Report(), sound(tmp_path, "cast: cast.yaml")
    from comicgen.script import check

    script = read(saying("nora: Hello"), "s.yaml", report, defaults=project.defaults)
    assert script is not None
    check(script, report)
    (found,) = report.items
    assert found.code == "low-contrast"
    assert found.span is not None
    assert report.sources[found.span.source].line(found.span.line).startswith("nora:")
    assert project.files[1:] == (tmp_path / "cast.yaml",)


def test_a_cast_that_is_not_used_is_not_quoted(tmp_path: Path) -> None:
    report = Report()
    read(saying("ben: Hello"), "s.yaml", report, defaults=sound(tmp_path, CAST).defaults)
    assert list(report.sources) == ["s.yaml"]


def test_defaults_can_be_sent(tmp_path: Path) -> None:
    defaults = sound(tmp_path, f"{CAST}\nstyle: {{lettering.case: mixed}}\nby: Ana").defaults
    assert pickle.loads(pickle.dumps(defaults)) == defaults
