"""Search: the least number for which something holds."""

from collections.abc import Callable

__all__ = ["first_that"]


def first_that(holds: Callable[[int], bool], low: int, high: int, *, step: int = 1) -> int:
    """The least number from `low` to `high` for which `holds`, taken to hold for all above it; to within `step`.

    `high` is the answer when it holds for none below; it is never asked about itself.
    """
    while high - low >= step and low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return high
