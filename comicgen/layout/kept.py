"""Which panels and lines of a script are those of a lock: by id, else by their words, else by their neighbours.

Comes in: a locked target and a script. Goes out: a Kept for each panel: the locked panel that it is, the words that its
lines had, or why it has to be solved again.
"""

import re
from collections.abc import Sequence

from comicgen.alignment import in_order
from comicgen.frozen import NamedTuple
from comicgen.layout.lock import LockedLine, LockedPanel, LockedTarget, line_of
from comicgen.script.model import Panel, Script

__all__ = ["Kept", "kept_of"]

_BY_PLACE = re.compile(r"p\d+")  # the name of a panel that the writer has not named
NAMED, SAME_LINES, SAME_ID, SAME_SHAPE, SILENT = 4.0, 2.0, 1.0, 0.5, 0.5  # how well two panels agree
LEAST = 0.75  # panels that agree less are not the same


class Kept(NamedTuple):
    """A panel of the script beside what is locked of it."""

    panel: Panel
    old: LockedPanel | None = None  # None: it is new
    words: tuple[str, ...] = ()  # of each line as it was locked
    reason: str = ""  # why it must be solved again; "": it need not


def kept_of(script: Script, target: LockedTarget) -> tuple[Kept, ...]:
    """Every panel of the script with what is locked of it."""
    heads = [panel for panel in target.panels if not panel.continues]
    pairs = _aligned(heads, script.panels)
    return tuple(
        Kept(panel) if i is None else _kept(panel, heads[i]) for panel, i in zip(script.panels, pairs, strict=True)
    )


def _kept(panel: Panel, old: LockedPanel) -> Kept:
    words = _words(old.lines, [line_of(line) for line in panel.lines])
    if words is not None:
        return Kept(panel, old, words)
    more = len(panel.lines) - len(old.lines)
    reason = "since its lines were changed" if not more else f"since {_counted(abs(more))} {_done(more)}"
    return Kept(panel, old, reason=reason)


def _counted(count: int) -> str:
    return "a line was" if count == 1 else f"{count} lines were"


def _done(more: int) -> str:
    return "added" if more > 0 else "removed"


# --------------------------------------------------------------------------- lines


def _words(old: Sequence[LockedLine], new: Sequence[LockedLine]) -> tuple[str, ...] | None:
    """The words that each line had; None when lines were added, removed or put in another order.

    A line is known again by its id or its words; between such lines, as many edited ones of the same speakers are the
    same lines.
    """
    if len(old) != len(new):
        return None
    pairs = in_order([[1.0 if _is_same(a, b) else 0.0 for b in new] for a in old])
    if any(i != j for i, j in pairs) or not all(a.by == b.by for a, b in zip(old, new, strict=True)):
        return None
    if any(a.id and b.id and a.id != b.id for a, b in zip(old, new, strict=True)):
        return None
    return tuple(line.words for line in old)


def _is_same(old: LockedLine, new: LockedLine) -> bool:
    return (bool(old.id) and old.id == new.id) or (old.by == new.by and old.words == new.words)


# --------------------------------------------------------------------------- panels


def _aligned(old: Sequence[LockedPanel], new: Sequence[Panel]) -> list[int | None]:
    """For each panel of the script the place of the locked panel that it is."""
    lines = [[line_of(line) for line in panel.lines] for panel in new]
    start = 0
    while start < min(len(old), len(new)) and list(old[start].lines) == lines[start] and old[start].id == new[start].id:
        start += 1
    scores = [[_agreement(a, b, its) for b, its in zip(new[start:], lines[start:], strict=True)] for a in old[start:]]
    found: list[int | None] = [*range(start), *[None] * (len(new) - start)]
    for i, j in in_order(scores):
        found[start + j] = start + i
    return found


def _agreement(old: LockedPanel, panel: Panel, lines: Sequence[LockedLine]) -> float:
    """How much speaks for two panels being the same; 0 when too little does."""
    if old.id == panel.id and not _BY_PLACE.fullmatch(panel.id):
        return NAMED
    most = max(len(old.lines), len(lines))
    score = SAME_ID if old.id == panel.id else 0.0
    if most:
        rest = list(old.lines)
        for line in lines:
            found = next((other for other in rest if _is_same(other, line)), None)
            if found:
                rest.remove(found)
        score += SAME_LINES * (len(old.lines) - len(rest)) / most
        score += SAME_SHAPE if [a.by for a in old.lines] == [b.by for b in lines] else 0.0
    else:
        score += SILENT
    return score if score >= LEAST else 0.0
