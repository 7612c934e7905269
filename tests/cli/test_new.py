"""A first script: ready to draw, and never in the way of another."""

from pathlib import Path

import pytest

from comicgen.cli.new import TEMPLATES
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
