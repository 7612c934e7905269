"""Soaks the cache of builds: processes read, write and trim it, are killed at random, and its files are damaged.

    python tools/soak_cache.py FOLDER --seconds 600

Tells what was done, and fails when a bundle came out that never went in, when the folder ends larger than its bound, or
when halves of files stay that nobody takes away. FOLDER may be an address, such as file:///tmp/soak, too.
"""

import argparse
import multiprocessing
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.context import SpawnProcess
from multiprocessing.sharedctypes import RawArray
from pathlib import Path
from typing import Any, NamedTuple

import comicgen.season.store as kept
from comicgen.season.store import Bundle, FolderStore, Store, store_at

COUNTS = ("read", "found", "put", "wrong")
_LARGEST = 60_000  # bytes of a file: a small picture
_SPAWN = multiprocessing.get_context("spawn")


class Soak(NamedTuple):
    """What is soaked, and how."""

    where: str
    seconds: float
    processes: int = 8
    keys: int = 60
    bound: int = 2_000_000  # bytes: less than all keys have together
    seed: int = 0


class Told(NamedTuple):
    """What came of it."""

    read: int
    found: int
    put: int
    wrong: int
    killed: int
    harmed: int
    size: int  # of the folder in the end, in bytes; 0 at an address
    strays: int  # halves of files that stay


def soaked(soak: Soak) -> Told:
    """Soaks a cache. Every choice but those of the system's own clock comes from the seed."""
    dice, killed, harmed, store = random.Random(soak.seed), 0, 0, store_at(soak.where)
    counts = [RawArray("L", len(COUNTS)) for _ in range(soak.processes)]  # nobody locks: a killed process would keep it
    known = [0] * soak.processes
    with _crew(soak, counts) as crew:
        while not all(one[0] for one in counts):
            if not all(one.is_alive() for one in crew):
                raise RuntimeError(f"{soak.where} cannot be soaked: its processes end")
            time.sleep(0.01)
        end = time.monotonic() + soak.seconds
        while time.monotonic() < end:
            time.sleep(dice.uniform(0, 0.1))
            if isinstance(store, FolderStore):
                harmed += _harm(store.folder, dice)
            place = dice.randrange(soak.processes)
            if dice.random() < 0.2 and counts[place][0] > known[place]:  # it is at work, not just beginning
                crew[place].kill()
                crew[place].join()
                known[place] = counts[place][0]
                crew[place] = _begun(soak, place, counts[place], seed=dice.getrandbits(32))
                killed += 1
    read, found, put, wrong = (sum(one[at] for one in counts) for at in range(len(COUNTS)))
    size, strays = _rest(store, soak.bound)
    return Told(read, found, put, wrong, killed, harmed, size, strays)


@contextmanager
def _crew(soak: Soak, counts: list[Any]) -> Iterator[list[SpawnProcess]]:
    crew = [_begun(soak, place, counts[place], seed=soak.seed + place) for place in range(soak.processes)]
    try:
        yield crew
    finally:
        for one in crew:
            one.kill()
            one.join()


def _begun(soak: Soak, place: int, counts: Any, *, seed: int) -> SpawnProcess:
    process = _SPAWN.Process(target=_hammer, args=(soak, counts, seed), name=f"soak {place}", daemon=True)
    process.start()
    return process


def _hammer(soak: Soak, counts: Any, seed: int) -> None:
    """A process: like many builds one after the other, until it is killed."""
    dice, store = random.Random(seed), store_at(soak.where)
    assert store
    while True:
        _step(store, f"{dice.randrange(soak.keys):04x}", counts)
        if isinstance(store, FolderStore) and dice.random() < 0.05:
            store.trim(soak.bound)


def _step(store: Store, key: str, counts: Any) -> None:
    counts[0] += 1
    there, right = store.get(key), _bundle(key)
    if there is None:
        counts[2] += store.put(key, right)
    elif there == right:
        counts[1] += 1
    else:
        counts[3] += 1


def _bundle(key: str) -> Bundle:
    """What a key stands for: always the same."""
    dice = random.Random(key)
    return Bundle(tuple((f"out/{key}.{number}", dice.randbytes(dice.randrange(_LARGEST))) for number in range(3)))


def _harm(folder: Path, dice: random.Random) -> int:
    """Cuts a file short, or turns one of its bits; how many were harmed."""
    files = sorted(folder.glob("*/[!.]*"))
    if not files or dice.random() < 0.5:
        return 0
    with suppress(OSError), dice.choice(files).open("r+b") as file:
        size = file.seek(0, 2)
        at = dice.randrange(max(1, size))
        if dice.random() < 0.5:
            file.truncate(at)
        else:
            file.seek(at)
            byte = file.read(1) or b"\0"
            file.seek(at)
            file.write(bytes([byte[0] ^ 1 << dice.randrange(8)]))
        return 1
    return 0


def _rest(store: Store | None, bound: int) -> tuple[int, int]:
    """The size of a folder after its last trim, and the halves of files that a trim a day later leaves."""
    if not isinstance(store, FolderStore):
        return 0, 0
    usual, kept._OLD = kept._OLD, -1
    try:
        store.trim(bound)
    finally:
        kept._OLD = usual
    files = [path for path in store.folder.glob("*/*") if path.is_file()]
    return sum(path.stat().st_size for path in files), sum(path.name.startswith(".") for path in files)


def main() -> int:
    """The command."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    asked.add_argument("where", metavar="FOLDER")
    asked.add_argument("--seconds", type=float, default=60)
    asked.add_argument("--processes", type=int, default=8)
    asked.add_argument("--keys", type=int, default=60)
    asked.add_argument("--seed", type=int, default=0)
    given = asked.parse_args()
    soak = Soak(given.where, given.seconds, given.processes, given.keys, seed=given.seed)
    told = soaked(soak)
    print(", ".join(f"{name} {value:,}" for name, value in told._asdict().items()))
    return int(told.wrong > 0 or told.size > soak.bound or told.strays > 0)


if __name__ == "__main__":
    sys.exit(main())
