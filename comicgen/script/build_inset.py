"""Insets: a small panel that lies in the corner of a larger one.

Comes in: the entry of a panel, and the panels before it. Goes out: in which panel it lies, and in which corner.
"""

from collections.abc import Sequence

from comicgen.frozen import NamedTuple
from comicgen.script.desk import Desk
from comicgen.script.entries import Entry
from comicgen.script.model import Panel
from comicgen.script.nodes import Scalar
from comicgen.script.over import earlier

__all__ = ["Inset", "read_inset"]

CORNER = "bottom right"  # where reading ends: an inset is read after what lies behind it


class Inset(NamedTuple):
    """Where a panel lies in another."""

    host: str  # its id
    corner: str


def read_inset(desk: Desk, entry: Entry, panels: Sequence[Panel], *, own: str) -> Inset | None:
    """What `inset in` and `at` say, with a fault where that cannot be drawn; None for a panel of its own."""
    corner = entry.word("at")
    word = entry.scalar("inset in")
    if word is None:
        if "at" in entry:
            hint = "say `inset in: ID` too, or leave it out"
            message = "'at' says in which corner an inset lies, but this panel has no 'inset in'"
            desk.error("bad-inset", message, entry.pairs["at"][0], hint=hint)
        return None
    host = earlier(desk, word, panels, own=own, does=("lie in itself", "hold an inset"))
    corner = corner or CORNER
    if host is None:
        return None
    _told_if_bad(desk, entry, word, host, taken=[p.at for p in panels if p.inset_in == host.id], corner=corner)
    return Inset(host.id, corner)


def _told_if_bad(
    desk: Desk, entry: Entry, word: Scalar, host: Panel, *, taken: Sequence[str | None], corner: str
) -> None:
    if host.inset_in:
        message = f"panel '{host.id}' is an inset itself, and an inset holds no other"
        desk.error("bad-inset", message, word, hint=f"'inset in: {host.inset_in}', in another corner")
    elif corner in taken:
        message = f"there is an inset in the {corner} of panel '{host.id}' already"
        desk.error("bad-inset", message, word, hint="say another corner with 'at'")
    if entry.yes("bleed"):
        message = "an inset lies inside another panel: it cannot run over the edge of the sheet"
        desk.error("bad-inset", message, entry.pairs["bleed"][0], hint="leave 'bleed' out")
