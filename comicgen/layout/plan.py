"""Plan: pages, tiers and frames for a comic under the strip's knobs.

Comes in: beats, the sheet's form, a Try. Goes out: a Plan. How much room a panel wants follows from its words and
people; only `fit` knows whether they then find their places.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import log

from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect
from comicgen.geometry.share import share
from comicgen.layout.beats import Beat
from comicgen.layout.claims import ASPECTS, claim_of
from comicgen.layout.form import Form
from comicgen.layout.insets import bleeding, inset_frame, safe_part
from comicgen.layout.pages import break_pages
from comicgen.layout.tiers import Claim, Tier, break_tiers, frames_of, gutters, tier_cost
from comicgen.script.model import PagePlan
from comicgen.script.style import Style

__all__ = ["Plan", "Planner", "Try"]

PANELS_A_TIER = 3.4  # goal when there are more panels than one tier takes
TIER_HEIGHT_SHARE = 0.335  # of the width, when there are several tiers
ONE_PANEL_HEIGHT_SHARE = 0.46
NATURAL = 0.35  # how far tiers of a page of given height follow what their panels would like, 0: all equal
EVENED = 0.35  # of what a last tier gains below a first one by running over the edge, it gives
LOW_EM, LOW_COST = 7.0, 4.0  # under this height there is no room for two rows of words and a head; what that costs
SCROLL_ASPECTS = (1.3, 0.95)  # width over height of a panel of its own tier in a scroll, from few words to many
SCROLL_WORDS = 0.34  # of such a panel's area


class Try(NamedTuple):
    """One set of the strip's knobs."""

    em: float
    taller: float = 1.0
    tall: tuple[int, ...] = ()  # panels whose tiers grow; none: all tiers
    tiers: int = 0  # more tiers than the plan would choose
    pages: int = 0  # more pages than the plan would choose
    measured: tuple[tuple[int, float], ...] = ()  # least widths of panels that were found too narrow
    back: bool = False  # faces from very near may be seen from a little farther
    last: bool = False


class Plan(NamedTuple):
    """Where the panels go. Tiers hold indices of panels; insets belong to no tier."""

    tiers: tuple[tuple[int, ...], ...]
    pages: tuple[int, ...]  # the page of each tier
    frames: tuple[Rect, ...]  # of all panels in order, each on its own sheet
    homes: tuple[tuple[int, int], ...]  # page and tier (counted on its page) of each panel; an inset has its host's
    trims: tuple[Rect, ...]  # the sheet of each page

    @property
    def page_count(self) -> int:
        """How many sheets there are."""
        return len(self.trims)


class Planner:
    """Shares the sheets among the panels of one comic."""

    def __init__(
        self, beats: Sequence[Beat], form: Form, *, style: Style, language: str, pages: Sequence[PagePlan] = ()
    ) -> None:
        self.beats, self.form, self.style, self.language = beats, form, style, language
        self.by_hand = pages
        self.free = tuple(i for i, beat in enumerate(beats) if beat.panel.inset_in is None)
        self._claims: dict[float, tuple[Claim, ...]] = {}

    def plan(self, knobs: Try) -> Plan:
        """Pages, tiers and frames under these knobs."""
        claims = self.claims(knobs)
        rows = self._rows_by_hand() if self.by_hand else self._rows(claims, knobs)
        frames: dict[int, Rect] = {}
        trims: list[Rect] = []
        for page, tiers in enumerate(rows):
            order = [i for tier in tiers for i in tier]
            placed = self._page(page, len(rows), [claims[i] for i in order], tiers, knobs)
            frames |= zip(order, placed, strict=True)
            trims.append(self.form.trim(page, len(rows), max(frame.bottom for frame in placed)))
        homes = {i: (page, n) for page, tiers in enumerate(rows) for n, tier in enumerate(tiers) for i in tier}
        return self._finished(rows, frames, homes, tuple(trims), claims)

    def sheet(
        self, page: int, pages: int, group: Sequence[int], knobs: Try
    ) -> tuple[list[tuple[int, ...]], dict[int, Rect]]:
        """Tiers and frames of one page alone, whatever the others hold."""
        claims = self.claims(knobs)
        tiers = self._tiers(page, pages, group, claims, knobs)
        order = [i for tier in tiers for i in tier]
        placed = self._page(page, pages, [claims[i] for i in order], tiers, knobs)
        return tiers, dict(zip(order, placed, strict=True))

    def claims(self, knobs: Try) -> tuple[Claim, ...]:
        """What every panel asks for."""
        if knobs.em not in self._claims:
            self._claims[knobs.em] = tuple(self.claim(beat, knobs.em) for beat in self.beats)
        claims = list(self._claims[knobs.em])
        for i, least in knobs.measured:
            claims[i] = claims[i]._replace(measured=least)
        return tuple(claims)

    def _finished(
        self,
        rows: Sequence[Sequence[tuple[int, ...]]],
        frames: dict[int, Rect],
        homes: dict[int, tuple[int, int]],
        trims: tuple[Rect, ...],
        claims: Sequence[Claim],
    ) -> Plan:
        ids = {beat.panel.id: i for i, beat in enumerate(self.beats)}
        last = [len(tiers) - 1 for tiers in rows]
        for i in self.free:
            page, tier = homes[i]
            if not self.beats[i].panel.border:
                # A line is drawn half outside of its frame; art without one ends there, so that gutters look equal.
                half, frame = self.form.border / 2, frames[i]
                frames[i] = frame._replace(x=frame.x - half, w=frame.w + 2 * half)
            if self.beats[i].panel.bleed:
                edges = tier == 0, tier == last[page]
                frames[i] = bleeding(frames[i], self.form, page=page, pages=len(rows), ends=edges, trim=trims[page])
        for i, beat in enumerate(self.beats):
            host = ids.get(beat.panel.inset_in or "")
            if host is not None and beat.panel.inset_in:
                page = homes[host][0]
                frames[i] = inset_frame(
                    beat.panel,
                    frames[host],
                    claims[i],
                    form=self.form,
                    style=self.style.page,
                    safe=safe_part(frames[host], trim := trims[page], self.form.talk(trim, page)),
                )
                homes[i] = homes[host]
        tiers = tuple(tier for page in rows for tier in page)
        pages = tuple(page for page, row in enumerate(rows) for _ in row)
        count = range(len(self.beats))
        return Plan(tiers, pages, tuple(frames[i] for i in count), tuple(homes[i] for i in count), trims)

    # ----------------------------------------------------------------------- which panel stands where

    def _rows_by_hand(self) -> list[list[tuple[int, ...]]]:
        """The artist's pages and tiers. The parts of a divided panel follow each other."""
        where: dict[str, list[int]] = {}
        for i in self.free:
            where.setdefault(self.beats[i].panel.continues or self.beats[i].panel.id, []).append(i)
        return [
            [tuple(i for name in tier.panels for i in where.get(name, ())) for tier in page.tiers]
            for page in self.by_hand
        ]

    def _rows(self, claims: Sequence[Claim], knobs: Try) -> list[list[tuple[int, ...]]]:
        """Pages and tiers by demand."""
        free = self.free
        most, sheets = self.form.shape.panels or len(free), self.form.most_sheets or len(free)
        count = min(-(-len(free) // most) + knobs.pages, len(free), sheets)
        most = max(most, -(-len(free) // count))
        groups: Sequence[Sequence[int]] = [free]
        if count > 1:
            fresh = [i for i, j in enumerate(free) if j and self._opens(j)]
            weights = [max(claims[i].aspect, claims[i].words / self._typical_height() ** 2) for i in free]
            sizes = break_pages(weights, count, most=most, fresh=fresh)
            groups = [free[end - size : end] for size, end in zip(sizes, accumulate(sizes), strict=True)]
        return [self._tiers(page, len(groups), group, claims, knobs) for page, group in enumerate(groups)]

    def _opens(self, i: int) -> bool:
        """Whether a scene begins with this panel: a good place to turn the page."""
        now, before = self.beats[i].panel, self.beats[i - 1].panel
        return before.after == "time passes" or now.setting.place != before.setting.place

    def _tiers(
        self, page: int, pages: int, group: Sequence[int], claims: Sequence[Claim], knobs: Try
    ) -> list[tuple[int, ...]]:
        row = [claims[i] for i in group]
        spaces = gutters(row, self.form.gutter(self.style.page, knobs.em), self.style.page)
        counts = self._counts(page, pages, row, spaces, knobs)
        return [tuple(group[end - n : end]) for n, end in zip(counts, accumulate(counts), strict=True)]

    def _counts(
        self, page: int, pages: int, row: Sequence[Claim], spaces: Sequence[float], knobs: Try
    ) -> tuple[int, ...]:
        if self.form.shape.alone:
            return (1,) * len(row)
        if self.form.height is not None:
            return self._counts_of_given_height(page, pages, row, spaces, knobs)
        return self._counts_of_free_height(row, spaces, knobs)

    def _counts_of_given_height(
        self, page: int, pages: int, row: Sequence[Claim], spaces: Sequence[float], knobs: Try
    ) -> tuple[int, ...]:
        """The tiers in which panels come nearest to their ideal shapes; with `knobs.tiers` the next best number."""
        assert self.form.height is not None
        if self.form.shape.bleeds and self.form.height > self.form.width:
            return (1,) * len(row)  # art is drawn out over the edges: beside each other panels would be poles
        area = self.form.area(page, pages)
        gap = self.form.tier_gutter(self.style.page, knobs.em)
        found: dict[int, tuple[float, tuple[int, ...]]] = {}
        for tiers in range(1, min(len(row), self.form.shape.tiers or len(row)) + 1):
            height = (area.h - gap * (tiers - 1)) / tiers
            if height <= 0:
                break
            counts = break_tiers(row, area.w, spaces, height=height, goal=len(row) / tiers, most=len(row), tiers=tiers)
            ends = list(accumulate(counts))
            costs = (
                tier_cost(row[end - n : end], spaces[end - n : end], width=area.w, height=height)
                for n, end in zip(counts, ends, strict=True)
            )
            found[tiers] = sum(costs) + len(row) * _lowness(height, knobs.em), counts
        ranked = sorted(found.values())
        return ranked[min(knobs.tiers, len(ranked) - 1)][1]

    def _counts_of_free_height(self, row: Sequence[Claim], spaces: Sequence[float], knobs: Try) -> tuple[int, ...]:
        count, width = len(row), self.form.area(0, 1).w
        height = self._free_height(row, spaces, 2 if count > 1 else 1)
        tiers, (low, _) = self.form.shape.tiers, self.form.shape.tier_height
        most = max(self.style.page.panels_in_one_tier, 1)

        if low and not tiers:
            return self._counts_of_own_heights(row, spaces, knobs)

        def broken(goal: float, most: int = 8) -> tuple[int, ...]:
            return break_tiers(row, width, spaces, height=height, goal=goal, most=most)

        if tiers:
            tiers = min(tiers, count)
            return break_tiers(row, width, spaces, height=height, goal=count / tiers, most=count, tiers=tiers)
        natural = 1 if count <= most else max(2, round(count / min(most, PANELS_A_TIER)))
        chosen = broken(count / natural, most) if natural > 1 else (count,)
        too_narrow = sum(claim.least(height) for claim in row) > width and natural == 1
        if too_narrow and count > 1:
            chosen = broken(count / 2)
        wanted = min(len(chosen) + knobs.tiers, count)
        if wanted > len(chosen):
            return break_tiers(row, width, spaces, height=height, goal=count / wanted, most=count, tiers=wanted)
        return chosen

    def _counts_of_own_heights(self, row: Sequence[Claim], spaces: Sequence[float], knobs: Try) -> tuple[int, ...]:
        """The tiers in which panels come nearest to their ideal shapes, each tier as high as its own would like."""
        width, height = self.form.area(0, 1).w, sum(self.form.shape.tier_height) / 2 * self.form.width
        free = break_tiers(row, width, spaces, height=height, goal=width / height, most=len(row))
        wanted = min(len(free) + knobs.tiers, len(row))
        if wanted == len(free):
            return free
        return break_tiers(row, width, spaces, height=height, goal=len(row) / wanted, most=len(row), tiers=wanted)

    # ----------------------------------------------------------------------- how large

    def _page(
        self, page: int, pages: int, row: Sequence[Claim], tiers: Sequence[Sequence[int]], knobs: Try
    ) -> tuple[Rect, ...]:
        """The frames of one page."""
        style, em = self.style.page, knobs.em
        spaces = gutters(row, self.form.gutter(style, em), style)
        area = self.form.area(page, pages)
        ends = list(accumulate(len(tier) for tier in tiers))
        spans = [(end - len(tier), end) for tier, end in zip(tiers, ends, strict=True)]
        gaps = [0.0, *(self.gap_after(row[end - 1], em) for end in ends[:-1])]
        heights = self._heights(page, tiers, [row[a:b] for a, b in spans], gaps, area, spaces=spaces, knobs=knobs)
        made = [Tier(a, b, high, gap) for (a, b), high, gap in zip(spans, heights, gaps, strict=True)]
        if self.form.height is not None:
            # Rounded gaps and heights must fill the sheet to the pixel: the last tier takes what is left.
            used = sum(self.form.round(t.height) + self.form.round(t.above) for t in made[:-1])
            made[-1] = made[-1]._replace(height=area.h - used - self.form.round(made[-1].above))
        return frames_of(row, made, spaces, area=area, grain=self.form.round)

    def gap_after(self, claim: Claim, em: float) -> float:
        """The space under a tier: time is distance here too."""
        style = self.style.page
        if self.form.shape.alone:
            shares = {"time passes": style.scroll_wide_share, "at once": style.scroll_narrow_share}
            return self.form.width * shares.get(claim.after or "", style.scroll_gutter_share)
        factors = {"time passes": style.wide_gutter_factor * 0.75, "at once": 0.6}
        return self.form.tier_gutter(style, em) * factors.get(claim.after or "", 1.0)

    def _heights(
        self,
        page: int,
        tiers: Sequence[Sequence[int]],
        rows: Sequence[Sequence[Claim]],
        gaps: Sequence[float],
        area: Rect,
        *,
        spaces: Sequence[float],
        knobs: Try,
    ) -> tuple[float, ...]:
        """One height a tier."""
        written = self._written(page, tiers)
        if self.form.height is not None:
            natural = [(area.w / sum(max(c.aspect, 0.1) for c in row)) ** NATURAL for row in rows]
            if self.by_hand:
                natural = [1.0] * len(rows)
            heights = share(area.h - sum(gaps), [n * w for n, w in zip(natural, written, strict=True)])
            return self._evened(page, heights) if self.form.shape.bleeds else heights
        grown = [knobs.taller if not knobs.tall or set(tier) & set(knobs.tall) else 1.0 for tier in tiers]
        if self.form.shape.alone:
            bases = [self._alone(row[0], area.w) if len(row) == 1 else 0.8 * area.w for row in rows]
        elif self.form.shape.tier_height[0] and not self.form.shape.tiers:
            bases = [self._free_height(row, spaces[: len(row) - 1], 1) for row in rows]
        else:
            count = sum(len(row) for row in rows)
            bases = [self._free_height([c for row in rows for c in row], spaces, len(rows), count=count)] * len(rows)
        return tuple(base * w * g for base, w, g in zip(bases, written, grown, strict=True))

    def _evened(self, page: int, heights: tuple[float, ...]) -> tuple[float, ...]:
        """Heights of a sheet whose first and last tier are drawn out over its edges: the one that gains more gives."""
        if len(heights) == 1:
            return heights
        above = self.form.margin.top + self.form.furnishings.top(page)
        given = EVENED * (self.form.margin.bottom - above)
        return (heights[0] + given, *heights[1:-1], heights[-1] - given)

    def _written(self, page: int, tiers: Sequence[Sequence[int]]) -> list[float]:
        """The weights of heights that the writer gave: of the tier and of its highest panel."""
        own = [max(self.beats[i].panel.height for i in tier) for tier in tiers]
        if not self.by_hand:
            return own
        return [h * plan.height for h, plan in zip(own, self.by_hand[page].tiers, strict=True)]

    def _free_height(self, row: Sequence[Claim], spaces: Sequence[float], tiers: int, *, count: int = 0) -> float:
        """Of every tier on a sheet that is as high as its tiers."""
        width, style = self.form.width, self.style.page
        low, high = self.form.shape.tier_height
        if low and not self.form.shape.alone:
            area = self.form.area(0, 1)
            natural = (area.w * tiers - sum(spaces)) / max(sum(claim.aspect for claim in row), 0.1)
            return min(max(natural, low * width), high * width)
        if (count or len(row)) == 1:
            return width * ONE_PANEL_HEIGHT_SHARE
        return width * (style.strip_tier_height_share if tiers == 1 else TIER_HEIGHT_SHARE)

    def _alone(self, claim: Claim, width: float) -> float:
        """Of a panel that has the width of the scroll to itself."""
        few, many = SCROLL_ASPECTS
        talk = (claim.aspect - ASPECTS[0]) / (ASPECTS[1] - ASPECTS[0])
        aspect = few + (many - few) * min(max(talk, 0.0), 1.0)
        low, high = self.form.shape.tier_height
        return min(max(width / aspect, claim.words / (SCROLL_WORDS * width), low * width), high * width)

    def _typical_height(self) -> float:
        """About what a tier will be high: for judging how much room a panel wants."""
        if self.form.height is None:
            return self.form.width * TIER_HEIGHT_SHARE
        area = self.form.area(0, 1)
        return min(area.h / 2, area.w * 0.55)

    def claim(self, beat: Beat, em: float) -> Claim:
        """What a panel wants."""
        height = self._typical_height()
        return claim_of(beat, em, height=height, style=self.style, language=self.language)


def _lowness(height: float, em: float) -> float:
    """What it costs that a panel is a slit: words fill it, and people have no room."""
    return LOW_COST * max(0.0, log(LOW_EM * em / height))
