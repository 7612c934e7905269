"""Content keys: what an edition is made of, a word for each part, so that a build knows what changed and can say it.

Comes in: a script as read, a target, the fonts. Goes out: parts by name, and one key over all of them. Places in the
source are left out: a comment or a blank line changes no picture. Keys hold for every machine (BLAKE2b, 160 bits).
"""

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from comicgen.diagnostics import Span
from comicgen.script.model import Script
from comicgen.targets.model import Target

__all__ = ["Parts", "changes", "digest", "key_of", "parts_of"]

Parts = tuple[tuple[str, str], ...]
SIZE = 20  # bytes


def digest(*values: Any) -> str:
    """One word for some values: of plain types, tuples of them, and mappings."""
    told = blake2b(digest_size=SIZE)
    for value in values:
        for word in _words(value):
            told.update(word)
    return told.hexdigest()


def _words(value: Any) -> Iterator[bytes]:
    """Every value as bytes that no other value has: its type, its length, itself."""
    if isinstance(value, Span):
        return
    if isinstance(value, bytes | str):
        raw = value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
        yield _head(value, len(raw))
        yield raw
    elif isinstance(value, tuple | list):
        yield _head(value, len(value))
        for one in value:
            yield from _words(one)
    elif isinstance(value, dict):
        yield _head(value, len(value))
        for name in sorted(value):
            yield from _words(name)
            yield from _words(value[name])
    elif value is None or isinstance(value, bool | int | float):
        yield _head(value, 0)
        yield repr(value).encode()
    else:
        raise TypeError(f"{type(value).__name__} has no place in a content key")


def _head(value: Any, length: int) -> bytes:
    return f"\0{type(value).__name__}{length}:".encode()


def parts_of(
    script: Script, *, target: Target | None, engine: str, pattern: str, more: tuple[tuple[str, Any], ...] = ()
) -> Parts:
    """The parts of an edition, by name; `more` are those that lie beside the script: its lock, fonts."""
    told = {
        "the version of comicgen": engine,
        "the output pattern": pattern,
        "the target's figures": digest(target._replace(span_name="")) if target else "",
        "what is said and shown": digest(script.panels, script.pages),
        "title and credit": digest(script.title, script.by, script.copyright, script.url),
        "the language": script.language,
        "the format": digest(script.format, script.readable_at),
        "the style": digest(script.base_style, script.style),
    }
    told |= {f"the character {member.name}": digest(member) for member in script.cast}
    told |= {name: digest(value) for name, value in more}
    return tuple(told.items())


def key_of(parts: Parts) -> str:
    """One key over all parts."""
    return digest(parts)


def changes(before: Parts, now: Parts) -> tuple[str, ...]:
    """What differs between the parts of two times, in words."""
    old, new = dict(before), dict(now)
    told = [f"{name} changed" for name in new if name in old and new[name] != old[name]]
    told += [f"{name} came" for name in new if name not in old]
    told += [f"{name} went" for name in old if name not in new]
    return tuple(told)
