"""Pointers as drawn: where a tail leaves a body, the line it follows, and its shape.

A tail leaves near the middle of the side that faces its target, bends a little, tapers to a point, and stops about
half way; the line of its tip, carried on, goes through the target (lettering tradition). Thoughts send bubbles
towards the head, electric voices a bolt, shouts a long spike.
"""

import math
from functools import cache
from itertools import pairwise

from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point, ellipse, polygon

__all__ = ["INSET", "Course", "Ground", "Root", "bolt", "bubbles", "course", "root_at", "spike", "sunk", "tapered"]

AXIS_STEPS = 8
NEAR_TIP = 0.98
LAST_STRETCH = 0.15
HOOK, AIMINGS = 0.12, 3  # a stronger bend is a hook: how often its tip is turned until it shows the target
INSET = 0.28  # of the base: how deep a tail is rooted under the fill of its body
SLENDER = 0.45  # of the straight taper's width, kept at the middle of a curved tail
SHORTEST_BOLT, SHORTEST_DOUBLE = 2.6, 3.8  # in bases
# A bolt's corners: share of the way, and share of half a base to the side.
BOLT = ((0.50, -1.0), (0.44, -0.12), (1.0, 0.0), (0.56, 1.0), (0.62, 0.12))
# Radio waves have farther to go: two steps, to one side and to the other.
DOUBLE_BOLT = (
    ((0.36, -1.05), (0.29, -0.02), (0.70, -0.62), (0.63, 0.10), (1.0, 0.0))
    + ((0.69, 0.82), (0.75, 0.05), (0.34, 0.98), (0.43, 0.10))
)  # fmt: skip


class Ground(NamedTuple):
    """The body that a tail grows from: centre, half axes, rectangle or superellipse."""

    x: float
    y: float
    a: float
    b: float
    boxy: bool
    n: float

    def edge(self, upright: bool, s: float, outwards: float) -> Point:
        """The outline's point at offset `s` from the middle of a side: top and bottom when `upright`, else the ends."""
        along, across = (self.a, self.b) if upright else (self.b, self.a)
        s = max(-along, min(along, s))
        reach = across if self.boxy else across * (1.0 - (abs(s) / along) ** self.n) ** (1.0 / self.n)
        reach = math.copysign(reach, outwards)
        return (self.x + s, self.y + reach) if upright else (self.x + reach, self.y + s)

    def upright(self, towards: Point) -> bool:
        """Whether a point is faced by top or bottom rather than by one of the ends."""
        return abs(towards[1] - self.y) * self.a >= abs(towards[0] - self.x) * self.b * 0.7


class Root(NamedTuple):
    """Where a tail leaves a body: a point of the outline, the way out, and points to either side on the outline."""

    point: Point
    normal: Point
    base: tuple[Point, Point]
    flare: tuple[Point, Point]  # where the fillets begin, a little farther out than the base


class Course(NamedTuple):
    """The middle line of a tail: a quadratic curve; its last stretch, carried on, goes through the target."""

    root: Root
    control: Point
    tip: Point
    target: Point

    def at(self, t: float) -> Point:
        """A point of the line, t from 0 (root) to 1 (tip)."""
        return _quadratic((self.root.point, self.control, self.tip), t)

    @property
    def length(self) -> float:
        """From root to tip, as the crow flies."""
        return math.dist(self.root.point, self.tip)

    def axis(self, steps: int = AXIS_STEPS) -> tuple[Point, ...]:
        """The line, sampled."""
        (rx, ry), (cx, cy), (tx, ty) = self.root.point, self.control, self.tip
        return tuple((a * rx + b * cx + c * tx, a * ry + b * cy + c * ty) for a, b, c in _weights(steps))

    def told(self) -> tuple[Point, ...]:
        """The line as a layout tells it: sampled, and once more just before the tip, where it shows the target."""
        return (*self.axis()[:-1], self.at(NEAR_TIP), self.tip)


def root_at(
    ground: Ground,
    towards: Point,
    *,
    base: float,
    fillet: float,
    shift: float = 0.0,
    limit: float = 0.5,
    aside: float = 0.0,
) -> Root:
    """The root on the side that faces `towards`.

    It lies between the side's middle and the target, moved by `shift` (share of the side's half), and never farther
    than `limit` of the half from the middle; then, where several leave side by side, a length `aside`.
    """
    dx, dy = towards[0] - ground.x, towards[1] - ground.y
    upright = ground.upright(towards)
    half = ground.a if upright else ground.b
    s = max(-limit, min(limit, 0.42 * (dx if upright else dy) / half + shift)) * half + aside
    out = dy if upright else dx
    room = half * (0.92 if ground.boxy else 0.8)
    width = min(base / 2, room)
    s = max(width - room, min(room - width, s))
    first, second = ground.edge(upright, s - width, out), ground.edge(upright, s + width, out)
    if math.dist(first, second) > base:
        # Towards the corners the outline turns away: the foot is measured across, not along the side (K8).
        width *= base / math.dist(first, second)
        first, second = ground.edge(upright, s - width, out), ground.edge(upright, s + width, out)
    flare = ground.edge(upright, s - width - fillet, out), ground.edge(upright, s + width + fillet, out)
    nx, ny = first[1] - second[1], second[0] - first[0]
    length = math.copysign(math.hypot(nx, ny), (nx if not upright else ny) * out)
    return Root(ground.edge(upright, s, out), (nx / length, ny / length), (first, second), flare)


def course(root: Root, target: Point, *, length: float, bend: float, lean: float) -> Course:
    """The line from a root towards a target, `length` long, its bulge `bend` of the length.

    A positive bend leaves the body along its normal and turns towards the target; where that says nothing, it bulges
    to the side of `lean` (a sign).
    """
    (rx, ry), (mx, my) = root.point, target
    whole = math.hypot(mx - rx, my - ry) or 1.0
    ex, ey = (mx - rx) / whole, (my - ry) / whole
    px, py = -ey, ex
    facing = px * root.normal[0] + py * root.normal[1]
    if abs(facing) < 0.08:
        facing = px * lean
    if facing < 0.0:
        px, py = -px, -py
    share = length / whole
    if share > 0.97:
        off = 2.0 * bend * length
        control = rx + ex * length / 2 + px * off, ry + ey * length / 2 + py * off
        return Course(root, control, (rx + ex * length, ry + ey * length), target)
    k = (1.0 - share / 2) / (1.0 - share)
    off = 2.0 * bend * length / (k - 0.5)
    tip = rx + ex * length + px * off, ry + ey * length + py * off
    line = _showing(root, tip, target, k=k, stretch=LAST_STRETCH)
    for _ in range(AIMINGS if abs(bend) > HOOK else 0):
        line = _showing(root, tip, target, k=k, stretch=1.0 - _last_stretch(line))
    return line


def _showing(root: Root, tip: Point, target: Point, *, k: float, stretch: float) -> Course:
    """The line whose last `stretch` shows the target: that is what the eye takes for the direction of a tip."""
    (rx, ry), (mx, my) = root.point, target
    ahead = stretch / (2.0 * (1.0 - stretch))
    control = (
        mx + (tip[0] - mx) * k + ahead * (tip[0] - rx),
        my + (tip[1] - my) * k + ahead * (tip[1] - ry),
    )
    return Course(root, control, tip, target)


def _last_stretch(line: Course) -> float:
    """Where, from 0 to 1, the last stretch of a line begins as measured along it: a hook is slower at one end."""
    points = line.axis()
    steps = [math.dist(one, other) for one, other in pairwise(points)]
    left = LAST_STRETCH * math.fsum(steps)
    for k in range(len(steps), 0, -1):
        step = steps[k - 1]
        if step >= left:
            return (k - left / step) / len(steps)
        left -= step
    return 0.0


def tapered(line: Course, *, base: float, fillet: float) -> Path:
    """A curved wedge whose foot opens smoothly into the outline."""
    (b1, b2), (e1, e2) = line.root.base, line.root.flare
    t = min(0.4, fillet / max(line.length, 1e-9))
    left, right = _sides(line, base)
    s1, s2 = _quadratic((b1, left, line.tip), t), _quadratic((b2, right, line.tip), t)
    # The rest of each side after its fillet: the right part of the divided curve.
    c1, c2 = _between(left, line.tip, t), _between(right, line.tip, t)
    numbers = [*e1, *_raised(e1, b1, s1), *_raised(s1, c1, line.tip)]
    numbers += _raised(line.tip, c2, s2) + _raised(s2, b2, e2)
    foot = sunk(line.root, (e2, b2, line.root.point, b1, e1), INSET * base)
    numbers += [value for point in foot for value in point]
    return Path("MCCCC" + "L" * len(foot) + "Z", tuple(numbers))


def spike(line: Course, *, base: float) -> Path:
    """A straight wedge, as sharp as the spikes of a shout."""
    first, second = line.root.base
    return polygon((first, line.tip, second, *sunk(line.root, (second, line.root.point, first), INSET * base)))


def bolt(line: Course, *, base: float, double: bool = False) -> Path:
    """A straight wedge that steps sideways once or twice on its way; a short one has no room for the step."""
    if line.length < SHORTEST_BOLT * base:
        return spike(line, base=base)
    double = double and line.length >= SHORTEST_DOUBLE * base
    (rx, ry), (tx, ty) = line.root.point, line.tip
    dx, dy = tx - rx, ty - ry
    length = math.hypot(dx, dy) or 1.0
    px, py = -dy / length * base / 2, dx / length * base / 2
    first, second = line.root.base
    if (first[0] - rx) * px + (first[1] - ry) * py > 0.0:
        first, second = second, first
    middle = [(rx + dx * t + px * s, ry + dy * t + py * s) for t, s in (DOUBLE_BOLT if double else BOLT)]
    return polygon([first, *middle, second, *sunk(line.root, (second, line.root.point, first), INSET * base)])


def sunk(root: Root, points: tuple[Point, ...], depth: float) -> list[Point]:
    """Points of the outline, a little under the fill of the body: a tail's foot follows the outline, clear of words."""
    nx, ny = root.normal
    return [(x - nx * depth, y - ny * depth) for x, y in points]


def bubbles(line: Course, *, em: float, least: int) -> tuple[Path, ...]:
    """Bubbles that shrink on their way, their gaps growing."""
    length = line.length
    count = least + max(0, math.ceil((length / em - 4.6) / 2.0))
    radii = [0.5 - 0.3 * i / (count - 1) for i in range(count)]
    gaps = [0.28 + 0.1 * i for i in range(count)]
    natural = sum(gaps) + 2 * sum(radii)
    scale = min(1.0, length / (natural * em)) * em
    spare = max(0.0, length - natural * scale) / sum(gaps)
    paths, at = [], 0.0
    for radius, gap in zip(radii, gaps, strict=True):
        at += gap * scale + gap * min(spare, 0.6 * em) + radius * scale
        x, y = line.at(min(1.0, at / length))
        paths.append(ellipse(x, y, radius * scale * 1.14, radius * scale * 0.88))
        at += radius * scale
    return tuple(paths)


def _sides(line: Course, base: float) -> tuple[Point, Point]:
    # The control points of a curved tail's two sides, the first one on the side of the root's first base point.
    (rx, ry), (tx, ty), (cx, cy) = line.root.point, line.tip, line.control
    length = math.hypot(tx - rx, ty - ry) or 1.0
    half = SLENDER * base / 2
    px, py = -(ty - ry) / length * half, (tx - rx) / length * half
    first = line.root.base[0]
    if (first[0] - rx) * px + (first[1] - ry) * py < 0.0:
        px, py = -px, -py
    return (cx + px, cy + py), (cx - px, cy - py)


@cache
def _weights(steps: int) -> tuple[tuple[float, float, float], ...]:
    """Of a quadratic curve's three points, at each step along it."""
    return tuple(((1.0 - t) * (1.0 - t), 2 * (1.0 - t) * t, t * t) for t in (i / steps for i in range(steps + 1)))


def _quadratic(curve: tuple[Point, Point, Point], t: float) -> Point:
    start, control, end = curve
    u = 1.0 - t
    a, b, c = u * u, 2 * u * t, t * t
    return a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1]


def _between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _raised(start: Point, control: Point, end: Point) -> list[float]:
    """A quadratic's handles and end as those of a cubic."""
    (x0, y0), (qx, qy), (x1, y1) = start, control, end
    return [x0 + 2 / 3 * (qx - x0), y0 + 2 / 3 * (qy - y0), x1 + 2 / 3 * (qx - x1), y1 + 2 / 3 * (qy - y1), x1, y1]
