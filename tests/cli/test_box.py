"""cast, settings and styles: what is in the box."""

from pathlib import Path

import pytest
from PIL import Image

from comicgen.script.words.looks import stock_characters
from comicgen.script.words.scenes import setting_names, style_names
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("command", "names"), [("cast", stock_characters()), ("settings", setting_names()), ("styles", style_names())]
)
def test_lists_name_everything_one_a_line(run: Run, command: str, names: tuple[str, ...]) -> None:
    assert run(command, "--list").stdout.splitlines() == list(names)


@pytest.mark.parametrize(
    ("command", "name", "told"),
    [
        ("cast", "maia", "did you mean 'mia'?"),
        ("settings", "xyzzy", "there are: "),
        ("styles", "niore", "did you mean 'noir'?"),
    ],
)
def test_a_name_that_is_not_in_the_box_is_told(run: Run, command: str, name: str, told: str) -> None:
    result = run(command, name)
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize(("command", "name"), [("cast", "mia"), ("settings", "plain"), ("styles", "noir")])
def test_sheets_are_pictures(run: Run, here: Path, command: str, name: str) -> None:
    assert run(command, name, "-o", "out/sheet.png").exit_code == 0
    with Image.open(here / "out" / "sheet.png") as sheet:
        assert sheet.width == 2400
        assert sheet.getcolors(16) is None  # more than a few colours: something is drawn


def test_sheets_that_cannot_be_written_are_told(run: Run, here: Path) -> None:
    (here / "file").write_text("")
    result = run("settings", "plain", "-o", "file/x.png")
    assert result.exit_code == 74
    assert "cannot be written" in result.stderr


@pytest.mark.parametrize("command", ["cast", "settings"])
def test_sheets_never_overwrite_a_script(run: Run, here: Path, command: str) -> None:
    (here / "heart.yaml").write_text("panels: []")
    result = run(command, "-o", "heart.yaml")
    assert result.exit_code == 2
    assert "must end in .png" in result.stderr
    assert (here / "heart.yaml").read_text() == "panels: []"


def test_random_prints_a_cast_and_draws_it(run: Run, here: Path) -> None:
    result = run("cast", "random", "--seed", "7", "--count", "2", "-o", "two.png")
    assert result.exit_code == 0
    assert result.stdout.startswith("cast:\n  ")
    assert result.stdout == run("cast", "random", "--seed", "7", "--count", "2").stdout
    assert (here / "two.png").exists()


def test_a_seed_without_random_is_told(run: Run) -> None:
    result = run("cast", "mia", "--seed", "7")
    assert result.exit_code == 2
    assert "comicgen cast random --seed 7" in result.stderr


@pytest.mark.parametrize("name", ["miso", "pickle"])
def test_an_animal_has_a_sheet_of_its_own(run: Run, here: Path, name: str) -> None:
    assert run("cast", name, "-o", "beast.png").exit_code == 0
    assert (here / "beast.png").exists()
