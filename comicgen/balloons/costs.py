"""What a place costs: `unary` for one body alone; see `together` for two in reading order.

Hard faults cost 40 to 100 each, so that broken arrangements can still be compared; soft terms are of the order of 0
to 3. The terms are letterers' rules: anchor to the top, never cover a face, keep apart, read in order, do not cross.
"""

import math

from comicgen.balloons.bodies import Body
from comicgen.balloons.field import Field, Spot, Want
from comicgen.balloons.kinds import kind_of
from comicgen.balloons.plane import (
    Footprint,
    bodies_meet,
    body_meets_box,
    segment_enters_box,
    segment_meets_body,
)
from comicgen.balloons.wishes import wish_cost
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect

__all__ = [
    "HARD",
    "OVERLAP_EM",
    "TAIL_AIR_EM",
    "Stakes",
    "breaks",
    "root_of",
    "slid",
    "stakes_of",
    "stands_in",
    "unary",
]

HARD = 30.0  # a cost above this is a fault
TAIL_AIR_EM = 0.75  # between a tail's middle line and other bodies
OVERLAP_EM = 0.3  # how far an interruption lies over the balloon before it: less than the air of its words
HEADROOM_EM, CRAMPED = 1.9, 0.7  # a balloon closer than this above its speaker's hair has no room for a tail
BUBBLES_EM = 3.0  # the same for a thought
LEADS_DOWN = 0.3  # the last balloon of a tier, when it is in the top third: it does not lead the eye down (R10)
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
        u, far = 0.42 * dx, 0.5 * a
        u = -far if u < -far else far if u > far else u
        v = b if boxy else b * (1.0 - (abs(u) / a) ** n) ** (1.0 / n)
        return x + u, y + math.copysign(v, dy)
    v, far = 0.42 * dy, 0.5 * b
    v = -far if v < -far else far if v > far else v
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


class Stakes(NamedTuple):
    """What counts for one ask wherever it is tried, worked out once: `unary` asks thousands of times."""

    field: Field
    want: Want
    exponent: float
    aim: Point | None  # where its tail runs; None: it has none
    slides: bool  # the point at the frame moves along with the body
    tail: "_Tail | None"  # None: it needs none of its own
    speech: bool
    screams: bool
    floor: float  # of the top third, which the last words of a tier should leave


class _Tail(NamedTuple):
    """What counts for a tail wherever it starts."""

    em: float
    to_frame: bool
    costs: tuple[float, float, float, float, float, float]  # off, short, long leader; below the mouth; lean; crossing
    height: float
    own: tuple[Footprint, ...]  # heads over which it wants room
    wanted: float  # how much
    faces: tuple[Rect, ...]  # of all others


def stakes_of(field: Field, want: Want) -> Stakes:
    """What counts for an ask in this panel."""
    ask = want.ask
    return Stakes(
        field,
        want,
        field.style.balloon.exponent,
        want.aim if want.led else None,
        # Beside the panel a voice has its height.
        want.led and ask.aims == "frame" and not ask.others and _is_above_or_below(field, want.aim),
        _tail_of(field, want) if want.led and want.heir is None else None,
        want.role == "speech",
        ask.kind == "scream",
        (field.bottom - field.top) / 3,
    )


def _tail_of(field: Field, want: Want) -> _Tail:
    place = field.style.place
    return _Tail(
        field.em,
        want.ask.aims == "frame",
        (place.off_leader, place.short_leader, place.long_leader, place.below_mouth, place.lean, place.crossing),
        field.bottom - field.top,
        tuple(field.heads[i] for i in want.own),
        BUBBLES_EM if kind_of(want.ask.kind).trail else HEADROOM_EM,
        tuple(being.face for i, being in enumerate(field.scene.beings) if i not in want.own),
    )


def unary(stakes: Stakes, at: tuple[int, float, float]) -> Spot | None:
    """A body of an ask tried `at` (which body, and its centre); None when it does not fit the frame at all."""
    field, want, n, aim, slides, tail, speech, screams, floor = stakes
    shape, x, y = at
    body = want.bodies[shape]
    _, _, boxy, _, _, a, b, _, _, _, cost, _ = body
    left, top, right, bottom, air = field.left, field.top, field.right, field.bottom, field.air
    x0, y0, x1, y1 = x - a, y - b, x + a, y + b
    if x0 - air < left or y0 - air < top or x1 + air > right or y1 + air > bottom:
        edge = _frame_cost(field, body, (x, y))
        if edge is None:
            return None
        cost += edge
    elif screams:
        cost += HELD
    footprint = x, y, a, b, boxy
    if y1 > field.clear_until:
        cost += _covering(field, footprint)
    root = target = (x, y)
    if aim is not None:
        target, root = aim, root_of(footprint, aim, n)
        if slides:
            target = slid(field, root, target)
            root = root_of(footprint, target, n)
        cost += field.aside * abs(target[0] - x) + (_leader_cost(tail, root, target) if tail else 0.0)
    if speech:
        if y0 > top:
            cost += field.anchor * (y0 - top)
        if want.leads_on:
            cost += ONWARD * (right - min(x1, right)) / field.em
        if want.closes and y - top < floor:
            cost += LEADS_DOWN
    if want.wishes:
        cost += wish_cost(field, want, Rect(x0, y0, 2 * a, 2 * b))
    if x0 < left or y0 < top or x1 > right or y1 > bottom:
        x0, y0, x1, y1 = max(x0, left), max(y0, top), min(x1, right), min(y1, bottom)
    return Spot(cost, x, y, a, b, boxy, x0, y0, x1, y1, root, target, shape)


def _frame_cost(field: Field, body: Body, centre: Point) -> float | None:
    """What it costs to be near the frame or cropped by it; None when that is not allowed."""
    em, air, look = field.em, field.air, field.style.balloon
    (x, y), (ink_x, ink_y, ink_w, ink_h) = centre, body.ink
    a, b = body.reach_a, body.reach_b
    least = look.frame_gap_em * em * 0.999
    # Butting crops the air beyond the padding, never the padding itself (G7).
    inside = look.pad_em * em * 0.999
    sides = (
        (x - a - field.left, ink_x + a),
        (field.right - x - a, a - (ink_x + ink_w)),
        (y - b - field.top, ink_y + b),
        (field.bottom - y - b, b - (ink_y + ink_h)),
    )
    cost = 0.0
    for gap, room in sides:
        if gap >= least:
            if gap < air:
                cost += 0.4 * (air - gap) / em
        elif (body.kind == "caption" and abs(gap) < 0.01 * em) or breaks(body, gap, em):
            continue
        elif body.butts and field.scene.crops and -gap >= 0.15 * em and gap + room >= inside:
            cost += field.style.place.butt
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
        (ex, ey), (sx, sy) = sight
        if (ex < x0 and sx < x0) or (ex > x1 and sx > x1) or (ey < y0 and sy < y0) or (ey > y1 and sy > y1):
            continue  # most are nowhere near
        if segment_meets_body(sight, body, n):
            cost += place.gaze
    for (left, top, right, bottom), weight in field.hidden:
        if x0 < right and left < x1 and y0 < bottom and top < y1:
            wide = (x1 if x1 < right else right) - (x0 if x0 > left else left)
            high = (y1 if y1 < bottom else bottom) - (y0 if y0 > top else top)
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


def _leader_cost(tail: _Tail, root: Point, target: Point) -> float:
    """What a tail along the straight line from its root to its target costs."""
    em, to_frame, (off, short, long, below, leaning, crossing), height, own, wanted, faces = tail
    (rx, ry), (tx, ty) = root, target
    dx, dy = tx - rx, ty - ry
    cost = 0.0
    length = math.hypot(dx, dy) / em
    if to_frame:
        if length > 4.0:
            cost += off * (length - 4.0)
    else:
        if length < 2.2:
            cost += short * (2.2 - length)
        elif length > 6.0:
            cost += long * (length - 6.0) + (FAR * (length - FAR_EM) if length > FAR_EM else 0.0)
        cramped = 0.0
        for hx, hy, ha, hb, _ in own:
            room = (hy - hb - ry) / em
            if 0.0 <= room < wanted and abs(rx - hx) < ha:
                cramped += CRAMPED * (wanted - room)
        cost += cramped
        if dy < 0.0:
            cost += below * (-dy / height) + 0.6
    lean = abs(dx) / max(abs(dy), 1e-9)
    if lean > STEEP:
        cost += leaning * min(3.0, lean - STEEP)
    for face in faces:
        x, y, w, h = face
        if (rx < x and tx < x) or (rx > x + w and tx > x + w) or (ry < y and ty < y) or (ry > y + h and ty > y + h):
            continue  # most are nowhere near
        if segment_enters_box((root, target), face) is not None:
            cost += crossing
    return cost
