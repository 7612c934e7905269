"""The written comic: script text in, a frozen Script out, and everything that can be wrong with it on the way.

`read` makes a Script, `check` looks at it as a whole, `fix` writes corrected lines, `styled` gives its style.
"""

from comicgen.findings import render_report, report_json, report_sarif
from comicgen.script.build_style import styled
from comicgen.script.check import check
from comicgen.script.fix import fix
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
    "json_schema",
    "read",
    "render_report",
    "report_json",
    "report_sarif",
    "stock_look",
    "styled",
]
