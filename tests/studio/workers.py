"""Work for other processes: named here, since a process that starts can only find what has a name."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from comicgen.diagnostics import Diagnostic
from comicgen.studio.limits import Why
from comicgen.studio.outcome import Job, Result


def obedient(job: Job) -> Result:
    """Does what the job's name says."""
    if "die" in job.name:
        os._exit(9)
    if "fault" in job.name:
        return Result(job.name, "findings", (Diagnostic("error", "unknown-name", "no one is called that"),))
    return Result(job.name, "done", data=str(os.getpid()).encode())


_KEPT: list[bytearray] = []
_MB = 1 << 20


def errand(words: str) -> Any:
    """Does what the words say, such as `hang` or `keep 200`; answers with the words, or with what was asked for."""
    what, _, rest = words.partition(" ")
    done = _ERRANDS.get(what, str)(rest)
    return words if done is None else done


def reported(words: str, why: Why) -> tuple[str, str, str]:
    """The result of an errand that was lost."""
    return words, why.kind, why.told


def _killed(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _killed_once(mark: str) -> str | None:
    if Path(mark).exists():
        return None
    Path(mark).touch()
    os._exit(3)


def _hung(folder: str) -> None:
    """Leaves its number in a folder, where there is one, before it does nothing for long."""
    if folder:
        Path(folder, str(os.getpid())).touch()
    time.sleep(3600)


def _kept(megabytes: str) -> None:
    _KEPT.append(bytearray(int(megabytes) * _MB))


def _needed(megabytes: str) -> None:
    bytearray(int(megabytes) * _MB)


def _raised(words: str) -> None:
    raise KeyError(words)


def _left(_: str) -> None:
    sys.exit("a job that leaves")


def _shut(_: str) -> None:
    os.closerange(3, 256)
    time.sleep(3600)


_ERRANDS: dict[str, Callable[[str], Any]] = {
    "pid": lambda _: os.getpid(),
    "ok": lambda _: None,
    "exit": lambda _: os._exit(9),
    "kill": _killed,
    "once": _killed_once,
    "hang": _hung,
    "keep": _kept,
    "need": _needed,
    "raise": _raised,
    "leave": _left,
    "shut": _shut,
    "large": lambda size: b"x" * int(size),
    "odd": lambda _: lambda: None,  # cannot be sent
    "worse": lambda _: Unreadable(),
}


class Unreadable:
    """What can be sent but not received."""

    def __reduce__(self) -> Any:
        return _raised, ("unreadable",)
