"""Fit: finds a size of type, tiers and frames in which every panel's words have a place.

The ladder of lettering 5.10 for the whole strip: panels alone first (see `panel`), then width from the neighbours,
then height, then more tiers, then smaller type for all panels together, and at the end a fault that says how many
words to cut. One size of type for the whole strip, always.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from comicgen.balloons import Ask, demand
from comicgen.geometry import Rect
from comicgen.layout.asks import set_words
from comicgen.layout.beats import Beat
from comicgen.layout.panel import LAST_RUNG, Attempt, Job, attempt, hopeless, solve
from comicgen.layout.pieces import shortened
from comicgen.layout.tiers import Claim, Plan, break_tiers, frames, gutters
from comicgen.script.model import Line
from comicgen.script.style import Style

__all__ = ["Fitted", "Page", "fit", "words_to_cut"]

PANELS_A_TIER = 3.4  # goal when there are more panels than one tier takes
TIER_HEIGHT_SHARE = 0.335  # of the width, when there are several tiers
ONE_PANEL_HEIGHT_SHARE = 0.46
ASPECTS = (0.72, 1.5)  # ideal width over height, from few words to many
WIDER = (1.15, 1.3, 1.5)
TALLER = (1.1, 1.2)
SMALLER = 0.96
CROWD_U = 92.0


class Page(NamedTuple):
    """The sheet's measures: `height` is None when the tiers decide."""

    width: float
    height: float | None
    area: Rect  # where the tiers go; its height is only used when `height` is given
    head: float  # dialogue size wanted
    floor: float  # dialogue size that is never gone below


class Fitted(NamedTuple):
    """Every panel solved."""

    plan: Plan
    attempts: tuple[Attempt, ...]
    em: float
    notes: tuple[str, ...]

    @property
    def dirty(self) -> tuple[int, ...]:
        """Panels whose words found no clean place."""
        return tuple(i for i, attempt in enumerate(self.attempts) if not attempt.clean)


class _Try(NamedTuple):
    """One set of the strip's knobs."""

    em: float
    taller: float = 1.0
    tiers: int = 0  # more tiers than the plan would choose
    widths: tuple[float, ...] = ()  # factors on the panels' claims
    last: bool = False


class _Fitter:
    """Plans sheets and solves their panels."""

    def __init__(self, beats: Sequence[Beat], page: Page, *, style: Style, language: str) -> None:
        self.beats, self.page, self.style, self.language = beats, page, style, language

    def plan(self, knobs: _Try) -> Plan:
        claims = [self._claim(beat, knobs) for beat in self.beats]
        factors = knobs.widths or (1.0,) * len(claims)
        claims = [claim._replace(ideal=claim.ideal * f) for claim, f in zip(claims, factors, strict=True)]
        spaces = gutters(claims, knobs.em, self.style.page)
        counts = self._counts(claims, spaces, knobs)
        gap = self.style.page.tier_gutter_em * knobs.em
        height = self._height(len(counts), gap) * (knobs.taller if self.page.height is None else 1.0)
        return frames(claims, counts, spaces, area=self.page.area, height=height, gap=gap)

    def _counts(self, claims: Sequence[Claim], spaces: Sequence[float], knobs: _Try) -> tuple[int, ...]:
        count = len(claims)
        width = self.page.area.w
        tiers = self._natural_tiers(count)
        chosen = break_tiers(claims, width, spaces, goal=count / tiers) if tiers > 1 else (count,)
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
            return 1 if count <= most else max(2, round(count / PANELS_A_TIER))
        area = self.page.area
        options = range(1, count + 1)
        return min(options, key=lambda tiers: abs(area.w / (count / tiers) / (area.h / tiers) - 1.0))

    def _height(self, tiers: int, gap: float) -> float:
        page, style = self.page, self.style.page
        if page.height is not None:
            return (page.area.h - gap * (tiers - 1)) / tiers
        if len(self.beats) == 1:
            return page.width * ONE_PANEL_HEIGHT_SHARE
        return page.width * (style.strip_tier_height_share if tiers == 1 else TIER_HEIGHT_SHARE)

    def _claim(self, beat: Beat, knobs: _Try) -> Claim:
        """Least and ideal width of a panel, from its words and people."""
        height = self.page.width * TIER_HEIGHT_SHARE if self.page.height is None else self.page.area.h / 2
        words = set_words(
            beat.panel.lines, beat, em=knobs.em, width=height, style=self.style, language=self.language, split=False
        )
        asks = [Ask(word.kind, word.blocks) for word in words if word.kind != "sfx"]
        area = demand(asks, em=knobs.em, style=self.style) if asks else 0.0
        narrowest = max((min(block.width for block in ask.blocks) for ask in asks), default=0.0)
        crowd = len(beat.roles) * CROWD_U * height * 0.0016
        least = max(area / (0.62 * height), narrowest + 2.6 * knobs.em, crowd, 0.4 * height)
        share = min(1.0, beat.words / 34)
        ideal = height * (ASPECTS[0] + (ASPECTS[1] - ASPECTS[0]) * share * 0.75) * beat.panel.width
        return Claim(least, max(ideal, least), beat.panel.after)

    def attempt(self, knobs: _Try) -> Fitted:
        """All panels solved under these knobs."""
        plan = self.plan(knobs)
        before: dict[str, float] = {}
        attempts: list[Attempt] = []
        for beat, frame in zip(self.beats, plan.frames, strict=True):
            job = Job(beat, (frame.w, frame.h), knobs.em, tuple(sorted(before.items())), beat.panel.lines)
            attempts.append(solve(job, style=self.style, language=self.language, last=knobs.last))
            before.update(attempts[-1].seats)
        return Fitted(plan, tuple(attempts), knobs.em, ())

    def promises(self, knobs: _Try, first: Fitted) -> bool:
        """Whether the panels that were dirty at `first` are clean now: a quick look before all are solved."""
        plan = self.plan(knobs)
        for i in first.dirty:
            job = first.attempts[i].job._replace(size=(plan.frames[i].w, plan.frames[i].h), em=knobs.em)
            if not solve(job, style=self.style, language=self.language, last=knobs.last, hurry=True).clean:
                return False
        return True


def fit(beats: Sequence[Beat], page: Page, *, style: Style, language: str) -> Fitted:
    """The first clean fit of the ladder; when there is none, the last try, with its `dirty` panels."""
    fitter = _Fitter(beats, page, style=style, language=language)
    knobs = _Try(page.head)
    first = fitter.attempt(knobs)
    if not first.dirty:
        return first
    last = _Try(page.floor, taller=TALLER[-1], tiers=1, last=True)
    if not fitter.promises(last, first):
        return fitter.attempt(last)
    for step, words in _steps(first, knobs, page):
        if not fitter.promises(step, first):
            continue
        found = fitter.attempt(step)
        if not found.dirty:
            return found._replace(notes=(words,))
    return fitter.attempt(last)


def _steps(first: Fitted, knobs: _Try, page: Page) -> list[tuple[_Try, str]]:
    """The strip's rungs in order, with the words for the log."""
    count = len(first.attempts)
    steps: list[tuple[_Try, str]] = []
    if count > 1:
        for wider in WIDER:
            widths = tuple(wider if i in first.dirty else 1.0 for i in range(count))
            steps.append((knobs._replace(widths=widths), f"widened crowded panels by {wider - 1:.0%}"))
    heights = TALLER if page.height is None else ()
    steps += [(knobs._replace(taller=taller), f"made the tiers {taller - 1:.0%} taller") for taller in heights]
    if count > 1:
        steps.append((knobs._replace(tiers=1, taller=TALLER[0]), "used one more tier"))
    for last in (False, True):
        em = page.head
        while (em := em * SMALLER) >= page.floor:
            note = f"lettered the whole strip at {em / page.head:.0%} of its size"
            steps.append((knobs._replace(em=em, taller=TALLER[-1], last=last), note))
            if count > 1:
                steps.append((knobs._replace(em=em, taller=TALLER[-1], tiers=1, last=last), f"{note}, one more tier"))
    return steps


def words_to_cut(fitted: Fitted, index: int, *, style: Style, language: str) -> int:
    """About how many words must go from a panel (from its longest lines first) until the rest has a place."""
    job = fitted.attempts[index].job
    total = sum(len(line.text.split()) for line in job.lines)

    def shorter(words: int) -> Job:
        return job._replace(lines=_cut(job.lines, words))

    def has_hope(words: int) -> bool:
        return not hopeless(shorter(words), style=style, language=language)

    def is_clean(words: int) -> bool:
        return attempt(shorter(words), LAST_RUNG[0], style=style, language=language).clean

    least = _first(has_hope, 1, total, 1)
    return _first(is_clean, least, total, max(1, total // 25))


def _first(holds: Callable[[int], bool], low: int, high: int, step: int) -> int:
    """The least number from `low` to `high` for which `holds`, taken to hold for all above it; to within `step`."""
    while high - low >= step and low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return high


def _cut(lines: tuple[Line, ...], words: int) -> tuple[Line, ...]:
    """The lines without `words` words, each taken from the one that is longest at the time."""
    lengths = [len(line.text.split()) for line in lines]
    left = list(lengths)
    for _ in range(words):
        longest = max(range(len(left)), key=lambda i: left[i])
        left[longest] -= 1
    return tuple(shortened(line, full - now) for line, full, now in zip(lines, lengths, left, strict=True) if now > 0)
