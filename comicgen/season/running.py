"""Running: what a build leaves while it runs, so that the next one knows whether it came to its end.

Comes in: the folder of a project. Goes out: since when there is work that nobody has seen to its end; what a build that
was killed left half written is taken away. Processes are known by their number and the machine on which it is theirs.
"""

import json
import os
import platform
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from comicgen.frozen import NamedTuple
from comicgen.publish.write import STRAY, write_file
from comicgen.season.told import DAMAGE

__all__ = ["Running"]

HOME = Path(".comicgen")
FOLDER = HOME / "running"
_OLD = 24 * 3600  # seconds after which nobody believes in a build of another machine


class _Left(NamedTuple):
    """What a build left."""

    path: Path
    number: int
    host: str
    since: int

    @property
    def is_over(self) -> bool:
        """Whether its process is gone. Those of other machines cannot be asked."""
        if self.host == platform.node():
            return not _lives(self.number)
        return _is_old(self.path) or not self.path.exists()


class Running:
    """While a build runs: a file with its number, which stays when it does not come to its end."""

    def __init__(self, root: Path | None, outputs: Path) -> None:
        """Takes away what dead builds left half written in the outputs and in `.comicgen`; None: leaves and looks for
        nothing. Raises OSError.
        """
        self.path: Path | None = None
        self.folders: tuple[Path, ...] = ()
        self.is_alone = True
        self.was_called_off = False  # before anything was done
        self.is_untidy = False  # processes were ended; what they dropped is looked for when all of them are gone
        self.since, self.resumes, self.comes_to_end = time.time_ns(), False, True
        if root:
            self._begin(root, outputs)

    def _begin(self, root: Path, outputs: Path) -> None:
        self.path, self.folders = root / FOLDER / str(os.getpid()), (outputs, root / HOME)
        _make_home(root)
        others = [left for path in self.path.parent.iterdir() if path.name.isdigit() and (left := _left(path))]
        dead = [left for left in others if left.is_over]
        self.resumes = bool(dead)
        self.since = min([self.since, *(left.since for left in dead)])
        self.is_alone = all(left.host == platform.node() for left in others if left not in dead)
        self.is_untidy = bool(dead)
        self._sweep()
        told = {"host": platform.node(), "since": self.since}
        write_file(self.path, json.dumps(told).encode())
        for left in dead:
            if left.path != self.path:
                left.path.unlink(missing_ok=True)

    def _sweep(self) -> None:
        """Takes away the halves of files whose writers are gone; those of other machines cannot be asked."""
        if self.is_untidy and self.is_alone:
            for folder in self.folders:
                _sweep(folder)

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, fault: type[BaseException] | None, *_: BaseException | TracebackType | None) -> None:
        is_over = fault is None and self.comes_to_end
        if self.path and (is_over or (self.was_called_off and not self.resumes)):
            with suppress(OSError):
                self._sweep()
                self.path.unlink(missing_ok=True)


def _make_home(root: Path) -> None:
    """The folder of what may be made again at any time: no history of a project wants it."""
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    unwatched = root / HOME / ".gitignore"
    if not unwatched.exists():
        write_file(unwatched, b"*\n")


def _left(path: Path) -> _Left | None:
    """What a build left; None when it is gone meanwhile."""
    number = int(path.name)
    try:
        told, time_there = path.read_bytes(), path.stat().st_mtime_ns
    except OSError:
        return None
    try:
        found = json.loads(told)
        return _Left(path, number, str(found["host"]), int(found["since"]))
    except DAMAGE:
        return _Left(path, number, platform.node(), time_there)


def _sweep(folder: Path) -> None:
    """Takes away the halves of files whose writers are gone."""
    for stray in folder.rglob(STRAY):
        number = stray.name.split("-")[1]
        if _is_old(stray) or (number.isdigit() and not _lives(int(number))):
            stray.unlink(missing_ok=True)


def _is_old(path: Path) -> bool:
    """Whether nobody believes any more that it is being written, though somebody may have that number again."""
    try:
        return time.time() - path.stat().st_mtime > _OLD
    except OSError:  # gone
        return False


def _lives(number: int) -> bool:
    """Whether a process of this machine lives. One that has our number is gone: we have just begun."""
    if os.name == "nt":  # there, asking kills
        return True
    if number == os.getpid():
        return False
    try:
        os.kill(number, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    try:  # one that has ended and that nobody has asked about since, as in many containers, is not alive
        return Path(f"/proc/{number}/stat").read_bytes().rpartition(b")")[2].split()[0] not in (b"Z", b"X")
    except (OSError, IndexError):
        return True
