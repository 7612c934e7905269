"""Panels: the moments of the comic, each with its setting resolved.

Comes in: the value of `panels`. Goes out: Panels in reading order.
"""

from collections.abc import Sequence

from comicgen.diagnostics import Span
from comicgen.script.build_actor import read_actors
from comicgen.script.build_inset import read_inset
from comicgen.script.build_line import read_lines
from comicgen.script.build_setting import read_setting
from comicgen.script.desk import Desk
from comicgen.script.entries import Entry, yes_or_no
from comicgen.script.mixed import pieces
from comicgen.script.model import Panel, Setting
from comicgen.script.nodes import Mapping, Node, is_nothing
from comicgen.script.over import base_of, laid_over

__all__ = ["MOST_PANELS", "read_panels"]

MOST_PANELS = 500


def read_panels(desk: Desk, node: Node, before: tuple[Panel, ...] = ()) -> tuple[Panel, ...]:
    """The panels that follow those before."""
    panels = list(before)
    items = desk.items(node, "'panels'")
    for item in items:
        if len(panels) == MOST_PANELS:
            desk.error("too-large", f"more than {MOST_PANELS} panels in one script", item)
            break
        panel = _panel(desk, item, panels, name=f"p{len(panels) + 1}")
        if panel:
            panels.append(panel)
    return tuple(panels)


def _panel(desk: Desk, node: Node, panels: Sequence[Panel], *, name: str) -> Panel | None:
    """The panel that follows those in `panels`; None, with a fault, when it is no mapping."""
    before = panels[-1].setting if panels else Setting(None)
    if is_nothing(node):  # a bare "-", or an alias of nothing
        panel = Panel(name, desk.span(node), before)
        return panel if desk.faulty(node.line, node.line) else _told_if_empty(desk, panel)
    mapping = desk.mapping(node, "a panel")
    if mapping is None:
        return None
    faults = desk.faults
    entry = Entry(desk, mapping, "panel")
    name = entry.name_of("id") or name
    base = base_of(desk, entry, panels, own=name)
    before = base.setting if base else before
    inset = read_inset(desk, entry, panels, own=name)
    setting, actors, lines = entry.node_of("setting"), entry.node_of("actors"), entry.node_of("lines")
    panel = Panel(
        id=name,
        span=_span(desk, mapping),
        setting=read_setting(desk, setting, before) if setting is not None else before,
        lines=read_lines(desk, lines) if lines is not None else (),
        actors=read_actors(desk, actors) if actors is not None else (),
        shot=entry.word("shot"),
        width=_or_one(entry.number("width")),
        height=_or_one(entry.number("height")),
        border=_border(desk, entry),
        bleed=entry.yes("bleed") or False,
        inset_in=inset.host if inset else None,
        at=inset.corner if inset else None,
        after=entry.word("after"),
        alt=entry.text("alt") or None,
        note=entry.text("note") or None,
    )
    panel = laid_over(base, panel, entry) if base else panel
    panel = panel._replace(bleed=False) if inset else panel  # taken over from a panel that bleeds
    return panel if desk.faults > faults or desk.faulty(mapping.line, mapping.end_line) else _told_if_empty(desk, panel)


def _told_if_empty(desk: Desk, panel: Panel) -> Panel:
    """Warns of a panel in which nothing is to be seen; one whose parts were faulty is not empty."""
    if desk.document.whole and not (panel.lines or panel.actors or panel.setting.place):
        message = f"panel '{panel.id}' is empty: no setting, no actors, no lines"
        hint = "a silent panel shows at least a setting or an actor"
        desk.report.warning("empty-panel", message, panel.span, hint=hint)
    return panel


def _or_one(weight: float | None) -> float:
    return 1.0 if weight is None else weight


def _span(desk: Desk, node: Mapping) -> Span:
    """The place of a panel: its first key."""
    return desk.span(node.pairs[0][0]) if node.pairs else desk.span(node)


def _border(desk: Desk, entry: Entry) -> bool:
    """Whether the panel has a frame."""
    word = entry.scalar("border")
    if word is None:
        return True
    if word.value.strip().lower() == "none":
        return False
    hint = "'none' is no frame; how thick all frames are is said by `style: {page: {border: 4}}`"
    return yes_or_no(desk, "border", pieces(word)[0], hint=hint) is not False
