"""Exit codes: what a run says to the shell (docs/exit-codes.md). Frozen, each one tested."""

from collections.abc import Iterable

from comicgen.studio.outcome import Outcome, Result

__all__ = [
    "BUG",
    "DONE",
    "FINDINGS",
    "INTERRUPTED",
    "REFUSED",
    "TERMINATED",
    "UNAVAILABLE",
    "UNWRITTEN",
    "USAGE",
    "WARNINGS",
    "code_of",
]

DONE = 0
FINDINGS = 1
USAGE = 2
WARNINGS = 3
REFUSED = 4
UNAVAILABLE = 69  # EX_UNAVAILABLE
BUG = 70  # EX_SOFTWARE
UNWRITTEN = 74  # EX_IOERR
INTERRUPTED = 130  # 128 + SIGINT
TERMINATED = 143  # 128 + SIGTERM

# The gravest first: a run tells the worst that happened in it.
_BY_OUTCOME: tuple[tuple[Outcome, int], ...] = (
    ("bug", BUG),
    ("unwritten", UNWRITTEN),
    ("refused", REFUSED),
    ("findings", FINDINGS),
)


def code_of(results: Iterable[Result], *, strict: bool) -> int:
    """The code of a run."""
    results = tuple(results)
    outcomes = {result.outcome for result in results}
    for outcome, code in _BY_OUTCOME:
        if outcome in outcomes:
            return code
    return WARNINGS if strict and any(result.warned for result in results) else DONE
