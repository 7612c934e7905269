"""The engine's key: everything that makes pixels besides the script, as one word.

Comes in: nothing. Goes out: a key over the code and the stock of comicgen, the libraries that draw, shape and pack, and
the family of the processor (same bytes are promised for locked versions on one family). An installation that lacks a
version number still has its code.
"""

import platform
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from comicgen.stock import stock_file
from comicgen.version import __version__

__all__ = ["engine_key", "versions"]

LIBRARIES = ("pillow", "uharfbuzz", "isal", "pyyaml")
_CODE = Path(__file__).parent.parent
_UNREAD = frozenset(("__pycache__", "cli", "docs"))  # folders that change no picture


@cache
def engine_key() -> str:
    """The key; takes some 30 ms once."""
    told = blake2b(digest_size=20)
    for word in (*(f"{name} {_version(name)}" for name in LIBRARIES), platform.machine(), platform.system()):
        told.update(f"{word}\n".encode())
    for name, path in _files():
        told.update(f"{name}\n".encode())
        told.update(blake2b(path.read_bytes(), digest_size=20).digest())
    return told.hexdigest()


def versions() -> dict[str, str]:
    """What the key is made of besides code and stock, for people."""
    told = {"comicgen": __version__} | {name: _version(name) for name in LIBRARIES}
    return told | {"processor": platform.machine(), "system": platform.system()}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"


def _files() -> Iterator[tuple[str, Path]]:
    """All code and stock, by name, in a fixed order."""
    for top in (_CODE, stock_file("panels"), stock_file("fonts")):
        for path in sorted(_below(top)):
            yield f"{top.name}/{path.relative_to(top).as_posix()}", path


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            if path.name not in _UNREAD and not (path.name in ("panels", "fonts") and folder == _CODE):
                yield from _below(path)
        elif path.suffix in (".py", ".yaml", ".ttf", ".json"):
            yield path
