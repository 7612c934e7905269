"""The bathroom: tiles, a basin under a mirror, a tub with a duck on its rim, a small window."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import FOOT, LIT, block, bottles, mirror, tiled, tiled_floor
from comicgen.settings.furniture import pot_plant
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import glow
from comicgen.settings.view import THICK, THIN, View, box, tone

__all__ = ["bathroom"]

TILES = 53.0  # world y of the border over the tiles
RIM = 68.0  # of the tub


def bathroom(view: View, place: Place) -> Scenery:
    """A bathroom (options: plant)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    lit = LIT[place.time]
    x0, x1 = view.left - 2, view.right + 2
    glass = Rect(side * 45 - 7.5, 31, 15, 17)
    looking = Rect(-side * 1.0 - 8, 29, 16, 22)
    items = wall(view, palette["wall"], FOOT)
    items += tiled(view, Rect(x0, TILES, x1 - x0, FOOT - TILES), palette["tile"], (6.5, 6.5))
    items.append(view.shape(box(x0, TILES - 1.6, x1 - x0, 2.4), palette["border"], line=THIN))
    items += window(view, place, Window(glass, panes=1, crossbar=0.42, curtains=False))
    if lit:
        items += glow(view, -side * 1.0, 30, 40, "#ffe9b4", strength=0.85 * lit)
    items += mirror(view, looking, mix(palette["wood"], "#ffffff", 0.1), palette["mirror"], oval=True)
    items += _bulb(view, palette, -side * 1.0, lit)
    items += _outer(view, place, side)
    items += tiled_floor(view, (palette["floor"], palette["floor dark"]))
    items += _towel(view, palette, -side * 46.0)
    items += _basin(view, palette, -side * 1.0)
    items += _tub(view, palette, side)
    items += _mat(view, palette["mat"])
    if place.has("plant"):
        x = -side * (view.edge - 5.0)
        items += pot_plant(view, x, FOOT + 5, size=0.72, pot=palette["pot"], night=0.12 * lit)
    names = (("window", glass), ("mirror", looking))
    return Scenery(tuple(items), props=tuple((name, view.matrix.apply_rect(rect)) for name, rect in names))


def _bulb(view: View, palette: Palette, x: float, lit: float) -> list[Item]:
    """A globe over the mirror."""
    colour = mix(mix(palette["wall"], "#ffffff", 0.75), "#fff1c4", lit)
    return [
        view.shape(box(x - 2, 26.6, 4, 1.1), palette["steel"], calm=True),
        view.shape(circle(x, 25.2, 2.2), colour, line=THIN, calm=True),
    ]


def _basin(view: View, palette: Palette, x: float) -> list[Item]:
    """A white basin on a foot; tap, a tumbler with two brushes, soap."""
    white, steel, y = palette["white"], palette["steel"], 61.0
    foot = polygon(((x - 2.4, y + 5), (x + 2.4, y + 5), (x + 3.4, FOOT + 3), (x - 3.4, FOOT + 3)))
    bowl = smooth(((x - 10, y), (x - 8.4, y + 4.6), (x, y + 6.8), (x + 8.4, y + 4.6), (x + 10, y)), corners=(0, 4))
    tap = Path.parse(
        f"M{x} {y - 0.5}V{y - 3.6}Q{x} {y - 5.2} {x + 1.8} {y - 5.2}Q{x + 3.4} {y - 5.2} {x + 3.4} {y - 3.4}"
    )
    items: list[Item] = [
        view.shape(foot, tone(white, 0.06), line=THICK),
        view.shape(bowl, white, line=THICK),
        view.shape(rounded(Rect(x - 10.8, y - 0.9, 21.6, 1.9), 0.9), mix(white, "#ffffff", 0.5), line=THICK),
        view.stroke(tap, tone(steel, 0.3), 1.3),
        view.stroke(tap, steel, 0.8),
    ]
    if view.quiet:
        return items
    cup = x - 7.0
    brushes = Path("MLML", (cup - 0.4, y - 2, cup - 1.4, y - 7, cup + 0.5, y - 2, cup + 1.5, y - 6.6))
    return [
        *items,
        view.hairline(brushes, palette["accent"], THICK + 0.6),
        view.shape(rounded(Rect(cup - 1.4, y - 4.2, 2.8, 3.5), 0.4), palette["border"], line=THIN),
        view.shape(rounded(Rect(x + 6, y - 2.0, 3.4, 1.3), 0.6), palette["mat"], line=THIN),
    ]


def _tub(view: View, palette: Palette, side: int) -> list[Item]:
    """A tub on feet that runs out of the panel; foam, a duck, a shower curtain at the edge."""
    white, inner, outer = palette["white"], 17.0, max(view.edge, 54.0) + 6

    def x(u: float) -> float:
        return side * (inner + u)

    long = outer - inner
    items: list[Item] = []
    if not view.quiet:
        bubbles = ((9, 0.6, 2.4), (13, 1.4, 3.0), (17.5, 0.8, 2.6), (22, 1.6, 2.8))
        foam = mix(white, "#ffffff", 0.7)
        items += (view.shape(circle(x(u), RIM - up, r), foam, line=THIN) for u, up, r in bubbles)
    for u in (7.0, long - 9):
        items.append(view.shape(ellipse(x(u), FOOT + 5.6, 2.0, 1.8), palette["steel"], line=THIN))
    hull = smooth(
        (
            (x(0.5), RIM),
            (x(1.6), RIM + 8),
            (x(7), FOOT + 4.6),
            (x(long - 7), FOOT + 4.6),
            (x(long), RIM + 6),
            (x(long), RIM),
        ),
        corners=(0, 4, 5),
    )
    items.append(view.shape(hull, white, line=THICK))
    shade = smooth(
        ((x(5), FOOT + 3.6), (x(7), FOOT + 4.4), (x(long - 7), FOOT + 4.4), (x(long - 2), FOOT), (x(30), FOOT + 1.4))
    )
    items.append(view.shape(shade, tone(white, 0.07)))
    lip = Rect(min(x(-1.2), x(long)), RIM - 1.1, long + 1.2, 2.2)
    items.append(view.shape(rounded(lip, 1.1), mix(white, "#ffffff", 0.5), line=THICK))
    items += _duck(view, palette, x(4.6), side)
    return items + _shower(view, palette, side)


def _duck(view: View, palette: Palette, x: float, side: int) -> list[Item]:
    if view.quiet:
        return []
    y, yellow = RIM - 1.0, palette["duck"]
    body = smooth(((x + side * 2.7, y - 2.4), (x + side * 1.6, y), (x - side * 1.8, y), (x - side * 2.0, y - 1.9)))
    beak = polygon(((x - side * 2.2, y - 3.8), (x - side * 3.5, y - 3.2), (x - side * 2.2, y - 2.9)))
    return [
        view.shape(beak, palette["accent"], line=THIN),
        view.shape(body, yellow, line=THIN),
        view.shape(circle(x - side * 1.2, y - 3.4, 1.45), yellow, line=THIN),
        view.shape(circle(x - side * 1.6, y - 3.7, 0.28), tone(yellow, 0.7)),
    ]


def _shower(view: View, palette: Palette, side: int) -> list[Item]:
    """A curtain on a rail, drawn aside to the edge of the panel."""
    cloth, edge = palette["curtain"], max(view.edge, 54.0)
    x = side * (edge - 4.5)
    hem = RIM + 4
    outline = smooth(
        ((x, 20), (x - side * 0.8, 45), (x - side * 1.8, hem), (x + side * 22, hem), (x + side * 22, 20)),
        corners=(0, 2, 3, 4),
    )
    items: list[Item] = [view.shape(outline, cloth, line=THICK, calm=True)]
    rail = Rect(min(side * 15, side * (edge + 20)), 19.2, edge + 5, 1.0)
    items.append(block(view, rail, palette["steel"]))
    if not view.quiet:
        folds = "".join(
            f"M{x + side * u} 21Q{x + side * (u - 0.9)} 46 {x + side * (u - 0.4)} {hem - 1}" for u in (2.2, 4.6, 7.4)
        )
        items.append(view.hairline(Path.parse(folds), tone(cloth, 0.13), THICK))
    return items


def _towel(view: View, palette: Palette, x: float) -> list[Item]:
    """Two towels over a rail."""
    items: list[Item] = [block(view, Rect(x - 9, 49, 18, 1.0), palette["steel"])]
    for dx, w, h, colour in ((-4.2, 7.2, 16.0, palette["mat"]), (4.2, 6.0, 12.0, palette["towel"])):
        at = Rect(x + dx - w / 2, 48.6, w, h)
        items.append(view.shape(rounded(at, 0.6), colour, line=THICK))
        if not view.quiet:
            items.append(view.shape(box(at.x, at.bottom - 3.4, w, 1.2), mix(colour, "#ffffff", 0.5)))
    return items


def _mat(view: View, colour: str) -> list[Item]:
    if view.quiet:
        return []
    y = max(view.floor - 0.5, FOOT + 12)
    return [
        view.shape(ellipse(0, y, 25, 4.2), colour, line=THICK),
        view.shape(ellipse(0, y, 22, 3.4), None, outline=mix(colour, "#ffffff", 0.5), line=THICK),
    ]


def _outer(view: View, place: Place, side: int) -> list[Item]:
    """Shelves with bottles, and more windows, in the outer parts of a wide panel."""
    palette = place.palette
    items: list[Item] = []
    for number in view.bays(84, 42):
        for s in (-1, 1):
            x = s * (84.0 + number * 42)
            if not view.sees(x - 14, x + 14):
                continue
            if (number + (s == side)) % 2:
                items += window(
                    view, place, Window(Rect(x - 7.5, 31, 15, 17), panes=1, curtains=False, name=f"w {s} {number}")
                )
            else:
                items.append(block(view, Rect(x - 11, 44, 22, 1.2), palette["wood"]))
                items += bottles(view, (x - 10, x + 10), 44.0, palette.all("jars"), tall=(4.0, 8.0), neck=0.5)
    return items
