"""The layout command: JSON for machines, findings for people, never in one stream."""

from collections.abc import Callable

from comicgen.studio.outcome import Job
from tests.cli.conftest import Run

Scripts = Callable[..., None]


def test_layout_prints_and_says_elsewhere(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("warned.yaml")
    result = run("layout", "warned.yaml", "--width", "1200", "--overlay", "over.png")
    assert result.stdout == "DATA"
    assert "the panel is empty" in result.stderr
    assert (jobs[0].hand_over, jobs[0].width, str(jobs[0].overlay)) == ("layout", 1200, "over.png")


def test_layout_of_a_faulty_script_prints_nothing(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("fault.yaml")
    result = run("layout", "fault.yaml")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(jobs) == 1


def test_overlay_never_overwrites_a_script(run: Run, scripts: Scripts, jobs: list[Job]) -> None:
    scripts("fine.yaml")
    for name in ("fine.yaml", "over.jpg", "over"):
        result = run("layout", "fine.yaml", "--overlay", name)
        assert result.exit_code == 2
        assert "must end in .png" in result.stderr
    assert jobs == []
