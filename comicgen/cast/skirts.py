"""Skirts: hanging from the hips, or over the lap of somebody who sits; the tails of dresses and coats too.

Comes in: a Garment and how far it falls. Goes out: scene items in figure space, drawn over the legs.
"""

from comicgen.cast.body import FRONT, Frame
from comicgen.cast.body_line import Pen, closed, filled, line, stroke
from comicgen.cast.cloth_patterns import pattern_on, surface
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, shade
from comicgen.cast.wardrobe import DRESSES, SKIRTS, cut_of
from comicgen.geometry import Path, Point
from comicgen.scene import Item
from comicgen.script.model import Garment

__all__ = ["draw_lap", "draw_skirt"]

_LONG = 90.0  # a skirt that falls further covers the calves of somebody who sits
_ON_FLOOR = -70.0  # hips lower than that have no calves hanging below
_FLOOR = -5.0  # the hem of a gown is over the ground


def draw_skirt(person: Person, *, frame: Frame, pen: Pen, sits: bool, stride: float = 0.0) -> list[Item]:
    """A skirt over the legs: hanging, or over the lap of somebody who sits."""
    if person.bottom.kind not in SKIRTS or person.top.kind in DRESSES:
        return []
    length, flare = SKIRTS[person.bottom.kind]
    if sits:
        return _lap(person.bottom, frame, pen, length=length)
    return _hanging(person.bottom, frame, pen, length=length, flare=flare, stride=stride)


def draw_lap(person: Person, *, frame: Frame, pen: Pen) -> list[Item]:
    """The skirt of a dress, or the tails of a coat, of somebody who sits."""
    length = cut_of(person.top.kind).tail
    if not length:
        return []
    return (_lap if person.top.kind in DRESSES else _coat_lap)(person.top, frame, pen, length=length)


def _hanging(garment: Garment, frame: Frame, pen: Pen, *, length: float, flare: float, stride: float) -> list[Item]:
    """A skirt from the hips down; a knee that is lifted (`stride` 1) spreads it."""
    colour = garment.colour or INK
    b, k, h, x = frame.build, frame.reach, frame.hip, frame.sway
    low = min(h + length * k, _FLOOR - 7 * k)
    wide = flare * k
    points = (
        (x - b.hip + 2, h - 8), (x + b.hip - 2, h - 8), (x + b.hip + 4 + 5 * stride, h + 4),
        (x + b.hip + wide + 14 * stride * k, low - 3 * stride),
        (x, low + 6 * k), (x - b.hip - wide - k, low), (x - b.hip - 4, h + 4),
    )  # fmt: skip
    path = closed(points, (0, 1, 3, 5))
    side = 1 if pen.light < 0 else -1
    dark = closed(
        (
            points[2] if side > 0 else points[6],
            points[3] if side > 0 else points[5],
            (x + side * 12, low + 5 * k),
            (x + side * 16, h),
        ),
        (0, 1, 2, 3),
    )
    items: list[Item] = [filled(path, colour)]
    if garment.pattern:
        sides = (points[0], points[6], points[5]), (points[1], points[2], points[3])
        cloth = surface(*sides, top=h - 8, low=low + 8)
        items.append(pattern_on(garment.pattern, colour, cloth, clip=path, size=k))
    items += [filled(dark, shade(colour, 0.5), 0.4), line(path, pen.line)]
    if pen.fine:
        spread = (low - h) / (56 * k)
        for dx, top in ((-18, 20), (4, 14), (22, 24)):
            foot = (x + dx * (1.0 + 0.2 * spread) * k, low + 3)
            items.append(stroke((foot, (x + dx * 0.9 * k, h + top * k * spread)), pen.line * 0.6, 0.9, 0.1))
    return items


def _lap(garment: Garment, frame: Frame, pen: Pen, *, length: float) -> list[Item]:
    """A skirt over the thighs of somebody who sits; a long one falls over the calves."""
    b, k, h = frame.build, frame.reach, frame.hip
    out = (44 + 34 * pen.yaw) * k
    front = pen.yaw < FRONT
    length = length if h < _ON_FLOOR else 0.0
    if front:
        points, corners, fold = _front_lap(frame, length)
    else:
        points = (
            (-b.hip - 1, h - 12), (b.hip * 0.6, h - 16), (out, h - 14 * k), (out + 16 * k, h - 2),
            (out + 12 * k, h + 26 * k), (out - 26 * k, h + 27 * k), (-b.hip + 8, h + 20 * k),
        )  # fmt: skip
        corners = (0, 4)
        fold = ((-b.hip + 14, h + 2), (out * 0.4, h + 8 * k), (out - 6, h + 6 * k))
        if length > _LONG:
            low = min(h + length * k, _FLOOR - 4)
            points = (
                *points[:4], (out + 19 * k, h + 26 * k), (out + 26 * k, low), (out - 4 * k, low + 4),
                (out - 40 * k, low - 2), (out - 34 * k, h + 34 * k), points[6],
            )  # fmt: skip
            corners = (0, 5, 7, 8)
    path, colour = closed(points, corners), garment.colour or INK
    items: list[Item] = [filled(path, colour)]
    if garment.pattern:
        left, right = (-b.hip - 12, out + 26 * k) if not front else (-b.hip - 10, b.hip + 10)
        low = max(y for _, y in points) + 4
        cloth = surface(((left, h - 16), (left, low)), ((right, h - 16), (right, low)), top=h - 16, low=low)
        items.append(pattern_on(garment.pattern, colour, cloth, clip=path, size=k))
    items.append(line(path, pen.line))
    return [*items, stroke(fold, pen.line * 0.6, 0.2, 0.2)] if pen.fine else items


def _front_lap(frame: Frame, length: float) -> tuple[tuple[Point, ...], tuple[int, ...], tuple[Point, ...]]:
    """The lap seen from the front: outline, corners, a fold."""
    b, k, h = frame.build, frame.reach, frame.hip
    w, low = b.hip + 8, h + 34 * k
    if length > _LONG:
        low = min(h + length * k, _FLOOR - 7 * k)
        w += 6
    points = (
        (-b.hip, h - 10), (b.hip, h - 10), (w, h + 8), (w + 2, low), (0, low + 7 * k), (-w - 2, low), (-w, h + 8),
    )  # fmt: skip
    return points, (0, 1, 3, 5), ((-4, h + 10), (0, h + 18 * k), (-2, h + 34 * k))


def _coat_lap(garment: Garment, frame: Frame, pen: Pen, *, length: float) -> list[Item]:
    """The tails of a coat: parted over the thighs, and down beside the seat."""
    b, k, h = frame.build, frame.reach, frame.hip
    colour = garment.colour or INK
    if pen.yaw < FRONT:
        items: list[Item] = []
        low = h + min(length, 34) * k
        for side in (-1, 1):
            points = (
                (side * (b.hip - 1), h - 8),
                (side * 5, h - 8),
                (side * (b.hip * 0.45), low),
                (side * (b.hip + 9), low),
            )
            flap = closed(points, (0, 1, 2, 3))
            items += [filled(flap, colour), line(flap, pen.line)]
        return items
    out = (20 + 0.42 * length) * k
    outline: tuple[Point, ...] = (
        (-b.hip - 1, h - 12), (b.hip * 0.5, h - 15), (out, h - 11 * k), (out + 2 * k, h + 8 * k),
        (out - 10 * k, h + 24 * k), (-b.hip + 6, h + 24 * k), (-b.hip - 4, h + 6),
    )  # fmt: skip
    path: Path = closed(outline, (0, 2, 4))
    items = [filled(path, colour)]
    if garment.pattern:
        cloth = surface(
            ((-b.hip - 6, h - 16), (-b.hip - 6, h + 28)), ((out + 4, h - 16), (out + 4, h + 28)), top=h - 16, low=h + 28
        )
        items.append(pattern_on(garment.pattern, colour, cloth, clip=path, size=k))
    items.append(line(path, pen.line))
    if pen.fine:
        fold = ((-b.hip + 12, h + 4), (out * 0.4, h + 9 * k), (out - 8, h + 8 * k))
        items.append(stroke(fold, pen.line * 0.6, 0.2, 0.2))
    return items
