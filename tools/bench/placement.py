"""How long the placement of a panel's balloons takes, by their number."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from types import ModuleType
from typing import Any

import comicgen
from comicgen.layout.panel import forget

__all__ = ["print_placement"]


def print_placement(scripts: Sequence[Path]) -> None:
    """A row for each number of balloons."""
    times: dict[int, list[float]] = defaultdict(list)
    comicgen.compose(comicgen.read(scripts[0]))  # loads the rooms
    forget()
    with _timed_placement(times):
        for script in scripts:
            comicgen.compose(comicgen.read(script))
    print("placing the balloons of a panel, median")
    for count, found in sorted(times.items()):
        if count:
            print(f"{count:>2} balloons{'':27}{median(found) * 1000:>8.1f} ms  ({len(found)} placements)")
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
