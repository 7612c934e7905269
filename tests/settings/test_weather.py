"""Weather: what falls before people, what bends, and the colours of bad skies."""

import colorsys
import math
from collections.abc import Iterator

import pytest

from comicgen.colour import luminance, rgb
from comicgen.geometry import Path, Rect
from comicgen.scene import Dots, Gradient, Item, Shape
from comicgen.settings.lightning import CORE
from comicgen.settings.recipe import recipe
from tests.settings.test_backdrop import OUTDOORS, drawn, shapes


@pytest.mark.parametrize("weather", ["rain", "storm", "snow", "wind"])
def test_near_weather_keeps_off_heads(weather: str) -> None:
    """A flake on a cheek is a tear, a leaf on it is a moustache."""
    heads = [Rect(60.0, 40.0, 130.0, 150.0), Rect(230.0, 60.0, 120.0, 140.0)]
    free = drawn("park", weather=weather).front
    kept = drawn("park", weather=weather, heads=heads).front
    assert free is not None
    assert kept is not None
    assert any(_falls_on(item, head) for item in free.items for head in heads)
    assert not any(_falls_on(item, head) for item in kept.items for head in heads)
    assert kept.key != free.key, "or a picture without these heads would be taken for it"


def _falls_on(item: Item, head: Rect) -> bool:
    """Whether a drop, flake or leaf lies on a head."""
    if isinstance(item, Dots):
        return any(head.meets(Rect(x - r, y - r, 2 * r, 2 * r)) for x, y, r in item.spots)
    assert isinstance(item, Shape)
    return any(piece.bounds().meets(head) for piece in _contours(item.path))


def _contours(path: Path) -> Iterator[Path]:
    """Each closed piece of a path."""
    numbers = 0
    for verbs in path.verbs.split("Z")[:-1]:
        count = sum({"M": 2, "L": 2, "Q": 4, "C": 6}[verb] for verb in verbs)
        yield Path(verbs + "Z", path.numbers[numbers : numbers + count])
        numbers += count


@pytest.mark.parametrize("size", [(400.0, 400.0), (1200.0, 300.0), (240.0, 500.0)])
def test_lightning_comes_from_above_the_picture(size: tuple[float, float]) -> None:
    """A bolt that begins in the open sky is a sticker; behind a tree its upper end would be a white slab."""
    found = shapes(drawn("park", weather="storm", size=size).behind)
    (strike,) = (leaf.path for leaf in found if isinstance(leaf, Shape) and leaf.fill == CORE)
    spine, *forks = (piece.bounds() for piece in _contours(strike))
    assert spine.y <= 0.0
    assert spine.bottom > 0.55 * size[1]
    assert len(forks) == 2
    assert all(fork.h < 0.6 * spine.h for fork in forks)


@pytest.mark.parametrize("zoom", [1.0, 1.35])
def test_snow_falls_everywhere(zoom: float) -> None:
    """No ninth of the sky is bare, none has a third of the flakes: mere chance huddles them."""
    backdrop = drawn("meadow", weather="snow", zoom=zoom)
    flakes = [spot for leaf in shapes(backdrop.behind) if isinstance(leaf, Dots) and leaf.fill == "#ffffff"
              for spot in leaf.spots]  # fmt: skip
    fields = [0] * 9
    for x, y, _ in flakes:
        if 0 <= x < 400 and 0 <= y < 400:
            fields[int(x * 3 / 400) + 3 * int(y * 3 / 400)] += 1
    assert min(fields) >= 0.5 * sum(fields) / 9
    assert max(fields) < sum(fields) / 3


@pytest.mark.parametrize("place", [name for name in OUTDOORS if recipe(name).weathers])
@pytest.mark.parametrize("weather", ["rain", "snow", "fog", "storm"])
def test_overcast_dusk_has_no_orange_sky(place: str, weather: str) -> None:
    """The sun that makes a sky orange is behind the clouds."""

    def orange(weather: str) -> float:
        colours = recipe(place).at("dusk", weather, 0).palette
        hue, saturation, _ = colorsys.rgb_to_hsv(*(channel / 255 for channel in rgb(colours["sky"])))
        return saturation * max(0.0, math.cos(math.tau * (hue - 25 / 360)))

    assert orange(weather) < 0.2 or orange(weather) < 0.4 * orange("clear")


@pytest.mark.parametrize(("place", "colour"), [("lake", "reed"), ("beach", "parasol"), ("garden", "petal")])
def test_reeds_parasols_and_sunflowers_lean_in_the_wind(place: str, colour: str) -> None:
    fill = recipe(place).light["day"][colour][0]

    def middle(weather: str) -> float:
        found = shapes(drawn(place, weather=weather).behind)
        places = [leaf.path.bounds() for leaf in found if isinstance(leaf, Shape) and leaf.fill == fill]
        return sum(place.centre[0] for place in places) / len(places)

    assert middle("wind") < middle("clear") - 3


def test_fog_drifts_before_feet_and_leaves_heads_free() -> None:
    front = drawn("meadow", weather="fog").front
    assert front is not None
    assert all(leaf.path.bounds().y > 0.8 * 400 for leaf in shapes(front) if isinstance(leaf, Shape))


def test_water_is_dull_under_a_dull_sky() -> None:
    def strength(weather: str) -> float:
        colours = recipe("beach").at("dusk", weather, 0).palette
        return colorsys.rgb_to_hsv(*(channel / 255 for channel in rgb(colours["water"])))[1]

    assert max(strength(weather) for weather in ("rain", "storm", "fog", "snow")) < 0.75 * strength("clear")


def test_bricks_of_a_garage_are_darker_than_its_plaster_by_night() -> None:
    for time in ("day", "night"):
        found = drawn("garage", time, size=(700.0, 400.0)).behind.items
        fills = [leaf.fill for leaf in found if isinstance(leaf, Shape)]
        plaster = next(fill for fill in fills if isinstance(fill, Gradient))
        bricks = next(leaf.fill for leaf in found if isinstance(leaf, Shape) and leaf.path.verbs.count("M") == 20)
        assert isinstance(bricks, str)
        assert luminance(bricks) < min(luminance(colour) for colour in plaster.colours)


def test_boughs_of_a_forest_have_trees_in_closeups() -> None:
    """A bough whose trunk is out of the picture is a claw at the edge."""
    for seed in map(str, range(12)):
        view = {"zoom": 2.0, "quiet": True, "seed": seed}
        found = drawn("forest", size=(300.0, 420.0), floor=600.0, **view).behind
        for leaf in shapes(found):
            if isinstance(leaf, Shape) and leaf.path.verbs.count("M") > 1:
                slim = [piece.bounds() for piece in _contours(leaf.path) if piece.bounds().h < 130]
                trunks = [piece.bounds() for piece in _contours(leaf.path) if piece.bounds().h >= 300]
                for bough in slim if trunks else ():
                    assert any(trunk.meets(Rect(0, 0, 300, 420)) and trunk.meets(bough) for trunk in trunks)


@pytest.mark.parametrize(("place", "time"), [("lake", "night"), ("beach", "day"), ("park", "night"), ("city", "night")])
def test_neither_sun_nor_moon_is_behind_a_head(place: str, time: str) -> None:
    """It would be a halo, or a hat."""
    light = recipe(place).light[time]["light"][0]

    def lamp(*heads: Rect) -> Rect:
        found = drawn(place, time, size=(500.0, 400.0), heads=heads).behind
        discs = [leaf.path.bounds() for leaf in shapes(found)
                 if isinstance(leaf, Shape) and leaf.fill == light and leaf.opacity == 1.0]  # fmt: skip
        return next(disc for disc in discs if disc.w == pytest.approx(disc.h) and disc.w > 30)

    free = lamp()
    head = Rect(free.centre[0] - 50, 110.0, 100.0, 110.0)
    moved = lamp(head)
    assert free.meets(head)
    assert not moved.meets(head)
    assert 0 < moved.centre[0] < 500
    keys = {drawn(place, time, size=(500.0, 400.0), heads=heads).behind.key for heads in ((), (head,))}
    assert len(keys) == 2, "or the picture without heads would be taken for it"
