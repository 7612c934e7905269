"""Framing: a finished sheet scaled or cropped into the picture that a place takes, where that is asked for.

Comes in: pixels and their sheet, a target. Goes out: pixels of the target's size, and what the words have become.
Nothing is laid out anew here: that is what `fit: layout` is for.
"""

from PIL import Image

from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect, bounds_of
from comicgen.layout.result import Composition
from comicgen.targets.model import Target

__all__ = ["Framed", "framed"]

SLACK = 1.0  # pixels: a tip of a line may be lost


class Framed(NamedTuple):
    """A picture of a target's size."""

    image: Image.Image
    cap: float  # height of the capitals in pixels
    lost: tuple[str, ...]  # words that lie outside of it, as lettered


def framed(image: Image.Image, sheet: Composition, target: Target) -> Framed:
    """The sheet in the target's picture: whole with paper round it (`scale`), or filling it (`crop`)."""
    width, height = target.width, target.height or round(image.height * target.width / image.width)
    ratios = width / image.width, height / image.height
    ratio = max(ratios) if target.fit == "crop" else min(ratios)
    size = max(1, round(image.width * ratio)), max(1, round(image.height * ratio))
    scaled = image if size == image.size else image.resize(size, Image.Resampling.LANCZOS)
    left, top = (width - size[0]) // 2, (height - size[1]) // 2
    canvas = Image.new("RGB", (width, height), sheet.style.page.paper)
    canvas.paste(scaled, (left, top))
    unit = size[0] / sheet.sheet.trim.w
    seen = Rect(-left / unit, -top / unit, width / unit, height / unit).grown(SLACK / unit)
    return Framed(canvas, sheet.cap * unit, tuple(_lost(sheet, seen)))


def _lost(sheet: Composition, seen: Rect) -> list[str]:
    """The words of balloons that are cut off."""
    found = []
    for panel in sheet.panels:
        for balloon, line in zip(panel.balloons, panel.lines, strict=True):
            box = bounds_of(balloon.outline)
            inside = seen.overlap(box)
            if inside is None or inside.w < box.w - 1e-6 or inside.h < box.h - 1e-6:
                found.append(line.text)
    return found
