"""A television on its low cupboard: the one lamp that tells stories."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, rectangle, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Group, Item
from comicgen.settings.furniture import sideboard
from comicgen.settings.recipe import Place
from comicgen.settings.sky import glow
from comicgen.settings.view import THICK, THIN, View, box, tone

__all__ = ["television"]

WIDE, HIGH = 25.0, 15.5  # of the screen
BENCH = 11.0  # height of the cupboard
GLARE = {"day": 0.0, "dusk": 0.4, "night": 0.75}


def television(view: View, at: tuple[float, float], place: Place) -> list[Item]:
    """A flat set that stands at a point of the floor; its light is on the wall and on the boards at night."""
    (x, foot), palette = at, place.palette
    dark, shine = palette["set"], palette["screen"]
    top = foot - BENCH
    screen = Rect(x - WIDE / 2, top - HIGH - 3.4, WIDE, HIGH)
    strength = GLARE[place.time]
    items: list[Item] = []
    if strength:
        items += glow(view, *screen.centre, 34, shine, strength=0.8 * strength)
        items += glow(view, x, foot + 6, 24, shine, strength=0.5 * strength)
    items += sideboard(view, Rect(x - 16, top, 32, BENCH), palette["wood"])
    items += [
        view.shape(box(x - 1.2, top - 3, 2.4, 3), dark),
        view.shape(rounded(Rect(x - 5, top - 0.9, 10, 1.0), 0.4), dark),
        view.shape(rounded(screen.grown(1.1), 0.9), dark, line=THICK),
        Group(_programme(view, screen, shine), clip=rectangle(screen).transformed(view.matrix)),
    ]
    if view.quiet:
        return items
    box_ = Rect(x + 8.4, top - 1.8, 6.4, 1.8)
    return [
        *items,
        view.shape(rounded(box_, 0.4), mix(dark, "#ffffff", 0.2), line=THIN),
        view.shape(circle(box_.x + 1.2, box_.centre[1], 0.3), "#ff8a66"),
    ]


def _programme(view: View, at: Rect, shine: str) -> tuple[Item, ...]:
    """A sunset behind hills: what is on when nobody has chosen."""
    x, y, w, h = at
    hills = smooth(
        ((x - 1, y + h + 1), (x - 1, y + h * 0.66), (x + w * 0.3, y + h * 0.5), (x + w * 0.62, y + h * 0.74),
         (x + w + 1, y + h * 0.56), (x + w + 1, y + h + 1)),
        corners=(0, 1, 4, 5),
    )  # fmt: skip
    glint = Path.parse(f"M{x + w * 0.08} {y + h}L{x + w * 0.42} {y}H{x + w * 0.56}L{x + w * 0.22} {y + h}Z")
    return (
        view.shape(rectangle(at.grown(0.5)), shine),
        view.shape(circle(x + w * 0.66, y + h * 0.42, h * 0.19), "#fff3c4"),
        view.shape(hills, tone(mix(shine, "#5f9ea0", 0.5), 0.06)),
        view.shape(glint, "#ffffff", opacity=0.22),
    )
