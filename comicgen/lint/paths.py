"""What tails run across: L05 and L06. A tail is judged with its line carried on to the mouth, as a reader sees it."""

from collections.abc import Iterator
from itertools import combinations

from comicgen.lint.model import Balloon, Figure, Found, Panel, Strip, Tail
from comicgen.lint.shapes import Point, Polygon, crosses, distance, enters, inside, near

__all__ = ["crossings", "trespass"]

_APART = "let the speakers stand in the order of their lines, or root the tails farther apart"
_ROUND = "lead the tail round it, or move the balloon"
_EAR_SHARE = 0.25  # of a face, from its edge: as far as the bolt of an earpiece may go


def crossings(strip: Strip) -> Iterator[Found]:
    """L05: tails, their lines to the mouths, and connectors that cross each other."""
    for panel in strip.panels:
        lines = [(balloon, tail) for balloon in panel.balloons for tail in balloon.tails]
        for (one, first), (other, second) in combinations(lines, 2):
            if _cross(one, first, other, second):
                message = (
                    f"the tails of {one.id} and {other.id} cross on their way to {first.speaker} and {second.speaker}"
                )
                yield Found("error", 1, 0, message, _APART, panel, _unique(one, other))
        for bridge in panel.balloons:
            for balloon, tail in lines:
                if bridge.connector and bridge is not balloon and crosses(bridge.connector.axis, tail.leader):
                    message = f"the tail of {balloon.id} crosses the connector of {bridge.id}"
                    yield Found("error", 1, 0, message, _APART, panel, _unique(bridge, balloon))


def _cross(one: Balloon, first: Tail, other: Balloon, second: Tail) -> bool:
    if one is other:  # two speakers, one balloon: its tails part inside of it
        return any(not inside(point, one.outline) for point in crosses(first.leader, second.leader))
    if first.speaker == second.speaker or first.target == second.target:  # they may run together, not cross as drawn
        return bool(crosses(first.axis, second.axis))
    return bool(crosses(first.leader, second.leader))


def trespass(strip: Strip) -> Iterator[Found]:
    """L06: tails and connectors across words, other balloons and faces; tips in their own face."""
    for panel in strip.panels:
        for balloon in panel.balloons:
            for tail in balloon.tails:
                yield from _over_words(panel, balloon, tail.polygons, "tail")
                yield from _through_balloons(panel, balloon, tail)
                yield from _through_faces(panel, balloon, tail)
                yield from _own_face(strip, panel, balloon, tail)
            if balloon.connector:
                yield from _over_words(panel, balloon, (balloon.connector.polygon,), "connector")
                yield from _bridged(panel, balloon, balloon.connector.polygon)


def _over_words(panel: Panel, balloon: Balloon, polygons: tuple[Polygon, ...], what: str) -> Iterator[Found]:
    for other in panel.balloons:
        words = (other.outline,) if other.kind == "sfx" else tuple(row.ink.corners for row in other.rows)
        if any(near(polygon, ink, within=0.0) == 0.0 for polygon in polygons for ink in words):
            whose = "its own words" if other is balloon else f"the words of {other.id}"
            message = f"the {what} of {balloon.id} lies over {whose}"
            yield Found("error", 1, 0, message, _ROUND, panel, _unique(balloon, other))


def _through_balloons(panel: Panel, balloon: Balloon, tail: Tail) -> Iterator[Found]:
    for other in panel.balloons:
        if other is balloon or other.kind == "sfx" or balloon.id == other.interrupts:
            continue
        drawn = any(near(polygon, other.outline, within=0.0) == 0.0 for polygon in tail.polygons)
        same = bool(set(other.speakers) & {tail.speaker})
        if drawn or (not same and enters(_carried(tail), other.outline)):
            how = "runs into" if drawn else "points through"
            message = f"the tail of {balloon.id} {how} {other.id} on its way to {tail.speaker}"
            yield Found("error", 1, 0, message, _ROUND, panel, (balloon, other))


def _carried(tail: Tail) -> tuple[Point, ...]:
    """What is not drawn of the line: from the tip on to the target."""
    return () if tail.aims == "frame" else (tail.tip, tail.target)


def _through_faces(panel: Panel, balloon: Balloon, tail: Tail) -> Iterator[Found]:
    figure = panel.figure(tail.speaker)
    wearer = figure.worn_by if figure else None
    for other in panel.figures:
        if other.name == tail.speaker or not other.has_face or other.face is None:
            continue
        face = other.face
        if other.name == wearer:  # the device sits at the ear: the bolt may come to it, not across the face
            face = face.grown(-_EAR_SHARE * min(face.w, face.h))
            through = any(near(polygon, face.corners, within=0.0) == 0.0 for polygon in tail.polygons)
        else:
            through = enters(tail.leader, face.corners) and not inside(tail.target, face.corners)
            through = through or any(near(polygon, face.corners, within=0.0) == 0.0 for polygon in tail.polygons)
        if through:
            message = f"the tail of {balloon.id} leads through the face of {other.name}, who does not speak"
            yield Found("error", 1, 0, message, _ROUND, panel, (balloon,))


def _own_face(strip: Strip, panel: Panel, balloon: Balloon, tail: Tail) -> Iterator[Found]:
    figure = panel.figure(tail.speaker)
    if figure is None or not figure.has_face or figure.face is None or tail.aims in ("device", "frame"):
        return
    face = figure.face
    gap = min((distance(polygon, face.corners) for polygon in tail.polygons), default=None)
    if gap is None:
        gap = distance((tail.tip,) * 3, face.corners)
    clear = strip.limits.tip_clear_heads
    heads = gap / _head_height(figure)
    if heads >= clear:
        return
    inside_face = gap == 0.0
    message = f"the tail of {balloon.id} {'enters' if inside_face else 'comes too close to'} the face of {tail.speaker}"
    mend = "stop the tail half way to the mouth, clear of the face"
    yield Found(
        "error" if inside_face else "warning",
        round(heads, 2),
        0.0 if inside_face else clear,
        message,
        mend,
        panel,
        (balloon,),
    )


def _head_height(figure: Figure) -> float:
    box = figure.face
    return (box.h if box else 0.0) or 1.0


def _bridged(panel: Panel, balloon: Balloon, polygon: Polygon) -> Iterator[Found]:
    for other in panel.balloons:
        if other is not balloon and other.id != balloon.joined_to and near(polygon, other.outline, within=0.0) == 0.0:
            message = f"the connector of {balloon.id} runs into {other.id}"
            yield Found("error", 1, 0, message, _ROUND, panel, (balloon, other))
    for figure in panel.figures:
        if figure.has_face and figure.face and near(polygon, figure.face.corners, within=0.0) == 0.0:
            message = f"the connector of {balloon.id} runs through the face of {figure.name}"
            yield Found("error", 1, 0, message, _ROUND, panel, (balloon,))


def _unique(one: Balloon, other: Balloon) -> tuple[Balloon, ...]:
    return (one,) if one is other else (one, other)
