"""What is taken from Pillow's insides gives what its public functions give, and without them the same is given."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PIL import Image, ImageChops

from comicgen.backends import native
from comicgen.backends.masks import Foundry, Outline
from comicgen.backends.native import packed, through_palette

RAMP = Image.radial_gradient("L").resize((70, 50))
PALETTE = bytes(value for level in range(256) for value in (level, 255 - level, level // 2))


@pytest.mark.parametrize("mode", ["RGB", "RGBX"])
def test_palette_gives_each_level_its_colour(mode: str) -> None:
    bands = [RAMP.point([PALETTE[3 * level + band] for level in range(256)]) for band in range(3)]
    full = [Image.new("L", RAMP.size, 255)] if mode == "RGBX" else []
    assert (
        ImageChops.difference(through_palette(RAMP, PALETTE, mode), Image.merge(mode, bands + full)).getbbox() is None
    )


def test_palette_leaves_the_levels_alone() -> None:
    level = RAMP.copy()
    through_palette(level, PALETTE, "RGB")
    assert level.mode == "L"
    assert level.tobytes() == RAMP.tobytes()


@pytest.mark.parametrize(("mode", "spare"), [("RGB", 0), ("RGB", 1), ("RGBX", 0)])
def test_packed_rows_are_those_of_tobytes(mode: str, spare: int) -> None:
    picture = through_palette(RAMP.resize((700, 900)), PALETTE, mode)  # more than one piece
    stride = picture.width * len(mode) + spare
    assert b"".join(packed(picture, stride)) == picture.tobytes("raw", mode, stride, 1)


def glyph() -> tuple[tuple[int, int], bytes]:
    """A line along a triangle: where its mask is, and its pixels."""
    foundry = Foundry()
    mask = foundry.ink(foundry.cast(Outline("MLLZ", (3.0, 30.5, 12.0), (2.0, 9.0, 25.25))), 2.5, solid=False)
    return (mask.x, mask.y), native.as_image(mask.core).tobytes()


def palette() -> bytes:
    """A ramp in colour."""
    return through_palette(RAMP, PALETTE, "RGBX").tobytes()


def rows() -> bytes:
    """A picture's bytes."""
    return b"".join(packed(RAMP.convert("RGB"), 211))


@pytest.mark.parametrize("work", [glyph, palette, rows])
def test_pillow_with_other_insides_gives_the_same(work: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = work()

    def changed(*_: object) -> None:
        raise TypeError("called with other arguments")

    monkeypatch.setattr(native, "_blank", changed)
    monkeypatch.setattr(native, "Image", SimpleNamespace(Image=Image.Image)) if work is rows else None
    monkeypatch.setattr(native, "as_image", changed) if work is palette else None
    assert work() == expected
