"""The measures of a body: builds, heights, joints, and the outline of the trunk.

Comes in: a Person and a Pose. Goes out: a Frame with every joint in figure space (U, origin on the ground between
the feet, facing right), from which clothes, arms and legs are made.
"""

from comicgen.cast.body_line import SHOULDER, Pen
from comicgen.cast.model import Person
from comicgen.cast.pose_model import Pose
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Point

__all__ = ["BUILDS", "FRONT", "Frame", "Trunk", "frame_of", "head_place", "trunk"]


FRONT = 0.3  # below this yaw a body is drawn as seen from the front


class Build(NamedTuple):
    """Half-widths of the trunk, and the widths of limbs, in U."""

    shoulder: float
    waist: float
    hip: float
    arm: float
    leg: float
    chest: float = 0.0  # how far the front of the chest stands out when the figure is turned
    belly: float = 0.0


BUILDS = {
    "slim": Build(44, 28, 30, 19, 24, 1, 0),
    "average": Build(50, 36, 35, 22, 27, 2, 1),
    "broad": Build(58, 43, 38, 26, 30, 4, 1),
    "round": Build(53, 57, 51, 25, 30, 1, 8),
    "curvy": Build(43, 29, 40, 19, 27, 6, 0),
    "child": Build(33, 27, 27, 17, 21, 0, 2),
}


class Frame(NamedTuple):
    """A body's measures in a pose; heights are y, so negative."""

    build: Build
    hip: float
    shoulder: float
    neck: float  # y of the neck's base
    waist: float  # y
    reach: float  # length of the arms, 1 for an adult
    sway: float  # x of the middle of the hips
    near: Point  # shoulder joints
    far: Point
    is_child: bool
    lean: Affine  # of the trunk with arms and head
    peer: float = 0.0  # how far the head is before the neck

    @property
    def foot(self) -> float:
        """The size of the shoes, 1 for an average adult."""
        return max(0.78, self.build.leg / 27)


_HEIGHTS = {  # hips, shoulders, length of the arms
    "child": (-112.0, -198.0, 0.7),
    "teen": (-152.0, -260.0, 0.95),
    "adult": (-166.0, -278.0, 1.0),
    "elder": (-163.0, -271.0, 0.99),
}
# Teens are slighter than grown-ups; the old have narrower shoulders and a fuller waist, and stoop a little.
_TEEN = Build(0.93, 0.92, 0.92, 0.92, 0.94, 0.6, 0.5)
_ELDER = Build(0.96, 1.04, 1.02, 0.96, 0.97, 0.8, 1.2)
_STOOP = 2.5  # degrees that an elder leans forward
_PEER = 3.0  # U that an elder's head is before the neck
_SEAT = {
    "child": -90.0,
    "teen": -92.0,
    "adult": -92.0,
    "elder": -92.0,
}  # hips on a seat that is 80 high; a child's feet dangle
# Hips of those who are lower than standing, as a share of their height when standing.
_LOW = {"floor": 0.13, "huddle": 0.13, "kneel": 0.58, "one knee": 0.58, "crouch": 0.4}


def frame_of(person: Person, pose: Pose, pen: Pen) -> Frame:
    """The measures of a person in a pose."""
    is_child = person.build == "child" or person.age == "child"
    build = _build_of(person, is_child=is_child)
    size = "child" if is_child else person.age
    hip, shoulder, reach = _HEIGHTS[size]
    low = _SEAT[size] if pose.on_seat else hip * _LOW.get(pose.legs, 1.0)
    hip, shoulder = low, shoulder + low - hip
    is_bent = size == "elder" and pen.yaw >= FRONT and not pose.lies
    lift = pose.shoulders
    joint = build.shoulder - 9
    drop = 3.5 * pose.weight  # the shoulder sinks over the leg that bears the weight
    return Frame(
        build=build,
        hip=hip,
        shoulder=shoulder,
        neck=shoulder - 10 + lift,
        waist=shoulder + (hip - shoulder) * (0.63 if is_child else 0.66),
        reach=reach,
        sway=-6.0 * pose.weight * reach,
        near=(-joint + 2 * pen.yaw, shoulder + 8 + lift + drop),
        far=(joint - 3 * pen.yaw, shoulder + 8 + lift - drop),
        is_child=is_child,
        lean=Affine.rotation(pose.lean + _STOOP * is_bent, (0, hip)),
        peer=_PEER * is_bent,
    )


def _build_of(person: Person, *, is_child: bool) -> Build:
    """The measures of a build at an age."""
    shares = None if is_child else {"teen": _TEEN, "elder": _ELDER}.get(person.age)
    build = BUILDS["child" if is_child else person.build]
    return Build(*(a * b for a, b in zip(build, shares, strict=True))) if shares else build


def head_place(frame: Frame, pose: Pose, pen: Pen, tilt: float) -> Affine:
    """From head space to figure space: on the neck, turned about the neck's joint."""
    x, y = 6 * pen.yaw + pose.head[0] + frame.peer, frame.shoulder - 62 + 0.4 * pose.shoulders
    return Affine.rotation(tilt + pose.head[1], (0, 46)).then(Affine.translation(x, y)).then(frame.lean)


_BELOW = 7.0  # U


class Trunk(NamedTuple):
    """The sides of the trunk from the neck to the hem (near side left), and where the hem's middle is."""

    near: tuple[Point, ...]
    far: tuple[Point, ...]
    dip: Point


def trunk(
    frame: Frame, pen: Pen, *, hem: float = 2.0, dip: float = 4.0, spread: float = 0.0, loose: float = 0.0
) -> Trunk:
    """The outline of the upper body in cloth: `hem` below the hips, its middle `dip` lower, `spread` wider there."""
    b, s, yaw = frame.build, frame.shoulder, pen.yaw
    (nx, ny), (fx, fy), cap = frame.near, frame.far, b.arm * 0.53  # the trunk ends where the arms' round caps begin
    narrow = 1 - 0.06 * yaw
    small = 0.75 if frame.is_child else 1.0
    side = frame.sway * 0.35
    # What comes far below the hips goes round them first.
    over = ((b.hip + 0.5 * spread, frame.hip - 2),) if hem > _BELOW else ()
    near = (
        (-13.0, frame.neck - 1),
        (nx - cap * SHOULDER[0], ny + cap * SHOULDER[1]),
        (nx - cap * 0.85, ny),
        (-b.shoulder + 6, s + 34 * small),
        (-b.waist - loose + side, frame.waist),
        *((frame.sway - x, y) for x, y in over),
        (-b.hip - spread + frame.sway, frame.hip + hem),
    )
    far = (
        (13.0, frame.neck - 1),
        (fx + cap * SHOULDER[0], fy + cap * SHOULDER[1]),
        (fx + cap * 0.85, fy),
        (b.shoulder * narrow - 5 + b.chest * yaw, s + 38 * small),
        (b.waist * narrow + loose + b.belly * yaw + side, frame.waist + 4 * yaw * (b.belly > 4)),
        *((frame.sway + x, y) for x, y in over),
        (b.hip + spread + frame.sway, frame.hip + hem),
    )
    return Trunk(near, far, (frame.sway, frame.hip + hem + dip))
