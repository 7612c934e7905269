"""Exit codes: what a run says to the shell (docs/exit-codes.md). Frozen, each one tested."""

from collections.abc import Iterable

import click

from comicgen.studio.outcome import Outcome, Result

__all__ = [
    "BUG",
    "DONE",
    "FINDINGS",
    "HUNG_UP",
    "INTERRUPTED",
    "REFUSED",
    "STOPPED",
    "TERMINATED",
    "UNAVAILABLE",
    "UNWRITTEN",
    "USAGE",
    "WARNINGS",
    "code_of",
    "count_warning",
]

DONE = 0
FINDINGS = 1
USAGE = 2
WARNINGS = 3
REFUSED = 4
UNAVAILABLE = 69  # EX_UNAVAILABLE
BUG = 70  # EX_SOFTWARE
UNWRITTEN = 74  # EX_IOERR
HUNG_UP = 129  # 128 + SIGHUP
INTERRUPTED = 130  # 128 + SIGINT
TERMINATED = 143  # 128 + SIGTERM
STOPPED = (HUNG_UP, INTERRUPTED, TERMINATED)

# The gravest first: a run tells the worst that happened in it.
_BY_OUTCOME: tuple[tuple[Outcome, int], ...] = (
    ("bug", BUG),
    ("unwritten", UNWRITTEN),
    ("refused", REFUSED),
    ("findings", FINDINGS),
)


_WARNED = "comicgen.warned"  # in the context of a command


def count_warning() -> None:
    """Counts a warning that is of no script, such as one in the project file: `code_of` knows of it."""
    context = click.get_current_context(silent=True)
    if context:
        context.meta[_WARNED] = True


def _is_warned() -> bool:
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(_WARNED))


def code_of(results: Iterable[Result], *, strict: bool) -> int:
    """The code of a run."""
    results = tuple(results)
    outcomes = {result.outcome for result in results}
    for outcome, code in _BY_OUTCOME:
        if outcome in outcomes:
            return code
    warned = _is_warned() or any(result.warned for result in results)
    return WARNINGS if strict and warned else DONE
