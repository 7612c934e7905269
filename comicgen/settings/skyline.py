"""Skylines: rows of houses as silhouettes with lit windows, for the city and for views from a window.

Houses are built outwards from the middle, each with its own chance, so that a wider panel shows the same houses and
more of them.
"""

import random
from collections.abc import Iterator

from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Rect, polygon, rectangle
from comicgen.scene import Item, Paint
from comicgen.settings.view import View, box, merged

__all__ = ["Skyline", "skyline"]

WINDOW_PITCH = (2.1, 2.6)  # from window to window, in window widths
WINDOW_HEIGHT = 1.25
QUIET_GLOW = 0.6  # behind large faces lit windows are dimmer, but a town at night is never dark
COLD_SHARE = 0.14  # of the lit windows: somebody watches television


class Skyline(NamedTuple):
    """How a row of houses looks; lengths are world units."""

    name: str
    base: float  # y of the ground
    low: float  # heights from
    high: float  # to
    narrow: float
    wide: float
    cell: float  # width of a window
    lit: float  # share of lit windows
    fill: Paint
    warm: str
    cold: str
    glow: float = 0.8  # opacity of the windows
    middle: float = 0.0  # x from which the row is built outwards
    spare: tuple[float, float] | None = None  # x and half a width: houses there stay low, for the moon's sake


class _House(NamedTuple):
    x: float
    top: float
    width: float
    dice: random.Random


def skyline(view: View, row: Skyline, left: float, right: float) -> list[Item]:
    """The houses between two world x: one shape for all walls, one for each colour of window."""
    houses = list(_houses(view, row, left, right))
    if not houses:
        return []
    items: list[Item] = [view.shape(merged(_walls(row, houses)), row.fill, calm=True)]
    if not row.lit:
        return items
    shine = row.glow * QUIET_GLOW if view.quiet else row.glow
    warm: list[Path] = []
    cold: list[Path] = []
    for house in houses:
        for window in _windows(row, house):
            (cold if house.dice.random() < COLD_SHARE else warm).append(window)
    for paths, colour in ((warm, row.warm), ([] if view.quiet else cold, row.cold)):
        if paths:
            items.append(view.shape(merged(paths), colour, opacity=shine))
    return items


def _houses(view: View, row: Skyline, left: float, right: float) -> Iterator[_House]:
    for side in (-1, 1):
        x, number = row.middle, 0
        while (x > left) if side < 0 else (x < right):
            dice = view.dice(row.name, side, number)
            width = dice.uniform(row.narrow, row.wide)
            top = row.base - row.low - (row.high - row.low) * dice.random() ** 1.3
            x0 = x - width if side < 0 else x
            if row.spare and abs(x0 + width / 2 - row.spare[0]) < row.spare[1] + width / 2:
                top = row.base - row.low - (row.high - row.low) * 0.25 * dice.random()
            if x0 < right and x0 + width > left:
                yield _House(x0, top, width, dice)
            # Now and then a gap lets the sky through.
            x += side * (width + (row.narrow * 0.12 if dice.random() < 0.25 else 0.0))
            number += 1


def _walls(row: Skyline, houses: list[_House]) -> Iterator[Path]:
    for x, top, w, dice in houses:
        yield box(x, top, w, row.base - top + 1)
        kind = dice.random()
        lift = (row.high - row.low) * 0.09
        if kind < 0.16:
            yield box(x + w * 0.2, top - lift, w * 0.45, lift + 0.2)
        elif kind < 0.3:
            yield box(x + w * 0.46, top - lift * 2.4, w * 0.05, lift * 2.5)
            yield box(x + w * 0.36, top - lift * 0.7, w * 0.25, lift * 0.8)
        elif kind < 0.42:
            peak = x if dice.random() < 0.5 else x + w
            yield polygon(((x, top + 0.2), (peak, top - lift), (x + w, top + 0.2)))
        elif kind < 0.55:
            yield from _tank(Rect(x + w * 0.55, top - lift * 1.5, w * 0.3, lift * 1.5))
        elif kind < 0.65:
            yield box(x + w * 0.15, top - lift, w * 0.7, lift + 0.2)
            yield box(x + w * 0.3, top - lift * 2, w * 0.4, lift * 1.1)


def _tank(at: Rect) -> Iterator[Path]:
    """A water tank on legs under a pointed lid."""
    leg = at.w * 0.1
    for x in (at.x + leg, at.right - 2 * leg):
        yield box(x, at.y + at.h * 0.6, leg, at.h * 0.5)
    yield box(at.x, at.y + at.h * 0.25, at.w, at.h * 0.45)
    yield polygon(
        ((at.x - leg, at.y + at.h * 0.26), (at.centre[0], at.y - at.h * 0.1), (at.right + leg, at.y + at.h * 0.26))
    )


def _windows(row: Skyline, house: _House) -> Iterator[Path]:
    step, storey = (row.cell * pitch for pitch in WINDOW_PITCH)
    columns = int((house.width - row.cell) // step)
    if columns < 1:
        return
    margin = (house.width - (columns - 1) * step - row.cell) / 2
    busy = row.lit * house.dice.uniform(0.35, 1.5)
    y = house.top + storey * 0.7
    while y < row.base - storey:
        for column in range(columns):
            if house.dice.random() < busy:
                x = house.x + margin + column * step
                yield rectangle(Rect(x, y, row.cell, row.cell * WINDOW_HEIGHT))
        y += storey
