"""Tails routed round what is in their way: comes in an arrangement, goes out a Course for every balloon with a tail.

Each tail tries a few bends and roots, the most graceful first, and takes the first that touches nothing: no other
balloon, no face but its own from outside, no other tail, all with the line carried on to the mouth.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from comicgen.balloons.chains import ground_of
from comicgen.balloons.costs import TAIL_AIR_EM, root_of
from comicgen.balloons.field import Field, Spot, Want
from comicgen.balloons.plane import distance_to_box, segment_enters_box, segment_meets_body, segments_cross
from comicgen.balloons.tails import Course, Root, course, root_at
from comicgen.geometry import Point, Rect

__all__ = ["Route", "routed"]

BENDS = (1.0, 0.45, -0.7, 1.8, -1.6)  # in terms of the style's bend
SHIFTS = (0.0, -0.3, 0.3)
HIT = 40.0
SHORTEST_EM = 0.55  # a tail shorter than this is none


class Route(NamedTuple):
    """A tail's line, what it costs, and what it hits, in words."""

    course: Course
    cost: float
    hits: tuple[str, ...]


def routed(
    field: Field, wants: Sequence[Want], spots: Sequence[Spot], bearers: Sequence[int]
) -> dict[int, tuple[Route, ...]]:
    """The routes of each of `bearers`: one, or one for every speaker of a unison."""
    routes: dict[int, tuple[Route, ...]] = {}
    lines: list[tuple[Point, ...]] = []
    for k in bearers:
        found = []
        for want, spot in _aims(field, wants[k], spots[k]):
            route = _route(field, (*wants[:k], want, *wants[k + 1 :]), (*spots[:k], spot, *spots[k + 1 :]), k, lines)
            lines.append((*route.course.axis(4), route.course.target))
            found.append(route)
        routes[k] = tuple(found)
    return routes


def _aims(field: Field, want: Want, spot: Spot) -> list[tuple[Want, Spot]]:
    """The balloon as it would be if each speaker of a unison were the only one."""
    if not want.ask.others:
        return [(want, spot)]
    aims: list[tuple[Want, Spot]] = []
    n = field.style.balloon.exponent
    for speaker, mouth in ((want.ask.speaker or 0, want.ask.target or spot.target), *want.ask.others):
        dx, dy = root_of(spot.a, spot.b, spot.boxy, n, (mouth[0] - spot.x, mouth[1] - spot.y))
        alone = want._replace(ask=want.ask._replace(speaker=speaker, target=mouth), own=frozenset({speaker}))
        aims.append((alone, spot._replace(root=(spot.x + dx, spot.y + dy), target=mouth)))
    return aims


def _route(field: Field, wants: Sequence[Want], spots: Sequence[Spot], k: int, lines: list[tuple[Point, ...]]) -> Route:
    best: Route | None = None
    bends = (0.0,) if wants[k].ask.kind in ("electric", "shout") else BENDS
    trials = sorted((0.25 * i + 1.2 * abs(shift), shift, bend) for i, bend in enumerate(bends) for shift in SHIFTS)
    for cost, shift, bend in trials:
        line = _line(field, wants[k], spots[k], shift=shift, bend=bend)
        hits = _hits(field, wants, spots, k, line, lines)
        if best is None or cost + HIT * len(hits) < best.cost:
            best = Route(line, cost + HIT * len(hits), hits)
        if not hits:
            break
    assert best is not None
    return best


def _line(field: Field, want: Want, spot: Spot, *, shift: float, bend: float) -> Course:
    tail, em = field.style.tail, field.em
    target = spot.target
    ground = ground_of(field, want, spot)
    if want.ask.kind == "thought":
        ground = ground._replace(a=spot.a, b=spot.b)
    fillet = 0.0 if want.ask.kind in ("electric", "shout") else tail.fillet_em * em
    root = root_at(ground, target, base=tail.base_em * em, fillet=fillet, shift=shift, limit=tail.root_share)
    length = _length(field, want, root, target)
    middle = (field.left + field.right) / 2
    lean = math.copysign(1.0, root.point[0] - middle)
    return course(root, target, length=length, bend=bend * tail.bend, lean=lean)


def _length(field: Field, want: Want, root: Root, target: Point) -> float:
    """How long a tail is drawn: about half way, clear of the hair, never near the face."""
    tail, em = field.style.tail, field.em
    whole = math.dist(root.point, target)
    if want.ask.aims == "frame":
        return whole
    reach = tail.reach
    most = tail.most_em
    if want.ask.kind == "electric":
        reach, most = (tail.reach_device if want.ask.aims == "device" else tail.reach_electric), 2 * most
    length = reach * whole
    if length > most * em:
        length = max(most * em, tail.far_share * whole)
    face, hair = _stops(field, want, root.point, target)
    if hair < length:
        length = _over_hair(field, hair, whole)
    return max(0.3 * em, min(max(length, tail.least_em * em), face))


def _over_hair(field: Field, hair: float, whole: float) -> float:
    # A tail that the hair would cut short is either a short one, or goes a little over the hair.
    tail, em = field.style.tail, field.em
    least = tail.near_share * whole
    if hair >= least or least <= tail.exempt_em * em:
        return hair
    return least if least - hair <= 0.8 * em else min(hair, tail.exempt_em * em * 0.97)


def _stops(field: Field, want: Want, root: Point, target: Point) -> tuple[float, float]:
    """How far the straight line runs before the air of its own face, and before the hair."""
    tail = field.style.tail
    whole = math.dist(root, target)
    face_stop = hair_stop = whole
    for i in sorted(want.own):
        being = field.scene.beings[i]
        air = tail.clear_of_face_heads * being.face.h
        entry = segment_enters_box(root, target, being.face.grown(air))
        if entry is not None:
            face_stop = min(face_stop, entry * whole)
        hair = tail.clear_of_hair_heads * being.face.h
        hair_stop = min(hair_stop, _ellipse_entry(root, target, being.head.grown(hair)) * whole)
    return face_stop, hair_stop


def _ellipse_entry(start: Point, end: Point, box: Rect) -> float:
    """Where (0 to 1) a segment enters the ellipse in a box; 1 when it does not."""
    if box.w <= 0.0 or box.h <= 0.0:
        return 1.0
    cx, cy = box.centre
    ux, uy = (start[0] - cx) / (box.w / 2), (start[1] - cy) / (box.h / 2)
    vx, vy = (end[0] - cx) / (box.w / 2) - ux, (end[1] - cy) / (box.h / 2) - uy
    square, dot, rest = vx * vx + vy * vy, ux * vx + uy * vy, ux * ux + uy * uy - 1.0
    root = dot * dot - square * rest
    if square == 0.0 or root <= 0.0:
        return 1.0
    entry = (-dot - math.sqrt(root)) / square
    return min(1.0, max(0.0, entry)) if rest > 0.0 else 0.0


def _hits(
    field: Field, wants: Sequence[Want], spots: Sequence[Spot], k: int, line: Course, lines: list[tuple[Point, ...]]
) -> tuple[str, ...]:
    em, n = field.em, field.style.balloon.exponent
    points = line.axis(6)
    whole = (*points, line.target) if wants[k].ask.aims != "frame" else points
    pieces = list(pairwise(whole))
    hits: list[str] = []
    if line.length < SHORTEST_EM * em:
        hits.append(f"there is no room for the tail of balloon {k + 1}")
    for i, spot in enumerate(spots):
        if i != k:
            air = TAIL_AIR_EM * em
            body = (spot.x, spot.y, spot.a + air, spot.b + air, spot.boxy)
            if any(segment_meets_body(a, b, body, n) for a, b in pieces):
                hits.append(f"the tail of balloon {k + 1} runs through balloon {i + 1}")
    for i, being in enumerate(field.scene.beings):
        if i in wants[k].own:
            if distance_to_box(line.tip, being.face) < 0.1 * being.face.h:
                hits.append(f"the tail of balloon {k + 1} touches its speaker's face")
        elif any(segment_enters_box(a, b, being.face) is not None for a, b in pieces):
            hits.append(f"the tail of balloon {k + 1} runs through a face")
    others = [other for other in lines if other[-1] != line.target]
    if any(segments_cross(a, b, c, d) for a, b in pieces for other in others for c, d in pairwise(other)):
        hits.append(f"the tail of balloon {k + 1} crosses another tail")
    if any(not _inside(field, point) for point in points[:-1]):
        hits.append(f"the tail of balloon {k + 1} leaves the panel")
    return tuple(hits)


def _inside(field: Field, point: Point) -> bool:
    slack = 0.01 * field.em
    x, y = point
    return field.left - slack <= x <= field.right + slack and field.top - slack <= y <= field.bottom + slack
