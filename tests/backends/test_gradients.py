"""Blends of two colours."""

import pytest

from comicgen.geometry import Affine, Rect, circle, ellipse, rectangle
from comicgen.scene import Gradient, Group, Shape
from tests.backends.pictures import at, painted

PAGE = rectangle(Rect(0, 0, 100, 100))
SIZE = (100, 100)


def level(gradient: Gradient, *places: tuple[int, int], transform: Affine | None = None) -> list[int]:
    picture = painted(Group((Shape(PAGE, gradient),), transform or Affine()), size=SIZE)
    return [at(picture, x, y)[0] for x, y in places]


@pytest.mark.parametrize(
    ("start", "end", "places"),
    [
        ((0, 0), (100, 0), [(0, 50), (50, 10), (99, 80)]),
        ((0, 0), (0, 100), [(50, 0), (10, 50), (80, 99)]),
        ((0, 0), (100, 100), [(0, 0), (50, 50), (99, 99)]),
        ((100, 0), (0, 100), [(99, 0), (50, 50), (0, 99)]),
    ],
)
def test_linear_blend_runs_from_start_to_end(
    start: tuple[float, float], end: tuple[float, float], places: list[tuple[int, int]]
) -> None:
    assert level(Gradient(start, end, ("#000000", "#ffffff")), *places) == pytest.approx([1, 128, 254], abs=3)


def test_beyond_its_ends_a_blend_keeps_the_end_colours() -> None:
    for end in ((60, 40), (60, 60)):
        found = level(Gradient((40, 40), end, ("#0a0a0a", "#c8c8c8")), (5, 5), (95, 95))
        assert found == pytest.approx([10, 200], abs=1)


def test_radial_blend_reaches_its_end_at_the_rim() -> None:
    blend = Gradient((50, 50), (90, 50), ("#000000", "#c8c8c8"), radial=True)
    assert level(blend, (50, 50), (70, 50), (50, 30), (90, 50), (99, 50), (0, 0)) == pytest.approx(
        [1, 102, 99, 200, 200, 200], abs=4
    )


def test_blend_follows_the_transform() -> None:
    blend = Gradient((0, 0), (50, 0), ("#000000", "#ffffff"))
    assert level(blend, (50, 20), transform=Affine.scaling(2)) == pytest.approx([128], abs=3)
    mirrored = Affine(-1, 0, 0, 1, 100, 0)
    assert level(blend, (99, 20), (75, 20), (50, 20), transform=mirrored) == pytest.approx([2, 127, 253], abs=4)


def test_radial_blend_becomes_an_ellipse_with_the_transform() -> None:
    blend = Gradient((25, 50), (45, 50), ("#000000", "#ffffff"), radial=True)
    assert level(blend, (70, 50), (50, 60), transform=Affine.scaling(2, 1)) == pytest.approx([128, 128], abs=8)


def test_opacities_blend_with_what_lies_below() -> None:
    glow = Gradient((50, 50), (90, 50), ("#ffffff", "#ffffff"), (1.0, 0.0), radial=True)
    picture = painted(Shape(circle(50, 50, 45), glow), size=SIZE, background="#000000")
    assert [at(picture, x, 50)[0] for x in (50, 70, 92, 98)] == pytest.approx([254, 128, 0, 0], abs=4)


def test_opacity_of_the_shape_comes_on_top() -> None:
    blend = Gradient((0, 0), (100, 0), ("#ffffff", "#ffffff"), (0.5, 0.5))
    for path in (PAGE, ellipse(50, 50, 60, 60)):
        picture = painted(Shape(path, blend, opacity=0.5), size=SIZE, background="#000000")
        assert at(picture, 50, 50)[0] == pytest.approx(64, abs=2)


def test_opaque_blend_fades_with_its_shape() -> None:
    blend = Gradient((0, 0), (100, 0), ("#ffffff", "#ffffff"))
    for path in (PAGE, ellipse(50, 50, 60, 60), rectangle(Rect(0.3, 0.3, 90.1, 90.1))):
        picture = painted(Shape(path, blend, opacity=0.5), size=SIZE, background="#000000")
        assert at(picture, 50, 50)[0] == pytest.approx(128, abs=2)


@pytest.mark.parametrize("radial", [False, True])
def test_blend_without_a_length_is_its_end(radial: bool) -> None:
    assert level(Gradient((50, 50), (50, 50), ("#000000", "#c8c8c8"), radial=radial), (10, 10)) == [200]


def test_blend_inside_a_sprite_is_the_same() -> None:
    glow = Group(
        (Shape(circle(50, 50, 45), Gradient((20, 20), (80, 80), ("#ff0000", "#0000ff"), (1.0, 0.2))),), key="glow"
    )
    kept, drawn = painted(glow, size=SIZE), painted(glow._replace(key=""), size=SIZE)
    for place in ((30, 30), (50, 50), (70, 75), (5, 5)):
        assert at(kept, *place) == pytest.approx(at(drawn, *place), abs=2)
