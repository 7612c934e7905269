"""The bus stop: a shelter of glass with a bench in it, a sign, a timetable, houses across a hedge, kerb and road."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, ellipse, polygon, rounded
from comicgen.scene import Gradient, Item
from comicgen.settings.greenery import bush, tree
from comicgen.settings.homes import homes
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import glow, heavens
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["bus_stop"]

HEDGE, PAVEMENT = 68.0, 77.0
ROOF, BENCH = 37.0, 71.5  # world y of the shelter's roof, and of its bench
LAMP = {"day": 0.0, "dusk": 0.7, "night": 1.0}
TREES = ((-42.0, 70, 8.0), (47.0, 70, 7.0), (-70.0, 71, 8.5), (78.0, 71, 9.0))


def bus_stop(view: View, place: Place) -> Scenery:
    """Where one waits (options: shelter)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = heavens(view, place, side, PAVEMENT)
    items += homes(view, place, HEDGE, veil=0.4)
    for x, y, size in TREES:
        if view.sees(side * x - size * 1.3, side * x + size * 1.3):
            items += tree(
                view, side * x, y, size, colour=mix(palette["leaf"], palette["mist"], 0.3), bark=palette["bark"]
            )
    items += _hedge(view, place)
    items += _ground(view, place)
    props: list[tuple[str, Rect]] = []
    half = min(max(view.edge * 0.55, 15.0), 24.0)
    if place.has("shelter"):
        x = -side * 3.0
        items += _shelter(view, place, x, half)
        props.append(("shelter", view.matrix.apply_rect(Rect(x - half, ROOF - 2, 2 * half, 4))))
    x = -side * (view.edge - 6.0)
    items += _sign(view, place, x)
    props.append(("bus stop sign", view.matrix.apply_rect(Rect(x - 4, 40, 8, 9))))
    return Scenery(tuple(items), props=tuple(props))


def _hedge(view: View, place: Place) -> list[Item]:
    green = place.palette["bush"]
    items: list[Item] = [view.shape(box(view.left - 2, HEDGE + 3, view.right - view.left + 4, 8), tone(green, 0.05))]
    for number in view.steps(6.0, 6.0):
        size = view.dice("hedge", number).uniform(3.8, 5.4)
        items += bush(view, number * 6.0, HEDGE + 5.0, size, colour=green) if not view.quiet else []
    wall = place.palette["wall"]
    x0, width = view.left - 2, view.right - view.left + 4
    return [
        *items,
        view.shape(box(x0, 71.5, width, PAVEMENT - 71.0), wall),
        view.shape(box(x0, 70.9, width, 1.4), mix(wall, "#ffffff", 0.35), line=THIN, outline=tone(wall, 0.2)),
    ]


def _ground(view: View, place: Place) -> list[Item]:
    """A pavement as wide as people need, a yellow line on the kerb, and the edge of the road."""
    palette = place.palette
    stone, kerb = palette["pavement"], max(98.0, view.floor + 2.5)
    x0, width = view.left - 2, view.right - view.left + 4
    items: list[Item] = [
        view.shape(box(x0, PAVEMENT, width, kerb - PAVEMENT), upright(PAVEMENT, kerb, (tone(stone, 0.08), stone)))
    ]
    if not view.quiet:
        lines = f"M{x0:.2f} {PAVEMENT + 6.5:.2f}H{x0 + width:.2f}"
        lines += "".join(f"M{n * 17.0:.2f} {PAVEMENT}L{n * 17.0 * 1.5:.2f} {kerb:.2f}" for n in view.steps(17.0, 17.0))
        items.append(view.hairline(Path.parse(lines), tone(stone, 0.12), THIN))
    return [
        *items,
        view.shape(box(x0, kerb - 1.2, width, 1.2), palette["mark"], opacity=0.8),
        view.shape(box(x0, kerb, width, 1.6), mix(stone, "#ffffff", 0.25), line=THIN),
        view.shape(box(x0, kerb + 1.6, width, max(view.bottom - kerb, 0) + 30), palette["road"]),
    ]


def _shelter(view: View, place: Place, x: float, half: float) -> list[Item]:
    """Panes between slim posts under a flat roof; lit from within after dark."""
    palette, foot, shine = place.palette, 81.0, LAMP[place.time]
    metal, glass = palette["metal"], palette["glass"]
    left, width = x - half, 2 * half
    items: list[Item] = [
        view.shape(ellipse(x, foot + 0.2, half + 2, 1.1), tone(palette["pavement"], 0.18), opacity=0.5),
        view.shape(box(left, ROOF + 2, width, foot - ROOF - 5), glass, opacity=0.42 + 0.2 * shine),
    ]
    if shine:
        light = Gradient((0.0, ROOF + 2), (0.0, foot), ("#ffe9b4", "#ffe9b4"), (0.55 * shine, 0.05))
        items.append(view.shape(box(left, ROOF + 2, width, foot - ROOF - 2), light))
    if not view.quiet:
        glints = [
            polygon(
                ((left + a, foot - 6), (left + a + 9, ROOF + 4), (left + a + 12, ROOF + 4), (left + a + 3, foot - 6))
            )
            for a in (width * 0.06, width * 0.5)
        ]
        items.append(view.shape(merged(glints), "#ffffff", opacity=0.22))
        items += _poster(view, place, left + width - 9.5)
    posts = merged(box(px - 0.55, ROOF, 1.1, foot - ROOF) for px in (left, x - half / 3, x + half / 3, left + width))
    slab = rounded(Rect(left - 3, ROOF - 1.8, width + 6, 3.0), 1.2)
    seat = rounded(Rect(left + 3, BENCH, width * 0.6, 1.6), 0.6)
    legs = merged(box(left + 3 + width * k, BENCH + 1, 1.0, foot - BENCH - 1.5) for k in (0.06, 0.5))
    return [
        *items,
        view.shape(legs, tone(metal, 0.1)),
        view.shape(seat, palette["wood"], line=THIN),
        view.shape(posts, metal),
        view.shape(slab, mix(metal, palette["sign"], 0.55), line=THICK, calm=True),
    ]


def _poster(view: View, place: Place, x: float) -> list[Item]:
    """An advertisement for somewhere warmer."""
    palette, top, w, h = place.palette, ROOF + 10.0, 7.6, 17.0
    sun = ellipse(x + w * 0.62, top + h * 0.34, 1.7, 1.7)
    sea = box(x + 0.6, top + h * 0.62, w - 1.2, h * 0.32)
    return [
        view.shape(box(x, top, w, h), palette["poster"], line=THIN, outline=palette["metal"]),
        view.shape(sun, palette["mark"]),
        view.shape(sea, mix(palette["sign"], palette["poster"], 0.45)),
    ]


def _sign(view: View, place: Place, x: float) -> list[Item]:
    """A pole with a round sign, a bus on it, and the timetable in its frame."""
    palette, foot, shine = place.palette, 85.0, LAMP[place.time]
    metal, sign, white = palette["metal"], palette["sign"], palette["poster"]
    bus = rounded(Rect(x - 2.4, 42.6, 4.8, 3.0), 0.6)
    panes = merged(box(x - 2.0 + n * 1.45, 43.2, 1.1, 1.1) for n in range(3))
    wheels = merged(ellipse(x + dx, 45.7, 0.6, 0.6) for dx in (-1.3, 1.3))
    rows = "".join(f"M{x - 1.6} {y}H{x + 1.6}" for y in (60.0, 61.5, 63.0, 64.5))
    items: list[Item] = glow(view, x, 44, 11, "#ffe9b4", strength=0.3 * shine) if shine else []
    return [
        *items,
        view.shape(ellipse(x, foot, 3, 0.6), tone(palette["pavement"], 0.2), opacity=0.5),
        view.shape(box(x - 0.55, 44, 1.1, foot - 44), metal, calm=True),
        view.shape(ellipse(x, 44.2, 4.6, 4.6), sign, line=THICK, calm=True),
        view.shape(bus, white, calm=True),
        view.shape(merged((panes, wheels)), sign, calm=True),
        view.shape(box(x - 2.4, 58, 4.8, 8), white, line=THIN, outline=metal),
        *([] if view.quiet else [view.hairline(Path.parse(rows), tone(metal, 0.1), THIN)]),
    ]
