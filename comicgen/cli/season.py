"""The season of a project, as a command is asked for it.

Comes in: a folder and names. Goes out: the Project and its Season; what leads nowhere ends the command.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comicgen.cli.inputs import Input, find_scripts
from comicgen.cli.project import project_at

if TYPE_CHECKING:
    from comicgen.season.edition import Comic
    from comicgen.season.planning import Only, Season
    from comicgen.targets.model import Target
    from comicgen.targets.project import Project

__all__ = ["season_at"]


def season_at(
    folder: str, *, only: Sequence[str], form: str, cached: bool, asks: bool, closely: bool
) -> "tuple[Project, Season]":
    """The project of a folder, and all that it names. Raises UsageError."""
    from comicgen.season.engine import engine_key
    from comicgen.season.planning import Season

    project = project_at(_home(folder), form=form)
    if project is None:
        where = "here" if folder == "." else f"in {folder}"
        raise click.UsageError(f"there is no comicgen.yaml {where} or above: comicgen new --project writes one")
    if not project.wanted:
        raise click.UsageError(f"{project.name} names no targets: say for example `for: [instagram-portrait, story]`")
    (comics, left_out), targets = _comics(project), _targets(project)
    season = Season(
        root=project.folder,
        comics=tuple(comics),
        targets=targets,
        pattern=project.output,
        engine=engine_key(),
        defaults=project.defaults,
        store=_store(project) if cached else "",
        asks=asks,
        closely=closely,
        only=_only(only, project, comics, targets),
        left_out=tuple(left_out),
    )
    return project, season


def _home(folder: str) -> Path:
    path = Path(folder)
    if not path.exists():
        raise click.UsageError(f"there is no folder {folder}")
    return path if path.is_dir() else path.parent


def _store(project: "Project") -> str:
    where = project.cache.folder
    return where if project.cache.is_remote or not where else str(project.folder / where)


# -------------------------------------------------------------------------------- comics


def _comics(project: "Project") -> "tuple[list[Comic], list[str]]":
    """Every script that the project names, and the names of those in languages that it does not name. Raises UsageError
    when two would have the same pictures.
    """
    from comicgen.season.planning import comics_named

    here = Path(os.path.relpath(project.folder))
    words = [str(here / word) if here != Path() else word for word in project.scripts]
    own = {os.path.realpath(path) for path in project.files}  # a pattern such as *.yaml means them, too
    try:
        items = [item for item in find_scripts(words) if item.path and os.path.realpath(item.path) not in own]
    except click.UsageError as fault:
        raise click.UsageError(f"{fault.message}\n  `scripts` in {project.name} says where they are") from None
    found = [(_name(item), _whole(item), item.name) for item in items]
    for _, _, shown in found:
        _refuse_broken(shown)
    seen: dict[str, Comic] = {}
    first = project.languages[0] if project.languages else project.defaults.language or "en"
    comics, left_out = comics_named(found, project.languages, first=first)
    for comic in comics:
        for name in _claimed(comic):
            other = seen.setdefault(name, comic)
            if other is not comic:
                raise click.UsageError(f"{other.name} and {comic.name} would have the same files: rename one")
    return comics, left_out


def _claimed(comic: "Comic") -> Iterator[str]:
    """What names its files, as disks read it that know no case and only one form of an accented letter."""
    from unicodedata import normalize

    for ending in ("", ".description"):  # HEART.description.txt beside the transcript, HEART.txt
        yield normalize("NFC", f"{comic.script}{ending} {comic.language}").casefold()


def _refuse_broken(name: str) -> None:
    """A name that is no text would be in manifests and reports, which are. Raises UsageError."""
    try:
        name.encode()
    except UnicodeEncodeError:
        raw = os.fsencode(name)
        shown = raw.decode("utf-8", "backslashreplace")
        way = (
            "set LANG=C.UTF-8, this locale knows no such names"
            if shown.encode() == raw
            else "it is not UTF-8, rename it"
        )
        raise click.UsageError(f"the name of {shown} cannot be read: {way}") from None


def _name(item: Input) -> str:
    return (item.below / item.stem).as_posix()


def _whole(item: Input) -> Path:
    assert item.path is not None
    return Path(os.path.abspath(item.path))  # noqa: PTH100 - links stay: what lies beside them is meant


# ------------------------------------------------------------------------------- targets


def _targets(project: "Project") -> "tuple[Target, ...]":
    from comicgen.targets.named import target_named

    return tuple(target_named(name, project) for name in project.wanted)


def _only(words: Sequence[str], project: "Project", comics: "Sequence[Comic]", targets: "Sequence[Target]") -> "Only":
    """What the words mean. Raises UsageError for those that mean nothing in this project."""
    from fnmatch import fnmatchcase

    from comicgen.diagnostics import ComicError
    from comicgen.season.edition import TRANSCRIPT
    from comicgen.season.planning import Only
    from comicgen.targets.named import expanded

    scripts: list[str] = []
    languages: list[str] = []
    wanted: list[str] = []
    made = {target.name for target in targets} | {TRANSCRIPT}
    for word in (part.strip() for text in words for part in text.split(",") if part.strip()):
        if any(fnmatchcase(comic.script, word) for comic in comics):
            scripts.append(word)
        elif word in {comic.language for comic in comics}:
            languages.append(word)
        else:
            try:
                names = (word,) if word == TRANSCRIPT else expanded(word, project)
            except ComicError:
                names = ()
            if not made.intersection(names):
                raise click.UsageError(_nothing(word, comics, made))
            wanted += names
    return Only(tuple(scripts), tuple(languages), tuple(wanted))


def _nothing(word: str, comics: "Sequence[Comic]", targets: set[str]) -> str:
    from comicgen.script.lists import nearest

    known = list(dict.fromkeys((*(comic.script for comic in comics), *sorted(targets))))
    near = nearest(word, known)
    hint = f"; did you mean '{near}'?" if near else ""
    return f"--only {word}: the project has no such script, language or target{hint}"
