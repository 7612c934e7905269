"""A whole figure: body, head, hands and what they hold, put together, with the places that the letterer needs.

Comes in: a Person, a Face, a pose and a facing. Goes out: a Figure in U, origin on the ground. Everything is drawn
facing the reader's right; a figure that faces left is the mirror image of a drawing with its light from the other
side, so that light falls from the upper left on everybody.
"""

import math
from functools import lru_cache

from comicgen.cast.aids import draw_stick, has_wheels, seated, wheelchair, with_aids
from comicgen.cast.arms import Arm, arm_of, draw_arm, draw_sleeve_end
from comicgen.cast.body import FRONT, Frame, frame_of, head_place
from comicgen.cast.body_extent import extent
from comicgen.cast.body_line import Pen
from comicgen.cast.clothes import draw_trunk, sleeve_of
from comicgen.cast.clothes_front import draw_front, shows_neck
from comicgen.cast.clothes_neck import draw_hood, draw_neck, draw_scarf
from comicgen.cast.expression import Face
from comicgen.cast.gear import Gear, draw_blanket, draw_gear
from comicgen.cast.hands import draw_hand, hand_box
from comicgen.cast.head import HeadDrawing, draw_head
from comicgen.cast.held_words import Sign
from comicgen.cast.legs import draw_legs, draw_stool
from comicgen.cast.model import Figure, Person
from comicgen.cast.pose import HOLD_POSE, POSES, TWO_HANDED, WITH_PARTNER, Pose, Reach
from comicgen.cast.shelf import held
from comicgen.cast.skirts import draw_lap, draw_skirt
from comicgen.cast.stances import legs_of
from comicgen.cast.worn import draw_worn
from comicgen.frozen import NamedTuple
from comicgen.geometry import IDENTITY, Affine, Point, Rect
from comicgen.scene import Group, Item

__all__ = ["figure"]

_FACE = Rect.between(-48, -50, 48, 54)  # in head space
_ON_FEET = ("stand", "walk", "run", "sit")  # stances that are on the ground by themselves
_UNDER = 5.0  # how far the ink of a sole may reach under it
_MIRROR = Affine.scaling(-1, 1)
_TURNS = {  # of things held, degrees
    "umbrella": -9.0, "flower": 10.0, "letter": 4.0, "phone": -14.0, "knife": 16.0, "pen": 24.0, "sign": 12.0,
    "spoon": 20.0, "sword": 18.0, "wand": 24.0,
}  # fmt: skip
_LOW_ELBOW, _UP = (12.0, 54.0), -60.0
_ON_BELLY = Reach((18, 48), (-34, 70), "relaxed", angle=6)  # of those who lie on something narrow
_COVER = "blanket"  # what hangs down beside somebody who lies
_SHUT = -0.6  # eyes under a hand


@lru_cache(maxsize=512)
def figure(
    person: Person,
    face: Face,
    *,
    pose: str = "stand",
    facing: str = "right",
    yaw: float = 0.6,
    gaze: Point | None = None,
    line: float = 2.9,
    holding: str | None = None,
    seated_prop: bool = False,
    touch: Point | None = None,
    sign: tuple[str, str] | None = None,
    on_seat: bool = False,
    in_bed: bool = False,
    sketched: bool = False,
    measured: bool = True,
) -> Figure:
    """Draws somebody.

    `facing` is left, right, us or back (the last two turn the body to the front: `yaw` 0); `gaze` is (forward, down),
    -1 to 1 each; `line` the weight of the contour in U; `holding` a prop that the free hand takes; `seated_prop` adds
    a plain stool under somebody who sits; `touch` is where the hand of a pose for two meets the partner, in figure
    space; `sign` the words and the language of a sign that is held; `on_seat` draws a gesture of
    somebody who stays seated, `in_bed` a blanket over somebody who sleeps. Raises KeyError for an unknown pose, facing
    or prop. For who needs only one half of it: `sketched` leaves out eyes, brows and nose, which reach no farther
    than the head, and is not to be painted; what is not `measured` has its face for the boxes of head and body.
    """
    is_left = {"left": True, "right": False, "us": False, "back": False}[facing]
    drawn_as = (pose, facing, yaw, gaze, line, holding, seated_prop, touch, sign, on_seat, in_bed)
    key = "" if sketched else f"figure:{(*person, *face, *drawn_as)}"
    if person.kind != "person":
        from comicgen.cast.animal import animal

        said = Sign(*sign, mirrored=is_left) if sign else None
        return animal(
            person, face, pose=pose, facing=facing, yaw=yaw, gaze=gaze, line=line, holding=holding, sign=said, key=key,
            measured=measured,
        )  # fmt: skip
    # Light comes from above: on somebody who lies, from the side of their face.
    is_lying = POSES[pose].lies and not has_wheels(person)
    pen = Pen(line, 1 if is_left or is_lying else -1, yaw if facing in ("left", "right") else 0.0, facing == "back")
    is_front = pen.yaw < FRONT
    plan = _plan(WITH_PARTNER.get(pose, pose) if touch else pose, holding, is_front=is_front, reads=sign is not None)
    plan = with_aids(plan, person, is_front=is_front)
    if on_seat and not plan.on_seat:
        plan = seated(plan, is_front=is_front)
    if in_bed and plan.legs == "lie":
        plan = plan._replace(near=_ON_BELLY)
    if plan.shut:
        face = face._replace(closed=_SHUT, wink=0.0)
    head = draw_head(
        person, face, yaw=pen.yaw, gaze=gaze, line=line, light=pen.light, back_view=pen.back, mirrored=is_left,
        sketched=sketched,
    )  # fmt: skip
    frame = frame_of(person, plan, pen)
    if touch:
        plan = _touching(plan, touch, frame)
    said = Sign(*sign, mirrored=is_left, blank=pen.back) if sign else None
    parts = _Parts(person, frame, plan, pen, head, face.tilt, said, in_bed and plan.legs == "asleep")
    hands = _arm_layers(parts)
    items = _assembled(parts, hands, has_stool=seated_prop)
    return _finished(parts, items, hands.partner, facing=facing, key=key, measured=measured)


def _plan(name: str, holding: str | None, *, is_front: bool, reads: bool = False) -> Pose:
    """The pose, with the arms that hold something and the legs seen from the front."""
    pose = POSES[name]
    if is_front:
        pose = POSES.get(f"{name} front", pose)
    if holding is None or holding == pose.holds:
        return pose
    reads = reads and holding == "sign"
    grip = POSES["placard" if reads else HOLD_POSE[holding]]
    if name == HOLD_POSE[holding] and not reads:
        return pose._replace(holds=holding)
    near = grip.near if holding in TWO_HANDED or reads else pose.near
    if near.layer == "over":
        near = POSES["stand"].near
    return pose._replace(near=near, far=grip.far, holds=holding, holder="far", shut=False)


def _touching(pose: Pose, touch: Point, frame: Frame) -> Pose:
    """The pose with its hand at the partner; an arm that goes round them is drawn later."""
    at = touch[0] / frame.reach, touch[1] / frame.reach
    if pose.touches == "near":
        return pose._replace(near=pose.near._replace(at=at, layer="partner"))
    far = pose.far._replace(at=at)
    if pose.far.wrist[1] < 0 < touch[1] - frame.far[1]:
        far = far._replace(elbow=_LOW_ELBOW, angle=_UP)  # a raised hand that is wanted low: the forearm comes up
    return pose._replace(far=far)


class _Parts(NamedTuple):
    person: Person
    frame: Frame
    pose: Pose
    pen: Pen
    head: HeadDrawing
    tilt: float
    sign: Sign | None = None
    covered: bool = False

    @property
    def on_neck(self) -> Affine:
        """From head space to figure space."""
        return head_place(self.frame, self.pose, self.pen, self.tilt)

    def arms(self) -> tuple[Arm, Arm]:
        """Near and far, before the trunk leans."""
        frame, head = self.frame, head_place(self.frame._replace(lean=IDENTITY), self.pose, self.pen, self.tilt)
        return arm_of(self.pose.near, -1, frame=frame, head=head), arm_of(self.pose.far, 1, frame=frame, head=head)


def _assembled(parts: _Parts, hands: "_Layers", *, has_stool: bool) -> tuple[Item, ...]:
    """All items from back to front."""
    frame, pen = parts.frame, parts.pen
    head_back, head_front = (Group(layer, parts.on_neck, role="head") for layer in parts.head[:2])
    hood = draw_hood(parts.person, frame=frame, pen=pen)
    stool = draw_stool(frame, pen) if has_stool and parts.pose.on_seat else []
    gear = _gear(parts)

    def leant(part: list[Item]) -> Group:
        return Group(tuple(part), frame.lean)

    legs, trunk = _legs(parts), leant(_trunk(parts))
    # A lap lies before the trunk; seen from the front, the trunk hides where the legs begin.
    body = [trunk, *legs] if parts.pose.has_lap(pen.yaw >= FRONT) else [*legs, trunk]
    bones = legs_of(frame, parts.pose, pen)
    if _covers_thighs(parts.pose):
        body += draw_lap(parts.person, frame=frame, legs=bones, pen=pen, stance=parts.pose.legs)
    chair = wheelchair(parts.person, frame=frame, legs=bones, pen=pen)
    body = [*chair.behind, *body, *chair.before]
    if pen.back:
        # Seen from behind, arms that are before the body lie behind it.
        arms = leant([*hands.over, *hands.front])
        return (*gear.behind, *stool, head_back, arms, *body, leant(hands.back), head_front, *gear.before)
    behind = leant([*hood, *hands.back])
    before = (*gear.between, leant(hands.front), head_front, leant(hands.over), *gear.before)
    return (*gear.behind, *stool, head_back, behind, *body, *before)


def _gear(parts: _Parts) -> Gear:
    """What stands there with the pose; a child's is a size smaller."""
    if parts.pose.gear is None:
        return Gear()
    drawn = draw_gear(parts.pose.gear, parts.pen)
    if parts.covered:
        blanket = draw_blanket(parts.frame, legs_of(parts.frame, parts.pose, parts.pen), parts.person.accent, parts.pen)
        lying = Affine.translation(0.0, parts.frame.shoulder + 278.0)
        pillow = Group(drawn.behind, lying, role="prop", label=parts.pose.gear)
        return Gear((pillow,), (Group(tuple(blanket), role="prop", label=_COVER),))
    small = Affine.scaling(parts.frame.reach)
    lying = Affine.translation(0.0, parts.frame.shoulder + 278.0) if parts.pose.lies else small
    return Gear(*((Group(layer, lying, role="prop", label=parts.pose.gear),) if layer else () for layer in drawn))


def _covers_thighs(pose: Pose) -> bool:
    """Whether a skirt lies over the thighs instead of hanging down."""
    return pose.has_lap(is_turned=True)


def _legs(parts: _Parts) -> list[Item]:
    """Legs, with the skirt that hangs or lies over them."""
    person, frame, pose, pen = parts.person, parts.frame, parts.pose, parts.pen
    items = draw_legs(person, frame=frame, pose=pose, pen=pen)
    bones = legs_of(frame, pose, pen)
    return items + draw_skirt(person, frame=frame, legs=bones, pen=pen, stance=pose.legs, sits=_covers_thighs(pose))


def _trunk(parts: _Parts) -> list[Item]:
    person, frame, pen = parts.person, parts.frame, parts.pen
    bones = legs_of(frame, parts.pose, pen)
    items = draw_trunk(person, frame=frame, pen=pen, sits=_covers_thighs(parts.pose), legs=bones)
    if shows_neck(person.top.kind) or pen.back:
        items += draw_neck(person, frame=frame, pen=pen)
    items += draw_front(person, frame=frame, pen=pen)
    items += draw_worn(person, frame=frame, pen=pen)
    return [*items, *draw_scarf(person, frame=frame, pen=pen)]


class _Layers(NamedTuple):
    back: list[Item]
    front: list[Item]
    over: list[Item]
    partner: list[Item]


def _arm_layers(parts: _Parts) -> _Layers:
    pose, pen, person = parts.pose, parts.pen, parts.person
    near, far = parts.arms()
    sleeve = sleeve_of(person)
    layers = _Layers([], [], [], [])
    for arm in (near, far) if pose.near_first else (far, near):
        behind, before = draw_arm(arm, sleeve=sleeve, skin=person.skin, pen=pen)
        names = {"back": layers.back, "pocket": layers.back, "over": layers.over, "partner": layers.partner}
        layer = names.get(arm.reach.layer, layers.front)
        stick = draw_stick(person, arm, frame=parts.frame, pose=pose, pen=pen)
        layer += [*stick, *behind, *_prop(parts, arm, (near, far)), *before]
    if parts.sign and pose.holds == "sign":
        # Both arms are behind the board, only the fingers come round its edge.
        fingers = [draw_hand(arm.reach.hand or "grip", arm.hand, person.skin, pen)[1] for arm in (near, far)]
        layers.front.extend([_board(parts.sign, (near, far), near.hand.size, pen), *fingers])
    for arm in (near, far):
        if arm.reach.on_top:
            layers.front.extend(draw_sleeve_end(arm, sleeve=sleeve, skin=person.skin, pen=pen))
    return layers


def _prop(parts: _Parts, arm: Arm, arms: tuple[Arm, Arm]) -> list[Item]:
    """What this arm's hand holds; a thing for two hands belongs to the arm that is drawn first."""
    prop, pose = parts.pose.holds, parts.pose
    if prop is None or parts.sign or (arm.side < 0) != (pose.holder == "near"):
        return []
    size = arm.hand.size if prop != "umbrella" else 1.0
    if prop == "guitar":
        (ax, ay), (bx, by) = arms[0].wrist, arms[1].wrist
        turn = math.degrees(math.atan2(by - ay, bx - ax))
        return [held(prop, (ax + 6, ay - 2), turn=turn, size=arms[0].hand.size, pen=parts.pen)]
    if prop in TWO_HANDED:
        (ax, ay), (bx, by) = arms[0].wrist, arms[1].wrist
        return [held(prop, ((ax + bx) / 2, (ay + by) / 2 - 8 * size), turn=0, size=size, pen=parts.pen)]
    is_call = arm.reach.layer == "over"
    turn, reach = (16.0, 20.0) if is_call else (_TURNS.get(prop, 0.0), 15.0)
    at = Affine.rotation(arm.hand.angle).then(Affine.translation(*arm.wrist)).apply((reach * size, 0))
    return [held(prop, at, turn=turn, size=size, pen=parts.pen, from_behind=is_call)]


def _board(sign: Sign, arms: tuple[Arm, Arm], size: float, pen: Pen) -> Group:
    """A board with words: its lower edge in both hands."""
    from comicgen.cast.boards import board_size  # what few scripts need

    (ax, ay), (bx, by) = arms[0].wrist, arms[1].wrist
    high = board_size(sign)[1] * size
    return held("sign", ((ax + bx) / 2, (ay + by) / 2 - high - 4 * size), turn=0, size=size, pen=pen, sign=sign)


def _finished(
    parts: _Parts, items: tuple[Item, ...], partner: list[Item], *, facing: str, key: str, measured: bool
) -> Figure:
    whole = _whole(parts, items)
    flip = whole.then(_MIRROR) if facing == "left" else whole
    place, head = parts.on_neck, parts.head
    on_head = place.then(flip)
    face = box = body = on_head.apply_rect(_FACE)
    if measured:
        box = extent((*head.back, *head.front), on_head)
        others = [item for item in items if not (isinstance(item, Group) and item.role == "head")]
        body = extent(others, flip).union(box)
    lean = parts.frame.lean.then(flip)
    hands = tuple(lean.apply_rect(hand_box(arm.reach.hand, arm.hand)) for arm in parts.arms() if arm.reach.hand)
    return Figure(
        drawing=Group(items, flip, role="figure", label=parts.person.key, key=key),
        face=face,
        head=box,
        body=body,
        mouth=on_head.apply(head.mouth),
        ear=on_head.apply(head.ear),
        eyes=tuple(on_head.apply(eye) for eye in head.eyes),
        hands=hands,
        facing=facing,
        reaching=_reaching(parts, partner, lean),
        joints=() if parts.pose.lies else _joints(parts, whole),
    )


def _reaching(parts: _Parts, items: list[Item], place: Affine) -> Group | None:
    """What is drawn of this figure when the partner is drawn: a whole arm, or the hand of one that goes behind them."""
    far = parts.pose.far
    if far.at and far.layer == "back":
        items = list(draw_hand(far.hand or "relaxed", parts.arms()[1].hand, parts.person.skin, parts.pen))
    return Group(tuple(items), place, role="figure") if items else None


def _whole(parts: _Parts, items: tuple[Item, ...]) -> Affine:
    """Where the whole figure goes: lifted, tilted, or laid on the ground with its head above the origin."""
    pose, k = parts.pose, parts.frame.reach
    if pose.legs in _ON_FEET:
        return IDENTITY
    turned = Affine.rotation(pose.turn + pose.tilt)
    low = extent([item for item in items if getattr(item, "label", "") != _COVER], turned).bottom
    if not pose.lies:
        # Knees and toes of all builds come to lie on the ground, neither under it nor over it.
        return turned.then(Affine.translation(0.0, _UNDER - low - pose.lift * k))
    head = parts.on_neck.then(turned).apply((0.0, 0.0))
    return turned.then(Affine.translation(-head[0], -low))


def _joints(parts: _Parts, whole: Affine) -> tuple[tuple[str, float], ...]:
    """How high every joint is, from the neck down; hands in pockets have no wrists to be seen."""
    frame = parts.frame
    lean = frame.lean.then(whole)
    found = [("neck", lean.apply((0.0, frame.neck))[1]), ("shoulder", lean.apply((0.0, frame.shoulder + 8))[1])]
    for arm in parts.arms():
        found.append(("elbow", lean.apply(arm.elbow)[1]))
        if arm.reach.hand:
            found.append(("wrist", lean.apply(arm.wrist)[1]))
    for leg in legs_of(frame, parts.pose, parts.pen):
        found += [
            (name, whole.apply(at)[1]) for name, at in (("hip", leg.hip), ("knee", leg.knee), ("ankle", leg.ankle))
        ]
    return tuple(found)
