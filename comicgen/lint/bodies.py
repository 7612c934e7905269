"""Balloons among each other and in their panel: L11 coverage, L12 gaps, L13 tangents, L22 economy."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from comicgen.lint.model import SILENT, Balloon, Found, Panel, Strip
from comicgen.lint.shapes import Box, Polygon, area, bounds, covered, near

__all__ = ["coverage", "economy", "gaps", "on_frame", "tangents"]

_ON_LINE_EM = 0.06  # a point so near to the frame's edge lies on it
_SOUND_SHARE = 0.10  # of a sound's letters that may lie under a balloon
_CLEARLY = "either leave a visible gap or overlap decisively"


def coverage(strip: Strip) -> Iterator[Found]:
    """L11: panels that are more paper than picture."""
    limits = strip.limits
    for panel in strip.panels:
        if not panel.figures:  # a panel of words alone hides nothing
            continue
        inner, read = panel.inner, panel.read
        whole = inner.w * inner.h
        if not whole or not read:
            continue
        share = covered([balloon.outline for balloon in read], inner) / whole
        if share > limits.cover_warn:
            grave = share > limits.cover_error
            limit = limits.cover_error if grave else limits.cover_warn
            message = f"balloons cover {share:.0%} of the panel"
            mend = "cut words, give the panel more room, or share its lines out over two panels"
            yield Found("error" if grave else "warning", round(share, 2), limit, message, mend, panel, read)
        largest = max(read, key=lambda balloon: area(balloon.outline))
        share = covered([largest.outline], inner) / whole
        if share > limits.largest_warn:
            grave = share > limits.largest_error
            limit = limits.largest_error if grave else limits.largest_warn
            message = f"{largest.id} alone covers {share:.0%} of the panel"
            mend = "split it into two joined balloons, or give the panel more room"
            yield Found("error" if grave else "warning", round(share, 2), limit, message, mend, panel, (largest,))


def gaps(strip: Strip) -> Iterator[Found]:
    """L12: strangers that overlap or stand too close; distance is time."""
    for panel in strip.panels:
        for one, other in combinations(panel.balloons, 2):
            if _related(one, other):
                continue
            if "sfx" in (one.kind, other.kind):
                yield from _over_sound(panel, one, other)
            else:
                yield from _too_close(strip, panel, one, other)
    yield from _under_insets(strip)
    for (panel, one), (_, other) in _neighbours(strip):
        if near(one.outline, other.outline, within=0.0) == 0.0:
            message = f"{one.id} lies over {other.id}, which belongs to another panel"
            yield Found("error", 0.0, 0.0, message, "keep it in its own panel", panel, (one, other))


def _under_insets(strip: Strip) -> Iterator[Found]:
    """A small panel inside of a large one hides what its host says."""
    hosts = {panel.id: panel for panel in strip.panels}
    for inset in strip.panels:
        host = hosts.get(inset.inset or "")
        for balloon in host.balloons if host else ():
            if near(inset.rect.corners, balloon.outline, within=0.0) == 0.0:
                message = f"{balloon.id} and the inset {inset.id} overlap"
                mend = "move the balloon out from under the inset"
                yield Found("error", 0.0, 0.0, message, mend, host, (balloon,))


def _related(one: Balloon, other: Balloon) -> bool:
    """Whether two balloons hang together, so that they may touch."""
    return (
        other.joined_to == one.id
        or one.joined_to == other.id
        or other.interrupts == one.id
        or one.interrupts == other.id
    )


def _neighbours(strip: Strip) -> Iterator[tuple[tuple[Panel, Balloon], tuple[Panel, Balloon]]]:
    """Pairs of balloons in different panels of which one leaves its own."""
    placed = [(panel, balloon) for panel in strip.panels for balloon in panel.read]
    leaves = [(panel, one) for panel, one in placed if one.box.overlap(panel.rect.grown(_ON_LINE_EM)) != one.box]
    for first in leaves:
        for second in placed:
            if second[0] is not first[0] and first[1].box.gap(second[1].box) == 0.0:
                yield first, second


def _over_sound(panel: Panel, one: Balloon, other: Balloon) -> Iterator[Found]:
    sound, balloon = (one, other) if one.kind == "sfx" else (other, one)
    box, whole = sound.box, area(sound.outline)
    if not whole or near(one.outline, other.outline, within=0.0) > 0.0:
        return
    both = (
        covered([sound.outline], box) + covered([balloon.outline], box) - covered([sound.outline, balloon.outline], box)
    )
    share = both / whole
    if share > _SOUND_SHARE:
        message = f"{one.id} and {other.id} overlap: {share:.0%} of the sound is hidden"
        yield Found(
            "warning", round(share, 2), _SOUND_SHARE, message, "give the sound a place of its own", panel, (one, other)
        )


def _too_close(strip: Strip, panel: Panel, one: Balloon, other: Balloon) -> Iterator[Found]:
    least = strip.limits.gap_em
    gap = near(one.outline, other.outline, within=least)
    if gap == 0.0:
        message = f"{one.id} and {other.id} overlap, as if one cut the other short"
        mend = "move them apart; if one speaker interrupts the other, say so in the script"
        yield Found("error", 0.0, 0.0, message, mend, panel, (one, other))
    elif gap < least - strip.limits.slack_em:
        message = f"{one.id} and {other.id} are only {gap:.2f} em apart"
        yield Found("warning", round(gap, 2), least, message, "move them apart, or join them", panel, (one, other))


def tangents(strip: Strip) -> Iterator[Found]:
    """L13: outlines that just miss or just kiss a frame, a face or a stranger's tail."""
    for panel in strip.panels:
        kisses = [
            found for balloon in panel.balloons if balloon.kind != "sfx" for found in _kisses(strip, panel, balloon)
        ]
        if len(kisses) > strip.limits.tangents_most:
            balloons = tuple(dict.fromkeys(balloon for found in kisses for balloon in found.balloons))
            message = f"{len(kisses)} outlines just miss or just kiss something"
            yield Found("error", len(kisses), strip.limits.tangents_most, message, _CLEARLY, panel, balloons)
        else:
            yield from kisses


def _kisses(strip: Strip, panel: Panel, balloon: Balloon) -> Iterator[Found]:
    limits = strip.limits
    if panel.border and not balloon.breaks_frame:
        yield from _kissed_frame(strip, panel, balloon)
    for figure in panel.figures:
        if figure.has_face and figure.face:
            gap = near(balloon.outline, figure.face.corners, within=limits.tangent_em)
            if limits.face_gap_em <= gap < limits.tangent_em:  # nearer ones are told by L09
                message = f"{balloon.id} just misses the face of {figure.name}, by {gap:.2f} em"
                yield Found("warning", round(gap, 2), limits.tangent_em, message, _CLEARLY, panel, (balloon,))
    for other in panel.balloons:
        if other is balloon or _related(balloon, other):
            continue
        gap = min(
            (near(p, balloon.outline, within=limits.tangent_em) for t in other.tails for p in t.polygons), default=1.0
        )
        if 0.0 < gap < limits.tangent_em:
            message = f"{balloon.id} just misses the tail of {other.id}, by {gap:.2f} em"
            yield Found("warning", round(gap, 2), limits.tangent_em, message, _CLEARLY, panel, (balloon, other))


def _kissed_frame(strip: Strip, panel: Panel, balloon: Balloon) -> Iterator[Found]:
    """Each edge of the frame: off it by a hair, or cropped by it along a hair."""
    limits, inner, box = strip.limits, panel.inner, balloon.box
    gaps = {
        "left": box.x - inner.x,
        "top": box.y - inner.y,
        "right": inner.right - box.right,
        "bottom": inner.bottom - box.bottom,
    }
    for side, gap in gaps.items():
        if _ON_LINE_EM < gap < limits.tangent_em:
            message = f"{balloon.id} just misses the {side} of the frame, by {gap:.2f} em"
            yield Found("warning", round(gap, 2), limits.tangent_em, message, _CLEARLY, panel, (balloon,))
        elif abs(gap) <= _ON_LINE_EM and balloon.kind not in SILENT:
            along = _contact(balloon.outline, inner, side)
            if along < limits.kiss_em:
                message = f"{balloon.id} only kisses the {side} of the frame, along {along:.2f} em"
                yield Found("warning", round(along, 2), limits.kiss_em, message, _CLEARLY, panel, (balloon,))


def on_frame(point: tuple[float, float], inner: Box) -> frozenset[str]:
    """The edges of a frame on which a point lies, or behind which."""
    x, y = point
    gaps = {"left": x - inner.x, "top": y - inner.y, "right": inner.right - x, "bottom": inner.bottom - y}
    return frozenset(side for side, gap in gaps.items() if gap <= _ON_LINE_EM)


def _contact(outline: Polygon, inner: Box, side: str) -> float:
    touching = [point for point in outline if side in on_frame(point, inner)]
    box = bounds(touching) if touching else Box(0.0, 0.0, 0.0, 0.0)
    return box.h if side in ("left", "right") else box.w


def economy(strip: Strip) -> Iterator[Found]:
    """L22: balloons with too much or too little air for their words, or of an odd form."""
    limits = strip.limits
    for panel in strip.panels:
        for balloon in _whole_ovals(panel):
            if balloon.words < limits.economy_words or not balloon.rows:
                continue
            pitch = strip.leading or _pitch(balloon) or 1.12
            fill = sum(row.ink.w for row in balloon.rows) * pitch / (area(balloon.outline) or 1.0)
            if not limits.fill_least <= fill <= limits.fill_most:
                loose = fill < limits.fill_least
                grave = fill < limits.fill_error_least or fill > limits.fill_error_most
                message = f"the words of {balloon.id} fill {fill:.0%} of it: it is too {'large' if loose else 'tight'}"
                limit = limits.fill_least if loose else limits.fill_most
                mend = "draw the outline closer round the words" if loose else "give the words more air"
                yield Found("error" if grave else "warning", round(fill, 2), limit, message, mend, panel, (balloon,))
            aspect = balloon.box.w / (balloon.box.h or 1.0)
            if not limits.aspect_least <= aspect <= limits.aspect_most:
                long = aspect > limits.aspect_most
                message = f"{balloon.id} is {aspect:.1f} times as wide as high"
                limit = limits.aspect_most if long else limits.aspect_least
                mend = f"set its words in {'more' if long else 'fewer'} rows"
                yield Found("warning", round(aspect, 2), limit, message, mend, panel, (balloon,))


def _whole_ovals(panel: Panel) -> Sequence[Balloon]:
    """Normal speech that the frame does not crop."""
    inner = panel.inner
    return [one for one in panel.balloons if one.kind == "speech" and not any(on_frame(p, inner) for p in one.outline)]


def _pitch(balloon: Balloon) -> float | None:
    """The distance of its baselines."""
    lines = [row.baseline for row in balloon.rows if row.baseline is not None]
    return (lines[-1] - lines[0]) / (len(lines) - 1) if len(lines) > 1 else None
