"""manifest.json: what was exported, for posting tools, archives and checks in CI.

Comes in: a record of each picture. Goes out: JSON in a fixed order of keys, `"schema": 1`, without clock or machine.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from comicgen.publish.encode import Encoded
from comicgen.publish.json_text import json_text
from comicgen.publish.target import Target
from comicgen.version import __version__

__all__ = ["SCHEMA", "Record", "manifest_json", "record"]

SCHEMA = 1


class Record(NamedTuple):
    """A picture that was written."""

    file: str  # beside the manifest, with forward slashes
    script: str  # the script's path as given
    target: str
    date: str  # when the target's figures were read
    size: tuple[int, int]
    bytes: int
    sha256: str
    alt: str
    alt_is_cut: bool
    how: str  # how it was packed
    cap: float | None  # height of capitals in CSS pixels where it is shown
    panels: tuple[str, ...] = ()  # ids of the panels on it


def record(
    file: str,
    made: Encoded,
    target: Target,
    *,
    script: str,
    alt: str,
    alt_is_cut: bool = False,
    cap: float | None = None,
    panels: tuple[str, ...] = (),
) -> Record:
    """The record of a picture as it was packed."""
    return Record(
        file, script, target.name, target.date, made.size, len(made.data), sha256(made.data).hexdigest(),
        alt, alt_is_cut, made.how, None if cap is None else round(cap, 2), panels,
    )  # fmt: skip


def manifest_json(records: Iterable[Record]) -> str:
    """All records, in the order of their files."""
    ordered = sorted(records, key=lambda one: (one.target, one.script, one.file))
    return json_text(
        {
            "schema": SCHEMA,
            "made_by": f"comicgen {__version__}",
            "pictures": [
                {
                    "file": one.file,
                    "script": one.script,
                    "target": one.target,
                    "date": one.date,
                    "width": one.size[0],
                    "height": one.size[1],
                    "bytes": one.bytes,
                    "sha256": one.sha256,
                    "alt": one.alt,
                    "alt_is_cut": one.alt_is_cut,
                    "how": one.how,
                    "cap_height": one.cap,
                    "panels": list(one.panels),
                }
                for one in ordered
            ],
        }
    )
