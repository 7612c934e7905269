"""What became of the writer's wishes for single balloons: `at` that found no room, `nudge` that does harm.

Comes in: solved panels. Goes out: warnings at their lines. The picture is made all the same.
"""

from collections.abc import Iterable

from comicgen.diagnostics import Report
from comicgen.layout.panel import Attempt

__all__ = ["tell_wishes"]


def tell_wishes(attempts: Iterable[Attempt], report: Report) -> None:
    """Warns of every wish that could not be kept, and of every nudge that was kept and does harm."""
    for attempt in attempts:
        for order, word in enumerate(attempt.words):
            said = {wish: _words(attempt, order, wish) for wish in ("at", "nudge")}
            line, name = word.line, f"{attempt.job.beat.panel.id}.{order + 1}"
            if said["nudge"]:
                message = f"balloon {name} is nudged into the way: {said['nudge']}"
                report.warning("nudge-harms", message, line.text_span, hint="a smaller nudge may do, or `at`")
            if said["at"] and (where := line.at or line.side):
                message = f"could not stand at {where}: there {said['at']}"
                hint = "ask for another place, give the panel more room, or nudge the balloon: a nudge is always obeyed"
                report.warning("at-not-kept", message, line.text_span, hint=hint)


def _words(attempt: Attempt, order: int, wish: str) -> str:
    """What is to be told of a balloon's wish; "" when there is nothing."""
    found = [remark.words for remark in attempt.placement.remarks if (remark.order, remark.wish) == (order, wish)]
    return ", and ".join(found[:2])
