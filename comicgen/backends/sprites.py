"""Pictures of groups that come again: painted once, laid down wherever their key turns up.

A keyed group is always painted by itself, at a whole pixel, on a clear canvas, whether its picture is kept or not:
so a warm cache cannot change a pixel. Colours are gathered multiplied by their coverage, so that edges keep them:
laying the picture dims what is below by the coverage and adds the colours (Porter and Duff 1984).
"""

from collections import OrderedDict
from collections.abc import Iterable

from comicgen.backends.canvas import Box, Canvas
from comicgen.backends.masks import Foundry
from comicgen.backends.steps import Slab, Step
from comicgen.geometry import Rect

__all__ = ["Cell", "Shelf", "Sprite", "SpriteKey", "Turn", "shelf"]

Turn = tuple[float, float, float, float]  # a transform without its shift
SpriteKey = tuple[str, Turn, Box]
_MOST_BYTES = 96 * 2**20
_MOST_REACHES = 10_000


class Cell:
    """A sprite: its steps, and its picture as soon as it has been needed. Places are relative to the group's origin."""

    __slots__ = ("_foundry", "_picture", "_steps", "box")

    def __init__(self, box: Box, steps: tuple[Step, ...], foundry: Foundry) -> None:
        self.box = box
        self._steps = steps
        # Its own: the drawing for which it was planned may never come to paint it.
        self._foundry: Foundry | None = foundry
        self._picture: Canvas | None = None

    @property
    def size(self) -> int:
        """Bytes of its picture, at most."""
        return self.box.width * self.box.height * 4

    def picture(self) -> Canvas:
        """What it shows; a clear canvas where it does not cover all of its box."""
        if self._foundry is not None:
            self._picture = self._developed(self._foundry)
            self._steps, self._foundry = (), None
        assert self._picture is not None
        return self._picture

    def _developed(self, foundry: Foundry) -> Canvas:
        solid = _is_ground(self._steps, self.box)
        canvas = Canvas.opaque(self.box, "#000000") if solid else Canvas.clear(self.box)
        for step in self._steps:
            step.paint(canvas, foundry)
        covered = canvas.coverage is None or canvas.coverage.getextrema() == (255, 255)
        return Canvas(canvas.planes[:3], self.box) if covered else canvas


def _is_ground(steps: Iterable[Step], box: Box) -> bool:
    """Whether steps begin with slabs that cover a box, as backdrops do: no need to gather a coverage for them."""
    for step in steps:
        if not isinstance(step, Slab):
            break
        box = step.uncovered(box)
    return box.empty


class Shelf:
    """Sprites by key, the least recently used ones thrown away when there are too many bytes."""

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._cells: OrderedDict[SpriteKey, Cell] = OrderedDict()
        self._bytes = 0
        self._most = most
        self._reaches: dict[tuple[str, Turn], Rect | None] = {}

    @property
    def held(self) -> int:
        """Bytes of all pictures that are kept, at most."""
        return self._bytes

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

    def reach(self, key: str, turn: Turn) -> Rect | None:
        """How far a keyed group reaches under a transform; raises KeyError when that is not known."""
        return self._reaches[key, turn]

    def keep_reach(self, key: str, turn: Turn, rect: Rect | None) -> None:
        """Remembers how far a keyed group reaches."""
        if len(self._reaches) >= _MOST_REACHES:
            self._reaches.clear()
        self._reaches[key, turn] = rect

    def clear(self) -> None:
        """Throws everything away."""
        self._cells.clear()
        self._reaches.clear()
        self._bytes = 0


shelf = Shelf()


class Sprite:
    """A cell laid down at a pixel of the page."""

    __slots__ = ("_cell", "_x", "_y")

    def __init__(self, cell: Cell, x: int, y: int) -> None:
        self._cell, self._x, self._y = cell, x, y

    def paint(self, canvas: Canvas, foundry: Foundry) -> None:
        """Dims what is below by its coverage and adds its colours."""
        picture = self._cell.picture()
        canvas.lay_over(picture.planes, (self._x + picture.box.x0, self._y + picture.box.y0))
