"""Lengths: what writers type ("5mm", "1/8in", "1080px") to the unit of the house.

The house's unit is the CSS pixel, 1/96 inch, at the size at which the reader sees the comic. Only a
backend knows the pixels of a picture.
"""

import re

__all__ = ["UNITS_PER", "parse_length"]

UNITS_PER = {"px": 1.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "pt": 96 / 72}
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?(?:/\d+)?)\s*(px|mm|cm|in|pt)\s*", re.ASCII)


def parse_length(text: str) -> float | None:
    """A written length in house units (1/96 inch), or None when it is none."""
    match = _LENGTH.fullmatch(text)
    if not match or ("/" in match[1] and ("." in match[1] or match[1].endswith("/0"))):
        return None
    over, _, under = match[1].partition("/")
    number = int(over) / int(under) if under else float(over)
    return number * UNITS_PER[match[2]]
