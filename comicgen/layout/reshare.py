"""Reshare: frames under a lock. Tiers that hold the same panels keep their frames; the others are shared out anew.

Comes in: beats, each with what is locked of it. Goes out: a Plan, or None when a tier cannot take what has been added.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from comicgen.geometry import Rect
from comicgen.layout.beats import Beat
from comicgen.layout.form import Form
from comicgen.layout.lock import LockedPanel, LockedTarget, framing_of
from comicgen.layout.plan import Plan, Planner
from comicgen.layout.tiers import Claim, Tier, frames_of, gutters
from comicgen.script.style import Style

__all__ = ["reshared"]

Olds = Sequence[LockedPanel | None]


def reshared(
    beats: Sequence[Beat], olds: Olds, target: LockedTarget, form: Form, *, style: Style, language: str
) -> Plan | None:
    """The plan; `olds` holds for each panel what is locked of it in `target`."""
    locked = [old for old in olds if old]
    if len(locked) == len(olds) == len(target.panels) and all(map(_is_held, beats, olds)):
        return _as_locked(beats, locked, form)
    if any(panel.page for panel in target.panels) or any(b.panel.inset_in or b.panel.bleed for b in beats):
        return None  # pages, insets and bleeds hang together: what is added there is laid out anew
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
    """One page whose changed tiers are shared out anew."""
    full = Counter(panel.tier for panel in target.panels)
    rows = _rows(olds, most=style.page.panels_in_one_tier if form.height is None else len(beats))
    if rows is None or (form.height is not None and len(rows) != len(full)):
        return None
    planner = Planner(beats, form, style=style, language=language)
    area = form.area(0, 1)
    frames: dict[int, Rect] = {}
    before: list[LockedPanel] = []
    y = area.y
    for row in rows:
        kept = [old for i in row if (old := olds[i])]
        is_whole = len(kept) == len(row) == full[kept[0].tier] if kept else False
        like = kept or before
        claims = [planner.claim(beats[i], target.em) for i in row]
        placed: Sequence[Rect] | None = [old.frame for old in kept]
        if not (is_whole and all(_is_held(beats[i], olds[i]) for i in row)):
            placed = _shared(claims, area, like[0].frame.h, em=target.em, style=style, form=form)
        if placed is None:
            return None
        frames |= {i: rect._replace(y=y) for i, rect in zip(row, placed, strict=True)}
        y += placed[0].h + form.round(planner.gap_after(claims[-1], target.em))
        before = like
    tiers = {i: n for n, row in enumerate(rows) for i in row}
    count = range(len(beats))
    homes = dict.fromkeys(range(len(rows)), 0)
    return _plan(
        dict(enumerate(rows)), homes, [frames[i] for i in count], [tiers[i] for i in count], form=form, beats=beats
    )


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
    spaces = gutters(claims, style.page.gutter_em * em, style.page)
    if sum(claim.least(height) for claim in claims) > area.w - sum(spaces[:-1]):
        return None
    return frames_of(claims, [Tier(0, len(claims), height)], spaces, area=area, grain=form.round)
