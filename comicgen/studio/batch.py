"""Many scripts at once: results in the order of the jobs, one bad script harms no other.

Comes in: jobs. Goes out: their results, each as soon as all before it are there.
"""

import os
from collections.abc import Iterator, Sequence

from comicgen.studio.outcome import Job, Result, Work

__all__ = ["processes", "run"]

_WORTH_A_PROCESS = 3  # scripts that each further process must get before starting it pays


def processes(count: int, wanted: int | None = None) -> int:
    """How many processes to work `count` scripts with: as many as wanted, or as the machine has and as pay."""
    if wanted is not None:
        return max(1, min(wanted, count))
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, count // _WORTH_A_PROCESS))


def run(jobs: Sequence[Job], *, workers: int, work: Work) -> Iterator[Result]:
    """The results of all jobs, in order. With one worker they are done here, in this process."""
    if workers == 1:
        yield from map(work, jobs)
        return
    from comicgen.studio.pool import finished  # here: a tenth of a script's time that one script need not pay

    done: dict[int, Result] = {}
    following = 0
    for number, result in finished(jobs, workers=workers, work=work):
        done[number] = result
        while following in done:
            yield done.pop(following)
            following += 1
