"""Under water: light from above, far rocks, kelp that sways, a shoal, corals on the sand, bubbles."""

import math

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon
from comicgen.geometry.curves import brush, smooth
from comicgen.scene import Dots, Gradient, Item
from comicgen.settings.land import rock, rolling
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import air
from comicgen.settings.view import THIN, View, merged, tone, upright

__all__ = ["underwater"]

FAR, SAND = 68.0, 77.0
SHINE = {"day": 0.42, "dusk": 0.34, "night": 0.16}
SHAFTS = ((-30, 9), (-6, 12), (19, 8), (43, 12), (-58, 10), (68, 9))
FISH = ((0, 0, 1.0), (4.4, -2.4, 0.8), (5.2, 2.2, 0.85), (9.6, -0.4, 0.75), (9.2, 3.8, 0.65), (13.6, -2.6, 0.65))


def underwater(view: View, place: Place) -> Scenery:
    """On the sea bed (options: fish, chest)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = air(view, (palette["sky"], palette["sky low"]), SAND)
    items += _shafts(view, place, side)
    items += _bed(view, place)
    props: list[tuple[str, Rect]] = []
    if place.has("fish") and not view.quiet:
        x = -side * 6.0
        items += _shoal(view, place, x, 39.0, side)
        props.append(("shoal", view.matrix.apply_rect(Rect(min(x - 3, x + side * 17 - 3), 34, 20, 11))))
    items += _corals(view, place, side)
    items += _kelp(view, place, -side)
    if not view.quiet:
        items += _bubbles(view)
    return Scenery(tuple(items), props=tuple(props))


def _shafts(view: View, place: Place, side: int) -> list[Item]:
    if view.quiet:
        return []
    top = min(view.top, 0.0) - 2
    fade = Gradient((0.0, 0.0), (0.0, SAND), (place.palette["light"],) * 2, (SHINE[place.time], 0.0))
    beams = []
    for x, w in SHAFTS:
        a, run = side * x, -side * 16.0
        beams.append(polygon(((a, top), (a + w * 0.5, top), (a + w + run, SAND), (a - w * 0.4 + run, SAND))))
    return [view.shape(merged(beams), fade)]


def _bed(view: View, place: Place) -> list[Item]:
    palette, sand = place.palette, place.palette["sand"]
    far, mist = palette["far"], palette["mist"]
    items: list[Item] = [
        rolling(view, (FAR - 2, 4.2, 46.0), 0.9, upright(FAR - 8, SAND, (mix(far, mist, 0.45), mix(far, mist, 0.7)))),
        rolling(view, (FAR + 4, 2.0, 70.0), 2.2, mix(sand, far, 0.5)),
        rolling(view, (SAND, 1.2, 96.0), 1.0, upright(SAND, 102, (mix(sand, far, 0.12), sand))),
    ]
    if view.quiet:
        return items
    for number, (x, y, size) in enumerate(
        ((-24.0, 79.5, 2.6), (33.0, 80.0, 3.2), (-55.0, 80.0, 3.4), (15.0, 79.0, 1.4))
    ):
        if view.sees(x - size, x + size):
            items += rock(view, x, y, size, colour=palette["stone"], form=number)
    marks = ""
    for tile in view.steps(40, 20):
        dice = view.dice("marks", tile)
        for _ in range(5):
            x, depth = tile * 40 + dice.uniform(0, 40), dice.random()
            y, long = SAND + 5 + 19 * depth, (2.5 + 4 * dice.random()) * (0.5 + depth)
            marks += f"M{x - long:.1f} {y:.1f}Q{x:.1f} {y - 1.4:.1f} {x + long:.1f} {y:.1f}"
    star = [
        (
            11 + 2.0 * (1 if n % 2 == 0 else 0.45) * math.cos(math.pi * n / 5),
            89 + 1.2 * (1 if n % 2 == 0 else 0.45) * math.sin(math.pi * n / 5),
        )
        for n in range(10)
    ]
    coral = palette.all("corals")
    return [
        *items,
        view.hairline(Path.parse(marks), tone(sand, 0.12), THIN),
        view.shape(smooth(star, tension=0.3), mix(coral[0], sand, 0.25), line=THIN),
    ]


def _shoal(view: View, place: Place, x: float, y: float, side: int) -> list[Item]:
    """A few small fish that swim one way."""
    colours = place.palette.all("fish")
    items: list[Item] = []
    for number, (dx, dy, s) in enumerate(FISH):
        items += _fish(view, colours[number % len(colours)], (x + side * dx, y + dy), 1.35 * s, -side)
    return items


def _fish(view: View, colour: str, at: tuple[float, float], s: float, way: int) -> list[Item]:
    x, y = at

    def to(px: float, py: float) -> tuple[float, float]:
        return x + way * px * s, y + py * s

    body = smooth((to(1.9, 0.05), to(0.7, -0.95), to(-1.0, -0.35), to(-1.0, 0.35), to(0.7, 0.95)), corners=(0,))
    tail = smooth((to(-0.8, 0), to(-2.1, -0.95), to(-1.75, 0), to(-2.1, 0.95)), corners=(0, 1, 3))
    return [
        view.shape(tail, tone(colour, 0.06), line=THIN),
        view.shape(body, colour, line=THIN),
        view.shape(circle(*to(1.05, -0.2), 0.17 * s), tone(colour, 0.65)),
    ]


def _corals(view: View, place: Place, side: int) -> list[Item]:
    """Branches and fans at one edge and here and there."""
    colours, items = place.palette.all("corals"), list[Item]()
    spots = (
        (view.edge - 3, 88.0, 2.3),
        (view.edge - 11, 90.0, 1.5),
        (26.0, 82.0, 1.0),
        (-31.0, 83.0, 1.1),
        (60.0, 84.0, 1.3),
    )
    for number, (x, y, s) in enumerate(spots):
        at, colour = side * x, colours[number % len(colours)]
        if not view.sees(at - 9 * s, at + 9 * s) or (view.quiet and number > 1):
            continue
        limbs = [
            brush(((at, y), (at + a * s * 0.5, y - h * s * 0.5), (at + a * s, y - h * s)), 1.9 * s, 1.0, 0.75)
            for a, h in ((-4.5, 6.0), (-2.0, 9.4), (1.2, 8.0), (4.4, 6.6), (5.8, 3.4))
        ]
        tips = [circle(at + a * s, y - h * s, 0.85 * s) for a, h in ((-4.5, 6.0), (-2.0, 9.4), (1.2, 8.0), (4.4, 6.6))]
        if not view.quiet:
            items.append(view.shape(merged(limbs), None, line=THIN * 2, outline=tone(colour, 0.2)))
        items.append(view.shape(merged(limbs), colour))
        items.append(view.shape(merged(tips), mix(colour, "#ffffff", 0.3)))
    return items


def _kelp(view: View, place: Place, side: int) -> list[Item]:
    """Long ribbons at the other edge that sway together."""
    green, items = place.palette["kelp"], list[Item]()
    for n, (dx, high, thick) in enumerate(((1.0, 52, 3.2), (-4.5, 40, 2.8), (-9.0, 30, 2.4), (5.0, 36, 3.0))):
        x = side * (view.edge + dx)
        y = 90.0 + (n % 2) * 2
        sway = side * -2.6
        track = (
            (x, y),
            (x + sway, y - high * 0.28),
            (x - sway * 0.6, y - high * 0.55),
            (x + sway, y - high * 0.8),
            (x + sway * 0.3, y - high),
        )
        colour = mix(green, place.palette["mist"], 0.12 * n)
        items.append(view.shape(brush(track, thick, 0.6, 0.1), colour, line=THIN, calm=True))
        if not view.quiet:
            items.append(view.hairline(smooth(track, closed=False), tone(colour, 0.12), THIN, opacity=0.7))
    return items


def _bubbles(view: View) -> list[Item]:
    """Rising in columns, larger above."""
    rings: list[Path] = []
    gleams: list[tuple[float, float, float]] = []
    for number in view.steps(19.0, 10.0):
        dice = view.dice("bubbles", number)
        x = (number + dice.uniform(0.2, 0.8)) * 19.0
        for n in range(dice.randrange(2, 5)):
            y, r = 70 - n * dice.uniform(8, 14), 0.5 + 0.32 * n
            at = x + dice.uniform(-1.5, 1.5)
            rings.append(ellipse(at, y, r, r))
            gleams.append((*view.matrix.apply((at - r * 0.3, y - r * 0.3)), 0.25 * r * view.grain))
    if not rings:
        return []
    whole = merged(rings)
    return [
        view.shape(whole, "#ffffff", opacity=0.22),
        view.hairline(whole, "#ffffff", THIN, opacity=0.7),
        Dots(tuple(gleams), "#ffffff", 0.9),
    ]
