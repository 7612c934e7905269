"""Several processes that work through jobs: whatever becomes of one of them, the others go on.

Comes in: jobs, a work, limits. Goes out: a result for each job, in the order of finishing. Each process has one job in
hand, so that it is known whose fault an end is. There are no threads here: answers, ends and the next limit of time are
waited for together.
"""

import pickle
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing.connection import wait
from multiprocessing.reduction import ForkingPickler
from typing import Generic, TypeVar

from comicgen.studio.limits import USUAL, Limits, Why
from comicgen.studio.serve import READY
from comicgen.studio.worker import Worker, end_all

__all__ = ["finished"]

_STEP = 1.0  # seconds waited at a time

J = TypeVar("J")
R = TypeVar("R")


def finished(
    jobs: Sequence[J],
    *,
    workers: int,
    work: Callable[[J], R],
    lost: Callable[[J, Why], R],
    limits: Limits = USUAL,
    crew: list[Worker] | None = None,
) -> Generator[tuple[int, R], None, None]:
    """Each job's number and result, as they come; `lost` makes the result of a job that has none of its own.

    A job whose process dies is tried once more in a fresh one, and so is one that finds no memory in a process that had
    done others before it. A job that takes too long or raises is lost at once. Closing the iterator ends all processes;
    with a `crew` of the caller's own, who is in it works, who is hired joins it, and who has nothing in hand stays.
    """
    shop = _Shop(jobs, workers, work, lost, limits)
    shop.crew = shop.crew if crew is None else crew
    try:
        yield from shop.done()
    finally:
        gone = [worker for worker in shop.crew if crew is None or worker.number is not None]
        end_all(gone)
        shop.crew[:] = [worker for worker in shop.crew if worker not in gone]


class _Shop(Generic[J, R]):
    """Jobs that wait, and those who work."""

    def __init__(
        self,
        jobs: Sequence[J],
        workers: int,
        work: Callable[[J], R],
        lost: Callable[[J, Why], R],
        limits: Limits,
    ) -> None:
        self.jobs, self.workers, self.work, self.lost, self.limits = jobs, workers, work, lost, limits
        self.waiting = deque(range(len(jobs)))
        self.twice: set[int] = set()  # jobs that have had their second try
        self.crew: list[Worker] = []

    def done(self) -> Iterator[tuple[int, R]]:
        """All results. Who is free gets the next job before the results are passed on, so that nobody waits for it."""
        news: list[tuple[int, R]] = []
        while True:
            news += self._handed_out()
            yield from news
            if all(worker.number is None for worker in self.crew):
                return
            news = list(self._news())

    def _handed_out(self) -> Iterator[tuple[int, R]]:
        """Gives jobs to those who are free. The results are those of jobs that cannot even be sent."""
        while self.waiting:
            free = next((worker for worker in self.crew if worker.number is None), None)
            if free is None and len(self.crew) == self.workers:
                return
            number = self.waiting.popleft()
            try:
                asked = self._asked(number)
            except Exception:
                yield number, self._lost(number, Why("failed", traceback.format_exc()))
                continue
            (free or self._hired()).take(number, asked)

    def _asked(self, number: int) -> bytes:
        return bytes(ForkingPickler.dumps((self.work, self.jobs[number])))

    def _hired(self) -> Worker:
        self.crew.append(Worker(self.limits))
        return self.crew[-1]

    def _lost(self, number: int, why: Why) -> R:
        return self.lost(self.jobs[number], why)

    def _news(self) -> Iterator[tuple[int, R]]:
        """What comes next.

        Time is counted in steps of waiting, so that none is held against a job while this process was stopped (Ctrl-Z)
        or busy with a result.
        """
        known = {end: worker for worker in self.crew for end in (worker.desk, worker.process.sentinel)}
        left = [worker.left for worker in self.crew if worker.number is not None]
        before = time.monotonic()
        woken = wait(list(known), None if self.limits.seconds is None else max(0.0, min(_STEP, *left)))
        waited = min(time.monotonic() - before, _STEP)
        speaking = {id(known[end]) for end in woken}  # type: ignore[index]
        for worker in tuple(self.crew):
            if id(worker) in speaking:
                yield from self._heard(worker)
            elif worker.is_overdue(waited):
                yield from self._parted(worker, Why("time", f"it took longer than {self.limits.seconds:g} seconds"))

    def _heard(self, worker: Worker) -> Iterator[tuple[int, R]]:
        said = worker.heard()
        if said is None:
            yield from self._parted(worker, Why("died", worker.last_words()), again=True)
        elif said == READY:
            worker.get_ready()
        else:
            yield from self._answered(worker, said)

    def _answered(self, worker: Worker, said: bytes) -> Iterator[tuple[int, R]]:
        assert worker.number is not None
        try:
            kind, told = pickle.loads(said)
        except Exception:
            kind, told = "failed", traceback.format_exc()
        if kind == "memory":
            yield from self._parted(worker, Why("memory", told), again=not worker.is_fresh)
            return
        number, worker.number, worker.is_fresh = worker.number, None, False
        yield number, told if kind == "done" else self._lost(number, Why("failed", told))

    def _parted(self, worker: Worker, why: Why, *, again: bool = False) -> Iterator[tuple[int, R]]:
        """Ends a process, and what follows for its job: another try in a fresh one, or none."""
        end_all([worker])
        self.crew.remove(worker)
        number = worker.number
        if number is None:
            return
        if again and number not in self.twice:
            self.twice.add(number)
            self._hired().take(number, self._asked(number))
        else:
            yield number, self._lost(number, why)
