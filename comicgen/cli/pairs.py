"""Which comics belong together: files, folders and revisions, paired by their place in the folder.

Comes in: the words OLD and NEW. Goes out: pairs in the order of their names. A script is paired with a script, or with
the pictures that were made of it: NAME.png, or NAME-1.png, NAME-2.png...
"""

import os
import re
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

import click

from comicgen.cli.inputs import scripts_in
from comicgen.cli.project import Projects
from comicgen.cli.reports import is_report
from comicgen.cli.revisions import fetched, is_revision
from comicgen.studio.folders import folders_below
from comicgen.studio.sides import Pair, Side

__all__ = ["find_pairs"]

_SCRIPTS = (".yaml", ".yml")
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")
_PAGE = re.compile(r"(.+)-([1-9][0-9]*)", re.DOTALL)
_FACTS = ("target", "format", "panels", "cap_height")  # of a manifest
_OURS = ("contact.png",)  # made of pictures that are compared themselves


def find_pairs(old: str, new: str, *, scratch: Path, form: str = "text") -> list[Pair]:
    """The pairs that two words mean. Copies of revisions go to `scratch`. Raises UsageError; ends the command when a
    project file has faults.
    """
    projects = _Commons(form=form)
    return [
        pair._replace(before=projects.known(pair.before), after=projects.known(pair.after))
        for pair in _pairs(old, new, scratch)
    ]


class _Commons(Projects):
    """The projects of both sides, and the sum of what each was read from."""

    def known(self, side: Side | None) -> Side | None:
        """A side that knows what its project says."""
        project = self.of(side.script.parent) if side and side.script else None
        if side is None or project is None:
            return side
        return side._replace(defaults=project.defaults, common=self._sum(project.files))

    @cache  # noqa: B019 - as long as the command runs
    def _sum(self, files: tuple[Path, ...]) -> str:
        return sha256(b"".join(sha256(path.read_bytes()).digest() for path in files)).hexdigest()


def _pairs(old: str, new: str, scratch: Path) -> list[Pair]:
    paths = []
    for word, name in ((old, "old"), (new, "new")):
        paths.append(fetched(word, scratch / name) if is_revision(word) else _there(word))
    paths = _beside(paths, (old, new))
    if paths[0].is_dir() != paths[1].is_dir():
        raise click.UsageError(f"{old} and {new}: one is a folder, and the other is not")
    if not paths[0].is_dir():
        before, after = (_single(path, word) for path, word in zip(paths, (old, new), strict=True))
        return [Pair(paths[1].stem, before, after)]
    return _of_folders(_folder(paths[0], old), _folder(paths[1], new))


def _there(word: str) -> Path:
    path = Path(word)
    if not word:
        raise click.UsageError("a path is empty; . is the current folder")
    if not os.path.lexists(path):
        raise click.UsageError(f"there is no file or folder {word}")
    return path


def _beside(paths: list[Path], words: tuple[str, str]) -> list[Path]:
    """A file and a folder: the file of the same name in it."""
    for place in (0, 1):
        folder, file = paths[place], paths[1 - place]
        if folder.is_dir() and not file.is_dir():
            inner = folder / file.name
            if not inner.exists():
                raise click.UsageError(f"there is no {file.name} in {words[place]}")
            paths[place] = inner
    return paths


def _single(path: Path, word: str) -> Side:
    if path.suffix.lower() in _SCRIPTS:
        return Side(word, path)
    if path.suffix.lower() in _PICTURES:
        return Side(word, pictures=(path,))
    raise click.UsageError(f"{word} is neither a script (*.yaml) nor a picture (*.png, *.jpg, *.webp)")


# --------------------------------------------------------------------------- folders


def _folder(path: Path, word: str) -> tuple[dict[str, Side], dict[str, Side]]:
    """The scripts and the pictures of a folder."""
    scripts, pictures = _scripts(path, word), _pictures(path, word)
    if not scripts and not pictures:
        raise click.UsageError(f"there are neither scripts (*.yaml) nor pictures (*.png, *.jpg, *.webp) in {word}")
    return scripts, pictures


def _scripts(folder: Path, word: str) -> dict[str, Side]:
    found = {}
    for item in scripts_in(folder):
        assert item.path is not None
        inner = (item.below / item.path.name).as_posix()
        found[_stem(Path(inner))] = Side(_named(word, inner), item.path)
    return found


def _pictures(folder: Path, word: str) -> dict[str, Side]:
    """Every picture by its place, without ending; two of one name keep theirs."""
    facts = _manifests(folder)
    found: dict[str, Side] = {}
    for path in _files(folder):
        inner = path.relative_to(folder)
        key = _stem(inner)
        key = inner.as_posix() if key in found else key
        found[key] = Side(_named(word, inner.as_posix()), pictures=(path,), facts=(facts.get(path, ()),))
    return found


def _files(folder: Path) -> Iterator[Path]:
    """The pictures in a folder; not those of a report: out/diff lies in the very folder that is compared."""
    reports: list[Path] = []
    for here, files in folders_below(folder):
        if here != folder and (is_report(here) or any(here.is_relative_to(report) for report in reports)):
            reports.append(here)
            continue
        for name in sorted(files):
            if name.lower().endswith(_PICTURES) and not name.startswith(".") and name not in _OURS:
                yield here / name


def _manifests(folder: Path) -> dict[Path, tuple[tuple[str, str], ...]]:
    """What the manifests of an export say of its pictures."""
    from comicgen.publish.manifest import read_manifest

    found = {}
    for path in sorted(folder.rglob("manifest.json")):
        for piece in read_manifest(path):
            values = (piece.target, piece.format, ", ".join(piece.panels), f"{piece.cap:g}")
            found[piece.path] = tuple(zip(_FACTS, values, strict=True))
    return found


def _of_folders(
    old: tuple[dict[str, Side], dict[str, Side]], new: tuple[dict[str, Side], dict[str, Side]]
) -> list[Pair]:
    """Scripts with scripts, else pictures with pictures, else scripts with the pictures that were made of them."""
    for kind in (0, 1):
        if old[kind] and new[kind]:
            return _paired(old[kind], new[kind])
    if old[0]:
        return _paired(old[0], _pages_of(new[1], old[0]))
    return _paired(_pages_of(old[1], new[0]), new[0])


def _paired(old: Mapping[str, Side], new: Mapping[str, Side]) -> list[Pair]:
    return [Pair(name, old.get(name), new.get(name)) for name in sorted({*old, *new})]


def _pages_of(pictures: Mapping[str, Side], scripts: Mapping[str, Side]) -> dict[str, Side]:
    """Pictures, those together that are the pages of one script."""
    found: dict[str, Side] = {}
    pages: dict[str, list[tuple[int, Side]]] = {}
    for name, side in pictures.items():
        number = _PAGE.fullmatch(name)
        if name not in scripts and number and number[1] in scripts:
            pages.setdefault(number[1], []).append((int(number[2]), side))
        else:
            found[name] = side
    for name, sides in pages.items():
        if name in found:  # NAME.png is there as well
            continue
        ordered = [side for _, side in sorted(sides, key=lambda page: page[0])]
        paths = tuple(path for side in ordered for path in side.pictures)
        facts = tuple(fact for side in ordered for fact in side.facts)
        found[name] = Side(f"{ordered[0].name} ...", pictures=paths, facts=facts)
    return found


def _named(word: str, inner: str) -> str:
    return f"{word.rstrip('/' + os.sep)}/{inner}" if not word.endswith(":") else word + inner


def _stem(inner: Path) -> str:
    return inner.with_suffix("").as_posix()
