"""The lines that bodies are made of: tubes (limbs, fingers, sleeves) and inked shapes.

Comes in: centrelines and widths in U. Goes out: scene items. A tube's contour is open where it grows out of another
part, so that arm and chest, finger and palm, leg and hip are one without a union of shapes.
"""

import math
from collections.abc import Collection, Sequence

from comicgen.cast.palette import INK
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point
from comicgen.geometry.curves import brush, lerp, lerp_point, smooth
from comicgen.scene import Shape, Stroke

__all__ = ["SHOULDER", "Pen", "Tube", "closed", "filled", "inked", "limb", "line", "outline", "pick", "stroke", "tube"]

SHOULDER = (0.47, -0.88)  # where a sleeve leaves the line of the shoulder: outwards and up, in radii of the arm
_OVER = (0.28, -0.96)  # where it begins to be drawn: a little before, on the line of the neck
_ROUND = tuple((math.cos(math.radians(d)), math.sin(math.radians(d))) for d in (30, 60, 90, 120, 150))
_SAME = 10.0  # degrees: nearer than that to the edge, the edge begins there


class Pen(NamedTuple):
    """How a figure is drawn: weight of the contour in U, where the light is, how far the figure is turned."""

    line: float
    light: int = -1  # -1: from the drawing's left, 1: from its right
    yaw: float = 0.6
    back: bool = False

    @property
    def fine(self) -> bool:
        """Whether the figure is big enough for the small lines; below that they would clot."""
        return self.line < 3.5


class Tube(NamedTuple):
    """A band with two edges, both from root to end; `tip`: its end is round, else flat.

    `bulge` rounds the root: the area gets a cap there, and the contour of the left (-1) or right (1) edge begins where
    a shoulder leaves the line of the neck; 2 draws the whole cap.
    """

    left: tuple[Point, ...]
    right: tuple[Point, ...]
    tip: bool = False
    bulge: int = 0

    def cut(self, start: float, end: float) -> "Tube":
        """The part between two shares of its length, with a flat end."""
        bulge = self.bulge if start == 0 else 0
        return Tube(_part(self.left, start, end), _part(self.right, start, end), bulge=bulge)

    def contour(self) -> Path:
        """The outline, open at the root."""
        return self._path(is_closed=False)

    def area(self) -> Path:
        """The whole as a closed shape."""
        return self._path(is_closed=True)

    def _path(self, *, is_closed: bool) -> Path:
        cap = _cap(self.left, self.right) if self.tip else []
        root = _cap(self.right[::-1], self.left[::-1]) if self.bulge else []
        lead = self._shoulder() if abs(self.bulge) == 1 and not is_closed else []
        whole = not lead and (is_closed or self.bulge == 2)
        head = root[1:] if whole else lead if self.bulge < 0 else []
        tail = root[:1] if whole else lead[::-1] if self.bulge > 0 else []
        last = len(head) + len(self.left) - 1
        corners = () if self.tip else (last, last + 1)
        points = [*head, *self.left, *cap, *reversed(self.right), *tail]
        if whole and head:
            points.append(head[0])
        path = smooth(points, corners=corners, closed=False)
        return Path(path.verbs + "Z", path.numbers) if is_closed else path

    def _shoulder(self) -> list[Point]:
        """Where the outer contour begins, on the round root: the same place however the arm is raised."""
        (ax, ay), (bx, by) = (self.left[0], self.right[0]) if self.bulge < 0 else (self.right[0], self.left[0])
        cx, cy, ex, ey = (ax + bx) / 2, (ay + by) / 2, (ax - bx) / 2, (ay - by) / 2
        radius = math.hypot(ex, ey)
        sx, sy = self.bulge * _OVER[0] * radius, _OVER[1] * radius
        turn = -self.bulge * math.degrees(math.atan2(ex * sy - ey * sx, ex * sx + ey * sy))
        if turn < _SAME:
            return []
        mx, my = ex + sx, ey + sy
        half = radius / math.hypot(mx, my)
        between = (cx + self.bulge * SHOULDER[0] * radius, cy + SHOULDER[1] * radius)
        return [(cx + sx, cy + sy), between, (cx + mx * half, cy + my * half)]

    def sides(self) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
        """Both edges, each with its half of a round root."""
        if self.bulge != 2:
            return self.left, self.right
        cap = _cap(self.right[::-1], self.left[::-1])
        middle = len(cap) // 2
        return (*cap[middle:], *self.left), (*cap[middle::-1], *self.right)

    def band(self, side: int, depth: float) -> Path:
        """The strip along one edge (-1 left, 1 right), `depth` of the width deep: where the shade lies.

        Where the tube grows out of another part, the strip begins as a point.
        """
        edge, other = (self.left, self.right) if side < 0 else (self.right, self.left)
        last = len(edge) - 1
        grow = 3.5 if self.bulge != 2 else 99.0
        inner = [
            lerp_point(a, b, depth * min(1.0, grow * i / last))
            for i, (a, b) in enumerate(zip(edge, other, strict=True))
        ]
        return smooth([*edge, *reversed(inner)], corners=(0, last, last + 1, 2 * last + 1))

    def dark_side(self, pen: Pen) -> int:
        """The edge (-1 left, 1 right) that is turned from the light, which comes from above and one side."""
        middle = len(self.left) // 2
        (lx, ly), (rx, ry) = self.left[middle], self.right[middle]
        return -1 if (rx - lx) * pen.light + (ly - ry) * 0.8 > 0 else 1

    def across(self, t: float) -> tuple[Point, Point]:
        """Where a cut at a share of the length meets the left and the right edge."""
        return _at(self.left, t), _at(self.right, t)


def _at(edge: Sequence[Point], t: float) -> Point:
    place = t * (len(edge) - 1)
    i = min(int(place), len(edge) - 2)
    return lerp_point(edge[i], edge[i + 1], place - i)


def _part(edge: Sequence[Point], start: float, end: float) -> tuple[Point, ...]:
    last = len(edge) - 1
    inside = [edge[i] for i in range(last + 1) if start + 0.02 < i / last < end - 0.02]
    return (_at(edge, start), *inside, _at(edge, end))


def _cap(left: Sequence[Point], right: Sequence[Point]) -> list[Point]:
    (ax, ay), (bx, by) = left[-1], right[-1]
    cx, cy, rx, ry = (ax + bx) / 2, (ay + by) / 2, (ax - bx) / 2, (ay - by) / 2
    # (ry, -rx) is the end's direction: the edge turned a quarter.
    return [(cx + c * rx + s * ry, cy + c * ry - s * rx) for c, s in _ROUND]


def tube(centre: Sequence[Point], widths: Sequence[float], *, tip: bool = False, bulge: int = 0) -> Tube:
    """A band round a line; the widths are spread evenly over its points."""
    last = len(centre) - 1
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(centre):
        (ax, ay), (bx, by) = centre[max(0, i - 1)], centre[min(last, i + 1)]
        dx, dy = bx - ax, by - ay
        half = pick(widths, i / last) / 2 / ((dx * dx + dy * dy) ** 0.5 or 1.0)
        left.append((x - dy * half, y + dx * half))
        right.append((x + dy * half, y - dx * half))
    return Tube(tuple(left), tuple(right), tip, bulge)


def pick(values: Sequence[float], t: float) -> float:
    """A value between evenly spread ones, at t = 0..1."""
    place = t * (len(values) - 1)
    i = min(int(place), len(values) - 2)
    return lerp(values[i], values[i + 1], place - i)


def limb(root: Point, joint: Point, end: Point) -> list[Point]:
    """The centreline of an arm or a leg, rounded at the elbow or knee: 9 points, the joint in the middle."""
    knee = lerp_point(joint, lerp_point(root, end, 0.5), 0.13)
    upper, lower = lerp_point(root, joint, 0.62), lerp_point(joint, end, 0.38)
    return [
        root, lerp_point(root, joint, 0.22), lerp_point(root, joint, 0.42), upper, knee, lower,
        lerp_point(joint, end, 0.58), lerp_point(joint, end, 0.78), end,
    ]  # fmt: skip


def filled(path: Path, fill: str, opacity: float = 1.0) -> Shape:
    """A shape without a line."""
    return Shape(path, fill, None, opacity)


def inked(path: Path, fill: str, width: float) -> Shape:
    """A shape with its outline in ink."""
    return Shape(path, fill, Stroke(INK, width))


def line(path: Path, width: float, colour: str = INK) -> Shape:
    """A line of constant width."""
    return Shape(path, None, Stroke(colour, width))


def outline(part: Tube, fill: str, width: float) -> tuple[Shape, Shape]:
    """A tube's colour and its open contour."""
    return Shape(part.area(), fill), Shape(part.contour(), None, Stroke(INK, width))


def stroke(points: Sequence[Point], width: float, start: float = 0.3, end: float = 0.3, *, colour: str = INK) -> Shape:
    """A brush stroke: folds, creases, the small lines."""
    return Shape(brush(points, width, start, end, steps=5), colour)


def closed(points: Sequence[Point], corners: Collection[int] = ()) -> Path:
    """A smooth closed curve."""
    return smooth(points, corners=corners)
