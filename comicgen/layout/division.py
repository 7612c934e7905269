"""Division: a panel that holds more than a panel can becomes two or more, cut where the speaker changes.

Comes in: a script. Goes out: a script in which the crowded panels are several (the last step of the ladder, and R14:
a new panel rather than a crowd of balloons). Nothing is lost: every word keeps its place in the order.
"""

from collections.abc import Iterator, Sequence

from comicgen.layout.pieces import MOST_WORDS, pieces
from comicgen.lettering import plain
from comicgen.script.model import Line, Panel, Script

__all__ = ["divided", "parts_of", "split_panels"]

MOST_BALLOONS, MOST_PANEL_WORDS = 5, 48  # in a panel of common size (R14): for more no places are even searched
EVER_BALLOONS, LARGE_WORDS = 8, 110  # in one that is larger than a strip, and in one as large as a strip (B10)
GOOD_BALLOONS, GOOD_WORDS = 4, 35  # what a divided panel's parts hold at most (B10, R14)
SAME_VOICE = 0.6  # a cut in the middle of one speaker's speech
UNANSWERED = 0.25  # a cut between a question and its answer
MUTE = 0.8  # a part in which nobody speaks
EACH = 0.3  # every part is one panel more
SILHOUETTES = ("silhouette",)  # shots that hold for all parts; others are for the first, the composer chooses the rest


def divided(script: Script, share: float) -> Script:
    """The script with every panel divided that is plainly too full, however small the letters.

    `share` is how large its panels are: 1.0 is a panel as large as a whole strip, 0.0 one of common size.
    """
    balloons = min(EVER_BALLOONS, MOST_BALLOONS * max(1.0, share))
    words = max(MOST_PANEL_WORDS, LARGE_WORDS * share)
    full = [i for i, panel in enumerate(script.panels) if _is_full(panel, balloons, words)]
    return split_panels(script, full) or script


def split_panels(script: Script, indices: Sequence[int]) -> Script | None:
    """The script with these panels divided as far as they can be; None when none of them can."""
    taken = {panel.id for panel in script.panels}
    panels: list[Panel] = []
    for i, panel in enumerate(script.panels):
        parts = parts_of(panel, taken) if i in indices and panel.inset_in is None else (panel,)
        taken.update(part.id for part in parts)
        panels += parts
    return script._replace(panels=tuple(panels)) if len(panels) > len(script.panels) else None


def parts_of(panel: Panel, taken: set[str]) -> tuple[Panel, ...]:
    """The panels that a crowded one becomes, at least two if it can be divided; the first keeps its name."""
    lines = tuple(piece for line in panel.lines for piece in pieces(line, MOST_WORDS))
    if len(lines) < 2:
        return (panel,)
    cuts = _cuts(lines)
    if len(cuts) < 2:
        return (panel,)
    names = _names(panel.continues or panel.id, taken)
    count = len(cuts)
    share = max(min(panel.width, 1.0), panel.width / count)
    parts = [panel._replace(lines=lines[start:end], width=share, after=None) for start, end in cuts]
    rest = [
        part._replace(
            id=next(names),
            continues=panel.continues or panel.id,
            shot=panel.shot if panel.shot in SILHOUETTES else None,
            alt=None,
            note=None,
        )
        for part in parts[1:]
    ]
    rest[-1] = rest[-1]._replace(after=panel.after)
    return (parts[0], *rest)


def _is_full(panel: Panel, most_balloons: float, most_words: float) -> bool:
    balloons = sum(len(pieces(line)) for line in panel.lines if line.kind != "sfx")
    return balloons > most_balloons or sum(_words(line) for line in panel.lines) > most_words


def _names(first: str, taken: set[str]) -> Iterator[str]:
    """p3b, p3c and so on, past what the writer has named so."""
    number = 1
    while True:
        letters, rest = "", number
        while rest >= 0:
            letters, rest = chr(ord("a") + rest % 26) + letters, rest // 26 - 1
        if first + letters not in taken:
            yield first + letters
        number += 1


def _words(line: Line) -> int:
    return len(plain(line.text).split()) if line.kind != "sfx" else 0


# --------------------------------------------------------------------------- where to cut


def _cuts(lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    """Ranges of lines, at least two: the most even ones, cut where the speaker changes if possible."""
    count = len(lines)
    words = [_words(line) for line in lines]
    total, spoken = sum(words), sum(line.kind != "sfx" for line in lines)
    number = max(2, -(-total // GOOD_WORDS), -(-spoken // GOOD_BALLOONS))
    goal = max(1.0, total / number)

    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())] * (count + 1)  # from each line on: cost, ends of parts
    for start in reversed(range(count)):
        options = []
        for end in range(start + 1, count + (start > 0)):
            balloons, held = sum(line.kind != "sfx" for line in lines[start:end]), sum(words[start:end])
            if end > start + 1 and (balloons > GOOD_BALLOONS or held > GOOD_WORDS):
                break
            cost = ((held - goal) / goal) ** 2 + EACH + _cut_cost(lines, start, end)
            options.append((cost + best[end][0], (end, *best[end][1])))
        best[start] = min(options)
    ends = best[0][1]
    return tuple(zip((0, *ends), ends, strict=False))


def _cut_cost(lines: Sequence[Line], start: int, end: int) -> float:
    cost = 0.0 if any(line.by or line.where for line in lines[start:end]) else MUTE
    if end == len(lines):
        return cost
    before, after = lines[end - 1], lines[end]
    if before.by == after.by and before.kind == after.kind:
        cost += SAME_VOICE
    if before.text.rstrip("\"'”*~ ").endswith("?"):
        cost += UNANSWERED
    return cost
