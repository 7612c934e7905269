"""EXIF of a picture: description, artist, copyright and software, for readers that know nothing newer.

Source: Exif 3.0 (CIPA DC-008), TIFF 6.0 for the directory. Words are UTF-8 in the tags for ASCII, as every program
that writes other languages has it.
"""

from collections.abc import Mapping
from struct import pack

from comicgen.telling.sentences import within

__all__ = ["exif"]

_TAGS = (  # in the order of their numbers, as TIFF wants them, with the most bytes: a segment of JPEG holds 65,533
    (0x010E, "Description", 50_000),
    (0x0131, "Software", 2_000),
    (0x013B, "Author", 2_000),
    (0x8298, "Copyright", 2_000),
)
_ASCII = 2


def exif(words: Mapping[str, str]) -> bytes:
    """The block as JPEG and WebP hold it; empty when there is nothing to say."""
    entries = [(tag, within(words[key], most) + b"\0") for tag, key, most in _TAGS if words.get(key)]
    if not entries:
        return b""
    at = 8 + 2 + 12 * len(entries) + 4
    directory, store = [pack(">H", len(entries))], b""
    for tag, value in entries:
        if len(value) <= 4:
            held = value.ljust(4, b"\0")
        else:
            held = pack(">I", at + len(store))
            store += value + b"\0" * (len(value) % 2)
        directory.append(pack(">HHI", tag, _ASCII, len(value)) + held)
    return b"".join((b"Exif\0\0MM\0*", pack(">I", 8), *directory, pack(">I", 0), store))
