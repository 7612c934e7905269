"""Skirts: hanging from the hips, or over the lap of somebody who sits; the tails of dresses and coats too.

Cloth follows the legs: a lifted knee carries it, a hem hangs from the knees of somebody who sits, a long one falls
over the shins. Comes in: a Garment, how far it falls, the legs below it. Goes out: scene items in figure space, drawn
over the legs.
"""

import math

from comicgen.cast.body import FRONT, Frame
from comicgen.cast.body_line import Pen, closed, filled, line, stroke
from comicgen.cast.cloth_patterns import pattern_on, surface
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, shade
from comicgen.cast.stances import Leg
from comicgen.cast.wardrobe import DRESSES, SKIRTS, cut_of
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point
from comicgen.scene import Item
from comicgen.script.model import Garment

__all__ = ["draw_lap", "draw_skirt", "edge_at", "knee_under"]

_LONG = 90.0  # a skirt that falls further covers the calves of somebody who sits
_FLOOR = -5.0  # the hem of a gown is over the ground
_HEM, _LONG_HEM = 0.24, 0.84  # where on the shins the hems are of those who sit, a share
_THICK = 0.66  # cloth from the middle of a leg, in widths of the leg
_LIFTED = 24.0  # a knee at most so far below the hips is lifted
_COAT = 84.0  # a coat that falls so far covers the thighs down to the knees

Legs = tuple[Leg, Leg]  # far and near


class _Limb(NamedTuple):
    """A leg under cloth: places beside its thigh and its shin."""

    leg: Leg
    t: float  # the width of the leg

    def thigh(self, share: float, off: float) -> Point:
        """A place on the thigh, `off` widths over it."""
        return _beside(self.leg.hip, self.leg.knee, share, off * self.t)

    def shin(self, share: float, off: float) -> Point:
        """A place on the shin, `off` widths before it."""
        return _beside(self.leg.knee, self.leg.ankle, share, off * self.t)

    def cap(self, off: float = _THICK) -> Point:
        """Before the knee."""
        (hx, hy), (kx, ky), (ax, ay) = self.leg.hip, self.leg.knee, self.leg.ankle
        dx, dy = kx - (hx + ax) / 2, ky - (hy + ay) / 2
        far = math.hypot(dx, dy) or 1.0
        return kx + dx / far * off * self.t, ky + dy / far * off * self.t


def _beside(start: Point, end: Point, share: float, off: float) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    far = math.hypot(dx, dy) or 1.0
    return start[0] + dx * share + dy / far * off, start[1] + dy * share - dx / far * off


def edge_at(legs: Legs, y: float, *, t: float) -> float:
    """How far to the right the legs push a hem at a height."""
    return max(_across(leg, y) for leg in legs) + 0.72 * t


def _across(leg: Leg, y: float) -> float:
    (hx, hy), (kx, ky), (ax, ay) = leg.hip, leg.knee, leg.ankle
    if y <= ky:
        return hx + (kx - hx) * max(0.0, (y - hy) / (ky - hy or 1.0))
    return kx + (ax - kx) * min(1.0, (y - ky) / (ay - ky)) if ay > ky + 4 else kx


def knee_under(legs: Legs, low: float, frame: Frame) -> tuple[Point, ...]:
    """Where a knee that is lifted to the hips stretches what hangs over it down to `low`; else nothing."""
    knee = max(legs, key=lambda leg: leg.knee[0])
    if not knee.knee[1] < min(low, frame.hip + _LIFTED * frame.reach):
        return ()
    bent = _Limb(knee, frame.build.leg)
    return bent.thigh(0.6, 0.68), bent.thigh(0.9, 0.66), bent.cap(0.62)


def draw_skirt(person: Person, *, frame: Frame, legs: Legs, pen: Pen, stance: str, sits: bool) -> list[Item]:
    """A skirt over the legs: hanging, or over the lap of somebody who sits."""
    if person.bottom.kind not in SKIRTS or person.top.kind in DRESSES:
        return []
    length, flare = SKIRTS[person.bottom.kind]
    if sits:
        return _lap(person.bottom, frame, legs, pen, length=length, stance=stance)
    hem = cut_of(person.top.kind)
    return _hanging(person.bottom, frame, legs, pen, length=length, flare=flare, under=(hem.hem, hem.spread))


def draw_lap(person: Person, *, frame: Frame, legs: Legs, pen: Pen, stance: str) -> list[Item]:
    """The skirt of a dress, or the tails of a coat, of somebody who sits."""
    length = cut_of(person.top.kind).tail
    if not length:
        return []
    if person.top.kind in DRESSES:
        return _lap(person.top, frame, legs, pen, length=length, stance=stance)
    return _coat_lap(person.top, frame, legs, pen, length=length)


def _hanging(
    garment: Garment, frame: Frame, legs: Legs, pen: Pen, *, length: float, flare: float, under: tuple[float, float]
) -> list[Item]:
    """A skirt from the hips down, its top `under` a hem of some height and width; a lifted knee carries it."""
    colour = garment.colour or INK
    b, k, h, x = frame.build, frame.reach, frame.hip, frame.sway
    low = min(h + length * k, _FLOOR - 7 * k)
    top, inner, wide = h + under[0] * k - 6, b.hip + min(under[1], 0.0) - 3, flare * k
    right = max(x + b.hip + wide, edge_at(legs, low, t=b.leg))
    turn = frame.lean.apply
    side: list[Point] = [turn((x + b.hip + 3, h + under[0] * k + 8 * k))]
    knee = max(legs, key=lambda leg: leg.knee[0])
    side = [*knee_under(legs, low, frame)] or side
    if len(side) == 1 and knee.knee[1] < low and knee.knee[0] + 0.5 * b.leg > x + b.hip + wide:
        side.append(_Limb(knee, b.leg).cap(0.62))
    points = (
        *(turn((x + inner * on, top)) for on in (-1, 1)), *side, (right, low), ((x + right - b.hip) / 2, low + 6 * k),
        (x - b.hip - wide - k, low), turn((x - b.hip - 3, h + under[0] * k + 8 * k)),
    )  # fmt: skip
    n = 2 + len(side)
    path = closed(points, (0, 1, n, n + 2))
    on = 1 if pen.light < 0 else -1
    inside = ((x + on * 12, low + 5 * k), (x + on * 14, h + 4))
    outer = points[1 : n + 1] if on > 0 else (points[0], points[-1], points[-2])
    dark = closed((*outer, *inside), (0, len(outer) - 1, len(outer), len(outer) + 1))
    items: list[Item] = [filled(path, colour)]
    if garment.pattern:
        sides = (points[0], points[-1], points[-2]), (points[1], side[0], points[n])
        cloth = surface(*sides, top=top, low=low + 8)
        items.append(pattern_on(garment.pattern, colour, cloth, clip=path, size=k))
    items += [filled(dark, shade(colour, 0.5), 0.4), line(path, pen.line)]
    if pen.fine:
        spread = (low - h) / (56 * k)
        for dx, high in ((-18, 20), (4, 14), (22, 24)):
            foot = (x + dx * (1.0 + 0.2 * spread) * k, low + 2)
            items.append(stroke((foot, (x + dx * 0.9 * k, h + high * k * spread)), pen.line * 0.6, 0.9, 0.1))
    return items


def _lap(garment: Garment, frame: Frame, legs: Legs, pen: Pen, *, length: float, stance: str) -> list[Item]:
    """A skirt over the thighs of somebody who sits; a long one falls over the shins."""
    hem = _LONG_HEM if length > _LONG else _HEM
    if stance == "floor":
        points, corners, folds = _floor_lap(frame, legs)
    elif pen.yaw < FRONT:
        points, corners, folds = _front_lap(frame, legs, hem, stance)
    else:
        points, corners, folds = _side_lap(frame, legs, hem, stance)
    path, colour = closed(points, corners), garment.colour or INK
    items: list[Item] = [filled(path, colour)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if garment.pattern:
        top, low = min(ys) - 4, max(ys) + 4
        cloth = surface(
            ((min(xs) - 8, top), (min(xs) - 8, low)), ((max(xs) + 8, top), (max(xs) + 8, low)), top=top, low=low
        )
        items.append(pattern_on(garment.pattern, colour, cloth, clip=path, size=frame.reach))
    items.append(line(path, pen.line))
    return [*items, *(stroke(fold, pen.line * 0.65, 0.7, 0.1) for fold in folds)] if pen.fine else items


_Cloth = tuple[tuple[Point, ...], tuple[int, ...], tuple[tuple[Point, ...], ...]]  # outline, corners, folds


def _side_lap(frame: Frame, legs: Legs, hem: float, stance: str) -> _Cloth:
    b, h = frame.build, frame.hip
    far, near = (_Limb(leg, b.leg) for leg in legs)
    front = far if far.leg.knee[0] >= near.leg.knee[0] else near
    up = stance == "huddle"  # knees before the chest
    waist = near.thigh(0.45, 0.7) if up else (b.hip * 0.62, h - 14.0)
    over = (near.thigh(0.94, 0.62), front.thigh(1.0, 0.62)) if up else (front.thigh(0.94, 0.64),)
    hems = hem if hem > 0.5 or not up else 0.5
    low, rear = front.shin(hems, 0.62), near.shin(hems, -0.7)
    dip = (low[0] + rear[0]) / 2 + 3, max(low[1], rear[1], near.shin(hems, 0.0)[1]) + 3
    seat = near.thigh(0.12, -0.78)
    points = (
        (-b.hip - 1, h - 9.0), waist, *over, front.cap(), low, dip, rear, near.thigh(0.72, -0.7), seat,
        (-b.hip - 3, h + 5.0),
    )  # fmt: skip
    n = 3 + len(over)
    folds: list[tuple[Point, ...]] = [
        (near.shin(hems * 0.8, 0.6), near.cap(0.62), near.thigh(0.8, 0.5), near.thigh(0.45, 0.42))
    ]
    if hem > 0.5:
        folds.append((near.shin(hem, 0.1), near.shin(0.3, 0.16)))
    return points, (0, n, n + 2), tuple(folds)


def _front_lap(frame: Frame, legs: Legs, hem: float, stance: str) -> _Cloth:
    """The lap seen from the front: over two knees that point at the reader, or are drawn up, or apart."""
    b, k, h = frame.build, frame.reach, frame.hip
    far, near = legs
    t, out = b.leg, max(abs(far.knee[0]), abs(near.knee[0]))
    y = min(far.knee[1], near.knee[1])
    if stance == "huddle":
        w = out + 0.75 * t
        low = y + (far.ankle[1] - y) * max(hem, 0.5)
        points: tuple[Point, ...] = (
            (-w, y + 4), (-out, y - 0.56 * t), (0.0, y - 0.3 * t), (out, y - 0.56 * t), (w, y + 4), (w + 5, low),
            (0.0, low + 5), (-w - 5, low),
        )  # fmt: skip
        return points, (5, 7), (((0.0, y - 0.1 * t), (1.0, low - 8)),)
    if stance == "crouch":
        w, low = out + 0.6 * t, y + 1.2 * t
        points = (
            (-b.hip, h - 10.0), (b.hip, h - 10.0), (out, y - 0.5 * t), (w, y), (w - 2, low - 4), (0.0, low + 8),
            (-w + 2, low - 4), (-w, y), (-out, y - 0.5 * t),
        )  # fmt: skip
        return points, (0, 1, 4, 6), (((-out * 0.6, y), (0.0, y + 12), (out * 0.6, y)),)
    w, low = b.hip + 8, h + 34 * k
    if hem > 0.5:
        low = min(h + 118 * k, max(far.ankle[1], near.ankle[1]) - 2)
        w += 6
    points = (
        (-b.hip, h - 10), (b.hip, h - 10), (w, h + 8), (w + 2, low), (0, low + 7 * k), (-w - 2, low), (-w, h + 8),
    )  # fmt: skip
    folds: tuple[tuple[Point, ...], ...] = (((-4, h + 10), (0, h + 18 * k), (-2, h + 34 * k)),)
    if hem > 0.5:  # from each knee down
        knees = [(side * b.hip * 0.55, h + 26 * k) for side in (-1, 1)]
        folds = (
            ((-3, h + 12), (0, h + 26 * k), (-1, low - 4)),
            *(((x - 9, y), (x, y + 5), (x + 9, y)) for x, y in knees),
            *(((x * 1.3, low + 2), (x * 1.2, y + 22)) for x, y in knees),
        )
    return points, (0, 1, 3, 5), folds


def _floor_lap(frame: Frame, legs: Legs) -> _Cloth:
    """Spread over legs that are crossed on the floor."""
    b, h, t = frame.build, frame.hip, frame.build.leg
    left, right = min(leg.knee[0] for leg in legs), max(leg.knee[0] for leg in legs)
    low = _FLOOR + 5
    points = (
        (-b.hip, h - 8), (b.hip, h - 8), (right - 2, h - 0.5 * t), (right + 0.6 * t, h + 0.1 * t),
        (right + 0.3 * t, low), ((left + right) / 2, low + 2), (left - 0.3 * t, low), (left - 0.6 * t, h + 0.1 * t),
        (left + 2, h - 0.5 * t),
    )  # fmt: skip
    folds = (((right * 0.8, h), (right * 0.4, h + 0.34 * t)), ((left * 0.8, h), (left * 0.4, h + 0.34 * t)))
    return points, (0, 1, 4, 6), folds


def _coat_lap(garment: Garment, frame: Frame, legs: Legs, pen: Pen, *, length: float) -> list[Item]:
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
    near = _Limb(legs[1], b.leg)
    share = min(0.92, 0.25 + 0.6 * length / _COAT)
    outline: tuple[Point, ...] = (
        (-b.hip - 1, h - 12), (b.hip * 0.55, h - 14), near.thigh(share * 0.8, 0.66), near.thigh(share, 0.52),
        near.thigh(share - 0.06, -0.8), near.thigh(0.4, -0.74), near.thigh(0.08, -0.82), (-b.hip - 4, h + 6),
    )  # fmt: skip
    path = closed(outline, (0, 3, 4))
    items = [filled(path, colour)]
    if garment.pattern:
        left, right = -b.hip - 6, near.thigh(share, 0.0)[0] + 10
        cloth = surface(((left, h - 16), (left, h + 28)), ((right, h - 16), (right, h + 28)), top=h - 16, low=h + 28)
        items.append(pattern_on(garment.pattern, colour, cloth, clip=path, size=k))
    items.append(line(path, pen.line))
    if pen.fine:
        items.append(
            stroke((near.thigh(0.1, 0.3), near.thigh(share * 0.5, 0.16), near.thigh(share * 0.8, 0.2)), pen.line * 0.6)
        )
    return items
