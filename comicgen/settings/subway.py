"""The underground: a tiled wall under a vault, posters, a name board, stairs at one side, the yellow line."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rounded
from comicgen.scene import Dots, Gradient, Item
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, tone, upright

__all__ = ["subway"]

VAULT, FOOT = 28.0, 77.0  # world y of the tiles' upper edge, and of the wall's foot
TILE = (5.4, 2.7)
BAY = 54.0  # posters and boards take turns


def subway(view: View, place: Place) -> Scenery:
    """A platform (options: stairs, board)."""
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = _wall(view, place)
    props: list[tuple[str, Rect]] = []
    stairs = side * (view.edge - 9.0)
    for number in view.steps(BAY, BAY):
        x = number * BAY
        if view.sees(x - 14, x + 14) and place.has("board") and abs(x - stairs) > 25:
            items += _board(view, place, x)
            props.append(("name board", view.matrix.apply_rect(Rect(x - 11, 47, 22, 6))))
        free = abs(x + BAY / 2 - stairs) > 20 and not view.quiet
        if free and view.sees(x + BAY / 2 - 8, x + BAY / 2 + 8):
            items += _poster(view, place, x + BAY / 2, number)
    items += _floor(view, place)
    if place.has("stairs"):
        items += _stairs(view, place, stairs)
        props.append(("stairs", view.matrix.apply_rect(Rect(stairs - 11, 34, 22, 48))))
    return Scenery(tuple(items), props=tuple(props))


def _wall(view: View, place: Place) -> list[Item]:
    palette = place.palette
    x0, width = view.left - 2, view.right - view.left + 4
    top = min(view.top, 0.0) - 2
    wall, vault, band = palette["wall"], palette["vault"], palette["band"]
    items: list[Item] = [
        view.shape(box(x0, top, width, VAULT - top + 1), upright(0, VAULT, (tone(vault, 0.10), vault))),
        view.shape(box(x0, VAULT, width, FOOT - VAULT + 1), upright(VAULT, FOOT, (mix(wall, "#ffffff", 0.2), wall))),
    ]
    if not view.quiet:
        items.append(_tiles(view, wall, x0, width))
    for y, high in ((VAULT, 2.2), (64.0, 3.0)):
        items.append(view.shape(box(x0, y, width, high), band, line=THIN, outline=tone(band, 0.16), calm=True))
    items.append(view.shape(box(x0, FOOT - 2.4, width, 2.8), tone(wall, 0.16), line=THIN, outline=tone(wall, 0.28)))
    return items + _lamps(view, palette["lamp"])


def _tiles(view: View, wall: str, x0: float, width: float) -> Item:
    """Joints of tiles laid like bricks, faint."""
    wide, high = TILE
    joints, row, y = "", 0, VAULT + 2.2
    while y < FOOT - 2.4:
        joints += f"M{x0:.1f} {y:.1f}H{x0 + width:.1f}"
        for n in view.steps(wide, wide):
            x = (n + 0.5 * (row % 2)) * wide
            joints += f"M{x:.1f} {y:.1f}V{min(y + high, FOOT - 2.4):.1f}"
        row, y = row + 1, y + high
    return view.hairline(Path.parse(joints), tone(wall, 0.08), THIN, opacity=0.8)


def _lamps(view: View, colour: str) -> list[Item]:
    """Tubes along the vault, and what they throw on the wall."""
    items: list[Item] = []
    for number in view.steps(BAY, BAY):
        x = number * BAY + BAY / 2
        light = Gradient((x, VAULT - 4), (x + 24, VAULT - 4), (colour, colour), (0.5, 0.0), radial=True)
        items.append(view.shape(circle(x, VAULT - 4, 24), light))
        items.append(view.shape(rounded(Rect(x - 9, VAULT - 5, 18, 1.8), 0.9), mix(colour, "#ffffff", 0.5), calm=True))
    return items


def _board(view: View, place: Place, x: float) -> list[Item]:
    """The name of the station, as one sees it from a train that does not stop."""
    palette = place.palette
    board = rounded(Rect(x - 11.5, 46.5, 23, 6.6), 1.2)
    items: list[Item] = [
        view.shape(board, palette["sign"], line=THIN),
        view.shape(box(x - 10.5, 51.4, 21, 0.8), palette["line"]),
    ]
    if view.quiet:
        return items
    name = Path.parse(f"M{x - 7.5} 49.2H{x - 2.4}M{x - 0.8} 49.2H{x + 3.2}M{x + 4.8} 49.2H{x + 7.6}")
    return [*items, view.stroke(name, palette["paper"], 1.1)]


def _poster(view: View, place: Place, x: float, number: int) -> list[Item]:
    """Advertisements: a mountain, a cup, a face on a record sleeve."""
    colours = place.palette.all("posters")
    dice = view.dice("poster", number)
    colour, other = dice.sample(colours, 2)
    top, w, h = 38.0, 13.0, 20.0
    items: list[Item] = [
        view.shape(
            box(x - w / 2 - 0.9, top - 0.9, w + 1.8, h + 1.8), mix(place.palette["metal"], "#ffffff", 0.3), line=THIN
        ),
        view.shape(box(x - w / 2, top, w, h), colour),
    ]
    kind = dice.randrange(3)
    low = top + h - 4.6
    if kind == 0:
        peaks = polygon(((x - 6.5, low), (x - 2.4, top + 7), (x + 0.4, top + 11), (x + 2.6, top + 8.4), (x + 6.5, low)))
        items += [
            view.shape(circle(x + 3, top + 4.6, 1.9), mix(other, "#ffffff", 0.4)),
            view.shape(peaks, tone(colour, 0.2)),
        ]
    elif kind == 1:
        cup = Path.parse(f"M{x - 3} {top + 7}H{x + 3}L{x + 2.2} {low - 0.8}H{x - 2.2}Z")
        items += [
            view.shape(cup, mix(other, "#ffffff", 0.3)),
            view.shape(box(x - 3.4, top + 5.8, 6.8, 1.6), tone(other, 0.1)),
        ]
    else:
        items += [view.shape(circle(x, top + 8, 4.6), tone(colour, 0.3)), view.shape(circle(x, top + 8, 1.7), other)]
    words = Path.parse(f"M{x - 4.5} {low + 1.6}H{x + 4.5}M{x - 3} {low + 3.2}H{x + 3}")
    return [*items, view.hairline(words, mix(colour, "#ffffff", 0.7), THICK)]


def _floor(view: View, place: Place) -> list[Item]:
    """The platform, a line that nobody should cross, and its studs."""
    palette, low = place.palette, max(view.bottom, 100.0) + 30
    stone, edge = palette["floor"], max(98.5, view.floor + 3.0)
    x0, width = view.left - 2, view.right - view.left + 4
    items: list[Item] = [
        view.shape(box(x0, FOOT, width, edge - FOOT), upright(FOOT, edge, (tone(stone, 0.10), stone))),
        view.shape(box(x0, edge, width, low - edge), tone(stone, 0.45)),
        view.shape(box(x0, edge - 2.6, width, 2.6), palette["line"], line=THIN, outline=tone(palette["line"], 0.2)),
    ]
    if view.quiet:
        return items
    joints = f"M{x0:.1f} {FOOT + 6}H{x0 + width:.1f}M{x0:.1f} {FOOT + 13.5}H{x0 + width:.1f}"
    joints += "".join(f"M{n * 12.0:.1f} {FOOT}L{n * 19.0:.1f} {edge - 2.6:.1f}" for n in view.steps(12.0, 12.0))
    studs = tuple((*view.matrix.apply((n * 3.0, edge - 1.3)), 0.4 * view.grain) for n in view.steps(3.0))
    return [*items, view.hairline(Path.parse(joints), tone(stone, 0.10), THIN), Dots(studs, tone(palette["line"], 0.2))]


def _stairs(view: View, place: Place, x: float) -> list[Item]:
    """An opening in the wall; steps lead up to daylight, or to the lamps of the street."""
    palette, foot = place.palette, 81.0
    half, top = 10.5, 38.0
    stone, metal = palette["floor"], palette["metal"]
    dark = tone(palette["wall"], 0.22)
    frame = Path.parse(
        f"M{x - half - 1.6} {foot}V{top + 7}C{x - half - 1.6} {top - 4.6} {x + half + 1.6} {top - 4.6}"
        f" {x + half + 1.6} {top + 7}V{foot}Z"
    )
    hole = Path.parse(
        f"M{x - half} {foot}V{top + 7}C{x - half} {top - 2.4} {x + half} {top - 2.4} {x + half} {top + 7}V{foot}Z"
    )
    items: list[Item] = [
        view.shape(ellipse(x, foot, half + 4, 0.8), tone(stone, 0.25), opacity=0.4),
        view.shape(frame, palette["band"], line=THIN, calm=True),
        view.shape(hole, upright(top, foot, (palette["daylight"], dark))),
    ]
    count = 9
    for n in range(count):
        share = n / count
        y, w = foot - 30.0 * share, half * (1 - 0.34 * share)
        high = 30.0 / count
        tread = mix(stone, palette["daylight"], share * 0.75)
        items.append(view.shape(box(x - w, y - high, 2 * w, high), tone(tread, 0.14)))
        items.append(view.shape(box(x - w, y - high, 2 * w, high * 0.42), mix(tread, "#ffffff", 0.15)))
    rails = Path.parse(
        f"M{x - half + 1} {foot - 9}L{x - half * 0.62} {foot - 36}"
        f"M{x + half - 1} {foot - 9}L{x + half * 0.62} {foot - 36}"
    )
    arrow = polygon(((x - 2.2, top - 5.6), (x, top - 8.4), (x + 2.2, top - 5.6)))
    return [
        *items,
        view.stroke(rails, metal, 0.9),
        view.shape(rounded(Rect(x - 6, top - 10, 12, 5.6), 0.8), palette["sign"], line=THIN, calm=True),
        view.shape(arrow, palette["paper"], calm=True),
    ]
