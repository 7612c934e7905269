"""The yard: whatever becomes of workers, every order has one result, and the cluster is told about in plain words."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from comicgen.script.defaults import Defaults
from comicgen.season import outpost, yard
from comicgen.season.edition import Comic, Edition, Made, Order, Wanted
from comicgen.season.engine import engine_key, versions
from comicgen.season.store import Bundle, FolderStore, Store, store_at
from comicgen.season.yard import ClusterGone, NoCluster, Patience, Yard
from comicgen.studio.limits import USUAL, Limits

Answer = Callable[..., Any]


class Future:
    """What a cluster hands out: here it is done at once, or never."""

    def __init__(self, answer: Callable[[], Any] | None) -> None:
        self.answer, self.cancelled = answer, False

    def add_done_callback(self, tell: Callable[["Future"], None]) -> None:
        if self.answer:
            tell(self)

    def result(self, timeout: float) -> Any:
        assert self.answer
        return self.answer()

    def cancel(self) -> None:
        self.cancelled = True


class Client:
    """A cluster of workers by name, each with two threads; `rules` are what some of them do instead of their work."""

    scheduler = None

    def __init__(self, *workers: str, **rules: Answer | None) -> None:
        self.workers, self.rules = list(workers), rules
        self.sent: list[tuple[str, str]] = []
        self.looks = 0

    def nthreads(self) -> dict[str, int]:
        self.looks += 1
        return dict.fromkeys(self.workers, 2)

    def submit(self, call: Answer, *asked: Any, key: str, workers: list[str], **_: Any) -> Future:
        (worker,) = workers
        what = key.split("-")[1]
        self.sent.append((worker, what))
        rule = self.rules.get(f"{worker}_{what}", call)
        return Future(rule and (lambda: rule(*asked)))

    def cancel(self, futures: list[Future], force: bool) -> None:
        for future in futures:
            future.cancel()

    def close(self, timeout: float) -> None:
        self.workers = []


def raising(fault: Exception) -> Answer:
    def call(*_: Any) -> Any:
        raise fault

    return call


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No process, no drawing, hardly any waiting: an order becomes a file that says what its script says."""

    def drawn(order: Order, store: Store | None, limits: Limits) -> tuple[Made, ...]:
        return tuple(made(order, store, one.edition) for one in order.wanted)

    def made(order: Order, store: Store | None, edition: Edition) -> Made:
        text = order.comic.path.read_bytes()
        told = Made(edition, "made", key=f"key-{edition.script}", files=((f"out/{edition.script}.txt", text),))
        store = store or outpost.store_at(order.store)
        bundle = store.get(told.key) if store else None
        if bundle:
            return told._replace(how="restored", files=bundle.files)
        if store:
            store.put(told.key, Bundle(told.files))
        return told

    monkeypatch.setattr(outpost, "_drawn", drawn)
    monkeypatch.setattr(yard, "_STEP", 0.01)
    monkeypatch.setattr(outpost, "_seasons", {})
    yield
    for season in outpost._seasons.values():
        season.folder.cleanup()


def orders_of(root: Path, count: int = 5, *, store: str = "") -> list[Order]:
    found = []
    for number in range(count):
        path = root / "scripts" / f"c{number}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"panels: {number}\n")
        wanted = (Wanted(Edition(f"c{number}", "en", "transcript"), None),)
        comic = Comic(f"c{number}", "en", path, f"scripts/c{number}.yaml")
        found.append(Order(comic, wanted, root, f"out/c{number}.{{ext}}", Defaults(language="en"), engine_key(), store))
    return found


def worked(
    client: Client, orders: list[Order], *, most: int | None = None, limits: Limits = USUAL
) -> tuple[list[Made], list[str]]:
    """What became of each order, and the remarks."""
    remarks: list[str] = []
    patience = Patience(scheduler=0.1, workers=0.1)
    place = Yard(client, orders, limits, most=most, patience=patience, remarks=remarks)  # type: ignore[arg-type]
    try:
        made = [one for some in place.done() for one in some]
    finally:
        place.close()
    return sorted(made, key=lambda one: one.edition), remarks


def test_every_order_is_done_once_and_installed_here(tmp_path: Path) -> None:
    client = Client("a", "b")
    made, remarks = worked(client, orders_of(tmp_path))
    assert [(one.edition.script, one.how) for one in made] == [(f"c{n}", "made") for n in range(5)]
    assert [(tmp_path / "out" / f"c{n}.txt").read_text() for n in range(5)] == [f"panels: {n}\n" for n in range(5)]
    assert {worker for worker, what in client.sent if what == "draw"} == {"a", "b"}
    assert remarks == []


def test_a_worker_with_other_versions_is_refused_by_name(tmp_path: Path) -> None:
    told = {**versions(), "pillow": "1.1", "uharfbuzz": "2.2"}
    client = Client("a", "b", b_meet=lambda *_: ("another", told, False))
    made, remarks = worked(client, orders_of(tmp_path))
    assert {one.how for one in made} == {"made"}
    assert ("b", "draw") not in client.sent
    here = versions()
    pillow, harfbuzz = f"pillow 1.1 (here {here['pillow']})", f"uharfbuzz 2.2 (here {here['uharfbuzz']})"
    assert remarks == [f"the worker b was not used: it has {pillow}, {harfbuzz}"]


def test_other_code_of_the_same_version_is_refused_too(tmp_path: Path) -> None:
    client = Client("a", a_meet=lambda *_: ("another", versions(), False))
    with pytest.raises(NoCluster, match=r"the worker a was not used: its comicgen .* has other code than that here"):
        worked(client, orders_of(tmp_path))


def test_a_worker_without_comicgen_is_told_so(tmp_path: Path) -> None:
    client = Client("a", a_meet=raising(ModuleNotFoundError("no", name="comicgen")))
    with pytest.raises(NoCluster, match="it has no comicgen of this version"):
        worked(client, orders_of(tmp_path))


def test_no_workers_are_waited_for_and_told(tmp_path: Path) -> None:
    with pytest.raises(NoCluster, match="has no workers") as told:
        worked(Client(), orders_of(tmp_path))
    assert "dask worker" in told.value.args[1]


def test_orders_of_a_worker_that_goes_away_are_done_by_others(tmp_path: Path) -> None:
    client = Client("a", "b", b_draw=None)  # b takes orders and says nothing
    client.nthreads = lambda: {"a": 2, "b": 2} if ("b", "draw") not in client.sent else {"a": 2}  # type: ignore[method-assign]
    made, remarks = worked(client, orders_of(tmp_path))
    assert {one.how for one in made} == {"made"}
    assert len(made) == 5
    assert len(remarks) == 1
    assert remarks[0].startswith("the worker b went away; ")


def test_an_order_that_no_worker_survives_fails_alone(tmp_path: Path) -> None:
    def draw(season: str, asked: bytes) -> Any:
        if b"panels: 3" in asked:
            raise OSError("the worker was lost")
        return outpost.draw(season, asked)

    made, _ = worked(Client("a", "b", a_draw=draw, b_draw=draw), orders_of(tmp_path))
    assert [one.how for one in made] == ["made", "made", "made", "failed", "made"]
    (told,) = made[3].findings
    assert (told.code, made[3].outcome) == ("lost-worker", "refused")
    assert "c3 (en) for transcript was given up: 3 workers" in told.message
    assert not (tmp_path / "out" / "c3.txt").exists()


def test_a_worker_that_can_begin_nothing_is_given_up_and_harms_no_order(tmp_path: Path) -> None:
    client = Client("a", "b", b_draw=raising(OSError("no space left on device")))
    made, remarks = worked(client, orders_of(tmp_path, 30))
    assert {one.how for one in made} == {"made"}
    assert remarks[0].startswith("the worker b was given up: no space left on device")
    assert client.sent.count(("b", "draw")) < 9


def test_a_silent_worker_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yard, "_SILENCE", 0.05)
    made, remarks = worked(Client("a", "b", b_draw=None), orders_of(tmp_path), limits=Limits(seconds=0.01))
    assert {one.how for one in made} == {"made"}
    assert "the worker b says nothing any more" in remarks[0]


def test_a_scheduler_that_goes_away_is_told(tmp_path: Path) -> None:
    client = Client("a", a_draw=None)
    client.nthreads = lambda: {"a": 2} if not client.sent else raising(OSError("closed"))()  # type: ignore[method-assign]
    with pytest.raises(ClusterGone, match="is gone: closed"):
        worked(client, orders_of(tmp_path))


def test_workers_that_all_go_away_are_told(tmp_path: Path) -> None:
    client = Client("a", a_draw=None)
    client.nthreads = lambda: {"a": 2} if ("a", "draw") not in client.sent else {}  # type: ignore[method-assign]
    with pytest.raises(ClusterGone, match="has no workers any more"):
        worked(client, orders_of(tmp_path))


def test_a_worker_that_forgot_the_season_is_met_again(tmp_path: Path) -> None:
    forgetful = iter([True])

    def draw(season: str, asked: bytes) -> Any:
        if next(forgetful, False):
            raise KeyError(season)
        return outpost.draw(season, asked)

    client = Client("a", a_draw=draw)
    made, _ = worked(client, orders_of(tmp_path))
    assert {one.how for one in made} == {"made"}
    assert client.sent.count(("a", "meet")) == 2


def test_no_more_orders_fly_than_are_asked_for(tmp_path: Path) -> None:
    client = Client("a", "b", a_draw=None, b_draw=None)
    client.nthreads = lambda: {"a": 2, "b": 2} if len(client.sent) < 5 or client.looks else {}  # type: ignore[method-assign]
    place = Yard(client, orders_of(tmp_path), USUAL, most=2, patience=Patience(), remarks=[])  # type: ignore[arg-type]
    for _ in range(5):
        list(place._looked_round())
        list(place._handed_out())
        list(place._heard())
    assert sum(len(post.flying) for post in place.posts.values()) == 2


def test_a_cache_that_workers_share_takes_what_they_make(tmp_path: Path) -> None:
    store = tmp_path / "cache"
    made, _ = worked(Client("a"), orders_of(tmp_path, store=str(store)))
    assert {one.how for one in made} == {"made"}
    assert (tmp_path / "out" / "c1.txt").read_text() == "panels: 1\n"
    again, _ = worked(Client("a"), orders_of(tmp_path, store=str(store)))
    assert {one.how for one in again} == {"restored"}
    assert FolderStore(store).get("key-c1") == Bundle((("out/c1.txt", b"panels: 1\n"),))


@pytest.mark.parametrize("where", ["cache", "memory://{}/comics"])
def test_a_cache_that_workers_do_not_share_serves_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    if "://" in where:
        pytest.importorskip("fsspec", reason="caches at addresses need fsspec")
    store = where.format(tmp_path.name) if "://" in where else str(tmp_path / where)
    monkeypatch.setattr(outpost, "_shares", lambda luggage: False)
    made, _ = worked(Client("a"), orders_of(tmp_path, store=store))
    assert {one.how for one in made} == {"made"}
    there = store_at(store)
    assert there
    assert there.get("key-c1") == Bundle((("out/c1.txt", b"panels: 1\n"),))
    (tmp_path / "out" / "c1.txt").unlink()
    again, _ = worked(Client("a"), orders_of(tmp_path, store=store))
    assert {one.how for one in again} == {"restored"}
    assert (tmp_path / "out" / "c1.txt").read_text() == "panels: 1\n"


def test_what_a_cache_has_lost_meanwhile_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = tmp_path / "cache"
    monkeypatch.setattr(outpost, "_shares", lambda luggage: False)
    worked(Client("a"), orders_of(tmp_path, store=str(store)))
    for path in store.rglob("key-c1"):
        path.write_bytes(b"damaged")
    made, _ = worked(Client("a"), orders_of(tmp_path, store=str(store)))
    assert [one.how for one in made] == ["restored", "made", "restored", "restored", "restored"]


def test_a_script_that_cannot_be_read_is_told_as_it_is_here(tmp_path: Path) -> None:
    orders = orders_of(tmp_path)
    orders[2].comic.path.unlink()
    made, _ = worked(Client("a"), orders)
    assert [one.how for one in made] == ["made", "made", "failed", "made", "made"]
    assert made[2].findings[0].code == "cannot-read"


def test_closing_calls_back_what_is_on_its_way(tmp_path: Path) -> None:
    client = Client("a", a_draw=None)
    place = Yard(client, orders_of(tmp_path), USUAL, most=None, patience=Patience(), remarks=[])  # type: ignore[arg-type]
    for _ in range(3):
        list(place._looked_round())
        list(place._handed_out())
        list(place._heard())
    flying: list[Any] = [future for post in place.posts.values() for future in post.flying.values()]
    assert flying
    place.close()
    assert all(future.cancelled for future in flying)
