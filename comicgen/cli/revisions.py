"""Files of a revision that git knows, such as HEAD~1:scripts/heart.yaml, put into a folder where they can be read.

Comes in: a word. Goes out: the path of a copy, with all that lies beside it that a comic may need; or None when the
word is no revision. Only git itself is asked; nothing of the working copy is touched.
"""

import posixpath
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

import click

from comicgen.frozen import NamedTuple
from comicgen.targets.project_file import PROJECT_FILES

__all__ = ["fetched", "is_revision"]

_ENDINGS = (".yaml", ".yml", ".ttf", ".otf")
_PICTURES = (*_ENDINGS, ".png", ".jpg", ".jpeg", ".webp", ".json", ".txt")
_PLAIN = (b"100644", b"100755")  # files
_LINK = b"120000"


def is_revision(word: str) -> bool:
    """Whether a word is no path here, and has the form REVISION:PATH."""
    revision, colon, path = word.partition(":")
    is_drive = len(revision) == 1 and path.startswith(("\\", "/"))
    return bool(colon and revision) and not is_drive and not word.startswith("-") and not Path(word).exists()


def fetched(word: str, folder: Path) -> Path:
    """The file or folder that REVISION:PATH names, copied into `folder`. Raises UsageError when there is none."""
    revision, _, path = word.partition(":")
    commit = _asked("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise click.UsageError(f"{word}: there is no file {word}, and git knows no revision {revision} here")
    commit = commit.strip()
    inner, kind = _place(commit.decode(), path, word)
    home = inner if kind == "tree" else str(PurePosixPath(inner).parent)
    wanted = {entry.path: entry for entry in _files(commit.decode(), _project_of(commit.decode(), home), inner)}
    for name, content in _contents({path: entry.blob for path, entry in wanted.items() if not entry.place}):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    links = [_linked(folder, entry) for entry in wanted.values() if entry.place]
    for link in links:
        if not link.exists():  # what it means is not in this revision
            link.unlink(missing_ok=True)
    return folder / inner


def _linked(folder: Path, entry: "_Entry") -> Path:
    """A link in the copy, which means what it means in the repository; none where the system lets nobody make one."""
    link = folder / entry.path
    link.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        link.symlink_to(posixpath.relpath(entry.place, posixpath.dirname(entry.path) or "."))
    return link


def _project_of(commit: str, home: str) -> str:
    """The folder of the project that a folder belongs to; the folder itself when it belongs to none."""
    place = PurePosixPath(home or ".")
    for above in (place, *place.parents):
        if any(_asked("cat-file", "-e", f"{commit}:{above / name}") is not None for name in PROJECT_FILES):
            return str(above)
    return home


def _place(commit: str, path: str, word: str) -> tuple[str, str]:
    """The path from the top of the repository on, and what lies there: blob or tree. As git has it, PATH counts from
    the top, and ./PATH from here; a path from here that means nothing from the top is taken as well.
    """
    here = (_asked("rev-parse", "--show-prefix") or b"").decode().strip()
    wanted = PurePosixPath(path)
    tries = [PurePosixPath(here, path)] if path.startswith(("./", "../")) else [wanted, PurePosixPath(here, path)]
    for place in dict.fromkeys(_tidy(one) for one in tries):
        kind = _asked("cat-file", "-t", f"{commit}:{place}")
        if kind is not None:
            return place, kind.decode().strip()
    raise click.UsageError(f"{word}: there is no {path} in {word.partition(':')[0]}")


def _tidy(path: PurePosixPath) -> str:
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _files(commit: str, home: str, inner: str) -> "Iterator[_Entry]":
    """All files in a folder that a comic may be made of, and links; pictures only of what is wanted itself."""
    for entry in _listed(commit, "" if home == "." else home):
        is_inside = not inner or entry.path == inner or entry.path.startswith(f"{inner}/") or entry.is_linked
        if entry.place or entry.path.lower().endswith(_PICTURES if is_inside else _ENDINGS):
            yield entry


class _Entry(NamedTuple):
    """A file of a revision, or a link that stays in the repository."""

    path: str  # from the top on
    blob: str
    place: str = ""  # what a link means, from the top on
    is_linked: bool = False  # it is there because a link means it


def _listed(commit: str, top: str, seen: frozenset[str] = frozenset()) -> Iterator[_Entry]:
    """All files there, the links, and what these mean."""
    where = ["--", top] if top else []
    for row in _git("ls-tree", "-r", "-z", "--full-tree", commit, *where).split(b"\0"):
        about, _, name = row.partition(b"\t")
        path, blob = name.decode("utf-8", "surrogateescape"), about.split()[-1].decode() if about else ""
        if about[:6] in _PLAIN:
            yield _Entry(path, blob, is_linked=bool(seen))
        elif about[:6] == _LINK:
            place = _meant(path, _git("cat-file", "blob", blob).decode("utf-8", "surrogateescape"))
            if place:
                yield _Entry(path, blob, place)
            if place and place not in seen:
                yield from _listed(commit, place, seen | {place})


def _meant(link: str, target: str) -> str:
    """The path from the top of the repository on that a link means; "" when it leads up or elsewhere."""
    place = posixpath.normpath(posixpath.join(posixpath.dirname(link), target))
    leads_away = place in (".", "..") or place.startswith(("/", "../"))
    return "" if leads_away or f"{link}/".startswith(f"{place}/") else place


def _contents(wanted: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """What is in the files, asked for at once."""
    told = _git("cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted.values()).encode())
    at = 0
    for name in wanted:
        head, _, _ = told[at : at + 200].partition(b"\n")
        size = int(head.split()[2])
        start = at + len(head) + 1
        yield name, told[start : start + size]
        at = start + size + 1


def _git(*words: str, given: bytes | None = None) -> bytes:
    found = _asked(*words, given=given)
    if found is None:
        raise click.UsageError(f"git could not do this: git {' '.join(words)}")
    return found


def _asked(*words: str, given: bytes | None = None) -> bytes | None:
    """What git says; None when it says no."""
    command: Sequence[str] = ("git", *words)
    try:
        done = subprocess.run(command, capture_output=True, check=False, input=given or b"")
    except OSError:
        raise click.UsageError("git is not installed: a revision can be looked up with it only") from None
    return done.stdout if done.returncode == 0 else None
