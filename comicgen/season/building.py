"""Building: the orders of a plan on all cores, and what belongs to all editions when they are done.

Comes in: a Plan. Goes out: a Made for each edition, as they come.
"""

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from comicgen.publish.json_text import json_text
from comicgen.publish.manifest import SCHEMA, piece_told
from comicgen.publish.write import STRAY, write_file
from comicgen.season.edition import Made, Order
from comicgen.season.planning import Plan
from comicgen.studio.batch import lost as lost_script
from comicgen.studio.limits import USUAL, Limits, Why
from comicgen.studio.outcome import Job
from comicgen.studio.pool import finished
from comicgen.version import __version__

__all__ = ["MANIFEST", "Engine", "Running", "build", "embedded", "settled", "write_contact", "write_manifest"]

MANIFEST = "manifest.json"
RUNNING = Path(".comicgen") / "running"

Engine = Callable[[Sequence[Order]], Generator[tuple[Made, ...], None, None]]
"""What does orders, in any order, on this machine or others. Closing it ends all work."""


def build(plan: Plan, engine: Engine) -> Generator[Made, None, None]:
    """What becomes of every edition: first all that may stay, then the others as they are done."""
    yield from plan.fresh
    with closing(engine(plan.orders)) as done:
        for made in done:
            yield from made


def embedded(*, workers: int, limits: Limits = USUAL) -> Engine:
    """The engine of this machine: some processes, each with limits of time and memory. Editions of an order that was
    lost are tried again one by one, so that none is lost for another.
    """

    def engine(orders: Sequence[Order]) -> Generator[tuple[Made, ...], None, None]:
        alone: list[Order] = []

        def given_up(order: Order, why: Why) -> tuple[Made, ...]:
            if len(order.wanted) == 1:
                return lost(order, why)
            alone.extend(order._replace(wanted=(one,)) for one in order.wanted)
            return ()

        for some in (orders, alone):
            with closing(finished(some, workers=workers, work=work_here, lost=given_up, limits=limits)) as done:
                for _, made in done:
                    yield made

    return engine


def work_here(order: Order) -> tuple[Made, ...]:
    """Does an order; what draws is imported by the processes that draw, and not where there is nothing to do."""
    from comicgen.season.installing import work

    return work(order)


def lost(order: Order, why: Why) -> tuple[Made, ...]:
    """An order whose process died, took too long or ate too much: only its editions are lost."""
    result = lost_script(Job(order.comic.name, order.comic.path), why)
    return tuple(
        Made(one.edition, "failed", result.outcome, why=one.why, findings=result.findings, trace=result.trace)
        for one in order.wanted
    )


def settled(root: Path, outputs: Path) -> bool:
    """Takes away what a build that was killed left half written; whether there was one. Raises OSError.

    A build that runs leaves a file with its number; one whose process is gone was killed.
    """
    here = root / RUNNING
    here.mkdir(parents=True, exist_ok=True)
    dead = [path for path in here.iterdir() if path.name.isdigit() and not _lives(int(path.name))]
    for folder in (outputs, root / ".comicgen") if dead else ():
        for stray in folder.rglob(STRAY):
            number = stray.name.split("-")[1]
            if number.isdigit() and not _lives(int(number)):
                stray.unlink(missing_ok=True)
    for path in dead:
        path.unlink(missing_ok=True)
    return bool(dead)


def _lives(number: int) -> bool:
    """Whether a process of this machine lives."""
    if os.name == "nt":  # there, asking kills
        return True
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


class Running:
    """While a build runs: a file with its number."""

    def __init__(self, root: Path) -> None:
        self.path = root / RUNNING / str(os.getpid())

    def __enter__(self) -> None:
        self.path.touch()

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


def write_manifest(made: Sequence[Made], root: Path, folder: Path) -> Path:
    """The manifest of a whole season, if it is another than the one that is there. Raises OSError."""
    path, top = root / folder / MANIFEST, folder
    told = [
        {
            "script": one.edition.script,
            "language": one.edition.language,
            "target": one.edition.target,
            "pictures": [piece_told(piece, top) for piece in one.pieces],
        }
        for one in made
        if one.pieces
    ]
    text = json_text({"schema": SCHEMA, "made_by": f"comicgen {__version__}", "editions": told}).encode()
    if not path.is_file() or path.read_bytes() != text:
        write_file(path, text)
    return path


def write_contact(made: Sequence[Made], root: Path, folder: Path) -> tuple[Path, ...]:
    """Contact sheets of what was made now, by language. Raises OSError."""
    from comicgen.studio.contact_pictures import Shown, contact_of, numbered

    groups: dict[str, list[tuple[Path, str]]] = {}
    for one in made:
        rows = groups.setdefault(one.edition.language, [])
        rows += [(root / piece.path, f"{one.edition.script}, {piece.target}{numbered(piece)}") for piece in one.pieces]
    return contact_of((Shown(name, tuple(some)) for name, some in groups.items()), root / folder)
