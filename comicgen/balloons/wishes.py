"""Where words would like to be: where the writer says, where custom puts captions, near the source of a sound."""

import math

from comicgen.balloons.field import Field, Want
from comicgen.balloons.plane import distance_to_box
from comicgen.geometry import Rect

__all__ = ["NEAR_EM", "off_em", "wish_cost", "wished_centre"]

NEAR_EM = 1.5  # a body this near to the place that was asked for stands there
FAR_EM = 6.0  # from here on it hardly matters how much farther

NEAR, ADRIFT = 0.16, 0.05  # for each em between a sound and its source; and where the action is, if none is named
ON_PEOPLE, ON_HAND = 1.0, 2.0  # a sound that lies on a figure with all of itself; on a hand


def wish_cost(field: Field, want: Want, box: Rect) -> float:
    """How far a body, by its box, is from where the writer, or the custom of captions and sounds, wants it."""
    em, ask = field.em, want.ask
    cost = 0.0
    if ask.at:
        cost += field.style.place.wish * (1.0 - math.exp(-off_em(field, ask.at, box) / FAR_EM))
    elif want.role in ("first", "middle", "last"):
        cost += _caption_cost(field, want, box)
    if want.role == "sfx":
        cost += _sound_cost(field, want, box)
    elif ask.near is not None:
        cost += NEAR * distance_to_box(ask.near, box) / em
    return cost


def off_em(field: Field, at: str, box: Rect) -> float:
    """How far a body, by its box, is from a place such as "top left", in em; one of the nine parts of a panel."""
    return math.hypot(*(_off_edge(field, box, word) for word in _words(at))) / field.em


def wished_centre(field: Field, at: str, reach: tuple[float, float]) -> tuple[float | None, float | None]:
    """Where the centre of a body with these half axes would stand at such a place; None where it may be anywhere."""
    a, b = reach
    middle = (field.left + field.right) / 2, (field.top + field.bottom) / 2
    xs = {"left": field.left + a + field.air, "right": field.right - a - field.air, "centre": middle[0]}
    ys = {"top": field.top + b + field.air, "bottom": field.bottom - b - field.air, "middle": middle[1]}
    words = _words(at)
    return next((xs[word] for word in words if word in xs), None), next(
        (ys[word] for word in words if word in ys), None
    )


def _words(at: str) -> tuple[str, ...]:
    """A place as a column and a row: "top" is the middle of the top; "left side" says nothing of the height."""
    words = at.replace("-", " ").split()
    if "side" in words:
        return tuple(word for word in words if word != "side")
    row = next((word for word in words if word in ("top", "bottom")), "middle")
    return next((word for word in words if word in ("left", "right")), "centre"), row


def _sound_cost(field: Field, want: Want, box: Rect) -> float:
    """A sound stands at its source, or about where the action is; beside people rather than on them."""
    ask, beings = want.ask, field.scene.beings
    if ask.near is not None:
        cost = NEAR * distance_to_box(ask.near, box) / field.em
    elif ask.at:
        cost = 0.0
    else:
        cost = ADRIFT * math.dist(box.centre, want.aim) / field.em
    for being in beings:
        shared = box.overlap(being.body)
        if shared:
            cost += ON_PEOPLE * shared.area / box.area
        cost += ON_HAND * sum(box.meets(hand) for hand in being.hands)
    return cost


def _off_edge(field: Field, box: Rect, word: str) -> float:
    match word:
        case "left":
            return max(0.0, box.x - field.left - field.em)
        case "right":
            return max(0.0, field.right - box.right - field.em)
        case "top":
            return max(0.0, box.y - field.top - field.em)
        case "bottom":
            return max(0.0, field.bottom - box.bottom - field.em)
        case "centre":
            return abs(box.centre[0] - (field.left + field.right) / 2)
        case "middle":
            return abs(box.centre[1] - (field.top + field.bottom) / 2)
    return 0.0


def _caption_cost(field: Field, want: Want, box: Rect) -> float:
    width, height = field.right - field.left, field.bottom - field.top
    left, right, top, bottom = box.x - field.left, field.right - box.right, box.y - field.top, field.bottom - box.bottom
    flush = sum(abs(gap) < 0.01 * field.em for gap in (left, right, top, bottom))
    loose = 0.35 * (2 - flush)  # captions sit in corners, or at least on an edge
    if want.role == "first":
        return loose + 3.0 * left / width + 4.0 * top / height
    if want.role == "last":
        return loose + 2.0 * bottom / height + 1.2 * min(right / width, left / width + 0.15)
    return loose + 0.8 * top / height + 0.6 * min(left, right) / width
