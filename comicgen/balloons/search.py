"""The search: a beam over the asks in reading order, then small moves of the best few arrangements.

Pair costs are only computed when a partial arrangement could still be among the best, and only as far as that is
open: tries are sorted by their own cost, costs never get less, so most pairs are never looked at.
"""

import math
from bisect import insort
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from comicgen.balloons.costs import Stakes, stakes_of, unary
from comicgen.balloons.field import Field, Spot, Want
from comicgen.balloons.together import Rule, pair, rule_for
from comicgen.frozen import NamedTuple

__all__ = ["Arrangement", "Blame", "arrangements", "strays"]

Arrangement: TypeAlias = tuple[float, tuple[Spot, ...]]
Rules: TypeAlias = list[list[Rule]]  # of ask j with every earlier ask i, at [j][i]
Blame: TypeAlias = Mapping[tuple[int, int], tuple[tuple[float, float, float, float], ...]]  # centres of asks i < j
_Row: TypeAlias = tuple[list[float], Rule, Spot]  # a try: its costs with all tries of a later ask, their rule, itself
_State: TypeAlias = tuple[float, tuple[int, ...]]
ASTRAY = 1.2  # cost of a place where the eye may go to another balloon than the next
UNKNOWN = -1.0  # a cost that nobody asked for yet; costs are never negative
SLACK = 1e-6  # costs are taken to be over a limit only by more than sums of floats may be off
STEPS_EM = (1.0, 0.5, 0.2)


class _Game(NamedTuple):
    em: float
    stakes: tuple[Stakes, ...]
    rules: Rules
    known: dict[tuple[int, tuple[int, float, float]], Spot | None]  # what was tried, by ask and place


def arrangements(
    field: Field,
    wants: Sequence[Want],
    tries: Sequence[tuple[Spot, ...]],
    *,
    beam: int,
    keep: int,
    blame: Blame | None = None,
) -> list[Arrangement]:
    """The `keep` best arrangements found, cheapest first: a spot for every want; not where `blame` lies."""
    rules = [[rule_for(field, wants[i], wants[j]) for i in range(j)] for j in range(len(wants))]
    for (i, j), places in (blame or {}).items():
        rules[j][i] = rules[j][i]._replace(blamed=places)
    game = _Game(field.em, tuple(stakes_of(field, want) for want in wants), rules, {})
    found = [tuple(spots[k] for spots, k in zip(tries, picks, strict=True)) for picks in _beam(rules, tries, beam)]
    return sorted(_refined(game, spots) for spots in _distinct(found, keep, 2.5 * field.em))


def _beam(rules: Rules, tries: Sequence[tuple[Spot, ...]], width: int) -> list[tuple[int, ...]]:
    """The `width` cheapest ways to pick one try for every ask, as indices."""
    states: list[_State] = [(0.0, ())]
    for j, spots in enumerate(tries):
        rows: dict[tuple[int, int], _Row] = {}
        best: list[_State] = []
        limit = math.inf
        for cost, picks in states:
            # What each earlier pick costs with every try of this ask, the latest first: it is the most in the way.
            for i in range(j):
                if (i, picks[i]) not in rows:
                    rows[i, picks[i]] = [UNKNOWN] * len(spots), rules[j][i], tries[i][picks[i]]
            met = [rows[i, picks[i]] for i in range(j - 1, -1, -1)]
            for k, spot in enumerate(spots):
                total = cost + spot[0]
                if total >= limit:
                    break
                for costs, rule, first in met:
                    value = costs[k]
                    if value < 0.0:
                        most = limit - total + SLACK
                        value = pair(rule, first, spot, most)
                        if value < most:  # else it is only known to be too much
                            costs[k] = value
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


def _distinct(found: list[tuple[Spot, ...]], keep: int, near: float) -> list[tuple[Spot, ...]]:
    """The best that differ by more than a nudge, since near twins would be refined into the same."""
    chosen: list[tuple[Spot, ...]] = []
    for spots in found:
        if all(_differ(spots, other, near) for other in chosen):
            chosen.append(spots)
            if len(chosen) == keep:
                break
    return chosen


def _differ(spots: tuple[Spot, ...], others: tuple[Spot, ...], near: float) -> bool:
    return any(
        abs(spot.x - other.x) > near or abs(spot.y - other.y) > near for spot, other in zip(spots, others, strict=True)
    )


def _refined(game: _Game, spots: tuple[Spot, ...]) -> Arrangement:
    """The arrangement after moving one body at a time, as long as that helps, by ever smaller steps."""
    current = list(spots)
    count = len(current)
    near = [_around(game, current, j, most=math.inf) for j in range(count)]
    for step in STEPS_EM:
        moves = 0
        settled = [-1] * count  # how many moves had been made when nothing could be gained here
        for j in [*range(count)] * 3:
            if settled[j] == moves:
                continue
            better = _moved(game, current, j, near[j], step=step)
            if better is None:
                settled[j] = moves
            else:
                current[j], near[j] = better
                for i in range(count):
                    near[i][j] = near[j][i]
                moves += 1
    between = sum(near[j][i] for j in range(count) for i in range(j))
    return sum(spot.cost for spot in current) + between + ASTRAY * strays(current), tuple(current)


def _moved(
    game: _Game, spots: list[Spot], j: int, near: list[float], *, step: float
) -> tuple[Spot, list[float]] | None:
    """The best spot a step away from the present one of ask `j`, if it is better, and what it costs with each other.

    `near` is what the present one costs with each other.
    """
    present = spots[j]
    x, y, size = present.x, present.y, step * game.em
    tries = [(present.shape, x - size, y), (present.shape, x + size, y)]
    tries += [(present.shape, x, y - size), (present.shape, x, y + size)]
    if step > 0.6:
        tries += [(shape, x, y) for shape in range(len(game.stakes[j].want.bodies)) if shape != present.shape]
    least = present.cost + _total(near) + ASTRAY * strays(spots)
    better: tuple[Spot, list[float]] | None = None
    for at in tries:
        spot = _tried(game, j, at)
        if spot is None or spot.cost >= least:
            continue
        spots[j] = spot
        costs = _around(game, spots, j, most=least)
        if len(costs) < len(spots):
            continue
        cost = spot.cost + _total(costs) + ASTRAY * strays(spots)
        if cost < least - 1e-9:
            least, better = cost, (spot, costs)
    spots[j] = present
    return better


def _tried(game: _Game, j: int, at: tuple[int, float, float]) -> Spot | None:
    """A body of ask `j` at a place; the same ones are tried again and again while others move."""
    if (j, at) not in game.known:
        game.known[j, at] = unary(game.stakes[j], at)
    return game.known[j, at]


def strays(spots: Sequence[Spot]) -> int:
    """How often another unread balloon is nearer than the next one: readers go to the nearest (R5)."""
    count = 0
    for k in range(len(spots) - 2):
        first = spots[k]
        gaps = [_gap(first, spot) for spot in spots[k + 1 :]]
        count += gaps[0] > min(gaps[1:])
    return count


def _gap(first: Spot, second: Spot) -> float:
    """How far two bodies are from each other, by their boxes, squared."""
    dx = max(first.x0 - second.x1, second.x0 - first.x1, 0.0)
    dy = max(first.y0 - second.y1, second.y0 - first.y1, 0.0)
    return dx * dx + dy * dy


def _around(game: _Game, spots: list[Spot], j: int, *, most: float) -> list[float]:
    """What the body of ask `j` costs with each other (with itself nothing); cut off where all of it is over `most`."""
    spot, costs = spots[j], []
    total, own = 0.0, spot[0]
    for i, other in enumerate(spots):
        left = most - own - total + SLACK
        if i < j:
            costs.append(pair(game.rules[j][i], other, spot, left))
        else:
            costs.append(pair(game.rules[i][j], spot, other, left) if i > j else 0.0)
        total += costs[-1]
        if own + total >= most:
            break
    return costs


def _total(costs: Sequence[float]) -> float:
    """The sum, one after the other: `sum` is more exact from Python 3.12 on, and layouts are to be the same in all."""
    total = 0.0
    for cost in costs:
        total += cost
    return total
