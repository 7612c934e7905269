"""Path: a frozen recording of pen calls, and the simple closed shapes made of them.

A path is a string of verbs ("M" move, "L" line, "C" cubic, "Z" close) and one flat tuple of coordinates:
2 for M and L, 6 for C, none for Z. Quadratics are raised to cubics when they are built.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from comicgen.frozen import NamedTuple
from comicgen.geometry.affine import Affine
from comicgen.geometry.box import Point, Rect

__all__ = ["Path", "circle", "ellipse", "polygon", "polyline", "rectangle", "rounded"]

_ARGUMENTS = {"M": 2, "L": 2, "C": 6, "Z": 0}
KAPPA = 0.5522847498307936  # handle length that makes four cubics a circle: 4/3 (sqrt 2 - 1)


class Path(NamedTuple):
    """Verbs and coordinates; equality by value."""

    verbs: str
    numbers: tuple[float, ...]

    def __add__(self, other: object) -> "Path":
        if not isinstance(other, Path):
            return NotImplemented
        return Path(self.verbs + other.verbs, self.numbers + other.numbers)

    @property
    def closed(self) -> bool:
        """Whether the last contour is closed."""
        return self.verbs.endswith("Z")

    def calls(self) -> Iterator[tuple[str, tuple[float, ...]]]:
        """Each verb with its coordinates."""
        at, numbers = 0, self.numbers
        for verb in self.verbs:
            size = _ARGUMENTS[verb]
            yield verb, numbers[at : at + size]
            at += size

    def transformed(self, m: Affine) -> "Path":
        """The path where `m` puts it."""
        a, b, c, d, e, f = m
        xs, ys = self.numbers[0::2], self.numbers[1::2]
        flat: list[float] = [0.0] * len(self.numbers)
        flat[0::2] = [a * x + c * y + e for x, y in zip(xs, ys, strict=True)]
        flat[1::2] = [b * x + d * y + f for x, y in zip(xs, ys, strict=True)]
        return Path(self.verbs, tuple(flat))

    def bounds(self) -> Rect:
        """The bounds of all points and handles: never smaller than those of the ink; raises ValueError when empty."""
        xs, ys = self.numbers[0::2], self.numbers[1::2]
        x, y = min(xs), min(ys)
        return Rect(x, y, max(xs) - x, max(ys) - y)

    def flattened(self, tolerance: float = 0.1) -> tuple[tuple[Point, ...], ...]:
        """One polygon or polyline a contour, at most `tolerance` off the curve."""
        contours: list[tuple[Point, ...]] = []
        points: list[Point] = []
        for verb, n in self.calls():
            if verb == "M":
                if len(points) > 1:
                    contours.append(tuple(points))
                points = [(n[0], n[1])]
            elif verb == "L":
                points.append((n[0], n[1]))
            elif verb == "C":
                points.extend(_flatten_cubic(points[-1], n, tolerance))
        if len(points) > 1:
            contours.append(tuple(points))
        return tuple(contours)

    @classmethod
    def parse(cls, data: str) -> "Path":
        """A path from SVG path data with the absolute commands M L H V C Q Z: the short way to write a fixed shape."""
        return _parse(data)


def _flatten_cubic(start: Point, n: tuple[float, ...], tolerance: float) -> Iterator[Point]:
    x0, y0 = start
    x1, y1, x2, y2, x3, y3 = n
    # The second difference bounds the distance between a cubic and its chord.
    bend = max(abs(x0 - 2 * x1 + x2), abs(y0 - 2 * y1 + y2), abs(x1 - 2 * x2 + x3), abs(y1 - 2 * y2 + y3))
    steps = max(1, math.ceil(math.sqrt(0.75 * bend / tolerance)))
    for step in range(1, steps + 1):
        t = step / steps
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def _parse(data: str) -> Path:
    for letter in "MLHVCQZ":
        data = data.replace(letter, f" {letter} ")
    verbs: list[str] = []
    numbers: list[float] = []
    tokens = data.replace(",", " ").split()
    x = y = 0.0
    command, at = "", 0
    while at < len(tokens):
        if tokens[at] in "MLHVCQZ":
            command = tokens[at]
            at += 1
            if command == "Z":
                verbs.append("Z")
            continue
        size = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4}[command]
        n = [float(token) for token in tokens[at : at + size]]
        at += size
        if command == "H":
            n = [n[0], y]
        elif command == "V":
            n = [x, n[0]]
        elif command == "Q":
            qx, qy, ex, ey = n
            n = [x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y), ex + 2 / 3 * (qx - ex), ey + 2 / 3 * (qy - ey), ex, ey]
        verbs.append({"H": "L", "V": "L", "Q": "C"}.get(command, command))
        numbers.extend(n)
        x, y = n[-2:]
        if command == "M":
            command = "L"
    return Path("".join(verbs), tuple(numbers))


def polygon(points: Sequence[Point]) -> Path:
    """A closed path with straight sides."""
    return Path("M" + "L" * (len(points) - 1) + "Z", tuple(chain.from_iterable(points)))


def polyline(points: Iterable[Point]) -> Path:
    """An open path with straight sides."""
    flat = tuple(chain.from_iterable(points))
    return Path("M" + "L" * (len(flat) // 2 - 1), flat)


def rectangle(rect: Rect) -> Path:
    """A rectangle as a path."""
    x0, y0, x1, y1 = rect.x, rect.y, rect.right, rect.bottom
    return Path("MLLLZ", (x0, y0, x1, y0, x1, y1, x0, y1))


def rounded(rect: Rect, radius: float) -> Path:
    """A rectangle with round corners."""
    r = min(radius, rect.w / 2, rect.h / 2)
    x0, y0, x1, y1 = rect.x, rect.y, rect.right, rect.bottom
    k = r * (1 - KAPPA)
    return Path(
        "MLCLCLCLCZ",
        (x0 + r, y0, x1 - r, y0, x1 - k, y0, x1, y0 + k, x1, y0 + r, x1, y1 - r, x1, y1 - k, x1 - k, y1, x1 - r, y1)
        + (x0 + r, y1, x0 + k, y1, x0, y1 - k, x0, y1 - r, x0, y0 + r, x0, y0 + k, x0 + k, y0, x0 + r, y0),
    )


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Path:
    """An ellipse as four cubics."""
    kx, ky = rx * KAPPA, ry * KAPPA
    return Path(
        "MCCCCZ",
        (cx + rx, cy, cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry, cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)
        + (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry, cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
    )


def circle(cx: float, cy: float, r: float) -> Path:
    """A circle as four cubics."""
    return ellipse(cx, cy, r, r)
