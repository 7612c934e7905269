"""Several processes that work through jobs, and what is left when one of them dies.

A pool of processes dies whole when one of them dies, so only as many jobs are handed in as are being worked on: those
few are done again one by one in a process of their own, and only the guilty one is lost.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing.connection import wait as wait_for_any
from multiprocessing.context import BaseContext

from comicgen.studio.outcome import Job, Result, Work

__all__ = ["finished"]

_PRELOADED = ("comicgen.studio.pipeline", "comicgen.layout", "comicgen.backends", "comicgen.publish.png")


def finished(jobs: Sequence[Job], *, workers: int, work: Work) -> Iterator[tuple[int, Result]]:
    """Each job's number and result, as they come."""
    waiting = deque(range(len(jobs)))
    while waiting:
        suspects: list[int] = []
        yield from _one_pool(jobs, waiting, suspects, workers=workers, work=work)
        for number in sorted(suspects):
            yield number, _alone(jobs[number], work)


def _one_pool(
    jobs: Sequence[Job], waiting: deque[int], suspects: list[int], *, workers: int, work: Work
) -> Iterator[tuple[int, Result]]:
    """Takes from `waiting` until nothing is left or the pool breaks; then `suspects` are those it had in hand."""
    in_hand: dict[Future[Result], int] = {}
    pool = ProcessPoolExecutor(workers, mp_context=_context(), initializer=_settle)
    try:
        while (waiting or in_hand) and not suspects:
            try:
                while waiting and len(in_hand) < 2 * workers:  # two each, so that nobody waits for the next
                    future = pool.submit(work, jobs[waiting[0]])
                    in_hand[future] = waiting.popleft()
            except BrokenProcessPool:
                suspects.extend(in_hand.values())
                return
            for future in wait(in_hand, return_when=FIRST_COMPLETED).done:
                number = in_hand.pop(future)
                if isinstance(future.exception(), BrokenProcessPool):
                    suspects.append(number)
                else:
                    yield number, future.result()
        suspects.extend(in_hand.values())
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(job: Job, work: Work) -> Result:
    with ProcessPoolExecutor(1, mp_context=_context(), initializer=_settle) as pool:
        try:
            return pool.submit(work, job).result()
        except BrokenProcessPool:
            return Result(job.name, "bug", trace=f"the process that worked on {job.name} died without a word\n")


@cache
def _context() -> BaseContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(_PRELOADED))
    return context


def _settle() -> None:
    """Leaves Ctrl-C to the parent, so that it ends the work once and in order; and ends when the parent has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for_any([parent.sentinel])
        os._exit(1)
