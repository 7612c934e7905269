"""Skies: blends, stars, moon, sun and clouds."""

from comicgen.geometry import Path, circle, ellipse
from comicgen.geometry.curves import smooth
from comicgen.scene import Dots, Gradient, Item
from comicgen.settings.lightning import bolt
from comicgen.settings.recipe import Place
from comicgen.settings.view import THICK, View, box, merged, tone, upright

__all__ = ["air", "cloud", "clouds", "glow", "heavens", "lamp_x", "lightning", "moon", "stars", "sun"]

FAIR = ("clear", "wind")  # weathers in which the sun is seen
CLEAR = (*FAIR, "snow")  # and those in which moon and stars are
LAMP_MARGIN = 8.0  # from the edge of a wide shot to the middle of sun and moon
LAMPLIGHT = "#ffdb92"  # what lamps throw on walls
_GLOW = ((1.0, 0.42), (0.6, 0.62))  # radius and strength of the two steps of a glow


def air(view: View, colours: tuple[str, str], bottom: float, *, top: float = 0.0) -> list[Item]:
    """The blend of the sky, from world y `top` to `bottom`, as wide as the panel."""
    over = min(view.top, top) - 1
    path = box(view.left - 1, over, view.right - view.left + 2, bottom - over + 0.5)
    return [view.shape(path, upright(top, bottom, colours))]


def stars(view: View, colour: str, bottom: float, *, density: float = 1.0) -> list[Item]:
    """Stars above world y `bottom`, fewer near it; the same ones in every panel of a place."""
    bright: list[tuple[float, float, float]] = []
    faint: list[tuple[float, float, float]] = []
    for tile in view.steps(50, 50):
        dice = view.dice("stars", tile)
        for _ in range(round(22 * density)):
            x, y, size = tile * 50 + dice.uniform(0, 50), bottom * dice.random() ** 1.4, dice.random()
            if view.sees(x, x):
                radius = (0.5 if size < 0.4 else 0.7 if size < 0.8 else 0.95) * min(1.4, view.zoom**0.5)
                (bright if size > 0.7 else faint).append((*view.matrix.apply((x, y)), radius))
    return [Dots(tuple(spots), colour, share) for spots, share in ((faint, 0.45), (bright, 0.85)) if spots]


def moon(view: View, x: float, y: float, colours: tuple[str, str]) -> list[Item]:
    """A full moon with a halo and four seas; (x, y) in the world, colours of light and of seas."""
    light, sea = colours
    r = 6.6
    seas = ((-0.35, -0.2, 0.2), (0.3, 0.35, 0.26), (0.35, -0.4, 0.12), (-0.2, 0.5, 0.12))
    spots = merged(circle(x + dx * r, y + dy * r, size * r) for dx, dy, size in seas)
    return [
        *glow(view, x, y, r * 3.2, light, strength=0.34),
        view.shape(circle(x, y, r * 1.55), light, opacity=0.13),
        view.shape(circle(x, y, r), light),
        view.shape(spots, sea, opacity=0.7),
    ]


def sun(view: View, x: float, y: float, colour: str, *, r: float = 7.5) -> list[Item]:
    """A disc in its glow."""
    return [
        *glow(view, x, y, r * 3.4, colour, strength=0.6),
        view.shape(circle(x, y, r), colour),
    ]


def glow(view: View, x: float, y: float, r: float, colour: str, *, strength: float = 0.8) -> list[Item]:
    """Light that fades to nothing at the world radius r; in two steps, or its end would show as an edge."""
    items: list[Item] = []
    for reach, share in _GLOW:
        fill = Gradient((x, y), (x + r * reach, y), (colour, colour), (strength * share, 0.0), radial=True)
        items.append(view.shape(circle(x, y, r * reach), fill))
    return items


def cloud(view: View, x: float, y: float, size: float, *, colour: str, opacity: float = 0.85) -> list[Item]:
    """A flat-bottomed summer cloud, `size` world units wide."""
    return [view.shape(_puff(x, y, size), colour, opacity=opacity, calm=True)]


def clouds(
    view: View, colour: str, pitch: float, *, high: tuple[float, float], size: tuple[float, float], shift: float = 0.0
) -> list[Item]:
    """Clouds about every `pitch` units at heights and in sizes between two values, the same ones in every panel."""
    items: list[Item] = []
    for number in view.steps(pitch, pitch):
        dice = view.dice("cloud", number)
        x = number * pitch + shift + dice.uniform(-0.15, 0.15) * pitch
        y, width = dice.uniform(*high), dice.uniform(*size)
        if view.sees(x - width, x + width):
            items += cloud(view, x, y, width, colour=colour, opacity=0.8)
    return items


def lamp_x(view: View, side: int) -> float:
    """World x of sun and moon: near one edge, where there are no heads, however slim the panel."""
    return view.open_x(side * min(view.edge - LAMP_MARGIN, 31.0))


def heavens(view: View, place: Place, side: int, horizon: float) -> list[Item]:
    """The sky of an open place: a blend; a high sun, a low one, or moon and stars on one side; clouds."""
    palette, x = place.palette, lamp_x(view, side)
    items = air(view, (palette["sky"], palette["sky low"]), horizon)
    if place.weather in CLEAR:
        if place.time == "night":
            items += [*stars(view, "#ffffff", horizon - 4), *moon(view, x, 40.0, (palette["light"], palette["sea"]))]
        elif place.time == "dusk" and place.weather in FAIR:
            items += sun(view, x, horizon - 4.5, palette["light"], r=8.0)
        elif place.time == "day" and place.has("sun", False) and place.weather in FAIR:
            items += sun(view, x, 38.0, palette["light"], r=6.5)
    if place.time != "night":
        items += clouds(view, palette["cloud"], 62, high=(33, 46), size=(19, 33), shift=-0.6 * x)
    return items + lightning(view, place, side)


def lightning(view: View, place: Place, side: int) -> list[Item]:
    """In a storm: a bolt near one edge of a wide shot, from the clouds to behind the land."""
    if place.weather != "storm" or view.quiet:
        return []
    x = lamp_x(view, side)
    return [*glow(view, x, 26.0, 34.0, "#f4f0ff", strength=0.55), *bolt(view, x, side)]


def gulls(view: View, x: float, y: float) -> list[Item]:
    """Three birds far away, the first of them at (x, y) of the world."""
    birds = ((0.0, 0.0, 2.0), (6.5, -2.7, 1.5), (-5.5, 3.5, 1.3))
    wings = "".join(
        f"M{a - s:.2f} {b - s * 0.3:.2f}Q{a - s * 0.4:.2f} {b - s * 0.6:.2f} {a:.2f} {b:.2f}"
        f"Q{a + s * 0.4:.2f} {b - s * 0.6:.2f} {a + s:.2f} {b - s * 0.3:.2f}"
        for a, b, s in ((x + dx, y + dy, s) for dx, dy, s in birds)
    )
    return [view.hairline(Path.parse(wings), tone(view.key_tone, 0.42), THICK)]


def _puff(x: float, y: float, size: float) -> Path:
    base = smooth(
        (
            (x - size * 0.5, y),
            (x - size * 0.4, y - size * 0.07),
            (x + size * 0.38, y - size * 0.07),
            (x + size * 0.5, y),
        ),
        corners=(0, 3),
    )
    bumps = ((-0.24, -0.07, 0.15, 0.11), (0.02, -0.12, 0.18, 0.16), (0.25, -0.06, 0.14, 0.09))
    lumps = (ellipse(x + dx * size, y + dy * size, rx * size, ry * size) for dx, dy, rx, ry in bumps)
    return merged((base, *lumps))
