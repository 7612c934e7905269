"""Headwear over the hair: what it hides, what of it lies behind the shoulders, how it looks from behind.

Comes in: the kind of headwear, its colour, the yaw and the pen. Goes out: a Hat, or the hat seen from behind. The
hats of cloth that is wound are in `headwear_cloth`, those with a crown in `headwear_hats`.
"""

from collections.abc import Callable

from comicgen.cast import headwear_cloth as cloth
from comicgen.cast import headwear_hats as hats
from comicgen.cast.face_pen import Pen
from comicgen.cast.headwear_hats import Hat
from comicgen.frozen import NamedTuple
from comicgen.scene import Item

__all__ = ["HEADWEAR", "Headwear", "hat_from_behind", "hat_on"]


class Headwear(NamedTuple):
    """How something is worn on the head."""

    top: float  # y of its highest point
    draw: Callable[[str, float, Pen], Hat]
    draw_back: Callable[[str, Pen], tuple[Item, ...]]
    hides_hair: bool = False
    hides_ears: bool = False
    over_ears: bool = False  # drawn over the ears, else under them


HEADWEAR: dict[str, Headwear] = {
    "beanie": Headwear(-80, hats.beanie, hats.beanie_back),
    "beret": Headwear(-82, hats.beret, hats.beret_back),
    "bucket hat": Headwear(-80, hats.bucket, hats.bucket_back, over_ears=True),
    "cap": Headwear(-80, hats.cap, hats.cap_back),
    "headscarf": Headwear(-74, cloth.headscarf, cloth.headscarf_back, over_ears=True),
    "helmet": Headwear(-84, hats.helmet, hats.helmet_back, over_ears=True),
    "hijab": Headwear(-69, cloth.hijab, cloth.hijab_back, hides_hair=True, hides_ears=True),
    "sun hat": Headwear(-84, hats.sun_hat, hats.sun_hat_back, over_ears=True),
    "turban": Headwear(-92, cloth.turban, cloth.turban_back, hides_hair=True, over_ears=True),
}


def hat_on(kind: str, colour: str, yaw: float, pen: Pen) -> Hat:
    """Headwear seen from before."""
    return HEADWEAR[kind].draw(colour, yaw, pen)


def hat_from_behind(kind: str, colour: str, pen: Pen) -> tuple[Item, ...]:
    """Headwear seen from behind."""
    return HEADWEAR[kind].draw_back(colour, pen)
