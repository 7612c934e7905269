"""Fog: banks that drift over the ground, nearer ones larger, so that a foggy picture has depth."""

from comicgen.geometry import Path
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.view import View, merged

__all__ = ["banks"]

# World y, height, length, from bank to bank, opacity of the rows behind people, and of the one over their feet.
ROWS = ((57.0, 2.4, 26.0, 44.0, 0.34), (66.0, 3.2, 34.0, 58.0, 0.3), (77.0, 4.2, 46.0, 76.0, 0.3))
NEAR = ((92.5, 4.2, 30.0, 43.0, 0.34), (98.5, 6.0, 52.0, 64.0, 0.42))
WISPS = ((-0.08, -0.3, 0.8), (0.1, 0.28, 1.0))


def banks(view: View, colour: str, *, near: bool = False) -> list[Item]:
    """Long clouds along the ground, the same ones in every panel; `near`: those before people."""
    items: list[Item] = []
    for y, high, long, pitch, opacity in NEAR if near else ROWS:
        found: list[Path] = []
        for number in view.steps(pitch, long):
            dice = view.dice("bank", y, number)
            x, at = (number + dice.uniform(-0.25, 0.25)) * pitch, y + dice.uniform(-0.25, 0.25) * high
            size = dice.uniform(0.75, 1.15)
            if view.sees(x - long, x + long):
                found.append(_bank(x, at, long * size, high * size))
        items += [view.shape(bank, colour, opacity=opacity) for bank in found]
    return items


def _bank(x: float, y: float, long: float, high: float) -> Path:
    """A bank with its middle at (x, y): two wisps with fine ends, one over the other."""
    return merged(_wisp(x + dx * long, y + dy * high, share * long, high) for dx, dy, share in WISPS)


def _wisp(x: float, y: float, long: float, high: float) -> Path:
    places = ((-0.5, 0.0), (-0.18, -0.42), (0.2, -0.34), (0.5, 0.0), (0.16, 0.3), (-0.24, 0.36))
    return smooth([(x + dx * long, y + dy * high) for dx, dy in places], corners=(0, 3))
