"""The classroom: a long board that is calm behind heads, a desk with an apple, a map, windows on one side."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rectangle, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import FOOT, block, plank
from comicgen.settings.furniture import bookcase, picture, wall_clock
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import boards, skirting, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["classroom"]

BOARD = Rect(-37.0, 27.0, 74.0, 29.0)
DESK = 63.0  # world y of the teacher's desk


def classroom(view: View, place: Place) -> Scenery:
    """A classroom (options: clock, map)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    glass = Rect(min(side * 43, side * 61), 31, 18, 26)
    items = wall(view, palette["wall"], FOOT)
    items += window(view, place, Window(glass, panes=2, crossbar=0.34, curtains=False))
    items += _board(view, palette)
    if place.has("clock"):
        items += wall_clock(view, side * 8.0, 19.5, wall=palette["wall"], r=3.6)
    if place.has("map"):
        items += _map(view, palette, -side * 48.0)
    items += _outer(view, place, side)
    items += skirting(view, palette["wall"], FOOT)
    items += boards(view, palette["floor"], FOOT)
    items += _shelf(view, palette, -side)
    items += _desk(view, palette, side * 1.5, side)
    names = (("window", glass), ("board", BOARD))
    return Scenery(tuple(items), props=tuple((name, view.matrix.apply_rect(rect)) for name, rect in names))


def _board(view: View, palette: Palette) -> list[Item]:
    """Green, wiped clean where heads will be; in the middle a sum, a flower and a sun in chalk."""
    green = palette["board"]
    items: list[Item] = [
        view.shape(rounded(BOARD.grown(1.3), 0.6), palette["wood"], line=THICK, calm=True),
        view.shape(rectangle(BOARD), green),  # never calmed: a board towards the wall's tone is mud
        block(view, Rect(BOARD.x + 6, BOARD.bottom + 1.3, BOARD.w - 12, 1.5), mix(palette["wood"], "#ffffff", 0.2)),
    ]
    if view.quiet:
        return items
    chalk = mix(green, "#ffffff", 0.72)
    smear = smooth(((-31, 38), (-22, 34), (-12, 37), (-9, 46), (-20, 50), (-30, 46)))
    total = Path.parse("M-9 33.4Q-6 31.4 -5.4 34Q-5.2 36 -9 38.2H-5M-2.6 35.4H0.8M-0.9 33.7V37.1M3 33.4Q6 31.4 6.6 34"
                       "Q6.8 36 3 38.2H7M9.2 34.6H12M9.2 36.6H12")  # fmt: skip
    petals = merged(
        circle(-4 + dx, 45 + dy, 1.1) for dx, dy in ((0, -1.6), (1.5, -0.5), (1, 1.3), (-1, 1.3), (-1.5, -0.5))
    )
    stem = Path.parse("M-4 46.5Q-3.6 49.5 -4 52.4M-4 50.4Q-1.6 50.2 -1.2 48.2")
    rays = "".join(f"M{6 + 2.8 * a:.2f} {46 + 2.8 * b:.2f}L{6 + 4.2 * a:.2f} {46 + 4.2 * b:.2f}"
                   for a, b in ((1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87), (0.5, -0.87)))  # fmt: skip
    return [
        *items,
        view.shape(smear, "#ffffff", opacity=0.1),
        view.hairline(total, chalk, 1.9),
        view.hairline(petals, chalk, THICK),
        view.hairline(stem, chalk, THICK),
        view.hairline(circle(6, 46, 1.9) + Path.parse(rays), palette["chalk"], THICK + 0.3),
        view.shape(box(10, BOARD.bottom + 0.5, 3.2, 0.9), "#ffffff"),
        view.shape(rounded(Rect(16, BOARD.bottom - 0.3, 4, 1.7), 0.3), palette["accent"], line=THIN),
    ]


def _map(view: View, palette: Palette, x: float) -> list[Item]:
    """A map of somewhere, rolled down."""
    at = Rect(x - 8, 31, 16, 22)
    land = smooth(
        ((x - 6, 37), (x - 2, 34.5), (x + 2, 37), (x + 5.4, 36), (x + 5, 42), (x + 1, 44), (x - 1, 49), (x - 4, 45))
    )
    isle = ellipse(x + 4.2, 48, 1.8, 1.2)
    items: list[Item] = [
        block(view, at, palette["sea"], r=0.2),
        block(view, Rect(at.x - 1, at.y - 0.8, at.w + 2, 1.6), palette["wood"]),
        block(view, Rect(at.x - 1, at.bottom - 0.6, at.w + 2, 1.4), palette["wood"]),
    ]
    if not view.quiet:
        items.insert(1, view.shape(land + isle, palette["land"], line=THIN, calm=True))
    return items


def _desk(view: View, palette: Palette, x: float, side: int) -> list[Item]:
    """The teacher's desk: books and an apple."""
    wood = palette["wood"]
    body = Rect(x - 15, DESK + 1.6, 30, FOOT + 3 - DESK - 1.6)
    items: list[Item] = [
        view.shape(rectangle(body), wood, line=THICK),
        plank(view, Rect(x - 17, DESK, 34, 1.9), wood),
    ]
    if view.quiet:
        return items
    for n, (w, dx) in enumerate(((8.0, 0.0), (7.0, 0.6), (7.6, -0.4))):
        book = Rect(x + side * 9.0 - w / 2 + dx, DESK - 1.5 * (n + 1), w, 1.4)
        items.append(block(view, book, palette.all("books")[n], r=0.3, calm=False))
    apple = x + side * 1.0
    stalk = Path.parse(f"M{apple} {DESK - 2.8}Q{apple + 0.2} {DESK - 4} {apple + 1} {DESK - 4.4}")
    items += [
        view.shape(circle(apple - 0.6, DESK - 1.6, 1.55) + circle(apple + 0.6, DESK - 1.6, 1.55), palette["accent"]),
        view.hairline(stalk, tone(wood, 0.5), THICK),
    ]
    doors = (Rect(left, body.y + 3, 9, body.h - 6) for left in (body.x + 2, body.right - 11))
    return items + [block(view, door, mix(wood, "#ffffff", 0.12), calm=False) for door in doors]


def _shelf(view: View, palette: Palette, side: int) -> list[Item]:
    """A low case of books under the map, a globe on it."""
    x = side * (max(view.edge, 48.0) - 6)
    wood, top = palette["wood"], FOOT - 15
    y = top - 6.4
    land = smooth(((x - 2.4, y - 2.6), (x + 1, y - 3.2), (x + 2, y + 0.6), (x - 0.6, y + 2.4)))
    items: list[Item] = [
        view.shape(polygon(((x - 0.7, y + 4), (x + 0.7, y + 4), (x + 2.6, top), (x - 2.6, top))), tone(wood, 0.2)),
        view.hairline(circle(x, y, 5.2), tone(wood, 0.3), THICK),
        view.shape(circle(x, y, 4.3), palette["sea"], line=THICK),
        view.shape(land, palette["land"]),
    ]
    return items + bookcase(view, Rect(x - 10, top, 20, 17), wood, palette.all("books"))


def _outer(view: View, place: Place, side: int) -> list[Item]:
    """More windows, and what the class has painted, in a wide panel."""
    palette = place.palette
    items: list[Item] = []
    for number in view.bays(76, 30):
        for s in (side, -side):
            x = s * (76.0 + number * 30)
            if not view.sees(x - 15, x + 15):
                continue
            if s == side:
                items += window(
                    view, place, Window(Rect(x - 9, 31, 18, 26), crossbar=0.34, curtains=False, name=f"w {number}")
                )
                continue
            for k, (dx, y) in enumerate(((-9, 33), (3, 35), (-7, 47), (4, 48))):
                colour = palette.all("books")[(k + number) % 3]
                items += picture(view, Rect(x + dx, y, 9, 10), colour, wall=palette["wall"], motif=k + number)
    return items
