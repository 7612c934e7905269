"""Reading: from the text of a script to a Script, with every fault of it in a Report.

Comes in: text or bytes. Goes out: a Script that keeps the promises of `model`, or None.
"""

import re
from contextlib import suppress
from functools import cache
from pathlib import Path

from comicgen.diagnostics import ComicError, Report
from comicgen.script.build_comic import build_comic
from comicgen.script.build_look import read_look
from comicgen.script.checking import check
from comicgen.script.defaults import Defaults
from comicgen.script.desk import Desk, Enough, display_name
from comicgen.script.document import read_document
from comicgen.script.entries import Entry
from comicgen.script.fields import all_keys
from comicgen.script.model import Look, Script
from comicgen.script.nodes import Mapping
from comicgen.script.source import read_source
from comicgen.stock import stock_file

__all__ = ["files_named", "read", "stock_look"]

_NONE = Defaults()
_MAY_NAME_FILES = re.compile(r"\.ya?ml|\\", re.IGNORECASE)  # an escape may stand for any letter


def read(
    text: str | bytes, name: str, report: Report, *, folder: Path | None = None, defaults: Defaults = _NONE
) -> Script | None:
    """Reads a script. `name` is what messages call it; `folder` is where a shared cast may lie; `defaults` are what its
    project says where it says nothing.

    Gives None when anything is an error; the report then holds all that was found, `check` included, so that one run
    tells all. A script that is given back has not been checked yet. Never raises for what the text holds.
    """
    found = len(report.items)
    source = read_source(text, name, report)
    if source is None:
        return None
    document = read_document(source, report, keys=all_keys())
    desk = Desk(document, report, folder=folder, defaults=defaults)
    script = None
    try:
        script = build_comic(desk)
        _refuse_tags(desk)
        _quote(script, defaults, report)
    except Enough:
        pass
    if not any(item.severity == "error" for item in report.items[found:]):
        return script
    if script and document.whole:
        check(script, report)
    return None


def files_named(text: bytes, name: str, *, folder: Path, defaults: Defaults = _NONE) -> tuple[Path, ...]:
    """The files besides itself that a script is read from, by the names that it gives them; whatever is wrong with it
    or them is for `read` to tell. Most scripts name none, which is seen without reading them.
    """
    report = Report()
    source = read_source(text, name, report)
    if source is None or not _MAY_NAME_FILES.search(source.text):
        return ()
    desk = Desk(read_document(source, report, keys=all_keys()), report, folder=folder, defaults=defaults)
    with suppress(Enough):
        build_comic(desk)
    return tuple(dict.fromkeys(desk.files))


def _quote(script: Script | None, defaults: Defaults, report: Report) -> None:
    """Makes known the texts of the project in which some of the script's cast are written."""
    written = {member.span.source for member in script.cast if member.span} if script and defaults.sources else ()
    for source in defaults.sources:
        if source.name in written:
            report.add_source(source)


def _refuse_tags(desk: Desk) -> None:
    """A tag anywhere but before a free text, where it was read as a word."""
    for span in desk.document.tags:
        if (span.line, span.column) not in desk.words:
            desk.error("tag", "tags ('!...') are not read", span, hint="leave the tag out")


@cache
def stock_look(name: str) -> tuple[str, Look]:
    """The display name and the look of a character in the box.

    Raises KeyError when there is none, ComicError when the file is faulty.
    """
    path = f"panels/characters/{name}.yaml"
    try:
        data = stock_file(path).read_bytes()
    except FileNotFoundError:
        raise KeyError(name) from None
    report = Report()
    source = read_source(data, path, report)
    document = read_document(source, report, keys=all_keys()) if source else None
    desk = Desk(document, report) if document else None
    look, called = Look(), display_name(name)
    if desk and isinstance(desk.document.root, Mapping):
        entry = Entry(desk, desk.document.root, "character")
        look, called = read_look(desk, entry), entry.text("name") or called
    for item in report.sorted():
        if item.severity == "error":
            raise ComicError(item)
    return called, look
