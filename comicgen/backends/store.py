"""Where masks that come again are kept: dots and letters."""

from collections.abc import Hashable
from typing import Generic, TypeVar

from comicgen.backends.canvas import Mask

__all__ = ["Store"]

Kind = TypeVar("Kind", bound=Hashable)
_MOST_BYTES = 24 * 2**20
_OVERHEAD = 200  # bytes of a picture without pixels


class Store(Generic[Kind]):
    """Masks by kind; None is a mask without ink. When there are too many bytes all are thrown away."""

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._masks: dict[Kind, Mask | None] = {}
        self._bytes = 0
        self._most = most

    def __contains__(self, kind: Kind) -> bool:
        return kind in self._masks

    def __getitem__(self, kind: Kind) -> Mask | None:
        return self._masks[kind]

    def get(self, kind: Kind) -> Mask | None:
        """A mask, or None when it is not kept or has no ink."""
        return self._masks.get(kind)

    def keep(self, kind: Kind, mask: Mask | None) -> None:
        """Keeps a mask."""
        size = mask.box.width * mask.box.height + _OVERHEAD if mask else _OVERHEAD
        if self._bytes + size > self._most:
            self.clear()
        self._masks[kind] = mask
        self._bytes += size

    def clear(self) -> None:
        """Throws all masks away."""
        self._masks.clear()
        self._bytes = 0
