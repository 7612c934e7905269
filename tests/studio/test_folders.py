"""Folders behind links are entered, and none twice."""

import os
from pathlib import Path

import pytest

from comicgen.studio.folders import folders_below
from comicgen.studio.lookout import polled_changes

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links of POSIX")


def below(top: Path) -> list[str]:
    """The names of the folders, from the first on."""
    return [here.relative_to(top).as_posix() for here, _ in folders_below(top)]


def folders(top: Path, *names: str) -> None:
    """Makes them."""
    for name in names:
        (top / name).mkdir(parents=True)


def test_a_folder_behind_a_link_is_entered_after_all_others(tmp_path: Path) -> None:
    folders(tmp_path, "elsewhere/deep", "top/b", "top/z")
    (tmp_path / "top" / "a").symlink_to(tmp_path / "elsewhere")
    assert below(tmp_path / "top") == [".", "b", "z", "a", "a/deep"]


def test_a_link_to_a_folder_that_is_here_gives_it_no_second_name(tmp_path: Path) -> None:
    folders(tmp_path, "b")
    (tmp_path / "a").symlink_to("b")
    assert below(tmp_path) == [".", "b"]


def test_links_that_lead_up_or_in_circles_end(tmp_path: Path) -> None:
    folders(tmp_path, "top/a", "one", "two", "hidden")
    for link, meant in {"top/up": "..", "top/a/self": ".", "top/one": "../one", "one/two": "../two"}.items():
        (tmp_path / link).symlink_to(meant)
    (tmp_path / "two" / "one").symlink_to("../one")
    (tmp_path / "top" / ".hidden").symlink_to("../hidden")
    assert below(tmp_path / "top") == [".", "a", "one", "one/two"]


def test_what_cannot_be_looked_into_is_told(tmp_path: Path) -> None:
    told: list[OSError] = []
    assert list(folders_below(tmp_path / "none", fault=told.append)) == []
    assert [fault.filename for fault in told] == [str(tmp_path / "none")]


def test_a_script_behind_a_link_is_watched(tmp_path: Path) -> None:
    folders(tmp_path, "elsewhere", "top")
    (tmp_path / "top" / "guests").symlink_to(tmp_path / "elsewhere")
    script = tmp_path / "elsewhere" / "tea.yaml"
    batches = polled_changes([tmp_path / "top"], rest=lambda: script.write_text("a: 1") and None)
    assert next(batches) == {Path(os.path.realpath(script))}
