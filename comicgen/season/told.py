"""Findings and parts as plain values, for records and the cache: JSON that reads back equal.

Comes in: frozen values. Goes out: lists and words; and back. What cannot be read back raises ValueError, KeyError or
TypeError: whoever asks takes it for damage.
"""

from typing import Any

from comicgen.diagnostics import Diagnostic, Span
from comicgen.season.key import Parts

__all__ = ["DAMAGE", "finding_of", "finding_told", "parts_of_list"]

DAMAGE = (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, RecursionError)
"""What reading of a damaged record or bundle may raise."""


def finding_told(item: Diagnostic) -> list[Any]:
    """A finding as a list."""
    return [item.severity, item.code, item.message, item.span, item.hint, item.fix, item.facts]


def finding_of(told: list[Any]) -> Diagnostic:
    """A finding from a list."""
    severity, code, message, span, hint, fix, facts = told
    if severity not in ("error", "warning", "note"):
        raise ValueError(f"{severity} is no severity")
    place = None
    if span is not None:
        source, line, column, end = span
        place = Span(str(source), int(line), int(column), int(end))
    known = tuple((str(name), tuple(value) if isinstance(value, list) else value) for name, value in facts)
    return Diagnostic(severity, str(code), str(message), place, str(hint), str(fix), known)


def parts_of_list(told: list[Any]) -> Parts:
    """The parts of a key from a list."""
    return tuple((str(name), str(value)) for name, value in told)
