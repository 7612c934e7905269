"""Small sheets, and pictures written as characters."""

from PIL import Image

from comicgen.backends import paint
from comicgen.geometry import Rect
from comicgen.scene import Item, Sheet

__all__ = ["INK", "at", "coverage", "letters", "middle", "painted", "sheet"]

INK = "#000000"


def sheet(*items: Item, size: tuple[float, float] = (12, 8), background: str = "#ffffff") -> Sheet:
    """A sheet of so many units."""
    return Sheet(Rect(0, 0, *size), items, background)


def painted(
    *items: Item, size: tuple[float, float] = (12, 8), scale: float = 1, background: str = "#ffffff"
) -> Image.Image:
    """The items at `scale` pixels a unit."""
    return paint(sheet(*items, size=size, background=background), width=round(size[0] * scale))


def letters(picture: Image.Image) -> str:
    """A row of characters a row of pixels: # is dark, + between, . is light; lines are indented for reading."""
    grey = picture.convert("L")
    rows = [[grey.getpixel((x, y)) for x in range(grey.width)] for y in range(grey.height)]
    return "\n".join("".join("#" if v < 80 else "." if v > 175 else "+" for v in row) for row in rows)


def coverage(picture: Image.Image) -> float:
    """How many pixels of ink there are on white paper."""
    grey = picture.convert("L")
    return sum((255 - level) * count for level, count in enumerate(grey.histogram())) / 255


def middle(picture: Image.Image) -> tuple[float, float]:
    """The centre of gravity of the ink."""
    grey = picture.convert("L")
    ink = [[255 - grey.getpixel((x, y)) for x in range(grey.width)] for y in range(grey.height)]
    total = sum(map(sum, ink))
    down = sum((y + 0.5) * sum(row) for y, row in enumerate(ink)) / total
    across = sum((x + 0.5) * sum(column) for x, column in enumerate(zip(*ink, strict=True))) / total
    return across, down


def at(picture: Image.Image, x: int, y: int) -> tuple[int, int, int]:
    """A pixel."""
    pixel = picture.getpixel((x, y))
    assert isinstance(pixel, tuple)
    return pixel
