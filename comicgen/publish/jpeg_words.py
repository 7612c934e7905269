"""The words about a JPEG: EXIF, XMP and IPTC put into a finished file.

Source: JFIF 1.02; XMP specification part 3 (a packet is one segment, at most 65,502 bytes); IPTC-IIM 4.2 inside
Photoshop's image resource 0x0404. IIM has short fields: 64 bytes of title, 32 of author, 2,000 of caption.
"""

from collections.abc import Iterator, Mapping
from struct import pack, unpack_from

from comicgen.publish.exif import exif
from comicgen.publish.xmp import packet
from comicgen.telling.sentences import within

__all__ = ["with_words"]

_START = b"\xff\xd8"
_APP0, _APP1, _APP13 = 0xE0, 0xE1, 0xED
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_MOST = 65_533  # bytes of a segment
_UTF8 = b"\x1c\x01\x5a\x00\x03\x1b%G"  # record 1, data set 90: the words are UTF-8
_VERSION = b"\x1c\x02\x00\x00\x02\x00\x04"
_FIELDS = (  # data set, keyword, most bytes
    (5, "Title", 64),
    (80, "Author", 32),
    (105, "Title", 256),
    (116, "Copyright", 128),
    (120, "Description", 2000),
)


def with_words(data: bytes, words: Mapping[str, str]) -> bytes:
    """A JPEG with its words after the first segment, which says that it is one."""
    at = len(_START)
    if data[at + 1] == _APP0:
        at += 2 + int(unpack_from(">H", data, at + 2)[0])
    return b"".join((data[:at], *_segments(words), data[at:]))


def _segments(words: Mapping[str, str]) -> Iterator[bytes]:
    old = exif(words)
    if old:
        yield _segment(_APP1, old)
    xmp = packet(words, most=_MOST - len(_XMP)).encode()
    if xmp:
        yield _segment(_APP1, _XMP + xmp)
    resource = _iptc(words)
    if resource:
        yield _segment(_APP13, resource)


def _segment(kind: int, content: bytes) -> bytes:
    return pack(">BBH", 0xFF, kind, len(content) + 2) + content


def _iptc(words: Mapping[str, str]) -> bytes:
    fields = [(number, within(words[key], most)) for number, key, most in _FIELDS if words.get(key)]
    if not fields:
        return b""
    sets = (pack(">BBBH", 0x1C, 2, number, len(value)) + value for number, value in fields)
    record = b"".join((_UTF8, _VERSION, *sets))
    padded = record + b"\0" * (len(record) % 2)
    return b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + pack(">I", len(record)) + padded
