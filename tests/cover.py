"""Samples of big tables in which every two values meet: most faults need two choices to come together, few need three.

`pairs(tops, builds, stances)` has a row for every top on every build, every top in every stance and every build in
every stance, instead of all three with all others.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Any

__all__ = ["pairs"]

Choice = tuple[int, int]  # an axis, and the place of a value in it


def pairs(*axes: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Rows with a value of each axis, so that any two values of two axes stand in a row together.

    The same rows every time, in the order of the two longest axes; about as many as those two axes have pairs.
    """
    order = sorted(range(len(axes)), key=lambda axis: -len(axes[axis]))
    first, second = sorted(order[:2])
    missing = set(_pairs_of(range(len(axis)) for axis in axes))
    rows: list[dict[int, int]] = []
    for a, b in product(range(len(axes[first])), range(len(axes[second]))):
        rows.append(_filled({first: a, second: b}, axes, missing))
    while missing:
        (i, a), (j, b) = min(missing)
        rows.append(_filled({i: a, j: b}, axes, missing))
    return [tuple(axis[row[at]] for at, axis in enumerate(axes)) for row in rows]


def _pairs_of(axes: Iterable[Sequence[int]]) -> Iterator[tuple[Choice, Choice]]:
    for (i, one), (j, other) in combinations(enumerate(axes), 2):
        yield from (((i, a), (j, b)) for a in one for b in other)


def _filled(row: dict[int, int], axes: Sequence[Sequence[Any]], missing: set[tuple[Choice, Choice]]) -> dict[int, int]:
    """The row with the values on its other axes that make the most missing pairs; these are missing no longer."""
    for axis in sorted(set(range(len(axes))) - set(row), key=lambda axis: -len(axes[axis])):
        turn = sum(row.values())  # so that values of equal worth take turns
        order = [(turn + step) % len(axes[axis]) for step in range(len(axes[axis]))]
        row[axis] = max(order, key=lambda value: sum(_pair((axis, value), known) in missing for known in row.items()))
    missing.difference_update(_pair(one, other) for one, other in combinations(row.items(), 2))
    return row


def _pair(one: Choice, other: Choice) -> tuple[Choice, Choice]:
    return (one, other) if one < other else (other, one)
