"""Paths packed as glyphs of a font that lives in memory only.

FreeType rasterises glyphs with exact coverage, and Pillow carries FreeType: so a shape becomes a Type 2 charstring,
many shapes become one bare CFF font (no cmap, no tables: FreeType reads names of the form "uniXXXX"), and Pillow's
`getmask2` gives their masks. In: verbs and whole coordinates, y up. Out: bytes.

Sources: Adobe Technical Notes 5176 (CFF) and 5177 (Type 2 charstrings).
"""

import re
import sys
from array import array
from collections.abc import Sequence
from functools import lru_cache
from operator import sub
from struct import pack

__all__ = ["FIRST", "ROOM", "UNITS_PER_EM", "charstring", "font_bytes"]

UNITS_PER_EM = 10_000  # FreeType refuses glyphs of more than about 10 em ("raster overflow")
FIRST = 0xE000  # the first glyph's character
ROOM = 8_000  # glyphs in one font: "uniXXXX" ends at U+FFFF

_EM = b"\x1e\xa0\x00\x1f"  # the real number 0.0001
_MATRIX = _EM + b"\x8b\x8b" + _EM + b"\x8b\x8b\x0c\x07"
_NOTDEF = b"\x0e"
_FIRST_CUSTOM_STRING = 391
_RUNS = re.compile("M|L{1,24}|C{1,8}")  # an operator takes at most 48 operands
_OPERATORS = {"M": b"\x15", "L": b"\x05", "C": b"\x08"}  # rmoveto, rlineto, rrcurveto
_POINTS = {"M": 1, "L": 1, "C": 3}


def charstring(verbs: str, xs: Sequence[int], ys: Sequence[int], *, wide: bool = False) -> bytes:
    """A closed outline as a Type 2 charstring, its points in font units; "Z" verbs are ignored.

    Steps between points must fit in 16 bits; `wide` ones are 16.16 fixed numbers and fit in 32. Raises OverflowError.
    """
    steps = [0] * (2 * len(xs))
    steps[0], steps[2::2] = xs[0], map(sub, xs[1:], xs)
    steps[1], steps[3::2] = ys[0], map(sub, ys[1:], ys)
    operands = _wide_operands(steps) if wide else _operands(steps)
    size = 5 if wide else 3
    pieces: list[bytes] = []
    start = 0
    for count, operator in _layout(verbs):
        end = start + count * size
        pieces += (operands[start:end], operator)
        start = end
    pieces.append(b"\x0e")  # endchar
    return b"".join(pieces)


@lru_cache(4096)
def _layout(verbs: str) -> tuple[tuple[int, bytes], ...]:
    """How many operands go before each operator."""
    runs = _RUNS.findall(verbs)
    return tuple((2 * len(run) * _POINTS[run[0]], _OPERATORS[run[0]]) for run in runs)


def _operands(steps: Sequence[int]) -> bytes:
    """Each number as byte 28 and two bytes."""
    raw = _big_endian(array("h", steps))
    packed = bytearray(b"\x1c" * (len(steps) * 3))
    packed[1::3] = raw[0::2]
    packed[2::3] = raw[1::2]
    return bytes(packed)


def _wide_operands(steps: Sequence[int]) -> bytes:
    """Each number as byte 255 and four bytes: 16.16 fixed."""
    raw = _big_endian(array("i", steps))
    packed = bytearray(b"\xff" * (len(steps) * 5))
    for byte in range(4):
        packed[byte + 1 :: 5] = raw[byte::4]
    return bytes(packed)


def _big_endian(values: "array[int]") -> bytes:
    if sys.byteorder == "little":
        values.byteswap()
    return values.tobytes()


def font_bytes(charstrings: Sequence[bytes]) -> bytes:
    """A bare CFF font: charstring i is the glyph of the character FIRST + i."""
    names = [b"uni%04X" % (FIRST + number) for number in range(len(charstrings))]
    head = b"\x01\x00\x04\x04" + _index([b"S"])
    strings = _index(names) + _index([])
    charset = b"\x02" + pack(">HH", _FIRST_CUSTOM_STRING, len(names) - 1)
    glyphs = _index([_NOTDEF, *charstrings])
    start = len(head) + len(_index([_top(0, 0, 0)])) + len(strings)
    glyphs_at = start + len(charset)
    top = _top(start, glyphs_at, glyphs_at + len(glyphs))
    return b"".join((head, _index([top]), strings, charset, glyphs))


def _top(charset: int, glyphs: int, private: int) -> bytes:
    """The top dictionary: matrix, and where charset, charstrings and an empty private dictionary are."""
    return b"".join(
        (_MATRIX, _long(charset), b"\x0f", _long(glyphs), b"\x11", _long(0), _long(private), b"\x12"),
    )


def _long(value: int) -> bytes:
    return b"\x1d" + pack(">i", value)


def _index(items: Sequence[bytes]) -> bytes:
    if not items:
        return b"\0\0"
    offsets = [1]
    for item in items:
        offsets.append(offsets[-1] + len(item))
    return b"".join((pack(">HB", len(items), 4), pack(f">{len(offsets)}I", *offsets), *items))
