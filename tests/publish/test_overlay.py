"""The layout drawn over its picture."""

from PIL import Image

from comicgen.publish.overlay import overlaid
from tests.factories import composition


def test_overlay_keeps_the_places_of_the_picture_and_adds_a_legend_below() -> None:
    picture = Image.new("RGB", (1200, 450), "#ffffff")
    over = overlaid(picture, composition())
    assert over.width == 1200
    assert over.height > 450
    assert over.getpixel((100, 200)) != (255, 255, 255)  # the corner of a face
    assert over.getpixel((900, 430)) == (255, 255, 255)  # nothing is there


def test_overlay_leaves_the_picture_itself_alone() -> None:
    picture = Image.new("RGB", (600, 225), "#336699")
    overlaid(picture, composition())
    assert picture.getcolors() == [(600 * 225, (0x33, 0x66, 0x99))]
