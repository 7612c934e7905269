"""A command line to talk to, and a road that is short: each script does what its first word says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import comicgen.studio.pipeline as pipeline
from comicgen.cli import comicgen
from comicgen.diagnostics import Diagnostic
from comicgen.studio import outcome
from comicgen.studio.outcome import Job

Run = Callable[..., Result]

FINDINGS = {
    "fault": Diagnostic("error", "unknown-name", "no one called 'theodor' is in the cast"),
    "refused": Diagnostic("error", "too-large", "the script is too large"),
    "unwritten": Diagnostic("error", "cannot-write", "the picture cannot be written"),
    "warned": Diagnostic("warning", "empty-panel", "the panel is empty"),
}


@pytest.fixture
def run() -> Run:
    """comicgen with these words; `.stdout`, `.stderr` and `.exit_code` tell what came of it."""
    runner = CliRunner(catch_exceptions=False)

    def invoke(*words: object, given: str | bytes | None = None) -> Result:
        return runner.invoke(comicgen, [str(word) for word in words], input=given)

    return invoke


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which the command runs."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[Job]:
    """The jobs that a command gave out; nothing is drawn, and a script does what its name says (fault.yaml...)."""
    given: list[Job] = []

    def produce(job: Job) -> outcome.Result:
        given.append(job)
        word = job.name.removesuffix(".yaml").rpartition("/")[2].partition("-")[0]
        if word == "bug":
            return outcome.Result(job.name, "bug", trace="Traceback: KeyError\n")
        if word == "stop":
            raise KeyboardInterrupt
        finding = FINDINGS.get(word)
        outcomes: dict[str, outcome.Outcome] = {"fault": "findings", "refused": "refused", "unwritten": "unwritten"}
        result = outcome.Result(job.name, outcomes.get(word, "done"), (finding,) if finding else ())
        if result.outcome != "done":
            return result
        return result._replace(files=(job.target,) if job.target else (), size=(2400, 940), data=b"DATA")

    monkeypatch.setattr(pipeline, "produce", produce)
    return given


@pytest.fixture
def scripts(here: Path) -> Callable[..., None]:
    """Makes empty scripts with these names."""

    def make(*names: str) -> None:
        for name in names:
            path = here / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("")

    return make
