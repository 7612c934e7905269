"""Things that hands hold: phone, mug, book, letter, flower, umbrella.

Each is drawn in its own units (U) about the point where the hand holds it, upright. Comes in: a name, a place, a Pen.
Goes out: one group, drawn between the parts of the hand.
"""

from collections.abc import Callable

from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.held_words import Sign
from comicgen.cast.palette import shade
from comicgen.geometry import Affine, Path, Point, Rect, circle, ellipse, polygon, rounded
from comicgen.scene import Group, Item

__all__ = ["held"]


_SLATE, _PAPER, _CREAM = "#2a2733", "#fbfaf6", "#f5e8d0"
_SCREEN, _CORAL, _RED, _LEAF = "#ffb38f", "#e8604c", "#c8323f", "#4f9a63"
_BLUE, _SKY, _WOOD, _DARK_WOOD, _PINK, _YOLK = "#3f72b8", "#79c3e6", "#c3a878", "#7a5238", "#ec95a9", "#f2cf4a"


def held(
    prop: str, at: Point, *, turn: float, size: float, pen: Pen, from_behind: bool = False, sign: Sign | None = None
) -> Group:
    """A thing at the hand: `turn` in degrees from upright, `size` 1 for an adult's; only phones have a back.

    A `sign` with words is a board that hangs from the place where it is held.
    """
    place = Affine.scaling(size).then(Affine.rotation(turn)).then(Affine.translation(*at))
    if sign and prop == "sign":
        from comicgen.cast.boards import board  # what few scripts need

        return Group(tuple(board(sign, pen)), place, role="prop", label=prop)
    draw = _phone_back if from_behind and prop == "phone" else _DRAW.get(prop) or _more(prop)
    return Group(tuple(draw(pen)), place, role="prop", label=prop)


def _more(prop: str) -> Callable[[Pen], list[Item]]:
    from comicgen.cast.shelf_more import MORE  # what few scripts need

    return MORE[prop]


def _phone_back(pen: Pen) -> list[Item]:
    items: list[Item] = [inked(rounded(Rect(-10.5, -27, 21, 44), 4), "#4b4a5c", pen.line * 0.9)]
    items.append(inked(rounded(Rect(-7.5, -24, 8, 8), 2.4), _SLATE, pen.line * 0.5))
    return items


def _phone(pen: Pen) -> list[Item]:
    items: list[Item] = [inked(rounded(Rect(-10, -24, 20, 38), 4), _SLATE, pen.line * 0.9)]
    items.append(filled(rounded(Rect(-7.4, -20.5, 14.8, 30.5), 1.6), _SCREEN))
    if pen.fine:
        items.append(filled(Path("MLLLZ", (-7.4, -8, 3, -20.5, 7.4, -20.5, -7.4, -2.6)), "#ffffff", 0.3))
    return items


def _mug(pen: Pen) -> list[Item]:
    handle = Path("MC", (-11, -12, -24, -14, -24, 7, -10, 5))
    body = closed(((-12, -19), (12, -19), (11, 11), (8, 14), (-8, 14), (-11, 11)), (0, 1))
    items: list[Item] = [
        line(handle, 5 + pen.line), line(handle, max(5 - pen.line * 0.7, 1.6), _CORAL),
        inked(body, _CORAL, pen.line),
        filled(closed(((3, -17), (11, -17), (10, 12), (2, 13)), (0, 1, 2, 3)), shade(_CORAL, 0.24)),
        inked(ellipse(0, -19, 12, 3.6), _CREAM, pen.line * 0.8), filled(ellipse(0, -18.4, 9, 2.2), "#6b4226"),
        line(body, pen.line),
    ]  # fmt: skip
    if pen.fine:
        for x in (-5, 4):
            points = ((x, -26), (x + 4, -31), (x - 1, -37), (x + 3, -42))
            items.append(stroke(points, pen.line * 0.9, 0.2, 0.2, colour="#b9b3ac"))
    return items


def _book(pen: Pen) -> list[Item]:
    """Open, its cover to the reader."""
    items: list[Item] = []
    for side in (-1, 1):
        pages = polygon(((0, -30), (side * 31, -37), (side * 31, 6), (0, 12)))
        cover = polygon(((0, -28), (side * 33, -35), (side * 33, 10), (0, 16)))
        items += [inked(pages, _PAPER, pen.line * 0.8), inked(cover, _RED if side < 0 else shade(_RED, 0.16), pen.line)]
    spine = Path("MLLLZ", (-3, -28.4, 3, -28.4, 3, 15.4, -3, 15.4))
    items.append(inked(spine, shade(_RED, 0.35), pen.line * 0.7))
    if pen.fine:
        frame = polygon(((-27, -26), (-9, -22), (-9, -10), (-27, -13)))
        items.append(line(frame, pen.line * 0.55, _YOLK))
    return items


def _box(pen: Pen) -> list[Item]:
    """A parcel, carried with both hands from below."""
    card = "#cfa272"
    front = Path("MLLLZ", (-44, -48, 44, -48, 42, 18, -42, 18))
    lid = polygon(((-44, -48), (-34, -60), (36, -60), (44, -48)))
    tape = Path("MLLLZ", (-8, -48, 8, -48, 8, -22, -8, -22))
    items: list[Item] = [inked(lid, shade(card, 0.16), pen.line), inked(front, card, pen.line)]
    items += [filled(polygon(((20, -46), (42, -46), (40, 16), (20, 16))), shade(card, 0.18))]
    return [*items, inked(tape, "#ead6b5", pen.line * 0.6)]


def _letter(pen: Pen) -> list[Item]:
    sheet = Path("MLLLZ", (-15, -32, 17, -36, 20, 6, -13, 10))
    fold = Path("ML", (-14, -12, 18.6, -16))
    items: list[Item] = [inked(sheet, _PAPER, pen.line * 0.9)]
    if not pen.fine:
        return items
    items.append(line(fold, pen.line * 0.4, "#b9b3ac"))
    for n, share in enumerate((1.0, 1.0, 0.6, 1.0, 1.0, 0.4)):
        y = -27 + n * 6
        items.append(
            line(Path("ML", (-10.4, y - 0.5, -10.4 + 23 * share, y - 0.5 - 3 * share)), pen.line * 0.45, "#7d8499")
        )
    return items


def _flower(pen: Pen) -> list[Item]:
    stem = Path("MC", (2, 22, 1, 8, -1, -10, 0, -40))
    leaf = closed(((0, -12), (9, -20), (17, -20), (11, -12)), (0, 2))
    items: list[Item] = [line(stem, 2.6 + pen.line * 1.3), line(stem, 2.2, _LEAF), inked(leaf, _LEAF, pen.line * 0.8)]
    petals = [
        circle(9.6 * x, -46 + 9.6 * y, 7.4)
        for x, y in ((0, -1), (0.95, -0.31), (0.59, 0.81), (-0.59, 0.81), (-0.95, -0.31))
    ]
    items += [inked(petal, _PINK, pen.line * 1.5) for petal in petals]
    items += [filled(petal, _PINK) for petal in petals]
    items.append(inked(circle(0, -46, 5), _YOLK, pen.line * 0.75))
    return items


def _umbrella(pen: Pen) -> list[Item]:
    """Open, its stick 190 U long above the hand."""
    y = -182.0  # of the canopy's edge
    stick = Path("ML", (0, 14, 0, y - 26))
    hook = Path("MC", (0, 10, 0, 26, -15, 26, -14, 14))
    canopy = Path(
        "MCCCCCCZ",
        (-98, y, -92, y - 66, -40, y - 84, 0, y - 84, 40, y - 84, 92, y - 66, 98, y)
        + (86, y - 12, 60, y - 12, 49, y, 38, y - 12, 12, y - 12, 0, y)
        + (-12, y - 12, -38, y - 12, -49, y, -60, y - 12, -86, y - 12, -98, y),
    )
    lit = Path("MCLCZ", (-49, y, -46, y - 46, -22, y - 78, 0, y - 84, 0, y, -12, y - 12, -38, y - 12, -49, y))
    ribs = Path(
        "MCMCML",
        (-49, y, -46, y - 46, -22, y - 78, 0, y - 84, 49, y, 46, y - 46, 22, y - 78, 0, y - 84, 0, y, 0, y - 84),
    )
    return [
        line(stick, 3.2 + pen.line * 1.6), line(stick, 3.2, _WOOD),
        line(hook, 3.6 + pen.line * 1.7), line(hook, 3.6, _DARK_WOOD),
        filled(canopy, _BLUE), filled(lit, _SKY, 0.45), line(ribs, pen.line * 0.7), line(canopy, pen.line),
        line(Path("ML", (0, y - 84, 0, y - 92)), pen.line * 1.8),
    ]  # fmt: skip


_DRAW: dict[str, Callable[[Pen], list[Item]]] = {
    "phone": _phone,
    "mug": _mug,
    "book": _book,
    "box": _box,
    "letter": _letter,
    "flower": _flower,
    "umbrella": _umbrella,
}
