"""Records: they read back equal, and tell what is not as it was."""

import json
import os
from pathlib import Path

import pytest

from comicgen.season.edition import Edition
from comicgen.season.record import ABSENT, Record, intact, mark_of, read_record, record_path, write_record
from tests.season.test_store import FINDING, PIECE

EDITION = Edition("winter/heart", "en", "story")


def record(root: Path) -> Record:
    (root / "a.png").write_bytes(b"picture")
    files = (mark_of(root, "a.png"),)
    inputs = (mark_of(root, "heart.lock.yaml"),)
    return Record(EDITION, "key", (("the style", "1"),), "asked", inputs, files, (FINDING,), (PIECE,))


def test_a_record_reads_back_equal(tmp_path: Path) -> None:
    one = record(tmp_path)
    write_record(tmp_path, one)
    assert read_record(tmp_path, EDITION) == one


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"schema": 2}', '{"schema": 1, "edition": 7}'])
def test_a_damaged_record_is_none(tmp_path: Path, text: str) -> None:
    write_record(tmp_path, record(tmp_path))
    record_path(tmp_path, EDITION).write_text(text)
    assert read_record(tmp_path, EDITION) is None


def test_the_record_of_another_edition_is_none(tmp_path: Path) -> None:
    write_record(tmp_path, record(tmp_path))
    path = record_path(tmp_path, EDITION)
    told = json.loads(path.read_bytes())
    path.write_text(json.dumps(told | {"edition": ["winter/heart", "es", "story"]}))
    assert read_record(tmp_path, EDITION) is None


def test_a_file_is_intact_while_its_bytes_are_the_same(tmp_path: Path) -> None:
    one, path = record(tmp_path), tmp_path / "a.png"
    assert intact(one, tmp_path)
    os.utime(path, (1, 1))
    assert intact(one, tmp_path)
    path.write_bytes(b"pictur!")
    assert not intact(one, tmp_path)
    path.unlink()
    assert not intact(one, tmp_path)


def test_damage_that_leaves_size_and_time_is_seen_closely(tmp_path: Path) -> None:
    one, path = record(tmp_path), tmp_path / "a.png"
    stat = path.stat()
    path.write_bytes(b"pictur!")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert intact(one, tmp_path)
    assert not intact(one, tmp_path, closely=True)


def test_a_file_that_was_absent_must_stay_absent(tmp_path: Path) -> None:
    mark = mark_of(tmp_path, "heart.lock.yaml")
    assert mark.sum == ABSENT
    assert mark.holds(tmp_path)
    (tmp_path / "heart.lock.yaml").write_text("")
    assert not mark.holds(tmp_path)
