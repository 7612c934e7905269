"""What a season build costs and stands: python tools/measure_season.py FOLDER [--scripts N] [--jobs N] [--kills N]

Generates a catalogue (`make_catalogue`) below FOLDER, which must be new, and measures in one run, each build a command
of its own as a user gives it:

- a cold build: seconds, editions a second, and the memory of its processes, sampled from /proc;
- a build with nothing to do, a build after one character of cast.yaml changed, and one after it is as it was again;
- the same catalogue built again from nothing, the command killed (SIGKILL) at random moments, seeded, and each time
  begun again, until it is whole: which editions were drawn twice, and whether everything is as it was undisturbed;
- the peak memory of `comicgen render` at each size of canvas that the design names.

Linux only. The exit code is 1 when a promise is broken: other bytes, something drawn twice, something left over.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import NamedTuple

from make_catalogue import write

COMMAND = (sys.executable, "-m", "comicgen")
NOOPS = 3
CHANGED = ("hair: bun grey", "hair: bun red")  # of Carla in the catalogue's cast
STEP = 0.2  # seconds between two looks at the processes
GONE = 10.0  # seconds for the processes of a killed build to be gone
MB = 1024  # kB of /proc
PANELS_OF_A_SCROLL = 24
PLACES = ("kitchen", "park", "office", "street")
SAID = ("Is there any soup left?", "Define soup.", "It was warm, and there was a spoon in it.")

CANVASES = (  # what it is called, the script's panels, the options, the most MB it may take (design 4.8)
    ("1080 x 1350", 4, ("--shape", "1080x1350"), 128),
    ("3900 x 1200", 4, ("--shape", "3900x1200"), 192),
    ("US page, 300 dpi", 7, ("--shape", "page"), 256),
    ("US page, 600 dpi", 7, ("--shape", "page", "--width", "3976"), 768),
    ("scroll 800 wide", PANELS_OF_A_SCROLL, ("--shape", "scroll", "--width", "800"), 384),
)


class Built(NamedTuple):
    """A build that came to its end."""

    seconds: float
    totals: dict[str, int]
    code: int


# ------------------------------------------------------------------------------- builds


def begun(folder: Path, jobs: int, *words: str) -> "subprocess.Popen[bytes]":
    """A build, begun."""
    command = (*COMMAND, "build", str(folder), "--jobs", str(jobs), "-q", *words)
    return subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)


def built(folder: Path, jobs: int, watch: "Watch | None" = None) -> Built:
    """A build, to its end."""
    start = time.monotonic()
    child = begun(folder, jobs, "--format", "json")
    if watch:
        watch.begin(child.pid)
    told, _ = child.communicate()
    seconds = time.monotonic() - start
    if watch:
        watch.end()
    return Built(seconds, json.loads(told)["totals"] if told else {}, child.returncode)


def sums(folder: Path) -> dict[str, str]:
    """Every file below a folder with the sum of its bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def births(folder: Path) -> dict[str, int]:
    """Every file below a folder with its number on the disk: another one means that it was written again."""
    files = (path for path in folder.rglob("*") if not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in files if path.is_file()}


# ---------------------------------------------------------------------------- processes


def _stat(pid: int) -> tuple[int, str] | None:
    """A process's parent and state."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return int(told[1]), told[0]


def descendants(pid: int) -> dict[int, int]:
    """All processes below one, by number, with how deep they are."""
    numbers = (int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit())
    parents = {number: found[0] for number in numbers if (found := _stat(number))}
    depths, deep, level = {pid: 0}, 0, [pid]
    while level:
        deep += 1
        level = [child for child, parent in parents.items() if parent in level and child not in depths]
        depths |= dict.fromkeys(level, deep)
    return depths


def resident(pid: int) -> tuple[int, int] | None:
    """A process's memory now and at its peak, in kB."""
    try:
        rows = dict(row.split(":", 1) for row in Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in row)
        return int(rows["VmRSS"].split()[0]), int(rows["VmHWM"].split()[0])
    except (OSError, KeyError):
        return None


class Watch:
    """Looks at the memory of a build's processes while it runs."""

    def __init__(self) -> None:
        self.workers: dict[int, list[tuple[float, int]]] = {}  # when, and how much
        self.peaks: dict[int, int] = {}
        self.parent = 0
        self.over = threading.Event()

    def begin(self, pid: int) -> None:
        """Begins to look."""
        self.thread = threading.Thread(target=self._look, args=(pid,), daemon=True)
        self.thread.start()

    def end(self) -> None:
        """Ends it."""
        self.over.set()
        self.thread.join()

    def _look(self, pid: int) -> None:
        while not self.over.wait(STEP):
            now = time.monotonic()
            for process, deep in descendants(pid).items():
                found = resident(process)
                if found is None:
                    continue
                if deep == 0:
                    self.parent = max(self.parent, found[1])
                elif deep > 1:  # below the server of forks
                    self.workers.setdefault(process, []).append((now, found[0]))
                    self.peaks[process] = found[1]

    def rows(self) -> Iterator[tuple[str, ...]]:
        """What was seen."""
        for number, (pid, seen) in enumerate(self.workers.items(), 1):
            start, end = seen[0][0], seen[-1][0]
            tenth = (end - start) / 10
            first = max(size for when, size in seen if when <= start + tenth) / MB
            last = max(size for when, size in seen if when >= end - tenth) / MB
            grown = f"{first:.0f} MB at the peak of its first tenth, {last:.0f} of its last"
            yield f"worker {number}", f"{self.peaks[pid] / MB:.0f} MB at its peak", grown
        yield "parent", f"{self.parent / MB:.0f} MB at its peak", ""


# -------------------------------------------------------------------------------- kills


class Killed(NamedTuple):
    """What ten kills did."""

    kills: int
    seconds: float  # of all builds together
    drawn_again: int
    recorded_again: int
    restored: int  # drawn before a kill, put in their place after it
    slowest: float  # seconds until the last process of a killed build was gone
    last: Built


def killed(folder: Path, jobs: int, *, kills: int, mean_life: float, seed: int) -> Killed:
    """A build that is killed again and again, and then comes to its end."""
    dice, start = random.Random(seed), time.monotonic()
    done = again = recorded = restored = 0
    slowest = 0.0
    bundles: dict[str, int] = {}
    records: dict[str, int] = {}
    last = Built(0.0, {}, 0)
    while True:
        if done < kills:
            slowest = max(slowest, _killed_once(folder, jobs, mean_life * dice.uniform(0.1, 1.9)))
            done += 1
        else:
            last = built(folder, jobs)
        now, written = births(folder / ".comicgen" / "cache"), births(folder / ".comicgen" / "records")
        again += sum(now.get(name, number) != number for name, number in bundles.items())
        recorded += sum(written.get(name, number) != number for name, number in records.items())
        restored += max(0, (len(bundles) - len(records)) - (len(now) - len(written)))
        bundles, records = now, written
        if last.totals:
            return Killed(done, time.monotonic() - start, again, recorded, restored, slowest, last)


def _killed_once(folder: Path, jobs: int, life: float) -> float:
    """Begins a build and kills its command; how long its processes outlived it."""
    child = begun(folder, jobs)
    time.sleep(life)
    family = set(descendants(child.pid)) - {child.pid}
    child.send_signal(signal.SIGKILL)
    child.communicate()
    start = time.monotonic()
    while any((found := _stat(pid)) and found[1] != "Z" for pid in family):
        if time.monotonic() - start > GONE:
            raise SystemExit(f"processes of a killed build live on: {sorted(family)}")
        time.sleep(0.01)
    return time.monotonic() - start


# ------------------------------------------------------------------------------ canvases


def canvases(folder: Path) -> Iterator[tuple[tuple[str, ...], bool]]:
    """A row for each size of canvas, and whether it keeps to the design."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, panels, words, most in CANVASES:
        rows = ["cast:", "  ana: {hair: bun grey}", "  bo: {hair: bald}", "panels:"]
        for number in range(panels):
            rows += [f"  - setting: {PLACES[number % len(PLACES)]}", "    lines:"]
            rows += [f"      - {('ana', 'bo')[number % 2]}: {SAID[number % len(SAID)]}"]
        script, picture = folder / "canvas.yaml", folder / "canvas.png"
        script.write_text("\n".join(rows) + "\n", encoding="utf-8")
        start = time.monotonic()
        child = subprocess.Popen((*COMMAND, "render", str(script), "-o", str(picture), "-q", *words))
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        across, down = _size(picture) if child.returncode == 0 else (0, 0)
        told = (name, f"{across} x {down}", f"{used.ru_maxrss / MB:.0f} MB", f"of {most} MB")
        yield (*told, f"{time.monotonic() - start:.1f} s"), child.returncode == 0 and used.ru_maxrss <= most * MB


def _size(picture: Path) -> tuple[int, int]:
    head = picture.read_bytes()[16:24]
    return int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")


# -------------------------------------------------------------------------------- table


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scripts", type=int, default=12)
    parser.add_argument("--for", dest="places", default="instagram-square,story")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=6)
    asked = parser.parse_args()
    faults = [*_measured(asked)]
    for fault in faults:
        print(f"BROKEN: {fault}")
    sys.exit(bool(faults))


def _measured(asked: argparse.Namespace) -> Iterator[str]:
    """Prints a table; what is broken comes out."""
    whole, again = asked.folder / "undisturbed", asked.folder / "killed"
    for folder in (whole, again):
        folder.mkdir(parents=True)
        write(folder, count=asked.scripts, places=asked.places, languages="en")
    time.sleep(0.1)  # what was written just before a build is looked at again by the next one
    watch = Watch()
    cold = built(whole, asked.jobs, watch)
    drawn = sum(cold.totals.values())
    _row("cold build", cold, f"{drawn / cold.seconds:.2f} editions a second, {asked.jobs} processes")
    yield from (f"the cold build ended with {cold.code}" for _ in range(1) if cold.code)
    before = sums(whole / "out")
    for row in watch.rows():
        _print(row)
    yield from _changes(whole, asked.jobs, before, drawn)
    print(f"\nthe same, killed {asked.kills} times (seed {asked.seed})", flush=True)
    yield from _resumed(again, asked, cold.seconds, before)
    print("\nmemory of `comicgen render`", flush=True)
    for row, is_kept in canvases(asked.folder / "canvases"):
        _print(row)
        if not is_kept:
            yield f"{row[0]}: {row[2]}, more than the design allows"


def _changes(folder: Path, jobs: int, before: dict[str, str], drawn: int) -> Iterator[str]:
    """Builds with nothing to do, and with little."""
    idle = [built(folder, jobs) for _ in range(NOOPS)]
    _row("nothing to do", idle[0]._replace(seconds=median(one.seconds for one in idle)), f"median of {NOOPS}")
    if any(one.totals.get("fresh") != drawn for one in idle):
        yield "a build with nothing to do did something"
    if sums(folder / "out") != before:
        yield "a build with nothing to do changed files"
    cast = folder / "cast.yaml"
    text = cast.read_text(encoding="utf-8")
    cast.write_text(text.replace(*CHANGED), encoding="utf-8")
    _row("one character changed", built(folder, jobs), "")
    cast.write_text(text, encoding="utf-8")
    _row("as it was again", built(folder, jobs), "")
    yield from (f"as it was again: {name} differs" for name in _differing(before, sums(folder / "out")))


def _differing(before: dict[str, str], now: dict[str, str]) -> list[str]:
    """Pictures and words that differ; contact sheets show what a build made, and that was less."""
    names = (name for name in before.keys() | now.keys() if not name.startswith("contact"))
    return sorted(name for name in names if before.get(name) != now.get(name))


def _resumed(folder: Path, asked: argparse.Namespace, cold: float, before: dict[str, str]) -> Iterator[str]:
    found = killed(folder, asked.jobs, kills=asked.kills, mean_life=cold / max(1, asked.kills), seed=asked.seed)
    _row("the build that ended", found.last, f"all together {found.seconds:.1f} s, undisturbed {cold:.1f} s")
    _print(("drawn twice", str(found.drawn_again), f"recorded twice {found.recorded_again}"))
    _print(("from the cache", str(found.restored), "drawn before a kill, put in their place after it"))
    _print(("slowest end", f"{found.slowest:.2f} s", "from a kill until no process of the build was left"))
    now = sums(folder / "out")
    differing = sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
    _print(("files", str(len(now)), f"{len(differing)} differ from the undisturbed build"))
    if found.last.code:
        yield f"the last build ended with {found.last.code}"
    if found.drawn_again or found.recorded_again:
        yield f"{found.drawn_again} editions were drawn twice, {found.recorded_again} recorded twice"
    yield from (f"after kills: {name} differs" for name in differing)
    yield from (f"left over: {path}" for path in folder.rglob(".comicgen-*.tmp"))


def _row(name: str, done: Built, more: str) -> None:
    totals = ", ".join(f"{count} {how}" for how, count in done.totals.items() if count)
    _print((name, f"{done.seconds:.2f} s", totals, more))


def _print(cells: Sequence[str]) -> None:
    first, second, *rest = cells
    print(f"{first:<24}{second:<22}{'   '.join(cell for cell in rest if cell)}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
