"""Looking for changes without anybody's help."""

import os
from collections.abc import Callable
from pathlib import Path

from comicgen.studio.lookout import polled_changes


def seen(folder: Path, *acts: Callable[[], object], deep: bool = True) -> list[set[str]]:
    """The names in each change that acts between two looks cause."""
    steps = iter(acts)
    found = []
    for batch in polled_changes([folder], deep=deep, rest=lambda: next(steps)() and None):
        found.append({path.name for path in batch})
        if len(found) == len(acts):
            break
    return found


def test_polling_sees_what_is_made_changed_and_removed(tmp_path: Path) -> None:
    script, note = tmp_path / "a.yaml", tmp_path / "note.txt"
    assert seen(
        tmp_path,
        lambda: (script.write_text("a: 1"), note.write_text("no script")),
        lambda: os.utime(script, ns=(1, 1)),
        lambda: script.unlink(),
    ) == [{"a.yaml"}, {"a.yaml"}, {"a.yaml"}]


def test_polling_looks_into_folders_only_when_asked(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / ".hidden").mkdir()
    inner, hidden, here = (tmp_path / name for name in ("inner/b.yaml", ".hidden/c.yaml", "a.yaml"))

    def touch() -> None:
        for path in (inner, hidden, here):
            path.write_text("a: 1")

    assert seen(tmp_path, touch) == [{"a.yaml", "b.yaml"}]
    for path in (inner, here):
        path.unlink()
    assert seen(tmp_path, touch, deep=False) == [{"a.yaml"}]


def test_files_that_lie_elsewhere_are_looked_at_too(tmp_path: Path) -> None:
    folder, project = tmp_path / "scripts", tmp_path / "comicgen.yaml"
    folder.mkdir()
    project.write_text("by: Ana")
    acts = iter([lambda: project.write_text("by: Bo Gil"), project.unlink, lambda: project.write_text("by: Ana")])
    batches = polled_changes([folder], rest=lambda: next(acts)() and None, files=lambda: [project])
    assert [next(batches) for _ in range(3)] == [{project}] * 3
