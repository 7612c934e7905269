"""Backdrops: finite and inside the panel, the same for the same seed, calm by day, without ink."""

import colorsys
import itertools
import math
from collections.abc import Iterator
from functools import cache

import pytest

from comicgen.colour import contrast, luminance, rgb
from comicgen.geometry import Path, Rect
from comicgen.scene import Dots, Gradient, Group, Item, Shape
from comicgen.script.model import Setting
from comicgen.script.style import HOUSE
from comicgen.script.words.acting import EXPRESSIONS
from comicgen.script.words.scenes import GROUNDS, TIMES, WEATHERS, setting_names
from comicgen.settings import Backdrop, backdrop, mood_colour
from comicgen.settings.lightning import CORE
from comicgen.settings.moods import MOODS
from comicgen.settings.recipe import recipe
from tests.cover import pairs

SIZES = ((1200.0, 200.0), (200.0, 400.0), (400.0, 400.0))
ROOMS = [  # by the plan of `fixtures.py`
    "bar", "bathroom", "bedroom", "bus", "car", "classroom", "garage", "gym", "hospital", "kitchen", "library",
    "meeting room", "restaurant", "shop", "theatre", "train",
]  # fmt: skip
WINDOWED = [room for room in ROOMS if room != "theatre"]  # a stage has the weather that is painted on its flats
PATTERNS = list(GROUNDS)
PLACES = [name for name in setting_names() if name not in PATTERNS]
OUTDOORS = [name for name in PLACES if recipe(name).outdoors]
WEATHERED = [name for name in PLACES if recipe(name).weathers]


def drawn(place: str | None, time: str = "day", size: tuple[float, float] = (400.0, 400.0), **more: object) -> Backdrop:
    """A wide shot of a place."""
    weather, colour = more.pop("weather", None), more.pop("colour", None)
    width, height = size
    settings = {"scale": 0.0017 * height, "floor": 0.96 * height, **more}
    return backdrop(Setting(place, time, weather, colour), width, height, **settings)  # type: ignore[arg-type]


@cache
def plain(place: str, time: str = "day") -> Backdrop:
    """A wide shot without anything more, drawn once for all that is asked of it."""
    return drawn(place, time)


def shapes(item: Item) -> Iterator[Item]:
    """All leaves of a drawing."""
    if isinstance(item, Group):
        for child in item.items:
            yield from shapes(child)
    else:
        yield item


def colours(item: Item) -> Iterator[str]:
    """Every colour of a drawing."""
    for leaf in shapes(item):
        if isinstance(leaf, Shape):
            if isinstance(leaf.fill, str):
                yield leaf.fill
            elif leaf.fill:
                yield from leaf.fill.colours
            if leaf.stroke:
                yield leaf.stroke.colour
        elif isinstance(leaf, Dots):
            yield leaf.fill


def test_box_of_settings_holds_all_places() -> None:
    assert {"room", "city", "street", "park", "beach", "cafe", "office"} <= set(PLACES)
    assert set(PATTERNS) <= set(setting_names())
    assert {"city", "street", "park", "beach", "forest", "mountain", "meadow", "desert", "lake"} <= set(OUTDOORS)


@pytest.mark.parametrize(("place", "time", "size"), pairs(setting_names(), TIMES, SIZES))
def test_backdrop_is_finite_and_clipped_to_its_panel(place: str, time: str, size: tuple[float, float]) -> None:
    found = drawn(place, time, size, seed="x")
    sheet = Rect(0, 0, *size)
    for group in filter(None, (found.behind, found.front)):
        assert group.clip is not None
        assert group.clip.bounds() == sheet
        assert group.items
        for leaf in shapes(group):
            numbers = (
                leaf.path.numbers
                if isinstance(leaf, Shape)
                else tuple(value for spot in leaf.spots for value in spot)
                if isinstance(leaf, Dots)
                else ()
            )
            assert numbers
            assert all(map(math.isfinite, numbers))
    for name, rect in found.props:
        assert name
        assert sheet.overlap(rect) == rect


@pytest.mark.parametrize(
    ("place", "size", "zoom", "floor"),
    [(place, size, *shot) for place, size, shot in pairs(PLACES, SIZES, ((1.0, 0.96), (1.35, 1.416), (2.2, 2.3)))],
)
def test_backdrop_covers_its_panel(place: str, size: tuple[float, float], zoom: float, floor: float) -> None:
    """Every corner and the middle of each side lie under some filled shape: no paper shows."""
    found = drawn(place, "dusk", size, zoom=zoom, floor=floor * size[1])
    bounds = [leaf.path.bounds() for leaf in found.behind.items if isinstance(leaf, Shape) and leaf.fill]
    for fx, fy in itertools.product((0.0, 0.5, 1.0), repeat=2):
        assert any(rect.holds((fx * size[0], fy * size[1])) for rect in bounds)


@pytest.mark.parametrize("place", PLACES)
def test_backdrop_hands_out_nothing_beyond_the_panel(place: str) -> None:
    sheet = Rect(0, 0, 200, 400).grown(3)
    for leaf in drawn(place, "day", (200.0, 400.0), seed="x").behind.items:
        if isinstance(leaf, Shape):
            assert sheet.meets(leaf.path.bounds().grown(0.02))


@pytest.mark.parametrize("place", setting_names())
def test_same_seed_draws_the_same(place: str) -> None:
    assert drawn(place, "night", seed="one") == drawn(place, "night", seed="one")


@pytest.mark.parametrize("place", PLACES)
def test_other_seed_draws_another_place(place: str) -> None:
    drawings = [drawn(place, "night", seed=seed).behind.items for seed in ("one", "two", "three")]
    assert drawings[0] != drawings[1] != drawings[2] != drawings[0]


@pytest.mark.parametrize("place", ["room", "city", "street", "halftone"])
def test_key_differs_when_the_drawing_differs(place: str) -> None:
    by_key: dict[str, tuple[Item, ...]] = {}
    variations = itertools.product(
        ("day", "night"), ("clear", "rain"), (1.0, 1.35), ("a", "b"), (False, True), (0.0, 0.3), (0.9,)
    )
    for time, weather, zoom, seed, quiet, words, floor in variations:
        found = drawn(place, time, weather=weather, zoom=zoom, seed=seed, quiet=quiet, words=words, floor=floor * 400.0)
        assert by_key.setdefault(found.behind.key, found.behind.items) == found.behind.items
        if found.front:
            assert found.front.key != found.behind.key
            assert by_key.setdefault(found.front.key, found.front.items) == found.front.items
    assert len(by_key) > 10


def test_key_is_shared_where_nothing_differs() -> None:
    """A medium shot never sees the floor: how far below the panel it lies makes no other picture."""
    low, lower = (drawn("room", zoom=1.35, floor=floor, words=words) for floor, words in ((560.0, 0.31), (580.0, 0.36)))
    assert low.behind.key == lower.behind.key
    assert low.behind.items == lower.behind.items


@pytest.mark.parametrize("place", ["room", "cafe", "office", *WINDOWED])
def test_window_stays_where_it_is_in_closer_shots(place: str) -> None:
    wide, close = (
        dict(drawn(place, size=(600.0, 400.0), zoom=zoom, floor=floor).props)["window"]
        for zoom, floor in ((1.0, 384.0), (1.2, 440.0))
    )
    eye = 0.56 * 400
    for before, after in ((wide.x - 300, close.x - 300), (wide.right - 300, close.right - 300)):
        assert after == pytest.approx(1.2 * before)
    for before, after in ((wide.y - eye, close.y - eye), (wide.bottom - eye, close.bottom - eye)):
        assert after == pytest.approx(1.2 * before)


def test_wider_panel_shows_the_same_middle() -> None:
    narrow = dict(drawn("room", size=(420.0, 400.0)).props)["window"]
    wide = dict(drawn("room", size=(800.0, 400.0)).props)["window"]
    assert wide.x - 400 == pytest.approx(narrow.x - 210)
    assert wide.w == pytest.approx(narrow.w)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("seed", ["", "one"])
def test_day_is_light_and_soft(place: str, seed: str) -> None:
    """Figures stand out: by day the mean value is 0.75 or more, the mean saturation 0.45 or less, by area."""
    sheet = Rect(0, 0, 400, 400)
    area = value = saturation = 0.0
    for leaf in shapes(drawn(place, "day", seed=seed).behind):
        if not isinstance(leaf, Shape) or leaf.fill is None:
            continue
        seen = leaf.path.bounds().overlap(sheet)
        for colour in (leaf.fill,) if isinstance(leaf.fill, str) else leaf.fill.colours:
            _, s, v = colorsys.rgb_to_hsv(*(channel / 255 for channel in rgb(colour)))
            weight = (seen.area if seen else 0.0) * leaf.opacity
            area, value, saturation = area + weight, value + v * weight, saturation + s * weight
    assert value / area >= 0.75
    assert saturation / area <= 0.45


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("time", TIMES)
def test_backdrop_has_no_ink(place: str, time: str) -> None:
    """Ink is for figures: depth by tone."""
    assert HOUSE.figure.ink not in set(colours(plain(place, time).behind))


@pytest.mark.parametrize("place", ROOMS)
@pytest.mark.parametrize("seed", ["", "one", "two"])
def test_wall_behind_heads_is_calm(place: str, seed: str) -> None:
    """Where the heads of two people are in a wide shot, hardly anything small hangs."""
    heads = [Rect(200 + side * 96 - 30, 140, 60, 64) for side in (-1, 1)]
    small = [
        leaf
        for leaf in shapes(drawn(place, seed=seed).behind)
        if isinstance(leaf, Shape) and leaf.fill and any(head.holds(leaf.path.bounds().centre) for head in heads)
    ]
    assert len(small) <= 3


@pytest.mark.parametrize("place", PLACES)
def test_night_is_darker_than_day(place: str) -> None:
    def mean(time: str) -> float:
        found = [luminance(colour) for colour in colours(plain(place, time).behind)]
        return sum(found) / len(found)

    assert mean("night") < mean("dusk") < mean("day")


@pytest.mark.parametrize("place", setting_names())
def test_only_night_outdoors_regrades_figures(place: str) -> None:
    for time in TIMES:
        found = plain(place, time)
        dark = time == "night" and place in OUTDOORS
        assert (found.grade is not None) == dark
        assert (found.rim is not None) == dark
        if found.grade:
            assert found.grade.apply("#ffffff") != "#ffffff"


@pytest.mark.parametrize("place", ["space", "underwater", "subway", "subway stairs", "car park", "theatre"])
def test_no_weather_reaches_what_is_beyond_it(place: str) -> None:
    """Rain that a script carries on from the street does not fall on the moon."""
    assert len({drawn(place, weather=weather) for weather in WEATHERS}) == 1


@pytest.mark.parametrize("place", WEATHERED)
def test_every_weather_looks_different(place: str) -> None:
    drawings = [drawn(place, weather=weather).behind for weather in WEATHERS]
    assert len({drawing.key for drawing in drawings}) == len(WEATHERS)
    assert len({drawing.items for drawing in drawings}) == len(WEATHERS)


def test_rain_falls_before_figures_only_outdoors() -> None:
    assert drawn("park", weather="rain").front is not None
    assert drawn("park").front is None
    assert drawn("room", weather="rain").front is None


def test_railing_is_low_and_left_out_of_close_ups() -> None:
    front = drawn("city", "night").front
    assert front is not None
    (railing,) = front.items
    assert isinstance(railing, Shape)
    assert railing.path.bounds().y >= 0.75 * 400
    assert drawn("city", "night", quiet=True, zoom=2.2, floor=900.0).front is None


@pytest.mark.parametrize("place", ["room", "cafe", "office", "park", *ROOMS])
def test_words_calm_what_lies_under_them(place: str) -> None:
    """Contrast in the upper part falls when lettering will lie there; below it nothing changes."""

    def upper(words: float) -> list[str]:
        found = drawn(place, "day", words=words).behind.items
        return [
            leaf.fill
            for leaf in found
            if isinstance(leaf, Shape) and isinstance(leaf.fill, str) and 60 < leaf.path.bounds().centre[1] < 190
        ]

    plain, calm = upper(0.0), upper(0.5)
    assert len(plain) == len(calm)
    assert calm != plain

    def spread(found: list[str]) -> float:
        lights = [luminance(colour) for colour in found]
        middle = sum(lights) / len(lights)
        return sum(abs(light - middle) for light in lights)

    assert spread(calm) < spread(plain)


@pytest.mark.parametrize("place", PLACES)
def test_quiet_has_fewer_details_and_no_outlines(place: str) -> None:
    def leaves(quiet: bool) -> list[Item]:
        return list(shapes(drawn(place, "night", quiet=quiet).behind))

    assert len(leaves(True)) < 0.85 * len(leaves(False))
    outlined = [leaf for leaf in leaves(True) if isinstance(leaf, Shape) and leaf.stroke and leaf.fill]
    assert not outlined


@pytest.mark.parametrize("place", PATTERNS)
def test_colour_changes_patterns(place: str) -> None:
    assert "#88aacc" in set(colours(drawn(place, colour="#88aacc").behind))
    named = set(colours(drawn(place, colour="coral").behind))
    own = {colour for name in ("base", "dot", "low") for colour in recipe(place).light["day"].get(name, ())}
    assert own & set(colours(drawn(place).behind))
    assert not own & named
    assert "#e8604c" not in named  # cloth is softened behind people


def test_nowhere_is_paper() -> None:
    (tone,) = drawn(None).behind.items
    assert isinstance(tone, Shape)
    assert tone.fill == HOUSE.page.paper
    assert isinstance(tone.path, Path)


def test_unknown_place_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="moon base"):
        drawn("moon base")


def test_night_darkens_light_colours_more_than_dark_ones_and_leaves_eyes_their_gleam() -> None:
    grade = drawn("city", "night").grade
    assert grade
    kept = [luminance(grade.apply(colour)) / luminance(colour) for colour in ("#533022", "#f7cdae", "#ffffff")]
    assert kept[0] > kept[1]
    assert kept[2] > kept[1]


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_every_feeling_but_calm_has_its_wash(name: str) -> None:
    """Light enough for ink to be read on it, as that of balloons and figures is."""
    colour = mood_colour(name)
    assert (colour is None) == (name == "neutral")
    assert colour is None or contrast(colour, HOUSE.figure.ink) >= 7


def test_feelings_have_washes_of_their_own() -> None:
    assert len(set(MOODS.values())) == len(MOODS)


@pytest.mark.parametrize("place", OUTDOORS)
def test_places_are_the_same_in_wider_panels(place: str) -> None:
    """Fixed grids from the middle outwards: what a panel shows, a wider one shows in the same spots."""
    names = [dict(drawn(place, "night", size=(width, 400.0), seed="x").props) for width in (700.0, 900.0)]
    assert names[0].keys() <= names[1].keys()


@pytest.mark.parametrize("place", ["city", "beach", "mountain", "harbour"])
def test_lightning_strikes_behind_the_land_in_a_storm_only(place: str) -> None:
    def bolts(weather: str) -> list[int]:
        leaves = list(shapes(drawn(place, weather=weather).behind))
        return [at for at, leaf in enumerate(leaves) if isinstance(leaf, Shape) and leaf.fill == CORE]

    assert not any(bolts(weather) for weather in WEATHERS if weather != "storm")
    (at,) = bolts("storm")
    assert at < 0.5 * len(list(shapes(drawn(place, weather="storm").behind)))


def drops(weather: str, time: str = "day", place: str = "street") -> Shape:
    """The nearest rain behind figures."""
    last = list(shapes(drawn(place, time, weather=weather).behind))[-1]
    assert isinstance(last, Shape)
    return last


def test_a_storm_rains_more_than_rain() -> None:
    """And more aslant."""
    rain, storm = (drops(weather).path.numbers for weather in ("rain", "storm"))
    assert len(storm) > 1.3 * len(rain)
    slants = [(numbers[0] - numbers[2]) / (numbers[3] - numbers[1]) for numbers in (rain, storm)]
    assert slants[1] > 2 * slants[0] > 0


def test_rain_is_drops_and_no_scratches() -> None:
    """Each drop is a filled shape with a pointed tail and a round head; what is nearer is larger."""
    far, near = (leaf for leaf in list(shapes(drawn("street", weather="rain").behind))[-2:])
    assert isinstance(far, Shape)
    assert isinstance(near, Shape)
    for depth in (far, near):
        assert depth.stroke is None
        assert depth.path.verbs == "MLCCZ" * (len(depth.path.verbs) // 5)
        assert isinstance(depth.fill, str)
    sizes = [leaf.path.bounds() for leaf in (first_contour(far), first_contour(near))]
    assert sizes[0].h < sizes[1].h or sizes[0].w < sizes[1].w
    front = drawn("street", weather="rain").front
    assert front is not None
    assert len(front.items) == 1


def first_contour(leaf: Shape) -> Shape:
    """The first drop."""
    return leaf._replace(path=Path("MLCCZ", leaf.path.numbers[:16]))


@pytest.mark.parametrize("place", [place for place in OUTDOORS if recipe(place).weathers])
def test_rain_splashes_where_there_is_ground(place: str) -> None:
    """On a balcony over the town the ground is out of sight."""

    def rings(weather: str) -> int:
        found = (leaf for leaf in shapes(drawn(place, weather=weather).behind) if isinstance(leaf, Shape))
        return sum(leaf.fill is None and leaf.stroke is not None and leaf.opacity == 0.6 for leaf in found)

    assert (rings("rain") > rings("clear")) is (place != "city")


@pytest.mark.parametrize("place", ["street", "park", "garden", "mountain", "farm", "bus stop", "playground"])
def test_snow_lies_on_what_stands_outdoors(place: str) -> None:
    white = {"#f4f8fb"}
    assert white & set(colours(drawn(place, weather="snow").behind)) or any(
        isinstance(leaf, Shape) and isinstance(leaf.fill, str) and luminance(leaf.fill) > 0.85
        for leaf in shapes(drawn(place, weather="snow").behind)
    )
    assert not white & set(colours(drawn(place, weather="rain").behind))


def test_no_sun_shines_in_bad_weather() -> None:
    for place in ("park", "beach", "city", "meadow"):
        sun = recipe(place).light["dusk"]["light"][0]
        assert sun in set(colours(drawn(place, "dusk").behind))
        for weather in ("snow", "rain", "storm", "fog"):
            assert sun not in set(colours(drawn(place, "dusk", weather=weather).behind)), (place, weather)


def test_veil_of_rain_lets_lamps_shine_at_night() -> None:
    def veil(time: str) -> float:
        tone = recipe("street").at(time, "rain", 0).palette["tone"]
        return max(
            leaf.opacity
            for leaf in shapes(drawn("street", time, weather="rain").behind)
            if isinstance(leaf, Shape) and leaf.fill == tone
        )

    assert veil("night") < 0.6 * veil("day")


@pytest.mark.parametrize("place", ["room", "cafe", "kitchen", "bedroom", "library", "restaurant", "bar"])
def test_lamps_light_walls_that_sink_at_night(place: str) -> None:
    """The wall away from the lamp is deeper than its colour in the file, and some glow lies on it."""
    own = recipe(place).light["night"]["wall"][0]
    first, *others = shapes(drawn(place, "night").behind)
    assert isinstance(first, Shape)
    assert isinstance(first.fill, Gradient)
    assert all(luminance(colour) < luminance(own) for colour in first.fill.colours)
    assert any(
        isinstance(leaf, Shape)
        and isinstance(leaf.fill, Gradient)
        and leaf.fill.radial
        and leaf.fill.opacities[0] > 0.3
        for leaf in others
    )


def test_town_at_night_is_lit_in_close_ups_too() -> None:
    """And its houses are dark: calmed towards the night, not towards the wall."""
    found = drawn("room", "night", quiet=True, zoom=2.2, floor=900.0).behind
    lit = recipe("room").light["night"]["lit"][0]
    assert lit in set(colours(found))
    (outside,) = (item for item in found.items if isinstance(item, Group))
    houses = [leaf.fill for leaf in outside.items if isinstance(leaf, Shape) and isinstance(leaf.fill, str)][1]
    assert luminance(houses) < 0.1


@pytest.mark.parametrize("time", TIMES)
def test_blackboard_stays_green(time: str) -> None:
    """Also behind a large face, where towards the wall it would be mud."""
    for quiet in (False, True):
        board = recipe("classroom").light[time]["board"][0]
        assert board in set(colours(drawn("classroom", time, quiet=quiet).behind))
        hue = colorsys.rgb_to_hsv(*(channel / 255 for channel in rgb(board)))[0]
        assert 0.3 < hue < 0.55


@pytest.mark.parametrize("place", ["park", "garden", "street", "mountain"])
def test_trees_lean_in_the_wind(place: str) -> None:
    """To the left, as rain is driven; feet stay where they are, so nothing else moves."""
    leaf = recipe(place).light["day"]["fir" if place == "mountain" else "leaf"][0]

    def crowns(weather: str) -> list[Rect]:
        found = drawn(place, weather=weather).behind
        return [item.path.bounds() for item in shapes(found) if isinstance(item, Shape) and item.fill == leaf]

    calm, windy = crowns("clear"), crowns("wind")
    assert calm
    assert any(blown.x < still.x - 1 for still, blown in zip(calm, windy, strict=False))
    assert not any(blown.x > still.x + 1 for still, blown in zip(calm, windy, strict=False))


@pytest.mark.parametrize("time", TIMES)
def test_wind_carries_leaves_behind_and_before_figures(time: str) -> None:
    windy, clear = drawn("street", time, weather="wind"), drawn("street", time)
    assert windy.front is not None
    assert clear.front is None
    assert 0 < len(list(shapes(windy.front))) < len(list(shapes(windy.behind))) - len(list(shapes(clear.behind))) + 2


def test_sun_shines_in_the_wind() -> None:
    sun = recipe("park").light["dusk"]["light"][0]
    assert sun in set(colours(drawn("park", "dusk", weather="wind").behind))


def test_television_lights_the_room_at_night_only() -> None:
    screen = {time: recipe("tv room").light[time]["screen"][0] for time in TIMES}

    def glare(time: str) -> float:
        found = (leaf.fill for leaf in shapes(drawn("tv room", time).behind) if isinstance(leaf, Shape))
        lights = [fill for fill in found if isinstance(fill, Gradient) and fill.colours[0] == screen[time]]
        return max((fill.opacities[0] for fill in lights), default=0.0)

    assert glare("day") == 0 < glare("dusk") < glare("night")


@pytest.mark.parametrize("place", ["park", "street"])
@pytest.mark.parametrize("width", [200.0, 400.0, 900.0])
def test_no_lamp_grows_out_of_a_head(place: str, width: float) -> None:
    def lamp(*heads: Rect) -> Rect:
        found = drawn(place, "night", (width, 400.0), heads=heads)
        return next((box for name, box in found.props if "lamp" in name), Rect(-99, 0, 1, 1))  # or beyond the border

    usual = lamp()
    head = Rect(usual.centre[0] - 28, 150, 60, 64)
    moved = lamp(head)
    assert not moved.grown(4).meets(head._replace(y=0, h=400))
    assert abs(moved.centre[0] - width / 2) > abs(usual.centre[0] - width / 2)  # outwards: it does not change sides
    assert lamp(head._replace(x=-500)) == usual


@pytest.mark.parametrize("zoom", [1.0, 1.35])
def test_no_dashboard_hides_a_face(zoom: float) -> None:
    def top(*heads: Rect) -> float:
        front = drawn("car", "day", (400.0, 400.0), zoom=zoom, heads=heads).front
        assert front
        first = front.items[0]
        assert isinstance(first, Shape)
        return min(y for contour in first.path.flattened(0.5) for _, y in contour)

    low = Rect(200, 320, 60, 60)
    assert top(low) >= low.bottom - 4  # its middle bulges a little
    assert top(low._replace(y=100)) == top()
