"""Which thing of the old comic is which of the new one: pairs in order, and what is new, gone or moved.

Comes in: two sequences and how alike two of their things are, from 0 to 1. Goes out: pairs of places. A pair is what
makes the whole most alike with the order kept, else what is nearly the same elsewhere, else what was written anew.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from comicgen.alignment import in_order
from comicgen.frozen import NamedTuple

__all__ = ["Aligned", "aligned"]

_Thing = TypeVar("_Thing")
_ALIKE = 0.3  # less is another thing
_MOVED = 0.75  # so much is the same thing at another place
_EXACT = 0.999


class Aligned(NamedTuple):
    """Places in the old and the new sequence."""

    pairs: tuple[tuple[int, int], ...]  # in the order of the new one
    gone: tuple[int, ...]
    new: tuple[int, ...]
    moved: tuple[tuple[int, int], ...] = ()  # pairs too, whose order has changed


def aligned(old: Sequence[_Thing], new: Sequence[_Thing], alike: Callable[[_Thing, _Thing], float]) -> Aligned:
    """The pairs of two sequences."""
    pairs = _in_order(old, new, alike)
    gone = sorted({*range(len(old))} - {one for one, _ in pairs})
    fresh = sorted({*range(len(new))} - {other for _, other in pairs})
    moved = []
    for place in tuple(fresh):
        best = max(gone, key=lambda one, place=place: alike(old[one], new[place]), default=None)  # type: ignore[misc]
        if best is not None and alike(old[best], new[place]) >= _MOVED:
            moved.append((best, place))
            gone.remove(best)
            fresh.remove(place)
    for one, other in _leftovers(pairs, gone, fresh, len(old), len(new)):
        pairs.append((one, other))
        gone.remove(one)
        fresh.remove(other)
    return Aligned(tuple(sorted(pairs, key=lambda pair: pair[1])), tuple(gone), tuple(fresh), tuple(moved))


def _in_order(
    old: Sequence[_Thing], new: Sequence[_Thing], alike: Callable[[_Thing, _Thing], float]
) -> list[tuple[int, int]]:
    """The pairs that are most alike together, with the order kept; what is equal at both ends is taken as it is."""
    head = 0
    while head < min(len(old), len(new)) and alike(old[head], new[head]) >= _EXACT:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and alike(old[-1 - tail], new[-1 - tail]) >= _EXACT:
        tail += 1
    shares = [[alike(one, other) for other in new[head : len(new) - tail]] for one in old[head : len(old) - tail]]
    inner = in_order([[share if share >= _ALIKE else 0.0 for share in row] for row in shares])
    return [
        *((place, place) for place in range(head)),
        *((one + head, other + head) for one, other in inner),
        *((len(old) - place, len(new) - place) for place in range(tail, 0, -1)),
    ]


def _leftovers(
    pairs: Sequence[tuple[int, int]], gone: Sequence[int], fresh: Sequence[int], olds: int, news: int
) -> list[tuple[int, int]]:
    """Between two pairs as many things are gone as are new: each was written anew, and is still the same thing."""
    found = []
    before = (-1, -1)
    for after in [*sorted(pairs), (olds, news)]:
        here = [place for place in gone if before[0] < place < after[0]]
        there = [place for place in fresh if before[1] < place < after[1]]
        if len(here) == len(there):
            found += list(zip(here, there, strict=True))
        before = after
    return found
