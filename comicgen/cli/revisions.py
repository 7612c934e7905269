"""Files of a revision that git knows, such as HEAD~1:scripts/heart.yaml, put into a folder where they can be read.

Comes in: a word. Goes out: the path of a copy, with all that lies beside it that a comic may need; or None when the
word is no revision. Only git itself is asked; nothing of the working copy is touched.
"""

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

import click

__all__ = ["fetched", "is_revision"]

_ENDINGS = (".yaml", ".yml", ".png", ".jpg", ".jpeg", ".webp", ".json", ".txt")
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
    for name, blob in _files(commit.decode(), home):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_git("cat-file", "blob", blob))
    return folder / inner


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


def _files(commit: str, home: str) -> Iterator[tuple[str, str]]:
    """Paths and blobs of all files in a folder that a comic may be made of."""
    where = [] if home in ("", ".") else ["--", f"{home}/"]
    listing = _git("ls-tree", "-r", "-z", "--full-tree", commit, *where)
    for row in listing.split(b"\0"):
        about, _, name = row.partition(b"\t")
        path = name.decode("utf-8", "surrogateescape")
        if about[:6] in _PLAIN and path.lower().endswith(_ENDINGS):
            yield path, about.split()[2].decode()


def _git(*words: str) -> bytes:
    found = _asked(*words)
    if found is None:
        raise click.UsageError(f"git could not do this: git {' '.join(words)}")
    return found


def _asked(*words: str) -> bytes | None:
    """What git says; None when it says no."""
    command: Sequence[str] = ("git", *words)
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError:
        raise click.UsageError("git is not installed: a revision can be looked up with it only") from None
    return done.stdout if done.returncode == 0 else None
