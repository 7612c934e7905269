"""The engine of a Dask cluster, on a real one: equal bytes, also when a worker is killed on the way."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from comicgen.script.defaults import Defaults
from comicgen.season.building import build, embedded
from comicgen.season.dask_engine import DaskEngine
from comicgen.season.edition import Comic, Made
from comicgen.season.engine import engine_key
from comicgen.season.planning import Plan, Season, plan_of
from comicgen.season.yard import NoCluster, Patience
from comicgen.targets.named import target_named
from tools.local_cluster import Cluster, cluster

pytest.importorskip("distributed", reason="a cluster needs dask.distributed: pip install 'comicgen-toolkit[dask]'")
pytestmark = pytest.mark.filterwarnings("ignore")  # other people's

SCRIPT = "cast: people.yaml\npanels:\n  - lines:\n      - ana: Did you count the workers?\n      - bo: Twice. {}\n"
ENDINGS = ("There were two.", "One waved.", "Define worker.")


@pytest.fixture
def there() -> Iterator[Cluster]:
    """Two workers."""
    with cluster(2) as running:
        yield running


def plan_at(root: Path) -> Plan:
    """Three comics with a cast beside them, in two shapes: six orders."""
    scripts = root / "scripts"
    scripts.mkdir(parents=True)
    (scripts / "people.yaml").write_text("ana: {hair: bun grey}\nbo: {hair: bald}\n")
    comics = []
    for number, ending in enumerate(ENDINGS):
        path = scripts / f"c{number}.yaml"
        path.write_text(SCRIPT.format(ending))
        comics.append(Comic(f"c{number}", "en", path, f"scripts/c{number}.yaml"))
    return plan_of(
        Season(
            root=root,
            comics=tuple(comics),
            targets=(target_named("instagram-square"), target_named("story")),
            pattern="out/{target}/{script}.{ext}",
            engine=engine_key(),
            defaults=Defaults(by="Somebody"),
        )
    )


def sums(root: Path) -> dict[str, str]:
    files = sorted(path for path in (root / "out").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def fatal() -> Callable[[], None]:
    """Has the worker on which it runs die by kill -9 as soon as it has an order in hand."""

    def arm() -> None:
        import os
        import signal

        from comicgen.season import outpost

        outpost.draw = lambda *_: os.kill(os.getpid(), signal.SIGKILL)

    return arm


def plain(made: list[Made]) -> list[Made]:
    """Results without the time that they took."""
    return sorted((one._replace(seconds=0.0) for one in made), key=lambda one: one.edition)


def test_a_cluster_makes_equal_bytes_though_a_worker_is_killed(tmp_path: Path, there: Cluster) -> None:
    here = plain(list(build(plan_at(tmp_path / "here"), embedded(workers=2))))
    from distributed import Client

    with Client(there.address, timeout=60, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=120)
        client.run(fatal(), workers=[min(client.nthreads())])
    engine = DaskEngine(there.address, patience=Patience(scheduler=60.0, workers=120.0))
    made = list(build(plan_at(tmp_path / "there"), engine))
    assert {one.how for one in made} == {"made"}
    assert len(made) == 9
    assert plain(made) == here
    assert sums(tmp_path / "there") == sums(tmp_path / "here")
    (remark,) = engine.remarks
    assert "went away; its " in remark


def test_a_scheduler_that_does_not_answer_is_told_with_its_address(tmp_path: Path) -> None:
    engine = DaskEngine("tcp://127.0.0.1:1", patience=Patience(scheduler=0.2))
    with pytest.raises(NoCluster, match=r"no scheduler answers at tcp://127\.0\.0\.1:1"):
        list(build(plan_at(tmp_path), engine))
    assert not (tmp_path / "out").exists()
