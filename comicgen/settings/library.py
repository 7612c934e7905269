"""The library: tall cases of books, a ladder, a window with an arch, and a low case behind the people."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import FAR, FOOT, LIT, block, plank, table_lamp
from comicgen.settings.furniture import bookcase
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import boards, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, tone

__all__ = ["library"]

LOW = 63.0  # world y of the low case


def library(view: View, place: Place) -> Scenery:
    """A library (options: ladder, lamp)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    glass = Rect(side * 1.0 - 10.5, 30, 21, 27)
    items = wall(view, palette["wall"], FOOT)
    items += _frieze(view, palette)
    items += window(view, place, Window(glass, panes=3, crossbar=0.3, curtains=False))
    items += _arch(view, glass, palette)
    items += boards(view, palette["floor"], FOOT)
    items += _cases(view, palette)
    items += _low_case(view, palette)
    if place.has("ladder"):
        items += _ladder(view, palette["wood"], -side)
    if place.has("lamp"):
        lit = LIT[place.time]
        x = -side * (FAR - 23.0)
        items += table_lamp(view, x, LOW, shade=palette["shade"], foot=palette["brass"], lit=lit)
    items += _pile(view, palette, side)
    if not view.quiet:
        items += _carpet(view, palette["rug"])
    return Scenery(tuple(items), props=(("window", view.matrix.apply_rect(glass)),))


def _frieze(view: View, palette: Palette) -> list[Item]:
    """A moulding under the ceiling."""
    x0, w = view.left - 2, view.right - view.left + 4
    light = mix(palette["wall"], "#ffffff", 0.4)
    return [
        view.shape(box(x0, 14, w, 1.4), light, line=THIN, calm=True),
        view.shape(box(x0, 17, w, 0.8), light, calm=True),
    ]


def _arch(view: View, glass: Rect, palette: Palette) -> list[Item]:
    """A round head over the window, of coloured panes."""
    frame = mix(palette["wall"], "#ffffff", 0.6)
    (x, y, w, _), half = glass, glass.w / 2
    middle = x + half
    outer = Path.parse(f"M{x - 1.5} {y - 1.4}C{x - 1.5} {y - 13} {x + w + 1.5} {y - 13} {x + w + 1.5} {y - 1.4}Z")
    inner = Path.parse(f"M{x} {y - 2.4}C{x} {y - 11.4} {x + w} {y - 11.4} {x + w} {y - 2.4}Z")
    items: list[Item] = [
        view.shape(outer, frame, line=THICK, calm=True),
        view.shape(inner, mix(palette["glass low"], palette["accent"], 0.2), line=THIN, calm=True),
    ]
    if not view.quiet:
        rays = Path("MLML", (middle, y - 2.4, middle - 5.4, y - 8.4, middle, y - 2.4, middle + 5.4, y - 8.4))
        items.append(view.hairline(rays, frame, 2.0))
    return items


def _cases(view: View, palette: Palette) -> list[Item]:
    """Cases of books outside the heads, bay after bay, with a cornice."""
    items: list[Item] = []
    wood = palette["wood"]
    spines = tuple(mix(colour, palette["wall"], 0.2) for colour in palette.all("books"))
    for s in (-1, 1):
        for number in view.bays(FAR, 30):
            x = FAR + number * 30
            at = Rect(x if s > 0 else -x - 28, 20, 28, FOOT - 17)
            if view.sees(at.x, at.right):
                items += bookcase(view, at, wood, spines)
                items.append(
                    block(view, Rect(at.x - 0.9, at.y - 2.4, at.w + 1.8, 2.8), mix(wood, "#ffffff", 0.18), line=THICK)
                )
    return items


def _low_case(view: View, palette: Palette) -> list[Item]:
    """Between the tall ones a low case, whose top is where elbows go."""
    wood = palette["wood"]
    at = Rect(-FAR + 1.5, LOW + 1.4, 2 * FAR - 3, FOOT + 2 - LOW)
    items: list[Item] = []
    for k in range(3):
        third = Rect(at.x + k * at.w / 3, at.y, at.w / 3, at.h)
        items.append(view.shape(rounded(third, 0.4), wood, line=THICK))
        for y in (third.y + 1.4, third.y + 9.6):
            hole = Rect(third.x + 1.3, y, third.w - 2.6, 7.0)
            items.append(view.shape(rounded(hole, 0.3), tone(wood, 0.14)))
            items += _row(view, palette, hole)
    return [*items, plank(view, Rect(at.x - 1, LOW, at.w + 2, 2.0), wood)]


def _row(view: View, palette: Palette, hole: Rect) -> list[Item]:
    """A row of spines, some leaning."""
    if view.quiet:
        return []
    dice = view.dice("row", round(hole.x), round(hole.y))
    colours = palette.all("books")
    items: list[Item] = []
    x = hole.x + 0.4
    while x < hole.right - 2.4:
        w, h = dice.uniform(1.1, 2.1), hole.h * dice.uniform(0.62, 0.94)
        colour = mix(dice.choice(colours), palette["wood"], 0.3)
        lean = 0.9 if dice.random() < 0.1 else 0.0
        y = hole.bottom
        items.append(view.shape(polygon(((x, y), (x + w, y), (x + w + lean, y - h), (x + lean, y - h))), colour))
        x += w + lean + (0.12 if dice.random() < 0.88 else 2.2)
    return items


def _ladder(view: View, wood: str, side: int) -> list[Item]:
    """A ladder that leans on the cases at the edge of the panel."""
    foot, head = side * (FAR + 5.0), side * (FAR + 11.0)
    colour = tone(wood, 0.12)
    y0, y1 = 19.0, FOOT + 6
    items: list[Item] = []
    rungs = []
    for k in range(1, 8):
        t = k / 8
        x, y = head + (foot - head) * t, y0 + (y1 - y0) * t
        rungs.append((x - 3.6, y, x + 3.6, y))
    items.append(view.stroke(Path("ML" * len(rungs), tuple(n for rung in rungs for n in rung)), colour, 1.0))
    for dx in (-3.6, 3.6):
        rail = Path("ML", (head + dx, y0, foot + dx, y1))
        items.append(view.stroke(rail, tone(wood, 0.35), 1.5))
        items.append(view.stroke(rail, mix(wood, "#ffffff", 0.1), 1.1))
    return items


def _pile(view: View, palette: Palette, side: int) -> list[Item]:
    """Books on the low case: a pile, one open."""
    colours = palette.all("books")
    items: list[Item] = []
    x = side * 15.5
    for k, (w, dx) in enumerate(((9.0, 0.0), (8.0, 0.7), (8.6, -0.5))):
        at = Rect(x - w / 2 + dx, LOW - 1.6 * (k + 1), w, 1.5)
        items.append(block(view, at, colours[(k + 1) % len(colours)], r=0.35, calm=False))
    if view.quiet:
        return items
    y, u = LOW, side * 2.0
    page = smooth(
        ((u - 5, y - 0.3), (u - 4, y - 1.8), (u, y - 0.9), (u + 4, y - 1.8), (u + 5, y - 0.3)), corners=(0, 2, 4)
    )
    return [*items, view.shape(page, mix(palette["wall"], "#ffffff", 0.8), line=THIN)]


def _carpet(view: View, colour: str) -> list[Item]:
    """A runner that comes towards the eye."""
    y0, y1 = FOOT + 7.5, 104.0
    cloth = polygon(((-30, y0), (30, y0), (38, y1), (-38, y1)))
    hem = Path("MLLL", (-34.0, y1, -28.0, y0 + 1.3, 28.0, y0 + 1.3, 34.0, y1))
    return [view.shape(cloth, colour, line=THICK), view.hairline(hem, mix(colour, "#ffffff", 0.5), THICK + 0.5)]
