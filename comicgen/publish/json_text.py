"""JSON that people can read: what fits on a line stands on one, and whole numbers have no decimals."""

import json
from typing import Any

__all__ = ["json_text"]

_WIDTH = 120


def json_text(value: Any) -> str:
    """The text of plain data (dict, list, str, number, bool, None), with a newline at its end."""
    return _text(value, "") + "\n"


def _text(value: Any, indent: str) -> str:
    flat = _flat(value)
    if len(indent) + len(flat) <= _WIDTH or not isinstance(value, dict | list) or not value:
        return flat
    inner = indent + "  "
    if isinstance(value, dict):
        rows = [f"{inner}{_flat(key)}: {_text(item, inner)}" for key, item in value.items()]
        return "{\n" + ",\n".join(rows) + f"\n{indent}}}"
    if all(isinstance(item, int | float) or _is_point(item) for item in value):
        return _filled(value, indent, inner)
    return "[\n" + ",\n".join(inner + _text(item, inner) for item in value) + f"\n{indent}]"


def _filled(values: list[Any], indent: str, inner: str) -> str:
    """Points one after the other, as many on a row as there is room for."""
    rows = [inner]
    for place, value in enumerate(values):
        word = _flat(value) + ("," if place < len(values) - 1 else "")
        if len(rows[-1]) + len(word) >= _WIDTH:
            rows.append(inner)
        rows[-1] += word if rows[-1] == inner else " " + word
    return "[\n" + "\n".join(rows) + f"\n{indent}]"


def _is_point(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, int | float) for item in value)


def _flat(value: Any) -> str:
    match value:
        case float() if value.is_integer():
            return str(int(value))
        case dict():
            return "{" + ", ".join(f"{_flat(key)}: {_flat(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flat, value)) + "]"
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
