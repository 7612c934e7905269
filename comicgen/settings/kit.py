"""The kit of props: inked shapes in two tones, in figure space (U, ground at y = 0, y down, light from the left)."""

from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point, Rect
from comicgen.scene import Group, Item, Shape, Stroke
from comicgen.script.style import HOUSE
from comicgen.settings.model import Prop

__all__ = ["Kit", "made"]

OUTER, INNER, CREASE = 0.9, 0.7, 0.5  # line weights beside the contour of figures


class Kit(NamedTuple):
    """One prop's main colour and its line, in U."""

    colour: str
    line: float

    def shade(self, share: float = 0.2) -> str:
        """The main colour towards wine."""
        return mix(self.colour, HOUSE.figure.shade, share)

    def light(self, share: float = 0.18) -> str:
        """The main colour towards the lamp."""
        return mix(self.colour, HOUSE.figure.light, share)

    def part(self, path: Path | str, fill: str | None, *, weight: float = OUTER) -> Shape:
        """A filled shape with an ink outline."""
        return Shape(_path(path), fill, Stroke(HOUSE.figure.ink, self.line * weight))

    def tone(self, path: Path | str, fill: str, *, opacity: float = 1.0) -> Shape:
        """A shape without an outline: a shade, a light, a label."""
        return Shape(_path(path), fill, None, opacity)

    def ink(self, path: Path | str, *, weight: float = INNER) -> Shape:
        """A line of ink inside a shape."""
        return Shape(_path(path), None, Stroke(HOUSE.figure.ink, self.line * weight))

    def rod(self, path: Path | str, fill: str, width: float) -> tuple[Shape, Shape]:
        """A round stick along a path: ink first, then the colour inside it."""
        track = _path(path)
        ink = Stroke(HOUSE.figure.ink, width + self.line * 2 * INNER)
        return Shape(track, None, ink), Shape(track, None, Stroke(fill, width))

    def key(self, name: str) -> str:
        """Equal for equal drawings."""
        return f"prop|{name}|{self.colour}|{self.line}"


def made(
    kit: Kit, name: str, items: tuple[Item, ...], box: Rect, *, seat: Point | None = None, surface: float | None = None
) -> Prop:
    """A finished prop."""
    return Prop(Group(items, role="prop", label=name, key=kit.key(name)), box, seat, surface)


def _path(path: Path | str) -> Path:
    return Path.parse(path) if isinstance(path, str) else path
