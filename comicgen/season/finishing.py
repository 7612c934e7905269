"""Finishing: what belongs to all editions when they are done: no two with one picture, the manifest, contact sheets.

Comes in: what became of every edition. Goes out: the same, and files.
"""

import json
import re
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from unicodedata import normalize

from comicgen.diagnostics import Diagnostic
from comicgen.publish.manifest import SCHEMA, piece_told
from comicgen.publish.write import write_file
from comicgen.season.edition import Edition, Made
from comicgen.season.record import record_path
from comicgen.version import __version__

__all__ = ["MANIFEST", "new_since", "parted", "write_contact", "write_manifest"]

MANIFEST = "manifest.json"
_SHEET = re.compile(r"contact(-\d+)?\.png")


def parted(made: Sequence[Made]) -> list[Made]:
    """Faults editions whose pictures are those of others, too: `heart-1` and the first picture of `heart`."""
    owners: dict[str, Edition] = {}
    return [_alone(one, owners) for one in made]


def _alone(made: Made, owners: dict[str, Edition]) -> Made:
    for piece in made.pieces:
        name = normalize("NFC", piece.path.as_posix()).casefold()
        owner = owners.setdefault(name, made.edition)
        if owner != made.edition and made.how != "passed over":
            message = f"{piece.path} is the picture of {owner} and of {made.edition}"
            fault = Diagnostic("error", "twin-picture", message, hint="rename one of the scripts, or change `output`")
            return made._replace(how="failed", outcome="findings", findings=(*made.findings, fault), pieces=())
    return made


def write_manifest(made: Sequence[Made], root: Path, folder: Path) -> Path:
    """The manifest of a whole season, if it is another than the one that is there. Raises OSError."""
    path, top = root / folder / MANIFEST, folder
    if not path.is_file() and not any(one.pieces for one in made):
        return path
    head = json.dumps({"schema": SCHEMA, "made_by": f"comicgen {__version__}"})
    editions = ",\n".join(json.dumps(_told(one, top), ensure_ascii=False) for one in made if one.pieces)
    text = f'{head[:-1]}, "editions": [\n{editions}\n]}}\n'.encode()  # a line each: a season has thousands
    if not path.is_file() or path.read_bytes() != text:
        write_file(path, text)
    return path


def _told(one: Made, folder: Path) -> dict[str, Any]:
    return {
        "script": one.edition.script,
        "language": one.edition.language,
        "target": one.edition.target,
        "pictures": [{name: _whole(value) for name, value in piece_told(p, folder).items()} for p in one.pieces],
    }


def _whole(value: Any) -> Any:
    """A whole number without decimals, whether it was measured now or comes from a record."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def write_contact(made: Sequence[Made], root: Path, folder: Path) -> tuple[Path, ...]:
    """Contact sheets of what is new, by language; sheets of an earlier build that showed more go. Raises OSError."""
    from comicgen.studio.contact_pictures import Shown, contact_of, numbered

    groups: dict[str, list[tuple[Path, str]]] = {}
    for one in made:
        rows = groups.setdefault(one.edition.language, [])
        rows += [(root / piece.path, f"{one.edition.script}, {piece.target}{numbered(piece)}") for piece in one.pieces]
    written = contact_of((Shown(name, tuple(some)) for name, some in groups.items()), root / folder)
    kept = {*written, *(path for rows in groups.values() for path, _ in rows)}
    for old in (root / folder).glob("contact*.png"):
        if _SHEET.fullmatch(old.name) and old not in kept:
            old.unlink(missing_ok=True)
    return written


def new_since(made: Sequence[Made], root: Path, since: int) -> list[Made]:
    """What has pictures and was made after a time, in nanoseconds: by this build, or by one that it goes on from."""
    return [one for one in made if one.pieces and _time(root, one) >= since]


def _time(root: Path, made: Made) -> int:
    """When an edition was recorded as made; 0 for one that only may stay."""
    if made.how in ("made", "restored"):
        return time.time_ns()
    with suppress(OSError):
        return record_path(root, made.edition).stat().st_mtime_ns if made.how == "fresh" else 0
    return 0
