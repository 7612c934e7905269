"""The painter that needs nothing but Pillow: a sheet in, a picture out."""

from PIL import Image

from comicgen.backends import glyphs, spots, sprites
from comicgen.backends.canvas import Box, Canvas
from comicgen.backends.masks import Foundry
from comicgen.backends.native import as_image
from comicgen.backends.planner import Planner
from comicgen.geometry import Affine
from comicgen.scene import Sheet

__all__ = ["clear_caches", "paint"]


def paint(sheet: Sheet, *, width: int) -> Image.Image:
    """The sheet as a picture of mode RGB, `width` pixels wide and as high as its trim asks for."""
    scale = width / sheet.trim.w
    page = Box(0, 0, width, max(1, round(width * sheet.trim.h / sheet.trim.w)))
    foundry = Foundry()
    placing = Affine(scale, 0.0, 0.0, scale, -sheet.trim.x * scale, -sheet.trim.y * scale)
    steps = Planner(foundry, sprites.shelf).steps(sheet.items, placing, page)
    canvas = Canvas.opaque(page, sheet.background)
    for step in steps:
        step.paint(canvas, foundry)
    return Image.merge("RGB", [as_image(plane) for plane in canvas.planes])


def clear_caches() -> None:
    """Forgets every sprite and mask: the next picture is painted cold."""
    sprites.shelf.clear()
    spots.forget()
    glyphs.forget()
