"""Fit: finds a size of type, tiers and frames in which every panel's words have a place.

The ladder of the craft rules for the whole strip: panels alone first (see `panel`), then width from the neighbours,
then height, then more tiers, then smaller type for all panels together. One size of type for the whole strip, always.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from comicgen.geometry import Rect
from comicgen.layout.beats import Beat
from comicgen.layout.panel import Attempt, Job, solve
from comicgen.layout.plan import Page, Planner, Try
from comicgen.layout.search import first_that
from comicgen.layout.tiers import Plan
from comicgen.script.style import Style

__all__ = ["Fitted", "closes_tier", "enter_of", "fit"]

WIDER = (1.15, 1.3, 1.5)
TALLER = (1.1, 1.2)
SMALLER = 0.96
LONG = 8  # in a comic of more panels a crowded one is divided rather than all others lettered anew
COMFORT = 0.84  # of the wanted size: smaller capitals are told as hard to read (1.7), so panels are divided before


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


class _Fitter:
    """Solves the panels of one comic; remembers what was hopeless."""

    def __init__(self, beats: Sequence[Beat], page: Page, *, style: Style, language: str) -> None:
        self.beats, self.style, self.language = beats, style, language
        self.planner = Planner(beats, page, style=style, language=language)
        self._clean: dict[tuple[Job, bool], bool] = {}

    def attempt(self, knobs: Try) -> Fitted:
        """All panels solved under these knobs."""
        plan = self.planner.plan(knobs)
        before: dict[str, float] = {}
        attempts: list[Attempt] = []
        for i, (beat, frame) in enumerate(zip(self.beats, plan.frames, strict=True)):
            job = Job(
                beat,
                (frame.w, frame.h),
                knobs.em,
                tuple(sorted(before.items())),
                beat.panel.lines,
                enter=enter_of(plan, attempts),
                closes_tier=closes_tier(plan, i),
            )
            attempts.append(solve(job, style=self.style, language=self.language, last=knobs.last))
            before.update(attempts[-1].seats)
        return Fitted(plan, tuple(attempts), knobs.em, ())

    def promises(self, knobs: Try, first: Fitted) -> bool:
        """Whether the panels that were dirty at `first` are clean now: a quick look before all are solved."""
        plan = self.planner.plan(knobs)
        for i in first.dirty:
            size = (round(plan.frames[i].w, 3), round(plan.frames[i].h, 3))
            job = first.attempts[i].job._replace(size=size, em=knobs.em)
            key = (job, knobs.last)
            if key not in self._clean:
                found = solve(job, style=self.style, language=self.language, last=knobs.last, hurry=True)
                self._clean[key] = found.clean
            if not self._clean[key]:
                return False
        return True


def closes_tier(plan: Plan, i: int) -> bool:
    """Whether the eye goes down to another tier from here."""
    return any(row[-1] == i for row in plan.tiers[:-1])


def enter_of(plan: Plan, attempts: Sequence[Attempt]) -> Rect | None:
    """Where the eye comes from: the last balloon of the panel before, if it is in the same tier."""
    i = len(attempts)
    if not attempts or any(row[0] == i for row in plan.tiers):
        return None
    words = attempts[-1].last_words
    gone, here = plan.frames[i - 1], plan.frames[i]
    return words and words.moved(gone.x - here.x, gone.y - here.y)


def fit(beats: Sequence[Beat], page: Page, *, style: Style, language: str, gentle: bool = False) -> Fitted:
    """The first clean fit of the ladder; when there is none, the last try, with its `dirty` panels.

    `gentle` stops before words become hard to read or touch hair: the dirty panels are to be divided then.
    """
    if gentle:
        page = page._replace(floor=max(page.floor, COMFORT * page.head))
    fitter = _Fitter(beats, page, style=style, language=language)
    first = fitter.attempt(Try(page.head))
    if not first.dirty or (gentle and len(beats) > LONG):
        return first
    lasts = [Try(page.floor, taller=TALLER[-1], tiers=tiers, last=not gentle) for tiers in _tier_counts(first)]
    if any(fitter.promises(last, first) for last in lasts):
        for knobs, words in _promising(fitter, first, page, gentle=gentle):
            found = fitter.attempt(knobs)
            if not found.dirty:
                return found._replace(notes=(words,))
    if gentle:
        return first
    return min((fitter.attempt(last) for last in lasts), key=lambda fitted: len(fitted.dirty))


def _tier_counts(first: Fitted) -> tuple[int, ...]:
    """How many tiers more than planned are worth a try."""
    return (0, 1) if len(first.attempts) > 1 else (0,)


def _promising(fitter: _Fitter, first: Fitted, page: Page, *, gentle: bool) -> Iterator[tuple[Try, str]]:
    """The strip's rungs that could be clean, in order, with the words for the log."""
    for rungs in _same_size(first, page):
        # The strongest turn of a knob is asked first: where it does not help, the weaker ones are not tried.
        if rungs and fitter.promises(rungs[-1][0], first):
            yield from (rung for rung in rungs if fitter.promises(rung[0], first))
    sizes = _sizes(page)
    for is_last in (False,) if gentle else (False, True):
        for knobs in _smaller(fitter, first, sizes, is_last=is_last):
            tiers = ", one more tier" if knobs.tiers else ""
            yield knobs, f"lettered the whole strip at {knobs.em / page.head:.0%} of its size{tiers}"


def _same_size(first: Fitted, page: Page) -> tuple[list[tuple[Try, str]], ...]:
    """Width from the neighbours, height, one more tier, each from little to much: the type keeps its size."""
    knobs = Try(page.head)
    count = len(first.attempts)
    wide = [(wider, tuple(wider if i in first.dirty else 1.0 for i in range(count))) for wider in WIDER]
    return (
        [(knobs._replace(widths=f), f"widened crowded panels by {w - 1:.0%}") for w, f in wide if count > 1],
        [(knobs._replace(taller=t), f"made the tiers {t - 1:.0%} taller") for t in TALLER if page.height is None],
        [(knobs._replace(tiers=1, taller=TALLER[0]), "used one more tier")] if count > 1 else [],
    )


def _sizes(page: Page) -> tuple[float, ...]:
    """Dialogue sizes from the wanted one down to the floor, in steps of 4 %."""
    sizes: list[float] = []
    em = page.head
    while (em := em * SMALLER) >= page.floor:
        sizes.append(em)
    return tuple(sizes)


def _smaller(fitter: _Fitter, first: Fitted, sizes: Sequence[float], *, is_last: bool) -> Iterator[Try]:
    """The largest size that promises to fit, and those below it, each in as many tiers and in one more."""

    def options(step: int) -> list[Try]:
        return [Try(sizes[step], taller=TALLER[-1], tiers=n, last=is_last) for n in _tier_counts(first)]

    def promising(step: int) -> bool:
        return any(fitter.promises(knobs, first) for knobs in options(step))

    start = first_that(promising, 0, len(sizes))
    for step in range(start, len(sizes)):
        yield from (knobs for knobs in options(step) if fitter.promises(knobs, first))
