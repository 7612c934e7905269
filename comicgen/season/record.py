"""Records: what a build made, a small file for each edition, written after all of its files are whole.

Comes in: the folder of the records. Goes out: a Record, or None when there is none or it is damaged: then the edition
is made again. A record names what the edition was made of and what it is, with sizes, times and sums, so that the next
build sees in a blink what may stay.
"""

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

from comicgen.diagnostics import Diagnostic
from comicgen.frozen import NamedTuple
from comicgen.publish.manifest import piece_of, piece_told
from comicgen.publish.piece import Piece
from comicgen.publish.write import write_file
from comicgen.season.edition import Edition
from comicgen.season.key import Parts, digest
from comicgen.season.told import DAMAGE, finding_of, finding_told, parts_of_list

__all__ = [
    "ABSENT",
    "FOLDER",
    "UNSURE",
    "Mark",
    "Record",
    "intact",
    "mark_of",
    "read_record",
    "record_path",
    "take_away",
    "write_record",
]

FOLDER = Path(".comicgen") / "records"
SCHEMA = 1
ABSENT = "absent"
UNSURE = "?"
"""The sum of a file that was written while it was read: it holds nothing, so that the next build looks again."""


class Mark(NamedTuple):
    """A file as it was: while size and time are the same, so are its bytes; else its sum tells."""

    path: str  # from the folder of the project on, or absolute
    size: int
    time: int  # nanoseconds; 0: not to be trusted
    sum: str  # SHA-256, or ABSENT: there was no such file, or UNSURE

    def holds(self, root: Path, *, closely: bool = False) -> bool:
        """Whether the file is as it was; `closely` reads it in any case."""
        path = os.path.join(root, self.path)  # noqa: PTH118 - ten thousand of these are a build with nothing to do
        try:
            stat = os.stat(path)  # noqa: PTH116
        except OSError:
            return self.sum == ABSENT
        if stat.st_size != self.size or self.sum == ABSENT:
            return False
        if stat.st_mtime_ns == self.time and not closely:
            return True
        try:
            return sha256(Path(path).read_bytes()).hexdigest() == self.sum
        except OSError:
            return False


class Record(NamedTuple):
    """An edition as it was made."""

    edition: Edition
    key: str
    parts: Parts
    asked: str  # all that a build asks for besides its files: target, defaults, engine, pattern
    inputs: tuple[Mark, ...]
    files: tuple[Mark, ...]
    findings: tuple[Diagnostic, ...] = ()
    pieces: tuple[Piece, ...] = ()


def mark_of(root: Path, path: str, data: bytes | None = None) -> Mark:
    """A file as it is; `data` are its bytes, where they are at hand. What is not there is marked as absent."""
    try:
        stat = os.stat(root / path)  # noqa: PTH116
        summed = sha256((root / path).read_bytes() if data is None else data).hexdigest()
    except OSError:
        return Mark(path, 0, 0, ABSENT)
    return Mark(path, stat.st_size, stat.st_mtime_ns, summed)


def intact(record: Record, root: Path, *, closely: bool = False) -> bool:
    """Whether every file of an edition lies there as it was made."""
    return all(mark.holds(root, closely=closely) for mark in record.files)


def take_away(root: Path, mark: Mark, top: str = "") -> str:
    """Takes a file away if it is as it was made, and lies inside the project or the folder `top` of all pictures, which
    may be a link; why it stays, "" when it is gone. Raises OSError.
    """
    path = root / mark.path
    real = path.resolve()
    if not any(real.is_relative_to(home.resolve()) for home in (root, root / top)):
        return "it lies outside of the project, behind a link"
    if path.is_file() and not mark.holds(root, closely=True):
        return "it was changed since it was made"
    path.unlink(missing_ok=True)
    return ""


def record_path(root: Path, edition: Edition) -> Path:
    """Where the record of an edition lies. Names of scripts are long and of any kind: a sum of them is neither."""
    return root.joinpath(FOLDER, edition.target, f"{digest(edition)[:24]}.json")


def read_record(root: Path, edition: Edition) -> Record | None:
    """The record of an edition, if it is there and sound."""
    try:
        told = json.loads(record_path(root, edition).read_bytes())
        record = _record(told)
    except (OSError, *DAMAGE):
        return None
    return record if record.edition == edition else None


def write_record(root: Path, record: Record) -> None:
    """Puts a record in its place, whole. Raises OSError."""
    told = json.dumps(_told(record), separators=(",", ":")).encode()
    write_file(record_path(root, record.edition), told, sync=False)


def _told(record: Record) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "edition": record.edition,
        "key": record.key,
        "parts": record.parts,
        "asked": record.asked,
        "inputs": record.inputs,
        "files": record.files,
        "findings": [finding_told(item) for item in record.findings],
        "pieces": [piece_told(piece, Path()) for piece in record.pieces],
    }


def _record(told: dict[str, Any]) -> Record:
    if told["schema"] != SCHEMA:
        raise ValueError("a record of another version")
    return Record(
        edition=Edition(*map(str, told["edition"])),
        key=str(told["key"]),
        parts=parts_of_list(told["parts"]),
        asked=str(told["asked"]),
        inputs=tuple(_mark(one) for one in told["inputs"]),
        files=tuple(_mark(one) for one in told["files"]),
        findings=tuple(finding_of(one) for one in told["findings"]),
        pieces=tuple(piece_of(one, Path()) for one in told["pieces"]),
    )


def _mark(told: list[Any]) -> Mark:
    path, size, time, summed = told
    return Mark(str(path), int(size), int(time), str(summed))
