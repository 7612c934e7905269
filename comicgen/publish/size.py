"""How large a picture is: from house units and a wish to pixels."""

from comicgen.layout.result import Composition

__all__ = ["MOST_PIXELS", "dots_per_inch", "picture_size"]

MOST_PIXELS = 100_000_000  # safety limit: a canvas of this size takes 400 MB


def picture_size(composition: Composition, *, width: int | None = None) -> tuple[int, int]:
    """Width and height in pixels: `width` across, or as many a unit as the composition says."""
    trim = composition.sheet.trim
    across = round(trim.w * composition.pixels) if width is None else width
    return across, max(1, round(trim.h * across / trim.w))


def dots_per_inch(composition: Composition, *, width: int) -> float:
    """The resolution at which a picture of this width has the size that it was lettered for."""
    return composition.script.format.per_inch * width / composition.sheet.trim.w
