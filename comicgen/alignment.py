"""Which thing of one sequence is which of another, when the order of both is kept.

Comes in: how well each thing of the one agrees with each of the other; 0: they are not the same. Goes out: the pairs
whose scores together are greatest (Needleman and Wunsch, 1970).
"""

from collections.abc import Sequence

__all__ = ["in_order"]


def in_order(scores: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs of places; a row of `scores` belongs to a thing of the first sequence, a column to one of the second."""
    rows, columns = len(scores), len(scores[0]) if scores else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            both = scores[i][j] + best[i + 1][j + 1] if scores[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], both)
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if scores[i][j] and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
