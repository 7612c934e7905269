"""Check: what can be told of a script as a whole before anything is laid out.

Comes in: a Script. Goes out: findings in the report.
"""

import re

from comicgen.diagnostics import Report, Span
from comicgen.script.contrasts import check_contrasts
from comicgen.script.model import Line, Panel, Script

__all__ = ["LONG_LINE", "check"]

LONG_LINE = 35  # words of one balloon; letterers ask for 25 to 35 at most
_MARKS = re.compile(r"[*~\\]|\s//\s")
_WORD = re.compile(r"[^\W\d_]{2,}")


def check(script: Script, report: Report) -> None:
    """Notes twin ids, actors without a body, long lines, words stored as capitals, and colours that hide words."""
    _twins(script, report)
    check_contrasts(script, report)
    voices = {character.key for character in script.cast if character.voice}
    for panel in script.panels:
        for actor in panel.actors:
            if actor.name in voices and (actor.pose or actor.holding):
                message = f"'{actor.name}' is a voice without a body, and cannot take a pose"
                report.warning("voice-body", message, actor.span)
        _interruptions(panel, report)
        for line in panel.lines:
            _long(line, report)
            _capitals(line, report)


def _twins(script: Script, report: Report) -> None:
    """Two panels, or two lines, with one id."""
    seen: dict[tuple[str, str], Span] = {}
    for panel in script.panels:
        named = [("panel", panel.id, panel.span)]
        named += [("line", line.id, line.span) for line in panel.lines if line.id]
        for what, name, span in named:
            first = seen.setdefault((what, name), span)
            if first is not span:
                place = f"line {first.line}, column {first.column}"
                report.error("twin-id", f"a second {what} has the id '{name}'; the first is in {place}", span)


def _interruptions(panel: Panel, report: Report) -> None:
    """A line that interrupts, and nobody was speaking."""
    for number, line in enumerate(panel.lines):
        before = panel.lines[number - 1] if number else None
        if line.link == "interrupts" and (before is None or before.kind in ("caption", "sfx")):
            message = "there is no balloon before this line that it could interrupt"
            hint = "leave 'interrupts' out, or put the line behind the one it cuts off"
            report.warning("nothing-before", message, line.span, hint=hint)


def _long(line: Line, report: Report) -> None:
    """More words than one balloon should hold."""
    count = len(line.text.split())
    if count > LONG_LINE:
        message = f"{count} words in one balloon; more than {LONG_LINE} read slowly"
        report.warning("long-line", message, line.text_span, hint="split it into two lines, or two panels")


def _capitals(line: Line, report: Report) -> None:
    """Words stored as capitals: capitals are the style's business, and screen readers spell them out."""
    words = _WORD.findall(_MARKS.sub("", line.text))
    if line.kind != "sfx" and len(words) > 1 and all(word.isupper() for word in words):
        hint = "write it in natural case; the style makes capitals, and **loud** makes it large"
        report.note("all-capitals", "these words are stored as capitals", line.text_span, hint=hint)
