"""The drawn: what a finished sheet is made of. See `items`."""

from comicgen.scene.items import (
    Dots,
    GlyphRun,
    Grade,
    Gradient,
    Group,
    Item,
    Paint,
    Screen,
    Shape,
    Sheet,
    Stroke,
    recoloured,
)

__all__ = [
    "Dots",
    "GlyphRun",
    "Grade",
    "Gradient",
    "Group",
    "Item",
    "Paint",
    "Screen",
    "Shape",
    "Sheet",
    "Stroke",
    "recoloured",
]
