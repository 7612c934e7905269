"""What a build works with: its cache and its engine, looked at before work begins, and what is said of them afterwards.

Comes in: options and a plan. Goes out: an engine; what leads nowhere ends the command.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from comicgen.cli.codes import UNAVAILABLE
from comicgen.cli.options import limits_asked, together
from comicgen.cli.progress import counted
from comicgen.cli.streams import say

if TYPE_CHECKING:
    from comicgen.season.building import Engine
    from comicgen.season.edition import Made

__all__ = ["check_store", "cluster_faults", "engine_asked", "engine_options", "say_remarks", "say_unkept"]

_MOST_REMARKS = 12

_HOW_TO_START = """\
start a scheduler with `dask scheduler`; it says its address
  and on each machine, where the same comicgen is installed: dask worker tcp://HOST:8786"""


engine_options = together(
    click.option(
        "--engine",
        "engine",
        type=click.Choice(["embedded", "dask"]),
        default="embedded",
        show_default=True,
        help="Where the work is done: here, or on a Dask cluster that is there already.",
    ),
    click.option(
        "--scheduler",
        default="",
        metavar="ADDRESS",
        help="Of the Dask cluster, such as tcp://192.0.2.1:8786, for --engine dask.",
    ),
)


def engine_asked(name: str, scheduler: str, *, orders: int, jobs: int | None) -> "Engine":
    """The engine that is asked for. Nothing is started yet, here or elsewhere. Raises UsageError."""
    from comicgen.studio.limits import USUAL

    limits = limits_asked() or USUAL
    if name == "embedded":
        if scheduler:
            raise click.UsageError("--scheduler is for --engine dask")
        from comicgen.season.building import embedded
        from comicgen.studio.batch import processes

        return embedded(workers=processes(orders, jobs), limits=limits)
    if not scheduler:
        raise click.UsageError(f"--engine dask starts no cluster: give --scheduler ADDRESS\n  help: {_HOW_TO_START}")
    if "://" not in scheduler:
        raise click.UsageError(f"--scheduler {scheduler}: an address begins like tcp://, such as tcp://192.0.2.1:8786")
    from comicgen.season.dask_engine import DaskEngine

    return DaskEngine(scheduler, limits=limits, most=jobs)


@contextmanager
def cluster_faults(engine: "Engine", codes: list[int]) -> Iterator[None]:
    """While a cluster works: one that is not there ends the command, one that goes away leaves its code."""
    if not hasattr(engine, "remarks"):
        yield
        return
    from comicgen.season.yard import ClusterGone, NoCluster

    try:
        yield
    except NoCluster as fault:
        raise click.UsageError(_told(fault)) from None
    except ClusterGone as fault:
        say(f"comicgen: {_told(fault)}")
        codes.append(UNAVAILABLE)


def _told(fault: Exception) -> str:
    """A message and its way out."""
    message, *hint = (str(part) for part in fault.args if part)
    return "\n  ".join((message, *(f"help: {line}" for line in hint)))


def say_remarks(engine: "Engine") -> None:
    """What a cluster has to tell: workers that were not used, or went away."""
    remarks = list(dict.fromkeys(getattr(engine, "remarks", ())))
    for remark in remarks[:_MOST_REMARKS]:
        say(f"warning: {remark}")
    if len(remarks) > _MOST_REMARKS:
        say(f"warning: and {len(remarks) - _MOST_REMARKS} more like these")


def check_store(where: str) -> None:
    """Raises UsageError for a cache at an address that cannot be used at all."""
    from comicgen.season.store import store_at

    try:
        store_at(where)
    except ValueError as fault:
        raise click.UsageError(_told(fault)) from None


def say_unkept(made: Iterable["Made"], where: str) -> None:
    """One line for a cache that did not take what was made, however often that happened."""
    unkept = [one for one in made if one.unkept]
    if unkept:
        why = " / ".join(dict.fromkeys(one.unkept for one in unkept))
        say(
            f"warning: the cache at {where} did not take {counted(len(unkept), 'edition')}: {why}; nothing else is lost"
        )
