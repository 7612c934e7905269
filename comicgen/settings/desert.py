"""The desert: table mountains in the haze, dunes with a lit and a dark side, cacti, bleached stones."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.land import rock, rolling
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import heavens
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["desert"]

FAR, SAND = 64.0, 73.0  # world y of the plain's horizon, and of the near edge of the dunes
CACTI = ((-27, 76.5, 13.0), (48, 76.0, 11.0), (-70, 77.0, 15.0))
STONES = ((27, 82, 2.2), (31.5, 83, 1.3), (-41, 86, 2.8), (62, 84, 2.4), (-14, 79, 0.9))


def desert(view: View, place: Place) -> Scenery:
    """Sand and stone (options: sun, cacti)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = heavens(view, place, side, FAR + 3)  # behind the crest of the first dunes too
    items += _mesas(view, place)
    items += _dunes(view, place)
    if place.has("cacti"):
        for x, y, high in CACTI:
            if view.sees(side * x - 6, side * x + 6) and not view.quiet:
                items += _cactus(view, place, (side * x, y), high, mix(palette["cactus"], palette["mist"], 0.3))
    items += _stones(view, place, side)
    props: list[tuple[str, Rect]] = []
    if place.has("cacti"):
        at = -side * (view.edge - 3.0)
        items += _cactus(view, place, (at, 88.0), 36.0, palette["cactus"])
        props.append(("cactus", view.matrix.apply_rect(Rect(at - 10, 52, 20, 36))))
    return Scenery(tuple(items), props=tuple(props))


def _mesas(view: View, place: Place) -> list[Item]:
    """Table mountains with bands of stone; none in the middle of the picture is high."""
    palette = place.palette
    rock_, mist = palette["far"], palette["mist"]
    walls, bands, sides = list[Path](), list[Path](), list[Path]()
    for number in view.steps(27.0, 20.0):
        dice = view.dice("mesa", number)
        x, half, high = (number + 0.5) * 27.0 + dice.uniform(-5, 5), dice.uniform(6, 11), dice.uniform(6, 14)
        top, foot = FAR - high, FAR + 2
        step = FAR - high * 0.42
        walls.append(
            polygon(((x - half, top), (x + half * 0.9, top), (x + half, step), (x + half * 1.45, foot),
                     (x - half * 1.5, foot), (x - half * 1.08, step)))
        )  # fmt: skip
        bands.append(box(x - half, top + high * 0.16, half * 1.92, high * 0.09))
        sides.append(
            polygon(((x + half * 0.3, top), (x + half * 0.9, top), (x + half, step), (x + half * 1.45, foot),
                     (x + half * 0.5, foot), (x + half * 0.22, step)))
        )  # fmt: skip
    items: list[Item] = [view.shape(merged(walls), upright(48, FAR + 2, (rock_, mix(rock_, mist, 0.55))), calm=True)]
    if not view.quiet:
        items.append(view.shape(merged(bands), mix(rock_, "#fff4dc", 0.3), opacity=0.7, calm=True))
        items.append(view.shape(merged(sides), tone(rock_, 0.10), opacity=0.5, calm=True))
    return items


def _dunes(view: View, place: Place) -> list[Item]:
    palette, sand = place.palette, place.palette["sand"]
    items: list[Item] = [
        rolling(view, (FAR + 1.0, 0.7, 82.0), 0.6, mix(sand, palette["mist"], 0.45)),
        rolling(view, (FAR + 4.5, 1.9, 68.0), 2.6, upright(FAR, SAND + 6, (mix(sand, palette["mist"], 0.2), sand))),
    ]
    if not view.quiet:
        items += [view.shape(_lee(number, 46.0), tone(sand, 0.10), opacity=0.55) for number in view.steps(46.0, 30.0)]
    items.append(rolling(view, (SAND, 1.0, 120.0), 1.3, upright(SAND, 102, (mix(sand, "#ffffff", 0.14), sand))))
    return items if view.quiet else [*items, _wind_marks(view, tone(sand, 0.13))]


def _lee(number: int, pitch: float) -> Path:
    """The dark side of a dune, with its sharp crest."""
    x = number * pitch + 9.0
    return smooth(
        (
            (x - 12, FAR + 9.5),
            (x - 3, FAR + 5.5),
            (x + 4, FAR + 3.6),
            (x + 10, FAR + 7),
            (x + 21, FAR + 11.5),
            (x + 2, FAR + 11),
        ),
        corners=(0, 2, 4),
    )


def _wind_marks(view: View, colour: str) -> Item:
    """Long low ripples that the wind has left."""
    strokes = ""
    for tile in view.steps(40, 20):
        dice = view.dice("marks", tile)
        for _ in range(5):
            x, depth = tile * 40 + dice.uniform(0, 40), dice.random()
            y, long = SAND + 5 + 21 * depth, (3 + 5 * dice.random()) * (0.5 + depth)
            strokes += (
                f"M{x - long:.2f} {y:.2f}C{x - long * 0.4:.2f} {y - 0.9:.2f}"
                f" {x + long * 0.4:.2f} {y + 0.7:.2f} {x + long:.2f} {y:.2f}"
            )
    return view.hairline(Path.parse(strokes), colour, THICK, opacity=0.8)


def _cactus(view: View, place: Place, foot: tuple[float, float], high: float, colour: str) -> list[Item]:
    """A saguaro with two arms and ribs."""
    x, y = foot
    w = high * 0.15
    body = rounded(Rect(x - w / 2, y - high, w, high + w * 0.4), w / 2)
    left, right = (x - w * 1.75, y - high * 0.46), (x + w * 1.7, y - high * 0.36)
    arms = [
        rounded(Rect(left[0] - w * 0.36, left[1] - high * 0.24, w * 0.72, high * 0.3), w * 0.36),
        rounded(Rect(left[0] - w * 0.36, left[1] - w * 0.3, w * 2.0, w * 0.72), w * 0.36),
        rounded(Rect(right[0] - w * 0.36, right[1] - high * 0.3, w * 0.72, high * 0.36), w * 0.36),
        rounded(Rect(right[0] - w * 1.6, right[1] - w * 0.3, w * 1.96, w * 0.72), w * 0.36),
    ]
    whole = merged((body, *arms))
    ribs = Path.parse(
        "".join(f"M{x + dx * w} {y - high * 0.93}V{y - 0.4}" for dx in (-0.17, 0.17))
        + f"M{left[0]} {left[1] - high * 0.18}V{left[1]}M{right[0]} {right[1] - high * 0.24}V{right[1]}"
    )
    items: list[Item] = [
        view.shape(ellipse(x + w, y, w * 2.4, high * 0.025), tone(place.palette["sand"], 0.22), opacity=0.5)
    ]
    if not view.quiet:
        items.append(view.shape(whole, colour, line=THICK * 2, outline=tone(colour, 0.28)))
    items.append(view.shape(whole, colour))
    if view.quiet:
        return items
    bloom = [ellipse(x + dx * w, y - high - 0.1, w * 0.2, w * 0.16) for dx in (-0.2, 0.18)]
    return [*items, view.hairline(ribs, tone(colour, 0.16), THIN), view.shape(merged(bloom), place.palette["bloom"])]


def _stones(view: View, place: Place, side: int) -> list[Item]:
    items: list[Item] = []
    for number, (x, y, size) in enumerate(() if view.quiet else STONES):
        if view.sees(side * x - size, side * x + size):
            items.append(
                view.shape(
                    ellipse(side * x + size * 0.3, y, size * 1.3, size * 0.2),
                    tone(place.palette["sand"], 0.22),
                    opacity=0.5,
                )
            )
            items += rock(view, side * x, y, size, colour=place.palette["stone"], form=number)
    return items
