"""Placards: the words of a sign that somebody holds, in as few and as large rows as its board has room for.

Comes in: the words. Goes out: rows with their size, and how large the board is; None when they do not fit. Lengths are
U of a figure: the board is at most as wide as its two arms can hold before a chest, and never over a chin.
"""

from functools import lru_cache

from comicgen.frozen import NamedTuple
from comicgen.lettering.fitting import sound_rows
from comicgen.lettering.model import Block
from comicgen.lettering.types import type_for
from comicgen.script.style import HOUSE

__all__ = ["Placard", "placard"]

_WIDE, _HIGH = (128.0, 168.0), (58.0, 100.0)  # the least and the most of a board
_MARGIN, _FINGERS = 11.0, 21.0  # beside and over the words; below them, where hands hold the board
_LARGEST, _LEAST = 34.0, 15.0  # size of type; a head is 100 high, so smaller letters cannot be read beside it
_MEASURED = 20.0


class Placard(NamedTuple):
    """Words on a board: the block as measured, how much larger it is lettered, and the board's size."""

    block: Block
    scale: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Of the words, from the board's upper edge."""
        return (self.height - _FINGERS + _MARGIN) / 2


@lru_cache(128)
def placard(text: str, language: str = "en") -> Placard | None:
    """The words as large as they fit, or None when they would be too small; raises ValueError for no words."""
    spec = type_for("shout", size=_MEASURED, style=HOUSE.lettering, language=language)
    room = _WIDE[1] - 2 * _MARGIN, _HIGH[1] - _MARGIN - _FINGERS
    found = [
        (min(room[0] / block.ink.w, room[1] / block.ink.h, _LARGEST / _MEASURED), -len(block.rows), block)
        for block in sound_rows(text, spec, language=language)
    ]
    scale, _, block = max(found, key=lambda one: one[:2])
    if scale * _MEASURED < _LEAST:
        return None
    wide, high = block.ink.w * scale + 2 * _MARGIN, block.ink.h * scale + _MARGIN + _FINGERS
    return Placard(block, scale, max(wide, _WIDE[0]), max(high, _HIGH[0]))
