"""What is said and where: data on standard output, messages on standard error, colour where a terminal shows it.

Comes in: results, reports, text. Goes out: bytes on a stream.
"""

import io
import os
import sys
from collections.abc import Mapping, Sequence
from typing import IO, Any, NoReturn

import click

from comicgen.cli.codes import UNWRITTEN
from comicgen.studio.outcome import MOST_BYTES, Result, gathered

__all__ = ["Screen", "apologise", "colourful", "data", "draw", "finish", "given", "is_terminal", "say", "show_findings"]


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether somebody is looking, on a terminal that can redraw. A stream that was closed beforehand is None."""
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def colourful(stream: IO[str] | None) -> bool:
    """Whether a stream takes colours: a terminal, and neither NO_COLOR nor --no-color says otherwise."""
    context = click.get_current_context(silent=True)
    if context is not None and context.params.get("no_color"):
        return False
    return is_terminal(stream) and not os.environ.get("NO_COLOR")


def given() -> bytes:
    """A script from standard input; nothing when that was closed beforehand."""
    return sys.stdin.buffer.read(MOST_BYTES) if sys.stdin is not None else b""


def say(message: str) -> None:
    """A message to whoever runs the command. Work goes on where nobody hears it any more."""
    try:
        click.echo(message, err=True, color=colourful(sys.stderr))
    except OSError:  # the terminal is gone, the disk is full, the reader of the pipe has left
        _give_up(sys.stderr)


class Screen(io.TextIOBase):
    """Standard error for others who draw on it: where it is gone, nothing is drawn, and nothing raised."""

    def write(self, text: str) -> int:
        """Draws."""
        draw(text)
        return len(text)

    def isatty(self) -> bool:
        """Whether somebody is looking."""
        return is_terminal(sys.stderr)


def draw(text: str) -> None:
    """What moves on a terminal, as it is."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        _give_up(sys.stderr)


def data(content: str | bytes) -> None:
    """What was asked for, on standard output, as UTF-8 whatever the locale is."""
    raw = (
        content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    )  # JSON has the same escape
    if sys.stdout is None:  # closed by whoever started the command
        say("comicgen: standard output cannot be written: it is closed")
        finish(UNWRITTEN)
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
    except OSError as fault:
        _give_up_stdout(fault)


def show_findings(results: Sequence[Result], *, form: str, more: Mapping[str, Any] | None = None) -> None:
    """The findings of some results: as text on standard error, or on standard output as one JSON or SARIF document
    or as annotations. `more` goes into the JSON.
    """
    report = gathered(results)
    if form == "text":
        if report.items:
            from comicgen.script import render_report

            say(render_report(report, colour=colourful(sys.stderr)).rstrip("\n"))
    elif form == "github":
        from comicgen.findings import report_github

        data(report_github(report))
    else:
        from comicgen.script import report_json, report_sarif

        told = report_json(report, more=more) if form == "json" else report_sarif(report)
        data(told.rstrip("\n") + "\n")
    traces = "".join(f"{result.name}\n{result.trace}\n" for result in results if result.trace)
    if traces:
        apologise(traces)


def apologise(trace: str) -> None:
    """Says sorry for a bug of ours in a few lines, and keeps the traceback in a file for the report."""
    import platform
    import tempfile

    from comicgen.version import __version__

    head = f"comicgen {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}\n\n"
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="comicgen-bug-", suffix=".txt", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as file:
            file.write(head + trace)
        where = f"the details are in {file.name}: please send that file with the script to the issue tracker"
    except OSError:
        where = "the details could not be saved:\n" + head + trace
    say(f"comicgen: sorry, this is a bug in comicgen, not a fault in your script\n  {where}")


def finish(code: int) -> NoReturn:
    """Ends the command with a code."""
    raise click.exceptions.Exit(code)


def _give_up_stdout(fault: OSError) -> NoReturn:
    _give_up(sys.stdout)
    if not isinstance(fault, BrokenPipeError):  # the reader of a pipe who leaves early knows that they did
        say(f"comicgen: standard output cannot be written: {(fault.strerror or str(fault)).lower()}")
    finish(UNWRITTEN)


def _give_up(stream: IO[str]) -> None:
    """Whatever Python still holds for this stream would fail again, loudly, when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
