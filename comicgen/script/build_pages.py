"""Pages: tiers of panels, where the artist says which panel stands where.

Comes in: the value of `pages`. Goes out: the panels in reading order, and the plan of every page.
"""

from collections.abc import Sequence

from comicgen.script.build_panel import read_panels
from comicgen.script.desk import Desk
from comicgen.script.entries import Entry
from comicgen.script.model import PagePlan, Panel, TierPlan
from comicgen.script.nodes import Node

__all__ = ["read_pages"]

Panels = tuple[Panel, ...]


def read_pages(desk: Desk, node: Node) -> tuple[Panels, tuple[PagePlan, ...]]:
    """All panels of all pages, and which of them stand where."""
    panels: Panels = ()
    pages: list[PagePlan] = []
    for page in desk.items(node, "'pages'"):
        mapping = desk.mapping(page, "a page")
        if mapping is not None:
            found, plan = _page(desk, Entry(desk, mapping, "page"), panels)
            _insets_stay(desk, found, len(panels))
            panels = found
            pages.append(plan)
    return panels, tuple(pages)


def _page(desk: Desk, entry: Entry, panels: Panels) -> tuple[Panels, PagePlan]:
    title = entry.text("title") or ""
    tiers, own = entry.node_of("tiers"), entry.node_of("panels")
    if "tiers" in entry and "panels" in entry:
        desk.error("wrong-type", "a page has 'tiers' or 'panels', not both", entry.pairs["panels"][0])
    plans: list[TierPlan] = []
    for tier in desk.items(tiers, "'tiers'") if tiers else ():
        mapping = desk.mapping(tier, "a tier")
        if mapping is not None:
            panels, plan = _tier(desk, Entry(desk, mapping, "tier"), panels)
            plans.append(plan)
    if own and not tiers:
        found = read_panels(desk, own, panels)
        plans.append(TierPlan(_ids(found[len(panels) :])))
        panels = found
    if not any(plan.panels for plan in plans) and not (plans and tiers):
        where = next((entry.pairs[key][0] for key in ("tiers", "panels") if key in entry), entry.node)
        desk.error("empty-tier", "this page has no panels", where, hint="a page has 'tiers' of 'panels', or 'panels'")
    return panels, PagePlan(tuple(plans), title)


def _tier(desk: Desk, entry: Entry, panels: Panels) -> tuple[Panels, TierPlan]:
    height = entry.number("height")
    node = entry.node_of("panels")
    faults = desk.faults
    found = read_panels(desk, node, panels) if node else panels
    ids = _ids(found[len(panels) :])
    if not ids and desk.faults == faults:
        where = entry.pairs["panels"][0] if "panels" in entry else entry.node
        only = "only insets" if len(found) > len(panels) else "no panels"
        desk.error("empty-tier", f"this tier has {only}", where, hint="a tier has 'panels' that stand side by side")
    return found, TierPlan(ids, 1.0 if height is None else height)


def _ids(panels: Sequence[Panel]) -> tuple[str, ...]:
    return tuple(panel.id for panel in panels if panel.inset_in is None)


def _insets_stay(desk: Desk, panels: Panels, start: int) -> None:
    """An inset stands on the page of the panel in which it lies."""
    here = {panel.id for panel in panels[start:]}
    for panel in panels[start:]:
        if panel.inset_in is not None and panel.inset_in not in here:
            message = f"panel '{panel.id}' lies in panel '{panel.inset_in}', which stands on another page"
            desk.error("bad-inset", message, panel.span, hint="put both on one page")
