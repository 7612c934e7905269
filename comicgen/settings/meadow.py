"""The meadow: fields like patchwork on far hills, a windmill, a fence, bales of hay and tall grass with poppies."""

import math

from comicgen.colour import mix
from comicgen.geometry import Affine, Path, Rect, circle, ellipse, polygon
from comicgen.geometry.curves import brush
from comicgen.scene import Item
from comicgen.settings.greenery import bush, flowers
from comicgen.settings.gusts import bent
from comicgen.settings.land import crest, rolling, tufts
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import heavens
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["bale", "fence", "fields", "meadow"]

FAR, MEADOW = 61.0, 72.0  # world y of the far hills' mean crest, and of the meadow's
BALES = ((-31, 79.5, 4.2), (44, 77.5, 3.4), (-64, 81, 4.6))


def meadow(view: View, place: Place) -> Scenery:
    """Open country (options: mill, bales, sun)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = heavens(view, place, side, FAR + 6)
    items += fields(view, place, FAR)
    if place.has("mill") and not view.quiet:
        items += _mill(view, place, -side * 12.0)
    ground = palette["ground"]
    items.append(
        rolling(view, (MEADOW, 0.9, 130.0), 0.5, upright(MEADOW, 100, (mix(ground, palette["mist"], 0.2), ground)))
    )
    if not view.quiet:
        items += fence(view, palette["wood"], (MEADOW + 2.8, 6.2))
    props: list[tuple[str, Rect]] = []
    if place.has("bales") and not view.quiet:
        for x, y, r in BALES:
            if view.sees(side * x - 2 * r, side * x + 2 * r):
                items += bale(view, place, side * x, y, r)
                props.append(("bale", view.matrix.apply_rect(Rect(side * x - r, y - 2 * r, 2 * r, 2 * r))))
    if not view.quiet:
        items += tufts(view, "grass", (MEADOW + 5, 99.0), tone(ground, 0.13), count=8)
    if place.time != "night" and place.weather != "snow":
        items += flowers(view, (MEADOW + 5, 98.0), palette.all("flowers"))
    items += _tall_grass(view, place)
    return Scenery(tuple(items), props=tuple(props))


def fields(view: View, place: Place, far: float) -> list[Item]:
    """Hills with strips of other crops on them, and a row of bushes between."""
    palette = place.palette
    mist, near = palette["mist"], palette["near"]
    items: list[Item] = [
        rolling(
            view,
            (far - 1.5, 3.4, 74.0),
            2.2,
            upright(far - 6, far + 10, (palette["far"], mix(palette["far"], mist, 0.5))),
        ),
        rolling(view, (far + 3.5, 2.2, 104.0), 0.3, upright(far, far + 12, (near, mix(near, mist, 0.25)))),
    ]
    if view.quiet:
        return items
    line = crest(view.left - 40, view.right + 40, (far + 3.9, 2.2, 104.0), 0.3)
    crops = palette.all("crops")
    for number, (a, b) in enumerate(zip(line[::2], line[1::2], strict=False)):
        if number % 2 == 0 and view.sees(a[0] - 12, b[0] + 12):
            run = 9.0 if view.dice("field", round(a[0])).random() < 0.5 else -7.0
            patch = polygon((a, b, (b[0] + run, far + 13), (a[0] + run * 1.4, far + 13)))
            items.append(view.shape(patch, mix(crops[round(a[0] / 17.3) % len(crops)], mist, 0.2), opacity=0.8))
    for number in view.steps(9.0, 5.0):
        dice = view.dice("hedge", number)
        if dice.random() < 0.6:
            x, size = number * 9.0 + dice.uniform(-3, 3), dice.uniform(1.2, 2.5)
            items += bush(view, x, far + 8.4, size, colour=mix(palette["bush"], mist, 0.25))
    return items


def _mill(view: View, place: Place, x: float) -> list[Item]:
    """A windmill on a far hill."""
    palette, y, top = place.palette, FAR + 2.0, FAR - 11.0
    wall, roof, sail = palette["mill"], palette["roof"], palette["sail"]
    arms: list[Path] = []
    turn = 0.32
    for n in range(4):
        at = Affine.rotation(math.degrees(turn) + 90 * n).then(Affine.translation(x, top))
        arms.append(polygon(((-0.2, 0), (-0.2, -8.6), (1.5, -8.6), (1.5, -2.2), (0.2, -2.2), (0.2, 0))).transformed(at))
    return [
        view.shape(polygon(((x - 2.1, top), (x + 2.1, top), (x + 3.2, y), (x - 3.2, y))), wall, line=THIN),
        view.shape(Path.parse(f"M{x - 2.5} {top + 0.3}C{x - 2} {top - 3.6} {x + 2} {top - 3.6} {x + 2.5} {top + 0.3}Z"),
                   roof, line=THIN),
        view.shape(box(x - 0.8, y - 3.2, 1.6, 3.2), tone(wall, 0.25)),
        view.shape(merged(arms), sail, line=THIN),
        view.shape(circle(x, top, 0.7), roof),
    ]  # fmt: skip


def fence(view: View, colour: str, at: tuple[float, float]) -> list[Item]:
    """Posts and two rails across the picture; `at`: world y of the foot, and how high the posts are."""
    foot, high = at
    pitch = 11.0
    posts: list[Path] = []
    for number in view.steps(pitch, 3.0):
        x, lean = (number + 0.5) * pitch, view.dice("post", number).uniform(-0.25, 0.25)
        top = foot - high
        posts.append(
            polygon(
                ((x - 0.6 + lean, top), (x + lean, top - 0.6), (x + 0.6 + lean, top), (x + 0.6, foot), (x - 0.6, foot))
            )
        )
    rails = [box(view.left - 2, foot - high * share, view.right - view.left + 4, 0.95) for share in (0.86, 0.46)]
    return [
        view.shape(merged(rails), mix(colour, "#fff4dc", 0.12), line=THIN, outline=tone(colour, 0.22)),
        view.shape(merged(posts), colour, line=THIN, outline=tone(colour, 0.22)),
    ]


def bale(view: View, place: Place, x: float, y: float, r: float) -> list[Item]:
    """A round bale of hay, its spiral towards us."""
    hay = place.palette["hay"]
    turns = "".join(
        f"M{x - r * k:.2f} {y - r:.2f}C{x - r * k:.2f} {y - r - r * k * 1.2:.2f}"
        f" {x + r * k:.2f} {y - r - r * k * 1.2:.2f}"
        f" {x + r * k * 0.9:.2f} {y - r + r * k * 0.2:.2f}"
        for k in (0.75, 0.5, 0.25)
    )
    barrel = Path.parse(f"M{x} {y - 2 * r}H{x + r * 1.2}C{x + r * 2.2} {y - 1.9 * r} {x + r * 2.2} {y - r * 0.1}"
                        f" {x + r * 1.2} {y}H{x}Z")  # fmt: skip
    return [
        view.shape(ellipse(x + r * 0.5, y, r * 2, r * 0.22), tone(place.palette["ground"], 0.2), opacity=0.5),
        view.shape(barrel, tone(hay, 0.1), line=THICK, outline=tone(hay)),
        view.shape(circle(x, y - r, r), hay, line=THICK),
        view.hairline(Path.parse(turns), tone(hay, 0.2), THICK),
    ]


def _tall_grass(view: View, place: Place) -> list[Item]:
    """Near the reader, at both edges: stalks and poppies that frame the people."""
    palette = place.palette
    green = tone(palette["ground"], 0.10)
    stalks: list[Path] = []
    heads: list[Path] = []
    hearts: list[Path] = []
    for side in (-1, 1):
        dice = view.dice("stalks", side)
        for n in range(22):
            x, high = side * (view.edge + 3 - 13.0 * dice.random() ** 1.5), dice.uniform(5, 13)
            bend = dice.uniform(-2.2, 2.2)
            stalks.append(brush(((x, 99.5), (x + bend * 0.3, 99 - high * 0.6), (x + bend, 99 - high)), 0.8, 0.9, 0.1))
            if n % 4 == 0 and place.weather != "snow":
                heads.append(ellipse(x + bend, 98.6 - high, 1.9, 1.5))
                hearts.append(ellipse(x + bend, 98.6 - high + 0.3, 0.6, 0.5))
    lean = bent(view, (0.0, 99.5), share=1.8)
    items: list[Item] = [view.shape(merged(stalks).transformed(lean), green)]
    if heads:
        poppy = palette["poppy"]
        items += [
            view.shape(merged(heads).transformed(lean), poppy, line=THIN),
            view.shape(merged(hearts).transformed(lean), tone(poppy, 0.5)),
        ]
    return items
