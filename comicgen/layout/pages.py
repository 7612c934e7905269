"""Pages: which panels share a sheet, when there are more than one takes.

Comes in: how much room each panel wants, how many sheets there are. Goes out: how many panels each gets. A page turns
best where a scene ends.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache

__all__ = ["break_pages"]

FRESH = 0.3  # what it is worth to begin a page with a new scene
TOO_MANY = 100.0


def break_pages(weights: Sequence[float], pages: int, *, most: int, fresh: Collection[int] = ()) -> tuple[int, ...]:
    """How many of the panels stand on each of so many pages: about equal weights, at most `most` panels.

    `fresh` holds the indices of panels with which a scene begins.
    """
    count, mean = len(weights), sum(weights) / pages

    @lru_cache(None)
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if left == 1:
            return cost(start, count), (count - start,)
        options = []
        for end in range(start + 1, count - left + 2):
            rest, sizes = best(end, left - 1)
            options.append((cost(start, end) + rest, (end - start, *sizes)))
        return min(options)

    def cost(start: int, end: int) -> float:
        off = (sum(weights[start:end]) - mean) / mean
        full = TOO_MANY * max(0, end - start - most)
        return off * off + full - (FRESH if start in fresh else 0.0)

    return best(0, min(pages, count))[1]
