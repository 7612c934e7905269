"""Layout: from a sound script to a finished sheet. See `sheet.compose`."""

from comicgen.layout.result import Composition, FigureLayout, PanelLayout, TextLayout
from comicgen.layout.sheet import compose

__all__ = ["Composition", "FigureLayout", "PanelLayout", "TextLayout", "compose"]
