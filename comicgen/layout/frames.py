"""Frames: how a panel ends: with a line, at the edge of the sheet, or softly.

Comes in: the art of a panel and its measures. Goes out: the art cropped, with its line (P14: after the art, before the
balloons).
"""

from collections.abc import Sequence

from comicgen.geometry import Rect, rectangle
from comicgen.layout.insets import Edges
from comicgen.scene import Group, Item, Shape, Stroke
from comicgen.script.model import Panel
from comicgen.script.style import Style

__all__ = ["framed"]

HALO_EM = 0.34  # of paper round an inset, so that its frame does not run into its host's art
BEYOND = 4.0  # widths of a line that it lies outside of the sheet where a panel bleeds


def framed(
    art: Sequence[Item], panel: Panel, inside: Rect, *, border: float, style: Style, edges: Edges, em: float
) -> tuple[Item, ...]:
    """The art of a panel as it is seen. `edges` are those of the sheet over which it runs."""
    items: list[Item] = []
    if panel.inset_in:
        items.append(Shape(rectangle(inside.grown(HALO_EM * em)), fill=style.page.paper))
    items.append(Group(tuple(art), clip=rectangle(inside), role="art"))
    if border:
        line = _beyond(inside, edges, BEYOND * border) if panel.bleed else inside
        items.append(Shape(rectangle(line), stroke=Stroke(style.figure.ink, border, mitre=True)))
    return tuple(items)


def _beyond(inside: Rect, edges: Edges, out: float) -> Rect:
    """The line of a panel that bleeds: outside of the sheet where the panel runs over its edge."""
    left, top = inside.x - out * edges.left, inside.y - out * edges.top
    return Rect.between(left, top, inside.right + out * edges.right, inside.bottom + out * edges.bottom)
