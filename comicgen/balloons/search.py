"""The search: a beam over the asks in reading order, then small moves of the best few arrangements.

Pair costs are only computed when a partial arrangement could still be among the best: tries are sorted by their own
cost, costs never get less, so most pairs are never looked at.
"""

from bisect import insort
from collections.abc import Sequence

from comicgen.balloons.costs import Rule, pair, rule_for, unary
from comicgen.balloons.field import Field, Spot, Want

__all__ = ["Arrangement", "arrangements"]

Arrangement = tuple[float, tuple[Spot, ...]]
STEPS_EM = (1.0, 0.5, 0.2)


def arrangements(
    field: Field, wants: Sequence[Want], tries: Sequence[tuple[Spot, ...]], *, beam: int, keep: int
) -> list[Arrangement]:
    """The `keep` best arrangements found, cheapest first: a spot for every want."""
    rules = [[rule_for(field, wants[i], wants[j]) for i in range(j)] for j in range(len(wants))]
    found = _beam(field, rules, tries, beam)
    result: list[Arrangement] = []
    for picks in _distinct(field, tries, found, keep):
        spots = tuple(tries[j][k] for j, k in enumerate(picks))
        result.append(_refined(field, wants, rules, spots))
    result.sort()
    return result


def _beam(
    field: Field, rules: list[list[Rule]], tries: Sequence[tuple[Spot, ...]], width: int
) -> list[tuple[int, ...]]:
    states: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
    for j, spots in enumerate(tries):
        # table[i][k1 * len(spots) + k2]: cost of try k1 of ask i with try k2 of this one, where it was wanted
        tables: list[dict[int, float]] = [{} for _ in range(j)]
        size = len(spots)
        best: list[tuple[float, tuple[int, ...]]] = []
        limit = float("inf")
        for cost, picks in states:
            for k, spot in enumerate(spots):
                total = cost + spot.cost
                if total >= limit:
                    break
                for i in range(j - 1, -1, -1):
                    at = picks[i] * size + k
                    value = tables[i].get(at)
                    if value is None:
                        value = tables[i][at] = pair(field, rules[j][i], tries[i][picks[i]], spot)
                    total += value
                    if total >= limit:
                        break
                else:
                    insort(best, (total, (*picks, k)))
                    if len(best) > width:
                        best.pop()
                        limit = best[-1][0]
        states = best
    return [picks for _, picks in states]


def _distinct(
    field: Field, tries: Sequence[tuple[Spot, ...]], found: list[tuple[int, ...]], keep: int
) -> list[tuple[int, ...]]:
    """The best arrangements that differ by more than a nudge, since near twins would be refined into the same."""
    near = 2.5 * field.em
    chosen: list[tuple[int, ...]] = []
    for picks in found:
        if all(
            any(
                abs(tries[j][k].x - tries[j][o].x) > near or abs(tries[j][k].y - tries[j][o].y) > near
                for j, (k, o) in enumerate(zip(picks, other, strict=True))
            )
            for other in chosen
        ):
            chosen.append(picks)
            if len(chosen) == keep:
                break
    return chosen


def _refined(field: Field, wants: Sequence[Want], rules: list[list[Rule]], spots: tuple[Spot, ...]) -> Arrangement:
    """The arrangement after moving one body at a time, as long as that helps, by ever smaller steps."""
    current = list(spots)
    for step in STEPS_EM:
        size = step * field.em
        moves = 0
        settled = [-1] * len(wants)  # how many moves had been made when nothing could be gained here
        for j in [*range(len(wants))] * 3:
            if settled[j] == moves:
                continue
            here = current[j].cost + _around(field, rules, current, j, current[j])
            before = moves
            for spot in _neighbours(field, wants[j], current[j], size):
                cost = spot.cost
                if cost < here and (cost := cost + _around(field, rules, current, j, spot)) < here - 1e-9:
                    current[j], here, moves = spot, cost, before + 1
            settled[j] = moves if moves == before else -1
    return sum(spot.cost + _earlier(field, rules, current, j) for j, spot in enumerate(current)), tuple(current)


def _neighbours(field: Field, want: Want, spot: Spot, size: float) -> list[Spot]:
    x, y, shape = spot.x, spot.y, spot.shape
    moves = [(shape, x - size, y), (shape, x + size, y), (shape, x, y - size), (shape, x, y + size)]
    if size > 0.6 * field.em:
        moves += [(other, x, y) for other in range(len(want.bodies)) if other != shape]
    return [moved for other, mx, my in moves if (moved := unary(field, want, other, mx, my)) is not None]


def _around(field: Field, rules: list[list[Rule]], spots: list[Spot], j: int, spot: Spot) -> float:
    total = 0.0
    for i, other in enumerate(spots):
        if i < j:
            total += pair(field, rules[j][i], other, spot)
        elif i > j:
            total += pair(field, rules[i][j], spot, other)
    return total


def _earlier(field: Field, rules: list[list[Rule]], spots: list[Spot], j: int) -> float:
    return sum(pair(field, rules[j][i], spots[i], spots[j]) for i in range(j))
