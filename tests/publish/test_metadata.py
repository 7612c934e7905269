"""What a picture says of itself."""

import pytest

from comicgen.publish.metadata import metadata
from comicgen.publish.size import dots_per_inch, picture_size
from comicgen.telling.alt import alt_text
from comicgen.telling.long_description import long_description
from comicgen.version import __version__
from tests.factories import composition


def test_a_place_without_alt_texts_gets_them_inside_all_the_same() -> None:
    assert metadata(composition(), alt="")["Description"] == alt_text(composition())
    assert metadata(composition(), alt="Short.")["Description"] == "Short."
    assert metadata(composition())["Transcript"] == long_description(composition())


def test_metadata_tells_title_author_licence_and_alt() -> None:
    words = metadata(composition())
    assert words["Title"] == "Room for One More"
    assert words["Author"] == "A. Writer"
    assert words["Copyright"] == "CC BY 4.0"
    assert words["Software"] == f"comicgen {__version__}"
    assert words["Description"].startswith("Two-panel comic strip")
    assert "Source" not in words


@pytest.mark.parametrize(("width", "size"), [(None, (2400, 900)), (1200, (1200, 450)), (1000, (1000, 375))])
def test_picture_size_follows_the_sheet(width: int | None, size: tuple[int, int]) -> None:
    assert picture_size(composition(), width=width) == size


def test_resolution_is_that_of_the_display_size() -> None:
    assert dots_per_inch(composition(), width=2400) == 192
