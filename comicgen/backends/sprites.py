"""Pictures of groups that come again: painted once, laid down wherever their key turns up.

A keyed group is always painted by itself, at a whole pixel, on a clear canvas, whether its picture is kept or not:
so a warm cache cannot change a pixel. Colours are gathered multiplied by their coverage and divided by it once, at
the end; laying the picture through its coverage multiplies again, so that edges keep their colours.
"""

from collections import OrderedDict

from PIL import Image

from comicgen.backends.canvas import Box, Canvas
from comicgen.backends.masks import Foundry
from comicgen.backends.steps import Step

__all__ = ["Cell", "Shelf", "Sprite", "SpriteKey", "shelf"]

SpriteKey = tuple[str, tuple[float, ...], Box]
_MOST_BYTES = 96 * 2**20


class Cell:
    """A sprite: its steps, and its picture as soon as it has been needed. Places are relative to the group's origin."""

    __slots__ = ("_foundry", "_pictures", "_steps", "box", "mask")

    def __init__(self, box: Box, steps: tuple[Step, ...], foundry: Foundry) -> None:
        self.box = box
        self._steps = steps
        # Its own: the drawing for which it was planned may never come to paint it.
        self._foundry: Foundry | None = foundry
        self._pictures: dict[str, Image.Image] = {}
        self.mask: Image.Image | None = None

    @property
    def size(self) -> int:
        """Bytes of its pictures."""
        return self.box.width * self.box.height * 5

    def picture(self, mode: str) -> Image.Image:
        """Its colours for canvases of a mode; `mask` is its coverage, None when it is opaque."""
        if self._foundry is not None:
            self._develop(self._foundry)
        found = self._pictures.get(mode)
        if found is None:
            (other,) = self._pictures.values()
            found = self._pictures[mode] = other.convert(mode)
        return found

    def _develop(self, foundry: Foundry) -> None:
        canvas = Canvas.clear(self.box)
        for step in self._steps:
            step.paint(canvas, foundry)
        self._steps, self._foundry = (), None
        coverage = canvas.image.getchannel(3)
        colours = canvas.image
        if coverage.getextrema() != (255, 255):
            self.mask = coverage
            multiplied = Image.frombytes("RGBa", colours.size, colours.tobytes())
            colours = multiplied.convert("RGBA")
        self._pictures["RGB"] = colours.convert("RGB")


class Shelf:
    """Sprites by key, the least recently used ones thrown away when there are too many bytes."""

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._cells: OrderedDict[SpriteKey, Cell] = OrderedDict()
        self._bytes = 0
        self._most = most

    def get(self, key: SpriteKey) -> Cell | None:
        """The sprite of a key, if it is kept."""
        cell = self._cells.get(key)
        if cell is not None:
            self._cells.move_to_end(key)
        return cell

    def keep(self, key: SpriteKey, cell: Cell) -> None:
        """Puts a sprite on the shelf."""
        self._cells[key] = cell
        self._bytes += cell.size
        while self._bytes > self._most and len(self._cells) > 1:
            _, old = self._cells.popitem(last=False)
            self._bytes -= old.size

    def clear(self) -> None:
        """Throws everything away."""
        self._cells.clear()
        self._bytes = 0


shelf = Shelf()


class Sprite:
    """A cell laid down at a pixel of the page."""

    __slots__ = ("_cell", "_x", "_y")

    def __init__(self, cell: Cell, x: int, y: int) -> None:
        self._cell, self._x, self._y = cell, x, y

    def paint(self, canvas: Canvas, foundry: Foundry) -> None:
        """Through its own coverage."""
        cell = self._cell
        picture = cell.picture(canvas.image.mode)
        canvas.lay(picture, (self._x + cell.box.x0, self._y + cell.box.y0), cell.mask)
