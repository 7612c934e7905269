"""The fonts of a project: files beside the project file, read and looked into.

Comes in: what stands behind `fonts`. Goes out: OwnFonts and the Faces that they make; a file that cannot letter is told
at its place in the project file.
"""

from pathlib import Path

from comicgen.lettering.own_fonts import MOST_BYTES, faces_of, own_font
from comicgen.script.beside import file_meant
from comicgen.script.defaults import Face, OwnFont
from comicgen.script.desk import Desk
from comicgen.script.nodes import Node, Scalar
from comicgen.targets.measures import spoken_bytes
from comicgen.targets.project_lists import inside, listed

__all__ = ["MOST_FONTS", "read_fonts"]

MOST_FONTS = 40


def read_fonts(desk: Desk, node: Node) -> tuple[tuple[OwnFont, ...], tuple[Face, ...]]:
    """The fonts, and the faces that they make; those with faults are left out."""
    words = listed(desk, node, "fonts", commas=False)
    if len(words) > MOST_FONTS:
        desk.error("too-large", f"'fonts' has {len(words)} files; the limit is {MOST_FONTS}", words[MOST_FONTS])
        return (), ()
    found: dict[str, tuple[OwnFont, Scalar]] = {}
    for word in words:
        if font := _font(desk, word):
            _, first = found.setdefault(font.id, (font, word))
            if first is not word:
                message = f"'{word.value.strip()}' is the same font as '{first.value.strip()}', in line {first.line}"
                desk.error("duplicate-key", message, word, hint="leave one of them out")
    fonts = tuple(font for font, _ in found.values())
    try:
        return fonts, faces_of(fonts)
    except ValueError as fault:
        font, message = fault.args
        hint = "leave one of them out, or give one another name in the program that makes fonts"
        desk.error("bad-font", message, found[font.id][1], hint=hint)
        return fonts, ()


def _font(desk: Desk, word: Scalar) -> OwnFont | None:
    """A font file; None with a fault."""
    text = inside(desk, word, "fonts")
    if text is None:
        return None
    assert desk.folder is not None
    path = desk.folder / text
    data = _bytes(desk, word, path)
    if data is None:
        return None
    if len(data) > MOST_BYTES:
        message = f"the font '{text[:60]}' is larger than {spoken_bytes(MOST_BYTES)}"
        desk.error("too-large", message, word, hint="take a font with fewer letters")
        return None
    try:
        font = own_font(path, data)
    except ValueError as fault:
        message, hint = fault.args
        desk.error("bad-font", f"the file '{text[:60]}' {message}", word, hint=hint)
        return None
    desk.files.append(path)
    return font


def _bytes(desk: Desk, word: Scalar, path: Path) -> bytes | None:
    """The bytes of a file, at most one more than the limit; None with a fault."""
    name = word.value.strip()[:60]
    try:
        if path.is_file():
            with path.open("rb") as file:
                return file.read(MOST_BYTES + 1)
        if path.is_dir():
            desk.error("no-file", f"'{name}' is a folder; a font is a file", word, hint="name each font file")
            return None
        hint = file_meant(path, (".ttf", ".otf")) or "a font lies beside the project file or in folders below it"
        desk.error("no-file", f"there is no file '{name}' beside the project file", word, hint=hint)
    except OSError as fault:
        desk.error("no-file", f"'{name}' cannot be read: {(fault.strerror or str(fault)).lower()}", word)
    return None
