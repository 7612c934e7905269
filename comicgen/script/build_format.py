"""The format: a shape by name (`strip`, `page`...), or a size such as 1080x1350, 148x210mm, 13x4in.

Comes in: the value of `format`, or words of a command. Goes out: a Format in house units.
"""

import re

from comicgen.script.desk import Desk
from comicgen.script.lists import match, nearest
from comicgen.script.model import Format
from comicgen.script.nodes import Node
from comicgen.script.shapes import PAPER_UNITS, SHAPES
from comicgen.script.words.scenes import FORMATS

__all__ = ["format_of", "read_format", "seen_at"]

_SIZE = re.compile(
    r"(?P<width>\d{1,5}(?:\.\d{1,4})?|\d{1,3} ?\d{0,2}/\d{1,2})\s*(?P<first>px|mm|cm|in)?\s*[x×]\s*"
    r"(?P<height>\d{1,5}(?:\.\d{1,4})?|\d{1,3} ?\d{0,2}/\d{1,2})\s*(?P<unit>px|mm|cm|in)?",
    re.ASCII | re.IGNORECASE,
)
_INCHES = {"mm": 1 / 25.4, "cm": 1 / 2.54, "in": 1.0}
_PIXELS = 2.0  # per house unit
_LEAST, _MOST = 100, 8_000  # pixels of a side


def read_format(desk: Desk, node: Node) -> Format:
    """The format; the strip, with a fault, when it is none."""
    word = desk.word(node, "'format'")
    if word is None:
        return Format("strip")
    try:
        return format_of(word.value)
    except ValueError as fault:
        message, hint = fault.args
        desk.error("bad-value", message, word, hint=hint)
        return Format("strip")


def format_of(text: str) -> Format:
    """The format that some words name. Raises ValueError with a message and a hint when they name none."""
    text = text.strip()
    name = match("shape", text)
    if name is not None:
        return _named(name)
    size = _SIZE.fullmatch(text)
    if size is None:
        near = nearest(text, FORMATS)
        listed = f"a format is {', '.join(FORMATS)}, or a size: 1080x1350, 148x210mm, 13x4in"
        raise ValueError(f"'{text[:40]}' is no format", f"did you mean '{near}'?" if near else listed)
    unit = (size["unit"] or size["first"] or "px").lower()
    per_inch = PAPER_UNITS if unit in _INCHES else Format("").per_inch
    scale = _INCHES[unit] * per_inch if unit in _INCHES else 1 / _PIXELS
    width, height = _number(size["width"]) * scale, _number(size["height"]) * scale
    if not all(_LEAST <= side * _PIXELS <= _MOST for side in (width, height)):
        found = f"{width * _PIXELS:,.0f} x {height * _PIXELS:,.0f}"
        raise ValueError(f"a side has {_LEAST} to {_MOST:,} pixels; this format has {found}", "")
    return Format("size", width, height, _PIXELS, per_inch)


def seen_at(form: Format, width: float | None) -> Format:
    """The same picture for readers who see it `width` CSS pixels wide: a unit is one of them, words are as large."""
    if width is None:
        return form
    units = form.width or SHAPES["strip"].width
    ratio = width / units
    height = form.height * ratio if form.height else None
    return form._replace(width=width, height=height, pixels=form.pixels / ratio)


def _named(name: str) -> Format:
    """A shape by its name; the width of the strip is the style's business."""
    shape = SHAPES[name]
    return Format(name, None if name == "strip" else shape.width, shape.height, shape.pixels, shape.per_inch)


def _number(text: str) -> float:
    """A number, a fraction (13/2), or both (6 5/8)."""
    from fractions import Fraction  # here: 2 ms that a strip need not pay

    parts = text.split()
    try:
        return float(sum(Fraction(part) for part in parts))
    except ZeroDivisionError:
        return 0.0
