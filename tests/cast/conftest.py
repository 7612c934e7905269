"""People for the tests of the cast."""

import pytest

from comicgen.cast.model import Person
from comicgen.script import words
from comicgen.script.model import Garment


@pytest.fixture(scope="session")
def plain_person() -> Person:
    """Somebody without anything special."""
    return Person(
        key="pat",
        build="average",
        age="adult",
        skin=words.SKINS["beige"],
        face="oval",
        hair="side part",
        hair_colour=words.HAIR_COLOURS["brown"],
        eyes="oval",
        eye_size=1.0,
        iris=None,
        lashes=False,
        brows=4.4,
        nose="button",
        lips=None,
        glasses="none",
        facial_hair="none",
        top=Garment("tee", words.CLOTH["teal"]),
        bottom=Garment("trousers", words.CLOTH["navy"]),
        shoes=Garment("shoe", words.CLOTH["brown"]),
        accessories=(),
        accent=words.CLOTH["coral"],
        facing="right",
    )
