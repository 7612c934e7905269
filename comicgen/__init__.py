"""comicgen: from a YAML script to finished, lettered comic strips.

The front door. Comes in: a script (a path or its text). Goes out: its stages, one verb each - `read`, `check`,
`compose`, `paint`, `write` - and `render`, which is all of them. Everything is loaded at its first use, so that
`import comicgen` costs next to nothing.
"""

from typing import TYPE_CHECKING, Any

from comicgen.version import __version__

if TYPE_CHECKING:
    from comicgen.diagnostics import ComicError, Diagnostic, Report, Span
    from comicgen.layout.result import Composition
    from comicgen.publish.layout_json import layout_json
    from comicgen.script.model import Script
    from comicgen.script.style import Style
    from comicgen.studio.door import ReportError, check, compose, paint, read, render, write
    from comicgen.telling.alt import alt_text

__all__ = [
    "ComicError",
    "Composition",
    "Diagnostic",
    "Report",
    "ReportError",
    "Script",
    "Span",
    "Style",
    "__version__",
    "alt_text",
    "check",
    "compose",
    "layout_json",
    "paint",
    "read",
    "render",
    "write",
]

_HOMES = {
    "ComicError": "comicgen.diagnostics",
    "Composition": "comicgen.layout.result",
    "Diagnostic": "comicgen.diagnostics",
    "Report": "comicgen.diagnostics",
    "ReportError": "comicgen.studio.door",
    "Script": "comicgen.script.model",
    "Span": "comicgen.diagnostics",
    "Style": "comicgen.script.style",
    "alt_text": "comicgen.telling.alt",
    "check": "comicgen.studio.door",
    "compose": "comicgen.studio.door",
    "layout_json": "comicgen.publish.layout_json",
    "paint": "comicgen.studio.door",
    "read": "comicgen.studio.door",
    "render": "comicgen.studio.door",
    "write": "comicgen.studio.door",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'comicgen' has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted(set(globals()) | set(__all__))
