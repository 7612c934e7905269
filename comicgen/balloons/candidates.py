"""Where a body is tried: a coarse grid, places that a letterer would think of, and the best of them, well spread.

Goes out: at most M Spots for each ask, the cheapest of every part of the panel first, so that the search never
finds all its tries huddled at the speaker's mouth.
"""

from collections.abc import Iterable, Iterator

from comicgen.balloons.bodies import Body
from comicgen.balloons.costs import stakes_of, unary
from comicgen.balloons.field import Field, Spot, Want
from comicgen.balloons.wishes import wished_centre
from comicgen.geometry import Point

__all__ = ["spots"]

COLUMNS, ROWS = 5, 9  # strata of the selection
ROOMY_EM = 24.0  # where a body may move farther sideways than this, the grid has twice the columns
CROWDED = 0.5  # bodies wider than this share of the panel are also tried cropped by its sides
LOWEST = 0.86  # no speech is tried below this share of the panel's height


def spots(field: Field, want: Want, most: int) -> tuple[Spot, ...]:
    """The tries for one ask, cheapest first; never empty."""
    stakes = stakes_of(field, want)
    found = [spot for at in _places(field, want) if (spot := unary(stakes, at)) is not None]
    if not found:
        found = [_forced(field, want)]
    found.sort()
    return _stratified(field, found, most)


def _places(field: Field, want: Want) -> Iterator[tuple[int, float, float]]:
    """Shape and centre of every try."""
    for shape in range(len(want.bodies)):
        if want.ask.at:
            yield from ((shape, x, y) for x, y in _wished_places(field, want, shape))
        if want.role == "speech":
            levels = _levels(field, want, shape)
            for x in _columns(field, want, shape):
                for y in levels:
                    yield shape, x, y
        else:
            inner = _sound_places if want.role == "sfx" else _caption_places
            yield from ((shape, x, y) for x, y in inner(field, want, shape))


def _columns(field: Field, want: Want, shape: int) -> list[float]:
    body, em = want.bodies[shape], field.em
    a = body.reach_a
    least = field.style.balloon.frame_gap_em * em
    left, right = field.left + a + field.air, field.right - a - field.air
    if left > right:
        columns = {(left + right) / 2, field.left + a + least, field.right - a - least}
    else:
        steps = 4 if shape == 0 or field.wide else 2
        if right - left > ROOMY_EM * em:  # a balloon between two places of a coarse grid would be beside its speaker
            steps *= 2
        columns = {left + (right - left) * i / steps for i in range(steps + 1)}
        if want.ask.target is not None:
            columns.add(min(right, max(left, want.ask.target[0])))
    if body.butts and field.scene.crops and (field.wide or 2 * a > CROWDED * (field.right - field.left)):
        crop = min(a + body.ink.x, a - body.ink.right) - field.style.balloon.pad_em * em
        if crop > 0.15 * em:
            columns |= {field.left + a - crop, field.right - a + crop}
    return sorted(columns)


def _levels(field: Field, want: Want, shape: int) -> list[float]:
    body, em = want.bodies[shape], field.em
    b = body.reach_b
    top = field.top + b + field.air
    lowest = field.top + (field.bottom - field.top) * LOWEST - b
    count = 7 if shape == 0 or field.wide else 2
    step = max((1.6 if shape == 0 else 3.0) * em, (lowest - top) / 7)
    levels = {top, *(top + i * step for i in range(1, count + 1) if top + i * step <= lowest)}
    if shape == 0 or field.wide:
        levels.add(field.top + b + field.style.balloon.frame_gap_em * em)
    crop = b + body.ink.y - field.style.balloon.pad_em * em
    if body.butts and field.scene.crops and crop > 0.15 * em and (shape == 0 or field.wide):
        levels.add(field.top + b - crop)
    return sorted(levels)


def _wished_places(field: Field, want: Want, shape: int) -> Iterator[Point]:
    """The place that the writer asked for, and places on the way to it where something may be in the way there."""
    body, em = want.bodies[shape], field.em
    x, y = wished_centre(field, want.ask.at or "", (body.reach_a, body.reach_b))
    xs = (want.ask.target or field.scene.frame.centre)[:1] if x is None else (x, x - 1.2 * em, x + 1.2 * em)
    ys = (field.top + body.reach_b + field.air,) if y is None else (y, y - 1.2 * em, y + 1.2 * em)
    yield from ((across, down) for across in xs for down in ys)


def _caption_places(field: Field, want: Want, shape: int) -> Iterator[Point]:
    body, em = want.bodies[shape], field.em
    a, b = body.reach_a, body.reach_b
    gap = field.style.balloon.frame_gap_em * em
    xs = (field.left + a, field.right - a, field.left + a + gap, field.right - a - gap, (field.left + field.right) / 2)
    y0, y1 = field.top + b, field.bottom - b
    inner = [y0 + gap + (y1 - y0 - 2 * gap) * i / 9 for i in range(10)]
    for x in xs:
        yield from ((x, y) for y in (y0, *inner, y1))


def _sound_places(field: Field, want: Want, shape: int) -> Iterator[Point]:
    body, em = want.bodies[shape], field.em
    a, b = body.reach_a, body.reach_b
    gap = field.style.balloon.frame_gap_em * em
    gap = -body.beyond or gap
    left, top = field.left + a + gap, field.top + b + gap
    right, bottom = field.right - a - gap, field.bottom - b - gap
    steps = 6 if shape == 0 or field.wide else 4
    for i in range(steps + 1):
        yield from ((left + (right - left) * i / steps, top + (bottom - top) * k / steps) for k in range(steps + 1))
    if want.ask.near is not None:
        x, y = want.ask.near
        for dx, dy in ((0, -1), (-1, -0.6), (1, -0.6), (-1, 0.2), (1, 0.2), (0, 1)):
            yield min(right, max(left, x + dx * (a + em))), min(bottom, max(top, y + dy * (b + em)))


def _stratified(field: Field, found: list[Spot], most: int) -> tuple[Spot, ...]:
    if len(found) <= most:
        return tuple(found)
    width, height = (field.right - field.left) / COLUMNS, (field.bottom - field.top) / ROWS
    best: dict[tuple[int, int], Spot] = {}
    for spot in found:
        best.setdefault((int((spot.x - field.left) / width), int((spot.y - field.top) / height)), spot)
    chosen = sorted(best.values())[: most * 4 // 5]
    taken = set(map(id, chosen))
    rest: Iterable[Spot] = (spot for spot in found if id(spot) not in taken)
    chosen += [spot for _, spot in zip(range(most - len(chosen)), rest, strict=False)]
    return tuple(sorted(chosen))


def _forced(field: Field, want: Want) -> Spot:
    """A body too large for the frame, put in its middle all the same: the search must have something to blame."""
    shape = min(range(len(want.bodies)), key=lambda shape: _excess(field, want.bodies[shape]))
    body = want.bodies[shape]
    x, y = (
        (field.left + field.right) / 2,
        min(field.top + body.reach_b + 0.4 * field.em, (field.top + field.bottom) / 2),
    )
    target = want.ask.target or (x, y)
    a, b = body.reach_a, body.reach_b
    return Spot(100.0, x, y, a, b, body.boxy, x - a, y - b, x + a, y + b, (x, y + b), target, shape)


def _excess(field: Field, body: Body) -> float:
    """By how much a body is too wide and too high for the frame."""
    gap = 2 * field.style.balloon.frame_gap_em * field.em
    wide = 2 * body.reach_a + gap - (field.right - field.left)
    high = 2 * body.reach_b + gap - (field.bottom - field.top)
    return max(0.0, wide) + max(0.0, high)
