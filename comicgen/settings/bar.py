"""The bar: a long counter with taps, bottles before a mirror, lamps over it, a window on the street."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, rounded
from comicgen.scene import Item
from comicgen.settings.fixtures import FAR, FOOT, LIT, block, bottles, mirror, plank, slats
from comicgen.settings.furniture import pendant, picture
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import boards, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["bar"]

TOP = 59.0  # world y of the counter


def bar(view: View, place: Place) -> Scenery:
    """A bar (options: lamps, darts)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    glass = Rect(min(side * 40, side * 60), 31, 20, 25)
    items = wall(view, palette["wall"], FOOT)
    items += slats(view, 52.0, FOOT, palette["panel"], pitch=5.2)
    items += window(view, place, Window(glass, panes=2, crossbar=0.3, curtains=False))
    items += _back_bar(view, palette)
    if place.has("darts"):
        items += _darts(view, palette, -side * 46.0)
    items += _outer(view, place, side)
    items += boards(view, palette["floor"], FOOT)
    items += _counter(view, palette)
    items += _taps(view, palette, side * 14.0)
    items += _glasses(view, palette, -side)
    items += _stools(view, palette)
    if place.has("lamps"):
        for n in view.steps(24.0, 20.0):
            items += pendant(view, (n + 0.5) * 24.0, 0.0, 18.0, shade=palette["shade"], lit=0.3 + 0.7 * LIT[place.time])
    names = (("window", glass),)
    return Scenery(tuple(items), props=tuple((name, view.matrix.apply_rect(rect)) for name, rect in names))


def _back_bar(view: View, palette: Palette) -> list[Item]:
    """A mirror in a carved frame between the heads, two shelves of bottles before it."""
    wood = palette["wood"]
    items = mirror(view, Rect(-12.5, 28, 25, 30), mix(wood, "#ffffff", 0.08), palette["mirror"])
    for y in (42.0, 52.5):
        items += bottles(view, (-10.4, 10.6), y, palette.all("bottles"), tall=(5.4, 8.6), neck=0.85)
        items.append(block(view, Rect(-11.6, y, 23.2, 1.1), wood))
    return items


def _counter(view: View, palette: Palette) -> list[Item]:
    """The counter runs through the panel: panels of wood, a rail of brass for tired feet."""
    wood, foot = palette["wood"], FOOT + 3
    x0, x1 = view.left - 2, view.right + 2
    items: list[Item] = [view.shape(box(x0, TOP + 2, x1 - x0, foot - TOP - 2), wood, line=THICK)]
    if not view.quiet:
        for n in view.steps(15.0, 15.0):
            panel = Rect(n * 15.0 + 1.2, TOP + 5, 12.6, foot - TOP - 9.5)
            items.append(view.shape(rounded(panel, 0.8), mix(wood, "#ffffff", 0.1), line=THIN))
    items.append(view.shape(box(x0, TOP + 2, x1 - x0, 1.2), tone(wood, 0.2), opacity=0.6))
    items.append(plank(view, Rect(x0, TOP, x1 - x0, 2.4), palette["slab"]))
    items.append(view.stroke(Path("ML", (x0, foot - 2.6, x1, foot - 2.6)), palette["brass"], 1.0))
    return items


def _taps(view: View, palette: Palette, x: float) -> list[Item]:
    """Three taps on a column of brass."""
    brass, y = palette["brass"], TOP
    items: list[Item] = [
        view.shape(rounded(Rect(x - 1.2, y - 7, 2.4, 7), 0.5), brass, line=THIN),
        view.shape(rounded(Rect(x - 5.6, y - 9.2, 11.2, 2.8), 1.2), brass, line=THICK),
    ]
    if view.quiet:
        return items
    for dx, colour in zip((-3.6, 0.0, 3.6), palette.all("bottles"), strict=False):
        items.append(view.shape(rounded(Rect(x + dx - 0.7, y - 14, 1.4, 4.8), 0.7), colour, line=THIN))
        items.append(view.hairline(Path("ML", (x + dx, y - 6.4, x + dx, y - 4.6)), tone(brass, 0.3), THICK + 0.6))
    return items


def _glasses(view: View, palette: Palette, side: int) -> list[Item]:
    """Two pints, one half empty, and a bowl of nuts."""
    items: list[Item] = []
    for x, level in ((side * 14.0, 0.85), (side * 41.0, 0.45)):
        y = TOP
        beer = Path.parse(
            f"M{x - 1.5 - level * 0.4} {y - 5.6 * level}H{x + 1.5 + level * 0.4}L{x + 1.5} {y}H{x - 1.5}Z"
        )
        glass = Path.parse(f"M{x - 2.1} {y - 6.4}H{x + 2.1}L{x + 1.6} {y}H{x - 1.6}Z")
        items += [
            view.shape(glass, mix(palette["wall"], "#ffffff", 0.7), line=THIN),
            view.shape(beer, palette["beer"]),
            view.shape(rounded(Rect(x - 2, y - 5.6 * level - 0.9, 4, 1.3), 0.6), "#fffaf0"),
        ]
    x = side * 20.5
    bowl = Path.parse(f"M{x - 3} {TOP - 2.2}H{x + 3}Q{x + 2.4} {TOP} {x} {TOP}Q{x - 2.4} {TOP} {x - 3} {TOP - 2.2}Z")
    nuts = merged(circle(x + dx, TOP - 2.4, 0.7) for dx in (-1.7, -0.5, 0.7, 1.8))
    return [*items, view.shape(nuts, palette["brass"]), view.shape(bowl, palette["slab"], line=THIN)]


def _stools(view: View, palette: Palette) -> list[Item]:
    """Stools before the counter, where nobody stands."""
    if view.quiet:
        return []
    items: list[Item] = []
    wood, y, foot = tone(palette["wood"], 0.12), 70.0, FOOT + 8.5
    for n in view.steps(50.0, 10.0):
        for x in (n * 50.0 - 4.5, n * 50.0 + 7.0):
            legs = Path("MLMLML", (x - 2.4, y, x - 4, foot, x + 2.4, y, x + 4, foot, x - 3.4, y + 9, x + 3.4, y + 9))
            items.append(view.stroke(legs, wood, 0.8))
            items.append(view.shape(rounded(Rect(x - 4.6, y - 1.8, 9.2, 2.6), 1.2), palette["leather"], line=THICK))
    return items


def _darts(view: View, palette: Palette, x: float) -> list[Item]:
    """A dartboard that has seen better throws."""
    y, wood = 40.0, palette["wood"]
    rings = ((7.0, tone(wood, 0.1)), (5.4, palette["slab"]), (3.6, palette["leather"]), (1.7, palette["slab"]))
    items: list[Item] = [view.shape(circle(x, y, r), colour, line=THIN, calm=True) for r, colour in rings]
    items.append(view.shape(circle(x, y, 0.7), palette["leather"], calm=True))
    if not view.quiet:
        for dx, dy in ((2.4, -1.6), (8.6, 3.4)):
            items.append(
                view.hairline(Path("ML", (x + dx, y + dy, x + dx + 2.2, y + dy - 1.6)), tone(wood, 0.5), THICK)
            )
            items.append(view.shape(ellipse(x + dx + 2.5, y + dy - 1.8, 0.8, 0.6), palette["shade"]))
    return items


def _outer(view: View, place: Place, side: int) -> list[Item]:
    """Shelves, pictures and windows in the outer parts of a wide panel."""
    palette = place.palette
    items: list[Item] = []
    for number in view.bays(2 * FAR + 6, 40):
        for s in (-1, 1):
            x = s * (2 * FAR + 6 + number * 40)
            if not view.sees(x - 15, x + 15):
                continue
            kind = (number + (s == side)) % 3
            if kind == 0:
                items += mirror(view, Rect(x - 12.5, 28, 25, 30), palette["wood"], palette["mirror"])
                items += bottles(view, (x - 10, x + 10), 46.0, palette.all("bottles"), tall=(5.4, 8.6), neck=0.85)
                items.append(block(view, Rect(x - 11.6, 46, 23.2, 1.1), palette["wood"]))
            elif kind == 1:
                items += window(
                    view, place, Window(Rect(x - 11, 31, 22, 25), crossbar=0.3, curtains=False, name=f"w {s} {number}")
                )
            else:
                items += picture(view, Rect(x - 8, 33, 16, 13), palette["leather"], wall=palette["wall"], motif=number)
    return items
