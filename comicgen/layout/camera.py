"""Camera: how large people are drawn and where the ground lies, so that words keep their room.

Comes in: the shot, the figures at rest, the height reserved for words. Goes out: a Frame. Heads are lowered or
shrunk before words are touched (lettering tradition: letter first, draw after).
"""

from collections.abc import Sequence

from comicgen.cast import Figure, contour
from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect
from comicgen.layout.model import CLOSE, WIDE
from comicgen.script.style import StageStyle

__all__ = ["Frame", "Knobs", "below_brow", "frame_for", "reaches_of"]

LEAST_SCALE = 0.0008  # of the panel's height: nobody is drawn smaller
LEAST_HEAD_U, MOST_HEAD_U = 50.0, 120.0  # half of a head, bare, and with much hair or a sign beside it
LEAST_REACH_U = 58.0  # half of what a head with hair needs
MOST_REACH_U = 95.0
MOST_DEVICE_U = 140.0  # of something wider, a car, half may be out of the picture
LOWEST_HAIR = 0.72  # of the height
DEVICES_STAND = 0.9
FILL = {"full": 1.0, "silhouette": 0.94, "long": 0.86, "establishing": 0.72}  # of the height left by the words
# A frame that cuts at a joint seems to cut it off (film and comics): neck, elbows, wrists, knees, ankles; at the hips
# it is only not nice.
JOINTS = {"neck": 1.0, "shoulder": 0.3, "elbow": 1.0, "wrist": 1.0, "hip": 0.4, "knee": 1.0, "ankle": 1.0}
JOINT_U = 14.0  # nearer than this is at the joint
AT_JOINT = 1.4
FAR_CUT_U = 60.0  # a cut this far from the wanted one costs 1
TOO_SMALL = 7.0
EMPTY = (12.0, 0.5)  # for an empty height between words and heads, as a share: rather more of the bodies; in close-ups
EMPTY_SHARE = 0.06
CUT_STEP_U = 3.0
CHIN_U = 8.0  # what is seen below the lowest chin at least
STANDING_U = 20.0  # above the ground a cut is one of the feet
TRUNK_U = 100.0  # from an adult's shoulders to the hips
WORDS_ON_HAIR = 0.85  # of the words' zone is kept free over the brows of an extreme close-up
LARGER = 1.2  # how much larger than a shot's heads those may be that grow towards few words
MIDDLE_FACE_U = 104.0  # the height of a person's face
BROW_SHARE = 0.22  # of a face, from above: the brows stand below it


class Knobs(NamedTuple):
    """What the ladder may turn (craft rules: the ladder)."""

    effort: int = 0
    lower: float = 0.0  # heads lower by this share of the height
    zoom: float = 1.0  # camera nearer (> 1) or farther
    spread: bool = False
    split: bool = False  # long lines become joined balloons
    beside: bool = False  # words stand beside people although the panel is not quite flat
    lift: float = 0.0  # how much less height than expected the words were found to need, as a share


class Frame(NamedTuple):
    """The camera's answer."""

    scale: float  # house units per U
    floor: float  # y of the ground
    line: float  # contour weight in U


def reaches_of(draft: Figure, shot: str) -> tuple[float, float]:
    """How far a figure's head and hands, or a device, reach to the left and right of its middle, in U.

    A hand may lie over a neighbour's sleeve, but not over a face: very long reaches count for less, and in a close-up
    nothing counts but heads.
    """
    if draft.kind == "voice":
        half = min(draft.face.w * 0.75, MOST_DEVICE_U)
        return half, half
    if shot in CLOSE:
        most = MOST_HEAD_U if shot == "close-up" else LEAST_HEAD_U  # from very near, hair may leave the panel
        return min(max(LEAST_HEAD_U, -draft.head.x), most), min(max(LEAST_HEAD_U, draft.head.right), most)
    if draft.kind == "person" and not draft.joints:  # who lies needs the room of a whole body
        return -draft.body.x, draft.body.right
    left = max(LEAST_REACH_U, -draft.face.x, min(-draft.body.x, MOST_REACH_U))
    right = max(LEAST_REACH_U, draft.face.right, min(draft.body.right, MOST_REACH_U))
    return left, right


def frame_for(
    shot: str,
    drafts: Sequence[Figure],
    size: tuple[float, float],
    *,
    zone: float,
    knobs: Knobs,
    style: StageStyle,
) -> Frame:
    """The frame in which nobody's hair rises into the words' zone and everybody has room beside the others."""
    width, height = size
    people = [draft for draft in drafts if draft.kind != "voice"]
    room = width * 0.97 / sum(sum(reaches_of(draft, shot)) for draft in drafts)
    largest = dict(style.head_share)[shot] * height / 100 * (LARGER if knobs.lift else 1.0)
    if people and all(draft.kind == "animal" for draft in people):
        largest *= MIDDLE_FACE_U / max(draft.face.h for draft in people)  # their heads are smaller: nearer, then
    widest = min(room, largest)
    if not people:
        return _before_devices(shot, drafts, height, zone=zone, widest=widest * knobs.zoom, style=style)
    if shot in WIDE:
        lies = any(draft.kind == "person" and not draft.joints for draft in drafts)
        nearest = min(widest * knobs.zoom, room) if lies else widest * knobs.zoom  # their feet stay in the picture
        return _from_afar(shot, people, height, zone=zone, widest=nearest, style=style)
    return _cutting(shot, people, height, zone=zone, room=(widest, room), knobs=knobs, style=style)


def _before_devices(
    shot: str, drafts: Sequence[Figure], height: float, *, zone: float, widest: float, style: StageStyle
) -> Frame:
    """Nobody but devices: they stand on a table near the panel's foot."""
    top = min(draft.head.y for draft in drafts)
    low = height * (style.feet_share if shot in WIDE else DEVICES_STAND)
    scale = max(min(widest, (low - zone) / -top), LEAST_SCALE * height)
    return _frame(scale, low if shot in WIDE else max(zone, low + top * scale) - top * scale)


def _from_afar(
    shot: str, people: Sequence[Figure], height: float, *, zone: float, widest: float, style: StageStyle
) -> Frame:
    """Whole figures with ground under their feet; the farther shots leave more of the place to be seen."""
    feet = height * style.feet_share
    top = min(draft.head.y for draft in people)
    scale = min(widest, FILL[shot] * (feet - zone) / -top)
    return _frame(max(scale, min(widest, style.least_head_afar * height / 100)), feet)


# --------------------------------------------------------------------------- where the frame cuts a body


def _cutting(
    shot: str,
    people: Sequence[Figure],
    height: float,
    *,
    zone: float,
    room: tuple[float, float],
    knobs: Knobs,
    style: StageStyle,
) -> Frame:
    """The frame's foot cuts everybody between two joints, as near as can be to where this shot is cut.

    The hair of the tallest stands just under the words. What is seen of the bodies follows from the cut, and the
    size of the heads from both. `room` is the largest scale of the shot, and that of the panel's width.
    """
    top = min(draft.head.y if shot != "extreme close-up" else below_brow(draft.face).y for draft in people)
    if shot == "extreme close-up":
        zone *= WORDS_ON_HAIR
    hair = min(max(zone, style.headroom * height) + knobs.lower * height, LOWEST_HAIR * height)
    reach, highest, lowest = dict(style.cut_u)[shot]
    smallest = max(people, key=lambda draft: _cut_of(draft, reach))
    wanted = _cut_of(smallest, reach)
    # Of the smallest at least a chest is seen, or what an extreme close-up shows.
    first = max(_cut_of(smallest, highest), smallest.face.bottom + CHIN_U)
    least = dict(style.least_head)[shot] * height / 100

    jointed = [[(y, JOINTS[name]) for name, y in draft.joints if y > draft.face.bottom] for draft in people]

    def scale_at(cut: float) -> float:
        fitting = min((height - hair) / (cut - top), room[0]) * knobs.zoom
        return max(min(fitting, room[1]), LEAST_SCALE * height)

    def cost(cut: float) -> float:
        scale = scale_at(cut)
        empty = (height - hair - (cut - top) * scale) / height
        return (
            abs(cut - wanted) / FAR_CUT_U
            + AT_JOINT * sum(_at_joint(joints, cut) for joints in jointed)
            + TOO_SMALL * max(0.0, 1 - scale / least)
            + EMPTY[shot in CLOSE] * max(0.0, empty - EMPTY_SHARE)
        )

    last = max(first, min(_cut_of(smallest, lowest), -STANDING_U))
    cuts = [first + CUT_STEP_U * i for i in range(int((last - first) / CUT_STEP_U) + 1)]
    cut = min(cuts, key=lambda cut: (cost(cut), cut))
    return _frame(scale_at(cut), height - cut * scale_at(cut))


def below_brow(face: Rect) -> Rect:
    """What an extreme close-up is about: a face from the brows down."""
    return Rect.between(face.x, face.y + face.h * BROW_SHARE, face.right, face.bottom)


def _cut_of(draft: Figure, reach: float) -> float:
    """Where a body is cut: `reach` below the neck for an adult, less for who has a shorter trunk; lying, not at all."""
    joints = dict(draft.joints)
    if not joints:
        return 0.0
    return joints["neck"] + reach * min(1.0, (joints["hip"] - joints["shoulder"]) / TRUNK_U)


def _at_joint(joints: Sequence[tuple[float, float]], cut: float) -> float:
    """How much a cut is at one of somebody's joints (y and weight of each), 0 to 1 and more for several."""
    most = 0.0
    for y, weight in joints:
        near = abs(cut - y)
        if near < JOINT_U:
            most = max(most, (1 - near / JOINT_U) * weight)
    return most


def _frame(scale: float, floor: float) -> Frame:
    return Frame(scale, floor, contour(100 * scale))
