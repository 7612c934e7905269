"""Files that are whole or not there."""

import os
import stat
from pathlib import Path

import pytest

from comicgen.publish import write
from comicgen.publish.write import STRAY, write_file


def strays(folder: Path) -> list[Path]:
    return list(folder.rglob(STRAY))


def test_file_is_written_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "out" / "week 1" / "rain.png"
    write_file(path, b"picture")
    assert path.read_bytes() == b"picture"
    assert strays(tmp_path) == []


def test_file_that_exists_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "rain.png"
    write_file(path, b"a long first picture")
    write_file(path, b"second")
    assert path.read_bytes() == b"second"


@pytest.mark.skipif(os.name == "nt", reason="rights and links of POSIX")
def test_file_that_is_replaced_hands_on_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "diary.yaml"
    path.write_bytes(b"first")
    path.chmod(0o600)
    write_file(path, b"second")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="rights and links of POSIX")
def test_link_stays_a_link_to_the_new_file(tmp_path: Path) -> None:
    path, link = tmp_path / "far" / "rain.yaml", tmp_path / "link.yaml"
    path.parent.mkdir()
    path.write_bytes(b"first")
    link.symlink_to(path)
    write_file(link, b"second")
    assert link.is_symlink()
    assert path.read_bytes() == b"second"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_failure_leaves_the_old_file_and_nothing_else(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rain.png"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    with pytest.raises(OSError, match="No space"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert strays(tmp_path) == []


@pytest.mark.parametrize("what", ["full", "folder", "file for a folder"])
def test_failure_names_the_file_that_was_meant(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "out" / "rain.png"
    if what == "full":
        monkeypatch.setattr(os, "fsync", fail)
    elif what == "folder":
        path.mkdir(parents=True)
    else:
        path.parent.write_text("a file")
    with pytest.raises(OSError) as caught:  # noqa: PT011 - which one it is is the system's business
        write_file(path, b"new")
    assert caught.value.filename == str(path)
    assert caught.value.filename2 is None
    assert strays(tmp_path) == []


def test_interruption_cleans_up_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "rain.png", b"new")
    assert list(tmp_path.iterdir()) == []


def test_bytes_are_complete_before_the_file_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, seen = tmp_path / "rain.png", []
    replace = Path.replace

    def watched(source: Path, target: Path) -> Path:
        seen.append((source.read_bytes(), source.parent == target.parent, path.exists()))
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", watched)
    write_file(path, b"picture")
    assert seen == [(b"picture", True, False)]


def test_folder_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "rain.png").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - its kind depends on the system
        write_file(tmp_path / "rain.png", b"new")
    assert strays(tmp_path) == []


def test_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(OSError):  # noqa: PT011 - its kind depends on the system
        write_file(tmp_path / "out" / "rain.png", b"new")


@pytest.mark.skipif(os.name == "nt", reason="rights are a matter of Unix")
def test_file_can_be_read_by_those_who_may_read_new_files(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    write_file(tmp_path / "rain.png", b"new")
    rights = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("plain", "rain.png")]
    assert rights[0] == rights[1]


def test_held_file_is_tried_again_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, tries = Path.replace, []

    def held(source: Path, target: Path) -> Path:
        tries.append(source)
        if len(tries) < 3:
            raise PermissionError(13, "in use")
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(write, "_on_windows", lambda: True)
    monkeypatch.setattr(write, "_PAUSE", 0.0)
    write_file(tmp_path / "rain.png", b"new")
    assert (len(tries), (tmp_path / "rain.png").read_bytes()) == (3, b"new")
