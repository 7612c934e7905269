"""The whole road, readable in one sitting: read, check, compose, paint, publish.

Comes in: a Job. Goes out: a Result, whatever happens: a fault of the script is a finding, a disk that is full is an
outcome, and so is a bug of ours. Only a lack of memory is for whoever runs the job to tell, who knows whether another
process has more. Each stage is imported when it is reached.
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
    from comicgen.script.defaults import Defaults
    from comicgen.script.model import Format, Script

__all__ = [
    "checked",
    "composed",
    "form_of",
    "lock_path",
    "locking_of",
    "page_file",
    "painted",
    "picture_of",
    "produce",
    "read_bytes",
    "reason",
    "reshaped",
    "restyled",
    "script_of",
    "side_file",
    "trace_of",
]


def produce(job: Job) -> Result:
    """Does a job. Raises MemoryError, and what ends the process (KeyboardInterrupt, SystemExit)."""
    report = Report()
    try:
        return _produce(job, report)
    except Exception as fault:
        return _result(job, report, outcome="bug", trace=trace_of(fault))


def trace_of(fault: Exception) -> str:
    """The traceback of a bug of ours. Raises MemoryError when it is none: FreeType says a lack of memory in its way."""
    if isinstance(fault, MemoryError) or fault.args == ("out of memory",):
        raise MemoryError from fault
    import traceback

    return "".join(traceback.format_exception(fault))


def _produce(job: Job, report: Report) -> Result:
    script = script_of(job, report)
    locking = None if script is None else locking_of(job, report)
    composition = None
    if script is not None and not report.failed:
        composition = composed(reshaped(script, job.shape), report, locking=locking, draws=job.draws)
    if composition is None:
        return _result(job, report)
    _check_pages(job, composition, report)
    if report.failed:
        return _result(job, report)
    images = [painted(page, report, width=job.width) for page in composition.pages] if job.draws else []
    if report.failed:
        return _result(job, report)
    return _published(job, report, composition, images, locking=locking)


def _check_pages(job: Job, composition: "Composition", report: Report) -> None:
    """Faults pages whose files would be the pictures of other scripts that are drawn with this one."""
    rivals, target = dict(job.rivals), job.target
    if target is None:
        return
    for page in composition.pages:
        path = page_file(target, page)
        if path in rivals:
            message = f"page {page.page + 1} would be written to {path}, which is the picture of {rivals[path]}"
            hint = "rename one of the scripts, or render them into different folders"
            report.error("twin-picture", message, composition.script.span, hint=hint)


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


def script_of(job: Job, report: Report) -> "Script | None":
    """The sound script of a job, with what its project says, or None: the report says why."""
    source, folder = read_bytes(job, report), job.path and job.path.parent
    if source is None:
        return None
    return checked(source, job.name, report, folder=folder, style=job.style, defaults=job.defaults)


def checked(
    source: str | bytes,
    name: str,
    report: Report,
    *,
    folder: Path | None,
    style: str = "",
    defaults: "Defaults | None" = None,
) -> "Script | None":
    """A sound script, in another style if one is named, or None: the report says why."""
    from comicgen.lettering import check_conventions, check_glyphs
    from comicgen.script import check, read, styled
    from comicgen.script.defaults import Defaults

    defaults = defaults or Defaults()
    if defaults.fonts:
        from comicgen.lettering.own_fonts import shelve  # here: few projects have fonts of their own

        shelve(defaults, report)
    script = None if report.failed else read(source, name, report, folder=folder, defaults=defaults)
    if script is None:
        return None
    script = restyled(script, style)
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

    lock, called = None, str(lock_path(Path(job.name)))
    if path and is_there:
        try:
            lock = read_lock(path.read_bytes(), called, report, script=job.name)
        except OSError as fault:
            report.error("cannot-read", f"{called} cannot be read: {reason(fault)}")
    return Locking(lock, job.unlock, writes=job.lock)


def lock_path(script: Path) -> Path:
    """Where the layout lock of a script lies: `heart.lock.yaml` beside `heart.yaml`."""
    return script.with_name(f"{script.stem}.lock.yaml")


def composed(
    script: "Script", report: Report, *, locking: "Locking | None" = None, draws: bool = True
) -> "Composition | None":
    """The comic laid out, and drawn unless only the layout is wanted; or None: the report says why."""
    from comicgen.layout import compose
    from comicgen.script import styled

    composition = compose(script, styled(script), report, locking=locking, draws=draws)
    return None if report.failed else composition


def reshaped(script: "Script", shape: str) -> "Script":
    """The script in another shape, or in that of a target. Pages made by hand were made for the old one: they are laid
    out anew.

    Raises ValueError for what is neither.
    """
    if not shape:
        return script
    form = form_of(shape, readable_at=script.readable_at)
    return script if form == script.format else script._replace(format=form, pages=())


def form_of(shape: str, *, readable_at: float | None = None) -> "Format":
    """The format that some words name: a shape, a size or a target. Raises ValueError for what is none of them."""
    from comicgen.script import format_of, seen_at

    try:
        return seen_at(format_of(shape), readable_at)
    except ValueError as fault:
        from comicgen.targets.formats import format_for
        from comicgen.targets.named import target_named, target_names

        if shape.strip() not in target_names():
            raise fault from None
        return format_for(target_named(shape.strip()), readable_at=readable_at)


def restyled(script: "Script", style: str) -> "Script":
    """The script in another style of the box; what it changes in its own style it changes in this one too.

    Raises ValueError for what is no style.
    """
    if not style:
        return script
    from comicgen.script.lists import match, named

    found = match("style", style)
    if found is None:
        raise ValueError(f"'{style}' is no style; {named('style', style)}")
    return script._replace(base_style=found)


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
    if isinstance(fault, IsADirectoryError):
        return "there is a folder with its name"
    return (fault.strerror or str(fault)).lower()


def _published(
    job: Job,
    report: Report,
    composition: "Composition",
    images: "list[Image | None]",
    *,
    locking: "Locking | None",
) -> Result:
    from comicgen.publish.size import picture_size
    from comicgen.publish.write import write_file

    written = []
    for path, data in _all_files(job, composition, images, locking=locking):
        try:
            write_file(path, data)
        except OSError as fault:
            report.error("cannot-write", f"{path} cannot be written: {reason(fault)}")
            return _result(job, report, outcome="unwritten")
        written.append(path)
    handed = _handed_over(job, report, composition, images)
    return _result(job, report, outcome="done")._replace(
        files=tuple(written),
        size=picture_size(composition, width=job.width),
        data=handed,
    )


def _all_files(
    job: Job, composition: "Composition", images: "list[Image | None]", *, locking: "Locking | None"
) -> Iterator[tuple[Path, bytes]]:
    """Every file of a job, page by page; the lock last."""
    pages = composition.pages
    for page, image in zip(pages, images or [None] * len(pages), strict=True):
        yield from _files(job, page, image)
    if job.lock and job.path:
        beside, locked = lock_path(job.path), _locked(composition, locking)
        if not beside.is_file() or beside.read_bytes() != locked:
            yield beside, locked


def _handed_over(job: Job, report: Report, composition: "Composition", images: "list[Image | None]") -> bytes:
    """What goes to standard output: the first page's picture; the layouts, those of several pages as a list."""
    if job.hand_over == "picture" and images[0]:
        if len(images) > 1:
            message = f"standard output takes one picture: this is page 1 of {len(images)}"
            report.warning("more-pages", message, composition.script.span, hint="render into a folder with -o")
        return picture_of(images[0], composition)
    if job.hand_over != "layout":
        return b""
    layouts = [_layout_of(job, page) for page in composition.pages]
    return layouts[0] if len(layouts) == 1 else b"[\n" + b",\n".join(one.rstrip() for one in layouts) + b"\n]\n"


def page_file(path: Path, page: "Composition") -> Path:
    """The path of one page: of a comic in several pages, `out/heart.png` becomes `out/heart-1.png` and so on."""
    if page.page_count == 1:
        return path
    return path.with_name(f"{path.stem}-{page.page + 1}{path.suffix}")


def _files(job: Job, page: "Composition", image: "Image | None") -> Iterator[tuple[Path, bytes]]:
    """Every file of a page, the picture first, each made when it is written."""
    target = job.target and page_file(job.target, page)
    if target and image:
        yield target, picture_of(image, page)
        if job.layout:
            yield side_file(target, ".layout.json"), _layout_of(job, page)
        if job.alt:
            from comicgen.telling.alt import alt_text

            yield side_file(target, ".alt.txt"), alt_text(page).encode() + b"\n"
    if job.overlay and image:
        from comicgen.publish.overlay import overlaid
        from comicgen.publish.png import png_bytes
        from comicgen.publish.size import dots_per_inch

        dpi = dots_per_inch(page, width=image.width)
        yield page_file(job.overlay, page), png_bytes(overlaid(image, page), text={}, dpi=dpi)


def _locked(composition: "Composition", locking: "Locking | None") -> bytes:
    """The lock that holds this layout, and what it held of other formats."""
    from comicgen.layout.lock import Lock
    from comicgen.layout.lock_text import lock_text

    lock = (locking and locking.lock) or Lock()
    return lock_text(lock.having(composition.target)).encode() if composition.target else b""


def _layout_of(job: Job, page: "Composition") -> bytes:
    from comicgen.publish.layout_json import layout_json
    from comicgen.publish.size import picture_size

    width, _ = picture_size(page, width=job.width)
    return layout_json(page, script_name=job.name, width_px=width).encode()


def _result(job: Job, report: Report, *, outcome: Outcome | None = None, trace: str = "") -> Result:
    findings, sources = tuple(report.sorted()), tuple(report.sources.values())
    return Result(job.name, outcome or judged(report), findings, sources, trace=trace)
