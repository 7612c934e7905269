"""The table of docs/project-file.md, made from the table of keys, so that docs and reader cannot differ.

    python tools/project_page.py

writes it anew between its marks.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from comicgen.script.fields import Key
from comicgen.targets.project_keys import CACHE_KEYS, PROJECT_KEYS

__all__ = ["PAGE", "refreshed"]

PAGE = Path(__file__).parent.parent / "docs" / "project-file.md"
_BLOCK = re.compile(r"(?P<mark><!-- made: keys -->\n)(?P<body>.*?)(?P<end><!-- end -->)", re.DOTALL)
_TAKES = {
    "paths": "paths", "targets": "targets and sets", "own targets": "a mapping, or names", "sets": "a mapping",
    "tags": "language tags", "pattern": "a path with fields", "cache": "a folder, or a mapping", "text": "words",
    "name": "a word", "format": "a format", "pixels": "CSS pixels", "style": "a style", "cast": "a cast",
    "place": "a folder", "bytes": "bytes",
}  # fmt: skip


def refreshed(text: str) -> str:
    """The page with its table made anew."""
    return _BLOCK.sub(lambda match: match["mark"] + "".join(f"{line}\n" for line in _rows()) + match["end"], text)


def _rows() -> Iterator[str]:
    yield "| key | takes | default | meaning |"
    yield "| --- | --- | --- | --- |"
    yield from map(_row, PROJECT_KEYS.values())
    yield from (_row(key._replace(name=f"cache: {key.name}")) for key in CACHE_KEYS.values())


def _row(key: Key) -> str:
    default = f"`{key.default}`" if key.default and key.takes not in ("style", "format", "name") else key.default
    return f"| `{key.name}` | {_TAKES[key.takes]} | {default} | {key.help} |"


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
