"""Rectangles: exact edges, and no gaps between neighbours."""

from itertools import pairwise

import pytest

from comicgen.geometry import Affine, Rect, rectangle
from comicgen.scene import Gradient, Group, Shape
from tests.backends.pictures import INK, at, coverage, painted


@pytest.mark.parametrize(
    "rect", [Rect(1.25, 2.5, 3.5, 2.25), Rect(3, 1, 2, 5), Rect(2.2, 2.2, 0.4, 0.4), Rect(2.9, 1, 0.2, 3)]
)
def test_small_rectangle_covers_its_exact_share(rect: Rect) -> None:
    assert coverage(painted(Shape(rectangle(rect), INK))) == pytest.approx(rect.area, abs=0.03)


def test_edge_between_two_pixels_is_half_grey() -> None:
    picture = painted(Shape(rectangle(Rect(2.5, 2, 4, 4)), INK))
    assert [at(picture, x, 3)[0] for x in (1, 2, 3, 5, 6, 7)] == pytest.approx([255, 128, 0, 0, 128, 255], abs=1)


@pytest.mark.parametrize("width", [97, 100, 333, 401])
def test_neighbours_leave_no_gap(width: int) -> None:
    sides = (-1, 31.7, 44.4, 60.1, 77.77, 101)
    bands = tuple(
        Shape(rectangle(Rect.between(a, b0, b, b1)), "#204060")
        for a, b in pairwise(sides)
        for b0, b1 in ((-1, 21.3), (21.3, 41))
    )
    picture = painted(*bands, size=(100, 40), scale=width / 100, background="#ffffff")
    assert picture.getcolors() == [(width * picture.height, (0x20, 0x40, 0x60))]


@pytest.mark.parametrize("transform", [Affine(), Affine(-1, 0, 0, 1, 100, 0), Affine(0, 1, 1, 0, 0, 0)])
def test_neighbours_leave_no_gap_under_a_transform(transform: Affine) -> None:
    halves = tuple(Shape(rectangle(Rect(x, 0, 30.3, 100)), "#204060") for x in (0.0, 30.3, 60.6))
    picture = painted(Group(halves, transform), size=(100, 100))
    assert {at(picture, x, y) for x in range(12, 88) for y in range(12, 88)} == {(0x20, 0x40, 0x60)}


def test_thin_rim_round_a_large_rectangle_stays() -> None:
    # A caption: ink first, then the paper on it, smaller by half a pixel.
    rim, paper = (Shape(rectangle(Rect(10, 10, 60, 30).grown(g)), c) for g, c in ((0.5, INK), (0.0, "#ffffff")))
    for shift in (0.0, 0.3, 0.5, 0.8):
        picture = painted(Group((rim, paper), Affine.translation(shift, shift)), size=(100, 60))
        assert coverage(picture) == pytest.approx(61 * 31 - 60 * 30, rel=0.1)


def test_sliver_between_neighbours_is_not_lost() -> None:
    parts = [(0, 30.2, "#ff0000"), (30.2, 30.4, INK), (30.4, 80, "#ff0000")]
    picture = painted(*(Shape(rectangle(Rect.between(a, 0, b, 40)), c) for a, b, c in parts), size=(80, 40))
    assert at(picture, 30, 20)[0] < 245


def test_turned_by_a_right_angle_it_is_still_exact() -> None:
    turned = Group((Shape(rectangle(Rect(1, -6, 4, 4)), INK),), Affine(0, 1, -1, 0, 0, 0))
    assert coverage(painted(turned)) == 16


def test_mirrored_it_is_still_exact() -> None:
    assert coverage(painted(Group((Shape(rectangle(Rect(-6, 1, 4, 4)), INK),), Affine(-1, 0, 0, 1, 0, 0)))) == 16


def test_gradient_has_exact_edges_too() -> None:
    black = Gradient((0, 0), (0, 8), (INK, INK))
    picture = painted(Shape(rectangle(Rect(2.5, 2, 4, 4)), black))
    assert [at(picture, x, 3)[0] for x in (1, 2, 3, 6, 7)] == pytest.approx([255, 128, 0, 128, 255], abs=1)


def test_see_through_neighbours_do_not_darken_each_other() -> None:
    halves = tuple(Shape(rectangle(Rect(x, 0, 50.5, 40)), INK, opacity=0.5) for x in (-0.25, 50.25))
    picture = painted(*halves, size=(100, 40))
    assert {at(picture, x, 20)[0] for x in range(2, 98)} <= set(range(120, 145))
