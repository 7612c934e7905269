"""The organic line: smooth closed curves, brush strokes and ribbons.

Everything that looks drawn is made of these three; a brush
stroke is a filled ribbon that swells and thins, never a line of constant width.
"""

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache, lru_cache

from comicgen.geometry.box import Point
from comicgen.geometry.path import Path, polygon

__all__ = ["along", "brush", "lerp", "lerp_point", "ribbon", "smooth", "taper"]

Width = Callable[[float], float]
_Vertebra = tuple[float, float, float, float, float]
CURVES = 2048  # that are remembered: a draft and its drawing, and the panels of a comic, share most of them
_TURNS = tuple((math.cos(math.pi * step / 6), math.sin(math.pi * step / 6)) for step in range(1, 6))


def lerp(a: float, b: float, t: float) -> float:
    """From a (t = 0) to b (t = 1)."""
    return a + (b - a) * t


def lerp_point(a: Point, b: Point, t: float) -> Point:
    """From point a (t = 0) to point b (t = 1)."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def smooth(
    points: Sequence[Point], *, corners: Collection[int] = (), tension: float = 0.5, closed: bool = True
) -> Path:
    """A smooth curve through points; those whose index is in `corners` are sharp.

    Handles have the direction of the chord between the neighbours and a length of segment x tension x 2/3, so an
    uneven spacing of the points cannot make loops.
    """
    return _smooth(tuple(points), tuple(corners), tension, closed)


@lru_cache(CURVES)
def _smooth(points: tuple[Point, ...], corners: tuple[int, ...], tension: float, closed: bool) -> Path:
    count, hypot = len(points), math.hypot
    directions = _chords(points, closed=closed)
    nexts = (*points[1:], points[0]), (*directions[1:], directions[0])
    numbers: list[float] = [*points[0]]
    for i, ((x0, y0), (ux, uy), (x1, y1), (vx, vy)) in enumerate(zip(points, directions, *nexts, strict=True)):
        out = back = hypot(x1 - x0, y1 - y0) * tension * 2 / 3
        if corners:
            out = 0.0 if i in corners else out
            back = 0.0 if (i + 1) % count in corners else back
        numbers += (x0 + ux * out, y0 + uy * out, x1 - vx * back, y1 - vy * back, x1, y1)
    if closed:
        return Path("M" + "C" * count + "Z", tuple(numbers))
    return Path("M" + "C" * (count - 1), tuple(numbers[:-6]))


def _chords(points: Sequence[Point], *, closed: bool) -> list[Point]:
    """The direction at each point: from the one before it to the one after it."""
    first, last = (points[-1], points[0]) if closed else (points[0], points[-1])
    found: list[Point] = []
    hypot, add = math.hypot, found.append
    for (ax, ay), (bx, by) in zip((first, *points[:-1]), (*points[1:], last), strict=True):
        dx, dy = bx - ax, by - ay
        length = hypot(dx, dy) or 1.0
        add((dx / length, dy / length))
    return found


def along(points: Sequence[Point], steps: int = 10) -> list[Point]:
    """A smooth line through points, sampled `steps` times a segment."""
    result: list[Point] = []
    last = len(points) - 1
    weights = _weights(steps)
    for i in range(last):
        before, start, end = points[max(i - 1, 0)], points[i], points[i + 1]
        after = points[min(i + 2, last)]
        # Catmull-Rom handles, a little shorter than a third of the chord: ink does not overshoot.
        hx0, hy0 = start[0] + (end[0] - before[0]) * 2 / 9, start[1] + (end[1] - before[1]) * 2 / 9
        hx1, hy1 = end[0] - (after[0] - start[0]) * 2 / 9, end[1] - (after[1] - start[1]) * 2 / 9
        (x0, y0), (x1, y1) = start, end
        result += [(a * x0 + b * hx0 + c * hx1 + d * x1, a * y0 + b * hy0 + c * hy1 + d * y1) for a, b, c, d in weights]
    result.append(points[last])
    return result


@cache
def _weights(steps: int) -> tuple[tuple[float, float, float, float], ...]:
    """What the four points of a cubic weigh at the start of each of so many steps."""
    times = (step / steps for step in range(steps))
    return tuple((u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t) for t in times for u in (1 - t,))


def taper(width: float, start: float = 0.25, end: float = 0.25) -> Width:
    """The profile of a brush: rises from start x width in the first quarter, falls to end x width in the last 30 %."""
    return lambda t: width * _swell(t, start, end)


def _swell(t: float, start: float, end: float) -> float:
    if t < 0.25:
        return min(t / 0.25 * (1 - start) + start, 1.0)
    return min((1 - t) / 0.3 * (1 - end) + end, 1.0) if t > 0.7 else 1.0


@lru_cache(1024)
def _swells(count: int, start: float, end: float) -> tuple[float, ...]:
    """The profile of a brush at each point of a line."""
    return tuple(_swell(i / (count - 1), start, end) for i in range(count))


def ribbon(line: Sequence[Point], width: Width, *, start_cap: bool = True, end_cap: bool = True) -> Path:
    """A filled band round a line, as wide as `width(t)` at t = 0..1, its ends round or flat."""
    last = len(line) - 1
    return _banded(_spine(line), [width(i / last) for i in range(last + 1)], start_cap=start_cap, end_cap=end_cap)


def _spine(line: Sequence[Point]) -> tuple[_Vertebra, ...]:
    """Each point of a line, with the way from the one before it to the one after it, and how long that is."""
    found: list[_Vertebra] = []
    hypot = math.hypot
    for (ax, ay), (x, y), (bx, by) in zip((line[0], *line[:-1]), line, (*line[1:], line[-1]), strict=True):
        dx, dy = bx - ax, by - ay
        found.append((x, y, dx, dy, hypot(dx, dy) or 1.0))
    return tuple(found)


def _banded(spine: Sequence[_Vertebra], widths: Iterable[float], *, start_cap: bool, end_cap: bool) -> Path:
    halves = [width / 2 / bone[4] for width, bone in zip(widths, spine, strict=True)]
    left = [(x - dy * half, y + dx * half) for (x, y, dx, dy, _), half in zip(spine, halves, strict=True)]
    right = [(x + dy * half, y - dx * half) for (x, y, dx, dy, _), half in zip(spine, halves, strict=True)]
    outline = left
    if end_cap:
        outline = outline + _cap(spine[-1][:2], left[-1])
    outline = outline + right[::-1]
    if start_cap:
        outline = outline + _cap(spine[0][:2], right[0])
    return polygon(outline)


def _cap(centre: Point, edge: Point) -> list[Point]:
    """Half a circle from one edge of a band to the other, without both."""
    x, y = centre
    dx, dy = edge[0] - x, edge[1] - y
    return [(x + dx * cos + dy * sin, y + dy * cos - dx * sin) for cos, sin in _TURNS]


def brush(points: Sequence[Point], width: float, start: float = 0.25, end: float = 0.25, *, steps: int = 8) -> Path:
    """A brush stroke through 2 to 5 points: thin, thick, thin."""
    spine = _brush_spine(tuple(points), steps)
    widths = [width * swell for swell in _swells(len(spine), start, end)]
    return _banded(spine, widths, start_cap=True, end_cap=True)


@lru_cache(CURVES)
def _brush_spine(points: tuple[Point, ...], steps: int) -> tuple[_Vertebra, ...]:
    return _spine(along(points, steps))
