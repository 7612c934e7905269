"""Measuring in turns, and telling ratios beside their goals.

What is counted is processor time, of this process and of its children: a machine that has others to serve makes
everybody wait, which is nobody's work. Only what two processes do at once is told by the clock on the wall.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

__all__ = ["Goal", "Times", "busy", "in_turns", "line"]

WIDE = 38  # characters of a row's name


class Times(NamedTuple):
    """How long something took, in seconds: the middle one and the shortest of all rounds."""

    median: float
    least: float

    @classmethod
    def of(cls, found: Sequence[float]) -> "Times":
        """The times of some rounds."""
        return cls(median(found), min(found))


class Goal(NamedTuple):
    """What a ratio should be: at most (or at least) so much."""

    limit: float
    at_least: bool = False

    def told(self, ratio: float) -> str:
        """`(goal: at most 5 x, met)`."""
        met = ratio >= self.limit if self.at_least else ratio <= self.limit
        return f"(goal: at {'least' if self.at_least else 'most'} {self.limit:g} x, {'met' if met else 'missed'})"


def busy() -> float:
    """Seconds that a processor has worked for this process and for the children that have ended."""
    if sys.platform == "win32":
        return perf_counter()
    from resource import RUSAGE_CHILDREN, getrusage

    children = getrusage(RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime


def in_turns(
    works: Mapping[str, Callable[[], object]], rounds: int, *, clock: Callable[[], float] = busy
) -> dict[str, Times]:
    """Each work once a round; a first round, which may have to compile or to load, does not count."""
    found: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds + 1):
        for name, work in works.items():
            start = clock()
            work()
            if number:
                found[name].append(clock() - start)
    return {name: Times.of(times) for name, times in found.items()}


def line(name: str, times: Times, base: Times, goal: Goal | None = None) -> str:
    """A row of a table: the time, and how many times the base that is, by the medians and by the shortest."""
    ratio = times.median / base.median
    told = f"  {goal.told(ratio)}" if goal else ""
    least = times.least / base.least
    return f"{name:{WIDE}}{times.median * 1000:>8.1f} ms{ratio:>8.2f} x  least {least:>6.2f} x{told}"
