"""Contact sheets: rows of little framed pictures with a word under each, to choose from.

Comes in: Sections of Tiles, each with a drawing that knows how large it is to be shown. Goes out: a Sheet.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Rect, rounded
from comicgen.lettering import label, type_for
from comicgen.scene import Group, Item, Shape, Sheet, Stroke
from comicgen.script.style import HOUSE

__all__ = ["GAP", "WIDTH", "Section", "Tile", "contact_sheet", "fitted", "tile_width"]

WIDTH = 1200.0
MARGIN = 30.0
GAP = 14.0
_CORNER = 12.0
_BORDER = 2.0
_TITLE = 30.0
_HEADING = 19.0
_WORD = 13.5
_ROW = 16.0  # from one row of words to the next
_UNDER = 26.0  # from one tile's foot to the next one's head: the word and some air
_CALM = ("#fbe3c8", "#dcebe4", "#f7d9d0", "#dfe3f3", "#f6ecc0", "#eadcee")


class Tile(NamedTuple):
    """A framed picture. The drawing stands in the tile's own space: (0, 0) to its width and height."""

    word: str
    drawing: tuple[Item, ...]


class Section(NamedTuple):
    """Tiles of one size under a heading, so many to a row."""

    heading: str
    across: int
    height: float
    tiles: tuple[Tile, ...]


def tile_width(across: int) -> float:
    """The width of a tile when so many stand in a row."""
    return (WIDTH - 2 * MARGIN - GAP * (across - 1)) / across


def fitted(drawing: Group, box: Rect, *, into: Rect, scale: float | None = None) -> Group:
    """A drawing whose `box` stands in the middle of `into`, on its foot; as large as fits, unless `scale` says so."""
    factor = min(into.w / box.w, into.h / box.h) if scale is None else scale
    place = Affine(factor, 0.0, 0.0, factor, into.centre[0] - box.centre[0] * factor, into.bottom - box.bottom * factor)
    return Group((drawing,), transform=place)


def contact_sheet(title: str, sections: Iterable[Section]) -> Sheet:
    """The whole sheet, as high as it needs to be."""
    items: list[Item] = [_words(title, MARGIN, MARGIN + _TITLE * 0.8, size=_TITLE, role="title")]
    y = MARGIN + _TITLE * 1.35
    for section in sections:
        if section.heading:
            y += _HEADING * 1.5
            items.append(_words(section.heading, MARGIN, y, size=_HEADING, role="title"))
            y += _HEADING * 0.7
        for start in range(0, len(section.tiles), section.across):
            tiles = section.tiles[start : start + section.across]
            items += _row(section, tiles, y=y, start=start)
            rows = max(len(_rows(tile.word, tile_width(section.across))) for tile in tiles)
            y += section.height + _UNDER + _ROW * (rows - 1)
    return Sheet(Rect(0.0, 0.0, WIDTH, y + MARGIN - _UNDER + _WORD), tuple(items), HOUSE.page.paper, label=title)


def _row(section: Section, tiles: Sequence[Tile], *, y: float, start: int) -> list[Item]:
    width = tile_width(section.across)
    items: list[Item] = []
    for column, tile in enumerate(tiles):
        x = MARGIN + column * (width + GAP)
        # The colours shift by one from row to row, so that none stands above itself.
        colour = _CALM[(column + start // section.across * 2) % len(_CALM)]
        items.append(_framed(tile, Rect(x, y, width, section.height), colour))
        for n, row in enumerate(_rows(tile.word, width)):
            down = y + section.height + 17.0 + n * _ROW
            items.append(_words(row, x + width / 2, down, size=_WORD, centred=True))
    return items


@lru_cache(512)
def _rows(text: str, width: float) -> tuple[str, ...]:
    """The words under a tile, in as many rows as they need."""
    rows = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and _ink(longer).w > width:
            rows.append(word)
        else:
            rows[-1] = longer
    return tuple(rows)


def _ink(text: str) -> Rect:
    return label(text, type_for("speech", size=_WORD, style=HOUSE.lettering)).ink


def _framed(tile: Tile, rect: Rect, colour: str) -> Group:
    frame = rounded(Rect(0.0, 0.0, rect.w, rect.h), _CORNER)
    ground = Shape(frame, fill=colour)
    border = Shape(frame, stroke=Stroke(HOUSE.figure.ink, _BORDER))
    inside = Group(tile.drawing, clip=frame)
    move = Affine.translation(rect.x, rect.y)
    return Group((ground, inside, border), transform=move, role="panel", label=tile.word)


def _words(text: str, x: float, y: float, *, size: float, role: str = "speech", centred: bool = False) -> Group:
    """Words on the baseline `y`, from `x` on or about it."""
    block = label(text, type_for(role, size=size, style=HOUSE.lettering))
    row = block.rows[0]
    dx = x - (block.ink.centre[0] if centred else block.ink.x)
    return Group(row.runs, transform=Affine.translation(dx, y - row.baseline), label=text)
