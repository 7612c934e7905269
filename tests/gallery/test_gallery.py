"""Every example script against the small picture of it that was looked at and accepted."""

from pathlib import Path

import pytest

import comicgen
from tests.examples import PAGES, SCRIPTS, example
from tests.golden import Goldens

WIDTH = 360  # pixels: large enough to see what moved, small enough to keep
MOST_BYTES = 96 * 1024


def width(page: comicgen.Composition) -> int:
    """Narrower for a sheet that is higher than wide."""
    trim = page.sheet.trim
    return WIDTH if trim.h <= trim.w else WIDTH * 3 // 4 if trim.h < 2 * trim.w else WIDTH // 2


def names(path: Path) -> list[str]:
    """What the pictures of a script are called, without their ending."""
    count = PAGES.get(path.stem, 1)
    return [path.stem] if count == 1 else [f"{path.stem}-{page + 1}" for page in range(count)]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_example_looks_as_accepted(path: Path, goldens: Goldens) -> None:
    for page, name in zip(example(path.stem).pages, names(path), strict=True):
        # At this size the smallest hint of another rounding shows in many pixels: what counts is what moved.
        goldens.picture(f"{name}.png", comicgen.paint(page, width=width(page)), channel=12, share=0.002)


def test_goldens_are_small_and_none_is_left_over() -> None:
    pictures = sorted(Path(__file__).parent.glob("*.png"))
    assert [picture.stem for picture in pictures] == [name for path in SCRIPTS for name in names(path)]
    assert all(picture.stat().st_size <= MOST_BYTES for picture in pictures)
