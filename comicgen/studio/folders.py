"""Folders below a folder, also those behind links: each once, whatever links lead round in circles.

Comes in: a folder. Goes out: the folders below it with the names of their files.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

__all__ = ["folders_below"]


def folders_below(top: Path, *, fault: Callable[[OSError], object] | None = None) -> Iterator[tuple[Path, list[str]]]:
    """The folder itself and all below it but those whose names begin with a dot, in the order of their names. Those
    behind links come after all others, so that what lies here bears the name that it has here. A link that leads back
    up, or to what was seen, is left out. `fault` gets what cannot be looked into.
    """
    seen: set[str] = set()
    ways = [top]
    for way in ways:
        for place, folders, files in os.walk(way, onerror=fault):
            real = os.path.realpath(place)
            folders[:] = sorted(name for name in folders if not name.startswith(".")) if real not in seen else []
            if real in seen:
                continue
            seen.add(real)
            here = Path(place)
            ways += [here / name for name in folders if (here / name).is_symlink() and not _leads_up(here / name, real)]
            yield here, files


def _leads_up(link: Path, here: str) -> bool:
    return Path(here).is_relative_to(os.path.realpath(link))
