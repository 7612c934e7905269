"""More things that hands hold: from bags and balls to a guitar, a sword and a wand (see `shelf`).

Each is drawn in U about the point where the hand holds it, upright. Comes in: a Pen. Goes out: items.
"""

from collections.abc import Callable

from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.palette import light, shade
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, polyline, rounded
from comicgen.scene import Item

__all__ = ["MORE"]

_SLATE, _PAPER, _STEEL, _GOLD, _WOOD, _DARK = "#2a2733", "#fbfaf6", "#b9c2d0", "#f2cf4a", "#c3874b", "#7a4a2a"
_RED, _BLUE, _TEAL, _LEATHER, _INK_BLUE = "#e8604c", "#3f72b8", "#2a9d8f", "#a86a3d", "#2b3a67"


def _bag(pen: Pen) -> list[Item]:
    """A shopping bag hanging from the fist."""
    handle = Path("MCC", (-14, 26, -13, 4, -6, -3, 0, -3, 6, -3, 13, 4, 14, 26))
    body = polygon(((-24, 24), (24, 24), (28, 84), (-28, 84)))
    dark = polygon(((8, 25), (23, 25), (27, 83), (10, 83)))
    items: list[Item] = [line(handle, 2.4 + pen.line * 1.2), line(handle, 2.2, _LEATHER)]
    items += [inked(body, _TEAL, pen.line), filled(dark, shade(_TEAL, 0.22))]
    return [*items, inked(circle(0, 54, 9), light(_TEAL, 0.55), pen.line * 0.6)] if pen.fine else items


def _ball(pen: Pen) -> list[Item]:
    """As large as a head's half, with the seams of a beach ball."""
    x, y, r = 4.0, -18.0, 23.0
    items: list[Item] = [inked(circle(x, y, r), _RED, pen.line)]
    items.append(
        filled(
            closed(((x - 4, y - r), (x + 9, y - 6), (x + 6, y + r - 1), (x - 8, y + r - 2), (x - 2, y)), (0, 2, 3)),
            _PAPER,
        )
    )
    items += [line(circle(x, y, r), pen.line), filled(ellipse(x - 9, y - 10, 5, 3.4), "#ffffff", 0.6)]
    return items


def _balloon(pen: Pen) -> list[Item]:
    string = Path("MC", (0, 12, 10, -30, -14, -70, 4, -112))
    skin = closed(((4, -112), (-20, -134), (-25, -162), (4, -188), (33, -162), (28, -134)), (0,))
    knot = polygon(((4, -113), (-1, -106), (9, -106)))
    return [
        line(string, pen.line * 0.7), inked(skin, _RED, pen.line), inked(knot, _RED, pen.line * 0.8),
        filled(ellipse(-8, -166, 5, 9), "#ffffff", 0.55),
    ]  # fmt: skip


def _camera(pen: Pen) -> list[Item]:
    body, top = rounded(Rect(-30, -24, 60, 38), 5), rounded(Rect(-12, -32, 24, 10), 3)
    return [
        inked(top, shade(_SLATE, 0.2), pen.line * 0.9), inked(body, _SLATE, pen.line),
        filled(rounded(Rect(-29, -12, 58, 13), 0), "#5b6072"), inked(circle(0, -5, 15), _STEEL, pen.line * 0.9),
        inked(circle(0, -5, 10), _INK_BLUE, pen.line * 0.7), filled(circle(-3.4, -8.6, 3), "#ffffff", 0.8),
        filled(circle(21, -18, 2.6), _RED),
    ]  # fmt: skip


def _gift(pen: Pen) -> list[Item]:
    box, lid = polygon(((-30, -22), (30, -22), (28, 16), (-28, 16))), rounded(Rect(-34, -32, 68, 12), 2)
    bows = [closed(((0, -32), (side * 8, -46), (side * 22, -48), (side * 20, -34)), (0,)) for side in (-1, 1)]
    items: list[Item] = [inked(bow, _GOLD, pen.line * 0.9) for bow in bows]
    items += [
        inked(box, _BLUE, pen.line),
        filled(polygon(((12, -20), (29, -20), (27, 15), (13, 15))), shade(_BLUE, 0.2)),
    ]
    items += [inked(lid, light(_BLUE, 0.16), pen.line), inked(rounded(Rect(-7, -32, 14, 48), 1), _GOLD, pen.line * 0.7)]
    return items


def _guitar(pen: Pen) -> list[Item]:
    """Its body at the strumming hand, its neck to the right; turned with the hands."""
    neck = rounded(Rect(22, -5, 110, 9), 2)
    head = polygon(((130, -9), (154, -7), (154, 7), (130, 8)))
    body = closed(
        ((-46, 0), (-38, -30), (-12, -34), (6, -22), (24, -26), (38, 0), (24, 26), (6, 22), (-12, 34), (-38, 30))
    )
    items: list[Item] = [
        inked(neck, _DARK, pen.line * 0.9),
        inked(head, _DARK, pen.line * 0.9),
        inked(body, _WOOD, pen.line),
    ]
    items += [
        inked(circle(4, 0, 9), _SLATE, pen.line * 0.6),
        inked(rounded(Rect(-30, -9, 6, 18), 1), _DARK, pen.line * 0.6),
    ]
    items += [line(polyline(((-27, y), (132, y))), pen.line * 0.35, _PAPER) for y in (-2.4, 2.0)] if pen.fine else []
    return items


def _knife(pen: Pen) -> list[Item]:
    blade = closed(((-4, -12), (-4, -58), (5, -46), (5, -12)), (0, 1, 3))
    return [inked(blade, _STEEL, pen.line * 0.9), inked(rounded(Rect(-4, -13, 9, 30), 3), _DARK, pen.line * 0.9)]


def _laptop(pen: Pen) -> list[Item]:
    """Open on the hands, its lid to the reader."""
    lid, base = rounded(Rect(-40, -52, 80, 54), 4), rounded(Rect(-43, 0, 86, 7), 3)
    return [
        inked(lid, _STEEL, pen.line), filled(circle(0, -26, 6), light(_STEEL, 0.6)),
        inked(base, shade(_STEEL, 0.25), pen.line * 0.9),
    ]  # fmt: skip


def _newspaper(pen: Pen) -> list[Item]:
    """Wide open, its outside to the reader."""
    items: list[Item] = []
    for side in (-1, 1):
        page = polygon(((0, -52), (side * 48, -58), (side * 48, 16), (0, 20)))
        items.append(inked(page, _PAPER if side < 0 else shade(_PAPER, 0.08), pen.line))
        if pen.fine:
            items.append(
                filled(polygon(((side * 6, -44), (side * 42, -48), (side * 42, -40), (side * 6, -36))), "#5b6072")
            )
            for n in range(5):
                y = -28 + n * 8
                items.append(line(polyline(((side * 6, y), (side * 42, y - 3))), pen.line * 0.45, "#8d93a3"))
    return items


def _pen_(pen: Pen) -> list[Item]:
    barrel = polygon(((-3, 8), (-3, -34), (3, -34), (3, 8)))
    tip = polygon(((-3, 8), (3, 8), (0, 17)))
    return [inked(barrel, _INK_BLUE, pen.line * 0.8), inked(tip, _GOLD, pen.line * 0.7)]


def _sign(pen: Pen) -> list[Item]:
    """A board on a stick, with lines too small to be read."""
    stick, board = rounded(Rect(-3, -96, 6, 116), 2), rounded(Rect(-46, -162, 92, 68), 4)
    items: list[Item] = [inked(stick, _WOOD, pen.line * 0.9), inked(board, _PAPER, pen.line)]
    rows = ((-32, 32, -144), (-32, 20, -129), (-32, 28, -114))
    return items + [stroke(((x, y), (to, y)), 6.0, 0.8, 0.8, colour=_SLATE) for x, to, y in rows]


def _spoon(pen: Pen) -> list[Item]:
    return [
        inked(rounded(Rect(-2.6, -34, 5.2, 52), 2), _STEEL, pen.line * 0.8),
        inked(ellipse(0, -44, 8, 12), _STEEL, pen.line * 0.9), filled(ellipse(-2, -46, 3, 6), "#ffffff", 0.5),
    ]  # fmt: skip


def _sword(pen: Pen) -> list[Item]:
    blade = polygon(((-6, -16), (-6, -128), (0, -142), (6, -128), (6, -16)))
    return [
        inked(blade, _STEEL, pen.line),
        filled(polygon(((0, -16), (0, -138), (5, -127), (5, -16))), shade(_STEEL, 0.25)),
        inked(rounded(Rect(-4, -10, 8, 28), 2), _DARK, pen.line * 0.9),
        inked(circle(0, 21, 5.4), _GOLD, pen.line * 0.9),
        inked(rounded(Rect(-22, -18, 44, 8), 3), _GOLD, pen.line),
    ]  # fmt: skip


def _wand(pen: Pen) -> list[Item]:
    star = _star(0.0, -70.0, 17.0)
    items: list[Item] = [inked(polygon(((-3, 18), (-2, -60), (2, -60), (3, 18))), _SLATE, pen.line * 0.8)]
    items.append(inked(star, _GOLD, pen.line))
    if pen.fine:
        items += [filled(_star(x, y, r), _GOLD) for x, y, r in ((24, -84, 6), (-22, -92, 5), (18, -52, 4))]
    return items


def _star(x: float, y: float, r: float) -> Path:
    unit = ((0, -1), (0.25, -0.34), (0.95, -0.31), (0.4, 0.13), (0.59, 0.81), (0, 0.42))
    right = [(x + a * r, y + b * r) for a, b in unit]
    return polygon((*right, *((2 * x - a, b) for a, b in reversed(right[1:5]))))


MORE: dict[str, Callable[[Pen], list[Item]]] = {
    "bag": _bag,
    "ball": _ball,
    "balloon": _balloon,
    "camera": _camera,
    "gift": _gift,
    "guitar": _guitar,
    "knife": _knife,
    "laptop": _laptop,
    "newspaper": _newspaper,
    "pen": _pen_,
    "sign": _sign,
    "spoon": _spoon,
    "sword": _sword,
    "wand": _wand,
}
