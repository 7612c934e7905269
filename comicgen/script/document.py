"""A whole document: YAML read, and read again past each fault in a free text, until all is told or nothing helps.

Comes in: a Source. Goes out: a Document, with the faults in the report.
"""

import re
from typing import TYPE_CHECKING

from comicgen.diagnostics import Report, Source, Span
from comicgen.frozen import NamedTuple
from comicgen.script.events import Tree, grow
from comicgen.script.nodes import Node

if TYPE_CHECKING:
    from comicgen.script.recovery import Mend

__all__ = ["Document", "read_document"]

_BLANK = re.compile(r"^[ \t]*\t[ \t]*$", re.MULTILINE)  # an empty line with tabs: nothing to a writer, a fault to YAML
_MOST_MENDS = 100
_MOST_READ = 1_500_000  # characters read again and again, so that a large file cannot take long
_TAB_WIDTHS = (2, 4, 8)


class Document(NamedTuple):
    """Nodes, and the lines from which they were read at last; `whole` is False when a part is missing."""

    name: str
    root: Node | None
    lines: list[str]
    tags: tuple[Span, ...]
    whole: bool


def read_document(source: Source, report: Report, *, keys: frozenset[str]) -> Document:
    """Reads a source. `keys`: every key of the language, to know one whose colon lacks its space."""
    text = _BLANK.sub("", source.text)
    lines = text.split("\n")
    mended: set[int] = set()
    readings = spent = 0
    tree = grow(text, source.name)
    while tree.halt:
        found = _ways_past(lines, tree, source.name, mended=mended, keys=keys)
        spent += len(source.text)
        readings += 1
        if not found or max(readings, len(mended)) > _MOST_MENDS or spent > _MOST_READ:
            from comicgen.script.explain import explain

            report.items.append(explain(lines, tree.halt, source.name))
            break
        for way in found:
            report.items.append(way.finding)
            lines[way.start : way.start + len(way.lines)] = way.lines
            mended.update(range(way.start, way.start + len(way.lines)) if way.final else ())
        tree = grow("\n".join(lines), source.name)
    report.items.extend(tree.faults)
    return Document(source.name, tree.root, lines, tree.tags, not (tree.halt or tree.refused))


def _ways_past(lines: list[str], tree: Tree, name: str, *, mended: set[int], keys: frozenset[str]) -> "list[Mend]":
    """The mends for a halt, if there are any."""
    from comicgen.script.explain import second_colon, spaced  # here: a sound script needs no explanations
    from comicgen.script.recovery import mend

    halt = tree.halt
    if halt is None:
        return []
    single = _tabs(lines, tree, name) or spaced(lines, halt, name, keys=keys)
    if single:
        return [single]
    found = mend(lines, halt, name, mended=mended)
    second = second_colon(lines, halt, name, mended=mended) if not found else None
    return [second] if second else found


def _tabs(lines: list[str], tree: Tree, name: str) -> "Mend | None":
    """Tabs as spaces, of the width with which YAML gets furthest."""
    from comicgen.script.explain import untabbed

    best: tuple[int, Mend] | None = None
    for width in _TAB_WIDTHS:
        found = untabbed(lines, tree.halt, name, width=width) if tree.halt else None
        if found is None:
            return None
        text = "\n".join((*lines[: found.start], *found.lines, *lines[found.start + len(found.lines) :]))
        halt = grow(text, name).halt
        if halt is None:
            return found
        if best is None or halt.line > best[0]:
            best = halt.line, found
    return best[1] if best else None
