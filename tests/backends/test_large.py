"""Many shapes, large shapes, and shapes far off the page."""

import math

import pytest
from PIL import ImageChops

from comicgen.backends import planner, shapes
from comicgen.geometry import Affine, Path, Rect, circle, polygon, polyline, rectangle
from comicgen.scene import Group, Shape, Stroke
from tests.backends.pictures import INK, at, coverage, painted


def test_nine_thousand_shapes_are_all_painted() -> None:
    # More than the font that carries them can hold.
    triangles = tuple(
        Shape(polygon([(x, y), (x + 1.5, y), (x + 1.5, y + 1.5), (x, y + 1.5), (x, y + 0.7)]), INK)
        for x in range(0, 200, 2)
        for y in range(0, 180, 2)
    )
    assert len(triangles) == 9_000
    assert coverage(painted(*triangles, size=(200, 180))) == pytest.approx(9_000 * 2.25, rel=0.004)


@pytest.mark.parametrize("diameter", [990, 1010, 2000, 6000])
def test_large_circle_is_round(diameter: int) -> None:
    picture = painted(Shape(circle(50, 50, 49), INK, Stroke("#ff0000", 2)), size=(100, 100), scale=diameter / 98)
    for turn in range(12):
        x, y = (50 + 49 * f(turn * math.pi / 6) for f in (math.cos, math.sin))
        middle = int(x * diameter / 98), int(y * diameter / 98)
        assert at(picture, *middle) == (255, 0, 0)
    assert at(picture, picture.width // 2, picture.height // 2) == (0, 0, 0)
    assert at(picture, 3, 3) == (255, 255, 255)


@pytest.mark.parametrize("radius", [5_000, 40_000, 1_000_000])
def test_disc_larger_than_any_mask_shows_the_right_part(radius: float) -> None:
    # Only the right edge of the disc is on the page, at x = 50.
    picture = painted(Shape(circle(50 - radius, 50, radius), INK, Stroke("#ff0000", 4)), size=(100, 100))
    assert [at(picture, x, 50) for x in (10, 50, 60)] == [(0, 0, 0), (255, 0, 0), (255, 255, 255)]


@pytest.mark.parametrize("reach", [3_000, 30_000])
def test_line_across_and_far_beyond_the_page_is_only_a_line(reach: float) -> None:
    zigzag = polyline([(-reach, -reach), (reach, reach), (reach, reach + 50)])
    picture = painted(Shape(zigzag, None, Stroke(INK, 4)), size=(100, 100))
    assert coverage(picture) == pytest.approx(4 * 100 * math.sqrt(2), rel=0.06)
    assert at(picture, 50, 50) == (0, 0, 0)


@pytest.mark.parametrize("stroke", [Stroke(INK, 4, mitre=True), Stroke(INK, 4, dash=(10.0, 10.0)), Stroke(INK, 4)])
def test_huge_ring_does_not_reach_the_page(stroke: Stroke) -> None:
    ring = polygon([(-20_000, -20_000), (20_000, -21_000), (20_000, 20_000), (-20_000, 20_000)])
    assert coverage(painted(Shape(ring, None, stroke), size=(100, 100))) == 0


def test_close_up_of_a_figure_is_cut_by_its_panel() -> None:
    figure = Group((Shape(circle(0, 0, 10), INK),), Affine.scaling(300).then(Affine.translation(20, 20)), key="giant")
    panel = Group((figure,), clip=rectangle(Rect(10, 10, 20, 20)))
    assert coverage(painted(panel, size=(100, 100))) == pytest.approx(400, abs=1)


def test_shape_painted_in_parts_shows_no_joints(monkeypatch: pytest.MonkeyPatch) -> None:
    disc = Shape(circle(50, 50, 40), INK, Stroke("#ff0000", 3), opacity=0.5)
    group = Group((disc,), clip=circle(50, 50, 38), opacity=0.8)
    whole = painted(disc, group, size=(100, 100), scale=2)
    monkeypatch.setattr(shapes, "WIDEST", 37)
    monkeypatch.setattr(planner, "WIDEST", 37)
    parts = painted(disc, group, size=(100, 100), scale=2)
    assert max(high for _, high in ImageChops.difference(whole, parts).getextrema()) <= 1


@pytest.mark.parametrize("where", [(-500.0, 0.0), (0.0, 1e7), (1e9, 1e9)])
def test_shapes_off_the_page_leave_nothing(where: tuple[float, float]) -> None:
    items = (Shape(circle(0, 0, 5), INK, Stroke(INK, 3)), Shape(Path.parse("M0 0L5 5"), None, Stroke(INK, 2)))
    away = Affine.translation(*where)
    assert coverage(painted(Group(items, away), Group(items, away, key="away"), size=(100, 100))) == 0


@pytest.mark.parametrize("flat", [Affine(0, 0, 0, 0, 5, 5), Affine(1, 0, 0, 0, 0, 5), Affine(1, 1, 1, 1, 0, 0)])
def test_flattened_group_does_no_harm(flat: Affine) -> None:
    items = (Shape(circle(0, 0, 5), INK, Stroke(INK, 3)), Shape(rectangle(Rect(0, 0, 9, 9)), INK))
    assert coverage(painted(Group(items, flat), Group(items, flat, key="flat"))) < 60
