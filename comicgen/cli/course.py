"""The course of a build: from its plan to its end, or as far as it comes.

Comes in: a season, and how it is to be built. Goes out: what became of every edition, and what went wrong besides; what
leads nowhere ends the command.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from click import UsageError

from comicgen.cli.codes import INTERRUPTED, TERMINATED
from comicgen.cli.engines import check_store, cluster_faults, engine_asked, say_remarks, say_unkept
from comicgen.cli.live import watched
from comicgen.cli.progress import counted
from comicgen.cli.streams import say
from comicgen.frozen import NamedTuple
from comicgen.season.building import Engine, build
from comicgen.season.edition import Edition, Made
from comicgen.season.explaining import few
from comicgen.season.finishing import new_since, parted, write_contact, write_manifest
from comicgen.season.planning import Plan, Season, plan_of
from comicgen.season.pruning import forgotten, prune
from comicgen.season.record import Record
from comicgen.season.running import Running
from comicgen.season.store import FolderStore, store_at
from comicgen.studio.pipeline import reason

__all__ = ["Course", "Wish", "say_unwritten"]

_SHARE = 8  # of the cache: it is trimmed whenever it has grown by so much of its size


class Wish(NamedTuple):
    """How a build is to go."""

    engine: str
    scheduler: str
    jobs: int | None
    fail_fast: bool
    prunes: bool
    keeps: int  # bytes of the cache
    quiet: bool  # nothing but faults
    is_shown: bool  # while it goes


class Course:
    """One build. `made` is what became of editions, in the order of the plan."""

    def __init__(self, season: Season, wish: Wish) -> None:
        self.season, self.wish = season, wish
        self.top = Path(season.top)
        self.made: list[Made] = []
        self.codes: list[int] = []  # of what stopped it
        self.unwritten: list[OSError] = []
        self.plan = Plan((), (), ())
        self.crew: Engine | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every edition of the plan was looked at."""
        return len(self.made) == len(self.plan.editions)

    def run(self) -> None:
        """Builds. Raises OSError, UsageError."""
        self.plan = plan_of(self.season)
        if self.plan.orders:
            check_store(self.season.store)
        with self._watch_kept() as running:
            try:
                self._make()
            except UsageError:
                running.was_called_off = True
                raise
            running.comes_to_end = self.is_whole
            running.is_untidy |= any(one.outcome in ("bug", "refused") for one in self.made)
            if self.is_whole and self.season.asks:
                self._tell_old("would be taken away")
            elif self.is_whole:
                self._finish(running.since)
                running.comes_to_end = not (self.unwritten or self.codes)

    def _watch_kept(self) -> Running:
        """What is known of builds before this one, and will be of it; nothing of one that only asks."""
        root = self.season.root
        if self.season.asks:
            return Running(None, Path())
        running = Running(root, root / self.top)
        if running.resumes and not self.wish.quiet:
            say("the last build did not come to its end: going on from there")
        return running

    def _make(self) -> None:
        """Everything of the plan, as far as it comes."""
        wish, found = self.wish, dict[Edition, Made]()
        self.crew = engine_asked(wish.engine, wish.scheduler, orders=len(self.plan.orders), jobs=wish.jobs)
        results = build(self.plan, self.crew)
        with self._until_stopped(), cluster_faults(self.crew, self.codes), closing(results):
            for one in watched(self._bounded(results), self.plan.editions, quiet=not wish.is_shown):
                found[one.edition] = one
                if one.is_full or (wish.fail_fast and one.how == "failed"):
                    break
        self.made = [found[edition] for edition in self.plan.editions if edition in found]

    def _bounded(self, made: Iterable[Made]) -> Iterator[Made]:
        """Hands on what comes, and trims the cache before it has grown by much: a season may be larger than a disk. The
        first time at once, for builds before this one that did not come so far.
        """
        grown = self.wish.keeps
        for one in made:
            is_more = one.how == "made" and not self.season.asks
            grown += one.bytes if is_more else 0
            if is_more and grown > self.wish.keeps // _SHARE:
                self._trim()
                grown = 0
            yield one

    @contextmanager
    def _until_stopped(self) -> Iterator[None]:
        """Work that may be stopped, by Ctrl-C, politely or with the terminal; then what is done is told."""
        try:
            yield
        except KeyboardInterrupt:
            self.codes.append(INTERRUPTED)
        except SystemExit as asked:
            self.codes.append(asked.code if isinstance(asked.code, int) else TERMINATED)

    def _finish(self, since: int) -> None:
        """What belongs to all editions. Raises OSError."""
        self.made = parted(self.made)
        with self._until_stopped():
            self._publish(since)
            self._trim()
            self._prune()

    def _publish(self, since: int) -> None:
        """The manifest, and contact sheets of what is new."""
        root = self.season.root
        new = new_since(self.made, root, since)
        try:
            write_manifest(self.made, root, self.top)
            if new:
                write_contact(new, root, self.top)
        except OSError as fault:
            self.unwritten.append(fault)

    def _trim(self) -> None:
        store = store_at(self.season.store) if self.plan.orders else None
        if isinstance(store, FolderStore):
            store.trim(self.wish.keeps)

    def _prune(self) -> None:
        """Editions that are not named any more: told, or taken away. Raises OSError."""
        old = self._tell_old("are taken away")
        if self.wish.prunes:
            for told in prune(self.season.root, old, self.plan.editions, self.season.top):
                say(told)

    def _tell_old(self, fate: str) -> list[Record]:
        """The records of editions that are not named any more, if anybody wants to know of them."""
        asked = self.wish.prunes or self.season.asks or self.plan.orders
        old = forgotten(self.season.root, self.plan.editions) if asked else []
        if old and not self.wish.quiet:
            whose = few([f"{script} ({language})" for script, language in sorted({_comic(one) for one in old})])
            what = f"{counted(len(old), 'edition')} of {whose}"
            stay = f"their files {fate}" if self.wish.prunes else "their files stay until you build with --prune"
            say(f"no longer named: {what}; {stay}")
        return old

    def say_rest(self) -> None:
        """What went wrong besides editions, and whether something is left to do."""
        for fault in self.unwritten:
            say_unwritten(fault, self.season.root)
        say_unkept(self.made, self.season.store)
        if self.season.left_out and not self.wish.quiet:
            say(f"left out, in languages that the project does not name: {few(self.season.left_out)}")
        if self.crew:
            say_remarks(self.crew)
        if self.codes or not self.is_whole:
            done = f"{len(self.made)} of {len(self.plan.editions)} editions are done"
            say(f"stopped: {done}; the next build goes on from there")


def say_unwritten(fault: OSError, root: Path) -> None:
    """One line for what the disk did not take."""
    say(f"comicgen: {fault.filename or root} cannot be written: {reason(fault)}")


def _comic(record: Record) -> tuple[str, str]:
    return record.edition.script, record.edition.language
