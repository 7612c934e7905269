"""Every example script against the small picture of it that was looked at and accepted."""

from pathlib import Path

import pytest

import comicgen
from tests.golden import Goldens

SCRIPTS = sorted((Path(__file__).parents[2] / "scripts").glob("*.yaml"))
WIDTH = 360  # pixels: large enough to see what moved, small enough to keep
MOST_BYTES = 90 * 1024


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_example_looks_as_accepted(path: Path, goldens: Goldens) -> None:
    picture = comicgen.paint(comicgen.compose(comicgen.read(path)), width=WIDTH)
    # At this size the smallest hint of another rounding shows in many pixels: what counts is what moved.
    goldens.picture(f"{path.stem}.png", picture, channel=12, share=0.002)


def test_goldens_are_small_and_none_is_left_over() -> None:
    pictures = sorted(Path(__file__).parent.glob("*.png"))
    assert [picture.stem for picture in pictures] == [path.stem for path in SCRIPTS]
    assert all(picture.stat().st_size <= MOST_BYTES for picture in pictures)
