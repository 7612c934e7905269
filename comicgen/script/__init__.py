"""The written comic: script text in, a frozen Script out, and everything that can be wrong with it on the way.

`read` makes a Script, `check` looks at it as a whole, `fix` writes corrected lines, `styled` gives its style. Each is
loaded at its first use: who only wants the model does not pay for the reader.
"""

from typing import TYPE_CHECKING, Any

from comicgen.script.model import (
    Actor,
    Character,
    Feeling,
    Format,
    Garment,
    Line,
    Look,
    Panel,
    Script,
    Setting,
    Voice,
)

if TYPE_CHECKING:
    from comicgen.findings import render_report, report_json, report_sarif
    from comicgen.script.build_format import format_of, seen_at
    from comicgen.script.build_style import styled
    from comicgen.script.checking import check
    from comicgen.script.fixing import fix
    from comicgen.script.reading import read, stock_look
    from comicgen.script.schema import json_schema

__all__ = [
    "Actor",
    "Character",
    "Feeling",
    "Format",
    "Garment",
    "Line",
    "Look",
    "Panel",
    "Script",
    "Setting",
    "Voice",
    "check",
    "fix",
    "format_of",
    "json_schema",
    "read",
    "render_report",
    "report_json",
    "report_sarif",
    "seen_at",
    "stock_look",
    "styled",
]

_HOMES = {
    "check": "comicgen.script.checking",
    "fix": "comicgen.script.fixing",
    "format_of": "comicgen.script.build_format",
    "json_schema": "comicgen.script.schema",
    "read": "comicgen.script.reading",
    "render_report": "comicgen.findings",
    "report_json": "comicgen.findings",
    "report_sarif": "comicgen.findings",
    "seen_at": "comicgen.script.build_format",
    "stock_look": "comicgen.script.reading",
    "styled": "comicgen.script.build_style",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
