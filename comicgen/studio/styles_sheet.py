"""The contact sheet of the styles: one strip, drawn in each."""

from collections.abc import Sequence
from pathlib import Path

from comicgen.diagnostics import Report
from comicgen.geometry import Affine, rectangle
from comicgen.layout import compose
from comicgen.layout.result import Composition
from comicgen.scene import Group, Item, Shape, Sheet
from comicgen.script import read, styled
from comicgen.script.build_style import about_style
from comicgen.script.model import Script
from comicgen.script.words.scenes import style_names
from comicgen.studio.contact import Section, Tile, contact_sheet, tile_width

__all__ = ["SAMPLE", "styles_sheet"]

SAMPLE = Path(__file__).parent / "styles_sample.yaml"
_ACROSS = 1
_HEIGHT = 470.0  # of a tile: a strip that is as wide as the sheet


def styles_sheet(names: Sequence[str] = ()) -> Sheet:
    """All styles of the box, or those named; raises KeyError for a name that is not in the box."""
    script = read(SAMPLE.read_bytes(), SAMPLE.name, Report())
    assert script is not None
    tiles = [Tile(f"{name}: {about_style(name)}", _strip(script, name)) for name in tuple(names) or style_names()]
    return contact_sheet("styles", [Section("", _ACROSS, _HEIGHT, tuple(tiles))])


def _strip(script: Script, style: str) -> tuple[Item, ...]:
    """The strip in a style, as large as a tile."""
    script = script._replace(base_style=style)
    made = compose(script, styled(script), Report())
    assert made is not None
    return _fitted(made)


def _fitted(made: Composition) -> tuple[Item, ...]:
    sheet = made.sheet
    scale = min(tile_width(_ACROSS) / sheet.trim.w, _HEIGHT / sheet.trim.h)
    x = (tile_width(_ACROSS) - sheet.trim.w * scale) / 2
    whole = Shape(rectangle(sheet.trim.grown(600.0)), fill=sheet.background)
    return (Group((whole, *sheet.items), Affine(scale, 0.0, 0.0, scale, x, (_HEIGHT - sheet.trim.h * scale) / 2)),)
