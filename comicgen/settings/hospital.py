"""The hospital room: a bed with a chart, a monitor with its line, a curtain on a rail, a window with a blind."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import FOOT, block, ground, picture_rail
from comicgen.settings.furniture import picture, pot_plant, wall_clock
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import skirting, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["hospital"]

BED = 67.0  # world y of the mattress


def hospital(view: View, place: Place) -> Scenery:
    """A room in a hospital (options: bed, monitor, curtain, clock)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    glass = Rect(side * 1.0 - 12, 33, 24, 23)
    x0, w = view.left - 2, view.right - view.left + 4
    items = wall(view, palette["wall"], FOOT)
    items.append(view.shape(box(x0, 61.5, w, FOOT - 61.5), palette["panel"]))
    items.append(picture_rail(view, 62.0, palette["wall"]))
    items += window(view, place, Window(glass, panes=2, crossbar=0.0, curtains=False))
    if not view.quiet:
        items += _blind(view, glass, palette["wall"])
    if place.has("clock"):
        items += wall_clock(view, 0, 22.5, wall=palette["wall"], r=3.4)
    items += _outer(view, place, side)
    items += skirting(view, palette["wall"], FOOT)
    items += ground(view, palette["floor"], FOOT)
    if place.has("monitor"):
        items += _monitor(view, palette, side * 47.0, lit=place.time != "day")
    if place.has("bed"):
        items += _bed(view, palette, side)
    if place.has("curtain"):
        items += _curtain(view, palette, -side)
    items += _table(view, palette, -side)
    return Scenery(tuple(items), props=(("window", view.matrix.apply_rect(glass)),))


def _blind(view: View, glass: Rect, colour: str) -> list[Item]:
    slat = mix(colour, "#ffffff", 0.55)
    slats = merged(box(glass.x - 0.4, glass.y + n * 1.5, glass.w + 0.8, 1.05) for n in range(4))
    return [view.shape(slats, slat, line=THIN, calm=True)]


def _bed(view: View, palette: Palette, side: int) -> list[Item]:
    """A bed on wheels, its head raised towards the edge of the panel."""
    head = 59.0

    def x(u: float) -> float:
        return side * (head - u)

    def along(u0: float, u1: float, y0: float, y1: float) -> Rect:
        return Rect(min(x(u0), x(u1)), y0, abs(u1 - u0), y1 - y0)

    steel, linen, cover = palette["steel"], palette["linen"], palette["cover"]
    y, foot = BED, FOOT + 6.0
    items: list[Item] = []
    for u in (6.0, 41.0):
        items.append(view.stroke(Path("ML", (x(u), y + 8, x(u), foot - 2)), steel, 1.3))
        items.append(view.shape(circle(x(u), foot - 1.4, 1.5), tone(steel, 0.4)))
    board = Rect(min(x(-1), x(1.6)), y - 12, 2.6, 21)
    items.append(view.shape(rounded(board, 1.1), palette["wood"], line=THICK))
    back, low = ((x(2), y + 2), (x(1.6), y - 10), (x(4.6), y - 11)), ((x(15), y - 0.4), (x(16), y + 5), (x(3), y + 5))
    raised = smooth((*back, *low), corners=(0, 4, 5))
    pillow = smooth(((x(3.4), y - 11), (x(8), y - 10.4), (x(11.6), y - 4), (x(9), y - 3), (x(4.6), y - 6.4)))
    items += [
        view.shape(rounded(along(1.6, 45, y + 4.6, y + 8), 1.0), steel, line=THICK),
        view.shape(rounded(along(12, 45, y, y + 5.4), 1.6), linen, line=THICK),
        view.shape(raised, linen, line=THICK),
        view.shape(pillow, mix(linen, "#ffffff", 0.6), line=THICK),
    ]
    over, under = (
        ((x(17), y - 1.2), (x(30), y - 2), (x(44), y - 1.2)),
        ((x(46), y + 1), (x(46), y + 7.4), (x(17), y + 7.4)),
    )
    blanket = smooth((*over, *under), corners=(0, 4, 5))
    items.append(view.shape(blanket, cover, line=THICK))
    items.append(view.shape(rounded(along(16.2, 20, y - 1.6, y + 7.8), 1.0), mix(cover, "#ffffff", 0.6), line=THIN))
    end = along(45.4, 47.6, y - 6, y + 10)
    items.append(view.shape(rounded(end, 1.0), palette["wood"], line=THICK))
    if view.quiet:
        return items
    folds = "".join(
        f"M{x(u):.2f} {y - 0.6:.2f}Q{x(u + 1):.2f} {y + 3:.2f} {x(u - 0.3):.2f} {y + 6.6:.2f}" for u in (25, 32, 38)
    )
    rail = Path("MLMLML", (x(20), y - 4, x(34), y - 4, x(22), y - 4, x(22), y + 3, x(32), y - 4, x(32), y + 3))
    items.append(view.hairline(Path.parse(folds), tone(cover, 0.13), THIN))
    items.append(view.stroke(rail, steel, 0.9))
    return items


def _monitor(view: View, palette: Palette, x: float, *, lit: bool) -> list[Item]:
    """A screen on the wall with a beating line, and a drip on its stand."""
    steel = palette["steel"]
    screen = palette["screen"] if lit else mix(palette["screen"], "#ffffff", 0.15)
    at = Rect(x - 7, 38, 14, 10.5)
    beat = Path(
        "MLLLLLLL",
        (x - 5.4, 43.4, x - 2, 43.4, x - 1, 42, x, 45.6, x + 1.2, 40.2, x + 2.2, 44.2, x + 2.9, 43.4, x + 5.4, 43.4),
    )
    items: list[Item] = [
        block(view, at, mix(steel, "#ffffff", 0.4), r=1.0, line=THICK),
        view.shape(rounded(at.grown(-1.2), 0.6), screen, calm=True),
    ]
    if view.quiet:
        return items
    pole = x + (7.5 if x < 0 else -7.5) * -1.2
    bag = smooth(
        ((pole - 1.9, 33), (pole + 1.9, 33), (pole + 2.1, 38.6), (pole, 41), (pole - 2.1, 38.6)), corners=(0, 1)
    )
    items += [
        view.hairline(beat, palette["pulse"], THICK + 0.5),
        view.stroke(
            Path("MLML", (pole + 1.4, 31.6, pole + 1.4, FOOT + 3, pole - 1.6, 31.6, pole + 1.6, 31.6)), steel, 0.8
        ),
        view.shape(bag, mix(palette["cover"], "#ffffff", 0.55), line=THIN, calm=True),
        view.hairline(Path.parse(f"M{pole} 41Q{pole - 1.4} 52 {pole - 0.6} 60"), tone(steel, 0.2), THICK),
    ]
    return items


def _curtain(view: View, palette: Palette, side: int) -> list[Item]:
    """A curtain that can be drawn round the next bed, at the edge of the panel."""
    cloth, edge = palette["curtain"], max(view.edge, 50.0)
    x = side * (edge - 7.0)
    outline = smooth(
        ((x, 20.6), (x - side * 0.6, 50), (x - side * 1.4, FOOT + 2), (x + side * 26, FOOT + 2), (x + side * 26, 20.6)),
        corners=(0, 2, 3, 4),
    )
    rail = Rect(min(side * 30, side * (edge + 26)), 19.6, edge - 4, 1.1)
    items: list[Item] = [view.shape(outline, cloth, line=THICK, calm=True), block(view, rail, palette["steel"])]
    if not view.quiet:
        folds = "".join(
            f"M{x + side * u} 22Q{x + side * (u - 0.8)} 50 {x + side * (u - 0.2)} {FOOT}" for u in (2.4, 5.2, 8.2, 11)
        )
        items.append(view.hairline(Path.parse(folds), tone(cloth, 0.12), THICK))
    return items


def _table(view: View, palette: Palette, side: int) -> list[Item]:
    """A small table on wheels: flowers, a glass of water."""
    x, y, steel = side * 34.5, 65.0, palette["steel"]
    items: list[Item] = [
        view.stroke(Path("MLML", (x - 5, y + 1, x - 5, FOOT + 3, x + 5, y + 1, x + 5, FOOT + 3)), steel, 1.0),
        view.shape(rounded(Rect(x - 6, 73.5, 12, 1.4), 0.4), mix(steel, "#ffffff", 0.3), line=THIN),
        view.shape(rounded(Rect(x - 7.4, y, 14.8, 1.7), 0.6), palette["wood"], line=THICK),
    ]
    if view.quiet:
        return items
    vase = x + side * 4.0
    stems = Path(
        "MLMLML", (vase, y - 4, vase - 2, y - 9, vase, y - 4, vase + 0.2, y - 10, vase, y - 4, vase + 2.2, y - 8.6)
    )
    items.append(view.hairline(stems, tone(palette["curtain"], 0.4), THICK))
    colours = palette.all("accents")
    for k, (dx, dy) in enumerate(((-2.0, 9.6), (0.2, 10.8), (2.2, 9.2))):
        items.append(view.shape(circle(vase + dx, y - dy, 1.6), colours[k], line=THIN))
    items.append(view.shape(rounded(Rect(vase - 1.5, y - 4.8, 3, 4.8), 0.8), palette["cover"], line=THIN))
    return items


def _outer(view: View, place: Place, side: int) -> list[Item]:
    """A picture behind the curtain's side; more windows and pictures in a wide panel."""
    palette = place.palette
    colours = palette.all("accents")
    items = picture(
        view, Rect(-side * 40 - 4.5, 38, 9, 11), colours[0], wall=palette["wall"], motif=view.dice("m").randrange(3)
    )
    for number in view.bays(84, 36):
        for s in (-1, 1):
            x = s * (84.0 + number * 36)
            if not view.sees(x - 15, x + 15):
                continue
            if (number + (s == side)) % 2:
                items += window(
                    view, place, Window(Rect(x - 12, 33, 24, 23), crossbar=0.0, curtains=False, name=f"w {s} {number}")
                )
            else:
                items += picture(
                    view, Rect(x - 7, 38, 14, 11), colours[number % len(colours)], wall=palette["wall"], motif=number
                )
                items += pot_plant(view, x, FOOT + 3, size=0.8, pot=palette["pot"])
    return items
