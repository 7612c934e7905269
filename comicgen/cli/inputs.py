"""Which scripts are meant: files, folders, patterns and standard input, all looked for before any work starts."""

import glob
import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

import click

from comicgen.frozen import NamedTuple
from comicgen.studio.folders import folders_below

__all__ = ["STDIN", "Input", "find_scripts", "script_of", "scripts_in"]

STDIN = "<stdin>"
LOCK_ENDING = ".lock.yaml"
_ENDINGS = (".yaml", ".yml")
_DEEP = "**"  # in a pattern: any folders, or none
_SHARED = ("comicgen.yaml", "comicgen.yml", "cast.yaml", "cast.yml")  # common ground of a series, not comics


class Input(NamedTuple):
    """A script to work on."""

    name: str  # as given
    path: Path | None  # None: standard input
    below: Path = Path()  # its sub-folder, when a folder was given

    @property
    def stem(self) -> str:
        """The name of what is made of it, without ending."""
        return "stdin" if self.path is None else self.path.stem


def find_scripts(words: Iterable[str]) -> list[Input]:
    """Every script that the words mean, once, in the order given; raises UsageError naming all that lead nowhere."""
    found: dict[Path | None, Input] = {}
    faults: list[str] = []
    for word in words:
        try:
            for path, item in _once(_meant(script_of(word))):
                found.setdefault(path, item)
        except click.UsageError as fault:
            faults.append(fault.message)
        except OSError as fault:
            faults.append(_unseen(fault, word))
    if faults:
        raise click.UsageError("\n  ".join(faults))
    return list(found.values())


def scripts_in(folder: Path) -> list[Input]:
    """Every script in a folder, once; that there are none is no fault. Raises UsageError for what cannot be seen."""
    try:
        return [item for _, item in _once(_in_folder(folder))]
    except OSError as fault:
        raise click.UsageError(_unseen(fault, str(folder))) from None


def _unseen(fault: OSError, word: str) -> str:
    return f"{fault.filename or word} cannot be looked at: {(fault.strerror or str(fault)).lower()}"


def _once(items: Iterable[Input]) -> list[tuple[Path | None, Input]]:
    """Each script once, with where it really lies: under its own name rather than that of a link to it."""
    found: dict[Path | None, Input] = {}
    for item in items:
        path = item.path and Path(os.path.realpath(item.path))
        if path not in found or _links(item) < _links(found[path]):
            found.pop(path, None)
            found[path] = item
    return list(found.items())


def _links(item: Input) -> int:
    """How many links are on the way to a script."""
    return sum(part.is_symlink() for part in (item.path, *item.path.parents)) if item.path else 0


def script_of(word: str) -> str:
    """A layout lock that is named (by a pattern of the shell, mostly) means its script."""
    stem = word.removesuffix(LOCK_ENDING)
    if stem == word:
        return word
    return next((stem + ending for ending in _ENDINGS if Path(stem + ending).exists()), stem + _ENDINGS[0])


def _meant(word: str) -> Iterator[Input]:
    path = Path(word)
    if not word:
        raise click.UsageError("a path is empty; . is the current folder")
    if word == "-":
        yield Input(STDIN, None)
    elif path.is_dir():
        found = list(_in_folder(path))
        if not found:
            raise click.UsageError(f"there are no scripts (*.yaml) in the folder {word}")
        yield from found
    elif path.exists():
        yield Input(word, path)
    elif glob.has_magic(word):
        there = _deep(path) if _DEEP in path.parts else glob.glob(word)  # noqa: PTH207 - also absolute
        matches = [match for match in sorted(there) if Path(match).is_file()]
        if not matches:
            raise click.UsageError(f"nothing matches {word}")
        scripts = dict.fromkeys(script_of(match) for match in matches)
        yield from (Input(script, Path(script)) for script in scripts)
    elif path.is_symlink():
        raise click.UsageError(f"{word} is a link that leads nowhere")
    else:
        raise click.UsageError(f"there is no file or folder {word}{_suggestion(path)}")


def _deep(pattern: Path) -> list[str]:
    """What a pattern with ** means. The library's own goes round in circles where links do, until the end of days."""
    start = next(at for at, part in enumerate(pattern.parts) if glob.has_magic(part))
    top, wanted = Path(*pattern.parts[:start]), pattern.parts[start:]
    files = (here / name for here, names in folders_below(top) for name in names if not name.startswith("."))
    return [str(path) for path in files if _fits(path.relative_to(top).parts, wanted)]


def _fits(parts: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether the parts of a path are those that a pattern wants."""
    if not wanted or not parts:
        return not parts and all(part == _DEEP for part in wanted)
    if wanted[0] == _DEEP:
        return _fits(parts[1:], wanted) or _fits(parts, wanted[1:])
    return fnmatch(parts[0], wanted[0]) and _fits(parts[1:], wanted[1:])


def _in_folder(folder: Path) -> Iterator[Input]:
    for here, files in folders_below(folder, fault=_raise):
        for name in sorted(name for name in files if not name.startswith(".")):
            path = here / name
            _refuse_lost(path)
            named = name.endswith(_ENDINGS) and not name.endswith(LOCK_ENDING)
            if named and name not in _SHARED and _is_script(path):
                yield Input(str(path), path, path.parent.relative_to(folder))


def _raise(fault: OSError) -> None:
    raise fault


def _refuse_lost(path: Path) -> None:
    """A link that was one to a folder, by its name: perhaps to a disk that is not there today. Raises UsageError."""
    if not path.suffix and path.is_symlink() and not path.exists():
        raise click.UsageError(f"{path} is a link that leads nowhere: take it away if nothing is missing")


def _is_script(path: Path) -> bool:
    """Whether a path in a folder can be read to its end; a link that leads nowhere is told later, a pipe never ends."""
    try:
        return path.is_file() or path.is_symlink()
    except OSError:
        return True


def _suggestion(path: Path) -> str:
    try:
        found = [item for item in path.parent.iterdir() if not item.name.endswith(LOCK_ENDING)]
        names = [item.name for item in found if item.is_dir() or item.name.endswith(_ENDINGS)]
    except OSError:
        return ""
    from difflib import get_close_matches

    near = [path.name + ending for ending in _ENDINGS if path.name + ending in names]
    near = near or get_close_matches(path.name, sorted(names), n=1, cutoff=0.7)
    return f": did you mean {path.with_name(near[0])}?" if near else ""
