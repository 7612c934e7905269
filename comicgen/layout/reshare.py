"""Reshare: frames under a lock. Tiers that hold the same panels keep their frames; the others are shared out anew.

Comes in: beats, each with what is locked of it. Goes out: a Plan, or None when a tier cannot take what has been added.
"""

from collections import Counter
from collections.abc import Sequence

from comicgen.geometry import Rect
from comicgen.geometry.share import share
from comicgen.layout.beats import Beat
from comicgen.layout.lock import LockedPanel, LockedTarget, framing_of
from comicgen.layout.plan import Page, Planner
from comicgen.layout.tiers import Claim, Plan, gutters
from comicgen.script.style import Style

__all__ = ["reshared"]


def reshared(
    beats: Sequence[Beat],
    olds: Sequence[LockedPanel | None],
    target: LockedTarget,
    page: Page,
    *,
    style: Style,
    language: str,
) -> Plan | None:
    """The plan; `olds` holds for each panel what is locked of it in `target`."""
    em = target.em
    full = Counter(panel.tier for panel in target.panels)
    rows = _rows(olds, most=style.page.panels_in_one_tier if page.height is None else len(beats))
    if rows is None or (page.height is not None and len(rows) != len(full)):
        return None
    planner = Planner(beats, page, style=style, language=language)
    frames: dict[int, Rect] = {}
    before: list[LockedPanel] = []
    y = page.area.y
    for row in rows:
        kept = [old for i in row if (old := olds[i])]
        is_whole = len(kept) == len(row) == full[kept[0].tier] if kept else False
        held = is_whole and all(_is_held(beats[i], olds[i]) for i in row)
        like = kept or before
        if held:
            placed: Sequence[Rect] | None = [old.frame for old in kept]
        else:
            claims = [planner.claim(beats[i], em) for i in row]
            placed = _shared(claims, page.area, like[0].frame.h, em=em, style=style)
        if placed is None:
            return None
        frames |= {i: rect._replace(y=y) for i, rect in zip(row, placed, strict=True)}
        y += placed[0].h + style.page.tier_gutter_em * em
        before = like
    return Plan(tuple(rows), tuple(frames[i] for i in range(len(beats))))


def _rows(olds: Sequence[LockedPanel | None], *, most: int) -> list[tuple[int, ...]] | None:
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


def _is_held(beat: Beat, old: LockedPanel | None) -> bool:
    return old is not None and old.framing == framing_of(beat.panel)


def _shared(claims: Sequence[Claim], area: Rect, height: float, *, em: float, style: Style) -> tuple[Rect, ...] | None:
    """The frames of one tier; None when it cannot hold so much."""
    spaces = gutters(claims, em, style.page)
    free = area.w - sum(spaces[:-1])
    if sum(claim.least for claim in claims) > free:
        return None
    widths = share(free, [claim.ideal for claim in claims], [claim.least for claim in claims])
    x, found = area.x, []
    for width, space in zip(widths, spaces, strict=True):
        found.append(Rect(x, area.y, width, height))
        x += width + space
    return tuple(found)
