"""The colours and the line that heads and bodies share."""

import pytest

from comicgen.cast.palette import INK, contour, hair_line, ink_on, inner_edge, is_dark, light, shade
from comicgen.colour import contrast, luminance
from comicgen.script.words import looks


@pytest.mark.parametrize("colour", sorted({*looks.SKINS.values(), *looks.CLOTH.values()}))
def test_shade_is_darker_and_light_is_lighter(colour):
    if 0.05 < luminance(colour) < 0.85:
        assert luminance(shade(colour)) < luminance(colour) < luminance(light(colour))


def test_lines_grow_with_the_head_but_more_slowly():
    sizes = [20, 30, 55, 100, 200, 300]
    units = [contour(size) for size in sizes]
    assert units == sorted(units, reverse=True)
    drawn = [unit * size / 100 for unit, size in zip(units, sizes, strict=True)]
    assert drawn == sorted(drawn)
    assert 0.75 <= drawn[0] <= drawn[-1] <= 3.5


def test_contour_of_a_medium_shot_is_the_house_line():
    assert contour(55) == pytest.approx(2.9, abs=0.05)


def test_inner_ink_never_shows_less_than_plain_ink():
    for skin in looks.SKINS.values():
        assert contrast(ink_on(skin), skin) >= contrast(INK, skin)
        assert (ink_on(skin) == INK) != is_dark(skin)


def test_hair_lines_lie_between_hair_and_ink():
    for hair in looks.HAIR_COLOURS.values():
        assert luminance(INK) <= luminance(inner_edge(hair)) <= luminance(hair_line(hair)) <= luminance(hair) + 1e-9
