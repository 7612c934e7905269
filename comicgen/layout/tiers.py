"""Tiers: shares a sheet among rows of panels.

Comes in: how much room each panel wants. Goes out: frames. Breaking panels into tiers is breaking words into lines:
the same dynamic programme, with a least and an ideal width for each panel.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from comicgen.geometry import Rect
from comicgen.geometry.share import share
from comicgen.script.style import PageStyle

__all__ = ["Claim", "Plan", "break_tiers", "frames", "gutters"]

TOO_NARROW = 1e3
ALONE = 0.5
OFF_GOAL = 0.3


class Claim(NamedTuple):
    """What one panel asks of its tier: widths in house units."""

    least: float
    ideal: float
    after: str | None = None  # "time passes", "at once": the gutter behind it


class Plan(NamedTuple):
    """Where the panels go: indices of each tier, and the frames of all panels in order."""

    tiers: tuple[tuple[int, ...], ...]
    frames: tuple[Rect, ...]


def gutters(claims: Sequence[Claim], em: float, style: PageStyle) -> tuple[float, ...]:
    """The space behind each panel: time is distance (P4)."""
    plain = style.gutter_em * em
    factors = {"time passes": style.wide_gutter_factor, "at once": style.narrow_gutter_factor}
    return tuple(plain * factors.get(claim.after or "", 1.0) for claim in claims)


def break_tiers(
    claims: Sequence[Claim], width: float, spaces: Sequence[float], *, goal: float, most: int = 8
) -> tuple[int, ...]:
    """How many panels each tier gets, about `goal` of them and never more than `most`; the cheapest of all ways."""
    count = len(claims)

    @lru_cache(None)
    def best(start: int) -> tuple[float, tuple[int, ...]]:
        if start == count:
            return 0.0, ()
        options = []
        for end in range(start + 1, min(count, start + most) + 1):
            rest, tiers = best(end)
            options.append(
                (_tier_cost(claims, spaces, start, end, width=width, goal=goal) + rest, (end - start, *tiers))
            )
        return min(options)

    return best(0)[1]


def _tier_cost(
    claims: Sequence[Claim], spaces: Sequence[float], start: int, end: int, *, width: float, goal: float
) -> float:
    row = claims[start:end]
    free = width - sum(spaces[start : end - 1])
    widths = share(free, [claim.ideal for claim in row])
    cost = sum(((got - claim.ideal) / claim.ideal) ** 2 for got, claim in zip(widths, row, strict=True))
    if sum(claim.least for claim in row) > free:
        cost += TOO_NARROW * (sum(claim.least for claim in row) / free)
    if len(row) == 1 and len(claims) > 1:
        cost += ALONE
    return cost + OFF_GOAL * (len(row) - goal) ** 2


def frames(
    claims: Sequence[Claim],
    counts: Sequence[int],
    spaces: Sequence[float],
    *,
    area: Rect,
    heights: Sequence[float],
    gap: float,
) -> Plan:
    """The frames: each tier spans the area exactly; `heights` holds one height a tier."""
    tiers: list[tuple[int, ...]] = []
    rects: list[Rect] = []
    start, y = 0, area.y
    for count, height in zip(counts, heights, strict=True):
        end = start + count
        row = claims[start:end]
        free = area.w - sum(spaces[start : end - 1])
        widths = share(free, [claim.ideal for claim in row], [claim.least for claim in row])
        x = area.x
        for i, got in zip(range(start, end), widths, strict=True):
            rects.append(Rect(x, y, got, height))
            x += got + spaces[i]
        tiers.append(tuple(range(start, end)))
        start, y = end, y + height + gap
    return Plan(tuple(tiers), tuple(rects))
