"""Pruning: editions that a project does not name any more, and their files.

Comes in: the editions of a plan. Goes out: the records of all others; and, when asked to, their files are taken away.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from comicgen.season.edition import Edition
from comicgen.season.record import FOLDER, Record, read_record, record_path
from comicgen.season.told import DAMAGE

__all__ = ["forgotten", "take_away"]


def forgotten(root: Path, named: Iterable[Edition]) -> list[Record]:
    """The records of editions that are not named."""
    kept = {record_path(root, edition) for edition in named}
    found = (_edition(path) for path in sorted((root / FOLDER).glob("*/*.json")) if path not in kept)
    return [record for edition in found if edition and (record := read_record(root, edition))]


def _edition(path: Path) -> Edition | None:
    try:
        script, language, target = json.loads(path.read_bytes())["edition"]
    except (OSError, *DAMAGE):
        return None
    return Edition(str(script), str(language), str(target))


def take_away(root: Path, records: Iterable[Record]) -> None:
    """Takes away the files of editions, then their records. Only files inside the project. Raises OSError."""
    for record in records:
        for mark in record.files:
            path = root / mark.path
            if path.resolve().is_relative_to(root.resolve()):
                path.unlink(missing_ok=True)
        record_path(root, record.edition).unlink(missing_ok=True)
