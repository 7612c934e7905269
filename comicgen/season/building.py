"""Building: the orders of a plan on all cores.

Comes in: a Plan. Goes out: a Made for each edition, as they come.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing

from comicgen.season.edition import Made, Order
from comicgen.season.planning import Plan
from comicgen.studio.batch import lost as lost_script
from comicgen.studio.limits import USUAL, Limits, Why
from comicgen.studio.outcome import Job
from comicgen.studio.pool import finished
from comicgen.studio.worker import Worker

__all__ = ["Engine", "build", "embedded", "in_processes", "lost", "work_here"]


Engine = Callable[[Sequence[Order]], Generator[tuple[Made, ...], None, None]]
"""What does orders, in any order, on this machine or others. Closing it ends all work."""


def build(plan: Plan, engine: Engine) -> Generator[Made, None, None]:
    """What becomes of every edition: first all that may stay, then the others as they are done."""
    yield from plan.fresh
    with closing(engine(plan.orders)) as done:
        for made in done:
            yield from made


def embedded(*, workers: int, limits: Limits = USUAL) -> Engine:
    """The engine of this machine: some processes, each with limits of time and memory."""
    return lambda orders: in_processes(orders, work=work_here, workers=workers, limits=limits)


def in_processes(
    orders: Sequence[Order],
    *,
    work: Callable[[Order], tuple[Made, ...]],
    workers: int,
    limits: Limits,
    crew: list[Worker] | None = None,
) -> Generator[tuple[Made, ...], None, None]:
    """What some processes make of orders. Editions of an order that was lost are tried again one by one, so that none
    is lost for another.
    """
    alone: list[Order] = []

    def given_up(order: Order, why: Why) -> tuple[Made, ...]:
        if len(order.wanted) == 1:
            return lost(order, why)
        alone.extend(order._replace(wanted=(one,)) for one in order.wanted)
        return ()

    for some in (orders, alone):
        with closing(finished(some, workers=workers, work=work, lost=given_up, limits=limits, crew=crew)) as done:
            for _, made in done:
                yield made


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
