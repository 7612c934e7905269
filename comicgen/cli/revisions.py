"""Files of a revision that git knows, such as HEAD~1:scripts/heart.yaml, put into a folder where they can be read.

Comes in: a word. Goes out: the path of a copy, with all that lies beside it that a comic may need; or None when the
word is no revision. Only git itself is asked; nothing of the working copy is touched.
"""

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

import click

from comicgen.targets.project_file import PROJECT_FILES

__all__ = ["fetched", "is_revision"]

_ENDINGS = (".yaml", ".yml", ".ttf", ".otf")
_PICTURES = (*_ENDINGS, ".png", ".jpg", ".jpeg", ".webp", ".json", ".txt")
_PLAIN = (b"100644", b"100755")  # files; no links, which could lead elsewhere


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
    wanted = dict(_files(commit.decode(), _project_of(commit.decode(), home), inner))
    for name, content in _contents(wanted):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder / inner


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


def _files(commit: str, home: str, inner: str) -> Iterator[tuple[str, str]]:
    """Paths and blobs of all files in a folder that a comic may be made of; pictures only of what is wanted itself."""
    where = [] if home in ("", ".") else ["--", f"{home}/"]
    listing = _git("ls-tree", "-r", "-z", "--full-tree", commit, *where)
    for row in listing.split(b"\0"):
        about, _, name = row.partition(b"\t")
        path = name.decode("utf-8", "surrogateescape")
        is_inside = not inner or path == inner or path.startswith(f"{inner}/")
        if about[:6] in _PLAIN and path.lower().endswith(_PICTURES if is_inside else _ENDINGS):
            yield path, about.split()[2].decode()


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
