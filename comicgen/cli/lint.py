"""comicgen lint: whether a letterer would sign it, as findings and a score."""

from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

import click

from comicgen.cli.codes import code_of
from comicgen.cli.inputs import STDIN, find_scripts
from comicgen.cli.options import findings_options, jobs_option, quiet_option, shape_option, style_option
from comicgen.cli.progress import counted, worked
from comicgen.cli.project import in_projects
from comicgen.cli.streams import data, finish, given, show_findings
from comicgen.studio.outcome import Job, Result

__all__ = ["lint"]

_STDIN = "-"


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--layout",
    "layouts",
    multiple=True,
    metavar="FILE",
    help="A layout file to look at, or - for standard input; as often as you like.",
)
@shape_option
@style_option
@jobs_option
@findings_options
@quiet_option
def lint(
    paths: tuple[str, ...],
    layouts: tuple[str, ...],
    shape: str,
    style: str,
    jobs: int | None,
    form: str,
    strict: bool,
    no_color: bool,
    quiet: bool,
) -> None:
    """Tell what a letterer would do again.

    PATHS are as for render. Each comic is laid out, then 25 metrics look at its layout: reading order, tails, faces,
    balloons, rows of type, gutters. Each finding says what was measured, what is usual and how to mend it, and each
    strip gets a score of at most 100. Nothing is drawn or written. docs/lint.md describes the metrics.

    --layout looks at layout files (comicgen layout, render --layout), from wherever they come.

    \b
    Examples:
      comicgen lint heart.yaml
      comicgen lint scripts --strict
      comicgen lint --layout heart.layout.json
      comicgen lint scripts --format json > lint.json
    """
    if not paths and not layouts:
        raise click.UsageError("name a script, a folder or a pattern, or a layout file with --layout")
    if _STDIN in paths and _STDIN in layouts:
        raise click.UsageError("standard input cannot be a script and a layout at once")
    from comicgen.studio.linting import lint_layout, lint_script

    scripts = [
        Job(item.name, item.path, b"" if item.path else given(), shape=shape, style=style)
        for item in find_scripts(paths)
    ]
    files = [_file(word) for word in dict.fromkeys(layouts)]
    results = worked(in_projects(scripts, form=form), jobs, label="Looking", quiet=quiet, work=lint_script)
    results += worked(files, jobs, label="Looking", quiet=quiet, work=lint_layout)
    show_findings(results, form=form, more={"strips": [_strip(result) for result in results]})
    if form == "text" and not quiet:
        data(_table(results))
    finish(code_of(results, strict=strict))


def _file(word: str) -> Job:
    if word == _STDIN:
        return Job(STDIN, None, given())
    path = Path(word)
    if path.is_dir():
        raise click.UsageError(f"--layout takes a file, and {word} is a folder")
    if not path.exists():
        raise click.UsageError(f"there is no layout file {word}")
    return Job(word, path)


def _strip(result: Result) -> dict[str, Any]:
    """What JSON says of a strip; a strip that could not be laid out or read has no score."""
    verdict = result.verdict
    if verdict is None or verdict.faults:
        return {"name": result.name, "score": None}
    counts = {"errors": verdict.errors, "warnings": verdict.warnings}
    return {
        "name": result.name,
        "score": verdict.score,
        **counts,
        "balloons": verdict.balloons,
        "panels": verdict.panels,
    }


def _table(results: Sequence[Result]) -> str:
    """A line for each strip; under several, what they have in common."""
    rows = [_row(result) for result in results]
    scores = [result.verdict.score for result in results if result.verdict and not result.verdict.faults]
    if len(results) > 1:
        width = max(len(row) for row in rows)
        rows.append("-" * min(width, 100))
        clean = sum(
            bool(result.verdict and not result.verdict.faults and not result.verdict.errors) for result in results
        )
        told = f"median {_number(median(scores))}, lowest {_number(min(scores))}" if scores else "no scores"
        rows.append(f"{counted(len(results), 'strip')}, {clean} without errors; {told}")
    return "".join(f"{row}\n" for row in rows)


def _row(result: Result) -> str:
    verdict = result.verdict
    if verdict is None or verdict.faults:
        return f"    -  {result.name}: not looked at, see above"
    counts = f"{counted(verdict.errors, 'error')}, {counted(verdict.warnings, 'warning')}"
    return f"{_number(verdict.score):>5}  {result.name}: {counts}, {counted(verdict.balloons, 'balloon')}"


def _number(value: float) -> str:
    return f"{value:g}"
