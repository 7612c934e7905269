"""Scenery: what a constructor of places hands to the backdrop."""

from collections.abc import Callable
from typing import TypeAlias

from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect
from comicgen.scene import Item
from comicgen.settings.recipe import Place
from comicgen.settings.view import View

__all__ = ["Maker", "Scenery"]


class Scenery(NamedTuple):
    """The painted layers of a place, in panel space."""

    behind: tuple[Item, ...]
    front: tuple[Item, ...] = ()
    props: tuple[tuple[str, Rect], ...] = ()


Maker: TypeAlias = Callable[[View, Place], Scenery]
