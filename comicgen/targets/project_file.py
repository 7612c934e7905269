"""Where the project file of a folder lies: in it, or in the nearest folder above that has one.

Comes in: a folder. Goes out: a path, or None. Nothing is read, so that scripts without a project pay nothing.
"""

import os
from pathlib import Path

__all__ = ["PROJECT_FILES", "find_project"]

PROJECT_FILES = ("comicgen.yaml", "comicgen.yml")


def find_project(folder: Path) -> Path | None:
    """The project file of a folder: in it, or in the nearest folder above that has one."""
    try:
        here = os.path.realpath(folder)
    except OSError:  # the current folder is gone
        return None
    while True:
        for name in PROJECT_FILES:
            if os.path.isfile(file := os.path.join(here, name)):  # noqa: PTH113, PTH118 - Path takes ten times as long
                return Path(file)
        above = os.path.dirname(here)  # noqa: PTH120
        if above == here:
            return None
        here = above
