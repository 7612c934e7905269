"""What helps people to get about: a wheelchair, a crutch, a cane.

Comes in: a Person, a Frame, a Pose. Goes out: a Pose that fits (somebody in a wheelchair sits in it whatever the arms
do; the hand on a stick leaves what it was doing) and scene items in figure space.
"""

import math

from comicgen.cast.arms import Arm
from comicgen.cast.body import FRONT, Frame
from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, shade
from comicgen.cast.pose import POSES
from comicgen.cast.pose_model import Pose, Reach
from comicgen.cast.stances import Leg
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Rect, circle, ellipse, rounded
from comicgen.scene import Item

__all__ = ["Chair", "draw_stick", "has_wheels", "seated", "wheelchair", "with_aids"]

_TYRE, _STEEL, _WOOD, _GREY = "#3a3b47", "#c4c8d2", "#8a5a36", "#a9aab2"
_WHEEL, _RIM, _CASTER = 45.0, 37.0, 11.0  # radii
_SPOKES = 10
_ON_STICK = Reach((14, 54), (20, 90), "fist", angle=62)
_ON_STICK_SEATED = Reach((18, 46), (58, 62), "fist", angle=70)
_ON_CRUTCH = Reach((20, 50), (19, 84), "fist", angle=62)
_PUSHING = Reach((26, 42), (6, 82), "fist", angle=60)


class Chair(NamedTuple):
    """What is drawn of a wheelchair behind and before the one who sits in it."""

    behind: tuple[Item, ...] = ()
    before: tuple[Item, ...] = ()


def has_wheels(person: Person) -> bool:
    """Whether somebody brings a seat along, so that nobody puts one under them."""
    return "wheelchair" in person.accessories


def with_aids(pose: Pose, person: Person, *, is_front: bool) -> Pose:
    """The pose as somebody with a wheelchair, a crutch or a cane has it."""
    if has_wheels(person):
        return seated(pose, is_front=is_front)
    if pose.legs not in ("stand", "walk", "sit") or pose.gear:
        return pose
    if _stick_of(person) is None or pose.near_first:
        return pose
    if pose.legs == "sit" and pose.holds is None:
        return pose._replace(far=_ON_STICK_SEATED) if not is_front else pose
    if pose.holder == "near" and pose.holds:
        return pose
    far = POSES["stand"].far if pose.far.hand is None or pose.far.on_top else pose.far
    grip = _ON_CRUTCH if _stick_of(person) == "crutch" else _ON_STICK
    return pose._replace(near=grip, far=far, weight=min(pose.weight, -0.4) if pose.legs == "stand" else pose.weight)


def seated(pose: Pose, *, is_front: bool) -> Pose:
    """A pose in a wheelchair or a car: the arms as they are, unless they hang or lie on something that is not there."""
    sitting = POSES["sit front" if is_front else "sit"]
    if pose.legs in ("walk", "run"):
        pose = pose._replace(near=_PUSHING, far=_PUSHING._replace(layer="back"))
    elif pose.lies or pose.gear or pose.near == POSES["stand"].near:
        pose = pose._replace(near=sitting.near, far=pose.far if pose.holds and not pose.gear else sitting.far)
    near, far = sitting.near if _is_down(pose.near) else pose.near, sitting.far if _is_down(pose.far) else pose.far
    return pose._replace(
        legs="sit", near=near, far=far, weight=0.0, lean=min(max(pose.lean, -2.0), 5.0),
        turn=0.0, lift=0.0, tilt=0.0, gear=None, shut=pose.shut,
    )  # fmt: skip


def _is_down(reach: Reach) -> bool:
    """Whether an arm hangs so low that it would reach through the seat."""
    if reach.layer == "pocket":
        return False
    return reach.at is not None or (reach.at_head is None and reach.wrist[1] > 92)


def _stick_of(person: Person) -> str | None:
    return next((name for name in ("crutch", "cane") if name in person.accessories), None)


def draw_stick(person: Person, arm: Arm, *, frame: Frame, pose: Pose, pen: Pen) -> list[Item]:
    """The crutch or cane under the hand that leans on it."""
    kind = _stick_of(person)
    if kind is None or arm.reach not in (_ON_STICK, _ON_STICK_SEATED, _ON_CRUTCH):
        return []
    x, y = arm.wrist
    x += arm.side * 2
    if arm.reach == _ON_CRUTCH:
        return _crutch(x, y + 8, arm, pen)
    foot = (x + arm.side * 9, -1.0)
    shaft = ((x, y + 4), foot)
    handle = ((x - 9, y + 3), (x - 4, y - 1), (x + 5, y), (x + 13, y + 4))
    items: list[Item] = [
        stroke(shaft, 6.6 + pen.line * 1.4, 0.95, 0.8),
        stroke(shaft, 6.0 - pen.line * 0.2, 0.95, 0.8, colour=_WOOD),
    ]
    items += [
        stroke(handle, 7.4 + pen.line * 1.4, 0.9, 0.9),
        stroke(handle, 6.8 - pen.line * 0.2, 0.9, 0.9, colour=_WOOD),
    ]
    return [*items, inked(rounded(Rect(foot[0] - 4.6, -10, 9.2, 10), 2), _TYRE, pen.line * 0.7)]


def _crutch(x: float, y: float, arm: Arm, pen: Pen) -> list[Item]:
    """Under the arm, with a grip at the hand."""
    top = (arm.shoulder[0] + arm.side * 5, arm.shoulder[1] + 20)
    foot = (x + arm.side * 12, -1.0)
    low = (x + arm.side * 5, y + 44)
    items: list[Item] = []
    for shift in (-6.5, 6.5):
        rail = ((top[0] + shift, top[1]), (x + shift, y), low)
        items += [
            stroke(rail, 4.4 + pen.line * 1.2, 0.9, 0.9),
            stroke(rail, 4.2 - pen.line * 0.2, 0.9, 0.9, colour=_STEEL),
        ]
    shaft = (low, foot)
    items += [
        stroke(shaft, 5.6 + pen.line * 1.3, 0.9, 0.9),
        stroke(shaft, 5.2 - pen.line * 0.2, 0.9, 0.9, colour=_STEEL),
    ]
    pad = rounded(Rect(top[0] - 14, top[1] - 5, 28, 9), 4.5)
    items += [
        inked(pad, _TYRE, pen.line * 0.8),
        inked(rounded(Rect(foot[0] - 5, -10, 10, 10), 2), _TYRE, pen.line * 0.7),
    ]
    return items


def wheelchair(person: Person, *, frame: Frame, legs: tuple[Leg, Leg], pen: Pen) -> Chair:
    """The wheelchair of somebody who has one."""
    if not has_wheels(person):
        return Chair()
    if pen.yaw >= FRONT:
        return Chair(tuple(_back_part(person, frame, legs[0], pen)), tuple(_near_part(person, frame, legs[1], pen)))
    if pen.back:
        return Chair(tuple(_plates(legs, pen)), tuple(_from_behind(person, frame, pen)))
    return Chair(tuple(_from_front(person, frame, pen)), tuple(_plates(legs, pen)))


def _axle(frame: Frame) -> float:
    return -frame.build.hip * 0.62


def _back_part(person: Person, frame: Frame, far: Leg, pen: Pen) -> list[Item]:
    """The far wheel, the seat and its back, the handles."""
    b, h, x = frame.build, frame.hip, _axle(frame)
    rear, top = -b.hip - 13, frame.shoulder + 46 * frame.reach
    dim = shade(_STEEL, 0.3)
    items = _wheel(x + 24, -_WHEEL - 3, pen, is_dim=True)
    front = far.knee[0] - 16
    items += _rod(((front, h + 22), (front - 4, -2 * _CASTER)), dim, pen)
    items += _caster(front - 4, pen, is_dim=True)
    handle = ((rear + 4, top + 6), (rear - 4, top - 2), (rear - 20, top - 3))
    items += [stroke(handle, 6.0 + pen.line * 1.2, 0.9, 0.9), stroke(handle, 5.6, 0.9, 0.9, colour=_TYRE)]
    rest = closed(((rear - 6, top), (rear + 7, top), (rear + 9, h + 14), (rear - 3, h + 14)), (0, 1, 2, 3))
    items.append(inked(rest, person.accent, pen.line))
    seat = rounded(Rect(rear, h + 13, far.knee[0] - rear - 16, 12), 5)
    items.append(inked(seat, shade(person.accent, 0.2), pen.line))
    return [*items, *_rod(((front, h + 22), (far.ankle[0] + 4, far.ankle[1] + 10)), dim, pen)]


def _near_part(person: Person, frame: Frame, near: Leg, pen: Pen) -> list[Item]:
    """The near wheel, the caster and the rest for the foot."""
    h, x = frame.hip, _axle(frame)
    (ax, ay), front = near.ankle, near.knee[0] - 12
    plate_y = ay + 13 * frame.foot
    items: list[Item] = []
    items += _rod(((x + 10, h + 20), (front, h + 24)), _STEEL, pen)
    items += _rod(((front, h + 24), (ax + 2, plate_y)), _STEEL, pen)
    items += _caster(front - 10, pen)
    items += _rod(((front - 4, h + 24), (front - 8, -2 * _CASTER - 2)), _STEEL, pen)
    items.append(inked(rounded(Rect(ax - 12, plate_y - 2, 46 * frame.foot, 5), 2.5), _TYRE, pen.line * 0.7))
    return [*items, *_wheel(x, -_WHEEL, pen)]


def _rod(points: tuple[tuple[float, float], ...], colour: str, pen: Pen) -> list[Item]:
    return [
        stroke(points, 4.6 + pen.line * 1.3, 0.95, 0.95),
        stroke(points, 4.4 - pen.line * 0.2, 0.95, 0.95, colour=colour),
    ]


def _wheel(x: float, y: float, pen: Pen, *, is_dim: bool = False) -> list[Item]:
    """Tyre, hand rim, spokes: rings, so that what is behind shows through."""
    tyre, steel = (shade(_TYRE, 0.2), shade(_STEEL, 0.3)) if is_dim else (_TYRE, _STEEL)
    items: list[Item] = []
    for n in range(0 if is_dim else _SPOKES):
        turn = math.pi * (n + 0.35) / _SPOKES
        dx, dy = (_WHEEL - 5) * math.cos(turn), (_WHEEL - 5) * math.sin(turn)
        items.append(line(Path("ML", (x - dx, y - dy, x + dx, y + dy)), pen.line * 0.38, shade(_GREY, 0.3)))
    items.append(line(circle(x, y, _WHEEL - 4), 6.5 + pen.line, INK))
    items.append(line(circle(x, y, _WHEEL - 4), 5.0, tyre))
    items += [line(circle(x, y, _RIM - 3), 2.6 + pen.line * 1.2, INK), line(circle(x, y, _RIM - 3), 2.8, steel)]
    return [*items, inked(circle(x, y, 6.0), steel, pen.line * 0.8)]


def _caster(x: float, pen: Pen, *, is_dim: bool = False) -> list[Item]:
    tyre = shade(_TYRE, 0.2) if is_dim else _TYRE
    return [inked(circle(x, -_CASTER, _CASTER), tyre, pen.line * 0.8), filled(circle(x, -_CASTER, 4.2), _STEEL)]


def _plates(legs: tuple[Leg, Leg], pen: Pen) -> list[Item]:
    """The rests for the feet, from the front."""
    return [inked(rounded(Rect(leg.ankle[0] - 17, leg.ankle[1] + 11, 34, 6), 3), _TYRE, pen.line * 0.7) for leg in legs]


def _from_front(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    b, h = frame.build, frame.hip
    top, w = frame.shoulder + 46 * frame.reach, b.hip + 6
    rest = rounded(Rect(-w, top, 2 * w, h + 14 - top), 9)
    items: list[Item] = [inked(rest, shade(person.accent, 0.12), pen.line)]
    items.append(inked(rounded(Rect(-w - 2, h + 10, 2 * w + 4, 14), 6), shade(person.accent, 0.25), pen.line))
    for side in (-1, 1):
        items += _edge_wheel(side * (w + 11), pen)
        items += _caster_edge(side * (b.hip * 0.8), pen)
    return items


def _from_behind(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    b, h = frame.build, frame.hip
    top, w = frame.shoulder + 46 * frame.reach, b.hip + 6
    items: list[Item] = []
    for side in (-1, 1):
        items += _edge_wheel(side * (w + 11), pen)
    rest = closed(((-w, top), (0, top + 5), (w, top), (w, h + 16), (0, h + 19), (-w, h + 16)), (0, 2, 3, 5))
    items.append(inked(rest, person.accent, pen.line))
    if pen.fine:
        items.append(
            stroke(
                ((-w + 5, top + 9), (0, top + 13), (w - 5, top + 9)),
                pen.line * 0.5,
                0.7,
                0.7,
                colour=shade(person.accent, 0.5),
            )
        )
    items += _rod(((-w, h + 26), (w, h + 26)), _STEEL, pen)
    for side in (-1, 1):
        post = ((side * w, top - 2), (side * w, h + 26))
        items += _rod(post, _STEEL, pen)
        items.append(inked(rounded(Rect(side * w - 5.5, top - 14, 11, 17), 5), _TYRE, pen.line * 0.8))
    return items


def _edge_wheel(x: float, pen: Pen) -> list[Item]:
    """A big wheel seen along its axle."""
    return [
        inked(ellipse(x, -_WHEEL, 8.5, _WHEEL), _TYRE, pen.line),
        line(ellipse(x, -_WHEEL, 3.0, _RIM), pen.line * 0.9, _STEEL),
    ]


def _caster_edge(x: float, pen: Pen) -> list[Item]:
    return [inked(ellipse(x, -_CASTER, 4.4, _CASTER), _TYRE, pen.line * 0.8)]
