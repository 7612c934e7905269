"""Breakout: a scream near the border runs over it, decisively, into the gutter (craft rule G8).

Comes in: solved panels and their frames. Goes out: the same, with longer spikes where a scream may leave its panel:
not towards a balloon of another panel, which would be read with it, and never with its words.
"""

import math
from collections.abc import Sequence
from itertools import chain

from comicgen.balloons import Balloon, kind_of
from comicgen.geometry import Path, Point, Rect, bounds_of
from comicgen.layout.panel import Attempt
from comicgen.script.style import Style

__all__ = ["broken_out"]

NEAR_EM = 1.7  # spikes that end within this of the border may run over it
LONGEST_EM = 2.6  # and none is drawn out by more
CLEAR_EM = 3.0  # of any balloon beyond the border
GUTTER_SHARE, OUT_EM, LEAST_OUT_EM = 0.85, 0.95, 0.15  # how far over the border: of what is there; most and least
INK_POINT = 3.0  # how far the ink of a spike reaches beyond it, in widths of its line
UNEVEN = (1.0, 0.45, 0.8, 0.3, 0.9, 0.6)  # spikes do not end in a row
LEAST_SPIKES = 2  # a single one over the border looks like a slip
_SIDES = (("top", 1, -1), ("left", 0, -1), ("right", 0, 1), ("bottom", 1, 1))


def broken_out(
    attempts: Sequence[Attempt], frames: Sequence[Rect], sheet: Rect, *, style: Style
) -> tuple[Attempt, ...]:
    """The attempts, their screams breaking the frame where that is free; `sheet` is the paper."""
    if not any(balloon.ask.kind == "scream" for attempt in attempts for balloon in attempt.placement.balloons):
        return tuple(attempts)
    boxes = [
        (i, bounds_of(balloon.outline).moved(frame.x, frame.y))
        for i, (attempt, frame) in enumerate(zip(attempts, frames, strict=True))
        for balloon in attempt.placement.balloons
        if balloon.outline
    ]
    line = style.balloon.line * kind_of("scream").weight
    found: list[Attempt] = []
    for i, (attempt, frame) in enumerate(zip(attempts, frames, strict=True)):
        strangers = [box for k, box in boxes if k != i]
        others = [other for k, other in enumerate(frames) if k != i]
        balloons = tuple(
            _broken(balloon, frame, _room(frame, others, sheet), strangers, em=attempt.job.em, line=line)
            if balloon.ask.kind == "scream" and attempt.job.beat.panel.border
            else balloon
            for balloon in attempt.placement.balloons
        )
        found.append(attempt._replace(placement=attempt.placement._replace(balloons=balloons)))
    return tuple(found)


def _room(frame: Rect, others: Sequence[Rect], sheet: Rect) -> dict[str, float]:
    """How wide the gutter or the margin is on each side of a frame."""
    room = {
        "top": frame.y - sheet.y,
        "left": frame.x - sheet.x,
        "right": sheet.right - frame.right,
        "bottom": sheet.bottom - frame.bottom,
    }
    for other in others:
        if other.x < frame.right and other.right > frame.x:
            room["top"] = min([room["top"]] + [frame.y - other.bottom] * (other.bottom <= frame.y))
            room["bottom"] = min([room["bottom"]] + [other.y - frame.bottom] * (other.y >= frame.bottom))
        if other.y < frame.bottom and other.bottom > frame.y:
            room["left"] = min([room["left"]] + [frame.x - other.right] * (other.right <= frame.x))
            room["right"] = min([room["right"]] + [other.x - frame.right] * (other.x >= frame.right))
    return room


def _broken(
    balloon: Balloon, frame: Rect, room: dict[str, float], strangers: Sequence[Rect], *, em: float, line: float
) -> Balloon:
    """The balloon with spikes over the first side of its panel that is free, from the top on."""
    box = bounds_of(balloon.outline)
    ends = {(1, -1): 0.0, (0, -1): 0.0, (0, 1): frame.w, (1, 1): frame.h}
    aimed = [tail.tip for tail in balloon.tails if tail.aims == "frame"]
    for side, axis, sign in _SIDES:
        edge = ends[axis, sign]
        out = min(GUTTER_SHARE * room[side] - INK_POINT * line, OUT_EM * em)
        if out < LEAST_OUT_EM * em or any(abs(tip[axis] - edge) < em for tip in aimed):
            continue
        if any(_beyond(box, frame, axis, sign, CLEAR_EM * em + room[side]).meets(other) for other in strangers):
            continue
        body = _stretched(balloon.body, axis, sign, edge=edge, out=out, em=em)
        if body != balloon.body:
            return balloon._replace(body=body, outline=body.flattened(0.02 * em)[0], breaks_frame=True)
    return balloon


def _beyond(box: Rect, frame: Rect, axis: int, sign: int, far: float) -> Rect:
    """What lies beyond a side of the frame as wide as a balloon is, on the sheet."""
    seen = box.moved(frame.x, frame.y)
    if axis:
        return seen._replace(y=frame.y - far if sign < 0 else frame.bottom, h=far)
    return seen._replace(x=frame.x - far if sign < 0 else frame.right, w=far)


def _stretched(body: Path, axis: int, sign: int, *, edge: float, out: float, em: float) -> Path:
    """The burst with its spikes drawn out over an edge; unchanged when too few of them are near enough."""
    points = list(zip(body.numbers[0::2], body.numbers[1::2], strict=True))
    count = len(points)
    moved: dict[int, Point] = {}
    for i in range(1, count, 2):
        tip = points[i]
        (ax, ay), (bx, by) = points[i - 1], points[(i + 1) % count]
        dx, dy = tip[0] - (ax + bx) / 2, tip[1] - (ay + by) / 2
        long = math.hypot(dx, dy)
        towards = (dx, dy)[axis] * sign / long
        gap = (edge - tip[axis]) * sign
        if towards < 0.5 or gap > NEAR_EM * em:
            continue
        further = (gap + out * UNEVEN[len(moved) % len(UNEVEN)]) / towards
        if 0.0 < further <= LONGEST_EM * em:
            moved[i] = tip[0] + dx / long * further, tip[1] + dy / long * further
    if len(moved) < LEAST_SPIKES:
        return body
    return Path(body.verbs, tuple(chain.from_iterable(moved.get(i, point) for i, point in enumerate(points))))
