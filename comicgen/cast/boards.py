"""Boards with words: a sign that somebody holds before the chest, lettered large.

Comes in: a Sign and a Pen. Goes out: items in U; (0, 0) is the middle of the board's upper edge, so that it hangs from
there.
"""

from comicgen.cast.body_line import Pen, filled, inked, line
from comicgen.cast.held_words import Sign
from comicgen.cast.palette import INK, shade
from comicgen.geometry import Affine, Path, Rect, rounded
from comicgen.lettering.placards import placard
from comicgen.scene import Group, Item

__all__ = ["board", "board_size"]

_CARD = "#fbf3df"
_PLAIN = (128.0, 64.0)  # of a board whose words do not fit: it is drawn without them


def board_size(sign: Sign) -> tuple[float, float]:
    """Width and height of the board."""
    card = placard(sign.words, sign.language)
    return (card.width, card.height) if card else _PLAIN


def board(sign: Sign, pen: Pen) -> list[Item]:
    """Card with the words on it, never in mirror writing."""
    w, h = board_size(sign)
    card = rounded(Rect(-w / 2, 0.0, w, h), 3.0)
    low = Path("MLLLZ", (-w / 2 + 2, h - 5, w / 2 - 2, h - 5, w / 2 - 2, h - 1.6, -w / 2 + 2, h - 1.6))
    items: list[Item] = [inked(card, _CARD, pen.line), filled(low, shade(_CARD, 0.16)), line(card, pen.line)]
    found = placard(sign.words, sign.language)
    if found is None or sign.blank:
        return items
    x, y = found.block.ink.centre
    put = Affine.translation(-x, -y).then(Affine.scaling(found.scale * (-1 if sign.mirrored else 1), found.scale))
    put = put.then(Affine.translation(0.0, found.middle))
    runs = tuple(run._replace(fill=INK) for row in found.block.rows for run in row.runs)
    inside = put.inverse().apply_rect(Rect(-w / 2, 0.0, w, h))
    clip = rounded(inside, 0.1)
    return [*items, Group(runs, put, clip, role="lettering", label=sign.words)]
