"""The organic line: smooth closed curves, brush strokes and ribbons.

Everything that looks drawn is made of these three; a brush
stroke is a filled ribbon that swells and thins, never a line of constant width.
"""

import math
from collections.abc import Callable, Collection, Sequence

from comicgen.geometry.box import Point
from comicgen.geometry.path import Path, polygon

__all__ = ["along", "brush", "lerp", "lerp_point", "ribbon", "smooth", "taper"]

Width = Callable[[float], float]


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
    count = len(points)
    directions = [_chord(points, i, closed) for i in range(count)]
    numbers: list[float] = [*points[0]]
    segments = count if closed else count - 1
    for i in range(segments):
        j = (i + 1) % count
        (x0, y0), (x1, y1) = points[i], points[j]
        reach = math.hypot(x1 - x0, y1 - y0) * tension * 2 / 3
        out = 0.0 if i in corners else reach
        back = 0.0 if j in corners else reach
        (ux, uy), (vx, vy) = directions[i], directions[j]
        numbers += (x0 + ux * out, y0 + uy * out, x1 - vx * back, y1 - vy * back, x1, y1)
    return Path("M" + "C" * segments + ("Z" if closed else ""), tuple(numbers))


def _chord(points: Sequence[Point], i: int, closed: bool) -> Point:
    count = len(points)
    before = points[i - 1] if closed or i > 0 else points[i]
    after = points[(i + 1) % count] if closed or i + 1 < count else points[i]
    dx, dy = after[0] - before[0], after[1] - before[1]
    length = math.hypot(dx, dy) or 1.0
    return dx / length, dy / length


def along(points: Sequence[Point], steps: int = 10) -> list[Point]:
    """A smooth line through points, sampled `steps` times a segment."""
    result: list[Point] = []
    last = len(points) - 1
    for i in range(last):
        before, start, end = points[max(i - 1, 0)], points[i], points[i + 1]
        after = points[min(i + 2, last)]
        # Catmull-Rom handles, a little shorter than a third of the chord: ink does not overshoot.
        hx0, hy0 = start[0] + (end[0] - before[0]) * 2 / 9, start[1] + (end[1] - before[1]) * 2 / 9
        hx1, hy1 = end[0] - (after[0] - start[0]) * 2 / 9, end[1] - (after[1] - start[1]) * 2 / 9
        for step in range(steps):
            t = step / steps
            u = 1 - t
            a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            result.append(
                (a * start[0] + b * hx0 + c * hx1 + d * end[0], a * start[1] + b * hy0 + c * hy1 + d * end[1])
            )
    result.append(points[last])
    return result


def taper(width: float, start: float = 0.25, end: float = 0.25) -> Width:
    """The profile of a brush: rises from start x width in the first quarter, falls to end x width in the last 30 %."""

    def profile(t: float) -> float:
        rise = t / 0.25 * (1 - start) + start if t < 0.25 else 1.0
        fall = (1 - t) / 0.3 * (1 - end) + end if t > 0.7 else 1.0
        return width * min(rise, fall)

    return profile


def ribbon(line: Sequence[Point], width: Width, *, start_cap: bool = True, end_cap: bool = True) -> Path:
    """A filled band round a line, as wide as `width(t)` at t = 0..1, its ends round or flat."""
    last = len(line) - 1
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(0, i - 1)], line[min(last, i + 1)]
        dx, dy = bx - ax, by - ay
        half = width(i / last) / 2 / (math.hypot(dx, dy) or 1.0)
        left.append((x - dy * half, y + dx * half))
        right.append((x + dy * half, y - dx * half))
    outline = left
    if end_cap:
        outline = outline + _cap(line[-1], left[-1])
    outline = outline + right[::-1]
    if start_cap:
        outline = outline + _cap(line[0], right[0])
    return polygon(outline)


def _cap(centre: Point, edge: Point) -> list[Point]:
    radius = math.hypot(edge[0] - centre[0], edge[1] - centre[1])
    angle = math.atan2(edge[1] - centre[1], edge[0] - centre[0])
    turns = (angle - math.pi * step / 6 for step in range(1, 6))
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in turns]


def brush(points: Sequence[Point], width: float, start: float = 0.25, end: float = 0.25, *, steps: int = 8) -> Path:
    """A brush stroke through 2 to 5 points: thin, thick, thin."""
    return ribbon(along(points, steps), taper(width, start, end))
