"""The road from a script to its picture, stage by stage, against the floor of the same strip.

Cold: nothing is remembered that was read, shaped, staged or painted, as in a process that has just begun; the modules
are loaded. Warm: the sprites, masks and words of the same strip are there, as when a season's characters come again;
places for its balloons are found anew in either case.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from statistics import median
from sys import modules

from PIL import Image

import comicgen
from comicgen import backends
from comicgen.backends.sprites import Cell, SpriteKey, shelf
from comicgen.layout.panel import forget
from comicgen.publish.png import png_bytes

from .clock import WIDE, Goal, Times, busy

__all__ = ["print_road", "print_sprites"]

STAGES = ("read", "check", "compose", "paint", "encode")
GOALS = {"paint warm": Goal(5), "road warm": Goal(12), "road cold": Goal(25)}  # `paint` with packing the PNG
Lap = dict[str, float]  # seconds by stage


def print_road(scripts: Sequence[Path], rounds: int) -> None:
    """Each strip, then the medians over all strips."""
    names = ("paint warm", "paint cold", "road warm", "road cold")
    print("from script to PNG, as multiples of the floor: copying the finished pixels and packing them")
    print(f"{'':{WIDE - 14}}{'floor':>11}" + "".join(f"{name:>14}" for name in names))
    ratios: dict[str, list[float]] = defaultdict(list)
    stages: dict[str, list[float]] = defaultdict(list)
    for script in scripts:
        floor, laps = _measured(script, rounds)
        for pace, lap in laps.items():
            for stage in STAGES:
                stages[f"{stage} {pace}"].append(lap[stage].median)
            ratios[f"paint {pace}"].append((lap["paint"].median + lap["encode"].median) / floor.median)
            ratios[f"road {pace}"].append(lap["road"].median / floor.median)
        cells = "".join(f"{ratios[name][-1]:>12.1f} x" for name in names)
        print(f"{script.stem:{WIDE - 14}}{floor.median * 1000:>8.1f} ms{cells}", flush=True)
    print(f"{'median of all strips':{WIDE - 3}}" + "".join(f"{median(ratios[name]):>12.1f} x" for name in names))
    _print_stages(stages)
    for name, goal in GOALS.items():
        ratio = median(ratios[name])
        print(f"{name:{WIDE}}{ratio:>8.1f} x  {goal.told(ratio)}")
    print()


def _print_stages(stages: dict[str, list[float]]) -> None:
    print("milliseconds of each stage, median of all strips")
    print(f"{'':{WIDE}}" + "".join(f"{stage:>10}" for stage in STAGES))
    for pace in ("warm", "cold"):
        cells = "".join(f"{median(stages[f'{stage} {pace}']) * 1000:>10.1f}" for stage in STAGES)
        print(f"{pace:{WIDE}}{cells}")


def _measured(script: Path, rounds: int) -> tuple[Times, dict[str, dict[str, Times]]]:
    """The floor, and the stages warm and cold with their sum, the `road`."""
    image = _lap(script)[1]
    floors: list[float] = []
    found: dict[str, dict[str, list[float]]] = {"cold": defaultdict(list), "warm": defaultdict(list)}
    for _ in range(rounds):
        start = busy()
        png_bytes(image.copy())
        floors.append(busy() - start)
        for pace, laps in found.items():  # cold first: what it leaves is what the warm one finds
            if pace == "cold":
                _forget_all()
            forget()
            lap = _lap(script)[0]
            for stage, seconds in lap.items():
                laps[stage].append(seconds)
            laps["road"].append(sum(lap.values()))
    times = {pace: {stage: Times.of(laps) for stage, laps in stages.items()} for pace, stages in found.items()}
    return Times.of(floors), times


def _lap(script: Path) -> tuple[Lap, Image.Image]:
    """The whole road of a strip in one page, and the seconds of each stage."""
    moments = [busy()]
    found = comicgen.read(script)
    moments.append(busy())
    comicgen.check(found)
    moments.append(busy())
    composition = comicgen.compose(found)
    moments.append(busy())
    image = comicgen.paint(composition)
    moments.append(busy())
    png_bytes(image)
    moments.append(busy())
    return dict(zip(STAGES, (b - a for a, b in pairwise(moments)), strict=True)), image


def print_sprites(scripts: Sequence[Path]) -> None:
    """How many of the drawings that strips ask for are there already, in one process that draws one after the other."""
    _forget_all()
    again: Counter[tuple[str, bool]] = Counter()
    first: Counter[tuple[str, bool]] = Counter()
    for script in scripts:
        for found in (first, again):
            with _counting(found):
                _lap(script)
    print("sprites: how many of those that strips ask for are there, in one process")
    for name, found in (("one strip after the other", first), ("each strip once more, at once", again)):
        kinds = sorted({kind for kind, _ in found})
        told = (f"{kind} {found[kind, True]} of {found[kind, True] + found[kind, False]}" for kind in kinds)
        print(f"{name:{WIDE}}{', '.join(told)}")
    print(f"{'kept at the end':{WIDE}}{shelf.held / 2**20:.0f} MB at most")
    print()


@contextmanager
def _counting(tally: Counter[tuple[str, bool]]) -> Iterator[None]:
    """Counts how often a sprite of a kind (figure, backdrop...) is asked for, and whether it is there."""
    get = shelf.get

    def counted(key: SpriteKey) -> Cell | None:
        cell = get(key)
        tally[re.split("[:|]", key[0], maxsplit=1)[0], cell is not None] += 1
        return cell

    shelf.get = counted  # type: ignore[method-assign]
    try:
        yield
    finally:
        del shelf.get


def _forget_all() -> None:
    """Empties every memory of the package, whoever keeps it."""
    backends.clear_caches()
    for clear in _clearers():
        clear()


def _clearers() -> Iterator[Callable[[], object]]:
    for name, module in list(modules.items()):
        if name.startswith("comicgen"):
            for value in vars(module).values():
                if callable(clear := getattr(value, "cache_clear", None)):
                    yield clear
