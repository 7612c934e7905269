"""One script's road: whatever goes wrong is a result, never an exception."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import comicgen.layout.assembly as assembly
import comicgen.studio.pipeline as pipeline
from comicgen.diagnostics import Report
from comicgen.studio.batch import lost, run
from comicgen.studio.linting import lint_script
from comicgen.studio.outcome import Job, judged
from comicgen.studio.pipeline import produce, side_file
from tests.factories import composition

HEART = Path(__file__).parents[2] / "scripts" / "heart.yaml"


@pytest.fixture
def short_road(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading and composing are done already: every script is the factory's comic."""
    monkeypatch.setattr(pipeline, "checked", lambda *_, **__: composition().script)
    monkeypatch.setattr(pipeline, "composed", lambda *_, **__: composition())


def raises(fault: BaseException) -> Any:
    def stage(*_: object, **__: object) -> None:
        raise fault

    return stage


@pytest.mark.usefixtures("short_road")
def test_produce_writes_the_picture_and_what_stands_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "er" / "heart.png"
    job = Job("heart.yaml", None, b"", target, 600, layout=True, alt=True, overlay=tmp_path / "over.png")
    result = produce(job)
    assert result.outcome == "done"
    assert [path.name for path in result.files] == ["heart.png", "heart.layout.json", "heart.alt.txt", "over.png"]
    assert result.size == (600, 225)
    with Image.open(target) as image:
        assert image.size == result.size
        assert image.text["Title"] == "Room for One More"  # type: ignore[attr-defined]
        assert image.text["Description"] == (target.parent / "heart.alt.txt").read_text().strip()  # type: ignore[attr-defined]
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path not in result.files]


@pytest.mark.usefixtures("short_road")
def test_produce_hands_over_without_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert produce(Job("x", None, hand_over="picture", width=300)).data.startswith(b"\x89PNG")
    assert produce(Job("x", None, hand_over="layout")).data.startswith(b"{")
    assert list(tmp_path.iterdir()) == []


def test_panels_are_drawn_only_for_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "draw_art", raises(AssertionError("drawn")))
    script = HEART.read_bytes()
    assert produce(Job("heart.yaml", None, script)).outcome == "done"
    assert produce(Job("heart.yaml", None, script, hand_over="layout")).outcome == "done"
    assert lint_script(Job("heart.yaml", None, script)).outcome == "done"
    assert produce(Job("heart.yaml", None, script, hand_over="picture")).outcome == "bug"


@pytest.mark.usefixtures("short_road")
def test_produce_refuses_a_canvas_that_is_not_safe() -> None:
    result = produce(Job("x", None, hand_over="picture", width=20_000))
    assert result.outcome == "refused"
    assert result.findings[0].code == "canvas-too-large"
    assert "100 million" in result.findings[0].message


@pytest.mark.usefixtures("short_road")
def test_produce_says_what_could_not_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    result = produce(Job("x", None, target=blocked / "heart.png", width=100))
    assert result.outcome == "unwritten"
    assert "heart.png cannot be written" in result.findings[0].message


def test_produce_turns_a_bug_into_a_result_with_its_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "checked", raises(KeyError("theodore")))
    result = produce(Job("x", None))
    assert result.outcome == "bug"
    assert "KeyError: 'theodore'" in result.trace


@pytest.mark.parametrize("fault", [MemoryError(), OSError("out of memory")])
def test_lack_of_memory_is_a_refusal_whoever_tells_it(fault: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "checked", raises(fault))
    for work in (produce, lint_script):
        (result,) = run([Job("x", None)], workers=1, work=work, lost=lost)
        assert (result.outcome, result.findings[0].code) == ("refused", "out-of-memory")


def test_produce_leaves_ctrl_c_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "checked", raises(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        produce(Job("x", None))


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    result = produce(Job("gone.yaml", tmp_path / "gone.yaml"))
    assert result.outcome == "findings"
    assert result.findings[0].code == "cannot-read"


@pytest.mark.parametrize(
    ("target", "beside"),
    [("a.png", "a.alt.txt"), ("a.b.png", "a.b.alt.txt"), ("A.PNG", "A.alt.txt"), ("v1.2", "v1.2.alt.txt")],
)
def test_side_files_have_the_name_of_the_picture(target: str, beside: str) -> None:
    assert side_file(Path(target), ".alt.txt") == Path(beside)


@pytest.mark.parametrize(
    ("codes", "outcome"),
    [([], "done"), (["unknown-name"], "findings"), (["unknown-name", "too-large"], "refused")],
)
def test_a_safety_limit_outweighs_a_fault(codes: list[str], outcome: str) -> None:
    report = Report()
    report.warning("too-large", "only a warning")
    for code in codes:
        report.error(code, "a fault")
    assert judged(report) == outcome
