"""Pruning takes away what a build made, and nothing else."""

import os
import shutil
from pathlib import Path

import pytest

from comicgen.season.edition import Edition
from comicgen.season.pruning import forgotten, prune
from comicgen.season.record import Mark, Record, mark_of, record_path, write_record

OLD, NEW = Edition("tea", "en", "story"), Edition("tea", "en-GB", "story")


def recorded(root: Path, edition: Edition, *names: str) -> Record:
    """An edition with its files."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"picture")
    record = Record(edition, "key", (), "", (), tuple(mark_of(root, name) for name in names))
    write_record(root, record)
    return record


def test_files_folders_and_records_of_old_editions_go(tmp_path: Path) -> None:
    recorded(tmp_path, OLD, "out/story/winter/tea.jpg", "out/story/winter/tea.alt.txt")
    recorded(tmp_path, NEW, "out/story/soup.jpg")
    (old,) = forgotten(tmp_path, [NEW])
    assert old.edition == OLD
    assert prune(tmp_path, [old], [NEW]) == []
    assert [path.name for path in (tmp_path / "out").rglob("*")] == ["story", "soup.jpg"]
    assert forgotten(tmp_path, [NEW]) == []


def test_a_file_that_was_changed_stays_and_is_told(tmp_path: Path) -> None:
    old = recorded(tmp_path, OLD, "out/tea.jpg", "out/tea.alt.txt")
    (tmp_path / "out" / "tea.alt.txt").write_text("better")
    os.utime(tmp_path / "out" / "tea.alt.txt", ns=(0, old.files[1].time))
    assert prune(tmp_path, [old], []) == ["out/tea.alt.txt stays: it was changed since it was made"]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["tea.alt.txt"]


def test_a_file_that_an_edition_has_under_a_new_name_stays(tmp_path: Path) -> None:
    old = recorded(tmp_path, OLD, "out/tea.jpg")
    recorded(tmp_path, NEW, "out/tea.jpg")
    assert prune(tmp_path, [old], [NEW]) == []
    assert (tmp_path / "out" / "tea.jpg").is_file()
    assert not record_path(tmp_path, OLD).exists()


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_nothing_outside_of_the_project_goes(tmp_path: Path) -> None:
    root, outside = tmp_path / "project", tmp_path / "diary.txt"
    root.mkdir()
    outside.write_bytes(b"picture")
    (root / "link").symlink_to(tmp_path)
    there = mark_of(root, "../diary.txt")
    marks = [there._replace(path=path) for path in ("../diary.txt", "link/diary.txt", outside.as_posix())]
    old = Record(OLD, "key", (), "", (), tuple(marks))
    write_record(root, old)
    told = prune(root, [old], [])
    assert outside.is_file()
    assert [line.partition(": ")[2] for line in told] == ["it lies outside of the project, behind a link"] * 3


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_folder_of_pictures_that_is_a_link_is_pruned_and_nothing_behind_a_link_in_it(tmp_path: Path) -> None:
    root, site, diary = tmp_path / "project", tmp_path / "site", tmp_path / "diary"
    for folder in (root, site, diary):
        folder.mkdir()
    (root / "out").symlink_to(site)
    old = recorded(root, OLD, "out/story/tea.jpg", "out/x/tea.jpg")
    shutil.move(site / "x", diary / "x")
    (site / "x").symlink_to(diary / "x")
    assert prune(root, [old], [], "out") == ["out/x/tea.jpg stays: it lies outside of the project, behind a link"]
    assert [path.name for path in site.iterdir()] == ["x"]
    assert (root / "out").is_symlink()
    assert (diary / "x" / "tea.jpg").is_file()


def test_a_copy_of_a_record_is_none(tmp_path: Path) -> None:
    recorded(tmp_path, NEW, "out/tea.jpg")
    path = record_path(tmp_path, NEW)
    shutil.copy(path, path.with_name(f"{path.stem} (conflict).json"))
    assert forgotten(tmp_path, [NEW]) == []


def test_what_is_gone_already_is_no_fault(tmp_path: Path) -> None:
    old = Record(OLD, "key", (), "", (), (Mark("out/tea.jpg", 7, 7, "7"),))
    write_record(tmp_path, old)
    assert prune(tmp_path, [old], []) == []
