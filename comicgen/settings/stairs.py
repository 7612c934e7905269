"""The stairs of the underground, from their foot: wide steps that lead up to the sky over the street."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, polygon, rectangle, rounded
from comicgen.scene import Group, Item
from comicgen.settings.fixtures import LIT, ground, tiled
from comicgen.settings.furniture import picture
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import LAMPLIGHT, air, glow, stars
from comicgen.settings.skyline import Skyline, skyline
from comicgen.settings.view import THICK, THIN, View, box, tone, upright

__all__ = ["stairs"]

FOOT, HEAD = 82.0, 36.0  # world y of the lowest and of the highest step
WIDE, SLIM = 33.0, 22.0  # half the width of the stairs at their foot, and up there
TOP = 15.0  # of the opening
STEPS = 13


def stairs(view: View, place: Place) -> Scenery:
    """Stairs to the street (options: posters)."""
    palette = place.palette
    x0, width = view.left - 2, view.right - view.left + 4
    over = min(view.top, 0.0) - 2
    hall = Rect(x0, over, width, FOOT - over)
    items = tiled(view, hall, palette["wall"], (5.4, 2.7), bond=True)
    items.append(view.shape(rectangle(hall), upright(0, FOOT, (palette["vault"], palette["wall"])), opacity=0.5))
    items.append(view.shape(box(x0, 64.0, width, 3.0), palette["band"], line=THIN, outline=tone(palette["band"], 0.16)))
    items += _lamps(view, place)
    if place.has("posters") and not view.quiet:
        items += _posters(view, palette)
    items += _street(view, place)
    items += _flight(view, palette)
    items += _sign(view, palette)
    items += ground(view, palette["floor"], FOOT)
    name = view.matrix.apply_rect(Rect(-WIDE, TOP, 2 * WIDE, FOOT - TOP))
    return Scenery(tuple(items), props=(("stairs", name),))


def _street(view: View, place: Place) -> list[Item]:
    """Sky and houses over the highest step, in the frame of the opening."""
    palette, half = place.palette, WIDE + 2.0
    hole = Rect(-half, TOP, 2 * half, FOOT - TOP)
    frame = rounded(Rect(-half - 1.8, TOP - 1.8, 2 * half + 3.6, FOOT - TOP + 4), 1.0)
    inner = view._replace(key_tone=mix(palette["sky"], palette["sky low"], 0.5))
    up = air(inner, (palette["sky"], palette["sky low"]), HEAD + 2, top=TOP)
    if place.time == "night":
        up += stars(inner, "#ffffff", HEAD - 6)
    share = {"day": 0.0, "dusk": 0.2, "night": 0.45}[place.time]
    far = Skyline("street", HEAD + 1, 4, 13, 6, 11, 0.62, share, palette["far"], palette["lit"], "#9ad7f0")
    up += skyline(inner, far, -half, half)
    return [
        view.shape(frame, palette["band"], line=THICK),
        Group(tuple(up), clip=rectangle(hole).transformed(view.matrix)),
    ]


def _flight(view: View, palette: Palette) -> list[Item]:
    """Walls at both sides, steps that get lighter towards the day, three rails."""
    stone, day = palette["floor"], palette["daylight"]
    half = WIDE + 2.0
    items: list[Item] = []
    for side in (-1, 1):
        flank = ((side * SLIM, HEAD), (side * half, TOP + 4), (side * half, FOOT), (side * WIDE, FOOT))
        items.append(
            view.shape(
                polygon(flank), upright(TOP, FOOT, (mix(palette["wall"], day, 0.35), tone(palette["wall"], 0.1)))
            )
        )
    edges = [HEAD + (FOOT - HEAD) * (k / STEPS) ** 1.18 for k in range(STEPS + 1)]
    for k in range(STEPS):
        y0, y1 = edges[k], edges[k + 1]
        w0, w1 = (SLIM + (WIDE - SLIM) * (y - HEAD) / (FOOT - HEAD) for y in (y0, y1))
        tread = mix(stone, day, 0.6 * (1 - k / STEPS))
        lip = y0 + (y1 - y0) * 0.4
        items.append(view.shape(polygon(((-w0, y0), (w0, y0), (w1, y1), (-w1, y1))), tone(tread, 0.1)))
        if not view.quiet:
            items.append(view.shape(polygon(((-w0, y0), (w0, y0), (w1, lip), (-w1, lip))), mix(tread, "#ffffff", 0.16)))
    return items + _rails(view, palette["metal"])


def _rails(view: View, metal: str) -> list[Item]:
    """A rail along each wall, and one in the middle that is seen from its end, with its posts behind it."""
    items: list[Item] = []
    for share in (-0.93, 0.0, 0.93):
        top, foot = (share * SLIM, HEAD - 9), (share * WIDE, FOOT - 15 if share else FOOT - 0.6)
        items.append(view.stroke(Path("ML", (*top, *foot)), tone(metal, 0.25), 1.7))
        items.append(view.stroke(Path("ML", (*top, *foot)), metal, 1.2))
    return items


def _lamps(view: View, place: Place) -> list[Item]:
    """Globes on both sides of the opening."""
    lit, items = 0.3 + 0.7 * LIT[place.time], list[Item]()
    for side in (-1, 1):
        x, y = side * (WIDE + 11.0), 30.0
        items += glow(view, x, y, 26, LAMPLIGHT, strength=0.75 * lit)
        items.append(view.stroke(Path("ML", (x, y, x, y + 5)), place.palette["metal"], 1.2))
        globe = rounded(Rect(x - 2.6, y - 2.6, 5.2, 5.2), 2.6)
        items.append(
            view.shape(globe, mix(place.palette["lamp"], "#ffffff", 0.4), line=THIN, outline=place.palette["metal"])
        )
    return items


def _posters(view: View, palette: Palette) -> list[Item]:
    items: list[Item] = []
    colours = palette.all("posters")
    for k, n in enumerate(view.bays(56, 24)):
        for side in (-1, 1):
            x = side * (57.0 + 24 * n)
            colour = colours[(2 * k + (side > 0)) % len(colours)]
            items += picture(view, Rect(x - 7, 40, 14, 19), colour, wall=palette["wall"], motif=k + (side > 0))
    return items


def _sign(view: View, palette: Palette) -> list[Item]:
    """The way up, over the opening."""
    y = TOP - 9.0
    arrow = polygon(((-12.5, y + 3.9), (-10.5, y + 1.3), (-8.5, y + 3.9)))
    name = Path.parse(f"M-4.6 {y + 3}H1.2M3.2 {y + 3}H7.4M9.4 {y + 3}H13")
    return [
        view.shape(rounded(Rect(-17, y, 34, 6), 1.0), palette["sign"], line=THIN, calm=True),
        view.shape(arrow, palette["paper"], calm=True),
        *([] if view.quiet else [view.stroke(name, palette["paper"], 1.1)]),
    ]
