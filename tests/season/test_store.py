"""The store: what comes out is what went in, or nothing."""

import json
import os
import time
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.diagnostics import Diagnostic, Span
from comicgen.publish.piece import Piece
from comicgen.season.store import MARK, Bundle, FolderStore, fetched, pack, store_at, unpack
from tools.soak_cache import Soak, soaked

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


def summed(head: object) -> bytes:
    """A bundle with this head, and the sum that belongs to it."""
    body = json.dumps(head).encode() + b"\nfile"
    return MARK + sha256(body).hexdigest().encode() + b"\n" + body


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["files", "pieces", "x"]), inner),
)


@given(st.data())
def test_a_head_of_whatever_kind_is_a_bundle_or_damage(data: st.DataObject) -> None:
    head = json.loads(pack(BUNDLE)[len(MARK) + 65 :].partition(b"\n")[0])
    place = head
    while isinstance(place, (dict, list)) and place:
        keys = list(place) if isinstance(place, dict) else range(len(place))
        key = data.draw(st.sampled_from(keys))
        if data.draw(st.booleans()):
            place[key] = data.draw(ODD)
            break
        place = place[key]
    assert isinstance(unpack(summed(head)), Bundle | None)


def test_a_head_without_end_is_damage() -> None:
    body = b"[" * 200_000 + b"\n"
    assert unpack(MARK + sha256(body).hexdigest().encode() + b"\n" + body) is None


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


def test_trim_leaves_files_that_are_being_written_and_takes_away_those_that_nobody_writes(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    store.put("aa1", BUNDLE)
    young, old, other = (tmp_path / "aa" / name for name in (".comicgen-1-0.tmp", ".comicgen-2-0.tmp", ".nfs01"))
    for path in (young, old, other):
        path.write_bytes(b"half")
    for path in (old, other):
        os.utime(path, (at := time.time() - 2 * 24 * 3600, at))
    store.trim(1_000_000)
    assert (young.exists(), old.exists(), other.exists()) == (True, False, True)
    assert store.get("aa1") == BUNDLE


def test_what_goes_while_it_is_counted_hides_nothing_else(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    for key in ("aa1", "aa2", "aa3"):
        store.put(key, BUNDLE)
    (tmp_path / "aa" / "aa0").symlink_to("gone")
    assert store.trim(0) == 3


def test_a_store_for_reading_only_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    store = FolderStore(tmp_path)
    store.put("aa1", BUNDLE)
    monkeypatch.setattr(os, "utime", refused)
    assert store.get("aa1") == BUNDLE


@pytest.mark.parametrize(
    "name",
    [
        "out/x/tea.jpg",
        "out/x/tea-2.alt.txt",
        "out/x/teapot.jpg",
        "out/x/tea/../../../.profile",
        "/etc/passwd",
        ".git/hooks/x",
        "out/x/tea.\\..\\x",
    ],
)
def test_a_bundle_brings_nothing_but_the_files_of_its_edition(tmp_path: Path, name: str) -> None:
    store = FolderStore(tmp_path)
    store.put("aa1", Bundle((("out/x/tea.alt.txt", b"Tea."), (name, b"?"))))
    is_sound = name in ("out/x/tea.jpg", "out/x/tea-2.alt.txt")
    assert (fetched(store, "aa1", "out/x/tea") is not None) == is_sound


def test_an_address_on_this_machine_is_a_folder_with_a_bound(tmp_path: Path) -> None:
    store = store_at(f"file://{tmp_path}")
    assert isinstance(store, FolderStore)
    assert store.folder == tmp_path


def test_processes_that_are_killed_over_damaged_bundles_get_no_wrong_bytes(tmp_path: Path) -> None:
    soak = Soak(str(tmp_path / "cache"), seconds=3, processes=4, keys=12, bound=500_000)
    told = soaked(soak)
    assert told.wrong == told.strays == 0
    assert min(told.found, told.put, told.killed, told.harmed) > 0
    assert told.size <= soak.bound


@pytest.mark.parametrize("where", ["", None])
def test_no_store_is_no_store(where: str | None) -> None:
    assert store_at(where or "") is None
