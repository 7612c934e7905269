"""What is in a tail's way: other balloons, faces, hands, the frame, other tails.

Comes in: an arrangement, the balloon whose tail it is, the tail's line. Goes out: what it hits, one after the other, so
that whoever asks may stop; and what a line that hits nothing costs all the same.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from comicgen.balloons.costs import TAIL_AIR_EM
from comicgen.balloons.field import Arranged, Field
from comicgen.balloons.kinds import kind_of
from comicgen.balloons.plane import (
    Footprint,
    distance_to_box,
    segment_enters_box,
    segment_meets_body,
    segments_cross,
)
from comicgen.balloons.tails import Course
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect

__all__ = ["Hit", "Line", "Way", "crossings", "grace", "hits", "way_of"]

SHORTEST_EM, SHORTEST_TRAIL_EM = 0.55, 1.2  # a tail, or a thought's bubbles, shorter than this is none
TIPS_EM = 0.7  # tips of two tails to one mouth stay this far apart
LEAN, LEAN_COST = math.tan(math.radians(58)), 0.5  # tails that lie flat look weak (K7)
STUB_EM, STUB = 0.82, 0.8  # a shorter tail is a stub: one from a little to the side is better
HALF_EM = 0.2  # of a tail's width, on the way past somebody else's face: what is judged here is its middle line
ROOT_EM, ROOT_PIECES = 0.6, 3  # the same in the half that is nearer to the root, of 6 pieces: there a tail is broad
BOLT_EM = 0.5  # the same for bolts, which step to the side by all of it
TANGENT_EM, KISS = 0.35, 0.3  # a tail that just misses a face or a hand (G11)

Line: TypeAlias = tuple[int, tuple[Point, ...]]  # a tail's owner, its line carried on to the target
Hit: TypeAlias = tuple[str, int | None]  # in words, and the balloon that is to blame


class Way(NamedTuple):
    """What may be met on the way from one balloon, whichever way its tail takes: the same for all that are tried."""

    field: Field
    balloon: int
    to_frame: bool  # to somebody unseen
    shortest: float
    bodies: tuple[tuple[int, Footprint], ...]  # the other balloons, with the air that a tail leaves
    faces: tuple[
        tuple[Rect, Rect, bool], ...
    ]  # with air for the half at the root, for the rest; is it the speaker's own?
    tender: tuple[Rect, ...]  # faces and hands, with air


def way_of(arranged: Arranged, k: int) -> Way:
    """What a tail of balloon `k` may meet."""
    field, want = arranged.field, arranged.wants[k]
    em, beings = field.em, field.scene.beings
    is_bolt = kind_of(want.ask.kind).tail in ("bolt", "double-bolt")
    half, wide = (BOLT_EM, BOLT_EM) if is_bolt else (HALF_EM, ROOT_EM)
    air, kiss = TAIL_AIR_EM * em, TANGENT_EM * em
    tender = (box for i, one in enumerate(beings) for box in (one.hands if i in want.own else (one.face, *one.hands)))
    return Way(
        field,
        k,
        want.ask.aims == "frame",
        (SHORTEST_TRAIL_EM if kind_of(want.ask.kind).trail else SHORTEST_EM) * em,
        tuple((i, (s.x, s.y, s.a + air, s.b + air, s.boxy)) for i, s in enumerate(arranged.spots) if i != k),
        tuple(
            (being.face, being.face, True)
            if i in want.own
            else (being.face.grown(wide * em), being.face.grown(half * em), False)
            for i, being in enumerate(beings)
        ),
        tuple(box.grown(kiss) for box in tender),
    )


def grace(way: Way, line: Course) -> float:
    """What a tail that hits nothing may still be blamed for: a stub, a steep lean, a kiss with a face or hand."""
    if way.to_frame:
        return 0.0
    em = way.field.em
    (rx, ry), (tx, ty) = drawn = line.root.point, line.tip
    stub = STUB_EM * em - line.length
    cost = STUB + stub / em if stub > 0.0 else 0.0
    cost += LEAN_COST * max(0.0, abs(tx - rx) / max(abs(ty - ry), 1e-9) - LEAN)
    # In the order of the beings, each on its own: sums of floats are to come out the same.
    return cost + KISS * sum(segment_enters_box(drawn, box) is not None for box in way.tender)


def hits(way: Way, line: Course) -> Iterator[Hit]:
    """What a tail, its line carried on to the target, runs through."""
    field = way.field
    name = f"the tail of balloon {way.balloon + 1}"
    points = line.axis(6)
    carried = points if way.to_frame else (*points, line.target)
    pieces = list(pairwise(carried))
    if line.length < way.shortest:
        yield f"there is no room for {name}", None
    xs, ys = zip(*carried, strict=True)
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    n = field.style.balloon.exponent
    for i, body in way.bodies:
        x, y, a, b, _ = body
        if x - a > right or x + a < left or y - b > bottom or y + b < top:
            continue  # most are nowhere near
        if any(segment_meets_body(piece, body, n) for piece in pieces):
            yield f"{name} runs through balloon {i + 1}", i
    for broad, face, is_own in way.faces:
        if is_own:
            if distance_to_box(line.tip, face) < 0.1 * face.h:
                yield f"{name} touches its speaker's face", None
        elif broad.x > right or broad.right < left or broad.y > bottom or broad.bottom < top:
            continue
        elif any(
            segment_enters_box(piece, broad if at < ROOT_PIECES else face) is not None
            for at, piece in enumerate(pieces)
        ):
            yield f"{name} runs through a face", None
    inner = (field.scene.seen or field.scene.frame).grown(0.01 * field.em)
    if not all(inner.holds(point) for point in points[:-1]):
        yield f"{name} leaves the panel", None


def crossings(way: Way, line: Course, lines: Sequence[Line]) -> Iterator[Hit]:
    """The first bridge, or tail with its line carried on, that this one crosses; tails to one mouth are drawn apart."""
    drawn, name = line.axis(4), f"the tail of balloon {way.balloon + 1}"
    for owner, other in lines:
        if owner == way.balloon and len(other) == 2:
            continue  # the bridge by which it hangs
        shared = other[-1] == line.target
        own, foreign = (drawn, other[:-1]) if shared else ((*drawn, line.target), other)
        if any(segments_cross(piece, piece_of) for piece in pairwise(own) for piece_of in pairwise(foreign)):
            yield f"{name} crosses another tail or a bridge", owner
            return
        if shared and math.dist(line.tip, other[-2]) < TIPS_EM * way.field.em:
            yield f"{name} touches another tail", owner
            return
