"""Lamps that stand outdoors."""

from comicgen.colour import mix
from comicgen.geometry import Path, polygon
from comicgen.scene import Item
from comicgen.settings.greenery import drift
from comicgen.settings.sky import glow
from comicgen.settings.view import THICK, View, box, merged

__all__ = ["lamp_x", "street_lamp"]

ROOF = 2.7  # world units, half of it: the widest that a lamp is


def lamp_x(view: View, x: float, ground: float, height: float) -> float:
    """World x for such a lamp, here or where it does not grow out of a head."""
    return view.post_x(x, ROOF, (ground - height - 2.4, ground))


def street_lamp(view: View, x: float, ground: float, height: float, *, metal: str, lit: float) -> list[Item]:
    """An old street lamp, `height` world units tall; `lit` 0 (off) to 1."""
    top = ground - height
    items: list[Item] = []
    if lit:
        items += glow(view, x, top + 3, 24, "#ffe0a0", strength=0.75 * lit)
    post = merged(
        (
            box(x - 0.45, top + 7, 0.9, height - 7),
            polygon(((x - 0.7, ground - 8), (x + 0.7, ground - 8), (x + 1.6, ground), (x - 1.6, ground))),
            box(x - 1.5, top + 6.6, 3.0, 0.8),
        )
    )
    pane = mix(mix(metal, "#ffffff", 0.65), "#fff0bf", lit)
    items.append(view.shape(post, metal, calm=True))
    items.append(
        view.shape(
            polygon(((x - 2.1, top + 1), (x + 2.1, top + 1), (x + 1.3, top + 6.8), (x - 1.3, top + 6.8))),
            pane,
            line=THICK,
            outline=metal,
            calm=not lit,
        )
    )
    roof = polygon(((x - ROOF, top + 1.2), (x, top - 1.6), (x + ROOF, top + 1.2)))
    items.append(view.shape(roof, metal, calm=True))
    items.append(view.hairline(Path("ML", (x, top - 1.4, x, top - 2.4)), metal, THICK))
    if view.snow:
        items.append(drift(view, x - 2.3, x + 2.3, top + 0.9, 1.7))
    return items
