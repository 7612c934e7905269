"""Stances: where hips, knees and feet are, standing, sitting, kneeling, on the floor, in the air and lying.

Comes in: a Frame, a Pose, a Pen. Goes out: the far and the near Leg, in figure space before the whole figure is turned
or lifted. Everything is drawn facing right, in three-quarter view or, with little yaw, from the front.
"""

from collections.abc import Callable

from comicgen.cast.body import FRONT, Frame
from comicgen.cast.body_line import Pen
from comicgen.cast.pose_model import Pose
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point

__all__ = ["Leg", "legs_of", "thigh"]

_UNDER_HEM = 16.0  # how much higher than the hips a slanting thigh begins, so that its corners stay under cloth
_DANGLE = 54.0  # from a seated child's hips down to the ankles, U


class Leg(NamedTuple):
    """Hip, knee and ankle in figure space, the shoe's turn, and which way its toe points (1 right, -1 left)."""

    hip: Point
    knee: Point
    ankle: Point
    turn: float = 0.0
    toe: float = 1.0
    is_dim: bool = False  # the far one
    shin_over: bool = False  # bent so sharply that shin and thigh lie over each other: which one is seen
    has_shoe: bool = True  # the foot is not hidden behind the knee


def legs_of(frame: Frame, pose: Pose, pen: Pen) -> tuple[Leg, Leg]:
    """The far leg and the near leg."""
    if pose.legs == "stand":
        return _standing(frame, pose, pen)
    return _STANCES[pose.legs](frame, pen)


def _standing(frame: Frame, pose: Pose, pen: Pen) -> tuple[Leg, Leg]:
    h, w = frame.hip, pose.weight
    half, k = _half(frame), frame.reach
    ankle = -12 * frame.foot
    # The free leg bends a little and stands further out; the other bears the body straight below it.
    free_far, free_near = max(w, 0.0) * k, max(-w, 0.0) * k
    is_front = pen.yaw < FRONT
    # The bearing knee is pressed through, the free one is soft and goes before it; the free foot is turned out.
    far = Leg(
        (half + frame.sway, h - 2),
        (half + 3 + 13 * free_far - 2 * free_near + frame.sway * 0.5, 0.53 * h),
        (half + 5 + 12 * free_far + 2 * k, ankle),
        toe=0.74 if is_front else 1.0,
        is_dim=True,
    )
    near = Leg(
        (-half + frame.sway, h - 2),
        (-half - 1 - 16 * free_near - 3 * free_far + frame.sway * 0.7, 0.53 * h),
        (-half - 6 - 12 * free_near + 2 * free_far, ankle),
        toe=-0.74 if is_front or free_near > 0.5 else 0.8,
    )
    return far, near


def _half(frame: Frame) -> float:
    """How far a thigh's middle is from the body's, so that both fill the trousers and meet below the hem."""
    return frame.build.hip - 2.4 - thigh(frame) / 2


def thigh(frame: Frame) -> float:
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


def _legs_crossed(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """Sitting, one knee over the other."""
    far, near = _sitting(frame, pen)
    h, k = frame.hip, frame.reach
    if pen.yaw < FRONT:
        knee = near.hip[0] + 12 * k, h + 18 * k
        return far, near._replace(knee=knee, ankle=(knee[0] + 26 * k, h + 58 * k), turn=24, toe=0.9)
    knee = near.knee[0] + 20 * k, h - 5 * k
    return far, near._replace(knee=knee, ankle=(knee[0] + 24 * k, h + 60 * k), turn=-16)


def _on_the_floor(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """Legs crossed on the ground: knees out to the sides, shins before them."""
    h, k, x = frame.hip, frame.reach, 8 * pen.yaw
    half = frame.build.hip * 0.5
    out = (frame.build.hip + 36) * k
    low = -9 * frame.foot
    far = Leg((half, h + 2), (x + out, h + 2), (x - 22 * k, low), turn=4, toe=-0.9, is_dim=True, shin_over=True)
    near = Leg((-half, h + 2), (x - out, h + 3), (x + 24 * k, low + 1), turn=-4, toe=0.9, shin_over=True)
    return far, near


def _huddled(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """On the ground, knees drawn up."""
    h, k, low = frame.hip, frame.reach, -11 * frame.foot
    half = frame.build.hip * 0.5
    if pen.yaw < FRONT:
        far = Leg((half, h), (half + 4 * k, h - 62 * k), (half + 2 * k, low), toe=0.7, is_dim=True)
        return far, Leg((-half, h), (-half - 4 * k, h - 62 * k), (-half - 2 * k, low), toe=-0.7)
    far = Leg((half * 0.4, h), (62 * k, h - 64 * k), (58 * k, low), is_dim=True)
    return far, Leg((-half, h), (48 * k, h - 58 * k), (42 * k, low))


def _kneeling(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """Upright on both knees."""
    h, k, f = frame.hip, frame.reach, frame.foot
    half = _half(frame)
    low = -13 * f
    if pen.yaw < FRONT:
        far = Leg((half, h - 2), (half + 3 * k, low), (half + 3 * k, low + 2), is_dim=True, has_shoe=False)
        return far, Leg((-half, h - 2), (-half - 3 * k, low), (-half - 3 * k, low + 2), has_shoe=False)
    far = Leg((half * 0.8, h - 2), (half + 14 * k, low - 2), (-30 * k, -15 * f), turn=64, is_dim=True)
    return far, Leg((-half * 0.8, h - 2), (-half + 12 * k, low), (-72 * k, -17 * f), turn=64)


def _on_one_knee(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """One knee on the ground, the other foot before it."""
    h, k, f = frame.hip, frame.reach, frame.foot
    half = _half(frame)
    _, near = _kneeling(frame, pen)
    if pen.yaw < FRONT:
        return Leg((half, h), (half + 16 * k, h + 6 * k), (half + 12 * k, -12 * f), toe=0.74, is_dim=True), near
    return Leg((half * 0.8, h - 4), (66 * k, h - 2), (60 * k, -12 * f), is_dim=True), near


def _crouching(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """Squatting on the balls of the feet."""
    h, k, f = frame.hip, frame.reach, frame.foot
    half = frame.build.hip * 0.5
    if pen.yaw < FRONT:
        far = Leg((half, h), (half + 26 * k, h - 20 * k), (half + 10 * k, -12 * f), toe=0.74, is_dim=True)
        return far, Leg((-half, h), (-half - 26 * k, h - 20 * k), (-half - 10 * k, -12 * f), toe=-0.74)
    far = Leg((half * 0.5, h), (70 * k, h - 26 * k), (44 * k, -13 * f), turn=6, is_dim=True)
    return far, Leg((-half, h), (52 * k, h - 12 * k), (16 * k, -15 * f), turn=12)


def _in_the_air(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """A leap: one knee up, the other foot behind."""
    h, k, f = frame.hip, frame.reach, frame.foot
    half = _half(frame)
    if pen.yaw < FRONT:
        far = Leg((half, h - 2), (half + 24 * k, 0.62 * h), (half + 2 * k, 0.3 * h), turn=10, toe=0.7, is_dim=True)
        return far, Leg((-half, h - 2), (-half - 24 * k, 0.6 * h), (-half - 4 * k, 0.26 * h), turn=-10, toe=-0.7)
    up = h - _UNDER_HEM * k * 0.5
    far = Leg((half * 0.8, up), (54 * k, 0.66 * h), (34 * k, 0.3 * h), turn=18, is_dim=True)
    return far, Leg((-half * 0.8, up), (-16 * k, 0.52 * h), (-66 * k, 0.36 * h - 2 * f), turn=62)


def _dancing(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """On one foot, the other heel kicked out."""
    h, k, f = frame.hip, frame.reach, frame.foot
    half, x = _half(frame), frame.sway
    near = Leg((-half + x, h - 2), (-half - 3 * k + x * 0.3, 0.53 * h), (-half * 0.4 - 4 * k, -12 * f), toe=0.9)
    if pen.yaw < FRONT:
        near = near._replace(toe=-0.74)
    far = Leg((half + x, h - 4), (half + 22 * k, 0.56 * h), (half + 46 * k, -28 * k), turn=-26, is_dim=True)
    return far, near


def _leaning(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """Ankles crossed, the weight against something."""
    h, k, f = frame.hip, frame.reach, frame.foot
    half = _half(frame)
    far = Leg((half, h - 2), (half - 6 * k, 0.52 * h), (half * 0.5 + 2 * k, -12 * f), is_dim=True)
    near = Leg((-half, h - 2), (half * 0.3 - 4 * k, 0.53 * h), (half + 22 * k, -17 * f), turn=34, toe=0.94)
    if pen.yaw < FRONT:
        near = near._replace(turn=48, toe=0.8)
    return far, near


def _striding(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """Feet far apart, pushing."""
    h, k, f = frame.hip, frame.reach, frame.foot
    half = _half(frame)
    if pen.yaw < FRONT:
        return _walking(frame, pen)
    up = h - _UNDER_HEM * k
    far = Leg((half * 0.8, up), (46 * k, 0.58 * h), (32 * k, -12 * f), is_dim=True)
    return far, Leg((-half * 0.8, up), (-22 * k, 0.52 * h), (-74 * k, -15 * f), turn=20)


def _lying(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """On the back, one knee up (the whole figure is turned afterwards: what is right here will be up)."""
    h, k = frame.hip, frame.reach
    half = _half(frame)
    far = Leg((half, h - 2), (half + 44 * k, 0.62 * h), (half + 6 * k, 0.3 * h), turn=-2, is_dim=True)
    return far, Leg((-half, h - 2), (-half + 4 * k, 0.52 * h), (-half, -12 * k), turn=-4)


def _asleep(frame: Frame, pen: Pen) -> tuple[Leg, Leg]:
    """Lying on the side, knees a little drawn up."""
    h, k = frame.hip, frame.reach
    half = _half(frame)
    far = Leg((half * 0.8, h - 2), (half + 34 * k, 0.6 * h), (half + 4 * k, 0.2 * h), turn=30, is_dim=True)
    return far, Leg((-half, h - 2), (-half + 28 * k, 0.55 * h), (-half + 2 * k, 0.12 * h), turn=30)


_STANCES: dict[str, Callable[[Frame, Pen], tuple[Leg, Leg]]] = {
    "walk": _walking,
    "run": _running,
    "stride": _striding,
    "sit": _sitting,
    "legs crossed": _legs_crossed,
    "floor": _on_the_floor,
    "huddle": _huddled,
    "kneel": _kneeling,
    "one knee": _on_one_knee,
    "crouch": _crouching,
    "air": _in_the_air,
    "dance": _dancing,
    "lean": _leaning,
    "lie": _lying,
    "asleep": _asleep,
}
