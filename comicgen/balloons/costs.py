"""What a place costs: `unary` for one body alone, `pair` for two in reading order.

Hard faults cost 40 to 100 each, so that broken arrangements can still be compared; soft terms are of the order of 0
to 3. The terms are letterers' rules: anchor to the top, never cover a face, keep apart, read in order, do not cross.
"""

import math
from typing import NamedTuple

from comicgen.balloons.bodies import Body
from comicgen.balloons.field import Field, Spot, Want, family, may_join
from comicgen.balloons.plane import (
    bodies_meet,
    body_meets_box,
    segment_enters_box,
    segment_meets_body,
    segments_cross,
)
from comicgen.balloons.wishes import wish_cost
from comicgen.geometry import Point, Rect

__all__ = ["HARD", "OVERLAP_EM", "TAIL_AIR_EM", "Rule", "order_margin", "pair", "root_of", "rule_for", "unary"]

HARD = 30.0  # a cost above this is a fault
LEADER_AIR_EM = 0.55  # the same in the search, where a tail's root is not yet settled
TAIL_AIR_EM = 0.75  # between a tail's middle line and other bodies
OVERLAP_EM = 0.3  # how far an interruption lies over the balloon before it: less than the air of its words
ROOMY_EM, CROWD = 1.2, 0.3  # strangers closer than this look crowded: cost per em
HEADROOM_EM, CRAMPED = 1.9, 0.7  # a balloon closer than this above its speaker's hair has no room for a tail
BUBBLES_EM = 3.0  # the same for a thought
STEEP = math.tan(math.radians(58))


def root_of(a: float, b: float, boxy: bool, n: float, towards: Point) -> Point:
    """Where a tail leaves a body, relative to its centre: near the middle of the side that faces the target."""
    dx, dy = towards
    if abs(dy) * a >= abs(dx) * b * 0.7:
        u = max(-0.5 * a, min(0.5 * a, 0.42 * dx))
        v = b if boxy else b * (1.0 - (abs(u) / a) ** n) ** (1.0 / n)
        return u, math.copysign(v, dy)
    v = max(-0.5 * b, min(0.5 * b, 0.42 * dy))
    u = a if boxy else a * (1.0 - (abs(v) / b) ** n) ** (1.0 / n)
    return math.copysign(u, dx), v


def unary(field: Field, want: Want, shape: int, x: float, y: float) -> Spot | None:
    """The body `shape` of `want` about (x, y); None when it does not fit the frame at all."""
    body = want.bodies[shape]
    a, b, boxy = body.reach_a, body.reach_b, body.boxy
    x0, y0, x1, y1 = x - a, y - b, x + a, y + b
    cost = body.cost
    air = field.air
    if x0 - air < field.left or y0 - air < field.top or x1 + air > field.right or y1 + air > field.bottom:
        edge = _frame_cost(field, want, body, (x, y))
        if edge is None:
            return None
        cost += edge
    if y1 > field.clear_until:
        cost += _covering(field, x, y, a, b, boxy)
    root = target = (x, y)
    if want.led:
        target = want.aim
        dx, dy = root_of(a, b, boxy, field.style.balloon.exponent, (target[0] - x, target[1] - y))
        root = (x + dx, y + dy)
        cost += _leader_cost(field, want, root, target, x)
    if want.role == "speech" and y0 > field.top:
        cost += field.anchor * (y0 - field.top)
    if want.wishes:
        cost += wish_cost(field, want, Rect(x0, y0, 2 * a, 2 * b))
    if x0 < field.left or y0 < field.top or x1 > field.right or y1 > field.bottom:
        x0, y0, x1, y1 = max(x0, field.left), max(y0, field.top), min(x1, field.right), min(y1, field.bottom)
    return Spot(cost, x, y, a, b, boxy, x0, y0, x1, y1, root, target, shape)


def _frame_cost(field: Field, want: Want, body: Body, centre: Point) -> float | None:
    """What it costs to be near the frame or cropped by it; None when that is not allowed."""
    em, place, ink = field.em, field.style.place, body.ink
    x, y = centre
    a, b = body.reach_a, body.reach_b
    least = field.style.balloon.frame_gap_em * em * 0.999
    inside = place.text_inside_em * em * 0.999
    sides = (
        (x - a - field.left, ink.x + a),
        (field.right - x - a, a - ink.right),
        (y - b - field.top, ink.y + b),
        (field.bottom - y - b, b - ink.bottom),
    )
    cost = 0.0
    for gap, air in sides:
        if gap >= least:
            cost += 0.4 * max(0.0, field.air - gap) / em
        elif want.ask.kind == "caption" and abs(gap) < 0.01 * em:
            continue
        elif body.butts and -gap >= 0.15 * em and gap + air >= inside:
            cost += place.butt
        else:
            return None
    return cost


def _covering(field: Field, x: float, y: float, a: float, b: float, boxy: bool) -> float:
    """What it costs to lie over faces, hair, hands, props and figures."""
    place, n = field.style.place, field.style.balloon.exponent
    cost = 0.0
    x0, y0, x1, y1 = x - a, y - b, x + a, y + b
    for face, head, reach in zip(field.faces, field.heads, field.reaches, strict=True):
        if y1 <= reach.y or x1 <= reach.x or x0 >= reach.x + reach.w or y0 >= reach.y + reach.h:
            continue
        if face.x < x1 and x0 < face.x + face.w and face.y < y1 and y0 < face.y + face.h and (
            boxy or body_meets_box(x, y, a, b, n, face)
        ):  # fmt: skip
            cost += place.overlap
        elif head[2] > 0.0:
            cost += _hat(field, x, y, a, b, boxy, head)
    for (left, top, w, h), weight in field.hidden:
        wide = min(x1, left + w) - max(x0, left)
        high = min(y1, top + h) - max(y0, top)
        if wide > 0.0 and high > 0.0:
            cost += wide * high * (weight or place.body / (4.0 * a * b))
    return cost


def _hat(
    field: Field, x: float, y: float, a: float, b: float, boxy: bool, head: tuple[float, float, float, float]
) -> float:
    hx, hy, ha, hb = head
    n, place = field.style.balloon.exponent, field.style.place
    sizes = (a, b, boxy), (ha, hb, False)
    if not bodies_meet(hx - x, hy - y, *sizes, gap=place.head_gap_em * field.em, n=n):
        return 0.0
    if not bodies_meet(hx - x, hy - y, *sizes, gap=0.0, n=n):
        return 1.5
    depth = y + b - (hy - hb)
    if field.effort >= 2 and depth <= place.hair_relaxed * 2 * hb:
        return 4.0
    return place.head + 20.0 * min(1.0, max(0.0, depth) / (2 * hb))


def _leader_cost(field: Field, want: Want, root: Point, target: Point, x: float) -> float:
    place, em = field.style.place, field.em
    dx, dy = target[0] - root[0], target[1] - root[1]
    width, height = field.right - field.left, field.bottom - field.top
    cost = place.offset * abs(target[0] - x) / width
    if want.heir is not None:
        return cost
    length = math.hypot(dx, dy) / em
    if want.ask.aims != "frame":
        if length < 2.2:
            cost += place.short_leader * (2.2 - length)
        elif length > 6.0:
            cost += place.long_leader * (length - 6.0)
        cost += _cramped(field, want, root)
        if dy < 0.0:
            cost += place.below_mouth * (-dy / height) + 0.6
    lean = abs(dx) / max(abs(dy), 1e-9)
    if lean > STEEP:
        cost += place.lean * min(3.0, lean - STEEP)
    if len(field.scene.beings) > len(want.own):
        for i, being in enumerate(field.scene.beings):
            if i not in want.own and segment_enters_box(root, target, being.face) is not None:
                cost += place.crossing
    return cost


def _cramped(field: Field, want: Want, root: Point) -> float:
    cost = 0.0
    wanted = BUBBLES_EM if want.ask.kind == "thought" else HEADROOM_EM
    for i in want.own:
        hx, hy, ha, hb = field.heads[i]
        room = (hy - hb - root[1]) / field.em
        if 0.0 <= room < wanted and abs(root[0] - hx) < ha:
            cost += CRAMPED * (wanted - room)
    return cost


class Rule(NamedTuple):
    """What holds between two asks, the earlier one first."""

    order: float  # cost of reading the later one first
    gap: float
    linked: bool  # one speech in two bodies
    cutting: bool  # the second one interrupts the first
    same: bool  # same speaker
    following: bool  # next to each other in the script
    led_first: bool
    led_second: bool


def rule_for(field: Field, first: Want, second: Want) -> Rule:
    """The rule for two asks."""
    style, em = field.style, field.em
    linked = first.heir == second.number
    same = first.ask.speaker is not None and first.ask.speaker == second.ask.speaker
    soft = "sfx" in (first.role, second.role)
    cutting = second.ask.interrupts and second.number == first.number + 1 and not linked
    gap = 0.4 if linked else -OVERLAP_EM if cutting else style.balloon.gap_em
    return Rule(
        12.0 if soft else style.place.order,
        gap * em,
        linked,
        cutting,
        same and family(first.ask.kind) == family(second.ask.kind) and may_join(first.ask, second.ask),
        second.number == first.number + 1,
        first.led and first.heir is None,
        second.led and second.heir is None,
    )


def order_margin(first: Spot, second: Spot, em: float) -> float:
    """By how much `second` is read after `first`: below it, or beside it and not higher; negative when it is not."""
    below = second.y0 - first.y1 + 0.3 * min(first.y1 - first.y0, second.y1 - second.y0)
    width = min(first.x1 - first.x0, second.x1 - second.x0)
    after = min(second.x0 - first.x1 + 0.2 * width, second.y0 - first.y0 + 0.5 * em)
    return max(below, after)


def pair(field: Field, rule: Rule, first: Spot, second: Spot) -> float:
    """What two bodies cost together."""
    _, x1, y1, a1, b1, boxy1, l1, t1, r1, d1, root1, target1, _ = first
    _, x2, y2, a2, b2, boxy2, l2, t2, r2, d2, root2, target2, _ = second
    em, place, n = field.em, field.style.place, field.style.balloon.exponent
    cost = 0.0
    # The same arithmetic as in order_margin, without the calls.
    margin = t2 - d1 + 0.3 * min(d1 - t1, d2 - t2)
    if margin < em:
        margin = max(margin, min(l2 - r1 + 0.2 * min(r1 - l1, r2 - l2), t2 - t1 + 0.5 * em))
        if margin < em:
            cost += place.order_margin * (2.0 - 2.0 * margin / em)
            if margin < 0.02 * em:
                cost += rule.order + 4.0 * (0.02 * em - margin) / em
                if cost > HARD:
                    return cost
    dx, dy = x2 - x1, y2 - y1
    if (
        abs(dx) < a1 + a2 + rule.gap
        and abs(dy) < b1 + b2 + rule.gap
        and bodies_meet(dx, dy, (a1, b1, boxy1), (a2, b2, boxy2), gap=rule.gap, n=n)
    ):
        return cost + place.overlap
    fx1, fy1, fx2, fy2 = x1 - field.left, y1 - field.top, x2 - field.left, y2 - field.top
    if fx2 * fx2 + fy2 * fy2 < fx1 * fx1 + fy1 * fy1:
        cost += place.unread
    if rule.following:
        cost += place.apart * math.hypot(dx, dy) / em
    apart = max(abs(dx) - a1 - a2, abs(dy) - b1 - b2) / em
    if rule.cutting:
        cost += 0.8 * max(0.0, apart + OVERLAP_EM)
    elif not rule.linked:
        cost += CROWD * (ROOMY_EM - max(apart, 0.0)) if apart < ROOMY_EM else 0.0
    else:
        cost += 0.35 * max(0.0, apart - 0.6) + (5.0 if apart > field.style.tail.link_em else 0.0)
    air = LEADER_AIR_EM * em
    if rule.led_second and _passes(root2, target2, l1 - air, t1 - air, r1 + air, d1 + air):
        body = (x1, y1, a1 + air, b1 + air, boxy1)
        cost += place.through if segment_meets_body(root2, target2, body, n) else 0.0
    if rule.led_first and not rule.same:
        if _passes(root1, target1, l2 - air, t2 - air, r2 + air, d2 + air):
            body = (x2, y2, a2 + air, b2 + air, boxy2)
            cost += place.through if segment_meets_body(root1, target1, body, n) else 0.0
        if rule.led_second and segments_cross(root1, target1, root2, target2):
            cost += place.crossing
    return cost


def _passes(start: Point, end: Point, x0: float, y0: float, x1: float, y1: float) -> bool:
    """Whether the box of a segment meets a box."""
    (ax, ay), (bx, by) = start, end
    return not ((ax < x0 and bx < x0) or (ax > x1 and bx > x1) or (ay < y0 and by < y0) or (ay > y1 and by > y1))
