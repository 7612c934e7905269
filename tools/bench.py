"""Speed and memory as ratios, all taken in one run: `make bench`, or `python tools/bench.py [SCRIPT...]`.

The floor is what no painter can beat: copying the finished pixels and packing them as a PNG. Everything else is told
as a multiple of it, with the median over the rounds; rounds of different measurements are interleaved, so that a
machine that changes its pace does not favour one of them. Cold means that nothing painted is kept; what a whole
process takes, with everything to be loaded, is told against a process that only imports the libraries.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from types import ModuleType
from typing import Any

import comicgen
from comicgen import backends
from comicgen.layout.panel import forget
from comicgen.publish.png import png_bytes

ROOT = Path(__file__).parent.parent
TYPICAL = "heart"  # four panels, people, two places: the script of which whole processes are told
LIBRARIES = "import PIL.Image, PIL.ImageDraw, PIL.ImageFont, yaml, uharfbuzz"
PEAK = (  # a child that renders, and says how much memory it took
    "import sys, resource; from comicgen.cli import main\n"
    "try: main()\n"
    "except SystemExit: pass\n"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scripts", nargs="*", type=Path, help="default: all in scripts/")
    parser.add_argument("--rounds", type=int, default=7, help="default: 7")
    options = parser.parse_args()
    scripts = options.scripts or sorted((ROOT / "scripts").glob("*.yaml"))
    print_memory(scripts)  # first: a child's count starts with what its parent has
    print_starts(next((script for script in scripts if script.stem == TYPICAL), scripts[0]), options.rounds)
    print_placement(scripts)
    print_road(scripts, options.rounds)


def print_road(scripts: Sequence[Path], rounds: int) -> None:
    """Painting and the whole road, for each script."""
    names = ("paint cold", "paint warm", "road cold", "road warm")
    print("painting and packing, and the whole road from the script, against the floor: copying and packing the pixels")
    print(f"{'':24}{'floor':>9}" + "".join(f"{name:>13}" for name in names))
    ratios: dict[str, list[float]] = defaultdict(list)
    for script in scripts:
        medians = _medians(_road(script), rounds)
        floor = medians.pop("floor")
        for name, seconds in medians.items():
            ratios[name].append(seconds / floor)
        cells = "".join(f"{medians[name] / floor:>11.1f} x" for name in names)
        print(f"{script.stem:24}{floor * 1000:>6.1f} ms{cells}")
    print(f"{'median':33}" + "".join(f"{median(ratios[name]):>11.1f} x" for name in names))


def _road(script: Path) -> Mapping[str, Callable[[], object]]:
    """What is measured for one script."""
    composition = comicgen.compose(comicgen.read(script))
    pixels = comicgen.paint(composition)

    def painted() -> bytes:
        return png_bytes(comicgen.paint(composition))

    def whole() -> bytes:
        forget()  # warm are the sprites, which other comics share; places for words are found anew
        script_read = comicgen.read(script)
        comicgen.check(script_read)
        return png_bytes(comicgen.paint(comicgen.compose(script_read)))

    return {
        "floor": lambda: png_bytes(pixels.copy()),
        "paint cold": _cold(painted),
        "paint warm": painted,
        "road cold": _cold(whole),
        "road warm": whole,
    }


def _cold(work: Callable[[], object]) -> Callable[[], object]:
    def cold() -> object:
        backends.clear_caches()
        return work()

    return cold


def _medians(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Seconds each takes; the first round, which may have to compile or to load, does not count."""
    times: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds + 1):
        for name, work in works.items():
            start = perf_counter()
            work()
            if number:
                times[name].append(perf_counter() - start)
    return {name: median(found) for name, found in times.items()}


def print_placement(scripts: Sequence[Path]) -> None:
    """How long the placement of a panel's balloons takes, by their number."""
    times: dict[int, list[float]] = defaultdict(list)
    comicgen.compose(comicgen.read(scripts[0]))  # loads the rooms
    with _timed_placement(times):
        for script in scripts:
            comicgen.compose(comicgen.read(script))
    print("placing the balloons of a panel, median")
    for count, found in sorted(times.items()):
        if count:
            print(f"{count:>2} balloons{'':13}{median(found) * 1000:>6.1f} ms  ({len(found)} placements)")
    print()


@contextmanager
def _timed_placement(times: dict[int, list[float]]) -> Iterator[None]:
    """Stands in for `balloons.place` wherever the layout room has it by name."""
    from comicgen.balloons import place

    def timed(asks: Sequence[Any], *args: Any, **more: Any) -> Any:
        start = perf_counter()
        result = place(asks, *args, **more)
        times[len(asks)].append(perf_counter() - start)
        return result

    homes = [module for name, module in sys.modules.items() if _is_layout(name, module, place)]
    for home in homes:
        home.place = timed  # type: ignore[attr-defined]
    try:
        yield
    finally:
        for home in homes:
            home.place = place  # type: ignore[attr-defined]


def _is_layout(name: str, module: ModuleType, place: object) -> bool:
    return name.startswith("comicgen.layout") and getattr(module, "place", None) is place


def print_starts(script: Path, rounds: int) -> None:
    """Whole processes, against importing nothing but the libraries that a picture needs."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "libraries alone": ["-c", LIBRARIES],
            "--help": ["-m", "comicgen", "--help"],
            "check": ["-m", "comicgen", "check", str(script)],
            "render": ["-m", "comicgen", "render", str(script), "-o", folder, "-q"],
        }
        medians = _medians({name: _process(command) for name, command in commands.items()}, rounds)
    base = medians["libraries alone"]
    print(f"a whole process, cold, of {script.stem}, against one that imports the libraries")
    for name, seconds in medians.items():
        print(f"{name:24}{seconds * 1000:>6.0f} ms{seconds / base:>11.1f} x")
    print()


def _process(arguments: Sequence[str]) -> Callable[[], object]:
    # From the checkout, whether or not the package is installed; compiled modules are kept, as for everybody.
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, *arguments]
    return lambda: subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)


def print_memory(scripts: Sequence[Path]) -> None:
    """The most memory that drawing one script takes, in a process of its own."""
    if sys.platform == "win32":
        return
    unit = 2**20 if sys.platform == "darwin" else 2**10  # of ru_maxrss
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for script in scripts:
            done: Any = _process(["-c", PEAK, "render", str(script), "-o", folder, "-q"])()
            found[script.stem] = int(done.stderr.split()[-1]) / unit
    greatest = max(found, key=lambda name: found[name])
    print("peak memory of one render")
    print(f"{'median':24}{median(found.values()):>6.0f} MB")
    print(f"{greatest:24}{found[greatest]:>6.0f} MB")
    print()


if __name__ == "__main__":
    main()
