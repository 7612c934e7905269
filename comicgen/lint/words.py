"""Words in their balloons: L14 live area, L15 air, L16 even and centred air, L23 legibility."""

from collections.abc import Iterator
from statistics import fmean, pstdev

from comicgen.lint.bodies import on_frame
from comicgen.lint.model import Balloon, Found, Panel, Severity, Strip
from comicgen.lint.shapes import Box, Point, inside, point_distance, sides

__all__ = ["air", "even_air", "legibility", "live_area"]

_INSIDE = "move the words inwards: what stands at an edge is cut, or reads as an accident"
_SYMMETRIC = (
    "speech",
    "whisper",
    "electric",
    "robot",
    "double",
)  # bodies whose middle is their words'; waves and jags are uneven
_ROUNDED_PX = 0.05  # of a height, which layouts give with two decimals
_SPREAD_LEAST = 3  # balloons that it takes to speak of evenness


def live_area(strip: Strip) -> Iterator[Found]:
    """L14: words too near to the frame of their panel or to the edge of the picture."""
    for panel in strip.panels:
        for balloon in panel.balloons:
            box = Box.round(balloon.outline) if balloon.kind == "sfx" else balloon.ink
            if box is None:
                continue
            if panel.border and balloon.kind != "sfx" and not balloon.breaks_frame:
                yield from _in_frame(strip, panel, balloon, box)
            yield from _on_sheet(strip, box, balloon.id, panel, balloon)
    for text in strip.texts:
        yield from _on_sheet(strip, text.ink, f"the {text.role or 'text'}", None, None)


def _in_frame(strip: Strip, panel: Panel, balloon: Balloon, box: Box) -> Iterator[Found]:
    limits = strip.limits
    gap = _margin(box, panel.inner)
    if gap < limits.frame_warn_em - limits.slack_em:
        grave = gap < limits.frame_error_em - limits.slack_em
        limit = limits.frame_error_em if grave else limits.frame_warn_em
        message = (
            f"the words of {balloon.id} are {gap:.2f} em from the frame"
            if gap >= 0.0
            else f"the words of {balloon.id} run over the frame"
        )
        yield Found("error" if grave else "warning", round(gap, 2), limit, message, _INSIDE, panel, (balloon,))


def _on_sheet(strip: Strip, box: Box, what: str, panel: Panel | None, balloon: Balloon | None) -> Iterator[Found]:
    """Story words keep their distance and stay where a printer does not cut. Titles may be trimmed closer, and sounds
    run to the edge, only not over it.
    """
    if strip.canvas is None:
        return
    limits, balloons = strip.limits, (balloon,) if balloon else ()
    share = _margin(box, strip.canvas) / strip.canvas.w
    warn, error = limits.edge_warn_share, limits.edge_error_share
    if balloon is None:
        warn, error = error, 0.0
    elif balloon.kind == "sfx":
        warn, error = 0.0, -1.0
    elif strip.safe and _margin(box, strip.safe) < -limits.slack_em:
        over = -_margin(box, strip.safe)
        message = f"the words of {what} stand {over:.2f} em outside of the safe area"
        yield Found("error", round(over, 2), 0.0, message, _INSIDE, panel, balloons)
        return
    if share < warn:
        grave = share < error
        cut = "is cut by the edge of the picture"
        message = f"{what} {cut if share < 0.0 else f'is {share:.1%} of the width from the edge of the picture'}"
        severity: Severity = "error" if grave else "warning"
        yield Found(severity, round(share, 4), error if grave else warn, message, _INSIDE, panel, balloons)


def _margin(box: Box, frame: Box) -> float:
    return min(box.x - frame.x, box.y - frame.y, frame.right - box.right, frame.bottom - box.bottom)


def air(strip: Strip) -> Iterator[Found]:
    """L15: words that touch or leave their outline."""
    limits = strip.limits
    for panel in strip.panels:
        for balloon in panel.balloons:
            padding = _padding(balloon, panel)
            if padding is not None and padding < limits.pad_warn_em - limits.slack_em:
                grave = padding < limits.pad_error_em - limits.slack_em
                limit = limits.pad_error_em if grave else limits.pad_warn_em
                told = f"have {padding:.2f} em of air" if padding > 0.0 else "run over its outline"
                message = f"the words of {balloon.id} {told}"
                mend = "draw the outline wider round its words"
                yield Found("error" if grave else "warning", round(padding, 2), limit, message, mend, panel, (balloon,))


def _padding(balloon: Balloon, panel: Panel) -> float | None:
    """The least distance from ink to the inner edge of the outline; negative when ink is outside. Where the frame crops
    a balloon its border takes the outline's place, and L14 judges.
    """
    if balloon.kind == "sfx" or not balloon.rows:
        return None
    corners = [corner for row in balloon.rows for run in (row.runs or (row,)) for corner in run.ink.corners]
    inner = panel.inner if panel.border else None
    own = [(a, b) for a, b in sides(balloon.outline) if inner is None or not on_frame(a, inner) & on_frame(b, inner)]
    gap = min((_box_distance(row.ink, a, b) for row in balloon.rows for a, b in own), default=None)
    if gap is None:
        return None
    out = any(not inside(corner, balloon.outline) for corner in corners)
    return -gap if out else gap - balloon.stroke / 2


def _box_distance(box: Box, a: Point, b: Point) -> float:
    """How far a box is from a side of an outline round it."""
    corners = min(point_distance(corner, a, b) for corner in box.corners)
    ends = min(_box_gap(box, end) for end in (a, b))
    return min(corners, ends)


def _box_gap(box: Box, point: Point) -> float:
    x, y = point
    across, down = max(box.x - x, x - box.right, 0.0), max(box.y - y, y - box.bottom, 0.0)
    return float((across * across + down * down) ** 0.5)


def even_air(strip: Strip) -> Iterator[Found]:
    """L16: balloons with more air than others; words that hang on one side of theirs."""
    limits = strip.limits
    found: list[float] = []
    for panel in strip.panels:
        for balloon in panel.balloons:
            if balloon.kind == "speech":
                padding = _padding(balloon, panel)
                found.extend([] if padding is None else [padding])
            if balloon.kind in _SYMMETRIC and balloon.rows and balloon.interrupts is None:
                yield from _centred(strip, panel, balloon)
    mean = fmean(found) if found else 0.0
    if len(found) < _SPREAD_LEAST or mean <= 0.0:
        return
    spread = pstdev(found) / mean
    if spread > limits.pad_spread_warn:
        grave = spread > limits.pad_spread_error
        limit = limits.pad_spread_error if grave else limits.pad_spread_warn
        message = f"the air in balloons differs: {min(found):.2f} to {max(found):.2f} em"
        mend = "give all balloons of a strip the same air"
        yield Found("error" if grave else "warning", round(spread, 2), limit, message, mend)


def _centred(strip: Strip, panel: Panel, balloon: Balloon) -> Iterator[Found]:
    ink = balloon.ink
    if ink is None:
        return
    limits, (x, y) = strip.limits, balloon.box.centre
    cropped = (
        frozenset(side for point in balloon.outline for side in on_frame(point, panel.inner))
        if panel.border
        else frozenset()
    )
    first, last = balloon.rows[0], balloon.rows[-1]
    top = first.ink.y if first.baseline is None or first.cap is None else first.baseline - first.cap
    bottom = last.ink.bottom if last.baseline is None else last.baseline
    across = 0.0 if cropped & {"left", "right"} else abs(ink.centre[0] - x)
    down = 0.0 if cropped & {"top", "bottom"} else abs((top + bottom) / 2 - y)
    off = max(across, down)
    if off > limits.centre_warn_em + limits.slack_em:
        grave = off > limits.centre_error_em + limits.slack_em
        limit = limits.centre_error_em if grave else limits.centre_warn_em
        message = f"the words of {balloon.id} are {off:.2f} em off its middle"
        mend = "centre them by their ink: capitals have no descenders"
        yield Found("error" if grave else "warning", round(off, 2), limit, message, mend, panel, (balloon,))


def legibility(strip: Strip) -> Iterator[Found]:
    """L23: letters that are too small, too pale, or missing."""
    limits = strip.limits
    size = strip.cap * strip.css + _ROUNDED_PX
    if size < limits.cap_warn_px and strip.balloons:
        yield _small(strip, size, "the lettering", None, ())
    for panel in strip.panels:
        for balloon in panel.balloons:
            own = (
                min((row.cap for row in balloon.rows if row.cap is not None), default=strip.cap) * strip.css
                + _ROUNDED_PX
            )
            if own < limits.cap_warn_px <= size:
                yield _small(strip, own, f"the lettering of {balloon.id}", panel, (balloon,))
            yield from _pale(strip, panel, balloon)
            if any("\ufffd" in row.text for row in balloon.rows):
                message = f"{balloon.id} has letters that the font lacks"
                yield Found("error", 1, 0, message, "write them otherwise, or choose another face", panel, (balloon,))


def _small(strip: Strip, size: float, what: str, panel: Panel | None, balloons: tuple[Balloon, ...]) -> Found:
    grave = size < strip.limits.cap_error_px
    limit = strip.limits.cap_error_px if grave else strip.limits.cap_warn_px
    message = f"{what} has capitals {size:.1f} px high where it is read"
    mend = "letter again for this width: fewer words, more panels or a narrower picture"
    return Found("error" if grave else "warning", round(size, 1), limit, message, mend, panel, balloons)


def _pale(strip: Strip, panel: Panel, balloon: Balloon) -> Iterator[Found]:
    ground, ink = _light(balloon.fill), _light(balloon.colour)
    if balloon.kind == "sfx" or ground is None or ink is None:  # a sound has an outline of its own
        return
    limits = strip.limits
    contrast = (max(ground, ink) + 0.05) / (min(ground, ink) + 0.05)
    if contrast < limits.contrast_warn:
        grave = contrast < limits.contrast_error
        limit = limits.contrast_error if grave else limits.contrast_warn
        message = f"the words of {balloon.id} have a contrast of {contrast:.1f} to 1 with their ground"
        mend = "darken the words, or lighten what is under them"
        yield Found("error" if grave else "warning", round(contrast, 1), limit, message, mend, panel, (balloon,))


def _light(colour: str) -> float | None:
    """The relative luminance of #rrggbb, as WCAG has it; None for anything else."""
    if len(colour) != 7 or colour[0] != "#":
        return None
    try:
        parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    except ValueError:
        return None
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
