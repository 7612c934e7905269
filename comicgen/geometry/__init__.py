"""The ground: points, rectangles, transforms, paths and curves. Origin top left, y down."""

from comicgen.geometry.affine import IDENTITY, Affine
from comicgen.geometry.box import Point, Rect, bounds_of
from comicgen.geometry.path import Path, circle, ellipse, polygon, polyline, rectangle, rounded

__all__ = [
    "IDENTITY",
    "Affine",
    "Path",
    "Point",
    "Rect",
    "bounds_of",
    "circle",
    "ellipse",
    "polygon",
    "polyline",
    "rectangle",
    "rounded",
]
