"""Brows: two brush strokes, thick towards the nose, drawn over hair and glasses (readability before anatomy)."""

from collections.abc import Sequence

from comicgen.cast.expression import Face
from comicgen.cast.eyes import EYE_HEIGHT
from comicgen.cast.face_pen import Pen, brushed, clipped
from comicgen.cast.head_shape import EyePlace, Places
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, light
from comicgen.colour import contrast, mix
from comicgen.geometry import Path, Point
from comicgen.scene import Item

__all__ = ["brow_colour", "draw_brows"]

_GAP = 7.2  # between eye and brow
_RAISE, _NEAR_ASYM, _FAR_ASYM = 6.5, 5.5, -3.0
_INNER, _OUTER = 5.2, 3.4  # how far the ends go with the angle
_LENGTH = 10.5
_OVER_SUN = -0.2  # the lowest that brows go over dark lenses
_LEAST_CONTRAST = 1.55  # to the skin, and to a fringe
_OVER_HAIR = 0.8  # x the weight: a light line looks broader than a dark one


def brow_colour(person: Person) -> str:
    """The hair's colour with ink in it, dark enough to be read on the skin (or light enough, for white hair)."""
    colour = mix(person.hair_colour, INK, 0.45)
    return colour if contrast(colour, person.skin) >= _LEAST_CONTRAST else mix(INK, "#000000", 0.35)


def draw_brows(
    person: Person, face: Face, places: Places, *, pen: Pen, fringe: Sequence[Path] = ()
) -> tuple[Item, ...]:
    """Both brows; those that lie on a `fringe` as dark as they are show through it as lighter lines."""
    colour = brow_colour(person)
    if person.glasses == "sun":
        face = face._replace(brow_y=max(face.brow_y, _OVER_SUN))
    weight = max(person.brows, pen.line * 1.15)
    over = _over_hair(person, colour)
    items: list[Item] = []
    for place in (places.near, places.far):
        line = _line(face, place, size=places.size)
        items.append(brushed(line, weight, colour, (0.75, 0.25)))
        if over:
            through = brushed(line, weight * _OVER_HAIR, over, (0.75, 0.25))
            items += [clipped(path, (through,)) for path in fringe if _touches(line, path)]
    return tuple(items)


def _over_hair(person: Person, colour: str) -> str | None:
    """The colour of a brow where it lies on hair so dark that it would be lost in it: as if skin shone through."""
    if contrast(colour, person.hair_colour) >= _LEAST_CONTRAST:
        return None
    return mix(person.hair_colour, light(person.skin, 0.15), 0.55)


def _touches(line: Sequence[Point], path: Path) -> bool:
    """Whether a brow may lie on a lock."""
    box = path.bounds().grown(2.0)
    return any(box.x <= x <= box.right and box.y <= y <= box.bottom for x, y in line)


def _line(face: Face, place: EyePlace, *, size: float) -> list[Point]:
    """A brow from its inner end to its outer one."""
    side = place.side
    raised = _RAISE * face.brow_y + face.brow_asym * (_NEAR_ASYM if side < 0 else _FAR_ASYM)
    y = place.y - EYE_HEIGHT * min(size, 1.15) * (1 + 0.25 * face.wide) - _GAP - raised
    reach = _LENGTH * place.narrow
    inner = (place.x - side * reach * 0.92, y + face.brow_ang * _INNER)
    outer = (place.x + side * reach * 1.05, y - face.brow_ang * _OUTER + 1)
    middle = (place.x + side * reach * 0.25, (inner[1] + outer[1]) / 2 - 1.2 - face.brow_bend * 4.2)
    return [inner, middle, outer]
