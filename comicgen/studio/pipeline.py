"""The whole road, readable in one sitting: read, check, compose, paint, publish.

Comes in: a Job. Goes out: a Result, whatever happens: a fault of the script is a finding, a disk that is full is an
outcome, and so is a bug of ours. Each stage is imported when it is reached.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from comicgen.diagnostics import Report
from comicgen.studio.outcome import MOST_BYTES, Job, Outcome, Result, judged

if TYPE_CHECKING:
    from PIL.Image import Image

    from comicgen.layout.lock import Locking
    from comicgen.layout.result import Composition
    from comicgen.script.model import Script

__all__ = [
    "checked",
    "composed",
    "lock_path",
    "locking_of",
    "painted",
    "picture_of",
    "produce",
    "read_bytes",
    "reason",
    "side_file",
]


def produce(job: Job) -> Result:
    """Does a job. Never raises anything but what ends the process (KeyboardInterrupt, SystemExit)."""
    report = Report()
    try:
        return _produce(job, report)
    except MemoryError:
        report.error("out-of-memory", f"{job.name} needs more memory than there is", hint="make the picture smaller")
        return _result(job, report)
    except Exception:
        import traceback

        return _result(job, report, outcome="bug", trace=traceback.format_exc())


def _produce(job: Job, report: Report) -> Result:
    source = read_bytes(job, report)
    script = None if source is None else checked(source, job.name, report, folder=job.path and job.path.parent)
    locking = None if script is None else locking_of(job, report)
    composition = None if script is None or report.failed else composed(script, report, locking=locking)
    if composition is None:
        return _result(job, report)
    image = painted(composition, report, width=job.width) if job.draws else None
    if report.failed:
        return _result(job, report)
    return _published(job, report, composition, image, locking=locking)


def read_bytes(job: Job, report: Report) -> bytes | None:
    """The script's bytes, or None when the file cannot be read."""
    if job.path is None:
        return job.text
    try:
        with job.path.open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError as fault:
        report.error("cannot-read", f"{job.name} cannot be read: {reason(fault)}")
        return None


def checked(source: str | bytes, name: str, report: Report, *, folder: Path | None) -> "Script | None":
    """A sound script, or None: the report says why."""
    from comicgen.lettering import check_conventions, check_glyphs
    from comicgen.script import check, read, styled

    script = read(source, name, report, folder=folder)
    if script is None:
        return None
    check(script, report)
    if not report.failed:
        check_glyphs(script, styled(script), report)
        check_conventions(script, report)
    return None if report.failed else script


def locking_of(job: Job, report: Report) -> "Locking | None":
    """The layout lock beside a script, and what is wanted of it; None when there is none. A damaged one is a fault."""
    path = job.path and lock_path(job.path)
    is_there = path is not None and path.is_file() and "all" not in job.unlock
    if not (is_there or job.lock):
        return None
    from comicgen.layout.lock import Locking
    from comicgen.layout.lock_text import read_lock

    lock = None
    if path and is_there:
        try:
            lock = read_lock(path.read_bytes(), str(path), report, script=job.name)
        except OSError as fault:
            report.error("cannot-read", f"{path} cannot be read: {reason(fault)}")
    return Locking(lock, job.unlock, writes=job.lock)


def lock_path(script: Path) -> Path:
    """Where the layout lock of a script lies: `heart.lock.yaml` beside `heart.yaml`."""
    return script.with_name(f"{script.stem}.lock.yaml")


def composed(script: "Script", report: Report, *, locking: "Locking | None" = None) -> "Composition | None":
    """The comic laid out, or None: the report says why."""
    from comicgen.layout import compose
    from comicgen.script import styled

    composition = compose(script, styled(script), report, locking=locking)
    return None if report.failed else composition


def painted(composition: "Composition", report: Report, *, width: int | None = None) -> "Image | None":
    """The comic as pixels, `width` of them across; None when it would be larger than is safe."""
    from comicgen.backends import paint
    from comicgen.publish.size import MOST_PIXELS, picture_size

    across, down = picture_size(composition, width=width)
    if across * down > MOST_PIXELS:
        size = f"{across} x {down} pixels, more than {MOST_PIXELS // 1_000_000} million"
        report.error("canvas-too-large", f"the picture would have {size}", hint="ask for a smaller --width")
        return None
    return paint(composition.sheet, width=across)


def picture_of(image: "Image", composition: "Composition") -> bytes:
    """A PNG with its title, author, licence and alt text inside."""
    from comicgen.publish.metadata import metadata
    from comicgen.publish.png import png_bytes
    from comicgen.publish.size import dots_per_inch

    return png_bytes(image, text=metadata(composition), dpi=dots_per_inch(composition, width=image.width))


def side_file(target: Path, ending: str) -> Path:
    """The path of what stands beside a picture: `out/heart.png` and `.alt.txt` give `out/heart.alt.txt`."""
    stem = target.stem if target.suffix.lower() == ".png" else target.name
    return target.with_name(stem + ending)


def reason(fault: OSError) -> str:
    """Why the machine said no, in lower case."""
    if isinstance(fault, FileExistsError | NotADirectoryError):
        return "a part of the path is a file, not a folder"
    return (fault.strerror or str(fault)).lower()


def _published(
    job: Job, report: Report, composition: "Composition", image: "Image | None", *, locking: "Locking | None"
) -> Result:
    from comicgen.publish.size import picture_size
    from comicgen.publish.write import write_file

    size = picture_size(composition, width=job.width)
    locked = _locked(composition, locking) if job.lock else b""
    picture = picture_of(image, composition) if image and (job.target or job.hand_over == "picture") else b""
    layout = _layout_of(job, composition, size[0]) if job.layout or job.hand_over == "layout" else b""
    written = []
    for path, data in _files(job, composition, image, picture=picture, layout=layout, locked=locked):
        try:
            write_file(path, data)
        except OSError as fault:
            report.error("cannot-write", f"{path} cannot be written: {reason(fault)}")
            return _result(job, report, outcome="unwritten")
        written.append(path)
    result = _result(job, report, outcome="done")
    handed = {"picture": picture, "layout": layout}.get(job.hand_over, b"")
    return result._replace(files=tuple(written), size=size, data=handed)


def _files(
    job: Job, composition: "Composition", image: "Image | None", *, picture: bytes, layout: bytes, locked: bytes
) -> Iterator[tuple[Path, bytes]]:
    """Every file of a job, the picture first, each made when it is written."""
    if job.target:
        yield job.target, picture
        if job.layout:
            yield side_file(job.target, ".layout.json"), layout
        if job.alt:
            from comicgen.publish.alt import alt_text

            yield side_file(job.target, ".alt.txt"), alt_text(composition).encode() + b"\n"
    if locked and job.path:
        beside = lock_path(job.path)
        if not beside.is_file() or beside.read_bytes() != locked:
            yield beside, locked
    if job.overlay and image:
        from comicgen.publish.overlay import overlaid
        from comicgen.publish.png import png_bytes
        from comicgen.publish.size import dots_per_inch

        dpi = dots_per_inch(composition, width=image.width)
        yield job.overlay, png_bytes(overlaid(image, composition), text={}, dpi=dpi)


def _locked(composition: "Composition", locking: "Locking | None") -> bytes:
    """The lock that holds this layout, and what it held of other formats."""
    from comicgen.layout.lock import Lock
    from comicgen.layout.lock_text import lock_text

    lock = (locking and locking.lock) or Lock()
    return lock_text(lock.having(composition.target)).encode() if composition.target else b""


def _layout_of(job: Job, composition: "Composition", width: int) -> bytes:
    from comicgen.publish.layout_json import layout_json

    return layout_json(composition, script_name=job.name, width_px=width).encode()


def _result(job: Job, report: Report, *, outcome: Outcome | None = None, trace: str = "") -> Result:
    findings, sources = tuple(report.sorted()), tuple(report.sources.values())
    return Result(job.name, outcome or judged(report), findings, sources, trace=trace)
