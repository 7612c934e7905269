"""The store: what comes out is what went in, or nothing."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.diagnostics import Diagnostic, Span
from comicgen.publish.piece import Piece
from comicgen.season.store import Bundle, FolderStore, pack, store_at, unpack

PIECE = Piece(
    Path("out/a.png"), "x", "2026-11", 1, 1, (10, 20), 5, "ab", "png", "as it is", "A cat.", False, 12.0, 390.0
)
FINDING = Diagnostic(
    "warning", "L17", "ragged", Span("a.yaml", 3, 1, 9), "cut a word", facts=(("name", "rag"), ("rows", ("a", "b")))
)
BUNDLE = Bundle((("out/a.png", b"\x89PNG\n\n"), ("out/a.alt.txt", b"A cat.\n")), (FINDING,), (PIECE,))


def test_a_bundle_reads_back_equal() -> None:
    assert unpack(pack(BUNDLE)) == BUNDLE


@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8")), st.binary())))
def test_any_files_read_back_equal(files: list[tuple[str, bytes]]) -> None:
    bundle = Bundle(tuple(files))
    assert unpack(pack(bundle)) == bundle


@given(st.data())
def test_damage_anywhere_is_noticed(data: st.DataObject) -> None:
    raw = bytearray(pack(BUNDLE))
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    assert unpack(bytes(raw)) is None


@given(st.integers(0, len(pack(BUNDLE)) - 1))
def test_a_bundle_cut_off_is_noticed(length: int) -> None:
    assert unpack(pack(BUNDLE)[:length]) is None


def test_a_store_gives_what_it_was_given(tmp_path: Path) -> None:
    store = store_at(str(tmp_path / "cache"))
    assert store
    assert store.get("aa11") is None
    assert store.put("aa11", BUNDLE)
    assert store.get("aa11") == BUNDLE


def test_a_damaged_bundle_is_thrown_away(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    store.put("aa11", BUNDLE)
    path = tmp_path / "aa" / "aa11"
    path.write_bytes(path.read_bytes()[:-1])
    assert store.get("aa11") is None
    assert not path.exists()


def test_a_store_that_cannot_be_written_says_so_and_raises_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not FolderStore(tmp_path / "file").put("aa11", BUNDLE)


def test_trim_throws_away_what_was_not_used_for_the_longest_time(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    for at, key in enumerate(("aa1", "bb2", "cc3")):
        store.put(key, BUNDLE)
        os.utime(tmp_path / key[:2] / key, (at, at))
    store.get("aa1")  # used just now
    size = len(pack(BUNDLE))
    assert store.trim(2 * size) == 1
    assert [key for key in ("aa1", "bb2", "cc3") if store.get(key)] == ["aa1", "cc3"]


def test_trim_leaves_files_that_are_being_written(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    store.put("aa1", BUNDLE)
    stray = tmp_path / "aa" / ".comicgen-1-0.tmp"
    stray.write_bytes(b"half")
    store.trim(0)
    assert stray.exists()


@pytest.mark.parametrize("where", ["", None])
def test_no_store_is_no_store(where: str | None) -> None:
    assert store_at(where or "") is None
