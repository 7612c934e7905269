"""Tails routed round what is in their way: comes in an arrangement, goes out a Course for every balloon with a tail.

Each tail tries a few bends and roots, the most graceful first, and takes the first that touches nothing: no other
balloon, no face but its own from outside, no other tail, all with the line carried on to the mouth.
"""

import math
from collections.abc import Sequence
from itertools import chain

from comicgen.balloons.chains import ground_of
from comicgen.balloons.costs import root_of, slid
from comicgen.balloons.field import Arranged, Field, Want
from comicgen.balloons.kinds import kind_of
from comicgen.balloons.model import Aim
from comicgen.balloons.plane import Segment, segment_enters_box
from comicgen.balloons.tails import Course, Root, course, root_at
from comicgen.balloons.way import Hit, Line, crossings, grace, hits, way_of
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect

__all__ = ["Route", "routed"]

# In terms of the style's bend, and what each costs: the strong ones are hooks.
BENDS = ((1.0, 0.0), (0.45, 0.25), (-0.7, 0.5), (1.8, 1.5), (-1.6, 1.8))
SHIFTS = (0.0, -0.3, 0.3)
# By whether a tail is straight: cost, shift of the root and bend of each trial, the most graceful first.
TRIALS = tuple(
    sorted((hook + 1.2 * abs(shift), shift, bend) for bend, hook in bends for shift in SHIFTS)
    for bends in (BENDS, ((0.0, 0.0),))
)
HIT = 40.0
RING_POINT = 3.6  # how far the point of a second line reaches beyond its tail, in its distance from it
ABREAST, TRAILS_ABREAST = 0.95, 2.1  # between the roots of a unison's tails, in widths of a tail


class Route(NamedTuple):
    """A tail's line, what it costs, and what it hits, in words; `met` are the balloons that are to blame."""

    course: Course
    cost: float
    hits: tuple[str, ...]
    met: tuple[int, ...] = ()


def routed(arranged: Arranged, bearers: Sequence[int], bridges: Sequence[Line] = ()) -> dict[int, tuple[Route, ...]]:
    """The routes of each of `bearers`: one, or one for every speaker of a unison. None crosses any of `bridges`."""
    routes: dict[int, tuple[Route, ...]] = {}
    lines: list[Line] = list(bridges)
    for k in bearers:
        found = []
        singles = _singled(arranged, k)
        for single, spread in zip(singles, _spreads(singles, k), strict=True):
            route = _route(single, k, lines, spread=spread)
            lines.append((k, (*route.course.axis(4), route.course.target)))
            found.append(route)
        routes[k] = tuple(found)
    return routes


def _singled(arranged: Arranged, k: int) -> list[Arranged]:
    """The arrangement as it would be if each speaker of a unison were the only one."""
    field, wants, spots = arranged
    want, spot = wants[k], spots[k]
    if not want.ask.others:
        return [arranged]
    singles: list[Arranged] = []
    first = Aim(want.ask.speaker, want.ask.target or spot.target, want.ask.aims)
    for speaker, target, aims in (first, *want.ask.others):
        root = root_of(spot.footprint, target, field.style.balloon.exponent)
        own = frozenset() if speaker is None else frozenset({speaker})
        alone = want._replace(ask=want.ask._replace(speaker=speaker, target=target, aims=aims), own=own)
        aimed = spot._replace(root=root, target=target)
        singles.append(Arranged(field, (*wants[:k], alone, *wants[k + 1 :]), (*spots[:k], aimed, *spots[k + 1 :])))
    return singles


def _spreads(singles: Sequence[Arranged], k: int) -> list[float]:
    """How far from the middle each tail of a unison leaves, in widths of a tail: side by side, in their order (K11)."""
    targets = [single.spots[k].target for single in singles]
    upright = ground_of(singles[0], k).upright(singles[0].wants[k].aim)
    ranks = sorted(range(len(targets)), key=lambda m: targets[m] if upright else targets[m][::-1])
    trail = kind_of(singles[0].wants[k].ask.kind).trail
    return [
        (ranks.index(m) - (len(targets) - 1) / 2) * (TRAILS_ABREAST if trail else ABREAST) for m in range(len(targets))
    ]


class _Foot(NamedTuple):
    """Where a tail starts, where it goes and how long it is drawn, however it bends."""

    root: Root
    target: Point
    length: float
    lean: float


def _route(arranged: Arranged, k: int, lines: Sequence[Line], *, spread: float) -> Route:
    """The most graceful tail for balloon `k` that hits nothing, or the one that hits least."""
    best: Route | None = None
    way = way_of(arranged, k)
    feet: dict[float, _Foot] = {}
    scale = arranged.field.style.tail.bend
    for least, shift, bend in TRIALS[kind_of(arranged.wants[k].ask.kind).straight]:
        if best is not None and best.cost <= least:
            break
        foot = feet[shift] = feet.get(shift) or _foot(arranged, k, shift=shift, spread=spread)
        line = course(foot.root, foot.target, length=foot.length, bend=bend * scale, lean=foot.lean)
        cost, most = least + grace(way, line), best.cost if best else math.inf
        met: list[Hit] = []
        for hit in chain(hits(way, line), crossings(way, line, lines)):
            met.append(hit)
            if cost + HIT * len(met) >= most:
                break  # it cannot be the best any more
        cost += HIT * len(met)
        if cost < most:
            owners = tuple(owner for _, owner in met if owner is not None)
            best = Route(line, cost, tuple(words for words, _ in met), owners)
    assert best is not None
    return best


def _foot(arranged: Arranged, k: int, *, shift: float, spread: float) -> _Foot:
    field, want, spot = arranged.field, arranged.wants[k], arranged.spots[k]
    tail, em = field.style.tail, field.em
    kind = kind_of(want.ask.kind)
    ground = ground_of(arranged, k)
    if kind.trail:
        ground = ground._replace(a=spot.a, b=spot.b)
    fillet = 0.0 if kind.straight else tail.fillet_em * em
    towards = want.aim if want.ask.others else spot.target
    base = tail.base_em * em
    share = tail.root_share
    root = root_at(ground, towards, base=base, fillet=fillet, shift=shift, limit=share, aside=spread * base)
    target = slid(field, root.point, spot.target) if want.ask.aims == "frame" else spot.target
    length = _length(field, want, (root.point, target))
    lean = math.copysign(1.0, root.point[0] - (field.left + field.right) / 2)
    return _Foot(root, target, length, lean)


def _length(field: Field, want: Want, leader: Segment) -> float:
    """How long a tail is drawn: about half way, clear of the hair, never near the face."""
    tail, em = field.style.tail, field.em
    whole = math.dist(*leader)
    if want.ask.aims == "frame":
        return whole
    reach, most, near, far = tail.reach, tail.most_em, tail.near_share, tail.far_share
    if kind_of(want.ask.kind).tail in ("bolt", "double-bolt"):
        reach, most = (tail.reach_device if want.ask.aims == "device" else tail.reach_electric), 2 * most
        near = far = tail.electric_share
    length = reach * whole
    face, hair = _stops(field, want, leader)
    if length > most * em:
        # Of the way to the head, as the eye takes it: in a close-up the mouth is far behind the hair.
        length = max(most * em, far * hair)
    # A second line runs to its own point beyond the tip.
    beyond = RING_POINT * field.style.balloon.ring_em * em if kind_of(want.ask.kind).rings else 0.0
    length -= 0.5 * beyond
    face, hair = face - beyond, hair - beyond
    if hair < length:
        length = _over_hair(field, hair, near * whole)
    return max(0.3 * em, min(max(length, tail.least_em * em), face))


def _over_hair(field: Field, hair: float, least: float) -> float:
    # A tail that the hair would cut short is either a short one, or goes a little over the hair.
    tail, em = field.style.tail, field.em
    if hair >= least or least <= tail.exempt_em * em:
        return hair
    return least if least - hair <= 0.8 * em else min(hair, tail.exempt_em * em * 0.97)


def _stops(field: Field, want: Want, leader: Segment) -> tuple[float, float]:
    """How far the straight line runs before the air of its own face, and before the hair."""
    tail = field.style.tail
    whole = math.dist(*leader)
    face_stop = hair_stop = whole
    for i in sorted(want.own):
        being = field.scene.beings[i]
        entry = segment_enters_box(leader, being.face.grown(tail.clear_of_face_heads * being.face.h))
        if entry is not None:
            face_stop = min(face_stop, entry * whole)
        hair = being.head.grown(tail.clear_of_hair_heads * being.face.h)
        hair_stop = min(hair_stop, _ellipse_entry(leader, hair) * whole)
    return face_stop, hair_stop


def _ellipse_entry(line: Segment, box: Rect) -> float:
    """Where (0 to 1) a segment enters the ellipse in a box; 1 when it does not."""
    if box.w <= 0.0 or box.h <= 0.0:
        return 1.0
    (x0, y0), (x1, y1) = line
    cx, cy = box.centre
    ux, uy = (x0 - cx) / (box.w / 2), (y0 - cy) / (box.h / 2)
    vx, vy = (x1 - cx) / (box.w / 2) - ux, (y1 - cy) / (box.h / 2) - uy
    square, dot, rest = vx * vx + vy * vy, ux * vx + uy * vy, ux * ux + uy * uy - 1.0
    root = dot * dot - square * rest
    if square == 0.0 or root <= 0.0:
        return 1.0
    entry = (-dot - math.sqrt(root)) / square
    return min(1.0, max(0.0, entry)) if rest > 0.0 else 0.0
