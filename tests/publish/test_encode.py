"""A picture within the limits of a place."""

import random
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from comicgen.diagnostics import Diagnostic
from comicgen.publish.encode import QUALITIES, Encoded, encoded, encoded_all, weight
from comicgen.targets.model import Target

WORDS = {"Title": "Rain", "Description": "Two people in the rain.", "Language": "en"}


def target(*formats: str, most: int | None = None, **more: object) -> Target:
    return Target("somewhere", "a place", "2026-11", "us", 400, None, formats=formats, bytes=most, **more)  # type: ignore[arg-type]


def flat(width: int = 400, height: int = 300) -> Image.Image:
    """A few colours, as flat comic art has them."""
    picture = Image.new("RGB", (width, height), "#fffdf8")
    draw = ImageDraw.Draw(picture)
    for number, colour in enumerate(("#1f1a2b", "#d1495b", "#edae49", "#00798c")):
        draw.rectangle((20 + 60 * number, 40, 60 + 60 * number, 200), colour)
    return picture


def busy(width: int = 240, height: int = 180) -> Image.Image:
    """Smooth but of very many colours, so that formats differ in weight as they do for textured art."""
    source = random.Random(f"{width} x {height}")
    small = Image.frombytes("RGB", (width // 4, height // 4), source.randbytes((width // 4) * (height // 4) * 3))
    return small.resize((width, height), Image.Resampling.BICUBIC)


def fit(picture: Image.Image, where: Target) -> Encoded:
    made = encoded(picture, where, WORDS)
    assert isinstance(made, Encoded), made
    return made


def opened(made: Encoded) -> Image.Image:
    with Image.open(BytesIO(made.data)) as back:
        back.load()
        assert back.format == made.format.upper()
        assert back.size == made.size
        return back.convert("RGB")


def test_flat_art_is_a_png_with_a_palette_pixel_by_pixel() -> None:
    made = fit(flat(), target("png", "jpeg"))
    assert opened(made).tobytes() == flat().tobytes()
    assert made.how == f"PNG with a palette of 5 colours: {weight(len(made.data))}"
    with Image.open(BytesIO(made.data)) as back:
        assert back.mode == "P"


@pytest.mark.parametrize("count", [2, 16, 17, 255, 256, 257])
def test_palette_is_lossless_or_not_used(count: int) -> None:
    source = random.Random(count)
    colours = [tuple(source.randbytes(3)) for _ in range(count)]
    picture = Image.new("RGB", (count, 3))
    picture.putdata(colours * 3)
    made = fit(picture, target("png"))
    assert opened(made).tobytes() == picture.tobytes()
    assert ("palette" in made.how) == (count <= 256)


def test_many_colours_stay_a_plain_png() -> None:
    made = fit(busy(), target("png", "webp", "jpeg"))
    assert made.how.startswith("PNG: ")
    assert opened(made).tobytes() == busy().tobytes()


def test_lossless_comes_before_lossy() -> None:
    plain = len(fit(busy(), target("png")).data)
    made = fit(busy(), target("jpeg", "png", "webp", most=plain - 1))
    assert made.how.startswith(("PNG, packed thoroughly", "WebP, lossless"))
    assert opened(made).tobytes() == busy().tobytes()


def test_a_place_that_refuses_png_gets_what_it_takes() -> None:
    assert fit(flat(), target("jpeg")).suffix == ".jpg"
    made = fit(flat(), target("jpeg", "webp"))
    assert (made.format, made.suffix) == ("webp", ".webp")
    assert opened(made).tobytes() == flat().tobytes()


def test_webp_is_packed_harder_only_where_the_limit_asks_for_it() -> None:
    quick = fit(busy(), target("jpeg", "webp"))
    assert quick.how.startswith("WebP, lossless: ")
    hard = fit(busy(), target("jpeg", "webp", most=len(quick.data) - 1))
    assert hard.how.startswith("WebP, lossless, packed thoroughly: ")
    assert len(hard.data) < len(quick.data)
    assert opened(hard).tobytes() == opened(quick).tobytes() == busy().tobytes()


def test_jpeg_keeps_the_colours_of_thin_lines() -> None:
    made = fit(flat(), target("jpeg"))
    with Image.open(BytesIO(made.data)) as back:
        assert [layer[1:3] for layer in back.layer] == [(1, 1)] * 3  # type: ignore[attr-defined]
    assert made.how.startswith("JPEG, quality 95")


@pytest.mark.parametrize("formats", [("jpeg",), ("png", "jpeg", "webp"), ("webp",), ("png",)])
@pytest.mark.parametrize("most", [80_000, 24_000, 12_000])
def test_every_limit_is_kept(formats: tuple[str, ...], most: int) -> None:
    made = encoded(busy(), target(*formats, most=most, display=100), WORDS)
    if isinstance(made, Encoded):
        assert len(made.data) <= most
        assert made.format in formats
        assert made.how.endswith(f"{weight(len(made.data))} of {weight(most)}")
        opened(made)
    else:
        assert formats == ("png",)


def test_quality_gives_way_before_size() -> None:
    best = fit(busy(), target("jpeg"))
    lighter = fit(busy(), target("jpeg", most=round(len(best.data) * 0.7)))
    assert lighter.size == best.size
    assert f"quality {QUALITIES[-1]}" in lighter.how or "quality 9" in lighter.how or "quality 8" in lighter.how
    smaller = fit(busy(), target("jpeg", most=len(best.data) // 4, display=100))
    assert smaller.size < best.size
    assert f"made smaller to {smaller.size[0]} x {smaller.size[1]}" in smaller.how


def test_no_picture_is_narrower_than_it_is_shown() -> None:
    made = encoded(busy(), target("jpeg", most=3000, display=230), WORDS)
    assert isinstance(made, Diagnostic)
    assert made.code == "too-heavy"
    assert "somewhere may have 3 kB, and has about" in made.message


def test_greys_are_as_many_as_the_screen_shows() -> None:
    made = fit(busy(), target("png", greys=16))
    colours = opened(made).getcolors(256)
    assert colours is not None
    assert len(colours) <= 16
    assert {red == green == blue and red % 17 == 0 for _, (red, green, blue) in colours} == {True}  # type: ignore[misc, has-type]
    with Image.open(BytesIO(fit(busy(), target("jpeg", greys=16)).data)) as back:
        assert back.mode == "L"


@pytest.mark.parametrize("formats", [("png",), ("jpeg",), ("webp",)])
def test_same_pixels_and_words_give_the_same_bytes(formats: tuple[str, ...]) -> None:
    assert fit(busy(), target(*formats)) == fit(busy(), target(*formats))


def test_pictures_of_a_post_share_its_total() -> None:
    pictures = [busy(), flat(), busy(244, 180)]
    whole = encoded_all(pictures, target("jpeg", "png"), [WORDS] * 3)
    assert all(isinstance(one, Encoded) for one in whole)
    weights = [len(one.data) for one in whole if isinstance(one, Encoded)]
    total = sum(weights) // 2
    shared = encoded_all(pictures, target("jpeg", "png", total=total), [WORDS] * 3)
    lighter = [len(one.data) for one in shared if isinstance(one, Encoded)]
    assert sum(lighter) <= total
    assert lighter[1] == weights[1]  # the light one did not have to give way


@pytest.mark.parametrize(
    ("count", "words"),
    [(999, "999 bytes"), (1000, "1 kB"), (412_345, "412 kB"), (999_600, "1 MB"), (16_777_216, "16.8 MB")],
)
def test_weights_are_said_as_people_say_them(count: int, words: str) -> None:
    assert weight(count) == words
