"""Frames: how a panel ends: with a line, at the edge of the sheet, or softly.

Comes in: the art of a panel and its measures. Goes out: the art cropped, with its line (P14: after the art, before the
balloons).
"""

from collections.abc import Iterator, Sequence
from zlib import crc32

from comicgen.geometry import Point, Rect, rectangle
from comicgen.geometry.curves import smooth
from comicgen.layout.insets import Edges
from comicgen.scene import Group, Item, Shape, Stroke
from comicgen.script.model import Panel
from comicgen.script.style import Style

__all__ = ["framed"]

HALO_EM = 0.34  # of paper round an inset, so that its frame does not run into its host's art
BRUSHES = ((1.5, 0.55), (1.0, 1.0))  # layers of a soft edge: how deep, of the style's `fade_em`, and how opaque
STROKE_EM = 1.3  # between two bumps of a soft edge
BEYOND = 4.0  # widths of a line that it lies outside of the sheet where a panel bleeds


def framed(
    art: Sequence[Item], panel: Panel, inside: Rect, *, border: float, style: Style, edges: Edges, em: float
) -> tuple[Item, ...]:
    """The art of a panel as it is seen. `edges` are those of the sheet over which it runs."""
    items: list[Item] = []
    if panel.inset_in:
        items.append(Shape(rectangle(inside.grown(HALO_EM * em)), fill=style.page.paper))
    items.append(Group(tuple(art), clip=rectangle(inside), role="art"))
    if not panel.border and not any(edges):
        items += _soft_edge(inside, style, em, seed=panel.id)
    if border:
        line = _beyond(inside, edges, BEYOND * border) if panel.bleed else inside
        items.append(Shape(rectangle(line), stroke=Stroke(style.page.ink, border, mitre=True)))
    return tuple(items)


def _soft_edge(inside: Rect, style: Style, em: float, *, seed: str) -> list[Item]:
    """Paper over the edge of a panel without a frame, as uneven as a brush leaves it: art that ends on purpose."""
    deep = style.page.fade_em * em
    made: list[Item] = []
    for number, (reach, opacity) in enumerate(BRUSHES):
        points = list(_uneven(inside, reach * deep, em, seed=f"{seed}|{number}"))
        # Outside one way, inside the other: what lies between them is filled.
        ring = rectangle(inside.grown(1.0)) + smooth(points[::-1], closed=True)
        made.append(Shape(ring, fill=style.page.paper, opacity=opacity))
    return made


def _uneven(inside: Rect, deep: float, em: float, *, seed: str) -> Iterator[Point]:
    """Points round a frame, each a little inside of it, clockwise; corners are round."""
    count = max(4, round(inside.w / (STROKE_EM * em))), max(4, round(inside.h / (STROKE_EM * em)))
    along = [(i / count[0], 0.0) for i in range(1, count[0])] + [(1.0, i / count[1]) for i in range(1, count[1])]
    along += [(1.0 - x, 1.0 - y) for x, y in along]
    for i, (x, y) in enumerate(along):
        inward = deep * (0.35 + 0.65 * (crc32(f"{seed}|{i}".encode()) % 1000) / 1000)
        px, py = inside.x + x * inside.w, inside.y + y * inside.h
        yield (
            min(max(px, inside.x + inward), inside.right - inward),
            min(max(py, inside.y + inward), inside.bottom - inward),
        )


def _beyond(inside: Rect, edges: Edges, out: float) -> Rect:
    """The line of a panel that bleeds: outside of the sheet where the panel runs over its edge."""
    left, top = inside.x - out * edges.left, inside.y - out * edges.top
    return Rect.between(left, top, inside.right + out * edges.right, inside.bottom + out * edges.bottom)
