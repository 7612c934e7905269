"""What a lock could not hold, told panel by panel: why it was solved again, and what moved how far.

Comes in: what was locked and what became of it. Goes out: findings; warnings where the lock is now out of date, notes
where it is being written anew.
"""

from collections.abc import Iterator, Sequence
from math import hypot

from comicgen.diagnostics import Report
from comicgen.layout.hold import Held
from comicgen.layout.lock import LockedPanel, LockedTarget, Locking
from comicgen.script.lists import nearest
from comicgen.script.model import Script

__all__ = ["tell_moves"]

STILL_EM = 0.05  # what moves by less has not moved
HINT = "`comicgen layout --lock` keeps the new places; undo the change to have the old ones"


def tell_moves(script: Script, held: Held | str, now: LockedTarget, locking: Locking, report: Report) -> None:
    """Tells what did not stay where it was locked; nothing when all did."""
    was = locking.lock and locking.lock.target(now.name)
    for name in locking.unlocked:
        _unknown(name, now, report)
    tell = report.note if locking.writes else report.warning
    hint = "" if locking.writes else HINT
    spans = {panel.id: panel.span for panel in script.panels}
    if isinstance(held, str):
        if held:
            told = f": {_counted(list(_moves_of_all(was, now)), now)}" if was else ""
            tell("stale-lock", f"everything was solved again, since {held}{told}", script.span, hint=hint)
        return
    for panel, old, reason, new in zip(held.script.panels, held.olds, held.reasons, now.panels, strict=True):
        message = _told(new, old, reason, em=now.em)
        if message:
            tell("stale-lock", message, spans.get(panel.continues or panel.id, panel.span), hint=hint)
    gone = _gone(was, held) if was else []
    if gone:
        tell("stale-lock", f"locked, but no longer in the script: panel {', '.join(gone)}", script.span, hint=hint)


def _unknown(name: str, now: LockedTarget, report: Report) -> None:
    names = [panel.id for panel in now.panels]
    if name != "all" and name not in names:
        near = nearest(name, names)
        hint = f"did you mean '{near}'?" if near else f"the panels are: {', '.join(names[:20])}"
        report.error("unknown-panel", f"no panel is called '{name[:60]}', so it cannot be unlocked", None, hint=hint)


def _gone(was: LockedTarget, held: Held) -> list[str]:
    here = {old.id for old in held.olds if old}
    return [panel.id for panel in was.panels if panel.id not in here]


def _told(new: LockedPanel, old: LockedPanel | None, reason: str, *, em: float) -> str:
    """What is said of one panel; "" when it stands where it stood."""
    if old is None:
        return ""  # a new panel: the script says so itself
    parts = [f"solved again, {reason}"] if reason else []
    shift = hypot(new.frame.x - old.frame.x, new.frame.y - old.frame.y) / em
    grown = (new.frame.w - old.frame.w) / em
    if shift > STILL_EM:
        parts.append(f"its frame moved by {shift:.1f} em")
    if abs(grown) > STILL_EM:
        parts.append(f"its frame is {abs(grown):.1f} em {'wider' if grown > 0 else 'narrower'}")
    moves = list(_moves(old, new, em)) if reason else []  # else only edited words have another place
    moved = [(name, by) for name, by in moves if by > STILL_EM]
    if len(moved) > 2 or len(moved) < len(moves):
        still = len(moves) - len(moved)
        parts.append(_still(still, len(moves)))
    parts += [f"balloon {name} moved by {by:.1f} em" for name, by in moved] if len(moved) < 3 else []
    return f"panel {new.id}: {'; '.join(parts)}" if parts else ""


def _still(still: int, count: int) -> str:
    if count == 1:
        return "its balloon stands where it was"
    return f"{still} of {count} balloons {'stands where it was' if still == 1 else 'stand where they were'}"


def _moves(old: LockedPanel, new: LockedPanel, em: float) -> Iterator[tuple[str, float]]:
    """Every balloon that is still there, by its new name, and how far it moved in its panel, in em."""
    for i, j in _same_lines(old, new):
        (x0, y0), (x1, y1) = old.balloons[i].stand.at, new.balloons[j].stand.at
        yield f"{new.id}.{j + 1}", hypot(x1 - x0, y1 - y0) / em


def _same_lines(old: LockedPanel, new: LockedPanel) -> Iterator[tuple[int, int]]:
    """Balloons of one line, where every line is one balloon."""
    if len(old.balloons) == len(new.balloons):
        yield from ((i, i) for i in range(len(new.balloons)))
    elif len(old.lines) == len(old.balloons) and len(new.lines) == len(new.balloons):
        rest = list(enumerate(old.lines))
        for j, line in enumerate(new.lines):
            found = next((pair for pair in rest if pair[1] == line), None)
            if found:
                rest.remove(found)
                yield found[0], j


def _moves_of_all(was: LockedTarget, now: LockedTarget) -> Iterator[tuple[str, float]]:
    olds = {panel.id: panel for panel in was.panels}
    for panel in now.panels:
        if panel.id in olds:
            yield from _moves(olds[panel.id], panel, now.em)


def _counted(moves: Sequence[tuple[str, float]], now: LockedTarget) -> str:
    """How many balloons of a comic moved."""
    count = sum(len(panel.balloons) for panel in now.panels)
    still = sum(by <= STILL_EM for _, by in moves)
    return f"{still} of {count} balloons stand where they were in their panels"
