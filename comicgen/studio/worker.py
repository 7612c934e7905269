"""A process of the pool as its owner sees it: begun, given a job, listened to, ended.

Its own side is `serve`.
"""

import multiprocessing
import signal
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from multiprocessing.context import ForkServerContext, SpawnContext

from comicgen.studio.limits import Limits
from comicgen.studio.serve import serve

__all__ = ["Worker", "end_all"]

_PRELOADED = (
    "comicgen.studio.serve",
    "comicgen.studio.pipeline",
    "comicgen.layout",
    "comicgen.backends",
    "comicgen.publish.metadata",
    "comicgen.publish.png",
    "comicgen.publish.write",
    "comicgen.telling.alt",
    "isal.isal_zlib",  # libraries that the rooms above import when they are first used
    "uharfbuzz",
    "yaml",
)
"""What every process would import for itself: it is there when it is born of the server of forks."""
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0)  # seconds between tries to begin a process
_STARTING = 60.0  # seconds more for the first job: a busy machine may be slow to start a process
_DYING = 1.0  # seconds for the system to say how a process died whose pipe is closed
_PATIENCE = 5.0  # seconds for it to take one away


class Worker:
    """A process, its pipe, and the job that it has in hand."""

    def __init__(self, limits: Limits) -> None:
        self.desk, theirs = _context().Pipe()
        self.process = _context().Process(target=serve, args=(theirs, limits.memory), daemon=True)
        with theirs, _undisturbed():
            self._start()
        self.seconds = limits.seconds
        self.left = 0.0  # of the time for the job in hand
        self.number: int | None = None  # of that job
        self.is_ready = False
        self.is_fresh = True  # has done nothing yet

    def _start(self) -> None:
        """The server of forks may be dying, too: then it does not answer, until it is dead and there is a new one."""
        for pause in _PAUSES:
            with suppress(EOFError, ConnectionError):
                self.process.start()
                return
            time.sleep(pause)
        self.process.start()

    def take(self, number: int, asked: bytes) -> None:
        """Begins a job. That the process died meanwhile is found when its news are asked for."""
        self.number = number
        self.left = (self.seconds or 0.0) + (0.0 if self.is_ready else _STARTING)
        with suppress(OSError):
            self.desk.send_bytes(asked)

    def get_ready(self) -> None:
        """The process has started: the time of its first job begins."""
        self.is_ready, self.left = True, self.seconds or 0.0

    def heard(self) -> bytes | None:
        """What it sent; None when it died."""
        try:
            return self.desk.recv_bytes() if self.desk.poll() else None
        except (EOFError, OSError):
            return None

    def is_overdue(self, waited: float) -> bool:
        """Whether the time for its job is over, now that so many seconds more were waited for it."""
        self.left -= waited
        return self.seconds is not None and self.number is not None and self.left <= 0

    def last_words(self) -> str:
        """How it died, in words."""
        if not wait([self.process.sentinel], _DYING):
            return "its process closed the pipe"
        end_all([self])
        return _ending(self.process.exitcode)


def end_all(workers: Iterable[Worker]) -> None:
    """Ends processes at once, whatever they do, and leaves nothing of them."""
    workers = tuple(workers)
    for worker in workers:
        worker.process.kill()
        worker.desk.close()
    for worker in workers:
        worker.process.join(_PATIENCE)


def _ending(code: int | None) -> str:
    if code is None or code >= 0:
        return f"its process ended with code {code}"
    with suppress(ValueError):
        return f"its process was ended by {signal.Signals(-code).name}"
    return f"its process was ended by signal {-code}"


@cache
def _context() -> ForkServerContext | SpawnContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(_PRELOADED))
    return context


@contextmanager
def _undisturbed() -> Iterator[None]:
    """No signal is heard meanwhile, neither here (a process that nobody knows of would be left over) nor, until it has
    settled, in the process that is begun (it would say so on standard error).
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # or it is begun below, and listens to signals again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
