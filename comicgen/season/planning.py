"""Planning: which editions a project has, and which of them may stay as they are.

Comes in: comics, targets, and the records of earlier builds. Goes out: a Plan: what is fresh, and orders for the rest.
Nothing is read here but records and the times of files, so that a build with nothing to do is over in a blink.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from comicgen.frozen import NamedTuple
from comicgen.script.defaults import Defaults
from comicgen.season.edition import TRANSCRIPT, Comic, Edition, Made, Order, Wanted
from comicgen.season.key import digest
from comicgen.season.record import ABSENT, Record, intact, read_record
from comicgen.targets.formats import layout_for
from comicgen.targets.model import Target
from comicgen.targets.project_output import pictured

__all__ = ["Only", "Plan", "Season", "comics_named", "plan_of"]

_TAG = re.compile("[a-z]{2}(-[a-z0-9]{2,8})*", re.IGNORECASE)
"""What ends the name of a translation: longer languages would take heart.old and heart.new for some."""


class Only(NamedTuple):
    """What of a season is asked for this time. Empty: all; several of one kind: any of them."""

    scripts: tuple[str, ...] = ()  # patterns, such as winter/*
    languages: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()

    def has(self, edition: Edition) -> bool:
        """Whether an edition is meant."""
        return (
            (not self.scripts or any(fnmatchcase(edition.script, pattern) for pattern in self.scripts))
            and (not self.languages or edition.language in self.languages)
            and (not self.targets or edition.target in self.targets)
        )


class Season(NamedTuple):
    """All that a build is asked for."""

    root: Path  # the folder of the project, absolute
    comics: tuple[Comic, ...]
    targets: tuple[Target, ...]
    pattern: str  # of the pictures, from the folder of the project on
    engine: str
    transcript: bool = True
    defaults: Defaults = Defaults()
    store: str = ""
    asks: bool = False  # only say what would be done
    closely: bool = False  # read every file instead of trusting sizes and times
    only: Only = Only()
    left_out: tuple[str, ...] = ()  # scripts in languages that the project does not name

    @property
    def top(self) -> str:
        """The folder that holds all pictures: what stands before the first field."""
        return self.pattern.partition("{")[0].rpartition("/")[0]


class Plan(NamedTuple):
    """What may stay, and what is to be done."""

    editions: tuple[Edition, ...]  # all, in the order in which they are told
    fresh: tuple[Made, ...]  # or passed over
    orders: tuple[Order, ...]


def plan_of(season: Season) -> Plan:
    """The plan of a season."""
    desk = _Desk(season)
    editions: list[Edition] = []
    fresh: list[Made] = []
    orders: list[Order] = []
    for comic in season.comics:
        wanted: list[Wanted] = []
        for name, target in desk.places:
            edition = Edition(comic.script, comic.language, name)
            editions.append(edition)
            found = desk.judged(edition, target)
            if isinstance(found, Made):
                fresh.append(found)
            else:
                wanted.append(found)
        orders += desk.orders(comic, wanted)
    return Plan(tuple(editions), tuple(fresh), tuple(orders))


class _Desk:
    """What all comics of a season have in common, found once."""

    def __init__(self, season: Season) -> None:
        self.season = season
        self.places: list[tuple[str, Target | None]] = [(target.name, target) for target in season.targets]
        if season.transcript:
            self.places.append((TRANSCRIPT, None))
        fonts = tuple(font.sha256 for font in season.defaults.fonts)
        common = digest(season.engine, season.pattern, season.defaults._replace(sources=(), fonts=()), fonts)
        self.asked = {name: digest(common, target and target._replace(span_name="")) for name, target in self.places}
        self.layouts = {target.name: layout_for(target) for target in season.targets}

    def judged(self, edition: Edition, target: Target | None) -> Made | Wanted:
        """An edition that may stay, or what is known of the one that may not."""
        root, closely = self.season.root, self.season.closely
        record = read_record(root, edition)
        asked = self.asked[edition.target]
        if not self.season.only.has(edition):
            return Made(edition, "passed over", pieces=record.pieces if record else ())
        if record is None:
            return Wanted(edition, target, why=("it was not made yet",), asked=asked)
        why = tuple(_damage(record, root, closely=closely))
        if not why and record.asked == asked and all(mark.holds(root, closely=closely) for mark in record.inputs):
            return Made(
                edition,
                "fresh",
                key=record.key,
                parts=record.parts,
                findings=record.findings,
                pieces=record.pieces,
            )
        known = "" if why or _speaks_of_changes(record, root) else record.key
        return Wanted(edition, target, known, record.parts, why, asked)

    def orders(self, comic: Comic, wanted: Sequence[Wanted]) -> Iterator[Order]:
        """An order for all editions that have one layout; the transcript goes with the first."""
        groups: dict[object, list[Wanted]] = {}
        for one in wanted:
            group = next(iter(groups), None) if one.target is None else self.layouts[one.target.name]
            groups.setdefault(group, []).append(one)
        season = self.season
        for group in groups.values():
            pattern = pictured(
                season.pattern, script=comic.script, target="{target}", language=comic.language, ext="{ext}"
            ).as_posix()
            defaults = season.defaults._replace(language=comic.language)
            yield Order(
                comic,
                tuple(group),
                season.root,
                pattern,
                defaults,
                season.engine,
                season.store,
                season.asks,
                season.top,
            )


def _damage(record: Record, root: Path, *, closely: bool) -> Iterator[str]:
    """What is wrong with the files of an edition."""
    if intact(record, root, closely=closely):
        return
    if not any((root / mark.path).is_file() for mark in record.files):
        yield "its files are missing"
        return
    for mark in record.files:
        if not mark.holds(root, closely=closely):
            missing = not (root / mark.path).is_file()
            yield f"{mark.path} is missing" if missing else f"{mark.path} is not as it was made"


def _speaks_of_changes(record: Record, root: Path) -> bool:
    """Whether its findings speak of files that have changed: their lines would be told wrongly."""
    if not any(item.span for item in record.findings):
        return False
    return any(not mark.holds(root) for mark in record.inputs if mark.sum != ABSENT)


def comics_named(
    found: Iterable[tuple[str, Path, str]], languages: Sequence[str], *, first: str
) -> tuple[list[Comic], list[str]]:
    """Comics of scripts (name below their folder, path, name for messages), and the names of scripts that are left out.

    `heart.es` is `heart` in Spanish, if that is a language of the project. Where a project names languages, and Spanish
    is none of them, nobody wants `heart.es` as a comic of its own in another one: it is left out. All others are in the
    first. Languages of one comic follow each other in the order of the project.
    """
    scripts = list(found)
    known = {language.lower(): language for language in languages}
    names = {name for name, _, _ in scripts}
    comics, left_out = list[Comic](), list[str]()
    for name, path, shown in scripts:
        stem, _, tag = name.rpartition(".")
        if stem and tag.lower() in known:
            comics.append(Comic(stem, known[tag.lower()], path, shown))
        elif known and stem in names and _TAG.fullmatch(tag):
            left_out.append(shown)
        else:
            comics.append(Comic(name, first, path, shown))
    places = {comic.script: at for at, comic in reversed(list(enumerate(comics)))}
    order = (first, *languages)
    return sorted(comics, key=lambda comic: (places[comic.script], order.index(comic.language))), left_out
