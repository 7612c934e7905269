"""Legs: stances, trousers, shorts, skirts, bare legs, shoes, and the sitting legs in three-quarter view.

Comes in: a Person, a Frame and a Pose. Goes out: items, those behind the trunk's hem and those before it.
"""

from functools import lru_cache
from typing import NamedTuple

from comicgen.cast.body import FRONT, Frame
from comicgen.cast.body_line import Pen, Tube, closed, filled, inked, limb, line, outline, stroke, tube
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, WHITE, light, shade
from comicgen.cast.pose import Pose
from comicgen.colour import luminance
from comicgen.geometry import Affine, Path, Point, polyline
from comicgen.scene import Group, Item, Shape

__all__ = ["Leg", "draw_legs", "draw_stool", "legs_of"]

_TROUSERS = (1.04, 0.95, 0.92, 0.9, 0.87, 0.9)  # x the build's leg, from mid-thigh to hem
_BARE = (0.86, 0.84, 0.78, 0.7, 0.64, 0.66, 0.68, 0.56, 0.44)
_UNDER_HEM = 16.0  # how much higher than the hips a slanting thigh begins, so that its corners stay under cloth
_DANGLE = 54.0  # from a seated child's hips down to the ankles, U
_SHORTS = (1.16, 1.2, 1.2, 1.18, 1.18, 1.2, 1.2, 1.2, 1.2)


class Leg(NamedTuple):
    """Hip, knee and ankle in figure space, the shoe's turn, and which way its toe points (1 right, -1 left)."""

    hip: Point
    knee: Point
    ankle: Point
    turn: float = 0.0
    toe: float = 1.0
    is_dim: bool = False  # the far one


def legs_of(frame: Frame, pose: Pose, pen: Pen) -> tuple[Leg, Leg]:
    """The far leg and the near leg."""
    if pose.legs == "sit":
        return _sitting(frame, pen)
    if pose.legs == "walk":
        return _walking(frame, pen)
    if pose.legs == "run":
        return _running(frame, pen)
    return _standing(frame, pose, pen)


def _standing(frame: Frame, pose: Pose, pen: Pen) -> tuple[Leg, Leg]:
    h, w = frame.hip, pose.weight
    half, k = _half(frame), frame.reach
    ankle = -12 * frame.foot
    # The free leg bends a little and stands further out; the other bears the body straight below it.
    free_far, free_near = max(w, 0.0) * k, max(-w, 0.0) * k
    is_front = pen.yaw < FRONT
    far = Leg(
        (half + frame.sway, h - 2),
        (half + 3 + 8 * free_far + frame.sway * 0.5, 0.52 * h),
        (half + 5 + 8 * free_far + 2 * k, ankle),
        toe=0.74 if is_front else 1.0,
        is_dim=True,
    )
    near = Leg(
        (-half + frame.sway, h - 2),
        (-half - 2 - 6 * free_near + frame.sway * 0.7, 0.52 * h),
        (-half - 6 - 8 * free_near, ankle),
        toe=-0.74 if is_front else 0.94,
    )
    return far, near


def _half(frame: Frame) -> float:
    """How far a thigh's middle is from the body's, so that both fill the trousers and meet below the hem."""
    return frame.build.hip - 2.4 - _thigh(frame) / 2


def _thigh(frame: Frame) -> float:
    return frame.build.hip - 0.4


def _walking(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    h, k = frame.hip, frame.reach
    half, f = _half(frame), frame.foot
    if pen.yaw < FRONT:
        far = Leg((half, h - 2), (half + k, 0.6 * h), (half * 0.9, -30 * k), toe=0.6, is_dim=True)
        return far, Leg((-half, h - 2), (-half - k, 0.5 * h), (-half * 0.8, -9 * f), toe=-0.7)
    up = h - _UNDER_HEM * k
    far = Leg((half * 0.8, up), (-2 * k, 0.5 * h), (-44 * k, -24 * f), turn=34, is_dim=True)
    near = Leg((-half * 0.8, up), (20 * k, 0.55 * h), (46 * k, -14 * f), turn=-14)
    return far, near


def _running(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    h, k = frame.hip, frame.reach
    half = _half(frame)
    if pen.yaw < FRONT:
        far = Leg((half, h - 2), (half + 5 * k, 0.68 * h), (half, -66 * k), toe=0.6, is_dim=True)
        return far, Leg((-half, h - 2), (-half - 2 * k, 0.5 * h), (-half * 0.6, -10 * frame.foot), toe=-0.7)
    up = h - _UNDER_HEM * k
    far = Leg((half * 0.8, up), (-10 * k, 0.5 * h), (-72 * k, 0.42 * h), turn=78, is_dim=True)
    near = Leg((-half * 0.8, up), (46 * k, 0.72 * h), (40 * k, 0.24 * h), turn=16)
    return far, near


def _sitting(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    b, h, k = frame.build, frame.hip, frame.reach
    half, ankle = b.hip * 0.52, -12 * frame.foot
    if frame.is_child:
        ankle = h + _DANGLE  # the seat is made for adults
    if pen.yaw < FRONT:
        return (
            Leg((half, h - 2), (half + 7 * k, h + 30 * k), (half + 3 * k, ankle), toe=0.74, is_dim=True),
            Leg((-half, h - 2), (-half - 7 * k, h + 30 * k), (-half - 3 * k, ankle), toe=-0.74),
        )
    out = (44 + 34 * pen.yaw) * k
    rear = -b.hip + b.leg * 0.5
    swing = 11.0 if frame.is_child else 0.0
    knee = half * 0.5 + out
    return (
        Leg(
            (-half * 0.2, h - 1), (knee, h + 1), (knee + 6 * k + swing, ankle - (2 * k + swing * 0.5)),
            turn=-1.4 * swing, is_dim=True,
        ),
        Leg((rear, h + 1), (rear + out, h + 9 * k), (rear + out - 5 * k - swing * 0.3, ankle), turn=0.9 * swing),
    )  # fmt: skip


def draw_legs(person: Person, *, frame: Frame, pose: Pose, pen: Pen) -> list[Item]:
    """Both legs with their shoes, the far one first."""
    legs = legs_of(frame, pose, pen)
    sits = pose.legs == "sit"
    has_lap = sits and pen.yaw >= FRONT
    items: list[Item] = []
    if _is_bare(person):
        for leg in legs:
            items += _bare_leg(person, leg, frame, pen)
        if person.bottom.kind == "shorts" and person.top.kind != "dress":
            items += _shorts(person, legs, frame, pen, has_lap=has_lap)
        return items
    colour = person.bottom.colour or INK
    if not has_lap:
        items.append(_seat(frame, shade(colour, 0.14)))
    for leg in legs:
        items += _shoe(person, leg, frame, pen)
        tone = shade(colour, 0.14) if leg.is_dim else colour
        items += _trouser(leg, frame, tone, pen, sits=has_lap)
        if sits and not has_lap:
            items += _knee(leg, frame, pen)
    if person.shoes.kind == "boot":
        for leg in legs:
            items += _shoe(person, leg, frame, pen)
    return items


def _knee(leg: Leg, frame: Frame, pen: Pen) -> list[Item]:
    """The edge of a knee that points at the reader."""
    (x, y), w = leg.knee, frame.build.leg * 0.42
    return [
        stroke(((x - w, y - 4), (x - w * 0.4, y + 4), (x + w * 0.4, y + 4), (x + w, y - 4)), pen.line * 0.8, 0.2, 0.2)
    ]


def _is_bare(person: Person) -> bool:
    return person.bottom.kind in ("shorts", "skirt") or person.top.kind == "dress"


def _seat(frame: Frame, colour: str) -> Shape:
    """What closes the trousers between the legs."""
    b, h, x = frame.build, frame.hip, frame.sway
    w = b.hip * 0.6
    return filled(closed(((x - w, h - 8), (x + w, h - 8), (x + 4, h + 12), (x - 4, h + 12)), (0, 1)), colour)


def _trouser(leg: Leg, frame: Frame, colour: str, pen: Pen, *, sits: bool) -> list[Item]:
    part = tube(
        limb(leg.hip, leg.knee, leg.ankle), _trouser_widths(frame, sits=sits), bulge=2 if sits and not leg.is_dim else 0
    )
    fill, edge = outline(part, colour, pen.line)
    items: list[Item] = [fill, filled(part.band(part.dark_side(pen), 0.34), shade(colour, 0.2)), edge]
    if pen.fine:
        items += _trouser_folds(part, leg, pen)
    return items


def _trouser_widths(frame: Frame, *, sits: bool) -> list[float]:
    leg, top = frame.build.leg, _thigh(frame)
    if sits:
        top = min(top, leg * 1.25)
    return [top, top * 0.72 + leg * 0.33, top * 0.4 + leg * 0.66, *(leg * w for w in _TROUSERS)]


def _trouser_folds(part: Tube, leg: Leg, pen: Pen) -> list[Item]:
    """A break over the shoe, and one in the hollow of a bent knee."""
    left, right = part.across(0.93)
    low = part.across(0.97)
    items: list[Item] = [stroke((right, _mid(left, low[1], 0.45)), pen.line * 0.55, 0.8, 0.1)]
    bend = (leg.knee[0] - leg.hip[0]) * (leg.ankle[1] - leg.hip[1]) - (leg.knee[1] - leg.hip[1]) * (
        leg.ankle[0] - leg.hip[0]
    )
    if abs(bend) > 1800:
        a, b = part.across(0.5)
        start, end = (b, a) if bend < 0 else (a, b)
        items.append(stroke((start, _mid(start, end, 0.42)), pen.line * 0.65, 0.9, 0.1))
    return items


def _mid(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _bare_leg(person: Person, leg: Leg, frame: Frame, pen: Pen) -> list[Item]:
    skin = shade(person.skin, 0.12) if leg.is_dim else person.skin
    part = tube(limb(leg.hip, leg.knee, leg.ankle), [frame.build.leg * w for w in _BARE])
    fill, edge = outline(part, skin, pen.line)
    items: list[Item] = [fill, filled(part.band(part.dark_side(pen), 0.3), shade(skin, 0.18)), edge]
    if person.shoes.kind == "sneaker":
        sock = part.cut(0.86, 1.0)
        items += [*outline(sock, WHITE, pen.line * 0.9), line(polyline(part.across(0.86)), pen.line * 0.7)]
    return items + _shoe(person, leg, frame, pen)


def _shorts(person: Person, legs: tuple[Leg, Leg], frame: Frame, pen: Pen, *, has_lap: bool) -> list[Item]:
    colour = person.bottom.colour or INK
    items: list[Item] = []
    for leg in legs:
        if not leg.is_dim and not has_lap:
            items.append(_seat(frame, colour))
        tone = shade(colour, 0.14) if leg.is_dim else colour
        bulge = 2 if has_lap and not leg.is_dim else 0
        widths = [frame.build.leg * w for w in _SHORTS]
        part = tube(limb(leg.hip, leg.knee, leg.ankle), widths, bulge=bulge).cut(0, 0.5)
        fill, edge = outline(part, tone, pen.line)
        items += [fill, filled(part.band(part.dark_side(pen), 0.34), shade(tone, 0.2)), edge]
        if pen.fine:
            items.append(line(polyline(part.across(0.88)), pen.line * 0.45, shade(tone, 0.5)))
    return items


_RUBBER = "#fbfaf6"
_SHOE = closed(((-10, -8), (6, -10), (16, -2), (27, 2.5), (30, 8), (29, 11), (-11, 11), (-12.6, 2)), (5, 6))
_SOLE = Path.parse("M-11.6 8.2H29.9L29 12H-11Z")
_SNEAKER_SOLE = Path.parse("M-12.4 5.6C0 7.4 16 7 29.6 5.4L30 11.4H-11.6Z")
_BOOT = closed(
    ((-11, -30), (11, -30), (11, -9), (17, -2), (27, 2.5), (30, 8), (29, 11), (-12, 11), (-13, 0)), (0, 1, 6, 7)
)


def _shoe(person: Person, leg: Leg, frame: Frame, pen: Pen) -> list[Item]:
    colour = person.shoes.colour or INK
    colour = shade(colour, 0.16) if leg.is_dim else colour
    size = frame.foot
    place = Affine.scaling(size * leg.toe, size).then(Affine.rotation(leg.turn)).then(Affine.translation(*leg.ankle))
    return [Group(_shoe_parts(person.shoes.kind or "", colour, pen.line / size, pen.fine), place)]


@lru_cache(maxsize=128)
def _shoe_parts(kind: str, colour: str, width: float, is_fine: bool) -> tuple[Item, ...]:
    draw = {"sneaker": _sneaker, "boot": _boot}.get(kind, _leather)
    return tuple(draw(colour, width, is_fine))


def _leather(colour: str, width: float, is_fine: bool) -> list[Item]:
    items: list[Item] = [inked(_SHOE, colour, width), filled(_SOLE, INK)]
    if is_fine:
        items.append(stroke(((6, -9.6), (10, -4), (16.6, -1.6)), width * 0.6, colour=shade(colour, 0.55)))
        items.append(stroke(((19, 2), (24, 4)), width * 0.7, colour=light(colour, 0.45)))
    return items


def _sneaker(colour: str, width: float, is_fine: bool) -> list[Item]:
    items: list[Item] = [inked(_SHOE, colour, width), inked(_SNEAKER_SOLE, _RUBBER, width * 0.8)]
    if is_fine:
        lace = INK if luminance(colour) > 0.5 else _RUBBER
        for x, y in ((7, -8.5), (11, -5.4), (15, -2.4)):
            items.append(stroke(((x - 3, y + 4), (x + 2.4, y)), width * 0.62, 0.9, 0.9, colour=lace))
    return items


def _boot(colour: str, width: float, is_fine: bool) -> list[Item]:
    items: list[Item] = [inked(_BOOT, colour, width), filled(_SOLE, INK)]
    if is_fine:
        items.append(line(polyline(((-11, -24), (11, -24))), width * 0.5, shade(colour, 0.5)))
        items.append(stroke(((10, -9), (3, -7)), width * 0.6, 0.9, 0.1))
    return items


def draw_stool(frame: Frame, pen: Pen) -> list[Item]:
    """A plain round stool for somebody who sits where the setting has no seat."""
    k, top, x = frame.reach, frame.hip + 12 * frame.reach, 6 * pen.yaw
    wood = "#b98562"
    items: list[Item] = []
    for dx, foot in ((-22, -27), (22, 27), (-6, -8), (8, 10)):
        leg = Path(
            "MLLLZ", (x + (dx - 4) * k, top, x + (dx + 4) * k, top, x + (foot + 3) * k, 0, x + (foot - 3) * k, 0)
        )
        items.append(inked(leg, shade(wood, 0.2), pen.line * 0.9))
    seat = closed(
        (
            (x - 38 * k, top - 4),
            (x, top - 10),
            (x + 38 * k, top - 4),
            (x + 36 * k, top + 8),
            (x, top + 11),
            (x - 36 * k, top + 8),
        )
    )
    return [*items, inked(seat, wood, pen.line)]
