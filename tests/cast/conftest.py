"""People for the tests of the cast."""

import pytest

from comicgen.cast.model import Person
from comicgen.script.model import Garment
from comicgen.script.words import looks


@pytest.fixture(scope="session")
def plain_person() -> Person:
    """Somebody without anything special."""
    return Person(
        key="pat",
        build="average",
        age="adult",
        skin=looks.SKINS["beige"],
        face="oval",
        hair="side part",
        hair_colour=looks.HAIR_COLOURS["brown"],
        eyes="oval",
        eye_size=1.0,
        iris=None,
        lashes=False,
        brows=4.4,
        nose="button",
        lips=None,
        glasses="none",
        facial_hair="none",
        top=Garment("tee", looks.CLOTH["teal"]),
        bottom=Garment("trousers", looks.CLOTH["navy"]),
        shoes=Garment("shoe", looks.CLOTH["brown"]),
        accessories=(),
        accent=looks.CLOTH["coral"],
        facing="right",
    )
