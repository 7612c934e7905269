"""The contact sheet of the ladder: each step beside the same comic as it was planned, with what was wrong with it.

    python tools/ladder_sheet.py [folder]

Comes in: docs/sheets/ladder/*.yaml, each of which takes one step. Goes out: a Sheet; by hand, a PNG in the folder.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from comicgen.backends import paint
from comicgen.diagnostics import Report
from comicgen.geometry import Affine, rectangle
from comicgen.layout import compose
from comicgen.layout.result import Composition
from comicgen.layout.sheet import as_planned
from comicgen.publish.png import png_bytes
from comicgen.scene import Group, Item, Shape, Sheet
from comicgen.script import read, styled
from comicgen.studio.contact import Section, Tile, contact_sheet, tile_width

__all__ = ["LADDER", "Example", "example", "examples", "ladder_sheet"]

LADDER = Path(__file__).parent.parent / "docs" / "sheets" / "ladder"
PIXELS = 1100  # across: the smallest letters in a tile can still be read
AIR, BETWEEN = 8.0, 10.0  # round a comic in its tile, and between its pages
PANELS, COMICS = "1", "2"  # how the names begin of the steps of one panel, and of those of the whole comic
NARROW, WIDE = (4, 226.0), (2, 250.0)  # tiles in a row, and how high they are


class Example(NamedTuple):
    """A comic that takes one step of the ladder."""

    name: str
    planned: tuple[Composition, ...]  # its pages before the ladder
    fault: str  # what is wrong with them, in words; "" where the step is not for the sake of a fault
    made: tuple[Composition, ...]  # its pages as they are drawn; empty when nothing helps
    steps: tuple[str, ...]  # as they are in layout.json
    ends: str  # the finding that ends the ladder


def main() -> None:
    """Draws the sheet."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ladder.png").write_bytes(png_bytes(paint(ladder_sheet(), width=PIXELS)))
    print(folder / "ladder.png")


def examples() -> tuple[Example, ...]:
    """All steps, in order."""
    return tuple(example(path) for path in sorted(LADDER.glob("*.yaml")))


def example(path: Path) -> Example:
    """A script laid out with the ladder and without."""
    report = Report()
    script = read(path.read_bytes(), path.name, report, folder=path.parent)
    assert script is not None, [item.message for item in report.items]
    planned, faults = as_planned(script, styled(script))
    made = compose(script, styled(script), report)
    ends = "; ".join(item.message for item in report.items if item.code == "does-not-fit")
    return Example(path.stem, planned.pages, next(iter(faults), ""), made.pages if made else (), _steps(made), ends)


def _steps(made: Composition | None) -> tuple[str, ...]:
    """What was done, each step once, as layout.json has it: of panels first, then of the whole comic."""
    if made is None:
        return ()
    alone = (step for page in made.pages for panel in page.panels for step in panel.ladder)
    return tuple(dict.fromkeys((*alone, *made.notes)))


def ladder_sheet() -> Sheet:
    """What every panel may do, then pairs of pictures: what was planned, and what is drawn."""
    shown = examples()
    free = [one for one in shown if one.name < PANELS]
    alone = [one for one in shown if PANELS < one.name < COMICS]
    whole = [one for one in shown if one.name > COMICS]
    sections = (
        Section(
            "what every panel may do", *NARROW, tuple(_tile(one, NARROW, _scale(one.made, NARROW)) for one in free)
        ),
        Section("what one panel gives, as planned and as drawn", *NARROW, _pairs(alone, NARROW)),
        Section("what the whole comic gives, as planned and as drawn", *WIDE, _pairs(whole, WIDE)),
    )
    return contact_sheet("when words do not fit: the ladder", [section for section in sections if section.tiles])


def _pairs(shown: Sequence[Example], grid: tuple[int, float]) -> tuple[Tile, ...]:
    """For each step what was planned, with what was wrong with it, and what is drawn, with what was done.

    Both have one scale, so that it is seen what grew and that words stayed as they were.
    """
    tiles: list[Tile] = []
    for one in shown:
        scale = min(_scale(pages, grid) for pages in (one.planned, one.made) if pages)
        planned = Tile(f"planned: {one.fault or 'too many words'}", _comic(one.planned, grid, scale))
        tiles += planned, _tile(one, grid, scale)
    return tuple(tiles)


def _tile(one: Example, grid: tuple[int, float], scale: float) -> Tile:
    words = "; ".join(one.steps) or one.ends or one.name.split("-", 1)[1].replace("-", " ")
    return Tile(words, _comic(one.made, grid, scale))


def _scale(pages: Sequence[Composition], grid: tuple[int, float]) -> float:
    """The largest at which pages stand side by side in a tile."""
    across, height = grid
    room = tile_width(across) - 2 * AIR - BETWEEN * (len(pages) - 1)
    rects = [page.sheet.trim for page in pages]
    return min(room / sum(rect.w for rect in rects), (height - 2 * AIR) / max(rect.h for rect in rects))


def _comic(pages: Sequence[Composition], grid: tuple[int, float], scale: float) -> tuple[Item, ...]:
    """Pages side by side in the middle of a tile."""
    across, height = grid
    width = scale * sum(page.sheet.trim.w for page in pages) + BETWEEN * (len(pages) - 1)
    x, middle = (tile_width(across) - width) / 2, height / 2
    items: list[Item] = []
    for page in pages:
        rect = page.sheet.trim
        place = Affine(scale, 0.0, 0.0, scale, x - rect.x * scale, middle - rect.centre[1] * scale)
        items.append(Group((Shape(rectangle(rect), fill=page.sheet.background), *page.sheet.items), place))
        x += rect.w * scale + BETWEEN
    return tuple(items)


if __name__ == "__main__":
    main()
