"""How tails are built: L07 and L08. How far they reach, how wide they are, how they lean and bend."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import atan2, degrees, hypot
from statistics import fmean, pstdev

from comicgen.lint.model import Balloon, Found, Panel, Severity, Strip, Tail
from comicgen.lint.shapes import Point, Polygon, crosses, inside, length, sides

__all__ = ["reach", "shape"]

_ELECTRIC = ("electric", "radio", "robot", "telepathy")
_TAPERED = ("speech", "whisper", "weak", "sings", "double")
_MEASURED_EM, _MEASURED_SHARE = 0.8, 0.3  # behind the root, past its fillets: where the width of a base is taken
_SHORT_EM = 1.0  # a shorter tail has no lean or bulge to speak of
_ROUND = 1.3  # a balloon less long than this has no corners from which a tail could come


def reach(strip: Strip) -> Iterator[Found]:
    """L07: tails that stop too early or run into the face, stubs and very long tails."""
    limits = strip.limits
    for panel, balloon, tail in _tails(strip):
        drawn = length(tail.axis)
        most_em = limits.tail_device_most_em if tail.aims == "device" else limits.tail_most_em
        if not limits.tail_least_em - limits.slack_em <= drawn <= most_em + limits.slack_em:
            short = drawn < limits.tail_least_em
            limit = limits.tail_least_em if short else most_em
            message = f"the tail of {balloon.id} is {drawn:.1f} em long: {'a stub' if short else 'far from who speaks'}"
            mend = (
                "give it more way to go" if short else "bring the balloon nearer to its speaker, or the camera to both"
            )
            yield Found("warning", round(drawn, 2), limit, message, mend, panel, (balloon,))
        if tail.aims == "frame" or drawn < limits.reach_exempt_em:
            continue
        least, most = _band(strip, balloon, tail)
        to_mouth = _share(drawn, _way(tail.tip, tail.target))
        to_head = _share(drawn, _to_head(panel, tail))
        if to_head >= least and to_mouth <= most:
            continue
        early = to_head < least
        share = to_head if early else to_mouth
        grave = share < limits.reach_error_least or share > limits.reach_error_most
        usual = f"{least:.0%} to {most:.0%} reads best"
        message = f"the tail of {balloon.id} goes {share:.0%} of the way to {tail.speaker}; {usual}"
        mend = "lengthen it" if early else "let it stop earlier"
        severity: Severity = "error" if grave else "warning"
        yield Found(severity, round(share, 2), least if early else most, message, mend, panel, (balloon,))


def _band(strip: Strip, balloon: Balloon, tail: Tail) -> tuple[float, float]:
    """How far tails of a kind go: bolts to small devices, and bubbles to heads, go farther than tails to mouths."""
    limits = strip.limits
    if balloon.kind in _ELECTRIC or tail.aims in ("device", "head"):
        return limits.reach_electric_least, limits.reach_electric_most
    return limits.reach_least, limits.reach_most


def _share(drawn: float, rest: float) -> float:
    return drawn / (drawn + rest) if drawn + rest else 1.0


def _to_head(panel: Panel, tail: Tail) -> float:
    """What is left from the tip to the speaker's head: in a close-up the mouth is far behind the hair, and no tail may
    cross a face to come nearer to it.
    """
    figure = panel.figure(tail.speaker)
    head = (figure.head or figure.face) if figure else None
    if head is None or tail.aims == "device":
        return _way(tail.tip, tail.target)
    if inside(tail.tip, head.corners):
        return 0.0
    hits = crosses((tail.tip, tail.target), (*head.corners, head.corners[0]))
    return min((_way(tail.tip, hit) for hit in hits), default=_way(tail.tip, tail.target))


def _way(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def shape(strip: Strip) -> Iterator[Found]:
    """L08: bases of odd or uneven width, tails that lie down, roots at corners, snakes."""
    widths: list[float] = []
    for panel, balloon, tail in _tails(strip):
        if balloon.kind in _TAPERED and tail.aims != "device":
            width = _base(tail)
            if width is not None:
                widths.append(width)
                yield from _width(strip, panel, balloon, width)
            yield from _bulge(strip, panel, balloon, tail)
        if tail.aims != "frame":  # a tail to the frame lies as it must
            yield from _lean(strip, panel, balloon, tail)
            if len(balloon.tails) == 1:  # two tails part to both sides
                yield from _root(strip, panel, balloon, tail)
    yield from _spread(strip, widths)


def _tails(strip: Strip) -> Iterator[tuple[Panel, Balloon, Tail]]:
    for panel in strip.panels:
        for balloon in panel.balloons:
            for tail in balloon.tails:
                yield panel, balloon, tail


def _width(strip: Strip, panel: Panel, balloon: Balloon, width: float) -> Iterator[Found]:
    least, most = strip.limits.base_least_em, strip.limits.base_most_em
    if not least <= width <= most:
        thin = width < least
        message = (
            f"the tail of {balloon.id} is {width:.2f} em wide at the balloon, which is {'thin' if thin else 'heavy'}"
        )
        yield Found(
            "warning",
            round(width, 2),
            least if thin else most,
            message,
            f"draw it {least} to {most} em wide",
            panel,
            (balloon,),
        )


def _bulge(strip: Strip, panel: Panel, balloon: Balloon, tail: Tail) -> Iterator[Found]:
    (x0, y0), (x1, y1) = tail.root, tail.tip
    whole = hypot(x1 - x0, y1 - y0)
    if whole < _SHORT_EM:
        return
    bulge = max(abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) for x, y in tail.axis) / whole / whole
    if bulge > strip.limits.bulge_most:
        message = f"the tail of {balloon.id} bends by {bulge:.0%} of its length, like a snake"
        yield Found(
            "warning", round(bulge, 2), strip.limits.bulge_most, message, "draw it nearly straight", panel, (balloon,)
        )


def _lean(strip: Strip, panel: Panel, balloon: Balloon, tail: Tail) -> Iterator[Found]:
    dx, dy = tail.tip[0] - tail.root[0], tail.tip[1] - tail.root[1]
    if hypot(dx, dy) < _SHORT_EM:
        return
    lean = degrees(atan2(abs(dx), abs(dy)))
    if lean > strip.limits.lean_warn:
        grave = lean > strip.limits.lean_error
        message = f"the tail of {balloon.id} leans {lean:.0f} degrees: it lies rather than falls"
        limit = strip.limits.lean_error if grave else strip.limits.lean_warn
        mend = "put the balloon more above its speaker than beside"
        yield Found("error" if grave else "warning", round(lean, 1), limit, message, mend, panel, (balloon,))


def _root(strip: Strip, panel: Panel, balloon: Balloon, tail: Tail) -> Iterator[Found]:
    box = balloon.box
    if box.w <= 0.0 or box.h <= 0.0 or max(box.w / box.h, box.h / box.w) < _ROUND:
        return
    across = abs(tail.root[0] - box.centre[0]) / (box.w / 2)
    down = abs(tail.root[1] - box.centre[1]) / (box.h / 2)
    off = min(across, down)
    if off > strip.limits.root_share:
        message = f"the tail of {balloon.id} comes out of its corner, like a claw"
        mend = "root it near the middle of a side, as if it came from the centre"
        yield Found("warning", round(off, 2), strip.limits.root_share, message, mend, panel, (balloon,))


def _spread(strip: Strip, widths: Sequence[float]) -> Iterator[Found]:
    if len(widths) < 2:
        return
    spread = pstdev(widths) / fmean(widths)
    if spread > strip.limits.base_spread_warn:
        grave = spread > strip.limits.base_spread_error
        limit = strip.limits.base_spread_error if grave else strip.limits.base_spread_warn
        message = f"tails are between {min(widths):.2f} and {max(widths):.2f} em wide at their balloons"
        yield Found(
            "error" if grave else "warning", round(spread, 2), limit, message, "draw all tails of a strip equally wide"
        )


def _base(tail: Tail) -> float | None:
    """The width of a tail just outside its balloon, as if it went on to taper from the root; None for stubs."""
    total = length(tail.axis)
    if total < _SHORT_EM or not tail.polygons:
        return None
    way = min(_MEASURED_EM, _MEASURED_SHARE * total)
    point, (dx, dy) = _along(tail.axis, way)
    cut = _cut(tail.polygons[0], point, (-dy, dx))
    return None if cut is None else cut * total / (total - way)


def _along(line: Sequence[Point], way: float) -> tuple[Point, Point]:
    """The point so far along a line, and the direction there."""
    for (x0, y0), (x1, y1) in pairwise(line):
        step = hypot(x1 - x0, y1 - y0)
        if step >= way:
            t = way / step
            return (x0 + t * (x1 - x0), y0 + t * (y1 - y0)), ((x1 - x0) / step, (y1 - y0) / step)
        way -= step
    return line[-1], (0.0, 1.0)


def _cut(polygon: Polygon, point: Point, across: Point) -> float | None:
    """How wide a polygon is at a point inside of it, along a direction."""
    ux, uy = across
    places = []
    for (x0, y0), (x1, y1) in sides(polygon):
        before = ux * (y0 - point[1]) - uy * (x0 - point[0])
        after = ux * (y1 - point[1]) - uy * (x1 - point[0])
        if (before > 0.0) != (after > 0.0):
            t = before / (before - after)
            places.append(ux * (x0 + t * (x1 - x0) - point[0]) + uy * (y0 + t * (y1 - y0) - point[1]))
    over, under = [place for place in places if place >= 0.0], [place for place in places if place < 0.0]
    return min(over) - max(under) if over and under else None
