"""What a place costs: `unary` for one body alone, `pair` for two in reading order.

Hard faults cost 40 to 100 each, so that broken arrangements can still be compared; soft terms are of the order of 0
to 3. The terms are letterers' rules: anchor to the top, never cover a face, keep apart, read in order, do not cross.
"""

import math

from comicgen.balloons.bodies import Body
from comicgen.balloons.field import Field, Spot, Want, may_join
from comicgen.balloons.kinds import kind_of
from comicgen.balloons.plane import (
    Footprint,
    Segment,
    bodies_meet,
    body_meets_box,
    segment_enters_box,
    segment_meets_body,
    segments_cross,
)
from comicgen.balloons.wishes import wish_cost
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect

__all__ = [
    "HARD",
    "OVERLAP_EM",
    "TAIL_AIR_EM",
    "Rule",
    "breaks",
    "order_margin",
    "pair",
    "root_of",
    "rule_for",
    "slid",
    "stands_in",
    "unary",
]

HARD = 30.0  # a cost above this is a fault
LEADER_AIR_EM = 0.55  # the same in the search, where a tail's root is not yet settled
TAIL_AIR_EM = 0.75  # between a tail's middle line and other bodies
OVERLAP_EM = 0.3  # how far an interruption lies over the balloon before it: less than the air of its words
ROOMY_EM, CROWD = 1.2, 0.3  # strangers closer than this look crowded: cost per em
HEADROOM_EM, CRAMPED = 1.9, 0.7  # a balloon closer than this above its speaker's hair has no room for a tail
BUBBLES_EM = 3.0  # the same for a thought
SLIVER_EM = 0.06  # what the test of two round bodies may miss
LEADS_DOWN = 0.3  # the last balloon of a tier, when it is in the top third: it does not lead the eye down (R10)
ASTRAY = 0.7  # a later balloon that is nearer to where the eye comes from (R5)
UNSURE, SURE_EM = 2.0, 0.34  # two balloons of which little tells which is read first
JUMP, JUMP_EM = 0.5, 1.0  # going back to the left wants a clear drop (R3)
BLAMED, BLAME_EM = 40.0, 1.2  # two places whose real tails were found to be in each other's way
ALOOF = 2.5  # an interruption that does not touch what it interrupts
HELD = 1.0  # a scream that stays inside of the frame
FAR, FAR_EM = 0.25, 14.0  # a speaker so far away that the tail would be a rope (K9), for each em
ONWARD = 0.02  # the last words of a panel, for each em that they are away from the side of the next (R5)
TIGHT = 0.8  # air between a balloon and the hair under it, for each em that is missing (P12)
RESTING, HAIR = 1.5, 4.0  # a balloon resting on a head; one over a little hair, where that is allowed
OFF_LEAN, OFF_SLOPE, OFF_LEAST_EM = 0.12, 0.8, 0.5  # sideways by length, of a tail that leaves above or below; beside
LEAST_CROSSING_EM = 0.2  # a frame is crossed with a will, or not at all
STEEP = math.tan(math.radians(58))


def root_of(body: Footprint, target: Point, n: float) -> Point:
    """Where a tail leaves a body: near the middle of the side that faces the target."""
    x, y, a, b, boxy = body
    dx, dy = target[0] - x, target[1] - y
    if abs(dy) * a >= abs(dx) * b * 0.7:
        u = max(-0.5 * a, min(0.5 * a, 0.42 * dx))
        v = b if boxy else b * (1.0 - (abs(u) / a) ** n) ** (1.0 / n)
        return x + u, y + math.copysign(v, dy)
    v = max(-0.5 * b, min(0.5 * b, 0.42 * dy))
    u = a if boxy else a * (1.0 - (abs(v) / b) ** n) ** (1.0 / n)
    return x + math.copysign(u, dx), y + v


def slid(field: Field, root: Point, target: Point) -> Point:
    """A point of the frame moved along its side, so that a tail to somebody unseen does not run along the panel."""
    (x, y), least = target, OFF_LEAST_EM * field.em
    if _is_above_or_below(field, target):
        room = OFF_LEAN * abs(y - root[1]) + least
        return max(root[0] - room, min(root[0] + room, x)), y
    room = OFF_SLOPE * abs(x - root[0]) + least
    return x, max(root[1] - room, min(root[1] + room, y))


def _is_above_or_below(field: Field, target: Point) -> bool:
    """Whether somebody unseen at this point of the frame is above or below it, rather than beside."""
    frame, (x, y) = field.scene.frame, target
    return min(abs(y - frame.y), abs(y - frame.bottom)) < min(abs(x - frame.x), abs(x - frame.right))


def unary(field: Field, want: Want, at: tuple[int, float, float]) -> Spot | None:
    """A body of `want` tried `at` (which body, and its centre); None when it does not fit the frame at all."""
    shape, x, y = at
    body = want.bodies[shape]
    a, b, boxy = body.reach_a, body.reach_b, body.boxy
    x0, y0, x1, y1 = x - a, y - b, x + a, y + b
    cost = body.cost
    air = field.air
    if x0 - air < field.left or y0 - air < field.top or x1 + air > field.right or y1 + air > field.bottom:
        edge = _frame_cost(field, body, (x, y))
        if edge is None:
            return None
        cost += edge
    elif want.ask.kind == "scream":
        cost += HELD
    if y1 > field.clear_until:
        cost += _covering(field, (x, y, a, b, boxy))
    root = target = (x, y)
    if want.led:
        target = want.aim
        root = root_of((x, y, a, b, boxy), target, field.style.balloon.exponent)
        if want.ask.aims == "frame" and not want.ask.others and _is_above_or_below(field, target):
            target = slid(field, root, target)  # beside the panel a voice has its height
            root = root_of((x, y, a, b, boxy), target, field.style.balloon.exponent)
        cost += field.aside * abs(target[0] - x) + _leader_cost(field, want, (root, target))
    if want.role == "speech":
        if y0 > field.top:
            cost += field.anchor * (y0 - field.top)
        if want.leads_on:
            cost += ONWARD * (field.right - min(x1, field.right)) / field.em
        if want.closes and y - field.top < (field.bottom - field.top) / 3:
            cost += LEADS_DOWN
    if want.wishes:
        cost += wish_cost(field, want, Rect(x0, y0, 2 * a, 2 * b))
    if x0 < field.left or y0 < field.top or x1 > field.right or y1 > field.bottom:
        x0, y0, x1, y1 = max(x0, field.left), max(y0, field.top), min(x1, field.right), min(y1, field.bottom)
    return Spot(cost, x, y, a, b, boxy, x0, y0, x1, y1, root, target, shape)


def _frame_cost(field: Field, body: Body, centre: Point) -> float | None:
    """What it costs to be near the frame or cropped by it; None when that is not allowed."""
    em, place, ink = field.em, field.style.place, body.ink
    x, y = centre
    a, b = body.reach_a, body.reach_b
    least = field.style.balloon.frame_gap_em * em * 0.999
    # Butting crops the air beyond the padding, never the padding itself (G7).
    inside = field.style.balloon.pad_em * em * 0.999
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
        elif (body.kind == "caption" and abs(gap) < 0.01 * em) or breaks(body, gap, em):
            continue
        elif body.butts and field.scene.crops and -gap >= 0.15 * em and gap + air >= inside:
            cost += place.butt
        else:
            return None
    return cost


def stands_in(field: Field, body: Body, centre: Point) -> bool:
    """Whether a body clears the frame, butts against it or is plainly cropped by it, on every side."""
    return _frame_cost(field, body, centre) is not None


def breaks(body: Body, gap: float, em: float) -> bool:
    """Whether a body breaks the frame as it may, `gap` (then negative) away from its side."""
    return LEAST_CROSSING_EM * em <= -gap <= body.beyond


def _covering(field: Field, body: Footprint) -> float:
    """What it costs to lie over faces, hair, hands, props and figures."""
    place, n = field.style.place, field.style.balloon.exponent
    cost = 0.0
    x, y, a, b, _ = body
    x0, y0, x1, y1 = x - a, y - b, x + a, y + b
    for face, head, (left, top, right, bottom) in field.guarded:
        if y1 <= top or x1 <= left or x0 >= right or y0 >= bottom:
            continue
        if body_meets_box(body, face, n):
            cost += place.overlap
        elif head[2] > 0.0:
            cost += _hat(field, body, head)
    for sight in field.gazes:
        if segment_meets_body(sight, body, n):
            cost += place.gaze
    for (left, top, w, h), weight in field.hidden:
        right, bottom = left + w, top + h
        if x0 < right and left < x1 and y0 < bottom and top < y1:
            wide, high = min(x1, right) - max(x0, left), min(y1, bottom) - max(y0, top)
            cost += wide * high * (weight or place.body / (4.0 * a * b))
    return cost


def _hat(field: Field, body: Footprint, head: Footprint) -> float:
    n, place = field.style.balloon.exponent, field.style.place
    if not bodies_meet(body, head, gap=place.head_gap_em * field.em, n=n):
        room = (head[1] - head[3] - body[1] - body[3]) / field.em
        return TIGHT * max(0.0, field.headroom - room) if room > 0.0 and abs(body[0] - head[0]) < body[2] else 0.0
    if not bodies_meet(body, head, gap=0.0, n=n):
        return RESTING
    depth = body[1] + body[3] - (head[1] - head[3])
    if field.effort >= 2 and depth <= place.hair_relaxed * 2 * head[3]:
        return HAIR
    return place.head + 20.0 * min(1.0, max(0.0, depth) / (2 * head[3]))


def _leader_cost(field: Field, want: Want, leader: Segment) -> float:
    """What a tail along the straight line from its root to its target costs."""
    if want.heir is not None:
        return 0.0
    place, em = field.style.place, field.em
    (rx, ry), (tx, ty) = leader
    dx, dy = tx - rx, ty - ry
    cost = 0.0
    length = math.hypot(dx, dy) / em
    if want.ask.aims == "frame":
        cost += place.off_leader * max(0.0, length - 4.0)
    else:
        if length < 2.2:
            cost += place.short_leader * (2.2 - length)
        elif length > 6.0:
            cost += place.long_leader * (length - 6.0) + FAR * max(0.0, length - FAR_EM)
        cost += _cramped(field, want, leader[0])
        if dy < 0.0:
            cost += place.below_mouth * (-dy / (field.bottom - field.top)) + 0.6
    lean = abs(dx) / max(abs(dy), 1e-9)
    if lean > STEEP:
        cost += place.lean * min(3.0, lean - STEEP)
    for i, being in enumerate(field.scene.beings):
        left, _, w, _ = being.face
        if (rx < left and tx < left) or (rx > left + w and tx > left + w):
            continue  # most are nowhere near
        if i not in want.own and segment_enters_box(leader, being.face) is not None:
            cost += place.crossing
    return cost


def _cramped(field: Field, want: Want, root: Point) -> float:
    cost = 0.0
    wanted = BUBBLES_EM if kind_of(want.ask.kind).trail else HEADROOM_EM
    for i in want.own:
        hx, hy, ha, hb, _ = field.heads[i]
        room = (hy - hb - root[1]) / field.em
        if 0.0 <= room < wanted and abs(root[0] - hx) < ha:
            cost += CRAMPED * (wanted - room)
    return cost


class Rule(NamedTuple):
    """What holds between two asks, the earlier one first."""

    lengths: tuple[float, float, float, float]  # an em, half of it; margins of order that are sure, and none
    reading: tuple[float, float]  # cost of a margin of order that is small; of reading the later one first
    field: Field
    gap: float
    linked: bool  # one speech in two bodies
    cutting: bool  # the second one interrupts the first
    same: bool  # may be joined
    following: bool  # next to each other in the script
    led_first: bool
    led_second: bool
    enter: Rect | None  # where the eye comes from, when the first one is the first of its panel
    blamed: tuple[tuple[float, float, float, float], ...] = ()  # centres of both that are to be avoided


def rule_for(field: Field, first: Want, second: Want) -> Rule:
    """The rule for two asks."""
    style, em = field.style, field.em
    linked = first.heir == second.number
    soft = "sfx" in (first.role, second.role)
    cutting = second.ask.interrupts and second.number == first.number + 1 and not linked
    gap = 0.4 if linked else -OVERLAP_EM if cutting else style.balloon.gap_em + SLIVER_EM
    return Rule(
        (em, 0.5 * em, SURE_EM * em, 0.02 * em),
        (style.place.order_margin, 12.0 if soft else style.place.order),
        field,
        gap * em,
        linked,
        cutting,
        may_join(first.ask, second.ask),
        second.number == first.number + 1,
        first.led and first.heir is None,
        second.led and second.heir is None,
        field.scene.enter if first.number == 0 else None,
    )


def order_margin(first: Spot, second: Spot, em: float) -> float:
    """By how much `second` is read after `first`: below it, or beside it and not higher; negative when it is not."""
    below = second.y0 - first.y1 + 0.3 * min(first.y1 - first.y0, second.y1 - second.y0)
    width = min(first.x1 - first.x0, second.x1 - second.x0)
    after = min(second.x0 - first.x1 + 0.2 * width, second.y0 - first.y0 + 0.5 * em)
    return max(below, after)


def pair(rule: Rule, first: Spot, second: Spot) -> float:
    """What two bodies cost together."""
    _, x1, y1, a1, b1, boxy1, l1, t1, r1, d1, _, _, _ = first
    _, x2, y2, a2, b2, boxy2, l2, t2, r2, d2, _, _, _ = second
    em, half, sure, none = rule.lengths
    cost = 0.0
    # The same arithmetic as in order_margin, without the calls: most pairs that are asked for end here.
    high1, high2 = d1 - t1, d2 - t2
    margin = t2 - d1 + 0.3 * (high1 if high1 < high2 else high2)
    if margin < em:
        beside = t2 - t1 + half
        if beside > margin:
            wide1, wide2 = r1 - l1, r2 - l2
            after = l2 - r1 + 0.2 * (wide1 if wide1 < wide2 else wide2)
            beside = after if after < beside else beside
            margin = beside if beside > margin else margin
        if margin < em:
            unclear, wrong = rule.reading
            cost += unclear * (2.0 - 2.0 * margin / em) + (UNSURE if margin < sure else 0.0)
            if margin < none:
                cost += wrong + 4.0 * (none - margin) / em
                if cost > HARD:
                    return cost
    dx, dy, gap = abs(x2 - x1), abs(y2 - y1), rule.gap
    field = rule.field
    place = field.style.place
    if dx < a1 + a2 + gap and dy < b1 + b2 + gap:
        footprints = (x1, y1, a1, b1, boxy1), (x2, y2, a2, b2, boxy2)
        if bodies_meet(*footprints, gap=gap, n=field.style.balloon.exponent):
            return cost + place.overlap
    fx1, fy1, fx2, fy2 = x1 - field.left, y1 - field.top, x2 - field.left, y2 - field.top
    if fx2 * fx2 + fy2 * fy2 < fx1 * fx1 + fy1 * fy1:
        # Nearer to the corner where reading starts: only a true drop leaves no doubt (R2).
        cost += place.unread + (UNSURE if t2 - d1 < SURE_EM * em else 0.0)
    if x2 < x1 and t2 - d1 < JUMP_EM * em and t2 > t1:
        # The eye goes back: a later balloon that starts beside the earlier one is read too soon.
        cost += JUMP * (1.0 - max(0.0, (t2 - d1) / em))
    if rule.enter is not None and _apart(rule.enter, second) < _apart(rule.enter, first):
        cost += ASTRAY
    for bx1, by1, bx2, by2 in rule.blamed:
        near = BLAME_EM * em
        if abs(x1 - bx1) < near and abs(y1 - by1) < near and abs(x2 - bx2) < near and abs(y2 - by2) < near:
            cost += BLAMED
    if rule.following:
        cost += place.apart * math.hypot(dx, dy) / em
    apart = max(dx - a1 - a2, dy - b1 - b2) / em
    if rule.linked:
        cost += 0.35 * max(0.0, apart - 0.6) + (5.0 if apart > field.style.tail.link_em else 0.0)
    elif rule.cutting:
        cost += 0.8 * max(0.0, apart + OVERLAP_EM)
        if not bodies_meet(first.footprint, second.footprint, gap=-0.15 * em, n=field.style.balloon.exponent):
            cost += ALOOF
    elif apart < ROOMY_EM:
        cost += CROWD * (ROOMY_EM - max(apart, 0.0))
    return cost + _leaders(rule, first, second)


def _apart(box: Rect, spot: Spot) -> float:
    """How far a body is from a box, squared."""
    dx = max(spot.x0 - box.right, box.x - spot.x1, 0.0)
    dy = max(spot.y0 - box.bottom, box.y - spot.y1, 0.0)
    return dx * dx + dy * dy


def _leaders(rule: Rule, first: Spot, second: Spot) -> float:
    """What it costs when one's tail would run through the other's body, or the tails would cross."""
    place, n = rule.field.style.place, rule.field.style.balloon.exponent
    air, cost = LEADER_AIR_EM * rule.field.em, 0.0
    if rule.led_second and _runs_through(second, first, air, n):
        cost += place.through
    if rule.led_first and not rule.same:
        if _runs_through(first, second, air, n):
            cost += place.through
        if rule.led_second and segments_cross((first.root, first.target), (second.root, second.target)):
            cost += place.crossing
    return cost


def _runs_through(led: Spot, other: Spot, air: float, n: float) -> bool:
    root, target = led.root, led.target
    (ax, ay), (bx, by) = root, target
    _, x, y, a, b, boxy, x0, y0, x1, y1, _, _, _ = other
    if (ax < x0 - air and bx < x0 - air) or (ax > x1 + air and bx > x1 + air):
        return False
    if (ay < y0 - air and by < y0 - air) or (ay > y1 + air and by > y1 + air):
        return False  # most pairs
    return segment_meets_body((root, target), (x, y, a + air, b + air, boxy), n)
