"""Delivery: one script laid out, lettered, painted and packed for the places where it is read.

Comes in: a Job whose `delivery` names targets. Goes out: a Result with a Piece for every picture; what is wrong in one
place is told with its name and stops no other place.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from comicgen.diagnostics import Diagnostic, Report
from comicgen.frozen import NamedTuple
from comicgen.publish.encode import Encoded, encoded_all
from comicgen.publish.metadata import metadata
from comicgen.publish.piece import Piece, alt_bytes, beside
from comicgen.publish.slices import sliced
from comicgen.publish.write import write_file
from comicgen.studio.outcome import PLACE, Job, Outcome, Put, Result, judged
from comicgen.studio.pipeline import composed, locking_of, painted, reason, script_of, trace_of
from comicgen.targets.formats import FLOOR, format_for
from comicgen.targets.model import Target
from comicgen.telling.alt import Alt, alt_within, cover_alt

if TYPE_CHECKING:
    from PIL.Image import Image

    from comicgen.layout.lock import Locking
    from comicgen.layout.result import Composition
    from comicgen.script.model import Format, Script

__all__ = ["Desk", "deliver"]


UNTOLD = ("made-room",)  # notes on what is usual here: another page, another tier


class _Shown(NamedTuple):
    """Pixels of a post, with the sheet that they are of."""

    image: "Image"
    sheet: "Composition"
    panels: tuple[str, ...]
    cap: float  # of the capitals, in pixels


class _UnwrittenError(Exception):
    """The disk said no. Whoever draws raises OSError too, for other reasons: FreeType, when there is no memory."""

    def __init__(self, fault: OSError) -> None:
        super().__init__(fault)
        self.fault = fault


def deliver(job: Job) -> Result:
    """Does a job with a delivery, and writes its files. Raises MemoryError, and what ends the process."""
    report = Report()
    try:
        script = script_of(job, report)
        locking = locking_of(job, report) if script else None
        if script is None or report.failed:
            return _result(job, report)
        return _all(job, Desk(job, script, locking), report)
    except Exception as fault:
        return _result(job, report)._replace(outcome="bug", trace=trace_of(fault))


def _result(job: Job, report: Report) -> Result:
    return Result(job.name, judged(report), tuple(report.sorted()), tuple(report.sources.values()))


def _all(job: Job, desk: "Desk", report: Report) -> Result:
    """All places, one after the other; a disk that says no ends it."""
    assert job.delivery is not None
    results = []
    for target in job.delivery.targets:
        results.append(desk.to(target))
        report.items += results[-1].findings
        if results[-1].outcome == "unwritten":
            break
    return _result(job, report)._replace(
        outcome="unwritten" if results[-1].outcome == "unwritten" else judged(report),
        files=tuple(file for one in results for file in one.files),
        pieces=tuple(piece for one in results for piece in one.pieces),
        script=desk.script,
    )


class Desk:
    """One script on its way to several places; places that have one layout share it and its pixels. `put` takes the
    files.
    """

    def __init__(self, job: Job, script: "Script", locking: "Locking | None", *, put: Put = write_file) -> None:
        assert job.delivery is not None
        self.job, self.wanted, self.script, self.locking, self.put = job, job.delivery, script, locking, put
        self.sheets: dict[Format, tuple[tuple[Composition, ...], tuple[Diagnostic, ...]]] = {}
        self.images: dict[tuple[int, int], tuple[Image, ...]] = {}  # of the sheets above, which stay alive
        self.pieces: list[Piece] = []
        self.files: list[Path] = []

    def to(self, target: Target) -> Result:
        """One place: its pictures, and its findings, which know where they hold."""
        report = Report()
        self.pieces, self.files = [], []
        outcome: Outcome | None = None
        try:
            self._to(target, self.script, report)
        except _UnwrittenError as no:
            report.error("cannot-write", f"{no.fault.filename} cannot be written: {reason(no.fault)}")
            outcome = "unwritten"
        told = tuple(_of_place(item, target) for item in report.sorted() if item.code not in UNTOLD)
        return Result(
            self.job.name,
            outcome or judged(report),
            told,
            files=tuple(self.files),
            pieces=tuple(self.pieces),
        )

    def _to(self, target: Target, script: "Script", report: Report) -> None:
        """One place."""
        shown = self._shown(target, script, report)
        if report.failed or not shown:
            return
        if len(shown) > target.slides:
            hint = "leave out panels, or divide the script; `slides` of a target can be changed in the project file"
            message = f"it takes {target.slides} pictures, and the comic needs {len(shown)}"
            report.error("too-many-slides", message, script.span, hint=hint)
            return
        alts = [_alt(one.sheet, target) for one in shown]
        words = [metadata(one.sheet, alt=alt.text) for one, alt in zip(shown, alts, strict=True)]
        made = encoded_all([one.image for one in shown], target, words, dpi=target.dots)
        heavy = next((one for one in made if isinstance(one, Diagnostic)), None)
        if heavy:
            report.items.append(heavy._replace(span=script.span))
            return
        for number, (one, alt, packed) in enumerate(zip(shown, alts, made, strict=True), 1):
            assert isinstance(packed, Encoded)
            self._write(target, one, alt, packed, number, len(shown))
        if any(alt.is_cut for alt in alts):
            message = f"its alt texts take {target.alt} characters: not all that is said found room"
            report.note("alt-too-long", message, script.span, hint="the whole of it is in the transcript")

    def _write(self, target: Target, one: _Shown, alt: Alt, packed: Encoded, number: int, count: int) -> None:
        """A picture, and its alt text beside it."""
        path = self.wanted.picture(target.name, packed.suffix, number=number, of=count)
        self._put(path, packed.data)
        self.files.append(path)
        read_at = self._read_at(target)
        piece = Piece(
            path=path,
            target=target.name,
            date=target.date,
            number=number,
            of=count,
            size=packed.size,
            bytes=len(packed.data),
            sha256=sha256(packed.data).hexdigest(),
            format=packed.format,
            how=packed.how,
            alt=alt.text,
            alt_is_cut=alt.is_cut,
            cap=0.0 if one.sheet.cover else round(one.cap * read_at / target.width, 1),
            read_at=read_at,
            panels=one.panels,
            cover=one.sheet.cover,
        )
        if piece.alt:
            self._put(beside(piece), alt_bytes(piece.alt))
            self.files.append(beside(piece))
        self.pieces.append(piece)

    def _put(self, path: Path, data: bytes) -> None:
        try:
            self.put(path, data)
        except OSError as fault:
            raise _UnwrittenError(fault) from fault

    # ----------------------------------------------------------------------- pixels

    def _read_at(self, target: Target) -> float:
        """The width in CSS pixels at which it must be readable: as asked for, as the script says, as it is shown."""
        return self.wanted.readable_at or self.script.readable_at or target.display

    def _shown(self, target: Target, script: "Script", report: Report) -> list[_Shown]:
        """The pictures of a post, in order."""
        form = script.format if target.fit != "layout" else format_for(target, readable_at=self._read_at(target))
        sheets = self._laid_out(form, script, report)
        width = target.width if target.fit == "layout" else None
        images = self._painted(sheets, width, report)
        if report.failed:
            return []
        if target.fit != "layout":
            return list(self._framed(target, sheets, images, report))
        if target.slice:
            return list(_sliced(target, sheets[0], images[0], report))
        return [
            _Shown(image, sheet, _ids(sheet), sheet.cap * form.pixels)
            for image, sheet in zip(images, sheets, strict=True)
        ]

    def _laid_out(self, form: "Format", script: "Script", report: Report) -> tuple["Composition", ...]:
        lock = self.locking and self.locking.lock
        held = self.locking if lock and lock.target(form.name) else None
        key = form if held else form._replace(name="")
        if key not in self.sheets:
            here = Report()
            changed = script if form == script.format else script._replace(format=form, pages=())
            found = composed(changed, here, locking=held)
            self.sheets[key] = found.pages if found else (), tuple(here.items)
        sheets, told = self.sheets[key]
        report.items += told
        return sheets

    def _painted(self, sheets: tuple["Composition", ...], width: int | None, report: Report) -> tuple["Image", ...]:
        key = id(sheets), width or 0
        if key not in self.images:
            made = [painted(sheet, report, width=width) for sheet in sheets]
            self.images[key] = tuple(image for image in made if image is not None)
        return self.images[key]

    def _framed(
        self, target: Target, sheets: tuple["Composition", ...], images: tuple["Image", ...], report: Report
    ) -> Iterator[_Shown]:
        """The script's own pages, scaled or cropped."""
        from comicgen.publish.framing import framed

        read_at = self._read_at(target)
        for image, sheet in zip(images, sheets, strict=True):
            found = framed(image, sheet, target)
            cap = found.cap * read_at / target.width
            if found.lost:
                message = f'the crop cuts off "{found.lost[0][:60]}"'
                report.error("cropped-words", message, hint="leave out `fit: crop`: then the comic is laid out anew")
            if cap < FLOOR:
                message = f"capitals would be {cap:.1f} css px high at {read_at:g} px; the least is {FLOOR:g}"
                hint = f"leave out `fit: {target.fit}`: then the comic is laid out and lettered anew"
                report.error("not-readable", message, hint=hint)
            yield _Shown(found.image, sheet, _ids(sheet), found.cap)


def _alt(sheet: "Composition", target: Target) -> Alt:
    """What is said of a picture to those who hear it."""
    noun = "part" if target.layout == "scroll" else "slide"
    if sheet.cover:
        return cover_alt(sheet, noun=noun if sheet.page_count > 1 else "", limit=target.alt)
    return alt_within(sheet, target.alt, noun=noun)


def _ids(sheet: "Composition") -> tuple[str, ...]:
    return () if sheet.cover else tuple(panel.id for panel in sheet.panels)


def _sliced(target: Target, sheet: "Composition", image: "Image", report: Report) -> Iterator[_Shown]:
    """A scroll in its slices."""
    assert target.slice is not None
    cuts = sliced(sheet, most=target.slice, width=image.width)
    for number, cut in enumerate(cuts):
        if cut.is_torn:
            message = f"slice {number + 1} ends in words or a face: a panel is higher than {target.slice} pixels"
            report.warning("torn-slice", message, hint="give the panel less height, or fewer words")
        panels = tuple(panel for panel in sheet.panels if panel.id in cut.panels)
        part = sheet._replace(panels=panels, page=number, page_count=len(cuts))
        piece = image.crop((0, cut.top, image.width, cut.bottom))
        yield _Shown(piece, part, cut.panels, sheet.cap * image.width / sheet.sheet.trim.w)


def _of_place(item: Diagnostic, target: Target) -> Diagnostic:
    """A finding that knows the place where it holds."""
    return item._replace(facts=(*item.facts, (PLACE, target.name)))
