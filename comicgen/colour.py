"""Colours: "#rrggbb" strings, mixed, graded and compared.

A colour is a string of the form "#rrggbb" everywhere in the house; only a backend takes it apart.
"""

from functools import lru_cache

__all__ = ["contrast", "from_oklab", "luminance", "mix", "oklab", "parse_hex", "rgb"]


def parse_hex(text: str) -> str | None:
    """A written colour as "#rrggbb" in lower case, or None when it is none; "#rgb" is allowed."""
    digits = text[1:].lower() if text.startswith("#") else ""
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) != 6 or any(digit not in "0123456789abcdef" for digit in digits):
        return None
    return f"#{digits}"


@lru_cache(4096)
def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(8192)
def mix(first: str, second: str, share: float) -> str:
    """`first` with `share` (0 to 1) of `second` stirred in."""
    ends = zip(rgb(first), rgb(second), strict=True)
    return "#{:02x}{:02x}{:02x}".format(*(round(a + (b - a) * share) for a, b in ends))


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in rgb(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(8192)
def oklab(colour: str) -> tuple[float, float, float]:
    """Lightness (0 to 1), and how red and how yellow (both about -0.3 to 0.3), evenly spaced to the eye (Ottosson)."""
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in rgb(colour)))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


@lru_cache(8192)
def from_oklab(light: float, red: float, yellow: float) -> str:
    """The colour at a place in that space; what no screen can show is cut to what it can."""
    long = (light + 0.3963377774 * red + 0.2158037573 * yellow) ** 3
    middle = (light - 0.1055613458 * red - 0.0638541728 * yellow) ** 3
    short = (light - 0.0894841775 * red - 1.2914855480 * yellow) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    channels = (v * 12.92 if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in (max(v, 0.0) for v in linear))
    return "#{:02x}{:02x}{:02x}".format(*(round(255 * min(channel, 1.0)) for channel in channels))
