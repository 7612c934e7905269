"""Findings as people and machines read them: text with quoted lines, JSON, SARIF, annotations of a pull request.

Comes in: a Report. Goes out: text. Nothing here decides what is a fault.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from comicgen.diagnostics import Diagnostic, Report, Source
from comicgen.stock import stock_file
from comicgen.version import __version__

__all__ = ["finding_data", "pages", "render_report", "report_github", "report_json", "report_sarif"]

_SHADES = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m"}
_DIM, _BOLD, _OFF = "\x1b[2m", "\x1b[1m", "\x1b[0m"
_WIDEST = 160  # characters of a quoted line; a longer one is shown round the place
_NOTICES = {"error": "error", "warning": "warning", "note": "notice"}
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
_DOCS = "docs/faults"
_LINT = "docs/lint.md"


def render_report(report: Report, *, colour: bool) -> str:
    """All findings by place, each with its line quoted; "" when there are none. `colour` adds terminal colours."""
    lines = _Lines(report)
    items = report.sorted()
    text = "\n".join(_told(item, lines, colour=colour) for item in items)
    return f"{text}\n{_count(items)}\n" if items else ""


class _Lines:
    """The lines of each source, split once."""

    def __init__(self, report: Report) -> None:
        self.sources = report.sources
        self.split: dict[str, list[str]] = {}

    def line(self, source: str, number: int) -> str:
        """A line by its number, from 1; "" when there is none."""
        if source not in self.split:
            found: Source | None = self.sources.get(source)
            self.split[source] = found.text.split("\n") if found else []
        lines = self.split[source]
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""


def _told(item: Diagnostic, lines: _Lines, *, colour: bool) -> str:
    """One finding, without a line end at its end."""
    shade, bold, dim, off = (_SHADES[item.severity], _BOLD, _DIM, _OFF) if colour else ("", "", "", "")
    place = f"{item.span.source}:{item.span.line}:{item.span.column}: " if item.span else ""
    told = [f"{bold}{place}{off}{shade}{item.severity}[{_label(item)}]{off} {_clean(item.message)}"]
    quoted = lines.line(item.span.source, item.span.line) if item.span else ""
    margin = 2
    if item.span and quoted.strip():
        number = str(item.span.line).rjust(5)
        margin = len(number) - 1
        shown, start = _window(quoted, item.span.column - 1)
        width = max(min(item.span.end, len(quoted) + 1) - item.span.column, 1)
        width = min(width, max(len(shown) - (item.span.column - 1 - start), 1))
        gap = _blank(shown[: item.span.column - 1 - start])
        told.append(f"{dim}{number} |{off} {_clean(shown)}")
        told.append(f"{dim}{' ' * len(number)} |{off} {gap}{shade}{'^' * width}{off}")
    pad = " " * margin
    if item.hint:
        told.append(f"{pad}{bold}help:{off} {_clean(item.hint)}")
    if item.fix:
        first, *more = item.fix.split("\n")
        told.append(f"{pad}{bold}write:{off} {_clean(first.strip())}{' ...' if more else ''}")
    return "\n".join(line.rstrip() for line in told)


def _label(item: Diagnostic) -> str:
    """Its code; a metric of the lint has a number and a name."""
    name = dict(item.facts).get("name", "")
    return f"{item.code} {name}" if name else item.code


def _window(line: str, column: int) -> tuple[str, int]:
    """A part of a line that shows a column, and where it begins."""
    if len(line) <= _WIDEST:
        return line, 0
    start = max(0, min(column - _WIDEST // 2, len(line) - _WIDEST))
    return line[start : start + _WIDEST], start


def _blank(text: str) -> str:
    """Space as wide as a text on a terminal: wide letters count twice, marks on letters not at all."""
    from unicodedata import combining, east_asian_width

    return "".join(
        "\t" if sign == "\t" else "" if combining(sign) else "  " if east_asian_width(sign) in "WF" else " "
        for sign in text
    )


def _clean(text: str) -> str:
    """A text without signs that could steer a terminal or turn the direction of what follows."""
    return "".join(
        "\ufffd"
        if (sign < " " and sign != "\t") or "\x7f" <= sign < "\xa0" or sign in "\u202a\u202b\u202c\u202d\u202e"
        else sign
        for sign in text
    )


def _count(items: Sequence[Diagnostic]) -> str:
    """How many of each."""
    kinds = ("error", "warning", "note")
    counts = [(sum(item.severity == kind for item in items), kind) for kind in kinds]
    return ", ".join(f"{count} {kind}{'s' if count > 1 else ''}" for count, kind in counts if count)


def report_json(report: Report, *, more: Mapping[str, Any] | None = None) -> str:
    """All findings as one JSON document, schema 1; places count from 1, the end column is exclusive. `more` is told
    after them.
    """
    import json

    findings = [finding_data(item) for item in report.sorted()]
    document = {"schema": 1, "tool": "comicgen", "version": __version__, "findings": findings, **(more or {})}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def finding_data(item: Diagnostic) -> dict[str, Any]:
    """A finding as JSON tells it."""
    data: dict[str, Any] = {"severity": item.severity, "code": item.code, "message": item.message}
    if item.span:
        file, line, column, end = item.span
        data |= {"file": file, "line": line, "column": column, "end_column": end}
    data |= ({"hint": item.hint} if item.hint else {}) | ({"fix": item.fix} if item.fix else {})
    return data | dict(item.facts)


def report_sarif(report: Report) -> str:
    """All findings as SARIF 2.1.0, with a replacement for each line that has a correction."""
    import json

    items = report.sorted()
    codes = sorted({item.code for item in items})
    names = {item.code: str(dict(item.facts).get("name", "")) for item in items}
    known = pages() if codes else {}
    rules = [_rule(code, names[code], known.get(code, "")) for code in codes]
    driver = {"name": "comicgen", "version": __version__, "rules": rules}
    numbers, lines = {code: number for number, code in enumerate(codes)}, _Lines(report)
    results = [_as_result(item, numbers[item.code], lines) for item in items]
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _rule(code: str, name: str, page: str) -> dict[str, Any]:
    """A rule with its page: its address could only be one on a network, and a page travels with the findings."""
    rule = {"id": code} | ({"name": name} if name else {})
    return rule | (
        {"shortDescription": {"text": _gist(page)}, "help": {"text": page, "markdown": page}} if page else {}
    )


def _gist(page: str) -> str:
    """The first sentence of a page."""
    import re

    texts = (text for text in page.split("\n\n") if not re.match(r"#|\*\w", text))  # no heading, no severity
    first = " ".join(next(texts, "").removeprefix("**What.**").split())
    return first.partition(". ")[0].removesuffix(".") + "."


def pages() -> dict[str, str]:
    """The page of every code, and the chapter of every metric of the lint by its number."""
    import re

    found = {path.stem: path.read_text(encoding="utf-8") for path in sorted(stock_file(_DOCS).glob("*.md"))}
    chapter = re.compile(r"^### (L\d\d) `[a-z_.]+`\n.*?(?=^###? |\Z)", re.MULTILINE | re.DOTALL)
    chapters = chapter.finditer(stock_file(_LINT).read_text(encoding="utf-8"))
    return found | {one[1]: f"{one[0].strip()}\n" for one in sorted(chapters, key=lambda one: one[1])}


def _as_result(item: Diagnostic, rule: int, lines: _Lines) -> dict[str, Any]:
    text = f"{item.message} ({item.hint})" if item.hint else item.message
    result: dict[str, Any] = {
        "ruleId": item.code,
        "ruleIndex": rule,
        "level": _LEVELS[item.severity],
        "message": {"text": text},
    }
    if item.facts:
        result["properties"] = dict(item.facts)
    if item.span is None:
        return result
    artifact = {"uri": _address(item.span.source)}
    region = {"startLine": item.span.line, "startColumn": item.span.column, "endColumn": item.span.end}
    result["locations"] = [{"physicalLocation": {"artifactLocation": artifact, "region": region}}]
    if item.fix:
        last = item.span.line + item.fix.count("\n")
        deleted = {
            "startLine": item.span.line,
            "startColumn": 1,
            "endLine": last,
            "endColumn": len(lines.line(item.span.source, last)) + 1,
        }
        replacement = {"deletedRegion": deleted, "insertedContent": {"text": item.fix}}
        change = {"artifactLocation": artifact, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": "write the line like this"}, "artifactChanges": [change]}]
    return result


def _address(name: str) -> str:
    """The name of a file as an address, from here on or whole."""
    from urllib.parse import quote

    path = _slashed(name)
    start = ("file://" if path.startswith("/") else "file:///") if PurePath(name).is_absolute() else ""
    return start + quote(path, safe="/:" if start else "/", errors="surrogateescape")


def _slashed(name: str) -> str:
    return name.replace("\\", "/") if os.sep == "\\" else name


def report_github(report: Report) -> str:
    """All findings as workflow commands, a line each: GitHub shows them beside the lines of a pull request."""
    return "".join(f"{_as_command(item)}\n" for item in report.sorted())


def _as_command(item: Diagnostic) -> str:
    text = f"{item.message}\n{item.hint}" if item.hint else item.message
    about: dict[str, str | int] = {}
    if item.span:
        file, line, column, end = item.span
        about = {"file": _slashed(file), "line": line, "col": column, "endColumn": max(column, end - 1)}
    about["title"] = f"comicgen {_label(item)}"
    told = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in about.items())
    return f"::{_NOTICES[item.severity]} {told}::{_escaped(_clean_rows(text))}"


def _clean_rows(text: str) -> str:
    return "\n".join(map(_clean, text.split("\n")))


def _escaped(text: str, signs: str = "") -> str:
    """A text as a workflow command takes it: what ends a line or a value is written as its number."""
    return "".join(f"%{ord(sign):02X}" if sign in f"%\r\n{signs}" else sign for sign in text)
