"""The car park under a building: pillars with numbers, cars that wait, tubes of light, lines on the floor."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, ellipse, polygon, rounded
from comicgen.scene import Item
from comicgen.settings.fixtures import FOOT, LIT, ground
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import wall
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import glow
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["car_park"]

BAY = 27.0  # from car to car
BEAM = 13.0  # world y of the foot of the beams
EMPTY = 0.26  # share of the bays where nobody has parked


def car_park(view: View, place: Place) -> Scenery:
    """A car park (options: sign)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    x0, width = view.left - 2, view.right - view.left + 4
    items = wall(view, palette["wall"], FOOT)
    items.append(view.shape(box(x0, 60.0, width, 5.0), palette["band"], line=THIN, outline=tone(palette["band"], 0.2)))
    items += _ceiling(view, place)
    items += ground(view, palette["floor"])
    items += _lines(view, palette)
    props: list[tuple[str, Rect]] = []
    for n in view.steps(BAY, BAY):
        x, dice = (n + 0.5) * BAY, view.dice("car", n)
        colour = dice.choice(palette.all("cars"))
        if dice.random() > EMPTY and view.sees(x - 12, x + 12):
            items += _car(view, (x, FOOT + 4.5), colour, palette)
            props.append(("car", view.matrix.apply_rect(Rect(x - 10, FOOT - 9, 20, 13))))
    for n in view.steps(2 * BAY, BAY):
        items += _pillar(view, palette, 2 * n * BAY, n)
    if place.has("sign"):
        items += _exit(view, palette, side * 17.0, side)
    return Scenery(tuple(items), props=tuple(props))


def _ceiling(view: View, place: Place) -> list[Item]:
    """Beams across, and tubes between them."""
    palette, lit = place.palette, 0.35 + 0.65 * LIT[place.time]
    x0, top = view.left - 2, min(view.top, 0.0) - 2
    stone = tone(palette["wall"], 0.1)
    items: list[Item] = [view.shape(box(x0, top, view.right - x0 + 4, BEAM - 3 - top), stone, line=THIN)]
    for n in view.steps(2 * BAY, BAY):
        x = (2 * n + 1) * BAY
        items += glow(view, x, BEAM + 1, 30, "#fff3d4", strength=0.6 * lit)
        items.append(
            view.shape(rounded(Rect(x - 11, BEAM - 1.2, 22, 2.2), 1.1), mix(stone, "#fffbe8", 0.4 + 0.6 * lit))
        )
        beam = box(x + BAY - 4.5, top, 9, BEAM - top)
        items.append(view.shape(beam, tone(palette["wall"], 0.06), line=THIN))
    return items


def _lines(view: View, palette: Palette) -> list[Item]:
    """White lines between the bays run towards the reader."""
    if view.quiet:
        return []
    strips = (
        polygon(((x * 0.9 - 0.4, FOOT + 2), (x * 0.9 + 0.4, FOOT + 2), (x * 1.3 + 0.9, 94), (x * 1.3 - 0.9, 94)))
        for x in (n * BAY for n in view.steps(BAY, BAY))
    )
    return [view.shape(merged(strips), palette["line"], opacity=0.75)]


def _car(view: View, foot: tuple[float, float], colour: str, palette: Palette) -> list[Item]:
    """A small car from the front, as far as one sees it between people's knees."""
    x, y = foot
    glass, dark = palette["pane"], tone(palette["floor"], 0.5)
    body = Path.parse(
        f"M{x - 9.6} {y - 1.6}V{y - 6}Q{x - 9.4} {y - 8.2} {x - 7} {y - 8.6}H{x + 7}"
        f"Q{x + 9.4} {y - 8.2} {x + 9.6} {y - 6}V{y - 1.6}Z"
    )
    cabin = Path.parse(
        f"M{x - 7} {y - 8.4}Q{x - 6} {y - 13.6} {x - 4} {y - 13.8}H{x + 4}Q{x + 6} {y - 13.6} {x + 7} {y - 8.4}Z"
    )
    wheels = rounded(Rect(x - 8.8, y - 2.8, 3.4, 2.9), 0.8) + rounded(Rect(x + 5.4, y - 2.8, 3.4, 2.9), 0.8)
    items: list[Item] = [
        view.shape(ellipse(x, y + 0.2, 11.4, 1.1), tone(palette["floor"], 0.3), opacity=0.5),
        view.shape(wheels, dark),
        view.shape(cabin, colour, line=THICK),
        view.shape(polygon(((x - 5.4, y - 8.8), (x - 4.3, y - 12.6), (x + 4.3, y - 12.6), (x + 5.4, y - 8.8))), glass),
        view.shape(body, colour, line=THICK),
    ]
    if view.quiet:
        return items
    lamps = ellipse(x - 6.9, y - 5.9, 1.5, 1.2) + ellipse(x + 6.9, y - 5.9, 1.5, 1.2)
    shine = polygon(((x - 3.4, y - 8.8), (x - 1.2, y - 12.6), (x + 0.4, y - 12.6), (x - 1.6, y - 8.8)))
    return [
        *items,
        view.shape(shine, "#ffffff", opacity=0.25),
        view.shape(rounded(Rect(x - 4, y - 6.6, 8, 1.8), 0.8), tone(colour, 0.3)),
        view.shape(lamps, "#fff6d8", line=THIN, outline=tone(colour, 0.3)),
        view.shape(rounded(Rect(x - 9.9, y - 3.6, 19.8, 1.6), 0.8), mix(colour, "#ffffff", 0.35), line=THIN),
        view.shape(rounded(Rect(x - 2.6, y - 3.5, 5.2, 1.5), 0.3), "#fdfaf0", line=THIN, outline=tone(colour, 0.3)),
    ]


def _pillar(view: View, palette: Palette, x: float, number: int) -> list[Item]:
    """A square pillar with its band, a hazard mark at its foot."""
    if not view.sees(x - 5, x + 5):
        return []
    stone, foot = mix(palette["wall"], "#ffffff", 0.14), FOOT + 5.5
    items: list[Item] = [
        view.shape(box(x - 3.6, BEAM - 1, 7.2, foot - BEAM + 1), stone, line=THICK),
        view.shape(box(x + 1.6, BEAM - 1, 2.0, foot - BEAM + 1), tone(stone, 0.09)),
        view.shape(box(x - 3.6, 44.0, 7.2, 8.6), palette["band"], line=THIN),
    ]
    if view.quiet:
        return items
    yellow, bars = box(x - 3.6, foot - 7, 7.2, 7), []
    for k in range(2):
        low = foot - 1.2 - 2.6 * k
        bars.append(polygon(((x - 3.6, low), (x + 3.6, low - 3.2), (x + 3.6, low - 2.0), (x - 3.6, low + 1.2))))
    # A digit as strokes: bay one, two or three.
    digit = (
        "M-0.4 46.4L0.5 45.8V51",
        "M-1 46.6Q0 44.8 1 46.6Q1 48 -1 51H1.1",
        "M-1 46H0.9L-0.2 48Q1.2 48.2 1 49.8Q0.4 51.2 -1 50.6",
    )
    mark = Path.parse(digit[number % 3])
    moved = Path(mark.verbs, tuple(n + x if k % 2 == 0 else n for k, n in enumerate(mark.numbers)))
    return [
        *items,
        view.hairline(moved, mix(palette["band"], "#ffffff", 0.75), 2.2),
        view.shape(yellow, palette["line hazard"], line=THIN),
        view.shape(merged(bars), tone(palette["line hazard"], 0.62), opacity=0.8),
    ]


def _exit(view: View, palette: Palette, x: float, side: int) -> list[Item]:
    """The way out hangs from the ceiling: a green board with an arrow."""
    y, green = 24.0, palette["sign"]
    arrow = polygon(((x + side * 5.6, y + 3), (x + side * 2.6, y + 0.8), (x + side * 2.6, y + 5.2)))
    bar = box(min(x - side * 4.6, x + side * 2.8), y + 2.4, 7.4, 1.2)
    wires = merged(Path("ML", (x + dx, BEAM - 3, x + dx, y)) for dx in (-5.0, 5.0))
    return [
        view.hairline(wires, tone(palette["wall"], 0.4), THIN),
        view.shape(rounded(Rect(x - 8, y, 16, 6), 0.8), green, line=THIN, calm=True),
        view.shape(arrow, "#ffffff", calm=True),
        view.shape(bar, "#ffffff", calm=True),
    ]
