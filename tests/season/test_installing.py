"""Installing: records tell the truth about what was read, and a disk that says no harms nothing."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from comicgen.publish import write
from comicgen.season import installing, making
from comicgen.season.edition import Comic, Edition, Made, Order, Wanted
from comicgen.season.installing import install
from comicgen.season.making import make
from comicgen.season.record import UNSURE, read_record

SOUP = "panels:\n  - lines:\n      - mia: Is there any soup left?\n"
EDITED = SOUP.replace("left", "here")
LONG_AGO = 1_700_000_000
EDITION = Edition("soup", "en", "transcript")


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """The transcript of a comic, which costs nothing to make."""
    path = tmp_path / "scripts" / "soup.yaml"
    path.parent.mkdir()
    path.write_text(SOUP)
    os.utime(path, (LONG_AGO, LONG_AGO))
    comic = Comic("soup", "en", path, "scripts/soup.yaml")
    return Order(comic, (Wanted(EDITION, None),), tmp_path, "out/{target}/soup.{ext}", store=str(tmp_path / "cache"))


def holds(order: Order) -> bool:
    """Whether a build would take the edition for what it is to be."""
    record = read_record(order.root, EDITION)
    assert record is not None
    return all(mark.holds(order.root) for mark in record.inputs)


def written(path: Path) -> None:
    path.write_text(EDITED)


def moved_here(path: Path) -> None:
    """With an old time, as `mv` and `cp -p` leave it."""
    other = path.with_suffix(".new")
    other.write_text(EDITED)
    os.utime(other, (LONG_AGO, LONG_AGO))
    other.replace(path)


def folder_swapped(path: Path) -> None:
    """The file itself has been there for long."""
    other = path.parent.with_name("other")
    other.mkdir()
    (other / path.name).write_text(EDITED)
    os.utime(other / path.name, (LONG_AGO, LONG_AGO))
    path.parent.rename(path.parent.with_name("old"))
    other.rename(path.parent)


def lock_came(path: Path) -> None:
    path.with_name("soup.lock.yaml").write_text("lock: 1\n")


EDITS = (written, moved_here, folder_swapped, lock_came)


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_while_a_build_runs_is_never_lost(edit: Callable[[Path], None], order: Order) -> None:
    start = time.time_ns()
    (made,) = make(order)
    edit(order.comic.path)
    assert install(made, order, start=start).how == "made"
    assert not holds(order)


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_right_after_a_build_is_never_lost(edit: Callable[[Path], None], order: Order) -> None:
    start = time.time_ns()
    (made,) = make(order)
    install(made, order, start=start)
    assert holds(order)
    edit(order.comic.path)
    assert not holds(order)


def test_an_edit_with_the_very_same_time_and_size_is_seen_when_it_is_young(order: Order) -> None:
    path = order.comic.path
    path.write_text(SOUP)
    stat = path.stat()
    start = time.time_ns()
    (made,) = make(order)
    install(made, order, start=start)
    path.write_text(EDITED)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert not holds(order)


def test_what_is_written_while_it_is_read_is_read_again(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = []
    real = making.script_of

    def meddled(*words: object) -> object:
        script = real(*words)  # type: ignore[arg-type]
        if not reads:
            order.comic.path.write_text(EDITED)
        reads.append(script)
        return script

    monkeypatch.setattr(making, "script_of", meddled)
    (made,) = make(order)
    assert len(reads) == 2
    assert UNSURE not in made.sums
    assert any(b"here" in data for _, data in made.files)


def test_what_never_rests_is_looked_at_again_and_kept_nowhere(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    real = making.script_of

    def meddled(*words: object) -> object:
        script = real(*words)  # type: ignore[arg-type]
        order.comic.path.write_text(order.comic.path.read_text() + "#\n")
        return script

    monkeypatch.setattr(making, "script_of", meddled)
    start = time.time_ns()
    (made,) = make(order)
    assert (made.how, UNSURE in made.sums) == ("made", True)
    install(made, order, start=start)
    assert not holds(order)
    assert not (order.root / "cache").exists()


# ------------------------------------------------------------------------------- disks


class Full:
    """A disk with room for some files more."""

    def __init__(self, room: int) -> None:
        self.room = room

    def move(self, stray: Path, path: Path) -> None:
        self.room -= 1
        if self.room < 0:
            raise OSError(28, "No space left on device")
        stray.replace(path)


def install_on(disk: Full, made: Made, order: Order, monkeypatch: pytest.MonkeyPatch) -> Made:
    with monkeypatch.context() as patch:
        patch.setattr(write, "_move", disk.move)
        return install(made, order, start=0)


@pytest.mark.parametrize("room", range(5))
def test_a_full_disk_leaves_whole_files_and_the_next_run_repairs(
    room: int, order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four files and a record: none, one, two... of them find room."""
    (first,) = make(order)
    install(first, order, start=0)
    old = {name: (order.root / name).read_bytes() for name, _ in first.files}
    order.comic.path.write_text(EDITED)
    (made,) = make(order)
    new = dict(made.files)
    done = install_on(Full(room), made, order, monkeypatch)
    assert (done.how, done.outcome, done.files, done.is_full) == ("failed", "unwritten", (), True)
    named = order.root / ([*new][room] if room < len(new) else ".comicgen/records/transcript")
    assert done.findings[-1].code == "cannot-write"
    assert done.findings[-1].message.startswith(str(named))
    assert done.findings[-1].message.endswith("cannot be written: no space left on device")
    assert all((order.root / name).read_bytes() in (old[name], new[name]) for name in old)
    assert list(order.root.rglob(write.STRAY)) == []
    again = install(make(order)[0], order, start=0)
    assert again.how == "restored"
    assert {name: (order.root / name).read_bytes() for name in new} == new


def test_a_folder_in_the_place_of_a_file_is_told(order: Order) -> None:
    (made,) = make(order)
    name = made.files[0][0]
    (order.root / name / "inner").mkdir(parents=True)
    done = install(made, order, start=0)
    assert done.findings[-1].message == f"{order.root / name} cannot be written: there is a folder with its name"
    assert not done.is_full  # others may find room
    (order.root / name / "inner").rmdir()
    (order.root / name).rmdir()
    assert install(make(order)[0], order, start=0).how in ("made", "restored")


def test_files_of_an_edition_that_has_fewer_now_go_unless_they_were_changed(order: Order) -> None:
    (made,) = make(order)
    more = made._replace(files=(*made.files, ("out/transcript/soup-2.txt", b"2"), ("out/transcript/soup-3.txt", b"3")))
    install(more, order, start=0)
    (order.root / "out" / "transcript" / "soup-3.txt").write_text("mine now")
    install(made, order, start=0)
    assert not (order.root / "out" / "transcript" / "soup-2.txt").exists()
    assert (order.root / "out" / "transcript" / "soup-3.txt").read_text() == "mine now"


def test_a_tick_is_longer_than_that_of_any_disk() -> None:
    assert installing._TICK >= 2_000_000_000  # FAT; HFS+ and old NFS have one of a second
