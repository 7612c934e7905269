"""Many scripts at once: results in the order of the jobs, one bad script harms no other.

Comes in: jobs. Goes out: their results, each as soon as all before it are there.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import TypeVar

from comicgen.diagnostics import Report
from comicgen.studio.limits import USUAL, Limits, Why
from comicgen.studio.outcome import Job, Result, judged

__all__ = ["lost", "processes", "run"]

_WORTH_A_PROCESS = 3  # scripts that each further process must get before starting it pays

J = TypeVar("J")
R = TypeVar("R")


def processes(count: int, wanted: int | None = None) -> int:
    """How many processes to work `count` scripts with: as many as wanted, or as the machine has and as pay."""
    if wanted is not None:
        return max(1, min(wanted, count))
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, count // _WORTH_A_PROCESS))


def run(
    jobs: Sequence[J],
    *,
    workers: int,
    work: Callable[[J], R],
    lost: Callable[[J, Why], R],
    limits: Limits = USUAL,
    isolated: bool = False,
) -> Iterator[R]:
    """The results of all jobs, in order; `lost` makes that of a job that has none of its own.

    With one worker they are done here, in this process, where no limits hold, unless they are to be `isolated`.
    """
    if workers == 1 and not isolated:
        for job in jobs:
            yield _done_here(job, work, lost)
        return
    from comicgen.studio.pool import finished  # here: a tenth of a script's time that one script need not pay

    done: dict[int, R] = {}
    following = 0
    with closing(finished(jobs, workers=workers, work=work, lost=lost, limits=limits)) as news:
        for number, result in news:
            done[number] = result
            while following in done:
                yield done.pop(following)
                following += 1


def _done_here(job: J, work: Callable[[J], R], lost: Callable[[J, Why], R]) -> R:
    try:
        return work(job)
    except MemoryError:
        why = Why("memory", "it needs more memory than there is")
    except Exception:
        import traceback

        why = Why("failed", traceback.format_exc())
    return lost(job, why)  # here, where all that the fault held is free again


def lost(job: Job, why: Why) -> Result:
    """The result of a script that was lost: refused at a limit, or a bug of ours."""
    report = Report()
    if why.kind == "memory":
        report.error(
            "out-of-memory",
            f"{job.name}: {why.told}",
            hint="make the picture smaller, or allow more with --memory-limit",
        )
    elif why.kind == "time":
        report.error("out-of-time", f"{job.name}: {why.told}", hint="give it more time with --time-limit")
    else:
        trace = why.told if why.kind == "failed" else f"{job.name} was given up: {why.told}, twice\n"
        return Result(job.name, "bug", trace=trace)
    return Result(job.name, judged(report), tuple(report.items))
