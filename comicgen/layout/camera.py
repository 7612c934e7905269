"""Camera: how large people are drawn and where the ground lies, so that words keep their room.

Comes in: the shot, the figures at rest, the height reserved for words. Goes out: a Frame. Heads are lowered or
shrunk before words are touched (lettering tradition: letter first, draw after).
"""

from collections.abc import Sequence
from typing import NamedTuple

from comicgen.cast import Figure, contour
from comicgen.layout.beats import CLOSE, WIDE
from comicgen.script.style import StageStyle

__all__ = ["Frame", "Knobs", "frame_for", "reaches_of"]

LEAST_SCALE = 0.0008  # of the panel's height: nobody is drawn smaller
HEADS_HIGHEST = 0.42  # of the height: where hair tops stand when words want less (framing, medium shots)
LEAST_REACH_U = 58.0  # half of what a head with hair needs
MOST_REACH_U = 88.0


class Knobs(NamedTuple):
    """What the ladder may turn (craft rules: the ladder)."""

    effort: int = 0
    lower: float = 0.0  # heads lower by this share of the height
    zoom: float = 1.0  # camera nearer (> 1) or farther
    spread: bool = False
    restage: bool = False  # first speaker on the reading side, whatever the last panel said
    split: bool = False  # long lines become joined balloons


class Frame(NamedTuple):
    """The camera's answer."""

    scale: float  # house units per U
    floor: float  # y of the ground
    line: float  # contour weight in U


def reaches_of(draft: Figure) -> tuple[float, float]:
    """How far a figure's head and hands, or a device, reach to the left and right of its middle, in U.

    A hand may lie over a neighbour's sleeve, but not over a face: very long reaches count for less.
    """
    if draft.kind == "voice":
        half = draft.face.w * 0.75
        return half, half
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
    people = [draft for draft in drafts if draft.kind == "person"] or list(drafts)
    wanted = dict(style.head_share)[shot] * height / 100 * knobs.zoom
    room = width * 0.97 / sum(sum(reaches_of(draft)) for draft in drafts)
    top = min(draft.head.y for draft in people)
    if shot in WIDE:
        feet = height * style.feet_share
        scale = max(min(wanted, room, (feet - zone) / -top), LEAST_SCALE * height)
        return _frame(scale, feet)
    low = min((dict(style.chin_share)[shot] + knobs.lower) * height, height * 1.02)
    chin = max(draft.face.bottom for draft in people)
    if shot == "extreme close-up":
        top = min(draft.face.y for draft in people)
    if people[0].kind == "voice":
        chin, low = 0.0, height * 0.9
    scale = max(min(wanted, room, (low - zone) / (chin - top)), LEAST_SCALE * height)
    lowest_hair = low - (chin - top) * scale
    if shot in CLOSE:
        hair = max(zone, lowest_hair - 0.06 * height)
    else:
        hair = max(zone, min(lowest_hair, HEADS_HIGHEST * height)) + knobs.lower * height / 2
    return _frame(scale, hair - top * scale)


def _frame(scale: float, floor: float) -> Frame:
    return Frame(scale, floor, contour(100 * scale))
