"""What two places cost together: `pair`, for two bodies in reading order.

Keep apart, read in order, no tail through a body, no crossing (the terms are those of `costs`). What holds for two
asks wherever they stand is worked out once, as a Rule of plain numbers: the search asks hundreds of thousands of times.
"""

import math

from comicgen.balloons.costs import HARD, OVERLAP_EM
from comicgen.balloons.field import Field, Spot, Want, may_join
from comicgen.balloons.plane import Segment, bodies_meet, segment_meets_body, segments_cross
from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect

__all__ = ["BLAMED", "Rule", "order_margin", "pair", "rule_for"]

LEADER_AIR_EM = 0.55  # between a body and a tail in the search, where a tail's root is not yet settled
ROOMY_EM, CROWD = 1.2, 0.3  # strangers closer than this look crowded: cost per em
SLIVER_EM = 0.06  # what the test of two round bodies may miss
ASTRAY = 0.7  # a later balloon that is nearer to where the eye comes from (R5)
UNSURE, SURE_EM = 2.0, 0.34  # two balloons of which little tells which is read first
JUMP, JUMP_EM = 0.5, 1.0  # going back to the left wants a clear drop (R3)
BLAMED, BLAME_EM = 40.0, 1.2  # two places whose real tails were found to be in each other's way
ALOOF = 2.5  # an interruption that does not touch what it interrupts
SOUND_ORDER = 12.0  # of reading the later one first, where one is a sound: less than between balloons


class Rule(NamedTuple):
    """What holds between two asks, the earlier one first."""

    em: float
    half: float  # of an em
    sure: float  # a margin of order that leaves no doubt
    none: float  # and one that is none
    unclear: float  # cost of a margin of order that is small
    wrong: float  # and of reading the later one first
    gap: float
    exponent: float
    corner: tuple[float, float]  # where reading starts
    overlap: float  # cost
    unread: float  # cost
    apart: float  # cost of the way to the next one in the script; 0 where they are not neighbours
    air: float  # between a tail and the other body
    through: float  # cost
    crossing: float  # cost
    link_em: float  # the longest bridge
    linked: bool  # one speech in two bodies
    cutting: bool  # the second one interrupts the first
    tail_first: bool  # has a tail that the second one may lie on
    tail_second: bool
    enter: Rect | None  # where the eye comes from, when the first one is the first of its panel
    blamed: tuple[tuple[float, float, float, float], ...] = ()  # centres of both that are to be avoided


def rule_for(field: Field, first: Want, second: Want) -> Rule:
    """The rule for two asks."""
    style, em = field.style, field.em
    place = style.place
    linked = first.heir == second.number
    soft = "sfx" in (first.role, second.role)
    following = second.number == first.number + 1
    cutting = second.ask.interrupts and following and not linked
    gap = 0.4 if linked else -OVERLAP_EM if cutting else style.balloon.gap_em + SLIVER_EM
    return Rule(
        em,
        0.5 * em,
        SURE_EM * em,
        0.02 * em,
        place.order_margin,
        SOUND_ORDER if soft else place.order,
        gap * em,
        style.balloon.exponent,
        (field.left, field.top),
        place.overlap,
        place.unread,
        place.apart if following else 0.0,
        LEADER_AIR_EM * em,
        place.through,
        place.crossing,
        style.tail.link_em,
        linked,
        cutting,
        first.led and first.heir is None and not may_join(first.ask, second.ask),
        second.led and second.heir is None,
        field.scene.enter if first.number == 0 else None,
    )


def order_margin(first: Spot, second: Spot, em: float) -> float:
    """By how much `second` is read after `first`: below it, or beside it and not higher; negative when it is not."""
    below = second.y0 - first.y1 + 0.3 * min(first.y1 - first.y0, second.y1 - second.y0)
    width = min(first.x1 - first.x0, second.x1 - second.x0)
    after = min(second.x0 - first.x1 + 0.2 * width, second.y0 - first.y0 + 0.5 * em)
    return max(below, after)


def pair(rule: Rule, first: Spot, second: Spot, most: float = math.inf) -> float:
    """What two bodies cost together; only that it is `most` or more, where it is.

    Costs only ever grow, and what is dear to work out comes last.
    """
    (
        em, half, sure, none, unclear, wrong, gap, n, (left, top), overlap, unread, near, air, through, crossing,
        link_em, linked, cutting, tail_first, tail_second, enter, blamed,
    ) = rule  # fmt: skip
    _, x1, y1, a1, b1, boxy1, l1, t1, r1, d1, root1, target1, _ = first
    _, x2, y2, a2, b2, boxy2, l2, t2, r2, d2, root2, target2, _ = second
    cost, drop = 0.0, t2 - d1
    # The same arithmetic as in order_margin, without the calls: most pairs that are asked for end here.
    high1, high2 = d1 - t1, d2 - t2
    margin = drop + 0.3 * (high1 if high1 < high2 else high2)
    if margin < em:
        beside = t2 - t1 + half
        if beside > margin:
            wide1, wide2 = r1 - l1, r2 - l2
            after = l2 - r1 + 0.2 * (wide1 if wide1 < wide2 else wide2)
            beside = after if after < beside else beside
            margin = beside if beside > margin else margin
        if margin < em:
            cost += unclear * (2.0 - 2.0 * margin / em) + (UNSURE if margin < sure else 0.0)
            if margin < none:
                cost += wrong + 4.0 * (none - margin) / em
                if cost > HARD:
                    return cost
            if cost >= most:
                return cost
    dx, dy = abs(x2 - x1), abs(y2 - y1)
    if dx < a1 + a2 + gap and dy < b1 + b2 + gap:
        footprints = (x1, y1, a1, b1, boxy1), (x2, y2, a2, b2, boxy2)
        if bodies_meet(*footprints, gap=gap, n=n):
            return cost + overlap
    fx1, fy1, fx2, fy2 = x1 - left, y1 - top, x2 - left, y2 - top
    if fx2 * fx2 + fy2 * fy2 < fx1 * fx1 + fy1 * fy1:
        # Nearer to the corner where reading starts: only a true drop leaves no doubt (R2).
        cost += unread + (UNSURE if drop < sure else 0.0)
    if x2 < x1 and drop < JUMP_EM * em and t2 > t1:
        # The eye goes back: a later balloon that starts beside the earlier one is read too soon.
        cost += JUMP * (1.0 - (drop / em if drop > 0.0 else 0.0))
    if enter is not None and _apart(enter, second) < _apart(enter, first):
        cost += ASTRAY
    for bx1, by1, bx2, by2 in blamed:
        about = BLAME_EM * em
        if abs(x1 - bx1) < about and abs(y1 - by1) < about and abs(x2 - bx2) < about and abs(y2 - by2) < about:
            cost += BLAMED
    if near:
        cost += near * math.hypot(dx, dy) / em
    wide, high = dx - a1 - a2, dy - b1 - b2
    apart = (wide if wide > high else high) / em
    if linked:
        cost += 0.35 * max(0.0, apart - 0.6) + (5.0 if apart > link_em else 0.0)
    elif cutting:
        cost += 0.8 * max(0.0, apart + OVERLAP_EM)
        if not bodies_meet(first.footprint, second.footprint, gap=-0.15 * em, n=n):
            cost += ALOOF
    elif apart < ROOMY_EM:
        cost += CROWD * (ROOMY_EM - (apart if apart > 0.0 else 0.0))
    if cost >= most:
        return cost
    pointed = 0.0  # when one's tail would run through the other's body, or the tails would cross
    if tail_second and _runs_through((root2, target2), first, air, n):
        pointed += through
    if tail_first:
        if _runs_through((root1, target1), second, air, n):
            pointed += through
        if tail_second and segments_cross((root1, target1), (root2, target2)):
            pointed += crossing
    return cost + pointed


def _apart(box: Rect, spot: Spot) -> float:
    """How far a body is from a box, squared."""
    x, y, w, h = box
    left, top, right, bottom = spot[6:10]
    dx = left - (x + w) if left > x + w else x - right if x > right else 0.0
    dy = top - (y + h) if top > y + h else y - bottom if y > bottom else 0.0
    return dx * dx + dy * dy


def _runs_through(leader: Segment, other: Spot, air: float, n: float) -> bool:
    (ax, ay), (bx, by) = leader
    _, x, y, a, b, boxy, x0, y0, x1, y1, _, _, _ = other
    if (ax < x0 - air and bx < x0 - air) or (ax > x1 + air and bx > x1 + air):
        return False
    if (ay < y0 - air and by < y0 - air) or (ay > y1 + air and by > y1 + air):
        return False  # most pairs
    return segment_meets_body(leader, (x, y, a + air, b + air, boxy), n)
