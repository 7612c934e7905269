"""Fonts of the writer's own: looked into before anything is lettered with them, then put on the shelf.

Comes in: the bytes of a font file. Goes out: an OwnFont, and Faces in which the files of a family stand for its cuts; a
file that is no sound font is told in words. HarfBuzz takes a broken font for an empty one, so that is looked for first.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from comicgen.diagnostics import Report
from comicgen.lettering.fonts import is_shelved, shelve_font
from comicgen.lettering.types import shelve_face
from comicgen.script.defaults import Defaults, Face, OwnFont
from comicgen.script.lists import plain_form

if TYPE_CHECKING:
    import uharfbuzz

__all__ = ["MOST_BYTES", "carried", "faces_of", "own_font", "shelve"]

MOST_BYTES = 40_000_000  # of a file: the largest fonts for Chinese have half of it
_KINDS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_OTHER_KINDS = {
    b"wOFF": ("a font for web pages", "convert it to TTF or OTF"),
    b"wOF2": ("a font for web pages", "convert it to TTF or OTF"),
    b"ttcf": ("a collection of fonts", "take one font out of it, as a TTF or OTF file"),
}
_NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp")
_OUTLINES = (("glyf", "loca"), ("CFF ",), ("CFF2",))
_CUTS = {
    "": "regular", "regular": "regular", "roman": "regular", "book": "regular", "normal": "regular",
    "bold": "bold", "italic": "italic", "oblique": "italic", "slanted": "italic", "bold italic": "bold italic",
    "bold oblique": "bold italic", "bolditalic": "bold italic", "boldoblique": "bold italic",
}  # fmt: skip
_LETTERS_LOOKED_AT = 60
_CUT_OF_SUM = 16  # characters of a sum that stand for all of it


def own_font(path: Path, data: bytes) -> OwnFont:
    """What a font file is. Raises ValueError, with a message and a hint, when it is no font that can letter."""
    _sound_tables(data)
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob(data))
    if not face.glyph_count or not 16 <= face.upem <= 16_384:
        raise ValueError("is damaged: it holds no letters", "install it and look at it, then export it anew")
    _some_ink(face)
    family, cut = _family(face)
    total = sha256(data).hexdigest()
    return OwnFont(f"own-{total[:_CUT_OF_SUM]}", path, total, family or path.stem, cut)


def _sound_tables(data: bytes) -> None:
    """Raises ValueError for what is no font file, or is cut off."""
    kind = data[:4]
    if kind in _OTHER_KINDS:
        what, hint = _OTHER_KINDS[kind]
        raise ValueError(f"is {what}", hint)
    if kind not in _KINDS:
        raise ValueError("is no font", "fonts are TTF or OTF files")
    tables: dict[str, tuple[int, int]] = {}
    for number in range(int.from_bytes(data[4:6], "big")):
        record = data[12 + 16 * number : 28 + 16 * number]
        tag, start, length = record[:4], int.from_bytes(record[8:12], "big"), int.from_bytes(record[12:16], "big")
        if len(record) < 16 or start + length > len(data):
            raise ValueError("is cut off: parts of it are missing", "copy it again from where it came")
        tables[tag.decode("latin-1")] = start, length
    lacking = [tag for tag in _NEEDED if tag not in tables]
    if lacking:
        raise ValueError(f"is damaged: it has no table '{lacking[0]}'", "export it anew from the program that made it")
    if not any(all(tag in tables for tag in some) for some in _OUTLINES):
        raise ValueError("has no outlines: its letters are pictures", "take a font with outlines, as TTF or OTF")


def _some_ink(face: "uharfbuzz.Face") -> None:
    """Raises ValueError for a font whose letters are all empty."""
    import uharfbuzz

    font = uharfbuzz.Font(face)
    letters = sorted(code for code in face.unicodes if chr(code).isalnum())
    step = max(1, len(letters) // _LETTERS_LOOKED_AT)
    for code in letters[::step]:
        glyph = font.get_nominal_glyph(code)
        box = font.get_glyph_extents(glyph) if glyph is not None else None
        if box and box.width and box.height:
            return
    raise ValueError("has no letters that can be drawn", "take another font")


def _family(face: "uharfbuzz.Face") -> tuple[str, str]:
    """What the family is called and which cut of it this is: as type designers name it, or else as programs do."""
    family, style = _name(face, 16), _name(face, 17)
    if family and style and plain_form(style) in _CUTS:
        return family, _CUTS[plain_form(style)]
    return _name(face, 1), _CUTS.get(plain_form(_name(face, 2)), "regular")


def _name(face: "uharfbuzz.Face", number: int) -> str:
    """A name in the font, without what a message or a file cannot hold."""
    found = face.get_name(number) or ""
    return " ".join("".join(char if char.isprintable() else " " for char in found).split())[:60]


def faces_of(fonts: Sequence[OwnFont]) -> tuple[Face, ...]:
    """The faces that fonts make: one for each family, and one for each single file, by its name.

    Raises ValueError, with the second of two files that are the same cut of one family, and a message.
    """
    families: dict[str, dict[str, OwnFont]] = {}
    for font in fonts:
        cuts = families.setdefault(plain_form(font.family), {})
        other = cuts.setdefault(font.cut, font)
        if other is not font:
            message = f"{font.path.name} and {other.path.name} are both '{font.family}', {font.cut}"
            raise ValueError(font, message)
    whole = [_face(cuts, plain_form(next(iter(cuts.values())).family)) for cuts in families.values()]
    return (
        *whole,
        *(_face(_alone(families[plain_form(font.family)], font), plain_form(font.path.stem)) for font in fonts),
    )


def _alone(cuts: dict[str, OwnFont], font: OwnFont) -> dict[str, OwnFont]:
    """The family, with a file that is called by its own name as what is plain."""
    return cuts if font.cut == "regular" else {"regular": font}


def _face(cuts: dict[str, OwnFont], called: str) -> Face:
    """A family in its four cuts: those that it lacks are made from the others, as a letterer slants a hand."""
    plain = cuts.get("regular") or next(iter(cuts.values()))
    ids = {cut: font.id for cut, font in cuts.items()}
    regular = plain.id
    bold, italic = ids.get("bold", f"{regular}:bold"), ids.get("italic", f"{regular}:slanted")
    made = f"{italic}:bold" if "italic" in ids and "bold" not in ids else f"{bold}:slanted"
    bold_italic = ids.get("bold italic", made)
    total = sha256("\n".join((regular, bold, italic, bold_italic)).encode()).hexdigest()[:_CUT_OF_SUM]
    return Face(f"{plain.family}#{total}", called, regular, bold, italic, bold_italic)


def shelve(defaults: Defaults, report: Report) -> None:
    """Makes the fonts and faces of a project known in this process; a file that is not what it was is an error."""
    for font in defaults.fonts:
        if not is_shelved(font.id) and (data := _read(font, report)):
            shelve_font(font.id, data, font.family)
    for face in defaults.faces:
        shelve_face(face)


def carried(fonts: Iterable[OwnFont], report: Report) -> tuple[OwnFont, ...]:
    """The fonts with their bytes in them, for a process on a machine that has no such files."""
    return tuple(font._replace(data=_read(font, report)) for font in fonts)


def _read(font: OwnFont, report: Report) -> bytes:
    """The bytes of a font; none, with an error, when they cannot be had or are not those that were looked into."""
    try:
        data = font.data or font.path.read_bytes()
    except OSError as fault:
        report.error("cannot-read", f"the font {font.path} cannot be read: {(fault.strerror or str(fault)).lower()}")
        return b""
    if sha256(data).hexdigest() == font.sha256:
        return data
    report.error("bad-font", f"the font {font.path} was changed while comics were made", hint="run the command again")
    return b""
