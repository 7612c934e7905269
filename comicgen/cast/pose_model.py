"""What a pose is made of: a Reach for each arm, and the Pose of a whole body.

Offsets are in U of an adult, from the shoulder joint, x outward from the body's mid-line (equal numbers on both sides
make a symmetrical pose), y down. A wrist that belongs to the face is given in head space instead, so that it arrives
there on every build; one that lies on a thing, in figure space. Bones may shorten (foreshortening) but hardly stretch.
"""

from comicgen.frozen import NamedTuple
from comicgen.geometry import Point

__all__ = ["Pose", "Reach"]


class Reach(NamedTuple):
    """What an arm does."""

    elbow: Point
    wrist: Point
    hand: str | None = "relaxed"  # a shape of `hands`; None: hidden
    layer: str = "front"  # back: behind the body; over: before the head; pocket: behind the hips, in a pocket
    angle: float | None = None  # of the hand, 0 = right, clockwise; None: along the forearm
    at_head: Point | None = None  # the wrist in head space, instead of `wrist`
    on_top: bool = False  # the hand is drawn again over the other arm
    at_waist: bool = False  # the wrist is beside the waist, whatever the build
    at: Point | None = None  # the wrist in figure space, U of an adult, instead of `wrist`; the elbow is then found


class Pose(NamedTuple):
    """A whole body's attitude."""

    near: Reach
    far: Reach
    legs: str = "stand"
    weight: float = 0.0  # 1: on the near leg, -1: on the far leg, 0: on both
    lean: float = 0.0  # of the upper body, degrees forward
    shoulders: float = 0.0  # raised (negative)
    head: tuple[float, float] = (0.0, 0.0)  # moved forward, U; tilted, degrees
    near_first: bool = False  # the near arm is drawn before the far one
    holds: str | None = None  # a prop that belongs to the pose
    holder: str = "far"
    shut: bool = False  # the eyes
    turn: float = 0.0  # of the whole figure, degrees: -90 lies on its back
    lift: float = 0.0  # over the ground, U
    tilt: float = 0.0  # of the whole figure about its feet, degrees forward
    touches: str | None = None  # the arm that reaches for a partner, far or near
    gear: str | None = None  # what stands there with the pose: a desk, a wheel (see `gear`)

    @property
    def on_seat(self) -> bool:
        """Whether they sit on a chair or a bench."""
        return self.legs in ("sit", "legs crossed")

    @property
    def lies(self) -> bool:
        """Whether they lie."""
        return self.turn != 0.0

    def has_lap(self, is_turned: bool) -> bool:
        """Whether thighs lie before the trunk; on a seat, only when the figure is turned to a side."""
        return self.legs in ("floor", "huddle", "crouch") or (self.on_seat and is_turned)
