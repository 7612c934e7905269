"""Screens: tints of dots and lines."""

import pytest
from PIL import ImageStat

from comicgen.backends import paint
from comicgen.geometry import Affine, Path, Rect, circle, rectangle
from comicgen.scene import Group, Screen, Shape, Sheet

PAGE = Rect(0, 0, 200, 200)


def painted(path: Path, screen: Screen, *, width: int = 400, move: float = 0.0):  # type: ignore[no-untyped-def]
    shape = Group((Shape(path, screen),), Affine.translation(move, 0.0))
    return paint(Sheet(PAGE, (shape,), "#ffffff"), width=width)


@pytest.mark.parametrize("lines", [False, True])
@pytest.mark.parametrize("share", [0.1, 0.25, 0.45, 0.7])
def test_a_share_is_the_share_of_ink(share: float, lines: bool) -> None:
    picture = painted(rectangle(PAGE), Screen("#ffffff", "#000000", share, 6.0, lines))
    assert ImageStat.Stat(picture.convert("L")).mean[0] == pytest.approx(255 * (1 - share), abs=9)


def test_a_screen_without_ground_lets_paper_through() -> None:
    plain = painted(circle(100, 100, 80), Screen(None, "#ff0000", 0.3, 6.0))
    laid = painted(circle(100, 100, 80), Screen("#ffffff", "#ff0000", 0.3, 6.0))
    assert plain.getpixel((200, 200)) == laid.getpixel((200, 200))
    assert plain.getpixel((2, 2)) == (255, 255, 255)


def test_shapes_side_by_side_lie_in_register() -> None:
    whole = painted(rectangle(Rect(0, 0, 200, 200)), Screen("#ffffff", "#000000", 0.3, 6.0))
    screen = Screen("#ffffff", "#000000", 0.3, 6.0)
    halves = (Shape(rectangle(Rect(0, 0, 90, 200)), screen), Shape(rectangle(Rect(90, 0, 110, 200)), screen))
    assert paint(Sheet(PAGE, halves, "#ffffff"), width=400).tobytes() == whole.tobytes()


def test_a_pitch_finer_than_pixels_is_still_drawn() -> None:
    picture = painted(rectangle(PAGE), Screen("#ffffff", "#000000", 0.5, 0.01), width=100)
    assert picture.getpixel((50, 50)) != (255, 255, 255)
