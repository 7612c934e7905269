"""The inside of a process of the pool: it does the jobs that come through its pipe, one after another.

Comes in: a work and a job, pickled together. Goes out: first READY, then for each job "done", "memory" or "failed" with
the result or what is told of it. Whatever a job does short of ending the process, exactly one answer goes back.
"""

import os
import pickle
import signal
import sys
import threading
import traceback
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler

from comicgen.collector import spare
from comicgen.studio.limits import HOLDS_MEMORY

__all__ = ["READY", "serve"]

_MMAP_THRESHOLD = -3  # of malloc.h
_LARGE = 1 << 20  # bytes

READY = b"ready"  # no pickle begins so


def serve(desk: "Connection[bytes, bytes]", memory: int | None) -> None:
    """Answers until the pipe is closed; then ends without a word."""
    try:
        _settle(memory)
        desk.send_bytes(READY)
        while True:
            desk.send_bytes(_answer(desk.recv_bytes()))
    finally:
        os._exit(0)


def _answer(asked: bytes) -> bytes:
    try:
        work, job = pickle.loads(asked)
        return bytes(ForkingPickler.dumps(("done", work(job))))
    except MemoryError:
        news = "memory", "it needs more memory than a process may use"
    except BaseException:
        news = "failed", traceback.format_exc()
    return pickle.dumps(news)  # here, where all that the fault held is free again


def _settle(memory: int | None) -> None:
    """Leaves Ctrl-C and a terminal that goes away to the parent, so that it ends the work once and in order; ends when
    the parent has ended.
    """
    spare()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    threading.Thread(target=_follow_parent, daemon=True).start()
    _give_back()
    if memory is not None and HOLDS_MEMORY:
        import resource

        # Of data, not of addresses: fonts and libraries, which are mapped from files, take nothing from anybody.
        _, hardest = resource.getrlimit(resource.RLIMIT_DATA)
        most = memory if hardest == resource.RLIM_INFINITY else min(memory, hardest)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hardest))


def _give_back() -> None:
    """What a large picture took goes back to the system with it. The C library of GNU learns from the first ones that
    go to keep such blocks instead, in pieces with room between them: after 30 comics that was half of all memory.
    """
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)


def _follow_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)
