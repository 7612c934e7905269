"""What is taken from Pillow's insides gives what its public functions give, and without them the same is given."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image

from comicgen.backends import native
from comicgen.backends.canvas import Box, Canvas
from comicgen.backends.masks import Foundry, Outline
from comicgen.backends.native import Plane, added, as_image, as_plane, multiplied, packed, plane, through_table, tiled

RAMP = Image.radial_gradient("L").resize((70, 50))


def pixels(level: Plane) -> tuple[tuple[int, int], bytes]:
    """The size and the values of a plane."""
    image = as_image(level)
    return image.size, image.tobytes()


@pytest.mark.parametrize(("mode", "spare"), [("RGB", 0), ("RGB", 1), ("L", 3)])
def test_packed_rows_are_those_of_tobytes(mode: str, spare: int) -> None:
    picture = RAMP.resize((700, 900)).convert(mode)  # more than one piece
    stride = picture.width * len(mode) + spare
    assert b"".join(packed(picture, stride)) == picture.tobytes("raw", mode, stride, 1)


@pytest.mark.parametrize("size", [(7, 5), (14, 10), (45, 31), (3, 2), (1, 40), (40, 1)])
def test_tiles_are_laid_from_the_corner(size: tuple[int, int]) -> None:
    tile = RAMP.resize((7, 5))
    sheet = as_image(tiled(as_plane(tile), size))
    assert sheet.size == size
    for y in range(size[1]):
        for x in range(size[0]):
            assert sheet.getpixel((x, y)) == tile.getpixel((x % 7, y % 5))


def glyph() -> object:
    """A line along a triangle: where its mask is, and its pixels."""
    foundry = Foundry()
    mask = foundry.ink(foundry.cast(Outline("MLLZ", (3.0, 30.5, 12.0), (2.0, 9.0, 25.25))), 2.5, solid=False)
    return mask.x, mask.y, pixels(mask.plane)


def sums() -> object:
    """What is done with whole planes."""
    ramp, half = as_plane(RAMP), plane(RAMP.size, 100)
    dim = multiplied(ramp, half)
    return [pixels(level) for level in (dim, added(dim, half), through_table(ramp, [255 - v for v in range(256)]))]


def canvas() -> object:
    """Small and large masks, rectangles, a sprite and a copy, on paper."""
    paper, sprite = Canvas.opaque(Box(0, 0, 300, 260), "#ffeedd"), Canvas.clear(Box(10, 5, 60, 55))
    for size, left in (((70, 50), -9), ((320, 250), -30), ((20, 300), 290)):
        native.blend(paper.planes, (9, 99, 199), (left, 4), as_plane(RAMP.resize(size)))
    native.blend(sprite.planes, (200, 30, 3, 255), (3, 2), as_plane(RAMP))
    sprite.fill(Box(12, 6, 30, 40), "#112233", 77)
    paper.lay_over(sprite.planes, (270, 20))
    part = paper.part(Box(250, 10, 290, 60))
    part.fill(part.box, "#445566", 140)
    paper.lay(part.planes, (5, 200), as_plane(RAMP.resize((40, 50))))
    return [pixels(level) for level in (*paper.planes, *sprite.planes)]


def rows() -> object:
    """A picture's bytes."""
    return b"".join(packed(RAMP.convert("RGB"), 211))


@pytest.mark.parametrize("work", [glyph, sums, canvas])
def test_pillow_without_its_insides_gives_the_same(work: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = work()
    monkeypatch.setattr(native, "_core", None)
    monkeypatch.setattr(native, "_BARE", native._has_planes())
    assert not native._BARE
    assert work() == expected


@pytest.mark.parametrize("work", [glyph, rows])
def test_pillow_with_other_insides_gives_the_same(work: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = work()

    def changed(*_: Any) -> None:
        raise TypeError("called with other arguments")

    if work is glyph:
        monkeypatch.setattr(native, "_blank", changed)
    else:
        monkeypatch.setattr(native, "Image", SimpleNamespace(_getencoder=changed))
    assert work() == expected
