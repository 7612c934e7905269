"""A Dask cluster on this machine, for trying and testing: a scheduler and some workers, until Ctrl-C.

    python tools/local_cluster.py [--workers 2] [--plain]

It says the address to build with. Nobody but this machine reaches it. Each worker is a process with a nanny that begins
it anew when it dies; --plain leaves the nannies out.
"""

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

STARTING = 120.0  # seconds, on a busy machine
_HOME = "127.0.0.1"


class Cluster(NamedTuple):
    """A cluster that runs."""

    address: str
    workers: tuple["subprocess.Popen[bytes]", ...]  # or their nannies


@contextmanager
def cluster(workers: int = 2, *, plain: bool = True) -> Iterator[Cluster]:
    """A cluster while it is needed."""
    with TemporaryDirectory(prefix="comicgen-cluster-") as folder:
        card = Path(folder) / "scheduler.json"
        started = [_started("scheduler", "--scheduler-file", str(card), "--no-show", "--port", "0", folder=folder)]
        try:
            address = _address(card, started[0])
            nanny = ["--no-nanny"] if plain else ["--nanny"]
            words = [address, "--nthreads", "1", "--no-dashboard", "--local-directory", folder, *nanny]
            started += [_started("worker", *words, folder=folder) for _ in range(workers)]
            yield Cluster(address, tuple(started[1:]))
        finally:
            for process in reversed(started):
                process.terminate()
            for process in started:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(5)
                process.kill()
                process.wait()


def _started(what: str, *words: str, folder: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "dask", what, "--host", _HOME, *words]
    log = (Path(folder) / f"{what}-{time.monotonic_ns()}.log").open("wb")
    with log:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=_environment())


def _environment() -> dict[str, str]:
    """This one, so that the same comicgen is found, without what makes warnings fatal or looks at workers."""
    home = str(Path(__file__).parent.parent)
    paths = os.pathsep.join(path for path in (home, os.environ.get("PYTHONPATH", "")) if path)
    quiet = {"PYTHONWARNINGS": "ignore", "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False"}
    return {**os.environ, **quiet, "PYTHONPATH": paths}


def _address(card: Path, scheduler: "subprocess.Popen[bytes]") -> str:
    """What the scheduler wrote on its card."""
    import json

    deadline = time.monotonic() + STARTING
    while time.monotonic() < deadline and scheduler.poll() is None:
        with suppress(OSError, ValueError, KeyError):
            return str(json.loads(card.read_bytes())["address"])
        time.sleep(0.05)
    raise SystemExit("the scheduler did not start: is dask.distributed installed? pip install 'comicgen-toolkit[dask]'")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--plain", action="store_true")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it ends all as Ctrl-C does
    with cluster(asked.workers, plain=asked.plain) as running, suppress(KeyboardInterrupt):
        print(f"comicgen build --engine dask --scheduler {running.address}", flush=True)
        print(f"workers: {', '.join(str(worker.pid) for worker in running.workers)}; Ctrl-C ends all", flush=True)
        while True:
            time.sleep(1)


if __name__ == "__main__":
    main()
