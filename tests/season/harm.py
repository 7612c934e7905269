"""Stands for the work on an order: each target does what its name says. In a module of its own, which a process that
works has at once.
"""

import os
import signal
import time

from comicgen.season.edition import Made, Order

__all__ = ["full", "harmed"]


def harmed(order: Order) -> tuple[Made, ...]:
    """What became of each edition, if the process lives so long."""
    made = []
    for one in order.wanted:
        name = one.edition.target
        if name == "crash":
            os.kill(os.getpid(), signal.SIGKILL)
        if name == "hang":
            time.sleep(600)
        if name == "eat":
            raise MemoryError
        made.append(Made(one.edition, "made"))
    return tuple(made)


def full(order: Order) -> tuple[Made, ...]:
    """What becomes of each edition when the disk has no room left."""
    return tuple(Made(one.edition, "failed", "unwritten", is_full=True) for one in order.wanted)
