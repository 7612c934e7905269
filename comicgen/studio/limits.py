"""What a job may use, and why one has no result of its own. Plain values, fit to be sent between processes."""

import sys
from typing import Literal

from comicgen.frozen import NamedTuple

__all__ = ["HOLDS_MEMORY", "USUAL", "Limits", "Why"]

HOLDS_MEMORY = sys.platform == "linux"
"""Whether the system can hold a process to a limit of memory: others take the number and do nothing."""


class Limits(NamedTuple):
    """Of jobs in processes of their own; None is no limit. The greatest picture that may be drawn, 94 million pixels,
    takes 0.64 GB and half a minute on a busy machine.
    """

    seconds: float | None = 60.0  # a job
    memory: int | None = 1 << 30  # bytes a process


USUAL = Limits()


class Why(NamedTuple):
    """Why a job was lost."""

    kind: Literal["time", "memory", "died", "failed"]
    told: str = ""  # how long it was, how the process ended; of what failed, the traceback
