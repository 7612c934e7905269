"""Measures with their units, as people write them: `8 MB`, `1080x1350`, `max 1280`, `390px`, `14%`.

Comes in: words. Goes out: numbers. Each raises ValueError with a message and a hint when the words are no such measure.
"""

import re

from comicgen.frozen import NamedTuple

__all__ = ["Edge", "bytes_of", "characters_of", "edge_of", "greys_of", "pixels_of", "size_of", "spoken_bytes"]

_NO_LIMIT = ("any", "no limit", "unlimited", "none", "none stated")
_NUMBER = r"(\d{1,12}|\d{1,3}(?:[ _,']\d{3}){1,3}|\d{1,9}\.\d{1,6})"
_BYTES = re.compile(rf"(?:max\s*)?{_NUMBER}\s*(bytes?|b|kb|mb|gb|kib|mib|gib)?", re.ASCII | re.IGNORECASE)
_PIXELS = re.compile(
    rf"(?:max\s*)?{_NUMBER}\s*(?:css\s*)?(?:px|pixels?)?(?:\s*(?:high|wide))?", re.ASCII | re.IGNORECASE
)
_SIZE = re.compile(r"(\d{1,5})\s*(?:px)?\s*(?:[x×]\s*(\d{1,5}|any)\s*(?:px)?|wide)?", re.ASCII | re.IGNORECASE)
_EDGE = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)\s*(px|%)?", re.ASCII | re.IGNORECASE)
_CHARACTERS = re.compile(rf"(?:max\s*)?{_NUMBER}\s*(?:characters?)?", re.ASCII | re.IGNORECASE)
_UNITS = {
    "b": 1,
    "byte": 1,
    "bytes": 1,
    "kb": 10**3,
    "mb": 10**6,
    "gb": 10**9,
    "kib": 2**10,
    "mib": 2**20,
    "gib": 2**30,
}
_SPOKEN = ((2**20, "MiB"), (10**6, "MB"), (2**10, "KiB"), (10**3, "kB"))
_MOST_SIDE = 20_000


class Edge(NamedTuple):
    """A distance from an edge: pixels, or a share of the picture's width or height."""

    amount: float
    share: bool = False

    def of(self, side: float) -> float:
        """In whole pixels of a side, rounded up: words rather stand too far from an edge than too near."""
        return float(-(-self.amount * side // 100)) if self.share else self.amount


def _amount(text: str) -> float:
    return float(re.sub(r"[ _,']", "", text))


def bytes_of(text: str) -> int | None:
    """Bytes; None when there is no limit. MB are a million bytes, MiB 1024 x 1024."""
    if text.strip().lower() in _NO_LIMIT:
        return None
    found = _BYTES.fullmatch(text.strip())
    if found is None:
        raise ValueError(
            f"'{text.strip()[:40]}' is no weight of a file", "write it as `8 MB`, `10 MiB`, `500 kB` or `any`"
        )
    return int(_amount(found[1]) * _UNITS[(found[2] or "b").lower()])


def characters_of(text: str) -> int | None:
    """Characters of alt text; 0 for `no`, None when there is no limit."""
    word = text.strip().lower()
    if word in ("no", "none", "false"):
        return 0
    if word in _NO_LIMIT:
        return None
    found = _CHARACTERS.fullmatch(word)
    if found is None or "." in found[1]:
        raise ValueError(f"'{text.strip()[:40]}' is no number of characters", "write `1000`, `no` or `any`")
    return int(_amount(found[1]))


def greys_of(text: str) -> int | None:
    """How many greys; None for a screen with colours."""
    word = text.strip().lower()
    if word in ("no", "none", "false"):
        return None
    if not word.isascii() or not word.isdigit() or not 2 <= int(word) <= 256:
        raise ValueError(
            f"'{text.strip()[:40]}' is no number of greys", "write `16`, or `no` for a screen with colours"
        )
    return int(word)


def pixels_of(text: str) -> int | None:
    """Pixels; None when there is no limit."""
    if text.strip().lower() in _NO_LIMIT:
        return None
    found = _PIXELS.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"'{text.strip()[:40]}' is no number of pixels", "write `1280`, `390px` or `max 1280`")
    return round(_amount(found[1]))


def size_of(text: str) -> tuple[int, int | None]:
    """Width and height; None for a picture that is as high as the comic."""
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"'{text.strip()[:40]}' is no size", "write `1080x1350`, or `800 wide` for any height")
    width = int(found[1])
    height = int(found[2]) if found[2] and found[2].isdigit() else None
    for side in (width, *([] if height is None else [height])):
        if not 64 <= side <= _MOST_SIDE:
            raise ValueError(f"a side has 64 to {_MOST_SIDE:,} pixels, but {side:,} stands here", "")
    return width, height


def edge_of(text: str) -> Edge:
    """How far from an edge."""
    found = _EDGE.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"'{text.strip()[:40]}' is no distance from an edge", "write `64`, `64px` or `5%`")
    share = found[2] == "%"
    amount = float(found[1])
    if share and amount > 49:
        raise ValueError(f"{amount:g}% leaves no room for words", "an edge takes less than half")
    return Edge(amount, share)


def spoken_bytes(count: int) -> str:
    """A weight as people say it, in the unit in which it is a round number."""
    for unit, name in _SPOKEN:
        if count >= unit and count % unit == 0:
            return f"{count // unit} {name}"
    return f"{count / 10**6:.3g} MB" if count >= 10**6 else f"{count:,} bytes"
