"""What the settings hand out: a Backdrop for one panel and Props."""

from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect
from comicgen.scene import Grade, Group

__all__ = ["Backdrop", "Prop"]


class Backdrop(NamedTuple):
    """What is behind and before the figures of a panel, in panel space: (0, 0) to (width, height)."""

    behind: Group
    front: Group | None  # a railing, a table edge: drawn over the figures, under the balloons
    props: tuple[tuple[str, Rect], ...]  # what can be named and should not be covered lightly
    grade: Grade | None  # what the light of the place does to the figures
    rim: str | None  # colour of a rim of light behind figures, at night


class Prop(NamedTuple):
    """A thing in figure space (U, ground at y = 0), drawn at the scale of the figures beside it."""

    drawing: Group
    box: Rect
    seat: Point | None = None  # where the origin of a sitting figure goes
    surface: float | None = None  # y of the top, where a device or mug may stand
