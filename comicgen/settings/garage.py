"""The garage: a workbench, tools that hang where their outlines are painted, tyres, tins of paint."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import FAR, FOOT, LIT, block, bottles, ground, plank
from comicgen.settings.furniture import pendant
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import sunk, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["garage"]

BENCH = 62.0  # world y of the workbench


def garage(view: View, place: Place) -> Scenery:
    """A garage and workshop (options: lamp, tyres)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    glass = Rect(side * 1.5 - 11, 32, 22, 19)
    items = wall(view, palette["wall"], FOOT)
    items += _bricks(view, palette["wall"], side)
    items += window(view, place, Window(glass, panes=2, crossbar=0.5, curtains=False))
    items += _outer(view, place, side)
    items += _pegboard(view, palette, side * 47.5)
    items += _shelf(view, palette, -side)
    items += ground(view, palette["floor"], FOOT)
    if not view.quiet:
        items += _stains(view, palette["floor"], side)
    items += _bench(view, palette, side)
    if place.has("tyres"):
        items += _tyres(view, palette, -side)
    if place.has("lamp"):
        lit = 0.25 + 0.75 * LIT[place.time]
        items += pendant(view, side * 1.5, 0.0, 18.0, shade=palette["shade"], lit=lit)
    return Scenery(tuple(items), props=(("window", view.matrix.apply_rect(glass)),))


def _bricks(view: View, colour: str, side: int) -> list[Item]:
    """Bricks show where the plaster has gone; never behind heads."""
    if view.quiet:
        return []
    spots = ((side * -9.5, 57.0), (side * -44.0, 60.0), (side * 4.0, 26.0), (side * 66.0, 58.0), (side * -70.0, 30.0))
    brick = sunk(view, mix(tone(colour, 0.06), "#d98f70", 0.22))
    paths = [
        rounded(Rect(x + dx, y + dy, 4.6, 2.2), 0.4)
        for x, y in spots
        for dx, dy in ((0, 0), (5.2, 0), (2.6, 2.8), (-2.6, 2.8))
    ]
    return [view.shape(merged(paths), brick, line=THIN, calm=True)]


def _pegboard(view: View, palette: Palette, x: float) -> list[Item]:
    """A board with a hammer, a saw, pliers and a screwdriver."""
    at = Rect(x - 10.5, 30, 21, 25)
    board, steel, wood = palette["board"], palette["steel"], palette["wood"]
    items: list[Item] = [block(view, at, board, r=0.5, line=THICK)]
    if view.quiet:
        return items
    holes = merged(circle(at.x + 2 + c * 2.8, at.y + 2 + r * 3.0, 0.22) for c in range(7) for r in range(8))
    saw = Path.parse(f"M{x - 1} {at.y + 4}L{x + 8.4} {at.y + 2.6}V{at.y + 5}L{x - 1} {at.y + 7.4}Z")
    grip = rounded(Rect(x - 4.6, at.y + 3.2, 4.2, 5), 1.4)
    handle, head = box(x - 7.6, at.y + 5, 1.5, 12), rounded(Rect(x - 9.4, at.y + 3.4, 5.2, 2.6), 0.6)
    spanner = Path.parse(f"M{x + 0.4} {at.y + 11}V{at.y + 21}")
    driver, tip = rounded(Rect(x + 5.2, at.y + 10.6, 2.2, 5.2), 0.9), box(x + 6.0, at.y + 15.6, 0.6, 6)
    ring = circle(x + 0.4, at.y + 11.2, 1.5)
    colours = palette.all("paint")
    return [
        *items,
        view.shape(holes, tone(board, 0.2), calm=True),
        view.shape(saw, steel, line=THIN, calm=True),
        view.shape(grip, wood, line=THIN, calm=True),
        view.shape(handle, wood, line=THIN, calm=True),
        view.shape(head, tone(steel, 0.2), line=THIN, calm=True),
        view.stroke(spanner, tone(steel, 0.12), 1.1),
        view.hairline(ring, tone(steel, 0.2), 2.6),
        view.shape(tip, tone(steel, 0.15), calm=True),
        view.shape(driver, colours[0], line=THIN, calm=True),
    ]


def _shelf(view: View, palette: Palette, side: int) -> list[Item]:
    """A shelf with tins of paint that have run over."""
    x, colours = side * 47.0, palette.all("paint")
    items: list[Item] = []
    for y, tall in ((41.0, 5.2), (53.0, 4.6)):
        items.append(block(view, Rect(x - 11, y, 22, 1.3), palette["wood"], line=THICK))
        if view.quiet:
            continue
        for k, dx in enumerate((-9.6, -4.2, 1.4, 6.0)):
            colour = colours[(k + round(y)) % len(colours)]
            tin = Rect(x + dx, y - tall, 4.4, tall)
            items.append(block(view, tin, mix(palette["steel"], "#ffffff", 0.3), r=0.4))
            items.append(view.shape(box(tin.x, tin.y + 1.3, tin.w, tin.h - 2.4), colour, calm=True))
            if (k + round(y)) % 3 == 0:
                drip = rounded(Rect(tin.x + 0.8, tin.y - 0.1, 1.1, 3.0), 0.5) + rounded(
                    Rect(tin.x + 2.2, tin.y - 0.1, 0.9, 1.9), 0.4
                )
                items.append(view.shape(drip, mix(colour, "#ffffff", 0.2), calm=True))
    return items


def _bench(view: View, palette: Palette, side: int) -> list[Item]:
    """A workbench of thick boards behind the people, with a vice."""
    wood, steel, foot = palette["wood"], palette["steel"], FOOT + 4
    x0, x1, v = -FAR + 2, FAR - 2, side * 13.0
    legs = merged(box(x, BENCH + 2, 3.2, foot - BENCH - 2) for x in (x0 + 1, -1.6, x1 - 4.2))
    vice = polygon(((v - 3.4, BENCH), (v - 2.6, BENCH - 3.4), (v + 2.6, BENCH - 3.4), (v + 3.4, BENCH)))
    items = [
        view.shape(box(x0 + 3, BENCH + 12, x1 - x0 - 6, 1.6), tone(wood, 0.1), line=THIN),
        view.shape(legs, tone(wood, 0.16), line=THICK),
        view.shape(box(x0 + 1, BENCH + 2, x1 - x0 - 2, 3.2), wood, line=THICK),
        plank(view, Rect(x0, BENCH, x1 - x0, 2.6), wood),
        view.shape(vice, steel, line=THIN),
        view.shape(rounded(Rect(v - 4.6, BENCH - 5.6, 4.0, 2.6), 0.4), steel, line=THIN),
        view.shape(rounded(Rect(v + 0.2, BENCH - 5.6, 4.0, 2.6), 0.4), steel, line=THIN),
    ]
    return items if view.quiet else items + _on_bench(view, palette, side)


def _on_bench(view: View, palette: Palette, side: int) -> list[Item]:
    """A jar of brushes, tins under the bench, a box of tools."""
    colours, jar, case = palette.all("paint"), -side * 5.0, side * 20.0
    foot = BENCH - 3
    brushes = Path(
        "MLMLML",
        (jar - 0.6, foot, jar - 2, BENCH - 8, jar, foot, jar + 0.2, BENCH - 9, jar + 0.6, foot, jar + 2.2, BENCH - 7.6),
    )
    handle = Path.parse(f"M{case - 2.6} {BENCH + 6}V{BENCH + 4.8}H{case + 2.6}V{BENCH + 6}")
    return [
        view.hairline(brushes, tone(palette["wood"], 0.2), 2.0),
        block(view, Rect(jar - 1.8, BENCH - 4.4, 3.6, 4.4), colours[1], r=0.6, calm=False),
        *bottles(view, (8 - FAR, 17 - FAR), BENCH + 12, colours, tall=(4.0, 6.0), neck=0.1),
        view.hairline(handle, tone(colours[0], 0.4), THICK),
        view.shape(rounded(Rect(case - 6, BENCH + 6, 12, 6), 0.7), colours[0], line=THICK),
    ]


def _tyres(view: View, palette: Palette, side: int) -> list[Item]:
    """A pile of tyres at the edge of the panel."""
    x, rubber = side * (max(view.edge, 50.0) - 8.5), palette["rubber"]
    items: list[Item] = []
    for k in range(3):
        y = FOOT + 2 - k * 5.4
        items.append(view.shape(rounded(Rect(x - 9 + k * 0.5, y - 5, 18, 5.4), 2.6), rubber, line=THICK))
        if not view.quiet:
            treads = merged(Path("ML", (x - 6.6 + n * 2.7, y - 4, x - 7.2 + n * 2.7, y - 0.8)) for n in range(6))
            items.append(view.hairline(treads, tone(rubber, 0.2), THICK))
    return items


def _stains(view: View, colour: str, side: int) -> list[Item]:
    """Oil on the concrete, where nobody stands and it would pass for a shadow, and the joints between its slabs."""
    x0, x1 = view.left - 2, view.right + 2
    joints = f"M{x0:.2f} {FOOT + 8:.2f}H{x1:.2f}"
    joints += "".join(f"M{n * 30 * 0.8:.2f} {FOOT}L{n * 30 * 1.3:.2f} 101" for n in view.steps(30.0, 30.0))
    return [
        view.hairline(Path.parse(joints), tone(colour, 0.1), THIN),
        view.shape(_puddle(side * 44.0, FOOT + 13), tone(colour, 0.09)),
        view.shape(ellipse(side * 44.0 - 2.5, FOOT + 12.6, 2.4, 0.4), mix(colour, "#ffffff", 0.3)),
    ]


def _puddle(x: float, y: float) -> Path:
    return smooth(((x - 9, y), (x - 4, y - 1.6), (x + 3, y - 1.2), (x + 8, y - 1.9), (x + 10, y), (x + 4, y + 1.5),
                   (x - 1, y + 0.9), (x - 6, y + 1.4)))  # fmt: skip


def _outer(view: View, place: Place, side: int) -> list[Item]:
    """More boards of tools and windows in a wide panel."""
    palette = place.palette
    items: list[Item] = []
    for number in view.bays(80, 32):
        for s in (-1, 1):
            x = s * (80.0 + number * 32)
            if not view.sees(x - 13, x + 13):
                continue
            if (number + (s == side)) % 2:
                items += window(
                    view, place, Window(Rect(x - 11, 32, 22, 19), crossbar=0.5, curtains=False, name=f"w {s} {number}")
                )
            else:
                items += _pegboard(view, palette, x)
    return items
