"""Homes: small houses with gables in the distance, for gardens, playgrounds and bus stops."""

from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, polygon
from comicgen.scene import Item
from comicgen.settings.greenery import lying
from comicgen.settings.recipe import Place
from comicgen.settings.view import THIN, View, box, merged, tone

__all__ = ["homes"]

PITCH = 21.0
LIT = {"day": 0.0, "dusk": 0.45, "night": 0.6}


class _Home(NamedTuple):
    x: float
    width: float
    height: float
    number: int


def homes(view: View, place: Place, base: float, *, veil: float = 0.35) -> list[Item]:
    """A row of them on world y `base`, `veil` of the mist before them."""
    palette, items = place.palette, list[Item]()
    walls, roofs = palette.all("homes"), palette.all("roofs")
    for number in view.steps(PITCH, PITCH):
        dice = view.dice("home", number)
        width, height = dice.uniform(11, 15), dice.uniform(6, 9)
        home = _Home((number + dice.uniform(0.1, 0.3)) * PITCH, width, height, number)
        if view.sees(home.x - 2, home.x + width + 2):
            wall = mix(walls[number % len(walls)], palette["mist"], veil)
            roof = mix(roofs[number % len(roofs)], palette["mist"], veil)
            items += _home(view, place, home, base, (wall, roof))
    return items


def _home(view: View, place: Place, home: _Home, base: float, colours: tuple[str, str]) -> list[Item]:
    (wall, roof), (x, w, h, number) = colours, home
    dice = view.dice("panes", number)
    top, peak = base - h, base - h - w * 0.42
    gabled = dice.random() < 0.5
    if gabled:
        outline = polygon(((x, base), (x, top), (x + w / 2, peak), (x + w, top), (x + w, base)))
        eaves = polygon(
            ((x - 1.2, top + 1.1), (x + w / 2, peak - 0.9), (x + w + 1.2, top + 1.1), (x + w + 0.5, top + 1.9),
             (x + w / 2, peak + 1.1), (x - 0.5, top + 1.9))
        )  # fmt: skip
    else:
        outline = box(x, top, w, h)
        eaves = polygon(((x - 1, top + 0.5), (x + 2.2, top - 5), (x + w - 2.2, top - 5), (x + w + 1, top + 0.5)))
    chimney = box(x + w * 0.68, peak - 0.4 if gabled else top - 6.8, 1.7, 4.0)
    items: list[Item] = [
        view.shape(chimney, tone(wall, 0.16), line=THIN),
        view.shape(outline, wall, line=THIN),
        view.shape(eaves, mix(roof, lying(view), 0.75) if view.snow else roof, line=THIN),
    ]
    if view.quiet:
        return items
    panes: dict[bool, list[Path]] = {True: [], False: []}
    for share in (0.16, 0.62):
        panes[dice.random() < LIT[place.time]].append(box(x + w * share, top + h * 0.3, w * 0.2, h * 0.32))
    for lit, found in panes.items():
        if found:
            colour = place.palette["lit"] if lit else mix(place.palette["pane"], wall, 0.2)
            items.append(view.shape(merged(found), colour, line=THIN, outline=tone(wall, 0.2)))
    return items
