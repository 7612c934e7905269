"""Reshare: frames under a lock. Tiers that hold the same panels keep their frames; the others are shared out anew.

Comes in: beats, each with what is locked of it. Goes out: a Plan, or None when a tier cannot take what has been added.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect
from comicgen.layout.beats import Beat
from comicgen.layout.form import Form
from comicgen.layout.lock import LockedPanel, LockedTarget, framing_of
from comicgen.layout.plan import Plan, Planner, Try
from comicgen.layout.tiers import Claim, Tier, frames_of, gutters
from comicgen.script.style import Style

__all__ = ["reshared"]

Olds = Sequence[LockedPanel | None]
_Made = tuple[list[tuple[int, ...]], dict[int, Rect], dict[int, int]]  # tiers, frames, the tier of each panel


def reshared(
    beats: Sequence[Beat], olds: Olds, target: LockedTarget, form: Form, *, style: Style, language: str
) -> Plan | None:
    """The plan; `olds` holds for each panel what is locked of it in `target`."""
    locked = [old for old in olds if old]
    if len(locked) == len(olds) == len(target.panels) and all(map(_is_held, beats, olds)):
        return _as_locked(beats, locked, form)
    return _anew(beats, olds, target, form, style=style, language=language)


def _is_held(beat: Beat, old: LockedPanel | None) -> bool:
    return old is not None and old.framing == framing_of(beat.panel)


# --------------------------------------------------------------------------- everything as it was


def _as_locked(beats: Sequence[Beat], olds: Sequence[LockedPanel], form: Form) -> Plan:
    rows: dict[int, list[int]] = {}
    for i, (beat, old) in enumerate(zip(beats, olds, strict=True)):
        if beat.panel.inset_in is None:
            rows.setdefault(old.tier, []).append(i)
    homes = {tier: olds[row[0]].page for tier, row in rows.items()}
    return _plan(rows, homes, [old.frame for old in olds], [old.tier for old in olds], form=form, beats=beats)


def _plan(
    rows: Mapping[int, Sequence[int]],
    pages: Mapping[int, int],
    frames: Sequence[Rect],
    tiers: Sequence[int],
    *,
    form: Form,
    beats: Sequence[Beat],
) -> Plan:
    """The plan of tiers by number, each with its page; `tiers` is the number of each panel's tier."""
    order = sorted(rows)
    count = max(pages.values()) + 1
    first = {page: min(tier for tier in order if pages[tier] == page) for page in range(count)}
    place = {tier: order.index(tier) - order.index(first[pages[tier]]) for tier in order}
    trims = tuple(_trim(page, count, rows, pages, frames, form=form, beats=beats) for page in range(count))
    homes = tuple((pages[tier], place[tier]) for tier in tiers)
    return Plan(
        tuple(tuple(rows[tier]) for tier in order), tuple(pages[tier] for tier in order), tuple(frames), homes, trims
    )


def _trim(
    page: int,
    count: int,
    rows: Mapping[int, Sequence[int]],
    pages: Mapping[int, int],
    frames: Sequence[Rect],
    *,
    form: Form,
    beats: Sequence[Beat],
) -> Rect:
    """The sheet of a page: as high as its tiers, or as the panel that bleeds over its foot."""
    last = rows[max(tier for tier in rows if pages[tier] == page)]
    bottom = max(frames[i].bottom for i in last)
    if any(beats[i].panel.bleed for i in last) and not form.furnishings.has_words_under(page, count):
        return Rect(0.0, 0.0, form.width, form.height or bottom)
    return form.trim(page, count, bottom)


# --------------------------------------------------------------------------- something was added or framed otherwise


def _anew(
    beats: Sequence[Beat], olds: Olds, target: LockedTarget, form: Form, *, style: Style, language: str
) -> Plan | None:
    """Tiers of changed pages shared out anew; a new panel stands on the page of the one before it."""
    sheets = _sheets(olds)
    if sheets is None or len(sheets) != max(panel.page for panel in target.panels) + 1:
        return None
    planner = Planner(beats, form, style=style, language=language)
    frames: dict[int, Rect] = {}
    rows: list[tuple[int, ...]] = []
    pages: list[int] = []
    tiers: dict[int, int] = {}
    for page, panels in enumerate(sheets):
        sheet = _Sheet(panels, olds, [panel for panel in target.panels if panel.page == page])
        made: _Made | None
        if sheet.is_held(beats):
            made = _as_before(sheet, beats)
        else:
            made = _shared_page(sheet, page, len(sheets), em=target.em, planner=planner)
        if made is None:
            return None
        tiers |= {i: len(rows) + n for i, n in made[2].items()}
        frames |= made[1]
        rows += made[0]
        pages += [page] * len(made[0])
    count = range(len(beats))
    homes = dict(enumerate(pages))
    return _plan(
        dict(enumerate(rows)), homes, [frames[i] for i in count], [tiers[i] for i in count], form=form, beats=beats
    )


def _sheets(olds: Olds) -> list[list[int]] | None:
    """The panels of each page; None when the old order is gone."""
    first = next((old for old in olds if old), None)
    page = first.page if first else 0
    sheets: dict[int, list[int]] = {}
    for i, old in enumerate(olds):
        if old and old.page < page:
            return None
        page = old.page if old else page
        sheets.setdefault(page, []).append(i)
    return [sheets[page] for page in sorted(sheets)]


class _Sheet(NamedTuple):
    """One page: its panels, what is locked of each, its tiers as they were locked."""

    panels: Sequence[int]
    olds: Olds  # of all panels of the comic
    locked: Sequence[LockedPanel]

    def old(self, i: int) -> LockedPanel | None:
        """What is locked of a panel."""
        return self.olds[i]

    def is_held(self, beats: Sequence[Beat]) -> bool:
        """Whether all is as it was."""
        return len(self.panels) == len(self.locked) and all(_is_held(beats[i], self.olds[i]) for i in self.panels)


def _as_before(sheet: _Sheet, beats: Sequence[Beat]) -> _Made:
    """A page on which nothing has changed: its tiers, frames, and the tier of each panel, insets too."""
    olds = {i: old for i in sheet.panels if (old := sheet.old(i))}
    order = sorted({old.tier for old in olds.values()})
    tiers = {i: order.index(old.tier) for i, old in olds.items()}
    free = [i for i in sheet.panels if beats[i].panel.inset_in is None]
    rows = [tuple(i for i in free if tiers[i] == n) for n in range(len(order))]
    return rows, {i: old.frame for i, old in olds.items()}, tiers


def _shared_page(sheet: _Sheet, page: int, pages: int, *, em: float, planner: Planner) -> _Made | None:
    """A page on which something has changed; None when it cannot take what has been added."""
    beats, form, most = planner.beats, planner.form, planner.style.page.panels_in_one_tier
    if any(beats[i].panel.inset_in or beats[i].panel.bleed for i in sheet.panels):
        return None  # insets and bleeds hang together: what is added beside them is laid out anew
    places = _rows([sheet.old(i) for i in sheet.panels], most=most if form.height is None else len(sheet.panels))
    full = Counter(panel.tier for panel in sheet.locked)
    if places is None or (form.height is not None and len(places) != len(full)):
        return _broken_anew(sheet, page, pages, em=em, planner=planner)
    rows = [tuple(sheet.panels[n] for n in row) for row in places]
    area = form.area(page, pages)
    frames: dict[int, Rect] = {}
    height, y = sheet.locked[0].frame.h, area.y
    for row in rows:
        kept = [old for i in row if (old := sheet.old(i))]
        height = kept[0].frame.h if kept else height
        claims = [planner.claim(beats[i], em) for i in row]
        placed: Sequence[Rect] | None = [old.frame for old in kept]
        if not kept or not (len(kept) == len(row) == full[kept[0].tier]) or not _all_held(row, sheet, beats):
            placed = _shared(claims, area, height, em=em, style=planner.style, form=form)
        if placed is None:
            return _broken_anew(sheet, page, pages, em=em, planner=planner)
        frames |= {i: rect._replace(y=y) for i, rect in zip(row, placed, strict=True)}
        y += placed[0].h + form.round(planner.gap_after(claims[-1], em))
    return rows, frames, {i: n for n, row in enumerate(rows) for i in row}


def _broken_anew(sheet: _Sheet, page: int, pages: int, *, em: float, planner: Planner) -> _Made | None:
    """One of several pages whose tiers cannot stay; None when it would be too full, or is all there is."""
    most = planner.form.shape.panels or len(sheet.panels)
    if pages == 1 or len(sheet.panels) > most:
        return None
    rows, frames = planner.sheet(page, pages, sheet.panels, Try(em))
    return rows, frames, {i: n for n, row in enumerate(rows) for i in row}


def _all_held(row: Sequence[int], sheet: _Sheet, beats: Sequence[Beat]) -> bool:
    return all(_is_held(beats[i], sheet.old(i)) for i in row)


def _rows(olds: Olds, *, most: int) -> list[tuple[int, ...]] | None:
    """The tiers: a new panel stands in the tier of the one before it. None when a tier would hold more than `most`, or
    the old order is gone.
    """
    first = next((old for old in olds if old), None)
    if first is None:
        return None
    rows: list[list[int]] = []
    tier = -1
    for i, old in enumerate(olds):
        home = old.tier if old else max(tier, first.tier)
        if home < tier:
            return None
        if home > tier:
            rows.append([])
        rows[-1].append(i)
        tier = home
    if max(map(len, rows)) > most and len(rows) == 1:
        return None
    return [part for row in rows for part in _halved(row, most)]


def _halved(row: Sequence[int], most: int) -> list[tuple[int, ...]]:
    """A tier, or two where it would hold too many panels."""
    if len(row) <= most:
        return [tuple(row)]
    middle = (len(row) + 1) // 2
    return [tuple(row[:middle]), tuple(row[middle:])]


def _shared(
    claims: Sequence[Claim], area: Rect, height: float, *, em: float, style: Style, form: Form
) -> tuple[Rect, ...] | None:
    """The frames of one tier; None when it cannot hold so much."""
    spaces = gutters(claims, form.gutter(style.page, em), style.page)
    if sum(claim.least(height) for claim in claims) > area.w - sum(spaces[:-1]):
        return None
    return frames_of(claims, [Tier(0, len(claims), height)], spaces, area=area, grain=form.round)
