"""The lists of a project file: which scripts, for which places, in which languages.

Comes in: what stands behind a key. Goes out: words, paths, names, tags; what is faulty is left out and told.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from comicgen.diagnostics import ComicError
from comicgen.script.build_ground import read_language
from comicgen.script.desk import Desk
from comicgen.script.mixed import pieces
from comicgen.script.nodes import Node, Scalar, Sequence

__all__ = ["inside", "listed", "read_languages", "read_scripts", "read_wanted"]

_MOST_LISTED = 1_000


def listed(desk: Desk, node: Node, name: str, *, commas: bool = True) -> list[Scalar]:
    """The words of a list; a single word, or several with commas between them, will do."""
    node = desk.resolved(node)
    if isinstance(node, Scalar):
        return pieces(node) if commas else [node]
    if not isinstance(node, Sequence):
        desk.error("wrong-type", f"'{name}' is a word, or a list of words", node, hint=f"write `{name}: [one, other]`")
        return []
    if len(node.items) > _MOST_LISTED:
        desk.error("too-large", f"'{name}' has {len(node.items):,} items; the limit is {_MOST_LISTED:,}", node)
        return []
    found = (desk.word(desk.resolved(item), f"an item of '{name}'") for item in node.items)
    return [word for word in found if word]


def read_scripts(desk: Desk, node: Node) -> tuple[str, ...]:
    """Folders and patterns, from the project's folder and never outside of it; whether they exist is seen later."""
    words = listed(desk, node, "scripts", commas=False)
    kept = (inside(desk, word, "scripts") for word in words)
    return tuple(dict.fromkeys(text for text in kept if text))


def inside(desk: Desk, word: Scalar, name: str) -> str | None:
    """A path from the project's folder, as written; None, with a fault, when it leads out of it."""
    text = word.value.strip()
    if "\0" in text or "\\" in text:
        desk.error("bad-value", f"'{name}' has a backslash", word, hint="write / between folders, on every system")
        return None
    path, home = PurePosixPath(text), desk.folder
    is_absolute = path.is_absolute() or bool(re.match(r"[A-Za-z]:", text)) or text.startswith("~")
    if is_absolute or ".." in path.parts or (home and not _real(home / text).is_relative_to(_real(home))):
        hint = "it goes from the folder of the project file; move what is meant below it, or the project file above it"
        desk.error("outside-folder", f"'{text[:60]}' lies outside the project's folder", word, hint=hint)
        return None
    return text


def _real(path: Path) -> Path:
    """Where a path leads in the end, links followed; a pattern leads nowhere and stays as it is."""
    return Path(os.path.realpath(path))


def read_wanted(desk: Desk, node: Node, name: str, *, meant: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """The targets that words mean, each once. `meant` gives those of one word, or raises ComicError."""
    found: dict[str, None] = {}
    for word in listed(desk, node, name):
        try:
            found |= dict.fromkeys(meant(word.value))
        except ComicError as fault:
            told = fault.diagnostic
            desk.error(told.code, told.message, word, hint=told.hint)
    return tuple(found)


def read_languages(desk: Desk, node: Node) -> tuple[str, ...]:
    """Language tags, the first that of the scripts themselves."""
    found: dict[str, tuple[str, Scalar]] = {}
    for word in listed(desk, node, "languages"):
        tag = read_language(desk, word)
        if tag is None:
            continue
        _, place = found.setdefault(tag.casefold(), (tag, word))
        if place is not word:
            message = f"the language '{tag}' stands here a second time; the first is in line {place.line}"
            desk.error("duplicate-key", message, word)
    return tuple(tag for tag, _ in found.values())
