"""Inside a car, seen through its windscreen: windows and doors behind the people, the dashboard before them."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item, Shape, Stroke
from comicgen.settings.fixtures import block
from comicgen.settings.openings import Window, window
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.view import THICK, THIN, View, box, tone, upright

__all__ = ["car"]

DASH = 0.795  # of the panel's height in wide shots: over the knees
NEAR_DASH = 0.87  # from nearer: under the hands
RIM = 13.0  # of the wheel, in hundredths of the height
CHIN_AIR = 0.01  # of the height, below the lowest face: where words press people down, the dashboard gives way
DRIVER = (0.23, 0.25)  # of the panel's width and of its height, the lesser: the driver, right of the middle


def car(view: View, place: Place) -> Scenery:
    """A car (options: dice, wheel)."""
    palette = place.palette
    x0, w = view.left - 2, view.right - view.left + 4
    lining = palette["wall"]
    blend = upright(10, 62, (mix(lining, "#ffffff", 0.12), tone(lining, 0.03)))
    rear = Rect(-14.5, 31, 29, 19)
    items: list[Item] = [view.shape(box(x0, min(view.top, 0) - 2, w, 120 - min(view.top, 0)), blend)]
    items += window(view, place, Window(rear, panes=1, crossbar=0.0, curtains=False, sill=False, corner=3.4))
    items += _doors(view, place)
    items += _roof(view, palette)
    items += _back_seat(view, palette)
    if place.has("dice") and not view.quiet:
        items += _mirror(view, palette)
    front = () if view.quiet else tuple(_dashboard(view, palette, wheel=place.has("wheel")))
    return Scenery(tuple(items), front, props=(("window", view.matrix.apply_rect(rear)),))


def _roof(view: View, palette: Palette) -> list[Item]:
    """The lining, a seam across it, a lamp."""
    if view.quiet:
        return []
    x0, x1 = view.left - 2, view.right + 2
    seam = Path.parse(f"M{x0} 25Q0 17 {x1} 25")
    return [
        view.hairline(seam, tone(palette["wall"], 0.12), THICK),
        block(view, Rect(-5, 23.2, 10, 2.6), mix(palette["wall"], "#fff6dc", 0.7), r=1.2),
    ]


def _doors(view: View, place: Place) -> list[Item]:
    """A side window at each edge of the panel, and the door under it."""
    palette = place.palette
    items: list[Item] = []
    for side in (-1, 1):
        inner = max(view.edge - 15, 36.0)
        outer = max(inner + 30, view.right + 4)
        left = min(side * inner, side * outer)
        glass = Rect(left, 31, outer - inner, 25)
        spec = Window(glass, panes=1, crossbar=0.0, curtains=False, sill=False, corner=4.0, name=f"side {side}")
        items += window(view, place, spec)
        door = smooth(
            ((side * (inner - 4), 58.5), (side * outer, 56.5), (side * outer, 104), (side * (inner - 9), 104)),
            corners=(0, 1, 2, 3),
        )
        items.append(view.shape(door, palette["panel"], line=THICK))
        if not view.quiet:
            items.append(
                block(view, Rect(min(side * (inner + 3), side * (inner + 10)), 64, 7, 1.8), palette["steel"], r=0.9)
            )
    return items


def _back_seat(view: View, palette: Palette) -> list[Item]:
    """The bench behind: a roll of leather along its top, pleats below."""
    leather, half = palette["seat"], max(view.edge - 18, 34.0)
    back = smooth(
        ((-half, 104), (-half + 1, 62), (-half + 7, 57.5), (half - 7, 57.5), (half - 1, 62), (half, 104)),
        corners=(0, 5),
    )
    items: list[Item] = [view.shape(back, leather, line=THICK)]
    if view.quiet:
        return items
    pleats = "".join(f"M{x} 64V104" for x in range(-int(half) + 6, int(half) - 3, 7))
    roll = Path.parse(f"M{-half + 1} 63.5Q0 61.5 {half - 1} 63.5")
    return [
        *items,
        view.hairline(Path.parse(pleats), tone(leather, 0.12), THIN),
        view.hairline(roll, tone(leather, 0.2), THICK),
    ]


def _mirror(view: View, palette: Palette) -> list[Item]:
    """Two woolly dice hang in the rear window."""
    items: list[Item] = []
    for x, y, colour in ((-3.0, 36.0, palette["accent"]), (2.4, 38.5, palette["accent"])):
        cube = rounded(Rect(x - 2.3, y, 4.6, 4.6), 0.8)
        pips = circle(x - 1, y + 1.3, 0.5) + circle(x, y + 2.3, 0.5) + circle(x + 1, y + 3.3, 0.5)
        items.append(view.hairline(Path("ML", (x * 0.4, 29.6, x, y)), tone(palette["wall"], 0.4), THIN))
        items += [view.shape(cube, mix(colour, "#ffffff", 0.2), line=THIN), view.shape(pips, "#ffffff")]
    return items


def _dashboard(view: View, palette: Palette, *, wheel: bool) -> list[Item]:
    """In panel space, since it goes with the people: they sit behind it at any distance."""
    wide = view.zoom < 1.2
    width, height = view.width, view.height
    chin = max((head.bottom for head in view.heads), default=0.0)
    top = max(height * (DASH if wide else NEAR_DASH), chin + CHIN_AIR * height)
    unit = height / 100 * (1.0 if wide else 1.3)
    colour = palette["dash"]
    edge = Stroke(tone(colour, 0.4), THICK + 0.6)
    hood, shade = (_curve(view, top + drop * unit, bulge * unit) for drop, bulge in ((3.0, 5.4), (9.0, 5.0)))
    items: list[Item] = [Shape(hood, mix(colour, "#ffffff", 0.1), edge), Shape(shade, tone(colour, 0.12))]
    for x in (0.28, 0.5):
        vent = rounded(Rect(width * x - 5 * unit, top + 9.5 * unit, 10 * unit, 4.2 * unit), 1.2 * unit)
        items.append(Shape(vent, tone(colour, 0.3), None))
    middle = width / 2 + min(width * DRIVER[0], height * DRIVER[1])
    if wheel:
        grip = min(unit, width / 90)
        items += _wheel(palette, (middle, max(top + 7.5 * unit, chin + RIM * grip)), grip)
    return items


def _curve(view: View, y: float, bulge: float) -> Path:
    """All below a line that bulges in its middle."""
    low = f"{view.height + 9:.2f}"
    right = view.width + 9
    return Path.parse(f"M-9 {y:.2f}Q{view.width / 2:.2f} {y - bulge:.2f} {right:.2f} {y:.2f}V{low}H-9Z")


def _wheel(palette: Palette, at: tuple[float, float], unit: float) -> list[Item]:
    (x, y), r = at, RIM * unit
    ring, colour = ellipse(x, y, r, r * 0.8), palette["wheel"]
    spokes = Path(
        "MLML", (x - r, y + r * 0.1, x - r * 0.25, y + r * 0.14, x + r, y + r * 0.1, x + r * 0.25, y + r * 0.14)
    )
    hub = polygon(((x - r * 0.34, y), (x + r * 0.34, y), (x + r * 0.24, y + r * 0.4), (x - r * 0.24, y + r * 0.4)))
    return [
        Shape(ring, None, Stroke(tone(colour, 0.45), 2.9 * unit)),
        Shape(ring, None, Stroke(colour, 2.1 * unit)),
        Shape(spokes, None, Stroke(colour, 1.7 * unit)),
        Shape(hub, colour, Stroke(tone(colour, 0.4), THIN)),
    ]
