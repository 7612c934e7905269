"""Files that a script or a project names: a shared cast, a style. They lie beside it or in folders below, never
elsewhere.

Comes in: the word that names a file. Goes out: its document, whose faults are told with its own name; or None.
"""

from pathlib import Path

from comicgen.script.desk import Desk
from comicgen.script.document import Document, read_document
from comicgen.script.fields import all_keys
from comicgen.script.nodes import Scalar
from comicgen.script.source import MOST_BYTES, read_source

__all__ = ["document_beside", "file_meant"]

_READABLE = "see to it that whoever runs comicgen may read it"


def document_beside(desk: Desk, node: Scalar) -> Document | None:
    """The document of a file beside what is read; None, with a fault, where there is none that can be read."""
    path = _inside(desk, node)
    if path is None or desk.folder is None:
        return None
    desk.files.append(desk.folder / node.value.strip())
    name = str(Path(desk.document.name).parent / node.value.strip())
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as fault:
        why = (fault.strerror or str(fault)).lower()
        desk.error("no-file", f"'{node.value.strip()}' cannot be read: {why}", node, hint=_READABLE)
        return None
    source = read_source(data, name, desk.report)
    return None if source is None else read_document(source, desk.report, keys=all_keys())


def _inside(desk: Desk, node: Scalar) -> Path | None:
    """The path of a file that is named: inside the folder of what names it, and there."""
    written = node.value.strip()
    if desk.folder is None:
        desk.error("no-file", f"there is no folder in which to look for '{written}'", node)
        return None
    root = desk.folder.resolve()
    try:
        path = (root / written).resolve()
        if not path.is_relative_to(root):
            desk.error("outside-folder", f"'{written}' lies outside the {desk.kind}'s folder", node)
            return None
        if path.is_file():
            return path
        hint = file_meant(path, (".yaml", ".yml"))
    except (OSError, RuntimeError, ValueError):  # RuntimeError: a link that leads to itself
        hint = ""
    hint = hint or f"it is looked for from the folder of the {desk.kind} on: write it there, or leave this out"
    desk.error("no-file", f"there is no file '{written}' beside the {desk.kind}", node, hint=hint)
    return None


def file_meant(path: Path, endings: tuple[str, ...]) -> str:
    """A hint for a file that is not there: one of that kind in its folder with nearly its name; "" for none."""
    from difflib import get_close_matches

    try:
        names = sorted(item.name for item in path.parent.iterdir() if item.suffix.lower() in endings)
    except OSError:
        return ""
    near = get_close_matches(path.name, names, n=1)
    return f"did you mean '{near[0]}'?" if near else ""
