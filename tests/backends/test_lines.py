"""Ink along paths."""

import math

import pytest

from comicgen.geometry import Affine, Path, Rect, circle, polygon, polyline, rectangle
from comicgen.scene import Group, Shape, Stroke
from tests.backends.pictures import INK, at, coverage, letters, middle, painted

SIZE = (40, 30)


def drawn(path: Path, stroke: Stroke, *, scale: float = 1, transform: Affine | None = None) -> float:
    return coverage(lined(path, stroke, scale=scale, transform=transform))


def lined(path: Path, stroke: Stroke, *, scale: float = 1, transform: Affine | None = None):
    return painted(Group((Shape(path, None, stroke),), transform or Affine()), size=SIZE, scale=scale)


@pytest.mark.parametrize("width", [0.6, 1.0, 2.0, 2.5, 2.99, 3.0, 3.01, 4.5, 5.0])
@pytest.mark.parametrize("centre", [(20.0, 15.0), (20.5, 14.5), (19.3, 15.8)])
def test_ring_has_its_width_and_its_place(width: float, centre: tuple[float, float]) -> None:
    picture = lined(circle(*centre, 10), Stroke(INK, width))
    assert coverage(picture) == pytest.approx(2 * math.pi * 10 * width, rel=0.05)
    assert middle(picture) == pytest.approx(centre, abs=0.08)


@pytest.mark.parametrize("width", [1.0, 2.0, 3.0, 4.4])
@pytest.mark.parametrize("angle", range(0, 360, 36))
def test_open_line_has_two_round_ends(width: float, angle: int) -> None:
    dx, dy = 9 * math.cos(math.radians(angle)), 9 * math.sin(math.radians(angle))
    picture = lined(polyline([(20 - dx, 15 - dy), (20 + dx, 15 + dy)]), Stroke(INK, width), scale=3)
    assert coverage(picture) == pytest.approx(9 * (18 * width + math.pi * width * width / 4), rel=0.03)
    assert middle(picture) == pytest.approx((60, 45), abs=0.15)


@pytest.mark.parametrize("flip", [1, -1])
@pytest.mark.parametrize(
    "data", ["M5 25C5 5 35 25 35 5", "M30 5C10 10 10 20 30 25", "M8 20Q20 2 32 20", "M5 5L20 25L35 5"]
)
def test_curve_has_both_caps_whichever_way_it_turns(data: str, flip: int) -> None:
    path = Path.parse(data)
    transform = Affine(flip, 0, 0, 1, 0 if flip > 0 else 40, 0)
    points = list(zip(path.numbers[::2], path.numbers[1::2], strict=True))
    backwards = Path(path.verbs, tuple(value for point in points[::-1] for value in point))
    there, back = (lined(p, Stroke(INK, 4), scale=2, transform=transform) for p in (path, backwards))
    for x, y in (path.numbers[:2], path.numbers[-2:]):
        for picture in (there, back):
            assert at(picture, round(2 * transform.apply((x, y))[0]), round(2 * y)) == (0, 0, 0)
    assert coverage(there) == pytest.approx(coverage(back), rel=0.01)


def test_line_without_length_is_a_dot() -> None:
    assert drawn(polyline([(20, 15), (20, 15)]), Stroke(INK, 8)) == pytest.approx(50.3, rel=0.05)


def test_line_that_crosses_itself_stays_inked() -> None:
    picture = lined(polyline([(10, 10), (30, 20), (10, 20), (30, 10)]), Stroke(INK, 4))
    assert at(picture, 20, 15) == (0, 0, 0)


@pytest.mark.parametrize("side", [0.5, 1.0, 2.0, 3.5])
def test_contour_narrower_than_its_ink_has_no_hole(side: float) -> None:
    x, y = 20 - side / 2, 15 - side / 2
    box = polygon([(x, y), (x + side, y), (x + side, y + side), (x, y + side)])
    assert drawn(box, Stroke(INK, 4), scale=4) / 16 == pytest.approx(side**2 + 4 * side * 2 + math.pi * 4, rel=0.03)


def test_figure_of_eight_is_inked_all_round() -> None:
    picture = lined(polygon([(10, 14), (30, 14), (10, 16), (30, 16)]), Stroke(INK, 4))
    for x, y in ((9, 13), (30, 13), (9, 16), (30, 16), (20, 15)):
        assert at(picture, x, y)[0] < 128


def test_mitred_corner_is_sharp_and_a_plain_one_round() -> None:
    path = polygon([(10, 5), (30, 5), (30, 25), (10, 25)])
    sharp, plain = lined(path, Stroke(INK, 6, mitre=True)), lined(path, Stroke(INK, 6))
    assert at(sharp, 7, 2) == (0, 0, 0)
    assert at(plain, 7, 2)[0] > 240
    assert coverage(sharp) == pytest.approx(80 * 6, rel=0.01)


def test_mitred_star_is_inked_without_seams() -> None:
    star = [
        (20 + r * math.cos(i * math.pi / 6), 15 + r * math.sin(i * math.pi / 6))
        for i in range(12)
        for r in ((12, 7)[i % 2],)
    ]
    picture = lined(polygon(star), Stroke(INK, 1.5, mitre=True), scale=4)
    for i in range(12):
        (ax, ay), (bx, by) = star[i - 1], star[i]
        for t in (0.0, 0.25, 0.5, 0.75):
            assert at(picture, int(4 * (ax + (bx - ax) * t)), int(4 * (ay + (by - ay) * t)))[0] < 30
    assert at(picture, 80, 60) == (255, 255, 255)


def test_mitred_open_line_ends_flat() -> None:
    assert drawn(polyline([(10, 15), (30, 15)]), Stroke(INK, 4, mitre=True)) == pytest.approx(80, rel=0.01)


def test_needle_is_not_drawn_out_for_ever() -> None:
    picture = lined(polyline([(5, 15), (30, 15), (5, 15.2)]), Stroke(INK, 2, mitre=True))
    assert coverage(picture.crop((33, 0, 40, 30))) == 0


def test_frame_is_even_on_all_sides() -> None:
    picture = painted(Shape(rectangle(Rect(2.3, 2.3, 7.4, 3.4)), None, Stroke(INK, 1.4, mitre=True)), scale=5)
    assert coverage(picture) == pytest.approx(25 * 1.4 * 2 * (7.4 + 3.4), rel=0.01)
    for y in (18, 20, 22):
        assert at(picture, 11, y) == (0, 0, 0)
    assert middle(picture) == pytest.approx((30, 20), abs=0.05)


def test_dashes_are_cut_along_the_line() -> None:
    picture = painted(Shape(Path.parse("M2 4L10 4"), None, Stroke(INK, 1, dash=(1.0, 2.0))), scale=2)
    assert letters(picture.crop((0, 6, 24, 10))).splitlines()[1] == "...####..####..####....."


@pytest.mark.parametrize("dash", [(0.0, 0.0), (3.0, 0.0), (0.001, 0.001)])
def test_dash_without_gaps_is_a_line(dash: tuple[float, float]) -> None:
    assert drawn(Path.parse("M10 15L30 15"), Stroke(INK, 2, dash=dash)) == pytest.approx(43.1, rel=0.03)


def test_dashes_go_round_the_closing_side_too() -> None:
    path = polygon([(10, 5), (30, 5), (30, 25), (10, 25)])
    picture = lined(path, Stroke(INK, 2, dash=(2.0, 4.0)))
    assert 2 < coverage(picture.crop((8, 7, 12, 23))) < 30


def test_width_grows_with_the_transform() -> None:
    path = Path.parse("M5 7L15 7")
    assert drawn(path, Stroke(INK, 1), transform=Affine.scaling(2)) == pytest.approx(20 * 2 + math.pi, rel=0.03)
