"""The store beyond this machine: whatever fsspec knows, such as s3://bucket/comics or memory://.

Comes in: keys and bundles. Goes out: bundles, or None. An object store shows an object when it is whole, so that the
promises of `store` hold there as well; how much it may hold is for the store's own rules of age. `pip install
comicgen-toolkit[remote]` brings fsspec; each kind of store wants a package of its own besides.
"""

from typing import Any

from comicgen.season.store import Bundle, pack, unpack

__all__ = ["RemoteStore"]


class RemoteStore:
    """A store at an address. Raises ValueError when fsspec, or what it needs for this address, is not installed."""

    def __init__(self, where: str) -> None:
        try:
            from fsspec.core import url_to_fs

            system, root = url_to_fs(where)
        except (ImportError, ValueError) as fault:
            hint = "pip install 'comicgen-toolkit[remote]'"
            raise ValueError(f"the cache at {where} cannot be used: {fault}", hint) from None
        self.system: Any = system
        self.root = str(root).rstrip("/")

    def _path(self, key: str) -> str:
        return f"{self.root}/{key[:2]}/{key}"

    def get(self, key: str) -> Bundle | None:
        """A bundle; whatever goes wrong on the way, it is made again."""
        try:
            return unpack(self.system.cat_file(self._path(key)))
        except Exception:
            return None

    def put(self, key: str, bundle: Bundle) -> bool:
        """Keeps a bundle."""
        try:
            self.system.makedirs(f"{self.root}/{key[:2]}", exist_ok=True)
            self.system.pipe_file(self._path(key), pack(bundle))
        except Exception:
            return False
        return True
