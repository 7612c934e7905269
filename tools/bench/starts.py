"""Whole processes: what a command costs from nothing, the memory it takes, and two processes beside one."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from .clock import WIDE, Goal, Times, busy, in_turns, line

__all__ = ["ROOT", "batch_times", "print_memory", "print_pair", "print_starts", "process"]

ROOT = Path(__file__).parent.parent.parent
LIBRARIES = "import PIL.Image, PIL.ImageDraw, PIL.ImageFont, yaml, uharfbuzz"
RENDER, PAIR = Goal(3), Goal(1.8, at_least=True)
PEAK = (  # a child that renders, and says how much memory it took
    "import sys, resource; from comicgen.cli import main\n"
    "try: main()\n"
    "except SystemExit: pass\n"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
)


def print_starts(script: Path, rounds: int) -> None:
    """Commands, against importing nothing but the libraries that a picture needs."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "libraries alone": ["-c", LIBRARIES],
            "comicgen --help": ["-m", "comicgen", "--help"],
            "comicgen check": ["-m", "comicgen", "check", str(script)],
            "comicgen render": ["-m", "comicgen", "render", str(script), "-o", folder, "-q"],
        }
        times = in_turns({name: process(command) for name, command in commands.items()}, rounds)
    print(f"a whole process, cold, of {script.stem}, against one that imports Pillow, PyYAML and uharfbuzz")
    for name, found in times.items():
        print(line(name, found, times["libraries alone"], RENDER if name == "comicgen render" else None))
    print()


def print_pair(scripts: Sequence[Path], rounds: int) -> None:
    """A batch in one process and in two, start and all, by the clock on the wall: it wants a machine that idles."""
    times = batch_times(scripts, rounds, ("1", "2", "1+1"), clock=perf_counter)
    one = times["1"]
    print(f"a batch of {len(scripts)} strips: how many times as many strips two processes draw as one, by the wall")
    ratio, least = one.median / times["2"].median, one.least / times["2"].least
    print(f"{'two processes':{WIDE}}{ratio:>19.2f} x  least {least:>6.2f} x  {PAIR.told(ratio)}")
    # What the machine allows: two commands at once that know nothing of each other, each with the whole batch.
    ratio, least = 2 * one.median / times["1+1"].median, 2 * one.least / times["1+1"].least
    print(f"{'two commands at once':{WIDE}}{ratio:>19.2f} x  least {least:>6.2f} x")
    print()


def batch_times(
    scripts: Sequence[Path], rounds: int, ways: Sequence[str] = ("1",), *, clock: Callable[[], float] = busy
) -> dict[str, Times]:
    """Seconds of a batch in one process, in two ("2"), or of two batches at once, each in one process ("1+1")."""
    paths = [str(script) for script in scripts]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        one, two = (
            process(["-m", "comicgen", "render", *paths, "-o", folder, "-q", "--jobs", jobs]) for jobs in ("1", "2")
        )
        works = {"1": one, "2": two, "1+1": lambda: [*pool.map(lambda run: run(), (one, one))]}
        return in_turns({way: works[way] for way in ways}, rounds, clock=clock)


def process(arguments: Sequence[str], *, python: str = sys.executable) -> Callable[[], Any]:
    """A child that runs from the checkout, whether or not the package is installed; it keeps compiled modules."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [python, *arguments]
    return lambda: subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)


def print_memory(scripts: Sequence[Path]) -> None:
    """The most memory that drawing one script takes, in a process of its own."""
    if sys.platform == "win32":
        return
    unit = 2**20 if sys.platform == "darwin" else 2**10  # of ru_maxrss
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for script in scripts:
            done = process(["-c", PEAK, "render", str(script), "-o", folder, "-q"])()
            found[script.stem] = int(done.stderr.split()[-1]) / unit
    greatest = max(found, key=lambda name: found[name])
    print("peak memory of one render")
    print(f"{'median':{WIDE}}{median(found.values()):>8.0f} MB")
    print(f"{greatest:{WIDE}}{found[greatest]:>8.0f} MB")
    print()
