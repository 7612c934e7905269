"""Measuring in turns, and telling ratios beside their goals."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter
from typing import NamedTuple

__all__ = ["Goal", "Times", "in_turns", "line", "timed"]

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


def timed(work: Callable[[], object]) -> float:
    """Seconds that some work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def in_turns(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Times]:
    """Each work once a round; a first round, which may have to compile or to load, does not count."""
    found: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds + 1):
        for name, work in works.items():
            seconds = timed(work)
            if number:
                found[name].append(seconds)
    return {name: Times.of(times) for name, times in found.items()}


def line(name: str, times: Times, base: Times, goal: Goal | None = None) -> str:
    """A row of a table: the time, and how many times the base that is, by the medians and by the shortest."""
    ratio = times.median / base.median
    told = f"  {goal.told(ratio)}" if goal else ""
    least = times.least / base.least
    return f"{name:{WIDE}}{times.median * 1000:>8.1f} ms{ratio:>8.2f} x  least {least:>6.2f} x{told}"
