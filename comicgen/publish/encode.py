"""A picture as bytes that a place accepts: in one of its formats, within its limit, with its words inside.

Comes in: pixels, a target and the words about the picture (`metadata`). Goes out: `Encoded`, or a finding when nothing
fits. The rungs of the ladder, best first; the first that fits is taken:

1. lossless: PNG (with a palette where it has 256 colours or fewer), PNG packed thoroughly, lossless WebP; WebP packed
   quickly first where PNG is refused;
2. JPEG without subsampled colour, then WebP, down a ladder of qualities: nothing that rings round lettering;
3. the same for a smaller picture, never narrower than it is shown, and first not than twice that.

Our PNG comes first though lossless WebP is 40 % smaller: it takes 20 ms instead of 1.5 s (a strip 2400 px wide), and
places encode anew what they are given. So does WebP that is packed quickly: 66 ms and 343 kB instead of 740 ms and
168 kB for a slide of 1080 x 1920 px. Nothing here reads a clock: the same pixels and words give the same bytes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from PIL import Image

from comicgen.diagnostics import Diagnostic
from comicgen.frozen import NamedTuple
from comicgen.targets.model import Target

__all__ = ["SUFFIXES", "Encoded", "encoded", "encoded_all", "weight"]

SUFFIXES = {"png": ".png", "jpeg": ".jpg", "webp": ".webp"}
QUALITIES = (95, 92, 89, 86, 83, 80)  # under 80 flat colours show rings round letters
SHRINK = 0.9  # each smaller size beside the one before
_PALETTE = 256
_THOROUGH, _WEBP = 2.0, 5.0  # so many times over the limit as plain PNG or quick WebP, packing harder is of no use
_QUICKLY, _HARD = 0, 4  # WebP's methods: the second takes eleven times as long, for half the weight
_SAFELY = 0.9  # of what a smaller picture is expected to weigh


class Encoded(NamedTuple):
    """A picture ready to be written."""

    data: bytes
    format: str  # png, jpeg, webp
    suffix: str  # .png, .jpg, .webp
    size: tuple[int, int]
    how: str  # "JPEG, quality 92: 412 kB of 8 MB"


class _Try(NamedTuple):
    """A rung: what it is called, in which format, and how its bytes are made."""

    name: str
    format: str
    made: Callable[[], bytes]


def encoded(
    image: Image.Image, target: Target, words: Mapping[str, str], *, dpi: float | None = None
) -> Encoded | Diagnostic:
    """The picture as the target takes it, as good as its limit allows; an error finding when nothing fits."""
    picture = image if image.mode == "RGB" else image.convert("RGB")
    weights: dict[str, float] = {}  # of each rung, for every pixel: smaller pictures are no lighter for theirs
    for size in _sizes(picture.size, target):
        scaled = picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS)
        scaled = in_greys(scaled, target.greys) if target.greys else scaled
        pixels = size[0] * size[1]
        for rung in _rungs(scaled, target, words, dpi):
            if target.bytes is not None and weights.get(rung.name, 0.0) * pixels * _SAFELY > target.bytes:
                continue
            data = rung.made()
            weights[rung.name] = len(data) / pixels
            if target.bytes is None or len(data) <= target.bytes:
                return _packed(data, rung, size, picture.size, target)
    return _too_heavy(target, min(weights.values(), default=0.0) * pixels)


def _packed(data: bytes, rung: _Try, size: tuple[int, int], whole: tuple[int, int], target: Target) -> Encoded:
    smaller = "" if size == whole else f", made smaller to {size[0]} x {size[1]}"
    limit = "" if target.bytes is None else f" of {weight(target.bytes)}"
    how = f"{rung.name}{smaller}: {weight(len(data))}{limit}"
    return Encoded(data, rung.format, SUFFIXES[rung.format], size, how)


def _too_heavy(target: Target, least: float) -> Diagnostic:
    limit = weight(target.bytes or 0)
    return Diagnostic(
        "error",
        "too-heavy",
        f"a picture for {target.name} may have {limit}, and has about {weight(round(least))} at the least",
        hint="set a higher `bytes`, or a smaller `display` or `width`, for this target in the project file",
    )


def encoded_all(
    images: Sequence[Image.Image], target: Target, words: Sequence[Mapping[str, str]], *, dpi: float | None = None
) -> tuple[Encoded | Diagnostic, ...]:
    """All pictures of a post, each within the target's limit and together within its total: the heaviest give way."""
    made = [encoded(image, target, said, dpi=dpi) for image, said in zip(images, words, strict=True)]
    weights = [len(one.data) for one in made if isinstance(one, Encoded)]
    if target.total is None or sum(weights) <= target.total:
        return tuple(made)
    limit = _level(weights, target.total)
    lighter = target._replace(bytes=limit)
    for number, one in enumerate(made):
        if isinstance(one, Encoded) and len(one.data) > limit:
            made[number] = encoded(images[number], lighter, words[number], dpi=dpi)
    return tuple(made)


def _level(weights: Sequence[int], total: int) -> int:
    """The most that a picture may weigh so that all together weigh `total`, when the lighter stay as they are."""
    left = total
    ordered = sorted(weights)
    for number, one in enumerate(ordered):
        share = left // (len(ordered) - number)
        if one > share:
            return share
        left -= one
    return ordered[-1]


def _sizes(size: tuple[int, int], target: Target) -> Iterator[tuple[int, int]]:
    """The whole size, then smaller ones: never narrower than it is shown."""
    width, height = size
    yield size
    if target.bytes is None:
        return
    scale = SHRINK
    while width * scale >= target.display:
        yield round(width * scale), max(1, round(height * scale))
        scale *= SHRINK


def _rungs(picture: Image.Image, target: Target, words: Mapping[str, str], dpi: float | None) -> Iterator[_Try]:
    """Every way in which a picture of this size can be written, best first."""
    yield from _lossless(picture, target, words, dpi)
    flat = picture.convert("L") if target.greys else picture
    for quality in QUALITIES:
        if "jpeg" in target.formats:
            yield _Try(f"JPEG, quality {quality}", "jpeg", partial(_jpeg, flat, quality, words, dpi))
        if "webp" in target.formats:
            yield _Try(f"WebP, quality {quality}", "webp", partial(_webp, picture, words, quality=quality))


def _lossless(picture: Image.Image, target: Target, words: Mapping[str, str], dpi: float | None) -> Iterator[_Try]:
    from comicgen.publish.png import png_bytes

    plain = 0
    if "png" in target.formats:
        indexed = with_palette(picture)
        data = png_bytes(indexed or picture, text=words, dpi=dpi)
        plain = len(data)
        name = f"PNG with a palette of {_colours(indexed)} colours" if indexed else "PNG"
        yield _Try(name, "png", lambda: data)
        if indexed is None and target.bytes and plain < target.bytes * _THOROUGH:
            yield _Try("PNG, packed thoroughly", "png", lambda: png_bytes(picture, text=words, dpi=dpi, thorough=True))
    if "webp" in target.formats:
        if not plain:
            quick = _webp(picture, words, quality=None, method=_QUICKLY)
            plain = len(quick)
            yield _Try("WebP, lossless", "webp", lambda: quick)
        if not (target.bytes and plain > target.bytes * _WEBP):
            made = partial(_webp, picture, words, quality=None)
            yield _Try("WebP, lossless, packed thoroughly", "webp", made)


def with_palette(picture: Image.Image) -> Image.Image | None:
    """The very same pixels with a palette; None when they have more than 256 colours."""
    if picture.getcolors(_PALETTE) is None:
        return None
    indexed = picture.quantize(_PALETTE, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    return indexed if indexed.convert("RGB").tobytes() == picture.tobytes() else None


def _colours(indexed: Image.Image) -> int:
    return len(indexed.getcolors(_PALETTE) or ())


def in_greys(picture: Image.Image, count: int) -> Image.Image:
    """In as many greys as a screen shows, evenly spaced and without dots, which would speckle flat tints."""
    step = 255 / (count - 1)
    return picture.convert("L").point([round(round(value / step) * step) for value in range(256)]).convert("RGB")


def _jpeg(picture: Image.Image, quality: int, words: Mapping[str, str], dpi: float | None) -> bytes:
    from io import BytesIO

    from comicgen.publish.jpeg_words import with_words

    stream = BytesIO()
    dots = (round(dpi), round(dpi)) if dpi else (0, 0)
    picture.save(stream, "JPEG", quality=quality, subsampling=0, optimize=True, dpi=dots)
    return with_words(stream.getvalue(), words)


def _webp(picture: Image.Image, words: Mapping[str, str], *, quality: int | None, method: int = _HARD) -> bytes:
    from io import BytesIO

    from comicgen.publish.exif import exif
    from comicgen.publish.xmp import packet

    stream = BytesIO()
    # For lossless pictures `quality` is how hard it tries: 75 takes two thirds of the time of the most, 1 % larger.
    how = {"lossless": True, "quality": 75, "method": method} if quality is None else {"quality": quality, "method": 5}
    picture.save(stream, "WEBP", exif=exif(words), xmp=packet(words).encode(), **how)
    return stream.getvalue()


def weight(count: int) -> str:
    """Bytes as people say them: "412 kB", "1.9 MB"."""
    if count < 1000:
        return f"{count} bytes"
    if count < 999_500:
        return f"{round(count / 1000)} kB"
    return f"{count / 1_000_000:.1f}".removesuffix(".0") + " MB"
