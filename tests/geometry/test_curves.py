"""The organic line: smooth curves, ribbons, brushes."""

import math

import pytest

from comicgen.geometry import Affine, Rect, bounds_of
from comicgen.geometry.curves import along, brush, ribbon, smooth, taper

WAVE = ((0.0, 0.0), (10.0, 5.0), (20.0, -5.0), (35.0, 0.0))


def test_smooth_goes_through_its_points() -> None:
    n = smooth(WAVE).numbers
    assert [(n[i], n[i + 1]) for i in range(0, len(n), 6)] == [*WAVE, WAVE[0]]


def test_corner_has_no_handles_and_its_neighbours_have() -> None:
    _, _, *first = smooth(WAVE, corners={1}).numbers[:8]
    assert (first[2], first[3]) == WAVE[1]
    assert (first[0], first[1]) != WAVE[0]


@pytest.mark.parametrize("steps", [1, 4, 10])
def test_line_along_points_meets_each_of_them(steps: int) -> None:
    line = along(WAVE, steps)
    assert [tuple(map(round, point)) for point in line[::steps]] == list(WAVE)
    assert len(line) == 3 * steps + 1


def test_ribbon_is_as_wide_as_it_is_told() -> None:
    path = ribbon([(0.0, 0.0), (5.0, 0.0), (10.0, 0.0)], lambda t: 2.0, start_cap=False, end_cap=False)
    assert path.bounds() == Rect(0, -1, 10, 2)


def test_caps_are_half_circles_round_the_ends() -> None:
    path = ribbon([(0.0, 0.0), (10.0, 0.0)], lambda t: 4.0)
    points = list(zip(path.numbers[0::2], path.numbers[1::2], strict=True))
    assert path.bounds() == pytest.approx(Rect(-2, -2, 14, 4))
    for x, y in points:
        assert math.dist((x, y), (0, 0) if x < 5 else (10, 0)) == pytest.approx(2)


@pytest.mark.parametrize(("t", "width"), [(0.0, 1.0), (0.25, 4.0), (0.5, 4.0), (0.7, 4.0), (1.0, 2.0)])
def test_taper_swells_and_thins(t: float, width: float) -> None:
    assert taper(4.0, 0.25, 0.5)(t) == pytest.approx(width)


def test_brush_is_closed_and_covers_its_line() -> None:
    path = brush(WAVE, 2.0)
    assert path.closed
    assert path.bounds().holds((17.5, 0.0))


@pytest.mark.parametrize("degrees", [0.0, 30.0, 135.0, 270.0])
def test_turned_rectangle_is_bounded_by_its_corners(degrees: float) -> None:
    turn = Affine.rotation(degrees, (3, 4)).then(Affine.scaling(2, -1))
    corners = [(1.0, 2.0), (6.0, 2.0), (6.0, 5.0), (1.0, 5.0)]
    assert turn.apply_rect(Rect(1, 2, 5, 3)) == pytest.approx(bounds_of(turn.apply(corner) for corner in corners))
