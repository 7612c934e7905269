"""The format: `strip`, or a size such as 1080x1350, 148x210mm, 13x4in.

Comes in: the value of `format`. Goes out: a Format in house units.
"""

import re

from comicgen.script.desk import Desk
from comicgen.script.lists import nearest, plain_form
from comicgen.script.model import Format
from comicgen.script.nodes import Node
from comicgen.script.words import FORMATS
from comicgen.units import UNITS_PER

__all__ = ["read_format"]

_SIZE = re.compile(
    r"(?P<width>\d{1,5}(?:\.\d{1,4})?|\d{1,3} ?\d{0,2}/\d{1,2})\s*(?P<first>px|mm|cm|in)?\s*[x×]\s*"
    r"(?P<height>\d{1,5}(?:\.\d{1,4})?|\d{1,3} ?\d{0,2}/\d{1,2})\s*(?P<unit>px|mm|cm|in)?",
    re.ASCII | re.IGNORECASE,
)
_PRINT = 300 / 96  # pixels per house unit, at 300 dots per inch
_SCREEN = 2.0
_LEAST, _MOST = 100, 8_000  # pixels of a side


def read_format(desk: Desk, node: Node) -> Format:
    """The format; the strip, with a fault, when it is none."""
    word = desk.word(node, "'format'")
    if word is None:
        return Format("strip")
    name = plain_form(word.value)
    if name in FORMATS:
        if name != "strip":
            desk.error("not-yet", f"the format '{name}' is not drawn yet", word, hint="use 'strip' or a size")
        return Format("strip")
    size = _SIZE.fullmatch(word.value.strip())
    if size is None:
        near = nearest(name, FORMATS)
        hint = f"did you mean '{near}'?" if near else "a format is 'strip', or a size: 1080x1350, 148x210mm, 13x4in"
        desk.error("bad-value", f"'{word.value.strip()[:40]}' is no format", word, hint=hint)
        return Format("strip")
    unit = (size["unit"] or size["first"] or "px").lower()
    sides = [_number(size["width"]), _number(size["height"])]
    pixels = _SCREEN if unit == "px" else _PRINT
    units = [side / _SCREEN if unit == "px" else side * UNITS_PER[unit] for side in sides]
    if not all(_LEAST <= side * pixels <= _MOST for side in units):
        found = " x ".join(f"{side * pixels:,.0f}" for side in units)
        desk.error("bad-value", f"a side has {_LEAST} to {_MOST:,} pixels; this format has {found}", word)
        return Format("strip")
    return Format("size", units[0], units[1], pixels)


def _number(text: str) -> float:
    """A number, a fraction (13/2), or both (6 5/8)."""
    from fractions import Fraction  # here: 2 ms that a strip need not pay

    parts = text.split()
    try:
        return float(sum(Fraction(part) for part in parts))
    except ZeroDivisionError:
        return 0.0
