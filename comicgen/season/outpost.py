"""The outpost: what a worker of a cluster does. It knows nothing of clusters: bytes come in, bytes go out.

First it is met: it gets the luggage of a season and tells what it is, so that a worker with other versions never draws.
Then it draws what it is sent. Each order is done in a process of its own beside the worker, held to limits of time and
memory as on the machine of the build, so that nothing that an order does harms the worker.
"""

import multiprocessing
import os
import pickle
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from comicgen.season.building import in_processes
from comicgen.season.edition import Made, Order
from comicgen.season.engine import engine_key, versions
from comicgen.season.freight import Freight, Luggage, sent_home, unpacked, with_fonts
from comicgen.season.store import Kept, Store, store_at
from comicgen.studio.limits import Limits
from comicgen.studio.worker import Worker, end_all

__all__ = ["draw", "meet"]

_MOST_SEASONS = 4  # of which the luggage is kept
_IDLE = 60.0  # seconds after which processes that had nothing to do are ended

_lock = threading.Lock()
_seasons: "dict[str, _Season]" = {}
_idle: list[tuple[Limits, list[Worker]]] = []
_last = 0.0


class _Season:
    """The luggage of a season, unpacked."""

    def __init__(self, luggage: Luggage) -> None:
        self.folder = TemporaryDirectory(prefix="comicgen-season-")
        self.limits = luggage.limits
        self.defaults = with_fonts(luggage, Path(self.folder.name))
        self.shares = _shares(luggage)
        self.store = luggage.store if self.shares else ""
        self.kept = None if self.shares or not luggage.store else Kept(luggage.kept)

    def done(self, freight: Freight) -> tuple[Made, ...]:
        with TemporaryDirectory(prefix="comicgen-order-") as folder:
            order = unpacked(freight, self.defaults, Path(folder))
            if not freight.alone:
                order = order._replace(store=self.store)
            made = _drawn(order, None if freight.alone else self.kept, self.limits)
        return tuple(self._light(sent_home(one, freight)) for one in made)

    def _light(self, made: Made) -> Made:
        """Without the files that can be had from the cache."""
        is_there = made.how in ("made", "restored") and bool(self.store) and bool(made.key) and not made.unkept
        return made._replace(files=()) if is_there else made


def meet(engine: str, asked: bytes) -> tuple[str, dict[str, str], bool]:
    """The key of the engine here, what it is made of, and whether the cache is shared. If the key is that of the
    build's machine, the season may begin here.
    """
    global _last
    if engine_key() != engine:
        return engine_key(), versions(), False
    luggage: Luggage = pickle.loads(asked)
    with _lock:
        _last = time.monotonic()
        if luggage.name not in _seasons:
            _seasons[luggage.name] = _Season(luggage)
        for name in list(_seasons)[:-_MOST_SEASONS]:
            _seasons.pop(name).folder.cleanup()
        return engine, versions(), _seasons[luggage.name].shares


def draw(season: str, asked: bytes) -> bytes:
    """Does an order. Raises KeyError for a season that was not met, or long ago."""
    freight: Freight = pickle.loads(asked)
    return pickle.dumps(_seasons[season].done(freight))


def _shares(luggage: Luggage) -> bool:
    """Whether the cache here is the very one of the build."""
    try:
        store = store_at(luggage.store)
    except ValueError:  # what it takes is not installed here
        return False
    found = store.get(luggage.token) if store else None
    return found is not None and found.files == ((luggage.name, b""),)


# --------------------------------------------------------------------------- processes


def _drawn(order: Order, store: Store | None, limits: Limits) -> tuple[Made, ...]:
    """What a process makes of an order; `store` stands for that of the build."""
    with _crew(limits) as crew:
        done = in_processes([order], work=partial(_made, store=store), workers=1, limits=limits, crew=crew)
        return tuple(made for some in done for made in some)


def _made(order: Order, *, store: Store | None) -> tuple[Made, ...]:
    from comicgen.season.making import make  # in that process, not in the worker

    return make(order, store)


@contextmanager
def _crew(limits: Limits) -> Iterator[list[Worker]]:
    """A process that is warm, if there is one."""
    global _last
    multiprocessing.current_process().daemon = False  # or none may be begun: workers are daemons of their nannies
    os.environ.pop("MALLOC_TRIM_THRESHOLD_", None)  # of nannies, too: pictures are large, drawing takes a tenth more
    with _lock:
        at = next((at for at, (known, _) in enumerate(_idle) if known == limits), None)
        crew = [] if at is None else _idle.pop(at)[1]
    try:
        yield crew
    finally:
        with _lock:
            _idle.append((limits, crew))
            _last = time.monotonic()
        later = threading.Timer(_IDLE + 1, _tidy)
        later.daemon = True
        later.start()


def _tidy() -> None:
    """Ends processes when nothing has been done for a while: the build is over, or gone."""
    with _lock:
        if time.monotonic() - _last < _IDLE:
            return
        for _, crew in _idle:
            end_all(crew)
        _idle.clear()
