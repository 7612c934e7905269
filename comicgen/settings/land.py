"""Land: crests, ranges of peaks, conifers, rocks, ripples and tufts, from which the open places are made.

All are laid out on fixed grids from the middle outwards, so that a wider or closer panel shows the same ones.
"""

import math
from itertools import pairwise

from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point, polygon
from comicgen.geometry.curves import smooth
from comicgen.scene import Item, Paint
from comicgen.settings.greenery import blades, hill, lying
from comicgen.settings.gusts import bent
from comicgen.settings.view import THICK, View, merged, tone

__all__ = ["Range", "crest", "peaks", "pine", "pines", "ripples", "rock", "rolling", "tufts"]

LIT = "#fff4dc"  # what the light adds to a lit side
SNOW_LINE = 0.34  # of a peak's height: how far down its cap of snow comes
PINE_TIERS = 4


def crest(x0: float, x1: float, wave: tuple[float, float, float], phase: float) -> list[Point]:
    """A wavy line at mean y, with an amplitude and a length, sampled on a fixed grid so that it does not shift."""
    y, height, length = wave
    step = length / 6
    first, last = math.floor(x0 / step), math.ceil(x1 / step)
    return [
        (n * step, y - height * (math.sin(math.tau * n / 6 + phase) + 0.35 * math.sin(math.tau * n / 3.7 + phase)))
        for n in range(first, last + 1)
    ]


def rolling(view: View, wave: tuple[float, float, float], phase: float, fill: Paint, *, low: float = 0.0) -> Item:
    """Land under a soft crest, as wide as the panel and down to its foot, or to world y `low`."""
    return hill(view, crest(view.left - 3, view.right + 3, wave, phase), low or max(view.bottom, 100.0) + 30, fill)


class Range(NamedTuple):
    """How a row of peaks looks; lengths are world units."""

    name: str
    base: float  # y of its foot
    low: float  # heights from
    high: float  # to
    pitch: float  # from peak to peak


def peaks(view: View, row: Range, fill: Paint, *, snow: str | None = None, shade: str | None = None) -> list[Item]:
    """A row of mountains: one shape, a shade on the sides turned from the light, caps of snow."""
    tops = [_peak(view, row, n) for n in view.steps(row.pitch, row.pitch)]
    valleys = [_valley(view, row, a, b) for a, b in pairwise(tops)]
    outline = [(tops[0][0], row.base)]
    for top, valley in zip(tops, valleys, strict=False):
        outline += [top, valley]
    outline += [tops[-1], (tops[-1][0], row.base)]
    items: list[Item] = [view.shape(polygon(outline), fill)]
    middle = list(zip(tops[1:], valleys, valleys[1:], strict=False))
    if shade and not view.quiet:
        items.append(view.shape(merged(_dark_side(row, *peak) for peak in middle), shade, opacity=0.55))
    if snow:
        items.append(view.shape(merged(_cap(row, *peak) for peak in middle), snow, calm=True))
    return items


def _peak(view: View, row: Range, number: int) -> Point:
    dice = view.dice(row.name, number)
    return (number + dice.uniform(-0.22, 0.22)) * row.pitch, row.base - dice.uniform(row.low, row.high)


def _valley(view: View, row: Range, a: Point, b: Point) -> Point:
    share = view.dice(row.name, "valley", round(a[0])).uniform(0.38, 0.62)
    return a[0] + (b[0] - a[0]) * share, row.base - 0.42 * min(row.base - a[1], row.base - b[1])


def _dark_side(row: Range, top: Point, left: Point, right: Point) -> Path:
    x, y = top
    down = row.base - y
    return polygon((top, right, (right[0], row.base), (x + 0.06 * down, row.base), (x - 0.05 * down, y + 0.52 * down),
                    (x + 0.08 * down, y + 0.26 * down)))  # fmt: skip


def _cap(row: Range, top: Point, left: Point, right: Point) -> Path:
    """Snow from the top down to a jagged edge."""
    x, y = top
    reach = SNOW_LINE * (row.base - y)

    def on(foot: Point, share: float) -> Point:
        slope = (foot[0] - x) / max(foot[1] - y, 0.1)
        return x + slope * reach * share, y + reach * share

    (lx, ly), (rx, ry) = on(left, 1.0), on(right, 0.86)
    third = (rx - lx) / 5
    return polygon((top, (rx, ry), (rx - third, ry - 0.24 * reach), (rx - 2 * third, ry + 0.12 * reach),
                    (rx - 3 * third, ry - 0.3 * reach), (rx - 4 * third, ly + 0.05 * reach), (lx, ly)))  # fmt: skip


def pine(view: View, x: float, ground: float, height: float, *, colour: str, bark: str) -> list[Item]:
    """A conifer with a lit side."""
    trunk = height * 0.1
    lean = bent(view, (x, ground), share=0.6)
    body = merged(_tiers(x, ground - trunk, height - trunk, 1.0)).transformed(lean)
    items: list[Item] = [
        view.shape(polygon(((x - height * 0.035, ground - trunk * 1.4), (x + height * 0.035, ground - trunk * 1.4),
                            (x + height * 0.045, ground), (x - height * 0.045, ground))), bark, calm=True),
    ]  # fmt: skip
    if not view.quiet:
        items.append(view.shape(body, colour, line=THICK * 2, outline=tone(colour, 0.26), calm=True))
    items.append(view.shape(body, colour, calm=True))
    if not view.quiet:
        lit = merged(_tiers(x - height * 0.05, ground - trunk * 1.15, (height - trunk) * 0.9, 0.45)).transformed(lean)
        items.append(view.shape(lit, mix(colour, LIT, 0.16), opacity=0.8, calm=True))
    if view.snow and not view.quiet:
        caps = merged(_tiers(x, ground - trunk * 1.5, (height - trunk) * 0.96, 0.62))
        items.append(view.shape(caps, lying(view), opacity=0.9))
    return items


def pines(view: View, name: str, pitch: float, base: float, heights: tuple[float, float]) -> Path | None:
    """A row of small conifers with gaps in it, as one path."""
    found: list[Path] = []
    for number in view.steps(pitch, pitch):
        dice = view.dice(name, number)
        x, high = (number + dice.uniform(-0.4, 0.4)) * pitch, dice.uniform(*heights)
        if dice.random() < 0.85 and view.sees(x - high, x + high):
            found += _tiers(x, base + 0.5, high, 1.0)
    return merged(found) if found else None


def _tiers(x: float, foot: float, height: float, spread: float) -> list[Path]:
    """Skirts of branches, one over the other, all turning the same way."""
    found: list[Path] = []
    for n in range(PINE_TIERS):
        low = foot - height * 0.215 * n
        half = height * (0.27 - 0.05 * n) * spread
        top = low - height * 0.36 if n < PINE_TIERS - 1 else foot - height
        found.append(
            Path.parse(
                f"M{x:.2f} {top:.2f}C{x + half * 0.3:.2f} {low - height * 0.14:.2f} {x + half * 0.6:.2f}"
                f" {low - height * 0.06:.2f} {x + half:.2f} {low:.2f}"
                f"Q{x:.2f} {low + height * 0.06:.2f} {x - half:.2f} {low:.2f}"
                f"C{x - half * 0.6:.2f} {low - height * 0.06:.2f} {x - half * 0.3:.2f} {low - height * 0.14:.2f}"
                f" {x:.2f} {top:.2f}Z"
            )
        )
    return found


def rock(view: View, x: float, ground: float, size: float, *, colour: str, form: int = 0) -> list[Item]:
    """A boulder, `size` half its width, lit from the upper left."""
    s, flip = size, -1.0 if form % 2 else 1.0

    def at(*points: Point) -> list[Point]:
        return [(x + flip * px * s, ground + py * s) for px, py in points]

    body = smooth(
        at((-1, 0.05), (-0.92, -0.5), (-0.4, -0.86), (0.25, -0.78), (0.78, -0.42), (1.02, 0.05)),
        corners=(0, 5), tension=0.42,
    )  # fmt: skip
    top = smooth(at((-0.8, -0.46), (-0.36, -0.8), (0.24, -0.72), (0.5, -0.52), (-0.1, -0.42)), tension=0.4)
    dark = smooth(at((0.34, -0.36), (0.74, -0.36), (0.98, 0.02), (0.2, 0.02)), corners=(2, 3), tension=0.4)
    items: list[Item] = [view.shape(body, colour, line=THICK, outline=tone(colour, 0.26))]
    if view.quiet:
        return items
    return [
        *items,
        view.shape(dark, tone(colour, 0.12), opacity=0.7),
        view.shape(top, mix(colour, LIT, 0.35), opacity=0.75),
    ]


def ripples(view: View, name: str, area: tuple[float, float], colour: str, *, count: int = 9) -> list[Item]:
    """Short waves on water between two world y, longer when they are nearer."""
    top, bottom = area
    strokes = ""
    for tile in view.steps(50, 50):
        dice = view.dice(name, tile)
        for _ in range(count):
            x, depth = tile * 50 + dice.uniform(0, 50), dice.random()
            y, long = top + (bottom - top) * depth, (1.4 + 4.0 * dice.random()) * (0.5 + depth)
            strokes += (
                f"M{x - long:.2f} {y:.2f}Q{x - long / 2:.2f} {y - 0.6:.2f} {x:.2f} {y:.2f}"
                f"Q{x + long / 2:.2f} {y + 0.6:.2f} {x + long:.2f} {y:.2f}"
            )
    return [view.hairline(Path.parse(strokes), colour, THICK, opacity=0.55)]


def tufts(view: View, name: str, area: tuple[float, float], colour: str, *, count: int = 6) -> list[Item]:
    """Blades of grass here and there between two world y, larger towards the reader."""
    top, bottom = area
    found: list[Path] = []
    for tile in view.steps(50, 50):
        dice = view.dice(name, tile)
        for _ in range(count):
            x, depth = tile * 50 + dice.uniform(0, 50), dice.random()
            found.append(blades(x, top + (bottom - top) * depth, 0.5 + 0.7 * depth))
    return [view.shape(merged(found), colour)]
