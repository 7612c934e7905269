"""The measure of pixels: what it counts, what it forgives, and that nothing depends on where a tile ends."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings
from PIL import Image, ImageChops, ImageDraw

from comicgen.compare.picture import CAME, WENT, difference_picture
from comicgen.compare.pixels import compared, on_white

SIZES = st.tuples(st.integers(1, 12), st.integers(1, 12))


FEW = bytes((0, 40, 128, 200, 255)[value % 5] for value in range(256))


@st.composite
def pictures(draw: st.DrawFn, count: int = 2) -> list[Image.Image]:
    """Pictures of one size in few colours, so that some pixels are equal."""
    size = draw(SIZES)
    length = 3 * size[0] * size[1]
    whole = draw(st.binary(min_size=count * length, max_size=count * length)).translate(FEW)
    return [Image.frombytes("RGB", size, whole[place * length : (place + 1) * length]) for place in range(count)]


def over(one: Image.Image, other: Image.Image, tolerance: float) -> int:
    """The pixels over the tolerance, as the formula is published, one by one."""
    count = 0
    width, height = one.size
    for y in range(height):
        for x in range(width):
            red, green, blue = (
                a - b
                for a, b in zip(one.getpixel((x, y)), other.getpixel((x, y)), strict=True)  # type: ignore[arg-type]
            )
            luma = red * 0.29889531 + green * 0.58662247 + blue * 0.11448223
            i = red * 0.59597799 - green * 0.27417610 - blue * 0.32180189
            q = red * 0.21147017 - green * 0.52261711 + blue * 0.31114694
            count += 0.5053 * luma * luma + 0.299 * i * i + 0.1957 * q * q > 35215 * tolerance * tolerance
    return count


def disc(x: float, y: float = 40.0) -> Image.Image:
    """A smooth disc whose middle may lie between two pixels."""
    large = Image.new("L", (640, 640), 255)
    ImageDraw.Draw(large).ellipse(((x - 20) * 8, (y - 20) * 8, (x + 20) * 8, (y + 20) * 8), fill=0)
    return large.resize((80, 80), Image.Resampling.BOX).convert("RGB")


@settings(deadline=None)  # machines are busy
@given(pictures(1))
def test_a_picture_is_equal_to_itself(found: list[Image.Image]) -> None:
    pixels, masks = compared(found[0], found[0].copy(), tolerance=0)
    assert (pixels.different, pixels.smoothed, pixels.areas) == (0, 0, ())
    assert masks.different.getbbox() is None


@settings(deadline=None)  # machines are busy
@given(pictures(), st.sampled_from([0.02, 0.1, 0.3, 0.7]))
def test_a_pixel_is_over_the_tolerance_as_the_formula_says(found: list[Image.Image], tolerance: float) -> None:
    pixels, _ = compared(*found, tolerance=tolerance)
    assert pixels.different + pixels.smoothed == over(*found, tolerance)


@settings(deadline=None)  # machines are busy
@given(pictures(), st.sampled_from([0.0, 0.1, 0.4]))
def test_it_does_not_matter_which_picture_is_the_old_one(found: list[Image.Image], tolerance: float) -> None:
    there, _ = compared(*found, tolerance=tolerance)
    back, _ = compared(*reversed(found), tolerance=tolerance)
    assert (there.different, there.smoothed, there.areas) == (back.different, back.smoothed, back.areas)


@settings(deadline=None)  # machines are busy
@given(pictures())
def test_a_tolerance_of_nothing_counts_every_pixel_that_differs(found: list[Image.Image]) -> None:
    pixels, _ = compared(*found, tolerance=0)
    one, other = (image.tobytes() for image in found)
    assert pixels.different == sum(one[at : at + 3] != other[at : at + 3] for at in range(0, len(one), 3))


@settings(deadline=None)  # machines are busy
@given(pictures())
def test_areas_hold_every_pixel_that_differs_and_touch_some(found: list[Image.Image]) -> None:
    pixels, masks = compared(*found)
    left = masks.different.copy()
    for x, y, w, h in pixels.areas:
        box = (x, y, x + w, y + h)
        assert masks.different.crop(box).getbbox() == (0, 0, w, h)
        left.paste(0, box)
    assert left.getbbox() is None


def test_black_beside_white_is_the_most_there_is() -> None:
    black, white = (Image.new("RGB", (4, 4), colour) for colour in ("black", "white"))
    assert compared(black, white, tolerance=0.96)[0].different == 16
    assert compared(black, white, tolerance=1)[0].different == 0


def test_an_edge_that_is_smoothed_otherwise_is_forgiven() -> None:
    pixels, _ = compared(disc(40), disc(40.25))
    assert pixels.smoothed > 20
    assert pixels.different == 0


def test_what_moved_is_not_forgiven() -> None:
    pixels, _ = compared(disc(40), disc(44))
    assert pixels.different > 100
    assert pixels.areas


def test_a_dot_that_came_is_found_wherever_it_is() -> None:
    """Also where tiles meet, at the edge, and in a corner."""
    plain = Image.new("RGB", (1100, 600), "#fffdf8")
    for x, y in ((0, 0), (510, 300), (511, 511), (512, 300), (1096, 596), (300, 512)):
        dotted = plain.copy()
        dotted.paste("#1f1a2b", (x, y, x + 4, y + 4))
        pixels, _ = compared(plain, dotted)
        assert (pixels.different, pixels.smoothed) == (16, 0)
        assert pixels.areas == ((x, y, 4, 4),)


@pytest.mark.parametrize("at", [(10, 10), (470, 200), (497, 503), (505, 480)])
def test_it_does_not_matter_where_a_tile_ends(at: tuple[int, int]) -> None:
    counts = []
    for place in ((100, 100), at):
        sheets = []
        for picture in (disc(40), disc(41.4)):
            sheet = Image.new("RGB", (700, 700), "white")
            sheet.paste(picture, place)
            sheets.append(sheet)
        pixels, _ = compared(*sheets)
        counts.append((pixels.different, pixels.smoothed))
    assert counts[0] == counts[1]
    assert all(counts[0])


def test_what_only_one_of_two_sizes_shows_is_different() -> None:
    small, large = (Image.new("RGB", size, "white") for size in ((30, 20), (40, 25)))
    pixels, masks = compared(small, large)
    assert pixels.size == (40, 25)
    assert (pixels.before, pixels.after) == ((30, 20), (40, 25))
    assert pixels.different == 40 * 25 - 30 * 20
    assert masks.different.crop((0, 0, 30, 20)).getbbox() is None


def test_what_is_transparent_is_white() -> None:
    clear = Image.new("RGBA", (3, 3), (255, 0, 0, 0))
    assert on_white(clear).getcolors() == [(9, (255, 255, 255))]
    assert on_white(Image.new("L", (3, 3), 7)).getcolors() == [(9, (7, 7, 7))]


def test_the_difference_picture_tells_what_came_from_what_went() -> None:
    before, after = (Image.new("RGB", (200, 100), "white") for _ in range(2))
    before.paste("black", (10, 10, 30, 30))
    after.paste("black", (150, 50, 170, 70))
    _, masks = compared(before, after)
    shown = difference_picture(before, after, masks)
    flat = {colour: Image.new("RGB", shown.size, colour) for colour in (CAME, WENT)}
    same = {
        colour: ImageChops.difference(shown, sheet).convert("L").point([255] + [0] * 255).getbbox()
        for colour, sheet in flat.items()
    }
    assert same == {CAME: (150, 50, 170, 70), WENT: (10, 10, 30, 30)}
    assert shown.getpixel((80, 90)) == (255, 255, 255)
