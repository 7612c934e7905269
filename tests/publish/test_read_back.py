"""Words of a finished picture, read back by an OCR at the size that a phone shows."""

import shutil
from collections import Counter

import pytest
from PIL import Image, ImageDraw

import comicgen
from comicgen.targets.formats import format_for
from comicgen.targets.named import target_named
from tools.read_back import also_lettered, bag, either, looked_at, said_in, share, small_ink

SCRIPT = """\
title: Two Spoons
panels:
  - setting: kitchen, day
    lines:
      - mia: Is there any soup left in that enormous pot?
      - omar: Define soup.
  - lines:
      - mia: Something warm, with a spoon in it.
      - omar: Then there are two spoons and no soup.
  - lines:
      - sfx: CLINK
      - omar: It was a very good pot of soup, though.
"""
FLOOR = 0.85  # it reads all: a short balloon may be missed


def test_words_are_counted_without_order_and_apostrophes() -> None:
    assert bag("It's THE end, the end.") == bag("end the its end THE")
    assert share(bag("one two two"), bag("two two three three")) == 0.5
    assert either([bag("a a b"), bag("a c")]) == bag("a a b c")


def test_drawn_sounds_are_not_missed() -> None:
    script = comicgen.read(SCRIPT)
    assert "clink" not in said_in(script)
    assert "clink" in also_lettered(script)


def test_small_ink_is_letters_without_lines_and_fills() -> None:
    picture = Image.new("L", (600, 400), 255)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((10, 10, 590, 390), outline=0, width=4)
    draw.rectangle((300, 200, 500, 380), fill=60)
    draw.line((100, 100, 118, 140), 0, 6)
    draw.line((118, 140, 136, 100), 0, 6)  # a V, whose halves meet below
    left = small_ink(picture)
    letter = (90, 90, 146, 150)
    assert left.crop(letter).tobytes() == picture.point([0] * 110 + [255] * 146).crop(letter).tobytes()
    left.paste(255, letter)
    assert left.getextrema() == (255, 255)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_an_ocr_reads_a_square_as_a_phone_shows_it() -> None:
    target = target_named("instagram-square")
    script = comicgen.read(SCRIPT)._replace(format=format_for(target))
    sheets = comicgen.compose(script).pages
    pictures = [comicgen.paint(sheet, width=target.width) for sheet in sheets]
    read = sum((either(looked_at(image, target.display)) for image in pictures), Counter[str]())
    assert share(read, said_in(script)) >= FLOOR, sorted((said_in(script) - read).elements())
