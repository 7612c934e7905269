"""The rooftop: two rows of roofs to the horizon, a parapet, a water tank, a chimney, and bulbs on a string."""

import math

from comicgen.colour import mix
from comicgen.geometry import Path, Point, Rect, ellipse, polygon
from comicgen.geometry.curves import smooth
from comicgen.scene import Dots, Gradient, Item
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import heavens
from comicgen.settings.skyline import Skyline, skyline
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["rooftop"]

BASE, WALL, DECK = 82.0, 70.0, 80.0  # world y of the streets below, of the parapet's top, and of the deck's far edge
LIT = {"day": 0.0, "dusk": 0.18, "night": 0.36}
BULBS = {"day": 0.0, "dusk": 0.75, "night": 1.0}
SPAN, SAG = 42.0, 5.0  # of the string of bulbs, from hook to hook
HALO = ((3.4, 0.13), (2.2, 0.16), (1.4, 0.25))  # radius and strength of the light round a bulb
STRING = 34.0  # world y of the hooks


def rooftop(view: View, place: Place) -> Scenery:
    """On top of a house (options: tank, bulbs)."""
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = heavens(view, place, side, BASE)
    items += _town(view, place)
    items += _parapet(view, place)
    items += _deck(view, place)
    props: list[tuple[str, Rect]] = []
    items += _chimney(view, place, side * (view.edge - 5.0))
    if place.has("tank"):
        x = -side * (view.edge - 4.0)
        items += _tank(view, place, x)
        props.append(("water tank", view.matrix.apply_rect(Rect(x - 11, 34, 22, 26))))
    if place.has("bulbs") and not view.quiet:
        items += _bulbs(view, place)
    return Scenery(tuple(items), props=tuple(props))


def _town(view: View, place: Place) -> list[Item]:
    palette, lit = place.palette, LIT[place.time]
    far, near, mist = palette["far"], palette["near"], palette["mist"]
    rows = (
        Skyline("far", BASE, 14, 36, 6.0, 11.5, 0.75, lit * 0.8, upright(44, BASE, (far, mix(far, mist, 0.55))),
                palette["lit"], palette["cold"], 0.5),
        Skyline("near", BASE, 8, 23, 8.0, 14.0, 0.9, lit, upright(58, BASE, (near, mix(near, mist, 0.3))),
                palette["lit"], palette["cold"], 0.85),
    )  # fmt: skip
    items: list[Item] = []
    for row in rows:
        items += skyline(view, row, view.left - 1, view.right + 1)
    band = Gradient((0.0, 54.0), (0.0, WALL + 2), (mist, mist), (0.0, 0.4))
    return [*items, view.shape(box(view.left - 1, 54, view.right - view.left + 2, BASE - 54), band)]


def _parapet(view: View, place: Place) -> list[Item]:
    """A low wall round the roof, with a coping and a few bricks that show."""
    wall = place.palette["wall"]
    x0, width = view.left - 2, view.right - view.left + 4
    items: list[Item] = [
        view.shape(box(x0, WALL, width, DECK - WALL + 1), upright(WALL, DECK, (wall, tone(wall, 0.07)))),
        view.shape(box(x0, WALL - 1.4, width, 2.4), mix(wall, "#ffffff", 0.3), line=THIN, outline=tone(wall, 0.22)),
    ]
    if view.quiet:
        return items
    bricks: list[Path] = []
    for tile in view.steps(26.0, 6.0):
        dice = view.dice("bricks", tile)
        for _ in range(5):
            row = dice.randrange(4)
            x = tile * 26.0 + dice.randrange(6) * 4.2 + (row % 2) * 2.1
            bricks.append(box(x, WALL + 1.9 + row * 1.9, 3.4, 1.2))
    return [*items, view.shape(merged(bricks), tone(wall, 0.10))]


def _deck(view: View, place: Place) -> list[Item]:
    """A floor of boards that run towards the reader."""
    deck, low = place.palette["deck"], max(view.bottom, 100.0) + 30
    x0, width = view.left - 2, view.right - view.left + 4
    items: list[Item] = [
        view.shape(box(x0, DECK, width, low - DECK), upright(DECK, 102, (tone(deck, 0.06), deck))),
        view.shape(box(x0, DECK, width, 1.1), tone(deck, 0.2), opacity=0.5),
    ]
    if view.quiet:
        return items
    seams = "".join(f"M{n * 7.0:.1f} {DECK}L{n * 12.6:.1f} 104" for n in view.steps(7.0, 7.0))
    return [*items, view.hairline(Path.parse(seams), tone(deck, 0.13), THIN)]


def _chimney(view: View, place: Place, x: float) -> list[Item]:
    """A stack with two pots, and a round vent beside it."""
    brick, y = place.palette["brick"], 84.0
    inwards = -math.copysign(1.0, x)
    vent = x + inwards * 11.5
    metal = place.palette["metal"]
    items: list[Item] = [
        view.shape(ellipse(x, y, 9, 0.9), tone(place.palette["deck"], 0.2), opacity=0.5),
        view.shape(merged(box(x + dx, 53, 3.2, 7.0) for dx in (-4.2, 1.0)), tone(brick, 0.08), line=THIN, calm=True),
        view.shape(box(x - 5.5, 60, 11, y - 60), brick, line=THICK, calm=True),
        view.shape(box(x - 6.5, 58.6, 13, 2.6), mix(brick, "#fff4dc", 0.25), line=THICK, calm=True),
    ]
    if view.quiet:
        return items
    joints = "".join(f"M{x - 5.5} {row}H{x + 5.5}" for row in (65.5, 70, 74.5, 79))
    hood = smooth(
        ((vent - 3.2, 74.6), (vent - 2.4, 71.8), (vent, 70.9), (vent + 2.4, 71.8), (vent + 3.2, 74.6)), corners=(0, 4)
    )
    return [
        *items,
        view.hairline(Path.parse(joints), tone(brick, 0.13), THIN),
        view.shape(box(vent - 1.6, 74, 3.2, 9.4), metal, line=THIN),
        view.shape(hood, mix(metal, "#ffffff", 0.25), line=THIN),
    ]


def _tank(view: View, place: Place, x: float) -> list[Item]:
    """A wooden water tank on legs under a pointed lid."""
    wood, metal = place.palette["wood"], place.palette["metal"]
    legs = Path.parse(
        f"M{x - 7.5} 58L{x - 8.5} 84M{x + 7.5} 58L{x + 8.5} 84M{x - 8} 74L{x + 7.8} 61M{x - 7.8} 61L{x + 8} 74"
    )
    body = polygon(((x - 9.5, 38), (x + 9.5, 38), (x + 9.0, 58.5), (x - 9.0, 58.5)))
    lid = smooth(((x - 10.6, 38.6), (x, 30.5), (x + 10.6, 38.6)), corners=(0, 1, 2))
    items: list[Item] = [
        view.stroke(legs, metal, 1.0),
        view.shape(body, wood, line=THICK, calm=True),
        view.shape(lid, mix(wood, metal, 0.5), line=THICK, calm=True),
    ]
    if view.quiet:
        return items
    staves = "".join(f"M{x + dx} 38.5V58" for dx in (-6.2, -3.0, 0.2, 3.4, 6.6))
    hoops = f"M{x - 9.4} 43.5H{x + 9.4}M{x - 9.2} 53H{x + 9.2}"
    return [
        *items,
        view.hairline(Path.parse(staves), tone(wood, 0.12), THIN, opacity=0.8),
        view.hairline(Path.parse(hoops), tone(wood, 0.3), THICK, opacity=0.8),
    ]


def _bulbs(view: View, place: Place) -> list[Item]:
    """Bulbs on a sagging string; they shine after sunset."""
    palette, shine = place.palette, BULBS[place.time]
    wire, spots = "", list[Point]()
    for number in view.steps(SPAN, SPAN):
        x = number * SPAN - SPAN / 2
        wire += f"M{x} {STRING}Q{x + SPAN / 2} {STRING + 2 * SAG} {x + SPAN} {STRING}"
        shares = (0.1, 0.3, 0.5, 0.7, 0.9)
        spots += [(x + SPAN * t, STRING + 4 * SAG * t * (1 - t) + 1.0) for t in shares]
    items: list[Item] = [view.hairline(Path.parse(wire), tone(palette["metal"], 0.1), THIN, opacity=0.7)]
    seen = [spot for spot in spots if view.sees(spot[0] - 5, spot[0] + 5)]
    for reach, share in HALO if shine else ():
        halo = tuple((*view.matrix.apply(spot), reach * view.grain) for spot in seen)
        items.append(Dots(halo, "#ffe0a0", share * shine))
    colour = mix(mix(palette["lit"], "#ffffff", 0.3), "#fff0bf", shine)
    return [*items, Dots(tuple((*view.matrix.apply(spot), 0.85 * view.grain) for spot in seen), colour)]
