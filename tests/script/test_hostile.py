"""Hostile scripts end in findings: no traceback, no hang, no flood."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from comicgen.diagnostics import Report
from comicgen.script import check, fix, read, render_report, report_json, report_sarif
from tests.script.hostile import HOSTILE

SEEDS = [path.read_bytes().decode("latin-1") for path in sorted((Path(__file__).parent / "faults").glob("*.yaml"))]
BITS = (
    '"', "'", ": ", "- ", "\n", "  ", "\t", "[", "]", "{", "}", "&a ", "*a", "!x ", "#", " #", "|", ">", "\0", "\ufeff",
    "(", ")", "~", "null", "<<: ", "\r\n", "---\n", "? ", "\\", "é", "🙂", ",", "%", "@", "`", "\u2028", "\x85", "x-",
    "\ud800",
)  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_script_ends_in_findings(name: str) -> None:
    data = HOSTILE[name]()
    report = Report()
    script = read(data, name, report)
    told = render_report(report, colour=False)
    assert report.items
    assert (script is None) == report.failed
    assert len(report.items) < 6_000
    assert len(max(told.split("\n"), key=len)) < 2_000


def mutated(number: int) -> str:
    """A script with some things wrong, always the same for a number."""
    rng = random.Random(number)
    text = rng.choice(SEEDS)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(text) + 1)
        lines = text.split("\n")
        line = rng.randrange(len(lines))
        match rng.randrange(4):
            case 0:
                text = text[:at] + rng.choice(BITS) + text[at:]
            case 1:
                text = text[:at] + text[at + rng.randint(1, 6) :]
            case 2:
                lines.insert(rng.randrange(len(lines)), lines[line])
                text = "\n".join(lines)
            case _:
                lines[line] = " " * rng.randint(0, 6) + lines[line].lstrip()
                text = "\n".join(lines)
    return text


@pytest.mark.parametrize("start", range(0, 400, 50))
def test_mutated_scripts_end_in_a_script_or_findings(start: int) -> None:
    for number in range(start, start + 50):
        report = Report()
        script = read(mutated(number), "s.yaml", report)
        assert (script is None) == report.failed, number
        if script:
            check(script, report)
        for render in (lambda found: render_report(found, colour=True), report_json, report_sarif):
            assert isinstance(render(report), str)


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_fixed_script_stays_as_it_is(start: int) -> None:
    for number in range(start, start + 20):
        once = fix(mutated(number), Report())
        assert fix(once, Report()) == once, number


def raising(fault: type[Exception]) -> Callable[..., None]:
    """Something that fails."""

    def fail(*_: object, **__: object) -> None:
        raise fault

    return fail


def test_no_file_is_opened_for_a_script_without_a_shared_cast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "open", raising(AssertionError))
    report = Report()
    assert read("cast: ../secret.yaml\npanels: [{setting: room}]", "s.yaml", report) is None
    assert [item.code for item in report.items] == ["no-file"]
