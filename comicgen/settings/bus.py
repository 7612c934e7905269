"""Inside a bus: broad windows with posts behind the heads, a row of seats, poles and straps to hold on to."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rounded
from comicgen.scene import Item
from comicgen.settings.fixtures import FOOT, LIT, block, ground
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import glow
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["bus"]

PITCH = 50.0  # from window to window: the posts between them stand where two people do
SILL = 55.0


def bus(view: View, place: Place) -> Scenery:
    """A bus (options: straps)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    lit = LIT[place.time]
    panes = {n: Rect(n * PITCH - 15.5, 29, 31, 24) for n in view.steps(PITCH, 20.0)}
    items = wall(view, palette["wall"], FOOT)
    for n, glass in panes.items():
        spec = Window(glass, panes=1, crossbar=0.26, curtains=False, sill=False, corner=2.4, name=f"window {n}")
        items += window(view, place, spec)
    items += _ceiling(view, palette, lit, side)
    if place.has("straps"):
        items += _straps(view, palette)
    items += _seats(view, palette)
    items += ground(view, palette["floor"], FOOT + 2)
    if not view.quiet:
        x0, x1 = view.left - 2, view.right + 2
        ribs = merged(Path("ML", (x0, FOOT + 2 + k * k * 0.8 + 2, x1, FOOT + 2 + k * k * 0.8 + 2)) for k in range(1, 5))
        items.append(view.hairline(ribs, tone(palette["floor"], 0.1), THIN))
    items += _poles(view, palette, side)
    names = tuple(("window", glass) for n, glass in panes.items() if n == 0)
    return Scenery(tuple(items), props=tuple((name, view.matrix.apply_rect(rect)) for name, rect in names))


def _ceiling(view: View, palette: Palette, lit: float, side: int) -> list[Item]:
    """The vault with its lamps, and a row of placards where it begins."""
    x0, w = view.left - 2, view.right - view.left + 4
    vault = mix(palette["wall"], "#ffffff", 0.4)
    items: list[Item] = [
        view.shape(box(x0, min(view.top, 0) - 2, w, 13.5 - min(view.top, 0) + 2), vault, line=THIN, calm=True)
    ]
    colours = palette.all("placards")
    for n in view.steps(PITCH, 20.0):
        lamp = Rect(n * PITCH - 12, 4.0, 24, 2.6)
        if lit:
            items += glow(view, n * PITCH, 6, 26, "#fff3d0", strength=0.5 * lit)
        items.append(block(view, lamp, mix(vault, "#fff6dc", 0.5 + 0.5 * lit), r=1.2))
        if view.quiet:
            continue
        for k, dx in enumerate((-15.0, 1.0)):
            card = Rect(n * PITCH + dx, 16.5, 14, 7.5)
            colour = mix(colours[(2 * n + k + (side > 0)) % len(colours)], palette["wall"], 0.3)
            items.append(block(view, card, colour))
            items.append(view.shape(circle(card.x + 3.6, card.centre[1], 2.0), mix(colour, "#ffffff", 0.5), calm=True))
            rows = Path(
                "MLML",
                (
                    card.x + 7,
                    card.y + 2.8,
                    card.right - 1.6,
                    card.y + 2.8,
                    card.x + 7,
                    card.y + 5,
                    card.right - 3,
                    card.y + 5,
                ),
            )
            items.append(view.hairline(rows, mix(colour, "#ffffff", 0.6), THICK))
    return items


def _straps(view: View, palette: Palette) -> list[Item]:
    """A rail under the ceiling with loops; none where heads are."""
    steel = palette["steel"]
    items: list[Item] = [view.stroke(Path("ML", (view.left - 2, 14.2, view.right + 2, 14.2)), steel, 0.9)]
    if view.quiet:
        return items
    for n in view.steps(PITCH, 20.0):
        for dx in (-10.0, 10.0):
            x = n * PITCH + dx
            items.append(view.hairline(Path("ML", (x, 14.6, x, 20.0)), tone(steel, 0.25), THICK + 0.5))
            items.append(
                view.shape(
                    polygon(((x, 19.6), (x + 2.1, 23.4), (x - 2.1, 23.4))),
                    None,
                    line=THICK + 0.8,
                    outline=palette["pole"],
                    calm=True,
                )
            )
    return items


def _seats(view: View, palette: Palette) -> list[Item]:
    """Under the windows a row of seats, seen from the front."""
    x0, w = view.left - 2, view.right - view.left + 4
    low = tone(palette["wall"], 0.1)
    items: list[Item] = [
        view.shape(box(x0, SILL + 1, w, FOOT + 3 - SILL), low),
        view.shape(box(x0, SILL, w, 1.6), mix(palette["wall"], "#ffffff", 0.4), line=THIN),
    ]
    cloth = palette["seat"]
    pitch = PITCH / 2
    for n in view.steps(pitch, 14.0):
        for x in (n * pitch + pitch / 2 - 5.6, n * pitch + pitch / 2 + 5.6):
            back, cushion = Rect(x - 5.3, 58.5, 10.6, 15.5), Rect(x - 5.5, 72.6, 11, 4.4)
            items.append(view.shape(rounded(back, 2.0), cloth, line=THICK))
            items.append(view.shape(rounded(Rect(x - 3.6, 59.4, 7.2, 2.6), 1.0), mix(cloth, "#ffffff", 0.5)))
            items.append(view.shape(rounded(cushion, 1.4), mix(cloth, "#ffffff", 0.16), line=THICK))
            if not view.quiet:
                specks = merged(
                    ellipse(x + dx, y, 0.75, 0.4)
                    for dx, y in ((-2.4, 65), (0.6, 66.2), (2.6, 64.6), (-0.8, 69), (2.4, 69.4))
                )
                items.append(view.shape(specks, mix(cloth, "#ffffff", 0.5)))
    items.append(view.shape(box(x0, 77, w, FOOT + 2.5 - 77), tone(low, 0.14)))
    return items


def _poles(view: View, palette: Palette, side: int) -> list[Item]:
    """Poles from ceiling to floor between people, with a button to stop the bus."""
    items: list[Item] = []
    colour = palette["pole"]
    for n in view.steps(PITCH, 10.0):
        x = n * PITCH + side * 1.5
        track = Path("ML", (x, min(view.top, 0) - 1, x, FOOT + 12))
        items.append(view.stroke(track, tone(colour, 0.3), 1.7))
        items.append(view.stroke(track, colour, 1.25))
        items.append(view.shape(ellipse(x, FOOT + 12, 2.1, 0.75), colour, line=THIN, outline=tone(colour, 0.3)))
        if not view.quiet:
            items.append(
                view.shape(rounded(Rect(x - 1.9, 47, 3.8, 6), 0.9), mix(palette["wall"], "#ffffff", 0.5), line=THIN)
            )
            items.append(view.shape(circle(x, 50, 1.15), palette["button"], line=THIN))
    return items
