"""Comparisons as text for a terminal or a log, and as data for programs.

Comes in: comparisons. Goes out: text, or plain data in a fixed order of keys.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from comicgen.compare.model import Change, Comparison, Page
from comicgen.compare.phrases import counted, listed

__all__ = ["as_data", "as_text", "differs", "percent", "shared", "summary"]

_STATES = {"added": "only in the new one", "removed": "only in the old one", "failed": "not compared, see above"}


def differs(one: Comparison) -> bool:
    """Whether it is something that somebody has to look at."""
    return one.state != "same"


def as_text(found: Sequence[Comparison]) -> str:
    """What changed, comic by comic; what has not is only counted."""
    rows = [row for one in found if differs(one) for row in _told(one)]
    if len(found) > 1:
        rows.append(summary(found))
    return "".join(f"{row}\n" for row in rows)


def summary(found: Sequence[Comparison]) -> str:
    """ "21 comics: 1 changed, 1 added, 19 the same"."""
    words = {"changed": "changed", "added": "added", "removed": "removed", "failed": "not compared", "same": "the same"}
    counts = [(sum(one.state == state for one in found), word) for state, word in words.items()]
    return f"{counted(len(found), 'comic')}: " + ", ".join(f"{count} {word}" for count, word in counts if count)


def percent(one: Comparison) -> str:
    """How much of the pictures differs: "1.2 % of the picture"; "" when nobody has looked."""
    if not any(page.pixels for page in one.pages):
        return ""
    if one.different == 0:
        return "no pixel differs"
    share = one.share * 100
    number = f"{share:.1f}" if share >= 0.1 else f"{share:.2g}"
    return f"{number} % of the picture{'s' if len(one.pages) > 1 else ''} differ{'' if len(one.pages) > 1 else 's'}"


def _told(one: Comparison) -> Iterator[str]:
    about = _STATES.get(one.state) or percent(one)
    yield f"{one.name}: {about}" if about else one.name
    written = [change for change in one.changes if not change.follows]
    follows = [change for change in one.changes if change.follows]
    yield from (f"  {change.told}" for change in shared(written))
    if written and follows:
        yield "  and what follows from it:"
    yield from (f"  {'  ' if written else ''}{change.told}" for change in shared(follows))


def shared(changes: Sequence[Change]) -> list[Change]:
    """The changes, where what is the same in several panels is told once: "panels 1, 2 and 4: ..."."""
    panels: dict[Change, list[str]] = {}
    for change in changes:
        panels.setdefault(change._replace(panel=""), []).append(change.panel)
    return [change._replace(panel=_panels(where)) for change, where in panels.items()]


def _panels(where: Sequence[str]) -> str:
    """ "panel 1" and "panel 2" as "panels 1 and 2"."""
    if len(where) == 1:
        return where[0]
    return "panels " + listed([panel.removeprefix("panel ") for panel in where])


def as_data(one: Comparison) -> dict[str, Any]:
    """A comparison for programs."""
    return {
        "name": one.name,
        "state": one.state,
        "before": one.before or None,
        "after": one.after or None,
        "changes": [_change(change) for change in one.changes],
        "different": one.different,
        "share": round(one.share, 6),
        "pages": [_page(page) for page in one.pages],
    }


def _change(one: Change) -> dict[str, Any]:
    return {"what": one.what, "panel": one.panel or None, "words": one.words, "told": one.told, "follows": one.follows}


def _page(one: Page) -> dict[str, Any]:
    files = {"before": one.before or None, "after": one.after or None, "difference": one.difference or None}
    if one.pixels is None:
        return files
    return files | {
        "size_before": list(one.pixels.before),
        "size_after": list(one.pixels.after),
        "different": one.pixels.different,
        "smoothed": one.pixels.smoothed,
        "areas": [list(area) for area in one.pixels.areas],
    }
