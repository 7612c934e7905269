"""The kitchen: cupboards under a worktop, a window over the sink, a stove with a pot on it, a refrigerator."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import FAR, FOOT, LIT, block, bottles, cupboards, plank, tiled, tiled_floor
from comicgen.settings.furniture import pendant
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["kitchen"]

TOP = 60.0  # world y of the worktop
TILES = 50.0  # where the tiles over it begin


def kitchen(view: View, place: Place) -> Scenery:
    """A kitchen (options: lamp, shelves)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    glass = Rect(side * 1.5 - 12.5, 31, 25, 21)
    foot = FOOT + 3
    x0, x1 = view.left - 2, view.right + 2
    items = wall(view, palette["wall"], FOOT)
    items += tiled(view, Rect(x0, TILES, x1 - x0, TOP - TILES), palette["tile"], (5.0, 2.5), bond=True)
    items.append(view.hairline(Path("ML", (x0, TILES, x1, TILES)), tone(palette["tile"], 0.14), THIN))
    items += window(view, place, Window(glass, panes=2, crossbar=0.0, curtains=False))
    if not view.quiet:
        items += _valance(view, glass, palette["cloth"])
    if place.has("shelves"):
        items += _hanging(view, palette, side)
    items += tiled_floor(view, (palette["floor"], palette["floor dark"]))
    doors = max(1, round((x1 - x0) / 13))
    left = -13.0 * (doors // 2 + 1)
    run = Rect(left, TOP + 1.6, 13.0 * 2 * (doors // 2 + 1), foot - TOP - 3.6)
    items.append(view.shape(box(x0, foot - 2.2, x1 - x0, 2.2), tone(palette["front"], 0.3)))
    items += cupboards(view, run, palette["front"], doors=2 * (doors // 2 + 1), knob=palette["knob"])
    items += _stove(view, palette, -side * 32.5)
    items.append(plank(view, Rect(x0, TOP, x1 - x0, 1.9), palette["slab"]))
    items += _sink(view, palette, side * 1.5)
    items += _on_top(view, palette, side)
    items += _pot(view, palette, -side * 36.0)
    items += _fridge(view, palette, side)
    if place.has("lamp"):
        lit = 0.2 + 0.8 * LIT[place.time]
        items += pendant(view, -side * 1.0, 0.0, 17.0, shade=palette["shade"], lit=lit)
    return Scenery(tuple(items), props=(("window", view.matrix.apply_rect(glass)),))


def _valance(view: View, glass: Rect, cloth: str) -> list[Item]:
    """A short curtain with a scalloped hem, and herbs on the sill."""
    n, w = 5, (glass.w + 3) / 5
    x, y = glass.x - 1.5, glass.y - 1.5
    hem = "".join(f"Q{x + (n - k - 0.5) * w:.2f} {y + 8.4:.2f} {x + (n - k - 1) * w:.2f} {y + 5:.2f}" for k in range(n))
    skirt = Path.parse(f"M{x} {y}H{x + n * w}V{y + 5}{hem}Z")
    folds = "".join(f"M{x + k * w:.2f} {y + 0.8:.2f}V{y + 4.4:.2f}" for k in range(1, n))
    items: list[Item] = [
        view.shape(skirt, cloth, line=THICK, calm=True),
        view.hairline(Path.parse(folds), tone(cloth, 0.14), THIN),
    ]
    return items


def _hanging(view: View, palette: Palette, side: int) -> list[Item]:
    """Cupboards that hang outside the heads; under them, hooks with a ladle and a pan."""
    items: list[Item] = []
    for s in (-1, 1):
        for number in view.bays(FAR + 1, 40):
            x = FAR + 1 + number * 40
            at = Rect(x if s > 0 else -x - 26, 24, 26, 19)
            if view.sees(at.x, at.right):
                items += cupboards(view, at, palette["front"], doors=2, knob=palette["knob"], top=True)
    if view.quiet:
        return items
    x, steel = -side * (FAR + 7), palette["steel"]
    hooks = Path("ML", (x - 7, 46, x + 7, 46))
    ladle = Path.parse(f"M{x - 4} 46V53")
    pan = Path.parse(f"M{x + 3} 46V50.5")
    items += [
        view.hairline(hooks, tone(steel, 0.3), THICK),
        view.hairline(ladle, tone(steel, 0.3), THICK),
        view.hairline(pan, tone(steel, 0.3), THICK + 0.5),
        view.shape(ellipse(x - 4, 54, 1.7, 1.4), steel, line=THIN),
        view.shape(circle(x + 3, 53.4, 3.0), palette["accent"], line=THICK),
    ]
    return items


def _sink(view: View, palette: Palette, x: float) -> list[Item]:
    """A tap over the worktop, a bowl in front of the cupboards."""
    steel = palette["steel"]
    tap = Path.parse(
        f"M{x} {TOP}V{TOP - 5.4}Q{x} {TOP - 8} {x + 2.4} {TOP - 8}Q{x + 4.6} {TOP - 8} {x + 4.6} {TOP - 5}"
    )
    return [
        view.stroke(tap, tone(steel, 0.3), 1.5),
        view.stroke(tap, steel, 0.95),
        view.shape(rounded(Rect(x - 1.6, TOP - 1.2, 3.2, 1.4), 0.4), steel, line=THIN),
        view.shape(rounded(Rect(x - 8, TOP - 0.1, 16, 6.5), 1.4), mix(steel, "#ffffff", 0.5), line=THICK),
    ]


def _stove(view: View, palette: Palette, x: float) -> list[Item]:
    """An oven with a window and four knobs between the cupboards."""
    steel = palette["steel"]
    at = Rect(x - 9.5, TOP + 1.5, 19, FOOT + 1 - TOP - 1.5)
    items: list[Item] = [view.shape(rounded(at, 0.5), mix(steel, "#ffffff", 0.35), line=THICK)]
    if view.quiet:
        return items
    pane = Rect(at.x + 2.4, at.y + 6.4, at.w - 4.8, 9)
    items += [
        view.shape(rounded(pane, 0.8), tone(steel, 0.28), line=THIN),
        view.shape(merged(circle(at.x + 3 + k * 4.3, at.y + 2.4, 0.9) for k in range(4)), tone(steel, 0.35)),
        view.stroke(Path("ML", (at.x + 3, at.y + 5, at.right - 3, at.y + 5)), tone(steel, 0.2), 0.8),
    ]
    return items


def _pot(view: View, palette: Palette, x: float) -> list[Item]:
    """A pot with a lid, and its steam."""
    y, colour = TOP, palette["accent"]
    items: list[Item] = [
        view.shape(rounded(Rect(x - 6.2, y - 5.2, 12.4, 1.3), 0.6), tone(colour, 0.25)),
        view.shape(rounded(Rect(x - 5, y - 6.2, 10, 6.2), 1.0), colour, line=THICK),
        view.shape(rounded(Rect(x - 5.5, y - 7.2, 11, 1.5), 0.7), mix(colour, "#ffffff", 0.25), line=THIN),
        view.shape(circle(x, y - 7.9, 0.9), tone(colour, 0.3)),
    ]
    if not view.quiet:
        for dx in (-2.4, 1.8):
            wisp = smooth(((x + dx, y - 9.6), (x + dx + 1.1, y - 12), (x + dx - 0.7, y - 14.4), (x + dx + 0.8, y - 17)),
                          closed=False)  # fmt: skip
            items.append(view.hairline(wisp, "#ffffff", 2.2, opacity=0.65))
    return items


def _on_top(view: View, palette: Palette, side: int) -> list[Item]:
    """Jars, a board that leans on the tiles and a bowl of fruit."""
    y, wood = TOP, palette["wood"]
    x = side * 29.0
    rim, foot = ((x - 5.6, y - 4), (x - 4, y - 1)), ((x - 1.8, y), (x + 1.8, y))
    bowl = smooth((*rim, *foot, (x + 4, y - 1), (x + 5.6, y - 4)), corners=(0, 2, 3, 5))
    items: list[Item] = [
        block(view, Rect(side * 20 - 3.2, y - 10, 6.4, 10), wood, r=1.4, calm=False),
        view.shape(circle(side * 20, y - 8.4, 0.6), palette["tile"]),
        view.shape(merged((circle(x - 2.6, y - 4.6, 1.9), circle(x + 2.6, y - 4.6, 1.9))), palette["fruit"], line=THIN),
        view.shape(circle(x, y - 5.2, 2.1), palette["accent"], line=THIN),
        view.shape(
bowl,
            mix(palette["cloth"], "#ffffff", 0.4),
            line=THICK,
        ),
    ]  # fmt: skip
    return items + bottles(
        view, (-side * 15.5 - 4, -side * 15.5 + 4), y, palette.all("jars"), tall=(4.0, 6.6), neck=0.2
    )


def _fridge(view: View, palette: Palette, side: int) -> list[Item]:
    """A round-shouldered refrigerator at the edge of the panel, with a note under a magnet."""
    inner = max(view.edge - 12.0, FAR + 2)
    at = Rect(min(side * inner, side * (inner + 22)), 33, 22, FOOT + 4 - 33)
    colour = palette["fridge"]
    near = at.x + 2.0 if side > 0 else at.right - 2.0
    items: list[Item] = [
        view.shape(box(at.x + 2, at.bottom - 0.4, at.w - 4, 1.6), tone(colour, 0.5)),
        view.shape(rounded(at, 3.2), colour, line=THICK, calm=True),
        view.hairline(Path("ML", (at.x, at.y + 16, at.right, at.y + 16)), tone(colour, 0.24), THICK),
        view.stroke(Path("MLML", (near, at.y + 8, near, at.y + 13.5, near, at.y + 18.5, near, at.y + 26)),
                    tone(colour, 0.3), 0.9),
    ]  # fmt: skip
    if not view.quiet:
        x = near + side * 5.0
        items.append(view.shape(box(x - 2.4, at.y + 20, 4.8, 6), "#ffffff", line=THIN))
        items.append(view.shape(circle(x, at.y + 20.4, 0.8), palette["accent"]))
    return items
