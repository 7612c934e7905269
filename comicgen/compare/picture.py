"""The difference as a picture: the new one in pale grey, and over it what came and what went.

Comes in: both pictures and where they differ. Goes out: a picture as large as the larger of the two. Blue is what is
darker now: ink that came; orange what is lighter now: ink that went. The two are told apart by everybody who sees any
colours, and by their lightness too. Yellow lies round every place, so that a comma is found on a whole page.
"""

from PIL import Image, ImageChops, ImageFilter

from comicgen.compare.pixels import Masks

__all__ = ["CAME", "ROUND", "WENT", "difference_picture"]

CAME, WENT, ROUND = "#0b4fb3", "#d9480f", "#ffe680"
_PALE = 0.74  # how far the picture goes to white
_HALO = 1 / 250  # of the picture's width: how far the yellow reaches
_COARSE = 4  # pixels: the yellow is drawn in steps, and smoothed


def difference_picture(before: Image.Image, after: Image.Image, masks: Masks) -> Image.Image:
    """What differs between two RGB pictures."""
    size = masks.different.size
    old, new = _grey(before, size), _grey(after, size)
    pale = Image.blend(new, Image.new("L", size, 255), _PALE).convert("RGB")
    halo = _halo(masks.different)
    shown = Image.composite(ImageChops.multiply(pale, Image.new("RGB", size, ROUND)), pale, halo)
    darker = ImageChops.subtract(old, new).point([0] + [255] * 255)
    came = ImageChops.darker(masks.different, darker)
    shown.paste(WENT, (0, 0), masks.different)
    shown.paste(CAME, (0, 0), came)
    return shown


def _grey(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """A picture in greys on a white sheet of this size."""
    sheet = Image.new("L", size, 255)
    sheet.paste(image.convert("L"), (0, 0))
    return sheet


def _halo(mask: Image.Image) -> Image.Image:
    """The mask and what lies round it."""
    width, height = mask.size
    coarse = mask.crop((0, 0, width + -width % _COARSE, height + -height % _COARSE)).reduce(_COARSE)
    coarse = coarse.point([0] + [255] * 255)
    reach = max(1, round(width * _HALO / _COARSE))
    for _ in range(3):  # three boxes are as good as round
        coarse = coarse.filter(ImageFilter.BoxBlur(reach / 2))
    coarse = coarse.point([min(255, 48 * value) for value in range(256)])
    wide = coarse.resize((coarse.width * _COARSE, coarse.height * _COARSE), Image.Resampling.BILINEAR)
    return wide.crop((0, 0, width, height))
