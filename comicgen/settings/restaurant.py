"""The restaurant: laid tables with candles, lamps on a panelled wall, a half curtain, a rack of wine."""

import math

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import FAR, FOOT, LIT, block, slats
from comicgen.settings.furniture import picture, pot_plant
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import boards, skirting, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import LAMPLIGHT, glow
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["restaurant"]

TABLE = 66.0  # world y of the table tops


def restaurant(view: View, place: Place) -> Scenery:
    """A restaurant (options: candles, wine, plant)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    lit = LIT[place.time]
    glass = Rect(side * 1.0 - 13, 30, 26, 27)
    items = wall(view, palette["wall"], FOOT)
    items += slats(view, 62.0, FOOT, palette["panel"], pitch=7.0)
    items += window(view, place, Window(glass, panes=2, crossbar=0.0, curtains=False))
    items += _half_curtain(view, glass, palette["curtain"])
    for n in view.steps(82.0, 30.0):
        for s in (-1, 1):
            items += _sconce(view, palette, n * 82.0 + s * 35.0, lit)
    items += _outer(view, place, side)
    if place.has("wine"):
        items += _wine(view, palette, side * 47.0)
    items += skirting(view, palette["panel"], FOOT)
    items += boards(view, palette["floor"], FOOT)
    for n in view.steps(47.0, 24.0):
        items += _table(view, palette, n * 47.0 + side * 1.0, lit if place.has("candles") else 0.0)
    if place.has("plant"):
        items += pot_plant(view, -side * (view.edge - 4.5), FOOT + 5, size=1.05, pot=palette["pot"], night=0.12 * lit)
    return Scenery(tuple(items), props=(("window", view.matrix.apply_rect(glass)),))


def _half_curtain(view: View, glass: Rect, cloth: str) -> list[Item]:
    """A curtain on a rod over the lower half of the window: nobody looks on one's plate."""
    y, h = glass.y + glass.h * 0.62, glass.h * 0.38
    items: list[Item] = [
        view.shape(box(glass.x, y, glass.w, h), cloth, line=THIN),
        view.stroke(Path("ML", (glass.x - 0.6, y, glass.right + 0.6, y)), tone(cloth, 0.4), 0.7),
    ]
    if not view.quiet:
        folds = merged(Path("ML", (glass.x + k * 2.6, y + 1, glass.x + k * 2.6, y + h)) for k in range(1, 10))
        items.append(view.hairline(folds, tone(cloth, 0.1), THIN))
    return items


def _sconce(view: View, palette: Palette, x: float, lit: float) -> list[Item]:
    """A lamp on the wall outside the heads."""
    y, brass = 33.0, palette["brass"]
    items = glow(view, x, y, 25, LAMPLIGHT, strength=0.9 * lit) if lit else []
    shade = mix(mix(palette["wall"], "#ffffff", 0.6), "#fff1c4", lit)
    hood = polygon(((x - 1.8, y - 3), (x + 1.8, y - 3), (x + 2.9, y + 2), (x - 2.9, y + 2)))
    return [
        *items,
        view.shape(rounded(Rect(x - 0.9, y + 2, 1.8, 4.6), 0.8), brass, line=THIN, calm=True),
        view.shape(hood, shade, line=THIN, outline=tone(mix(shade, "#e8c070", 0.4), 0.3), calm=True),
    ]


def _table(view: View, palette: Palette, x: float, lit: float) -> list[Item]:
    """A table for two under a cloth; a candle, two glasses, plates; chairs on both sides."""
    cloth, y, foot = palette["cloth"], TABLE, FOOT + 6.5
    items: list[Item] = []
    for s in (-1, 1):
        items += _chair(view, palette, x + s * 15.0, s)
    skirt = smooth(
        (
            (x - 10.4, y + 1),
            (x - 11.4, y + 8),
            (x - 10.6, foot - 5),
            (x, foot - 4),
            (x + 10.6, foot - 5),
            (x + 11.4, y + 8),
            (x + 10.4, y + 1),
        ),
        corners=(0, 2, 4, 6),
    )
    items += [
        view.shape(rounded(Rect(x - 1.4, foot - 6, 2.8, 6), 0.6), tone(palette["wood"], 0.2)),
        view.shape(skirt, cloth, line=THICK),
        view.shape(ellipse(x, y + 0.8, 11.0, 1.7), mix(cloth, "#ffffff", 0.5), line=THICK),
    ]
    if view.quiet:
        return items
    folds = "".join(
        f"M{x + u:.2f} {y + 3:.2f}Q{x + u * 1.12:.2f} {y + 9:.2f} {x + u * 1.04:.2f} {foot - 6:.2f}"
        for u in (-7, -3.4, 3.6, 7.2)
    )
    items.append(view.hairline(Path.parse(folds), tone(cloth, 0.09), THICK))
    for s in (-1, 1):
        items.append(view.shape(ellipse(x + s * 6.6, y + 0.7, 2.8, 0.6), "#ffffff", line=THIN))
        items += _wine_glass(view, palette, x + s * 3.4, y + 0.6)
    if lit:
        items += glow(view, x, y - 5.4, 11, "#ffe3a0", strength=0.8 * lit)
        items.append(view.shape(ellipse(x, y - 5.6, 0.5, 1.1), "#fff3c4"))
    candle = rounded(Rect(x - 0.6, y - 4.4, 1.2, 4.8), 0.3)
    return [
        *items,
        view.shape(candle, palette["accent"], line=THIN),
        view.shape(rounded(Rect(x - 1.6, y - 0.2, 3.2, 1.0), 0.5), palette["brass"]),
    ]


def _wine_glass(view: View, palette: Palette, x: float, y: float) -> list[Item]:
    bowl = Path.parse(
        f"M{x - 1.1} {y - 4.8}H{x + 1.1}Q{x + 1.3} {y - 2.2} {x} {y - 2}Q{x - 1.3} {y - 2.2} {x - 1.1} {y - 4.8}Z"
    )
    wine = Path.parse(
        f"M{x - 1.1} {y - 3.4}H{x + 1.1}Q{x + 1.0} {y - 2.2} {x} {y - 2}Q{x - 1.0} {y - 2.2} {x - 1.1} {y - 3.4}Z"
    )
    stem = Path("MLML", (x, y - 2, x, y, x - 0.8, y, x + 0.8, y))
    return [
        view.shape(bowl, "#ffffff", line=THIN, outline=tone(palette["cloth"], 0.25), opacity=0.8),
        view.shape(wine, palette["wine"]),
        view.hairline(stem, tone(palette["cloth"], 0.3), THICK),
    ]


def _chair(view: View, palette: Palette, x: float, side: int) -> list[Item]:
    """A chair from its side, its back away from the table."""
    wood, foot = palette["wood"], FOOT + 6.5
    back = x + side * 3.6
    posts = Path(
        "MLMLML", (back, 58, back - side * 0.8, foot, x - side * 4, 72, x - side * 4.4, foot, back, 66, back, 58)
    )
    rail = smooth(((back + side * 0.2, 56.6), (back - side * 0.9, 62), (back - side * 0.5, 67)), closed=False)
    return [
        view.stroke(posts, tone(wood, 0.18), 1.1),
        view.stroke(rail, wood, 1.9),
        view.shape(rounded(Rect(min(x - 5, x + 4.6 - 9.6), 71, 9.6, 2.4), 1.1), palette["leather"], line=THIN),
    ]


def _wine(view: View, palette: Palette, x: float) -> list[Item]:
    """A rack of bottles, seen by their ends."""
    at = Rect(x - 8.5, 27, 17, 33)
    wood = palette["wood"]
    items: list[Item] = [
        block(view, at, wood, r=0.6, line=THICK),
        view.shape(rounded(at.grown(-1.2), 0.4), tone(wood, 0.14), calm=True),
    ]
    if view.quiet:
        return items
    dice = view.dice("wine")
    ends: list[Item] = []
    bars: list[Path] = []
    for row in range(6):
        y = at.y + 4.2 + row * 5.1
        bars.append(box(at.x + 1.2, y + 2.1, at.w - 2.4, 0.8))
        for k in range(3):
            if dice.random() < 0.8:
                colour = palette.all("bottles")[dice.randrange(len(palette.all("bottles")))]
                bx = at.x + 3.8 + k * 4.7
                ends += [
                    view.shape(circle(bx, y, 1.9), colour, line=THIN, calm=True),
                    view.shape(circle(bx, y, 0.75), mix(colour, "#ffffff", 0.5), calm=True),
                ]
    return [*items, *ends, view.shape(merged(bars), mix(wood, "#ffffff", 0.1), calm=True)]


def _outer(view: View, place: Place, side: int) -> list[Item]:
    """A picture on the other side; windows and pictures in a wide panel."""
    palette = place.palette
    motif = view.dice("picture").randrange(3)
    wall_colour = palette["wall"]
    items = picture(view, Rect(-side * 46 - 7, 32, 14, 17), palette["accent"], wall=wall_colour, motif=motif)
    for number in view.bays(2 * FAR + 6, 42):
        for s in (-1, 1):
            x = s * (2 * FAR + 6 + number * 42)
            if not view.sees(x - 15, x + 15):
                continue
            if (number + (s == side)) % 2 == 0:
                glass = Rect(x - 13, 30, 26, 27)
                items += window(view, place, Window(glass, crossbar=0.0, curtains=False, name=f"w {s} {number}"))
                items += _half_curtain(view, glass, palette["curtain"])
            else:
                items += picture(
                    view, Rect(x - 10, 33, 20, 15), palette["leather"], wall=wall_colour, motif=math.floor(abs(x))
                )
    return items
