"""The pen of the face: the few marks of which every head is drawn.

Comes in: points and paths in head space, weights in U. Goes out: scene items.
"""

from collections.abc import Sequence

from comicgen.cast.palette import INK
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point, ellipse
from comicgen.geometry.curves import brush
from comicgen.scene import Group, Item, Shape, Stroke

__all__ = ["Pen", "brushed", "clipped", "filled", "inked", "lined", "oval"]


class Pen(NamedTuple):
    """What the hand holds while it draws a face: the weight of the contour, where light comes from, skin and ink."""

    line: float  # U
    light: int  # -1: from the left
    skin: str
    ink: str  # of the lines inside the face

    @property
    def small(self) -> bool:
        """Whether the head is so small (under about 60 pixels of a picture) that details would clog."""
        return self.line > SMALL


SMALL = 3.6


def filled(path: Path, colour: str, opacity: float = 1.0) -> Shape:
    """A flat of colour without a line."""
    return Shape(path, fill=colour, opacity=opacity)


def inked(path: Path, colour: str, width: float, ink: str = INK) -> Shape:
    """A flat of colour with its contour."""
    return Shape(path, fill=colour, stroke=Stroke(ink, width))


def lined(path: Path, width: float, ink: str = INK) -> Shape:
    """A line of constant weight: contours and rims only."""
    return Shape(path, stroke=Stroke(ink, width))


def brushed(points: Sequence[Point], width: float, ink: str = INK, ends: tuple[float, float] = (0.25, 0.25)) -> Shape:
    """A brush stroke through 2 to 5 points, its ends as a share of the width."""
    return Shape(brush(points, width, *ends, steps=12 if len(points) < 4 else 7), fill=ink)


def oval(centre: Point, rx: float, ry: float, colour: str, opacity: float = 1.0) -> Shape:
    """A flat ellipse."""
    return Shape(ellipse(*centre, rx, ry), fill=colour, opacity=opacity)


def clipped(path: Path, items: Sequence[Item]) -> Group:
    """What of the items lies inside the path."""
    return Group(tuple(items), clip=path)
