"""Who has touched the scripts? The looking of `comicgen watch`: by the system's own events, or by asking the clock.

Comes in: folders. Goes out: sets of paths that were written, made or removed, again and again.
"""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

__all__ = ["changes", "polled_changes"]

_PAUSE = 0.3  # seconds between two looks
_ENDINGS = (".yaml", ".yml")


def changes(folders: Sequence[Path], *, deep: bool = True) -> Iterator[set[Path]]:
    """What changed in the folders, resolved, script files only; `deep`: in their sub-folders too.

    With watchfiles when that is installed. Goes on until the caller stops, or KeyboardInterrupt.
    """
    try:
        from watchfiles import DefaultFilter, watch
    except ImportError:
        return polled_changes(folders, deep=deep)
    batches = watch(*folders, watch_filter=DefaultFilter(), debounce=50, step=20, recursive=deep, raise_interrupt=True)
    return _scripts({Path(os.path.realpath(name)) for _, name in batch} for batch in batches)


def polled_changes(
    folders: Sequence[Path], *, deep: bool = True, rest: Callable[[], None] = lambda: time.sleep(_PAUSE)
) -> Iterator[set[Path]]:
    """The same by looking again and again at sizes and times; needs nothing but files. `rest` waits between looks."""
    before = _stamps(folders, deep)
    while True:
        rest()
        now = _stamps(folders, deep)
        changed = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
        before = now
        if changed:
            yield changed


def _scripts(batches: Iterator[set[Path]]) -> Iterator[set[Path]]:
    for batch in batches:
        scripts = {path for path in batch if path.name.endswith(_ENDINGS)}
        if scripts:
            yield scripts


def _stamps(folders: Sequence[Path], deep: bool) -> dict[Path, tuple[int, int]]:
    stamps = {}
    for folder in folders:
        for here, inner, files in os.walk(folder):
            inner[:] = [name for name in inner if deep and not name.startswith(".")]
            for path in (Path(here, name) for name in files if name.endswith(_ENDINGS)):
                with suppress(OSError):  # gone between two looks
                    status = path.stat()
                    stamps[Path(os.path.realpath(path))] = (status.st_mtime_ns, status.st_size)
    return stamps
