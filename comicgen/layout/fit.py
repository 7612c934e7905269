"""Fit: finds a size of type, pages, tiers and frames in which every panel's words have a place.

The ladder of the craft rules for the whole comic: panels alone first (see `panel`), then the width that a crowded panel
was found to need, then height, then other tiers, then smaller type for all panels together, then one more sheet. One
size of type for the whole comic, always.
"""

from collections.abc import Iterator, Sequence

from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect
from comicgen.layout.beats import Beat
from comicgen.layout.camera import Knobs
from comicgen.layout.form import Form
from comicgen.layout.jobs import in_frame
from comicgen.layout.panel import VERY_NEAR, Attempt, Job, attempt, can_be_clean, solve
from comicgen.layout.plan import Plan, Planner, Try
from comicgen.layout.search import first_that
from comicgen.script.model import PagePlan
from comicgen.script.style import Style

__all__ = ["Fitted", "closes_tier", "enter_of", "fit", "planned"]

TALLER = (1.1, 1.2)
TALLER_ALONE = (1.2, 1.5, 2.0)  # a scroll has room: only the crowded panels grow
SMALLER = 0.96
LONG = 8  # in a comic of more panels a crowded one is divided rather than all others lettered anew
COMFORT = 0.84  # of the wanted size: smaller capitals are told as hard to read (1.7), so panels are divided before
ROUNDS = 3  # of measuring widths: who gives room may become crowded
WIDEST = 0.78  # of a tier: no neighbour is squeezed to nothing
STEP, FINE_STEP = 12, 2  # units to which a least width is measured; where rows alone ask for it and others are to keep
WIDENED = "gave crowded panels the width that they need"
MOST_TIERS = 2  # more than planned, on a sheet that is as high as its tiers
MOST_PAGES = 4  # sheets more than planned that are tried before panels are divided or type shrinks


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

    @property
    def ill_set(self) -> int:
        """How many panels have words that want more width to be broken well."""
        return sum(not attempt.well_set for attempt in self.attempts)


class _Fitter:
    """Solves the panels of one comic; remembers what was hopeless."""

    def __init__(self, beats: Sequence[Beat], form: Form, planner: Planner, *, style: Style, language: str) -> None:
        self.beats, self.form, self.style, self.language = beats, form, style, language
        self.planner = planner
        self._known: dict[tuple[Job, bool, bool, bool], Attempt] = {}
        self._clean: dict[tuple[Job, bool], bool] = {}
        self._stubborn = -1  # the panel that broke the last promise: it is asked first the next time

    def attempt(self, knobs: Try, *, as_planned: bool = False) -> Fitted:
        """All panels solved under these knobs; `as_planned`: none of them gives way to its words."""
        plan = self.planner.plan(knobs)
        return Fitted(plan, tuple(self._solved(plan, knobs, as_planned=as_planned)), knobs.em, ())

    def _solved(self, plan: Plan, knobs: Try, *, as_planned: bool = False) -> Iterator[Attempt]:
        """One panel after the other: where the eye comes from is known when the one before is solved."""
        attempts: list[Attempt] = []
        for i, beat in enumerate(self.beats):
            job = Job(
                beat,
                (0.0, 0.0),
                knobs.em,
                beat.panel.lines,
                enter=enter_of(plan, attempts),
                closes_tier=closes_tier(plan, i),
                leads_on=leads_on(plan, i),
            )
            job = self._in_frame(job, i, plan, knobs)
            if as_planned:
                attempts.append(attempt(job, Knobs(), style=self.style, language=self.language))
            else:
                attempts.append(self._solve(job, last=knobs.last, back=knobs.back))
            yield attempts[-1]

    def promises(self, knobs: Try, first: Fitted) -> bool:
        """Whether the panels that were dirty at `first` are clean now: a quick look before all are solved."""
        plan = self.planner.plan(knobs)
        for i in sorted(first.dirty, key=lambda i: i != self._stubborn):
            job = self._in_frame(first.attempts[i].job, i, plan, knobs)
            if not self._is_clean(job, last=knobs.last):
                self._stubborn = i
                return False
        return True

    def cleaned(self, knobs: Try, *, rounds: int = ROUNDS, well: bool = False) -> Fitted | None:
        """The comic clean under these knobs, crowded panels as wide as they need; None when it is not.

        It is given up with the first panel that no width would help: the others need not be solved then. With `well`
        panels are also as wide as their rows want, where that can be.
        """
        plan = self.planner.plan(knobs)
        attempts: list[Attempt] = []
        measured = dict(knobs.measured)
        for i, tried in enumerate(self._solved(plan, knobs)):
            attempts.append(tried)
            if tried.clean and (tried.well_set or not well):
                continue
            least = self._least_width(i, tried.job, plan, well=well) if rounds else None
            if least is not None and measured.get(i, 0.0) < least:
                measured[i] = least
            elif not tried.clean:
                return None
        wider = tuple(sorted(measured.items()))
        if wider == knobs.measured:
            return Fitted(plan, tuple(attempts), knobs.em, (WIDENED,) if wider else ())
        return self.cleaned(knobs._replace(measured=wider), rounds=rounds - 1, well=well)

    def well_set(self, knobs: Try, found: Fitted) -> Fitted:
        """What was `found` under these knobs, or the comic with its widths shared so that more rows are well broken."""
        if not found.ill_set:
            return found
        better = self.cleaned(knobs, well=True)
        return better if better is not None and better.ill_set < found.ill_set else found

    def _least_width(self, i: int, job: Job, plan: Plan, *, well: bool = False) -> float | None:
        """The least width, by bisection, in which a panel is clean (and `well` set) at the height that it has."""
        page, _ = plan.homes[i]
        tier = next((tier for tier in plan.tiers if i in tier), None)
        if tier is None or len(tier) == 1:
            return None
        most = self.form.area(page, plan.page_count).w * WIDEST
        step = FINE_STEP if well else STEP
        low, high = int(job.size[0] / step) + 1, int(most / step)

        def is_clean(width: int) -> bool:
            wider = _widened(job, float(width * step))
            if not well:
                return self._is_clean(wider, last=False)
            tried = self._solve(wider, last=False, hurry=True)
            return tried.clean and tried.well_set

        if low > high or not is_clean(high):
            return None
        return float(first_that(is_clean, low, high) * step)

    def _in_frame(self, job: Job, i: int, plan: Plan, knobs: Try) -> Job:
        """A panel's job in the frame that a plan gives it."""
        return in_frame(job._replace(em=knobs.em), i, plan, beats=self.beats, form=self.form, style=self.style)

    def _is_clean(self, job: Job, *, last: bool) -> bool:
        key = job, last
        if key not in self._clean:
            self._clean[key] = can_be_clean(job, style=self.style, language=self.language, last=last)
        return self._clean[key]

    def _solve(self, job: Job, *, last: bool, hurry: bool = False, back: bool = False) -> Attempt:
        key = job, last, hurry, back
        if key not in self._known:
            self._known[key] = solve(job, style=self.style, language=self.language, last=last, hurry=hurry, back=back)
        return self._known[key]


def _widened(job: Job, width: float) -> Job:
    """The job in a panel of another width: where words may stand becomes as much wider."""
    safe = job.safe and job.safe._replace(w=job.safe.w + width - job.size[0])
    return job._replace(size=(width, job.size[1]), safe=safe)


def closes_tier(plan: Plan, i: int) -> bool:
    """Whether the eye goes down to another tier of the page from here."""
    then = zip(plan.tiers, plan.pages, plan.pages[1:], strict=False)
    return any(tier[-1] == i for tier, page, next_page in then if page == next_page)


def leads_on(plan: Plan, i: int) -> bool:
    """Whether the eye goes on to a panel at the side, with another tier below to lose itself in."""
    then = zip(plan.tiers, plan.pages, plan.pages[1:], strict=False)
    return any(i in tier[:-1] for tier, page, next_page in then if page == next_page)


def enter_of(plan: Plan, attempts: Sequence[Attempt]) -> Rect | None:
    """Where the eye comes from: the last balloon of the panel before, if it is in the same tier."""
    i = len(attempts)
    if not attempts or plan.homes[i] != plan.homes[i - 1]:
        return None
    words = attempts[-1].last_words
    gone, here = plan.frames[i - 1], plan.frames[i]
    return words and words.moved(gone.x - here.x, gone.y - here.y)


def fit(
    beats: Sequence[Beat],
    form: Form,
    *,
    style: Style,
    language: str,
    pages: Sequence[PagePlan] = (),
    gentle: bool = False,
) -> Fitted:
    """The first clean fit of the ladder; when there is none, the last try, with its `dirty` panels.

    `pages` are the artist's, if any. `gentle` stops before words become hard to read or touch hair: the dirty panels
    are to be divided then.
    """
    if gentle:
        form = form._replace(floor=max(form.floor, COMFORT * form.head))
    planner = Planner(beats, form, style=style, language=language, pages=pages)
    fitter = _Fitter(beats, form, planner, style=style, language=language)
    first = fitter.attempt(Try(form.head))
    if not first.dirty:
        return fitter.well_set(Try(form.head), first)
    widened = fitter.cleaned(Try(form.head))
    if widened is not None:
        return fitter.well_set(Try(form.head), widened)
    if any(first.attempts[i].job.beat.shot == VERY_NEAR for i in first.dirty):
        stepped = fitter.cleaned(Try(form.head, back=True))
        if stepped is not None:
            return stepped
    if gentle and len(beats) > LONG:
        return _on_more_pages(fitter, first, form) or first
    lasts = [_strongest(first, form, form.floor, extra, last=not gentle) for extra in _extras(planner, first)]
    if any(fitter.promises(last, first) for last in lasts):
        for knobs, words in _promising(fitter, first, form, gentle=gentle):
            found = fitter.cleaned(knobs)
            if found is not None:
                found = fitter.well_set(knobs, found)
                return found._replace(notes=(", and ".join((words, *found.notes)),))
    if gentle:
        return first
    return min((fitter.attempt(last) for last in lasts), key=lambda fitted: len(fitted.dirty))


def planned(
    beats: Sequence[Beat], form: Form, *, style: Style, language: str, pages: Sequence[PagePlan] = ()
) -> Fitted:
    """The comic before the ladder, with whatever is wrong with it."""
    planner = Planner(beats, form, style=style, language=language, pages=pages)
    return _Fitter(beats, form, planner, style=style, language=language).attempt(Try(form.head), as_planned=True)


def _on_more_pages(fitter: _Fitter, first: Fitted, form: Form) -> Fitted | None:
    """The comic at its size on as few sheets more as it takes; None where it cannot go on, or that does not help."""
    for _, pages in _extras(fitter.planner, first):
        knobs = Try(form.head, pages=pages)
        if pages and fitter.promises(knobs, first):
            found = fitter.cleaned(knobs, rounds=0)
            if found is not None:
                return found._replace(notes=(_told(knobs, form),))
    return None


def _strongest(first: Fitted, form: Form, em: float, extra: tuple[int, int], *, last: bool) -> Try:
    """All knobs turned up at a size of type: as high as may be, with more tiers or pages."""
    tiers, pages = extra
    steps = TALLER_ALONE if form.shape.alone else TALLER
    return Try(em, taller=steps[-1], tall=_tall(first, form), tiers=tiers, pages=pages, last=last)


def _tall(first: Fitted, form: Form) -> tuple[int, ...]:
    """The panels that grow: in a scroll the crowded ones, elsewhere all alike."""
    return first.dirty if form.shape.alone else ()


def _extras(planner: Planner, first: Fitted) -> tuple[tuple[int, int], ...]:
    """How many tiers and pages more than planned are worth a try."""
    count = len(planner.free)
    if planner.by_hand or count == 1:
        return ((0, 0),)
    more = 1  # on a sheet of given height: the next best number of tiers
    if planner.form.height is None:
        more = min(MOST_TIERS, count - len(first.plan.tiers))
    if planner.form.shape.alone or planner.form.shape.tiers:
        more = 0
    sheets = planner.form.most_sheets or count
    most = max(0, min(MOST_PAGES, min(count, sheets) - first.plan.page_count)) if planner.form.shape.panels else 0
    return ((0, 0), *((tiers, 0) for tiers in range(1, more + 1)), *((0, pages) for pages in range(1, most + 1)))


def _promising(fitter: _Fitter, first: Fitted, form: Form, *, gentle: bool) -> Iterator[tuple[Try, str]]:
    """The comic's rungs that could be clean, in order, with the words for the log."""
    for rungs in _same_size(fitter, first, form):
        # The strongest turn of a knob is asked first: where it does not help, the weaker ones are not tried.
        if rungs and fitter.promises(rungs[-1][0], first):
            yield from (rung for rung in rungs if fitter.promises(rung[0], first))
    sizes = _sizes(form)
    readable = [em for em in sizes if em >= max(form.plain, COMFORT * form.head)]
    extras = _extras(fitter.planner, first)
    on_sheet = [extra for extra in extras if not extra[1]]
    more_sheets = [extra for extra in extras if extra[1]]
    yield from _smaller(fitter, first, form, readable, on_sheet, is_last=False)
    # Another sheet is better than words that are hard to read.
    for _, pages in more_sheets:
        for em in (form.head, *readable[:2]):
            knobs = Try(em, pages=pages)
            if fitter.promises(knobs, first):
                yield knobs, _told(knobs, form)
    for is_last in (False,) if gentle else (False, True):
        yield from _smaller(fitter, first, form, sizes, extras if more_sheets else on_sheet, is_last=is_last)


def _told(knobs: Try, form: Form) -> str:
    """What was done, for the log."""
    more = (
        f"one more {noun}" if n == 1 else f"{n} more {noun}s"
        for noun, n in (("tier", knobs.tiers), ("page", knobs.pages))
        if n
    )
    size = () if knobs.em == form.head else (f"lettered the whole strip at {knobs.em / form.head:.0%} of its size",)
    words = ", ".join((*size, *more))
    return words if size else f"used {words}"


def _same_size(fitter: _Fitter, first: Fitted, form: Form) -> tuple[list[tuple[Try, str]], ...]:
    """Height, other tiers, each from little to much: the type keeps its size."""
    knobs = Try(form.head)
    alone = form.shape.alone
    taller: list[tuple[Try, str]] = []
    if form.height is None:
        whose = "crowded panels" if alone else "the tiers"
        taller = [
            (knobs._replace(taller=t, tall=_tall(first, form)), f"made {whose} {t - 1:.0%} taller")
            for t in (TALLER_ALONE if alone else TALLER)
        ]
    more: list[tuple[Try, str]] = []
    for tiers, pages in _extras(fitter.planner, first):
        if tiers and not pages:
            other = knobs._replace(tiers=tiers, taller=TALLER[0])
            more.append((other, _told(other, form) if form.height is None else "shared the page otherwise"))
    return taller, more


def _sizes(form: Form) -> tuple[float, ...]:
    """Dialogue sizes from the wanted one down to the floor, in steps of 4 %."""
    sizes: list[float] = []
    em = form.head
    while (em := em * SMALLER) >= form.floor:
        sizes.append(em)
    return tuple(sizes)


def _smaller(
    fitter: _Fitter,
    first: Fitted,
    form: Form,
    sizes: Sequence[float],
    extras: Sequence[tuple[int, int]],
    *,
    is_last: bool,
) -> Iterator[tuple[Try, str]]:
    """The largest size that promises to fit, and those below it, each with as many tiers and pages and with more."""

    def options(step: int) -> list[Try]:
        return [_strongest(first, form, sizes[step], extra, last=is_last) for extra in extras]

    def promising(step: int) -> bool:
        return any(fitter.promises(knobs, first) for knobs in options(step))

    start = first_that(promising, 0, len(sizes))
    for step in range(start, len(sizes)):
        yield from ((knobs, _told(knobs, form)) for knobs in options(step) if fitter.promises(knobs, first))
