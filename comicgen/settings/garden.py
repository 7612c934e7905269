"""The garden: a hedge and a white fence, beds in bloom, a mown lawn, an apple tree and a sunflower in a pot."""

import math

from comicgen.colour import mix
from comicgen.geometry import Affine, Path, Rect, circle, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Dots, Item
from comicgen.settings.greenery import bush, flowers, tree
from comicgen.settings.gusts import bent
from comicgen.settings.homes import homes
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import heavens
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["garden"]

HEDGE, LAWN = 60.0, 76.0  # world y of the top of the hedge, and of the lawn's far edge
APPLES = ((-0.5, -0.9), (0.1, -1.3), (0.55, -0.8), (-0.1, -0.6), (0.4, -0.35), (-0.7, -0.45))


def garden(view: View, place: Place) -> Scenery:
    """Behind a house (options: tree, pot)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = heavens(view, place, side, 66.0)
    items += homes(view, place, HEDGE + 1.5)
    items += _hedge(view, place)
    if not view.quiet:
        items += _pickets(view, palette["fence"])
    items += _lawn(view, place)
    items += _beds(view, place)
    props: list[tuple[str, Rect]] = []
    if place.has("pot") and not view.quiet:
        x = side * (view.edge - 6.0)
        items += _pot(view, place, x, -side)
        props.append(("pot", view.matrix.apply_rect(Rect(x - 4, 76, 8, 12))))
    if place.has("tree"):
        items += _apple_tree(view, place, -side * (view.edge + 0.5))
    return Scenery(tuple(items), props=tuple(props))


def _hedge(view: View, place: Place) -> list[Item]:
    green = place.palette["hedge"]
    lumps = [box(view.left - 4, HEDGE + 1.5, view.right - view.left + 8, LAWN - HEDGE)]
    for number in view.steps(5.0, 5.0):
        dice = view.dice("hedge", number)
        lumps.append(circle(number * 5.0 + dice.uniform(-1, 1), HEDGE + 2.6, dice.uniform(2.6, 3.5)))
    items: list[Item] = []
    if not view.quiet:
        items.append(view.shape(merged(lumps), None, line=THIN * 2, outline=tone(green, 0.22)))
    items.append(view.shape(merged(lumps), upright(HEDGE, LAWN, (mix(green, "#fff4dc", 0.14), green))))
    return items


def _pickets(view: View, colour: str) -> list[Item]:
    """A white fence with pointed pales."""
    pales: list[Path] = []
    for number in view.steps(3.3, 3.0):
        x = number * 3.3
        pales.append(polygon(((x - 1, LAWN + 0.5), (x - 1, 66.8), (x, 65.2), (x + 1, 66.8), (x + 1, LAWN + 0.5))))
    rails = [box(view.left - 2, y, view.right - view.left + 4, 1.0) for y in (68.6, 73.0)]
    edge = tone(colour, 0.24)
    return [
        view.shape(merged(rails), tone(colour, 0.08), line=THIN, outline=edge),
        view.shape(merged(pales), colour, line=THIN, outline=edge),
    ]


def _lawn(view: View, place: Place) -> list[Item]:
    """Grass in mown stripes that run towards the fence."""
    palette, low = place.palette, max(view.bottom, 100.0) + 30
    ground = palette["ground"]
    x0, width = view.left - 2, view.right - view.left + 4
    fill = upright(LAWN, 102, (mix(ground, palette["mist"], 0.12), ground))
    items: list[Item] = [view.shape(box(x0, LAWN, width, low - LAWN), fill)]
    if view.quiet or place.weather == "snow":
        return items
    stripes: list[Path] = []
    for number in view.steps(14.0, 14.0):
        a, b = number * 14.0, number * 14.0 + 7.0
        stripes.append(polygon(((a, LAWN), (b, LAWN), (b * 1.8, 104), (a * 1.8, 104))))
    return [*items, view.shape(merged(stripes), mix(ground, palette["mist"], 0.35), opacity=0.5)]


def _beds(view: View, place: Place) -> list[Item]:
    """Bushes in bloom along the fence, smaller flowers before them; a gap in the middle."""
    palette, items = place.palette, list[Item]()
    blooms: dict[str, list[tuple[float, float, float]]] = {}
    colours = palette.all("blooms")
    for number in view.steps(10.5, 7.0):
        dice = view.dice("bed", number)
        x, size = (number + 0.5) * 10.5 + dice.uniform(-1.5, 1.5), dice.uniform(2.8, 4.4)
        if not view.sees(x - 7, x + 7) or (view.quiet and number % 2):
            continue
        items += bush(view, x, LAWN + 2.6, size, colour=palette["bush"])
        if place.weather == "snow":
            continue
        colour = colours[number % len(colours)]
        for n in range(7):
            bx, by = x + size * dice.uniform(-0.85, 1.0), LAWN + 2.0 - size * dice.uniform(0.05, 0.8)
            radius = (0.5 + 0.25 * (n % 3)) * view.grain
            blooms.setdefault(colour, []).append((*view.matrix.apply((bx, by)), radius))
    items += [Dots(tuple(found), colour, 0.95) for colour, found in blooms.items()]
    if place.time != "night" and place.weather != "snow":
        items += flowers(view, (LAWN + 8, 99.0), palette.all("daisies"))
    return items


def _pot(view: View, place: Place, x: float, side: int) -> list[Item]:
    """A sunflower in a pot, a watering can beside it."""
    palette, y = place.palette, 88.5
    clay, green, tin = palette["pot"], palette["bush"], palette["tin"]
    pot = polygon(((x - 3.4, y - 6.2), (x + 3.4, y - 6.2), (x + 2.5, y), (x - 2.5, y)))
    stem = Path.parse(f"M{x} {y - 6}C{x - 0.6} {y - 14} {x + 0.8} {y - 20} {x} {y - 25}")
    leaves = merged(
        smooth(
            ((x, y - h), (x + s * 2, y - h - 2.6), (x + s * 5, y - h - 1.6), (x + s * 2.6, y - h + 0.4)), corners=(0, 2)
        )
        for s, h in ((1, 10), (1, 17))
    )
    back = merged(
        smooth(((x, y - h), (x - 2.6, y - h + 0.4), (x - 5, y - h - 1.6), (x - 2, y - h - 2.6)), corners=(0, 2))
        for h in (13, 19)
    )
    lean = bent(view, (x, y - 6.0), share=0.7)
    return [
        view.shape(ellipse(x + side * 3, y, 9, 1.0), tone(palette["ground"], 0.2), opacity=0.5),
        view.stroke(stem.transformed(lean), tone(green, 0.1), 0.9),
        view.shape(leaves.transformed(lean), green, line=THIN),
        view.shape(back.transformed(lean), green, line=THIN),
        *_sunflower(view, place, *lean.apply((x, y - 27))),
        view.shape(pot, clay, line=THICK),
        view.shape(box(x - 4, y - 7.6, 8, 2.0), mix(clay, "#fff4dc", 0.15), line=THICK),
        *_can(view, tin, x + side * 9.5, y, side),
    ]


def _sunflower(view: View, place: Place, x: float, y: float) -> list[Item]:
    petal = place.palette["petal"]
    leaf = Path.parse("M0 -2.2C1.4 -3.2 1.1 -5.4 0 -6.4C-1.1 -5.4 -1.4 -3.2 0 -2.2Z")
    petals = merged(leaf.transformed(Affine.rotation(360 * n / 12).then(Affine.translation(x, y))) for n in range(12))
    heart = tone(mix(petal, place.palette["pot"], 0.7), 0.3)
    return [view.shape(petals, petal, line=THIN), view.shape(circle(x, y, 2.7), heart, line=THIN)]


def _can(view: View, tin: str, x: float, y: float, side: int) -> list[Item]:
    spout = polygon(
        ((x + side * 2, y - 1.6), (x + side * 5.6, y - 5.6), (x + side * 6.2, y - 5.2), (x + side * 2, y - 0.4))
    )
    rose = Path("ML", (x + side * 5.2, y - 6.6, x + side * 6.9, y - 4.7))
    handle = Path.parse(
        f"M{x - side * 2.2} {y - 1.4}C{x - side * 5} {y - 2} {x - side * 4.6} {y - 6.6} {x - side * 1.6} {y - 5}"
    )
    return [
        view.stroke(handle, tone(tin, 0.18), 0.6),
        view.shape(spout, tin, line=THIN),
        view.stroke(rose, tone(tin, 0.18), 0.7),
        view.shape(rounded(Rect(x - 2.5, y - 5.4, 5.0, 5.4), 0.6), tin, line=THICK),
        view.shape(box(x - 2.4, y - 3.9, 4.8, 0.6), mix(tin, "#ffffff", 0.4)),
    ]


def _apple_tree(view: View, place: Place, x: float) -> list[Item]:
    """A tree at the edge with red apples in it and one in the grass."""
    palette, size, foot = place.palette, 19.0, 86.0
    items: list[Item] = [view.shape(ellipse(x, foot + 0.2, 15, 1.3), tone(palette["ground"], 0.18), opacity=0.5)]
    items += tree(view, x, foot, size, colour=palette["leaf"], bark=palette["bark"], form=1)
    if view.quiet or place.weather == "snow":
        return items
    crown = foot - size * 0.95
    lean = bent(view, (x, foot))
    fruit = [circle(x + dx * size, crown + dy * size, 1.1).transformed(lean) for dx, dy in APPLES]
    inwards = -math.copysign(11.0, x)
    fruit.append(circle(x + inwards, foot + 1.4, 1.1))
    return [*items, view.shape(merged(fruit), palette["apple"], line=THIN)]
