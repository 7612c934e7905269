"""Balloons, captions and sounds of a panel, before and after: words, kinds, speakers, places."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from comicgen.compare.align import aligned
from comicgen.compare.laid import LaidBalloon, LaidPanel, moved_within
from comicgen.compare.model import Change
from comicgen.compare.phrases import became, direction, listed, quoted, shown

__all__ = ["balloon_changes", "called"]

_MOVED = 1.0  # CSS pixels: less is no move that anybody sees
_GREW = 0.04  # of its width or height
_MANY = 3  # so many that moved are told together


def balloon_changes(old: LaidPanel, new: LaidPanel, names: Mapping[str, str], unit: float) -> Iterator[Change]:
    """What is different in what is said. `unit` is pixels per CSS pixel; 0: places are not to be compared."""
    pairs = aligned(old.balloons, new.balloons, _alike)
    for place in pairs.gone:
        balloon = old.balloons[place]
        yield Change("line-removed", f"{quoted(balloon.text)} ({_who(balloon, names)}) is gone")
    for place in pairs.new:
        balloon = new.balloons[place]
        yield Change("line-added", f"{_name(balloon)} {quoted(balloon.text)} ({_who(balloon, names)}) is new")
    matched = [(old.balloons[one], new.balloons[other]) for one, other in (*pairs.pairs, *pairs.moved)]
    matched.sort(key=lambda pair: pair[1].number)
    for one, other in pairs.moved:
        before, after = old.balloons[one], new.balloons[other]
        yield Change("order", f"{_name(after)} {quoted(after.text)} was number {before.number}")
    for before, after in matched:
        yield from _said(before, after, names)
    if unit:
        yield from _places(matched, old, new, unit)


def called(names: Mapping[str, str], key: str) -> str:
    """How somebody is called."""
    return names.get(key) or key[:1].upper() + key[1:]


def _alike(old: LaidBalloon, new: LaidBalloon) -> float:
    words = 1.0 if old.text == new.text else SequenceMatcher(None, old.text, new.text, autojunk=False).ratio()
    by = 1.0 if old.speakers == new.speakers else 0.0
    return 0.7 * words + 0.2 * by + 0.1 * (old.kind == new.kind)


def _name(balloon: LaidBalloon) -> str:
    return f"{balloon.noun} {balloon.number}"


def _who(balloon: LaidBalloon, names: Mapping[str, str]) -> str:
    return listed([called(names, key) for key in balloon.speakers]) if balloon.speakers else balloon.noun


def _said(old: LaidBalloon, new: LaidBalloon, names: Mapping[str, str]) -> Iterator[Change]:
    if old.text != new.text:
        yield Change("text", f"{_name(new)} {became(old.text, new.text)}")
    if old.kind != new.kind:
        yield Change("kind", f"{_name(new)} is now {new.kind}, was {old.kind}")
    if old.speakers != new.speakers:
        yield Change("speaker", f"{_name(new)} is now said by {_who(new, names)}, was by {_who(old, names)}")
    if old.aims != new.aims and old.speakers == new.speakers:
        told = f"the tail of {_name(new)} now aims at {shown(new.aims)}, was at {shown(old.aims)}"
        yield Change("tail", told, follows=True)
    if old.rows != new.rows:
        rows = f"{new.rows} row{'s' if new.rows != 1 else ''}"
        yield Change("rows", f"{_name(new)} is set in {rows} now, was in {old.rows}", follows=True)


def _places(
    matched: list[tuple[LaidBalloon, LaidBalloon]], old: LaidPanel, new: LaidPanel, unit: float
) -> Iterator[Change]:
    """What moved within its panel."""
    moved = []
    for before, after in matched:
        dx, dy = moved_within((before.box, after.box), (old, new))
        if max(abs(dx), abs(dy)) > _MOVED * unit:
            moved.append((after, dx, dy))
        elif before.text == after.text and before.rows == after.rows and _grew(before, after):
            size = f"{round(after.box.w)} x {round(after.box.h)} px"
            told = f"{_name(after)} is {size} now, was {round(before.box.w)} x {round(before.box.h)}"
            yield Change("balloon-size", told, follows=True)
    if len(moved) > _MANY:
        most = max(max(abs(dx), abs(dy)) for _, dx, dy in moved)
        yield Change("balloon-moved", f"{len(moved)} balloons moved, at most {round(most)} px", follows=True)
        return
    for after, dx, dy in moved:
        yield Change("balloon-moved", f"{_name(after)} moved {direction(dx, dy)}", follows=True)


def _grew(before: LaidBalloon, after: LaidBalloon) -> bool:
    return any(abs(b - a) > _GREW * max(a, 1.0) for a, b in zip(before.box[2:], after.box[2:], strict=True))
