"""Where the stock lives: `fonts/` and `panels/`, inside an installed package or beside a checkout.

Comes in: a name such as "panels/characters/mia.yaml". Goes out: its path.
"""

from functools import cache
from pathlib import Path

__all__ = ["stock_file", "stock_names"]

_HOMES = (Path(__file__).parent, Path(__file__).parent.parent)


@cache
def stock_file(name: str) -> Path:
    """The path of a stock file or folder: the installed package is asked first, the checkout second.

    Raises FileNotFoundError when the installation is incomplete.
    """
    for home in _HOMES:
        path = home / name
        if path.exists():
            return path
    raise FileNotFoundError(f"the installation lacks {name}")


@cache
def stock_names(folder: str) -> tuple[str, ...]:
    """The names (file names without .yaml) of what a stock folder offers, sorted."""
    return tuple(sorted(path.stem for path in stock_file(folder).glob("*.yaml")))
