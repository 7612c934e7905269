"""A small project that works: its files, written together, and never over another's.

Comes in: a folder. Goes out: what was written, and what lay there already and was left as it is.
"""

from pathlib import Path

from comicgen.frozen import NamedTuple

__all__ = ["OWN", "Started", "start_project", "taken"]

_HOME = Path(__file__).parent / "templates" / "project"
OWN = {  # the template's file, by its place in the project
    "comicgen.yaml": "comicgen.yaml",
    "cast.yaml": "cast.yaml",
    **{f"scripts/{path.name}": f"scripts/{path.name}" for path in sorted((_HOME / "scripts").glob("*.yaml"))},
}
_BESIDE = {".gitignore": "gitignore", ".github/workflows/comics.yml": "comics.yml"}  # left out where there is one


class Started(NamedTuple):
    """What came of it."""

    written: tuple[Path, ...]
    kept: tuple[Path, ...]  # were there already


def taken(folder: Path) -> tuple[Path, ...]:
    """Files of the project that are there already: then nothing is written."""
    names = (*OWN, "comicgen.yml")
    return tuple(path for name in names if (path := folder / name).exists() or path.is_symlink())


def start_project(folder: Path) -> Started:
    """Writes the files. Raises OSError: one cannot be written, or has appeared meanwhile."""
    written: list[Path] = []
    kept: list[Path] = []
    for name, template in (OWN | _BESIDE).items():
        path = folder / name
        if name in _BESIDE and path.exists():
            kept.append(path)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:  # "x": two who start at once cannot overwrite each other
            file.write((_HOME / template).read_bytes())
        written.append(path)
    return Started(tuple(written), tuple(kept))
