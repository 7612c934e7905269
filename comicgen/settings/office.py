"""The office: a row of windows over the town, desks with screens, a whiteboard full of arrows."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, polygon, rectangle, rounded
from comicgen.scene import Item
from comicgen.settings.furniture import bookcase, pot_plant, wall_clock
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import skirting, wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import glow as halo
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["office"]

BASE = 79.0
PLANT_DUSK = {"day": 0.0, "dusk": 0.2, "night": 0.5}  # how far the leaves sink into the tone of the place
DESK = 62.0  # world y of the desk tops


def office(view: View, place: Place) -> Scenery:
    """An open office (options: plant, clock, blinds)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    glass, board = Rect(-side * 19 - 20, 31, 40, 26), Rect(side * 27 - 12, 29.5, 24, 16.5)
    items = wall(view, palette["wall"], BASE)
    items += _ceiling(view, palette)
    items += window(view, place, Window(glass, panes=3, crossbar=0.0, curtains=False))
    if place.has("blinds") and not view.quiet:
        items += _blind(view, glass, palette)
    items += _whiteboard(view, board, palette)
    items += _outer(view, place)
    if place.has("clock"):
        items += wall_clock(view, side * 8.2, 37, wall=palette["wall"], r=3.4)
    items += skirting(view, palette["wall"], BASE)
    items += _carpet(view, palette["floor"])
    items += _desks(view, palette, side, glow=place.time != "day")
    if place.has("plant"):
        items += pot_plant(
            view, side * (view.edge - 4.5), BASE + 4, size=1.0, pot=palette["pot"], night=PLANT_DUSK[place.time]
        )
    names = (("window", glass), ("whiteboard", board))
    return Scenery(tuple(items), props=tuple((name, view.matrix.apply_rect(rect)) for name, rect in names))


def _ceiling(view: View, palette: Palette) -> list[Item]:
    """Panels of light, foreshortened."""
    if view.quiet or view.top > 6:
        return []
    light = mix(palette["wall"], "#ffffff", 0.75)
    panels = [
        polygon(((x - 9, 2.0), (x + 9, 2.0), (x * 0.94 + 7.6, 6.0), (x * 0.94 - 7.6, 6.0)))
        for x in (n * 40.0 for n in view.steps(40.0, 10.0))
        if view.sees(x - 10, x + 10)
    ]
    return [view.shape(merged(panels), light)] if panels else []


def _blind(view: View, glass: Rect, palette: Palette) -> list[Item]:
    """A blind, half drawn: slats over the upper third."""
    slat = mix(palette["wall"], "#ffffff", 0.5)
    slats = merged(box(glass.x - 0.5, glass.y + n * 1.5, glass.w + 1, 1.05) for n in range(5))
    cord = Path("ML", (glass.right - 3, glass.y + 7, glass.right - 3, glass.y + 15))
    return [view.shape(slats, slat, line=THIN, calm=True), view.hairline(cord, tone(slat, 0.2), THIN)]


def _whiteboard(view: View, at: Rect, palette: Palette) -> list[Item]:
    """A curve that rises, boxes with arrows, and notes in three colours."""
    white = mix(palette["wall"], "#ffffff", 0.85)
    items: list[Item] = [
        view.shape(rounded(at.grown(0.8), 0.6), tone(palette["wall"], 0.18), line=THIN, calm=True),
        view.shape(rectangle(at), white, calm=True),
        view.shape(box(at.x + 4, at.bottom + 0.8, at.w - 8, 1.0), tone(palette["wall"], 0.25), calm=True),
    ]
    if view.quiet:
        return items
    x, y = at.x, at.y
    pen, red = mix(palette["ink"], white, 0.2), mix(palette["accent"], white, 0.15)
    axes = Path.parse(f"M{x + 2} {y + 2.5}V{y + 10}H{x + 11.5}")
    curve = Path.parse(
        f"M{x + 2.6} {y + 9}L{x + 4.8} {y + 7}L{x + 6.6} {y + 8}L{x + 10.6} {y + 3.4}"
        f"M{x + 8.8} {y + 3.7}L{x + 10.6} {y + 3.4}L{x + 10.3} {y + 5.2}"
    )
    boxes = rectangle(Rect(x + 3, y + 12.6, 4.4, 2.8)) + rectangle(Rect(x + 10.6, y + 12.6, 4.4, 2.8))
    arrow = Path.parse(f"M{x + 7.8} {y + 14}H{x + 10.2}")
    items += [
        view.hairline(axes, pen, THICK),
        view.hairline(curve, red, THICK + 0.4),
        view.hairline(boxes, pen, THIN),
        view.hairline(arrow, pen, THIN),
    ]
    for n, colour in enumerate(palette.all("notes")):
        note = Rect(x + 14.4 + (n % 2) * 4.2, y + 2.4 + (n // 2) * 4.2, 3.4, 3.4)
        items.append(view.shape(rectangle(note), colour, calm=True))
    return items


def _carpet(view: View, colour: str) -> list[Item]:
    x0, x1 = view.left - 2, view.right + 2
    blend = upright(BASE, 104.0, (tone(colour, 0.06), mix(colour, "#ffffff", 0.08)))
    items: list[Item] = [view.shape(box(x0, BASE, x1 - x0, max(view.bottom, 100.0) - BASE + 30), blend)]
    if view.quiet:
        return items
    pitch = 24.0
    lines = f"M{x0:.2f} {BASE + 7:.2f}L{x1:.2f} {BASE + 7:.2f}"
    for n in range(int(x0 // pitch) - 1, int(x1 // pitch) + 2):
        lines += f"M{n * pitch * 0.72:.2f} {BASE:.2f}L{n * pitch * 1.35:.2f} 101"
    return [*items, view.hairline(Path.parse(lines), tone(colour, 0.08), THIN)]


def _desks(view: View, palette: Palette, side: int, *, glow: bool) -> list[Item]:
    """Desks along the wall, with screens and what people keep beside them."""
    items: list[Item] = []
    for bay in range(view.bays(27, 49).stop + 1):
        for number, x in ((2 * bay, side * (31.0 + 49 * bay)), (2 * bay + 1, -side * (27.0 + 49 * bay))):
            if view.sees(x - 20, x + 20):
                items += _desk(view, palette, x, number, glow=glow)
    return items


def _desk(view: View, palette: Palette, x: float, number: int, *, glow: bool) -> list[Item]:
    wood, grey, foot = palette["wood"], palette["screen"], BASE + 3.0
    screen = palette["glow"] if glow and number % 2 == 0 else mix(grey, "#ffffff", 0.3)
    legs = merged((box(x - 15.5, DESK, 1.1, foot - DESK), box(x + 14.4, DESK, 1.1, foot - DESK)))
    shines = view.evening and screen == palette["glow"]
    items: list[Item] = halo(view, x, DESK - 8, 22, screen, strength=0.5 * view.evening) if shines else []
    items += [
        view.shape(legs, tone(wood, 0.4)),
        view.shape(rectangle(Rect(x + 4, DESK + 1.5, 10, 11.5)), tone(wood, 0.08), line=THIN),
        view.shape(box(x - 1.0, DESK - 3.4, 2.0, 3.4), grey, line=THIN),
        view.shape(rounded(Rect(x - 3.2, DESK - 0.7, 6.4, 0.9), 0.4), grey),
        view.shape(rounded(Rect(x - 7.5, DESK - 13, 15, 10), 0.8), grey, line=THICK),
        view.shape(box(x - 6.6, DESK - 12.1, 13.2, 7.8), screen),
        view.shape(rounded(Rect(x - 17, DESK, 34, 1.7), 0.5), wood, line=THICK),
    ]
    if view.quiet:
        return items
    lines = "".join(
        f"M{x - 5.4:.2f} {DESK - 10.6 + n * 1.7:.2f}h".replace("h", f"H{x - 1.5 + (n * 37 % 5):.2f}") for n in range(4)
    )
    items.append(view.hairline(Path.parse(lines), mix(screen, grey, 0.55), THIN))
    drawers = "".join(f"M{x + 4:.2f} {DESK + 1.5 + k * 3.8:.2f}H{x + 14:.2f}" for k in (1, 2))
    items.append(view.hairline(Path.parse(drawers), tone(wood, 0.2), THIN))
    return items + _clutter(view, palette, x, number)


def _clutter(view: View, palette: Palette, x: float, number: int) -> list[Item]:
    """A mug and a pile of paper, or a cactus and a photograph."""
    y = DESK
    if number % 2 == 0:
        cup = rounded(Rect(x - 13, y - 2.6, 2.3, 2.6), 0.4)
        pile = merged(box(x + 10 + dx, y - 0.6 * (n + 1), 5, 0.6) for n, dx in enumerate((0.0, 0.3, -0.2)))
        return [view.shape(cup, palette["accent"], line=THIN), view.shape(pile, "#ffffff", line=THIN)]
    cactus = rounded(Rect(x - 13, y - 6.0, 2.2, 4.6), 1.1) + rounded(Rect(x - 11.2, y - 4.8, 1.9, 1.2), 0.6)
    pot = polygon(((x - 13.6, y - 2.0), (x - 10.2, y - 2.0), (x - 10.7, y), (x - 13.1, y)))
    photo = polygon(((x + 10.5, y), (x + 11.2, y - 4.0), (x + 14.6, y - 4.0), (x + 13.9, y)))
    return [
        view.shape(cactus, palette["leaf"], line=THIN),
        view.shape(pot, palette["pot"], line=THIN),
        view.shape(photo, mix(palette["accent"], "#ffffff", 0.6), line=THIN),
        view.shape(circle(x + 12.5, y - 2.2, 0.7), palette["accent"]),
    ]


def _outer(view: View, place: Place) -> list[Item]:
    """More windows and shelves of files in a wide panel."""
    items: list[Item] = []
    for number in view.bays(72, 48):
        for s in (-1, 1):
            x = s * (72.0 + number * 48)
            if not view.sees(x - 24, x + 24):
                continue
            if number % 2 == 0:
                items += window(
                    view,
                    place,
                    Window(
                        Rect(x - 20, 31, 40, 26), panes=3, crossbar=0.0, curtains=False, name=f"window {s} {number}"
                    ),
                )
            else:
                items += bookcase(
                    view, Rect(x - 13, BASE - 45, 26, 45), place.palette["shelf"], place.palette.all("notes")
                )
    return items
