"""The project file: what the comics of a folder have in common, in `comicgen.yaml` beside them or in a folder above.

Comes in: a folder. Goes out: a Project, with every fault of the file in the report: which scripts there are, for which
places and in which languages they are made and where to, and what every script takes where it says nothing itself.
"""

import os
from pathlib import Path

from comicgen.diagnostics import Report, Span
from comicgen.frozen import NamedTuple
from comicgen.script.build_cast import read_cast
from comicgen.script.build_ground import read_ground
from comicgen.script.defaults import Defaults
from comicgen.script.desk import Desk, Enough
from comicgen.script.document import read_document
from comicgen.script.entries import Entry
from comicgen.script.fields import all_keys
from comicgen.script.nodes import Mapping
from comicgen.script.source import MOST_BYTES, read_source
from comicgen.targets.box import names_in_box, sets_in_box
from comicgen.targets.keys import TARGET_KEYS
from comicgen.targets.model import Target
from comicgen.targets.named import expanded
from comicgen.targets.project_cache import Cache, read_cache
from comicgen.targets.project_file import PROJECT_FILES, find_project
from comicgen.targets.project_keys import OTHER_PROJECT_KEYS, PROJECT_KEYS
from comicgen.targets.project_lists import read_languages, read_scripts, read_wanted
from comicgen.targets.project_output import output_for, read_output
from comicgen.targets.project_targets import read_targets
from comicgen.targets.sets import Sets, read_sets

__all__ = ["PROJECT_FILES", "Project", "find_project", "project_of", "read_project"]

_SCRIPTS = ("scripts",)


class Project(NamedTuple):
    """A project file, read."""

    name: str  # what messages call it
    targets: tuple[Target, ...] = ()  # those that it changes or adds, whole
    sets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    folder: Path = Path()  # where it lies: paths go from here
    scripts: tuple[str, ...] = _SCRIPTS  # folders and patterns in the folder
    wanted: tuple[str, ...] = ()  # names of the targets that are made; (): the file does not say
    languages: tuple[str, ...] = ()  # the first is that of the scripts; (): whatever they are written in
    output: str = output_for(())  # see `project_output.pictured`
    cache: Cache = Cache()
    defaults: Defaults = Defaults()
    files: tuple[Path, ...] = ()  # that it was read from: itself, its cast, its style, its fonts


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
    keys = frozenset((*PROJECT_KEYS, *TARGET_KEYS)) | all_keys()
    document = read_document(source, report, keys=keys) if source else None
    desk = Desk(document, report, folder=path.parent, kind="project file") if document else None
    project = _project(desk, name)._replace(files=(path, *desk.files)) if desk else None
    return None if any(item.severity == "error" for item in report.items[found:]) else project


def _called(path: Path) -> str:
    """A path as messages name it: from the current folder when it lies there."""
    here = Path(os.path.realpath("."))
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _project(desk: Desk, name: str) -> Project:
    root = desk.document.root
    assert desk.folder is not None
    empty = Project(name, folder=desk.folder)
    if root is None:
        return empty
    if not isinstance(root, Mapping):
        hint = "a project file begins like `targets:`"
        desk.error("wrong-type", "a project file is a mapping (key: value)", Span(name, root.line, 1, 2), hint=hint)
        return empty
    try:
        return _read(Entry(desk, root, "project file", keys=PROJECT_KEYS, others=OTHER_PROJECT_KEYS), empty)
    except Enough:
        return empty


def _read(entry: Entry, empty: Project) -> Project:
    project, desk = _with_places(entry, empty), entry.desk
    if (files := entry.node_of("fonts")) is not None:
        from comicgen.targets.project_fonts import read_fonts  # here: few projects have fonts of their own

        fonts, faces = read_fonts(desk, files)
        desk.defaults = Defaults(fonts=fonts, faces=faces)  # the style may name them
    defaults = read_ground(desk, entry)._replace(fonts=desk.defaults.fonts, faces=desk.defaults.faces)
    scripts, cache, output = entry.node_of("scripts"), entry.node_of("cache"), entry.scalar("output")
    languages = _languages(entry, defaults)
    pattern = read_output(desk, output, languages=languages) if output else None
    return project._replace(
        scripts=(scripts and read_scripts(desk, scripts)) or _SCRIPTS,
        languages=languages,
        output=pattern or output_for(languages),
        cache=read_cache(desk, cache) if cache else Cache(),
        defaults=_with_cast(entry, defaults._replace(language=defaults.language or (languages or (None,))[0])),
    )


def _with_places(entry: Entry, project: Project) -> Project:
    """The project with its targets, its sets, and those that it wants."""
    desk, name, node = entry.desk, project.name, entry.node_of("targets")
    asked, word = entry.node_of("for"), "for"
    if node is not None and not isinstance(node, Mapping):  # a list of names says what is made
        if asked is not None:
            hint = "leave one of them out; changed targets are a mapping: `targets: {story: {bytes: 4 MB}}`"
            desk.error("duplicate-key", "'targets' and 'for' both list what is made", entry.pairs["for"][0], hint=hint)
        asked, word, node = node, "targets", None
    targets = read_targets(desk, node, file=name) if node is not None else ()
    written: Sets = {}
    if (below := entry.node_of("sets")) is not None and (inner := desk.mapping(below, "'sets'")):
        known = dict.fromkeys((*names_in_box(), *(target.name for target in targets)))
        written = read_sets(desk, inner, targets=known, below=sets_in_box())
    project = project._replace(targets=targets, sets=tuple(written.items()))
    if asked is None:
        return project._replace(wanted=tuple(target.name for target in targets))
    return project._replace(wanted=read_wanted(desk, asked, word, meant=lambda text: expanded(text, project)))


def _languages(entry: Entry, defaults: Defaults) -> tuple[str, ...]:
    """The languages of the series; `language` says again what the first one is, or nothing."""
    node = entry.node_of("languages")
    found = read_languages(entry.desk, node) if node is not None else ()
    if found and defaults.language and defaults.language.casefold() != found[0].casefold():
        message = f"'language' is {defaults.language}, but the first of 'languages' is {found[0]}"
        hint = "the first one is the language in which the scripts are written: leave 'language' out"
        entry.desk.error("bad-value", message, entry.pairs["language"][1], hint=hint)
    return found


def _with_cast(entry: Entry, defaults: Defaults) -> Defaults:
    """The defaults with the cast that every script knows, and the texts in which it is written."""
    node, desk = entry.node_of("cast"), entry.desk
    if node is None:
        return defaults
    read_cast(desk, node)
    cast = tuple(desk.cast.values())
    written = {member.span.source for member in cast if member.span}
    sources = tuple(source for name, source in desk.report.sources.items() if name in written)
    return defaults._replace(cast=cast, sources=sources)
