"""The face of a bird: a beak that speaks, and a crest that acts as ears do for others.

Comes in: a Person, a Face, the places of the head. Goes out: items in head space. A beak cannot bend, but the line
where it opens can: its corners rise and fall with a smile as those of a mouth do, and that is what is read.
"""

from comicgen.cast.animal_data import Species
from comicgen.cast.expression import Face
from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, oval
from comicgen.cast.head_shape import Places
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, is_dark, light, shade
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, Point
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["beak_colour", "draw_beak", "draw_cheeks", "draw_crest"]

_INSIDE, _TONGUE = "#5b1726", "#e4697a"
_HORN = "#6a6472"  # the beak of a bird that is black all over
_OPEN_FROM = 0.17  # as for people
_TONGUE_OUT = 1.1
_ROOT: Point = (1.0, -40.0)  # of the crest
_FEATHERS = ((-62.0, 25.0), (-88.0, 36.0), (-116.0, 30.0))  # degrees, length; the last one lies in front
_FLAT, _SPREAD = 44.0, 12.0  # degrees: how far a crest goes back in anger and fear, and opens in surprise


class _Gape(NamedTuple):
    """Where a beak opens: its middle, its corners, half its width."""

    x: float
    y: float
    left: Point
    right: Point
    half: float


def beak_colour(person: Person, species: Species) -> str:
    """Orange, or horn where the plumage is black all over."""
    return _HORN if is_dark(person.coat.colour) and person.coat.markings == "plain" else species.nose_colour


def draw_beak(person: Person, species: Species, face: Face, places: Places, *, pen: Pen) -> list[Item]:
    """The beak, shut or open."""
    gape, colour = _gape(face, places), beak_colour(person, species)
    items = _lower(face, gape, colour, pen=pen)
    items += [inked(_upper(face, gape, places.yaw), colour, pen.line * 0.85), *_gleam(gape, colour, pen)]
    return [*items, *_ticks(face, gape, pen)]


def _gape(face: Face, places: Places) -> _Gape:
    x, y = places.mouth[0] + face.mx * 0.3, places.mouth[1]
    half = 9.5 + 0.24 * face.mw
    rise = 1.0 - 6.5 * face.smile
    left, right = (x - half, y + rise + 2.4 * face.skew), (x + half * 0.94, y + rise - 3.0 * face.skew)
    return _Gape(x, y, left, right, half)


def _upper(face: Face, gape: _Gape, yaw: float) -> Path:
    x, y, left, right, half = gape
    tip = (x + 3.5 * yaw, y + 10.0)
    edge = [(x + half * 0.5, (y + 2 + right[1]) / 2 + 1), tip, (x - half * 0.42, (y + 2 + left[1]) / 2 + 1)]
    corners = (0, 4, 6)
    if face.wob > 0.3:  # it chatters
        edge = [
            (x + half * 0.55, y + 6),
            (x + half * 0.2, y + 1),
            tip,
            (x - half * 0.3, y + 1),
            (x - half * 0.6, y + 6),
        ]
        corners = (0, 4, 5, 6, 7, 8, 9)  # type: ignore[assignment]
    crown = [left, (x - half * 0.66, y - 10.5), (x + 0.5, y - 16.5), (x + half * 0.66, y - 10.5), right]
    return smooth([*crown, *edge], corners=corners, tension=0.6)


def _lower(face: Face, gape: _Gape, colour: str, *, pen: Pen) -> list[Item]:
    """The lower half, and what is seen over it when the beak is open."""
    x, y, left, right, half = gape
    is_open = face.mopen >= _OPEN_FROM
    low = y + 13.5 + (19.0 * min(face.mopen, 1.1) if is_open else 0.0)
    points = [
        left,
        (x - half * 0.62, y + (low - y) * 0.72),
        (x + 1, low),
        (x + half * 0.62, y + (low - y) * 0.72),
        right,
    ]
    jaw = smooth(points, corners=(0, 4), tension=0.62)
    items: list[Item] = [inked(jaw, shade(colour, 0.25), pen.line * 0.85)]
    if not is_open:
        return items
    inner = jaw.transformed(Affine(0.8, 0.0, 0.0, 0.8, x * 0.2, (y - 2.0) * 0.2))
    tongue = oval((x + 1, low - 6.0), half * 0.42, max(3.5, (low - y) * 0.3), _TONGUE)
    items += [filled(inner, _INSIDE), clipped(inner, (tongue,))]
    if face.tongue > _TONGUE_OUT:
        flap = smooth(((x - 5, low - 9), (x + 7, low - 9), (x + 6.5, low + 4), (x + 1, low + 8), (x - 4.5, low + 4)),
                      corners=(0, 1))  # fmt: skip
        items.append(inked(flap, _TONGUE, pen.line * 0.7))
    return items


def _gleam(gape: _Gape, colour: str, pen: Pen) -> list[Item]:
    """Light on the ridge, and two nostrils."""
    x, y = gape.x, gape.y
    items: list[Item] = [oval((x + dx, y - 7.6), 1.5, 1.9, shade(colour, 0.75)) for dx in (-4.0, 5.0)]
    if not pen.small:
        side = pen.light * 3.0
        ridge = [(x + side, y - 13), (x + side * 1.6, y - 8), (x + side * 1.5, y - 3)]
        items.append(brushed(ridge, 2.6, light(colour, 0.6), (0.4, 0.4)))
    return items


def _ticks(face: Face, gape: _Gape, pen: Pen) -> list[Item]:
    """A crease at each corner that says up or down more loudly than the beak can."""
    if abs(face.smile) < 0.3:
        return []
    up = 1.0 if face.smile > 0 else -1.0
    return [
        brushed([(x + out * 0.2, y + 1.6 * up), (x + out * 2.6, y - 0.6 * up), (x + out * 2.2, y - 3.6 * up)],
                pen.line * 0.75, INK, (0.5, 0.3))
        for (x, y), out in ((gape.left, -1), (gape.right, 1))
    ]  # fmt: skip


def draw_cheeks(person: Person, places: Places) -> list[Item]:
    """Round patches on the cheeks, as cockatiels have them; to be clipped to the head."""
    return [
        oval((place.x + place.side * 9 * place.narrow, place.y + 21), 12.5 * place.narrow, 11.0, person.coat.second)
        for place in (places.near, places.far)
    ]


def draw_crest(person: Person, *, turn: float, pen: Pen) -> list[Item]:
    """Three feathers on the crown: `turn` 1 lays them flat, -1 spreads them."""
    coat = person.coat
    if coat.ears == "floppy":
        return []
    colour = coat.second if coat.markings in ("patches", "points", "saddle") else coat.colour
    items: list[Item] = []
    for n, (angle, length) in enumerate(_FEATHERS):
        leant = angle - _FLAT * max(turn, 0.0) + (1 - n) * _SPREAD * max(-turn, 0.0)
        long = length * (1 - 0.12 * max(turn, 0.0) + 0.15 * max(-turn, 0.0))
        leaf = smooth(((-5.5, 6), (-7.5, -long * 0.5), (1.0, -long), (6.5, -long * 0.45), (5.5, 6)), corners=(2,))
        place = Affine.rotation(leant + 90.0).then(Affine.translation(_ROOT[0] - 3.0 * (n - 1), _ROOT[1]))
        items.append(inked(leaf.transformed(place), colour if n else shade(colour, 0.1), pen.line))
    return items
