"""Posting: what stands beside the pictures of a delivery, once all of them are there.

Comes in: the pieces of one script. Goes out: its manifest, its transcript and a post.txt for every place. Pictures that
an earlier delivery made for the same places and this one did not are taken away: nobody posts a slide of last week.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from comicgen.diagnostics import Report
from comicgen.publish.manifest import manifest_json, read_manifest
from comicgen.publish.piece import Piece, alt_bytes, beside
from comicgen.publish.write import write_file
from comicgen.studio.outcome import Job, Outcome, Result, told_once
from comicgen.studio.pipeline import reason
from comicgen.studio.words import words_beside, words_heard

if TYPE_CHECKING:
    from comicgen.script.model import Script
    from comicgen.targets.model import Target

__all__ = ["MANIFEST", "posted"]

MANIFEST = "manifest.json"
GRAVITY: tuple[Outcome, ...] = ("bug", "unwritten", "refused", "findings", "done")


def posted(jobs: Sequence[Job], results: Sequence[Result]) -> Result:
    """What came of all jobs of one script, as one result, with what belongs to its pictures written beside them."""
    result = _merged(results)
    script = next((one.script for one in results if one.script), None)
    deliveries = [job.delivery for job in jobs if job.delivery]
    if script is None or not result.pieces or not deliveries:
        return result
    targets = [target for delivery in deliveries for target in delivery.targets]
    try:
        files = _post(script, deliveries[0].folder, result.pieces, targets)
    except OSError as fault:
        report = Report()
        report.error("cannot-write", f"{fault.filename} cannot be written: {reason(fault)}")
        return result._replace(outcome="unwritten", findings=(*result.findings, *report.items))
    return result._replace(files=(*result.files, *files))


def _merged(results: Sequence[Result]) -> Result:
    """The gravest outcome is that of the script; pictures are told by place."""
    worst = min(results, key=lambda result: GRAVITY.index(result.outcome))
    pieces = (piece for result in results for piece in result.pieces)
    return worst._replace(
        findings=told_once(item for result in results for item in result.findings),
        files=tuple(path for result in results for path in result.files),
        pieces=tuple(sorted(pieces, key=lambda piece: (piece.target, piece.number))),
        script=None,
    )


def _post(script: "Script", folder: Path, pieces: Sequence[Piece], targets: "Sequence[Target]") -> tuple[Path, ...]:
    """Writes what belongs to the pictures of one comic, and tells the files. Raises OSError."""
    earlier = read_manifest(folder / MANIFEST)
    places = {piece.target for piece in pieces}
    kept = [piece for piece in earlier if piece.target not in places and piece.path.is_file()]
    _clear([piece for piece in earlier if piece.target in places], pieces)
    written = []
    for path, text in _texts(script, folder, pieces, targets):
        write_file(path, text.encode())
        written.append(path)
    write_file(folder / MANIFEST, manifest_json((*kept, *pieces), folder).encode())
    return (*written, folder / MANIFEST)


def _texts(
    script: "Script", folder: Path, pieces: Sequence[Piece], targets: "Sequence[Target]"
) -> Iterator[tuple[Path, str]]:
    for ending, text in words_heard(script).items():
        yield folder / f"{folder.name}.{ending}", text
    remarks = {target.name: target.remarks for target in targets}
    for place, some in groupby(pieces, key=lambda piece: piece.target):
        for name, text in words_beside(script, tuple(some), remarks=remarks.get(place, "")).items():
            yield folder / place / name, text


def _clear(earlier: Iterable[Piece], pieces: Iterable[Piece]) -> None:
    """Takes away what an earlier export made for these places and this one did not: pictures and alt texts.

    What is not as the manifest tells it is somebody's own by now, and stays.
    """
    made = {path for piece in pieces for path in (piece.path, *((beside(piece),) if piece.alt else ()))}
    for piece in earlier:
        left = ((piece.path, piece.sha256), (beside(piece), sha256(alt_bytes(piece.alt)).hexdigest()))
        for path, digest in left:
            if path not in made and path.is_file() and sha256(path.read_bytes()).hexdigest() == digest:
                path.unlink()
