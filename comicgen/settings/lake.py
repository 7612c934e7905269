"""The lake: hills and a wood mirrored in still water, a jetty, a rowing boat, ducks, and reeds near by."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon
from comicgen.geometry.curves import brush, smooth
from comicgen.scene import Gradient, Item
from comicgen.settings.greenery import flowers
from comicgen.settings.gusts import bent
from comicgen.settings.land import crest, pines, ripples, rock, rolling, tufts
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import FAIR, heavens, lamp_x
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["lake"]

WATER, SHORE = 60.5, 79.0  # world y of the far bank, and of the near one
HILLS = ((WATER - 6.0, 4.6, 78.0), 0.9)


def lake(view: View, place: Place) -> Scenery:
    """Water between hills (options: jetty, boat, sun)."""
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = heavens(view, place, side, WATER)
    items += _bank(view, place)
    items += _water(view, place, side)
    if not view.quiet and place.weather != "fog":
        items += _ducks(view, place, side * 17.0)
        if place.has("boat"):
            items += _boat(view, place, side * 36.0)
    items += _shore(view, place)
    props: list[tuple[str, Rect]] = []
    if place.has("jetty"):
        items += _jetty(view, place, -side)
        x = -side * (view.edge - 12.0)
        props.append(("jetty", view.matrix.apply_rect(Rect(x - 14, 70, 28, 16))))
    items += _reeds(view, place, side)
    return Scenery(tuple(items), props=tuple(props))


def _bank(view: View, place: Place) -> list[Item]:
    """Hills and a belt of firs along the far bank."""
    palette = place.palette
    far, mist = palette["far"], palette["mist"]
    items = [
        rolling(view, *HILLS, upright(WATER - 13, WATER + 2, (far, mix(far, mist, 0.6))), low=WATER + 0.4),
        rolling(view, (WATER - 2.4, 1.5, 58.0), 2.4, mix(palette["near"], mist, 0.2), low=WATER + 0.4),
    ]
    wood = None if view.quiet else pines(view, "bank", 2.9, WATER - 0.2, (2.6, 6.0))
    return [*items, view.shape(wood, mix(palette["fir"], mist, 0.35))] if wood else items


def _water(view: View, place: Place, side: int) -> list[Item]:
    """A still surface: the bank upside down in it, light under the lamp of the sky, a few ripples."""
    palette = place.palette
    deep, shallow = palette["water"], palette["shallow"]
    x0, width = view.left - 2, view.right - view.left + 4
    items: list[Item] = [
        view.shape(box(x0, WATER, width, SHORE + 8 - WATER), upright(WATER, SHORE, (shallow, deep))),
    ]
    (y, high, long), phase = HILLS
    line = [(x, 2 * WATER - py) for x, py in crest(view.left - 3, view.right + 3, (y, high * 0.9, long), phase)]
    under = [(line[0][0], WATER), *line, (line[-1][0], WATER)]
    last = len(under) - 1
    mirrored = smooth(under, corners=(0, 1, last - 1, last))
    items.append(view.shape(mirrored, mix(palette["far"], deep, 0.35), opacity=0.6))
    if view.quiet:
        return items
    fade = Gradient((0.0, WATER), (0.0, WATER + 6), (palette["fir"], palette["fir"]), (0.3, 0.0))
    items.append(view.shape(box(x0, WATER, width, 6), fade))
    items.append(view.shape(box(x0, WATER - 0.1, width, 0.5), palette["foam"], opacity=0.5))
    items += ripples(view, "ripples", (WATER + 3, SHORE - 1), palette["foam"], count=7)
    if place.weather in FAIR:
        x = lamp_x(view, side)
        dice = view.dice("glints")
        glints = [
            ellipse(x + dice.uniform(-1, 1) * (1 + n * 0.5), WATER + 1.2 + n * 1.5, 2.4 + n * 0.25, 0.3)
            for n in range(9)
        ]
        items.append(view.shape(merged(glints), palette["light"], opacity=0.65))
    return items


def _ducks(view: View, place: Place, x: float) -> list[Item]:
    """A duck, and two ducklings after it."""
    colour, items = place.palette["duck"], list[Item]()
    for dx, y, s in ((0.0, 67.4, 1.5), (4.0, 67.9, 0.85), (6.6, 67.6, 0.8)):
        at = x + dx
        body = smooth(
            ((at - 1.3 * s, y - 0.3 * s), (at - 0.2 * s, y - 0.8 * s), (at + 1.5 * s, y - 1.1 * s),
             (at + 1.0 * s, y + 0.15 * s), (at - 0.8 * s, y + 0.2 * s)),
            corners=(2,),
        )  # fmt: skip
        head = circle(at - 1.0 * s, y - 1.3 * s, 0.62 * s)
        beak = polygon(((at - 1.5 * s, y - 1.45 * s), (at - 2.2 * s, y - 1.15 * s), (at - 1.5 * s, y - 1.0 * s)))
        items += [
            view.shape(beak, place.palette["beak"]),
            view.shape(body, colour, line=THIN),
            view.shape(head, colour if s < 1 else mix(colour, place.palette["fir"], 0.55), line=THIN),
        ]
    return items


def _boat(view: View, place: Place, x: float) -> list[Item]:
    """An empty rowing boat."""
    hull, y = place.palette["boat"], 71.0
    body = smooth(
        ((x - 8, y - 2.6), (x, y - 1.9), (x + 8, y - 2.8), (x + 5.4, y + 0.7), (x - 5.2, y + 0.7)), corners=(0, 2, 3, 4)
    )
    inside = smooth(((x - 7.2, y - 2.5), (x, y - 2.9), (x + 7.2, y - 2.7), (x, y - 1.9)), corners=(0, 2))
    oar = Path("ML", (x - 2.0, y - 2.6, x + 7.0, y + 1.2))
    return [
        view.shape(ellipse(x, y + 1.0, 7.5, 0.9), tone(place.palette["water"], 0.2), opacity=0.5),
        view.shape(inside, tone(hull, 0.35)),
        view.shape(body, hull, line=THICK),
        view.hairline(Path("ML", (x - 6.6, y - 1.3, x + 6.8, y - 1.5)), mix(hull, "#ffffff", 0.6), THICK),
        view.stroke(oar, mix(place.palette["wood"], "#fff4dc", 0.2), 0.5),
    ]


def _shore(view: View, place: Place) -> list[Item]:
    palette, ground = place.palette, place.palette["ground"]
    items: list[Item] = [
        rolling(view, (SHORE - 0.6, 1.0, 66.0), 1.2, mix(palette["foam"], palette["water"], 0.3)),
        rolling(view, (SHORE, 1.0, 66.0), 1.2, mix(palette["path"], ground, 0.3)),
        rolling(view, (SHORE + 1.6, 1.1, 66.0), 1.25, upright(SHORE, 102, (mix(ground, palette["mist"], 0.1), ground))),
    ]
    if view.quiet:
        return items
    for number, (x, y, size) in enumerate(
        ((-20, 80.6, 1.5), (-22.5, 81.2, 0.9), (29, 81, 1.7), (58, 81, 2.0), (-60, 81, 1.6))
    ):
        if view.sees(x - size, x + size):
            items += rock(view, x, y, size, colour=palette["stone"], form=number)
    items += tufts(view, "grass", (SHORE + 4, 99.0), tone(ground, 0.14))
    if place.time != "night" and place.weather != "snow":
        items += flowers(view, (SHORE + 5, 98.0), palette.all("flowers"))
    return items


def _jetty(view: View, place: Place, side: int) -> list[Item]:
    """Planks on posts that run out over the water from one edge."""
    wood, light = place.palette["wood"], mix(place.palette["wood"], "#fff4dc", 0.28)
    edge = side * view.edge
    near, far = edge + side * 8, edge - side * 22
    y = 74.0
    deck = polygon(
        ((far, y - 3.4), (edge + side * 12, y - 3.4), (near + side * 6, y + 2.6), (far - side * 2.6, y + 2.6))
    )
    face = box(min(far - side * 2.6, near + side * 6), y + 2.6, abs(near + side * 6 - far + side * 2.6), 1.1)
    posts = merged(box(far + side * dx - 0.6, y + 2, 1.2, 7.4) for dx in (-1.6, 11, 24))
    bollards = merged(box(x - 0.7, y - 6.2, 1.4, 4.2) for x in (far + side * 1.5, far + side * 15))
    lines = "".join(f"M{far + side * n * 3.4} {y - 3.4}L{far + side * (n * 3.4 - 2.6)} {y + 2.6}" for n in range(1, 11))
    return [
        view.shape(posts, tone(wood, 0.16), line=THIN),
        view.shape(bollards, wood, line=THIN),
        view.shape(face, tone(wood, 0.12), line=THIN),
        view.shape(deck, light, line=THICK, outline=tone(wood)),
        view.hairline(Path.parse(lines), tone(wood, 0.06), THIN),
    ]


def _reeds(view: View, place: Place, side: int) -> list[Item]:
    """Reeds and bulrushes at the other edge, near the reader."""
    palette = place.palette
    x0, blades_, rushes = side * (view.edge + 2), list[Path](), list[Path]()
    dice = view.dice("reeds")
    for n in range(24):
        x, high = x0 - side * 13.0 * dice.random() ** 1.4, dice.uniform(12, 27)
        bend, y = dice.uniform(-3.4, 3.4), 89.0 + dice.uniform(-2, 3)
        blades_.append(brush(((x, y), (x + bend * 0.25, y - high * 0.6), (x + bend, y - high)), 1.0, 0.9, 0.1))
        if n % 5 == 0:
            rushes.append(ellipse(x + bend * 0.9, y - high + 1.5, 0.75, 2.5))
    green, lean = palette["reed"], bent(view, (x0, 90.0), share=1.0)
    return [
        view.shape(merged(blades_).transformed(lean), green, line=THIN, outline=tone(green, 0.2)),
        view.shape(merged(rushes).transformed(lean), palette["rush"], line=THIN),
    ]
