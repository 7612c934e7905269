"""How different two pictures look: a measure for each pixel, and forgiveness for edges that were smoothed otherwise.

Comes in: two pictures and a tolerance. Goes out: `Pixels`, and the masks of what differs.

The difference of two colours is weighed in YIQ, where the eye's acuity for lightness, orange-blue and purple-green is
told by three weights; the tolerance is a share of the distance of black and white. A pixel over it is forgiven when it
is only smoothing: it lies between a darker and a lighter neighbour, has few equals round it, and one of those two lies
in an even surface in both pictures.

Sources: Y. Kotsarenko, F. Ramos, "Measuring perceived color difference using YIQ NTSC transmission color space in
mobile applications" (2010); V. Vysniauskas, "Anti-aliased pixel and intensity slope detector" (2009); both are what
the picture tests of web browsers are compared with, in the program pixelmatch, whose defaults are ours. All is done
with whole pictures at once, in whole numbers: the same pictures give the same count everywhere.
"""

from collections.abc import Callable, Iterator
from typing import Any

from PIL import Image, ImageChops, ImageMath

from comicgen.compare.model import TOLERANCE, Area, Pixels
from comicgen.frozen import NamedTuple

__all__ = ["Masks", "compared", "on_white"]

# YIQ from RGB, and the weights of its axes (Kotsarenko and Ramos).
_Y = (0.29889531, 0.58662247, 0.11448223)
_I = (0.59597799, -0.27417610, -0.32180189)
_Q = (0.21147017, -0.52261711, 0.31114694)
_WEIGHTS = (0.5053, 0.299, 0.1957)
_FURTHEST = 35215  # the greatest distance of two colours that there is
_FINE = 4096  # steps of a unit: whole numbers below 2^31, so that every machine counts alike

_AROUND = ((-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1))
_OTHERS = 5  # a pixel with no more neighbours than these that are lighter or darker lies in an even surface
_RIM = 2  # pixels round each that are looked at: its neighbours, and theirs
_TILE = 512  # pixels
_CELL = 16  # pixels: differences nearer than about this are one area


def _form() -> dict[str, int]:
    """The weighed distance as one form of the differences of red, green and blue, in fine steps."""
    axes = tuple(zip(_WEIGHTS, (_Y, _I, _Q), strict=True))
    names = "rgb"
    return {
        names[one] + names[other]: round(
            _FINE * (1 if one == other else 2) * sum(weight * axis[one] * axis[other] for weight, axis in axes)
        )
        for one in range(3)
        for other in range(one, 3)
    }


_FORM = _form()


class Masks(NamedTuple):
    """Where two pictures differ, as grey pictures: 255 where they do."""

    different: Image.Image
    smoothed: Image.Image


def compared(before: Image.Image, after: Image.Image, *, tolerance: float = TOLERANCE) -> tuple[Pixels, Masks]:
    """What differs between two RGB pictures. Where only one of them has pixels, they differ."""
    size = max(before.width, after.width), max(before.height, after.height)
    masks = Masks(Image.new("L", size, 0), Image.new("L", size, 0))
    shared = min(before.width, after.width), min(before.height, after.height)
    first, second = (image if image.size == shared else image.crop((0, 0, *shared)) for image in (before, after))
    _mark(first, second, tolerance, masks)
    for strip in ((shared[0], 0, *size), (0, shared[1], *size)):
        masks.different.paste(255, strip)
    found = Pixels(
        size,
        before.size,
        after.size,
        masks.different.histogram()[255],
        masks.smoothed.histogram()[255],
        tuple(_areas(masks.different)),
    )
    return found, masks


def on_white(image: Image.Image) -> Image.Image:
    """A picture as RGB; what is transparent shows white paper."""
    if image.mode == "RGB":
        return image
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(paper, clear).convert("RGB")
    return image.convert("RGB")


def _mark(first: Image.Image, second: Image.Image, tolerance: float, masks: Masks) -> None:
    """Marks what differs between two pictures of one size, tile by tile: most of them are alike."""
    off = ImageChops.difference(first, second)
    if off.getbbox() is None:
        return
    one, other = _with_rim(first), _with_rim(second)
    for tile in _tiles(first.size):
        if off.crop(tile).getbbox() is None:
            continue
        over = _over(first.crop(tile), second.crop(tile), tolerance)
        if tolerance > 0 and over.getbbox():
            left, top, right, bottom = tile
            wide = left, top, right + 2 * _RIM, bottom + 2 * _RIM
            smoothed = ImageChops.darker(over, _smoothing(one.crop(wide).convert("L"), other.crop(wide).convert("L")))
            masks.smoothed.paste(smoothed, tile)
            over = ImageChops.subtract(over, smoothed)
        masks.different.paste(over, tile)


def _tiles(size: tuple[int, int]) -> Iterator[tuple[int, int, int, int]]:
    width, height = size
    for top in range(0, height, _TILE):
        for left in range(0, width, _TILE):
            yield left, top, min(width, left + _TILE), min(height, top + _TILE)


def _over(first: Image.Image, second: Image.Image, tolerance: float) -> Image.Image:
    """255 where two colours are further apart than the tolerance allows."""
    form = _FORM
    limit = round(_FURTHEST * _FINE * tolerance * tolerance)

    def weighed(channels: dict[str, Any]) -> Any:
        red, green, blue = (channels[f"{name}1"] - channels[f"{name}2"] for name in "rgb")
        distance = (
            red * (red * form["rr"] + green * form["rg"] + blue * form["rb"])
            + green * (green * form["gg"] + blue * form["gb"])
            + blue * blue * form["bb"]
        )
        return distance > limit

    channels = {f"{name}1": band for name, band in zip("rgb", first.split(), strict=True)}
    channels |= {f"{name}2": band for name, band in zip("rgb", second.split(), strict=True)}
    found: Image.Image = ImageMath.lambda_eval(weighed, **channels)
    return found.convert("L").point([0] + [255] * 255)


# --------------------------------------------------------------------------- smoothing


def _with_rim(image: Image.Image) -> Image.Image:
    """A picture with pixels round it: its outermost rows go on."""
    width, height = image.size
    whole = Image.new(image.mode, (width + 2 * _RIM, height + 2 * _RIM))
    whole.paste(image, (_RIM, _RIM))
    for x in (*range(_RIM), *range(width + _RIM, width + 2 * _RIM)):
        source = min(max(x, _RIM), width + _RIM - 1)
        whole.paste(whole.crop((source, 0, source + 1, whole.height)), (x, 0))
    for y in (*range(_RIM), *range(height + _RIM, height + 2 * _RIM)):
        source = min(max(y, _RIM), height + _RIM - 1)
        whole.paste(whole.crop((0, source, whole.width, source + 1)), (0, y))
    return whole


def _smoothing(first: Image.Image, second: Image.Image) -> Image.Image:
    """255 where a pixel of either grey picture is smoothing; both have a rim, which is gone in what comes out."""
    evens = _even(first), _even(second)
    both = ImageChops.darker(*evens)
    return ImageChops.lighter(
        *(_between(_inner(grey), even, both) for grey, even in zip((first, second), evens, strict=True))
    )


def _even(grey: Image.Image) -> Image.Image:
    """255 where at least three neighbours are as light; one pixel smaller on each side."""
    here = _inner(grey)
    one, others = Image.new("L", here.size, 1), Image.new("L", here.size, 0)
    for there in _neighbours(grey):
        others = ImageChops.add_modulo(others, ImageChops.darker(ImageChops.difference(here, there), one))
    return others.point([255 if value <= _OTHERS else 0 for value in range(256)])


def _between(grey: Image.Image, even: Image.Image, both: Image.Image) -> Image.Image:
    """255 where a pixel lies between a darker and a lighter neighbour, in no even surface itself, and the darkest or
    the lightest of those round it lies in one in both pictures; one pixel smaller on each side.
    """
    here, uneven = _inner(grey), ImageChops.invert(both)
    darkest, lightest = _extreme(grey, ImageChops.darker), _extreme(grey, ImageChops.lighter)
    firm_dark = _extreme(ImageChops.lighter(grey, uneven), ImageChops.darker)
    firm_light = _extreme(ImageChops.darker(grey, both), ImageChops.lighter)
    slope = ImageChops.darker(_more(here, darkest), _more(lightest, here))
    firm = ImageChops.lighter(_same(firm_dark, darkest), _same(firm_light, lightest))
    return ImageChops.subtract(ImageChops.darker(slope, firm), _inner(even))


def _extreme(grey: Image.Image, pick: Callable[[Image.Image, Image.Image], Image.Image]) -> Image.Image:
    """The darkest or lightest of each pixel and those round it: first along the rows, then down."""
    width, height = grey.size
    row = pick(
        pick(grey.crop((0, 0, width - 2, height)), grey.crop((2, 0, width, height))),
        grey.crop((1, 0, width - 1, height)),
    )
    width -= 2
    return pick(
        pick(row.crop((0, 0, width, height - 2)), row.crop((0, 2, width, height))), row.crop((0, 1, width, height - 1))
    )


def _neighbours(image: Image.Image) -> Iterator[Image.Image]:
    """The picture moved by one pixel each way, as large as its inner part."""
    width, height = image.size
    for x, y in _AROUND:
        yield image.crop((1 + x, 1 + y, width - 1 + x, height - 1 + y))


def _inner(image: Image.Image) -> Image.Image:
    return image.crop((1, 1, image.width - 1, image.height - 1))


def _more(one: Image.Image, other: Image.Image) -> Image.Image:
    return ImageChops.subtract(one, other).point([0] + [255] * 255)


def _same(one: Image.Image, other: Image.Image) -> Image.Image:
    return ImageChops.difference(one, other).point([255] + [0] * 255)


# --------------------------------------------------------------------------- areas


def _areas(mask: Image.Image) -> list[Area]:
    """The parts of the picture that hold what differs, the largest first: cells that touch are one part."""
    if mask.getbbox() is None:
        return []
    across, down = -(-mask.width // _CELL), -(-mask.height // _CELL)
    whole = mask.crop((0, 0, across * _CELL, down * _CELL))
    cells = whole.reduce(_CELL).point([0] + [1] * 255).tobytes()
    # A cell's mean rounds to 0 when less than half a unit is left: one pixel of 256 gives a whole one.
    left = {place for place, value in enumerate(cells) if value}
    found = []
    while left:
        part = _flood(left, across)
        columns, rows = [place % across for place in part], [place // across for place in part]
        box = (
            min(columns) * _CELL, min(rows) * _CELL,
            min(mask.width, (max(columns) + 1) * _CELL), min(mask.height, (max(rows) + 1) * _CELL),
        )  # fmt: skip
        x, y, right, bottom = mask.crop(box).getbbox() or (0, 0, 0, 0)
        found.append(Area(box[0] + x, box[1] + y, right - x, bottom - y))
    return sorted(found, key=lambda area: (-area.w * area.h, area))


def _flood(left: set[int], across: int) -> list[int]:
    """Takes one cell and all that touch it out of `left`."""
    part = [left.pop()]
    for place in part:
        for x, y in _AROUND:
            other = place + x + y * across
            if other in left and abs(other % across - place % across) <= 1:
                left.remove(other)
                part.append(other)
    return part
