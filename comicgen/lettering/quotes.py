"""Curly quotation marks and apostrophes for typed ones, in English.

Comes in: a text with `"` and `'`. Goes out: the same text with each turned the right way; feet and inches stay.
"""

import re

__all__ = ["curled"]

_ELISIONS = re.compile(
    r"(?:tis|twas|twere|twill|twixt|em|til|till|cause|bout|round|n|s|d|kay|ere|ello|er|cuz|un)\b", re.I
)
_OPENERS = frozenset("([{<‘“«¿¡\ue002")
_LOOSE = re.compile(r"(?<=“)\s+(?=\S)|(?<=\S)\s+(?=”)")  # spaces inside of quotation marks
_TYPED = re.compile(r"[\"']")


def curled(text: str) -> str:
    """The text with curly marks."""
    made: list[str] = []
    start = 0
    is_open = False
    for mark in _TYPED.finditer(text):
        at = mark.start()
        before, after = text[:at].rstrip("*~\\")[-2:], text[at + 1 :].lstrip("*~")
        turned = _double(before, after, is_open=is_open) if mark[0] == '"' else _single(before, after, text)
        if mark[0] == '"' and turned != '"':
            is_open = turned == "“"
        made += (text[start:at], turned)
        start = at + 1
    return _LOOSE.sub("", "".join((*made, text[start:])))


def _double(before: str, after: str, *, is_open: bool) -> str:
    last = before[-1:]
    if last.isdigit() and not is_open:
        return '"'  # inches
    if not last or last.isspace() or last in _OPENERS:
        return "“" if after[:1].strip() or not is_open else "”"
    if before in ("--", "..") or last in "—–/…'":
        return "”" if is_open or not after[:1].isalnum() else "“"
    return "”"


def _single(before: str, after: str, text: str) -> str:
    last = before[-1:]
    if last.isdigit() and not after[:1].isalpha() and "‘" not in text:
        return "'"  # feet
    if last.isalnum() or not after[:1].strip():
        return "’"
    if after[:1].isdigit() or _ELISIONS.match(after):
        return "’"
    if (not last or last.isspace() or last in _OPENERS or last in '"-.') and _is_closed(after):
        return "‘"
    return "’"


def _is_closed(after: str) -> bool:
    """Whether a later mark closes what a single one would open here."""
    return re.search(r"(?<=[^\s])['’](?![^\W_])", after) is not None
