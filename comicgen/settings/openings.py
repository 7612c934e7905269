"""Windows and what is seen through them: sky, houses, weather; with frame, sill and curtains."""

import math

from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Rect, ellipse, polygon, rectangle, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Group, Item
from comicgen.settings.recipe import Place
from comicgen.settings.sky import air, cloud, stars
from comicgen.settings.skyline import Skyline, skyline
from comicgen.settings.view import THICK, THIN, View, box, merged, tone
from comicgen.settings.weather import falling

__all__ = ["Window", "window"]

FOG = 0.55  # how much of the view fog takes


class Window(NamedTuple):
    """A window: its glass in the world and how it is divided."""

    glass: Rect
    panes: int = 2
    crossbar: float = 0.42  # share of the height, from the top; 0: none
    curtains: bool = True
    sill: bool = True
    outlook: str = "houses"  # or "hills": what goes by a train
    corner: float = 0.0  # radius of the glass
    name: str = "window"


def window(view: View, place: Place, spec: Window) -> list[Item]:
    """A window with all that belongs to it; colours glass, glass low, view, wall, curtain of the place's palette."""
    frame = mix(place.palette["wall"], "#ffffff", 0.6)
    glass = spec.glass
    outer = view.shape(rounded(glass.grown(1.5), 0.5 + spec.corner), frame, line=THICK, calm=True)
    items: list[Item] = [outer, _outside(view, place, spec), *_bars(view, spec, frame)]
    if spec.sill:
        sill = Rect(glass.x - 2.8, glass.bottom + 1.1, glass.w + 5.6, 1.9)
        items.append(view.shape(rounded(sill, 0.5), frame, line=THICK))
        under = Rect(sill.x + 0.6, sill.bottom, sill.w - 1.2, 0.9)
        items.append(view.shape(rectangle(under), tone(place.palette["wall"], 0.12), opacity=0.6))
    if spec.curtains:
        items += _curtains(view, place, glass)
    return items


def _outside(view: View, place: Place, spec: Window) -> Group:
    glass, palette = spec.glass, place.palette
    # What is out there is calmed towards its own air: towards the wall it would look like paper, not like a night.
    view = view._replace(key_tone=mix(palette["glass"], palette["glass low"], 0.3))
    sky = (palette["glass"], palette["glass low"])
    items: list[Item] = [
        view.shape(rectangle(glass), sky[0]) if view.quiet else _pane(view, glass, sky),
    ]
    if place.time == "night":
        items += stars(view, "#ffffff", glass.y + glass.h * 0.5, density=0.8)
    elif place.weather != "fog":
        white = mix(palette["glass low"], "#ffffff", 0.7)
        items += cloud(view, glass.x + glass.w * 0.34, glass.y + glass.h * 0.34, glass.w * 0.5, colour=white)
    if spec.outlook == "hills":
        items += _hills(view, place, spec)
    else:
        items += skyline(view, _rooftops(place, spec), glass.x - 1, glass.right + 1)
    if place.weather == "fog":
        veil = palette["glass low"]
        items.append(view.shape(rectangle(glass), veil, opacity=FOG))
    items += falling(view, place.weather, place.time, area=glass)
    items.append(view.shape(_shine(glass), "#ffffff", opacity=0.09 if place.time == "night" else 0.22))
    return Group(tuple(items), clip=_glass(spec).transformed(view.matrix))


def _glass(spec: Window) -> Path:
    return rounded(spec.glass, spec.corner) if spec.corner else rectangle(spec.glass)


def _hills(view: View, place: Place, spec: Window) -> list[Item]:
    """Two rows of hills with a few trees, and lights of farms at night; the next window goes on with them."""
    (x0, y, w, h), far = spec.glass, place.palette["view"]
    near = mix(far, place.palette.get("meadow", far), 0.75)
    items: list[Item] = []
    for colour, height, pitch, swell in (
        (mix(far, place.palette["glass low"], 0.3), 0.6, 31.0, 4.5),
        (near, 0.8, 23.0, 2.6),
    ):
        ridge = [(x0 - 3 + k * (w + 6) / 12, y + h * height) for k in range(13)]
        top = [(x, level + swell * math.sin(x / pitch * math.tau) * math.cos(x / 61.0)) for x, level in ridge]
        outline = smooth((*top, (x0 + w + 3, y + h + 2), (x0 - 3, y + h + 2)), corners=(0, 12, 13, 14))
        items.append(view.shape(outline, colour, calm=True))
    if view.quiet:
        return items
    dice = view.dice(spec.name, "trees")
    trees = [(x0 + dice.random() * w, y + h * dice.uniform(0.82, 0.95), dice.uniform(1.4, 2.6)) for _ in range(5)]
    crowns = merged(ellipse(x, foot - r, r * 0.8, r * 1.1) for x, foot, r in trees)
    items.append(view.shape(crowns, tone(near, 0.14), calm=True))
    if place.time != "day":
        farms = merged(box(x0 + dice.random() * w, y + h * dice.uniform(0.74, 0.9), 0.8, 0.8) for _ in range(5))
        items.append(view.shape(farms, place.palette.get("lit", "#ffd98a"), opacity=0.9))
    return items


def _pane(view: View, glass: Rect, sky: tuple[str, str]) -> Item:
    return air(view, sky, glass.bottom, top=glass.y)[0]


def _rooftops(place: Place, spec: Window) -> Skyline:
    glass, palette = spec.glass, place.palette
    lit = 0.42 if place.time == "night" else 0.12 if place.time == "dusk" else 0.0
    return Skyline(
        name=f"{spec.name} houses",
        base=glass.bottom + 1,
        low=glass.h * 0.16,
        high=glass.h * 0.58,
        narrow=glass.w * 0.1,
        wide=glass.w * 0.2,
        cell=0.62,
        lit=lit,
        fill=palette["view"],
        warm=palette.get("lit", "#ffd98a"),
        cold="#9ad7f0",
        middle=glass.centre[0],
    )


def _shine(glass: Rect) -> Path:
    """Two slanting bands of reflected light."""
    x, y, w, h = glass
    wide = ((x + w * 0.05, y + h), (x + w * 0.42, y), (x + w * 0.6, y), (x + w * 0.23, y + h))
    slim = ((x + w * 0.3, y + h), (x + w * 0.67, y), (x + w * 0.72, y), (x + w * 0.35, y + h))
    return polygon(wide) + polygon(slim)


def _bars(view: View, spec: Window, frame: str) -> list[Item]:
    x, y, w, h = spec.glass
    bars = [box(x + w * k / spec.panes - 0.45, y, 0.9, h) for k in range(1, spec.panes)]
    if spec.crossbar:
        bars.append(box(x, y + h * spec.crossbar, w, 0.9))
    items: list[Item] = [view.shape(bar, frame, line=THIN, calm=True) for bar in bars]
    if not view.quiet:
        items.append(view.hairline(_glass(spec), tone(frame), THIN))
    return items


def _curtains(view: View, place: Place, glass: Rect) -> list[Item]:
    cloth = place.palette["curtain"]
    items: list[Item] = []
    top, bottom = glass.y - 3.6, glass.bottom + 6.5
    for side in (-1, 1):
        rim = glass.x - 1.0 if side < 0 else glass.right + 1.0
        items += _drape(view, cloth, (rim, side), (top, bottom))
    rod = tone(place.palette["wall"], 0.5)
    x0, x1 = glass.x - 10.5, glass.right + 10.5
    items.append(view.shape(rounded(Rect(x0, top - 0.5, x1 - x0, 0.9), 0.45), rod, calm=True))
    knobs = (ellipse(x, top - 0.05, 0.95, 0.95) for x in (x0, x1))
    return [*items, *(view.shape(knob, rod, calm=True) for knob in knobs)]


def _drape(view: View, cloth: str, rim: tuple[float, int], height: tuple[float, float]) -> list[Item]:
    """One curtain, gathered by a band at two thirds of its height."""
    (x, side), (top, bottom) = rim, height
    waist = top + (bottom - top) * 0.66
    outline = smooth(
        (
            (x - side * 2.6, top),
            (x - side * 1.2, (top + waist) / 2),
            (x + side * 3.2, waist),
            (x + side * 1.2, bottom),
            (x + side * 8.8, bottom),
            (x + side * 7.0, waist),
            (x + side * 9.0, (top + waist) / 2),
            (x + side * 9.2, top),
        ),
        corners=(0, 2, 3, 4, 5, 7),
    )
    items: list[Item] = [view.shape(outline, cloth, line=THICK, calm=True)]
    if view.quiet:
        return items
    for start, middle, end in ((1.0, 4.4, 3.4), (4.4, 5.2, 5.2), (6.9, 6.2, 7.2)):
        fold = smooth(
            ((x + side * (start - 0.2), top + 1.2), (x + side * middle, waist), (x + side * end, bottom)), closed=False
        )
        items.append(view.hairline(fold, tone(cloth, 0.16), THICK))
    band = Rect(min(x + side * 3.0, x + side * 7.2), waist - 0.7, 4.2, 1.7)
    return [*items, view.shape(rounded(band, 0.6), tone(cloth, 0.14), line=THIN)]
