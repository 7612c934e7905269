"""Weather over a place: rain, snow, fog, storm."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect
from comicgen.scene import Dots, Gradient, Item, Shape, Stroke
from comicgen.settings.view import View, box, merged

__all__ = ["falling", "haze"]

SLANT = 0.22  # of a drop's height: the wind of all rain in one comic blows the same way
GALE = (0.55, 1.7)  # a storm: slant, and how much more falls


def falling(view: View, weather: str, time: str, *, area: Rect | None = None, near: bool = False) -> list[Item]:
    """What falls from the sky in an area of the world (default: the whole panel); nothing in clear weather and fog.

    `near`: the few large drops or flakes that fall before the figures.
    """
    where = area or Rect.between(view.left, view.top, view.right, view.bottom)
    share = 0.2 if near else 1.0
    if weather in ("rain", "storm"):
        wind = GALE if weather == "storm" else (SLANT, 1.0)
        return _rain(view, where, "#cfe0ff" if time == "night" else "#ffffff", share, wind)
    if weather == "snow":
        return _snow(view, where, share)
    return []


def haze(view: View, weather: str, colour: str) -> list[Item]:
    """What weather does to the air in front of a place: a grey veil, thick in fog."""
    share = {"rain": 0.18, "storm": 0.2, "snow": 0.16, "fog": 0.42}.get(weather, 0.0)
    if not share:
        return []
    area = box(view.left - 1, view.top - 1, view.right - view.left + 2, view.bottom - view.top + 2)
    items: list[Item] = [view.shape(area, colour, opacity=share)]
    if weather == "fog":
        low = Gradient((0.0, view.eye - 30), (0.0, view.eye + 25), (colour, mix(colour, "#ffffff", 0.25)), (0.0, 0.7))
        items.append(view.shape(area, low))
    return items


def _rain(view: View, area: Rect, colour: str, share: float, wind: tuple[float, float]) -> list[Item]:
    dice, (slant, more) = view.dice("rain", share), wind
    count = min(360, max(8, round(area.w * area.h * 0.011 * share * more)))
    drops: list[Path] = []
    for _ in range(count):
        x, y = area.x + dice.random() * (area.w + 8), area.y - 6 + dice.random() * (area.h + 6)
        length = dice.uniform(3.0, 7.5)
        drops.append(Path("ML", (x, y, x - length * slant, y + length)))
    return [Shape(merged(drops).transformed(view.matrix), None, Stroke(colour, 1.1), 0.55 if share == 1 else 0.4)]


def _snow(view: View, area: Rect, share: float) -> list[Item]:
    dice = view.dice("snow", share)
    count = min(260, max(10, round(area.w * area.h * 0.012 * share)))
    sizes = ((0.45, 0.6), (0.8, 0.9)) if share == 1 else ((0.7, 0.85), (1.0, 0.9))
    layers: list[Item] = []
    for size, opacity in sizes:
        spots = tuple(
            (
                *view.matrix.apply((area.x + dice.random() * area.w, area.y + dice.random() * area.h)),
                size * dice.choice((0.7, 0.9, 1.15)) * view.grain,
            )
            for _ in range(count // 2)
        )
        layers.append(Dots(spots, "#ffffff", opacity))
    return layers
