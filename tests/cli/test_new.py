"""A first script: ready to draw, and never in the way of another."""

from pathlib import Path

import pytest

from comicgen.cli.new import TEMPLATES
from comicgen.cli.starting import OWN
from tests.cli.conftest import Run


def test_new_never_overwrites(run: Run, here: Path) -> None:
    assert run("new").exit_code == 0
    first = (here / "comic.yaml").read_text()
    again = run("new")
    assert again.exit_code == 2
    assert "stays as it is" in again.stderr
    assert (here / "comic.yaml").read_text() == first


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("a.yaml", "a.yaml"),
        ("b.yml", "b.yml"),
        ("c", "c.yaml"),
        ("v1.2", "v1.2.yaml"),
        ("deep/er/d.yaml", "deep/er/d.yaml"),
    ],
)
def test_new_gives_a_script_its_ending_and_its_folder(run: Run, here: Path, word: str, place: str) -> None:
    assert run("new", word).exit_code == 0
    assert (here / place).is_file()


def test_new_in_a_folder_has_the_usual_name(run: Run, here: Path) -> None:
    (here / "strips").mkdir()
    assert run("new", "strips").exit_code == 0
    assert (here / "strips" / "comic.yaml").is_file()


def test_new_says_when_nothing_can_be_written(run: Run, here: Path) -> None:
    (here / "file").write_text("")
    assert run("new", "file/a.yaml").exit_code == 74


@pytest.mark.parametrize("template", TEMPLATES)
def test_templates_switch_the_schema_on_and_name_their_own_file(run: Run, here: Path, template: str) -> None:
    assert run("new", "my first.yaml", "-t", template).exit_code == 0
    text = (here / "my first.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=comicgen.schema.json\n")
    assert "comicgen render 'my first.yaml'" in text
    assert "{file}" not in text


@pytest.mark.parametrize("template", TEMPLATES)
def test_templates_have_nothing_wrong_with_them(run: Run, here: Path, template: str) -> None:
    run("new", "first.yaml", "-t", template)
    result = run("check", "first.yaml", "--strict")
    assert (result.exit_code, result.output) == (0, "")


def test_a_new_project_has_nothing_wrong_with_it_and_goes_to_its_places(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = run("new", "--project", "strips")
    assert (told.exit_code, told.stdout) == (0, "")
    assert "cd strips; comicgen render scripts -o drawn" in told.stderr
    assert {str(path.relative_to(here / "strips")) for path in (here / "strips").rglob("*") if path.is_file()} == {
        *OWN,
        ".gitignore",
        ".github/workflows/comics.yml",
    }
    monkeypatch.chdir(here / "strips")
    checked = run("check", "scripts", "--strict")
    assert (checked.exit_code, checked.output) == (0, "")
    judged = run("lint", "scripts", "-j", "1")
    assert judged.exit_code == 0
    assert "3 strips, 3 without errors" in judged.stdout
    exported = run("export", "scripts", "--for", "bluesky,instagram-carousel", "-j", "1")
    assert (exported.exit_code, exported.output) == (0, "")


@pytest.mark.parametrize("place", ["bluesky", "instagram-carousel"])
def test_a_new_project_is_well_lettered_in_its_places(run: Run, here: Path, place: str) -> None:
    run("new", "--project", "strips")
    result = run("lint", "strips/scripts", "--shape", place, "--jobs", 1)
    assert result.exit_code == 0, result.stderr


def test_a_new_project_ignores_what_is_made_of_it(run: Run, here: Path) -> None:
    run("new", "--project")
    ignored = (here / ".gitignore").read_text().split()
    assert {"out/", ".comicgen/"} <= set(ignored)
    workflow = (here / ".github/workflows/comics.yml").read_text()
    assert [step for step in ("check scripts", "lint scripts", "build") if f"comicgen {step}" not in workflow] == []


@pytest.mark.parametrize("name", ["comicgen.yaml", "comicgen.yml", "cast.yaml", "scripts/rent.yaml"])
def test_a_new_project_never_overwrites(run: Run, here: Path, name: str) -> None:
    (here / "scripts").mkdir()
    (here / name).write_text("mine")
    result = run("new", "--project")
    assert result.exit_code == 2
    assert name in result.stderr
    assert [path.name for path in here.rglob("*") if path.is_file()] == [Path(name).name]
    assert (here / name).read_text() == "mine"


def test_a_new_project_leaves_what_the_repository_ignores(run: Run, here: Path) -> None:
    (here / ".gitignore").write_text("mine\n")
    result = run("new", "--project")
    assert result.exit_code == 0
    assert ".gitignore  is there already and stays as it is" in result.stderr
    assert (here / ".gitignore").read_text() == "mine\n"
    assert (here / "comicgen.yaml").is_file()


def test_a_new_project_needs_a_folder_and_no_template(run: Run, here: Path) -> None:
    (here / "file").write_text("")
    assert run("new", "--project", "file").exit_code == 2
    assert run("new", "--project", "--template", "voice").exit_code == 2
    assert run("new", "--project", "file/deep").exit_code == 74
