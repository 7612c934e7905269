"""Points and rectangles: frozen values, y down."""

from collections.abc import Iterable

from comicgen.frozen import NamedTuple

__all__ = ["Point", "Rect", "bounds_of"]

Point = tuple[float, float]


class Rect(NamedTuple):
    """A rectangle by its top left corner and its size."""

    x: float
    y: float
    w: float
    h: float

    @classmethod
    def between(cls, x0: float, y0: float, x1: float, y1: float) -> "Rect":
        """The rectangle with these edges."""
        return cls(x0, y0, x1 - x0, y1 - y0)

    @property
    def right(self) -> float:
        """x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """y of the bottom edge."""
        return self.y + self.h

    @property
    def centre(self) -> Point:
        """The middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    @property
    def area(self) -> float:
        """Width times height."""
        return self.w * self.h

    def grown(self, dx: float, dy: float | None = None) -> "Rect":
        """The same with `dx` more on the left and right, `dy` (default: dx) more above and below."""
        dy = dx if dy is None else dy
        return Rect(self.x - dx, self.y - dy, self.w + 2 * dx, self.h + 2 * dy)

    def moved(self, dx: float, dy: float) -> "Rect":
        """The same, elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def union(self, other: "Rect") -> "Rect":
        """The smallest rectangle that holds both."""
        return Rect.between(
            min(self.x, other.x), min(self.y, other.y), max(self.right, other.right), max(self.bottom, other.bottom)
        )

    def overlap(self, other: "Rect") -> "Rect | None":
        """What both cover, or None when they share no area."""
        x0, y0 = max(self.x, other.x), max(self.y, other.y)
        x1, y1 = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect.between(x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def meets(self, other: "Rect") -> bool:
        """Whether both share some area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def holds(self, point: Point) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.x <= point[0] <= self.right and self.y <= point[1] <= self.bottom


def bounds_of(points: Iterable[Point]) -> Rect:
    """The smallest rectangle round some points; raises ValueError when there are none."""
    xs, ys = zip(*points, strict=True)
    return Rect.between(min(xs), min(ys), max(xs), max(ys))
