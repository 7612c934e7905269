"""Arms: where the joints are in a pose, and the drawing of sleeve, forearm, cuff and hand.

Comes in: a Frame and a Pose; a Sleeve says what the garment does. Goes out: an Arm (joints in figure space) and its
items. The contour is open at the shoulder, so that sleeve and chest are one piece of cloth.
"""

import math

from comicgen.cast.body import Frame
from comicgen.cast.body_line import Pen, Tube, filled, limb, line, outline, stroke, tube
from comicgen.cast.cloth_patterns import on_tube
from comicgen.cast.hands import HandAt, draw_hand
from comicgen.cast.palette import is_dark, light, shade
from comicgen.cast.pose_model import Reach
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Point, polyline
from comicgen.geometry.curves import lerp_point, smooth
from comicgen.scene import Item

__all__ = ["Arm", "Sleeve", "arm_of", "draw_arm", "draw_sleeve_end"]

_POCKET_IN, _POCKET_UP = 12.0, 6.0  # from the side of the hips, from their height
_WAIST_OUT = 9.0  # a wrist from the side of the waist
_RAISED = -30.0  # a wrist over the shoulder
_HANGING, _CHILD_ELBOW = 95.0, 6.0  # so that air is between a child's arm and trunk
_UPPER, _LOWER, _STRETCH = 55.0, 51.0, 1.04  # bones of an adult; how far they may be stretched
_RING = "#a9aab2"
_FORE = 51.0  # nominal length of an adult's forearm
_WIDTHS = (1.06, 1.0, 0.95, 0.9, 0.84, 0.86, 0.83, 0.75, 0.66)  # x the build's arm, shoulder to wrist
_SHORT_WIDTHS = (1.06, 1.0, 0.95, 0.92, 0.93, 0.93, 0.9, 0.84, 0.76)  # a forearm that comes towards the reader


class Arm(NamedTuple):
    """An arm's joints in figure space, and how its hand is held."""

    shoulder: Point
    elbow: Point
    wrist: Point
    reach: Reach
    side: int  # -1 near (left when facing right), 1 far
    hand: HandAt
    width: float


class Sleeve(NamedTuple):
    """What covers an arm: colour, how far down it comes (0 none, 0.42 short, 0.97 long), and its end."""

    colour: str
    length: float
    cuff: str = "plain"  # plain, shirt, knit, band, ring
    pattern: str | None = None
    loose: float = 0.0


def arm_of(reach: Reach, side: int, *, frame: Frame, head: Affine) -> Arm:
    """The joints of an arm; `head` goes from head space to figure space."""
    shoulder = frame.near if side < 0 else frame.far
    if reach.layer in ("back", "pocket"):
        shoulder = shoulder[0] - side * 4, shoulder[1] + 3  # the cap stays behind the chest
    elbow, wrist = _offsets(reach, frame)
    elbow_at = shoulder[0] + side * elbow[0], shoulder[1] + elbow[1]
    wrist_at = shoulder[0] + side * wrist[0], shoulder[1] + wrist[1]
    if reach.at_head:
        wrist_at = head.apply(reach.at_head)
    if reach.at:
        k = frame.reach
        target = frame.lean.inverse().apply((reach.at[0] * k, reach.at[1] * k))
        elbow_at, wrist_at = _bent(shoulder, target, near=elbow_at, bones=(_UPPER * k, _LOWER * k))
    angle = reach.angle
    if angle is None:
        angle = math.degrees(math.atan2(wrist_at[1] - elbow_at[1], wrist_at[0] - elbow_at[0]))
        flip = side > 0
    else:
        flip = not -90 < (angle + 180) % 360 - 180 < 90
    size = (0.84 if frame.is_child else 1.05) * (0.7 + 0.3 * frame.build.arm / (17 if frame.is_child else 22))
    return Arm(shoulder, elbow_at, wrist_at, reach, side, HandAt(wrist_at, angle, flip, size), frame.build.arm)


def _bent(shoulder: Point, target: Point, *, near: Point, bones: tuple[float, float]) -> tuple[Point, Point]:
    """Elbow and wrist of an arm that reaches for a target; the elbow on the side where `near` is."""
    upper, lower = bones
    dx, dy = target[0] - shoulder[0], target[1] - shoulder[1]
    far = math.hypot(dx, dy) or 1.0
    most = (upper + lower) * _STRETCH
    if far > most:
        dx, dy, far = dx * most / far, dy * most / far, most
    wrist = shoulder[0] + dx, shoulder[1] + dy
    upper, lower = max(upper, upper * far / (upper + lower)), max(lower, lower * far / (upper + lower))
    along = (upper**2 - lower**2 + far**2) / (2 * far)
    aside = math.sqrt(max(0.0, upper**2 - along**2))
    ux, uy = dx / far, dy / far
    foot = shoulder[0] + ux * along, shoulder[1] + uy * along
    elbows = [(foot[0] - side * uy * aside, foot[1] + side * ux * aside) for side in (-1, 1)]
    return min(elbows, key=lambda elbow: math.dist(elbow, near)), wrist


def _offsets(reach: Reach, frame: Frame) -> tuple[Point, Point]:
    (ex, ey), (wx, wy) = reach.elbow, reach.wrist
    k, joint = frame.reach, frame.build.shoulder - 9
    if reach.layer == "pocket":
        return (ex * k, ey * k), (frame.build.hip - _POCKET_IN - joint, frame.hip - _POCKET_UP - frame.shoulder - 8)
    if reach.at_waist:
        moved = frame.build.waist + _WAIST_OUT - joint - wx * k
        return (ex * k + 0.6 * moved, ey * k), (wx * k + moved, wy * k)
    if frame.is_child and wy < _RAISED:
        # A child's head is as big as a grown-up's: raised arms go round it.
        ex, ey, wx, wy = ex * 1.25, ey * 0.6, wx * 1.62 + 6, wy * 0.95
    if frame.is_child and wy > _HANGING:
        ex += _CHILD_ELBOW
    if wx < -15:
        wx *= joint / (41 * k)
    return (ex * k, ey * k), (wx * k, wy * k)


def _tubes(arm: Arm) -> list[Tube]:
    """An arm as one tube; or, when it is bent sharply, as two: the forearm lies over the upper arm."""
    u, v = _unit(arm.elbow, arm.shoulder), _unit(arm.elbow, arm.wrist)
    fore = math.dist(arm.elbow, arm.wrist)
    short = fore < 0.72 * _FORE * arm.width / 22
    widths = [arm.width * w for w in (_SHORT_WIDTHS if short else _WIDTHS)]
    if u[0] * v[0] + u[1] * v[1] < 0.1:
        return [tube(limb(arm.shoulder, arm.elbow, arm.wrist), widths, bulge=arm.side)]
    upper = [lerp_point(arm.shoulder, arm.elbow, t) for t in (0, 0.25, 0.5, 0.75, 1)]
    lower = [lerp_point(arm.elbow, arm.wrist, t) for t in (0, 0.25, 0.5, 0.75, 1)]
    return [tube(upper, widths[:5], tip=True, bulge=arm.side), tube(lower, widths[4:], bulge=2)]


def _covered(tubes: list[Tube], length: float) -> list[Tube]:
    """The part of an arm that a sleeve of a length covers."""
    if len(tubes) == 1:
        return [tubes[0].cut(0, length)]
    upper, lower = tubes
    return [upper, lower.cut(0, length * 2 - 1)] if length > 0.5 else [upper.cut(0, length * 2)]


def draw_arm(arm: Arm, *, sleeve: Sleeve, skin: str, pen: Pen) -> tuple[list[Item], list[Item]]:
    """The items of an arm: what lies behind a thing in its hand, and what lies before it."""
    is_dim = arm.reach.layer == "back"
    colour = shade(sleeve.colour, 0.13) if is_dim else sleeve.colour
    flesh = shade(skin, 0.1) if is_dim else skin
    if arm.reach.layer == "over" and is_dark(skin):
        flesh = light(skin, 0.1)  # a dark hand before a dark face
    tubes = _tubes(arm)
    behind: list[Item] = []
    before: list[Item] = []
    if len(tubes) == 2 and 0 < sleeve.length <= 0.5:
        # A forearm that is bent over the upper arm lies over its sleeve, too.
        behind += _sleeve(_covered(tubes, sleeve.length)[0], sleeve._replace(colour=colour), pen, is_end=True)
        behind = [*_bare(tubes[:1], sleeve.length, flesh, pen), *behind, *_bare(tubes[1:], 0, flesh, pen)]
        sleeve = sleeve._replace(length=0.0)
    elif sleeve.length < 0.9:
        behind += _bare(tubes, sleeve.length, flesh, pen)
    if arm.reach.hand:
        under, over = draw_hand(arm.reach.hand, arm.hand, flesh, pen)
        behind.append(under)
        before.append(over)
    if sleeve.length > 0:
        cloth = sleeve._replace(colour=colour)
        parts = _covered(tubes, sleeve.length)
        last = len(parts) - 1
        for n, part in enumerate(parts):
            before += _sleeve(part, cloth, pen, is_end=n == last)
        if pen.fine and len(tubes) == 1:
            before += _elbow_folds(tubes[0], arm, sleeve, pen)
    return behind, before


def _bare(tubes: list[Tube], start: float, flesh: str, pen: Pen) -> list[Item]:
    items: list[Item] = []
    for n, part in enumerate(tubes):
        if n == 0 and start:
            part = part._replace(bulge=0)
        if n == len(tubes) - 1:
            part = part.cut(0, 0.985)
        fill, edge = outline(part, flesh, pen.line)
        edges = [edge] if n < len(tubes) - 1 else _open_edges(part, pen)
        items += [fill, filled(part.band(part.dark_side(pen), 0.3), shade(flesh, 0.18)), *edges]
    return items


def _open_edges(part: Tube, pen: Pen) -> list[Item]:
    """The contour of a forearm, open at the wrist: the hand goes on from there."""
    left, right = part.sides()
    return [line(smooth(edge, closed=False), pen.line) for edge in (left, right)]


def _sleeve(part: Tube, sleeve: Sleeve, pen: Pen, *, is_end: bool) -> list[Item]:
    part = _loosened(part, sleeve) if is_end and part.bulge != 2 else part
    fill, edge = outline(part, sleeve.colour, pen.line)
    items: list[Item] = [fill]
    if sleeve.pattern:
        items.append(on_tube(sleeve.pattern, sleeve.colour, part))
    items.append(filled(part.band(part.dark_side(pen), 0.36), shade(sleeve.colour, 0.2)))
    has_cuff = is_end and sleeve.length > 0.9
    if sleeve.cuff in ("knit", "band", "ring") and has_cuff:
        items += _knit_cuff(part, sleeve, pen)
    items.append(edge)
    if sleeve.cuff == "shirt" and has_cuff:
        items += _shirt_cuff(part, sleeve, pen)
    return items


def _loosened(part: Tube, sleeve: Sleeve) -> Tube:
    if not sleeve.loose:
        return part
    pairs = list(zip(part.left, part.right, strict=True))
    last = len(pairs) - 1
    grown = [_apart(a, b, sleeve.loose * min(1.0, 1.6 * i / last)) for i, (a, b) in enumerate(pairs)]
    return part._replace(left=tuple(a for a, _ in grown), right=tuple(b for _, b in grown))


def _apart(a: Point, b: Point, amount: float) -> tuple[Point, Point]:
    length = math.dist(a, b) or 1.0
    dx, dy = (a[0] - b[0]) / length * amount / 2, (a[1] - b[1]) / length * amount / 2
    return (a[0] + dx, a[1] + dy), (b[0] - dx, b[1] - dy)


def _knit_cuff(part: Tube, sleeve: Sleeve, pen: Pen) -> list[Item]:
    """The end of a long sleeve: ribs, a sewn band, or the metal ring of a space suit."""
    t = 0.9 if part.bulge != 2 else 0.8
    cuff = part.cut(t, 1.0)
    tone = _RING if sleeve.cuff == "ring" else light(sleeve.colour, 0.1)
    items: list[Item] = [filled(cuff.area(), tone), line(polyline(part.across(t)), pen.line * 0.7)]
    if pen.fine and sleeve.cuff == "knit":
        ends = cuff.left[0], cuff.right[0], cuff.left[-1], cuff.right[-1]
        for t in (0.3, 0.6):
            top, low = lerp_point(ends[0], ends[1], t), lerp_point(ends[2], ends[3], t)
            items.append(stroke((top, low), pen.line * 0.45, colour=shade(sleeve.colour, 0.5)))
    return items


def _shirt_cuff(part: Tube, sleeve: Sleeve, pen: Pen) -> list[Item]:
    t = 0.9 if part.bulge != 2 else 0.8
    (a, b), (c, d) = _apart(*part.across(t), 2.2), _apart(*part.across(1.0), 2.6)
    cuff = Tube((a, c), (b, d))
    fill, _ = outline(cuff, light(sleeve.colour, 0.12), pen.line)
    return [fill, line(polyline((a, c, d, b, a)), pen.line * 0.85)]


def _elbow_folds(whole: Tube, arm: Arm, sleeve: Sleeve, pen: Pen) -> list[Item]:
    """Two tapered strokes in the crook of a bent arm."""
    u, v = _unit(arm.elbow, arm.shoulder), _unit(arm.elbow, arm.wrist)
    if u[0] * v[0] + u[1] * v[1] < -0.6 or sleeve.length < 0.6:
        return []
    middle = lerp_point(arm.shoulder, arm.wrist, 0.5)
    items: list[Item] = []
    for t, deep, weight in ((0.47, 0.5, 0.75), (0.57, 0.36, 0.6)):
        left, right = whole.across(t)
        inner, outer = (left, right) if math.dist(left, middle) < math.dist(right, middle) else (right, left)
        items.append(stroke((inner, lerp_point(inner, outer, deep)), pen.line * weight, 0.9, 0.1))
    return items


def _unit(start: Point, end: Point) -> Point:
    length = math.dist(start, end) or 1.0
    return (end[0] - start[0]) / length, (end[1] - start[1]) / length


def draw_sleeve_end(arm: Arm, *, sleeve: Sleeve, skin: str, pen: Pen) -> list[Item]:
    """The hand and the last of the sleeve once more, over an arm that was drawn later."""
    under, over = draw_hand(arm.reach.hand or "flat", arm.hand, skin, pen)
    if sleeve.length < 0.9:
        return [under, over]
    part = _tubes(arm)[-1].cut(0.72, sleeve.length)
    return [under, over, *_sleeve(part, sleeve, pen, is_end=True)]
