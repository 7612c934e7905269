"""The muzzle of an animal: pads and nose, a mouth under it that speaks, whiskers, and strokes for brows.

Comes in: a Species, a Face, the places of the head. Goes out: items in head space. The mouth of a cat is a "w" whose
ends rise and fall as the corners of a mouth do; it opens downward, so that the nose stays.
"""

from comicgen.cast.animal_data import Species
from comicgen.cast.expression import Face
from comicgen.cast.eyes import EYE_HEIGHT
from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined, oval
from comicgen.cast.head_shape import Places
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, WHITE, is_dark, light, shade
from comicgen.colour import luminance, mix
from comicgen.geometry import Path, Point, Rect, ellipse, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["draw_brows", "draw_mouth", "draw_muzzle", "muzzle_contour"]

_INSIDE, _TONGUE = "#5b1726", "#e4697a"
_OPEN_FROM = 0.17  # as for people
_TONGUE_OUT = 1.1
_RAISE = 6.0
_STILL = 0.22  # brows that do less than this are not drawn: fur has none
_WHISKER = "#8f8b93"
_WHISKERS_BELOW = 5.4  # U of the contour: on smaller heads they would be one grey
_LIPS, _STEM, _RIM = 0.95, 0.75, 0.8  # x contour: the heads are small beside people's, and so are their mouths
_JAW = 4.0  # how far a snout goes down with the mouth wide open
_TEETH_FROM = 0.1  # of a smile: a rabbit that is not sad shows its teeth
_WHITE_MUZZLES = frozenset(("tuxedo", "socks", "patches", "saddle", "spots"))


def muzzle_contour(species: Species, places: Places, *, opened: float, pen: Pen) -> list[Item]:
    """The ink round a snout, to be drawn before the skull: where it stands out from the head it is silhouette."""
    if not species.sticks_tongue:
        return []
    return [lined(_snout(species, places, opened), 2 * pen.line)]


def _snout(species: Species, places: Places, opened: float) -> Path:
    """The snout of a dog; it goes down with the jaw."""
    (y, wide, high), x = species.muzzle, places.nose[0]
    low = y + high * 1.12 + _JAW * opened
    return smooth(((x, y - high * 1.25), (x + wide * 0.62, y - high * 0.7), (x + wide, y + high * 0.2),
                   (x + wide * 0.66, low - high * 0.12), (x, low), (x - wide * 0.66, low - high * 0.12),
                   (x - wide, y + high * 0.2), (x - wide * 0.62, y - high * 0.7)))  # fmt: skip


def _pale(person: Person) -> str:
    """The colour of a muzzle."""
    coat = person.coat
    if coat.markings == "points":
        return light(coat.second, 0.08)
    if coat.markings in ("tuxedo", "socks"):
        return coat.second
    if coat.markings in _WHITE_MUZZLES:
        return light(coat.colour, 0.6)
    return light(coat.colour, 0.5 if not is_dark(coat.colour) else 0.16)


def draw_muzzle(person: Person, species: Species, places: Places, *, opened: float, pen: Pen) -> list[Item]:
    """Pads, nose, whiskers."""
    (y, wide, high), x, pale = species.muzzle, places.nose[0], _pale(person)
    items: list[Item] = []
    if species.sticks_tongue:
        items.append(filled(_snout(species, places, opened), pale))
        for s in (-1, 1):
            edge = [(x + s * wide * 0.5, y - high * 0.8), (x + s * wide * 0.86, y - high * 0.3)]
            items.append(brushed(edge, pen.line * 0.55, shade(pale, 0.4), (0.15, 0.15)))
    else:
        items += [oval((x + s * wide * 0.46, y), wide * 0.6, high * 0.82, pale) for s in (-1, 1)]
        items.append(oval((x, y + high * 0.7), wide * 0.42, high * 0.6, pale))
    if species.whiskers and pen.line < _WHISKERS_BELOW:
        items += _whiskers(x, y, wide, pen)
    items += _nose(species, places, pen=pen)
    return items


def _whiskers(x: float, y: float, wide: float, pen: Pen) -> list[Item]:
    colour = mix(_WHISKER, WHITE, 0.45) if is_dark(pen.skin) else _WHISKER
    items: list[Item] = []
    for s, reach in ((-1, 40.0), (1, 30.0)):
        for rise, drop in ((-2.0, -5.0), (3.5, 5.0)):
            points = [(x + s * wide * 0.75, y + rise), (x + s * (wide + reach * 0.4), y + rise + drop * 0.2),
                      (x + s * (wide + reach), y + rise + drop)]  # fmt: skip
            items.append(brushed(points, pen.line * 0.55, colour, (0.6, 0.1)))
    return items


def _nose(species: Species, places: Places, *, pen: Pen) -> list[Item]:
    (x, y), size = places.nose, species.nose[1]
    shape = smooth(((-6.4, -3.4), (0, -4.6), (6.4, -3.4), (5.0, 1.4), (0, 4.6), (-5.0, 1.4)), tension=0.6)
    data = Path(shape.verbs, tuple(v * size + (x, y)[i % 2] for i, v in enumerate(shape.numbers)))
    colour = species.nose_colour if luminance(pen.skin) > 0.02 else light(species.nose_colour, 0.1)
    glint = oval((x + pen.light * 2.0 * size, y - 1.9 * size), 1.7 * size, 0.9 * size, WHITE, 0.75)
    return [inked(data, colour, pen.line * 0.7), glint]


# --------------------------------------------------------------------------- mouth


def draw_mouth(species: Species, face: Face, places: Places, *, pen: Pen) -> list[Item]:
    """The mouth, shut or open."""
    x, y = places.mouth[0] + face.mx * 0.5, places.mouth[1] + (6.5 if species.sticks_tongue else 2.5)
    ink = mix(pen.skin, INK, 0.85) if luminance(pen.skin) > 0.08 else INK
    stem = brushed([(x, y - 4.5), (x, y)], pen.line * _STEM, ink, (0.8, 0.8))
    if face.mopen >= _OPEN_FROM:
        return [*_open(species, face, (x, y), pen=pen, ink=ink), stem]
    teeth = _buck_teeth((x, y + 1.4), 7.4, pen) if species.buck_teeth and face.smile > _TEETH_FROM else []
    return [*teeth, *_shut(face, (x, y), pen=pen, ink=ink), stem]


def _buck_teeth(at: Point, length: float, pen: Pen) -> list[Item]:
    """Two front teeth."""
    x, y = at
    return [
        inked(rounded(Rect(x + (0.2 if s > 0 else -5.8), y - 1, 5.6, length), 1.4), WHITE, pen.line * 0.5, INK)
        for s in (-1, 1)
    ]


def _corners(face: Face, at: Point) -> tuple[Point, Point]:
    x, y = at
    half = 5.5 + 0.43 * face.mw
    rise = 1.0 - 6.5 * face.smile
    return (
        (x - half, y + rise + 2.4 * face.skew),
        (x + half * 0.94, y + rise - 3.0 * face.skew),
    )


def _shut(face: Face, at: Point, *, pen: Pen, ink: str) -> list[Item]:
    (x, y), (left, right) = at, _corners(face, at)
    low = y + 3.4 + 2.2 * face.smile
    weight = pen.line * _LIPS
    if face.wob > 0.3:
        points = [left, (x - 7, y + 3.6), (x - 2.5, y - 0.4), (x + 2.5, y + 3.4), (x + 7, y), right]
        return [brushed(points, weight, ink, (0.3, 0.3))]
    return [brushed([end, ((end[0] * 0.6 + x * 0.4), low), (x, y)], weight, ink, (0.3, 0.6)) for end in (left, right)]


def _open(species: Species, face: Face, at: Point, *, pen: Pen, ink: str) -> list[Item]:
    (x, y), (left, right) = at, _corners(face, at)
    round_ = max(-face.top, 0.0)
    deep = y + 6.0 + 19.0 * min(face.mopen, 1.1)
    inset = 0.72 + 0.16 * round_
    wide = max(right[0] - left[0], 13.0) / 2
    jaw = ((x + wide * inset, y + (deep - y) * 0.66), (x, deep), (x - wide * inset, y + (deep - y) * 0.66))
    upper = (((left[0] + x) / 2, y + 2.6), (x, y), ((right[0] + x) / 2, y + 2.6))
    path = smooth((left, *upper, right, *jaw), corners=(0, 2, 4), tension=0.6)
    out = species.sticks_tongue and face.smile > 0.5
    items: list[Item] = [filled(path, _INSIDE)]
    tongue = ellipse(x, deep - 1.0, wide * 0.62, max(4.0, (deep - y) * 0.38))
    inside: list[Item] = [filled(tongue, _TONGUE)]
    if species.buck_teeth:
        inside += _buck_teeth((x, y + 1.5), 9.0, pen)
    elif face.teeth > 0.5 or face.brow_ang > 0.5:
        inside += [
            filled(smooth(((x + s * wide * 0.62, y - 1), (x + s * wide * 0.46, y + 7.4), (x + s * wide * 0.28, y)),
                          corners=(0, 1, 2)), WHITE)
            for s in (-1, 1)
        ]  # fmt: skip
    items += [clipped(path, inside), lined(path, pen.line * _RIM, ink)]
    if out or face.tongue > _TONGUE_OUT:
        items += _tongue(x + 1.5, deep - 5.0, wide * 0.5, 13.0, pen)
    return items


def _tongue(x: float, y: float, half: float, length: float, pen: Pen) -> list[Item]:
    """Out over the lip."""
    flap = smooth(((x - half, y), (x + half, y), (x + half * 0.96, y + length * 0.7), (x, y + length),
                   (x - half * 0.96, y + length * 0.7)), corners=(0, 1))  # fmt: skip
    return [
        inked(flap, _TONGUE, pen.line * 0.8),
        brushed([(x, y + 1), (x, y + length * 0.6)], pen.line * 0.6, shade(_TONGUE, 0.4), (0.6, 0.2)),
    ]


# --------------------------------------------------------------------------- brows


def draw_brows(face: Face, places: Places, *, pen: Pen) -> list[Item]:
    """Strokes over the eyes, where a feeling moves them."""
    if abs(face.brow_ang) + abs(face.brow_asym) + abs(face.brow_y) < _STILL:
        return []
    colour = mix(pen.skin, INK, 0.72) if not is_dark(pen.skin) else mix(pen.skin, WHITE, 0.4)
    items: list[Item] = []
    for place in (places.near, places.far):
        side = place.side
        raised = _RAISE * face.brow_y + face.brow_asym * (5.0 if side < 0 else -2.5)
        y = place.y - EYE_HEIGHT * min(places.size, 1.2) * (1 + 0.2 * face.wide) - 5.0 - raised
        reach = 9.0 * place.narrow
        inner = (place.x - side * reach, y + 5.6 * face.brow_ang)
        outer = (place.x + side * reach, y - 3.4 * face.brow_ang + 1)
        middle = (place.x + side * 2, (inner[1] + outer[1]) / 2 - 1 - 3 * face.brow_bend)
        items.append(brushed([inner, middle, outer], max(4.4, pen.line * 1.2), colour, (0.75, 0.3)))
    return items
