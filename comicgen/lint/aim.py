"""What tails point at: L04. A reader carries the line of the tip on and looks for a mouth."""

import itertools
from collections.abc import Iterator
from math import hypot, inf

from comicgen.lint.model import Balloon, Figure, Found, Panel, Severity, Strip, Tail
from comicgen.lint.shapes import Box, Point, enters, point_distance

__all__ = ["aim"]

_MEND = "turn the tail so that its tip, carried on, meets {}"
_TIP_SHARE = 0.15  # of the axis, at its end: what the eye takes for the direction of the tip
_FAR = 1000.0  # em: as far as any line goes
_BEYOND = 1.3  # a mouth this many times as far away as the speaker's lies behind them
_LEAST_SHARE = 0.1  # of the face: a line so near to the mouth is as good as on it


def aim(strip: Strip) -> Iterator[Found]:
    """L04: tails that point past their speaker, or at somebody else."""
    for panel in strip.panels:
        for balloon in panel.balloons:
            for tail in balloon.tails:
                yield from _judged(strip, panel, balloon, tail)


def _judged(strip: Strip, panel: Panel, balloon: Balloon, tail: Tail) -> Iterator[Found]:
    limits = strip.limits
    figure = panel.figure(tail.speaker)
    if tail.aims == "frame":
        off = min(_from_frame(tail.tip, edge) for edge in _edges(strip, panel, tail))
        warn, error, what, unit = limits.aim_frame_warn_em, limits.aim_frame_error_em, "the frame", "em"
    elif figure is None:
        return
    elif tail.aims == "device":
        off = _off_box(tail, figure.face)
        warn, error, what, unit = limits.aim_device_warn_em, limits.aim_device_error_em, "the device", "em"
    elif tail.aims == "head":
        box = figure.head or figure.face
        off = _off_point(tail, box.centre) / (box.w or 1.0) if box else 0.0
        warn, error, what, unit = limits.aim_head_warn, limits.aim_head_error, "the head", "head widths"
    else:
        off, (warn, error, what, unit) = (
            _off_mouth(tail, figure),
            (limits.aim_warn, limits.aim_error, "the mouth", "face widths"),
        )
        rival = _rival(panel, figure, tail)
        if rival is not None:
            yield from _rivalled(strip, panel, balloon, tail, figure, rival)
    if off > warn:
        severity: Severity = "error" if off > error else "warning"
        limit = error if off > error else warn
        message = f"the tail of {balloon.id} misses {what} of {tail.speaker} by {off:.2f} {unit}"
        if tail.aims == "frame":
            whom = tail.speaker or "who speaks"
            message = f"the tail of {balloon.id} ends {off:.2f} em from the frame, behind which {whom} is"
        yield Found(severity, round(off, 2), limit, message, _MEND.format(what), panel, (balloon,))


def _rivalled(
    strip: Strip, panel: Panel, balloon: Balloon, tail: Tail, figure: Figure, rival: tuple[Figure, float]
) -> Iterator[Found]:
    """A mouth that the line meets sooner or nearly as well as the speaker's."""
    other, off = rival
    own = max(_off_mouth(tail, figure), _LEAST_SHARE) * _width(figure)
    ratio = off / own
    if ratio >= strip.limits.aim_rival_ratio:
        return
    wrong = ratio < 1.0
    limit = 1.0 if wrong else strip.limits.aim_rival_ratio
    message = f"the tail of {balloon.id} points at {other.name}, and {figure.name} speaks"
    if not wrong:
        message = f"the tail of {balloon.id} passes {other.name} nearly as closely as {figure.name}, who speaks"
    mend = _MEND.format(f"the mouth of {figure.name} and no other, or let them stand farther apart")
    yield Found("error" if wrong else "warning", round(ratio, 2), limit, message, mend, panel, (balloon,))


def _rival(panel: Panel, figure: Figure, tail: Tail) -> tuple[Figure, float] | None:
    """The other person whose mouth the line passes most closely, and by how much; nobody behind the speaker counts."""
    reach = _BEYOND * hypot(tail.target[0] - tail.tip[0], tail.target[1] - tail.tip[1])
    found = [
        (_off_point(tail, other.mouth), k, other)
        for k, other in enumerate(panel.figures)
        if other.name != figure.name and other.kind != "voice" and other.mouth is not None
        and hypot(other.mouth[0] - tail.tip[0], other.mouth[1] - tail.tip[1]) <= reach
    ]  # fmt: skip
    if not found:
        return None
    off, _, other = min(found)
    return (other, off) if off < inf else None


def _width(figure: Figure) -> float:
    return (figure.face.w if figure.face else 0.0) or 1.0


def _off_mouth(tail: Tail, figure: Figure) -> float:
    return _off_point(tail, figure.mouth or tail.target) / _width(figure)


def _off_point(tail: Tail, point: Point) -> float:
    """How far a point is from the line of the tip, carried on."""
    return point_distance(point, *_ray(tail))


def _off_box(tail: Tail, box: Box | None) -> float:
    """How far the line passes outside of a box: its centre's distance, less the half of its size."""
    return 0.0 if box is None else max(_off_point(tail, box.centre) - min(box.w, box.h) / 2, 0.0)


def _ray(tail: Tail) -> tuple[Point, Point]:
    """From the tip on in the direction of the last part of the axis; a zig-zag is taken as a whole."""
    x, y = tail.tip
    back = _behind(tail)
    dx, dy = x - back[0], y - back[1]
    size = hypot(dx, dy) or 1.0
    return tail.tip, (x + dx / size * _FAR, y + dy / size * _FAR)


def _behind(tail: Tail) -> Point:
    """The point of the axis from which the tip's direction is taken."""
    line = (*tail.axis[:-1], tail.tip)
    total = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(line))
    left = _TIP_SHARE * total
    for a, b in zip(line[-2::-1], line[:0:-1], strict=False):
        step = hypot(b[0] - a[0], b[1] - a[1])
        if step >= left > 0.0:
            return b[0] + (a[0] - b[0]) * left / step, b[1] + (a[1] - b[1]) * left / step
        left -= step
    return line[0]


def _edges(strip: Strip, panel: Panel, tail: Tail) -> Iterator[Box]:
    """What somebody unseen may be behind: the frame, or what lies over the picture and hides it."""
    yield panel.inner
    if strip.safe:
        yield strip.safe.overlap(panel.inner)
    for text in strip.texts:  # a tail to a title points at it: beside it the picture goes on
        if enters(_ray(tail), text.ink.corners):
            yield text.ink


def _from_frame(point: Point, frame: Box) -> float:
    """How far a point is from a frame's edges, from inside or outside."""
    return min(
        point_distance(point, a, b) for a, b in zip(frame.corners, (*frame.corners[1:], frame.corners[0]), strict=True)
    )
