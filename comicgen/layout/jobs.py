"""Jobs: what the frame of a panel means for its people and words: insets that lie in it, edges that crop nothing.

Comes in: a plan. Goes out: a panel's job in the frame that the plan gives it.
"""

from collections.abc import Sequence

from comicgen.geometry import Rect
from comicgen.layout.beats import Beat
from comicgen.layout.form import Form
from comicgen.layout.insets import safe_part
from comicgen.layout.panel import Job
from comicgen.layout.plan import Plan
from comicgen.script.style import Style

__all__ = ["in_frame"]


def in_frame(job: Job, i: int, plan: Plan, *, beats: Sequence[Beat], form: Form, style: Style) -> Job:
    """The job of panel `i` in its frame; `beats` are those of the whole comic."""
    frame, panel = plan.frames[i], beats[i].panel
    insets = tuple(
        plan.frames[j].moved(-frame.x, -frame.y)
        for j, beat in enumerate(beats)
        if beat.panel.inset_in == panel.id and j != i
    )
    page = plan.homes[i][0]
    trim = plan.trims[page]
    safe = safe_part(frame, trim, form.talk(trim, page)) if panel.bleed else None
    if safe is None and not panel.border:
        # No line crops words here: they keep away from where the picture ends.
        safe = Rect(0.0, 0.0, frame.w, frame.h).grown(-style.page.fade_em * job.em)
    return job._replace(size=(round(frame.w, 3), round(frame.h, 3)), insets=insets, safe=safe)
