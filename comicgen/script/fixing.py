"""Fix: the corrected lines written into a script.

Comes in: the text of a script. Goes out: the text with its quotes, colons, indents and tabs mended; nothing else is
touched, line ends and byte order mark included.
"""

import re

from comicgen.diagnostics import Diagnostic, Report
from comicgen.script.reading import read

__all__ = ["fix"]

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_MOST_ROUNDS = 20  # a line may have a second fault that shows only when the first is mended


def fix(text: str, report: Report) -> str:
    """The text with every line corrected that has a correction; doing it twice changes nothing more.

    `report` gets the findings that were mended. What has no correction stays as it is: `read` tells of it.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark)
    seen = {body}
    for _ in range(_MOST_ROUNDS):
        found = Report()
        read(body, "script", found)
        mended = _written(body, [item for item in found.sorted() if item.fix and item.span], report)
        if mended in seen:
            break
        seen.add(mended)
        body = mended
    return mark + body


def _written(text: str, items: list[Diagnostic], report: Report) -> str:
    """The text with the corrections of some findings; of two for one line, the first."""
    lines = _LINES.findall(text)
    done: set[int] = set()
    for item in items:
        first = item.span.line - 1 if item.span else 0
        new = item.fix.split("\n")
        stretch = range(first, first + len(new))
        if done.intersection(stretch) or stretch.stop > len(lines):
            continue
        done.update(stretch)
        report.items.append(item)
        for index, line in zip(stretch, new, strict=True):
            old = lines[index]
            lines[index] = line + old[len(old.rstrip("\r\n")) :]
    return "".join(lines)
