"""Panels and their distances: L25. Gutters, edges, room above heads, room between words and speakers."""

from collections.abc import Iterator
from itertools import pairwise
from math import cos, sin, tau
from statistics import fmean, pstdev

from comicgen.lint.model import Figure, Found, Panel, Strip
from comicgen.lint.shapes import Box, Polygon, bounds, distance

__all__ = ["geometry", "tier_ratio"]

_CLOSE = ("close-up", "extreme close-up", "close", "extreme")  # shots that may cut the hair
_PLAIN = "plain"
_FLUSH_EM = 0.06
_HAIR_CORNERS = 32


def geometry(strip: Strip) -> Iterator[Found]:
    """L25: gutters that differ by accident, edges out of line, crowded or lost heads."""
    tiers = _tiers(strip)
    inside = _inside(tiers)
    between = _between(tiers)
    for gutters, where in ((inside, "inside tiers"), (between, "between tiers")):
        for kind, gaps in sorted(gutters.items()):
            yield from _uneven(strip, gaps, f"gutters {where}" if kind == _PLAIN else f"{kind} gutters {where}")
    yield from _proportion(strip, inside.get(_PLAIN, []), between.get(_PLAIN, []))
    for tier in tiers:
        yield from _edges(strip, tier)
    for panel in strip.panels:
        yield from _headroom(strip, panel)
        yield from _far_words(strip, panel)


def _tiers(strip: Strip) -> list[list[Panel]]:
    """The panels of each tier from left to right; what lies in another panel or runs off the sheet is no part of it."""
    tiers: dict[int, list[Panel]] = {}
    for panel in strip.panels:
        if panel.inset is None and not panel.bleed:
            tiers.setdefault(panel.tier, []).append(panel)
    return [sorted(tier, key=lambda panel: panel.rect.x) for _, tier in sorted(tiers.items())]


def _inside(tiers: list[list[Panel]]) -> dict[str, list[float]]:
    """The gutters between neighbours, by class: from ink to ink."""
    found: dict[str, list[float]] = {}
    for tier in tiers:
        for one, other in pairwise(tier):
            later = max(one, other, key=lambda panel: panel.order)
            found.setdefault(later.gutter, []).append(_clear(other.rect.x - one.rect.right, one, other))
    return found


def _between(tiers: list[list[Panel]]) -> dict[str, list[float]]:
    """The gutters between tiers, by the class of the panel with which a tier begins."""
    found: dict[str, list[float]] = {}
    for upper, lower in pairwise(tiers):
        above = max(upper, key=lambda panel: panel.rect.bottom + panel.border / 2)  # from ink to ink, too
        below = min(lower, key=lambda panel: panel.rect.y - panel.border / 2)
        first = min(lower, key=lambda panel: panel.order)
        found.setdefault(first.gutter, []).append(_clear(below.rect.y - above.rect.bottom, above, below))
    return found


def _clear(gap: float, one: Panel, other: Panel) -> float:
    return gap - (one.border + other.border) / 2


def _uneven(strip: Strip, gaps: list[float], what: str) -> Iterator[Found]:
    mean = fmean(gaps) if gaps else 0.0
    if len(gaps) < 2 or mean <= _FLUSH_EM:
        return
    limits, spread = strip.limits, pstdev(gaps) / mean
    if spread > limits.gutter_spread_warn:
        grave = spread > limits.gutter_spread_error
        limit = limits.gutter_spread_error if grave else limits.gutter_spread_warn
        message = f"{what} are {min(gaps):.2f} to {max(gaps):.2f} em wide"
        mend = "make all of one kind equally wide, to the pixel"
        yield Found("error" if grave else "warning", round(spread, 3), limit, message, mend)


def tier_ratio(strip: Strip) -> float:
    """How many times as wide gutters are between tiers as inside; 1 when there are none of one kind."""
    tiers = _tiers(strip)
    inside, between = _inside(tiers).get(_PLAIN, []), _between(tiers).get(_PLAIN, [])
    return fmean(between) / fmean(inside) if inside and between and fmean(inside) > _FLUSH_EM else 1.0


def _proportion(strip: Strip, inside: list[float], between: list[float]) -> Iterator[Found]:
    if not inside or not between or fmean(inside) <= _FLUSH_EM:
        return
    ratio, limits = fmean(between) / fmean(inside), strip.limits
    if not limits.gutter_ratio_least - 0.01 <= ratio <= limits.gutter_ratio_most + 0.01:
        low = ratio < limits.gutter_ratio_least
        message = f"gutters between tiers are {ratio:.1f} times as wide as those inside"
        limit = limits.gutter_ratio_least if low else limits.gutter_ratio_most
        mend = "make them wider, so that a tier is read to its end" if low else "bring the tiers closer together"
        yield Found("warning", round(ratio, 2), limit, message, mend)


def _edges(strip: Strip, tier: list[Panel]) -> Iterator[Found]:
    """Panels of one tier begin and end at one height."""
    for side in ("upper", "lower"):
        ends = [panel.rect.y if side == "upper" else panel.rect.bottom for panel in tier]
        off = (max(ends) - min(ends)) * strip.css
        if off > strip.limits.edge_off_px:
            message = f"the {side} edges of {tier[0].id} to {tier[-1].id} differ by {off:.1f} px"
            mend = "align the panels of a tier"
            yield Found("error", round(off, 2), strip.limits.edge_off_px, message, mend, tier[0])


def _headroom(strip: Strip, panel: Panel) -> Iterator[Found]:
    """Air between hair and frame, and between hair and the balloon above it. A frame that cuts a head cuts it well, and
    a picture wants more room above a head than words do: balloons come close, they only must not rest on it.
    """
    for figure in panel.figures:
        head = figure.head
        if head is None or figure.kind == "voice":
            continue
        limits = strip.limits
        need = min(limits.headroom_heads * _height(figure, head), limits.headroom_most_em)
        above = head.y - panel.inner.y
        if panel.border and panel.shot not in _CLOSE and -_FLUSH_EM < above < need:
            message = f"the head of {figure.name} has {max(above, 0.0):.2f} em of air below the frame"
            yield Found("warning", round(above, 2), round(need, 2), message, "lower the figure", panel)
        if figure.facing == "back":
            continue  # a head seen from behind is hair and nothing else: balloons may lie over it
        hats = [(gap, balloon) for balloon in panel.read if (gap := _above(balloon.outline, head)) is not None]
        for gap, balloon in sorted(hats, key=lambda pair: pair[0])[:1]:
            if gap < limits.hat_gap_em - limits.slack_em:
                told = f"is {gap:.2f} em above" if gap > 0.0 else "sits in"
                message = f"{balloon.id} {told} the hair of {figure.name}, like a hat"
                mend = "lower the figure, or raise the balloon"
                yield Found("warning", round(gap, 2), limits.hat_gap_em, message, mend, panel, (balloon,))


def _height(figure: Figure, head: Box) -> float:
    return figure.face.h if figure.face else head.h


def _above(outline: Polygon, head: Box) -> float | None:
    """How far an outline that hangs above the middle of a head is from its hair, which is round; None for others."""
    box = bounds(outline)
    left, right = head.x + 0.2 * head.w, head.right - 0.2 * head.w
    if box.bottom > head.centre[1] or box.right < left or box.x > right:
        return None
    (x, y), turns = head.centre, [tau * k / _HAIR_CORNERS for k in range(_HAIR_CORNERS)]
    return distance(outline, tuple((x + head.w / 2 * cos(turn), y + head.h / 2 * sin(turn)) for turn in turns))


def _far_words(strip: Strip, panel: Panel) -> Iterator[Found]:
    """The nearest words of a panel are near to somebody: else the camera is too far out."""
    heads = [box for figure in panel.figures if (box := figure.head or figure.face)]
    spoken = [balloon for balloon in panel.balloons if balloon.tails and balloon.tails[0].aims != "frame"]
    ways = [distance(balloon.outline, head.corners) for balloon in spoken for head in heads]
    if ways and min(ways) > strip.limits.far_words_em + strip.limits.slack_em:
        message = f"even the nearest balloon of {panel.id} is {min(ways):.1f} em from a head"
        mend = "bring the camera nearer, or the words down"
        yield Found("warning", round(min(ways), 2), strip.limits.far_words_em, message, mend, panel, (spoken[0],))
