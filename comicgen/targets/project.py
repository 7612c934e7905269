"""The project file: what the comics of a folder have in common, in `comicgen.yaml` beside them or in a folder above.

Comes in: a folder. Goes out: a Project, with every fault of the file in the report. So far it says where comics go:
targets of one's own, changes to those of the box, and sets of them.
"""

import os
from pathlib import Path
from typing import NamedTuple

from comicgen.diagnostics import Report, Span
from comicgen.script.desk import Desk, Enough
from comicgen.script.document import read_document
from comicgen.script.entries import Entry
from comicgen.script.fields import Key, key_form, keys_of
from comicgen.script.nodes import Mapping
from comicgen.script.source import MOST_BYTES, read_source
from comicgen.targets.box import names_in_box, sets_in_box
from comicgen.targets.keys import TARGET_KEYS, keys_by_form
from comicgen.targets.model import Target
from comicgen.targets.project_targets import read_targets
from comicgen.targets.sets import Sets, read_sets

__all__ = ["PROJECT_FILES", "PROJECT_KEYS", "Project", "find_project", "project_of", "read_project"]

PROJECT_FILES = ("comicgen.yaml", "comicgen.yml")
PROJECT_KEYS = keys_by_form(
    (
        Key("targets", "targets", "Targets: changes to those of the box, and new ones, by name."),
        Key("sets", "sets", "Sets: several targets under one name, for `--for`."),
    )
)
_LATER = {  # what a project file will say, and how to say it until then
    "scripts": "name the folder when you run a command: comicgen render scripts",
    "output": "say it when you run a command, with -o",
    "languages": "leave it out for now",
    "fonts": "leave it out for now",
    **{
        key_form(key.name): "say it in each script for now"
        for key in keys_of("comic")
        if key.name not in ("panels", "pages", "title", "comicgen")
    },
}
_OTHERS = {"target": "targets", "platforms": "targets", "presets": "targets", "set": "sets", "groups": "sets"}


class Project(NamedTuple):
    """A project file, read."""

    name: str  # what messages call it
    targets: tuple[Target, ...] = ()  # those that it changes or adds, whole
    sets: tuple[tuple[str, tuple[str, ...]], ...] = ()


def find_project(folder: Path) -> Path | None:
    """The project file of a folder: in it, or in the nearest folder above that has one."""
    try:
        start = Path(os.path.realpath(folder))
    except OSError:  # the current folder is gone
        return None
    files = (home / name for home in (start, *start.parents) for name in PROJECT_FILES)
    return next((file for file in files if _is_there(file)), None)


def _is_there(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:  # a folder above that may not be looked into
        return False


def project_of(folder: Path, report: Report) -> Project | None:
    """The project of a folder; None when it has none, or, with faults, when its file is not sound."""
    path = find_project(folder)
    return read_project(path, report) if path else None


def read_project(path: Path, report: Report) -> Project | None:
    """A project file; None when anything in it is an error."""
    name, found = _called(path), len(report.items)
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as fault:
        report.error("cannot-read", f"{name} cannot be read: {(fault.strerror or str(fault)).lower()}")
        return None
    source = read_source(data, name, report)
    keys = frozenset((*PROJECT_KEYS, *TARGET_KEYS, *_LATER))
    document = read_document(source, report, keys=keys) if source else None
    project = _project(Desk(document, report), name) if document else None
    return None if any(item.severity == "error" for item in report.items[found:]) else project


def _called(path: Path) -> str:
    """A path as messages name it: from the current folder when it lies there."""
    here = Path(os.path.realpath("."))
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _project(desk: Desk, name: str) -> Project:
    root = desk.document.root
    if root is None:
        return Project(name)
    if not isinstance(root, Mapping):
        hint = "a project file begins like `targets:`"
        desk.error("wrong-type", "a project file is a mapping (key: value)", Span(name, root.line, 1, 2), hint=hint)
        return Project(name)
    try:
        return _read(desk, root, name)
    except Enough:
        return Project(name)


def _read(desk: Desk, root: Mapping, name: str) -> Project:
    entry = Entry(desk, _without_later(desk, root), "project file", keys=PROJECT_KEYS, others=_OTHERS)
    targets: tuple[Target, ...] = ()
    written: Sets = {}
    if (node := entry.node_of("targets")) is not None:
        targets = read_targets(desk, node, file=name)
    if (node := entry.node_of("sets")) is not None and (inner := desk.mapping(node, "'sets'")):
        known = dict.fromkeys((*names_in_box(), *(target.name for target in targets)))
        written = read_sets(desk, inner, targets=known, below=sets_in_box())
    return Project(name, targets, tuple(written.items()))


def _without_later(desk: Desk, root: Mapping) -> Mapping:
    """The mapping without what a project file does not say yet, which is told."""
    kept = []
    for key, value in root.pairs:
        later = _LATER.get(key_form(key.value))
        if later is None:
            kept.append((key, value))
        else:
            desk.error("not-yet", f"'{key.value}' is not read from a project file yet", key, hint=later)
    return root._replace(pairs=tuple(kept))
