"""The meeting room: a long table with chairs, a screen with a chart that rises, glass on one side."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rounded
from comicgen.scene import Item
from comicgen.settings.fixtures import FOOT, LIT, block, ground
from comicgen.settings.furniture import picture, pot_plant
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import skirting, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import glow
from comicgen.settings.view import THICK, THIN, View, merged, tone

__all__ = ["meeting_room"]

TABLE = 67.0  # world y of the far edge of the table


def meeting_room(view: View, place: Place) -> Scenery:
    """A meeting room (options: plant, screen)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    lit = LIT[place.time]
    glass = Rect(min(side * 39, side * 59), 28, 20, 36)
    items = wall(view, palette["wall"], FOOT)
    items += window(view, place, Window(glass, panes=2, crossbar=0.0, curtains=False, sill=False))
    if place.has("screen"):
        items += _screen(view, palette, lit)
    items += _outer(view, place, side)
    items += skirting(view, palette["wall"], FOOT)
    items += ground(view, palette["floor"])
    items += _chairs(view, palette)
    items += _table(view, palette)
    items += _lamps(view, palette, lit)
    if place.has("plant"):
        items += pot_plant(view, -side * (view.edge - 5), FOOT + 4, size=1.0, pot=palette["pot"], night=0.2 * lit)
    names = (("window", glass),)
    return Scenery(tuple(items), props=tuple((name, view.matrix.apply_rect(rect)) for name, rect in names))


def _screen(view: View, palette: Palette, lit: float) -> list[Item]:
    """A screen between the heads: bars, a curve that rises, a circle with a slice missing."""
    at = Rect(-13, 30, 26, 18)
    paper = palette["screen"]
    items: list[Item] = glow(view, 0, 39, 30, "#eaf4ff", strength=0.4 * lit) if lit else []
    items += [
        block(view, at.grown(1.0), tone(palette["wall"], 0.45), r=0.8, line=THICK),
        view.shape(rounded(at, 0.4), paper, calm=True),
    ]
    if view.quiet:
        return items
    colours = palette.all("accents")
    bars = [Rect(at.x + 2.4 + k * 2.6, at.bottom - 2.4 - h, 1.8, h) for k, h in enumerate((3.0, 5.0, 4.2, 7.4))]
    items += (view.shape(rounded(bar, 0.3), mix(colours[0], paper, 0.2), calm=True) for bar in bars)
    curve = Path(
        "MLLLMLL",
        (
            at.x + 3,
            39.4,
            at.x + 6,
            37,
            at.x + 8.4,
            37.8,
            at.x + 12.4,
            33,
            at.x + 10.2,
            33.2,
            at.x + 12.4,
            33,
            at.x + 12.2,
            35.2,
        ),
    )
    pie = circle(6.6, 38.0, 4.0)
    slice_ = polygon(((6.6, 38.0), (6.6, 33.6), (10.2, 34.6), (11.0, 38.0)))
    items += [
        view.hairline(curve, colours[1], 2.0),
        view.shape(pie, mix(colours[2], paper, 0.15), line=THIN, calm=True),
        view.shape(slice_, paper, calm=True),
        view.hairline(Path("MLML", (2.6, 44.4, 10.6, 44.4, 2.6, 46.0, 8.2, 46.0)), tone(paper, 0.2), THICK),
    ]
    return items


def _chairs(view: View, palette: Palette) -> list[Item]:
    """The backs of chairs on the far side of the table."""
    items: list[Item] = []
    cloth, steel = palette["chair"], palette["steel"]
    for n in view.steps(17.0, 8.0):
        x = n * 17.0 + 8.5
        if abs(x) > 36:
            continue
        items.append(view.stroke(Path("ML", (x, 66, x, 76)), steel, 1.6))
        items.append(view.shape(rounded(Rect(x - 5.6, 55.5, 11.2, 13.5), 2.6), cloth, line=THICK))
        if not view.quiet:
            items.append(view.shape(rounded(Rect(x - 4.2, 57, 8.4, 10), 1.8), mix(cloth, "#ffffff", 0.16)))
    return items


def _table(view: View, palette: Palette) -> list[Item]:
    """An oval table on two feet; on it papers, cups, a jug."""
    wood, y = palette["wood"], TABLE
    items: list[Item] = [
        view.shape(merged(map(_foot, (-22.0, 22.0))), tone(wood, 0.22), line=THIN),
        view.shape(ellipse(0, y + 3.4, 42, 4.0), tone(wood, 0.18), line=THICK),
        view.shape(ellipse(0, y + 2.0, 42, 4.0), wood, line=THICK),
    ]
    if view.quiet:
        return items
    items.append(view.shape(ellipse(-6, y + 1.4, 30, 2.4), "#ffffff", opacity=0.16))
    white = mix(palette["wall"], "#ffffff", 0.75)
    for x, dy in ((-30.0, 1.6), (11.5, 2.6), (33.0, 1.4)):
        sheet = polygon(((x - 3, y + dy), (x + 3, y + dy), (x + 3.8, y + dy + 1.8), (x - 3.4, y + dy + 1.8)))
        items.append(view.shape(sheet, white, line=THIN))
    cups = merged(rounded(Rect(x - 1.3, y - 1.4, 2.6, 3.2), 0.5) for x in (-12.5, 16.0))
    items.append(view.shape(cups, palette.all("accents")[1], line=THIN))
    jug = Path.parse(f"M-2.2 {y - 5}H2.2L1.8 {y + 1.6}H-1.8Z")
    water = Path.parse(f"M-2 {y - 2.4}H2L1.8 {y + 1.4}H-1.8Z")
    return [*items, view.shape(jug, white, line=THIN, opacity=0.9), view.shape(water, palette["water"])]


def _foot(x: float) -> Path:
    return polygon(((x - 2.4, TABLE + 4), (x + 2.4, TABLE + 4), (x + 5, FOOT + 7), (x - 5, FOOT + 7)))


def _lamps(view: View, palette: Palette, lit: float) -> list[Item]:
    """A long lamp over the table."""
    if view.top > 12:
        return []
    x0, y = -26.0, 10.0
    shade = mix(palette["steel"], "#fff4cf", 0.7 * lit)
    items: list[Item] = glow(view, 0, y + 4, 40, "#fff0c8", strength=0.5 * lit) if lit else []
    wires = Path("MLML", (-18, min(view.top, 0) - 1, -18, y, 18, min(view.top, 0) - 1, 18, y))
    return [
        *items,
        view.stroke(wires, tone(palette["steel"], 0.3), 0.4),
        block(view, Rect(x0, y, 52, 3.0), shade, r=1.2, line=THICK),
    ]


def _outer(view: View, place: Place, side: int) -> list[Item]:
    """A print on the other side; windows on and on in a wide panel."""
    palette = place.palette
    colours = palette.all("accents")
    motif = view.dice("picture").randrange(3)
    items = picture(view, Rect(-side * 47 - 7, 33, 14, 17), colours[1], wall=palette["wall"], motif=motif)
    for number in view.bays(74, 28):
        for s in (side, -side):
            x = s * (74.0 + number * 28)
            if not view.sees(x - 14, x + 14):
                continue
            if s == side:
                items += window(
                    view,
                    place,
                    Window(Rect(x - 10, 28, 20, 36), crossbar=0.0, curtains=False, sill=False, name=f"w {number}"),
                )
            elif number % 2:
                items += picture(view, Rect(x - 7, 34, 14, 14), colours[number % 3], wall=palette["wall"], motif=number)
    return items
