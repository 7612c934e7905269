"""Words of a finished picture, read back by an OCR at the size that a phone shows."""

import shutil
from collections import Counter

import pytest

import comicgen
from comicgen.publish.reshape import format_for
from comicgen.publish.targets import target_named
from tools.read_back import also_lettered, bag, either, looked_at, said_in, share

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
FLOOR = 0.85


def test_words_are_counted_without_order_and_apostrophes() -> None:
    assert bag("It's THE end, the end.") == bag("end the its end THE")
    assert share(bag("one two two"), bag("two two three three")) == 0.5
    assert either([bag("a a b"), bag("a c")]) == bag("a a b c")


def test_drawn_sounds_are_not_missed() -> None:
    script = comicgen.read(SCRIPT)
    assert "clink" not in said_in(script)
    assert "clink" in also_lettered(script)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_an_ocr_reads_a_square_as_a_phone_shows_it() -> None:
    target = target_named("instagram-square")
    script = comicgen.read(SCRIPT)._replace(format=format_for(target))
    sheets = comicgen.compose(script).pages
    pictures = [comicgen.paint(sheet, width=target.width) for sheet in sheets]
    read = sum((either(looked_at(image, target.display)) for image in pictures), Counter[str]())
    assert share(read, said_in(script)) >= FLOOR, sorted((said_in(script) - read).elements())
