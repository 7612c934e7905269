"""Plan: tiers and frames for a comic under the strip's knobs.

Comes in: beats, the sheet's measures, a Try. Goes out: a Plan. How much room a panel wants follows from its words
and people; only `fit` knows whether they then find their places.
"""

from collections.abc import Sequence
from typing import NamedTuple

from comicgen.balloons import Ask, demand
from comicgen.geometry import Rect
from comicgen.geometry.share import share
from comicgen.layout.asks import set_words
from comicgen.layout.beats import Beat
from comicgen.layout.tiers import Claim, Plan, break_tiers, frames, gutters
from comicgen.script.style import Style

__all__ = ["Page", "Planner", "Try"]

PANELS_A_TIER = 3.4  # goal when there are more panels than one tier takes
TIER_HEIGHT_SHARE = 0.335  # of the width, when there are several tiers
ONE_PANEL_HEIGHT_SHARE = 0.46
ASPECTS = (0.72, 1.5)  # ideal width over height, from few words to many
CROWD_U = 92.0


class Page(NamedTuple):
    """The sheet's measures: `height` is None when the tiers decide."""

    width: float
    height: float | None
    area: Rect  # where the tiers go; its height is only used when `height` is given
    head: float  # dialogue size wanted
    floor: float  # dialogue size that is never gone below


class Try(NamedTuple):
    """One set of the strip's knobs."""

    em: float
    taller: float = 1.0
    tiers: int = 0  # more tiers than the plan would choose
    widths: tuple[float, ...] = ()  # factors on the panels' claims
    last: bool = False


class Planner:
    """Shares the sheet among the panels of one comic."""

    def __init__(self, beats: Sequence[Beat], page: Page, *, style: Style, language: str) -> None:
        self.beats, self.page, self.style, self.language = beats, page, style, language

    def plan(self, knobs: Try) -> Plan:
        """Tiers and frames under these knobs."""
        claims = [self.claim(beat, knobs.em) for beat in self.beats]
        factors = knobs.widths or (1.0,) * len(claims)
        claims = [claim._replace(ideal=claim.ideal * f) for claim, f in zip(claims, factors, strict=True)]
        spaces = gutters(claims, knobs.em, self.style.page)
        counts = self._counts(claims, spaces, knobs)
        gap = self.style.page.tier_gutter_em * knobs.em
        heights = self._heights(counts, gap, taller=knobs.taller)
        return frames(claims, counts, spaces, area=self.page.area, heights=heights, gap=gap)

    def _heights(self, counts: Sequence[int], gap: float, *, taller: float) -> tuple[float, ...]:
        """One height a tier: equal ones, but for what panels say of theirs."""
        weights: list[float] = []
        start = 0
        for count in counts:
            weights.append(max(beat.panel.height for beat in self.beats[start : start + count]))
            start += count
        if self.page.height is not None:
            return share(self.page.area.h - gap * (len(counts) - 1), weights)
        height = self._height(len(counts)) * taller
        return tuple(height * weight for weight in weights)

    def _counts(self, claims: Sequence[Claim], spaces: Sequence[float], knobs: Try) -> tuple[int, ...]:
        count = len(claims)
        width = self.page.area.w
        tiers = self._natural_tiers(count)
        most = max(self.style.page.panels_in_one_tier, 1) if self.page.height is None else count
        chosen = break_tiers(claims, width, spaces, goal=count / tiers, most=most) if tiers > 1 else (count,)
        too_narrow = sum(claim.least for claim in claims) > width and tiers == 1
        if too_narrow and count > 1:
            chosen = break_tiers(claims, width, spaces, goal=count / 2)
        wanted = len(chosen) + knobs.tiers
        goal = count / wanted
        while knobs.tiers and len(chosen) < min(wanted, count):
            chosen = break_tiers(claims, width, spaces, goal=goal)
            goal *= 0.8
            if goal < 0.9:
                return (1,) * count
        return chosen

    def _natural_tiers(self, count: int) -> int:
        if self.page.height is None:
            most = self.style.page.panels_in_one_tier
            return 1 if count <= most else max(2, round(count / min(most, PANELS_A_TIER)))
        area = self.page.area
        options = range(1, count + 1)
        return min(options, key=lambda tiers: abs(area.w / (count / tiers) / (area.h / tiers) - 1.0))

    def _height(self, tiers: int) -> float:
        """Of a tier on a sheet that is as high as its tiers."""
        page, style = self.page, self.style.page
        if len(self.beats) == 1:
            return page.width * ONE_PANEL_HEIGHT_SHARE
        return page.width * (style.strip_tier_height_share if tiers == 1 else TIER_HEIGHT_SHARE)

    def claim(self, beat: Beat, em: float) -> Claim:
        """Least and ideal width of a panel, from its words and people."""
        height = self.page.width * TIER_HEIGHT_SHARE if self.page.height is None else self.page.area.h / 2
        words = set_words(
            beat.panel.lines, beat, em=em, width=height, style=self.style, language=self.language, split=False
        )
        asks = [Ask(word.kind, word.blocks) for word in words if word.kind != "sfx"]
        area = demand(asks, em=em, style=self.style) if asks else 0.0
        narrowest = max((min(block.width for block in ask.blocks) for ask in asks), default=0.0)
        crowd = len(beat.roles) * CROWD_U * height * 0.0016
        least = max(area / (0.62 * height), narrowest + 2.6 * em, crowd, 0.4 * height)
        talk = min(1.0, beat.words / 34)
        ideal = height * (ASPECTS[0] + (ASPECTS[1] - ASPECTS[0]) * talk * 0.75) * beat.panel.width
        return Claim(least, max(ideal, least), beat.panel.after)
