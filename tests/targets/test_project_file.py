"""The project file beyond its targets: scripts, what is made of them, where to, and the cache."""

from pathlib import Path

import pytest

from comicgen.targets.project_cache import Cache
from comicgen.targets.project_output import FIELDS, pictured
from tests.targets.test_project import sound


def test_a_project_that_says_nothing_has_the_usual_places(tmp_path: Path) -> None:
    project = sound(tmp_path, "by: Ana Gil")
    assert (project.folder, project.scripts, project.wanted) == (tmp_path, ("scripts",), ())
    assert (project.languages, project.output) == ((), "out/{target}/{script}.{ext}")
    assert project.cache == Cache(".comicgen/cache", 2_000_000_000)
    assert project.files == (tmp_path / "comicgen.yaml",)


@pytest.mark.parametrize("text", ["scripts: week 12", "scripts: [week 12]", "scripts: [week 12, week 12]"])
def test_scripts_are_a_folder_or_several(tmp_path: Path, text: str) -> None:
    assert sound(tmp_path, text).scripts == ("week 12",)


def test_scripts_may_be_patterns(tmp_path: Path) -> None:
    assert sound(tmp_path, "scripts: [., 'week-*/*.yaml', 'ana, pete.yaml']").scripts == (
        ".",
        "week-*/*.yaml",
        "ana, pete.yaml",
    )


def test_a_link_out_of_the_folder_is_outside(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "away").symlink_to(tmp_path)
    with pytest.raises(AssertionError, match="lies outside the project's folder"):
        sound(tmp_path / "in", "scripts: away")


@pytest.mark.parametrize("word", ["for", "targets"])
def test_what_is_made_are_targets_and_sets(tmp_path: Path, word: str) -> None:
    project = sound(tmp_path, f"{word}: [Story, ours, story]\nsets: {{ours: [bluesky, story]}}")
    assert project.wanted == ("story", "bluesky")
    assert project.targets == ()


def test_what_is_made_may_be_one_word(tmp_path: Path) -> None:
    assert sound(tmp_path, "for: story, x").wanted == ("story", "x")
    assert "webtoon-canvas" in sound(tmp_path, "for: all").wanted


def test_changed_targets_are_made_unless_others_are_named(tmp_path: Path) -> None:
    text = "targets: {story: {slides: 3}, kiosk: {size: 1920x1080}}"
    assert sound(tmp_path, text).wanted == ("story", "kiosk")
    assert sound(tmp_path, f"{text}\nfor: [kiosk, x]").wanted == ("kiosk", "x")


def test_the_first_language_is_that_of_the_scripts(tmp_path: Path) -> None:
    project = sound(tmp_path, "languages: [es, en, pt-BR]")
    assert (project.languages, project.defaults.language) == (("es", "en", "pt-BR"), "es")
    assert project.output == "out/{language}/{target}/{script}.{ext}"
    assert sound(tmp_path, "languages: es").output == "out/{target}/{script}.{ext}"
    assert sound(tmp_path, "language: es\nlanguages: [es, en]").languages == ("es", "en")


def test_an_output_of_ones_own_is_kept(tmp_path: Path) -> None:
    pattern = "site/comics/{script}-{target}.{ext}"
    assert sound(tmp_path, f"output: {pattern}").output == pattern


def test_a_pattern_is_filled_in() -> None:
    filled = pictured(
        "out/{language}/{target}/{script}.{ext}", script="week 1/heart", target="story", language="pt-BR", ext="png"
    )
    assert filled == Path("out/pt-BR/story/week 1/heart.png")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("value", ["..", "", "a/../b", "/etc/x", "a\0b"])
def test_no_value_leads_out_of_the_folder(field: str, value: str) -> None:
    values = dict.fromkeys(FIELDS, "x") | {field: value}
    with pytest.raises(ValueError, match="cannot be the"):
        pictured("out/{language}/{target}/{script}.{ext}", **values)


@pytest.mark.parametrize(
    ("text", "cache"),
    [
        ("cache: build/cache", Cache("build/cache")),
        ("cache: /mnt/team/comics", Cache("/mnt/team/comics")),
        ("cache: s3://bucket/comics", Cache("s3://bucket/comics")),
        ("cache: no", Cache("")),
        ("cache: {size: 500 MB}", Cache(size=500_000_000)),
        ("cache: {folder: kept, size: 1 GiB}", Cache("kept", 2**30)),
    ],
)
def test_a_cache_has_a_place_and_a_size(tmp_path: Path, text: str, cache: Cache) -> None:
    found = sound(tmp_path, text).cache
    assert found == cache
    assert found.is_remote == ("://" in text)
