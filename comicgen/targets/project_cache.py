"""The cache of a project file: where what was made is kept, and how much of it.

Comes in: what stands behind `cache`. Goes out: a Cache; what is faulty is left out and told.
"""

import re
from pathlib import PurePosixPath

from comicgen.frozen import NamedTuple
from comicgen.script.desk import Desk
from comicgen.script.entries import Entry
from comicgen.script.nodes import Mapping, Node, Scalar
from comicgen.targets.measures import bytes_of, spoken_bytes
from comicgen.targets.project_keys import CACHE_KEYS, OTHER_CACHE_KEYS

__all__ = ["Cache", "read_cache"]

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.ASCII | re.IGNORECASE)
_NO = ("no", "off", "none", "false")


class Cache(NamedTuple):
    """Where what was made is kept, and how much of it."""

    folder: str = ".comicgen/cache"  # from the project's folder, or an address with `://`; "": nothing is kept
    size: int = 2_000_000_000  # bytes

    @property
    def is_remote(self) -> bool:
        """Whether it is a store somewhere, rather than a folder."""
        return "://" in self.folder


def read_cache(desk: Desk, node: Node) -> Cache:
    """The cache: its folder, or a mapping."""
    node = desk.resolved(node)
    if not isinstance(node, Mapping):
        word = desk.word(node, "'cache'")
        return Cache(_folder(desk, word)) if word else Cache()
    entry = Entry(desk, node, "cache", keys=CACHE_KEYS, others=OTHER_CACHE_KEYS)
    folder, size = entry.scalar("folder"), entry.scalar("size")
    return Cache(
        _folder(desk, folder) if folder else Cache().folder,
        _size(desk, size) if size else Cache().size,
    )


def _folder(desk: Desk, word: Scalar) -> str:
    text = word.value.strip()
    if text.lower() in _NO and not word.style:
        return ""
    if "://" in text and not _ADDRESS.fullmatch(text):
        desk.error("bad-value", f"'{text[:60]}' is no address of a store", word, hint="such as s3://bucket/comics")
    elif "\0" in text or (".." in PurePosixPath(text).parts and "://" not in text):
        hint = "name a folder below the project file, or one by its whole path"
        desk.error("outside-folder", f"'{text[:60]}' leads out of the project's folder", word, hint=hint)
    return text


def _size(desk: Desk, word: Scalar) -> int:
    least = int(CACHE_KEYS["size"].low)
    try:
        size = bytes_of(word.value)
    except ValueError as fault:
        desk.error("bad-value", fault.args[0], word, hint="write it as `2 GB` or `500 MB`")
        return Cache().size
    if size is None or size < least:
        what = "has a limit" if size is None else f"is at least {spoken_bytes(least)}"
        desk.error("bad-value", f"the size of a cache {what}, but '{word.value.strip()[:40]}' stands here", word)
        return Cache().size
    return size
