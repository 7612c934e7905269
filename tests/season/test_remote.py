"""The store beyond this machine: as good as a folder while it answers, and no burden when it does not."""

import sys
import time
from pathlib import Path

import pytest

import comicgen.season.remote as remote
from comicgen.season.remote import RemoteStore
from comicgen.season.store import pack, store_at
from tests.season.test_store import BUNDLE

pytest.importorskip("fsspec", reason="caches at addresses need fsspec")


@pytest.fixture(params=["memory", "file"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An address for the store of one test."""
    return f"memory://{tmp_path.name}/comics" if request.param == "memory" else f"file://{tmp_path}/comics"


def test_a_store_at_an_address_gives_what_it_was_given(where: str) -> None:
    store = RemoteStore(where)
    assert store.get("aa11") is None
    assert store.put("aa11", BUNDLE)
    assert store.get("aa11") == BUNDLE
    other = store_at(where)
    assert other
    assert other.get("aa11") == BUNDLE
    assert store.fault == ""


def test_an_address_elsewhere_is_a_store_there() -> None:
    assert isinstance(store_at("memory://comics"), RemoteStore)


def test_a_store_at_an_address_tells_what_it_has(where: str) -> None:
    store = RemoteStore(where)
    assert store.keys() == frozenset()
    store.put("aa11", BUNDLE)
    store.put("bb22", BUNDLE)
    assert store.keys() == {"aa11", "bb22"}


def test_a_list_that_takes_long_costs_nothing_else(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = RemoteStore(where)
    store.put("aa11", BUNDLE)
    monkeypatch.setattr(remote, "PATIENCE", 0.05)
    with monkeypatch.context() as patch:
        patch.setattr(store.system, "find", lambda path: time.sleep(0.5), raising=False)
        assert store.keys() == frozenset()
    monkeypatch.setattr(remote, "PATIENCE", 10)
    assert store.get("aa11") == BUNDLE


def test_a_damaged_object_is_no_bundle_and_no_fault(where: str) -> None:
    store = RemoteStore(where)
    store.put("aa11", BUNDLE)
    store.system.pipe_file(f"{store.root}/aa/aa11", pack(BUNDLE)[:-1])
    assert store.get("aa11") is None
    assert store.put("aa11", BUNDLE)
    assert store.get("aa11") == BUNDLE


def test_a_store_that_fails_is_not_asked_again(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store, asked = RemoteStore(where), []

    def refused(path: str) -> bytes:
        asked.append(path)
        raise PermissionError(13, "Access Denied")

    monkeypatch.setattr(store.system, "cat_file", refused, raising=False)
    assert store.get("aa11") is None
    assert store.get("bb22") is None
    assert not store.put("aa11", BUNDLE)
    assert store.fault == "access Denied"
    assert len(asked) == 1


def test_nobody_waits_for_a_silent_store(monkeypatch: pytest.MonkeyPatch) -> None:
    store = RemoteStore("memory://silent")
    monkeypatch.setattr(remote, "PATIENCE", 0.05)
    monkeypatch.setattr(store.system, "cat_file", lambda path: time.sleep(2), raising=False)
    begun = time.monotonic()
    assert store.get("aa11") is None
    assert not store.put("aa11", BUNDLE)
    assert time.monotonic() - begun < 1.5
    assert store.fault == "no answer within 0.05 seconds"


def test_an_address_that_cannot_be_used_is_told_with_the_address() -> None:
    with pytest.raises(ValueError, match="the cache at nosuch://bucket cannot be used: protocol not known"):
        RemoteStore("nosuch://bucket")


def test_the_way_out_is_told_where_it_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> tuple[object, ...]:
        with pytest.raises(ValueError, match="cannot be used") as told:
            RemoteStore("memory://x")
        return told.value.args

    def lacking(where: str) -> None:
        raise ImportError("Install s3fs to access S3")

    with monkeypatch.context() as patch:
        patch.setattr("fsspec.core.url_to_fs", lacking)
        assert asked() == ("the cache at memory://x cannot be used: install s3fs to access S3", "")
    monkeypatch.setitem(sys.modules, "fsspec", None)
    monkeypatch.delitem(sys.modules, "fsspec.core")
    assert asked()[1] == "pip install 'comicgen-toolkit[remote]'"
