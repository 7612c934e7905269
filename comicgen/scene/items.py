"""What a finished drawing is made of: a closed union of four items, and the sheet that holds them.

A backend matches on Group, Shape, GlyphRun and Dots, and decides nothing about comics. Lengths are house units
(CSS pixels at the reader's size), origin top left, y down. All values are frozen.
"""

from typing import TypeAlias

from comicgen.colour import mix, rgb
from comicgen.frozen import NamedTuple
from comicgen.geometry import IDENTITY, Affine, Path, Point, Rect

__all__ = [
    "Dots",
    "GlyphRun",
    "Grade",
    "Gradient",
    "Group",
    "Item",
    "Paint",
    "Screen",
    "Shape",
    "Sheet",
    "Stroke",
    "recoloured",
]


class Gradient(NamedTuple):
    """A blend between two colours, from `start` to `end`; radial: from the middle (`start`) to the rim (through `end`).

    Opacities go with the colours, so that a glow can fade to nothing.
    """

    start: Point
    end: Point
    colours: tuple[str, str]
    opacities: tuple[float, float] = (1.0, 1.0)
    radial: bool = False


class Screen(NamedTuple):
    """A tint as a printer makes it: a flat ground with round dots or lines of one ink on it, at 45 degrees.

    `pitch` is a length of the space in which it is used; all screens of one pitch on a page lie in register. Where
    `ground` is None, what is below shows between the dots.
    """

    ground: str | None
    ink: str
    share: float  # of the area that is inked, 0 to 1
    pitch: float
    lines: bool = False  # hatching instead of dots


Paint: TypeAlias = str | Gradient | Screen  # "#rrggbb", a blend or a tint


class Stroke(NamedTuple):
    """Ink along a path: joins and caps are round unless `mitre` (straight polygons only); `dash` is (on, off)."""

    colour: str
    width: float
    mitre: bool = False
    dash: tuple[float, float] | None = None


class Shape(NamedTuple):
    """A filled and/or inked path. Fill rule: non-zero. The stroke lies over the fill, centred on the path."""

    path: Path
    fill: Paint | None = None
    stroke: Stroke | None = None
    opacity: float = 1.0


class Dots(NamedTuple):
    """Many round dots of one colour (halftone, stars, lit windows are rectangles): (x, y, radius) each."""

    spots: tuple[tuple[float, float, float], ...]
    fill: str
    opacity: float = 1.0


class GlyphRun(NamedTuple):
    """Shaped words: glyph ids with their places relative to `origin` (on the baseline), of one font at one size."""

    font: str
    size: float
    glyphs: tuple[tuple[int, float, float], ...]
    text: str
    fill: str
    origin: Point
    stroke: Stroke | None = None  # an outline under the fill, for SFX


class Group(NamedTuple):
    """Items under one transform. `clip` is in the group's own space (before the transform).

    `role` and `label` carry meaning (panel, figure, balloon...) to SVG, PDF and alt text. A `key` promises that two
    groups with equal keys have equal items: a backend may keep a picture of it (a sprite).
    """

    items: tuple["Item", ...]
    transform: Affine = IDENTITY
    clip: Path | None = None
    opacity: float = 1.0
    role: str = ""
    label: str = ""
    key: str = ""


Item: TypeAlias = Group | Shape | GlyphRun | Dots


class Sheet(NamedTuple):
    """A finished, drawn page: `trim` is its size at the origin, `background` its paper."""

    trim: Rect
    items: tuple[Item, ...]
    background: str
    language: str = "en"
    label: str = ""


def recoloured(item: Item, grade: "Grade") -> Item:
    """The same drawing with every colour passed through `grade.apply`: night, silhouettes, rims of light."""
    match item:
        case Group():
            key = f"{item.key}|{grade.name}" if item.key else ""
            return item._replace(items=tuple(recoloured(child, grade) for child in item.items), key=key)
        case Shape():
            stroke = item.stroke and item.stroke._replace(colour=grade.apply(item.stroke.colour))
            return item._replace(fill=_regrade(item.fill, grade), stroke=stroke)
        case GlyphRun() | Dots():
            return item._replace(fill=grade.apply(item.fill))


_GLEAM = "#ffffff"


class Grade(NamedTuple):
    """A named change of colours: each one mixed towards `towards` by `share`; a share of 1 is a silhouette.

    `deep` is the share of black, when it differs from that of light colours: what is dark by day must not drown by
    night. Pure white then takes half the share: eyes, teeth and glints gleam.
    """

    name: str
    towards: str
    share: float
    deep: float | None = None

    def apply(self, colour: str) -> str:
        """The colour after the change."""
        if self.deep is None:
            return mix(colour, self.towards, self.share)
        share = self.deep + (self.share - self.deep) * max(rgb(colour)) / 255
        if colour == _GLEAM:
            share /= 2
        return mix(colour, self.towards, round(share, 2))


def _regrade(paint: Paint | None, grade: Grade) -> Paint | None:
    if isinstance(paint, Gradient):
        first, second = paint.colours
        return paint._replace(colours=(grade.apply(first), grade.apply(second)))
    if isinstance(paint, Screen):
        return paint._replace(ground=paint.ground and grade.apply(paint.ground), ink=grade.apply(paint.ink))
    return None if paint is None else grade.apply(paint)
