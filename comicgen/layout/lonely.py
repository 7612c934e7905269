"""Lonely: poses for two that found nobody beside them, told to the writer.

Comes in: solved panels. Goes out: notes at the actors. The picture is made all the same.
"""

from collections.abc import Iterable

from comicgen.cast import PAIR_POSES
from comicgen.diagnostics import Report
from comicgen.layout.panel import Attempt

__all__ = ["tell_lonely"]

_HINT = "name the other one in 'actors' too, with nobody between the two"


def tell_lonely(attempts: Iterable[Attempt], report: Report) -> None:
    """Tells of every pose for two whose partner is not beside them."""
    for attempt in attempts:
        beat = attempt.job.beat
        touching = {one.role.key for one in attempt.staged.standing if one.role.touch}
        doing = {one.role.key: one.role.pose for one in attempt.staged.standing}
        mates = {role.pose for role in beat.roles if role.key in touching}
        for actor in beat.panel.actors:
            pose = doing.get(actor.name)
            if actor.pose in PAIR_POSES and pose == actor.pose and actor.name not in touching and pose not in mates:
                message = f"'{actor.name}' has nobody beside them for '{actor.pose}', so it is begun alone"
                report.note("no-partner", message, actor.span, hint=_HINT)
