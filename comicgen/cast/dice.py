"""Choices that follow from a name, and names of colours looked up."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from zlib import crc32

from comicgen.colour import parse_hex
from comicgen.script.words.looks import CLOTH

__all__ = ["Dice", "colour_of"]

T = TypeVar("T")


class Dice:
    """Choices that follow from a name; each question has its own die, so that one answer does not shift the next."""

    def __init__(self, name: str) -> None:
        self._name = name

    def pick(self, question: str, options: Sequence[T]) -> T:
        """One of the options."""
        return options[crc32(f"{self._name}/{question}".encode()) % len(options)]

    def chance(self, question: str, share: float) -> bool:
        """Whether something is so, for this share of all names."""
        return crc32(f"{self._name}/{question}".encode()) % 1000 < share * 1000


def colour_of(name: str, palette: Mapping[str, str]) -> str:
    """A colour by its name in a palette, or as written."""
    return palette.get(name) or parse_hex(name) or CLOTH["slate"]
