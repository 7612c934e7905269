"""Standing: somebody in their place in a panel."""

from typing import NamedTuple

from comicgen.cast import Figure
from comicgen.geometry import Affine, Point
from comicgen.layout.beats import Role

__all__ = ["Standing"]


class Standing(NamedTuple):
    """A role, drawn and placed in panel space."""

    role: Role
    figure: Figure
    place: float  # 0 to 1 across the panel
    gaze: Point | None  # where they look
    transform: Affine  # from figure space
