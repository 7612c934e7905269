"""Capitals, as each language makes them. The text itself stays in natural case: capitals are how it is lettered."""

import unicodedata
from functools import lru_cache

__all__ = ["MICRO", "upper"]

MICRO = "\u00b5"

_DOTTED = ("tr", "az")  # i and dotless i are two letters


@lru_cache(4096)
def upper(text: str, language: str = "en") -> str:
    """The text in capitals: sharp s gives SS, Turkish i its dot, Greek capitals lose the tonos (keep the dialytika)."""
    base = language.partition("-")[0].lower()
    if base in _DOTTED:
        text = text.replace("i", "İ").replace("ı", "I")
    # The sign for micro has no capital: M would be another unit.
    capitals = MICRO.join(part.upper() for part in text.split(MICRO))
    if any("\u0370" <= char <= "\u03ff" or "\u1f00" <= char <= "\u1fff" for char in capitals):
        return "".join(map(_without_tonos, _clusters(capitals)))
    return unicodedata.normalize("NFC", capitals)


def _clusters(text: str) -> list[str]:
    found: list[str] = []
    for char in unicodedata.normalize("NFD", text):
        if found and unicodedata.combining(char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _without_tonos(cluster: str) -> str:
    if "\u0370" <= cluster[0] <= "\u03ff":
        cluster = cluster[0] + "".join(mark for mark in cluster[1:] if mark == "\u0308")
    return unicodedata.normalize("NFC", cluster)
