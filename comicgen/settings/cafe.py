"""The cafe: a counter with a machine and cakes, a board with the menu, hanging lamps, a large window."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rectangle, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.furniture import pendant, picture, pot_plant
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import boards, skirting, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["cafe"]

BASE = 79.0
COUNTER = 57.0  # world y of the top of the counter
PLANT_DUSK = {"day": 0.0, "dusk": 0.12, "night": 0.2}  # how far the leaves sink into the tone of the place
LIT = {"day": 0.25, "dusk": 0.9, "night": 1.0}


def cafe(view: View, place: Place) -> Scenery:
    """A cafe (options: window, lamps, plant)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    glass = Rect(-side * 21 - 17, 32, 34, 30)
    items = wall(view, palette["wall"], BASE)
    items += _panelling(view, palette["panel"])
    items += window(view, place, Window(glass, panes=3, crossbar=0.0, curtains=False))
    items += _lettering_on_glass(view, glass, palette["sign"])
    items += skirting(view, palette["wall"], BASE)
    items += boards(view, palette["floor"], BASE)
    board = Rect(side * 25 - 9.5, 29.5, 19, 13.5)
    items += _menu(view, board, palette)
    items += _outer(view, place, side)
    items += _counter(view, palette, side)
    if place.has("plant"):
        items += pot_plant(
            view, -side * (view.edge - 4.5), BASE + 4, size=0.95, pot=palette["pot"], night=PLANT_DUSK[place.time]
        )
    if place.has("lamps"):
        for n in view.steps(23.0, 22.0):
            items += pendant(view, n * 23.0 + side * 4, 0.0, 21.0, shade=palette["shade"], lit=LIT[place.time])
    names = (("window", glass), ("menu", board))
    return Scenery(tuple(items), props=tuple((name, view.matrix.apply_rect(rect)) for name, rect in names))


def _panelling(view: View, colour: str) -> list[Item]:
    """Boards on the lower half of the wall under a rail."""
    top, x0, x1 = 64.5, view.left - 2, view.right + 2
    items: list[Item] = [view.shape(box(x0, top, x1 - x0, BASE - top), colour)]
    if not view.quiet:
        pitch = 4.4
        first, last = int(x0 // pitch), int(x1 // pitch) + 1
        joints = merged(Path("ML", (n * pitch, top, n * pitch, BASE)) for n in range(first, last + 1))
        items.append(view.hairline(joints, tone(colour, 0.10), THIN))
    items.append(view.shape(box(x0, top - 0.9, x1 - x0, 1.6), mix(colour, "#ffffff", 0.3), line=THIN))
    return items


def _lettering_on_glass(view: View, glass: Rect, colour: str) -> list[Item]:
    """A cup in a ring on the pane: the sign of the house."""
    if view.quiet:
        return []
    x, y = glass.centre[0], glass.y + glass.h * 0.42
    cup = Path.parse(
        f"M{x - 2.4} {y - 1.6}H{x + 2.0}C{x + 2.0} {y + 1.2} {x + 1.2} {y + 2.2} {x - 0.2} {y + 2.2}"
        f"C{x - 1.6} {y + 2.2} {x - 2.4} {y + 1.2} {x - 2.4} {y - 1.6}Z"
    )
    ear = Path.parse(f"M{x + 2.0} {y - 0.9}C{x + 3.8} {y - 1.2} {x + 3.6} {y + 1.2} {x + 1.7} {y + 0.9}")
    return [
        view.hairline(circle(x, y, 5.0), colour, THICK, opacity=0.8),
        view.shape(cup, colour, opacity=0.8),
        view.hairline(ear, colour, THICK, opacity=0.8),
    ]


def _menu(view: View, at: Rect, palette: Palette) -> list[Item]:
    """A blackboard with chalk lines and prices nobody can read, and a drawn cup."""
    slate, chalk = palette["board"], mix(palette["board"], "#ffffff", 0.62)
    items: list[Item] = [
        view.shape(rounded(at.grown(0.9), 0.5), palette["wood"], line=THICK, calm=True),
        view.shape(rectangle(at), slate, calm=True),
    ]
    if view.quiet:
        return items
    title = Path("ML", (at.x + 5.5, at.y + 2.2, at.right - 5.5, at.y + 2.2))
    dice = view.dice("menu", round(at.x))
    rows = ""
    for n in range(5):
        y = at.y + 4.4 + n * 1.8
        rows += f"M{at.x + 1.8:.2f} {y:.2f}H{at.x + 5.0 + dice.random() * 4.5:.2f}"
        rows += f"M{at.right - 4.2:.2f} {y:.2f}H{at.right - 1.8:.2f}"
    items.append(view.hairline(title, chalk, 1.8))
    items.append(view.hairline(Path.parse(rows), chalk, THIN, opacity=0.8))
    return items


def _counter(view: View, palette: Palette, side: int) -> list[Item]:
    """The counter runs out of the picture on one side; on it a machine, cups and a cake under glass."""
    inner, outer = 13.0, max(view.right, view.edge) + 6
    span = sorted((side * inner, side * outer))
    wood = palette["wood"]
    items: list[Item] = _machine(view, palette, side * 27.0)
    items += _cake(view, palette, side * 43.0)
    items += _cups(view, palette, side * 17.5)
    body = box(span[0], COUNTER + 2, span[1] - span[0], BASE + 3 - COUNTER - 2)
    items.append(view.shape(body, wood, line=THICK))
    if not view.quiet:
        for n in range(int((outer - inner) // 13) + 1):
            x = side * (inner + 2 + n * 13)
            panel = Rect(min(x, x + side * 10), COUNTER + 5.5, 10, BASE - COUNTER - 6.5)
            if view.sees(panel.x, panel.right):
                items.append(view.shape(rounded(panel, 0.6), mix(wood, "#ffffff", 0.1), line=THIN))
    slab = box(span[0] - 1.4, COUNTER, span[1] - span[0] + 2.8, 2.4)
    items.append(view.shape(slab, palette["slab"], line=THICK))
    items.append(view.shape(box(span[0], COUNTER + 2.4, span[1] - span[0], 0.9), tone(wood, 0.2), opacity=0.6))
    return items


def _machine(view: View, palette: Palette, x: float) -> list[Item]:
    """An espresso machine."""
    y, steel = COUNTER, palette["steel"]
    items: list[Item] = [
        view.shape(rounded(Rect(x - 6.5, y - 10.5, 13, 4.2), 0.9), steel, line=THICK),
        view.shape(box(x - 5.5, y - 6.5, 11, 4.6), tone(steel, 0.16), line=THIN),
        view.shape(rounded(Rect(x - 6.5, y - 2.2, 13, 2.2), 0.5), steel, line=THICK),
    ]
    if view.quiet:
        return items
    for dx in (-2.8, 2.8):
        items.append(view.shape(box(x + dx - 1.1, y - 6.4, 2.2, 1.2), tone(steel, 0.4)))
        items.append(
            view.shape(
                Path.parse(f"M{x + dx - 1} {y - 4}H{x + dx + 1}L{x + dx + 0.7} {y - 2.2}H{x + dx - 0.7}Z"),
                "#ffffff",
                line=THIN,
            )
        )
    cups = merged(rounded(Rect(x + dx, y - 12.4, 2.2, 1.9), 0.5) for dx in (-5.2, -2.4, 0.4, 3.2))
    items.append(view.shape(cups, mix(palette["wall"], "#ffffff", 0.7), line=THIN))
    items.append(view.shape(circle(x, y - 8.4, 0.8), palette["accent"]))
    return items


def _cake(view: View, palette: Palette, x: float) -> list[Item]:
    """A cake under a glass bell on a foot."""
    y = COUNTER
    bell = smooth(
        ((x - 5, y - 2.6), (x - 4.6, y - 7), (x, y - 9.6), (x + 4.6, y - 7), (x + 5, y - 2.6)), corners=(0, 4)
    )
    return [
        view.shape(
            polygon(((x - 0.7, y - 2), (x + 0.7, y - 2), (x + 1.8, y), (x - 1.8, y))), palette["slab"], line=THIN
        ),
        view.shape(rounded(Rect(x - 3.8, y - 6, 7.6, 3.6), 0.6), palette["accent"], line=THIN),
        view.shape(rounded(Rect(x - 3.8, y - 6.2, 7.6, 1.4), 0.6), mix(palette["wall"], "#ffffff", 0.75)),
        view.shape(circle(x, y - 6.8, 0.7), palette["awning"]),
        view.shape(bell, "#ffffff", line=THIN, outline=tone(palette["wall"], 0.2), opacity=0.35),
        view.shape(ellipse(x, y - 2.3, 5.8, 0.7), palette["slab"], line=THIN),
    ]


def _cups(view: View, palette: Palette, x: float) -> list[Item]:
    y, white = COUNTER, mix(palette["wall"], "#ffffff", 0.7)
    stack = [rounded(Rect(x - 1.7, y - 2.0 - n * 1.5, 3.4, 2.0), 0.5) for n in range(3)]
    return [view.shape(cup, white, line=THIN) for cup in stack]


def _outer(view: View, place: Place, side: int) -> list[Item]:
    """Shelves with jars over the counter, pictures and more windows in the outer parts of a wide panel."""
    palette = place.palette
    items: list[Item] = []
    for number in view.bays(62, 46):
        x = 62.0 + number * 46
        for s in (side, -side):
            if not view.sees(s * x - 20, s * x + 20):
                continue
            if s == side:
                items += _shelf(view, palette, s * x)
            elif number % 2:
                items += window(
                    view,
                    place,
                    Window(
                        Rect(s * x - 17, 32, 34, 30), panes=3, crossbar=0.0, curtains=False, name=f"window {number}"
                    ),
                )
            else:
                items += picture(
                    view, Rect(s * x - 13, 36, 11, 14), palette["accent"], wall=palette["wall"], motif=number + 1
                )
                items += picture(view, Rect(s * x + 2, 39, 9, 9), palette["awning"], wall=palette["wall"], motif=number)
    return items


def _shelf(view: View, palette: Palette, x: float) -> list[Item]:
    items: list[Item] = []
    dice = view.dice("jars", round(x))
    for y in (38.0, 47.0):
        items.append(view.shape(box(x - 15, y, 30, 1.1), palette["wood"], line=THIN, calm=True))
        if view.quiet:
            continue
        at = x - 13.5
        while at < x + 11:
            w, h = dice.uniform(1.8, 3.0), dice.uniform(2.6, 5.6)
            colour = mix(dice.choice(palette.all("jars")), palette["wall"], 0.3)
            items.append(view.shape(rounded(Rect(at, y - h, w, h), 0.6), colour, line=THIN, calm=True))
            at += w + dice.uniform(0.4, 1.8)
    return items
