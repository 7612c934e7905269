"""Reports of a build: a table for people, JSON for programs, JUnit for what shows test runs, SARIF for code scanning.

Comes in: what became of every edition. Goes out: text.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from comicgen.diagnostics import Diagnostic
from comicgen.findings import finding_data, report_sarif
from comicgen.publish.json_text import json_text
from comicgen.season.edition import How, Made
from comicgen.studio.outcome import Result, gathered
from comicgen.studio.outcome import told_once as findings_once
from comicgen.version import __version__

__all__ = ["as_results", "build_json", "build_junit", "build_sarif", "table", "told_once"]

SCHEMA = 1
HOWS: tuple[How, ...] = ("fresh", "same", "restored", "made", "failed")
_NOTHING = "-"
_HEAD = ("", "fresh", "same", "restored", "made", "failed", "warnings", "pictures", "MB", "seconds")
_DRY_HEAD = ("", "fresh", "same", "in the cache", "to be made", "would fail", "warnings")
_COUNTS = len(_DRY_HEAD)


def table(made: Sequence[Made], *, columns: int = 0, is_dry: bool = False) -> str:
    """A row for each target, and one for all; where there is not so much room, without what is nothing in every row.
    Where nothing was made there are no pictures to count.
    """
    targets = dict.fromkeys(one.edition.target for one in made)
    rows = [_row(target, [one for one in made if one.edition.target == target]) for target in targets]
    rows += [_row("all", made)] if len(rows) > 1 else []
    told = [row[:_COUNTS] for row in (_DRY_HEAD, *rows)] if is_dry else [_HEAD, *rows]
    if columns and len(_lines(told)[0]) >= columns:
        some = [at for at in range(len(_HEAD)) if not at or any(row[at] != _NOTHING for row in told[1:])]
        told = [tuple(row[at] for at in some) for row in told]
    return "\n".join(line.rstrip() for line in _lines(told))


def _row(name: str, made: Sequence[Made]) -> tuple[str, ...]:
    counts = (sum(one.how == how for one in made) for how in HOWS)
    warnings = sum(item.severity == "warning" for one in made for item in one.findings)
    pictures, weight = sum(len(one.pieces) for one in made), sum(one.bytes for one in made)
    numbers = (str(count or _NOTHING) for count in (*counts, warnings, pictures))
    return (name, *numbers, f"{weight / 1e6:.1f}", f"{sum(one.seconds for one in made):.1f}")


def _lines(rows: Sequence[Sequence[str]]) -> list[str]:
    wide = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, wide, strict=True))
        )
        for row in rows
    ]


def as_results(made: Iterable[Made]) -> list[Result]:
    """As results of scripts, for exit codes and for showing what was found."""
    return [
        Result(str(one.edition), one.outcome, one.findings, one.sources, pieces=one.pieces, trace=one.trace)
        for one in made
    ]


def told_once(made: Sequence[Made]) -> Result:
    """All that was found, as one result: what holds in several editions is told once, with their places."""
    results = as_results(made)
    report = gathered(results)
    trace = "\n".join(dict.fromkeys(result.trace for result in results if result.trace))
    return Result("the build", "done", findings_once(report.items), tuple(report.sources.values()), trace=trace)


def build_json(made: Sequence[Made], *, seconds: float, is_dry: bool = False) -> str:
    """Every edition with what became of it and why, its pictures and its findings."""
    totals = {how: sum(one.how == how for one in made) for how in HOWS}
    document = {
        "schema": SCHEMA,
        "tool": "comicgen",
        "version": __version__,
        "dry_run": is_dry,
        "seconds": round(seconds, 3),
        "totals": totals,
        "editions": [_edition(one) for one in made],
    }
    return json_text(document)


def _edition(one: Made) -> dict[str, Any]:
    return {
        "script": one.edition.script,
        "language": one.edition.language,
        "target": one.edition.target,
        "how": one.how,
        "outcome": one.outcome,
        "why": list(one.why),
        "key": one.key,
        "seconds": round(one.seconds, 3),
        "pictures": [
            {"file": piece.path.as_posix(), "sha256": piece.sha256, "bytes": piece.bytes} for piece in one.pieces
        ],
        "findings": [finding_data(item) for item in one.findings],
    }


def build_sarif(made: Sequence[Made]) -> str:
    """All findings."""
    return report_sarif(gathered(as_results(made)))


def build_junit(made: Sequence[Made]) -> str:
    """A suite for each target, a case for each edition: JUnit XML as CI systems read it. Failed editions are failures,
    bugs and files that could not be written are errors; what was not made anew took no time.
    """
    suites = [
        _suite(target, [one for one in made if one.edition.target == target])
        for target in dict.fromkeys(one.edition.target for one in made)
    ]
    failures, errors = (sum(_kind(one) == kind for one in made) for kind in ("failure", "error"))
    counts = (
        f'tests="{len(made)}" failures="{failures}" errors="{errors}" time="{sum(one.seconds for one in made):.3f}"'
    )
    head = f'<testsuites name="comicgen build" {counts}>'
    return "\n".join(('<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>")) + "\n"


def _suite(target: str, made: Sequence[Made]) -> str:
    failures, errors = (sum(_kind(one) == kind for one in made) for kind in ("failure", "error"))
    seconds = sum(one.seconds for one in made)
    counts = f'tests="{len(made)}" failures="{failures}" errors="{errors}" time="{seconds:.3f}"'
    head = f'  <testsuite name="{_attribute(target)}" {counts}>'
    return "\n".join((head, *(_case(one) for one in made), "  </testsuite>"))


def _kind(one: Made) -> str:
    if one.how != "failed":
        return ""
    return "failure" if one.outcome in ("findings", "refused") else "error"


def _case(one: Made) -> str:
    name, group = _attribute(f"{one.edition.script} ({one.edition.language})"), _attribute(one.edition.target)
    head = f'    <testcase classname="{group}" name="{name}" time="{one.seconds:.3f}"'
    kind, told = _kind(one), "\n".join(_told(item) for item in one.findings)
    if kind:
        errors = [item for item in one.findings if item.severity == "error"]
        message = errors[0].message if errors else one.outcome
        inner = (
            f'<{kind} message="{_attribute(message)}" type="{_attribute(errors[0].code if errors else one.outcome)}">'
        )
        return f"{head}>\n      {inner}{_text(told or one.trace)}</{kind}>\n    </testcase>"
    return f"{head}>\n      <system-out>{_text(told)}</system-out>\n    </testcase>" if told else f"{head}/>"


def _told(item: Diagnostic) -> str:
    place = f"{item.span.source}:{item.span.line}:{item.span.column}: " if item.span else ""
    return f"{place}{item.severity}[{item.code}] {item.message}" + (f"\n  help: {item.hint}" if item.hint else "")


_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0, 2.2, turned round


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _text(text).replace('"', "&quot;").replace("\n", " ")
