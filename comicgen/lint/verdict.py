"""What the lint says of a layout: findings and a score.

Comes in: plain data as a layout file has it. Goes out: a Verdict. Nothing is raised, whatever comes in.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from comicgen.frozen import NamedTuple
from comicgen.lint.metrics import METRICS
from comicgen.lint.model import Found, Severity, Strip
from comicgen.lint.reading import parsed, read

__all__ = ["Finding", "Verdict", "judge", "lint", "lint_file", "score"]

_ERROR, _WARNING = 12, 3  # points
_BALLOONS = 10  # warnings are counted per so many balloons


class Finding(NamedTuple):
    """One fault of a layout."""

    metric: str  # L04
    name: str  # tail.aim
    severity: Severity
    panel: str  # its id, "" for the whole strip
    balloons: tuple[str, ...]  # their ids
    place: tuple[str, int, int] | None  # file, line and column in the script
    value: float
    threshold: float
    message: str
    mend: str


class Verdict(NamedTuple):
    """All that is to say of a layout. With `faults` it could not be read, and nothing else is known."""

    name: str
    findings: tuple[Finding, ...] = ()
    balloons: int = 0
    panels: int = 0
    faults: tuple[str, ...] = ()

    @property
    def errors(self) -> int:
        """How many things a letterer would be asked to redo."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many things a letterer would look at again."""
        return len(self.findings) - self.errors

    @property
    def score(self) -> float:
        """From 0 to 100."""
        return 0.0 if self.faults else score(self.errors, self.warnings, self.balloons)


def score(errors: int, warnings: int, balloons: int) -> float:
    """100 less 12 for each error and 3 for each warning per ten balloons; not less than 0.

    A strip of up to ten balloons counts as ten: three points for a warning, as in any short strip. In a longer one
    warnings are shared out, so that the score tells how it is lettered and not how long it is. Errors are whole
    wherever they are: each one is a balloon that has to be done again.
    """
    return max(0.0, round(100 - _ERROR * errors - _WARNING * warnings / max(1.0, balloons / _BALLOONS), 1))


def lint_file(raw: bytes, name: str) -> Verdict:
    """The verdict on a layout file."""
    data, fault = parsed(raw)
    if fault:
        return Verdict(name, faults=(fault,))
    return _together([lint(page, name) for page in data], name) if isinstance(data, list) and data else lint(data, name)


def _together(pages: Sequence[Verdict], name: str) -> Verdict:
    """One verdict on a comic of several pages."""
    return Verdict(
        name,
        tuple(finding for page in pages for finding in page.findings),
        sum(page.balloons for page in pages),
        sum(page.panels for page in pages),
        tuple(dict.fromkeys(fault for page in pages for fault in page.faults)),
    )


def lint(data: Any, name: str = "") -> Verdict:
    """The verdict on the data of a layout."""
    faults: list[str] = []
    strip = read(data, name, faults)
    return Verdict(name, faults=tuple(faults)) if strip is None else judge(strip)


def judge(strip: Strip) -> Verdict:
    """The verdict on a strip."""
    findings = [_finding(metric.id, metric.name, found) for metric in METRICS for found in metric.find(strip)]
    count = sum(balloon.kind != "sfx" for balloon in strip.balloons)
    return Verdict(strip.name, tuple(findings), count, len(strip.panels))


def _finding(metric: str, name: str, found: Found) -> Finding:
    return Finding(
        metric,
        name,
        found.severity,
        found.panel.id if found.panel else "",
        tuple(balloon.id for balloon in found.balloons),
        _place(found),
        found.value,
        found.threshold,
        found.message,
        found.mend,
    )


def _place(found: Found) -> tuple[str, int, int] | None:
    """Where to look in the script: the last line concerned, for that is the one that can still give way."""
    balloons: Iterable[Any] = reversed(found.balloons or (found.panel.balloons[:1] if found.panel else ()))
    return next((balloon.place for balloon in balloons if balloon.place), None)
