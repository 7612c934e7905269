"""The corner shop: shelves of tins and jars, crates of fruit, a counter with a till, a window with its awning."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, polygon, rounded
from comicgen.scene import Item
from comicgen.settings.fixtures import FAR, FOOT, LIT, block, bottles, garland, plank, tiled_floor
from comicgen.settings.furniture import pendant
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import skirting, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["shop"]

TOP = 62.0  # world y of the counter


def shop(view: View, place: Place) -> Scenery:
    """A shop (options: pennants, lamp)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    glass = Rect(side * 1.0 - 14, 33, 28, 23)
    items = wall(view, palette["wall"], FOOT)
    items += window(view, place, Window(glass, panes=2, crossbar=0.0, curtains=False))
    items += _awning(view, glass, palette)
    if place.has("pennants"):
        items += garland(view, 19.0, palette.all("goods"), lit=0.0, pennants=True)
    items += skirting(view, palette["wall"], FOOT)
    items += _shelves(view, palette)
    items += tiled_floor(view, (palette["floor"], palette["floor dark"]))
    items += _crates(view, palette, -side)
    items += _counter(view, palette, side)
    if place.has("lamp"):
        lit = 0.25 + 0.75 * LIT[place.time]
        for s in (-1, 1):
            items += pendant(view, s * 45.0, 0.0, 13.0, shade=palette["shade"], lit=lit)
    return Scenery(tuple(items), props=(("window", view.matrix.apply_rect(glass)),))


def _awning(view: View, glass: Rect, palette: Palette) -> list[Item]:
    """The striped awning outside, seen through the upper part of the window."""
    if view.quiet:
        return []
    n, (x, y, w, _) = 8, glass
    step = w / n
    items: list[Item] = []
    for k in range(n):
        colour = palette["accent"] if k % 2 == 0 else mix(palette["wall"], "#ffffff", 0.7)
        left = x + k * step
        flap = Path.parse(f"M{left} {y}H{left + step}V{y + 3.6}Q{left + step / 2} {y + 6.4} {left} {y + 3.6}Z")
        items.append(view.shape(flap, colour, line=THIN, calm=True))
    return items


def _shelves(view: View, palette: Palette) -> list[Item]:
    """Shelves to the ceiling outside the heads, bay after bay."""
    items: list[Item] = []
    wood = palette["wood"]
    for s in (-1, 1):
        for number in view.bays(FAR + 1, 34):
            x = FAR + 1 + number * 34
            at = Rect(x if s > 0 else -x - 30, 27, 30, FOOT - 26)
            if not view.sees(at.x, at.right):
                continue
            items.append(view.shape(rounded(at, 0.5), mix(wood, palette["wall"], 0.45), line=THICK, calm=True))
            for k, y in enumerate((38.0, 49.5, 61.0)):
                goods = tuple(mix(colour, palette["wall"], 0.15) for colour in palette.all("goods"))
                if (k + number) % 2:
                    items += _tins(view, (at.x + 1.4, at.right - 1.4), y, goods)
                else:
                    items += bottles(view, (at.x + 1.4, at.right - 1.2), y, goods, tall=(5.0, 8.2), neck=0.35)
                items.append(block(view, Rect(at.x, y, at.w, 1.3), wood))
                if not view.quiet:
                    tags = merged(box(at.x + 3 + n * 7.4, y + 0.2, 2.6, 1.3) for n in range(4))
                    items.append(view.shape(tags, mix(wood, "#ffffff", 0.75), calm=True))
    return items


def _tins(view: View, span: tuple[float, float], y: float, colours: tuple[str, ...]) -> list[Item]:
    """Tins and boxes in stacks."""
    if view.quiet:
        return []
    dice = view.dice("tins", round(span[0], 1), y)
    items: list[Item] = []
    x = span[0]
    while x < span[1] - 4.2:
        colour, w, h = dice.choice(colours), dice.uniform(2.8, 4.0), dice.uniform(2.6, 3.4)
        for k in range(1 + (dice.random() < 0.6)):
            tin = Rect(x, y - (k + 1) * h, w, h - 0.1)
            items.append(view.shape(rounded(tin, 0.4), colour, line=THIN, calm=True))
            items.append(view.shape(box(tin.x, tin.y + h * 0.3, w, h * 0.38), mix(colour, "#ffffff", 0.5), calm=True))
        x += w + dice.uniform(0.2, 1.0)
    return items


def _crates(view: View, palette: Palette, side: int) -> list[Item]:
    """Crates of fruit that lean towards the customer."""
    items: list[Item] = []
    wood, colours = palette["wood"], palette.all("fruit")
    for n in range(2):
        x, y = side * (19.0 + n * 19.5), FOOT - 8.5
        half = 8.6
        legs = box(x - half + 1, y + 4, 1.4, 10) + box(x + half - 2.4, y + 4, 1.4, 10)
        items.append(view.shape(legs, tone(wood, 0.35)))
        fruit = colours[n % len(colours)]
        if view.quiet:
            items.append(view.shape(box(x - half + 1, y - 2, 2 * half - 2, 4), fruit))
        else:
            rows = [
                (x - half + 2.2 + k * 2.5 + (row % 2) * 1.2, y - 0.2 - row * 1.9)
                for row in range(2)
                for k in range(6 - row)
            ]
            items += (view.shape(circle(fx, fy, 1.65), fruit, line=THIN) for fx, fy in rows)
        items.append(
            view.shape(rounded(Rect(x - half, y + 0.6, 2 * half, 6.4), 0.4), mix(wood, "#ffffff", 0.14), line=THICK)
        )
        if not view.quiet:
            items.append(view.hairline(Path("ML", (x - half, y + 3.6, x + half, y + 3.6)), tone(wood, 0.22), THIN))
            sign = polygon(((x + 2, y + 1.6), (x + 6.6, y + 1.6), (x + 6.6, y + 5), (x + 2, y + 5)))
            items.append(view.shape(sign, mix(wood, "#ffffff", 0.8), line=THIN))
    return items


def _counter(view: View, palette: Palette, side: int) -> list[Item]:
    """The counter on the other side; on it the till, sweets in a jar and a bell."""
    wood, inner, outer = palette["counter"], 15.0, max(view.right, view.edge) + 6
    left, w = min(side * inner, side * outer), outer - inner
    items: list[Item] = [view.shape(box(left, TOP + 2, w, FOOT + 3 - TOP - 2), wood, line=THICK)]
    if not view.quiet:
        for n in range(int((outer - inner) // 12) + 1):
            x = side * (inner + 1.5 + n * 12)
            panel = Rect(min(x, x + side * 9.5), TOP + 5, 9.5, FOOT - TOP - 6)
            if view.sees(panel.x, panel.right):
                items.append(view.shape(rounded(panel, 0.6), mix(wood, "#ffffff", 0.14), line=THIN))
    items.append(plank(view, Rect(left - 1.3, TOP, w + 2.6, 2.3), palette["wood"]))
    return items + _till(view, palette, side * 45.0) + _sweets(view, palette, side * 17.5)


def _till(view: View, palette: Palette, x: float) -> list[Item]:
    """An old till with a drawer, round keys and a flag for the sum."""
    colour, y = palette["till"], TOP
    body = polygon(((x - 6, y), (x - 5, y - 7.5), (x + 5, y - 7.5), (x + 6, y)))
    items: list[Item] = [
        view.shape(rounded(Rect(x - 3.8, y - 11.6, 7.6, 4.4), 0.7), mix(colour, "#ffffff", 0.3), line=THICK),
        view.shape(box(x - 2.8, y - 10.6, 5.6, 2.2), palette["floor dark"]),
        view.shape(body, colour, line=THICK),
        view.shape(rounded(Rect(x - 6.6, y - 2.4, 13.2, 2.4), 0.5), tone(colour, 0.15), line=THIN),
    ]
    if not view.quiet:
        keys = merged(circle(x - 3 + k * 2, y - 6.2 + row * 1.7, 0.6) for k in range(4) for row in range(2))
        items.append(view.shape(keys, mix(colour, "#ffffff", 0.7)))
    return items


def _sweets(view: View, palette: Palette, x: float) -> list[Item]:
    """A jar of sweets."""
    y, colours = TOP, palette.all("fruit")
    items: list[Item] = [
        block(view, Rect(x - 2.7, y - 6.4, 5.4, 6.4), mix(palette["wall"], "#ffffff", 0.7), r=1.2, calm=False)
    ]
    if not view.quiet:
        spots = ((-1.3, -1.1), (0.2, -1.2), (1.5, -1.0), (-0.6, -2.5), (0.9, -2.6), (-1.5, -3.4))
        items += (
            view.shape(circle(x + dx, y + dy, 0.75), colours[k % len(colours)]) for k, (dx, dy) in enumerate(spots)
        )
    items.append(view.shape(rounded(Rect(x - 2.4, y - 7.6, 4.8, 1.5), 0.5), palette["accent"], line=THIN))
    return items
