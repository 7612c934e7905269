"""The store beyond this machine: whatever fsspec knows, such as s3://bucket/comics or memory://.

Comes in: keys and bundles. Goes out: bundles, or None. An object store shows an object when it is whole, so that the
promises of `store` hold there as well; how much it may hold is for the store's own rules of age. `pip install
comicgen-toolkit[remote]` brings fsspec; each kind of store wants a package of its own besides.
"""

import threading
from collections.abc import Callable
from typing import Any

from comicgen.season.store import Bundle, pack, unpack

__all__ = ["RemoteStore"]

PATIENCE = 10.0  # seconds for one answer: a store that is slower than drawing is no help


class RemoteStore:
    """A store at an address. Raises ValueError when fsspec, or what it needs for this address, is not installed.

    The first time that it fails or does not answer is the last time that this process asks it: an edition must never
    wait for a store, and least of all run out of its own time there.
    """

    def __init__(self, where: str) -> None:
        try:
            from fsspec.core import url_to_fs

            system, root = url_to_fs(where)
        except Exception as fault:  # each kind of store has faults of its own
            is_bare = isinstance(fault, ModuleNotFoundError) and str(fault.name).startswith("fsspec")
            hint = "pip install 'comicgen-toolkit[remote]'" if is_bare else ""
            raise ValueError(f"the cache at {where} cannot be used: {_said(fault)}", hint) from None
        self.system: Any = system
        self.root = str(root).rstrip("/")
        self.fault = ""

    def _path(self, key: str) -> str:
        return f"{self.root}/{key[:2]}/{key}"

    def get(self, key: str) -> Bundle | None:
        """A bundle; whatever goes wrong on the way, it is made again."""
        raw = self._asked(lambda: self.system.cat_file(self._path(key)))
        return unpack(raw) if isinstance(raw, bytes) else None

    def put(self, key: str, bundle: Bundle) -> bool:
        """Keeps a bundle."""
        self._asked(lambda: self._piped(self._path(key), pack(bundle)))
        return not self.fault

    def keys(self) -> frozenset[str]:
        """What it has, if it says so in time: how long a list takes tells nothing of how fast bundles come."""
        if self.fault:
            return frozenset()
        names = self._asked(lambda: self.system.find(self.root))
        self.fault = ""
        return frozenset(str(name).rpartition("/")[2] for name in names or ())

    def _piped(self, path: str, data: bytes) -> None:
        self.system.makedirs(path.rpartition("/")[0], exist_ok=True)
        self.system.pipe_file(path, data)

    def _asked(self, question: Callable[[], Any]) -> Any:
        """The answer, or None; a thread asks, so that nobody waits for a store that is silent."""
        if self.fault:
            return None
        answers: list[Any] = []
        faults: list[str] = []

        def ask() -> None:
            try:
                answers.append(question())
            except FileNotFoundError:
                answers.append(None)
            except Exception as fault:
                faults.append(_said(fault))

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asking.join(PATIENCE)
        if not answers:
            self.fault = faults[0] if faults else f"no answer within {PATIENCE:g} seconds"
            return None
        return answers[0]


def _said(fault: Exception) -> str:
    """What went wrong, in one line; faults of some stores are pages long."""
    said = (isinstance(fault, OSError) and fault.strerror) or str(fault) or type(fault).__name__
    line = " ".join(said.split())[:200]
    return line[:1].lower() + line[1:] if line[:2].istitle() else line
