"""The store: finished editions by their content key, for builds of other days, branches and machines.

Comes in: keys and bundles. Goes out: bundles, or None. A bundle is one file that begins with the sum of what follows:
what is damaged is thrown away and made again. Bundles are written whole or not at all and never changed, so that any
number of processes may share a store without a lock. It is bounded: what was not used for the longest time goes first.
Others may write into it, too: a bundle brings nothing into a project but the files of the edition that is asked for.
"""

import json
import os
import time
from contextlib import suppress
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from comicgen.diagnostics import Diagnostic
from comicgen.frozen import NamedTuple
from comicgen.publish.manifest import piece_of, piece_told
from comicgen.publish.piece import Piece
from comicgen.publish.write import STRAY, write_file
from comicgen.season.told import DAMAGE, finding_of, finding_told
from comicgen.studio.pipeline import reason

__all__ = ["Bundle", "FolderStore", "Kept", "Store", "fetched", "pack", "store_at", "unpack"]

MARK = b"comicgen bundle 1\n"
_FILE = "file://"
_OLD = 24 * 3600  # seconds after which half a file is nobody's any more: who writes it may sit at another machine


class Bundle(NamedTuple):
    """All files of an edition, from the folder of the project on, with what is known of them."""

    files: tuple[tuple[str, bytes], ...]
    findings: tuple[Diagnostic, ...] = ()
    pieces: tuple[Piece, ...] = ()


class Store(Protocol):
    """Where bundles are kept. No method raises for a store that is full, slow or gone: it is a convenience."""

    fault: str  # why it could not do the last thing that it was asked; "": it could

    def get(self, key: str) -> Bundle | None:
        """A bundle, if it is there and sound."""

    def put(self, key: str, bundle: Bundle) -> bool:
        """Keeps a bundle; whether that was possible."""

    def keys(self) -> frozenset[str]:
        """What it has, as far as it is known."""


def store_at(where: str) -> Store | None:
    """The store of a folder, or of an address such as s3://bucket/comics; none for ""."""
    if not where:
        return None
    if where.startswith(_FILE) and os.name != "nt":
        return FolderStore(Path(where.removeprefix(_FILE)))
    if "://" in where:
        from comicgen.season.remote import RemoteStore

        return RemoteStore(where)
    return FolderStore(Path(where))


def fetched(store: Store | None, key: str, stem: str) -> Bundle | None:
    """A bundle of which all files are called `stem` and then some; any other would lead elsewhere, and is none."""
    bundle = store.get(key) if store else None
    return bundle if bundle and all(_belongs(name, stem) for name, _ in bundle.files) else None


def _belongs(name: str, stem: str) -> bool:
    ending = name.removeprefix(stem)
    return name.startswith(stem) and ending[:1] in ("-", ".") and not {"/", "\\"} & set(ending)


def pack(bundle: Bundle) -> bytes:
    """A bundle as bytes."""
    head = {
        "files": [[name, len(data)] for name, data in bundle.files],
        "findings": [finding_told(item) for item in bundle.findings],
        "pieces": [piece_told(piece, Path()) for piece in bundle.pieces],
    }
    body = json.dumps(head, separators=(",", ":")).encode() + b"\n" + b"".join(data for _, data in bundle.files)
    return MARK + sha256(body).hexdigest().encode() + b"\n" + body


def unpack(raw: bytes) -> Bundle | None:
    """A bundle from bytes; None when they are damaged."""
    start = len(MARK) + 65
    body = raw[start:]
    if raw[:start] != MARK + sha256(body).hexdigest().encode() + b"\n":
        return None
    try:
        line, _, rest = body.partition(b"\n")
        head = json.loads(line)
        files, at = [], 0
        for name, length in head["files"]:
            files.append((str(name), rest[at : at + length]))
            at += length
        findings = tuple(finding_of(one) for one in head["findings"])
        return Bundle(tuple(files), findings, tuple(piece_of(one, Path()) for one in head["pieces"]))
    except DAMAGE:
        return None


class FolderStore:
    """A store in a folder, which may lie on a disk that machines share."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fault = ""

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key

    def get(self, key: str) -> Bundle | None:
        """A bundle; one that is damaged is thrown away."""
        path = self._path(key)
        try:
            bundle = unpack(path.read_bytes())
        except OSError:
            return None
        with suppress(OSError):  # a store may be there for reading only
            if bundle is None:
                path.unlink(missing_ok=True)
            else:
                os.utime(path)  # it was used just now
        return bundle

    def put(self, key: str, bundle: Bundle) -> bool:
        """Keeps a bundle."""
        try:
            write_file(self._path(key), pack(bundle), sync=False)
        except OSError as fault:
            self.fault = reason(fault)
            return False
        self.fault = ""
        return True

    def keys(self) -> frozenset[str]:
        """What it has."""
        found: set[str] = set()
        for folder in self._folders():
            with suppress(OSError):
                found.update(name for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208 - names only
        return frozenset(found)

    def trim(self, most: int) -> int:
        """Throws away what was not used for the longest time, until no more than `most` bytes are left, and what killed
        processes left half written; tells how many bundles went. Another process may take or throw away the same at the
        same moment: that harms nobody.
        """
        found, strays = self._contents()
        total, gone = sum(size for _, size, _ in found), 0
        for _, size, path in sorted(found):
            if total <= most:
                break
            with suppress(OSError):
                Path(path).unlink(missing_ok=True)
                total, gone = total - size, gone + 1
        for path in strays:
            with suppress(OSError):
                Path(path).unlink(missing_ok=True)
        return gone

    def _contents(self) -> tuple[list[tuple[int, int, str]], list[str]]:
        """The bundles, with the time of their last use and their size; and halves of files that are old."""
        found, strays, old = [], [], time.time_ns() - _OLD * 1_000_000_000
        for folder in self._folders():
            with suppress(OSError), os.scandir(folder) as entries:
                for entry in entries:
                    with suppress(OSError):  # gone in between
                        used, size = entry.stat().st_mtime_ns, entry.stat().st_size
                        if not entry.name.startswith("."):
                            found.append((used, size, entry.path))
                        elif used < old and fnmatchcase(entry.name, STRAY):
                            strays.append(entry.path)
        return found, strays

    def _folders(self) -> list[Path]:
        with suppress(OSError):
            return [path for path in self.folder.iterdir() if path.is_dir()]
        return []


class Kept:
    """A store elsewhere, of which it is known only what it has: an empty bundle means that it can be had there."""

    def __init__(self, keys: frozenset[str]) -> None:
        self.kept, self.fault = keys, ""

    def keys(self) -> frozenset[str]:
        """What it has."""
        return self.kept

    def get(self, key: str) -> Bundle | None:
        """An empty bundle for what is kept."""
        return Bundle(()) if key in self.kept else None

    def put(self, key: str, bundle: Bundle) -> bool:
        """Leaves it to whoever has the store."""
        return True
