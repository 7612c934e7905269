"""One manner throughout: L24. Sizes, leading, lines, and the marks of the house."""

import re
from collections.abc import Iterator
from itertools import pairwise

from comicgen.lint.model import SILENT, Balloon, Found, Panel, Strip

__all__ = ["consistency"]

_NORMAL = (
    "speech",
    "thought",
    "electric",
    "double",
)  # set in the size of the dialogue; other kinds have one of their own
_SAME = 0.01  # share of a size that is rounding
_MEANT = ((0.80, 0.90), (1.15, 1.60))  # sizes that mean something: an aside, a raised voice
_LOUD = ("shout", "scream")  # their line may be as heavy as the frame's, or heavier
_LINE_SLACK = 0.01

_MARKS = (
    (re.compile("[\u2013\u2014\u2015]"), "a dash", "write two hyphens, --, for a speech that breaks off", "en"),
    (re.compile(r"(?<!-)-- | --(?!-)"), "a space beside two hyphens", "set -- close to its words", "en"),
    (re.compile("\u2026"), "three dots in one sign", "write three dots", ""),
    (re.compile(r"(?<!\.)\.\.(?!\.)|\.{4,}"), "dots that are not three", "write exactly three dots", ""),
    (re.compile(r"!\?"), "'!?'", "write ?!, the question first", ""),
    (re.compile(r"[!?]{3,}"), "more than two marks", "two marks are the most: ?! or !!", ""),
    (re.compile(r"\S  +\S"), "two spaces running", "write one", ""),
)


def consistency(strip: Strip) -> Iterator[Found]:
    """L24: more than one size of dialogue, loose or tight rows, heavy or thin lines, marks that no letterer uses."""
    yield from _sizes(strip)
    yield from _leading(strip)
    yield from _lines(strip)
    for panel in strip.panels:
        for balloon in panel.balloons:
            if balloon.kind != "sfx":
                yield from _house_marks(strip, panel, balloon)


def _sizes(strip: Strip) -> Iterator[Found]:
    """Dialogue has one size. What is clearly smaller or larger says so: an aside, a raised voice."""
    odd: dict[Balloon, float] = {}
    for balloon in strip.balloons:
        if balloon.kind in _NORMAL:
            off = [run.size for row in balloon.rows for run in row.runs if not _is_meant(run.size) and run.text.strip()]
            if off:
                odd[balloon] = off[0]
    if odd:
        names = ", ".join(balloon.id for balloon in odd)
        sizes = sorted({round(size, 2) for size in odd.values()})
        message = f"{names}: set {' and '.join(f'{size:.0%}' for size in sizes)} as large as the other dialogue"
        mend = "letter all dialogue alike: cut words or make room, never shrink one balloon"
        yield Found("error", 1 + len(sizes), 1, message, mend, None, tuple(odd))


def _is_meant(size: float) -> bool:
    return abs(size - 1.0) <= _SAME or any(least - _SAME <= size <= most + _SAME for least, most in _MEANT)


def _leading(strip: Strip) -> Iterator[Found]:
    limits = strip.limits
    mixed = strip.case != "upper"
    least, most = (
        (limits.leading_mixed_least_em, limits.leading_mixed_most_em)
        if mixed
        else (limits.leading_least_em, limits.leading_most_em)
    )
    odd: dict[Balloon, float] = {}
    for balloon in strip.balloons:
        if balloon.kind in _NORMAL:
            pitch = _pitch(balloon)
            if pitch is not None and not least - _SAME <= pitch <= most + _SAME:
                odd[balloon] = pitch
    if odd:
        worst = max(odd.values(), key=lambda pitch: abs(pitch - (least + most) / 2))
        names = ", ".join(balloon.id for balloon in odd)
        message = f"rows stand {worst:.2f} em apart in {names}: {least:.2f} to {most:.2f} is usual"
        mend = "set the rows closer" if worst > most else "give the rows more room"
        yield Found("warning", round(worst, 2), least if worst < least else most, message, mend, None, tuple(odd))


def _pitch(balloon: Balloon) -> float | None:
    """The distance of its rows, in em of its own words; None when their sizes differ, for then it may differ too."""
    sizes = {run.size for row in balloon.rows for run in row.runs}
    lines = [row.baseline for row in balloon.rows if row.baseline is not None]
    if len(sizes) != 1 or len(lines) < 2:
        return None
    return max(b - a for a, b in pairwise(lines)) / (min(sizes) or 1.0)


def _lines(strip: Strip) -> Iterator[Found]:
    limits = strip.limits
    odd: dict[Balloon, float] = {}
    for panel in strip.panels:
        for balloon in panel.balloons:
            if balloon.kind in SILENT or not panel.border:
                continue
            share = balloon.stroke / panel.border
            most = float("inf") if balloon.kind in _LOUD else limits.stroke_most
            if not limits.stroke_least - _LINE_SLACK <= share <= most + _LINE_SLACK:
                odd[balloon] = share
    if odd:
        worst = max(odd.values(), key=lambda share: abs(share - 0.6))
        names = ", ".join(balloon.id for balloon in odd)
        message = f"the line round {names} is {worst:.0%} as heavy as that of the frame"
        limit = limits.stroke_least if worst < limits.stroke_least else limits.stroke_most
        mend = f"draw it at {limits.stroke_least:.0%} to {limits.stroke_most:.0%} of the frame's line"
        yield Found("warning", round(worst, 2), limit, message, mend, None, tuple(odd))


def _house_marks(strip: Strip, panel: Panel, balloon: Balloon) -> Iterator[Found]:
    text = "\n".join(row.text for row in balloon.rows)
    for pattern, what, mend, language in _MARKS:
        if strip.language.startswith(language) and pattern.search(text):
            yield Found("warning", 1, 0, f"{balloon.id} has {what}", mend, panel, (balloon,))
