"""Props: they stand on the ground, fit their boxes, and people can sit on the seats."""

import math

import pytest

from comicgen.geometry import Rect
from comicgen.scene import Item, Shape
from comicgen.script.style import HOUSE
from comicgen.settings import Prop, prop
from comicgen.settings.props import PROPS

SEATS = (
    "sofa", "armchair", "chair", "bench", "stool", "gym bench", "bus seat", "train seat", "car seat",
    "log", "rock", "bale", "low wall", "bedside",
)  # fmt: skip
SURFACES = ("table", "desk", "counter", "stump", "crate", "barrel")


def parts(found: Prop) -> list[Shape]:
    """All shapes of a prop."""
    items: tuple[Item, ...] = found.drawing.items
    return [item for item in items if isinstance(item, Shape)]


def extent(found: Prop) -> Rect:
    """What the drawing covers, by its curves."""
    boxes = [Rect(*_hull(part)) for part in parts(found)]
    whole = boxes[0]
    for each in boxes[1:]:
        whole = whole.union(each)
    return whole


def _hull(part: Shape) -> tuple[float, float, float, float]:
    points = [point for contour in part.path.flattened(0.5) for point in contour]
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


@pytest.mark.parametrize("name", PROPS)
def test_prop_fits_its_box_and_stands_on_the_ground(name: str) -> None:
    found = prop(name)
    assert all(math.isfinite(number) for part in parts(found) for number in part.path.numbers)
    covered = extent(found)
    slack = found.box.grown(4)
    assert slack.x <= covered.x
    assert covered.right <= slack.right
    assert slack.y <= covered.y
    assert covered.bottom <= slack.bottom
    assert covered.bottom == pytest.approx(0, abs=6)
    assert covered.area > 0.6 * found.box.area


@pytest.mark.parametrize("name", PROPS)
def test_prop_is_inked_like_figures(name: str) -> None:
    inks = [part.stroke for part in parts(prop(name, line=2.0)) if part.stroke]
    assert any(stroke.colour == HOUSE.figure.ink for stroke in inks)
    assert parts(prop(name, line=4.0)) != parts(prop(name, line=2.0))


@pytest.mark.parametrize("name", SEATS)
def test_seat_has_its_top_where_adults_sit(name: str) -> None:
    found = prop(name)
    assert found.seat is not None
    x, y = found.seat
    assert y == 0
    tops = [part.path.bounds() for part in parts(found) if part.fill and part.stroke]
    assert any(top.y == pytest.approx(-80, abs=2.5) and top.x - 8 <= x <= top.right + 8 for top in tops)


@pytest.mark.parametrize("name", SURFACES)
def test_surface_is_the_top_of_the_drawing(name: str) -> None:
    found = prop(name)
    assert found.surface is not None
    assert extent(found).y == pytest.approx(found.surface, abs=1)


def test_only_seats_have_a_place_to_sit() -> None:
    assert {name for name in PROPS if prop(name).seat} == set(SEATS)


@pytest.mark.parametrize("name", PROPS)
def test_colour_and_line_are_in_the_key(name: str) -> None:
    keys = {prop(name, line=line, colour=colour).drawing.key for line in (2.0, 2.9) for colour in (None, "#336699")}
    assert len(keys) == 4
    assert prop(name, colour="#336699").drawing.items != prop(name).drawing.items


def test_unknown_prop_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        prop("catapult")
