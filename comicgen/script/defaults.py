"""Defaults: what a script takes from its project where it says nothing itself.

Comes in: nothing; the project file is read into these, or a program makes them. Goes out: to the reader of scripts,
and with every job to the process that does it: all of it can be sent.
"""

from pathlib import Path

from comicgen.diagnostics import Source
from comicgen.frozen import NamedTuple
from comicgen.script.model import Character, Format

__all__ = ["Defaults", "Face", "OwnFont"]


class OwnFont(NamedTuple):
    """A font file that is none of the box. What it is called and how it is cut is said by the file itself."""

    id: str  # its place on the shelf of fonts: it holds a part of the sum, so that two projects never share one
    path: Path
    sha256: str
    family: str
    cut: str = "regular"  # regular, bold, italic, bold italic
    data: bytes = b""  # the file itself, where it goes to a machine that does not have it


class Face(NamedTuple):
    """What `face` of the style may name besides the faces of the box: ids of fonts for each cut of a family."""

    name: str  # as the style of a Script holds it; it follows from the files, whatever they are called
    called: str  # by writers, in the form in which names are compared: the family, or the name of a file
    regular: str
    bold: str
    italic: str
    bold_italic: str


class Defaults(NamedTuple):
    """None and "": the project does not say it either."""

    language: str | None = None
    by: str | None = None
    copyright: str | None = None
    url: str | None = None
    format: Format | None = None
    readable_at: float | None = None
    base_style: str = ""
    style: tuple[tuple[str, str | float | bool], ...] = ()  # changes, laid under those of the script
    cast: tuple[Character, ...] = ()  # known by name to every script, part of it only where it is used
    sources: tuple[Source, ...] = ()  # the texts in which the cast is written, to be quoted
    fonts: tuple[OwnFont, ...] = ()
    faces: tuple[Face, ...] = ()  # the first one letters what names none

    def fonts_of(self, style: tuple[tuple[str, str | float | bool], ...]) -> tuple[OwnFont, ...]:
        """The fonts that letter a script with this style: a change to any other does not show in it."""
        name = dict(style).get("lettering.face")
        cuts = ((one.regular, one.bold, one.italic, one.bold_italic) for one in self.faces if one.name == name)
        ids = {id.partition(":")[0] for some in cuts for id in some}  # a cut that was made is of another's file
        return tuple(font for font in self.fonts if font.id in ids)
