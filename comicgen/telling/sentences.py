"""Where a text may be cut: at the end of a sentence, never within what somebody says."""

import re
from collections.abc import Iterable

__all__ = ["cut", "length", "sentences", "within"]

_END = re.compile(r"(?<!\b[A-Z])[.!?\u2026]['\u2019)]?[\"\u201c\u201d\u00bb]?(?=\s|$)|[\"\u201c\u201d\u00bb](?=\s|$)")
_CLOSES = {"\u201e": "\u201c", "\u201c": "\u201d", "\u00ab": "\u00bb"}  # German, English as printed, French and Spanish


def length(text: str) -> int:
    """Characters as posting places count them at most: what is beyond 16 bits counts as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def sentences(text: str) -> list[str]:
    """The sentences of an alt text; what somebody says in one breath stays whole."""
    found, start = [], 0
    for match in _END.finditer(text):
        piece = text[start : match.end()]
        if not _open(piece):
            found.append(piece.strip())
            start = match.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def cut(text: str, limit: int) -> str:
    """The text within `limit` characters: as many whole sentences as fit and "…"; of a long first one, its words."""
    if length(text) <= limit:
        return text
    kept = _joined(sentences(text), limit - 2)
    if kept:
        return f"{kept} …"
    kept = _joined(text.split(" "), limit - 2) or _letters(text, limit - 1)
    mark = f"…{_open(kept)}"
    return f"{kept.rstrip(' ,;:')}{mark}" if limit > 1 else "…"[:limit]


def _open(text: str) -> str:
    """What would close the quotation that a piece of a text breaks off in; nothing where it breaks off in none."""
    if text.count('"') % 2:
        return '"'
    closer = ""
    for char in text:
        if closer:
            closer = "" if char == closer else closer
        else:
            closer = _CLOSES.get(char, "")
    return closer


def within(text: str, most: int) -> bytes:
    """The text as UTF-8 of at most so many bytes, cut in the same way."""
    limit = most
    while len(data := cut(text, limit).encode("utf-8", "replace")) > most:
        limit = min(limit - 1, limit * most // len(data))
    return data


def _joined(pieces: Iterable[str], room: int) -> str:
    """As many pieces as there is room for."""
    kept: list[str] = []
    for piece in pieces:
        room -= length(piece) + (1 if kept else 0)
        if room < 0:
            break
        kept.append(piece)
    return " ".join(kept)


def _letters(text: str, room: int) -> str:
    kept = text[: max(0, room)]
    while length(kept) > max(0, room):
        kept = kept[:-1]
    return kept
