"""Who has touched the scripts? The looking of `comicgen watch`: by the system's own events, or by asking the clock.

Comes in: folders, and files that lie elsewhere. Goes out: sets of paths that were written, made or removed, again and
again.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from comicgen.studio.folders import folders_below

__all__ = ["changes", "polled_changes"]

_PAUSE = 0.3  # seconds between two looks
_ENDINGS = (".yaml", ".yml")


Stamps = dict[Path, tuple[int, int]]


def _nothing() -> tuple[Path, ...]:
    return ()


def changes(
    folders: Sequence[Path], *, deep: bool = True, files: Callable[[], Iterable[Path]] = _nothing
) -> Iterator[set[Path]]:
    """What changed in the folders, resolved, script files only; `deep`: in their sub-folders too. `files` are others
    that are looked at, such as the project file above: it is asked each time.

    With watchfiles when that is installed. Goes on until the caller stops, or KeyboardInterrupt.
    """
    try:
        from watchfiles import DefaultFilter, watch
    except ImportError:
        return polled_changes(folders, deep=deep, files=files)
    batches = watch(
        *folders, watch_filter=DefaultFilter(), debounce=50, step=20, recursive=deep, raise_interrupt=True,
        rust_timeout=round(1000 * _PAUSE), yield_on_timeout=True,
    )  # fmt: skip
    return _scripts(({Path(os.path.realpath(name)) for _, name in batch} for batch in batches), files)


def polled_changes(
    folders: Sequence[Path],
    *,
    deep: bool = True,
    rest: Callable[[], None] = lambda: time.sleep(_PAUSE),
    files: Callable[[], Iterable[Path]] = _nothing,
) -> Iterator[set[Path]]:
    """The same by looking again and again at sizes and times; needs nothing but files. `rest` waits between looks."""
    before, apart = _stamps(folders, deep), _stamps_of(files())
    while True:
        rest()
        now, changed = _stamps(folders, deep), _touched(apart, apart := _stamps_of(files()))
        changed |= {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
        before = now
        if changed:
            yield changed


def _scripts(batches: Iterator[set[Path]], files: Callable[[], Iterable[Path]]) -> Iterator[set[Path]]:
    apart = _stamps_of(files())
    for batch in batches:
        scripts = {path for path in batch if path.name.endswith(_ENDINGS)}
        scripts |= _touched(apart, apart := _stamps_of(files()))
        if scripts:
            yield scripts


def _touched(before: Stamps, now: Stamps) -> set[Path]:
    """The files that are not as they were; one that is looked at for the first time, or no longer, has not changed."""
    return {path for path in before.keys() & now.keys() if before[path] != now[path]}


def _stamps_of(files: Iterable[Path]) -> Stamps:
    stamps = {}
    for path in files:
        try:
            status = path.stat()
            stamps[path] = status.st_mtime_ns, status.st_size
        except OSError:  # gone, for now
            stamps[path] = 0, -1
    return stamps


def _flat(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    with suppress(OSError):
        yield folder, os.listdir(folder)  # noqa: PTH208 - names only


def _stamps(folders: Sequence[Path], deep: bool) -> Stamps:
    stamps = {}
    for folder in folders:
        for here, files in folders_below(folder) if deep else _flat(folder):
            for path in (Path(here, name) for name in files if name.endswith(_ENDINGS)):
                with suppress(OSError):  # gone between two looks
                    status = path.stat()
                    stamps[Path(os.path.realpath(path))] = (status.st_mtime_ns, status.st_size)
    return stamps
