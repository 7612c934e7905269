"""Contact sheets of delivered pictures: all of them small, in rows, each with its comic, its place and its number.

Comes in: pictures under headings. Goes out: PNG files, `contact.png`, or `contact-1.png` and on where one sheet does
not hold them.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from PIL import Image

from comicgen.backends import paint
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Rect
from comicgen.lettering import label, type_for
from comicgen.publish.piece import Piece
from comicgen.publish.png import png_bytes
from comicgen.publish.write import write_file
from comicgen.scene import Group, Sheet
from comicgen.script.style import HOUSE

__all__ = ["Shown", "by_comic", "contact_of", "numbered"]

WIDTH, MARGIN, GAP = 2400, 48, 24  # pixels
THUMB = 300  # height of a picture; a scroll's slices and strips keep their shape within it
WIDEST = 640
HEADING, WORD = 34.0, 17.0  # sizes of type
ABOVE, BELOW = 64, 44  # room for a comic's name, and for the words under a row
TALLEST = 4_800  # of a sheet: a hundred pictures, which one still looks through, and viewers show at full size


class _Placed(NamedTuple):
    """A thumbnail with its top left corner, and what stands under it."""

    image: Image.Image
    x: int
    y: int
    word: str


class _Page(NamedTuple):
    placed: list[_Placed]
    headings: list[tuple[str, int]]
    height: int


class Shown(NamedTuple):
    """Pictures under one heading, each with what stands under it."""

    heading: str
    pictures: tuple[tuple[Path, str], ...]


def by_comic(pieces: Iterable[Piece]) -> Iterator[Shown]:
    """Delivered pieces under the names of their comics."""
    for name, some in groupby(pieces, key=lambda piece: piece.path.parent.parent.name):
        yield Shown(name, tuple((piece.path, f"{piece.target}{numbered(piece)}") for piece in some))


def numbered(piece: Piece) -> str:
    """Which picture of a post it is, where there are several."""
    return "" if piece.of == 1 else f" {piece.number}/{piece.of}"


def contact_of(shown: Iterable[Shown], folder: Path) -> tuple[Path, ...]:
    """Writes contact sheets into a folder, and tells the files. Raises OSError."""
    written: list[Path] = []
    pages = _pages(shown)
    page, following = next(pages, None), next(pages, None)
    is_alone = following is None
    while page:  # two at a time: a season has hundreds
        path = folder / ("contact.png" if is_alone else f"contact-{len(written) + 1}.png")
        write_file(path, png_bytes(_drawn(page)))
        written.append(path)
        page, following = following, next(pages, None)
    return tuple(written)


def _pages(shown: Iterable[Shown]) -> Iterator[_Page]:
    """Thumbnails in rows: a heading begins a new row, and a page ends between two rows."""
    placed: list[_Placed] = []
    headings: list[tuple[str, int]] = []
    y = MARGIN
    for name, some in shown:
        headings.append((name, y))
        y += ABOVE
        x = MARGIN
        for path, word in some:
            thumb = _thumbnail(path)
            if x > MARGIN and x + thumb.width > WIDTH - MARGIN:
                x, y = MARGIN, y + THUMB + BELOW
                if y > TALLEST:
                    yield _Page(placed, headings, y)
                    placed, headings, y = [], [(f"{name}, continued", MARGIN)], MARGIN + ABOVE
            placed.append(_Placed(thumb, x, y, word))
            x += thumb.width + GAP
        y += THUMB + BELOW + GAP
    if placed:
        yield _Page(placed, headings, y)


def _thumbnail(path: Path) -> Image.Image:
    with Image.open(path) as image:
        image.draft("RGB", (WIDEST, THUMB))
        ratio = min(THUMB / image.height, WIDEST / image.width)
        size = max(1, round(image.width * ratio)), max(1, round(image.height * ratio))
        return image.convert("RGB").resize(size, Image.Resampling.LANCZOS)


def _drawn(page: _Page) -> Image.Image:
    words = [_words(text, MARGIN, y + HEADING, HEADING) for text, y in page.headings]
    words += [
        _words(one.word, one.x, one.y + one.image.height + WORD * 1.3, WORD, room=one.image.width + GAP / 2)
        for one in page.placed
    ]
    sheet = Sheet(Rect(0.0, 0.0, WIDTH, page.height), tuple(words), HOUSE.page.paper, label="contact sheet")
    canvas = paint(sheet, width=WIDTH)
    for one in page.placed:
        canvas.paste(one.image, (one.x, one.y))
    return canvas


def _words(text: str, x: float, y: float, size: float, *, room: float = 0.0) -> Group:
    """Words from `x` on, on the baseline `y`; smaller where there is less room."""
    spec = type_for("speech", size=size, style=HOUSE.lettering)
    block = label(text.replace("*", "\\*").replace("~", "\\~"), spec)
    if room and block.width > room:
        block = label(text.replace("*", "\\*").replace("~", "\\~"), spec._replace(size=size * room / block.width))
    move = Affine.translation(x - block.ink.x, y - block.rows[0].baseline)
    return Group(block.rows[0].runs, transform=move, label=text)
