"""What a cluster costs beside the embedded engine: one catalogue, built in one run, with equal bytes.

    python tools/measure_cluster.py [--scripts 20] [--workers 2] [--for instagram-square,story]

Embedded with as many processes as there are workers; on a local cluster; on a local cluster of which one worker is
killed (kill -9) when a quarter is done. Nothing comes from a cache. The cluster is there before the clock starts, as
clusters are; its workers have not drawn anything yet.

Then a half of the catalogue on the same cluster: what the machine of the build has to do for each edition is the
difference between the two, whatever it takes to start. Linux only. The exit code is 1 when bytes differ.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from local_cluster import cluster
from make_catalogue import write


class Built(NamedTuple):
    """A build."""

    seconds: float
    editions: int
    strips: int  # the editions that are pictures
    work: float  # seconds of all editions together, as whoever drew them counted them
    own: float  # seconds of a core that the command itself took
    sums: dict[str, str]
    bytes: int
    warnings: str


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scripts", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--for", dest="places", default="instagram-square,story")
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="comicgen-measure-") as folder:
        sys.exit(0 if _measured(Path(folder), asked.scripts, asked.workers, asked.places) else 1)


def _measured(home: Path, scripts: int, workers: int, places: str) -> bool:
    """Everything; whether all bytes were equal."""

    def catalogue(name: str, count: int = scripts) -> Path:
        write(home / name, count=count, places=places, languages="en")
        return home / name

    embedded = built(catalogue("embedded"), "--jobs", str(workers))
    told("embedded", embedded, embedded)
    with cluster(workers, plain=False) as there:
        _settled(there.address, workers)
        whole = built(catalogue("cluster"), *_on(there.address))
        told("cluster", whole, embedded)
        half = built(catalogue("half", scripts // 2), *_on(there.address))
    with cluster(workers, plain=True) as there:
        _settled(there.address, workers)
        place = catalogue("killed")

        def kill() -> bool:
            if len(list((place / ".comicgen" / "records").rglob("*.json"))) < embedded.editions // 4:
                return False
            os.kill(there.workers[0].pid, signal.SIGKILL)
            return True

        killed = built(place, *_on(there.address), meanwhile=kill)
    told("cluster, one worker killed", killed, embedded)
    print(killed.warnings)
    own, strips = (whole.own - half.own) / (whole.strips - half.strips), embedded.strips
    print(f"each of {strips} strips, with its words and its share of the transcript:")
    print(f"  {embedded.work / strips:.3f} s of work embedded, {whole.work / strips:.3f} s on the cluster")
    print(f"  {own * 1000:.1f} ms of the machine of the build, {embedded.bytes / strips / 1000:.0f} kB")
    return embedded.sums == whole.sums == killed.sums


def _on(address: str) -> tuple[str, ...]:
    return "--engine", "dask", "--scheduler", address


def _settled(address: str, workers: int) -> None:
    from distributed import Client

    with Client(address, timeout=60, set_as_default=False) as client:
        client.wait_for_workers(workers, timeout=120)


def built(folder: Path, *words: str, meanwhile: Callable[[], bool] | None = None) -> Built:
    """Builds a project; `meanwhile` is asked again and again until it has done its deed."""
    report, said = folder / "build.json", folder / "said.txt"
    command = [sys.executable, "-m", "comicgen", "build", str(folder), "--no-cache", "--report", str(report), *words]
    start = time.perf_counter()
    with said.open("wb") as stream:
        child = subprocess.Popen(command, stderr=stream)
    while meanwhile and not (meanwhile() or _over(child.pid)):
        time.sleep(0.02)
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(said.read_text())
    editions = json.loads(report.read_bytes())["editions"]
    files = sorted(path for path in (folder / "out").rglob("*") if path.is_file())
    return Built(
        seconds,
        len(editions),
        sum(one["target"] != "transcript" for one in editions),
        work=sum(one["seconds"] for one in editions),
        own=used.ru_utime + used.ru_stime,
        sums={path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files},
        bytes=sum(path.stat().st_size for path in files if path.name != "contact.png"),
        warnings="\n".join(line for line in said.read_text().splitlines() if line.startswith("warning")),
    )


def _over(number: int) -> bool:
    """Whether a process has ended; it is not asked how, so that its times can still be had."""
    return os.waitid(os.P_PID, number, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def told(name: str, one: Built, first: Built) -> None:
    """A row."""
    equal = f"all {len(one.sums)} files equal" if one.sums == first.sums else "FILES DIFFER"
    ratio = one.seconds / first.seconds
    print(f"{name:28} {one.seconds:7.2f} s  {ratio:5.2f}x  {one.work:7.2f} s of work  {equal}", flush=True)


if __name__ == "__main__":
    main()
