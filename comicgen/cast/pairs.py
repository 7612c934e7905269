"""Pairs: what two people do together, how far apart they then stand, and where their hands meet.

Comes in: the name of a pose and the two people. Goes out: a Meeting, each point in the figure space of the one who
reaches, who faces the other to the right.
"""

import math

from comicgen.cast.aids import has_wheels, with_aids
from comicgen.cast.body import Frame, frame_of
from comicgen.cast.body_line import Pen
from comicgen.cast.model import Person
from comicgen.cast.pose import PAIR_POSES, POSES, WITH_PARTNER
from comicgen.cast.stances import legs_of
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point

__all__ = ["MUTUAL", "Meeting", "meeting"]

MUTUAL = frozenset(PAIR_POSES) - {"arm round"}  # the other does it too

# How far each wrist is from the shoulder, sideways and down, in arms' lengths; how far from the other's wrist, U.
_REACH = {"hold hands": (0.2, 0.84, 12.0), "high five": (0.5, -0.56, 16.0), "handshake": (0.6, 0.36, 26.0)}
_ARM = 106.0  # of an adult, U
_STRETCH = 0.94  # of an arm's length: how far a hand reaches over two people's feet
_CLEAR = 80.0  # a raised hand from one's own middle, so that it is beside the head
_HEADS = 58.0  # half of what two heads beside each other take
_TOES = 34.0  # a shoe before its ankle
_OVERLAP = {"hug": 96.0, "arm round": 60.0}  # how far they lean over the knees of one who sits
_CLOSE = 100.0  # between two who hold each other: their heads touch and no eye is hidden


class Meeting(NamedTuple):
    """How far apart two stand, and where each one's hand goes."""

    distance: float
    first: Point | None
    second: Point | None


def meeting(pose: str, first: Person, second: Person) -> Meeting:
    """Where two people meet in a pose; the first is the one of whom it is said."""
    pen = Pen(2.9)
    a, b = (_frame(pose, one, pen) for one in (first, second))
    feet = _feet(pose, (first, second), pen)
    if pose in _REACH:
        out, down, apart = _REACH[pose]
        least = _CLEAR if down < 0 else _HEADS - apart / 2
        x, other = (max(frame.far[0] + out * _ARM * frame.reach, least) for frame in (a, b))
        lack = max(0.0, feet - x - other - apart) / 2
        x, other = (
            max(at, min(at + lack, frame.far[0] + _STRETCH * _ARM * frame.reach)) for at, frame in ((x, a), (other, b))
        )
        # Both at one height, between what suits the one and what suits the other.
        y = sum(frame.far[1] + down * _ARM * frame.reach for frame in (a, b)) / 2
        for at, frame in sorted(zip((x, other), (a, b), strict=True), key=lambda one: -one[1].reach):
            most = math.sqrt(max(0.0, (_ARM * frame.reach) ** 2 - (at - frame.far[0]) ** 2))
            y = max(frame.far[1] - most, min(y, frame.far[1] + most))  # the shorter arms have the last word
        return Meeting(x + other + apart, (x, y), (other, y))
    distance = max(_CLOSE, a.build.shoulder + b.build.shoulder - 6, feet - _OVERLAP[pose])
    if pose == "arm round":
        return Meeting(distance, (distance + b.build.shoulder - 14, b.shoulder + 2), None)
    # One arm over the other, so that both are seen.
    return Meeting(distance, (distance * 0.76, b.shoulder + 66 * b.reach), (distance * 0.72, a.shoulder + 44 * a.reach))


def _frame(pose: str, one: Person, pen: Pen) -> Frame:
    """The measures of somebody who meets a partner; who has a wheelchair does so seated."""
    return frame_of(one, with_aids(POSES[WITH_PARTNER.get(pose, pose)], one, is_front=False), pen)


def _feet(pose: str, both: tuple[Person, Person], pen: Pen) -> float:
    """What the feet of two need who face each other, when one of them sits with the knees before them."""
    if not any(has_wheels(one) for one in both):
        return 0.0
    needed = 0.0
    for one in both:
        plan = with_aids(POSES[WITH_PARTNER.get(pose, pose)], one, is_front=False)
        frame = frame_of(one, plan, pen)
        needed += max(leg.ankle[0] for leg in legs_of(frame, plan, pen)) + _TOES * frame.foot
    return needed
