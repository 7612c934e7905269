"""The report of a diff as it lies in a folder: written, and known again when it is written anew or met among pictures.

Comes in: comparisons. Goes out: FOLDER/index.html; pictures that an earlier report showed are taken away.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from comicgen.cli.streams import say

if TYPE_CHECKING:
    from comicgen.compare.model import Comparison

__all__ = ["REPORT", "is_report", "report_written"]

REPORT = "index.html"
_TITLE = "<title>What changed:"
_PICTURE = re.compile(r'src="([^"/][^":]*-(?:before|after|difference)\.png)"')


def report_written(folder: Path, found: "Sequence[Comparison]", *, old: str, new: str, tolerance: float) -> bool:
    """The page, written; whether it could be."""
    from comicgen.compare.report import report_html
    from comicgen.publish.write import write_file
    from comicgen.studio.pipeline import reason

    path = folder / REPORT
    try:
        earlier = _named(_earlier(path))
        page = report_html(found, old=old, new=new, tolerance=tolerance)
        write_file(path, page.encode())
        for name in earlier - _named(page):
            (folder / name).unlink(missing_ok=True)
    except OSError as fault:
        say(f"comicgen: {path} cannot be written: {reason(fault)}")
        return False
    return True


def is_report(folder: Path) -> bool:
    """Whether a folder holds a report, whose pictures are no comics."""
    try:
        return bool(_earlier(folder / REPORT))
    except OSError:
        return False


def _earlier(path: Path) -> str:
    """The page of an earlier report; "" when there is none, or one of somebody else."""
    try:
        page = path.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
    return page if _TITLE in page else ""


def _named(page: str) -> set[str]:
    """The pictures in a page; whoever wrote it, they lie beside it."""
    names = map(unquote, _PICTURE.findall(page))
    return {name for name in names if not Path(name).is_absolute() and ".." not in Path(name).parts}
