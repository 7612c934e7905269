"""Where pictures go: NAME.png here, under a folder, or in one named file; clashes are found before any work starts."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

import click

from comicgen.cli.inputs import Input

__all__ = ["STDOUT", "png_path", "rivals", "targets"]

STDOUT = "-"
_PAGE = re.compile(r".*-([1-9][0-9]*)", re.DOTALL)
_OTHER_PICTURES = (".jpg", ".jpeg", ".webp", ".gif", ".svg", ".pdf", ".tif", ".tiff", ".cbz", ".epub")


def targets(inputs: Sequence[Input], output: str | None) -> list[Path | None]:
    """A path for each input; None: standard output. Raises UsageError when two would write the same file."""
    if output == STDOUT:
        if len(inputs) > 1:
            raise click.UsageError(f"-o - takes one script, not {len(inputs)}")
        return [None]
    if output == "":
        raise click.UsageError("-o is empty; . is the current folder")
    try:
        paths = _named(inputs, output) if output and _is_file(output) else _under(inputs, Path(output or ""))
        _check_clashes(inputs, paths)
    except OSError as fault:
        raise click.UsageError(f"-o {output} cannot be used: {(fault.strerror or str(fault)).lower()}") from None
    return list(paths)


def rivals(path: Path | None, inputs: Sequence[Input], paths: Sequence[Path | None]) -> tuple[tuple[Path, str], ...]:
    """The pictures of other scripts that pages of the one at `path` could be written over, as those pages would be
    named, and whose they are: `a.yaml` in two pages makes `a-1.png`, and so does `a-1.yaml`.
    """
    if path is None:
        return ()
    found = []
    for item, other in zip(inputs, paths, strict=True):
        number = other and _PAGE.fullmatch(other.stem)
        page = number and path.with_name(f"{path.stem}-{number[1]}{path.suffix}")
        if other and page and _key(page) == _key(other):
            found.append((page, item.name))
    return tuple(found)


def png_path(_context: click.Context, option: click.Parameter, path: Path | None) -> Path | None:
    """The path of one picture; anything but *.png is refused, so that no script is ever overwritten by mistake."""
    if path is not None and path.suffix.lower() != ".png":
        raise click.UsageError(f"{option.opts[-1]} {path}: pictures are PNG files, so the name must end in .png")
    return path


def _is_file(output: str) -> bool:
    path = Path(output)
    if path.is_dir() or output.endswith(("/", os.sep)):
        return False
    if path.suffix.lower() in _OTHER_PICTURES:
        raise click.UsageError(f"-o {output}: pictures are PNG files, so the name must end in .png")
    if path.suffix.lower() == ".png":
        return True
    if path.exists():
        raise click.UsageError(f"-o {output} is there already and is not a folder")
    return False


def _named(inputs: Sequence[Input], output: str) -> list[Path]:
    if len(inputs) > 1:
        raise click.UsageError(f"-o {output} names one picture, but there are {len(inputs)} scripts: give a folder")
    return [Path(output)]


def _under(inputs: Sequence[Input], folder: Path) -> list[Path]:
    return [folder / item.below / f"{item.stem}.png" for item in inputs]


def _check_clashes(inputs: Sequence[Input], paths: Sequence[Path]) -> None:
    owners: dict[str, str] = {}
    faults = []
    for item, path in zip(inputs, paths, strict=True):
        key = _key(path)
        if key in owners:
            faults.append(f"{owners[key]} and {item.name} would both be written to {path}")
        owners.setdefault(key, item.name)
    if faults:
        raise click.UsageError("\n  ".join([*faults, "rename one, or render them into different folders"]))


def _key(path: Path) -> str:
    """The same for every way to name one file."""
    return os.path.normcase(os.path.realpath(path))
