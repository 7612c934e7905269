"""manifest.json: what was exported of a comic, for posting tools, archives and checks in CI.

Comes in: pieces and the folder of the manifest. Goes out: JSON in a fixed order of keys, `"schema": 1`, without clock
or machine; and pieces again, from the manifest of an earlier export.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from comicgen.publish.json_text import json_text
from comicgen.publish.piece import Piece
from comicgen.version import __version__

__all__ = ["SCHEMA", "manifest_json", "piece_of", "piece_told", "read_manifest"]

SCHEMA = 1


def manifest_json(pieces: Iterable[Piece], folder: Path) -> str:
    """All pictures, by target and number; files are told from the folder on, with forward slashes."""
    ordered = sorted(pieces, key=lambda one: (one.target, one.number, one.path.as_posix()))
    pictures = [piece_told(one, folder) for one in ordered]
    return json_text({"schema": SCHEMA, "made_by": f"comicgen {__version__}", "pictures": pictures})


def piece_told(one: Piece, folder: Path) -> dict[str, Any]:
    """A picture as the manifest has it."""
    inside = one.path.is_relative_to(folder)
    return {
        "file": (one.path.relative_to(folder) if inside else one.path).as_posix(),
        "target": one.target,
        "target_date": one.date,
        "number": one.number,
        "of": one.of,
        "cover": one.cover,
        "panels": list(one.panels),
        "width": one.size[0],
        "height": one.size[1],
        "format": one.format,
        "bytes": one.bytes,
        "sha256": one.sha256,
        "how": one.how,
        "alt": one.alt,
        "alt_is_cut": one.alt_is_cut,
        "cap_height": one.cap,
        "read_at": one.read_at,
    }


def read_manifest(path: Path) -> tuple[Piece, ...]:
    """The pieces of an earlier export; none where there is no manifest, or none that we understand."""
    try:
        told = json.loads(path.read_bytes())
        if told["schema"] != SCHEMA:
            return ()
        return tuple(piece_of(one, path.parent) for one in told["pictures"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return ()


def piece_of(one: dict[str, Any], folder: Path) -> Piece:
    """A picture from what a manifest tells of it. Raises KeyError, ValueError and TypeError for what is none."""
    inner = Path(str(one["file"]))
    if inner.is_absolute() or ".." in inner.parts:
        raise ValueError(f"{inner} is outside of the folder")  # a manifest by somebody else deletes nothing of ours
    return Piece(
        path=folder / inner,
        target=str(one["target"]),
        date=str(one["target_date"]),
        number=int(one["number"]),
        of=int(one["of"]),
        size=(int(one["width"]), int(one["height"])),
        bytes=int(one["bytes"]),
        sha256=str(one["sha256"]),
        format=str(one["format"]),
        how=str(one["how"]),
        alt=str(one["alt"]),
        alt_is_cut=bool(one["alt_is_cut"]),
        cap=float(one["cap_height"]),
        read_at=float(one["read_at"]),
        panels=tuple(str(key) for key in one["panels"]),
        cover=bool(one["cover"]),
    )
