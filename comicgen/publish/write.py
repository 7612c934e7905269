"""Files that are whole or not there: written beside their place, then moved into it."""

import os
import tempfile
import time
from pathlib import Path

__all__ = ["STRAY", "write_file"]

STRAY = ".comicgen-*.tmp"  # what a killed process may leave behind
_TRIES = 5  # on Windows a file that a viewer holds cannot be replaced for a moment
_PAUSE = 0.2  # seconds


def write_file(path: Path, data: bytes) -> None:
    """Puts `data` at `path`, replacing what is there; missing folders are made.

    The bytes go to a temporary file of the same folder, reach the disk, and get their name in one step: at no moment
    is there a broken file under the final name, and when something fails the old file is untouched. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=".comicgen-", suffix=".tmp", dir=path.parent)
    stray = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        stray.chmod(_mode())
        _move(stray, path)
    except BaseException:
        stray.unlink(missing_ok=True)
        raise


def _mode() -> int:
    """The rights that an ordinary new file gets; a temporary one is for its owner only."""
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
