"""The targets and the sets in the box: `panels/targets/*.yaml`, read when they are asked for, each once.

Comes in: a name. Goes out: what its file says.
"""

from functools import cache

from comicgen.diagnostics import ComicError, Diagnostic, Report, Span
from comicgen.script.desk import Desk
from comicgen.script.document import read_document
from comicgen.script.nodes import Mapping
from comicgen.script.source import read_source
from comicgen.stock import stock_file, stock_names
from comicgen.targets.keys import TARGET_KEYS
from comicgen.targets.reading import Said, read_target
from comicgen.targets.sets import Sets, read_sets

__all__ = ["box_file", "names_in_box", "said_in_box", "sets_in_box"]

_FOLDER = "panels/targets"
_SETS = "sets"


def names_in_box() -> tuple[str, ...]:
    """The names of all targets in the box, sorted."""
    return tuple(name for name in stock_names(_FOLDER) if name != _SETS)


def box_file(name: str) -> str:
    """The file of a target in the box, for messages."""
    return f"{_FOLDER}/{name}.yaml"


@cache
def said_in_box(name: str) -> Said:
    """What the file of a target says. Raises KeyError when there is none, ComicError when it is faulty."""
    if name not in names_in_box():
        raise KeyError(name)
    desk, root = _opened(name)
    said = read_target(desk, root)
    _refuse(desk.report)
    return said


@cache
def sets_in_box() -> Sets:
    """The sets of the box. Raises ComicError when their file is faulty."""
    desk, root = _opened(_SETS)
    found = read_sets(desk, root, targets=dict.fromkeys(names_in_box()), below={})
    _refuse(desk.report)
    return found


def _opened(name: str) -> tuple[Desk, Mapping]:
    """The mapping of a file in the box. Raises ComicError when it is none."""
    path, report = box_file(name), Report()
    source = read_source(stock_file(path).read_bytes(), path, report)
    document = read_document(source, report, keys=frozenset(TARGET_KEYS)) if source else None
    _refuse(report)
    if document is None or not isinstance(document.root, Mapping):
        raise ComicError(Diagnostic("error", "wrong-type", "this file is no mapping", Span(path, 1, 1, 2)))
    return Desk(document, report), document.root


def _refuse(report: Report) -> None:
    for item in report.sorted():
        if item.severity == "error":
            raise ComicError(item)
