"""Inside a train: a window on hills that go by, seats that face each other, a small table, a rack with luggage."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import FOOT, LIT, block, ground, plank, slats
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import glow
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["train"]

PITCH = 100.0  # from compartment to compartment: a window in the middle of each, seats back to back between them
RACK = 23.0
TABLE = 63.0


def train(view: View, place: Place) -> Scenery:
    """A train (options: luggage, table)."""
    palette = place.palette
    lit = LIT[place.time]
    x0, w = view.left - 2, view.right - view.left + 4
    bays = tuple(view.steps(PITCH, 40.0))
    items = wall(view, palette["wall"], FOOT)
    vault = mix(palette["wall"], "#ffffff", 0.4)
    items.append(view.shape(box(x0, min(view.top, 0) - 2, w, 11.5 - min(view.top, 0)), vault, line=THIN, calm=True))
    items += slats(view, 58.0, FOOT + 2, palette["panel"], pitch=6.0)
    for n in bays:
        glass = Rect(n * PITCH - 14.5, 30, 29, 24)
        spec = Window(glass, panes=1, crossbar=0.0, curtains=False, outlook="hills", corner=1.8, name=f"window {n}")
        items += window(view, place, spec)
        items += _drapes(view, palette["curtain"], glass)
        if lit:
            items += glow(view, n * PITCH, 12, 34, "#ffe9b8", strength=0.5 * lit)
        items.append(block(view, Rect(n * PITCH - 10, 10.2, 20, 2.4), mix(vault, "#fff4d4", 0.4 + 0.6 * lit), r=1.2))
    items += _rack(view, place, bays)
    items += ground(view, palette["floor"], FOOT + 2)
    for n in bays:
        if place.has("table"):
            items += _table(view, palette, n * PITCH)
        for side in (-1, 1):
            items += _seat(view, palette, n * PITCH, side)
    glass = Rect(-14.5, 30, 29, 24)
    return Scenery(tuple(items), props=(("window", view.matrix.apply_rect(glass)),))


def _drapes(view: View, cloth: str, glass: Rect) -> list[Item]:
    """Short curtains that hang inside the frame, so that the wall beside the window stays calm."""
    items: list[Item] = []
    for side, x in ((1, glass.x - 0.6), (-1, glass.right + 0.6)):
        y0, y1 = glass.y - 1, glass.bottom + 1.4
        outline = smooth(
            (
                (x, y0),
                (x + side * 6.4, y0),
                (x + side * 5.2, y1 - 11),
                (x + side * 3.4, y1 - 8),
                (x + side * 5.0, y1),
                (x, y1),
            ),
            corners=(0, 1, 3, 4, 5),
        )
        items.append(view.shape(outline, cloth, line=THICK, calm=True))
        if not view.quiet:
            folds = merged(Path("ML", (x + side * u, y0 + 1, x + side * u * 0.7, y1 - 8)) for u in (2.0, 4.2))
            items.append(view.hairline(folds, tone(cloth, 0.16), THIN))
    return items


def _rack(view: View, place: Place, bays: tuple[int, ...]) -> list[Item]:
    """A rack of brass and net; on it what people travel with."""
    palette = place.palette
    brass = palette["brass"]
    items: list[Item] = []
    if place.has("luggage") and not view.quiet:
        colours = palette.all("bags")
        for n in bays:
            dice = view.dice("luggage", n)
            for x in (-42.0, -29.0, 18.0, 33.0):
                w, h = dice.uniform(9, 12), dice.uniform(5.5, 7.5)
                colour = mix(colours[dice.randrange(len(colours))], palette["wall"], 0.25)
                left = n * PITCH + x
                grip = Path.parse(f"M{left + w * 0.36} {RACK - h}V{RACK - h - 1.4}H{left + w * 0.64}V{RACK - h}")
                items.append(view.hairline(grip, tone(colour, 0.4), THICK))
                items.append(block(view, Rect(left, RACK - h, w, h), colour, r=0.9, line=THICK))
                straps = Path(
                    "MLML",
                    (
                        left + w * 0.22,
                        RACK - h,
                        left + w * 0.22,
                        RACK,
                        left + w * 0.78,
                        RACK - h,
                        left + w * 0.78,
                        RACK,
                    ),
                )
                items.append(view.hairline(straps, tone(colour, 0.22), THICK))
    x0, x1 = view.left - 2, view.right + 2
    items.append(view.stroke(Path("ML", (x0, RACK + 0.4, x1, RACK + 0.4)), brass, 1.0))
    if not view.quiet:
        arms = merged(
            Path("MLL", (x, RACK + 0.6, x, RACK + 4, x + 2.4, RACK + 0.8))
            for x in (n * 25.0 + 12.5 for n in view.steps(25.0, 5.0))
        )
        items.append(view.hairline(arms, tone(brass, 0.2), THICK))
    return items


def _table(view: View, palette: Palette, x: float) -> list[Item]:
    """A folding table under the window: a cup, a paper and a lamp of brass."""
    y, wood = TABLE, palette["wood"]
    items: list[Item] = [
        view.shape(box(x - 0.9, y + 1, 1.8, FOOT + 4 - y), tone(wood, 0.25), line=THIN),
        plank(view, Rect(x - 10.5, y, 21, 1.8), wood),
    ]
    if view.quiet:
        return items
    cup = Path.parse(f"M{x - 6.6} {y - 3.2}H{x - 2.8}L{x - 3.2} {y}H{x - 6.2}Z")
    ear = Path.parse(f"M{x - 2.9} {y - 2.6}Q{x - 1.2} {y - 2.4} {x - 3.1} {y - 0.9}")
    return [
        *items,
        view.hairline(ear, tone(palette["wall"], 0.4), THICK),
        view.shape(cup, mix(palette["wall"], "#ffffff", 0.75), line=THIN),
        view.shape(rounded(Rect(x + 1.0, y - 1.2, 7.4, 1.2), 0.3), mix(palette["wall"], "#ffffff", 0.6), line=THIN),
    ]


def _seat(view: View, palette: Palette, middle: float, side: int) -> list[Item]:
    """A seat from its side: back towards the next compartment, cushion towards the window."""
    cloth = palette["seat"]

    def x(u: float) -> float:
        return middle + side * u

    if not view.sees(min(x(28), x(54)), max(x(28), x(54))):
        return []
    back = smooth(
        (
            (x(40), FOOT - 5), (x(41.5), 60), (x(42.5), 47), (x(41), 44), (x(42.5), 39.5), (x(48), 38.6),
            (x(50), 41), (x(50), FOOT - 1), (x(42), FOOT - 1),
        ),
        corners=(0, 6, 7, 8),
    )  # fmt: skip
    cushion = Rect(min(x(26), x(44)), FOOT - 9.5, 18, 6.5)
    foot = Rect(min(x(30), x(49)), FOOT - 4, 19, 7.5)
    items: list[Item] = [
        view.shape(rounded(foot, 0.6), tone(palette["panel"], 0.22), line=THIN),
        view.shape(back, cloth, line=THICK),
        view.shape(rounded(cushion, 2.2), mix(cloth, "#ffffff", 0.14), line=THICK),
    ]
    if view.quiet:
        return items
    wing = smooth(((x(42.4), 41), (x(47.5), 40), (x(48.6), 44), (x(46), 48), (x(42.6), 47)))
    arm = Rect(min(x(29), x(43)), 65.4, 14, 2.4)
    post = Path("ML", (x(30.5), 67, x(30.5), FOOT - 8))
    items += [
        view.shape(wing, mix(palette["linen"], cloth, 0.15), line=THIN),
        view.stroke(post, palette["wood"], 1.1),
        view.shape(rounded(arm, 1.1), palette["wood"], line=THIN),
        view.shape(merged(circle(x(u), v, 0.5) for u, v in ((44.6, 54), (44.4, 61))), tone(cloth, 0.25)),
    ]
    return items
