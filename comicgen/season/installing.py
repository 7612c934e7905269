"""Installing: the files of an edition into their places, then its record.

Comes in: a Made with its files in memory. Goes out: the same without them. The record is written last: whoever is
killed in between leaves files that are whole, and an edition that the next build makes again.
"""

import errno
import time
from hashlib import sha256
from pathlib import Path

from comicgen.diagnostics import Diagnostic
from comicgen.publish.write import write_file
from comicgen.season.edition import Made, Order
from comicgen.season.making import make
from comicgen.season.record import ABSENT, UNSURE, Mark, Record, mark_of, read_record, take_away, write_record
from comicgen.studio.pipeline import reason

__all__ = ["install", "work"]

_TICK = 2_000_000_000  # nanoseconds within which two changes of a file may have one time, on one disk or another


def work(order: Order) -> tuple[Made, ...]:
    """Does an order here, to its end."""
    start = time.time_ns()
    return tuple(install(made, order, start=start) for made in make(order))


def install(made: Made, order: Order, *, start: int) -> Made:
    """Puts an edition in its place; `start` is the time before its script was read, in nanoseconds."""
    made, files = made._replace(files=()), made.files
    if made.how == "failed" or order.asks:
        return made
    root, old = order.root, read_record(order.root, made.edition)
    try:
        if made.how == "same" and old:
            marks = old.files
            made = made._replace(pieces=old.pieces, findings=old.findings)
        else:
            marks = tuple(_put(root, name, data, old) for name, data in files)
            _take_leave(order, old, marks)
        write_record(root, _record(made, order, marks, start=start))
    except OSError as fault:
        return _unwritten(made, fault)
    return made


def _record(made: Made, order: Order, marks: tuple[Mark, ...], *, start: int) -> Record:
    return Record(
        made.edition,
        made.key,
        made.parts,
        asked=next(one.asked for one in order.wanted if one.edition == made.edition),
        inputs=tuple(
            _input(order.root, path, summed, start) for path, summed in zip(made.inputs, made.sums, strict=True)
        ),
        files=marks,
        findings=made.findings,
        pieces=made.pieces,
    )


def _unwritten(made: Made, fault: OSError) -> Made:
    """An edition for which the disk had no room, or no leave."""
    message = f"{fault.filename or made.edition} cannot be written: {reason(fault)}"
    told = Diagnostic("error", "cannot-write", message)
    return made._replace(
        how="failed",
        outcome="unwritten",
        findings=(*made.findings, told),
        pieces=(),
        is_full=fault.errno in (errno.ENOSPC, errno.EDQUOT),
    )


def _put(root: Path, name: str, data: bytes, old: Record | None) -> Mark:
    """Writes a file, unless the very same lies there: what did not change keeps its time."""
    known = next((mark for mark in old.files if mark.path == name), None) if old else None
    if known and known.sum == sha256(data).hexdigest() and known.holds(root, closely=True):
        return known
    write_file(root / name, data)
    return mark_of(root, name, data)


def _take_leave(order: Order, old: Record | None, marks: tuple[Mark, ...]) -> None:
    """Files of the edition as it was that are not part of it any more; those that somebody has changed stay."""
    kept = {mark.path for mark in marks}
    for mark in old.files if old else ():
        if mark.path not in kept:
            take_away(order.root, mark, order.top)


def _input(root: Path, path: str, summed: str, start: int) -> Mark:
    """A file that was read. Its time says nothing where it changed just before or since: then its sum decides."""
    mark = mark_of(root, path)
    if mark.sum != summed:
        return mark._replace(sum=UNSURE, time=0)
    return mark._replace(time=0) if mark.sum != ABSENT and _changed(root / path) > start - _TICK else mark


def _changed(path: Path) -> int:
    """When a file changed, or got its name: one that is moved here keeps the time of its bytes."""
    try:
        stat = path.stat()
    except OSError:
        return time.time_ns()
    return max(stat.st_mtime_ns, stat.st_ctime_ns)
