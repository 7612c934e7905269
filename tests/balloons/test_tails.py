"""Tails: the line of the tip, carried on, goes through the mouth however far the tail bends."""

import math
from itertools import pairwise
from types import SimpleNamespace

import pytest

from comicgen.balloons import Being
from comicgen.balloons.routing import BENDS
from comicgen.balloons.tails import Course, Ground, course, root_at
from comicgen.balloons.way import hits, way_of
from comicgen.geometry import Point, Rect
from comicgen.script.style import HOUSE

LAST = 0.15  # of a line, at its end: what the eye takes for the direction of the tip
BODY = Ground(200.0, 60.0, 120.0, 60.0, False, 2.5)


def missed_by(line: Course) -> float:
    """How far the target is from the line of the tip, carried on."""
    points = line.told()
    left = LAST * sum(math.dist(one, other) for one, other in pairwise(points))
    back: Point = points[0]
    for nearer, farther in pairwise(points[::-1]):
        step = math.dist(nearer, farther)
        if step >= left:
            share = left / step
            back = nearer[0] + (farther[0] - nearer[0]) * share, nearer[1] + (farther[1] - nearer[1]) * share
            break
        left -= step
    (x, y), (tx, ty) = line.tip, line.target
    dx, dy = x - back[0], y - back[1]
    return abs((tx - x) * dy - (ty - y) * dx) / math.hypot(dx, dy)


@pytest.mark.parametrize("bend", [bend for bend, _ in BENDS])
@pytest.mark.parametrize("target", [(120.0, 620.0), (260.0, 700.0), (500.0, 560.0)])
def test_a_tip_shows_a_small_mouth_far_away(bend: float, target: Point) -> None:
    root = root_at(BODY, target, base=15.0, fillet=3.0)
    line = course(root, target, length=0.37 * math.dist(root.point, target), bend=bend * HOUSE.tail.bend, lean=1.0)
    assert missed_by(line) < 0.25 * 50.0  # of a cat's face seen from afar


@pytest.mark.parametrize(("share", "is_hit"), [(0.25, True), (0.9, False)])
def test_a_tail_keeps_more_from_faces_where_it_is_broad(share: float, is_hit: bool) -> None:
    """A face 0.4 em beside the middle of a tail is clear of its tip, but not of its broad half."""
    em = 17.0
    line = course(root_at(BODY, (900.0, 70.0), base=15.0, fillet=3.0), (900.0, 70.0), length=400.0, bend=0.0, lean=0.0)
    (x0, y0), (x1, y1) = line.root.point, line.tip
    x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
    face = Rect(x - 12, y + 0.4 * em, 24, 60)
    being = Being(face, face, face)
    sheet = SimpleNamespace(frame=Rect(0, 0, 1000, 400), seen=None, beings=(being,))
    want = SimpleNamespace(own=frozenset(), ask=SimpleNamespace(aims="mouth", kind="speech"))
    field = SimpleNamespace(em=em, style=HOUSE, scene=sheet)
    arranged = SimpleNamespace(field=field, wants=(want,), spots=(None,))
    assert any("face" in told for told, _ in hits(way_of(arranged, 0), line)) is is_hit  # type: ignore[arg-type]
