"""The park: hills behind a meadow, a path that leads in, large trees at the sides and a kite in the air."""

import math

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.greenery import blades, bush, flowers, hill, tree
from comicgen.settings.land import crest
from comicgen.settings.lights import lamp_x, street_lamp
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import CLEAR, FAIR, air, clouds, lightning, moon, stars, sun
from comicgen.settings.view import THIN, View, merged, tone, upright

__all__ = ["park"]

FAR, MEADOW = 58.0, 68.0  # world y of the far hills' mean crest, and of the near edge of the meadow

# x, foot, half a crown's width; those beyond 30 come again, further out, in wide panels.
TREES = ((-24, 70.5, 7.5), (23, 71.5, 8.5), (37, 70.0, 6.0), (-58, 71.0, 9.0), (62, 72.0, 9.5), (-86, 70.0, 7.0))
BUSHES = ((-38, 73.0, 4.5), (46, 74.0, 5.0))
TUFTS = ((-18, 82), (27, 80), (-44, 88), (40, 90), (17, 93), (-62, 84), (66, 87))


def park(view: View, place: Place) -> Scenery:
    """A meadow with trees (options: kite, lamp)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = air(view, (palette["sky"], palette["sky low"]), FAR + 14)
    items += _sky(view, place, side)
    items += lightning(view, place, -side)
    items += _land(view, place)
    items += _path(view, palette["path"], side)
    items += _middle(view, place, side)
    if place.time != "night" and place.weather != "snow":
        items += flowers(view, (MEADOW + 4, 98.0), palette.all("flowers"))
    props: list[tuple[str, Rect]] = []
    if place.has("lamp"):
        x = lamp_x(view, side * (view.edge - 9.0), 84.0, 46.0)
        lit = {"day": 0.0, "dusk": 0.8, "night": 1.0}[place.time]
        items += street_lamp(view, x, 84.0, 46.0, metal=palette["metal"], lit=lit)
        props.append(("lamp", view.matrix.apply_rect(Rect(x - 3, 36, 6, 8))))
    items += _frame(view, place, side)
    return Scenery(tuple(items), props=tuple(props))


def _sky(view: View, place: Place, side: int) -> list[Item]:
    palette, x = place.palette, view.open_x(-side * min(view.edge - 14, 30.0), most=view.edge - 24)
    items: list[Item] = []
    if place.weather in CLEAR:
        if place.time == "night":
            items += [*stars(view, "#ffffff", 56.0), *moon(view, x, 40.0, (palette["light"], palette["sea"]))]
        elif place.time == "dusk" and place.weather in FAIR:
            items += sun(view, x, 55.0, palette["light"])
    if place.time == "night":
        return items
    items += clouds(view, palette["cloud"], 64, high=(33, 45), size=(18, 30), shift=side * 20.0)
    if place.has("kite") and place.weather in FAIR and not view.quiet:
        items += _kite(view, side * min(view.edge - 16, 26.0), 37.0, palette["kite"])
    return items


def _kite(view: View, x: float, y: float, colour: str) -> list[Item]:
    """A kite on a long string, with bows on its tail."""
    tail = smooth(((x, y + 5), (x - 2.5, y + 8), (x + 1.5, y + 11), (x - 1, y + 14)), closed=False)
    string = smooth(((x, y + 1), (x + 9, y + 15), (x + 26, y + 27)), closed=False)
    left = polygon(((x, y - 5), (x, y + 5), (x - 3.4, y - 1)))
    right = polygon(((x, y - 5), (x + 3.4, y - 1), (x, y + 5)))
    bows = merged(
        polygon(
            ((bx - 0.9, by - 0.6), (bx, by), (bx + 0.9, by - 0.6), (bx + 0.9, by + 0.6), (bx, by), (bx - 0.9, by + 0.6))
        )
        for bx, by in ((x - 2.3, y + 8.2), (x + 1.1, y + 11.2))
    )
    return [
        view.hairline(string, tone(view.key_tone, 0.2), 0.7, opacity=0.7),
        view.hairline(tail, tone(colour, 0.2), 0.9),
        view.shape(left, colour, calm=True),
        view.shape(right, mix(colour, "#ffffff", 0.35), calm=True),
        view.shape(bows, colour, calm=True),
    ]


def _land(view: View, place: Place) -> list[Item]:
    palette = place.palette
    x0, x1 = view.left - 3, view.right + 3
    far, near = palette["far"], palette["near"]
    items: list[Item] = [
        hill(
            view,
            crest(x0, x1, (FAR, 4.5, 64.0), 0.0),
            84,
            upright(FAR - 6, FAR + 14, (far, mix(far, palette["mist"], 0.5))),
        ),
    ]
    if not view.quiet:
        items += _far_trees(view, place)
    items.append(
        hill(
            view,
            crest(x0, x1, (FAR + 6, 2.6, 90.0), 1.9),
            90,
            upright(FAR + 3, MEADOW + 8, (near, mix(near, palette["mist"], 0.25))),
        )
    )
    ground = palette["ground"]
    shade = upright(MEADOW, 100, (mix(ground, palette["mist"], 0.15), ground))
    items.append(hill(view, crest(x0, x1, (MEADOW, 0.8, 120.0), 0.7), max(view.bottom, 100) + 30, shade))
    return items


def _far_trees(view: View, place: Place) -> list[Item]:
    """A line of tiny trees on the far hill, as one shape."""
    balls: list[Path] = []
    for number in view.steps(6.0, 6.0):
        dice = view.dice("far tree", number)
        x, r = number * 6.0 + dice.uniform(-2, 2), dice.uniform(1.5, 3.2)
        if dice.random() < 0.72 and view.sees(x - r, x + r):
            balls.append(circle(x, FAR + 5.5 - r * 0.4, r))
    colour = mix(place.palette["far"], place.palette["leaf"], 0.45)
    return [view.shape(merged(balls), colour)] if balls else []


def _path(view: View, colour: str, side: int) -> list[Item]:
    """A path that winds from the foot of the picture to the crest of the meadow."""
    s = side
    low = max(view.bottom, 100) + 4
    outline = smooth(
        (
            (-s * 34, low), (-s * 10, 88), (s * 9, 77), (s * 5.5, MEADOW + 0.6),
            (s * 8.2, MEADOW + 0.6), (s * 14.5, 77), (s * 10, 88), (s * 6, low),
        ),
        corners=(0, 3, 4, 7),
    )  # fmt: skip
    return [view.shape(outline, upright(MEADOW, 100, (mix(colour, "#ffffff", 0.12), colour)), line=THIN)]


def _middle(view: View, place: Place, side: int) -> list[Item]:
    """Trees in the middle distance, and bushes; none behind the middle of the picture."""
    palette = place.palette
    leaf = mix(palette["leaf"], palette["mist"], 0.3)
    items: list[Item] = []
    for bay in view.bays(-24, 64):
        for number, (x, y, size) in enumerate(TREES):
            at = side * (x + math.copysign(64.0 * bay, x))
            if (bay == 0 or abs(x) > 30) and view.sees(at - size * 1.3, at + size * 1.3):
                items += tree(view, at, y, size, colour=leaf, bark=palette["bark"], form=number + bay)
        for x, y, size in () if view.quiet else BUSHES:
            at = side * (x + math.copysign(68.0 * bay, x))
            if view.sees(at - 6, at + 6):
                items += bush(view, at, y, size, colour=palette["bush"])
    if not view.quiet:
        tufts = [blades(side * x, y, 0.9) for x, y in TUFTS]
        items.append(view.shape(merged(tufts), tone(palette["ground"], 0.16)))
    return items


def _frame(view: View, place: Place, side: int) -> list[Item]:
    """One large tree at the edge frames the picture, whatever its width."""
    palette = place.palette
    x = -side * (view.edge + 1.0)
    items = tree(view, x, 86, 21, colour=palette["leaf"], bark=palette["bark"], form=1)
    shadow = ellipse(x, 86.2, 17, 1.3)
    return [view.shape(shadow, tone(palette["ground"], 0.16), opacity=0.5), *items]
