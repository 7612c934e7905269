"""An independent judge of placed balloons: looks at their geometry only, shares no code with the placement.

Comes in: balloons as placed, the faces in the panel, the dialogue size. Goes out: a Verdict, how often each
thing happened that a letterer would be asked to redo.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from comicgen.balloons import Balloon, PlacedTail
from comicgen.geometry import Point, Rect

Polygon = Sequence[Point]


class Verdict(NamedTuple):
    """Counts of hard faults; all zero is clean."""

    faces: int  # balloons over faces
    crossings: int  # pairs of tails that cross, their lines carried on to the mouths
    trespasses: int  # tails through words, faces or other balloons; tips in their own face
    inversions: int  # pairs that are read in the wrong order
    spills: int  # words too near to their outline, or outside of it
    overlaps: int  # pairs of bodies that overlap

    @property
    def total(self) -> int:
        """All faults."""
        return sum(self)


def judged(balloons: Sequence[Balloon], faces: Sequence[Rect], em: float, *, sign: int = 1) -> Verdict:
    """Counts the faults of one panel; `faces` are in the order of the asks' speakers; `sign` -1: from the right."""
    pairs = list(combinations(sorted(balloons, key=lambda balloon: balloon.order), 2))
    tails = [(balloon, tail) for balloon in balloons for tail in balloon.tails]
    return Verdict(
        sum(meet(balloon.outline, corners(face)) for balloon in balloons for face in faces),
        sum(cross(one, other) for (_, one), (_, other) in combinations(tails, 2)),
        sum(trespasses(balloon, tail, balloons, faces) for balloon, tail in tails),
        sum(
            not read_first(bounds(one.outline), bounds(other.outline), em, sign)
            for one, other in pairs
            if "sfx" not in (one.ask.kind, other.ask.kind)
        ),
        sum(spills(balloon, 0.5 * em) for balloon in balloons if balloon.ask.kind != "sfx"),
        sum(meet(one.outline, other.outline) for one, other in pairs),
    )


def read_first(first: Rect, second: Rect, em: float, sign: int = 1) -> bool:
    """Whether `first` is read before `second`: `second` is below, or it is beside and not clearly higher."""
    if second.y >= first.bottom - 0.3 * min(first.h, second.h):
        return True
    apart = sign * (second.centre[0] - first.centre[0])
    return apart >= (first.w + second.w) / 2 - 0.2 * min(first.w, second.w) and second.y >= first.y - 0.5 * em


def trespasses(balloon: Balloon, tail: PlacedTail, balloons: Sequence[Balloon], faces: Sequence[Rect]) -> bool:
    """Whether a tail, or its line carried on to the target, goes where it must not."""
    line = leader(tail)
    own = balloon.ask.speaker
    for other in balloons:
        for polygon in tail.polygons:
            if any(meet(polygon, corners(ink)) for ink in words(other)):
                return True
            if other is not balloon and meet(polygon, other.outline):
                return True
        if other is not balloon and touches(line, other.outline):
            return True
    for k, face in enumerate(faces):
        if k == own:
            if inside(tail.tip, corners(face)):
                return True
        elif not inside(tail.target, corners(face)) and touches(line, corners(face)):
            return True
    return False


def cross(one: PlacedTail, other: PlacedTail) -> bool:
    """Whether two tails that aim at different places cross, carried on to their targets."""
    if one.target == other.target:
        return False
    return any(segments_meet(a, b, c, d) for a, b in pairwise(leader(one)) for c, d in pairwise(leader(other)))


def leader(tail: PlacedTail) -> list[Point]:
    """The middle line of a tail, carried on to what it aims at."""
    return [*tail.axis, tail.target]


def words(balloon: Balloon) -> Iterator[Rect]:
    """The ink boxes of a balloon's words in the panel."""
    x, y = balloon.centre
    return (ink.moved(x, y) for row in balloon.block.rows for ink in row.inks)


def spills(balloon: Balloon, least: float) -> bool:
    """Whether some ink of a balloon is outside of its outline or nearer to it than `least`."""
    return any(
        not inside(corner, balloon.outline) or distance(corner, balloon.outline) < least
        for ink in words(balloon)
        for corner in corners(ink)
    )


def corners(box: Rect) -> tuple[Point, ...]:
    """A rectangle as a polygon."""
    return (box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)


def bounds(points: Polygon) -> Rect:
    """The box round a polygon."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def sides(points: Polygon) -> Iterator[tuple[Point, Point]]:
    """The sides of a polygon."""
    return zip(points, (*points[1:], points[0]), strict=True)


def inside(point: Point, polygon: Polygon) -> bool:
    """Whether a point is inside a polygon (even-odd)."""
    x, y = point
    found = False
    for (x0, y0), (x1, y1) in sides(polygon):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            found = not found
    return found


def touches(line: Sequence[Point], polygon: Polygon) -> bool:
    """Whether a polyline meets a polygon."""
    return inside(line[0], polygon) or any(
        segments_meet(a, b, c, d) for a, b in pairwise(line) for c, d in sides(polygon)
    )


def meet(one: Polygon, other: Polygon) -> bool:
    """Whether two polygons share some area."""
    if not one or not other or not bounds(one).meets(bounds(other)):
        return False
    if inside(one[0], other) or inside(other[0], one):
        return True
    return any(segments_meet(a, b, c, d) for a, b in sides(one) for c, d in sides(other))


def segments_meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two segments cross."""

    def turn(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return turn(a, b, c) * turn(a, b, d) < 0.0 and turn(c, d, a) * turn(c, d, b) < 0.0


def distance(point: Point, polygon: Polygon) -> float:
    """How far a point is from a polygon's nearest side."""
    x, y = point
    least = float("inf")
    for (x0, y0), (x1, y1) in sides(polygon):
        dx, dy = x1 - x0, y1 - y0
        square = dx * dx + dy * dy or 1.0
        t = max(0.0, min(1.0, ((x - x0) * dx + (y - y0) * dy) / square))
        least = min(least, ((x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2) ** 0.5)
    return least
