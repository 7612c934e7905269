"""Words to blocks: how many rows, broken where.

Comes in: a text with its marks and a TypeSpec. Goes out: Blocks, best first, to choose from when they are placed:
lenses for balloons, rectangles for captions, single rows for labels.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from comicgen.lettering.breaking import best_breaks, lens_targets
from comicgen.lettering.measuring import Measured, measured
from comicgen.lettering.model import Block, TypeSpec
from comicgen.lettering.rows import set_block

__all__ = ["blocks", "caption_blocks", "label", "sound_rows"]

HOURGLASS, HOURGLASS_COST = 0.88, 0.35  # an inner row this much shorter than rows on both sides (B2)
WIDOW_SHARE, WIDOW_COST, SHORT_WIDOW_COST = 0.38, 0.1, 0.3  # one short word alone, first or last of three or more (B3)
STACKED_COST = 0.05  # the same word over itself (B5)
ASPECT_COST, OUT_OF_RANGE_COST = 0.25, 0.3
BODY_WIDTH, BODY_WIDTH_EM = 1.12, 1.3  # of a balloon round a block: these shares of the block plus so many em
BODY_HEIGHT, BODY_HEIGHT_EM = 1.25, 1.5
MORE_ROWS_COST = 0.25  # for each row more than the writer's own breaks make
WORSE = 0.6  # a shape this much worse than the best is not worth offering


class _Shape(NamedTuple):
    """What is wanted of a body: width by height, for one row (or the rows that the writer asks for) and for more."""

    ideal: float
    least: float
    most: float
    most_single: float


_LENS = _Shape(1.6, 0.75, 3.2, 4.5)
_CAPTION = _Shape(3.6, 2.0, 6.0, 9.0)


class _Layout(NamedTuple):
    ends: tuple[int, ...]  # the token after each row's last
    widest: float
    faults: int  # hourglasses and widows
    cost: float


@lru_cache(2048)
def blocks(
    text: str, spec: TypeSpec, *, language: str = "en", widest: float | None = None, most: int = 3
) -> tuple[Block, ...]:
    """The words as lens-shaped blocks: the best, the narrowest and the widest of the best five row counts.

    Best first, at most `most`, no two alike. Rows stay within `widest` (house units), but for single words: a
    Block.width above it says that a word does not fit. Raises ValueError when there is nothing to letter.
    """
    words = measured(text, spec, language)
    found: list[_Layout] = []
    for rows in _row_counts(words, widest):
        set_width = words.total - words.gap * (rows - 1)
        targets = lens_targets(set_width, rows, leading=spec.leading, cap=words.cap)
        ends = best_breaks(words.tokens, words.line, targets, gap=words.gap, widest=widest)
        if ends is not None:
            found.append(_judged(ends, targets, words=words, shape=_LENS))
    return _offered(found or [_filled(words, widest, _LENS)], words, most=most)


@lru_cache(512)
def caption_blocks(
    text: str, spec: TypeSpec, *, language: str = "en", widest: float | None = None
) -> tuple[Block, ...]:
    """The words as rectangular blocks, flush left, flatter than in balloons; the last row may be short.

    Best first, at most three; `widest` and errors as for `blocks`.
    """
    words = measured(text, spec, language)
    found: list[_Layout] = []
    for rows in _caption_row_counts(words, widest):
        column = (words.total - words.gap * (rows - 1)) / (rows - 0.25 if rows > 1 else 1.0)
        targets = (column,) * (rows - 1) + (column * (0.75 if rows > 1 else 1.0),)
        ends = best_breaks(words.tokens, words.line, targets, gap=words.gap, widest=widest)
        if ends is not None:
            found.append(_judged(ends, targets, words=words, shape=_CAPTION))
    return _offered(found or [_filled(words, widest, _CAPTION)], words, most=3, flush=True)


@lru_cache(512)
def label(text: str, spec: TypeSpec, *, language: str = "en") -> Block:
    """The words in one row: titles, credits, sounds. Raises ValueError when there is nothing to letter."""
    words = measured(text, spec, language)
    return set_block(words, (len(words.tokens),))


@lru_cache(512)
def sound_rows(text: str, spec: TypeSpec, *, language: str = "en") -> tuple[Block, ...]:
    """The words of a sound as the writer breaks them; else in one row, and in two where there are words for it."""
    words = measured(text, spec, language)
    tokens, count = words.tokens, len(words.tokens)
    forced = tuple(n for n in range(1, count) if tokens[n].forced)
    if forced:
        return (set_block(words, (*forced, count)),)
    row = set_block(words, (count,))
    if count < 2:
        return (row,)
    middle = min(range(1, count), key=lambda n: max(words.row_widths((n, count))))
    return row, set_block(words, (middle, count))


def _row_counts(words: Measured, widest: float | None) -> range:
    leading, total = words.spec.leading, words.total
    low = max(words.least_rows, math.floor(math.sqrt(1.25 * total / (_LENS.most * leading))))
    high = max(low, math.ceil(math.sqrt(1.25 * total / (0.95 * leading))))
    return _bounded(low, max(high, _rows_within(words, widest)), words)


def _caption_row_counts(words: Measured, widest: float | None) -> range:
    low = words.least_rows
    high = math.ceil(math.sqrt(words.total / (_CAPTION.least * words.spec.leading)))
    return _bounded(low, max(low, high, _rows_within(words, widest)), words)


def _rows_within(words: Measured, widest: float | None) -> int:
    return math.ceil(1.4 * words.total / widest) if widest else 0


def _bounded(low: int, high: int, words: Measured) -> range:
    count = len(words.tokens)
    return range(min(low, count), min(high, count) + 1)


def _judged(ends: tuple[int, ...], targets: Sequence[float], *, words: Measured, shape: _Shape) -> _Layout:
    rows, top = words.row_widths(ends), max(targets)
    ragged = math.sqrt(sum((row - target) ** 2 for row, target in zip(rows, targets, strict=True)) / len(rows)) / top
    pinched = sum(rows[k] < HOURGLASS * min(max(rows[:k]), max(rows[k + 1 :])) for k in range(1, len(rows) - 1))
    tokens = words.tokens
    if words.least_rows > 1:  # the writer's breaks shape the block, not the lens
        ragged, pinched = MORE_ROWS_COST * (len(rows) - words.least_rows), 0
    ease = sum(tokens[end - 1].penalty for end in ends[:-1] if not tokens[end].forced)
    widows, short_widows = _widows(ends, rows, words)
    cost = ragged + ease + HOURGLASS_COST * pinched + WIDOW_COST * widows + SHORT_WIDOW_COST * short_widows
    cost += _aspect_cost(rows, words, shape) + STACKED_COST * _stacked(ends, words)
    return _Layout(ends, max(rows), pinched + widows + short_widows, max(0.0, cost))


def _aspect_cost(rows: Sequence[float], words: Measured, shape: _Shape) -> float:
    em = words.spec.size
    height = (len(rows) - 1) * words.spec.leading + words.cap
    aspect = (max(rows) * BODY_WIDTH + em * BODY_WIDTH_EM) / (height * BODY_HEIGHT + em * BODY_HEIGHT_EM)
    most = shape.most if len(rows) > words.least_rows else shape.most_single
    out = 0.0 if shape.least <= aspect <= most else OUT_OF_RANGE_COST
    return ASPECT_COST * abs(math.log(aspect / shape.ideal)) + out


def _widows(ends: tuple[int, ...], rows: Sequence[float], words: Measured) -> tuple[int, int]:
    """How many single words stand alone in a first or last row that is far too short; those of three letters apart."""
    widows = short = 0
    if len(ends) > 2:
        for start, end, width in ((0, ends[0], rows[0]), (ends[-2], ends[-1], rows[-1])):
            if end - start == 1 and width < WIDOW_SHARE * max(rows):
                few = sum(map(str.isalnum, words.keys[start])) <= 3
                widows, short = widows + (not few), short + few
    return widows, short


def _stacked(ends: tuple[int, ...], words: Measured) -> int:
    """How often a word stands over itself, at the beginning or the end of two rows."""
    opening = [words.keys[start] for start in (0, *ends[:-1])]
    closing = [words.keys[end - 1] for end in ends]
    return sum(sum(map(str.__eq__, column, column[1:])) for column in (opening, closing))


def _filled(words: Measured, widest: float | None, shape: _Shape) -> _Layout:
    """Rows filled one after the other: what is left when no regular shape keeps within `widest`."""
    limit = widest or 0.0
    ends: list[int] = []
    start = 0
    for n, token in enumerate(words.tokens[1:], 1):
        if token.forced or words.line.width(start, n + 1) > limit:
            ends.append(n)
            start = n
    ends.append(len(words.tokens))
    rows = words.row_widths(tuple(ends))
    return _Layout(tuple(ends), max(rows), 0, 1.0 + _aspect_cost(rows, words, shape))


def _offered(found: Sequence[_Layout], words: Measured, *, most: int, flush: bool = False) -> tuple[Block, ...]:
    ranked = sorted(found, key=lambda layout: layout.cost)[:5]
    best = ranked[0]
    sound = [one for one in ranked if one.faults <= best.faults and one.cost <= best.cost + WORSE]
    chosen: list[_Layout] = []
    for layout in (best, min(sound, key=lambda one: one.widest), max(sound, key=lambda one: one.widest)):
        if all(layout.ends != other.ends for other in chosen):
            chosen.append(layout)
    chosen.sort(key=lambda layout: layout.cost)
    return tuple(set_block(words, one.ends, cost=one.cost, flush=flush) for one in chosen[:most])
