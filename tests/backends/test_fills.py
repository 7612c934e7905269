"""Insides of shapes."""

import pytest

from comicgen.geometry import Affine, Path, Rect, circle, polygon, rectangle
from comicgen.scene import Dots, Group, Shape, Stroke
from tests.backends.pictures import INK, at, coverage, letters, middle, painted


def test_triangle_is_filled_inside() -> None:
    picture = painted(Shape(polygon([(1, 1), (11, 1), (6, 6)]), INK))
    assert letters(picture) == "\n".join(
        [
            "............",
            ".+########+.",
            "..+######+..",
            "...+####+...",
            "....+##+....",
            ".....++.....",
            "............",
            "............",
        ]
    )


def test_contours_that_turn_the_same_way_make_no_hole() -> None:
    outer, inner = rectangle(Rect(1, 1, 10, 6)), rectangle(Rect(3, 3, 4, 2))
    assert coverage(painted(Shape(outer + inner, INK))) == pytest.approx(60, abs=0.5)


def test_contours_that_turn_the_other_way_make_a_hole() -> None:
    outer, inner = rectangle(Rect(1, 1, 10, 6)), polygon([(3, 3), (3, 5), (7, 5), (7, 3)])
    assert coverage(painted(Shape(outer + inner, INK))) == pytest.approx(52, abs=0.5)


def test_open_path_is_filled_as_if_closed() -> None:
    picture = painted(Shape(Path.parse("M1 1L11 1L11 7L1 7"), INK))
    assert coverage(picture) == pytest.approx(60, abs=0.5)


@pytest.mark.parametrize("side", [0.05, 0.2, 0.5, 0.9])
def test_shape_smaller_than_a_pixel_keeps_its_share_of_ink(side: float) -> None:
    shape = polygon([(5.05, 3.05), (5.05 + side, 3.05), (5.05 + side, 3.05 + side), (5.05, 3.05 + side + 1e-9)])
    assert coverage(painted(Shape(shape, INK))) == pytest.approx(side * side, abs=0.05)


@pytest.mark.parametrize("where", [(6.0, 4.0), (6.25, 4.5), (5.9, 3.3)])
@pytest.mark.parametrize("scale", [1, 3, 8])
def test_circle_lies_where_it_is_put(where: tuple[float, float], scale: int) -> None:
    picture = painted(Shape(circle(*where, 2.5), INK), scale=scale)
    assert middle(picture) == pytest.approx((where[0] * scale, where[1] * scale), abs=0.05)
    assert coverage(picture) == pytest.approx(19.63 * scale * scale, rel=0.03)


@pytest.mark.parametrize(
    "path",
    [Path("", ()), Path("Z", ()), Path("M", (3.0, 3.0)), Path("MZ", (3.0, 3.0)), Path("MLL", (3.0, 3.0) * 3)],
)
def test_path_without_an_area_is_blank(path: Path) -> None:
    assert coverage(painted(Shape(path, INK))) == 0


def test_shape_without_paint_is_blank() -> None:
    assert coverage(painted(Shape(circle(6, 4, 3)), Shape(circle(6, 4, 3), None, Stroke(INK, 0.0)))) == 0


def test_opacity_mixes_with_what_lies_below() -> None:
    picture = painted(Shape(circle(6, 4, 3), INK, opacity=0.5), background="#c80000")
    assert at(picture, 6, 4) == pytest.approx((100, 0, 0), abs=1)


def test_ink_and_fill_fade_together() -> None:
    faded = painted(Shape(circle(6, 4, 3), "#00ff00", Stroke("#0000ff", 2.0), opacity=0.5))
    # Under the ink's inner half lies fill: if each faded by itself, green would show through.
    assert at(faded, 3, 4) == pytest.approx((128, 128, 255), abs=2)
    assert at(faded, 6, 4) == pytest.approx((128, 255, 128), abs=2)


def test_dots_are_round_and_in_their_places() -> None:
    picture = painted(Dots(((3, 4, 1.5), (9, 4, 1.5)), INK), scale=4)
    assert coverage(picture) == pytest.approx(2 * 7.07 * 16, rel=0.03)
    assert middle(picture) == pytest.approx((24, 16), abs=0.05)


def test_dots_that_overlap_fade_as_one() -> None:
    picture = painted(Dots(((5, 4, 3), (6, 4, 3)), INK, opacity=0.5))
    assert at(picture, 5, 4) == pytest.approx((128, 128, 128), abs=1)


def test_dots_under_a_lopsided_transform_are_ellipses() -> None:
    picture = painted(Group((Dots(((3, 2, 1),), INK),), Affine.scaling(2, 1)), scale=4)
    assert coverage(picture) == pytest.approx(6.28 * 16, rel=0.03)


def test_large_dots_are_drawn_too() -> None:
    assert coverage(painted(Dots(((6, 4, 3),), INK), scale=40)) == pytest.approx(28.27 * 1600, rel=0.01)
