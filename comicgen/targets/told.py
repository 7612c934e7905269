"""A target as people read it: each figure as it may be written in a project file, the table of all, one in full.

Comes in: Targets. Goes out: text.
"""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from typing import Any

from comicgen.targets.keys import TARGET_KEYS
from comicgen.targets.measures import spoken_bytes
from comicgen.targets.model import Safe, Target

__all__ = ["as_data", "in_full", "row", "said", "table", "told_sets"]

COLUMNS = ("target", "size", "layout", "slides", "formats", "bytes", "alt", "date")
_DOUBT, _OWN = "?", "*"
_WIDE = 92  # characters of a line of prose
_FIGURES = tuple(key for key in TARGET_KEYS if key not in ("about", "date", "source", "like", "unconfirmed", "remarks"))
_NOT_TOLD = {"slice": None, "total": None, "dots": None, "greys": None, "fit": "layout"}  # when they say nothing


def said(target: Target) -> dict[str, str]:
    """Every figure of a target by its key, as it may be written in a project file."""
    return {key: _said(target, key) for key in _FIGURES}


def _said(target: Target, key: str) -> str:
    if key == "size":
        return f"{target.width}x{target.height}" if target.height else f"{target.width} wide"
    value = getattr(target, key)
    if key in ("bytes", "total"):
        return "any" if value is None else spoken_bytes(value)
    if key == "slice":
        return "any" if value is None else f"max {value}"
    if key == "alt":
        return "any" if value is None else str(value or "no")
    if key == "safe":
        return _edges(value)
    if key == "display":
        return f"{value:g}px"
    if key == "formats":
        return f"[{', '.join(value)}]" if len(value) > 1 else str(value[0])
    return "no" if value is None else f"{value:g}" if isinstance(value, int | float) else str(value)


def _edges(safe: Safe) -> str:
    if len(set(safe)) == 1:
        return f"{safe.left:g}"
    return f"{{{', '.join(f'{edge}: {value:g}' for edge, value in safe._asdict().items())}}}"


def row(target: Target) -> tuple[str, ...]:
    """The cells of a target in the table; an unconfirmed figure has a question mark, a target that the project file
    speaks of a star.
    """
    values = said(target) | {"date": target.date or "-", "formats": " ".join(target.formats)}
    shown = [target.name + (_OWN if target.changed else "")]
    for key in COLUMNS[1:]:
        value = "-" if values[key] == "any" else values[key]
        shown.append(value + (_DOUBT if key in target.unconfirmed else ""))
    return tuple(shown)


def table(targets: Iterable[Target]) -> str:
    """A line for each target, under the names of the columns; below it what the marks mean."""
    targets = tuple(targets)
    rows = [COLUMNS, *map(row, targets)]
    widths = [max(len(cells[column]) for cells in rows) for column in range(len(COLUMNS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip() for cells in rows]
    if any(target.unconfirmed for target in targets):
        lines += [
            "",
            f"{_DOUBT} unconfirmed: told by guides alone, or by nobody. `comicgen targets show NAME` says more",
        ]
    if any(target.changed for target in targets):
        lines.append(f"{_OWN} changed or added by the project file")
    return "".join(f"{line}\n" for line in lines)


def told_sets(sets: Mapping[str, Sequence[str]]) -> str:
    """A line for each set."""
    width = max(map(len, sets), default=0)
    pad, lines = " " * (width + 2), []
    for name, members in sets.items():
        first, *more = wrap(", ".join(members), _WIDE - len(pad), break_on_hyphens=False) or [""]
        lines += [f"{name:<{width}}  {first}".rstrip(), *(pad + line for line in more)]
    return "".join(f"{line}\n" for line in lines)


def in_full(target: Target, *, project: str = "comicgen.yaml") -> str:
    """Everything about a target: its figures, whence they come, which are in doubt, and how to say one's own."""
    lines = [target.name, *_prose(target.about), "", *_figures(target), "", *_origin(target), *_way(target, project)]
    return "".join(f"{line}\n" for line in lines)


def _prose(text: str) -> list[str]:
    return wrap(text, _WIDE, break_on_hyphens=False)


def _figures(target: Target) -> list[str]:
    told = [(key, value) for key, value in said(target).items() if _telling(target, key)]
    width = max(len(value) for _, value in told)
    return [f"  {key:<9}{_marks(target, key):<2} {value:<{width}}  {_MEANINGS[key]}" for key, value in told]


def _marks(target: Target, key: str) -> str:
    return (_DOUBT if key in target.unconfirmed else "") + (_OWN if key in target.changed else "")


def _telling(target: Target, key: str) -> bool:
    """Whether a figure says anything: most targets have no slices, no dots and no greys."""
    if key == "safe":
        return any(target.safe)
    return key not in _NOT_TOLD or getattr(target, key) != _NOT_TOLD[key]


_MEANINGS = {
    "size": "pixels of a picture",
    "layout": "how the comic is shared among pictures",
    "fit": "how it comes to its shape",
    "slides": "pictures of one post, at most",
    "slice": "pixels of a slice, at most",
    "formats": "accepted",
    "bytes": "of a picture, at most",
    "total": "of all pictures of a post, at most",
    "alt": "characters of alt text, at most",
    "display": "as wide as readers see it",
    "safe": "pixels from the edges that words keep clear of",
    "dots": "per inch",
    "greys": "of its screen",
}


def _origin(target: Target) -> list[str]:
    lines = _prose(f"Read in {target.date}: {target.source}." if target.source else "")
    if target.changed:
        lines += _prose(f"{_OWN} {target.span_name} says this.")
    return lines + ([""] if lines and target.remarks else []) + _prose(target.remarks)


def _way(target: Target, project: str) -> list[str]:
    doubted = [key for key in target.unconfirmed if key in _FIGURES]
    lines = [""]
    if doubted:
        lines += _prose(
            f"{_DOUBT} Unconfirmed, told by guides alone or by nobody: {', '.join(doubted)}. You may know better."
        )
    lines += _prose(f"Figures of your own go into {project}, beside the scripts or in a folder above:")
    values = said(target)
    keys = doubted or ["bytes"]
    return [*lines, "", "  targets:", f"    {target.name}:", *(f"      {key}: {values[key]}" for key in keys)]


def as_data(target: Target) -> dict[str, Any]:
    """A target as JSON: figures as numbers, null where there is no limit."""
    data = target._asdict()
    data["safe"] = target.safe._asdict()
    data["file"] = data.pop("span_name")
    return data
