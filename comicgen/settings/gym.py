"""The gym: wall bars, a rack of weights, a bag that hangs, a long window under the roof, mats."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import FAR, FOOT, LIT, block, mirror
from comicgen.settings.furniture import wall_clock
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import boards, skirting, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import glow
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["gym"]

RACK = 64.0  # world y of the upper row of weights


def gym(view: View, place: Place) -> Scenery:
    """A gym (options: bag, clock, mats)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    lit = LIT[place.time]
    glass = Rect(-13, 28, 26, 16)
    x0, w = view.left - 2, view.right - view.left + 4
    items = wall(view, palette["wall"], FOOT)
    items.append(view.shape(box(x0, 57.5, w, FOOT - 57.5), palette["panel"]))
    items.append(view.shape(box(x0, 56.6, w, 1.6), palette["stripe"]))
    items.append(view.shape(box(x0, 54.4, w, 0.8), palette["stripe"]))
    items += window(view, place, Window(glass, panes=3, crossbar=0.0, curtains=False))
    items += _outer(view, place, side)
    items += _bars(view, palette, -side)
    if place.has("clock"):
        items += wall_clock(view, side * 41.0, 33, wall=palette["wall"], r=4.2)
    items += skirting(view, palette["panel"], FOOT)
    items += boards(view, palette["floor"], FOOT)
    items += _rack(view, palette)
    if place.has("mats") and not view.quiet:
        items += _mat(view, palette["mat"])
    items += _ball(view, palette, side * 41.0)
    if place.has("bag"):
        items += _bag(view, palette, side)
    for n in view.steps(44.0, 24.0):
        items += glow(view, n * 44.0, 5, 26, "#fff3d4", strength=0.5 * lit) if lit else []
        items.append(
            block(view, Rect(n * 44.0 - 9, 4, 18, 2.6), mix(palette["steel"], "#fff6dc", 0.5 + 0.5 * lit), r=1.2)
        )
    return Scenery(tuple(items), props=(("window", view.matrix.apply_rect(glass)),))


def _bars(view: View, palette: Palette, side: int) -> list[Item]:
    """Wall bars at the edge of the panel."""
    wood = palette["wood"]
    items: list[Item] = []
    inner = FAR + 1.5
    for k in range(2):
        x = side * (inner + k * 17.5)
        at = Rect(min(x, x + side * 16), 24, 16, FOOT - 24)
        if not view.sees(at.x, at.right):
            continue
        posts = box(at.x, at.y, 1.4, at.h) + box(at.right - 1.4, at.y, 1.4, at.h)
        rungs = Path(
            "ML" * 10, tuple(v for n in range(10) for v in (at.x, at.y + 2.5 + n * 5.3, at.right, at.y + 2.5 + n * 5.3))
        )
        if not view.quiet:
            items.append(view.stroke(rungs, tone(wood, 0.24), 1.3))
        items.append(view.stroke(rungs, wood, 0.95))
        items.append(view.shape(posts, mix(wood, "#ffffff", 0.14), line=THICK, calm=True))
    return items


def _rack(view: View, palette: Palette) -> list[Item]:
    """Weights on two rails behind the people."""
    steel, iron = palette["steel"], palette["iron"]
    x1 = 31.0
    foot = FOOT + 4.5
    legs = merged(
        polygon(((x - 1, RACK - 2), (x + 1, RACK - 2), (x + 2.6, foot), (x - 2.6, foot))) for x in (-x1 + 2, x1 - 2)
    )
    items: list[Item] = [view.shape(legs, tone(steel, 0.12), line=THIN)]
    colours = palette.all("plates")
    for row, y in enumerate((RACK, RACK + 9.5)):
        items.append(view.shape(rounded(Rect(-x1, y + 1.8, 2 * x1, 1.6), 0.6), steel, line=THICK))
        if view.quiet:
            continue
        for n in range(7):
            x, r = -x1 + 5.2 + n * 8.6, 1.9 + 0.09 * (n + row * 3)
            colour = mix(colours[(n + row) % len(colours)], iron, 0.25)
            items.append(view.stroke(Path("ML", (x - 2.6, y, x + 2.6, y)), steel, 0.9))
            ends = merged(rounded(Rect(x + dx - 0.9, y - r, 1.8, 2 * r), 0.6) for dx in (-2.4, 2.4))
            items.append(view.shape(ends, colour, line=THIN))
    return items


def _bag(view: View, palette: Palette, side: int) -> list[Item]:
    """A bag for boxers on its chain, at the edge of the panel."""
    x, leather = side * max(view.edge - 5.0, 45.0), palette["leather"]
    body = rounded(Rect(x - 4.8, 30, 9.6, 30), 3.4)
    chains = Path("MLMLML", (x, min(view.top, 0) - 1, x, 25, x, 25, x - 4, 31.5, x, 25, x + 4, 31.5))
    items: list[Item] = [
        view.stroke(chains, tone(palette["steel"], 0.25), 0.6),
        view.shape(body, leather, line=THICK, calm=True),
    ]
    if not view.quiet:
        bands = merged(box(x - 4.8, y, 9.6, 1.8) for y in (35.0, 53.0))
        items.append(view.shape(bands, tone(leather, 0.2)))
        items.append(view.shape(rounded(Rect(x - 3.4, 39, 1.6, 10), 0.8), "#ffffff", opacity=0.3))
    return items


def _ball(view: View, palette: Palette, x: float) -> list[Item]:
    """A big soft ball."""
    y, r, colour = FOOT - 2.5, 7.4, palette["ball"]
    items: list[Item] = [view.shape(circle(x, y, r), colour, line=THICK)]
    if not view.quiet:
        rings = ellipse(x, y, r * 0.45, r) + ellipse(x, y, r * 0.85, r)
        items.append(view.hairline(rings, tone(colour, 0.13), THIN))
        items.append(view.shape(ellipse(x - 2.6, y - 3.2, 1.7, 1.1), "#ffffff", opacity=0.5))
    return items


def _mat(view: View, colour: str) -> list[Item]:
    """A mat on the floor."""
    y0, y1 = FOOT + 8.5, 98.5
    mat = polygon(((-30, y0), (30, y0), (36, y1), (-36, y1)))
    edge = smooth(((-36, y1), (36, y1), (36, y1 + 1.4), (-36, y1 + 1.4)), corners=(0, 1, 2, 3))
    seam = Path("MLML", (-10, y0, -12, y1, 10, y0, 12, y1))
    return [
        view.shape(edge, tone(colour, 0.2), line=THIN),
        view.shape(mat, colour, line=THICK),
        view.hairline(seam, mix(colour, "#ffffff", 0.4), THICK),
    ]


def _outer(view: View, place: Place, side: int) -> list[Item]:
    """Mirrors and windows in a wide panel."""
    palette = place.palette
    items: list[Item] = []
    for number in view.bays(86, 36):
        for s in (-1, 1):
            x = s * (86.0 + number * 36)
            if not view.sees(x - 15, x + 15):
                continue
            if (number + (s == side)) % 2 == 0:
                items += mirror(
                    view, Rect(x - 12, 27, 24, 40), mix(palette["wood"], "#ffffff", 0.2), palette["glass low"]
                )
            else:
                name = f"w {s} {number}"
                items += window(
                    view, place, Window(Rect(x - 13, 28, 26, 16), panes=3, crossbar=0.0, curtains=False, name=name)
                )
    return items
