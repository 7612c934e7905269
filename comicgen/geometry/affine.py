"""Affine transforms: x' = a x + c y + e, y' = b x + d y + f (the order of SVG's matrix())."""

import math

from comicgen.frozen import NamedTuple
from comicgen.geometry.box import Point, Rect

__all__ = ["IDENTITY", "Affine"]


class Affine(NamedTuple):
    """A transform of the plane."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @classmethod
    def translation(cls, dx: float, dy: float) -> "Affine":
        """Moves by (dx, dy)."""
        return cls(1.0, 0.0, 0.0, 1.0, dx, dy)

    @classmethod
    def scaling(cls, sx: float, sy: float | None = None) -> "Affine":
        """Scales about the origin; sy defaults to sx."""
        return cls(sx, 0.0, 0.0, sx if sy is None else sy, 0.0, 0.0)

    @classmethod
    def rotation(cls, degrees: float, about: Point = (0.0, 0.0)) -> "Affine":
        """Turns clockwise (y points down) about a point."""
        sin, cos = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        x, y = about
        return cls(cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)

    @property
    def scale(self) -> float:
        """How much lengths grow: the square root of the change of area."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    def then(self, outer: "Affine") -> "Affine":
        """This transform first, `outer` after it."""
        return Affine(
            outer.a * self.a + outer.c * self.b,
            outer.b * self.a + outer.d * self.b,
            outer.a * self.c + outer.c * self.d,
            outer.b * self.c + outer.d * self.d,
            outer.a * self.e + outer.c * self.f + outer.e,
            outer.b * self.e + outer.d * self.f + outer.f,
        )

    def inverse(self) -> "Affine":
        """The transform that undoes this one."""
        det = self.a * self.d - self.b * self.c
        a, b, c, d = self.d / det, -self.b / det, -self.c / det, self.a / det
        return Affine(a, b, c, d, -(a * self.e + c * self.f), -(b * self.e + d * self.f))

    def apply(self, point: Point) -> Point:
        """Where a point goes."""
        x, y = point
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def apply_rect(self, rect: Rect) -> Rect:
        """The bounds of where a rectangle goes."""
        (a, b, c, d, e, f), (x0, y0, w, h) = self, rect
        x1, y1 = x0 + w, y0 + h
        if b == 0.0 == c:
            x0, y0, x1, y1 = a * x0 + e, d * y0 + f, a * x1 + e, d * y1 + f
            return Rect.between(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        xs = a * x0 + c * y0 + e, a * x1 + c * y0 + e, a * x1 + c * y1 + e, a * x0 + c * y1 + e
        ys = b * x0 + d * y0 + f, b * x1 + d * y0 + f, b * x1 + d * y1 + f, b * x0 + d * y1 + f
        return Rect.between(min(xs), min(ys), max(xs), max(ys))


IDENTITY = Affine()
