"""What the signs round a head are made with: the head they belong to, a place, a drop, a heart, a cloud."""

from collections.abc import Sequence

from comicgen.cast.face_pen import Pen, brushed, inked
from comicgen.cast.head_shape import Places
from comicgen.cast.palette import INK, WHITE
from comicgen.cast.sign_rim import Rim
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, circle
from comicgen.scene import Group, Item, Shape, Stroke

__all__ = ["HEART", "WATER", "WATER_DARK", "SignScene", "at", "cloud", "drop", "heart"]

WATER, WATER_DARK, HEART = "#9bd8f2", "#5fb2d9", "#e7506a"


class SignScene(NamedTuple):
    """What a sign needs to know of the head it belongs to."""

    places: Places
    pen: Pen
    top: float  # of the hair
    flip: float  # -1 when the head will be mirrored
    rim: Rim = Rim()


def at(x: float, y: float, items: Sequence[Item], *, turn: float = 0.0, scale: float = 1.0, flip: float = 1.0) -> Group:
    """Items drawn about (0, 0), at their place."""
    place = Affine.scaling(scale * flip, scale).then(Affine.rotation(turn)).then(Affine.translation(x, y))
    return Group(tuple(items), transform=place)


_DROP = Path.parse(
    "M0 -13C2.4 -6 6.4 -1.6 6.4 4C6.4 7.6 3.6 10.4 0 10.4C-3.6 10.4 -6.4 7.6 -6.4 4C-6.4 -1.6 -2.4 -6 0 -13Z"
)


def drop(line: float, ink: str = INK) -> list[Item]:
    """A drop of water, its point up."""
    return [inked(_DROP, WATER, line, ink), brushed([(-3, 2.5), (-2.6, 5.4), (-0.8, 7)], 2.0, WHITE, (0.5, 0.4))]


_HEART = Path.parse("M0 9C-9 2 -10 -3 -8 -6C-5.5 -9.5 -1.2 -8 0 -4.4C1.2 -8 5.5 -9.5 8 -6C10 -3 9 2 0 9Z")


def heart(line: float) -> list[Item]:
    """A heart with a gleam."""
    return [inked(_HEART, HEART, line), brushed([(-5.6, -2), (-5, -5), (-3, -5.8)], 1.8, WHITE)]


def cloud(blobs: Sequence[tuple[float, float, float]], line: float) -> list[Item]:
    """Breath or steam: circles (x, y, radius) with one contour round all of them."""
    circles = [circle(*blob) for blob in blobs]
    items: list[Item] = [Shape(one, fill=INK, stroke=Stroke(INK, 2 * line)) for one in circles]
    return items + [Shape(one, fill=WHITE) for one in circles]
