"""The yard: orders as freight to the workers of a Dask cluster, what they make installed here, as it comes.

Comes in: a way to the scheduler, and orders. Goes out: a Made for each edition. Dask carries, and knows who is there;
who gets what is decided here, so that it is known at every moment which worker has which orders: a few more than it
can do at a time. A worker is met before it gets any. What was with a worker that went away is given to another.

The scheduler needs nothing of comicgen: it sees bytes, and a function that is sent whole.
"""

import os
import pickle
import queue
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from comicgen.diagnostics import Diagnostic
from comicgen.frozen import NamedTuple
from comicgen.season.building import lost
from comicgen.season.edition import Made, Order
from comicgen.season.engine import engine_key, versions
from comicgen.season.freight import luggage_of, packed
from comicgen.season.installing import install, work
from comicgen.season.key import digest
from comicgen.season.store import Bundle, Store, fetched, store_at
from comicgen.studio.limits import Limits, Why

if TYPE_CHECKING:
    from distributed import Client, Future

__all__ = ["PATIENCE", "ClusterGone", "NoCluster", "Patience", "Yard"]

MOST_TRIES = 3  # workers that may go away under an order before it is given up
_AHEAD = 1  # orders that a worker has besides those that it does, so that it need not wait for the next
_STEP = 1.0  # seconds waited at a time
_SILENCE = 60.0  # seconds beyond the time for its orders after which a worker that says nothing is gone


class NoCluster(Exception):
    """There is nothing to work with; nothing was begun. Message and way out."""


class ClusterGone(Exception):
    """The cluster went away while it worked. Message and way out."""


class Patience(NamedTuple):
    """Seconds."""

    scheduler: float = 10.0  # for its answer
    workers: float = 30.0  # for one that can be used, in the beginning and later


PATIENCE = Patience()


def _there(what: str) -> Callable[..., Any]:
    """A function of the outpost, in a form that can be sent whole to who has no comicgen: they then say so."""

    def call(*asked: Any) -> Any:
        from importlib import import_module

        return getattr(import_module("comicgen.season.outpost"), what)(*asked)

    return call


class _Post:
    """A worker, and the orders that it has."""

    def __init__(self, address: str, threads: int) -> None:
        self.address, self.threads = address, threads
        self.is_ready = False  # was met and is fit
        self.is_refused = False
        self.shares = False  # the cache
        self.flying: dict[int, Future[Any]] = {}
        self.meeting: Future[Any] | None = None
        self.silent = 0.0  # seconds
        self.faults = 0  # orders on end that it could not even begin

    @property
    def room(self) -> int:
        """How many more orders it takes."""
        return self.threads + _AHEAD - len(self.flying) if self.is_ready else 0


class Yard:
    """Orders that wait, and workers."""

    def __init__(
        self,
        client: "Client",
        orders: Sequence[Order],
        limits: Limits,
        *,
        most: int | None,
        patience: Patience,
        remarks: list[str],
    ) -> None:
        self.client, self.orders, self.limits = client, orders, limits
        self.most, self.patience, self.remarks = most, patience, remarks
        self.where = str(client.scheduler.address) if client.scheduler else ""
        self.waiting = deque(range(len(orders)))
        self.begun: dict[int, int] = {}  # when its files were read, in nanoseconds
        self.failed: defaultdict[int, list[str]] = defaultdict(list)  # workers that an order was with in vain
        self.alone: set[int] = set()  # orders that can have nothing of the cache
        self.posts: dict[str, _Post] = {}
        self.gone: set[str] = set()  # workers that are not asked any more
        self.news: queue.SimpleQueue[tuple[_Post, int | None, Future[Any]]] = queue.SimpleQueue()
        self.unmanned = 0.0  # seconds without any worker
        self.has_worked = False
        self.looked = -_STEP
        self.store: Store | None = store_at(orders[0].store)
        self.season = digest(os.urandom(16), time.time())
        self.luggage = self._luggage()

    def _luggage(self) -> bytes:
        first = self.orders[0]
        token = f"shared-{digest(first.root.as_posix())[:16]}"
        kept = self.store.keys() if self.store else frozenset[str]()
        if self.store and not first.asks:
            self.store.put(token, Bundle(((self.season, b""),)))
        luggage = luggage_of(self.season, first.defaults, limits=self.limits, store=first.store, token=token)._replace(
            kept=kept
        )
        return pickle.dumps(luggage)

    def done(self) -> Iterator[tuple[Made, ...]]:
        """All results, as they come."""
        while self.waiting or any(post.flying for post in self.posts.values()):
            yield from self._looked_round()
            yield from self._handed_out()
            yield from self._heard()

    def close(self) -> None:
        """Calls back what is on its way."""
        flying = [future for post in self.posts.values() for future in post.flying.values()]
        with suppress(Exception):
            if flying:
                self.client.cancel(flying, force=True)
        with suppress(Exception):
            self.client.close(timeout=2)

    # ------------------------------------------------------------------------ workers

    def _looked_round(self) -> Iterator[tuple[Made, ...]]:
        """Who has come, and who has gone."""
        if time.monotonic() - self.looked < _STEP:
            return
        self.looked = time.monotonic()
        try:
            there: dict[str, int] = self.client.nthreads()
        except Exception as fault:
            raise ClusterGone(f"the scheduler at {self.where} is gone: {_line(fault)}") from None
        for address in [address for address in self.posts if address not in there]:
            yield from self._parted(self.posts[address], f"the worker {address} went away")
        for address, threads in there.items():
            if address not in self.posts and address not in self.gone:
                self.posts[address] = _Post(address, max(1, threads))
                self._meet(self.posts[address])

    def _meet(self, post: _Post) -> None:
        post.meeting = self._sent(post, None, "meet", engine_key(), self.luggage)

    def _sent(self, post: _Post, number: int | None, what: str, *asked: Any) -> "Future[Any]":
        key = f"comicgen-{what}-{digest(os.urandom(16))[:20]}"
        try:
            future: Future[Any] = self.client.submit(
                _there(what), *asked, key=key, workers=[post.address], allow_other_workers=False, pure=False
            )
        except Exception as fault:
            raise ClusterGone(f"the scheduler at {self.where} is gone: {_line(fault)}") from None
        future.add_done_callback(lambda done: self.news.put((post, number, done)))
        return future

    def _met(self, post: _Post, future: "Future[Any]") -> None:
        """Takes a worker on, or refuses it."""
        post.meeting = None
        try:
            engine, told, shares = future.result(timeout=self.patience.scheduler)
        except Exception as fault:
            lacks = isinstance(fault, ModuleNotFoundError) and fault.name and fault.name.startswith("comicgen")
            self._refuse(post, "it has no comicgen of this version" if lacks else _line(fault))
            return
        if engine == engine_key():
            post.is_ready, post.shares, self.has_worked = True, shares, True
        else:
            self._refuse(post, _difference(told))

    def _refuse(self, post: _Post, why: str) -> None:
        post.is_refused = True
        self.remarks.append(f"the worker {post.address} was not used: {why}")

    def _parted(self, post: _Post, why: str) -> Iterator[tuple[Made, ...]]:
        """Gives the orders of a worker that is gone to others."""
        del self.posts[post.address]
        flying, post.flying = post.flying, {}
        if post.is_ready:
            orders = f"; its {len(flying)} orders went to others" if flying else ""
            self.remarks.append(f"{why}{orders}")
        for number, future in flying.items():
            future.cancel()
            yield from self._again(number, post, why)

    def _again(self, number: int, post: _Post, why: str) -> Iterator[tuple[Made, ...]]:
        self.failed[number].append(post.address)
        if len(self.failed[number]) < MOST_TRIES:
            self.waiting.appendleft(number)
        else:
            yield tuple(_given_up(made, why) for made in lost(self.orders[number], Why("died", why)))

    # ------------------------------------------------------------------------- orders

    def _handed_out(self) -> Iterator[tuple[Made, ...]]:
        """Sends orders to whoever has room, the least busy first."""
        while self.waiting:
            open_to = [post for post in self.posts.values() if post.room > 0]
            flying = sum(len(post.flying) for post in self.posts.values())
            if not open_to or (self.most and flying >= self.most):
                return
            number = self.waiting.popleft()
            knows = self.failed.get(number, ())
            post = min(open_to, key=lambda post: (post.address in knows, len(post.flying) / post.threads))
            self.begun[number] = time.time_ns()
            try:
                freight = packed(self.orders[number], alone=number in self.alone)
            except OSError:  # a file that cannot be read: it is told as it is told here
                yield work(self.orders[number])
                continue
            if not post.flying:
                post.silent = 0.0
            post.flying[number] = self._sent(post, number, "draw", self.season, pickle.dumps(freight))

    def _heard(self) -> Iterator[tuple[Made, ...]]:
        """What comes next; time is counted in steps of waiting, so that none counts while this process was stopped."""
        before, news = time.monotonic(), None
        with suppress(queue.Empty):
            news = self.news.get(timeout=_STEP)
        if news:
            news[0].silent = 0.0
        yield from self._waited(min(time.monotonic() - before, _STEP))
        if not news:
            self._despair()
            return
        post, number, future = news
        if number is None:
            if post.meeting is future:
                self._met(post, future)
        elif post.flying.get(number) is future:
            del post.flying[number]
            yield from self._answered(post, number, future)

    def _waited(self, seconds: float) -> Iterator[tuple[Made, ...]]:
        """Looks for workers that are silent, and whether there are any at all."""
        for post in list(self.posts.values()):
            post.silent += seconds if post.flying else 0.0
            if self.limits.seconds is not None and post.silent > (1 + _AHEAD) * self.limits.seconds + _SILENCE:
                self.gone.add(post.address)
                yield from self._parted(post, f"the worker {post.address} says nothing any more")
        manned = any(post.is_ready for post in self.posts.values())
        self.unmanned = 0.0 if manned else self.unmanned + seconds

    def _despair(self) -> None:
        """Ends it when there is nobody to work: at once when all were refused, else after a while."""
        refused = bool(self.posts) and all(post.is_refused for post in self.posts.values())
        if self.unmanned <= self.patience.workers and (self.has_worked or not refused):
            return
        hint = f"start some with `dask worker {self.where}`, where the same comicgen is installed"
        if self.has_worked:
            raise ClusterGone(f"the scheduler at {self.where} has no workers any more", hint)
        if refused:
            told = "\n  ".join(self.remarks)
            self.remarks.clear()
            raise NoCluster(f"the scheduler at {self.where} has no worker that can be used\n  {told}", hint)
        told = f"has {len(self.posts)} workers, and none answers" if self.posts else "has no workers"
        raise NoCluster(f"the scheduler at {self.where} {told}", hint)

    def _answered(self, post: _Post, number: int, future: "Future[Any]") -> Iterator[tuple[Made, ...]]:
        """Installs what a worker has made."""
        order = self.orders[number]
        try:
            made: tuple[Made, ...] | None = pickle.loads(future.result(timeout=_SILENCE))
        except Exception as fault:  # not of drawing, which is told in what is made: of the worker, or on the way
            if isinstance(fault, KeyError) and post.address in self.posts:  # it has forgotten the season
                post.is_ready = False
                self._meet(post)
            yield from self._again(number, post, f"the worker {post.address}: {_line(fault)}")
            post.faults += 1
            if post.faults == MOST_TRIES:  # its disk is full, or the like: it would go through all orders in no time
                self.gone.add(post.address)
                yield from self._parted(post, f"the worker {post.address} was given up: {_line(fault)}")
            return
        post.faults = 0
        if not order.asks:
            made = self._whole(made or (), order, post)
        if made is None:
            self.alone.add(number)
            self.waiting.appendleft(number)
            return
        yield tuple(install(one, order, start=self.begun[number]) for one in made)

    def _whole(self, made: tuple[Made, ...], order: Order, post: _Post) -> tuple[Made, ...] | None:
        """With its files, those from the cache too; None when the cache has lost them meanwhile."""
        found = []
        for one in made:
            if one.how in ("made", "restored") and not one.files:
                bundle = fetched(self.store, one.key, order.stem(one.edition.target))
                if bundle is None:
                    return None
                one = one._replace(files=bundle.files, pieces=bundle.pieces, findings=bundle.findings)
            elif one.how == "made" and self.store and not post.shares:
                is_kept = self.store.put(one.key, Bundle(one.files, one.findings, one.pieces))
                one = one if is_kept else one._replace(unkept=self.store.fault)
            found.append(one)
        return tuple(found)


def _given_up(made: Made, why: str) -> Made:
    """An edition whose order was with too many workers that went away."""
    message = f"{made.edition} was given up: {MOST_TRIES} workers that had it went away; of the last: {why}"
    hint = "look at what the workers say; one that is short of memory is ended by its nanny"
    told = Diagnostic("error", "lost-worker", message, hint=hint)
    return made._replace(how="failed", outcome="refused", findings=(told,), trace="")


def _difference(told: dict[str, str]) -> str:
    """What a worker has that is another than here, in words."""
    here = versions()
    other = [f"{name} {told.get(name, 'none')} (here {have})" for name, have in here.items() if told.get(name) != have]
    return f"it has {', '.join(other)}" if other else f"its comicgen {here['comicgen']} has other code than that here"


def _line(fault: BaseException) -> str:
    said = " ".join(str(fault).split()) or type(fault).__name__
    return said[:200]
