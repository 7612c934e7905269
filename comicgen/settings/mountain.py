"""The mountain: two ranges with snow on them, a belt of firs, an alpine meadow with boulders and a signpost."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, ellipse, polygon
from comicgen.scene import Gradient, Item
from comicgen.settings.greenery import flowers
from comicgen.settings.land import Range, peaks, pine, pines, rock, rolling, tufts
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import heavens
from comicgen.settings.view import THIN, View, box, merged, tone, upright

__all__ = ["mountain"]

FOOT, MEADOW = 70.0, 74.0  # world y of the foot of the ranges, and of the meadow's crest
ROWS = (Range("far peaks", FOOT + 2, 24, 37, 37), Range("near peaks", FOOT + 2, 9, 20, 29))
ROCKS = ((30, 80, 3.2), (-26, 78, 1.9), (-52, 82, 4.0), (57, 79, 2.6), (19, 77, 1.2), (-76, 84, 3.4))


def mountain(view: View, place: Place) -> Scenery:
    """High peaks (options: sign)."""
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = heavens(view, place, -side, FOOT)
    items += _ranges(view, place)
    items += _meadow(view, place)
    props: list[tuple[str, Rect]] = []
    if place.has("sign") and not view.quiet:
        x = -side * (view.edge - 7.0)
        items += _signpost(view, place, x, side)
        props.append(("signpost", view.matrix.apply_rect(Rect(x - 6, 58, 12, 12))))
    items += _frame(view, place, side)
    return Scenery(tuple(items), props=tuple(props))


def _ranges(view: View, place: Place) -> list[Item]:
    palette = place.palette
    far, near, mist = palette["far"], palette["near"], palette["mist"]
    items = peaks(view, ROWS[0], upright(38, FOOT, (far, mix(far, mist, 0.75))), snow=palette["snow"],
                  shade=tone(far, 0.10))  # fmt: skip
    items += peaks(view, ROWS[1], upright(52, FOOT, (near, mix(near, mist, 0.45))), shade=tone(near, 0.10))
    band = Gradient((0.0, 56.0), (0.0, FOOT + 2), (mist, mist), (0.0, 0.6))
    items.append(view.shape(box(view.left - 1, 56, view.right - view.left + 2, FOOT - 50), band))
    wood = None if view.quiet else pines(view, "firs", 3.6, FOOT + 1.5, (4.0, 8.0))
    return [*items, view.shape(wood, mix(palette["fir"], mist, 0.5))] if wood else items


def _meadow(view: View, place: Place) -> list[Item]:
    palette, ground = place.palette, place.palette["ground"]
    items = [
        rolling(view, (FOOT - 1.0, 1.2, 88.0), 1.1, mix(ground, palette["mist"], 0.4)),
        rolling(view, (MEADOW, 1.5, 110.0), 2.7, upright(MEADOW, 100, (mix(ground, palette["mist"], 0.15), ground))),
    ]
    for number, (x, y, size) in enumerate(() if view.quiet else ROCKS):
        if view.sees(x - size, x + size):
            items.append(view.shape(ellipse(x, y, size * 1.25, size * 0.22), tone(ground, 0.2), opacity=0.5))
            items += rock(view, x, y, size, colour=palette["rock"], form=number)
    if view.quiet:
        return items
    items += tufts(view, "grass", (MEADOW + 3, 99.0), tone(ground, 0.14))
    if place.time != "night" and place.weather != "snow":
        items += flowers(view, (MEADOW + 5, 98.0), palette.all("flowers"))
    return items


def _signpost(view: View, place: Place, x: float, side: int) -> list[Item]:
    """A post with two arms that point along the trail; what is written on them is too far to read."""
    wood, y = place.palette["wood"], 84.0
    light, line = mix(wood, "#fff4dc", 0.3), tone(wood, 0.2)
    arms: list[Path] = []
    for top, way, long in ((60.0, side, 9.5), (65.2, -side, 7.5)):
        a, b = x - way * 2.2, x + way * long
        neck, foot = b - way * 2, top + 3.8
        arms.append(polygon(((a, top), (neck, top), (b, top + 1.9), (neck, foot), (a, foot))))
    words = Path.parse(f"M{x + side * 0.2} 61.9H{x + side * 5.6}M{x + side * 0.4} 67.1H{x - side * 3.8}")
    return [
        view.shape(ellipse(x, y, 3.4, 0.7), tone(place.palette["ground"], 0.2), opacity=0.5),
        view.shape(box(x - 0.65, 57.5, 1.3, y - 57.5), wood, line=THIN, calm=True),
        *(view.shape(arm, light, line=THIN, calm=True) for arm in arms),
        view.hairline(words, line, THIN),
    ]


def _frame(view: View, place: Place, side: int) -> list[Item]:
    """Firs and a boulder at one edge."""
    palette, x = place.palette, side * (view.edge + 1.0)
    fir, bark = palette["fir"], palette["bark"]
    items: list[Item] = [
        view.shape(merged((ellipse(x, 87, 14, 1.4),)), tone(palette["ground"], 0.2), opacity=0.5),
        *pine(view, x - side * 9.5, 82.0, 27.0, colour=mix(fir, palette["mist"], 0.25), bark=bark),
        *pine(view, x + side * 1.5, 87.0, 47.0, colour=fir, bark=bark),
    ]
    return items + rock(view, x - side * 11.0, 89.5, 4.4, colour=palette["rock"], form=int(side > 0))
