"""Sharing a length among claimants so that the parts sum exactly."""

from collections.abc import Sequence

__all__ = ["share"]


def share(length: float, weights: Sequence[float], least: Sequence[float] | None = None) -> tuple[float, ...]:
    """Divides `length` in proportion to `weights`, nobody getting less than its `least`.

    Whoever would get too little is given its least and leaves the round; the rest is shared among the others.
    When the least amounts do not fit together they are shrunk in proportion. The parts sum to `length`.
    """
    floors = list(least) if least is not None else [0.0] * len(weights)
    if sum(floors) >= length:
        total = sum(floors) or 1.0
        return _exact(length, [length * floor / total for floor in floors])
    fixed: dict[int, float] = {}
    while True:
        free = [i for i in range(len(weights)) if i not in fixed]
        rest = length - sum(fixed.values())
        total = sum(weights[i] for i in free)
        parts = {i: rest * weights[i] / total for i in free}
        short = [i for i in free if parts[i] < floors[i]]
        if not short:
            return _exact(length, [fixed.get(i, parts.get(i, 0.0)) for i in range(len(weights))])
        fixed.update((i, floors[i]) for i in short)


def _exact(length: float, parts: list[float]) -> tuple[float, ...]:
    parts[-1] = length - sum(parts[:-1])
    return tuple(parts)
