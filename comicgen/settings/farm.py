"""The farm: a red barn and a silo under patchwork hills, a fence, hens, bales and a milk churn."""

import math

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.greenery import flowers, tree
from comicgen.settings.land import rolling, tufts
from comicgen.settings.meadow import bale, fence, fields
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import heavens
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["farm"]

FAR, YARD = 61.0, 72.5
HENS = ((13.0, 86, 1.0), (18.5, 88.5, 1.15), (-9.0, 81.5, 0.75), (-30.0, 87, 1.0), (45.0, 85, 1.0))
TREES = ((-40.0, 73.5, 6.5), (46.0, 74, 7.5), (-72.0, 74, 8.0), (76.0, 73, 7.0))


def farm(view: View, place: Place) -> Scenery:
    """A farmyard (options: barn, hens)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = heavens(view, place, side, FAR + 6)
    items += fields(view, place, FAR)
    for x, y, size in TREES:
        if view.sees(side * x - size * 1.3, side * x + size * 1.3):
            items += tree(
                view, side * x, y, size, colour=mix(palette["leaf"], palette["mist"], 0.25), bark=palette["bark"]
            )
    props: list[tuple[str, Rect]] = []
    if place.has("barn"):
        x = -side * min(view.edge - 14.0, 27.0)
        items += _barn(view, place, x)
        items += _silo(view, place, x - side * 15.5)
        props.append(("barn", view.matrix.apply_rect(Rect(x - 12, 48, 24, 27))))
    ground = palette["ground"]
    fill = upright(YARD, 100, (mix(ground, palette["mist"], 0.2), ground))
    items.append(rolling(view, (YARD + 1.5, 0.6, 120.0), 0.8, fill))
    items += _track(view, place, -side)
    if not view.quiet:
        items += fence(view, palette["wood"], (YARD + 4.6, 5.6))
        items += tufts(view, "grass", (YARD + 6, 99.0), tone(ground, 0.13))
        if place.time != "night" and place.weather != "snow":
            items += flowers(view, (YARD + 6, 98.0), palette.all("flowers"))
        items += bale(view, place, side * (view.edge - 9.0), 88.0, 6.5)
    if place.has("hens") and place.time != "night" and not view.quiet:
        for number, (x, y, size) in enumerate(HENS):
            if view.sees(x - 4, x + 4):
                items += _hen(view, place, (side * x, y), size, -1 if number % 2 else 1)
    items += _churn(view, place, -side * (view.edge - 5.0))
    return Scenery(tuple(items), props=tuple(props))


def _barn(view: View, place: Place, x: float) -> list[Item]:
    """A barn with a broken gable, white trim and a great door."""
    palette, foot = place.palette, YARD + 2.5
    red, trim, roof = palette["barn"], palette["trim"], palette["roof"]
    gable = polygon(
        ((x - 9, foot), (x - 9, foot - 12.5), (x - 6.6, foot - 18.4), (x, foot - 22.4), (x + 6.6, foot - 18.4),
         (x + 9, foot - 12.5), (x + 9, foot))
    )  # fmt: skip
    edge = Path.parse(
        f"M{x - 10} {foot - 12}L{x - 7.1} {foot - 18.9}L{x} {foot - 23.2}L{x + 7.1} {foot - 18.9}L{x + 10} {foot - 12}"
    )
    door = box(x - 4, foot - 9.4, 8, 9.4)
    items: list[Item] = [
        view.shape(gable, red, line=THIN),
        view.stroke(edge, roof, 1.5),
        view.shape(door, tone(red, 0.12), line=THIN, outline=trim),
        view.shape(box(x - 1.8, foot - 17.0, 3.6, 3.6), palette["lit"] if place.time != "day" else tone(red, 0.25)),
    ]
    if view.quiet:
        return items
    boards = "".join(f"M{x + dx} {foot}V{foot - 12.5}" for dx in (-7, -5.4, 5.4, 7))
    cross = Path.parse(
        f"M{x - 4} {foot - 9.4}L{x + 4} {foot}M{x + 4} {foot - 9.4}L{x - 4} {foot}M{x} {foot - 9.4}V{foot}"
    )
    return [
        *items,
        view.hairline(Path.parse(boards), tone(red, 0.12), THIN),
        view.stroke(cross, trim, 0.6),
        view.shape(box(x - 1.8, foot - 17.0, 3.6, 3.6), None, line=THICK, outline=trim),
        view.stroke(box(x - 4, foot - 9.4, 8, 9.4), trim, 0.7),
    ]


def _silo(view: View, place: Place, x: float) -> list[Item]:
    metal, foot = place.palette["metal"], YARD + 2.5
    dome = smooth(
        ((x - 4, foot - 22), (x - 2.8, foot - 25), (x, foot - 26.2), (x + 2.8, foot - 25), (x + 4, foot - 22)),
        corners=(0, 4),
    )
    rings = "".join(f"M{x - 4} {foot - h}H{x + 4}" for h in (4.5, 9, 13.5, 18))
    return [
        view.shape(box(x - 4, foot - 22, 8, 22), metal, line=THIN),
        view.shape(box(x + 1.4, foot - 21.6, 2.4, 21.6), tone(metal, 0.10)),
        view.shape(dome, mix(metal, place.palette["roof"], 0.5), line=THIN),
        *([] if view.quiet else [view.hairline(Path.parse(rings), tone(metal, 0.14), THIN)]),
    ]


def _track(view: View, place: Place, side: int) -> list[Item]:
    """A track that leads to the barn's door."""
    low, s, colour = max(view.bottom, 100.0) + 4, side, place.palette["path"]
    x = s * min(view.edge - 14.0, 27.0)
    outline = smooth(
        ((x - 3.6, YARD + 2.6), (x + 3.6, YARD + 2.6), (x - s * 2 + 7, 81), (x * 0.35 + 11, 90), (x * 0.1 + 24, low),
         (x * 0.1 - 22, low), (x * 0.35 - 7, 90), (x - s * 2 - 5, 81)),
        corners=(0, 1, 4, 5),
    )  # fmt: skip
    return [view.shape(outline, upright(YARD, 100, (mix(colour, "#ffffff", 0.1), colour)))]


def _hen(view: View, place: Place, at: tuple[float, float], s: float, way: int) -> list[Item]:
    """A round hen that looks for corn."""
    (x, y), white, red = at, place.palette["hen"], place.palette["barn"]

    def to(px: float, py: float) -> tuple[float, float]:
        return x + way * px * s, y + py * s

    body = smooth(
        (to(-2.6, -3.4), to(-1.2, -2.9), to(0.6, -3.2), to(1.3, -4.6), to(2.1, -4.5), to(2.2, -3.0), to(1.2, -1.1),
         to(-0.8, -0.8), to(-2.3, -1.8)), corners=(0,),
    )  # fmt: skip
    beak = polygon((to(2.1, -4.2), to(3.0, -3.8), to(2.1, -3.5)))
    comb = merged(circle(*to(dx, dy), 0.38 * s) for dx, dy in ((1.2, -4.8), (1.7, -5.0), (2.15, -4.7)))
    wing = smooth((to(-1.4, -2.4), to(0.4, -2.6), to(0.2, -1.5), to(-0.8, -1.4)))
    legs = Path("MLML", (*to(-0.3, -0.9), *to(-0.3, 0), *to(0.5, -0.9), *to(0.6, 0)))
    return [
        view.hairline(legs, place.palette["beak"], THICK),
        view.shape(comb, red),
        view.shape(beak, place.palette["beak"]),
        view.shape(body, white, line=THIN),
        view.shape(wing, tone(white, 0.10)),
        view.shape(circle(*to(1.75, -4.0), 0.2 * s), tone(white, 0.7)),
    ]


def _churn(view: View, place: Place, x: float) -> list[Item]:
    """Two milk churns on the ground near the reader."""
    metal, items = place.palette["metal"], list[Item]()
    inwards = -math.copysign(1.0, x)
    for dx, y, s in ((0.0, 87.5, 1.0), (inwards * 7.5, 89.0, 0.9)):
        at = x + dx
        body = smooth(
            ((at - 3 * s, y), (at - 3.1 * s, y - 6.4 * s), (at - 1.7 * s, y - 9 * s), (at + 1.7 * s, y - 9 * s),
             (at + 3.1 * s, y - 6.4 * s), (at + 3 * s, y)), corners=(0, 5), tension=0.4,
        )  # fmt: skip
        items += [
            view.shape(ellipse(at + 1, y, 4.4 * s, 0.7), tone(place.palette["ground"], 0.2), opacity=0.5),
            view.shape(
                rounded(Rect(at - 2 * s, y - 11 * s, 4 * s, 2.4 * s), 0.7), mix(metal, "#ffffff", 0.3), line=THIN
            ),
            view.shape(body, metal, line=THICK),
            view.shape(box(at + 1.2 * s, y - 6.2 * s, 1.4 * s, 5.6 * s), tone(metal, 0.10)),
        ]
    return items
