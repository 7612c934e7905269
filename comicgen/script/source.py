"""From bytes to a Source: encodings, line ends, characters that no script can hold.

Comes in: the bytes or the text of a file. Goes out: a Source whose lines end in "\\n", or None with the fault noted.
"""

import codecs
import re

from comicgen.diagnostics import Report, Source, Span

__all__ = ["MOST_BYTES", "MOST_IN_LINE", "MOST_LINES", "read_source", "unified"]

MOST_BYTES = 2_000_000  # of a script; the longest known comic script has about a tenth of it
MOST_IN_LINE = 100_500  # characters: room for the longest text and its key
MOST_LINES = 100_000

_MARKS = (  # byte order marks; the longer ones first, since one begins with another
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENDS = re.compile(r"\r\n?")
_BREAKS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))  # YAML counts them as line ends, editors do not
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_MOST_TOLD = 10


def read_source(data: str | bytes, name: str, report: Report) -> Source | None:
    """The text of a script, known to the report; None when it cannot be read as text."""
    if len(data) > MOST_BYTES:
        size = f"{len(data):,} {'bytes' if isinstance(data, bytes) else 'characters'}"
        report.error("too-large", f"the script has {size}; the limit is {MOST_BYTES:,}", Span(name, 1, 1, 1))
        return None
    if isinstance(data, bytes):
        text = _decoded(data, name, report)
        if text is None:
            return None
    else:
        text = data.removeprefix("\ufeff")
    source = Source(name, unified(text))
    report.add_source(Source(name, _FORBIDDEN.sub("\ufffd", source.text)))
    if (found := _too_long(source.text)) is not None:
        report.error("too-large", found, Span(name, 1, 1, 2))
        return None
    return _without_forbidden(source, report)


def unified(text: str) -> str:
    """The text with one kind of line end; every other character keeps its column."""
    return _ENDS.sub("\n", text).translate(_BREAKS)


def _too_long(text: str) -> str | None:
    """What is said of a text with too many lines, or too long ones."""
    if text.count("\n") > MOST_LINES:
        return f"the script has more than {MOST_LINES:,} lines"
    longest = max(map(len, text.split("\n")))
    return f"a line has {longest:,} characters; the limit is {MOST_IN_LINE:,}" if longest > MOST_IN_LINE else None


def _decoded(data: bytes, name: str, report: Report) -> str | None:
    """The characters of a file; None, with a fault, when the encoding is not known."""
    encoding, skip = _encoding(data)
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as fault:
        before = data[skip : skip + fault.start].decode(encoding, "replace")
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        found = data[skip + fault.start : skip + fault.start + 1].hex()
        report.add_source(Source(name, unified(data[skip:].decode(encoding, "replace"))))
        report.error(
            "bad-encoding",
            f"the byte 0x{found} is not {encoding.upper()} text",
            Span(name, line, column, column + 1),
            hint="save the file as UTF-8",
        )
        return None


def _encoding(data: bytes) -> tuple[str, int]:
    """The encoding of a file and the length of its mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    if len(data) >= 2 and len(data) % 2 == 0 and (data[0] == 0) != (data[1] == 0):  # UTF-16 without a mark
        return ("utf-16-be" if data[0] == 0 else "utf-16-le"), 0
    return "utf-8", 0


def _without_forbidden(source: Source, report: Report) -> Source:
    """The source with what no text may hold replaced by spaces, and a fault for the first places of it."""
    for count, found in enumerate(_FORBIDDEN.finditer(source.text)):
        if count == _MOST_TOLD:
            break
        before = source.text[: found.start()]
        line, column = before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1
        report.error(
            "bad-character",
            f"the character U+{ord(found[0]):04X} cannot stand in a script",
            Span(source.name, line, column, column + 1),
            hint="it is invisible: delete it, or write the line anew",
        )
    return Source(source.name, _FORBIDDEN.sub(" ", source.text))
