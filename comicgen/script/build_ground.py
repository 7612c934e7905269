"""The ground of a comic: what a script says of itself before its panels, and a project of all its scripts.

Comes in: a mapping. Goes out: Defaults without a cast; what is faulty is left out and told.
"""

import re

from comicgen.script.build_format import read_format
from comicgen.script.build_style import StyleAsked, read_style
from comicgen.script.defaults import Defaults
from comicgen.script.desk import Desk
from comicgen.script.entries import Entry
from comicgen.script.nodes import Scalar

__all__ = ["read_ground", "read_language"]

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")


def read_ground(desk: Desk, entry: Entry) -> Defaults:
    """What is said of the comic as a whole."""
    style, form, word = entry.node_of("style"), entry.node_of("format"), entry.scalar("language")
    asked = read_style(desk, style) if style is not None else StyleAsked()
    return Defaults(
        language=read_language(desk, word) if word else None,
        by=entry.text("by"),
        copyright=entry.text("copyright"),
        url=entry.text("url"),
        format=read_format(desk, form) if form is not None else None,
        readable_at=entry.pixels("readable at"),
        base_style=asked.base,
        style=asked.changes,
    )


def read_language(desk: Desk, word: Scalar) -> str | None:
    """A language tag, as written; None with a fault."""
    tag = word.value.strip()
    if _LANGUAGE.fullmatch(tag):
        return tag
    desk.error("bad-value", f"'{tag[:40]}' is no language tag", word, hint="such as en, es, pt-BR, zh-Hant")
    return None
