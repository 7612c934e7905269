"""Tiers: shares a sheet among rows of panels.

Comes in: how much room each panel wants. Goes out: frames. Breaking panels into tiers is breaking words into lines:
the same dynamic programme, with a least and an ideal width for each panel.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import log

from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect
from comicgen.geometry.share import share
from comicgen.script.style import PageStyle

__all__ = ["Claim", "Tier", "break_tiers", "frames_of", "gutters", "shared", "tier_cost"]

TOO_NARROW = 1e3
ALONE = 0.5  # a panel alone in its tier, among tiers of more
OFF_GOAL = 0.3
PAIR = 1.25  # a goal under this means that panels are meant to stand alone
IMPOSSIBLE = float("inf")
FULLEST = 0.62  # of a panel's area that its words take at most
SLIMMEST = 0.4  # width over height that no panel goes below


class Claim(NamedTuple):
    """What one panel asks of its tier: lengths in house units."""

    aspect: float  # width over height at which it looks best, times the weight that the writer gave it
    words: float = 0.0  # area of its balloons with their air
    narrowest: float = 0.0  # what the narrowest setting of its words takes
    people: float = 0.0  # width over height that its company needs
    after: str | None = None  # "time passes", "at once": the gutter behind it
    measured: float = 0.0  # least width in which its words were found to have places

    def least(self, height: float) -> float:
        """The least width in a tier of this height."""
        fixed = max(self.narrowest, self.measured)
        return max(self.words / (FULLEST * height), fixed, self.people * height, SLIMMEST * height)

    def ideal(self, height: float) -> float:
        """The width that it would choose in a tier of this height."""
        return max(self.aspect * height, self.least(height))


class Tier(NamedTuple):
    """A row of panels with its height: the panels from `start` to before `end`, and the gap above it."""

    start: int
    end: int
    height: float
    above: float = 0.0


def gutters(claims: Sequence[Claim], plain: float, style: PageStyle) -> tuple[float, ...]:
    """The space behind each panel: time is distance (P4)."""
    factors = {"time passes": style.wide_gutter_factor, "at once": style.narrow_gutter_factor}
    return tuple(plain * factors.get(claim.after or "", 1.0) for claim in claims)


def break_tiers(
    claims: Sequence[Claim],
    width: float,
    spaces: Sequence[float],
    *,
    height: float,
    goal: float,
    most: int = 8,
    tiers: int = 0,
) -> tuple[int, ...]:
    """How many panels each tier gets, about `goal` of them and never more than `most`; the cheapest of all ways.

    `tiers` is how many tiers there must be, 0: as many as are cheapest.
    """
    count = len(claims)

    @lru_cache(None)
    def cost(start: int, end: int) -> float:
        fit = tier_cost(claims[start:end], spaces[start:end], width=width, height=height)
        alone = ALONE if end - start == 1 and goal > PAIR else 0.0
        return fit + alone + OFF_GOAL * (end - start - goal) ** 2

    @lru_cache(None)
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if start == count:
            return (0.0, ()) if left <= 0 else (IMPOSSIBLE, ())
        if left == 0 and tiers:
            return IMPOSSIBLE, ()
        options = []
        for end in range(start + 1, min(count, start + most) + 1):
            rest, counts = best(end, left - 1 if tiers else 0)
            options.append((cost(start, end) + rest, (end - start, *counts)))
        return min(options)

    return best(0, tiers)[1]


def tier_cost(row: Sequence[Claim], spaces: Sequence[float], *, width: float, height: float) -> float:
    """How far the panels of a tier are from their ideal widths; doubling one costs as much as halving it."""
    free = width - sum(spaces[: len(row) - 1])
    if free <= 0.0:
        return TOO_NARROW * len(row)
    ideals = [claim.ideal(height) for claim in row]
    least = sum(claim.least(height) for claim in row)
    widths = share(free, ideals)
    cost = sum(log(got / ideal) ** 2 for got, ideal in zip(widths, ideals, strict=True))
    return cost + (TOO_NARROW * least / free if least > free else 0.0)


def frames_of(
    claims: Sequence[Claim],
    tiers: Sequence[Tier],
    spaces: Sequence[float],
    *,
    area: Rect,
    grain: Callable[[float], float] = lambda length: length,
) -> tuple[Rect, ...]:
    """The frames of all tiers, one below the other: each spans the area exactly.

    `grain` rounds a length to whole pixels, so that gutters of one kind are equal and every edge is sharp.
    """
    rects: list[Rect] = []
    y = area.y
    for tier in tiers:
        y += grain(tier.above)
        height = grain(tier.height)
        behind = [grain(space) for space in spaces[tier.start : tier.end]]
        x = area.x
        widths = shared(claims[tier.start : tier.end], area.w - sum(behind[:-1]), height)
        for i, got in enumerate(widths):
            right = area.right if i == len(widths) - 1 else x + grain(got)
            rects.append(Rect(x, y, right - x, height))
            x = right + behind[i]
        y += height
    return tuple(rects)


def shared(row: Sequence[Claim], free: float, height: float) -> tuple[float, ...]:
    """The widths of a tier's panels."""
    return share(free, [claim.ideal(height) for claim in row], [claim.least(height) for claim in row])
