"""Words to blocks: how many rows, broken where.

Comes in: a text with its marks and a TypeSpec. Goes out: Blocks, best first, to choose from when they are placed:
lenses for balloons, rectangles for captions, single rows for labels.
"""

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import combinations

from comicgen.frozen import NamedTuple
from comicgen.lettering.breaking import AFTER_WEAK_WORD
from comicgen.lettering.lens import PINCH, REACH, best_breaks, lens_targets
from comicgen.lettering.measuring import Measured, measured
from comicgen.lettering.model import Block, TypeSpec
from comicgen.lettering.rows import set_block

__all__ = ["blocks", "caption_blocks", "label", "sound_rows"]

HOURGLASS_COST = 0.35  # an inner row clearly shorter than rows on both sides (B2)
WIDOW_SHARE, WIDOW_COST, SHORT_WIDOW_COST = 0.38, 0.1, 0.45  # one short word alone, first or last of three or more (B3)
STACKED_COST = 0.08  # the same word over itself (B5)
WEAK_COST = 0.03  # a row that ends in A, THE, I, besides the penalty of that break (B5)
RAGGED, RAGGED_LONG, LONG_WORDS, RAGGED_COST = 0.17, 0.14, 8, 0.06  # how far off a lens rows may be (B1)
UNEVEN, FLAW = 0.03, 0.5  # raggedness that weighs as one flaw; shapes are offered up to so much more flawed
MOST_ROWS, MANY_COST = 7, 0.05  # more rows tire the eye
ASPECT_COST, OUT_OF_RANGE_COST = 0.22, 0.06
SHORT_WORDS = 5  # so few are tried in one row too
SPARE_WIDTH, SPARE_COST = 0.8, 0.3  # a flawed shape so much narrower is offered for need, at such a cost for each flaw
POOR, POOR_COST = 0.25, 3.0  # rows so far off a lens are an error to the lint: the cost where there are better ones
FLAT_ROW = 0.4  # a single row that is too flat is less of a fault
BODY_WIDTH, BODY_WIDTH_EM = 1.12, 1.3  # of a balloon round a block: these shares of the block plus so many em
BODY_HEIGHT, BODY_HEIGHT_EM = 1.25, 1.5
FEW_WORDS, FEW = 3, 9.0  # so few words are all air: a single row of them may be as flat as it likes
MORE_ROWS_COST = 0.25  # for each row more than the writer's own breaks make
WORSE = 0.6  # a shape this much worse than the best is not worth offering
FIRM, FIRM_REACH, FIRM_COUNTS = 4.0, 0.7, 3  # the second round, where the first has flaws; for so many row counts
MOST_SOUND_ROWS = 4
MANY_SOUNDS = 16  # words of a sound: more are shared out without looking at every way
SLACK = 0.97  # rows are never filled to more of the greatest width than this on the whole


class _Shape(NamedTuple):
    """What is wanted of a body: width by height, for one row (or the rows that the writer asks for) and for more."""

    ideal: float
    least: float
    most: float
    most_single: float


_LENS = _Shape(1.6, 0.82, 2.9, 3.4)
_CAPTION = _Shape(3.6, 2.0, 6.0, 9.0)


class _Layout(NamedTuple):
    ends: tuple[int, ...]  # the token after each row's last
    widest: float
    faults: int  # hourglasses and widows
    flaws: float  # weak ends, words over themselves, uneven rows, a body too flat or too tall
    cost: float
    poor: bool = False  # worse than taste allows: a waist, a tiny widow, rows far off the form of a lens


@lru_cache(2048)
def blocks(
    text: str, spec: TypeSpec, *, language: str = "en", widest: float | None = None, most: int = 3
) -> tuple[Block, ...]:
    """The words as lens-shaped blocks: the best, the narrowest and the widest of the best five row counts.

    Best first, at most `most`, no two alike. Rows stay within `widest` (house units), but for single words: a
    Block.width above it says that a word does not fit. Raises ValueError when there is nothing to letter.
    """
    words = measured(text, spec, language)

    def targets(rows: int) -> tuple[float, ...]:
        set_width = words.total - words.gap * (rows - 1)
        return lens_targets(set_width, rows, leading=spec.leading, cap=words.cap)

    found = _tried(words, _row_counts(words, widest), targets, widest=widest, shape=_LENS)
    offered = _offered(found or [_filled(words, widest, _LENS)], words, most=most)
    if widest and any(block.poor for block in offered):
        free = blocks(text, spec, language=language, most=1)
        return offered if not free[0].poor else tuple(block._replace(poor=False) for block in offered)
    return offered


@lru_cache(512)
def caption_blocks(
    text: str, spec: TypeSpec, *, language: str = "en", widest: float | None = None
) -> tuple[Block, ...]:
    """The words as rectangular blocks, flush left, flatter than in balloons; the last row may be short.

    Best first, at most three; `widest` and errors as for `blocks`.
    """
    words = measured(text, spec, language)

    def targets(rows: int) -> tuple[float, ...]:
        column = (words.total - words.gap * (rows - 1)) / (rows - 0.25 if rows > 1 else 1.0)
        return (column,) * (rows - 1) + (column * (0.75 if rows > 1 else 1.0),)

    found = _tried(words, _caption_row_counts(words, widest), targets, widest=widest, shape=_CAPTION)
    return _offered(found or [_filled(words, widest, _CAPTION)], words, most=3, flush=True)


@lru_cache(512)
def label(text: str, spec: TypeSpec, *, language: str = "en") -> Block:
    """The words in one row: titles, credits, sounds. Raises ValueError when there is nothing to letter."""
    words = measured(text, spec, language)
    return set_block(words, (len(words.tokens),))


@lru_cache(512)
def sound_rows(text: str, spec: TypeSpec, *, language: str = "en") -> tuple[Block, ...]:
    """The words of a sound as the writer breaks them; else in one row, and in two, three, four where there are words
    for it: each time the rows that are most alike.
    """
    words = measured(text, spec, language)
    tokens, count = words.tokens, len(words.tokens)
    forced = tuple(n for n in range(1, count) if tokens[n].forced)
    if forced:
        return (set_block(words, (*forced, count)),)
    return tuple(set_block(words, _even_ends(words, rows)) for rows in range(1, min(count, MOST_SOUND_ROWS) + 1))


def _even_ends(words: Measured, rows: int) -> tuple[int, ...]:
    """Where so many rows end when the widest is as narrow, and the others as near to it, as can be."""
    count = len(words.tokens)
    if count > MANY_SOUNDS:  # a long rhythm: as many in each row
        return tuple(round(count * k / rows) for k in range(1, rows + 1))

    def uneven(ends: tuple[int, ...]) -> tuple[float, float]:
        widths = words.row_widths(ends)
        return max(widths), sum(width * width for width in widths)

    return min(((*breaks, count) for breaks in combinations(range(1, count), rows - 1)), key=uneven)


def _tried(
    words: Measured, counts: range, targets: Callable[[int], tuple[float, ...]], *, widest: float | None, shape: _Shape
) -> list[_Layout]:
    """The best breaks for each number of rows.

    Where the best has faults or flaws, another round pays with the form of the lens for rows without them. Far from
    their places rows are only broken where nothing else keeps within `widest`.
    """
    found = _round(words, counts, targets, widest=widest, shape=shape)
    if not found:
        return _round(words, counts, targets, widest=widest, shape=shape, reach=math.inf)
    ranked = sorted(found, key=_cost)[:FIRM_COUNTS]
    if ranked[0].faults or ranked[0].flaws:
        again = [len(one.ends) for one in ranked if one.faults or one.flaws]
        known = {one.ends for one in found}
        firm = _round(words, again, targets, widest=widest, shape=shape, reach=FIRM_REACH, firm=FIRM)
        found += [one for one in firm if one.ends not in known]
    return found


def _round(
    words: Measured,
    counts: Sequence[int],
    targets: Callable[[int], tuple[float, ...]],
    *,
    widest: float | None,
    shape: _Shape,
    reach: float = REACH,
    firm: float = 1.0,
) -> list[_Layout]:
    found: list[_Layout] = []
    for rows in counts:
        if widest and rows < len(words.tokens) and words.total > rows * (widest * SLACK + words.gap):
            continue
        wanted = targets(rows)
        ends = best_breaks(
            words.tokens, words.line, wanted, gap=words.gap, keys=words.keys, widest=widest, reach=reach, firm=firm
        )
        if ends is not None:
            found.append(_judged(ends, wanted, words=words, shape=shape))
    return found


def _cost(layout: _Layout) -> float:
    return layout.cost


def _row_counts(words: Measured, widest: float | None) -> range:
    leading, total = words.spec.leading, words.total
    low = max(words.least_rows, math.floor(math.sqrt(1.25 * total / (_LENS.most * leading))))
    low = words.least_rows if len(words.tokens) <= SHORT_WORDS else low
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
    pinched = sum(rows[k] < PINCH * min(max(rows[:k]), max(rows[k + 1 :])) for k in range(1, len(rows) - 1))
    limit = RAGGED_LONG if len(words.tokens) > LONG_WORDS else RAGGED
    uneven = ragged > limit
    tokens = words.tokens
    if words.least_rows > 1:  # the writer's breaks shape the block, not the lens
        ragged, pinched, uneven = MORE_ROWS_COST * (len(rows) - words.least_rows), 0, False
    ease = sum(tokens[end - 1].penalty for end in ends[:-1] if not tokens[end].forced)
    widows, short_widows = _widows(ends, rows, words)
    weak, stacked = sum(tokens[end - 1].penalty >= AFTER_WEAK_WORD for end in ends[:-1]), _stacked(ends, words)
    odd, form = _form(rows, words, shape)
    cost = ragged + ease + HOURGLASS_COST * pinched + WIDOW_COST * widows + SHORT_WIDOW_COST * short_widows
    cost += form + STACKED_COST * stacked + WEAK_COST * weak + (RAGGED_COST + ragged - limit if uneven else 0.0)
    many = max(0, len(rows) - MOST_ROWS)
    cost += MANY_COST * many
    flaws = weak + stacked + odd + many + ((ragged - limit) / UNEVEN if uneven else 0.0)
    far_off = ragged > POOR and len(rows) > 2 and len(tokens) > FEW_WORDS
    poor = words.least_rows == 1 and (far_off or pinched + short_widows > 0)
    return _Layout(ends, max(rows), pinched + widows + short_widows, flaws, max(0.0, cost), poor)


def _form(rows: Sequence[float], words: Measured, shape: _Shape) -> tuple[bool, float]:
    """Whether the body round these rows would be too flat or too tall, and what its form costs."""
    em = words.spec.size
    height = (len(rows) - 1) * words.spec.leading + words.cap
    aspect = (max(rows) * BODY_WIDTH + em * BODY_WIDTH_EM) / (height * BODY_HEIGHT + em * BODY_HEIGHT_EM)
    single = FEW if len(words.tokens) <= FEW_WORDS else shape.most_single
    most = shape.most if len(rows) > words.least_rows else single
    beyond = max(math.log(aspect / most), math.log(shape.least / aspect))
    cost = ASPECT_COST * abs(math.log(aspect / shape.ideal))
    beyond *= FLAT_ROW if len(rows) == 1 else 1.0
    return beyond > 0.0, cost + (OUT_OF_RANGE_COST + beyond if beyond > 0.0 else 0.0)


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
    """How often a word stands over itself, at the beginning or the end of two rows of several words."""
    keys, stacked = words.keys, 0
    for start, end, after in zip((0, *ends), ends, ends[1:], strict=False):
        if end - start > 1 and after - end > 1:
            stacked += keys[start] == keys[end] or keys[end - 1] == keys[after - 1]
    return stacked


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
    return _Layout(tuple(ends), max(rows), 0, 0, 1.0 + _form(rows, words, shape)[1])


def _offered(found: Sequence[_Layout], words: Measured, *, most: int, flush: bool = False) -> tuple[Block, ...]:
    ranked = sorted(found, key=_cost)[:5]
    best = ranked[0]
    sound = [one for one in ranked if one.faults <= best.faults and one.cost <= best.cost + WORSE]
    clean = [one for one in sound if one.flaws <= best.flaws + FLAW]
    chosen: list[_Layout] = []
    for layout in (best, min(clean, key=lambda one: one.widest), max(clean, key=lambda one: one.widest)):
        if all(layout.ends != other.ends for other in chosen):
            chosen.append(layout)
    spare = min(sound, key=lambda one: one.widest)
    if len(chosen) < most and spare.widest < SPARE_WIDTH * min(one.widest for one in chosen):
        chosen.append(spare._replace(cost=spare.cost + SPARE_COST * (spare.flaws - best.flaws)))
    if not all(layout.poor for layout in chosen):
        chosen = [one._replace(cost=one.cost + POOR_COST * one.poor) for one in chosen]
    chosen.sort(key=_cost)
    return tuple(
        set_block(words, one.ends, cost=one.cost, flush=flush)._replace(poor=one.poor) for one in chosen[:most]
    )
