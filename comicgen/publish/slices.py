"""Slices: a scroll cut into pictures that a place takes, in the gutters.

Comes in: a composed scroll and how high a slice may be. Goes out: where it is cut, in pixels from the top. A cut lies
in the white between two panels, where no balloon reaches over it; a panel that is higher than a slice is cut where
neither words nor faces are, and only if there is no such place is a slice as high as it may be.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from comicgen.balloons.model import Balloon
from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect, bounds_of
from comicgen.layout.result import Composition, FigureLayout

__all__ = ["Slice", "sliced"]

AIR = 0.5  # of a gutter: a cut lies in its middle
LEAST = 0.25  # of a slice: a panel that must be cut anyway is cut rather than given so little before it
CLEAR = 4.0  # house units round words and faces that no cut may touch


class Slice(NamedTuple):
    """Rows of pixels of a scroll, and what they show."""

    top: int
    bottom: int
    panels: tuple[str, ...]  # ids of the panels that begin here
    is_torn: bool = False  # the cut below goes through words or a face: there was no other place


class _Rows(NamedTuple):
    """Where a cut may lie and where it must not, from top to bottom, in house units."""

    gutters: tuple[tuple[float, float], ...]
    taken: tuple[tuple[float, float], ...]
    bottom: float


def sliced(comic: Composition, *, most: int, width: int) -> tuple[Slice, ...]:
    """The slices of a scroll painted `width` pixels across, none higher than `most` pixels."""
    trim = comic.sheet.trim
    scale = width / trim.w
    rows, height = _rows(comic), round(trim.h * scale)
    edges, torn, top = [0], [], 0
    while height - top > most:
        cut, is_torn = _cut(rows, top / scale, (top + most) / scale)
        # Whole pixels, and never one too many.
        top = min(max(top + 1, round(cut * scale)), top + most)
        edges.append(top)
        torn.append(is_torn)
    edges.append(height)
    torn.append(False)
    firsts = {panel.id: panel.rect.y * scale for panel in comic.panels}
    return tuple(
        Slice(a, b, tuple(name for name, y in firsts.items() if a <= y < b), bad)
        for (a, b), bad in zip(pairwise(edges), torn, strict=True)
    )


def _cut(rows: _Rows, top: float, lowest: float) -> tuple[float, bool]:
    """The lowest place for a cut above `lowest`: in a gutter, else in a panel beside its words and faces."""
    most = lowest - top
    ends = [*(above for above, _ in rows.gutters[1:]), rows.bottom]
    for (above, below), next_end in reversed([*zip(rows.gutters, ends, strict=False)]):
        if above <= lowest and below > top:
            # Nearer to the panel below where that would not fit under half of a gutter.
            y = min(max(above + (below - above) * AIR, next_end - most), below, lowest)
            if next_end - y <= most or y - top >= LEAST * most:
                return y, False
    free = [gap for gap in _between(rows.taken, top, lowest) if gap[1] > gap[0]]
    # The largest part of the slice that leaves nothing torn.
    return (free[-1][1], False) if free else (lowest, True)


def _rows(comic: Composition) -> _Rows:
    panels = _joined((panel.rect.y, panel.rect.bottom) for panel in comic.panels)
    words = chain.from_iterable(_kept(panel.balloons, panel.figures) for panel in comic.panels)
    texts = (text.ink for text in comic.texts)
    taken = _joined((box.y - CLEAR, box.bottom + CLEAR) for box in chain(words, texts))
    white = _between(_joined((*panels, *taken)), 0.0, comic.sheet.trim.h)
    return _Rows(tuple(white), taken, comic.sheet.trim.h)


def _kept(balloons: Iterable[Balloon], figures: Iterable[FigureLayout]) -> Iterator[Rect]:
    for balloon in balloons:
        yield bounds_of(balloon.outline)
    for figure in figures:
        yield figure.face


def _joined(spans: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Spans without overlaps, in order."""
    made: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = made[-1][0], max(made[-1][1], end)
        else:
            made.append((start, end))
    return tuple(made)


def _between(spans: Iterable[tuple[float, float]], start: float, end: float) -> list[tuple[float, float]]:
    """What spans leave free from `start` to `end`."""
    free, at = [], start
    for above, below in spans:
        if above > at:
            free.append((at, min(above, end)))
        at = max(at, below)
        if at >= end:
            break
    if at < end:
        free.append((at, end))
    return [(a, b) for a, b in free if b > a]
