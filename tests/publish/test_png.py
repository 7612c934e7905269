"""Pixels in a PNG."""

import random
import struct
import sys
import zlib
from io import BytesIO

import pytest
from PIL import Image

from comicgen.publish.png import png_bytes


def noise(width: int, height: int) -> Image.Image:
    """A picture that no filter can guess."""
    return Image.frombytes("RGB", (width, height), random.Random(f"{width} x {height}").randbytes(width * height * 3))


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Kinds and contents, with the checksums looked at."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = [], 8
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        kind, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        assert struct.unpack_from(">I", data, at + 8 + size) == (zlib.crc32(kind + content),)
        found.append((kind, content))
        at += 12 + size
    return found


@pytest.mark.parametrize("size", [(1, 1), (1, 7), (7, 1), (2, 3), (64, 48), (301, 97)])
def test_picture_comes_back_pixel_by_pixel(size: tuple[int, int]) -> None:
    picture = noise(*size)
    with Image.open(BytesIO(png_bytes(picture))) as back:
        assert (back.format, back.mode, back.size) == ("PNG", "RGB", size)
        assert back.tobytes() == picture.tobytes()


def test_picture_of_another_mode_is_written_as_rgb() -> None:
    grey = Image.linear_gradient("L")
    with Image.open(BytesIO(png_bytes(grey))) as back:
        assert back.tobytes() == grey.convert("RGB").tobytes()


def test_without_the_fast_deflate_the_pixels_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "isal", None)
    picture = noise(40, 30)
    with Image.open(BytesIO(png_bytes(picture))) as back:
        assert back.tobytes() == picture.tobytes()


def test_chunks_stand_in_their_order() -> None:
    data = png_bytes(noise(4, 4), text={"Title": "Rain"}, dpi=192)
    assert [kind for kind, _ in chunks(data)] == [b"IHDR", b"pHYs", b"tEXt", b"iTXt", b"IDAT", b"IEND"]


def test_same_picture_and_words_give_the_same_bytes() -> None:
    words = {"Title": "Rain", "Description": "Zwei Leute im Regen – naß."}
    assert png_bytes(noise(50, 50), text=words, dpi=96) == png_bytes(noise(50, 50), text=words, dpi=96)


def test_resolution_is_read_back() -> None:
    with Image.open(BytesIO(png_bytes(noise(4, 4), dpi=300))) as back:
        assert back.info["dpi"] == pytest.approx((300, 300), abs=0.02)
    with Image.open(BytesIO(png_bytes(noise(4, 4)))) as back:
        assert "dpi" not in back.info


def test_flat_art_is_small() -> None:
    assert len(png_bytes(Image.new("RGB", (1000, 800), "#fffdf8"))) < 12_000
