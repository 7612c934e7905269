"""The table of docs/project-file.md, made from the table of keys, so that docs and reader cannot differ.

    python tools/project_page.py

writes it anew between its marks.
"""

from collections.abc import Iterator
from pathlib import Path

from comicgen.script.fields import Key
from comicgen.script.reference import key_table, made_anew
from comicgen.targets.project_keys import CACHE_KEYS, PROJECT_KEYS

__all__ = ["PAGE", "refreshed"]

PAGE = Path(__file__).parent.parent / "docs" / "project-file.md"
_TAKES = {
    "paths": "paths", "targets": "targets and sets", "own targets": "a mapping, or names", "sets": "a mapping",
    "tags": "language tags", "pattern": "a path with fields", "cache": "a folder, or a mapping", "text": "words",
    "name": "a word", "format": "a format", "pixels": "CSS pixels", "style": "a style", "cast": "a cast",
    "place": "a folder", "bytes": "bytes",
}  # fmt: skip


def refreshed(text: str) -> str:
    """The page with its table made anew."""
    return made_anew(text, lambda kind, name: key_table(_keys(), lambda key: _TAKES[key.takes]))


def _keys() -> Iterator[Key]:
    """All keys, as the page shows them: those of the cache behind its name, what is written as a default as code."""
    cache = (key._replace(name=f"cache: {key.name}") for key in CACHE_KEYS.values())
    for key in (*PROJECT_KEYS.values(), *cache):
        is_code = key.default and key.takes not in ("style", "format", "name")
        yield key._replace(default=f"`{key.default}`") if is_code else key


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
