"""Rows in the shape of a lens: the breaks that come nearest to it.

Comes in: tokens, their edges, and how wide each row should be. Goes out: where each row ends. Dynamic programming over
rows and breaks (after Knuth and Plass, with one target a row). What two neighbouring rows do to each other counts too,
so a break is judged together with the one before it: no waist between wider rows (B2), no word over itself (B5).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TypeAlias

from comicgen.frozen import NamedTuple
from comicgen.lettering.breaking import Edges, Token

__all__ = ["PINCH", "REACH", "best_breaks", "lens_targets"]

OVER_TARGET = 1.6  # a row too long is worse than one too short
WIDOW, WIDOW_SHARE = 0.16, 0.38  # one short word alone in the first or last row (B3)
LONGEST = 1.6  # no row of several words is this many times the widest target
REACH = 0.55  # how far from its place in a lens a break is looked for, in widest targets
HOPELESS = 0.25  # a way that costs so much more than the best to the same break is not followed
EXPONENT = 2.5  # of the superellipse that the rows fill
PINCH, PINCHED = 0.90, 0.12  # a row this much shorter than its neighbours, and what it costs (B2)
STACKED = 0.03  # a word over itself (B5)
_NEVER = 1e9


class _Row(NamedTuple):
    """What is wanted of one row; `widow` is what one short word alone in it costs."""

    target: float
    top: float
    limit: float
    widow: float
    firm: float


# The best way to end a row at some break: where the row begins, its width, whether rows fall already (a wider one would
# make a waist), the cost of all rows so far, and the way to the row before. A plain tuple, since it is made so often.
_State: TypeAlias = "tuple[int, float, bool, float, _State | None]"


def lens_targets(total: float, rows: int, *, leading: float, cap: float) -> tuple[float, ...]:
    """The widths that `rows` rows would have in a lens (a superellipse), summing to `total`."""
    reaches = [abs(k - (rows - 1) / 2) * leading + cap / 2 for k in range(rows)]
    half_height = max(reaches) / 0.82
    shares = [(1 - (reach / half_height) ** EXPONENT) ** (1 / EXPONENT) for reach in reaches]
    scale = total / sum(shares)
    return tuple(share * scale for share in shares)


def best_breaks(
    tokens: Sequence[Token],
    line: Edges,
    targets: Sequence[float],
    *,
    gap: float,
    keys: Sequence[str],
    widest: float | None = None,
    reach: float = REACH,
    firm: float = 1.0,
) -> tuple[int, ...] | None:
    """The breaks into len(targets) rows nearest to the targets: where each row ends (exclusive).

    A break is looked for within `reach` of its place. `firm` is how much more than usual waists, widows and weak ends
    count against the form of the lens. A single token may be wider than `widest`; else no row is. None
    when there is no such arrangement.
    """
    count, rows, top = len(tokens), len(targets), max(targets)
    free = any(token.forced for token in tokens)  # then rows end where the writer says, not where a lens would
    limit, wanted = min(LONGEST * top, widest or _NEVER), 0.0
    states: dict[int, list[_State]] = {0: [(0, 0.0, False, 0.0, None)]}
    for k, target in enumerate(targets):
        wanted += target + gap
        first, last = (k + 1, count - rows + k + 1) if k < rows - 1 else (count, count)
        if not free and k < rows - 1:
            first = max(first, bisect_left(line.ends, wanted - reach * top))
            last = min(last, bisect_right(line.ends, wanted + reach * top))
        row = _Row(target, top, limit, firm * WIDOW if rows > 2 and k in (0, rows - 1) else 0.0, firm)
        states = _one_row(states, range(first, last + 1), tokens=tokens, line=line, keys=keys, row=row)
    if count not in states:
        return None
    state: _State | None = min(states[count], key=_cost)
    found = [count]
    while state is not None and state[0]:
        found.append(state[0])
        state = state[4]
    return tuple(reversed(found))


def _one_row(
    before: dict[int, list[_State]],
    row_ends: range,
    *,
    tokens: Sequence[Token],
    line: Edges,
    keys: Sequence[str],
    row: _Row,
) -> dict[int, list[_State]]:
    """For each break at which the row may end, the best way to each beginning of it."""
    target, top, limit, widow, firm = row
    starts, ends = line
    count = len(starts)
    found: dict[int, list[_State]] = {}
    for j in row_ends:
        end = ends[j]
        ease = firm * tokens[j - 1].penalty if j < count and not tokens[j].forced else 0.0
        kept: list[_State] = []
        least = _NEVER
        for i in range(j - 1, -1, -1):
            width = end - starts[i]
            alone = i == j - 1
            if width > limit and not alone:
                break
            if i in before:
                d = (width - target) / top
                cost = (d * d * OVER_TARGET if d > 0 else d * d) + ease
                if alone and width < WIDOW_SHARE * top:
                    cost += widow
                if cost < least + HOPELESS:
                    least = min(least, _continue(before[i], (i, j, width, cost), keys, kept, firm))
            if tokens[i].forced:
                break
        if kept:
            most = least + HOPELESS
            found[j] = [state for state in kept if state[3] <= most]
    return found


def _continue(
    before: Sequence[_State], row: tuple[int, int, float, float], keys: Sequence[str], kept: list[_State], firm: float
) -> float:
    """Keeps the cheapest state for this row after rows that still rise, and after rows that fall already.

    Gives the least cost.
    """
    i, j, width, cost = row
    least, pinched = PINCH * width, width / PINCH
    several, first = j - i > 1, keys[i]
    closes_alike = i > 1 and keys[i - 1] == keys[j - 1]
    rises = falls = _NEVER
    rising = falling = before[0]
    for state in before:
        start, above, fell, whole, _ = state
        if fell and least > above:
            whole += firm * PINCHED
        if several and (closes_alike or keys[start] == first) and i - start > 1:
            whole += firm * STACKED
        if fell or above > pinched:
            if whole < falls:
                falls, falling = whole, state
        elif whole < rises:
            rises, rising = whole, state
    if rises < _NEVER:
        kept.append((i, width, False, rises + cost, rising))
    if falls < _NEVER:
        kept.append((i, width, True, falls + cost, falling))
    return min(rises, falls) + cost


def _cost(state: _State) -> float:
    return state[3]
