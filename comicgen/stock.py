"""Where the stock lives: `fonts/` and `panels/`, inside an installed package or beside a checkout.

Comes in: a name such as "panels/characters/mia.yaml". Goes out: its path, or what is in it.
"""

import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Literal

__all__ = ["stock_data", "stock_file", "stock_names"]

_PACKED = 1  # the form of a packed file
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


def stock_data(name: str, scalars: Literal["text", "typed"]) -> Any:
    """What a stock YAML file says, as plain lists and mappings; `text` leaves every scalar as it is written.

    Reading YAML takes fifty times as long as what it says: like a module, a file is kept packed in `__pycache__`
    beside it until it changes. Raises FileNotFoundError.
    """
    path = stock_file(name)
    state = path.stat()
    stamp = (_PACKED, state.st_mtime_ns, state.st_size)
    home = path.parent / "__pycache__" / f"{path.stem}.{scalars}.{sys.implementation.cache_tag}.packed"
    try:
        found, data = marshal.loads(home.read_bytes())
        if found == stamp:
            return data
    except (OSError, ValueError, EOFError, TypeError):
        pass  # not there, or of another Python
    data = _parsed(path, scalars)
    if not sys.dont_write_bytecode:
        _keep(home, (stamp, data))
    return data


def _parsed(path: Path, scalars: str) -> Any:
    import yaml

    names = ("CBaseLoader", "BaseLoader") if scalars == "text" else ("CSafeLoader", "SafeLoader")
    loader: Any = next(getattr(yaml, name) for name in names if hasattr(yaml, name))
    with path.open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=loader)


def _keep(home: Path, packed: object) -> None:
    """Writes a packed file whole or not at all; where nothing can be written, nothing is kept."""
    part = home.with_suffix(f".{os.getpid()}")
    try:
        home.parent.mkdir(exist_ok=True)
        part.write_bytes(marshal.dumps(packed))  # type: ignore[arg-type]
        part.replace(home)
    except (OSError, ValueError):
        with suppress(OSError):
            part.unlink(missing_ok=True)
