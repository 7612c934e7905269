"""Making: an order done in memory. Read, find the content keys, take from the store or draw.

Comes in: an Order. Goes out: a Made for each edition that was asked for; its files are still in memory. Nothing is
written here but bundles into the store, so that it works on any machine. A lack of memory is for whoever runs the order
to tell, who knows whether another process has more.
"""

import time
from collections.abc import Iterator
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from comicgen.diagnostics import Report
from comicgen.script.source import read_source
from comicgen.season.edition import TRANSCRIPT, Comic, Made, Order, Wanted
from comicgen.season.key import Parts, changes, key_of, parts_of
from comicgen.season.record import ABSENT, UNSURE
from comicgen.season.store import Bundle, Store, fetched, store_at
from comicgen.studio.delivery import Desk
from comicgen.studio.outcome import Delivery, Job, Result, judged
from comicgen.studio.pipeline import lock_path, locking_of, script_of, trace_of
from comicgen.studio.words import words_beside, words_heard
from comicgen.targets.project_output import odd_name

if TYPE_CHECKING:
    from comicgen.layout.lock import Locking
    from comicgen.script.model import Script

__all__ = ["make"]

_READINGS = 3  # of files that somebody writes just now

_store = cache(store_at)  # a process asks one store, mostly


def make(order: Order, store: Store | None = None) -> tuple[Made, ...]:
    """Does an order, with the store that it names or another. Raises MemoryError, and what ends the process."""
    return tuple(_Bench(order, store or _store(order.store)).made())


class _Bench:
    """One order in the making; editions that have one layout share it."""

    def __init__(self, order: Order, store: Store | None) -> None:
        self.order, self.report, self.store = order, Report(), store
        targets = tuple(one.target for one in order.wanted if one.target)
        self.delivery = Delivery(targets, Path(), order.pattern)
        self.files: list[tuple[str, bytes]] = []
        self.desk: Desk | None = None
        self.held = b""  # the layout lock
        self.inputs: dict[str, str] = {}  # the files that it is made of, each with its sum

    def made(self) -> Iterator[Made]:
        """Every edition that is wanted."""
        start = time.perf_counter()
        try:
            script, locking = self._steady()
        except Exception as fault:
            yield from (self._broken(one, fault) for one in self.order.wanted)
            return
        reading = (time.perf_counter() - start) / len(self.order.wanted)
        for one in self.order.wanted:
            start = time.perf_counter()
            try:
                made = self._failed(one) if script is None else self._one(one, script, locking)
            except Exception as fault:
                made = self._broken(one, fault)
            yield made._replace(
                inputs=tuple(self.inputs),
                sums=tuple(self.inputs.values()),
                sources=tuple(self.report.sources.values()),
                seconds=reading + time.perf_counter() - start,
            )

    def _steady(self) -> "tuple[Script | None, Locking | None]":
        """Reads, and again when somebody wrote meanwhile: half of the files of before and half of those of after are
        no edition. With files that never rest, what is made is looked at again by the next build, and kept nowhere.
        """
        for _ in range(_READINGS):
            self.report = Report()
            lock = lock_path(self.order.comic.path)
            self.held = lock.read_bytes() if lock.is_file() else b""
            found = self._read()
            self.inputs = self._inputs()
            if UNSURE not in self.inputs.values():
                return found
        self.store = None
        return found

    def _read(self) -> "tuple[Script | None, Locking | None]":
        comic, job = self.order.comic, self._job()
        script = script_of(job, self.report)
        if script and script.language.partition("-")[0].lower() != comic.language.partition("-")[0].lower():
            message = f"its language is {script.language}, and by its name or the project it is {comic.language}"
            hint = f"name it {comic.script.rpartition('/')[2]}.{script.language}.yaml, or change `language`"
            self.report.error("other-language", message, script.span, hint=hint)
        if script:
            self._warn_of_name(script)
        locking = locking_of(job, self.report) if script else None
        return None if self.report.failed else script, locking

    def _warn_of_name(self, script: "Script") -> None:
        """Pictures go to other systems, or are built there by somebody else."""
        parts = self.order.pattern.removesuffix(".{ext}").split("/")
        for part, why in ((part, why) for part in parts if (why := odd_name(part))):
            message = f"its pictures are called '{part}', {why}"
            self.report.warning("odd-name", message, script.span, hint="rename the script, or its folder")

    def _job(self) -> Job:
        comic = self.order.comic
        return Job(comic.name, comic.path, delivery=self.delivery, defaults=self.order.defaults)

    # ---------------------------------------------------------------------- one edition

    def _one(self, one: Wanted, script: "Script", locking: "Locking | None") -> Made:
        parts = self._parts(one, script)
        key = key_of(parts)
        why = one.why + (changes(one.parts, parts) if one.parts else ())
        known = Made(one.edition, "same", why=why, key=key, parts=parts)
        if key == one.known:
            return known
        bundle = fetched(self.store, key, self.order.stem(one.edition.target))
        if bundle:
            return known._replace(how="restored", files=bundle.files, pieces=bundle.pieces, findings=bundle.findings)
        if self.order.asks:
            return known._replace(how="made")
        made = self._drawn(one, script, locking, known) if one.target else self._told(script, known)
        if not self.store or made.how != "made" or self.store.put(key, Bundle(made.files, made.findings, made.pieces)):
            return made
        return made._replace(unkept=self.store.fault)

    def _parts(self, one: Wanted, script: "Script") -> Parts:
        """The parts of the content key; the transcript is made of words alone."""
        used = self.order.defaults.fonts_of(script.style)
        fonts = [(f"the font {font.family} {font.cut}", font.sha256) for font in used]
        return parts_of(
            script,
            target=one.target,
            engine=self.order.engine,
            pattern=self.order.pattern,
            more=(("the layout lock", self.held), *fonts) if one.target else (),
        )

    def _drawn(self, one: Wanted, script: "Script", locking: "Locking | None", known: Made) -> Made:
        """Laid out, lettered, painted, packed, with its words beside it."""
        assert one.target is not None
        self.files.clear()
        self.desk = self.desk or Desk(self._job(), script, locking, put=partial(_put, self.files))
        result = self.desk.to(one.target)
        if result.outcome == "done":
            self._put_words(one.target.name, words_beside(script, result.pieces, remarks=one.target.remarks))
        return self._outcome(known, result)

    def _put_words(self, place: str, words: dict[str, str]) -> None:
        for ending, text in words.items():
            _put(self.files, self.delivery.beside(place, ending), text.encode())

    def _outcome(self, known: Made, result: Result) -> Made:
        findings = (*self.report.sorted(), *result.findings)
        if result.outcome != "done":
            return known._replace(how="failed", outcome=result.outcome, findings=findings, trace=result.trace)
        return known._replace(how="made", files=tuple(self.files), pieces=result.pieces, findings=findings)

    def _told(self, script: "Script", known: Made) -> Made:
        """The transcript and the long description."""
        self.files.clear()
        words = words_heard(script)
        self._put_words(TRANSCRIPT, {ending.removeprefix("transcript."): text for ending, text in words.items()})
        return known._replace(how="made", files=tuple(self.files), findings=tuple(self.report.sorted()))

    # ---------------------------------------------------------------------- what it was made of

    def _inputs(self) -> dict[str, str]:
        """Every file that was read, and its sum then; the layout lock too where there is none: it may come."""
        comic, root, lock = self.order.comic, self.order.root, lock_path(self.order.comic.path)
        beside = {name: _beside(name, comic) for name in self.report.sources if name not in (comic.name, str(lock))}
        names = {comic.name: comic.path} | {name: path for name, path in beside.items() if path}
        found = {_told(path, root): self._sum(name, path) for name, path in names.items()}
        return found | {_told(lock, root): sha256(self.held).hexdigest() if self.held else ABSENT}

    def _sum(self, name: str, path: Path) -> str:
        """The sum of a file, if it still is what was read."""
        try:
            data = path.read_bytes()
        except OSError:
            return ABSENT
        here = Report()
        read_source(data, name, here)
        return sha256(data).hexdigest() if here.sources.get(name) == self.report.sources.get(name) else UNSURE

    # ---------------------------------------------------------------------- what goes wrong

    def _failed(self, one: Wanted) -> Made:
        findings = tuple(self.report.sorted())
        return Made(one.edition, "failed", judged(self.report), why=one.why, findings=findings)

    def _broken(self, one: Wanted, fault: Exception) -> Made:
        """An edition that ran into a bug of ours. Raises MemoryError: another process may have more."""
        findings, trace = tuple(self.report.sorted()), trace_of(fault)
        return Made(one.edition, "failed", "bug", why=one.why, findings=findings, trace=trace)


def _put(files: list[tuple[str, bytes]], path: Path, data: bytes) -> None:
    """No method of the bench: it and its desk would hold one another, with all pictures of the desk, for long."""
    files.append((path.as_posix(), data))


def _told(path: Path, root: Path) -> str:
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def _beside(name: str, comic: Comic) -> Path | None:
    """A file that the script names, from the name that messages give it; None for one of the project's own."""
    home = Path(comic.name).parent
    return comic.path.parent / Path(name).relative_to(home) if Path(name).is_relative_to(home) else None
