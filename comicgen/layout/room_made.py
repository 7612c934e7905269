"""What the ladder did, told plainly: which panels were divided, what was widened, lowered or lettered smaller.

Comes in: a finished composition. Goes out: notes in the report. Small steps (heads a little lower) are only in the
layout: nobody needs to hear of them.
"""

from collections import Counter

from comicgen.diagnostics import Report
from comicgen.layout.result import Composition, PanelLayout

__all__ = ["tell_room_made"]

SMALL_STEPS = ("lowered the heads", "divided from")


def tell_room_made(composition: Composition, report: Report) -> None:
    """Notes what was done for the sake of the words; nothing when everything fitted as written."""
    for name, count in _divided(composition).items():
        span = next(panel.span for panel in composition.script.panels if panel.id == name)
        report.note(
            "divided-panel",
            f"panel {name} holds more than a panel can and was drawn as {count}",
            span,
            hint="cut words, or divide it where you like best",
        )
    _tell_told(composition, report)
    steps = [*composition.notes, *(step for panel in composition.panels for step in _steps(panel))]
    if steps:
        report.note("made-room", "to make room for the words: " + "; ".join(steps), composition.script.span)


def _tell_told(composition: Composition, report: Report) -> None:
    """Notes the sounds that found no room as drawn letters (S7)."""
    narrow = [
        (panel.id, line)
        for page in composition.pages
        for panel in page.panels
        for balloon, line in zip(panel.balloons, panel.lines, strict=True)
        if line.kind == "sfx" != balloon.ask.kind
    ]
    if narrow:
        (name, first), *others = narrow
        more = f" (also in {', '.join(other for other, _ in others)})" if others else ""
        report.note(
            "long-sound",
            f"panel {name} is too narrow for this sound, so it is lettered as a caption{more}",
            first.text_span,
            hint="a shorter word, a hyphen or ' // ' where it may break, or a wider panel",
        )


def _divided(composition: Composition) -> dict[str, int]:
    """How many panels each divided one became."""
    parts = Counter(panel.continues for panel in composition.script.panels if panel.continues)
    return {name: count + 1 for name, count in parts.items()}


def _steps(panel: PanelLayout) -> list[str]:
    return [f"{panel.id} {step}" for step in panel.ladder if not step.startswith(SMALL_STEPS)]
