"""The harbour: a lighthouse on its mole, sailing boats at their moorings, a quay of stone with bollards and crates."""

import math

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.land import ripples, rolling
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import glow, gulls, heavens
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["harbour"]

HORIZON, QUAY = 58.0, 80.0
BOATS = (
    (-18.0, 70.5, 1.0, 0),
    (28.0, 72.0, 1.15, 1),
    (-44.0, 71.0, 1.1, 2),
    (54.0, 70.0, 0.95, 0),
    (-74.0, 72, 1.15, 1),
)
LAMP = {"day": 0.0, "dusk": 0.6, "night": 1.0}


def harbour(view: View, place: Place) -> Scenery:
    """Boats and water (options: lighthouse, sun)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = heavens(view, place, side, HORIZON + 2)
    items.append(
        rolling(view, (HORIZON - 1.5, 1.8, 90.0), 1.4, mix(palette["far"], palette["mist"], 0.35), low=HORIZON + 1)
    )
    x0, width = view.left - 2, view.right - view.left + 4
    water = upright(HORIZON, QUAY, (palette["shallow"], palette["water"]))
    items.append(view.shape(box(x0, HORIZON, width, QUAY - HORIZON + 4), water))
    props: list[tuple[str, Rect]] = []
    if place.has("lighthouse"):
        x = -side * 4.0
        items += _mole(view, place, x, -side)
        props.append(("lighthouse", view.matrix.apply_rect(Rect(x - 3, 40, 6, 21))))
    if not view.quiet:
        items += ripples(view, "ripples", (HORIZON + 4, QUAY - 1), palette["foam"], count=9)
        for x, y, size, form in BOATS:
            if view.sees(side * x - 12, side * x + 12):
                items += _boat(view, place, (side * x, y), size, form)
        items += gulls(view, side * 10.0, 39.0)
    items += _quay(view, place)
    items += _bollard(view, place, side * 19.0 if view.edge > 34 else side * (view.edge - 12))
    items += _crates(view, place, -side * (view.edge - 4.0))
    return Scenery(tuple(items), props=tuple(props))


def _mole(view: View, place: Place, x: float, side: int) -> list[Item]:
    """A mole of rocks that comes in from one side, the lighthouse on its head."""
    palette, y = place.palette, HORIZON + 2.6
    stone, white, red = mix(palette["stone"], palette["mist"], 0.25), palette["white"], palette["red"]
    far = x + side * 120
    rocks = smooth(
        ((x - side * 4, y + 1.4), (x - side * 3, y - 0.8), (x, y - 1.5), (far, y - 1.2), (far, y + 1.4)),
        corners=(0, 3, 4),
    )
    tower = polygon(((x - 1.7, y - 16), (x + 1.7, y - 16), (x + 2.6, y - 1.2), (x - 2.6, y - 1.2)))
    bands = [
        polygon(((x - a, top), (x + a, top), (x + b, low), (x - b, low)))
        for a, top, b, low in ((1.84, y - 13.6, 2.04, y - 10.4), (2.22, y - 7.4, 2.42, y - 4.2))
    ]
    shine = LAMP[place.time]
    lamp = mix(mix(palette["mist"], "#ffffff", 0.3), "#ffefb0", shine)
    items: list[Item] = glow(view, x, y - 17.4, 15, "#ffe6a8", strength=0.8 * shine) if shine else []
    return [
        *items,
        view.shape(rocks, stone, line=THIN),
        view.shape(tower, white, line=THIN),
        view.shape(merged(bands), red),
        view.shape(box(x - 1.2, y - 18.6, 2.4, 2.6), lamp, line=THIN, outline=tone(red, 0.2)),
        view.shape(box(x - 2.3, y - 16.3, 4.6, 0.8), tone(red, 0.15)),
        view.shape(polygon(((x - 1.8, y - 18.5), (x, y - 20.6), (x + 1.8, y - 18.5))), red, line=THIN),
    ]


def _boat(view: View, place: Place, at: tuple[float, float], s: float, form: int) -> list[Item]:
    """A small boat at its mooring: a sloop with furled or drying sails, or a tubby cutter."""
    palette, (x, y) = place.palette, at
    hulls = palette.all("hulls")
    hull = hulls[(round(abs(x)) + palette.pick) % len(hulls)]
    white = palette["white"]
    body = smooth(
        ((x - 8 * s, y - 3.2 * s), (x, y - 2.3 * s), (x + 8.6 * s, y - 3.8 * s), (x + 5.6 * s, y + 0.8 * s),
         (x - 6.2 * s, y + 0.8 * s)), corners=(0, 2, 3, 4),
    )  # fmt: skip
    cabin = rounded(Rect(x - 4.6 * s, y - 5.4 * s, 5.6 * s, 3.2 * s), 0.8 * s)
    mast = Path(
        "MLML", (x + 0.8 * s, y - 2.6 * s, x + 0.8 * s, y - 20 * s, x + 0.8 * s, y - 5.4 * s, x - 6.4 * s, y - 5.8 * s)
    )
    rig = Path(
        "MLML",
        (x + 0.8 * s, y - 19.6 * s, x + 8.2 * s, y - 3.8 * s, x + 0.8 * s, y - 19.6 * s, x - 7.4 * s, y - 3.3 * s),
    )
    items: list[Item] = [
        view.shape(ellipse(x, y + 1.2 * s, 8 * s, 0.9 * s), tone(palette["water"], 0.18), opacity=0.5),
        view.hairline(rig, tone(palette["mast"], 0.1), THIN, opacity=0.6),
        view.stroke(mast, palette["mast"], 0.55 * s),
    ]
    if form == 0:
        sail = polygon(((x + 0.2 * s, y - 18.6 * s), (x + 0.2 * s, y - 6.2 * s), (x - 6 * s, y - 6.6 * s)))
        items.append(view.shape(sail, palette["sail"], line=THIN, calm=True))
    else:
        furled = smooth(
            ((x + 0.4 * s, y - 6.8 * s), (x - 3 * s, y - 7.2 * s), (x - 6.4 * s, y - 6.6 * s), (x - 3 * s, y - 5.4 * s))
        )
        items.append(view.shape(furled, palette["sail"], line=THIN))
    if form == 1:
        tip = -4.0 if view.wind else 3.3
        flag = polygon(((x + 0.9 * s, y - 20 * s), (x + (0.9 + tip) * s, y - 19.1 * s), (x + 0.9 * s, y - 18 * s)))
        items.append(view.shape(flag, palette["red"], calm=True))
    return [
        *items,
        view.shape(cabin, white, line=THIN),
        view.shape(box(x - 3.8 * s, y - 4.6 * s, 3.4 * s, 1.0 * s), palette["pane"]),
        view.shape(body, hull, line=THICK),
        view.hairline(
            Path("ML", (x - 6.9 * s, y - 1.4 * s, x + 7.0 * s, y - 1.8 * s)), mix(hull, "#ffffff", 0.65), THICK
        ),
    ]


def _quay(view: View, place: Place) -> list[Item]:
    """Big slabs along the edge, smaller ones before them."""
    stone, low = place.palette["stone"], max(view.bottom, 100.0) + 30
    x0, width = view.left - 2, view.right - view.left + 4
    items: list[Item] = [
        view.shape(box(x0, QUAY, width, low - QUAY), upright(QUAY, 102, (stone, mix(stone, "#ffffff", 0.12)))),
        view.shape(box(x0, QUAY, width, 3.2), mix(stone, "#ffffff", 0.28), line=THIN, outline=tone(stone, 0.2)),
    ]
    if view.quiet:
        return items
    seams = "".join(f"M{n * 15.0:.1f} {QUAY}L{n * 15.8:.1f} {QUAY + 3.2}" for n in view.steps(15.0, 5.0))
    for row, (y, pitch) in enumerate(((86.0, 13.0), (90.5, 16.0), (96.5, 20.0))):
        seams += f"M{x0:.1f} {y}H{x0 + width:.1f}"
        top = (83.2, 86.0, 90.5)[row]
        for n in view.steps(pitch, pitch):
            x = (n + 0.5 * (row % 2)) * pitch
            seams += f"M{x:.1f} {top}L{x * 1.06:.1f} {y}"
    return [*items, view.hairline(Path.parse(seams), tone(stone, 0.11), THIN)]


def _bollard(view: View, place: Place, x: float) -> list[Item]:
    """An iron bollard with a rope that leads over the edge."""
    iron, rope, y = place.palette["iron"], place.palette["rope"], 85.0
    line = Path.parse(f"M{x} {y - 2.6}C{x - 5} {y - 1} {x - 8} {y - 3} {x - 11} {y - 4.6}")
    coil = merged(ellipse(x + 6.5, y + 1.2 - n * 0.7, 3.0 - n * 0.5, 0.9 - n * 0.12) for n in range(3))
    return [
        view.shape(ellipse(x + 1, y + 0.2, 4, 0.7), tone(place.palette["stone"], 0.2), opacity=0.5),
        view.stroke(line, rope, 0.7),
        view.shape(coil, rope, line=THIN, outline=tone(rope, 0.26)),
        view.shape(polygon(((x - 1.3, y - 4.4), (x + 1.3, y - 4.4), (x + 1.9, y), (x - 1.9, y))), iron, line=THIN),
        view.shape(rounded(Rect(x - 2.2, y - 5.8, 4.4, 1.9), 0.9), mix(iron, "#ffffff", 0.16), line=THIN),
        view.stroke(Path("ML", (x - 1.6, y - 2.6, x + 1.6, y - 2.4)), rope, 0.9),
    ]


def _crates(view: View, place: Place, x: float) -> list[Item]:
    """A stack of crates at the edge, and a lobster pot."""
    wood, inwards = place.palette["wood"], -math.copysign(1.0, x)
    items: list[Item] = [view.shape(ellipse(x, 90.2, 15, 1.2), tone(place.palette["stone"], 0.2), opacity=0.5)]
    for cx, foot, w, h in (
        (x - inwards * 3, 90.0, 15, 12),
        (x + inwards * 11.5, 90.0, 9, 7.5),
        (x - inwards * 3.6, 78.0, 10.5, 9.0),
    ):
        left, top = cx - w / 2, foot - h
        items.append(view.shape(box(left, top, w, h), wood, line=THICK))
        if not view.quiet:
            slats = "".join(f"M{left} {top + h * k}H{left + w}" for k in (0.33, 0.66))
            items.append(view.hairline(Path.parse(slats), tone(wood, 0.16), THIN))
            posts = merged(box(px, top, w * 0.13, h) for px in (left, left + w * 0.87))
            items.append(view.shape(posts, mix(wood, "#fff4dc", 0.22), line=THIN, outline=tone(wood, 0.24)))
    return items
