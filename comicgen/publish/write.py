"""Files that are whole or not there: written beside their place, then moved into it."""

import os
import stat
import time
from contextlib import suppress
from itertools import count
from pathlib import Path

__all__ = ["STRAY", "write_file"]

STRAY = ".comicgen-*.tmp"  # what a killed process may leave behind
_TRIES = 5  # on Windows a file that a viewer holds cannot be replaced for a moment
_PAUSE = 0.2  # seconds


def write_file(path: Path, data: bytes, *, sync: bool = True) -> None:
    """Puts `data` at `path`, replacing what is there; missing folders are made.

    The bytes go to a temporary file of the same folder, reach the disk, and get their name in one step: at no moment
    is there a broken file under the final name, and when something fails the old file is untouched. A file that is
    replaced hands on its rights, and a link stays a link to the new file. Without `sync` a machine that loses power may
    lose or damage it: for what is checked when it is read, and can be made again. Raises OSError; its `filename` is
    `path`.
    """
    try:
        _write(Path(os.path.realpath(path)) if path.is_symlink() else path, data, sync=sync)
    except OSError as fault:  # the system names the temporary file, the folder, or nothing
        fault.filename, fault.filename2 = str(path), None
        raise


def _write(path: Path, data: bytes, *, sync: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    stray, descriptor = _opened(path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        stray.chmod(_mode(path))
        _move(stray, path)
    except BaseException:
        with suppress(OSError):  # what went wrong first is what counts
            stray.unlink(missing_ok=True)
        raise


def _opened(folder: Path) -> tuple[Path, int]:
    """A new file in a folder, for its owner only, and open: `tempfile` does the same, and takes 3 ms to load."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    for number in count():
        stray = folder / f".comicgen-{os.getpid()}-{number}.tmp"
        try:
            return stray, os.open(stray, flags, 0o600)
        except FileExistsError:  # another thread's, or left behind by a process that had our number
            continue
    raise AssertionError


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or those of a new one; a temporary file is for its owner only."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        pass
    mask = os.umask(0o022)
    os.umask(mask)
    return 0o666 & ~mask


def _move(stray: Path, path: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            stray.replace(path)
            return
        except PermissionError:
            if not (_on_windows() and left):
                raise
            time.sleep(_PAUSE)


def _on_windows() -> bool:
    return os.name == "nt"
