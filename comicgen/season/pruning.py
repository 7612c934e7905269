"""Pruning: editions that a project does not name any more, and their files.

Comes in: the editions of a plan. Goes out: the records of all others; and, when asked to, their files are taken away.
Only what a build made goes: never a file outside of the project, one that somebody has changed since, or one that
belongs to an edition that is named, under whatever name.
"""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from unicodedata import normalize

from comicgen.season.edition import Edition
from comicgen.season.record import FOLDER, Record, read_record, record_path, take_away
from comicgen.season.told import DAMAGE

__all__ = ["forgotten", "prune"]


def forgotten(root: Path, named: Iterable[Edition]) -> list[Record]:
    """The records of editions that are not named."""
    kept = {record_path(root, edition) for edition in named}
    found = (_record(root, path) for path in sorted((root / FOLDER).glob("*/*.json")) if path not in kept)
    return [record for record in found if record]


def _record(root: Path, path: Path) -> Record | None:
    """The record in a file, if that is its place: a copy, as programs that share folders make some, is none."""
    try:
        edition = Edition(*map(str, json.loads(path.read_bytes())["edition"]))
    except (OSError, *DAMAGE):
        return None
    return read_record(root, edition) if record_path(root, edition) == path else None


def prune(root: Path, old: Sequence[Record], named: Iterable[Edition], top: str = "") -> list[str]:
    """Takes away the files of old records, folders that are empty then, and the records; tells the files that stay, and
    why. `top` is the folder of all pictures. Raises OSError.
    """
    claimed = {name for edition in named for name in _names(read_record(root, edition))} if old else set()
    spared = []
    for record in old:
        for mark in record.files:
            if _known(mark.path) in claimed:
                continue
            why = take_away(root, mark, top)
            if why:
                spared.append(f"{mark.path} stays: {why}")
            else:
                _clear(root, (root / mark.path).parent)
        record_path(root, record.edition).unlink(missing_ok=True)
    return spared


def _names(record: Record | None) -> Iterable[str]:
    return (_known(mark.path) for mark in record.files) if record else ()


def _known(path: str) -> str:
    """A file as disks call it that know no case, and one form of an accented letter."""
    return normalize("NFC", path).casefold()


def _clear(root: Path, folder: Path) -> None:
    """Folders that have nothing in them any more."""
    with suppress(OSError):
        while folder != root and folder.is_relative_to(root):
            folder.rmdir()
            folder = folder.parent
