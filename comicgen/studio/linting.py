"""The road of the lint: a script is composed and its layout judged; a layout file is judged as it is.

Comes in: a Job. Goes out: a Result with a verdict, whose findings are told like all others.
"""

from collections.abc import Callable

from comicgen.diagnostics import Diagnostic, Report, Source, Span
from comicgen.lint.verdict import Finding, Verdict, lint_file
from comicgen.studio.outcome import Job, Outcome, Result
from comicgen.studio.pipeline import produce, reason, trace_of

__all__ = ["lint_layout", "lint_script"]

_MOST_BYTES = 64_000_000  # of a layout file
_REFUSED: tuple[Outcome, ...] = ("refused", "unwritten", "bug", "findings")


def lint_script(job: Job) -> Result:
    """Composes a script and judges what came of it."""
    result = produce(job._replace(hand_over="layout"))
    return result if result.outcome in _REFUSED else _safely(job, lambda: _judged(job, result, result.data))


def lint_layout(job: Job) -> Result:
    """Judges a layout file."""
    return _safely(job, lambda: _read_and_judged(job))


def _safely(job: Job, work: Callable[[], Result]) -> Result:
    try:
        return work()
    except Exception as fault:
        return Result(job.name, "bug", trace=trace_of(fault))


def _read_and_judged(job: Job) -> Result:
    report = Report()
    try:
        raw = job.text if job.path is None else _bytes_of(job)
    except OSError as fault:
        report.error("cannot-read", f"{job.name} cannot be read: {reason(fault)}")
        return Result(job.name, "findings", tuple(report.items))
    if len(raw) > _MOST_BYTES:
        report.error("too-large", f"{job.name} is larger than {_MOST_BYTES // 1_000_000} MB")
        return Result(job.name, "refused", tuple(report.items))
    return _judged(job, Result(job.name, "done"), raw)


def _bytes_of(job: Job) -> bytes:
    assert job.path is not None
    with job.path.open("rb") as file:
        return file.read(_MOST_BYTES + 1)


def _judged(job: Job, result: Result, raw: bytes) -> Result:
    verdict = lint_file(raw, job.name)
    found = [Diagnostic("error", "bad-layout", f"{job.name}: {fault}") for fault in verdict.faults]
    found += [_diagnostic(finding, verdict, result.sources) for finding in verdict.findings]
    outcome: Outcome = "findings" if any(item.severity == "error" for item in found) else "done"
    return result._replace(
        outcome=outcome, findings=(*result.findings, *found), data=b"", verdict=verdict._replace(name=job.name)
    )


def _diagnostic(finding: Finding, verdict: Verdict, sources: tuple[Source, ...]) -> Diagnostic:
    """A finding of the lint as every finding is told, with its place in the script."""
    facts = (
        ("name", finding.name),
        ("panel", finding.panel),
        ("balloons", finding.balloons),
        ("value", finding.value),
        ("threshold", finding.threshold),
    )
    message = finding.message if finding.place else f"{verdict.name}: {finding.message}"
    span = _span(finding, sources)
    return Diagnostic(finding.severity, finding.metric, message, span, finding.mend, facts=facts)


def _span(finding: Finding, sources: tuple[Source, ...]) -> Span | None:
    """From where the line begins to the end of what is written there."""
    if finding.place is None:
        return None
    file, number, column = finding.place
    text = next((source.line(number) for source in sources if source.name == file), "")
    return Span(file, number, column, max(len(text.rstrip()) + 1, column + 1))
